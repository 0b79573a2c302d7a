import ServiceLintCEL
import ServiceLintModel
import ServiceLintValue

/// Who must answer, and for whom.
enum PersonFunctions {
  static let all: [HostFunction] = [
    HostFunction(
      "asksOwn", on: .node(.field), [.string], gives: .bool, cost: 10, names: .list,
      "Whether people answer for themselves, or as a parent: its subject says so, or no title around it but the module's list's.",
      examples: [
        HostExample(
          "field.asksOwn(\"own\")", gives: "true", on: "field: {label: Name, subject: applicant}",
          lists: "{own: [about you]}"),
        HostExample(
          "field.asksOwn(\"own\")", gives: "false", on: "field: {label: Name, subject: child}",
          lists: "{own: [about you]}"),
      ]
    ) { host, arguments in asksOwn(host, arguments[0].node, titles: arguments[1]) },
    HostFunction(
      "alwaysShown", on: .node(.field), gives: .bool, cost: 5,
      "Whether a field shows whatever people answer: neither it nor anything around it has a condition.",
      examples: [
        HostExample(
          "form.fields[0].alwaysShown()", gives: "true",
          on: HostExample.oneQuestion
        ),
        HostExample(
          "form.fields[1].alwaysShown()", gives: "false",
          on: HostExample.oneQuestion
        ),
      ]
    ) { host, arguments in
      for node in path(host, from: arguments[0].node) where host.model.nodes[Int(node)].condition != 0 {
        return .bool(false)
      }
      return .bool(true)
    },
  ]

  /// A box under no title that names somebody is about whoever fills in the form; under a title that our lexicons do
  /// not know (“The person who delivers”) it may be about anybody.
  private static func asksOwn(_ host: RuleHost, _ field: UInt32, titles: Value) -> Value {
    let subject = host.lend { host.texts.subject(of: field, in: $0) }
    if subject.tag == .text, subject.length > 0 {
      let name = host.string(subject)
      return .bool(name == "applicant" || name == "parent")
    }
    if host.lend({ host.texts.concepts.isSomebodys(field, in: $0) }) { return .unknown }
    for node in path(host, from: field) {
      let title: Value
      switch host.model.nodes[Int(node)].kind {
      case .group: title = host.value(of: node, GroupProperty.title)
      case .page: title = host.value(of: node, PageProperty.title)
      default: continue
      }
      if title.tag != .text { return .unknown }
      if title.length == 0 || repeatsForm(host, node, title) { continue }
      guard host.rule?.rule.lists.contains(host.bytes(title), in: host.bytes(titles)) == true else { return .unknown }
    }
    return .bool(true)
  }

  /// Whether a page is called as its form is, which says nothing more: the heading of a form of one page.
  private static func repeatsForm(_ host: RuleHost, _ node: UInt32, _ title: Value) -> Bool {
    let form = host.model.nodes[Int(node)].parent
    guard host.model.nodes[Int(node)].kind == .page, form >= ServiceModel.firstNode,
      host.model.nodes[Int(form)].kind == .form
    else { return false }
    return host.bytes(host.value(of: form, FormProperty.title)).elementsEqual(host.bytes(title))
  }

  /// A field and what is around it, from the inside out, up to its form.
  private static func path(_ host: RuleHost, from field: UInt32) -> [UInt32] {
    var result: [UInt32] = []
    var node = field
    while node >= ServiceModel.firstNode, Int(node) < host.model.nodes.count, host.model.nodes[Int(node)].kind != .form
    {
      result.append(node)
      node = host.model.nodes[Int(node)].parent
    }
    return result
  }
}
