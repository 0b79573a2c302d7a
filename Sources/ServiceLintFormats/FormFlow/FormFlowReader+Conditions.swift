import ServiceLintModel
import ServiceLintReaders
import ServiceLintText
import ServiceLintValue

/// Conditions, each the name of a Java class that looks at the answers and says yes or no.
///
/// What it looks at stands in its code, which is no part of the definition and is not read. But one name is one
/// question: wherever it stands, the answer is the same. So each class becomes a hidden field that nobody is asked for,
/// of which nothing is known but that it may be true.
extension FormFlowReader {
  /// Opens the field of each class, where it is named first.
  mutating func openPredicates(_ screens: [(key: Int, value: Int)]) {
    var known: Set<String> = []
    for screen in screens {
      let ways = writer.elements(of: writer.member("nextScreens", of: screen.value))
      for place in [screen.value] + ways {
        guard let name = writer.member("condition", of: place), writer.isFilled(name),
          known.insert(writer.string(name)).inserted
        else { continue }
        let id = writer.text(name)
        let key = writer.text(Self.key(writer.string(name)))
        guard writer.openHiddenField(at: name, id: id, key: key, from: "code") != nil else { return }
        writer.close()
      }
    }
  }

  /// Gives a screen, or a way on from one, the condition that it states.
  mutating func setCondition(_ node: UInt32, of place: Int) {
    guard let condition = writer.member("condition", of: place), writer.isFilled(condition) else { return }
    let length = writer.text(condition).length
    let name = Condition.Name(path: [Self.key(writer.string(condition))], offset: 0, count: UInt32(length))
    writer.setCondition(node, .equals(name, "true"), at: condition)
  }

  /// What a class is called among the answers: no input of a template can be called so.
  private static func key(_ name: String) -> String { "class \(name)" }
}
