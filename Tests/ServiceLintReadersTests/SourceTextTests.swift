import Testing

@testable import ServiceLintReaders

@Suite("Encodings")
struct SourceTextTests {
  private static let text = "{\"氏名\": \"山田\"}"

  private static func utf16(_ text: String, littleEndian: Bool) -> [UInt8] {
    text.utf16.flatMap { unit -> [UInt8] in
      let pair = [UInt8(unit >> 8), UInt8(unit & 0xFF)]
      return littleEndian ? pair.reversed() : pair
    }
  }

  private static func utf32(_ text: String, littleEndian: Bool) -> [UInt8] {
    text.unicodeScalars.flatMap { scalar -> [UInt8] in
      let four = [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: scalar.value >> UInt32($0)) }
      return littleEndian ? four.reversed() : four
    }
  }

  /// “{"氏名": 1}” in the older encodings of Japan, and “{"a": "æøå"}” in Latin-1.
  private static let shiftJIS: [UInt8] = [0x7B, 0x22, 0x8E, 0x81, 0x96, 0xBC, 0x22, 0x3A, 0x31, 0x7D]
  private static let eucJP: [UInt8] = [0x7B, 0x22, 0xBB, 0xE1, 0xCC, 0xBE, 0x22, 0x3A, 0x31, 0x7D]
  private static let latin1: [UInt8] = [0x7B, 0x22, 0x61, 0x22, 0x3A, 0x22, 0xE6, 0xF8, 0xE5, 0x22, 0x7D]

  static let cases: [(SourceText.Encoding, [UInt8])] = [
    (.utf8, []), (.utf8, Array("1".utf8)), (.utf8, Array(text.utf8)), (.utf8, Array("\u{FEFF}\(text)".utf8)),
    (.utf8, Array("é".utf8)),
    (.utf16LittleEndian, utf16(text, littleEndian: true)),
    (.utf16LittleEndian, utf16("\u{FEFF}\(text)", littleEndian: true)),
    (.utf16BigEndian, utf16(text, littleEndian: false)),
    (.utf16BigEndian, utf16("\u{FEFF}\(text)", littleEndian: false)),
    (.utf32LittleEndian, utf32(text, littleEndian: true)),
    (.utf32LittleEndian, utf32("\u{FEFF}\(text)", littleEndian: true)),
    (.utf32BigEndian, utf32(text, littleEndian: false)),
    (.utf32BigEndian, utf32("\u{FEFF}\(text)", littleEndian: false)),
    (.shiftJIS, shiftJIS), (.eucJP, eucJP), (.latin1, latin1),
    (.damagedUTF8, Array(text.utf8) + [0xFF]), (.damagedUTF8, Array("é".utf8) + [0xE3, 0x81]),
  ]

  @Test(arguments: cases)
  func `an encoding is told from its bytes`(encoding: SourceText.Encoding, bytes: [UInt8]) {
    #expect(SourceText.encoding(of: bytes[...]) == encoding)
    #expect((SourceText.encodingError(bytes, count: bytes.count) == nil) == (encoding == .utf8))
  }

  @Test(
    arguments: [
      (shiftJIS, 2, "The file is not in UTF-8; it looks like Shift_JIS.", "ファイルの文字コードがUTF-8ではありません。Shift_JISのようです。"),
      (
        utf16(text, littleEndian: true), 0, "The file is in UTF-16 (little-endian), not in UTF-8.",
        "ファイルの文字コードがUTF-16 (little-endian)です。UTF-8ではありません。"
      ),
      (
        Array("[\"é".utf8) + [0xFF] + Array("\"]".utf8), 4,
        "The byte 0xFF here is not valid UTF-8; the rest of the file mostly is.",
        "ここのバイト0xFFはUTF-8として正しくありません（ほかの部分はおおむねUTF-8です）。"
      ),
    ] as [([UInt8], UInt32, String, String)])
  func `the reader names the encoding it finds`(bytes: [UInt8], offset: UInt32, english: String, japanese: String) {
    var tree = SourceTree(testing: bytes)
    let error = #expect(throws: ReadError.self) { try JSONReader.read(&tree) }
    #expect(error?.offset == offset)
    #expect(error?.message.english == english)
    #expect(error?.message.japanese == japanese)
    #expect(error?.advice.english.contains("UTF-8") == true)
  }
}
