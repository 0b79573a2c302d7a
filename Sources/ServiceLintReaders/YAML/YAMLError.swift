import ServiceLintText

/// All that the YAML reader says to people: what stands there, what was expected, what to do.
enum YAMLError {
  enum Fault {
    case tab
    case wrongIndentation(Int, expected: [Int])
    case afterDocument
    case missingColon, colonNeedsSpace, wideColon, colonWithoutKey, questionMark
    case missingDash, dashNeedsSpace, dashAmongKeys, dashOnKeyLine, dashInFlow
    case keyOnKeyLine, keyInPlain(column: Int), keyOverLines, keyTooLong, collectionOnMarkerLine
    case cutByComment, commentNeedsSpace
    case openQuote(byte: UInt8), markerInQuote(byte: UInt8), quoteIndentation(byte: UInt8), textAfterQuote
    case unknownEscape, hexDigits(Int), noCharacter
    case openBracket, wrongBracket(expected: String), bracketTooMany, textAfterBracket
    case missingComma(closer: String), commaWithoutEntry, commaStart, flowIndentation, markerInFlow
    case blockScalarInFlow
    case startsWith(UInt8)
    case badBlockHeader, textOnBlockLine, deepEmptyLine
    case secondAnchor, anchorWithoutName, badAnchor, propertiesBeforeDash
    case aliasWithoutName, unknownAnchor, aliasOfItself, aliasWithProperties, textAfterAlias
    case secondTag, badTag, unknownHandle, tagMismatch(ByteRange)
    case badVersion, otherVersion, secondVersion, badTagDirective, secondTagDirective
    case directiveWithoutDocument, directiveInDocument, textAfterMarker
    case control(UInt32), outsideOfQuotes, notUTF8
    case tooDeep(Int), tooLarge(Int), tooManyNodes(Int)
  }

  /// Puts a fault into words, with what stands at its place.
  static func readError(_ failure: YAMLFailure, _ bytes: [UInt8], _ count: Int) -> ReadError {
    let offset = max(0, min(failure.offset, count))
    let text = text(failure.fault, YAMLFinding(bytes: bytes, count: count, offset: offset))
    return ReadError(
      at: UInt32(truncatingIfNeeded: offset), text.message, advice: text.advice ?? LocalizedText(en: "", ja: ""))
  }

  typealias Text = (message: LocalizedText, advice: LocalizedText?)

  static func say(_ english: String, _ japanese: String, advice: (String, String)? = nil) -> Text {
    (LocalizedText(en: english, ja: japanese), advice.map { LocalizedText(en: $0.0, ja: $0.1) })
  }

  private static func text(_ fault: Fault, _ it: YAMLFinding) -> Text {
    switch fault {
    case .tab, .wrongIndentation, .afterDocument, .missingDash, .dashNeedsSpace, .dashAmongKeys, .dashOnKeyLine,
      .dashInFlow, .collectionOnMarkerLine:
      structureText(fault, it)
    case .missingColon, .colonNeedsSpace, .wideColon, .colonWithoutKey, .questionMark, .keyOnKeyLine, .keyInPlain,
      .keyOverLines, .keyTooLong:
      keyText(fault, it)
    case .cutByComment, .commentNeedsSpace, .startsWith, .commaStart, .badBlockHeader, .textOnBlockLine,
      .deepEmptyLine:
      scalarText(fault, it)
    case .openQuote, .markerInQuote, .quoteIndentation, .textAfterQuote, .unknownEscape, .hexDigits, .noCharacter:
      quoteText(fault, it)
    case .openBracket, .wrongBracket, .bracketTooMany, .textAfterBracket, .missingComma, .commaWithoutEntry,
      .flowIndentation, .markerInFlow, .blockScalarInFlow:
      flowText(fault, it)
    case .secondAnchor, .anchorWithoutName, .badAnchor, .propertiesBeforeDash, .aliasWithoutName, .unknownAnchor,
      .aliasOfItself, .aliasWithProperties, .textAfterAlias, .secondTag, .badTag, .unknownHandle, .tagMismatch:
      propertyText(fault, it)
    case .badVersion, .otherVersion, .secondVersion, .badTagDirective, .secondTagDirective,
      .directiveWithoutDocument, .directiveInDocument, .textAfterMarker:
      documentText(fault, it)
    case .control, .outsideOfQuotes, .notUTF8, .tooDeep, .tooLarge, .tooManyNodes: limitText(fault, it)
    }
  }

  // MARK: Lines and lists

