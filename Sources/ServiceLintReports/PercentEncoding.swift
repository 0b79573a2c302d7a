/// Texts as parts of URIs (RFC 3986): the UTF-8 of whatever is not allowed as `%` and two digits.
enum PercentEncoding {
  /// A path; its slashes stay.
  ///
  /// A colon is encoded too: in the first part of a relative path it would end a scheme (section 4.2).
  static func path(_ path: String) -> String { encode(path) { isUnreserved($0) || $0 == UInt8(ascii: "/") } }

  /// An address that may hold letters of any script, as an address that holds none; what is encoded already stays.
  static func address(_ address: String) -> String {
    encode(address) { isUnreserved($0) || "%:/?#[]@!$&'()*+,;=".utf8.contains($0) }
  }

  private static func encode(_ text: String, keeping isKept: (UInt8) -> Bool) -> String {
    let digits = Array("0123456789ABCDEF".utf8)
    var bytes: [UInt8] = []
    for byte in text.utf8 {
      if isKept(byte) {
        bytes.append(byte)
      } else {
        bytes += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 0xF)]]
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Letters, digits and `-._~` (section 2.3).
  private static func isUnreserved(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      true
    default: "-._~".utf8.contains(byte)
    }
  }
}
