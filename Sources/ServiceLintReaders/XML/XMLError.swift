import ServiceLintText

/// All that the XML reader says to people: what stands there, what was expected, what to do.
enum XMLError {
  enum Fault {
    case empty
    case noRoot
    case tooLarge(Int)
    case tooDeep(Int)
    case control(UInt32)
    case textOutside(String)
    case secondRoot(String, String)
    case lateDeclaration
    case strayDeclaration
    case openDoctype
    case openComment
    case hyphensInComment
    case openInstruction
    case openData
    case closingData
    case strayLessThan
    case mismatch(found: String, open: String, openedAt: Int)
    case unopened(String)
    case unclosed(String)
    case openTag(String)
    case tagInTag(String)
    case badName(String)
    case missingSpace(String)
    case strayInTag(String, String)
    case withoutValue(String)
    case withoutQuotes(String, String)
    case openValue(String)
    case tagInValue(String)
    case duplicateAttribute(String)
    case undeclaredPrefix(String)
    case strayAmpersand
    case referenceWithoutSemicolon(String)
    case badCharacterReference(String)
    case unknownEntity(String)
    case externalEntity(String)
    case entityTooDeep(String)
    case entityTooLarge(String)
    case entitiesTooLarge
    case markupInEntity(String)
  }

  static func readError(_ failure: XMLFailure, _ bytes: [UInt8], _ count: Int) -> ReadError {
    let text = text(failure.fault) { line(of: $0, bytes, count) }
    return ReadError(
      at: UInt32(truncatingIfNeeded: failure.offset), text.message, advice: text.advice ?? LocalizedText(en: "", ja: "")
    )
  }

  private typealias Text = (message: LocalizedText, advice: LocalizedText?)

  private static func say(_ english: String, _ japanese: String, advice: (String, String)? = nil) -> Text {
    (LocalizedText(en: english, ja: japanese), advice.map { LocalizedText(en: $0.0, ja: $0.1) })
  }

  private static func line(of offset: Int, _ bytes: [UInt8], _ count: Int) -> Int {
    bytes[..<max(0, min(offset, count))].reduce(1) { $1 == 0x0A ? $0 + 1 : $0 }
  }

  /// At most so much of a name that the sentence around it can still be read.
  private static func short(_ name: String) -> String { name.count > 60 ? name.prefix(60) + "…" : name }

  private static func text(_ fault: Fault, line: (Int) -> Int) -> Text {
    switch fault {
    case .strayAmpersand, .referenceWithoutSemicolon, .badCharacterReference, .unknownEntity, .externalEntity,
      .entityTooDeep, .entityTooLarge, .entitiesTooLarge, .markupInEntity:
      referenceText(fault)
    case .badName, .missingSpace, .strayInTag, .withoutValue, .withoutQuotes, .openValue, .tagInValue,
      .duplicateAttribute, .undeclaredPrefix:
      attributeText(fault)
    case .strayLessThan, .mismatch, .unopened, .unclosed, .openTag, .tagInTag: tagText(fault, line)
    case .openComment, .hyphensInComment, .openInstruction, .openData, .closingData, .openDoctype, .lateDeclaration,
      .strayDeclaration:
      declarationText(fault)
    default: documentText(fault)
    }
  }

  private static func documentText(_ fault: Fault) -> Text {
    switch fault {
    case .empty:
      say("The file is empty where an XML element was expected.", "ファイルが空です。XMLの要素が必要です。")
    case .noRoot:
      say(
        "The file ends without an element.", "要素がないままファイルが終わっています。",
        advice: ("Was the file cut off? If not, complete it.", "ファイルが途中で切れていないか確かめ、続きを書いてください。"))
    case .textOutside(let found):
      say(
        "“\(found)” stands outside the outermost element.", "いちばん外側の要素の外に「\(found)」があります。",
        advice: ("Remove it, or put it into an element.", "取るか、要素の中に入れてください。"))
    case .secondRoot(let name, let root):
      say(
        "The file ends with </\(short(root))>, but another element <\(short(name))> follows.",
        "</\(short(root))> で文書が終わっていますが、別の要素 <\(short(name))> が続いています。",
        advice: (
          "A file holds one outermost element: put the second one into it, or into a file of its own.",
          "1つのファイルに置ける最上位の要素は1つです。その中に移すか、別のファイルに分けてください。"
        ))
    case .control(let value):
      say(
        "The character \(JSONError.codePoint(value)) stands here; XML does not allow it.",
        "XMLで使えない文字\(JSONError.codePoint(value))があります。", advice: ("Remove it.", "取り除いてください。"))
    case .tooLarge(let limit):
      say(
        "The file has more than \(limit) bytes, so it was not read.",
        "ファイルが\(limit)バイトを超えているため、読み込みませんでした。")
    case .tooDeep(let limit):
      say(
        "More than \(limit) elements stand inside one another, so the file was not read.",
        "要素の入れ子が\(limit)段を超えているため、読み込みませんでした。")
    default: say("The XML is broken here.", "ここでXMLが崩れています。")
    }
  }

