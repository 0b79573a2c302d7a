import ServiceLintModel
import ServiceLintText

/// The tables of keys and words in the documentation of the service definition, made from the vocabulary.
package struct ServiceTables {
  let language: MessageLanguage

  package init(_ language: MessageLanguage) { self.language = language }

  /// The kinds that have a table: those that people write by hand.
  package static let kinds: [NodeKind] = [
    .service, .channel, .document, .step, .form, .page, .group, .field, .option, .text, .task, .research, .measure,
    .deadline, .fee, .proxy, .hours, .nextStep, .nextPage, .nextTask, .signIn, .output, .button, .way,
  ]

  /// A page with its tables made anew: what stands between the comment that begins a table and `<!-- end -->`, for
  /// `keys` and `words`.
  package func page(_ text: String) -> String {
    replacing("words", in: replacing("keys", in: text, with: keys), with: words)
  }

  private func replacing(_ name: String, in text: String, with table: String) -> String {
    let begin = "<!-- \(name): made by swift run ServiceLintDev generate -->\n"
    guard let start = text.firstRange(of: begin) else { return text }
    guard let end = text[start.upperBound...].firstRange(of: "<!-- end -->") else { return text }
    return text[..<start.upperBound] + table + text[end.lowerBound...]
  }

  // MARK: Keys

  private var keys: String {
    var result = ""
    for kind in Self.kinds {
      let shape = ServiceShape.of(kind)
      result += "\n#### \(kind.name)\n\n"
      if let main = shape.main {
        let name = shape.properties[main].name
        result +=
          pick("A text alone stands for `\(name)`.", "文字だけを書くと `\(name)` になる。") + "\n\n"
      }
      result += pick("| key | takes | what it says |", "| キー | 書くもの | 意味 |") + "\n| --- | --- | --- |\n"
      for name in shape.names {
        guard let key = shape.keys[name], shape.properties[key.slot].name == name else { continue }
        let property = shape.properties[key.slot]
        let short = shape.names.filter { $0 != name && shape.keys[$0]?.slot == key.slot }.map { "`\($0)`" }
        let names = (["`\(name)`"] + short).joined(separator: pick(" or ", "、"))
        let summary =
          language == .english ? property.summary : ServiceKeys.japanese(name, in: kind) ?? property.summary
        let cells = [names, takes(property.type, property, kind), summary]
        result += "| " + cells.map { Self.escaped($0) }.joined(separator: " | ") + " |\n"
      }
    }
    return result + "\n"
  }

  private func takes(_ type: PropertyType, _ property: PropertyDeclaration, _ kind: NodeKind) -> String {
    switch type {
    case .text where ServiceReader.takesCapabilities(kind, property.name):
      return pick("word of capability", "capability の言葉")
    case .text where ServiceReader.takesLanguage(property.name): return pick("language", "言語")
    case .boolean: return pick("yes or no", "はい／いいえ")
    case .date: return pick("day", "日付")
    case .text: return pick("text", "文字")
    case .enumeration(let list): return pick("word of \(list.name)", "\(list.name) の言葉")
    case .node(.condition): return pick("condition", "条件")
    case .node(let kind): return "`\(kind.name)`"
    case .list(let element):
      return
        pick("list: \(takes(element, property, kind))", "\(takes(element, property, kind))（いくつでも）")
    case .integer:
      switch property.name == "amount" ? nil : ServiceReader.unit(of: property) {
      case nil: return pick("amount of money", "金額")
      case .days: return pick("days", "日数")
      case .minutes: return pick("minutes", "時間（分）")
      case .bytes: return pick("size", "大きさ")
      case .percent: return pick("per cent", "割合（%）")
      case .count: return pick("number", "数")
      }
    }
  }

  // MARK: Words

  private var words: String {
    var result = ""
    for list in Enumeration.allCases {
      result += "\n#### \(list.name)\n\n"
      result += pick("| word | also |", "| 値 | 書ける言葉 |") + "\n| --- | --- |\n"
      for value in list.values {
        let others = ServiceWords.standard.words(list, for: value).joined(separator: pick(", ", "、"))
        result += "| `\(value)` | \(Self.escaped(others)) |\n"
      }
    }
    return result + "\n"
  }

  private static func escaped(_ text: String) -> String {
    text.split(separator: "|", omittingEmptySubsequences: false).joined(separator: "\\|")
  }

  private func pick(_ english: String, _ japanese: String) -> String { language == .english ? english : japanese }
}
