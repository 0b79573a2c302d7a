import ServiceLintCEL
import ServiceLintModel

/// What expressions may name, in words: the standard macros and functions, our own, and the model. For documentation.
package enum ExpressionReference {
  /// A function with all its signatures.
  package struct Function: Sendable {
    package var name: String
    /// Each as it is called: `field.accepts(string) → bool`; and how many steps of an evaluation's budget a call takes
    /// at least.
    package var signatures: [(text: String, cost: Int)]
    /// One sentence.
    package var summary: String
    package var examples: [Example]
  }

  /// A call with what it gives. All run as tests.
  package struct Example: Sendable {
    package var expression: String
    package var result: String
    /// The definition that the call is about, in our own format; empty if it needs none.
    package var definition = ""
    /// The line of `module.yaml` with the module's data; empty if it needs none.
    package var module = ""
  }

  /// Functions that belong together.
  package struct Chapter: Sendable {
    package var title: String
    package var functions: [Function]
  }

  /// A property of a kind of node.
  package struct Property: Sendable {
    package var name: String
    package var type: String
    /// One sentence.
    package var summary: String
  }

  /// A kind of node with the properties that not every kind has.
  package struct Kind: Sendable {
    package var name: String
    package var properties: [Property]
  }

  /// The macros; they have no types, and cost what their parts cost.
  package static var macros: [Function] {
    MacroDescription.all.map { macro in
      Function(
        name: macro.signature, signatures: [(macro.signature, 1)], summary: macro.summary,
        examples: macro.examples.map { Example(expression: $0.expression, result: $0.result) })
    }
  }

  /// CEL's own functions and those of its extensions.
  package static var standard: [Chapter] {
    FunctionDeclaration.standardChapters.map { chapter in
      Chapter(title: chapter.title, functions: chapter.functions.map { function($0) })
    }
  }

  /// The functions of ours, in the order of their names.
  package static var own: [Function] {
    HostFunction.declarations.map { declaration in
      var result = function(declaration)
      result.examples = HostFunction.all.filter { $0.name == declaration.name }.flatMap(\.examples).map {
        Example(expression: $0.expression, result: $0.result, definition: $0.definition, module: $0.module)
      }
      return result
    }.sorted { $0.name < $1.name }
  }

  /// The properties that every node has.
  package static var common: [Property] {
    CommonProperty.allCases.map { property($0.declaration) }
  }

  /// The kinds of nodes.
  package static var kinds: [Kind] {
    Vocabulary.standard.kinds.map { kind in
      Kind(name: kind.kind.name, properties: kind.properties.dropFirst(CommonProperty.allCases.count).map(property))
    }
  }

  /// The closed lists with their words.
  package static var lists: [(name: String, words: [String])] {
    Enumeration.allCases.map { ($0.name, $0.values) }
  }

  private static func property(_ declaration: PropertyDeclaration) -> Property {
    Property(
      name: declaration.name, type: name(of: ModelEnvironment.type(declaration.type)), summary: declaration.summary)
  }

  private static func name(of type: CELType) -> String { type.name(in: ModelEnvironment.standard) }

  private static func function(_ declaration: FunctionDeclaration) -> Function {
    Function(
      name: declaration.name,
      signatures: declaration.overloads.map { overload in
        let receiver = overload.receiver.map { name(of: $0) + "." } ?? ""
        let parameters = overload.parameters.map { name(of: $0) }.joined(separator: ", ")
        let text = "\(receiver)\(declaration.name)(\(parameters)) → \(name(of: overload.result))"
        return (text, overload.cost)
      },
      summary: declaration.summary,
      examples: declaration.examples.map { Example(expression: $0.expression, result: $0.result) })
  }
}
