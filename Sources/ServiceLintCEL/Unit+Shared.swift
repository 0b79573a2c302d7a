import ServiceLintValue

extension Unit {
  /// Whether the value of a bound name is the same for all objects of the frame's first place that agree in one
  /// property, since its expression looks at nothing else of the object: so it is computed once for all of them.
  ///
  /// - Parameters:
  ///   - name: the bound name.
  ///   - slot: the property through which alone the object may be asked.
  ///   - own: the places of the frame whose values are the object's own, among them the first one.
  public func isShared(_ name: String, through slot: Int, own: Set<Int>) -> Bool {
    let program = program
    guard let variable = program.content.variables[name], variable.root >= 0 else { return false }
    let starts = program.content.starts
    let number = program.place(variable.root).expression
    guard starts.indices.contains(number) else { return false }
    let end = number + 1 < starts.count ? Int(starts[number + 1]) : program.code.count
    var isWorthIt = false
    for step in program.code[Int(starts[number])..<end] {
      switch step.operation {
      case .variable, .binding: if own.contains(Int(step.a)) { return false }
      case .variableProperty: if own.contains(Int(step.a)), step.a != 0 || Int(step.b) != slot { return false }
      case .comprehension, .hostCall, .hostDispatch: isWorthIt = true
      default: break
      }
    }
    return isWorthIt
  }
}
