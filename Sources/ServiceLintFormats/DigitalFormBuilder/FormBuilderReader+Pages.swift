import ServiceLintModel
import ServiceLintReaders
import ServiceLintText
import ServiceLintValue

/// The order of the pages, and how one gets to each.
struct FormBuilderFlow {
  /// How one gets to a page.
  struct Way {
    /// When it is shown; `nil`: no way leads there.
    var when: Condition?
    /// What says so.
    var source: Int?
    /// Whether nothing leads on.
    var isEnd = false
    /// The ways on from it: what says so, the page, and in which case.
    var links: [(source: Int, page: Int?, when: Condition?)] = []
  }

  var order: [Int] = []
  var ways: [Way] = []

  func way(to page: Int) -> Way { ways[page] }
}

/// What a page is for, by the name of its controller.
struct FormBuilderController {
  let name: String

  /// Older forms name a file: `./pages/summary.js`.
  init(_ written: String) {
    let file = written.split(separator: "/").last.map(String.init) ?? ""
    name = file.split(separator: ".").first.map(String.init) ?? ""
  }

  var isReview: Bool { name.contains("Summary") || name == "summary" }
  var isStart: Bool {
    name == "start" || name == "home"
      || (name.contains("Start") || name.hasPrefix("Home")) && !name.hasPrefix("StartDate")
  }
  var isTerminal: Bool { name.hasPrefix("Terminal") }
  var isConfirmation: Bool {
    name.hasPrefix("Confirmation") || name.hasPrefix("ApplicationComplete") || name.hasPrefix("Status")
  }
  /// Whether the answers are sent from it.
  var sends: Bool {
    isReview && !name.hasPrefix("Mini") && !name.hasPrefix("Repeating") && !name.hasPrefix("Checkpoint")
  }
}

extension FormBuilderReader {
  func controller(of page: Int) -> FormBuilderController {
    FormBuilderController(writer.string(member("controller", of: page)))
  }

  /// DEFRA writes paths with and without a slash.
  private func path(_ node: Int?) -> String {
    let text = writer.string(node)
    return text.hasPrefix("/") ? text : "/" + text
  }

  // MARK: Ways

  /// Of a long row of pages that each hang on an answer only the first are told as ways on.
  private static let mostWays = 30

  mutating func flow(of pages: [Int]) -> FormBuilderFlow {
    var flow = FormBuilderFlow()
    flow.ways = Array(repeating: FormBuilderFlow.Way(), count: pages.count)
    var byPath: [String: Int] = [:]
    for (index, page) in pages.enumerated() where byPath[path(member("path", of: page))] == nil {
      byPath[path(member("path", of: page))] = index
    }
    var hasLinks = false
    for (index, page) in pages.enumerated() {
      for link in writer.elements(of: member("next", of: page)) {
        let page = member("path", of: link) ?? member("redirect", of: link)
        flow.ways[index].links.append((link, page, condition(member("condition", of: link))))
        hasLinks = hasLinks || byPath[path(member("path", of: link))] != nil
      }
    }
    if writer.string(member("engine", of: root)) == "V2" || !hasLinks {
      inOrder(pages, &flow)
    } else {
      byLinks(pages, byPath, &flow)
    }
    return flow
  }

  /// DEFRA's version 2: the next page is the first behind that has no condition or one that holds.
  private mutating func inOrder(_ pages: [Int], _ flow: inout FormBuilderFlow) {
    flow.order = Array(pages.indices)
    let own = pages.map { condition(member("condition", of: $0)) }
    // Who came to an end sees no other.
    var before: [Condition] = []
    for (index, page) in pages.enumerated() {
      let isTerminal = controller(of: page).isTerminal
      flow.ways[index].when = own[index] ?? .always
      flow.ways[index].source = member("condition", of: page)
      flow.ways[index].isEnd = isTerminal || controller(of: page).sends
      // Whatever stands in `next` is not looked at.
      flow.ways[index].links = []
      if !flow.ways[index].isEnd {
        for next in pages.indices.dropFirst(index + 1).prefix(Self.mostWays) {
          let path = member("path", of: pages[next])
          // The page itself says when: asked here, the condition would ask what pages between the two ask.
          flow.ways[index].links.append((path ?? pages[next], path, own[next].map { _ in .code("", []) }))
          if own[next] == nil { break }
        }
      }
      if isTerminal, let own = own[index] {
        let others = before.filter { PageFlow.terms($0) < 10 }.prefix(20).map { sure($0.negated) }
        flow.ways[index].when = .all([own] + others)
        before.append(own)
      }
    }
  }

