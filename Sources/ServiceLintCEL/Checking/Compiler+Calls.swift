import ServiceLintValue

/// Calls: which function a name means, and which of its signatures fits.
extension Compiler {
  mutating func checkCall(_ index: Int32, _ node: SyntaxNode) -> Part {
    var isMember = node.flag
    var functionName = node.name
    var first = 0
    if isMember {
      // `math.abs(x)`: what stands before the dot may be the function's namespace.
      if let root = rootName(tree.child(node, 0)), isNamespace(root),
        let namespace = namespaceName(tree.child(node, 0))
      {
        for candidate in candidates(namespace + "." + node.name) where isFunction(candidate) {
          functionName = candidate
          isMember = false
          first = 1
          break
        }
      }
    } else {
      functionName = candidates(node.name).first { isFunction($0) } ?? node.name
    }
    var arguments: [Part] = []
    for number in first..<max(first, Int(node.count)) { arguments.append(check(tree.child(node, number))) }
    if arguments.count > 1, functionName == "math.greatest" || functionName == "math.least" {
      arguments = [listed(arguments, node)]
    }
    guard isFunction(functionName) else {
      guard unit.environment.checks else {
        return fail(
          .unknownFunction(nameRange(node), functionName, suggestion: ""), .noSuchOverload(functionName), node)
      }
      let names = Array(StandardFunctions.byName.keys) + unit.environment.functions.map(\.name)
      return fail(
        .unknownFunction(
          nameRange(node), functionName, suggestion: nearest(functionName, among: names)),
        .noSuchOverload(functionName), node)
    }
    return resolve(functionName, isMember, arguments, first, node)
  }

  /// Several numbers in the place of a list of them.
  private mutating func listed(_ arguments: [Part], _ node: SyntaxNode) -> Part {
    var element: CELType?
    for argument in arguments {
      switch types.shallow(argument.type) {
      case .int, .uint, .double, .dyn, .parameter: break
      default:
        if unit.environment.checks {
          errors.append(.noOverload(node.range, node.name, arguments.map { name($0.type) }))
        }
      }
      element = element.map { types.joined($0, argument.type) ?? .dyn } ?? argument.type
    }
    return Part(type: .list(element ?? .dyn), at: emit(.list, arguments: arguments.map(\.at), node))
  }

  private func nameRange(_ node: SyntaxNode) -> Range<Int> {
    Int(node.nameStart)..<min(Int(node.end), Int(node.nameStart) + node.name.utf8.count)
  }

  private func namespaceName(_ index: Int32) -> String? {
    let it = tree.nodes[Int(index)]
    switch it.kind {
    case .identifier: return locals.contains { $0.name == it.name } ? nil : it.name
    case .select where !it.flag: return namespaceName(tree.child(it, 0)).map { "\($0).\(it.name)" }
    default: return nil
    }
  }

  /// Whether functions may have names that begin with this and a dot.
  private func isNamespace(_ root: String) -> Bool {
    !unit.environment.container.isEmpty || StandardFunctions.namespaces.contains(root[...])
      || unit.environment.functionNamespaces.contains(root[...])
  }

  private func isFunction(_ name: String) -> Bool {
    StandardFunctions.byName[name] != nil || unit.environment.functionNumbers[name] != nil
  }

  private mutating func resolve(
    _ functionName: String, _ isMember: Bool, _ arguments: [Part], _ first: Int, _ node: SyntaxNode
  ) -> Part {
    let given = arguments.map(\.type)
    let steps = arguments.map(\.at)
    var standard: FunctionOverload?
    var hosts: [FunctionOverload] = []
    var result: CELType?
    for isStandard in [false, true] {
      let declarations: [FunctionDeclaration] =
        isStandard
        ? (StandardFunctions.byName[functionName] ?? []).map { StandardFunctions.all[$0] }
        : (unit.environment.functionNumbers[functionName] ?? []).map { unit.environment.functions[$0] }
      for declaration in declarations {
        for overload in declaration.overloads where (overload.receiver != nil) == isMember {
          let wanted = (overload.receiver.map { [$0] } ?? []) + overload.parameters
          guard wanted.count == given.count else { continue }
          var names: [String: CELType] = [:]
          let asked = wanted.map { types.instance($0, &names) }
          guard types.acceptsAll(asked, given) else { continue }
          let gives = types.instance(overload.result, &names)
          if !isStandard { checkLiterals(wanted, first, node) }
          result = result == nil || result == gives ? gives : .dyn
          if isStandard { standard = overload } else { hosts.append(overload) }
        }
      }
    }
    guard let result else {
      if !unit.environment.checks, let known = StandardFunctions.byName[functionName]?.first,
        let overload = StandardFunctions.all[known].overloads.first(where: {
          ($0.receiver != nil) == isMember && $0.parameters.count + (isMember ? 1 : 0) == given.count
        })
      {
        return callStandard(overload, .dyn, steps, node)
      }
      return fail(
        .noOverload(node.range, functionName, given.map { name($0) }), .noSuchOverload(functionName), node)
    }
    if hosts.count > 1 || (hosts.count == 1 && standard != nil) {
      unit.candidates.append(hosts)
      let at = emit(.hostDispatch, arguments: steps, node)
      unit.code[Int(at)].c = Int32(unit.candidates.count - 1)
      unit.code[Int(at)].b = standard.map { Int32($0.host) } ?? -1
      return Part(type: result, at: at)
    }
    if let host = hosts.first {
      let at = emit(.hostCall, arguments: steps, node)
      unit.code[Int(at)].c = Int32(clamping: host.host)
      unit.code[Int(at)].b = Int32(clamping: host.cost)
      return Part(type: result, at: at)
    }
    guard let standard else { return Part(type: result, at: 0) }
    return callStandard(standard, result, steps, node)
  }

  private mutating func callStandard(
    _ overload: FunctionOverload, _ result: CELType, _ steps: [Int32], _ node: SyntaxNode
  ) -> Part {
    let at = emit(.call, arguments: steps, node)
    unit.code[Int(at)].c = Int32(overload.host)
    return Part(type: result, at: at)
  }

  /// Literals in the place of a closed list's value.
  private mutating func checkLiterals(_ wanted: [CELType], _ first: Int, _ node: SyntaxNode) {
    for (number, type) in wanted.enumerated() where number + first < Int(node.count) {
      let index = tree.child(node, number + first)
      let argument = tree.nodes[Int(index)]
      if case .enumeration = type, argument.kind == .string { _ = enumerated(.emptyText, type, argument) }
      checkEnumerated(elements: index, of: type)
    }
  }
}
