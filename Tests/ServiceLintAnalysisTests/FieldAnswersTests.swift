import ServiceLintModel
import ServiceLintText
import ServiceLintValue
import Testing

@testable import ServiceLintAnalysis

/// A field with the properties that a test states.
private struct StatedField {
  var builder = ModelBuilder()
  let field: UInt32

  init(
    kind: String = "text", texts: [FieldProperty: String] = [:], numbers: [FieldProperty: Int64] = [:],
    flags: [FieldProperty] = [], strips: [String] = [], characters: [String] = [], options: [String] = [],
    unknown: [FieldProperty] = []
  ) {
    builder.start(format: "test", path: "test", bytes: [], count: 0)
    field = builder.open(.field, at: .none)
    builder.set(field, FieldProperty.kind, Vocabulary.standard.value(.fieldKind, kind), at: .none)
    for (property, text) in texts {
      let value = builder.model.values.add(text)
      builder.set(field, property, value, at: .none)
    }
    for (property, number) in numbers { builder.set(field, property, .int(number), at: .none) }
    for property in flags { builder.set(field, property, .bool(true), at: .none) }
    for property in unknown { builder.set(field, property, .unknown, at: .none) }
    let parts = strips.map { builder.model.values.add($0) }
    builder.set(field, FieldProperty.strips, builder.model.values.addList(parts), at: .none)
    let sets = characters.map { Vocabulary.standard.value(.characterSet, $0) }
    builder.set(field, FieldProperty.characterSet, builder.model.values.addList(sets), at: .none)
    for option in options {
      let node = builder.open(.option, at: .none)
      let value = builder.model.values.add(option)
      builder.set(node, OptionProperty.value, value, at: .none)
      builder.close()
    }
    builder.close()
  }

  func accepts(_ probe: String) -> Bool? {
    var answers = FieldAnswers()
    return answers.accepts(field, Array(probe.utf8)[...], in: builder.model)
  }

  var canPass: Bool? {
    var answers = FieldAnswers()
    return answers.canPass(field, in: builder.model)
  }

  var problem: LocalizedText? {
    var answers = FieldAnswers()
    return answers.patternProblem(field, in: builder.model)
  }

  var saysFormat: Bool? { FormatDisclosure.saysFormat(field, in: builder.model) }
}

@Suite struct FieldAnswersTests {
  @Test(
    arguments: [
      ("[0-9]{3}-?[0-9]{4}", "100-0001", true), ("[0-9]{3}-?[0-9]{4}", "1000001", true),
      ("[0-9]{3}-?[0-9]{4}", "x1000001", false), ("^\\d{4}$", "0123", true), ("^\\d{4}$", "01234", false),
      ("a|b", "ab", false), ("[A-Za-z ]+", "O'Brien", false), ("[\\p{L} ]+", "Ærø", nil), ("(", "a", nil),
      ("(?=.*\\d).+", "a1", nil), ("", "whatever", true), ("[一-龠]+", "髙", true), ("[ァ-ヶー]+", "ｱ", false),
    ] as [(String, String, Bool?)])
  func `a pattern must match the whole answer`(pattern: String, probe: String, accepted: Bool?) {
    let answer = StatedField(texts: [.pattern: pattern]).accepts(probe)
    if pattern == "[\\p{L} ]+" {
      // Without the flag u a browser reads \p as the letter p, so the answer is refused, or we can't tell.
      #expect(answer != true)
    } else {
      #expect(answer == accepted)
    }
  }

  @Test func `what the platform strips is taken out first`() {
    let field = StatedField(texts: [.pattern: "[0-9]{11}"], strips: [" ", "-"])
    #expect(field.accepts("010101 12345") == true)
    #expect(field.accepts("010101.12345") == false)
  }

  @Test func `lengths count as browsers do`() {
    let field = StatedField(numbers: [.minLength: 2, .maxLength: 3])
    #expect(field.accepts("æ") == false)
    #expect(field.accepts("æøå") == true)
    #expect(field.accepts("😀😀") == false)
    #expect(field.accepts("abcd") == false)
  }

  @Test func `kind, range, characters and options decide as well`() {
    #expect(StatedField(kind: "number").accepts("+4755") == true)
    #expect(StatedField(kind: "number").accepts("12-34") == false)
    #expect(StatedField(kind: "number", texts: [.least: "1", .most: "10"]).accepts("10.5") == false)
    #expect(StatedField(kind: "number", texts: [.least: "-1"]).accepts("-0.5") == true)
    #expect(StatedField(kind: "email").accepts("a@b") == true)
    #expect(StatedField(kind: "email").accepts("ab") == false)
    #expect(StatedField(characters: ["katakana"]).accepts("ヤマダ") == true)
    #expect(StatedField(characters: ["katakana"]).accepts("山田") == false)
    #expect(StatedField(characters: ["half-width"]).accepts("１") == false)
    #expect(StatedField(kind: "radio", options: ["a", "b"]).accepts("c") == false)
    #expect(StatedField(kind: "radio", options: ["a", "b"]).accepts("b") == true)
  }

