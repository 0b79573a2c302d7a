import ServiceLintText

/// A module of rules to start from: a folder with `module.yaml`, one rule with its examples, and a README.
package struct ModuleStarter {
  /// The path of the folder, as commands will name it.
  package let path: String
  /// The module's identifier: the folder's own name.
  package let id: String

  /// - Parameter path: of the folder; slashes at its end don't count.
  package init(path: String) {
    var path = path[...]
    while path.count > 1, path.hasSuffix("/") { path.removeLast() }
    self.path = String(path)
    id = String(path.split(separator: "/").last ?? "")
  }

  /// Whether the folder's name can be the first part of a rule's identifier: small letters, digits and hyphens.
  package var hasIdentifier: Bool {
    let letters = UInt8(ascii: "a")...UInt8(ascii: "z")
    let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
    return !id.isEmpty
      && id.utf8.allSatisfy { letters.contains($0) || digits.contains($0) || $0 == UInt8(ascii: "-") }
  }

  /// The files by their names, in the order in which they are written; comments and README in a language.
  package func files(_ language: MessageLanguage) -> [(name: String, text: String)] {
    [
      ("module.yaml", header(language)),
      (
        "\(RuleStarter.name).yaml",
        RuleStarter(id: "\(id)/\(RuleStarter.name)", list: Self.list, language: language).text
      ),
      ("README.md", readme[language] + "\n"),
    ]
  }

  private static let list = "official"

  private func header(_ language: MessageLanguage) -> String {
    let lists = LocalizedText(
      en: "Lists of words; rules ask for them by name.", ja: "言葉の一覧。ルールからは名前で使います。")
    let official = LocalizedText(
      en: "Words to keep out of labels. Put in your own.", ja: "ラベルに使わない言葉。自分たちのものに書き換えてください。")
    return """
      id: \(id)
      title: {en: House rules, ja: 独自のルール}
      description:
        en: What we look for in our own forms and services, beside the rules that come with ServiceLint.
        ja: ServiceLint に付いているルールのほかに、自分たちのフォームやサービスで確かめること。
      version: 0.1.0
      # \(lists[language])
      lists:
        # \(official[language])
        \(Self.list):
          en: [aforesaid, hereinafter, pursuant]
          ja: [当該, 思料, 可及的]

      """
  }

  private var readme: LocalizedText {
    LocalizedText(
      en: """
        # \(id)

        Rules of our own for ServiceLint. Each rule is a file; `module.yaml` names the module and holds its lists of words.

        ```
        servicelint test \(path)             # do the rules' examples hold?
        servicelint forms/ --module \(path)  # what do they say of the forms in forms/?
        ```

        To add a rule, copy one under a new name, write that name behind `id:`, and begin with its examples.
        """,
      ja: """
        # \(id)

        ServiceLint に加える独自のルールです。1 ファイルに 1 つのルールを書き、`module.yaml` にモジュールの名前と言葉の一覧を
        書きます。

        ```
        servicelint test \(path)             # 例は期待どおりか
        servicelint forms/ --module \(path)  # forms/ のフォームに何を言うか
        ```

        ルールを増やすには、既存のファイルを新しい名前でコピーし、`id:` の後ろをその名前に変えて、例から書き始めます。
        """)
  }
}
