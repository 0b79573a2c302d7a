import ServiceLintValue

/// Which part of an expression takes the most steps: found afterwards, when its budget was too small for it.
public struct CostliestPart: Sendable {
  /// Which expression of the unit it is in (`Expression.number`).
  public var expression: Int
  /// The first byte of the part in the source of the expression.
  public var offset: Int
  /// The number of bytes of the part.
  public var length: Int

  public init(expression: Int, offset: Int, length: Int) {
    (self.expression, self.offset, self.length) = (expression, offset, length)
  }
}

extension Unit {
  /// Goes from an expression down into the part that takes the most, as long as the parts of a part take about what it
  /// takes itself; where a loop or a call multiplies them, it is the loop or the call that costs.
  ///
  /// - Parameters:
  ///   - number: of the expression that took too much (`Expression.number`).
  ///   - most: how many parts are tried at most.
  ///   - measure: evaluates a part and tells how many steps that took.
  public func costliestPart(ofExpression number: Int, most: Int = 60, _ measure: (Expression) -> Int) -> CostliestPart?
  {
    let content = program.content
    guard content.starts.indices.contains(number) else { return nil }
    var expression = number
    // The root is written last.
    var at = end(of: number) - 1
    guard at >= Int(content.starts[number]) else { return nil }
    var cost = measure(part(at))
    var tried = 1
    while tried < most {
      // Three quarters: of a loop over two elements the body takes half, and it is the loop that doubles it.
      var steps = parts(of: at, in: expression)
      let it = content.code[at]
      if steps.isEmpty, it.operation == .binding, it.b >= 0 {
        // A name that is computed when it is read: on to what it is computed by.
        steps = [Int(it.b)]
      }
      var costs: [(step: Int, cost: Int)] = []
      for step in steps.prefix(most - tried) { costs.append((step, measure(part(step)))) }
      tried += max(1, costs.count)
      guard let dearest = costs.max(by: { ($0.cost, $1.step) < ($1.cost, $0.step) }),
        costs.reduce(0, { $0 + $1.cost }) >= cost / 4 * 3
      else { break }
      (at, cost) = (dearest.step, dearest.cost)
      expression = program.place(Int32(at)).expression
    }
    let place = content.places[at]
    return CostliestPart(expression: expression, offset: Int(place.offset), length: Int(place.length))
  }

  /// The names that are computed when they are read, as places in the frame: whoever measures sets them to `lazy`.
  public var computedNames: [Int] { variables.values.filter { $0.root >= 0 }.map { Int($0.frame) } }

  private func part(_ at: Int) -> Expression {
    Expression(root: Int32(at), number: program.place(Int32(at)).expression, type: .dyn)
  }

  private func end(of expression: Int) -> Int {
    let starts = program.content.starts
    return starts.indices.contains(expression + 1) ? Int(starts[expression + 1]) : program.content.code.count
  }

  /// The steps whose source lies directly inside that of a step. A part is written before what it is a part of.
  private func parts(of at: Int, in expression: Int) -> [Int] {
    let places = program.content.places
    func isInside(_ inner: Int, _ outer: Int) -> Bool {
      let (a, b) = (places[inner], places[outer])
      return a.offset >= b.offset && a.offset + a.length <= b.offset + b.length && a.length < b.length
    }
    var result: [Int] = []
    var step = at - 1
    let first = Int(program.content.starts[expression])
    while step >= first, isInside(step, at) {
      if !result.contains(where: { isInside(step, $0) }) { result.append(step) }
      step -= 1
      if result.count > 1_000 { break }
    }
    return result.reversed()
  }
}
