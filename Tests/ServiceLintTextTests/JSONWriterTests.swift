import Testing

@testable import ServiceLintText

@Suite("JSON writer")
struct JSONWriterTests {
  private func sample(pretty: Bool) -> String {
    var json = JSONWriter(pretty: pretty)
    json.beginObject()
    json.key("list")
    json.beginArray()
    json.int(1)
    json.double(0.5)
    json.beginObject()
    json.endObject()
    json.beginArray()
    json.endArray()
    json.endArray()
    json.key("氏名")
    json.string("山田")
    json.key("ok")
    json.bool(true)
    json.key("none")
    json.null()
    json.key("raw")
    json.raw(JSONWriter.quoted("a\"b"))
    json.endObject()
    return String(decoding: json.bytes, as: UTF8.self)
  }

  @Test func `commas come by themselves`() {
    #expect(sample(pretty: false) == #"{"list":[1,0.5,{},[]],"氏名":"山田","ok":true,"none":null,"raw":"a\"b"}"#)
  }

  @Test func `pretty printing indents by two spaces`() {
    #expect(
      sample(pretty: true) == """
        {
          "list": [
            1,
            0.5,
            {},
            []
          ],
          "氏名": "山田",
          "ok": true,
          "none": null,
          "raw": "a\\"b"
        }
        """)
  }

  @Test(
    arguments: [
      ("", #""""#), ("abc", #""abc""#), ("\"\\/", #""\"\\/""#), ("\u{8}\t\n\u{C}\r", #""\b\t\n\f\r""#),
      ("\0\u{1}\u{1F}\u{7F}", "\"\\u0000\\u0001\\u001f\u{7F}\""), ("a\"氏名\n😀", "\"a\\\"氏名\\n😀\""),
      ("\u{1E}x", #""\u001ex""#),
    ])
  func `a text is escaped where it must be`(text: String, json: String) {
    #expect(String(decoding: JSONWriter.quoted(text), as: UTF8.self) == json)
    var writer = JSONWriter()
    writer.string(utf8: Array("<\(text)>".utf8).dropFirst().dropLast())
    #expect(String(decoding: writer.bytes, as: UTF8.self) == json)
  }

  @Test func `an escape is found at every place of a word`() {
    for shift in 0..<20 {
      for (text, escaped) in [
        ("\"", "\\\""), ("\\", "\\\\"), ("\u{1F}", "\\u001f"), ("é", "é"), ("!#[]\u{7F}", "!#[]\u{7F}"),
      ] {
        let before = String(repeating: "a", count: shift)
        let json = JSONWriter.quoted(before + text + "氏" + text + "bcdefghi")
        #expect(String(decoding: json, as: UTF8.self) == "\"\(before)\(escaped)氏\(escaped)bcdefghi\"")
      }
    }
  }

  @Test(
    arguments: [
      (0, "0"), (9, "9"), (10, "10"), (-1, "-1"), (Int.max, "9223372036854775807"), (Int.min, "-9223372036854775808"),
    ])
  func `whole numbers`(value: Int, json: String) {
    var writer = JSONWriter()
    writer.int(value)
    #expect(String(decoding: writer.bytes, as: UTF8.self) == json)
  }

  @Test(
    arguments: [
      (0.1, "0.1"), (-2.0, "-2.0"), (1e100, "1e+100"), (1e-300, "1e-300"), (.nan, "null"), (.infinity, "null"),
    ] as [(Double, String)])
  func `numbers with a fraction`(value: Double, json: String) {
    var writer = JSONWriter()
    writer.double(value)
    #expect(String(decoding: writer.bytes, as: UTF8.self) == json)
  }

  @Test func `one value per line, behind what is there`() {
    var writer = JSONWriter(after: Array("# \n".utf8))
    for value in 1...2 {
      writer.beginArray()
      writer.int(value)
      writer.endArray()
      writer.endLine()
    }
    #expect(String(decoding: writer.bytes, as: UTF8.self) == "# \n[1]\n[2]\n")
    writer.removeAll()
    writer.null()
    #expect(String(decoding: writer.bytes, as: UTF8.self) == "null")
  }
}
