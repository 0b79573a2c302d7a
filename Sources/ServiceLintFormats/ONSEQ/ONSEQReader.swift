import ServiceLintModel
import ServiceLintReaders
import ServiceLintText
import ServiceLintValue

/// One reading of one questionnaire.
struct ONSEQReader {
  var writer: FormWriter
  let root: Int
  var blocks: [ONSEQBlock] = []
  /// The place of each block, and of the first one of each group.
  var places: [String: Int] = [:]
  /// The lists that people make on one page.
  var lists: Set<String> = []
  /// For each block the option that leads to it: where people say that they want to add another entry.
  var adders: [String: [(answer: Int, option: Int, isTick: Bool)]] = [:]
  /// For each older answer that belongs to an option the option.
  var optionsByChild: [String: (answer: Int, option: Int)] = [:]

  init(_ writer: FormWriter, root: Int) {
    self.writer = writer
    self.root = root
  }

  mutating func form() {
    collect()
    let (service, form) = writer.openForm(at: root)
    describe(service: service, form: form)
    metadata()
    content(writer.member(["introduction", "description"], of: root), as: "body", of: form)
    var section: Int?
    for index in blocks.indices {
      if let old = section, old != blocks[index].section { summary(ofSection: old) }
      section = blocks[index].section
      block(index)
    }
    if let section { summary(ofSection: section) }
    ending()
    writer.close()
    writer.close()
  }

  // MARK: The form itself

  private mutating func describe(service: UInt32, form: UInt32) {
    if let basis = writer.member("legal_basis", of: root), writer.isFilled(basis) {
      let text = writer.text(basis)
      writer.state(service, ServiceProperty.legalBasis, writer.builder.model.values.addList([text]), from: basis)
    }
    writer.state(form, FormProperty.id, writer.member("questionnaire_id", of: root))
    writer.state(form, FormProperty.number, writer.member("survey_id", of: root))
    if let language = writer.member("language", of: root), writer.isFilled(language) {
      writer.state(form, FormProperty.language, language)
      writer.language = writer.text(language)
    }
    writer.builder.setDefault(form, FormProperty.actor, writer.word(.actor, isOfBusinesses ? "business" : "resident"))
    // The runner keeps each answer as it is given; whoever comes back goes on there.
    writer.builder.setDefault(form, FormProperty.saveAndResume, .bool(true))
    writer.builder.setDefault(form, FormProperty.sends, writer.words(.channelKind, ["web"]))
    if let seconds = writer.member("session_timeout_in_seconds", of: root), let number = writer.integer(seconds) {
      writer.state(form, FormProperty.timeLimitMinutes, .int((number + 59) / 60), from: seconds)
    }
    // A window asks in time whether one wants to go on.
    writer.builder.setDefault(form, FormProperty.timeLimitExtendable, .bool(true))
    reviewed(form)
    writer.state(form, FormProperty.title, writer.write(writer.member("title", of: root), as: "title", of: form))
    // Texts that the whole questionnaire puts in place of the runner's own.
    messages(writer.member("messages", of: root), of: form)
  }

  /// Surveys of businesses get the name of a reporting unit from the system that starts them.
  private var isOfBusinesses: Bool {
    let kind = writer.string(writer.member("form_type", of: root)) + writer.string(writer.member("survey", of: root))
    let theme = writer.string(writer.member("theme", of: root))
    if ["H", "I", "C", "CENSUS", "CCS"].contains(kind) { return false }
    if theme.hasPrefix("census") || ["social", "health", "ukhsa-ons", "ons-nhs"].contains(theme) { return false }
    if theme == "business" || kind == "business" { return true }
    if writer.string(writer.member("legal_basis", of: root)).contains("Trade Act") { return true }
    return writer.elements(of: writer.member("metadata", of: root)).contains {
      ["ru_name", "ru_ref"].contains(writer.string(writer.member("name", of: $0)))
    }
  }

  private mutating func reviewed(_ form: UInt32) {
    let flow = writer.member("questionnaire_flow", of: root)
    let summary = writer.member(["options", "summary"], of: flow)
    let block = blocks.first { ["Summary", "SectionSummary"].contains(type(of: $0.node)) }
    if let place = summary ?? block?.node {
      writer.builder.set(form, FormProperty.reviewed, .bool(true), at: writer.place(place))
    } else if writer.string(writer.member("type", of: flow)) == "Hub" {
      writer.builder.set(form, FormProperty.reviewed, .bool(true), at: writer.place(flow))
    } else if !blocks.isEmpty, blocks.allSatisfy({ showsSummary($0.section) }) {
      writer.builder.set(form, FormProperty.reviewed, .bool(true), at: .none)
    }
  }

  private func showsSummary(_ section: Int?) -> Bool {
    writer.isTrue(writer.member(["summary", "show_on_completion"], of: section))
  }

