import ServiceLintText

/// Why a command line, a module or an input could not be used. All texts of the command stand here.
enum UsageError: Error {
  case unknownOption(String, nearest: String?)
  case unwantedValue(String)
  case missingValue(String, String)
  case unknownWord(String, option: String, allowed: [String])
  case nothingAt([String])
  case unknownCommand(String, nearest: String)
  case noFiles(excluded: Int)
  case notTogether(String, String)
  case unknownRule(String, nearest: String?)
  case unknownModule(String, nearest: String?)
  case badDate(String)
  case tooManyWords(String)
  case missingWord(String)
  case file(String, String)
  case notADefinition(String)
  /// A file that belongs to a definition in another one; the format that knows it.
  case isPart(String, String)
  case badBindings(String)
  case badReport(String)
  case reportTwice(String)
  case alreadyThere(String)
  case notWritten(String, String)
  case folderAlreadyThere(String)
  case badModuleName(String)
  case builtInModuleName(String)
  case noFinding(String, isSilenced: Bool)
  case cannotBeSilenced(String)

  /// Whether the help says more about it.
  var isAboutUsage: Bool {
    switch self {
    case .nothingAt, .noFiles, .file, .notADefinition, .badBindings, .badDate, .unknownRule, .unknownModule,
      .reportTwice, .alreadyThere, .notWritten, .folderAlreadyThere, .badModuleName, .builtInModuleName,
      .noFinding, .cannotBeSilenced:
      false
    default: true
    }
  }

