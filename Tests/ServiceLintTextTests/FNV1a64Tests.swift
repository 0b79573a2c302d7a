import Testing

@testable import ServiceLintText

@Suite("Stable hash")
struct FNV1a64Tests {
  @Test(
    arguments: [
      // The values of RFC 9923's and the authors' own test suite.
      ("", "cbf29ce484222325"), ("a", "af63dc4c8601ec8c"), ("b", "af63df4c8601f1a5"), ("foobar", "85944171f73967e8"),
    ])
  func `known texts have their published hash`(text: String, hex: String) {
    var hash = FNV1a64()
    hash.add(text)
    #expect(hash.hexText == hex)
  }

  @Test func `parts keep their borders`() {
    func hash(_ parts: String...) -> UInt64 {
      var hash = FNV1a64()
      for part in parts {
        hash.add(part)
        hash.endPart()
      }
      return hash.value
    }
    #expect(hash("ab", "c") != hash("a", "bc"))
    #expect(hash("", "a") != hash("a", ""))
    #expect(hash("ab", "c") == hash("ab", "c"))
  }

  @Test func `a small value keeps its leading zeros`() {
    let inputs = (0..<200).map { "\($0)" }
    for input in inputs {
      var hash = FNV1a64()
      hash.add(input)
      #expect(hash.hexText.count == 16)
      #expect(UInt64(hash.hexText, radix: 16) == hash.value)
    }
  }
}
