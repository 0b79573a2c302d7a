/// Rounding of doubles without the C library's mathematics, which the package would have to link for this alone.
enum Rounding {
  /// Beyond this, doubles have no fraction.
  private static let wholeFrom = 0x1p52

  /// Without its fraction.
  static func towardZero(_ number: Double) -> Double {
    guard number.magnitude < wholeFrom else { return number }
    return Double(signOf: number, magnitudeOf: Double(Int64(number)))
  }

  static func down(_ number: Double) -> Double {
    let whole = towardZero(number)
    return whole > number ? whole - 1 : whole
  }

  static func up(_ number: Double) -> Double {
    let whole = towardZero(number)
    return whole < number ? whole + 1 : whole
  }

  /// To the nearest whole number, halves away from zero.
  static func nearest(_ number: Double) -> Double {
    let whole = towardZero(number)
    guard (number - whole).magnitude >= 0.5 else { return whole }
    return number < 0 ? whole - 1 : whole + 1
  }

  /// The number as an integer, if it is one in range.
  static func int(_ number: Double) -> Int64? {
    guard number >= -0x1p63, number < 0x1p63 else { return nil }
    let whole = Int64(number)
    return Double(whole) == number ? whole : nil
  }
}
