import ServiceLintValue

/// A text literal that a call of one of the host's functions gets as its last argument.
package struct LiteralArgument: Sendable {
  /// The function's number for the host.
  package var function: Int
  /// The text.
  package var text: String
  /// Where the literal stands.
  package var place: CostliestPart
}

extension Unit {
  /// The text literals that stand last in calls of the host's functions, in the order of the expressions.
  ///
  /// - Parameter wanted: tells by a function's number whether its calls are looked at.
  package func lastLiterals(ofCalls wanted: (Int) -> Bool) -> [LiteralArgument] {
    let content = program.content
    let constants = content.environment.constants.bytes
    var result: [LiteralArgument] = []
    for step in content.code where step.operation == .hostCall && step.count > 0 && wanted(Int(step.c)) {
      let last = Int(content.arguments[Int(step.a) + Int(step.count) - 1])
      guard content.code[last].operation == .literal else { continue }
      let value = content.literals[Int(content.code[last].a)]
      guard value.tag == .text, value.range.upperBound <= constants.count else { continue }
      let place = content.places[last]
      result.append(
        LiteralArgument(
          function: Int(step.c), text: String(decoding: constants[value.range], as: UTF8.self),
          place: CostliestPart(
            expression: program.place(Int32(last)).expression, offset: Int(place.offset), length: Int(place.length))))
    }
    return result
  }
}
