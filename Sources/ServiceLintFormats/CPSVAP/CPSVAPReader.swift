import ServiceLintModel
import ServiceLintReaders
import ServiceLintText
import ServiceLintValue

/// One reading of one public service.
struct CPSVAPReader {
  var writer: FormWriter
  let tree: SourceTree
  let data: LinkedData
  let subject: Int
  /// The file again, of which parts beside the service's own are read; `nil`: the model holds all of it.
  private let file: CompanionFile?
  /// The languages in which anything of the service is told.
  private var languages: [String] = []
  private var seen: Set<Int> = []

  init(_ writer: FormWriter, _ source: DefinitionSource, _ data: LinkedData, isPart: Bool) {
    self.writer = writer
    tree = source.tree
    self.data = data
    subject = source.node
    file = isPart ? CompanionFile(name: source.path, path: source.path, tree: source.tree) : nil
  }

  // MARK: Where things stand

  /// Writes something of a thing, which may stand anywhere in the file.
  mutating func at<R>(_ thing: Int, _ body: (inout FormWriter) -> R) -> R {
    let own = tree.nodes[subject].range
    let range = tree.nodes[thing].range
    guard let file, range.start < own.start || range.end > own.end else { return body(&writer) }
    return writer.reading(file, part: range, body)
  }

  mutating func open(_ kind: NodeKind, _ thing: Int) -> UInt32? { at(thing) { $0.open(kind, at: thing) } }

  mutating func state<P: PropertySet>(_ node: UInt32, _ property: P, _ value: Value, of thing: Int, from place: Int) {
    at(thing) { $0.state(node, property, value, from: place) }
  }

  static let titles: Set<String> = ["title", "name", "prefLabel", "preferredLabel"]
  static let descriptions: Set<String> = ["description"]

  /// Opens the texts of a property, one for each language.
  ///
  /// - Returns: the first one.
  @discardableResult
  mutating func write(_ names: Set<String>, of thing: Int, as role: String, owner: UInt32) -> WrittenText? {
    let texts = data.texts(thing, names, tree)
    let spoken = texts.compactMap { $0.language.map { tree.string($0).lowercased() } }
    let missing =
      spoken.isEmpty || isProperName(texts.map(\.text), of: thing)
      ? []
      : languages.filter { language in
        !spoken.contains { $0 == language || $0.hasPrefix(language + "-") || language.hasPrefix($0 + "-") }
      }
    var first: WrittenText?
    for text in texts {
      let made = at(thing) { writer -> WrittenText? in
        let language = text.language.map {
          writer.text(writer.tree.nodes[$0].kind == .key ? writer.tree.key($0) : writer.tree.string($0))
        }
        return writer.write(text.text, as: role, of: owner, in: language)
      }
      guard let made else { continue }
      if text.language == nil { writer.builder.set(made.node, TextProperty.language, .unknown, at: .none) }
      if first == nil, !missing.isEmpty {
        let values = missing.map { writer.text($0) }
        writer.builder.set(
          made.node, TextProperty.missingIn, writer.builder.model.values.addList(values), at: made.place)
      }
      first = first ?? made
    }
    return first
  }

  /// Whether a text is what identifies the thing, too: such a name (`Tax-on-web`) is the same in every language.
  private func isProperName(_ texts: [Int], of thing: Int) -> Bool {
    let identifiers =
      data.texts(thing, ["identifier"], tree).map { tree.string($0.text) }
      + data.values(thing, ["identifier"], tree).filter { writer.isScalar($0) }.map { tree.string($0) }
    return texts.contains { identifiers.contains(tree.string($0)) }
  }

  /// A name of a thing: the first of its texts.
  private func name(_ thing: Int) -> Int? { data.texts(thing, Self.titles, tree).first?.text }

  /// States a property by the names of things, or by their addresses.
  private mutating func names<P: PropertySet>(_ node: UInt32, _ property: P, _ keys: Set<String>) {
    var values: [Value] = []
    var place: ByteRange?
    for value in data.values(subject, keys, tree) {
      let thing = data.things(subject, keys, tree).first { data.address(of: $0, tree) == data.address(of: value, tree) }
      if let thing, let name = name(thing) {
        let made = at(thing) { ($0.text(name), $0.place(name)) }
        values.append(made.0)
        place = place ?? made.1
      } else if let id = data.address(of: value, tree) {
        values.append(writer.text(id))
        place = place ?? writer.place(value)
      }
    }
    guard let place else { return }
    writer.builder.set(node, property, writer.builder.model.values.addList(values), at: place)
  }

