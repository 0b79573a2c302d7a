/// Which scalars belong to a general category (Unicode Standard, section 4.5), from Swift's own properties.
enum UnicodeCategories {
  /// The scalars of a category by its short name, one letter or two, or nil if there is none of that name.
  static func set(named name: String) -> ScalarSet? {
    if name == "Any" { return ScalarSet.all }
    return sets[name]
  }

  /// Made at first use. Beyond the tags (U+E0FFF) there are only private planes, which are added as what they are.
  private static let sets: [String: ScalarSet] = {
    var result: [String: ScalarSet] = [:]
    var runName = ""
    var runStart: UInt32 = 0
    func close(before end: UInt32) {
      guard end > runStart, !runName.isEmpty else { return }
      result[runName, default: ScalarSet()].insert(runStart, end - 1)
      result[String(runName.prefix(1)), default: ScalarSet()].insert(runStart, end - 1)
    }
    // Planes 4 to 13 hold no characters.
    for range in [0...0x3FFFF, 0xE0000...0xE0FFF] as [ClosedRange<UInt32>] {
      for value in range {
        let name = Unicode.Scalar(value).map { shortName($0.properties.generalCategory) } ?? ""
        if name != runName {
          close(before: value)
          runName = name
          runStart = value
        }
      }
      close(before: range.upperBound + 1)
      runName = ""
    }
    for name in ["C", "Cn"] { result[name, default: ScalarSet()].insert(0x40000, 0xDFFFF) }
    for name in ["C", "Co"] { result[name, default: ScalarSet()].insert(0xF0000, 0x10FFFF) }
    for name in Array(result.keys) { result[name]?.normalise() }
    return result
  }()

  private static func shortName(_ category: Unicode.GeneralCategory) -> String {
    switch category {
    case .uppercaseLetter: "Lu"
    case .lowercaseLetter: "Ll"
    case .titlecaseLetter: "Lt"
    case .modifierLetter: "Lm"
    case .otherLetter: "Lo"
    case .nonspacingMark: "Mn"
    case .spacingMark: "Mc"
    case .enclosingMark: "Me"
    case .decimalNumber: "Nd"
    case .letterNumber: "Nl"
    case .otherNumber: "No"
    case .connectorPunctuation: "Pc"
    case .dashPunctuation: "Pd"
    case .openPunctuation: "Ps"
    case .closePunctuation: "Pe"
    case .initialPunctuation: "Pi"
    case .finalPunctuation: "Pf"
    case .otherPunctuation: "Po"
    case .mathSymbol: "Sm"
    case .currencySymbol: "Sc"
    case .modifierSymbol: "Sk"
    case .otherSymbol: "So"
    case .spaceSeparator: "Zs"
    case .lineSeparator: "Zl"
    case .paragraphSeparator: "Zp"
    case .control: "Cc"
    case .format: "Cf"
    case .surrogate: "Cs"
    case .privateUse: "Co"
    case .unassigned: "Cn"
    @unknown default: "Cn"
    }
  }
}
