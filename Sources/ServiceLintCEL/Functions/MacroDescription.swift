/// A macro in words, for documentation. The parser itself knows which there are.
package struct MacroDescription: Sendable {
  /// How it is written; `x` and `y` are names, `c` and `e` expressions that use them.
  package var signature: String
  /// One sentence.
  package var summary: String
  /// Examples that are true; they run as tests.
  package var examples: [FunctionExample]

  init(_ signature: String, _ summary: String, _ examples: [FunctionExample]) {
    self.signature = signature
    self.summary = summary
    self.examples = examples
  }

  /// All macros: cel-spec's (“Macros”), cel-go's `ext` (two-variable comprehensions, bindings, optionals), and `sure`.
  package static let all: [MacroDescription] = [
    MacroDescription(
      "has(e.p)", "Whether a property is stated, or a map has a key.",
      [FunctionExample("has({'a': 1}.a)", "true"), FunctionExample("has({'a': 1}.b)", "false")]),
    MacroDescription(
      "list.all(x, c)", "Whether c holds of every element; of a map, of every key.",
      [FunctionExample("[2, 4].all(n, n % 2 == 0)", "true")]),
    MacroDescription(
      "list.exists(x, c)", "Whether c holds of some element.",
      [FunctionExample("[1, 2].exists(n, n % 2 == 0)", "true")]),
    MacroDescription(
      "list.exists_one(x, c)", "Whether c holds of exactly one element; also `existsOne`.",
      [FunctionExample("[2, 4].exists_one(n, n % 2 == 0)", "false")]),
    MacroDescription(
      "list.filter(x, c)", "The elements of which c holds; unknown if it is unknown of one.",
      [FunctionExample("[1, 2, 4].filter(n, n % 2 == 0)", "[2, 4]")]),
    MacroDescription(
      "list.sure(x, c)", "The elements of which c surely holds: those of which it is unknown are left out.",
      [FunctionExample("[1, 2, 4].sure(n, n % 2 == 0)", "[2, 4]")]),
    MacroDescription(
      "list.map(x, e)", "What e gives for each element.", [FunctionExample("[1, 2].map(n, n * 10)", "[10, 20]")]),
    MacroDescription(
      "list.map(x, c, e)", "What e gives for each element of which c holds.",
      [FunctionExample("[1, 2].map(n, n > 1, n * 10)", "[20]")]),
    MacroDescription(
      "list.all(x, y, c), .exists(x, y, c), .existsOne(x, y, c)",
      "The same with two names: index and element, or key and value.",
      [FunctionExample("['a', 'b'].exists(i, s, i == 1 && s == 'b')", "true")]),
    MacroDescription(
      "list.transformList(x, y, e), (x, y, c, e)",
      "A list of what e gives for each index and element, or key and value (of which c holds).",
      [FunctionExample("[3, 4].transformList(i, n, i + n)", "[3, 5]")]),
    MacroDescription(
      "map.transformMap(x, y, e), (x, y, c, e)", "A map with the same keys and what e gives as values.",
      [FunctionExample("{'a': 1}.transformMap(k, v, v + 1)", "{'a': 2}")]),
    MacroDescription(
      "map.transformMapEntry(x, y, e), (x, y, c, e)", "A map of the entries that e gives.",
      [FunctionExample("{'a': 1}.transformMapEntry(k, v, {k + 'b': v})", "{'ab': 1}")]),
    MacroDescription(
      "optional.optMap(x, e), .optFlatMap(x, e)",
      "What e gives for the value, if there is one; e of `optFlatMap` gives an optional itself.",
      [FunctionExample("optional.of(1).optMap(n, n + 1).orValue(0)", "2")]),
    MacroDescription(
      "cel.bind(x, e, e2)", "What e2 gives with x as a name for e, which is worked out once.",
      [FunctionExample("cel.bind(n, 3, n * n)", "9")]),
  ]
}
