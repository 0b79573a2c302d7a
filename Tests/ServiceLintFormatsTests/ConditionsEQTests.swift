import ServiceLintModel
import ServiceLintReaders
import Testing

@testable import ServiceLintFormats

@Suite struct `Conditions of ONS eQ` {
  private func printed(_ text: String) throws -> String {
    let tree = try jsonTree(text.replacing("'", with: "\""))
    return EQCondition.parse(tree, 0, lists: ["people"]).printed.replacing("row.", with: "")
  }

  @Test(
    arguments: [
      ("[{'id': 'a', 'condition': 'equals', 'value': 'Yes'}]", "a is Yes"),
      ("[{'id': 'a', 'condition': 'not equals', 'value': 0}]", "not a is 0"),
      ("[{'id': 'a', 'condition': 'equals any', 'values': ['x', 'y']}]", "(a is x or a is y)"),
      ("[{'id': 'a', 'condition': 'contains', 'value': 'x'}]", "a has x"),
      ("[{'id': 'a', 'condition': 'contains all', 'values': ['x', 'y']}]", "(a has x and a has y)"),
      ("[{'id': 'a', 'condition': 'not contains', 'value': 'x'}]", "(answered(a) and not a has x)"),
      ("[{'id': 'a', 'condition': 'set'}, {'meta': 'm', 'condition': 'not set'}]", "(answered(a) and not answered(m))"),
      ("[{'id': 'a', 'condition': 'less than or equal to', 'value': 3}]", "a lessOrEqual 3"),
      ("[{'list': 'people', 'condition': 'greater than', 'value': 0}]", "answered(people)"),
      ("[{'list': 'cars', 'condition': 'greater than', 'value': 0}]", "code"),
      ("[{'id': 'a', 'condition': 'equals', 'date_comparison': {'value': '2018-01-01'}}]", "a is 2018-01-01"),
      ("[{'id': 'a', 'condition': 'equals', 'date_comparison': {'value': 'now'}}]", "code"),
      ("[{'id': 'a', 'condition': 'equals', 'comparison': {'id': 'b', 'source': 'answers'}}]", "code"),
    ])
  func `rules of the old style are read`(text: String, expected: String) throws {
    let made = try printed(text)
    #expect(made.hasPrefix(expected), "\(made)")
  }

  private static let a = "{'source': 'answers', 'identifier': 'a'}"

  @Test(
    arguments: [
      ("{'==': [A, 'Yes']}", "a is Yes"),
      ("{'!=': ['Yes', A]}", "not a is Yes"),
      ("{'==': [A, null]}", "not answered(a)"),
      ("{'<': [A, 5]}", "a less 5"),
      ("{'<': [5, A]}", "a greater 5"),
      ("{'in': ['x', A]}", "a has x"),
      ("{'in': [A, ['x', 'y']]}", "(a is x or a is y)"),
      ("{'in': [A, [null, 0]]}", "(not answered(a) or a is 0)"),
      ("{'any-in': [['x', 'y'], A]}", "(a has x or a has y)"),
      ("{'all-in': [['x', 'y'], A]}", "(a has x and a has y)"),
      ("{'and': [{'==': [A, 'x']}, {'not': [{'==': [A, 'y']}]}]}", "(a is x and not a is y)"),
      ("{'>': [{'count': [A]}, 0]}", "answered(a)"),
      ("{'==': [{'count': [{'source': 'list', 'identifier': 'people'}]}, 0]}", "not answered(people)"),
      ("{'<': [{'source': 'list', 'identifier': 'people', 'selector': 'count'}, 2]}", "people less 2"),
      ("{'==': [{'date': [A]}, {'date': ['2020-02-29']}]}", "a is 2020-02-29"),
      ("{'>': [{'date': [A]}, {'date': ['now', {'years': -16}]}]}", "code"),
      ("{'==': ['COMPLETED', {'source': 'progress', 'selector': 'section', 'identifier': 's'}]}", "code"),
      ("{'==': [A, A]}", "code"),
      ("{'==': [A]}", "code"),
      ("{'+': [A, 1]}", "code"),
      ("{}", "code"),
      ("true", "always"),
    ])
  func `operators of the new style are read`(text: String, expected: String) throws {
    let made = try printed(text.replacing("A", with: Self.a))
    #expect(made.hasPrefix(expected), "\(made)")
  }

  @Test func `a name knows where it stands`() throws {
    let text = #"{"==": [{"source": "answers", "identifier": "place", "selector": "town"}, "Hove"]}"#
    guard case .equals(let name, "Hove") = EQCondition.parse(try jsonTree(text), 0, lists: []) else {
      Issue.record("it is no comparison")
      return
    }
    #expect(name.path == ["place", "town"])
    let bytes = Array(text.utf8)
    #expect(String(decoding: bytes[Int(name.offset)..<Int(name.offset + name.count)], as: UTF8.self) == "place")
  }

  @Test func `rules inside one another end`() throws {
    let text = String(repeating: "{'not': [", count: 300) + "true" + String(repeating: "]}", count: 300)
    #expect(try printed(text).contains("code"))
  }
}
