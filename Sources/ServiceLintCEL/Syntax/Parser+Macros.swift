/// Calls, and the calls that are macros (cel-spec, “Macros”).
extension Parser {
  @inline(never)
  mutating func call(
    _ name: String, at word: Token, receiver: Int32?, _ arguments: [Int32], from start: Int32
  ) throws(CELError) -> Int32 {
    if let receiver {
      if let macro = try receiverMacro(name, word, receiver, arguments, start) { return macro }
    } else if name == "has" || name == ".has", arguments.count == 1 {
      let argument = tree.nodes[Int(arguments[0])]
      guard argument.kind == .select else { throw .hasArgument(argument.range) }
      tree.nodes[Int(arguments[0])].kind = .has
      return arguments[0]
    }
    var it = node(.call, from: start)
    it.nameStart = word.start
    it.name = name
    it.flag = receiver != nil
    return tree.add(it, (receiver.map { [$0] } ?? []) + arguments)
  }

  private mutating func receiverMacro(
    _ name: String, _ word: Token, _ receiver: Int32, _ arguments: [Int32], _ start: Int32
  ) throws(CELError) -> Int32? {
    switch (name, arguments.count) {
    case ("all", 2): return try comprehension(.all, 1, word, receiver, arguments, start)
    case ("all", 3): return try comprehension(.all, 2, word, receiver, arguments, start)
    case ("exists", 2): return try comprehension(.exists, 1, word, receiver, arguments, start)
    case ("exists", 3): return try comprehension(.exists, 2, word, receiver, arguments, start)
    case ("exists_one", 2), ("existsOne", 2):
      return try comprehension(.existsOne, 1, word, receiver, arguments, start)
    case ("exists_one", 3), ("existsOne", 3):
      return try comprehension(.existsOne, 2, word, receiver, arguments, start)
    case ("filter", 2): return try comprehension(.filter, 1, word, receiver, arguments, start)
    case ("sure", 2): return try comprehension(.sure, 1, word, receiver, arguments, start)
    case ("map", 2): return try comprehension(.map, 1, word, receiver, arguments, start)
    case ("map", 3): return try comprehension(.mapIf, 1, word, receiver, arguments, start)
    case ("transformList", 3): return try comprehension(.map, 2, word, receiver, arguments, start)
    case ("transformList", 4): return try comprehension(.mapIf, 2, word, receiver, arguments, start)
    case ("transformMap", 3): return try comprehension(.transformMap, 2, word, receiver, arguments, start)
    case ("transformMap", 4): return try comprehension(.transformMapIf, 2, word, receiver, arguments, start)
    case ("transformMapEntry", 3): return try comprehension(.transformMapEntry, 2, word, receiver, arguments, start)
    case ("transformMapEntry", 4):
      return try comprehension(.transformMapEntryIf, 2, word, receiver, arguments, start)
    case ("optMap", 2), ("optFlatMap", 2):
      var it = node(.optionalMap, from: start)
      it.name = try variable(arguments[0], name)
      it.flag = name == "optFlatMap"
      return tree.add(it, [receiver, arguments[1]])
    default: break
    }
    guard tree.nodes[Int(receiver)].kind == .identifier, tree.nodes[Int(receiver)].name == "cel" else { return nil }
    return try namespaceMacro(name, start, arguments)
  }

  private mutating func namespaceMacro(
    _ name: String, _ start: Int32, _ arguments: [Int32]
  ) throws(CELError) -> Int32? {
    switch (name, arguments.count) {
    case ("bind", 3):
      var it = node(.bind, from: start)
      it.name = try variable(arguments[0], "cel.bind")
      return tree.add(it, [arguments[1], arguments[2]])
    case ("block", 2):
      let list = tree.nodes[Int(arguments[0])]
      guard list.kind == .list else { throw .blockArgument(list.range) }
      var body = arguments[1]
      for number in (0..<Int(list.count)).reversed() {
        var it = node(.bind, from: start)
        it.name = "@index\(number)"
        body = tree.add(it, [tree.child(list, number), body])
      }
      return body
    case ("index", 1), ("iterVar", 2), ("accuVar", 2):
      let numbers = arguments.map { tree.nodes[Int($0)] }
      guard numbers.allSatisfy({ $0.kind == .int }) else { return nil }
      var it = node(.identifier, from: start)
      it.name = "@\(name)" + numbers.map { "\($0.bits)" }.joined(separator: ":")
      return tree.add(it)
    default: return nil
    }
  }

  private mutating func comprehension(
    _ macro: Macro, _ variables: Int, _ word: Token, _ receiver: Int32, _ arguments: [Int32], _ start: Int32
  ) throws(CELError) -> Int32 {
    var it = node(.comprehension, from: start)
    it.nameStart = word.start
    it.detail = macro.rawValue
    it.name = try variable(arguments[0], macro.name)
    if variables == 2 {
      it.secondName = try variable(arguments[1], macro.name)
      guard it.secondName != it.name else {
        throw .macroVariable(tree.nodes[Int(arguments[1])].range, macro.name)
      }
    }
    return tree.add(it, [receiver] + arguments.dropFirst(variables))
  }

  private func variable(_ index: Int32, _ macro: String) throws(CELError) -> String {
    let it = tree.nodes[Int(index)]
    guard it.kind == .identifier, !it.name.hasPrefix(".") else { throw .macroVariable(it.range, macro) }
    return it.name
  }
}
