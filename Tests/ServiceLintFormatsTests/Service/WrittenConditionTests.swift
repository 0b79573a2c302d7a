import ServiceLintModel
import Testing

@testable import ServiceLintFormats

@Suite struct `Conditions in our own words` {
  private static func printed(_ text: String) -> String { WrittenCondition.parse(Array(text.utf8)).printed }

  @Test(arguments: [
    ("always", "always"), ("never", "never"), ("表示しない", "never"),
    ("answered tel", "answered(row.tel)"),
    ("setai = 家族と", "row.setai is 家族と"), ("setai is family", "row.setai is family"),
    ("setai＝家族と", "row.setai is 家族と"), ("setai == \"a and b\"", "row.setai is a and b"),
    ("setai = 「かつ」", "row.setai is かつ"), ("setai = two words", "row.setai is two words"),
    ("setai != 一人", "not row.setai is 一人"), ("setai is not alone", "not row.setai is alone"),
    ("setai = \"\"", "not answered(row.setai)"),
    ("langs has en", "row.langs has en"),
    ("age < 3", "row.age less 3"), ("age >= 18", "row.age greaterOrEqual 18"), ("age ≦ ２０", "row.age lessOrEqual 20"),
    ("a = 1 and b = 2 or c = 3", "((row.a is 1 and row.b is 2) or row.c is 3)"),
    ("a = 1 かつ （b = 2 または c = 3）", "(row.a is 1 and (row.b is 2 or row.c is 3))"),
    ("not (a = 1)", "not row.a is 1"), ("not answered a", "not answered(row.a)"),
    ("channel is 窓口", "channel counter"),
    ("kodomo.sei = 女", "row.kodomo.sei is 女"),
    ("chip が「はい」のとき", "row.chip is はい"), ("chip が はい", "row.chip is はい"), ("chipが「はい」の場合", "row.chip is はい"),
    ("chip が「はい」以外", "not row.chip is はい"), ("riyuu に その他 を含む", "row.riyuu has その他"),
    ("riyuuに「その他」を含むとき", "row.riyuu has その他"), ("chip が「はい」 かつ age < 3", "(row.chip is はい and row.age less 3)"),
    ("chip = はい のとき", "row.chip is はい"),
  ])
  func `a condition says when`(text: String, printed: String) {
    #expect(Self.printed(text) == printed)
  }

  @Test(arguments: [
    "", "a", "a =", "a = 1 and", "a < b", "(a = 1", "a = 1)", "a = \"x", "if (a) { b }", "and", "a ~ b", "代理人が申請するとき",
    "chip が", "chip に その他",
  ])
  func `anything else is code`(text: String) {
    #expect(!WrittenCondition.parse(Array(text.utf8)).isReadable, "\(Self.printed(text))")
  }

  @Test func `names know where they stand`() {
    var places: [String] = []
    let text = Array("世帯 = 一人 かつ answered 電話".utf8)
    _ = WrittenCondition.parse(text).mapNames { name in
      places.append(String(decoding: text[Int(name.offset)..<Int(name.offset + name.count)], as: UTF8.self))
      return name
    }
    #expect(places == ["世帯", "電話"])
  }

  @Test func `brackets without end are no trap`() {
    #expect(!WrittenCondition.parse(Array(String(repeating: "(", count: 20_000).utf8)).isReadable)
    #expect(!WrittenCondition.parse(Array(String(repeating: "not ", count: 5_000).utf8)).isReadable)
  }
}
