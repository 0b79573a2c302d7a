/// Macros that bring names of their own.
extension Compiler {
  private mutating func withLocals<R>(
    _ names: [(String, CELType)], _ body: (inout Compiler, Int32) -> R
  ) -> R {
    let frame = Int32(unit.frameSize)
    for (number, (name, type)) in names.enumerated() {
      locals.append(Local(name: name, type: type, frame: frame + Int32(number)))
    }
    unit.frameSize += names.count
    let result = body(&self, frame)
    locals.removeLast(names.count)
    return result
  }

  mutating func checkComprehension(_ node: SyntaxNode) -> Part {
    let macro = Macro(rawValue: node.detail) ?? .all
    let list = check(tree.child(node, 0))
    let (key, element): (CELType, CELType)
    switch types.shallow(list.type) {
    case .list(let inner): (key, element) = (.int, inner)
    case .map(let k, let v): (key, element) = (k, v)
    case .dyn: (key, element) = (.dyn, .dyn)
    case .parameter:
      _ = types.accepts(list.type, .dyn)
      (key, element) = (.dyn, .dyn)
    default:
      return fail(
        .noOverload(node.range, macro.name, [name(list.type)]), .noSuchOverload(macro.name), node)
    }
    var variables: [(String, CELType)]
    if node.secondName.isEmpty {
      // One variable over a map is its keys.
      if case .map = types.shallow(list.type) {
        variables = [(node.name, key)]
      } else {
        variables = [(node.name, element)]
      }
    } else {
      variables = [(node.name, key), (node.secondName, element)]
    }
    let single = variables[0].1
    return withLocals(variables) { (compiler: inout Compiler, frame: Int32) -> Part in
      var condition: Int32 = -1
      var transformation: Int32 = -1
      var type: CELType = .bool
      switch macro {
      case .all, .exists, .existsOne: condition = compiler.checkBool(compiler.tree.child(node, 1))
      case .filter, .sure:
        condition = compiler.checkBool(compiler.tree.child(node, 1))
        type = .list(single)
      case .map, .transformMap, .transformMapEntry, .mapIf, .transformMapIf, .transformMapEntryIf:
        var number = 1
        if macro == .mapIf || macro == .transformMapIf || macro == .transformMapEntryIf {
          condition = compiler.checkBool(compiler.tree.child(node, 1))
          number = 2
        }
        let part = compiler.check(compiler.tree.child(node, number))
        transformation = part.at
        switch macro {
        case .map, .mapIf: type = .list(part.type)
        case .transformMap, .transformMapIf: type = .map(key, part.type)
        default:
          let map: CELType = .map(compiler.types.fresh(), compiler.types.fresh())
          if !compiler.types.accepts(map, part.type), compiler.unit.environment.checks {
            compiler.errors.append(
              .wrongType(
                compiler.tree.nodes[Int(compiler.tree.child(node, number))].range, found: compiler.name(part.type),
                expected: "map"))
          }
          type = map
        }
      }
      let first = Int32(compiler.unit.arguments.count)
      compiler.unit.arguments += [condition, transformation]
      return Part(
        type: type,
        at: compiler.emit(
          Instruction(
            operation: .comprehension, flag: macro.rawValue, count: UInt16(variables.count), a: list.at, b: first,
            c: frame), node))
    }
  }

  mutating func checkBind(_ node: SyntaxNode) -> Part {
    let value = check(tree.child(node, 0))
    return withLocals([(node.name, value.type)]) { (compiler: inout Compiler, frame: Int32) -> Part in
      let body = compiler.check(compiler.tree.child(node, 1))
      return Part(
        type: body.type,
        at: compiler.emit(Instruction(operation: .bind, a: value.at, b: body.at, c: frame), node))
    }
  }

  mutating func checkOptionalMap(_ node: SyntaxNode) -> Part {
    let value = check(tree.child(node, 0))
    let inner = types.fresh()
    let macro = node.flag ? "optFlatMap" : "optMap"
    guard types.accepts(.optional(inner), value.type) || !unit.environment.checks else {
      return fail(.noOverload(node.range, macro, [name(value.type)]), .noSuchOverload(macro), node)
    }
    return withLocals([(node.name, inner)]) { (compiler: inout Compiler, frame: Int32) -> Part in
      let body = compiler.check(compiler.tree.child(node, 1))
      return Part(
        type: node.flag ? body.type : .optional(body.type),
        at: compiler.emit(
          Instruction(operation: .optionalMap, flag: node.flag ? 1 : 0, a: value.at, b: body.at, c: frame), node))
    }
  }
}