  private static func structureText(_ fault: Fault, _ it: YAMLFinding) -> Text {
    switch fault {
    case .tab:
      say(
        "A tab stands where the line is indented; YAML takes only spaces there.",
        "行頭の字下げにタブがあります。YAMLの字下げに使えるのは半角の空白だけです。",
        advice: ("Replace the tab by spaces.", "タブを半角の空白に替えてください。"))
    case .wrongIndentation(let found, let expected):
      say(
        "This line is indented by \(spaces(found)) where \(expected.map(String.init).joined(separator: " or ")) were expected.",
        "この行の字下げは\(found)文字ですが、\(expected.map { "\($0)文字" }.joined(separator: "または"))でなければなりません。",
        advice: (
          "Move the line so that it begins exactly below the line it belongs with.",
          "同じまとまりの行と、行頭の位置をぴったりそろえてください。"
        ))
    case .afterDocument:
      say(
        "“\(it.word)” stands behind the end of the document: everything before it is one complete value.",
        "文書の値はこの前で終わっていますが、「\(it.word)」が続いています。",
        advice: (
          "Indent it if it belongs to what stands above; begin a further document with a line ---.",
          "上の内容の続きなら字下げしてください。別の文書なら、前に --- だけの行を入れてください。"
        ))
    case .missingDash:
      say(
        "“\(it.word)” stands where a “- ” was expected: the lines above are entries of a list.",
        "「- 」が必要なところに「\(it.word)」があります。上の行は箇条（リスト）の項目です。",
        advice: (
          "Write “- ” before it, or indent it as the part of the entry above that it is.",
          "リストの項目なら前に「- 」を付け、上の項目の一部ならその位置まで字下げしてください。"
        ))
    case .dashNeedsSpace:
      say(
        "A dash stands here without a space behind it.", "「-」のあとに空白がありません。",
        advice: ("Write a space behind the dash.", "「-」のあとに半角の空白を入れてください。"))
    case .dashAmongKeys:
      say(
        "An entry of a list (“- ”) stands where a key was expected.", "キーが必要なところに、リストの項目（「- 」）があります。",
        advice: (
          "Put the list below a key of its own, or move it to the column of the list it belongs to.",
          "リストを別のキーの下に置くか、属するリストの位置に行頭をそろえてください。"
        ))
    case .dashOnKeyLine:
      say(
        "A list begins on the line of its key.", "キーと同じ行でリストが始まっています。",
        advice: (
          "Begin the list on the next line, or write it in brackets: [a, b].",
          "リストは次の行から始めるか、[a, b] のように角かっこで書いてください。"
        ))
    case .dashInFlow:
      say(
        "A lone dash stands where a value was expected.", "値が必要なところに「-」だけがあります。",
        advice: (
          "Write it in quotes if it is meant as text; inside [ ] entries have no dash.",
          "文字としての「-」なら引用符で囲んでください。[ ] の中では項目に「-」を付けません。"
        ))
    default:
      say(
        "A list or a key stands on the line of the --- that begins the document.",
        "文書の始まりを示す --- と同じ行に、リストまたはキーがあります。",
        advice: ("Begin it on the next line.", "次の行から始めてください。"))
    }
  }

  private static func spaces(_ count: Int) -> String {
    count == 1 ? "1 space" : "\(count) spaces"
  }

  // MARK: Keys

