import ServiceLintReaders
import ServiceLintText

/// The page of documentation on the formats: what the formats themselves say of what they map and of their platforms.
public struct FormatsPage {
  private let language: MessageLanguage

  public init(_ language: MessageLanguage) { self.language = language }

  /// The whole page in Markdown.
  public func page() -> String {
    var page = said(
      en: "# Formats\n\nMade by `swift run ServiceLintDev generate` of what the formats say of themselves.\n\n"
        + "A file is recognised by what is in it, never by its name. What a format has no place for is *unknown* to\n"
        + "rules; what it could say and does not is *not stated*.\n\n",
      ja: "# 対応する形式\n\n`swift run ServiceLintDev generate` が、各形式の実装から作るページです。\n\n"
        + "ファイルはその名前ではなく中身で見分けます。形式に書く場所のないことはルールにとって「分からない」、書けるのに\n"
        + "書いていないことは「未記入」です。\n\n")
    page += row([
      said(en: "format", ja: "形式"), "ID", said(en: "written in", ja: "記法"), said(en: "recognised by", ja: "見分け方"),
    ])
    page += row(Array(repeating: "---", count: 4))
    for format in Formats.all {
      page += row([
        "[\(format.title[language])](#\(format.id))", "`\(format.id)`", notations(of: format),
        format.recognisedBy[language],
      ])
    }
    for format in Formats.all { page += "\n" + section(format) }
    return page
  }

  /// What is to be known about one format.
  public func section(_ format: any Format) -> String {
    var text = "<a id=\"\(format.id)\"></a>\n\n## \(format.title[language])\n\n"
    if !format.mapping.isEmpty {
      text += row([
        said(en: "in the file", ja: "ファイルでの書き方"), said(en: "in the model", ja: "モデルでの名前"), said(en: "note", ja: "備考"),
      ])
      text += row(Array(repeating: "---", count: 3))
      for line in format.mapping { text += row(["`\(line.from)`", "`\(line.to)`", line.note[language]]) }
      text += "\n"
    }
    let facts = facts(of: format.platform)
    if facts.contains(where: { $0.value != nil }) {
      text += said(en: "What the platform does by itself:\n\n", ja: "プラットフォーム自身がすること：\n\n")
      text += row([said(en: "what", ja: "こと"), said(en: "answer", ja: "答え"), said(en: "source", ja: "出典")])
      text += row(Array(repeating: "---", count: 3))
      for fact in facts {
        text += row([
          fact.what[language], fact.value ?? said(en: "depends on who shows it", ja: "表示する側による"), fact.source,
        ])
      }
    } else {
      text +=
        said(en: "The format only describes: ", ja: "この形式は記述だけで、表示はしません（") + format.platform.marks.source
        + said(en: "\n", ja: "）。\n")
    }
    return text
  }

  private struct Fact {
    var what: LocalizedText
    var value: String?
    var source: String
  }

  private func facts(of platform: PlatformTable) -> [Fact] {
    func answer(_ fact: PlatformFact<Bool>) -> String? {
      fact.value.map { $0 ? said(en: "yes", ja: "はい") : said(en: "no", ja: "いいえ") }
    }
    return [
      Fact(
        what: LocalizedText(en: "Which fields are marked", ja: "印の付く項目"), value: platform.marks.value.map { "`\($0)`" },
        source: platform.marks.source),
      Fact(
        what: LocalizedText(en: "Hidden labels are read out", ja: "隠したラベルも読み上げられる"),
        value: answer(platform.readsHiddenLabels), source: platform.readsHiddenLabels.source),
      Fact(
        what: LocalizedText(en: "Errors are explained", ja: "誤りが言葉で説明される"), value: answer(platform.explainsErrors),
        source: platform.explainsErrors.source),
      Fact(
        what: LocalizedText(en: "Answers can be checked before they are sent", ja: "送信前に答えを確かめられる"),
        value: answer(platform.reviewed), source: platform.reviewed.source),
      Fact(
        what: LocalizedText(en: "A page without a title is called after", ja: "題名のないページの呼び名"),
        value: platform.untitledPage.value?[language], source: platform.untitledPage.source),
      Fact(
        what: LocalizedText(en: "Types that some people can't use", ja: "使えない人がいる部品"),
        value: platform.inaccessibleTypes.value.map { types in
          types.isEmpty ? said(en: "none", ja: "なし") : types.map { "`\($0)`" }.joined(separator: ", ")
        }, source: platform.inaccessibleTypes.source),
    ]
  }

  private func notations(of format: any Format) -> String {
    Notation.allCases.filter { format.notations.contains($0) }.map(\.rawValue).joined(separator: ", ")
  }

  private func row(_ cells: [String]) -> String {
    "| " + cells.map { $0.replacing("|", with: "\\|").replacing("\n", with: " ") }.joined(separator: " | ") + " |\n"
  }

  private func said(en: String, ja: String) -> String { LocalizedText(en: en, ja: ja)[language] }
}