  var message: LocalizedText {
    switch self {
    case .unknownOption(let name, let nearest):
      LocalizedText(
        en: "There is no option \(name)." + (nearest.map { " Did you mean \($0)?" } ?? ""),
        ja: "\(name) というオプションはありません。" + (nearest.map { "\($0) のことですか。" } ?? ""))
    case .unwantedValue(let name):
      LocalizedText(en: "\(name) takes no value.", ja: "\(name) に値は付けられません。")
    case .missingValue(let name, let value):
      LocalizedText(en: "\(name) needs a value: \(name) \(value).", ja: "\(name) には値が必要です: \(name) \(value)")
    case .unknownWord(let word, let option, let allowed):
      LocalizedText(
        en: "“\(word)” is no value of \(option). Allowed: \(allowed.joined(separator: ", ")).",
        ja: "\(option) に「\(word)」は使えません。使えるのは \(allowed.joined(separator: "、")) です。")
    case .nothingAt(let paths):
      LocalizedText(
        en: "There is nothing at \(paths.joined(separator: ", ")).",
        ja: "\(paths.joined(separator: "、")) には何もありません。")
    case .unknownCommand(let word, let nearest):
      LocalizedText(
        en: "There is no command and no file \(word). Did you mean \(nearest)?",
        ja: "\(word) というコマンドもファイルもありません。\(nearest) のことですか。")
    case .noFiles(excluded: 0):
      LocalizedText(
        en: "There is no JSON or YAML file here to check.", ja: "調べられる JSON・YAML ファイルがありません。")
    case .noFiles(let excluded):
      LocalizedText(
        en:
          "There is no file here to check: the configuration excludes \(excluded). Name a file to check it all the same.",
        ja: "調べるファイルがありません。設定の exclude で \(excluded) 件が除かれています。ファイル名を指定すれば、それでも調べます。")
    case .notTogether(let one, let other):
      LocalizedText(en: "\(one) and \(other) exclude each other.", ja: "\(one) と \(other) は同時に使えません。")
    case .unknownRule(let id, let nearest):
      LocalizedText(
        en: "There is no rule \(id)." + (nearest.map { " Did you mean \($0)?" } ?? ""),
        ja: "\(id) というルールはありません。" + (nearest.map { "\($0) のことですか。" } ?? ""))
    case .unknownModule(let word, let nearest):
      LocalizedText(
        en: "\(word) is no folder and no built-in module." + (nearest.map { " Did you mean \($0)?" } ?? ""),
        ja: "\(word) は、フォルダーでも組み込みのモジュールでもありません。" + (nearest.map { "\($0) のことですか。" } ?? ""))
    case .badDate(let text):
      LocalizedText(
        en: "“\(text)” is no day. Write it as 2026-11-24.", ja: "「\(text)」は日付ではありません。2026-11-24 のように書いてください。")
    case .tooManyWords(let word):
      LocalizedText(en: "“\(word)” is one word too many.", ja: "「\(word)」は余分です。")
    case .missingWord(let what):
      LocalizedText(en: "\(what) is missing.", ja: "\(what) がありません。")
    case .file(let path, let reason):
      LocalizedText(en: "\(path) could not be opened: \(reason).", ja: "\(path) を開けませんでした（\(Self.japanese(reason))）。")
    case .isPart(let path, let format):
      LocalizedText(
        en: "\(path) is a part of a definition (\(format)) in another file. Inspect that one.",
        ja: "\(path) は、別のファイルにある定義（\(format)）の一部です。そちらを指定してください。")
    case .notADefinition(let path):
      LocalizedText(
        en: "\(path) holds no definition that the linter knows. With --tree it can be shown all the same.",
        ja: "\(path) は、このソフトの知っている定義ではありません。--tree を付ければ中身の構文木を見られます。")
    case .badBindings(let reason):
      LocalizedText(
        en: "The bindings are not a JSON object: \(reason)", ja: "--bindings が JSON のオブジェクトではありません: \(reason)")
    case .badReport(let word):
      LocalizedText(
        en: "--report “\(word)” lacks the format or the file. Write it as sarif=report.sarif.",
        ja: "--report「\(word)」には形式かファイル名がありません。sarif=report.sarif のように書いてください。")
    case .reportTwice(let path):
      LocalizedText(
        en: "Two reports would be written to \(path). Give each its own file.",
        ja: "2 つのレポートが同じファイル \(path) に書かれてしまいます。別々のファイルにしてください。")
    case .alreadyThere(let path):
      LocalizedText(
        en: "\(path) is already there and is left as it is. Name another file.",
        ja: "\(path) はすでにあるので、そのままにしました。別のファイル名を指定してください。")
    case .notWritten(let path, let reason):
      LocalizedText(
        en: "\(path) could not be written: \(reason).", ja: "\(path) に書き込めませんでした（\(Self.japanese(reason))）。")
    case .folderAlreadyThere(let path):
      LocalizedText(
        en: "\(path) is already there and is left as it is. Name another folder.",
        ja: "\(path) はすでにあるので、そのままにしました。別のフォルダー名を指定してください。")
    case .badModuleName(let name):
      LocalizedText(
        en: "“\(name)” can be no module's name. Use small letters, digits and hyphens: house-style.",
        ja: "「\(name)」はモジュールの名前に使えません。house-style のように、英小文字・数字・ハイフンで付けてください。")
    case .noFinding(let fingerprint, isSilenced: true):
      LocalizedText(
        en: "The finding \(fingerprint) is silenced already.", ja: "指摘 \(fingerprint) は、すでに残すことになっています。")
    case .noFinding(let fingerprint, isSilenced: false):
      LocalizedText(
        en: "No finding here has the fingerprint \(fingerprint). `servicelint --format json` prints them.",
        ja: "fingerprint が \(fingerprint) の指摘はありません。servicelint --format json で確かめられます。")
    case .cannotBeSilenced(let rule):
      LocalizedText(
        en: "\(rule) tells what is wrong with a file or a setting. Mend it, or set it under `rules`.",
        ja: "\(rule) は、ファイルや設定そのものについての指摘です。直すか、設定ファイルの rules で変えてください。")
    case .builtInModuleName(let name):
      LocalizedText(
        en: "\(name) is the name of a built-in module. Choose another.",
        ja: "\(name) は組み込みのモジュールの名前です。別の名前を付けてください。")
    }
  }

  /// The system's own reason, which it gives in English; a rare one stays as it is.
  private static func japanese(_ reason: String) -> String {
    switch reason {
    case "No such file or directory": "ファイルやフォルダーが見つかりません"
    case "Permission denied": "権限がありません"
    case "Is a directory": "フォルダーです"
    case "Not a directory": "途中の名前がフォルダーではありません"
    case "File exists": "すでにあります"
    case "No space left on device": "空き容量がありません"
    case "Read-only file system": "書き込めない場所です"
    default: reason
    }
  }
}
