import ServiceLintText

/// A pattern of paths as `.gitignore` has them: `*` and `?` within a name, `**` for any folders.
///
/// Without a slash, or with one at the end only, it is a name at any depth; else it begins at the configuration's
/// folder. A slash at the end means folders only; what lies in a folder that matches goes with it. `!` at the beginning
/// takes back what a pattern before it said; `\` takes a sign as it is. Capitals and small letters differ.
public struct PathPattern: Sendable {
  /// The pattern as it is written.
  public var text: String
  /// Where it stands in the file.
  public var range: ByteRange
  /// Whether it takes back what one before it said.
  public let isNegated: Bool
  private let foldersOnly: Bool
  private let segments: [Segment]

  private enum Segment: Sendable {
    case anyFolders
    case name([Sign])
  }

  private enum Sign: Sendable {
    case scalar(Unicode.Scalar)
    case anyScalar
    case anyText
  }

  /// Whether it has no wildcard: it names one file, or a folder.
  public var isPlain: Bool {
    !foldersOnly && !segments.isEmpty
      && segments.enumerated().allSatisfy { index, segment in
        switch segment {
        // A name without a slash may stand at any depth; most often it is a file beside the configuration.
        case .anyFolders: index == 0 && !text.utf8.contains(UInt8(ascii: "/"))
        case .name(let signs):
          signs.allSatisfy { if case .scalar = $0 { true } else { false } }
        }
      }
  }

  public init(_ text: String, range: ByteRange = .none) {
    self.text = text
    self.range = range
    var rest = Substring(text)
    isNegated = rest.hasPrefix("!")
    if isNegated { rest.removeFirst() }
    foldersOnly = rest.hasSuffix("/")
    if foldersOnly { rest.removeLast() }
    let isAnchored = rest.contains("/")
    let parts = rest.split(separator: "/").filter { $0 != "." }
    var segments = parts.map { $0 == "**" ? Segment.anyFolders : .name(Self.signs($0)) }
    if !isAnchored, !segments.isEmpty { segments.insert(.anyFolders, at: 0) }
    // `a/**` is all that lies in `a`, and not `a` itself.
    if case .anyFolders = segments.last { segments.append(.name([.anyText])) }
    self.segments = segments
  }

  private static func signs(_ name: Substring) -> [Sign] {
    var signs: [Sign] = []
    var isEscaped = false
    for scalar in name.unicodeScalars {
      switch scalar {
      case _ where isEscaped:
        signs.append(.scalar(scalar))
        isEscaped = false
        continue
      case "\\":
        isEscaped = true
        continue
      case "*":
        if case .anyText = signs.last { continue }
        signs.append(.anyText)
      case "?": signs.append(.anyScalar)
      default: signs.append(.scalar(scalar))
      }
    }
    return signs
  }

  /// Whether it means a path.
  ///
  /// - Parameters:
  ///   - path: the names from the configuration's folder on.
  ///   - isFolder: whether a folder stands there.
  public func matches(_ path: [String], isFolder: Bool) -> Bool {
    guard isFolder || !foldersOnly, !segments.isEmpty else { return false }
    return Self.matches(
      segments.count, path.count, isStar: { if case .anyFolders = segments[$0] { true } else { false } }
    ) { segment, place in
      guard case .name(let signs) = segments[segment] else { return false }
      let scalars = Array(path[place].unicodeScalars)
      return Self.matches(signs.count, scalars.count, isStar: { if case .anyText = signs[$0] { true } else { false } })
      {
        sign, index in
        switch signs[sign] {
        case .scalar(let scalar): scalars[index] == scalar
        case .anyScalar: true
        case .anyText: false
        }
      }
    }
  }

  /// Whether a pattern with wildcards means a whole row. Only the last wildcard is ever tried again, which is enough and
  /// keeps the time to the product of the lengths.
  private static func matches(
    _ patternCount: Int, _ count: Int, isStar: (Int) -> Bool, _ areAlike: (Int, Int) -> Bool
  ) -> Bool {
    var (pattern, place) = (0, 0)
    var retry: (pattern: Int, place: Int)?
    while place < count {
      if pattern < patternCount, isStar(pattern) {
        retry = (pattern, place)
        pattern += 1
      } else if pattern < patternCount, areAlike(pattern, place) {
        pattern += 1
        place += 1
      } else if let last = retry {
        retry = (last.pattern, last.place + 1)
        pattern = last.pattern + 1
        place = last.place + 1
      } else {
        return false
      }
    }
    while pattern < patternCount, isStar(pattern) { pattern += 1 }
    return pattern == patternCount
  }
}

extension [PathPattern] {
  /// The pattern that means a file or folder; `nil` if none does, or the last one that does takes it back.
  public func match(_ path: [String], isFolder: Bool) -> PathPattern? {
    guard let last = last(where: { $0.matches(path, isFolder: isFolder) }), !last.isNegated else { return nil }
    return last
  }

  /// The pattern that means a file or a folder around it; `nil` if none does, or the last one that does takes it back.
  public func matchAround(_ path: [String]) -> PathPattern? {
    let folders = path.indices.dropFirst().map { Array<String>(path[..<$0]) }
    let last = last { pattern in
      pattern.matches(path, isFolder: false) || folders.contains { pattern.matches($0, isFolder: true) }
    }
    guard let last, !last.isNegated else { return nil }
    return last
  }
}
