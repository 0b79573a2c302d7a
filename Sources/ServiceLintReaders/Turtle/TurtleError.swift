import ServiceLintText

/// All that the Turtle reader says to people: what stands there, and what to do.
enum TurtleError {
  enum Expectation {
    case subject, predicate, object, end, prefix, iri
  }

  static func unexpected(at offset: Int, _ found: String, _ expected: Expectation) -> ReadError {
    let (en, ja): (String, String) =
      switch expected {
      case .subject:
        (
          "a thing to describe (`<address>`, `prefix:name`, `_:name` or `[`)",
          "説明する対象（`<アドレス>`、`接頭辞:名前`、`_:名前`、`[` のいずれか）"
        )
      case .predicate: ("a property (`a`, `prefix:name` or `<address>`)", "性質（`a`、`接頭辞:名前`、`<アドレス>` のいずれか）")
      case .object:
        (
          "a value (a text in quotes, a number, `prefix:name`, `<address>` or `[`)",
          "値（引用符で囲んだ文字列、数、`接頭辞:名前`、`<アドレス>`、`[` のいずれか）"
        )
      case .end: ("a full stop, a semicolon or a comma", "ピリオド、セミコロン、コンマのいずれか")
      case .prefix: ("a prefix with its colon, such as `dct:`", "`dct:` のような、コロンの付いた接頭辞")
      case .iri: ("an address in angle brackets", "山括弧で囲んだアドレス")
      }
    guard !found.isEmpty else {
      return ReadError(
        at: UInt32(clamping: offset),
        LocalizedText(
          en: "The file ends where \(en) was expected.", ja: "\(ja)が必要なところで、ファイルが終わっています。"),
        advice: LocalizedText(
          en: "Was the file cut off? If not, complete the last statement and end it with a full stop.",
          ja: "ファイルが途中で切れていないか確かめ、最後の文をピリオドで終えてください。"))
    }
    return ReadError(
      at: UInt32(clamping: offset),
      LocalizedText(
        en: "“\(found)” stands where \(en) was expected.", ja: "\(ja)が必要なところに「\(found)」があります。"))
  }

  static func openString(at offset: Int) -> ReadError {
    ReadError(
      at: UInt32(clamping: offset),
      LocalizedText(en: "The text that begins here does not end.", ja: "ここで始まる文字列が閉じられていません。"),
      advice: LocalizedText(
        en: "Close it with the same quotation mark; a text of several lines begins and ends with three.",
        ja: "同じ引用符で閉じてください。複数行の文字列は、3 つ重ねた引用符で囲みます。"))
  }

  static func openAddress(at offset: Int) -> ReadError {
    ReadError(
      at: UInt32(clamping: offset),
      LocalizedText(en: "The address that begins here does not end.", ja: "ここで始まるアドレスが閉じられていません。"),
      advice: LocalizedText(en: "Close it with >, and write no spaces in it.", ja: "> で閉じ、途中に空白を入れないでください。"))
  }

  static func escape(at offset: Int) -> ReadError {
    ReadError(
      at: UInt32(clamping: offset),
      LocalizedText(
        en: "The backslash stands before a character that it means nothing with.",
        ja: "バックスラッシュの後ろに、意味を持たない文字があります。"),
      advice: LocalizedText(en: "Write \\\\ for a backslash itself.", ja: "バックスラッシュそのものは \\\\ と書いてください。"))
  }

  static func unknownPrefix(at offset: Int, _ prefix: String) -> ReadError {
    ReadError(
      at: UInt32(clamping: offset),
      LocalizedText(
        en: "The prefix “\(prefix):” is declared nowhere above.", ja: "接頭辞「\(prefix):」が、ここまでのどこにも宣言されていません。"),
      advice: LocalizedText(
        en: "Add a line such as `@prefix \(prefix): <address> .` at the top.",
        ja: "先頭に `@prefix \(prefix): <アドレス> .` という行を加えてください。"))
  }

  static func tooDeep(at offset: Int, _ limit: Int) -> ReadError {
    ReadError(
      at: UInt32(clamping: offset),
      LocalizedText(
        en: "Brackets lie more than \(limit) levels inside one another.", ja: "括弧の入れ子が \(limit) 段を超えています。"))
  }

  static func tooLarge(_ limit: Int) -> ReadError {
    ReadError(
      at: 0,
      LocalizedText(
        en: "The file is larger than \(limit >> 20) MB.", ja: "ファイルが \(limit >> 20) MB を超えています。"),
      advice: LocalizedText(en: "Split it into several files.", ja: "いくつかのファイルに分けてください。"))
  }
}
