import ServiceLintEngine
import ServiceLintText

/// The words around a rule's own texts, in the reader's language.
struct CatalogueWords {
  let language: MessageLanguage

  private func pick(_ english: String, _ japanese: String) -> String {
    language == .english ? english : japanese
  }

  var title: String { pick("The rules of ServiceLint", "ServiceLint のルール") }
  var rule: String { pick("Rule", "ルール") }
  var severity: String { pick("Severity", "重さ") }
  var subject: String { pick("About", "内容") }
  var why: String { pick("Why it matters", "なぜ困るのか") }
  var fix: String { pick("How to mend it", "直し方") }
  var sources: String { pick("On whose authority", "よりどころ") }
  var options: String { pick("Options", "設定できる値") }
  var settings: String { pick("As set by modules", "モジュールによる設定") }
  var examples: String { pick("Examples", "例") }

  func severity(_ rule: RuleDescription) -> String {
    let words = TextReportWords(language: language)
    if rule.confidence == .low { return words.review }
    return switch rule.severity {
    case .error: words.error
    case .warning: words.warning
    case .info: words.info
    }
  }

  /// The severity in a list, where a rule may be off.
  func level(_ rule: RuleDocumentation) -> String { rule.isOff ? "off" : severity(rule.description) }

  /// What the severity means for who runs the linter.
  func weight(_ rule: RuleDescription) -> String {
    rule.confidence == .low
      ? pick(
        "review: a person must judge; it never counts as an error",
        "要確認：人が判断することで、エラーには数えません")
      : severity(rule)
  }

  /// Severity and kind of node, in a sentence.
  ///
  /// - Parameter kind: the kind's name, marked up as code.
  func outline(_ rule: RuleDescription, kind: String) -> String {
    pick(
      "\(severity): \(weight(rule)). Looks at each \(kind).", "\(severity)：\(weight(rule))。調べる対象：\(kind)")
  }

  func example(_ expectation: RuleExample.Expectation) -> String {
    switch expectation {
    case .violates: pick("Found", "見つかる例")
    case .passes: pick("Fine", "問題のない例")
    case .undecided: pick("Cannot be told", "判断できない例")
    }
  }

  func finds(_ texts: [String]) -> String {
    let quoted = texts.map { "`\($0)`" }
    return pick(
      "The finding points at \(quoted.joined(separator: ", ")).", "指摘される箇所: \(quoted.joined(separator: "、"))")
  }

  func option(_ option: RuleDocumentation.Option) -> String {
    var parts = [pick("default \(option.standard)", "既定 \(option.standard)")]
    switch (option.least, option.most) {
    case (let least?, let most?): parts.append(pick("\(least) to \(most)", "\(least)〜\(most)"))
    case (let least?, nil): parts.append(pick("\(least) or more", "\(least) 以上"))
    case (nil, let most?): parts.append(pick("at most \(most)", "\(most) 以下"))
    case (nil, nil): break
    }
    return option.title[language]
      + pick(" (\(parts.joined(separator: "; ")))", "（\(parts.joined(separator: "、"))）")
  }
}
