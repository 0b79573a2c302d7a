import ServiceLintReaders
import ServiceLintText

/// How large a module may be: far beyond what people write, so that a stranger's module is refused before it costs much
/// time or memory.
public struct ModuleLimits: Sendable {
  /// Bytes of one file.
  public var fileBytes = 8 << 20
  /// Bytes of all files together.
  public var moduleBytes = 64 << 20
  /// Values in one file, aliases written out.
  public var values = 500_000
  /// Lists and keys inside one another.
  public var depth = 100
  /// Words in all lists and lexicons of a module together.
  public var words = 200_000
  /// Modules in folders that a run loads.
  public var modules = 200
  /// How far a module may extend one that extends another, and so on.
  public var extensions = 8
  /// Names that one rule gives with `let`, and options that it has.
  public var names = 200
  /// Bytes of an identifier or another single word.
  public var nameBytes = 200
  /// Bytes of one text for people: a title, a reason, a message.
  public var textBytes = 20_000
  /// Mistakes of a module that are told; with more, people mend these first.
  public var errors = 100

  public init() {}

  /// The same for the reader of one file.
  var reading: ReadLimits {
    var limits = ReadLimits()
    (limits.bytes, limits.depth, limits.expandedNodes) = (fileBytes, depth, values)
    return limits
  }
}

extension LocalizedText {
  /// The longest message about a module, in characters: a name in it may be as long as its author likes.
  private static let most = 400

  /// The same text with the middle of both languages left out where it is longer than anyone reads, and without
  /// characters that a terminal would obey.
  var forPeople: LocalizedText { LocalizedText(en: Self.cut(english), ja: Self.cut(japanese)) }

  private static func cut(_ text: String) -> String {
    var scalars = text.unicodeScalars[...]
    var tail = ""[...].unicodeScalars
    // What is counted is bounded: the text itself may have any length.
    if text.utf8.count > most, scalars.dropFirst(most).first != nil {
      tail = scalars.suffix(most / 2)
      scalars = scalars.prefix(most / 2)
    }
    var result = String.UnicodeScalarView()
    result.append(contentsOf: scalars.map(visible))
    if !tail.isEmpty {
      result.append("…")
      result.append(contentsOf: tail.map(visible))
    }
    return String(result)
  }

  private static func visible(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar.value {
    case 0x00..<0x20: scalar == "\n" ? " " : Unicode.Scalar(0x2400 + scalar.value) ?? "\u{FFFD}"
    case 0x7F..<0xA0, 0x2028...0x202E, 0x2066...0x2069, 0x200E, 0x200F: "\u{FFFD}"
    default: scalar
    }
  }
}
