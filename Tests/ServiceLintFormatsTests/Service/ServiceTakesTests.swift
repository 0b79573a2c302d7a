import Foundation
import ServiceLintModel
import Testing

@testable import ServiceLintFormats

@Suite struct `What schemas say that a key takes` {
  private static func matches(_ pattern: String, _ text: String) throws -> Bool {
    let expression = try NSRegularExpression(pattern: pattern)
    return expression.firstMatch(in: text, range: NSRange(text.startIndex..., in: text)) != nil
  }

  /// A word in ways that mean the same.
  private static func ways(_ word: String) -> [String] {
    let spread = word.map(String.init)
    let wide = String(
      String.UnicodeScalarView(
        word.unicodeScalars.map { (0x21...0x7E).contains($0.value) ? Unicode.Scalar($0.value + 0xFEE0) ?? $0 : $0 }))
    return [
      word, word.uppercased(), word.capitalized, spread.joined(separator: "-"), " " + spread.joined(separator: " - "),
      wide, word.replacingOccurrences(of: "-", with: "_"), word.decomposedStringWithCanonicalMapping,
    ]
  }

  @Test(arguments: Enumeration.allCases)
  func `whatever the reader takes for a word matches, and a slip does not`(list: Enumeration) throws {
    let takes = ServiceTakes.word(list)
    let pattern = try #require(takes.pattern)
    #expect(!takes.words.isEmpty)
    for word in takes.words {
      for way in Self.ways(word) where ServiceWords.standard.value(list, way) != nil {
        #expect(try Self.matches(pattern, way), "\(list.name): \(way)")
      }
    }
    for slip in list.values.map({ $0 + "x" }) + ["zz", "z" + (list.values.first ?? ""), "窓ロ"]
    where ServiceWords.standard.value(list, slip) == nil {
      #expect(try !Self.matches(pattern, slip), "\(list.name): \(slip)")
    }
  }

  @Test func `a sign that folding changes is either spelt out or taken unseen`() throws {
    let unseen = try NSRegularExpression(pattern: WordPattern.unseen)
    for value in (0x20...0xFFFF as ClosedRange<UInt32>) {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let text = String(scalar)
      if ServiceWords.folded(text).unicodeScalars.elementsEqual(text.unicodeScalars) { continue }
      if " -".contains(text) || ("A"..."Z").contains(scalar) { continue }
      let range = NSRange(text.startIndex..., in: text)
      #expect(unseen.firstMatch(in: text, range: range) != nil, "U+\(String(value, radix: 16))")
    }
  }

  @Test(arguments: ["smartphone", "スマートフォン | 印鑑", "seal|", "|seal", "ID card||seal", "", "マイナンバーカード｜印鑑"])
  func `capabilities may have bars between them`(text: String) throws {
    let pattern = try #require(ServiceTakes.capabilities.pattern)
    #expect(try Self.matches(pattern, text))
  }

  @Test(arguments: ["smartphne", "seal|seel", "seal seal", "seal,seal"])
  func `a capability that nobody knows does not match`(text: String) throws {
    let pattern = try #require(ServiceTakes.capabilities.pattern)
    #expect(try !Self.matches(pattern, text))
  }

  private static let samples: [String] = {
    let numbers = [
      "0", "14", "3,200", "３２", "1.5", "2〜3", "2-3", "P1M", "PT15M", "1.2万", "¥300", "EUR 12", "8:30", "午後5",
      "必須", "任意", "半年", "即日", "1か月半", "一か月", "6割", "約300円", "300円（税込）", "原則30日",
    ]
    let units = ["", "日", " 日", "週間", " weeks", " か月", "営業日", " 時間 30 分", "分", " MB", "%", "件", " 円", "時半", " pm"]
    let around = ["", "約", "出生から", "令和", "2027-"]
    let behind = ["", "以内", " after the birth", "年4月1日", "-04-01", "/4/1"]
    return around.flatMap { front in
      numbers.flatMap { number in units.flatMap { unit in behind.map { front + number + unit + $0 } } }
    } + [
      "無料", "FREE of charge", "正午", "令和元年5月1日", "R9.4.1", "ja", "zh-Hant-TW", "やさしい日本語", "JPY", "ユーロ", "Yes", "有り",
      "無　し",
    ]
  }()

  @Test func `whatever the reader takes for a value matches`() throws {
    let readers: [(ServiceTakes, (String) -> Bool)] = [
      (
        .quantity(needsUnit: false),
        { text in
          [.days, .minutes, .bytes, .percent, .count].contains { Quantity.read(text, in: $0) != nil }
            || WrittenDeadline.read(text) != nil
        }
      ),
      (
        .quantity(needsUnit: true),
        { text in
          [.days, .minutes].contains { Quantity.read(text, in: $0) != nil } && !Quantity.isBare(text)
            || WrittenDeadline.read(text) != nil
        }
      ),
      (.money, { Money.read($0) != nil }), (.currency, { Money.code($0) != nil }),
      (.date, { WrittenDate.read($0) != nil }), (.time, { WrittenHours.time($0) != nil }),
      (.language, { LanguageNames.tag($0) != nil }), (.yesOrNo, { ServiceReader.boolean($0, "required") != nil }),
    ]
    for (takes, isRead) in readers {
      let pattern = try #require(takes.pattern)
      let read = Self.samples.filter(isRead)
      #expect(!read.isEmpty, "\(takes)")
      for text in read { #expect(try Self.matches(pattern, text), "\(takes): \(text)") }
    }
  }

  @Test(arguments: [
    (ServiceTakes.quantity(needsUnit: true), "14"), (.quantity(needsUnit: false), "soon"), (.money, "cheap"),
    (.currency, "Yenn"), (.date, "2027"), (.date, "April"), (.time, "noonish"), (.language, "Japanse"),
    (.yesOrNo, "maybe"),
  ])
  func `what cannot be read does not match`(takes: ServiceTakes, text: String) throws {
    let pattern = try #require(takes.pattern)
    #expect(try !Self.matches(pattern, text))
  }

  @Test func `a text alone stands for the main key`() {
    #expect(ServiceShape.of(.channel).alone?.takes == .word(.channelKind))
    #expect(ServiceShape.of(.deadline).alone?.takes == .quantity(needsUnit: true))
    #expect(ServiceShape.of(.step).takes("wait") == .quantity(needsUnit: true))
    #expect(ServiceShape.of(.step).takes("waitDays") == .quantity(needsUnit: false))
    #expect(ServiceShape.of(.step).takes("nothing") == nil)
  }
}