  /// What the system that starts the questionnaire tells it: answers that nobody gives and conditions ask for. It may
  /// tell more than `metadata` lists.
  private mutating func metadata() {
    var declared: [String: Int] = [:]
    for entry in writer.elements(of: writer.member("metadata", of: root)) {
      if let name = writer.member("name", of: entry) { declared[writer.string(name)] = name }
    }
    for name in metadataAsked() {
      let name = declared[writer.string(name)] ?? name
      let key = writer.text(name)
      guard writer.openHiddenField(at: name, id: key, key: key, from: "metadata") != nil else { continue }
      writer.close()
    }
  }

  /// Where conditions first name each thing that the runner is told.
  private func metadataAsked() -> [Int] {
    let tree = writer.tree
    var found: [Int] = []
    var known: Set<String> = []
    var behind = 0
    for index in tree.nodes.indices where tree.nodes[index].kind == .key && index >= behind {
      guard tree.isKey(index, "when") else { continue }
      behind = Int(tree.nodes[index].next)
      for part in index..<behind where tree.nodes[part].kind == .object {
        let told = tree.value(of: part, "source").map { tree.string($0) == "metadata" } ?? false
        guard let name = told ? tree.value(of: part, "identifier") : tree.value(of: part, "meta"),
          tree.nodes[name].kind == .string, known.insert(tree.string(name)).inserted
        else { continue }
        found.append(name)
      }
    }
    return found
  }

  // MARK: The blocks

  func type(of block: Int) -> String { writer.string(writer.member("type", of: block)) }

  private mutating func collect() {
    let sections = writer.elements(of: writer.member("sections", of: root))
    for section in sections {
      let first = blocks.count
      for group in writer.elements(of: writer.member("groups", of: section)) { collect(group, in: section) }
      for index in first..<blocks.count { blocks[index].sectionEnd = blocks.count }
    }
    for group in writer.elements(of: writer.member("groups", of: root)) { collect(group, in: nil) }
    for index in blocks.indices where blocks[index].section == nil { blocks[index].sectionEnd = blocks.count }
    collectLists()
    route()
  }

  private mutating func collect(_ group: Int, in section: Int?) {
    let name = writer.string(writer.member("id", of: group))
    if !name.isEmpty, places[name] == nil { places[name] = blocks.count }
    for block in writer.elements(of: writer.member("blocks", of: group)) where writer.kind(of: block) == .object {
      let id = writer.string(writer.member("id", of: block))
      if !id.isEmpty { places[id] = blocks.count }
      blocks.append(ONSEQBlock(node: block, id: id, group: group, section: section))
    }
  }

  private mutating func collectLists() {
    var counts: [String: Int] = [:]
    for block in blocks where writer.member("add_block", of: block.node) != nil {
      counts[writer.string(writer.member("for_list", of: block.node)), default: 0] += 1
    }
    for block in blocks where writer.member("add_or_edit_block", of: block.node) != nil {
      counts[writer.string(writer.member("for_list", of: block.node)), default: 0] += 1
    }
    lists = Set(counts.filter { $0.value == 1 && !$0.key.isEmpty }.keys)
    for block in blocks {
      let own = writer.member("add_block", of: block.node) ?? writer.member("add_or_edit_block", of: block.node)
      for question in questions(of: block.node) {
        for answer in writer.elements(of: writer.member("answers", of: question.node)) {
          for option in writer.elements(of: writer.member("options", of: answer)) {
            let child = writer.string(writer.member("child_answer_id", of: option))
            if !child.isEmpty { optionsByChild[child] = (answer, option) }
            let action = writer.member("action", of: option)
            guard writer.string(writer.member("type", of: action)) == "RedirectToListAddBlock" else { continue }
            var target = writer.string(writer.member(["params", "block_id"], of: action))
            if target.isEmpty { target = writer.string(writer.member("id", of: own)) }
            guard !target.isEmpty else { continue }
            adders[target, default: []].append(
              (answer, option, writer.string(writer.member("type", of: answer)) == "Checkbox"))
          }
        }
      }
    }
  }

  // MARK: Conditions

  func condition(_ when: Int) -> Condition { EQCondition.parse(writer.tree, when, lists: lists) }

  /// The conditions of `skip_conditions`, `skip_condition` or `enabled`, any of which will do: an object with `when`, or
  /// an array of them.
  func cases(_ node: Int?) -> (condition: Condition, at: Int)? {
    guard let node else { return nil }
    let list = writer.kind(of: node) == .array ? writer.elements(of: node) : [node]
    let whens = list.compactMap { writer.member("when", of: $0) }
    guard let first = whens.first else { return nil }
    return (.any(whens.map { condition($0) }), whens.count == 1 ? first : node)
  }

  /// When a node is not skipped by what it says itself.
  func kept(_ node: Int?) -> (condition: Condition, at: Int)? {
    let skip = cases(writer.member("skip_conditions", of: node) ?? writer.member("skip_condition", of: node))
    return skip.map { ($0.condition.negated, $0.at) }
  }
}
