import ServiceLintText

/// The texts about quotes, brackets, anchors, tags, directives and limits.
extension YAMLError {
  // MARK: Quotes

  static func quoteText(_ fault: Fault, _ it: YAMLFinding) -> Text {
    switch fault {
    case .openQuote(let byte):
      say(
        "The quotation mark \(mark(byte)) that opens here is never closed; the file ends in it.",
        "ここで開いた引用符 \(mark(byte)) が、閉じられないままファイルが終わっています。",
        advice: byte == UInt8(ascii: "'")
          ? (
            "Close it with '; a ' inside the text is written twice: ''.", "' で閉じてください。文の中の ' は '' と二つ重ねて書きます。"
          )
          : (
            "Close it with \"; a \" inside the text is written \\\".", "\" で閉じてください。文の中の \" は \\\" と書きます。"
          ))
    case .markerInQuote(let byte):
      say(
        "The text in \(mark(byte)) that opens here is not closed before a line --- or ..., which ends the document.",
        "ここで開いた引用符 \(mark(byte)) が、文書の区切りの行（--- または ...）までに閉じられていません。",
        advice: ("Close the quotation mark, or indent that line.", "引用符を閉じるか、区切りに見える行を字下げしてください。"))
    case .quoteIndentation(let byte):
      say(
        "The text in \(mark(byte)) that opens here goes on in a line that is not indented enough.",
        "ここで開いた引用符 \(mark(byte)) の中の文が、字下げの足りない行に続いています。",
        advice: (
          "Close the quotation mark if it was forgotten; otherwise indent the lines of the text beyond its key.",
          "引用符の閉じ忘れなら閉じてください。続きの行なら、キーより深く字下げしてください。"
        ))
    case .textAfterQuote:
      say(
        "The text in quotes ends before this, but “\(it.line)” follows on the same line.",
        "引用符の文はこの前で終わっていますが、同じ行に「\(it.line)」が続いています。",
        advice: (
          "Put the whole value in quotes; a quotation mark of the same kind inside it is written '' or \\\".",
          "値の全体を引用符で囲んでください。中にある同じ引用符は '' または \\\" と書きます。"
        ))
    case .unknownEscape:
      say(
        "YAML has no escape “\(it.escape)”.", "YAMLに「\(it.escape)」というエスケープはありません。",
        advice: (
          "Write \\\\ for a backslash, or put the text in single quotes.", "逆斜線そのものは \\\\ と書くか、文を一重引用符（'）で囲んでください。"
        ))
    case .hexDigits(let digits):
      say(
        "\(digits) hexadecimal digits were expected behind “\(it.escape)”.", "「\(it.escape)」のあとに16進数字が\(digits)桁必要です。")
    default:
      say(
        "The number behind “\(it.escape)” is no character of Unicode.", "「\(it.escape)」のあとの番号にあたるUnicodeの文字はありません。")
    }
  }

  private static func mark(_ byte: UInt8) -> String { String(decoding: [byte], as: UTF8.self) }

  // MARK: Brackets

  static func flowText(_ fault: Fault, _ it: YAMLFinding) -> Text {
    switch fault {
    case .openBracket:
      say(
        "The bracket \(it.character) that opens here is never closed.", "ここで開いたかっこ \(it.character) が閉じられていません。",
        advice: (
          "Close it, or write the value in quotes if the bracket belongs to its text.",
          "閉じてください。かっこが文の一部なら、値を引用符で囲んでください。"
        ))
    case .wrongBracket(let expected):
      say(
        "“\(it.character)” stands where a comma or \(expected) was expected.",
        "カンマか \(expected) が必要なところに「\(it.character)」があります。",
        advice: ("Close the brackets in the order in which they opened.", "かっこは、開いたのと逆の順に閉じてください。"))
    case .bracketTooMany:
      say(
        "“\(it.character)” closes nothing: no such bracket is open.", "「\(it.character)」に対応する開きかっこがありません。",
        advice: (
          "Remove it, or write the value in quotes if it belongs to its text.", "取り除いてください。文の一部なら、値を引用符で囲んでください。"
        ))
    case .textAfterBracket:
      say(
        "The value in brackets ends before this, but “\(it.line)” follows on the same line.",
        "かっこの値はこの前で終わっていますが、同じ行に「\(it.line)」が続いています。",
        advice: ("Begin it on a line of its own, or write the whole value in quotes.", "別の行に書くか、値の全体を引用符で囲んでください。"))
    case .missingComma(let closer):
      say(
        "“\(it.entry)” stands where a comma or \(closer) was expected.", "カンマか \(closer) が必要なところに「\(it.entry)」があります。",
        advice: ("Write a comma between the entries.", "項目のあいだにカンマを入れてください。"))
    case .commaWithoutEntry:
      say(
        "A comma stands where an entry was expected.", "項目が必要なところにカンマがあります。",
        advice: ("Remove the comma, or write null for an empty entry.", "カンマを取り除くか、空の項目なら null と書いてください。"))
    case .flowIndentation:
      say(
        "A bracket above is still open, but this line is not indented beyond the key of the bracket.",
        "上のかっこがまだ閉じていませんが、この行の字下げがかっこのキーより深くありません。",
        advice: ("Close the bracket if it was forgotten; otherwise indent the line.", "閉じ忘れなら閉じ、かっこの中の行なら字下げしてください。"))
    case .markerInFlow:
      say(
        "A line --- or ... ends the document here, but a bracket is still open.", "ここで文書が区切られていますが、かっこがまだ閉じていません。",
        advice: ("Close the bracket before this line.", "この行の前でかっこを閉じてください。"))
    default:
      say(
        "A value inside brackets can't begin with \(it.character).", "かっこの中の値を \(it.character) で始めることはできません。",
        advice: (
          "Write it in quotes, or write the list or the keys on lines of their own.", "引用符で囲むか、かっこを使わず一行ずつに分けて書いてください。"
        ))
    }
  }

