import ServiceLintText

/// An option of a command: its names, its value, its help.
struct Option: Sendable {
  /// The long name with its dashes.
  var name: String
  /// A short name with its dash.
  var short: String?
  /// What stands for its value in help; `nil`: it takes none.
  var value: String?
  var help: LocalizedText

  init(_ name: String, short: String? = nil, value: String? = nil, _ help: LocalizedText) {
    self.name = name
    self.short = short
    self.value = value
    self.help = help
  }

  static let help = Option("--help", short: "-h", LocalizedText(en: "show this help", ja: "この説明を表示"))
  static let language = Option(
    "--lang", value: "ja|en",
    LocalizedText(en: "language of messages (default: LC_ALL, LANG)", ja: "表示の言語（既定は LC_ALL、LANG）"))
  static let inputFormat = Option(
    "--input-format", value: "FORMAT",
    LocalizedText(en: "read every file in this format", ja: "すべてのファイルをこの形式として読む"))
}
