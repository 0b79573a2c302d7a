/// A language in which the linter speaks to people.
public enum MessageLanguage: String, CaseIterable, Sendable {
  case english = "en"
  case japanese = "ja"
}

/// One statement in each of the linter's languages, written by hand in both.
public struct LocalizedText: Hashable, Sendable {
  /// The text in English.
  public var english: String
  /// The text in Japanese.
  public var japanese: String

  /// The same statement in both languages.
  public init(en english: String, ja japanese: String) {
    self.english = english
    self.japanese = japanese
  }

  /// The text in a language.
  public subscript(language: MessageLanguage) -> String {
    switch language {
    case .english: english
    case .japanese: japanese
    }
  }
}
