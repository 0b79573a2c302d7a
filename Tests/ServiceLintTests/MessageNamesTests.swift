import ServiceLint
import Testing

/// What messages call what has no name of its own.
@Suite struct MessageNamesTests {
  private static let rules = RuleSet.builtIn()

  private static func findings(_ page: String, _ language: MessageLanguage) -> [Finding] {
    ServiceLinter(rules: rules, options: LintOptions(language: language, today: 20_781))
      .lint(files: [SourceFile(path: "page.html", text: page)]).findings
  }

  private static func message(_ rule: String, _ page: String, _ language: MessageLanguage = .english) -> String? {
    findings(page, language).first { $0.rule == rule }?.message
  }

  /// A page on which labels stand beside their boxes, and some boxes have none.
  private static let loose = """
    <html lang="ja"><head><title>水やり当番の申込み</title></head><body><h1>水やり当番の申込み</h1><form>
    <table>
    <tr><td>お名前（フリガナ）</td><td>セイ <input name="k1" maxlength="5" required> メイ <input name="k2" maxlength="5" required></td></tr>
    <tr><td>性別</td><td><input type="radio" name="s" value="m" required> 男 <input type="radio" name="s" value="f"> 女</td></tr>
    </table>
    <fieldset><input name=""><input><input></fieldset>
    <select><option value="1">はい</option></select>
    </form></body></html>
    """

  @Test(arguments: [MessageLanguage.english, .japanese]) func `no message names anything by nothing`(
    language: MessageLanguage
  ) {
    let findings = Self.findings(Self.loose, language)
    #expect(findings.count > 4)
    for finding in findings {
      #expect(!finding.message.contains("“”") && !finding.message.contains("「」"), "\(finding.rule): \(finding.message)")
      #expect(finding.message != "…", "\(finding.rule)")
    }
  }

  @Test func `what stands beside a box names it in messages`() {
    let page = """
      <form><table><tr><td>Last name</td><td><input name="q4" maxlength="10"></td></tr></table></form>
      """
    #expect(
      Self.message("no-one-left-behind/name-too-short", page)
        == "“Last name” takes at most 10 characters; there are longer names.")
  }

  @Test(arguments: ["", "{{ checked('soil', 'clay') }}"]) func `answers whose labels nobody can read are told by value`(
    made: String
  ) {
    let page = """
      <form><fieldset><legend>Soil</legend>
      <input id="a" name="soil" type="radio" value="sand"><label for="a">Sand</label>
      <input id="b" name="soil" type="radio" value="clay" \(made)><label for="x">Clay</label>
      <input id="c" name="soil" type="radio" value="clay" \(made)><label for="x">Loam</label>
      </fieldset></form>
      """
    #expect(
      Self.message("logic/option-duplicate", page)
        == "The stored value “clay” appears twice among the answers to “Soil”.")
    #expect(
      Self.message("logic/option-duplicate", page, .japanese) == "「Soil」の選択肢に、保存値「clay」が二つあります。")
  }
}
