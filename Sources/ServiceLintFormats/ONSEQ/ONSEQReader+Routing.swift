import ServiceLintModel

/// Where one goes from a block.
extension ONSEQReader {
  /// A rule of `routing_rules`: its target and its `when`.
  struct Route {
    var node: Int
    var target: String
    var place: Int?
    var when: Int?
  }

  func routes(of index: Int) -> [Route] {
    let block = blocks[index]
    return writer.elements(of: writer.member("routing_rules", of: block.node)).compactMap { rule in
      let goto = writer.member("goto", of: rule) ?? rule
      let when = writer.member("when", of: goto)
      if let section = writer.member("section", of: goto) {
        // “End” is the only one that there is.
        let place = writer.string(section) == "End" ? block.sectionEnd : places[writer.string(section)]
        return Route(node: rule, target: "", place: place, when: when)
      }
      for key in ["block", "group", "id"] {
        let target = writer.string(writer.member(key, of: goto))
        guard !target.isEmpty else { continue }
        // A group means its first block.
        let place = places[target]
        let first = place.flatMap { $0 < blocks.count ? blocks[$0].id : nil }
        return Route(node: rule, target: key == "group" ? first ?? target : target, place: place, when: when)
      }
      return nil
    }
  }

  /// Works out for each block what jumps over it.
  mutating func route() {
    for index in blocks.indices {
      var earlier: [Condition] = []
      let routes = routes(of: index)
      guard routes.contains(where: { ($0.place ?? 0) > index + 1 }) else { continue }
      let went = visited(index)
      for route in routes {
        let asked = route.when.map { condition($0) } ?? .always
        let taken = Condition.all([went] + earlier.map(\.negated) + [asked])
        earlier.append(asked)
        guard let place = route.place, place > index + 1, place <= blocks.count else { continue }
        for over in index + 1..<place { blocks[over].reach.add(taken) }
      }
    }
  }

  /// Whether people went through a block: its first question that must be answered tells.
  private func visited(_ index: Int) -> Condition {
    let block = blocks[index]
    let questions = questions(of: block.node)
    if questions.count == 1, let question = questions.first, question.when == nil {
      for answer in writer.elements(of: writer.member("answers", of: question.node)) {
        guard writer.isTrue(writer.member("mandatory", of: answer)), let id = writer.member("id", of: answer),
          writer.isFilled(id)
        else { continue }
        return .answered(writer.name(id))
      }
    }
    let own = shown(index)
    return ONSEQReach.size(own) > 4 ? .code("through \(block.id)", []) : own
  }

  /// When a block is shown, as far as can be said.
  func shown(_ index: Int) -> Condition {
    let block = blocks[index]
    var parts = [block.reach.condition(block.id)]
    if let enabled = cases(writer.member("enabled", of: block.section)) { parts.append(enabled.condition) }
    for node in [block.group, block.node] {
      if let kept = kept(node) { parts.append(kept.condition) }
    }
    return .all(parts)
  }

  /// Gives a page its condition, and says where it stands.
  mutating func setCondition(_ page: UInt32, _ index: Int) {
    let block = blocks[index]
    let all = shown(index)
    let stated =
      kept(block.node)?.at ?? kept(block.group)?.at ?? cases(writer.member("enabled", of: block.section))?.at
    if let stated {
      writer.setCondition(page, all, at: stated)
    } else if all != .always {
      // Nobody wrote it: it follows from the rules of other blocks.
      writer.setUnwritten(page, all)
    }
  }

  /// The ways on that a block states.
  mutating func next(_ index: Int) {
    for route in routes(of: index) {
      guard let next = writer.open(.nextPage, at: route.node) else { return }
      let target =
        route.target.isEmpty
        ? route.place.flatMap { $0 < blocks.count ? blocks[$0].id : nil } ?? "" : route.target
      if !target.isEmpty {
        writer.builder.set(
          next, NextPageProperty.page, writer.text(target), at: writer.place(route.node))
      }
      if let when = route.when { writer.setCondition(next, condition(when), at: when) }
      writer.close()
    }
  }
}
