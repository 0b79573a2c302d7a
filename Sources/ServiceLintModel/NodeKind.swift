/// The kinds of nodes that a service is described with.
///
/// Names follow CPSV-AP (public service, channel, evidence, cost, rule) and service blueprints where these have one.
public enum NodeKind: UInt16, CaseIterable, Sendable {
  /// Any node: the type of an owner, of which only the common properties are known.
  case node
  case service
  case channel
  case step
  case form
  case page
  case group
  case field
  case option
  case condition
  case text
  case link
  case image
  case heading
  case table
  case media
  case document
  case task
  // Parts that have no place of their own in people's words.
  case research
  case measure
  case deadline
  case fee
  case proxy
  case hours
  case nextStep
  case nextPage
  case nextTask
  case signIn
  case output
  case button
  case way
  case reference
  case span
  case card

  /// The name in rules and in `inspect`.
  public var name: String { Self.names[Int(rawValue)] }

  /// Asking a case for its name takes the runtime long.
  private static let names = allCases.map { "\($0)" }
}
