import ServiceLintModel
import ServiceLintReaders
import ServiceLintText
import ServiceLintValue

/// Pages: the groups of a form, else one page of all elements.
extension GCFormsReader {
  /// What was found among elements.
  struct Contents {
    var hasContent = false
    var asks = false

    mutating func add(_ other: Contents) {
      hasContent = hasContent || other.hasContent
      asks = asks || other.asks
    }
  }

  mutating func pages() {
    let groups = writer.members(of: member("groups", of: form)).filter { writer.kind(of: $0.value) == .object }
    if groups.isEmpty {
      onePage()
    } else {
      pages(of: groups)
    }
    confirmation()
  }

  private mutating func onePage() {
    guard let page = writer.open(.page, at: member("elements", of: form)) else { return }
    title(page)
    var contents = introduction(page)
    let layout = writer.elements(of: member("layout", of: form)).map { writer.string($0) }
    var left = Set(ids)
    for id in layout.isEmpty ? ids : layout {
      guard left.remove(id) != nil, let element = elements[id] else { continue }
      contents.add(self.element(element, depth: 0))
    }
    leftovers(left)
    finish(page, "", contents)
  }

  /// What stands in no layout is not drawn.
  private mutating func leftovers(_ left: Set<String>) {
    for id in ids where left.contains(id) {
      guard let element = elements[id], let group = writer.open(.group, at: element) else { continue }
      writer.builder.setDefault(group, GroupProperty.drawnAs, writer.word(.drawnAs, "nothing"))
      writer.setCondition(group, .never, at: member("id", of: element) ?? element)
      let contents = self.element(element, depth: 0)
      writer.builder.setDefault(group, GroupProperty.hasContent, .bool(contents.hasContent))
      writer.close()
    }
  }

  /// The first page stands under the form's title; its own, “Start page”, is the editor's.
  private mutating func title(_ page: UInt32) {
    let title = writer.builder.model.value(writer.builder.model.nodes[Int(page)].parent, FormProperty.title)
    if title.isStated { writer.builder.setDefault(page, PageProperty.title, title) }
  }

  private mutating func introduction(_ page: UInt32) -> Contents {
    var contents = Contents()
    let written = say(
      "description", of: member("introduction", of: form), as: "body", owner: page, isMarkdown: true)
    contents.hasContent = written != nil
    let privacy = member("privacyPolicy", of: form)
    if let notice = say("description", of: privacy, as: "body", owner: page, isMarkdown: true) {
      let owner = writer.builder.model.nodes[Int(page)].parent
      writer.state(owner, FormProperty.privacyNotice, notice)
    }
    return contents
  }

  // MARK: Groups

  /// A group and its ways on.
  private struct Group {
    var key: Int
    var node: Int
    var links: [(source: Int, to: String, when: Condition?)] = []
  }

  private mutating func pages(of members: [(key: Int, value: Int)]) {
    var groups = sorted(members).map { Group(key: $0.key, node: $0.value) }
    var byName: [String: Int] = [:]
    for (index, group) in groups.enumerated() { byName[writer.tree.key(group.key)] = index }
    for index in groups.indices { groups[index].links = links(of: groups[index].node) }
    var ways: [[PageFlow.Way]] = []
    for group in groups {
      ways.append(
        group.links.map { link in
          let isSure = link.when == nil || member("choiceId", of: link.source).map { isThere(choice: $0) } ?? false
          return PageFlow.Way(to: byName[link.to], when: isSure ? link.when : .code("", []))
        })
    }
    let goals = Set([byName["review"], byName["end"]].compactMap { $0 })
    let flow = PageFlow(start: byName["start"] ?? 0, ways: ways, goals: goals)
    let reached = Set(flow.order)
    var left = Set(ids)
    for index in flow.order + groups.indices.filter({ !reached.contains($0) }) {
      let name = writer.tree.key(groups[index].key)
      // The platform makes the last two itself.
      if name == "end" || name == "review" && writer.elements(of: member("elements", of: groups[index].node)).isEmpty {
        if name == "review" { review(groups[index].node) }
        continue
      }
      page(groups[index], name, flow.shownWhen[index] ?? .never, &left)
    }
    guard !left.isEmpty, let page = writer.open(.page, at: member("elements", of: form)) else { return }
    writer.setCondition(page, .never, at: member("elements", of: form) ?? form)
    leftovers(left)
    finish(page, "", Contents(hasContent: true, asks: false))
  }

  /// `start` first, then as `groupsLayout` says, the others as they stand.
  private func sorted(_ members: [(key: Int, value: Int)]) -> [(key: Int, value: Int)] {
    var places: [String: Int] = ["start": -1, "review": Int.max - 1, "end": Int.max]
    for (place, name) in writer.elements(of: member("groupsLayout", of: form)).enumerated() {
      places[writer.string(name)] = places[writer.string(name)] ?? place
    }
    return members.enumerated().sorted { one, other in
      let first = places[writer.tree.key(one.element.key)] ?? 1_000_000
      let second = places[writer.tree.key(other.element.key)] ?? 1_000_000
      return first == second ? one.offset < other.offset : first < second
    }.map(\.element)
  }

