/// The properties of a nextStep: a way on from a step.
public enum NextStepProperty: UInt16, PropertySet {
  case step = 7
  case when
  case by
  case share

  public static var nodeKind: NodeKind { .nextStep }

  public var declaration: PropertyDeclaration {
    switch self {
    case .step: .init("step", .text, "The step, by identifier.")
    case .when: .init("when", .text, "In which case.")
    case .by: .init("by", .enumeration(.choiceBy), "Who or what decides.")
    case .share: .init("share", .integer, "The share of cases; %.")
    }
  }
}
