import Testing

@testable import ServiceLintReaders

@Suite("YAML errors: what people read")
struct YAMLErrorTests {
  struct Case: CustomTestStringConvertible {
    var source: String
    var offset: UInt32
    var english: String
    var japanese: String

    init(_ source: String, _ offset: UInt32, _ english: String, _ japanese: String) {
      self.source = source
      self.offset = offset
      self.english = english
      self.japanese = japanese
    }

    var testDescription: String { source.debugDescription }
  }

  @Test(arguments: cases)
  func `a broken text is explained at the right place`(it: Case) {
    var tree = SourceTree(testing: Array(it.source.utf8))
    let error = #expect(throws: ReadError.self) { try YAMLReader.read(&tree) }
    #expect(error?.message.english == it.english)
    #expect(error?.message.japanese == it.japanese)
    #expect(error?.offset == it.offset)
    #expect(error?.advice.english.isEmpty == error?.advice.japanese.isEmpty)
  }

  @Test(
    arguments: [
      ("a:\n\tb: 1\n", "Replace the tab by spaces."),
      ("a:1\nb: 2\n", "Write a space behind the colon."),
      ("a: @x\n", "Write the value in quotes."),
      ("a: - b\n", "Begin the list on the next line, or write it in brackets: [a, b]."),
      ("a: 'x\n", "Close it with '; a ' inside the text is written twice: ''."),
      ("a: \"x\n", "Close it with \"; a \" inside the text is written \\\"."),
    ])
  func `the usual slips come with advice`(source: String, advice: String) {
    var tree = SourceTree(testing: Array(source.utf8))
    let error = #expect(throws: ReadError.self) { try YAMLReader.read(&tree) }
    #expect(error?.advice.english == advice)
  }

