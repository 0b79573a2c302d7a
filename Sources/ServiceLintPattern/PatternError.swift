import ServiceLintText

/// Why a pattern cannot be used, and where in its source.
public struct PatternError: Error, Hashable, Sendable {
  /// What sort of reason it is.
  public enum Kind: Hashable, Sendable {
    /// The dialect does not allow it.
    case invalid
    /// The dialect allows it (or others do), but no engine of linear time can decide it.
    case unsupported
    /// It exceeds a limit of ours.
    case tooLarge
  }

  /// What sort of reason it is.
  public var kind: Kind
  /// The byte of the source at which the trouble begins.
  public var offset: Int
  /// What is wrong and what to do, for people.
  public var message: LocalizedText

  public init(kind: Kind, offset: Int, message: LocalizedText) {
    self.kind = kind
    self.offset = offset
    self.message = message
  }

  private static func invalid(_ offset: Int, en: String, ja: String) -> PatternError {
    PatternError(kind: .invalid, offset: offset, message: LocalizedText(en: en, ja: ja))
  }

  private static func unsupported(_ offset: Int, en: String, ja: String) -> PatternError {
    PatternError(kind: .unsupported, offset: offset, message: LocalizedText(en: en, ja: ja))
  }

  private static func tooLarge(_ offset: Int, en: String, ja: String) -> PatternError {
    PatternError(kind: .tooLarge, offset: offset, message: LocalizedText(en: en, ja: ja))
  }
}

// MARK: - What the dialect does not allow

extension PatternError {
  static func groupNotClosed(_ offset: Int) -> PatternError {
    invalid(
      offset, en: "This “(” is never closed. Add “)”, or write “\\(” to mean the character.",
      ja: "この「(」が閉じられていません。「)」を補うか、文字として使うなら「\\(」と書いてください。")
  }

  static func groupNotOpened(_ offset: Int) -> PatternError {
    invalid(
      offset, en: "This “)” closes nothing. Remove it, or write “\\)” to mean the character.",
      ja: "この「)」に対応する「(」がありません。取り除くか、文字として使うなら「\\)」と書いてください。")
  }

  static func unknownGroup(_ offset: Int) -> PatternError {
    invalid(
      offset, en: "“(?” begins no group that exists. Write “(?:…)” for a plain group.",
      ja: "「(?」の後が正しいグループの書き方ではありません。単なるグループは「(?:…)」と書いてください。")
  }

  static func badGroupName(_ offset: Int) -> PatternError {
    invalid(
      offset, en: "A group's name consists of letters, digits and “_”, and ends with “>”.",
      ja: "グループの名前には英数字と「_」を使い、最後を「>」で閉じてください。")
  }

  static func groupNamedTwice(_ name: String, _ offset: Int) -> PatternError {
    invalid(
      offset, en: "There are two groups named “\(name)”. Rename one of them.",
      ja: "「\(name)」という名前のグループが二つあります。どちらかの名前を変えてください。")
  }

  static func unknownGroupName(_ name: String, _ offset: Int) -> PatternError {
    invalid(
      offset, en: "There is no group named “\(name)”.", ja: "「\(name)」という名前のグループはありません。")
  }

  static func classNotClosed(_ offset: Int) -> PatternError {
    invalid(
      offset, en: "This “[” is never closed. Add “]”, or write “\\[” to mean the character.",
      ja: "この「[」が閉じられていません。「]」を補うか、文字として使うなら「\\[」と書いてください。")
  }

  static func rangeReversed(_ offset: Int) -> PatternError {
    invalid(
      offset, en: "This range runs backwards. Write the smaller character first, as in “a-z”.",
      ja: "範囲の順序が逆です。「a-z」のように、小さいほうの文字を先に書いてください。")
  }

  static func rangeEndIsClass(_ offset: Int) -> PatternError {
    invalid(
      offset, en: "A range can't begin or end with a class such as “\\d”. Put “-” last to mean the character.",
      ja: "「\\d」のような文字の種類は範囲の端に使えません。「-」を文字として使うなら、最後に置いてください。")
  }

  static func unknownClass(_ name: String, _ offset: Int) -> PatternError {
    invalid(
      offset, en: "There is no class of characters named “\(name)”.", ja: "「\(name)」という文字の種類はありません。")
  }

  static func nothingToRepeat(_ offset: Int) -> PatternError {
    invalid(
      offset, en: "There is nothing here to repeat. Put a character or group before it, or “\\” to mean the character.",
      ja: "繰り返す対象がありません。前に文字かグループを置くか、文字として使うなら「\\」を付けてください。")
  }

  static func repeatedTwice(_ offset: Int) -> PatternError {
    invalid(
      offset, en: "One repetition follows another. Put the first in a group, “(?:…)”, or remove one.",
      ja: "繰り返しの指定が続いています。先のものを「(?:…)」で囲むか、一つにしてください。")
  }

  static func countsReversed(_ offset: Int) -> PatternError {
    invalid(
      offset, en: "The least count is above the greatest. Write “{least,greatest}”.",
      ja: "最小の回数が最大の回数を超えています。「{最小,最大}」の順に書いてください。")
  }

