import ServiceLintValue

/// A text literal that a call of one of the host's functions gets.
package struct LiteralArgument: Sendable {
  /// The function's number for the host.
  package var function: Int
  /// The text.
  package var text: String
  /// Where the literal stands.
  package var place: CostliestPart
}

extension Unit {
  /// The text literals that stand in one place of calls of the host's functions, in the order of the expressions.
  ///
  /// - Parameter place: tells by a function's number which of its arguments is looked at, the receiver being the first;
  ///   `nil`: none.
  package func literals(inCalls place: (Int) -> Int?) -> [LiteralArgument] {
    let content = program.content
    let constants = content.environment.constants.bytes
    var result: [LiteralArgument] = []
    for step in content.code where step.operation == .hostCall {
      guard let number = place(Int(step.c)), number < Int(step.count) else { continue }
      let argument = Int(content.arguments[Int(step.a) + number])
      guard content.code[argument].operation == .literal else { continue }
      let value = content.literals[Int(content.code[argument].a)]
      guard value.tag == .text, value.range.upperBound <= constants.count else { continue }
      let place = content.places[argument]
      result.append(
        LiteralArgument(
          function: Int(step.c), text: String(decoding: constants[value.range], as: UTF8.self),
          place: CostliestPart(
            expression: program.place(Int32(argument)).expression, offset: Int(place.offset), length: Int(place.length))
        ))
    }
    return result
  }
}
