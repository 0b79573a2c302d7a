import ServiceLintAnalysis
import ServiceLintCEL
import ServiceLintModel
import ServiceLintReaders
import ServiceLintText
import ServiceLintValue

/// Turns the expressions of a rule file into compiled ones and leads every error back to its place in the file.
struct RuleCompiler {
  let file: RuleFile
  var errors: [RuleFileError] = []
  /// The text of each expression in the order of their numbers, and where in it the expression begins.
  private var sources: [(text: ExpressionText, start: Int)] = []
  private var names: [String: (frame: Int, type: CELType)] = [:]
  /// Mistakes of one rule that are told.
  private static let mostErrors = 100

  /// The place of the first option in the frame, behind the node and today.
  static let firstOption = 2

  init(file: RuleFile) { self.file = file.original }

  mutating func compile(into rule: inout CompiledRule) {
    let node = declare(file.kind.name, .node(file.kind), in: &rule.unit)
    precondition(node == 0, "The node takes the first place of the frame.")
    _ = declare("today", .timestamp, in: &rule.unit)
    var options: [(Int, Value)] = []
    for option in file.options { options.append(self.option(option, in: &rule.unit)) }

    var waiting: [(name: String, expression: ExpressionText)] = []
    /// The places of the frame that hold something else for each node.
    var own: Set<Int> = [0]
    var dependent: Set<String> = ["it"]
    for item in file.lets {
      if errors.count >= Self.mostErrors { break }
      if file.each != nil, Self.mentions(dependent, in: item.expression.text) {
        waiting.append(item)
        dependent.insert(item.name)
      } else {
        bind(item, in: &rule.unit)
        guard let place = names[item.name]?.frame else { continue }
        if file.kind != .form, rule.unit.isShared(item.name, through: CommonProperty.form.slot, own: own) {
          rule.shared.append(place)
        } else {
          own.insert(place)
        }
      }
    }
    if let when = file.when { rule.when = expression(when, expecting: .bool, in: &rule.unit) }
    if let each = file.each {
      rule.each = expression(each, expecting: nil, in: &rule.unit)
      if let type = rule.each?.type {
        if case .list(let element) = type {
          rule.itFrame = declare("it", element, in: &rule.unit)
        } else {
          fail(each, .expected(LocalizedText(en: "a list", ja: "リスト")))
        }
      }
    }
    rule.firstPerElement = rule.unit.frameSize
    for item in waiting where errors.count < Self.mostErrors { bind(item, in: &rule.unit) }
    rule.require = expression(file.require, expecting: .bool, in: &rule.unit)
    if let related = file.related { rule.related = expression(related, expecting: nil, in: &rule.unit) }
    pointer(into: &rule)
    rule.emptyFrame = Array(repeating: .lazy, count: rule.unit.frameSize)
    for (frame, value) in options { rule.emptyFrame[frame] = value }
  }

  /// Compiles message and fix in one language, behind all that the rule decides by: places in the frame and in the
  /// constants stay what they are.
  mutating func compileWords(_ language: MessageLanguage, into rule: inout CompiledRule) {
    rule.message = template(file.message[language], in: &rule.unit)
    rule.fix = file.fix.map { template($0[language], in: &rule.unit) }
  }

  private mutating func declare(_ name: String, _ type: CELType, in unit: inout Unit) -> Int {
    let frame = unit.declare(name, type)
    names[name] = (frame, type)
    return frame
  }

  private mutating func option(_ option: RuleOption, in unit: inout Unit) -> (Int, Value) {
    let name = "options.\(option.name)"
    switch option.value {
    case .int(let number): return (declare(name, .int, in: &unit), .int(number))
    case .bool(let value): return (declare(name, .bool, in: &unit), .bool(value))
    case .text(let text):
      let frame = declare(name, .string, in: &unit)
      return (frame, unit.environment.constants.text(text))
    }
  }

  /// Leads a part of a compiled expression back to the rule file.
  static func place(of part: CostliestPart, in archived: RuleFile, lists: WordLists) -> RuleDefect.Place? {
    let file = archived.original
    var errors: [RuleFileError] = []
    var rule = CompiledRule(file, number: 0, lists: lists, errors: &errors)
    rule.unit = Unit(environment: ModelEnvironment.standard)
    var compiler = RuleCompiler(file: file)
    compiler.compile(into: &rule)
    guard compiler.sources.indices.contains(part.expression) else { return nil }
    let (source, start) = compiler.sources[part.expression]
    let bytes = Array(source.text.utf8)
    let first = min(start + part.offset, bytes.count)
    let end = min(first + part.length, bytes.count)
    let at = file.tree.sourceOffset(in: source.node, ofTextByte: first)
    let position = LineTable(file.tree.bytes, count: file.tree.count).position(of: at)
    return RuleDefect.Place(
      path: file.path, line: position.line, column: position.column,
      text: TextMeasure.shortened(bytes[first..<end], to: MessageValue.most))
  }

