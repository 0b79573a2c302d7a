import ServiceLintModel

/// A call of a function of our own with what it gives, for documentation and tests.
package struct HostExample: Sendable {
  /// The call. It may name a node by its kind: the first one of the definition.
  package var expression: String
  /// The result as an expression.
  package var result: String
  /// The definition in our own format, or part of one; empty if the call needs none.
  package var definition: String
  /// The line of `module.yaml` with the module's data; empty if the call needs none.
  package var module: String

  /// - Parameters:
  ///   - lists: what `module.yaml` says under `lists`.
  ///   - module: any other line of it.
  init(
    _ expression: String, gives result: String, on definition: String = "", lists: String = "", module: String = ""
  ) {
    self.expression = expression
    self.result = result
    self.definition = definition
    self.module = lists.isEmpty ? module : "lists: \(lists)"
  }

  /// The kind of node that the call names first.
  package var kind: NodeKind? {
    let first = expression.prefix { $0.isLetter }
    // The function `table` is no node.
    guard expression.dropFirst(first.count).first != "(" else { return nil }
    return NodeKind.allCases.first { $0.name == first }
  }
}

// MARK: definitions

extension HostExample {
  static let oneQuestion = """
    form:
      fields:
        - {id: dog, label: A dog?, kind: radio, options: ["yes", "no"]}
        - {id: breed, label: Breed, shownWhen: dog = yes}
    """
  static let noSuchAnswer = """
    form:
      fields:
        - {id: dog, label: A dog?, kind: radio, options: ["yes", "no"]}
        - {id: breed, label: Breed, shownWhen: dog = maybe}
    """
  static let twoWays = """
    form:
      fields:
        - {id: dog, label: A dog?, kind: radio, options: ["yes", "no"]}
        - {id: breed, label: Breed, shownWhen: dog = yes}
        - {id: reason, label: Why not?, shownWhen: dog = no}
    """
  static let threeTasks = """
    service:
      tasks:
        - {id: open, title: Open the letter, kind: receive, actor: post room}
        - {id: type, title: Type it in, kind: transcribe, actor: clerk}
        - {id: file, title: File it, kind: file, actor: clerk}
    """
  static let oneNeed = """
    service:
      forms:
        - id: licence
          fields:
            - {id: name, label: Name}
            - {id: age, label: Age}
      tasks:
        - {title: Check, kind: check, actor: clerk, input: [age]}
    """
}
