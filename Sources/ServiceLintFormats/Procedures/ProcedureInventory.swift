import ServiceLintModel
import ServiceLintReaders
import ServiceLintText

/// 行政手続等の棚卸調査: the yearly inventory of the administrative procedures of all Japanese ministries, as CSV.
///
/// Published by the Digital Agency (行政手続等の悉皆調査結果等): about 75,000 rows with 38 columns (令和6年度) or 46 (令和7年度) and one
/// or two header rows. Each row that is an application (手続類型 1) by residents or businesses (手続主体 5, 6, 7) is a
/// service; notices, inspections and what offices send one another are none.
public struct ProcedureInventory: Format {
  public let id = "jp-procedures"
  public let title = LocalizedText(
    en: "Inventory of administrative procedures (Japan)", ja: "行政手続等の棚卸調査")
  public let recognisedBy = LocalizedText(
    en: "A CSV table with the columns 手続ID, 所管府省庁 and 手続名 in one of its first rows.",
    ja: "はじめの数行に 手続ID・所管府省庁・手続名 の列名がある CSV。")
  public let notations: Set<Notation> = [.csv]
  /// An inventory shows nothing to anyone.
  public let platform = PlatformTable.none("行政手続等の棚卸調査, 記入要領")

  public init() {}

  /// The inventory asks much about a procedure and nothing about how people fare with it.
  public var unknown: [NodeKind: Set<Int>] {
    [
      .service: Set(ServiceProperty.allCases.map(\.slot)).subtracting(
        slots(
          ServiceProperty.id, .owner, .legalBasis, .audience, .lifeEvents, .casesPerYear, .fee, .processingDays,
          .documents, .channels)),
      .channel: slots(ChannelProperty.hours, .requires, .languages, .accommodations, .covers, .location, .share),
      .document: slots(
        DocumentProperty.hint, .neededWhen, .thirdParty, .obtainableBy, .copy, .maximumAgeDays, .ways, .heldBy,
        .issuer),
      .fee: slots(FeeProperty.amount, .currency, .waiver, .toldBefore),
    ]
  }

  public var mapping: [FormatMapping] {
    [
      FormatMapping(
        "手続類型 1, 手続主体 5・6・7", .service,
        LocalizedText(en: "Other rows are no applications by the public.", ja: "ほかの行は、国民や事業者の申請ではありません。")),
      FormatMapping("手続ID", ServiceProperty.id),
      FormatMapping(
        "手続名", ServiceProperty.title,
        LocalizedText(
          en: "The law's name for it, which nobody chose for people to read: it counts as not stated.",
          ja: "法令上の名前であり、読み手のために付けたものではないため、未記入の扱いとします。")),
      FormatMapping("所管府省庁", ServiceProperty.owner),
      FormatMapping("法令名, 根拠条項号", ServiceProperty.legalBasis),
      FormatMapping("手続主体", ServiceProperty.audience),
      FormatMapping("手続が行われるイベント(個人), (法人)", ServiceProperty.lifeEvents),
      FormatMapping("総手続件数", ServiceProperty.casesPerYear),
      FormatMapping(
        "処理期間(オンライン), 処理期間(非オンライン)", ServiceProperty.processingDays,
        LocalizedText(
          en: "The longer one; sentences and numbers without a unit say nothing.", ja: "長いほう。文章や単位のない数字は読みません。")),
      FormatMapping("オンライン化の実施状況 1, 5; 情報システム(申請)", ChannelProperty.kind),
      FormatMapping("オンライン手続件数 ÷ 総手続件数", ChannelProperty.share),
      FormatMapping("申請等における本人確認手法", ChannelProperty.requires),
      FormatMapping("手数料等の納付有無", FeeProperty.amount),
      FormatMapping("手数料等の納付方法", FeeProperty.payableBy),
      FormatMapping("申請時に添付させる書類", .document),
      FormatMapping("添付書類等提出の撤廃/省略状況", DocumentProperty.required),
      FormatMapping("添付書類等の提出方法 2", DocumentProperty.copy),
      FormatMapping("申請書等に記載させる情報", .field),
    ]
  }

  public func recognise(_ tree: SourceTree) -> Recognition {
    ProcedureTable(tree) == nil ? .notADefinition : .definition
  }

  public func definitions(in tree: SourceTree) -> [Int] {
    guard let table = ProcedureTable(tree) else { return [] }
    var result: [Int] = []
    var row = table.firstRow
    let end = Int(tree.nodes[0].next)
    while row < end {
      if isApplication(row, table, tree) || isCutOff(row, table, tree) { result.append(row) }
      row = Int(tree.nodes[row].next)
    }
    return result
  }

  /// Values begin with a code (`1 申請等`); some dozens of rows have several.
  private func isApplication(_ row: Int, _ table: ProcedureTable, _ tree: SourceTree) -> Bool {
    guard let type = table.cell(.type, of: row, in: tree), let actor = table.cell(.actor, of: row, in: tree),
      tree.string(type).hasPrefix("1 ")
    else { return false }
    return ["5", "6", "7"].contains { tree.string(actor).contains("\($0) ") }
  }

  /// Whether a row has a procedure's number and not all of its cells.
  private func isCutOff(_ row: Int, _ table: ProcedureTable, _ tree: SourceTree) -> Bool {
    guard tree.elements(of: row).count < table.width, let id = table.cell(.id, of: row, in: tree) else { return false }
    return !tree.string(id).isEmpty
  }

  public func read(_ source: DefinitionSource, into builder: inout ModelBuilder) {
    let tree = source.tree
    var memory = builder.formatMemory?.contents as? ProcedureMemory ?? ProcedureMemory()
    let table = memory.table(of: tree, path: source.path)
    let range = tree.nodes.indices.contains(source.node) ? tree.nodes[source.node].range : .none
    var writer = FormWriter(source, format: self, range: range, builder: &builder)
    if let table, isCutOff(source.node, table, tree) {
      writer.builder.model.problems = [
        ProcedureError.cutOff(tree.elements(of: source.node).count, of: table.width, at: writer.whole(source.node))
      ]
    } else if let table {
      var reader = ProcedureReader(row: source.node, table: table, writer: writer)
      reader.read()
      writer = reader.writer
    }
    writer.finish(&builder)
    builder.formatMemory = FormatMemory(memory)
  }
}

/// The table read last: the header is looked at once, not with each of its thousands of rows.
private struct ProcedureMemory: Sendable {
  private var path = ""
  private var count = 0
  private var header: [UInt8] = []
  private var known: ProcedureTable?

  mutating func table(of tree: SourceTree, path: String) -> ProcedureTable? {
    let first = tree.nodes.count > 1 ? tree.nodes[1].range.indices : 0..<0
    if known == nil || self.path != path || count != tree.count || !tree.bytes[first].elementsEqual(header) {
      known = ProcedureTable(tree)
      (self.path, count, header) = (path, tree.count, Array(tree.bytes[first]))
    }
    return known
  }
}