  // MARK: Anchors, aliases, tags

  static func propertyText(_ fault: Fault, _ it: YAMLFinding) -> Text {
    switch fault {
    case .secondAnchor:
      say(
        "“\(it.entry)” is a second anchor for the same value.", "「\(it.entry)」は、同じ値の二つ目のアンカーです。",
        advice: ("Keep one of the two.", "どちらか一つにしてください。"))
    case .anchorWithoutName:
      say(
        "An & stands here without a name.", "& のあとに名前がありません。",
        advice: ("Write the value in quotes if & belongs to its text.", "& が文の一部なら、値を引用符で囲んでください。"))
    case .badAnchor:
      say("The anchor “\(it.word)” has a sign that can't stand in a name.", "アンカー「\(it.word)」に、名前に使えない記号があります。")
    case .propertiesBeforeDash:
      say(
        "An anchor or a tag stands before a “- ” or “? ” on the same line.", "同じ行の「- 」または「? 」の前に、アンカーかタグがあります。",
        advice: (
          "Write it behind the dash if it is for the entry, on the line above if it is for the whole list.",
          "項目のものなら「- 」のうしろに、リスト全体のものなら一つ上の行に書いてください。"
        ))
    case .aliasWithoutName:
      say(
        "A * stands here without a name.", "* のあとに名前がありません。",
        advice: ("Write the value in quotes if * belongs to its text.", "* が文の一部なら、値を引用符で囲んでください。"))
    case .unknownAnchor:
      say(
        "“\(it.entry)” stands for a value marked \(it.anchor), but no such mark comes before it.",
        "「\(it.entry)」は \(it.anchor) の付いた値を指しますが、この前にその印がありません。",
        advice: (
          "Check the spelling; write the value in quotes if * belongs to its text.",
          "つづりを確かめてください。* が文の一部なら、値を引用符で囲んでください。"
        ))
    case .aliasOfItself:
      say(
        "“\(it.entry)” stands inside the very value that it stands for.", "「\(it.entry)」が、自分の指す値の中にあります。",
        advice: ("A value can't contain itself: remove it.", "値が自分自身を含むことはできません。取り除いてください。"))
    case .aliasWithProperties:
      say(
        "An anchor or a tag stands before an alias (*name).", "エイリアス（*名前）の前に、アンカーかタグがあります。",
        advice: (
          "Remove it: an alias is the other value, with that one's anchor and tag.", "取り除いてください。エイリアスはもとの値そのものです。"
        ))
    case .textAfterAlias:
      say(
        "The alias ends before this, but “\(it.line)” follows on the same line.",
        "エイリアスはこの前で終わっていますが、同じ行に「\(it.line)」が続いています。",
        advice: ("Write the value in quotes if * belongs to its text.", "* が文の一部なら、値を引用符で囲んでください。"))
    case .tagMismatch(let range):
      say(
        "The value does not fit its tag \(it.text(range)).", "値がタグ \(it.text(range)) に合っていません。",
        advice: ("Change the value or remove the tag.", "値を直すか、タグを取り除いてください。"))
    default: tagText(fault, it)
    }
  }

