import ServiceLintText

/// What a text is written in.
public enum Notation: String, CaseIterable, Sendable {
  case json = "JSON"
  case yaml = "YAML"
  case xml = "XML"
  case html = "HTML"
  case csv = "CSV"
  case properties = "Java properties"
  case turtle = "Turtle"

  /// The endings of files that are written in it.
  public var endings: [String] {
    switch self {
    case .json: ["json", "jsonld"]
    case .yaml: ["yaml", "yml"]
    case .xml: ["xml"]
    case .html:
      [
        "html", "htm", "xhtml", "njk", "nunjucks", "liquid", "hbs", "mustache", "erb", "ejs", "twig", "jinja", "jinja2",
        "j2", "jsp", "ftl", "ftlh",
      ]
    case .csv: ["csv"]
    case .properties: ["properties"]
    case .turtle: ["ttl"]
    }
  }

  /// The notation that a file's name promises; `nil` if its ending is none of ours.
  public static func promised(by path: String) -> Notation? {
    guard let ending = path.split(separator: "/").last?.split(separator: ".").last?.lowercased() else { return nil }
    return allCases.first { $0.endings.contains(ending) }
  }

  /// The notation that a text's first characters show, if they are plain: a brace or bracket, or a tag.
  public static func shown(by bytes: ArraySlice<UInt8>) -> Notation? {
    let white: Set<UInt8> = [0x20, 0x09, 0x0A, 0x0D, 0xEF, 0xBB, 0xBF]
    guard let start = bytes.firstIndex(where: { !white.contains($0) }) else { return nil }
    let head = String(decoding: bytes[start...].prefix(512), as: UTF8.self).lowercased()
    if head.hasPrefix("{%") || head.hasPrefix("{{") { return .html }
    if head.hasPrefix("{") || head.hasPrefix("[") { return .json }
    guard head.hasPrefix("<") else { return nil }
    if head.hasPrefix("<!doctype html") { return .html }
    return head.hasPrefix("<?xml") || head.contains("xmlns") && !head.hasPrefix("<html") ? .xml : .html
  }

  /// What a file is read as: what its name promises, else what its text shows.
  ///
  /// - Throws: the name promises something else than what the text plainly is.
  public static func of(_ path: String, _ bytes: ArraySlice<UInt8>) throws(ReadError) -> Notation {
    let shown = shown(by: bytes)
    guard let promised = promised(by: path) else { return shown ?? .yaml }
    guard let shown, shown != promised else { return promised }
    switch (promised, shown) {
    // A flow mapping is YAML, a page may begin with `<?xml`, an attribute may hold a template, a table may begin with
    // anything.
    case (.yaml, .json), (.html, .xml), (.html, .json), (.csv, .json), (.xml, .html), (.properties, _), (.turtle, _),
      (.yaml, .html):
      return promised
    default: throw NotationError.mismatch(promised: promised, shown: shown)
    }
  }
}
