import ServiceLintText

/// All that the JSON reader says to people: what stands there, what was expected, what to do.
enum JSONError {
  enum Fault {
    case empty
    case endOfFile(JSONFailure.Expectation)
    case endInNumber
    case openString
    case lineBreakInString
    case tabInString
    case controlInString(UInt8)
    case quoteInString
    case unknownEscape(String)
    case unicodeEscape
    case notUTF8
    case control(UInt8)
    case comment
    case singleQuote
    case fullWidth(String, String)
    case trailingComma(String)
    case nothingBeforeComma
    case missingComma(String)
    case missingColon(String)
    case colonInArray
    case keyWithoutValue
    case unquotedKey(String)
    case unquotedText(String)
    case spelling(String, String)
    case wrongBracket(String, String)
    case oneBracketTooMany(String)
    case behindTheEnd(String)
    case notANumber(String)
    case number(JSONFailure.NumberFault, String)
    case badNumber(String)
    case plusSign
    case leadingPoint
    case other(String, JSONFailure.Expectation)
    case tooDeep(Int)
    case tooLarge(Int)
  }

  static func readError(_ fault: Fault, at offset: UInt32) -> ReadError {
    let text = text(fault)
    return ReadError(at: offset, text.message, advice: text.advice ?? LocalizedText(en: "", ja: ""))
  }