  static let cases: [Case] = [
    Case(
      "a:\n\tb: 1\n", 3, "A tab stands where the line is indented; YAML takes only spaces there.",
      "行頭の字下げにタブがあります。YAMLの字下げに使えるのは半角の空白だけです。"),
    Case(
      "a:\n \t- b\n", 4, "A tab stands where the line is indented; YAML takes only spaces there.",
      "行頭の字下げにタブがあります。YAMLの字下げに使えるのは半角の空白だけです。"),
    Case(
      "a:\n  b: 1\n c: 2\n", 11, "This line is indented by 1 space where 0 or 2 were expected.",
      "この行の字下げは1文字ですが、0文字または2文字でなければなりません。"),
    Case(
      "a: \"x\"\n   b: 2\n", 10, "This line is indented by 3 spaces where 0 were expected.",
      "この行の字下げは3文字ですが、0文字でなければなりません。"),
    Case(
      "title:Dog\nb: 1\n", 5, "A colon stands here without a space behind it, so it does not end the key.",
      "コロンのあとに空白がないので、キーの終わりになりません。"),
    Case(
      "title: x\nb:1\n", 10, "A colon stands here without a space behind it, so it does not end the key.",
      "コロンのあとに空白がないので、キーの終わりになりません。"),
    Case(
      "a：1\nb: 1\n", 1, "A full-width colon “：” stands here; a key ends with the plain : and a space.",
      "全角のコロン「：」があります。キーのあとは半角の : と空白です。"),
    Case(
      "a: 1\nこれは文です\n", 5, "“これは文です” stands where a key with a colon was expected.",
      "キーとコロンが必要なところに「これは文です」があります。"),
    Case(
      "a:\n  b: 1\n  c\n", 12, "“c” stands where a key with a colon was expected.",
      "キーとコロンが必要なところに「c」があります。"),
    Case(
      "- a\n-b\n", 4, "A dash stands here without a space behind it.",
      "「-」のあとに空白がありません。"),
    Case(
      "- a\nb: 1\n", 4, "“b:” stands where a “- ” was expected: the lines above are entries of a list.",
      "「- 」が必要なところに「b:」があります。上の行は箇条（リスト）の項目です。"),
    Case(
      "a: 1\n- b\n", 5, "An entry of a list (“- ”) stands where a key was expected.",
      "キーが必要なところに、リストの項目（「- 」）があります。"),
    Case(
      "a: - b\n", 3, "A list begins on the line of its key.",
      "キーと同じ行でリストが始まっています。"),
    Case(
      "a: b: c\n", 4, "A second “: ” stands on this line: the text before it would be a key inside the value.",
      "この行には「: 」がもう一つあり、値の中のキーとして読まれます。"),
    Case(
      "when: field.a ? b : c\n", 18,
      "A second “: ” stands on this line: the text before it would be a key inside the value.",
      "この行には「: 」がもう一つあり、値の中のキーとして読まれます。"),
    Case(
      "--- a: b\n", 5, "A list or a key stands on the line of the --- that begins the document.",
      "文書の始まりを示す --- と同じ行に、リストまたはキーがあります。"),
    Case(
      "label: 電話 # 番号\n  をください\n", 14,
      "The “ #” here begins a comment and cuts the value off, but the value goes on in the next lines.",
      "ここの「 #」からコメントになって値が切れていますが、次の行に値の続きがあります。"),
    Case(
      "a: \"x\"# c\n", 6, "A # stands here without a space before it, so it begins no comment.",
      "# の前に空白がないので、コメントになりません。"),
    Case(
      "a:\n  text\n  b: 1\n", 5, "“text” stands where a key with a colon was expected.",
      "キーとコロンが必要なところに「text」があります。"),
    Case(
      "a: 1\n b: 2\n", 6,
      "This line goes on with the text above, because it is indented by 1 space, but it has a “: ” like a key.",
      "この行は字下げが1文字なので上の文の続きになりますが、キーのような「: 」があります。"),
    Case(
      "a: \"open\nb: 1\n", 3, #"The text in " that opens here goes on in a line that is not indented enough."#,
      #"ここで開いた引用符 " の中の文が、字下げの足りない行に続いています。"#),
    Case(
      "a: \"open\n---\n", 3,
      #"The text in " that opens here is not closed before a line --- or ..., which ends the document."#,
      #"ここで開いた引用符 " が、文書の区切りの行（--- または ...）までに閉じられていません。"#),
    Case(
      "a: 'it's'\n", 7, "The text in quotes ends before this, but “s'” follows on the same line.",
      "引用符の文はこの前で終わっていますが、同じ行に「s'」が続いています。"),
    Case(
      "a: 'open\n", 3, "The quotation mark ' that opens here is never closed; the file ends in it.",
      "ここで開いた引用符 ' が、閉じられないままファイルが終わっています。"),
    Case(
      #"a: "open"#, 3, #"The quotation mark " that opens here is never closed; the file ends in it."#,
      #"ここで開いた引用符 " が、閉じられないままファイルが終わっています。"#),
    Case(
      "a: \"x\" y # c\n", 7, "The text in quotes ends before this, but “y” follows on the same line.",
      "引用符の文はこの前で終わっていますが、同じ行に「y」が続いています。"),
    Case(
      "a: \"\\q\"\n", 4, #"YAML has no escape “\q”."#,
      #"YAMLに「\q」というエスケープはありません。"#),
    Case(
      "a: \"\\x1g\"\n", 4, #"2 hexadecimal digits were expected behind “\x”."#,
      #"「\x」のあとに16進数字が2桁必要です。"#),
    Case(
      "a: \"\\ud800\"\n", 4, #"The number behind “\u” is no character of Unicode."#,
      #"「\u」のあとの番号にあたるUnicodeの文字はありません。"#),
    Case(
      "a: [1, 2\nb: 3\n", 9,
      "A bracket above is still open, but this line is not indented beyond the key of the bracket.",
      "上のかっこがまだ閉じていませんが、この行の字下げがかっこのキーより深くありません。"),
    Case(
      "a: [1, 2", 3, "The bracket [ that opens here is never closed.",
      "ここで開いたかっこ [ が閉じられていません。"),
    Case(
      "a: [1}\n", 5, "“}” stands where a comma or ] was expected.",
      "カンマか ] が必要なところに「}」があります。"),
    Case(
      "a: ]\n", 3, "“]” closes nothing: no such bracket is open.",
      "「]」に対応する開きかっこがありません。"),
    Case(
      "a: [1] x\n", 7, "The value in brackets ends before this, but “x” follows on the same line.",
      "かっこの値はこの前で終わっていますが、同じ行に「x」が続いています。"),
    Case(
      "a: [1\n---\n", 6, "A line --- or ... ends the document here, but a bracket is still open.",
      "ここで文書が区切られていますが、かっこがまだ閉じていません。"),
    Case(
      "a: [{b: c} d]\n", 11, "“d” stands where a comma or ] was expected.",
      "カンマか ] が必要なところに「d」があります。"),
    Case(
      "a: {b: 1 c: 2}\n", 10, "“:” stands where a comma or } was expected.",
      "カンマか } が必要なところに「:」があります。"),
    Case(
      "a: [1,,2]\n", 6, "A comma stands where an entry was expected.",
      "項目が必要なところにカンマがあります。"),
    Case(
      "a: {b: [1, 2}\n", 12, "“}” stands where a comma or ] was expected.",
      "カンマか ] が必要なところに「}」があります。"),
    Case(
      "a: @x\n", 3, "A value can't begin with @: YAML keeps this sign for itself.",
      "値を @ で始めることはできません（YAMLの予約文字です）。"),
    Case(
      "a: `x`\n", 3, "A value can't begin with `: YAML keeps this sign for itself.",
      "値を ` で始めることはできません（YAMLの予約文字です）。"),
    Case(
      "a: %x\n", 3, "A value can't begin with %: that begins a directive.",
      "値を % で始めることはできません（指示行の印です）。"),
    Case(
      "a: |x\n", 4, "“x” stands behind | or >, where only + or - and one digit from 1 to 9 may stand.",
      "| や > のすぐあとに書けるのは + か - と、1から9までの数字一つだけですが、「x」があります。"),
    Case(
      "a: | text\n  b\n", 5, "“text” stands on the line of the | or >; the text begins on the next line.",
      "| や > と同じ行に「text」があります。文は次の行から始まります。"),
    Case(
      "a: >\n    \n  b\n", 5, "This empty line has more spaces than the first line of the text below it.",
      "この空行の空白が、下の文の最初の行の字下げより多くなっています。"),
    Case(
      "a: &x &y 1\n", 6, "“&y” is a second anchor for the same value.",
      "「&y」は、同じ値の二つ目のアンカーです。"),
    Case(
      "a: *x\n", 3, "“*x” stands for a value marked &x, but no such mark comes before it.",
      "「*x」は &x の付いた値を指しますが、この前にその印がありません。"),
    Case(
      "a: &x [*x]\n", 7, "“*x” stands inside the very value that it stands for.",
      "「*x」が、自分の指す値の中にあります。"),
    Case(
      "a: &x 1\nc: *x y\n", 14, "The alias ends before this, but “y” follows on the same line.",
      "エイリアスはこの前で終わっていますが、同じ行に「y」が続いています。"),
    Case(
      "a: &x 1\nb: &y *x\n", 11, "An anchor or a tag stands before an alias (*name).",
      "エイリアス（*名前）の前に、アンカーかタグがあります。"),
    Case(
      "&x - a\n", 0, "An anchor or a tag stands before a “- ” or “? ” on the same line.",
      "同じ行の「- 」または「? 」の前に、アンカーかタグがあります。"),
    Case(
      "a: !x!y 1\n", 3, "The tag “!x!y” begins with a short form that no %TAG line before this document explains.",
      "タグ「!x!y」の略記は、この文書の前の %TAG 行で決められていません。"),
    Case(
      "a: !{} 1\n", 3, "“!{}” begins with !, like a tag, but it is none.",
      "「!{}」は ! で始まりますが、タグとして正しくありません。"),
    Case(
      "a: !a !b 1\n", 6, "“!b” is a second tag for the same value.",
      "「!b」は、同じ値の二つ目のタグです。"),
    Case(
      "a: !!int x\n", 9, "The value does not fit its tag !!int.",
      "値がタグ !!int に合っていません。"),
    Case(
      "a: & b\n", 3, "An & stands here without a name.",
      "& のあとに名前がありません。"),
    Case(
      "a: * b\n", 3, "A * stands here without a name.",
      "* のあとに名前がありません。"),
    Case(
      "%YAML 2.0\n---\na\n", 6, "The file says it is YAML 2.0; only YAML 1 can be read.",
      "YAML 2.0 と書かれていますが、読めるのはYAML 1系だけです。"),
    Case(
      "%YAML 1\n---\na\n", 0, "The %YAML line can't be read.",
      "%YAML の行が正しくありません。"),
    Case(
      "%YAML 1.2\n%YAML 1.2\n---\n", 10, "A second %YAML line stands before the same document.",
      "同じ文書に %YAML の行が二つあります。"),
    Case(
      "%TAG x\n---\n", 0, "The %TAG line can't be read.",
      "%TAG の行が正しくありません。"),
    Case(
      "%TAG !e! a\n%TAG !e! b\n---\n", 11, "This short form of a tag is explained twice.",
      "同じタグの略記が二度決められています。"),
    Case(
      "%YAML 1.2\na: 1\n", 0, "A line that begins with % must be followed by a document that begins with ---.",
      "% で始まる行のあとには、--- で始まる文書が必要です。"),
    Case(
      "a: 1\n%TAG ! x\n", 5, "A line that begins with % stands inside a document.",
      "文書の途中に % で始まる行があります。"),
    Case(
      "a: 1\n... b\n", 9, "“b” stands behind ... on the same line.",
      "... と同じ行に「b」があります。"),
    Case(
      "a: \u{01}\n", 3, "The control character U+0001 stands here.",
      "制御文字U+0001があります。"),
    Case(
      "a: \u{7F}\n", 3, "The invisible character U+007F stands here; YAML takes it only inside quotes.",
      "見えない文字U+007Fがあります。YAMLでは引用符の中でしか使えません。"),
    Case(
      "\"a\nb\": 1\n", 0, "This key goes over more than one line.",
      "キーが複数の行にまたがっています。"),
    Case(
      "[a\n]: 1\n", 0, "This key goes over more than one line.",
      "キーが複数の行にまたがっています。"),
    Case(
      "a: , b\n", 3, "A comma stands where a value was expected.",
      "値が必要なところにカンマがあります。"),
    Case(
      "a: [?]\n", 4, "A lone question mark stands where a value was expected.",
      "値が必要なところに「?」だけがあります。"),
    Case(
      "a: [- ]\n", 4, "A lone dash stands where a value was expected.",
      "値が必要なところに「-」だけがあります。"),
    Case(
      "a: [|]\n", 4, "A value inside brackets can't begin with |.",
      "かっこの中の値を | で始めることはできません。"),
    Case(
      "\"a\":1\n", 3, "A colon stands here without a space behind it, so it does not end the key.",
      "コロンのあとに空白がないので、キーの終わりになりません。"),
    Case(
      "[a]\nb\n", 4, "“b” stands behind the end of the document: everything before it is one complete value.",
      "文書の値はこの前で終わっていますが、「b」が続いています。"),
    Case(
      "a: #\n  b #\n  c\n", 9,
      "The “ #” here begins a comment and cuts the value off, but the value goes on in the next lines.",
      "ここの「 #」からコメントになって値が切れていますが、次の行に値の続きがあります。"),
    Case(
      "- [a,#b\n]\n", 5, "A # stands here without a space before it, so it begins no comment.",
      "# の前に空白がないので、コメントになりません。"),
  ]
}
