import ServiceLintReaders
import ServiceLintText

/// A note in a definition that silences rules for a part of it: the comment `servicelint:ignore RULE: reason`, or in an
/// object the key `x-servicelint-ignore` with the text `RULE: reason` or a list of such texts.
public struct IgnoreNote: Sendable {
  /// Why a note silences nothing.
  public enum Fault: Sendable {
    case noRule
    case noReason
    /// The key holds neither a text nor a list of texts.
    case notAText
  }

  /// What a comment begins with.
  public static let marker = "servicelint:ignore"
  /// The key for notations without comments.
  public static let key = SourceTree.ignoreKey

  /// The file in which it stands.
  public var file: String
  /// Where it stands.
  public var range: ByteRange
  /// The bytes of the file for which it goes.
  public var scope: ByteRange
  /// Whether it goes for all of the file.
  public var isForWholeFile: Bool
  public var rules: [RuleSelector]
  public var reason: String
  /// `nil`: nothing is wrong with how it is written.
  public var fault: Fault?

  /// - Parameter text: what stands behind the marker, or in the key's text.
  init(_ text: String, file: String, range: ByteRange, scope: ByteRange, isForWholeFile: Bool) {
    (self.file, self.range, self.scope, self.isForWholeFile) = (file, range, scope, isForWholeFile)
    // Whoever writes Japanese has the wide colon and the wide comma at hand.
    let colon = text.firstIndex { $0 == ":" || $0 == "：" }
    let names = text[..<(colon ?? text.endIndex)]
    rules = names.split { $0.isWhitespace || [",", "，", "、"].contains($0) }.map { RuleSelector(String($0)) }
    reason = colon.map { Self.trimmed(text[text.index(after: $0)...]) } ?? ""
    fault = rules.isEmpty ? .noRule : reason.isEmpty ? .noReason : nil
  }

  private static func trimmed(_ text: Substring) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