  // MARK: The service

  mutating func service() {
    guard let service = open(.service, subject) else { return }
    for list in [ServiceProperty.steps, .tasks, .forms] {
      writer.builder.set(service, list, .unknown, at: .none)
    }
    identifier(service)
    for names in [Self.titles, Self.descriptions] {
      for text in data.texts(subject, names, tree) {
        guard let language = text.language else { continue }
        let tag = tree.nodes[language].kind == .key ? tree.key(language) : tree.string(language)
        if !languages.contains(tag.lowercased()) { languages.append(tag.lowercased()) }
      }
    }
    let title = write(Self.titles, of: subject, as: "title", owner: service)
    writer.state(service, ServiceProperty.title, title)
    let summary = write(Self.descriptions, of: subject, as: "body", owner: service)
    writer.state(service, ServiceProperty.summary, summary)
    spokenLanguages(service)
    audience(service)
    owner(service)
    names(service, ServiceProperty.legalBasis, ["hasLegalResource"])
    lifeEvents(service)
    processingTime(service)
    outcome(service)
    fee(service)
    documents(service)
    channels(service)
    writer.close()
  }

  private mutating func identifier(_ service: UInt32) {
    let written = data.values(subject, ["identifier"], tree).first { writer.isFilled($0) }
    let texts = data.texts(subject, ["identifier"], tree).first?.text
    guard let id = written ?? texts ?? tree.value(of: subject, "@id") ?? tree.value(of: subject, "id"),
      writer.isFilled(id)
    else { return }
    writer.state(service, ServiceProperty.id, id)
    writer.builder.model.identity = writer.string(id)
    writer.builder.model.nodes[Int(service)].key = writer.text(id)
  }

  private mutating func spokenLanguages(_ service: UInt32) {
    let values = data.values(subject, ["language"], tree)
    let tags = values.compactMap { value -> String? in
      let written = data.address(of: value, tree) ?? (tree.value(of: value, "@value").map { tree.string($0) } ?? "")
      return CPSVAPWords.language(LinkedData.local(written))
    }
    guard let first = values.first, !tags.isEmpty else { return }
    let list = writer.builder.model.values.addList(tags.map { writer.text($0) })
    writer.state(service, ServiceProperty.languages, list, from: first)
  }

  private mutating func audience(_ service: UInt32) {
    let values = data.values(subject, ["audience", "addressee"], tree)
    var words: [String] = []
    for value in values {
      let written = (data.address(of: value, tree) ?? "").lowercased()
      let kind = CPSVAPWords.audience(LinkedData.local(written))
      // Others may be for somebody else.
      guard let kind else { return }
      if !words.contains(kind) { words.append(kind) }
    }
    guard let first = values.first else { return }
    writer.state(service, ServiceProperty.audience, writer.words(.audience, words), from: first)
  }

  private mutating func owner(_ service: UInt32) {
    let keys: Set<String> = ["hasCompetentAuthority"]
    guard let value = data.values(subject, keys, tree).first else { return }
    if let thing = data.things(subject, keys, tree).first(where: { name($0) != nil }), let name = name(thing) {
      at(thing) { $0.state(service, ServiceProperty.owner, name) }
    } else if data.address(of: value, tree) != nil {
      // Described elsewhere.
      writer.builder.set(service, ServiceProperty.owner, .unknown, at: writer.place(value))
    }
  }

  private mutating func lifeEvents(_ service: UInt32) {
    let grouped = data.things(subject, ["isGroupedBy"], tree)
    let related = data.address(of: subject, tree).flatMap { data.events[$0] } ?? []
    var values: [Value] = []
    var place: ByteRange?
    for event in grouped + related where seen.insert(event).inserted {
      guard let name = name(event) else { continue }
      let made = at(event) { ($0.text(name), $0.place(name)) }
      values.append(made.0)
      place = place ?? made.1
    }
    guard let place else { return names(service, ServiceProperty.lifeEvents, ["isGroupedBy"]) }
    writer.builder.set(service, ServiceProperty.lifeEvents, writer.builder.model.values.addList(values), at: place)
  }

  private mutating func processingTime(_ service: UInt32) {
    guard let value = data.texts(subject, ["processingTime"], tree).first?.text,
      let days = Quantity.read(tree.string(value), in: .days)
    else { return }
    writer.state(service, ServiceProperty.processingDays, .int(days), from: value)
  }

