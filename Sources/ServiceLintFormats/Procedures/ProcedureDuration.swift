/// A processing time as ministries write it: `1月`, `２週間`, `30日以内`, `1日～1月`, `即日`.
///
/// Of a range the longer end counts. A bare number has no unit, and a sentence says something else: neither is guessed
/// at.
enum ProcedureDuration {
  /// The days; `nil` if the text says none for sure. A month counts 30 days, a year 365.
  static func days(_ text: String) -> Int64? {
    var scanner = Array(plain(text).unicodeScalars)[...]
    if scanner.elementsEqual("即日".unicodeScalars) { return 0 }
    if scanner.first == "~" { scanner.removeFirst() }
    guard var number = takeNumber(&scanner) else { return nil }
    var unit = takeUnit(&scanner)
    if scanner.first == "~" {
      scanner.removeFirst()
      guard let second = takeNumber(&scanner) else { return nil }
      let secondUnit = takeUnit(&scanner)
      guard let secondUnit else { return nil }
      (number, unit) = (second, secondUnit)
    }
    for ending in ["以内", "以下", "程度", "間"] where scanner.starts(with: ending.unicodeScalars) {
      scanner = scanner.dropFirst(ending.unicodeScalars.count)
    }
    guard scanner.isEmpty, let unit, number < 10_000 else { return nil }
    return Int64((number * unit).rounded(.up))
  }

  /// Half-width, without white space, with one sign for “to”.
  private static func plain(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars where !scalar.properties.isWhitespace {
      switch scalar {
      case "０"..."９": result.unicodeScalars.append(Unicode.Scalar(scalar.value - 0xFF10 + 0x30) ?? scalar)
      case "．": result.append(".")
      case "～", "〜", "－", "-", "–": result.append("~")
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  private static let kanji: [Unicode.Scalar: Double] = [
    "一": 1, "二": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9, "十": 10,
  ]

  private static func takeNumber(_ text: inout ArraySlice<Unicode.Scalar>) -> Double? {
    if let first = text.first, let number = kanji[first] {
      text.removeFirst()
      return number
    }
    let digits = text.prefix { ("0"..."9").contains($0) || $0 == "." }
    text = text.dropFirst(digits.count)
    var string = ""
    string.unicodeScalars.append(contentsOf: digits)
    return Double(string)
  }

  private static let units: [(name: String, days: Double)] = [
    ("か月", 30), ("ヶ月", 30), ("ケ月", 30), ("カ月", 30), ("ヵ月", 30), ("箇月", 30), ("月", 30), ("週間", 7), ("週", 7),
    ("日間", 1), ("日", 1), ("年", 365), ("時間", 1.0 / 24),
  ]

  private static func takeUnit(_ text: inout ArraySlice<Unicode.Scalar>) -> Double? {
    for unit in units where text.starts(with: unit.name.unicodeScalars) {
      text = text.dropFirst(unit.name.unicodeScalars.count)
      return unit.days
    }
    return nil
  }
}