  private static func tagText(_ fault: Fault, _ line: (Int) -> Int) -> Text {
    switch fault {
    case .strayLessThan:
      say(
        "A < stands here that begins no tag.", "タグの始まりではない < があります。",
        advice: ("In a text write &lt; instead of <.", "文の中では < を &lt; と書いてください。"))
    case .mismatch(let found, let open, let offset):
      say(
        "</\(short(found))> stands where </\(short(open))> was expected: <\(short(open))>, opened in line \(line(offset)), is still open.",
        "</\(short(open))> が必要なところに </\(short(found))> があります。\(line(offset))行目の <\(short(open))> がまだ閉じられていません。",
        advice: (
          "Write </\(short(open))> before it, or correct the name.",
          "その前に </\(short(open))> を書くか、名前を直してください。"
        ))
    case .unopened(let name):
      say(
        "</\(short(name))> closes nothing: all elements are closed already.", "</\(short(name))> に対応する開始タグがありません。",
        advice: ("Remove it, or look for an element closed too early.", "取るか、早く閉じすぎた要素を探してください。"))
    case .unclosed(let name):
      say(
        "<\(short(name))> is never closed; the file ends in it.", "<\(short(name))> が閉じられないままファイルが終わっています。",
        advice: (
          "Write </\(short(name))> where it ends. Was the file cut off?",
          "終わりに </\(short(name))> を書いてください。ファイルが途中で切れていないかも確かめてください。"
        ))
    case .openTag(let name):
      say(
        "The tag <\(short(name))> has no >.", "タグ <\(short(name))> の > がありません。",
        advice: ("Write > at its end.", "タグの終わりに > を書いてください。"))
    case .tagInTag(let name):
      say(
        "A < stands inside the tag <\(short(name))>.", "タグ <\(short(name))> の中に < があります。",
        advice: ("Close the tag with > before it.", "その前に > を書いてタグを閉じてください。"))
    default: say("The tag is broken here.", "ここでタグが崩れています。")
    }
  }

  private static func attributeText(_ fault: Fault) -> Text {
    switch fault {
    case .badName(let name):
      say("“\(short(name))” is not a name: it has a colon too many.", "「\(short(name))」は名前として正しくありません（コロンが余分です）。")
    case .missingSpace(let found):
      say(
        "“\(found)” stands directly behind what comes before it.", "「\(found)」の前に空白がありません。",
        advice: ("Write a space before it.", "その前に空白を入れてください。"))
    case .strayInTag(let found, let element):
      say(
        "“\(found)” stands in the tag <\(short(element))> where an attribute or > was expected.",
        "タグ <\(short(element))> の中で、属性か > が必要なところに「\(found)」があります。")
    case .withoutValue(let name):
      say(
        "The attribute “\(short(name))” has no value.", "属性「\(short(name))」に値がありません。",
        advice: ("Write \(short(name))=\"…\".", "\(short(name))=\"…\" と書いてください。"))
    case .withoutQuotes(let name, let found):
      say(
        "“\(found)” stands where a quotation mark was expected: the value of “\(short(name))” is not in quotes.",
        "引用符が必要なところに「\(found)」があります。「\(short(name))」の値が引用符で囲まれていません。",
        advice: ("Write \(short(name))=\"…\", with straight quotes.", "半角の引用符を使って \(short(name))=\"…\" と書いてください。"))
    case .openValue(let name):
      say(
        "The value of “\(short(name))” that begins here is never closed; the file ends in it.",
        "ここから始まる「\(short(name))」の値が、閉じられないままファイルが終わっています。",
        advice: ("Write the closing quotation mark.", "閉じの引用符を書いてください。"))
    case .tagInValue(let name):
      say(
        "A < stands in the value of “\(short(name))”.", "「\(short(name))」の値の中に < があります。",
        advice: (
          "Is the closing quotation mark before it missing? If not, write &lt;.",
          "その前の閉じの引用符が抜けていないか確かめてください。文字として使うなら &lt; と書いてください。"
        ))
    case .duplicateAttribute(let name):
      say(
        "The attribute “\(short(name))” stands twice in one tag.", "同じタグに属性「\(short(name))」が2つあります。",
        advice: ("Remove one of them.", "どちらかを取ってください。"))
    case .undeclaredPrefix(let prefix):
      say(
        "The prefix “\(short(prefix))” is not declared.", "接頭辞「\(short(prefix))」が宣言されていません。",
        advice: (
          "Write xmlns:\(short(prefix))=\"…\" with its namespace in the outermost element.",
          "いちばん外側の要素に、名前空間を示す xmlns:\(short(prefix))=\"…\" を書いてください。"
        ))
    default: say("The tag is broken here.", "ここでタグが崩れています。")
    }
  }

