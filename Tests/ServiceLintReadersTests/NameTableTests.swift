import Testing

@testable import ServiceLintReaders

@Suite("Name table")
struct NameTableTests {
  @Test func `a name has one number, and gives it back as bytes`() {
    var table = NameTable()
    let names = [
      "", "a", "1234567", "12345678", "123456789", "1234567812345678", "12345678x12345678", "氏名", "a\0", "a\0\0",
    ]
    let ids = names.map { table.intern($0) }
    #expect(ids == Array(0..<UInt16(names.count)))
    #expect(names.map { table.intern($0) } == ids)
    #expect(names.map { table.id(of: $0) } == ids)
    #expect(ids.map { table.string(of: $0) } == names)
    #expect(table.id(of: "b") == nil)
  }

  @Test func `a fingerprint tells whether the first names are the same`() {
    var table = NameTable()
    _ = table.intern("one")
    let before = table.fingerprint(ofFirst: 1)
    var other = table
    _ = table.intern("two")
    _ = other.intern("three")
    #expect(table.fingerprint(ofFirst: 1) == before && other.fingerprint(ofFirst: 1) == before)
    #expect(table.fingerprint(ofFirst: 2) != other.fingerprint(ofFirst: 2))
    #expect(NameTable().fingerprint(ofFirst: 0) != NameTable().fingerprint(ofFirst: 0))
  }

  @Test func `composed and decomposed spellings are two names`() {
    var table = NameTable()
    #expect(table.intern("\u{304C}") != table.intern("\u{304B}\u{3099}"))
  }

  @Test func `names beyond the last number find no place and those before keep theirs`() {
    var table = NameTable()
    for index in 0..<65_535 { #expect(table.intern("n\(index)") == UInt16(index)) }
    #expect(table.intern("one more") == NameTable.overflow)
    #expect(table.id(of: "one more") == nil)
    #expect(table.intern("n65534") == 65_534)
    #expect(table.string(of: NameTable.overflow) == "")
  }
}