  private mutating func outcome(_ service: UInt32) {
    var first: WrittenText?
    let outputs = data.things(subject, ["produces", "hasOutput"], tree)
    for output in outputs where seen.insert(output).inserted {
      first = write(Self.titles, of: output, as: "body", owner: service) ?? first
      write(Self.descriptions, of: output, as: "body", owner: service)
    }
    if let first {
      writer.state(service, ServiceProperty.outcome, first)
    } else if outputs.isEmpty, !data.values(subject, ["produces", "hasOutput"], tree).isEmpty {
      writer.builder.set(service, ServiceProperty.outcome, .unknown, at: .none)
    }
  }

  private mutating func fee(_ service: UInt32) {
    let costs = data.things(subject, ["hasCost"], tree)
    guard let first = costs.first else { return }
    let amounts = costs.compactMap { cost in
      data.texts(cost, ["hasValue", "value"], tree).first.flatMap { value in
        Double(tree.string(value.text)).flatMap {
          $0 >= 0 && $0 < 1e12 ? (cost: cost, value: value.text, amount: $0) : nil
        }
      }
    }
    let greatest = amounts.max { $0.amount < $1.amount }
    let cost = greatest?.cost ?? first
    guard let fee = open(.fee, cost) else { return }
    if let greatest {
      state(fee, FeeProperty.amount, .int(Int64(greatest.amount.rounded(.up))), of: cost, from: greatest.value)
      if let currency = data.values(cost, ["currency"], tree).first,
        let id = data.address(of: currency, tree) ?? tree.value(of: currency, "@value").map({ tree.string($0) }),
        let code = Money.code(LinkedData.local(id))
      {
        state(fee, FeeProperty.currency, writer.text(code), of: cost, from: currency)
      }
    } else {
      writer.builder.set(fee, FeeProperty.amount, .unknown, at: .none)
      writer.builder.set(fee, FeeProperty.currency, .unknown, at: .none)
    }
    for cost in costs { write(Self.descriptions, of: cost, as: "body", owner: fee) }
    let origin = writer.builder.model.nodes[Int(fee)].origin
    writer.close()
    writer.builder.set(service, ServiceProperty.fee, writer.builder.model.object(fee), at: origin)
  }

  // MARK: Documents

  private mutating func documents(_ service: UInt32) {
    let requirements = data.things(subject, ["holdsRequirement", "hasCriterion"], tree)
    for requirement in requirements where seen.insert(requirement).inserted {
      write(Self.titles, of: requirement, as: "body", owner: service)
      write(Self.descriptions, of: requirement, as: "body", owner: service)
    }
    let evidence: Set<String> = ["hasSupportingEvidence", "hasInput", "hasInputType", "hasEvidenceType"]
    var papers = data.things(subject, evidence, tree)
    for requirement in requirements {
      papers += data.things(requirement, evidence, tree)
      for list in data.things(requirement, ["hasEvidenceTypeList"], tree) {
        papers += data.things(list, ["specifiesEvidenceType"], tree)
      }
    }
    // The type of a paper that is listed itself says nothing more.
    let types = Set(papers.flatMap { data.things($0, ["conformsTo", "isConformantTo"], tree) })
    for paper in papers where !types.contains(paper) && seen.insert(paper).inserted { document(paper) }
  }

  private mutating func document(_ paper: Int) {
    guard let document = open(.document, paper) else { return }
    if let id = data.texts(paper, ["identifier"], tree).first?.text ?? tree.value(of: paper, "@id") {
      at(paper) { $0.state(document, DocumentProperty.id, id) }
    }
    let title = write(Self.titles, of: paper, as: "title", owner: document)
    writer.state(document, DocumentProperty.title, title)
    let hint = write(Self.descriptions, of: paper, as: "hint", owner: document)
    writer.state(document, DocumentProperty.hint, hint)
    writer.builder.setDefault(document, DocumentProperty.required, .bool(true))
    let issuers = data.things(paper, ["isIssuedBy", "isProvidedBy", "issuingAuthority"], tree)
    if let issuer = issuers.first, let name = name(issuer) {
      at(issuer) { $0.state(document, DocumentProperty.issuer, name) }
    } else {
      writer.builder.set(document, DocumentProperty.issuer, .unknown, at: .none)
    }
    writer.close()
  }
}