  @Test func `an empty answer is taken unless the field is required`() {
    #expect(StatedField(texts: [.pattern: "x+"]).accepts("") == true)
    #expect(StatedField(flags: [.required]).accepts("") == false)
  }

  @Test func `where something unseen decides we can’t tell, unless what we see refuses`() {
    #expect(StatedField(flags: [.checkedByCode]).accepts("a") == nil)
    #expect(StatedField(numbers: [.maxLength: 1], flags: [.checkedByCode]).accepts("ab") == false)
    #expect(StatedField(texts: [.mask: "999"]).accepts("123") == nil)
    #expect(StatedField(kind: "national-id").accepts("1") == nil)
    #expect(StatedField(unknown: [.pattern]).accepts("a") == nil)
    var answers = FieldAnswers()
    #expect(answers.accepts(0, [][...], in: ServiceModel()) == nil)
  }

  @Test func `limits that contradict each other let nothing pass`() {
    #expect(StatedField(numbers: [.minLength: 5, .maxLength: 4]).canPass == false)
    #expect(StatedField(numbers: [.minLength: 4, .maxLength: 4]).canPass == true)
    #expect(StatedField(kind: "number", texts: [.least: "10", .most: "9"]).canPass == false)
    #expect(StatedField(kind: "number", texts: [.least: "9", .most: "10"]).canPass == true)
    #expect(StatedField(kind: "date", texts: [.least: "2026-02-01", .most: "2026-01-31"]).canPass == false)
    #expect(StatedField(texts: [.pattern: "[0-9]{5}"], numbers: [.maxLength: 4]).canPass == false)
    #expect(StatedField(texts: [.pattern: "[0-9]{5}"], numbers: [.maxLength: 5]).canPass == true)
    #expect(StatedField(texts: [.pattern: "a$b"]).canPass == false)
    #expect(StatedField(texts: [.pattern: "(?=a)b"]).canPass == nil)
    #expect(StatedField().canPass == true)
  }

  @Test func `a pattern that is none, or that can freeze the form, is explained`() {
    #expect(StatedField(texts: [.pattern: "[a-z"]).problem?.english.contains("regular expression") == true)
    #expect(StatedField(texts: [.pattern: "(a+)+"]).problem?.japanese.contains("時間") == true)
    #expect(StatedField(texts: [.pattern: "[a-z]+"]).problem == nil)
    #expect(StatedField(texts: [.pattern: "(?=a)a"]).problem == nil)
    #expect(StatedField().problem == nil)
  }

  @Test func `a default is looked for among the options`() {
    let answers = FieldAnswers()
    let good = StatedField(kind: "select", texts: [.default: "a"], options: ["a", "b"])
    #expect(answers.defaultIsOffered(good.field, in: good.builder.model) == true)
    let bad = StatedField(kind: "select", texts: [.default: "c"], options: ["a", "b"])
    #expect(answers.defaultIsOffered(bad.field, in: bad.builder.model) == false)
    let none = StatedField(kind: "select", options: ["a"])
    #expect(answers.defaultIsOffered(none.field, in: none.builder.model) == nil)
  }

  @Test(arguments: [
    ("Fødselsnummer (11 siffer)", "", "", true), ("Kontonummer", "Skriv bare tall", "", true),
    ("Postnummer", "", "1234", true), ("Dato (dd.mm.åååå)", "", "", true), ("郵便番号", "ハイフンなし", "", true),
    ("氏名", "例：山田太郎", "", true), ("電話番号", "０９０", "", true), ("Account number", "Up to 8 digits", "", true),
    ("Kontonummer", "Det står på kortet ditt", "", false), ("Adresse 1", "", "", false), ("口座番号", "", "", false),
    ("Letterhead", "", "", false),
  ])
  func `help that says how to write the answer is recognised`(
    label: String, hint: String, placeholder: String, says: Bool
  ) {
    let field = StatedField(texts: [.shownLabel: label, .hint: hint, .placeholder: placeholder])
    #expect(field.saysFormat == says)
  }

  @Test func `help that is not known may say it`() {
    #expect(StatedField(texts: [.shownLabel: "Konto"], unknown: [.hint]).saysFormat == nil)
    #expect(StatedField(texts: [.shownLabel: "Konto (11 siffer)"], unknown: [.hint]).saysFormat == true)
  }

  @Test(arguments: [
    ("1", "2", true), ("2", "10", true), ("-2", "-1", true), ("-1", "1", true), ("0.5", "0.51", true),
    ("1,5", "1.6", true), ("007", "8", true), ("1 000", "1001", true), ("1", "1.0", false), ("-0", "0", false),
  ])
  func `numbers are compared digit by digit`(one: String, other: String, less: Bool) throws {
    let left = try #require(Decimal(Array(one.utf8)[...]))
    let right = try #require(Decimal(Array(other.utf8)[...]))
    #expect((left < right) == less)
    #expect(!(right < left))
  }

  @Test(arguments: ["", "-", ".", "1-2", "1.2.3", "a", "1e5"])
  func `what is no number is none`(text: String) {
    #expect(Decimal(Array(text.utf8)[...]) == nil)
  }
}
