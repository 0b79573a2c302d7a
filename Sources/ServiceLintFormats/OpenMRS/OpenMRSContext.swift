import ServiceLintModel
import ServiceLintReaders
import ServiceLintText
import ServiceLintValue

/// What the engine knows without asking anybody, and expressions ask for: who the patient is, and what the form is
/// opened for (openmrs-esm-form-engine-lib, `evaluateExpression`; `visit` and `visitType` come from the older engine).
struct OpenMRSContext {
  /// A thing that is asked for.
  struct Asked {
    var word: String
    /// The expression that asks for it first.
    var source: Int
    /// What of it is asked for: `patient.identifiers`.
    var parts: [String] = []
  }

  private(set) var asked: [Asked] = []

  /// The words of the context.
  private static let words: Set<String> = ["sex", "age", "mode", "patient", "visit", "visitType"]

  /// Notes what a condition asks for.
  mutating func note(_ condition: Condition, in source: Int) {
    _ = condition.mapNames { name in
      guard let word = name.path.first, Self.words.contains(word) else { return name }
      let index: Int
      if let known = asked.firstIndex(where: { $0.word == word }) {
        index = known
      } else {
        index = asked.count
        asked.append(Asked(word: word, source: source))
      }
      let part = name.path.dropFirst().joined(separator: ".")
      if !part.isEmpty, asked[index].parts.count < Self.mostParts, !asked[index].parts.contains(part) {
        asked[index].parts.append(part)
      }
      return name
    }
  }

  /// More parts of one thing are not told apart.
  private static let mostParts = 200
}

extension OpenMRSReader {
  /// The words of expressions that mean no answer (those of `evaluateExpression`, and JavaScript's own).
  private static let names = JavaScriptNames(reserved: [
    "myValue", "api", "Math", "Date", "JSON", "Number", "String", "Boolean", "Array", "Object", "moment", "dayjs",
    "window", "console", "NaN", "Infinity", "HD", "_", "this",
  ])

  /// What an expression says.
  ///
  /// - Parameter question: the key of the question that it stands in; empty: none.
  mutating func expression(_ source: Int, question: String = "") -> Condition {
    let condition = JavaScriptCondition.parse(
      expression: writer.string(source), names: Self.names, question: question)
    context.note(condition, in: source)
    return condition
  }

  /// Opens a hidden field for each thing of the context that some expression asks for. A question of that name goes
  /// before it (`linkReferencedFieldValues`).
  mutating func contextFields() {
    guard !context.asked.isEmpty else { return }
    var keys: Set<String> = []
    for node in writer.builder.model.nodes where node.kind == .field {
      keys.insert(writer.builder.model.values.string(node.key, constants: Vocabulary.standard.constants.bytes))
    }
    for asked in context.asked where !keys.contains(asked.word) {
      let word = writer.text(asked.word)
      guard let field = writer.openHiddenField(at: asked.source, id: word, key: word, from: "context") else { return }
      if !asked.parts.isEmpty { writer.builder.model.parts[field] = asked.parts }
      writer.close()
    }
  }
}
