/// A finite double written out exactly, for rounding to a number of digits.
struct ExactDecimal {
  /// The decimal digits without leading zeros; empty for zero.
  private var digits: [UInt8] = []
  /// How many digits stand behind the point.
  private var scale = 0
  private let negative: Bool

  init(_ number: Double) {
    negative = number.sign == .minus
    guard number != 0, number.isFinite else { return }
    // number = significand × 2^exponent; a negative power of two is a power of five behind the point.
    var significand = number.significandBitPattern
    var exponent = Int(number.exponentBitPattern) - 1075
    if number.exponentBitPattern == 0 { exponent += 1 } else { significand |= 1 << 52 }
    while exponent < 0, significand & 1 == 0 {
      significand >>= 1
      exponent += 1
    }
    var limbs: [UInt64] = [significand % 1_000_000_000, significand / 1_000_000_000]
    for _ in 0..<abs(exponent) {
      var carry: UInt64 = 0
      for i in 0..<limbs.count {
        let product = limbs[i] * (exponent < 0 ? 5 : 2) + carry
        limbs[i] = product % 1_000_000_000
        carry = product / 1_000_000_000
      }
      if carry > 0 { limbs.append(carry) }
    }
    scale = max(0, -exponent)
    for limb in limbs.reversed() {
      let text = Array(String(limb).utf8)
      digits += repeatElement(0, count: 9 - min(9, text.count)) + text.map { $0 - 0x30 }
    }
    dropLeadingZeros()
  }

  private mutating func dropLeadingZeros() {
    let zeros = digits.prefix { $0 == 0 }.count
    digits.removeFirst(zeros)
  }

  /// Keeps `places` digits behind the point (half to even); fewer than none: zeros before it.
  private mutating func round(to places: Int) {
    let drop = scale - places
    guard drop > 0 else {
      digits += repeatElement(0, count: -drop)
      scale = places
      if digits.allSatisfy({ $0 == 0 }) { digits = [] }
      return
    }
    if drop > digits.count { digits = Array(repeatElement(0, count: drop - digits.count)) + digits }
    let tail = digits.suffix(drop)
    let first = tail.first ?? 0
    let restIsZero = tail.dropFirst().allSatisfy { $0 == 0 }
    digits.removeLast(drop)
    let isOdd = (digits.last ?? 0) & 1 == 1
    if first > 5 || (first == 5 && (!restIsZero || isOdd)) {
      var i = digits.count - 1
      while i >= 0, digits[i] == 9 {
        digits[i] = 0
        i -= 1
      }
      if i >= 0 { digits[i] += 1 } else { digits.insert(1, at: 0) }
    }
    scale = places
    dropLeadingZeros()
  }

  /// `-12.340`
  func fixed(_ places: Int) -> String {
    var copy = self
    copy.round(to: places)
    let padded = Array(repeatElement(UInt8(0), count: max(0, places + 1 - copy.digits.count))) + copy.digits
    let text = padded.map { $0 + 0x30 }
    let whole = String(decoding: text.dropLast(places), as: UTF8.self)
    let fraction = String(decoding: text.suffix(places), as: UTF8.self)
    return (negative ? "-" : "") + whole + (places > 0 ? "." + fraction : "")
  }

  /// `-1.234e+01`
  func scientific(_ places: Int) -> String {
    var copy = self
    var exponent = digits.isEmpty ? 0 : digits.count - 1 - scale
    if !digits.isEmpty {
      copy.round(to: places - exponent)
      // Rounding 9.99 up makes one digit more.
      if copy.digits.count > places + 1 {
        exponent += 1
        copy.digits.removeLast()
      }
    }
    let padded = copy.digits + repeatElement(0, count: max(0, places + 1 - copy.digits.count))
    let text = padded.map { $0 + 0x30 }
    let whole = String(decoding: text.prefix(1), as: UTF8.self)
    let fraction = String(decoding: text.dropFirst().prefix(places), as: UTF8.self)
    let size = String(abs(exponent))
    return (negative ? "-" : "") + whole + (places > 0 ? "." + fraction : "") + (exponent < 0 ? "e-" : "e+")
      + (size.utf8.count < 2 ? "0" : "") + size
  }
}
