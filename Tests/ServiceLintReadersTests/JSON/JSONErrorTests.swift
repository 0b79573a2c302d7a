import Testing

@testable import ServiceLintReaders

@Suite("JSON errors: what people read")
struct JSONErrorTests {
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
    let error = #expect(throws: ReadError.self) { try JSONReader.read(&tree) }
    #expect(error?.message.english == it.english)
    #expect(error?.message.japanese == it.japanese)
    #expect(error?.offset == it.offset)
    #expect(error?.advice.english.isEmpty == error?.advice.japanese.isEmpty)
  }

  @Test(
    arguments: [
      ("[1,]", "Remove the comma."), ("{'a':1}", "Write \" instead of '."), ("{a:1}", "Write \"a\"."),
      ("[1] // x", "Remove it, or keep the note in a member of its own."), ("[NaN]", "Write null, or a number."),
      ("{\"a\" 1}", "Write a colon between the key and its value."), ("[1 2]", "Write a comma before it."),
      ("[1] 2", "A file holds one value: remove the rest, or put the values in an array [ ]."),
      ("[True]", "Write true."), ("[None]", "Write null."), ("[+1]", "Remove the plus sign."),
    ])
  func `the usual slips come with advice`(source: String, advice: String) {
    var tree = SourceTree(testing: Array(source.utf8))
    let error = #expect(throws: ReadError.self) { try JSONReader.read(&tree) }
    #expect(error?.advice.english == advice)
  }

  static let cases: [Case] = [
    Case(
      "", 0, "The file is empty where a JSON value was expected.",
      "ファイルが空です。JSONの値が必要です。"),
    Case(
      " \n", 2, "The file is empty where a JSON value was expected.",
      "ファイルが空です。JSONの値が必要です。"),
    Case(
      #"{"a":"#, 5, "The file ends where a value was expected.",
      "値が必要なところで、ファイルが終わっています。"),
    Case(
      "{", 1, "The file ends where a key in double quotes or } was expected.",
      "二重引用符で囲んだキーまたは } が必要なところで、ファイルが終わっています。"),
    Case(
      #"{"a":1"#, 6, "The file ends where a comma or } was expected.",
      "カンマまたは } が必要なところで、ファイルが終わっています。"),
    Case(
      #"{"a":1,"#, 7, "The file ends where a key in double quotes was expected.",
      "二重引用符で囲んだキーが必要なところで、ファイルが終わっています。"),
    Case(
      #"{"a""#, 4, "The file ends where a colon was expected.",
      "コロンが必要なところで、ファイルが終わっています。"),
    Case(
      "[", 1, "The file ends where a value or ] was expected.",
      "値または ] が必要なところで、ファイルが終わっています。"),
    Case(
      "[1", 2, "The file ends where a comma or ] was expected.",
      "カンマまたは ] が必要なところで、ファイルが終わっています。"),
    Case(
      "[1,", 3, "The file ends where a value was expected.",
      "値が必要なところで、ファイルが終わっています。"),
    Case(
      #"{"a": "x"#, 6, "The string that begins here is never closed; the file ends in it.",
      "ここから始まる文字列が、閉じられないままファイルが終わっています。"),
    Case(
      #""a\"#, 0, "The string that begins here is never closed; the file ends in it.",
      "ここから始まる文字列が、閉じられないままファイルが終わっています。"),
    Case(
      "\"a\\u00", 0, "The string that begins here is never closed; the file ends in it.",
      "ここから始まる文字列が、閉じられないままファイルが終わっています。"),
    Case(
      "-", 1, "The file ends in the middle of a number.",
      "数値の途中でファイルが終わっています。"),
    Case(
      "1.", 2, "The file ends in the middle of a number.",
      "数値の途中でファイルが終わっています。"),
    Case(
      "1e+", 3, "The file ends in the middle of a number.",
      "数値の途中でファイルが終わっています。"),
    Case(
      "\"a\nb\"", 2, "A line break stands inside a string.",
      "文字列の中に改行があります。"),
    Case(
      "\"a\tb\"", 2, "A tab stands inside a string.",
      "文字列の中にタブがあります。"),
    Case(
      "\"a\u{01}b\"", 2, "The control character U+0001 stands inside a string.",
      "文字列の中に制御文字U+0001があります。"),
    Case(
      #""a\qb""#, 2, #"JSON has no escape “\q”."#,
      #"JSONに「\q」というエスケープはありません。"#),
    Case(
      #""a\氏""#, 2, #"JSON has no escape “\氏”."#,
      #"JSONに「\氏」というエスケープはありません。"#),
    Case(
      "\"\\u00g0\"", 1, "Four hexadecimal digits were expected after \\u.",
      "\\u のあとに16進数字が4桁必要です。"),
    Case(
      #"["a"b"]"#, 4, "The string ends here, but text follows it.",
      "文字列がここで終わっていますが、文字が続いています。"),
    Case(
      "[1,]", 2, "A comma stands before the closing ].",
      "閉じの ] の直前にカンマがあります。"),
    Case(
      #"{"a":1, }"#, 6, "A comma stands before the closing }.",
      "閉じの } の直前にカンマがあります。"),
    Case(
      "[,1]", 1, "A comma stands where a value or key was expected.",
      "値またはキーが必要なところにカンマがあります。"),
    Case(
      "[1,,2]", 3, "A comma stands where a value or key was expected.",
      "値またはキーが必要なところにカンマがあります。"),
    Case(
      #"{,"a":1}"#, 1, "A comma stands where a value or key was expected.",
      "値またはキーが必要なところにカンマがあります。"),
    Case(
      #"{"a":,"b":1}"#, 5, "A comma stands where a value or key was expected.",
      "値またはキーが必要なところにカンマがあります。"),
    Case(
      #"{"a":}"#, 5, "The key before this has no value.",
      "この前のキーに値がありません。"),
    Case(
      "{'a':1}", 1, "A single quotation mark stands here; JSON has double ones only.",
      "一重引用符（'）がありますが、JSONで使えるのは二重引用符だけです。"),
    Case(
      "['a']", 1, "A single quotation mark stands here; JSON has double ones only.",
      "一重引用符（'）がありますが、JSONで使えるのは二重引用符だけです。"),
    Case(
      "[1 /* one */]", 3, "A comment stands here; JSON has no comments.",
      "コメントがありますが、JSONにはコメントがありません。"),
    Case(
      "[1] // one", 4, "A comment stands here; JSON has no comments.",
      "コメントがありますが、JSONにはコメントがありません。"),
    Case(
      "# yaml", 0, "A comment stands here; JSON has no comments.",
      "コメントがありますが、JSONにはコメントがありません。"),
    Case(
      "{a:1}", 1, "The key “a” stands without quotation marks.",
      "キー「a」が引用符で囲まれていません。"),
    Case(
      "{1:2}", 1, "The key “1” stands without quotation marks.",
      "キー「1」が引用符で囲まれていません。"),
    Case(
      "[NaN]", 1, "JSON has no “NaN”.",
      "JSONに「NaN」という値はありません。"),
    Case(
      "[-Infinity]", 1, "JSON has no “-Infinity”.",
      "JSONに「-Infinity」という値はありません。"),
    Case(
      "[Infinity]", 1, "JSON has no “Infinity”.",
      "JSONに「Infinity」という値はありません。"),
    Case(
      "[+Infinity]", 1, "JSON has no “+Infinity”.",
      "JSONに「+Infinity」という値はありません。"),
    Case(
      "[True]", 1, "“True” stands where a value was expected.",
      "値が必要なところに「True」があります。"),
    Case(
      "[None]", 1, "“None” stands where a value was expected.",
      "値が必要なところに「None」があります。"),
    Case(
      "[hello]", 1, "“hello” stands where a value was expected.",
      "値が必要なところに「hello」があります。"),
    Case(
      #"{"a" 1}"#, 5, "“1” stands where a colon was expected after the key.",
      "キーのあとのコロンが必要なところに「1」があります。"),
    Case(
      #"{"a"=1}"#, 4, "“=” stands where a colon was expected after the key.",
      "キーのあとのコロンが必要なところに「=」があります。"),
    Case(
      #"{"a","b"}"#, 4, "The key before this has no value.",
      "この前のキーに値がありません。"),
    Case(
      #"{"a":1 "b":2}"#, 7, #"“"b"” stands where a comma was expected."#,
      #"カンマが必要なところに「"b"」があります。"#),
    Case(
      #"["a" "b"]"#, 5, #"“"b"” stands where a comma was expected."#,
      #"カンマが必要なところに「"b"」があります。"#),
    Case(
      "[1 2]", 3, "“2” stands where a comma was expected.",
      "カンマが必要なところに「2」があります。"),
    Case(
      "[1;2]", 2, "“;” stands where a comma or ] was expected.",
      "カンマまたは ] が必要なところに「;」があります。"),
    Case(
      #"["a":1]"#, 4, "A colon stands in an array, where a comma or ] was expected.",
      "配列の中にコロンがあります。カンマか ] が必要です。"),
    Case(
      "[1}", 2, "“}” stands where a comma or ] was expected.",
      "カンマか ] が必要なところに「}」があります。"),
    Case(
      #"{"a":1]"#, 6, "“]” stands where a comma or } was expected.",
      "カンマか } が必要なところに「]」があります。"),
    Case(
      "[1]]", 3, "“]” closes nothing: all brackets are closed already.",
      "「]」に対応する開きかっこがありません。"),
    Case(
      "[1]\n[2]", 4, "The JSON value ends before this, but “[” follows.",
      "JSONの値はこの前で終わっていますが、「[」が続いています。"),
    Case(
      "[1] x", 4, "The JSON value ends before this, but “x” follows.",
      "JSONの値はこの前で終わっていますが、「x」が続いています。"),
    Case(
      "01", 0, "The number “01” begins with a zero.",
      "数値「01」が0で始まっています。"),
    Case(
      "[007]", 1, "The number “007” begins with a zero.",
      "数値「007」が0で始まっています。"),
    Case(
      "-x", 1, "“x” stands where a digit was expected after the minus sign.",
      "マイナス記号のあとに数字が必要ですが、「x」があります。"),
    Case(
      "1.x", 2, "“x” stands where a digit was expected after the decimal point.",
      "小数点のあとに数字が必要ですが、「x」があります。"),
    Case(
      "1ex", 2, "“x” stands where a digit of the exponent was expected.",
      "指数の数字が必要なところに「x」があります。"),
    Case(
      "0x1F", 1, "The JSON value ends before this, but “x1F” follows.",
      "JSONの値はこの前で終わっていますが、「x1F」が続いています。"),
    Case(
      "[1_000]", 1, "“1_000” is not a number of JSON.",
      "「1_000」はJSONの数値ではありません。"),
    Case(
      "[12abc]", 1, "“12abc” is not a number of JSON.",
      "「12abc」はJSONの数値ではありません。"),
    Case(
      "[1.5.2]", 1, "“1.5.2” is not a number of JSON.",
      "「1.5.2」はJSONの数値ではありません。"),
    Case(
      "[+1]", 1, "A plus sign stands before a number.",
      "数値の前にプラス記号があります。"),
    Case(
      "[.5]", 1, "The number begins with a decimal point.",
      "数値が小数点で始まっています。"),
    Case(
      "[　1]", 1, "A space that JSON does not know stands here (U+3000).",
      "JSONで使えない空白（U+3000）があります。"),
    Case(
      "[ 1]", 1, "A space that JSON does not know stands here (U+00A0).",
      "JSONで使えない空白（U+00A0）があります。"),
    Case(
      "{“a”:1}", 1, #"““” stands here; JSON has the plain " for it."#,
      #"「“」がありますが、JSONでは半角の " を使います。"#),
    Case(
      #"{"a"：1}"#, 4, "“：” stands here; JSON has the plain : for it.",
      "「：」がありますが、JSONでは半角の : を使います。"),
    Case(
      "[1、2]", 2, "“、” stands here; JSON has the plain , for it.",
      "「、」がありますが、JSONでは半角の , を使います。"),
    Case(
      "[1，2]", 2, "“，” stands here; JSON has the plain , for it.",
      "「，」がありますが、JSONでは半角の , を使います。"),
    Case(
      "\u{01}", 0, "The control character U+0001 stands here.",
      "制御文字U+0001があります。"),
    Case(
      "[1\0]", 2, "The control character U+0000 stands here.",
      "制御文字U+0000があります。"),
    Case(
      "<html>", 0, "“<” stands where a value was expected.",
      "値が必要なところに「<」があります。"),
    Case(
      "[é]", 1, "“é” stands where a value or ] was expected.",
      "値または ] が必要なところに「é」があります。"),
    Case(
      "---\na: 1", 1, "“-” stands where a digit was expected after the minus sign.",
      "マイナス記号のあとに数字が必要ですが、「-」があります。"),
    Case(
      "[-]", 2, "“]” stands where a digit was expected after the minus sign.",
      "マイナス記号のあとに数字が必要ですが、「]」があります。"),
    Case(
      #"{"a":1,,"b":2}"#, 7, "A comma stands where a value or key was expected.",
      "値またはキーが必要なところにカンマがあります。"),
    Case(
      "[true false]", 6, "“false” stands where a comma was expected.",
      "カンマが必要なところに「false」があります。"),
    Case(
      "[1\u{0B}]", 2, "The control character U+000B stands here.",
      "制御文字U+000Bがあります。"),
    Case(
      "nul", 0, "“nul” stands where a value was expected.",
      "値が必要なところに「nul」があります。"),
    Case(
      "{}}", 2, "“}” closes nothing: all brackets are closed already.",
      "「}」に対応する開きかっこがありません。"),
  ]
}
