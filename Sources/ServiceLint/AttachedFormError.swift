import ServiceLintModel
import ServiceLintText

/// Why a form file that a service names can't be used: all texts about it.
enum AttachedFormError {
  static func missing(_ name: String, _ path: String) -> AttachedDefinition {
    .unusable(
      LocalizedText(en: "There is no file “\(path)”.", ja: "ファイル「\(path)」がありません。"),
      advice: LocalizedText(
        en: "Paths start from the folder of this file. Correct “\(name)”, or put the form there.",
        ja: "パスは、このファイルのあるフォルダーから書きます。「\(name)」を直すか、そこにフォームを置いてください。"))
  }

  static func unreadable(_ name: String, _ reason: String) -> AttachedDefinition {
    .unusable(
      LocalizedText(en: "The form “\(name)” could not be opened: \(reason).", ja: "フォーム「\(name)」を開けませんでした（\(reason)）。"),
      advice: LocalizedText(en: "", ja: ""))
  }

  static func absolute(_ name: String) -> AttachedDefinition {
    .unusable(
      LocalizedText(
        en: "“\(name)” is an absolute path, which exists on one computer only.", ja: "「\(name)」は絶対パスなので、ほかの環境では使えません。"),
      advice: LocalizedText(
        en: "Write the path from the folder of this file, like `forms/application.json`.",
        ja: "`forms/shinsei.json` のように、このファイルのあるフォルダーから書いてください。"))
  }

  static func outside(_ name: String) -> AttachedDefinition {
    .unusable(
      LocalizedText(
        en: "“\(name)” leads out of the folder that is checked, and is not opened.",
        ja: "「\(name)」は検査しているフォルダーの外を指しているため、開きません。"),
      advice: LocalizedText(
        en: "Keep the form in the same repository, and run ServiceLint from its top folder.",
        ja: "フォームを同じリポジトリに置き、そのいちばん上のフォルダーから ServiceLint を実行してください。"))
  }

  static func itself(_ name: String) -> AttachedDefinition {
    .unusable(
      LocalizedText(en: "“\(name)” is this very file.", ja: "「\(name)」は、このファイル自身です。"),
      advice: LocalizedText(en: "Name a file that defines a form.", ja: "フォームを定義したファイルを書いてください。"))
  }

  static func isService(_ name: String) -> AttachedDefinition {
    .unusable(
      LocalizedText(en: "“\(name)” defines a whole service, not a form.", ja: "「\(name)」が定義しているのはサービス全体で、フォームではありません。"),
      advice: LocalizedText(
        en: "Put the form into a file of its own that begins with `form:`.", ja: "フォームを `form:` で始まる別のファイルに分けてください。"))
  }

  static func notAForm(_ name: String) -> AttachedDefinition {
    .unusable(
      LocalizedText(
        en: "“\(name)” is no form that ServiceLint can read.", ja: "「\(name)」は、ServiceLint で読めるフォームではありません。"),
      advice: LocalizedText(en: "Name a file that defines a form.", ja: "フォームを定義したファイルを書いてください。"))
  }

  static func broken(_ place: String, _ message: LocalizedText) -> AttachedDefinition {
    .unusable(
      LocalizedText(
        en: "The form can't be read: \(place): \(message.english)", ja: "フォームを読み込めません。\(place): \(message.japanese)"),
      advice: LocalizedText(en: "Mend that file first.", ja: "先にそのファイルを直してください。"))
  }

  static func tooMany(_ most: Int) -> AttachedDefinition {
    .unusable(
      LocalizedText(
        en: "A service can take in \(most) form files at most.", ja: "一つのサービスに取り込めるフォームは \(most) ファイルまでです。"),
      advice: LocalizedText(en: "Divide the service.", ja: "サービスを分けてください。"))
  }
}