  static func codePoint(_ value: UInt32) -> String {
    let digits = String(value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
  }

  private typealias Text = (message: LocalizedText, advice: LocalizedText?)

  private static func say(_ english: String, _ japanese: String, advice: (String, String)? = nil) -> Text {
    (LocalizedText(en: english, ja: japanese), advice.map { LocalizedText(en: $0.0, ja: $0.1) })
  }

  private static func text(_ fault: Fault) -> Text {
    switch fault {
    case .empty:
      say("The file is empty where a JSON value was expected.", "ファイルが空です。JSONの値が必要です。")
    case .endOfFile(let expected):
      say(
        "The file ends where \(name(expected).english) was expected.",
        "\(name(expected).japanese)が必要なところで、ファイルが終わっています。",
        advice: ("Was the file cut off? If not, complete it.", "ファイルが途中で切れていないか確かめ、続きを書いてください。"))
    case .endInNumber:
      say("The file ends in the middle of a number.", "数値の途中でファイルが終わっています。")
    case .openString, .lineBreakInString, .tabInString, .controlInString, .quoteInString, .unknownEscape,
      .unicodeEscape:
      stringText(fault)
    case .number, .badNumber, .plusSign, .leadingPoint, .notANumber, .spelling, .unquotedText: scalarText(fault)
    case .trailingComma, .nothingBeforeComma, .missingComma, .missingColon, .colonInArray, .keyWithoutValue,
      .unquotedKey, .wrongBracket, .oneBracketTooMany, .behindTheEnd:
      structureText(fault)
    case .notUTF8: say("The bytes here are not valid UTF-8.", "この位置のバイトはUTF-8として正しくありません。")
    case .control(let byte):
      say(
        "The control character \(codePoint(UInt32(byte))) stands here.",
        "制御文字\(codePoint(UInt32(byte)))があります。",
        advice: ("Remove it.", "取り除いてください。"))
    case .comment:
      say(
        "A comment stands here; JSON has no comments.", "コメントがありますが、JSONにはコメントがありません。",
        advice: ("Remove it, or keep the note in a member of its own.", "取り除くか、内容を別の項目に移してください。"))
    case .singleQuote:
      say(
        "A single quotation mark stands here; JSON has double ones only.", "一重引用符（'）がありますが、JSONで使えるのは二重引用符だけです。",
        advice: ("Write \" instead of '.", "' を \" に替えてください。"))
    case .fullWidth(let found, " "):
      say(
        "A space that JSON does not know stands here (\(codePoint(found.unicodeScalars.first?.value ?? 0))).",
        "JSONで使えない空白（\(codePoint(found.unicodeScalars.first?.value ?? 0))）があります。",
        advice: ("Type an ordinary space instead.", "半角の空白に替えてください。"))
    case .fullWidth(let found, let half):
      say(
        "“\(found)” stands here; JSON has the plain \(half) for it.", "「\(found)」がありますが、JSONでは半角の \(half) を使います。",
        advice: ("Type \(half) instead (half-width, not full-width or curly).", "半角の \(half) に替えてください。"))
    case .other(let found, let expected):
      say(
        "“\(found)” stands where \(name(expected).english) was expected.",
        "\(name(expected).japanese)が必要なところに「\(found)」があります。")
    case .tooDeep(let limit):
      say(
        "Objects and arrays lie more than \(limit) levels inside one another.", "オブジェクトと配列の入れ子が\(limit)段を超えています。",
        advice: ("Check whether the file is a form definition at all.", "定義ファイルとして正しいものか確かめてください。"))
    case .tooLarge(let limit):
      say(
        "The file is larger than \(limit) bytes, the most that is read.", "ファイルが、読み込める上限の\(limit)バイトを超えています。",
        advice: ("Split the file, or leave it out of the check.", "ファイルを分けるか、検査の対象から外してください。"))
    }
  }

  private static func stringText(_ fault: Fault) -> Text {
    switch fault {
    case .lineBreakInString:
      say(
        "A line break stands inside a string.", "文字列の中に改行があります。",
        advice: (
          "End the string with \" before the end of the line, or write the line break as \\n.",
          "行が終わる前に \" で文字列を閉じるか、改行を \\n と書いてください。"
        ))
    case .tabInString:
      say(
        "A tab stands inside a string.", "文字列の中にタブがあります。",
        advice: ("Write it as \\t, or as a space.", "\\t と書くか、空白に替えてください。"))
    case .controlInString(let byte):
      say(
        "The control character \(codePoint(UInt32(byte))) stands inside a string.",
        "文字列の中に制御文字\(codePoint(UInt32(byte)))があります。",
        advice: ("Remove it, or write it as an escape (\\u and four digits).", "取り除くか、\\u と4桁の16進数で書いてください。"))
    case .quoteInString:
      say(
        "The string ends here, but text follows it.", "文字列がここで終わっていますが、文字が続いています。",
        advice: (
          "If the quotation mark belongs to the text, write \\\"; if not, a comma is missing.",
          "引用符が文の一部なら \\\" と書いてください。そうでなければカンマが抜けています。"
        ))
    case .unknownEscape(let found):
      say(
        "JSON has no escape “\\\(found.prefix(1))”.", "JSONに「\\\(found.prefix(1))」というエスケープはありません。",
        advice: (
          "Write a backslash that belongs to the text as \\\\. JSON knows \\\" \\\\ \\/ \\b \\f \\n \\r \\t and \\uXXXX.",
          "文の一部としての \\ は \\\\ と書きます。使えるのは \\\" \\\\ \\/ \\b \\f \\n \\r \\t と \\uXXXX です。"
        ))
    case .unicodeEscape:
      say("Four hexadecimal digits were expected after \\u.", "\\u のあとに16進数字が4桁必要です。")
    default:
      say(
        "The string that begins here is never closed; the file ends in it.", "ここから始まる文字列が、閉じられないままファイルが終わっています。",
        advice: ("Put a \" at the end of the text.", "文の終わりに \" を付けてください。"))
    }
  }

  private static func scalarText(_ fault: Fault) -> Text {
    switch fault {
    case .number(.leadingZero, let found):
      say(
        "The number “\(found)” begins with a zero.", "数値「\(found)」が0で始まっています。",
        advice: (
          "Remove the zero; if it is a code or a phone number, put it in quotes: \"\(found)\".",
          "先頭の0を取るか、番号や電話番号なら \"\(found)\" のように引用符で囲んでください。"
        ))
    case .number(.digitAfterMinus, let found):
      say("“\(found)” stands where a digit was expected after the minus sign.", "マイナス記号のあとに数字が必要ですが、「\(found)」があります。")
    case .number(.digitAfterPoint, let found):
      say("“\(found)” stands where a digit was expected after the decimal point.", "小数点のあとに数字が必要ですが、「\(found)」があります。")
    case .number(.digitInExponent, let found):
      say("“\(found)” stands where a digit of the exponent was expected.", "指数の数字が必要なところに「\(found)」があります。")
    case .badNumber(let found):
      say(
        "“\(found)” is not a number of JSON.", "「\(found)」はJSONの数値ではありません。",
        advice: (
          "Write it in digits, as in 31 or 0.5; if it is text, put it in double quotes.",
          "31 や 0.5 のように数字で書くか、文字列なら二重引用符で囲んでください。"
        ))
    case .plusSign:
      say(
        "A plus sign stands before a number.", "数値の前にプラス記号があります。",
        advice: ("Remove the plus sign.", "プラス記号を取ってください。"))
    case .leadingPoint:
      say(
        "The number begins with a decimal point.", "数値が小数点で始まっています。",
        advice: ("Write a zero before the point, as in 0.5.", "0.5 のように、小数点の前に0を書いてください。"))
    case .notANumber(let found):
      say(
        "JSON has no “\(found)”.", "JSONに「\(found)」という値はありません。",
        advice: ("Write null, or a number.", "null か数値を書いてください。"))
    case .spelling(let found, let meant):
      say(
        "“\(found)” stands where a value was expected.", "値が必要なところに「\(found)」があります。",
        advice: ("Write \(meant).", "\(meant) と書いてください。"))
    case .unquotedText(let found):
      say(
        "“\(found)” stands where a value was expected.", "値が必要なところに「\(found)」があります。",
        advice: ("If it is text, put it in double quotes: \"\(found)\".", "文字列なら \"\(found)\" のように二重引用符で囲んでください。"))
    default: say("The value is not one of JSON's.", "JSONの値ではありません。")
    }
  }

  private static func structureText(_ fault: Fault) -> Text {
    switch fault {
    case .trailingComma(let bracket):
      say(
        "A comma stands before the closing \(bracket).", "閉じの \(bracket) の直前にカンマがあります。",
        advice: ("Remove the comma.", "カンマを取ってください。"))
    case .nothingBeforeComma:
      say(
        "A comma stands where a value or key was expected.", "値またはキーが必要なところにカンマがあります。",
        advice: ("Remove the comma, or write what is missing before it.", "カンマを取るか、その前に抜けているものを書いてください。"))
    case .missingComma(let found):
      say(
        "“\(found)” stands where a comma was expected.", "カンマが必要なところに「\(found)」があります。",
        advice: ("Write a comma before it.", "その前にカンマを書いてください。"))
    case .missingColon(let found):
      say(
        "“\(found)” stands where a colon was expected after the key.", "キーのあとのコロンが必要なところに「\(found)」があります。",
        advice: ("Write a colon between the key and its value.", "キーと値の間にコロンを書いてください。"))
    case .colonInArray:
      say(
        "A colon stands in an array, where a comma or ] was expected.", "配列の中にコロンがあります。カンマか ] が必要です。",
        advice: ("Keys need an object: write { } instead of [ ].", "キーのある項目は [ ] ではなく { } で囲んでください。"))
    case .keyWithoutValue:
      say(
        "The key before this has no value.", "この前のキーに値がありません。",
        advice: ("Write a value, null if there is none, or remove the key.", "値（なければ null）を書くか、キーを取ってください。"))
    case .unquotedKey(let found):
      say(
        "The key “\(found)” stands without quotation marks.", "キー「\(found)」が引用符で囲まれていません。",
        advice: ("Write \"\(found)\".", "\"\(found)\" と書いてください。"))
    case .wrongBracket(let found, let expected):
      say(
        "“\(found)” stands where a comma or \(expected) was expected.", "カンマか \(expected) が必要なところに「\(found)」があります。",
        advice: ("Close first what was opened last, with \(expected).", "最後に開いたかっこを、先に \(expected) で閉じてください。"))
    case .oneBracketTooMany(let found):
      say(
        "“\(found)” closes nothing: all brackets are closed already.", "「\(found)」に対応する開きかっこがありません。",
        advice: ("Remove it, or look for a bracket closed too early.", "取るか、早く閉じすぎたかっこを探してください。"))
    case .behindTheEnd(let found):
      say(
        "The JSON value ends before this, but “\(found)” follows.", "JSONの値はこの前で終わっていますが、「\(found)」が続いています。",
        advice: (
          "A file holds one value: remove the rest, or put the values in an array [ ].",
          "1つのファイルに書ける値は1つです。残りを取るか、配列 [ ] にまとめてください。"
        ))
    default: say("The structure is broken here.", "ここで構造が崩れています。")
    }
  }

  private static func name(_ expected: JSONFailure.Expectation) -> LocalizedText {
    switch expected {
    case .root, .valueOfKey, .nextElement: LocalizedText(en: "a value", ja: "値")
    case .firstElement: LocalizedText(en: "a value or ]", ja: "値または ] ")
    case .firstKey: LocalizedText(en: "a key in double quotes or }", ja: "二重引用符で囲んだキーまたは } ")
    case .nextKey: LocalizedText(en: "a key in double quotes", ja: "二重引用符で囲んだキー")
    case .colon: LocalizedText(en: "a colon", ja: "コロン")
    case .commaOrBrace: LocalizedText(en: "a comma or }", ja: "カンマまたは } ")
    case .commaOrBracket: LocalizedText(en: "a comma or ]", ja: "カンマまたは ] ")
    case .end: LocalizedText(en: "the end of the file", ja: "ファイルの終わり")
    }
  }
}