  static func endsWithBackslash(_ offset: Int) -> PatternError {
    invalid(
      offset, en: "The pattern ends with “\\”. Write “\\\\” to mean the character.",
      ja: "パターンが「\\」で終わっています。文字として使うなら「\\\\」と書いてください。")
  }

  static func unknownEscape(_ escape: String, _ offset: Int) -> PatternError {
    invalid(
      offset, en: "“\(escape)” means nothing here. Remove the “\\”, or write “\\\\” to mean a backslash.",
      ja: "「\(escape)」という書き方はありません。「\\」を取り除くか、「\\」そのものなら「\\\\」と書いてください。")
  }

  static func needsBackslash(_ character: String, _ offset: Int) -> PatternError {
    invalid(
      offset,
      en: "“\(character)” must be written “\\\(character)” here. As it stands, browsers ignore the whole pattern.",
      ja: "ここでは「\(character)」を「\\\(character)」と書く必要があります。このままではブラウザーがパターン全体を無視します。")
  }

  static func notUTF8(_ offset: Int) -> PatternError {
    invalid(
      offset, en: "The pattern is not valid UTF-8 here.", ja: "パターンのこの部分は正しいUTF-8ではありません。")
  }
}

// MARK: - What no engine of linear time decides

extension PatternError {
  static func lookahead(_ offset: Int) -> PatternError {
    unsupported(
      offset,
      en: "Looking ahead, “(?=” and “(?!”, is not supported, because it can't be decided in time in proportion to the"
        + " text. Use two patterns, or state the forbidden case in a condition of its own.",
      ja: "先読み「(?=」「(?!」は、文の長さに比例する時間では判定できないため、使えません。パターンを二つに分けるか、別の条件として書いてください。")
  }

  static func lookbehind(_ offset: Int) -> PatternError {
    unsupported(
      offset,
      en: "Looking behind, “(?<=” and “(?<!”, is not supported, because it can't be decided in time in proportion to"
        + " the text. Match what stands before as well.",
      ja: "後読み「(?<=」「(?<!」は、文の長さに比例する時間では判定できないため、使えません。手前の文字も含めて照合してください。")
  }

  static func backreference(_ offset: Int) -> PatternError {
    unsupported(
      offset,
      en: "A reference back to a group is not supported, because it can't be decided in time in proportion to the text."
        + " Write the alternatives out.",
      ja: "グループへの後方参照は、文の長さに比例する時間では判定できないため、使えません。候補を書き並べてください。")
  }

  static func unknownProperty(_ name: String, _ offset: Int) -> PatternError {
    unsupported(
      offset, en: "The Unicode property “\(name)” is not known here, so the pattern can't be decided.",
      ja: "Unicodeプロパティ「\(name)」には対応していないため、このパターンは判定できません。")
  }

  static func setOperation(_ offset: Int) -> PatternError {
    unsupported(
      offset, en: "Operations on classes (“&&”, “--”, “\\q{…}”) are not supported. Write the characters out.",
      ja: "文字クラスの演算（「&&」「--」「\\q{…}」）は使えません。文字を書き並べてください。")
  }

  static func atomicGroup(_ offset: Int) -> PatternError {
    unsupported(
      offset, en: "Atomic groups, “(?>”, are not supported. Write “(?:”: this engine never goes back anyway.",
      ja: "アトミックグループ「(?>」は使えません。「(?:」と書いてください。このエンジンは元々後戻りしません。")
  }

  static func singleByte(_ offset: Int) -> PatternError {
    unsupported(
      offset, en: "“\\C” (one byte) is not supported. Write “(?s:.)” for any character.",
      ja: "「\\C」（1バイト）は使えません。任意の文字は「(?s:.)」と書いてください。")
  }
}

// MARK: - What exceeds a limit

extension PatternError {
  static func sourceTooLong(_ most: Int) -> PatternError {
    tooLarge(
      most, en: "The pattern is longer than \(most) bytes. Split it, or use a list of words.",
      ja: "パターンが\(most)バイトを超えています。分割するか、単語の一覧を使ってください。")
  }

  static func tooDeep(_ most: Int, _ offset: Int) -> PatternError {
    tooLarge(
      offset, en: "Groups are nested more than \(most) deep.", ja: "グループの入れ子が\(most)段を超えています。")
  }

  static func countTooLarge(_ most: Int, _ offset: Int) -> PatternError {
    tooLarge(
      offset, en: "A count may be \(most) at most.", ja: "繰り返しの回数は\(most)以下にしてください。")
  }

  static func tooManySteps(_ offset: Int) -> PatternError {
    tooLarge(
      offset, en: "Written out, the repetitions make the pattern too large. Use smaller counts, or nest fewer of them.",
      ja: "繰り返しを展開するとパターンが大きくなりすぎます。回数を減らすか、入れ子を減らしてください。")
  }

  static func tooManySets(_ offset: Int) -> PatternError {
    tooLarge(
      offset, en: "The pattern names too many different characters. Use a list of words instead.",
      ja: "パターンに含まれる文字の種類が多すぎます。単語の一覧を使ってください。")
  }
}
