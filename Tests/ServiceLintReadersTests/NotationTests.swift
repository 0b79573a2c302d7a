import ServiceLintText
import Testing

@testable import ServiceLintReaders

@Suite struct NotationTests {
  @Test(
    arguments: [
      ("a.json", "{}", .json), ("a.yml", "{a: b}", .yaml), ("a.YAML", "a: b", .yaml), ("a.xml", "<a/>", .xml),
      ("a.html", "{% if x %}<p>", .html), ("a.njk", "{{ x }}", .html),
      ("a.html", "<?xml version='1.0'?><html/>", .html),
      ("a.csv", "[a],b", .csv), ("a.csv", "{a},b", .csv), ("a.ttl", "<a> <b> <c> .", .turtle),
      ("a.properties", "a=b", .properties), ("form", "{\"a\": 1}", .json), ("form", "\u{FEFF} [1]", .json),
      ("form", "a: b", .yaml), ("form", "<?xml version='1.0'?><a/>", .xml), ("form", "<!DOCTYPE html><p>", .html),
      ("form", "<p>Text", .html), ("form", "<a xmlns='x'/>", .xml), ("form", "", .yaml),
    ] as [(String, String, Notation)])
  func `the name tells, and the text where the name does not`(path: String, text: String, notation: Notation) throws {
    #expect(try Notation.of(path, ArraySlice(text.utf8)) == notation)
  }

  @Test(
    arguments: [
      ("a.json", "<?xml version='1.0'?><a/>", "JSON", "XML"), ("a.xml", "{\"a\": 1}", "XML", "JSON"),
      ("a.csv", "{\"a\": 1}", "CSV", "JSON"), ("a.html", " [{\"a\": 1}]", "HTML", "JSON"),
      ("a.yaml", "<?xml version='1.0'?><a/>", "YAML", "XML"), ("a.json", "<!doctype html><p>", "JSON", "HTML"),
    ])
  func `a name that promises something else is told`(path: String, text: String, promised: String, shown: String) {
    let error = #expect(throws: ReadError.self) { try Notation.of(path, ArraySlice(text.utf8)) }
    #expect(error?.message.english == "By its name the file is \(promised), but its text is \(shown).")
    #expect(error?.message.japanese == "ファイル名では \(promised) ですが、中身は \(shown) です。")
  }
}