  /// The names of data that a rule's expressions ask for and its module does not have.
  static func unknownData(in rule: CompiledRule, of file: RuleFile, _ data: ModuleData) -> [RuleFileError] {
    let problems = DataNamesCheck(data: data).problems(in: rule.unit)
    guard !problems.isEmpty else { return [] }
    var compiler = RuleCompiler(file: file)
    var copy = rule
    copy.unit = Unit(environment: ModelEnvironment.standard)
    compiler.compile(into: &copy)
    compiler.errors = []
    for problem in problems where compiler.sources.indices.contains(problem.place.expression) {
      let (source, start) = compiler.sources[problem.place.expression]
      compiler.fail(
        source, offset: start + problem.place.offset, length: problem.place.length, problem.message,
        advice: problem.advice)
    }
    return compiler.errors
  }

  private mutating func bind(_ item: (name: String, expression: ExpressionText), in unit: inout Unit) {
    sources.append((item.expression, 0))
    do {
      let frame = try unit.bind(item.name, item.expression.text)
      names[item.name] = (frame, unit.type(of: item.name) ?? .dyn)
    } catch {
      add(error, of: item.expression)
    }
  }

  private mutating func expression(_ source: ExpressionText, expecting type: CELType?, in unit: inout Unit)
    -> Expression?
  {
    sources.append((source, 0))
    do {
      return try unit.compile(source.text, expecting: type)
    } catch {
      add(error, of: source)
      return nil
    }
  }

  private mutating func template(_ source: ExpressionText, in unit: inout Unit) -> MessageTemplate {
    let (template, problems) = MessageTemplate.compile(source.text, in: &unit)
    for problem in problems {
      fail(source, offset: problem.offset, length: problem.length, problem.message)
    }
    return template
  }

  /// `at:` is a property of the node, else a name, or a path from one of the two.
  private mutating func pointer(into rule: inout CompiledRule) {
    guard let at = file.at, !at.text.isEmpty else { return }
    rule.atText = at.text
    var segments = at.text.split(separator: ".").map(String.init)[...]
    var type = CELType.node(file.kind)
    var pointer = CompiledRule.Pointer(frame: 0, kind: file.kind, slots: [])
    let own = ModelEnvironment.standard.objects[file.kind.rawValue]?.properties
    if let first = segments.first, own?[first] == nil, let known = names[first] {
      pointer.frame = known.frame
      type = known.type
      segments = segments.dropFirst()
    }
    while let name = segments.first {
      guard case .object(let kind) = type, let declaration = ModelEnvironment.standard.objects[kind],
        let property = declaration.properties[name]
      else {
        let known: [String]
        if case .object(let kind) = type {
          known = ModelEnvironment.standard.objects[kind].map { Array($0.properties.keys).sorted() } ?? []
        } else {
          known = []
        }
        fail(
          at, .pathNotProperty(at.text), advice: .didYouMean(NearestName.nearest(to: name, among: known)))
        return
      }
      pointer.slots.append(property.slot)
      type = property.type
      segments = segments.dropFirst()
    }
    rule.at = pointer
  }

  private mutating func add(_ errors: CELErrors, of source: ExpressionText) {
    for error in errors.errors {
      fail(source, offset: error.offset, length: error.length, error.message)
    }
  }

  private mutating func fail(
    _ source: ExpressionText, offset: Int = 0, length: Int? = nil, _ message: LocalizedText,
    advice: LocalizedText = .none
  ) {
    guard errors.count < Self.mostErrors else { return }
    // The line end that closes a block scalar is no part of the expression.
    let whole = source.text.utf8.count - source.text.utf8.reversed().prefix { $0 == 0x0A || $0 == 0x20 }.count
    let start = file.tree.sourceOffset(in: source.node, ofTextByte: offset)
    let last = file.tree.sourceOffset(in: source.node, ofTextByte: offset + max(1, length ?? whole) - 1)
    let range = ByteRange(start: start, end: max(start, last) + 1)
    errors.append(
      RuleFileError(path: file.path, range: range, message: message, advice: advice).located(in: file.tree))
  }

  /// Whether one of some names occurs as a word of its own.
  private static func mentions(_ names: Set<String>, in source: String) -> Bool {
    source.split { !($0.isLetter || $0.isNumber || $0 == "_") }.contains { names.contains(String($0)) }
  }
}