  private mutating func byLinks(_ pages: [Int], _ byPath: [String: Int], _ flow: inout FormBuilderFlow) {
    var ways: [[PageFlow.Way]] = []
    var goals: Set<Int> = []
    var entries: Set<Int> = []
    var incoming: Set<Int> = []
    for (index, page) in pages.enumerated() {
      var list: [PageFlow.Way] = []
      for (link, _, when) in flow.ways[index].links {
        if let to = byPath[path(member("path", of: link))] {
          // In version 0 the page that a link leads to has the condition.
          let reference = when == nil ? member("condition", of: pages[to]) : member("condition", of: link)
          let when = when ?? condition(reference)
          list.append(PageFlow.Way(to: to, when: when.map(sure)))
          incoming.insert(to)
          if flow.ways[to].source == nil, when != nil { flow.ways[to].source = reference }
        } else if member("redirect", of: link) != nil {
          list.append(PageFlow.Way(to: nil, when: when.map(sure)))
        }
      }
      ways.append(list)
      if controller(of: page).sends { goals.insert(index) }
      flow.ways[index].isEnd = list.isEmpty
      // Links of a guide's pages to one another.
      for key in ["next", "previous"] {
        let address = writer.string(writer.member(["startPageNavigation", key, "href"], of: page))
        if let last = address.split(separator: "/").last, let to = byPath["/\(last)"] { entries.insert(to) }
      }
    }
    // A first page that is not there, such as “/”, is the one to which nothing leads.
    let start =
      byPath[path(member("startPage", of: root))] ?? pages.indices.first { controller(of: pages[$0]).isStart }
      ?? byPath["/start"] ?? pages.indices.first { !incoming.contains($0) } ?? 0
    let made = PageFlow(start: start, ways: ways, goals: goals)
    let reached = Set(made.order)
    flow.order = made.order + pages.indices.filter { !reached.contains($0) }
    for index in pages.indices {
      flow.ways[index].when = made.shownWhen[index] ?? (entries.contains(index) ? .always : nil)
      let reference = member("condition", of: pages[index])
      // What is wrong in it is told where it stands.
      if reached.contains(index), let own = condition(reference), sure(own) != own {
        flow.ways[index].when = own
        flow.ways[index].source = reference
      }
    }
  }

  // MARK: One page

  mutating func page(_ node: Int, _ way: FormBuilderFlow.Way) {
    guard writer.kind(of: node) == .object, let page = writer.open(.page, at: node) else { return writer.leave(node) }
    let controller = controller(of: node)
    let path = member("path", of: node)
    writer.state(page, PageProperty.id, path)
    let components = writer.elements(of: member("components", of: node))
    switch way.when {
    case nil: state(.never, of: page, at: path ?? node)
    case .always?: break
    case let when?: state(when, of: page, at: way.source ?? path ?? node)
    }
    let title = say(member("title", of: node), as: "title", of: page)
    writer.state(page, PageProperty.title, title)
    let groups = openGroups(node)
    var contents = Contents()
    let questions = components.filter { isQuestion($0) }
    for component in components {
      let isHeading =
        questions.count == 1 && component == components.first && component == questions.first
        && !writer.isTrue(member("disableSingleComponentAsHeading", of: node))
      contents.add(self.component(component, heading: isHeading ? title : nil, depth: 0))
    }
    if title == nil, questions.count == 1 { name(page, after: questions[0]) }
    if controller.isReview, writer.isFilled(member("declaration", of: root)) {
      say(member("declaration", of: root), as: "body", of: page)
    }
    for _ in 0..<groups {
      writer.builder.setDefault(
        writer.builder.current, GroupProperty.hasContent, .bool(contents.hasContent))
      writer.close()
    }
    let more = member("continueButtonText", of: node)
    if writer.isFilled(more), let more, let button = writer.open(.button, at: more) {
      writer.state(button, ButtonProperty.label, writer.write(more, as: "button", of: button))
      writer.builder.setDefault(button, ButtonProperty.action, writer.word(.buttonAction, "next"))
      writer.close()
    }
    finish(page, controller, contents, way)
  }

