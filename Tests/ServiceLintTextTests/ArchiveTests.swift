import ServiceLintText
import Testing

@Suite struct ArchiveTests {
  private struct Place: Equatable {
    var line = 0
    var name = ""
    var isKnown = false
    var marks: [Int64] = []
    var words: [String: String] = [:]
    var note: String?

    mutating func code(_ archive: inout Archive) {
      archive.code(&line)
      archive.code(&name)
      archive.code(&isKnown)
      archive.code(&marks)
      archive.endLine()
      archive.code(&words, "") { $0.code(&$1) }
      archive.code(&note, "") { $0.code(&$1) }
    }
  }

  private static let place = Place(
    line: 12, name: "受付", isKnown: true, marks: [0, -1, 1, 500, .max, .min], words: ["b": "two", "a": "one"])

  /// As it is written: 24, since the last bit is the sign, six bytes of text, 2 for true, six marks.
  private static let text: StaticString = """
    H6受付26012XOnooooooooooo?oooooooooooo?
    21a3one1b3two0
    """

  @Test func `what is written is read back`() {
    var archive = Archive()
    var place = Self.place
    place.code(&archive)
    let written = String(decoding: archive.bytes, as: UTF8.self)
    #expect(written == "\(Self.text)")
    var read = Place()
    var reading = Archive(reading: Self.text)
    read.code(&reading)
    #expect(read == Self.place)
  }

  @Test func `a part is passed over, and opened when it is wanted`() {
    var part: Archive.Part?
    var behind = 7
    var archive = Archive()
    archive.code(&part) { archive in
      var place = Place(line: 1)
      place.code(&archive)
    }
    archive.code(&behind)
    #expect(String(decoding: archive.bytes, as: UTF8.self) == "72000\n00>")
    behind = 0
    var reading = Archive(reading: "72000\n00>")
    reading.code(&part) { _ in }
    reading.code(&behind)
    #expect(behind == 7)
    var place = Place()
    var opened = part?.opened
    if opened != nil { place.code(&opened!) }
    #expect(place.line == 1)
  }

  @Test func `what is cut off is read as zeros and empty texts`() {
    var read = Place()
    var reading = Archive(reading: "h0<")
    read.code(&reading)
    #expect(read == Place(line: 12))
    var lists = Archive(reading: "oooooo")
    var marks: [Int] = []
    lists.code(&marks)
    #expect(marks.count <= 6)
  }
}