  private static func keyText(_ fault: Fault, _ it: YAMLFinding) -> Text {
    switch fault {
    case .missingColon:
      say(
        "“\(it.line)” stands where a key with a colon was expected.", "キーとコロンが必要なところに「\(it.line)」があります。",
        advice: (
          "Write “: ” and a value behind the key; if the line goes on with the text above, indent it further.",
          "キーならうしろに「: 」と値を書き、上の文の続きならもっと字下げしてください。"
        ))
    case .colonNeedsSpace:
      say(
        "A colon stands here without a space behind it, so it does not end the key.",
        "コロンのあとに空白がないので、キーの終わりになりません。",
        advice: ("Write a space behind the colon.", "コロンのあとに半角の空白を入れてください。"))
    case .wideColon:
      say(
        "A full-width colon “：” stands here; a key ends with the plain : and a space.",
        "全角のコロン「：」があります。キーのあとは半角の : と空白です。",
        advice: ("Type : and a space instead.", "半角の : と半角の空白に替えてください。"))
    case .colonWithoutKey:
      say(
        "A colon stands where a value was expected.", "値が必要なところにコロンがあります。",
        advice: ("Write the value in quotes if it begins with a colon.", "コロンで始まる値なら、引用符で囲んでください。"))
    case .questionMark:
      say(
        "A lone question mark stands where a value was expected.", "値が必要なところに「?」だけがあります。",
        advice: ("Write it in quotes if it is meant as text.", "文字としての「?」なら引用符で囲んでください。"))
    case .keyOnKeyLine:
      say(
        "A second “: ” stands on this line: the text before it would be a key inside the value.",
        "この行には「: 」がもう一つあり、値の中のキーとして読まれます。",
        advice: (
          "If the colon belongs to the text, write the value in quotes, or | and the text on the next line; otherwise begin the inner keys on the next line.",
          "コロンが文の一部なら、値を引用符で囲むか、| を書いて次の行に文を書いてください。内側のキーなら、次の行から書いてください。"
        ))
    case .keyInPlain(let column):
      say(
        "This line goes on with the text above, because it is indented by \(spaces(column)), but it has a “: ” like a key.",
        "この行は字下げが\(column)文字なので上の文の続きになりますが、キーのような「: 」があります。",
        advice: (
          "If it is a key, begin it exactly below the other keys; if it is text, write the whole text in quotes or below |.",
          "キーなら、ほかのキーと行頭をそろえてください。文の続きなら、全体を引用符で囲むか | の下に書いてください。"
        ))
    case .keyOverLines:
      say(
        "This key goes over more than one line.", "キーが複数の行にまたがっています。",
        advice: ("Write the key and its colon on one line.", "キーとコロンを一行に書いてください。"))
    default:
      say(
        "This key has more than 1,024 characters.", "キーが1,024文字を超えています。",
        advice: (
          "Shorten it; if it is text, write it in quotes or below |.", "短くしてください。文章なら、引用符で囲むか | の下に書いてください。"
        ))
    }
  }

  // MARK: Scalars

  private static func scalarText(_ fault: Fault, _ it: YAMLFinding) -> Text {
    switch fault {
    case .cutByComment:
      say(
        "The “ #” here begins a comment and cuts the value off, but the value goes on in the next lines.",
        "ここの「 #」からコメントになって値が切れていますが、次の行に値の続きがあります。",
        advice: (
          "If # belongs to the text, write the value in quotes or below |; if it is a comment, move it out of the text.",
          "# が文の一部なら、値を引用符で囲むか | の下に書いてください。コメントなら文の外に移してください。"
        ))
    case .commentNeedsSpace:
      say(
        "A # stands here without a space before it, so it begins no comment.", "# の前に空白がないので、コメントになりません。",
        advice: ("Write a space before the #.", "# の前に半角の空白を入れてください。"))
    case .startsWith(let byte):
      startText(byte)
    case .commaStart:
      say(
        "A comma stands where a value was expected.", "値が必要なところにカンマがあります。",
        advice: ("Write the value in quotes if it begins with a comma.", "カンマで始まる値なら、引用符で囲んでください。"))
    case .badBlockHeader:
      say(
        "“\(it.word)” stands behind | or >, where only + or - and one digit from 1 to 9 may stand.",
        "| や > のすぐあとに書けるのは + か - と、1から9までの数字一つだけですが、「\(it.word)」があります。",
        advice: ("Begin the text on the next line.", "文は次の行から始めてください。"))
    case .textOnBlockLine:
      say(
        "“\(it.line)” stands on the line of the | or >; the text begins on the next line.",
        "| や > と同じ行に「\(it.line)」があります。文は次の行から始まります。",
        advice: (
          "Begin the text on the next line; write the value in quotes if | or > belongs to it.",
          "文を次の行から始めてください。| や > が値の一部なら、値を引用符で囲んでください。"
        ))
    default:
      say(
        "This empty line has more spaces than the first line of the text below it.",
        "この空行の空白が、下の文の最初の行の字下げより多くなっています。",
        advice: ("Remove the spaces.", "空白を取り除いてください。"))
    }
  }

  private static func startText(_ byte: UInt8) -> Text {
    let mark = String(decoding: [byte], as: UTF8.self)
    return switch byte {
    case UInt8(ascii: "@"), UInt8(ascii: "`"):
      say(
        "A value can't begin with \(mark): YAML keeps this sign for itself.", "値を \(mark) で始めることはできません（YAMLの予約文字です）。",
        advice: ("Write the value in quotes.", "値を引用符で囲んでください。"))
    case UInt8(ascii: "%"):
      say(
        "A value can't begin with %: that begins a directive.", "値を % で始めることはできません（指示行の印です）。",
        advice: ("Write the value in quotes.", "値を引用符で囲んでください。"))
    default:
      say(
        "A key or a value can't begin with \(mark) here.", "ここでは、キーや値を \(mark) で始めることはできません。",
        advice: ("Write it in quotes.", "引用符で囲んでください。"))
    }
  }
}