  private static func tagText(_ fault: Fault, _ it: YAMLFinding) -> Text {
    switch fault {
    case .secondTag:
      say(
        "“\(it.word)” is a second tag for the same value.", "「\(it.word)」は、同じ値の二つ目のタグです。",
        advice: (
          "Keep one of the two; write the value in quotes if ! belongs to its text.",
          "どちらか一つにしてください。! が文の一部なら、値を引用符で囲んでください。"
        ))
    case .unknownHandle:
      say(
        "The tag “\(it.word)” begins with a short form that no %TAG line before this document explains.",
        "タグ「\(it.word)」の略記は、この文書の前の %TAG 行で決められていません。",
        advice: ("Write the value in quotes if ! belongs to its text.", "! が文の一部なら、値を引用符で囲んでください。"))
    default:
      say(
        "“\(it.word)” begins with !, like a tag, but it is none.", "「\(it.word)」は ! で始まりますが、タグとして正しくありません。",
        advice: ("Write the value in quotes if ! belongs to its text.", "! が文の一部なら、値を引用符で囲んでください。"))
    }
  }

  // MARK: Documents

  static func documentText(_ fault: Fault, _ it: YAMLFinding) -> Text {
    switch fault {
    case .badVersion:
      say(
        "The %YAML line can't be read.", "%YAML の行が正しくありません。",
        advice: ("Write %YAML 1.2 and nothing else.", "%YAML 1.2 とだけ書いてください。"))
    case .otherVersion:
      say(
        "The file says it is YAML \(it.word); only YAML 1 can be read.", "YAML \(it.word) と書かれていますが、読めるのはYAML 1系だけです。")
    case .secondVersion:
      say(
        "A second %YAML line stands before the same document.", "同じ文書に %YAML の行が二つあります。",
        advice: ("Remove it.", "取り除いてください。"))
    case .badTagDirective:
      say(
        "The %TAG line can't be read.", "%TAG の行が正しくありません。",
        advice: ("Write it like this: %TAG !e! tag:example.com,2026:", "%TAG !e! tag:example.com,2026: のように書いてください。"))
    case .secondTagDirective:
      say(
        "This short form of a tag is explained twice.", "同じタグの略記が二度決められています。",
        advice: ("Keep one of the two lines.", "どちらか一つの行にしてください。"))
    case .directiveWithoutDocument:
      say(
        "A line that begins with % must be followed by a document that begins with ---.",
        "% で始まる行のあとには、--- で始まる文書が必要です。",
        advice: ("Write a line --- below it.", "下に --- だけの行を入れてください。"))
    case .directiveInDocument:
      say(
        "A line that begins with % stands inside a document.", "文書の途中に % で始まる行があります。",
        advice: ("End the document with a line ... before it.", "前に ... だけの行を入れて、文書を終わらせてください。"))
    default:
      say(
        "“\(it.line)” stands behind ... on the same line.", "... と同じ行に「\(it.line)」があります。",
        advice: ("Put it on a line of its own.", "別の行に書いてください。"))
    }
  }

  // MARK: Characters and limits

  static func limitText(_ fault: Fault, _ it: YAMLFinding) -> Text {
    switch fault {
    case .control(let value):
      say(
        "The control character \(JSONError.codePoint(value)) stands here.", "制御文字\(JSONError.codePoint(value))があります。",
        advice: ("Remove it.", "取り除いてください。"))
    case .outsideOfQuotes:
      say(
        "The invisible character \(it.codePoint) stands here; YAML takes it only inside quotes.",
        "見えない文字\(it.codePoint)があります。YAMLでは引用符の中でしか使えません。", advice: ("Remove it.", "取り除いてください。"))
    case .notUTF8: say("The bytes here are not valid UTF-8.", "この位置のバイトはUTF-8として正しくありません。")
    case .tooDeep(let limit):
      say(
        "Lists and keys lie more than \(limit) levels inside one another.", "リストとキーの入れ子が\(limit)段を超えています。",
        advice: ("Check whether the file is a form definition at all.", "定義ファイルとして正しいものか確かめてください。"))
    case .tooManyNodes(let limit):
      say(
        "With its aliases (*name) written out the document has more than \(limit) values, the most that is read.",
        "エイリアス（*名前）を展開すると、文書の値が、読み込める上限の\(limit)個を超えます。",
        advice: ("Use fewer aliases inside one another.", "エイリアスの入れ子を減らしてください。"))
    case .tooLarge(let limit):
      say(
        "The file is larger than \(limit) bytes, the most that is read.", "ファイルが、読み込める上限の\(limit)バイトを超えています。",
        advice: ("Split the file, or leave it out of the check.", "ファイルを分けるか、検査の対象から外してください。"))
    default: say("The file can't be read here.", "ここから先を読み取れません。")
    }
  }
}
