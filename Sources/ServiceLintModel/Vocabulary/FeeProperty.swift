/// The properties of a fee: what a service costs (CPSV-AP: Cost).
public enum FeeProperty: UInt16, PropertySet {
  case amount = 7
  case currency
  case waiver
  case payableBy
  case toldBefore

  public static var nodeKind: NodeKind { .fee }

  public var declaration: PropertyDeclaration {
    switch self {
    case .amount: .init("amount", .integer, "The amount, in the currency’s whole units.")
    case .currency: .init("currency", .text, "ISO 4217.")
    case .waiver: .init("waiver", .text, "Who need not pay.")
    case .payableBy: .init("payableBy", .list(.text), "The ways to pay.")
    case .toldBefore: .init("toldBefore", .boolean, "Whether it is told before the first question.")
    }
  }
}
