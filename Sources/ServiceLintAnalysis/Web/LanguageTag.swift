/// Language tags (BCP 47, RFC 5646).
public enum LanguageTag {
  /// Whether a tag is well-formed and its language, script and region exist, as far as they occur in forms.
  ///
  /// Languages: all of ISO 639-1, and those of 639-2 and 639-3 that public bodies write in. `ja-simple` (やさしい日本語)
  /// is the model's own and valid. Variants, extensions and private subtags are only looked at for their form.
  public static func isValid(_ text: ArraySlice<UInt8>) -> Bool {
    guard !text.isEmpty, text.count <= 64 else { return false }
    let parts = text.split(separator: 0x2D, omittingEmptySubsequences: false)
      .map { String(decoding: $0.map { $0 &- 0x41 < 26 ? $0 | 0x20 : $0 }, as: UTF8.self) }
    guard parts.allSatisfy({ !$0.isEmpty && $0.utf8.count <= 8 && $0.utf8.allSatisfy(isAlphanumeric) }) else {
      return false
    }
    if parts[0] == "x" { return parts.count > 1 }
    if parts[0] == "i" { return grandfathered.contains(parts.joined(separator: "-")) }
    guard LanguageSubtags.languages.contains(parts[0]) else { return false }
    return restIsValid(parts.dropFirst(), language: parts[0])
  }

  private static func restIsValid(_ subtags: ArraySlice<String>, language: String) -> Bool {
    var rest = subtags
    // Up to three extended languages, of three letters: zh-yue.
    var extended = 0
    while let part = rest.first, part.utf8.count == 3, isLetters(part), extended < 3 {
      rest.removeFirst()
      extended += 1
    }
    if let part = rest.first, part.utf8.count == 4, isLetters(part) {
      guard LanguageSubtags.scripts.contains(part) else { return false }
      rest.removeFirst()
    }
    if let part = rest.first, part.utf8.count == 2 && isLetters(part) || part.utf8.count == 3 && isDigits(part) {
      guard LanguageSubtags.regions.contains(part) || isDigits(part) else { return false }
      rest.removeFirst()
    }
    var seen: Set<String> = []
    while let part = rest.first, isVariant(part) {
      guard seen.insert(part).inserted else { return false }
      rest.removeFirst()
    }
    while let part = rest.first {
      // A single letter begins an extension and needs something behind it; `x` takes all the rest.
      guard part.utf8.count == 1, seen.insert(part).inserted else { return false }
      rest.removeFirst()
      let least = part == "x" ? 1 : 2
      var count = 0
      while let next = rest.first, next.utf8.count >= least {
        rest.removeFirst()
        count += 1
      }
      if count == 0 { return false }
    }
    return true
  }

  private static func isVariant(_ part: String) -> Bool {
    let count = part.utf8.count
    return count >= 5 || count == 4 && isDigits(String(part.prefix(1)))
  }

  private static func isLetters(_ part: String) -> Bool { part.utf8.allSatisfy { $0 &- 0x61 < 26 } }
  private static func isDigits(_ part: String) -> Bool { part.utf8.allSatisfy { $0 &- 0x30 < 10 } }
  private static func isAlphanumeric(_ byte: UInt8) -> Bool { byte &- 0x61 < 26 || byte &- 0x30 < 10 }

  private static let grandfathered: Set<String> = ["i-klingon", "i-default", "i-navajo", "i-lux", "i-hak", "i-mingo"]
}