  private mutating func finish(
    _ page: UInt32, _ controller: FormBuilderController, _ contents: Contents, _ way: FormBuilderFlow.Way
  ) {
    let kind =
      if controller.isReview {
        "review"
      } else if controller.isConfirmation {
        "confirmation"
      } else if controller.isStart {
        "start"
      } else if contents.asks {
        "question"
      } else if controller.isTerminal || way.isEnd {
        "end"
      } else {
        "content"
      }
    writer.builder.setDefault(page, PageProperty.kind, writer.word(.pageKind, kind))
    // The runner draws the answers, or a button to start.
    let isDrawn = controller.isReview || controller.isStart || controller.isConfirmation
    writer.builder.setDefault(page, PageProperty.hasContent, .bool(contents.hasContent || isDrawn))
    if controller.isReview { writer.builder.setDefault(page, PageProperty.editable, .bool(true)) }
    for link in way.links {
      guard let next = writer.open(.nextPage, at: link.source) else { continue }
      writer.state(next, NextPageProperty.page, link.page)
      if let when = link.when {
        if let source = member("condition", of: link.source) {
          state(when, of: next, at: source)
        } else {
          writer.builder.set(next, NextPageProperty.when, .unknown, at: .none)
        }
      }
      writer.close()
    }
    writer.close()
  }

  /// A page that has no title is called after its question.
  private mutating func name(_ page: UInt32, after question: Int) {
    guard let label = scalar(member("title", of: question)), writer.isFilled(label) else { return }
    let range = trimmed(writer.builder.model.values.text, writer.text(label).range)
    writer.builder.set(
      page, PageProperty.title, .text(start: range.lowerBound, count: range.count), at: writer.place(label))
  }

  /// Opens the section that a page belongs to, which stands above its title, and the rows that it repeats.
  ///
  /// - Returns: how many groups were opened.
  private mutating func openGroups(_ node: Int) -> Int {
    var count = 0
    let section = sections[writer.string(member("section", of: node))]
    let title = member("title", of: section)
    if let section, scalar(title) != nil, !writer.isTrue(member("hideTitle", of: section)),
      let group = writer.open(.group, at: section)
    {
      count += 1
      writer.state(group, GroupProperty.id, member("name", of: section))
      writer.builder.setDefault(group, GroupProperty.drawnAs, writer.word(.drawnAs, "nothing"))
      if shownSections.insert(section).inserted {
        writer.state(group, GroupProperty.title, say(title, as: "title", of: group))
      } else {
        writer.state(group, GroupProperty.title, scalar(title))
      }
    }
    let repeated = member("repeat", of: node)
    let perAnswer = member("repeatField", of: node)
    let isRepeating = controller(of: node).name.hasPrefix("RepeatingField")
    guard writer.kind(of: repeated) == .object || writer.isFilled(perAnswer) || isRepeating,
      let group = writer.open(.group, at: repeated ?? perAnswer ?? node)
    else { return count }
    writer.builder.setDefault(group, GroupProperty.drawnAs, writer.word(.drawnAs, "nothing"))
    writer.builder.setDefault(group, GroupProperty.repeats, .bool(true))
    let name = writer.member(["options", "name"], of: repeated)
    writer.state(group, GroupProperty.id, name)
    if writer.isFilled(name) { writer.builder.model.nodes[Int(group)].key = writer.text(name) }
    let rows = writer.member(["options", "title"], of: repeated)
    writer.state(group, GroupProperty.title, say(rows, as: "title", of: group))
    writer.state(group, GroupProperty.least, integer: writer.member(["schema", "min"], of: repeated))
    writer.state(group, GroupProperty.most, integer: writer.member(["schema", "max"], of: repeated))
    return count + 1
  }
}
