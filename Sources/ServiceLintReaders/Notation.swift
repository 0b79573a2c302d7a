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
    case .html: ["html", "htm", "njk", "xhtml"]
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
    // A flow mapping is YAML, a page may begin with `<?xml`.
    case (.yaml, .json), (.html, .xml), (.xml, .html), (.properties, _), (.turtle, _): return promised
    // A template or a table may begin with a bracket; with one and a quotation mark it is JSON.
    case (.html, .json), (.csv, .json), (.csv, .html), (.yaml, .html):
      if shown != .json || !beginsJSON(bytes) { return promised }
      throw NotationError.mismatch(promised: promised, shown: shown)
    default: throw NotationError.mismatch(promised: promised, shown: shown)
    }
  }

  /// Whether a text begins with a bracket and then a quotation mark or another bracket.
  private static func beginsJSON(_ bytes: ArraySlice<UInt8>) -> Bool {
    let marks = bytes.lazy.filter { $0 > 0x20 && $0 < 0x80 }.prefix(2)
    return marks.count == 2 && (marks.last == UInt8(ascii: "\"") || marks.elementsEqual([0x5B, 0x7B]))
  }
}
