import ServiceLintEngine

/// Documentation/Expressions.md: the macros, functions and properties that the expressions of rules may use.
package enum ExpressionsPage {
  /// The page, in English: the sentences stand in no other language yet.
  package static func text() -> String {
    var page = """
      # What expressions can use

      <!-- Made by `swift run ServiceLintDev generate` from the code. Not to be edited. -->

      日本語: このページの説明文は今のところ英語だけです。ルールの書き方は [RuleAuthoring.ja.md](RuleAuthoring.ja.md) にあります。

      The expressions of rules are [CEL](https://cel.dev). This page lists what they may name; [RuleAuthoring.md](RuleAuthoring.md)
      says how a rule is written. Every example runs as a test. `servicelint eval` tries an expression that needs no
      definition, `servicelint inspect FILE` shows a definition as expressions see it.

      The cost of a call is how many steps it takes at least of what one evaluation may take; where none is said, it is 1.

      - [Macros](#macros)

      """
    for chapter in ExpressionReference.standard { page += "- [\(chapter.title)](#\(anchor(chapter.title)))\n" }
    page += """
      - [Functions of our own](#functions-of-our-own)
      - [The model](#the-model)
      - [Closed lists](#closed-lists)

      ## Macros

      They take names and expressions. `x` and `y` are names, `c` is a condition, `e` any expression.


      """
    for macro in ExpressionReference.macros { page += section(macro, heading: macro.name) }
    for chapter in ExpressionReference.standard {
      page += "## \(chapter.title)\n\n"
      for function in chapter.functions { page += section(function, heading: function.name) }
    }
    page += """
      ## Functions of our own

      In their examples `field`, `form`, `service` and so on are the first of the definition that stands beside them, and
      today is 2024-10-04.


      """
    for function in ExpressionReference.own { page += section(function, heading: function.name) }
    return page + model()
  }

  private static func section(_ function: ExpressionReference.Function, heading: String) -> String {
    var text = "### `\(heading)`\n\n\(function.summary)"
    let costs = Set(function.signatures.map(\.cost))
    if let cost = costs.first, costs.count == 1, cost > 1 { text += " Cost: \(cost)." }
    text += "\n\n"
    if function.signatures.map(\.text) != [heading] {
      for signature in function.signatures {
        text +=
          "- `\(signature.text)`" + (costs.count > 1 && signature.cost > 1 ? ", cost: \(signature.cost)" : "") + "\n"
      }
      text += "\n"
    }
    var setting = ("", "")
    for (number, example) in function.examples.enumerated() {
      let isSame = number > 0 && setting == (example.definition, example.module)
      if !isSame {
        if number > 0 { text += "```\n\n" }
        if !example.definition.isEmpty { text += "```yaml\n\(example.definition)\n```\n\n" }
        if !example.module.isEmpty { text += "With `\(example.module)` in `module.yaml`:\n\n" }
        text += "```\n"
      }
      text += "\(example.expression) → \(example.result)\n"
      setting = (example.definition, example.module)
    }
    return text + (function.examples.isEmpty ? "" : "```\n\n")
  }

  private static func model() -> String {
    var text = """
      ## The model

      A property is stated, or could be stated and is not, or is unknown; RuleAuthoring.md says what reading it then gives.
      A type in *italics* is a closed list. Every node has:


      """
    text += table(ExpressionReference.common)
    for kind in ExpressionReference.kinds where !kind.properties.isEmpty {
      text += "### \(kind.name)\n\n" + table(kind.properties)
    }
    text += "## Closed lists\n\nA word that is not in its list is refused when the module is loaded.\n\n"
    text += "| list | words |\n| --- | --- |\n"
    for list in ExpressionReference.lists {
      text += "| \(list.name) | \(list.words.map { "`\($0)`" }.joined(separator: ", ")) |\n"
    }
    return text
  }

  private static func table(_ properties: [ExpressionReference.Property]) -> String {
    let lists = Set(ExpressionReference.lists.map(\.name))
    var text = "| property | type | what it is |\n| --- | --- | --- |\n"
    for property in properties {
      let element = property.type.hasPrefix("list(") ? String(property.type.dropFirst(5).dropLast()) : property.type
      let type = lists.contains(element) ? property.type.replacing(element, with: "*\(element)*") : property.type
      text += "| `\(property.name)` | \(type) | \(property.summary.replacing("|", with: "\\|")) |\n"
    }
    return text + "\n"
  }

  private static func anchor(_ title: String) -> String { title.lowercased().replacing(" ", with: "-") }
}
