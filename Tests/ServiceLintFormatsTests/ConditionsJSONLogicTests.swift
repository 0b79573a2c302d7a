import ServiceLintFormats
import ServiceLintModel
import ServiceLintReaders
import Testing

@Suite struct `JSON logic` {
  @Test(arguments: [
    (#"{"==": [{"var": "data.a"}, "x"]}"#, "a is x"),
    (#"{"==": [{"var": "a.b"}, 2]}"#, "a.b is 2"),
    (#"{"!=": [{"var": ["row.a"]}, true]}"#, "not row.a is true"),
    (#"{"==": [{"var": "a"}, null]}"#, "not (answered(a) or a is )"),
    (
      #"{"and": [{"==": [{"var": "a"}, "x"]}, {"or": [{"var": "b"}, {"!": {"var": "c"}}]}]}"#,
      "(a is x and (answered(b) or not answered(c)))"
    ),
    (#"{"<": [1, {"var": "a"}, 5]}"#, "(a greater 1 and a less 5)"),
    (#"{">=": [{"var": "a"}, {"date": "2024-01-01"}]}"#, "a greaterOrEqual 2024-01-01"),
    (#"{"in": [{"var": "a"}, ["x", "y"]]}"#, "(a is x or a is y)"),
    (#"{"in": ["x", {"var": "a"}]}"#, "a has x"),
    (#"{"some": [{"var": "g"}, {"==": [{"var": "a"}, "x"]}]}"#, "any(g: row.a is x)"),
    (#"{"none": [{"var": "g"}, {"var": "a"}]}"#, "not any(g: answered(row.a))"),
    (#"{"if": [{"var": "a"}, {"var": "b"}, false]}"#, "(answered(a) and answered(b))"),
    (#"true"#, "always"),
    (
      #"{"and": [{"var": "a"}, {"==": [{"+": [{"var": "b"}, 1]}, 2]}]}"#,
      #"(answered(a) and code[{"==": [{"+": [{"var": "b"}, 1]}, 2]}|b])"#
    ),
    (#"{"==": [{"var": "a"}]}"#, #"code[{"==": [{"var": "a"}]}|a]"#),
    (#"[]"#, "code[[]|]"),
  ])
  func `is read`(source: String, expected: String) throws {
    let tree = try jsonTree(source)
    #expect(JSONLogicCondition.parse(tree, Int(tree.roots[0])).printed == expected)
  }

  @Test func `that never ends is cut off`() throws {
    let source = String(repeating: #"{"!": "#, count: 900) + #"{"var": "a"}"# + String(repeating: "}", count: 900)
    let tree = try jsonTree(source)
    #expect(!JSONLogicCondition.parse(tree, Int(tree.roots[0])).isReadable)
  }
}