  private static func declarationText(_ fault: Fault) -> Text {
    switch fault {
    case .openComment:
      say(
        "The comment that begins here is never closed; the file ends in it.",
        "ここから始まるコメントが、閉じられないままファイルが終わっています。",
        advice: ("Write --> at its end.", "コメントの終わりに --> を書いてください。"))
    case .hyphensInComment:
      say(
        "Two hyphens stand inside a comment.", "コメントの中に -- があります。",
        advice: ("Write one hyphen, or --> if the comment ends here.", "- を1つにするか、コメントの終わりなら --> と書いてください。"))
    case .openInstruction:
      say("What begins here with <? is never closed with ?>.", "ここの <? に対応する ?> がありません。")
    case .openData:
      say(
        "The text that begins here with <![CDATA[ is never closed; the file ends in it.",
        "ここの <![CDATA[ から始まる文が、閉じられないままファイルが終わっています。",
        advice: ("Write ]]> at its end.", "終わりに ]]> を書いてください。"))
    case .closingData:
      say(
        "]]> stands in a text.", "文の中に ]]> があります。",
        advice: ("Write ]]&gt;, or look for a missing <![CDATA[.", "]]&gt; と書くか、<![CDATA[ が抜けていないか確かめてください。"))
    case .openDoctype:
      say("The <!DOCTYPE that begins here is broken or never closed.", "ここから始まる <!DOCTYPE が崩れているか、閉じられていません。")
    case .lateDeclaration:
      say(
        "<?xml … ?> stands here; it may stand at the very beginning of the file only.",
        "<?xml … ?> はファイルの先頭にしか置けません。",
        advice: ("Remove the blanks or lines before it.", "その前の空白や行を取ってください。"))
    case .strayDeclaration:
      say(
        "<! stands here, but it begins neither a comment nor a CDATA section.", "ここの <! は、コメントでもCDATAでもありません。",
        advice: (
          "A comment is written <!-- … -->; in a text write &lt;.", "コメントは <!-- … --> と書きます。文字としての < は &lt; と書いてください。"
        ))
    default: say("The XML is broken here.", "ここでXMLが崩れています。")
    }
  }

  private static func referenceText(_ fault: Fault) -> Text {
    switch fault {
    case .strayAmpersand:
      say(
        "An & stands alone here.", "& がそのまま書かれています。",
        advice: ("Write &amp; instead.", "&amp; と書いてください。"))
    case .referenceWithoutSemicolon(let name):
      say(
        "“&\(name)” has no semicolon.", "「&\(name)」のあとにセミコロンがありません。",
        advice: ("Write &\(name);.", "&\(name); と書いてください。"))
    case .badCharacterReference(let found):
      say("“\(found)” stands for no character.", "「\(found)」に当たる文字はありません。")
    case .unknownEntity(let name):
      if let scalar = HTMLEntity.read(Array("&\(name);".utf8), at: 0, end: name.utf8.count + 2)?.scalar {
        say(
          "XML does not know “&\(name);”; it is one of HTML's.", "XMLに「&\(name);」はありません（HTMLのものです）。",
          advice: ("Write &#\(scalar.value);, or the character itself.", "&#\(scalar.value); か、その文字をそのまま書いてください。"))
      } else {
        say(
          "“&\(short(name));” is not declared in this file.", "「&\(short(name));」はこのファイルで宣言されていません。",
          advice: ("Is it an & of the text? Then write &amp;.", "文字としての & なら &amp; と書いてください。"))
      }
    case .externalEntity(let name):
      say(
        "“&\(short(name));” stands for another file; the linter opens no file that a form names.",
        "「&\(short(name));」は別のファイルを指しています。フォームが指すファイルは開きません。",
        advice: ("Write the text itself here.", "文をここに直接書いてください。"))
    case .entityTooDeep(let name):
      say(
        "“&\(short(name));” stands for itself, or is nested too deeply.", "「&\(short(name));」が自分自身を指しているか、入れ子が深すぎます。",
        advice: ("Write the text itself here.", "文をここに直接書いてください。"))
    case .entityTooLarge(let name):
      say(
        "“&\(short(name));” stands for more than \(XMLEntities.longest) bytes, so the file was not read.",
        "「&\(short(name));」の中身が\(XMLEntities.longest)バイトを超えているため、読み込みませんでした。",
        advice: ("Write the text itself here.", "文をここに直接書いてください。"))
    case .entitiesTooLarge:
      say(
        "The file's entities stand for more than \(XMLEntities.most) bytes in all, so it was not read.",
        "実体参照の中身が合わせて\(XMLEntities.most)バイトを超えているため、読み込みませんでした。")
    case .markupInEntity(let name):
      say(
        "The entity “\(short(name))” holds tags; the linter takes only entities that hold a text.",
        "実体「\(short(name))」にタグが含まれています。使えるのは文だけの実体です。",
        advice: ("Write the tags where the entity is used.", "実体を使っている箇所に直接書いてください。"))
    default: say("The reference is broken here.", "ここで参照が崩れています。")
    }
  }
}
