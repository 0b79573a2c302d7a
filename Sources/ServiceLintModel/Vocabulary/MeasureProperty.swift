/// The properties of a measure: how success is measured.
public enum MeasureProperty: UInt16, PropertySet {
  case what = 7
  case target
  case countsDigitalOnly

  public static var nodeKind: NodeKind { .measure }

  public var declaration: PropertyDeclaration {
    switch self {
    case .what: .init("what", .text, "What is measured.")
    case .target: .init("target", .text, "What is aimed at.")
    case .countsDigitalOnly: .init("countsDigitalOnly", .boolean, "Whether it only counts digital applications.")
    }
  }
}