  private mutating func links(of group: Int) -> [(source: Int, to: String, when: Condition?)] {
    let next = member("nextAction", of: group)
    if writer.isFilled(next), let next { return [(next, writer.string(next), nil)] }
    var links: [(source: Int, to: String, when: Condition?)] = []
    for rule in writer.elements(of: next) {
      guard let choice = member("choiceId", of: rule) else { continue }
      let to = writer.string(member("groupId", of: rule))
      links.append((rule, to, writer.string(choice).contains("catch-all") ? nil : condition(choice: choice)))
    }
    return links
  }

  private mutating func page(_ group: Group, _ name: String, _ when: Condition, _ left: inout Set<String>) {
    guard let page = writer.open(.page, at: group.node) else { return }
    let range = writer.tree.contentRange(of: group.key)
    let place = writer.moved(range)
    writer.builder.set(page, PageProperty.id, .text(start: Int(place.start), count: place.count), at: place)
    if when != .always { state(when, of: page, at: group.key) }
    var contents = Contents()
    if name == "start" {
      title(page)
      contents = introduction(page)
    } else {
      writer.state(page, PageProperty.title, say("title", of: group.node, as: "title", owner: page))
    }
    for id in writer.elements(of: member("elements", of: group.node)) {
      let id = writer.string(id)
      guard left.remove(id) != nil, let element = elements[id] else { continue }
      contents.add(self.element(element, depth: 0))
    }
    for link in group.links {
      guard let next = writer.open(.nextPage, at: link.source) else { continue }
      let to = writer.isScalar(link.source) ? link.source : member("groupId", of: link.source)
      writer.state(next, NextPageProperty.page, to)
      if let when = link.when { state(when, of: next, at: member("choiceId", of: link.source) ?? link.source) }
      writer.close()
    }
    for key in ["exitUrlEn", "exitUrlFr"] {
      let address = member(key, of: group.node)
      guard writer.isFilled(address), let address, let button = writer.open(.button, at: address) else { continue }
      writer.builder.setDefault(button, ButtonProperty.action, writer.word(.buttonAction, "link"))
      writer.close()
    }
    finish(page, name, contents)
  }

  private mutating func finish(_ page: UInt32, _ name: String, _ contents: Contents) {
    let kind = contents.asks ? "question" : name == "start" ? "start" : "content"
    writer.builder.setDefault(page, PageProperty.kind, writer.word(.pageKind, kind))
    // The first page shows the form's title and a button at least.
    writer.builder.setDefault(page, PageProperty.hasContent, .bool(contents.hasContent || kind == "start"))
    writer.close()
  }

  private mutating func review(_ node: Int) {
    guard writer.elements(of: member("groupsLayout", of: form)).count > 1, let page = writer.open(.page, at: node)
    else { return }
    let id = writer.text("review").stated
    writer.builder.setDefault(page, PageProperty.id, id)
    writer.builder.setDefault(page, PageProperty.kind, writer.word(.pageKind, "review"))
    writer.builder.setDefault(page, PageProperty.hasContent, .bool(true))
    writer.builder.setDefault(page, PageProperty.editable, .bool(true))
    writer.close()
  }

  private mutating func confirmation() {
    for (key, kind) in [("confirmation", "confirmation"), ("closedMessage", "end"), ("closedDetails", "end")] {
      let texts = key == "closedDetails" ? member(key, of: root) : member(key, of: form)
      let names = key == "closedDetails" ? "message" : "description"
      guard writer.kind(of: texts) == .object, let texts,
        writer.isFilled(member(names + "En", of: texts)) || writer.isFilled(member(names + "Fr", of: texts)),
        let page = writer.open(.page, at: texts)
      else { continue }
      say(names, of: texts, as: "body", owner: page, isMarkdown: true)
      writer.builder.setDefault(page, PageProperty.kind, writer.word(.pageKind, kind))
      writer.builder.setDefault(page, PageProperty.hasContent, .bool(true))
      writer.close()
    }
  }

  // MARK: Conditions

  /// The answer that `12.4` means: the fifth of element 12.
  mutating func condition(choice: Int) -> Condition {
    let written = writer.string(choice)
    let parts = written.split(separator: ".", maxSplits: 1)
    guard let id = parts.first.map(String.init) else { return .code(written, []) }
    var name = writer.name(choice, path: [id])
    name.anywhere = true
    guard parts.count == 2 else { return .answered(name) }
    guard let element = elements[id] else { return .equals(name, written) }
    let answers = answers(of: id)
    guard let index = Int(parts[1]), answers.indices.contains(index) else { return .equals(name, written) }
    let isMultiple = GCFormsType.named(writer.string(member("type", of: element)))?.multiple ?? false
    return isMultiple ? .includes(name, answers[index]) : .equals(name, answers[index])
  }

  /// Whether the element and the answer that `12.4` means are there: if not, that is told where it stands.
  private mutating func isThere(choice: Int) -> Bool {
    let parts = writer.string(choice).split(separator: ".", maxSplits: 1)
    guard let id = parts.first.map(String.init), elements[id] != nil else { return false }
    guard parts.count == 2 else { return true }
    guard let index = Int(parts[1]) else { return false }
    return answers(of: id).indices.contains(index)
  }

  /// Sets the condition of a node.
  mutating func state(_ condition: Condition, of node: UInt32, at source: Int) {
    let base = writer.base
    let moved = condition.mapNames { name in
      var name = name
      name.offset = UInt32(clamping: Int(name.offset) + base)
      return name
    }
    let range = writer.whole(source)
    writer.builder.setCondition(
      node, moved, text: .text(start: Int(range.start), count: range.count), at: writer.place(source))
  }
}
