import ServiceLintText

/// Why an evaluation failed.
public enum EvaluationFailure: Hashable, Sendable {
  case noSuchOverload(String)
  case noSuchName(String)
  case noSuchKey(String)
  case indexOutOfRange(Int64, count: Int)
  case overflow
  case divisionByZero
  case repeatedKey
  case keyType
  case conversion(String, to: String)
  case range(String)
  case pattern(LocalizedText)
  case argument(String)
  case emptyOptional
  case timeZone(String)
  case timestampOrDuration
  /// The host's function or property failed.
  case host
  /// More steps than the budget allows.
  case budget
  /// The value stands in no known relation to the store: a defect of the host.
  case invalidValue

  /// What went wrong and what to do.
  public var message: LocalizedText {
    switch self {
    case .noSuchOverload(let name):
      LocalizedText(en: "`\(name)` can't be used with values of these types", ja: "「\(name)」はこの型の値には使えません。")
    case .noSuchName(let name): LocalizedText(en: "`\(name)`: no such name", ja: "「\(name)」という名前はありません。")
    case .noSuchKey(let key):
      LocalizedText(
        en: "no such key: \(key); ask first with `in` or `has`", ja: "キー「\(key)」がありません。先に in か has で確かめてください。")
    case .indexOutOfRange(let index, let count):
      LocalizedText(
        en: "index \(index) is out of range: there are \(count) elements; ask for the size first",
        ja: "番号\(index)は範囲外です(要素は\(count)個)。先に size で確かめてください。")
    case .overflow: LocalizedText(en: "the result is too large for its type (overflow)", ja: "結果が型の範囲を超えました。")
    case .divisionByZero: LocalizedText(en: "division by zero", ja: "0で割ることはできません。")
    case .repeatedKey: LocalizedText(en: "a key stands twice in one map", ja: "マップに同じキーが2回あります。")
    case .keyType: LocalizedText(en: "this value can't be the key of a map", ja: "この値はマップのキーにできません。")
    case .conversion(let value, let type):
      LocalizedText(en: "“\(value)” can't be converted to \(type)", ja: "「\(value)」は \(type) に変換できません。")
    case .range(let type): LocalizedText(en: "out of range for \(type)", ja: "\(type) の範囲外です。")
    case .pattern(let problem):
      LocalizedText(en: "the pattern can't be used: \(problem.english)", ja: "正規表現が使えません: \(problem.japanese)")
    case .argument(let problem): LocalizedText(en: "wrong argument: \(problem)", ja: "引数が正しくありません: \(problem)")
    case .emptyOptional:
      LocalizedText(en: "the optional has no value; use `orValue`", ja: "オプションに値がありません。orValue を使ってください。")
    case .timeZone(let name):
      LocalizedText(
        en: "unknown time zone “\(name)”; write an offset such as “+09:00”",
        ja: "タイムゾーン「\(name)」は不明です。「+09:00」のように書いてください。")
    case .timestampOrDuration:
      LocalizedText(en: "the timestamp or duration is out of range", ja: "日時または期間が範囲外です。")
    case .host: LocalizedText(en: "the function failed; this is a defect of the linter", ja: "関数が失敗しました。リンターの不具合です。")
    case .budget:
      LocalizedText(
        en: "the expression takes too many steps; this part is the costliest", ja: "式の計算量が上限を超えました。この部分が最も重い計算です。")
    case .invalidValue:
      LocalizedText(en: "a value that can't be read; this is a defect of the linter", ja: "読めない値があります。リンターの不具合です。")
    }
  }
}

/// An error of an evaluation and its place.
public struct EvaluationError: Error, Sendable {
  /// What went wrong.
  public var failure: EvaluationFailure
  /// The first byte of the place in the source of the expression.
  public var offset: Int
  /// The number of bytes of the place.
  public var length: Int
  /// Which expression of the unit it is (`Expression.number`).
  public var expression: Int

  /// What went wrong and what to do.
  public var message: LocalizedText { failure.message }
}
