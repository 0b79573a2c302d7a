import ServiceLintModel
import ServiceLintText

/// What is said of a row that is none.
enum ProcedureError {
  static func cutOff(_ cells: Int, of width: Int, at range: ByteRange) -> DefinitionProblem {
    DefinitionProblem(
      "row-cut-off", at: range,
      LocalizedText(
        en: "This row has \(cells) cells, the header has \(width).",
        ja: "この行にはセルが \(cells) 個しかありません。見出しは \(width) 列あります。"),
      advice: LocalizedText(
        en: "The file may have been cut off here. Export it again.",
        ja: "ファイルがここで途切れているおそれがあります。書き出し直してください。"))
  }
}
