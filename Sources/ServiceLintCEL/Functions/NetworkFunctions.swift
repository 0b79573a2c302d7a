import ServiceLintValue

/// Internet addresses and networks (the network extension).
enum NetworkFunctions {
  private static let address = CELType.object(NetworkAddress.addressKind)
  private static let network = CELType.object(NetworkAddress.networkKind)

  static let all: [FunctionDeclaration] = [
    FunctionDeclaration(
      name: "ip",
      overloads: [
        FunctionOverload(parameters: [.string], result: address, host: StandardFunction.address.rawValue),
        FunctionOverload(
          receiver: network, parameters: [], result: address, host: StandardFunction.networkStart.rawValue),
      ],
      summary: "The address of a text or a network.", examples: [FunctionExample("string(ip('::1'))", "'::1'")]),
    StandardFunctions.declare(
      "isIP", .isAddress, [(nil, [.string], .bool)], "Whether the text is an address.",
      [FunctionExample("isIP('10.0.0.1')", "true")]),
    StandardFunctions.declare(
      "ip.isCanonical", .isCanonical, [(nil, [.string], .bool)], "Whether the address is written canonically.",
      [FunctionExample("ip.isCanonical('2001:DB8::1')", "false")]),
    StandardFunctions.declare(
      "family", .family, [(address, [], .int)], "4 or 6.", [FunctionExample("ip('::1').family()", "6")]),
    question("isUnspecified", .isUnspecified, "Whether it is the address of nothing.", "0.0.0.0"),
    question("isLoopback", .isLoopback, "Whether it is the machine's own.", "127.0.0.1"),
    question("isGlobalUnicast", .isGlobalUnicast, "Whether it is one machine's in a network.", "192.168.0.1"),
    question("isLinkLocalMulticast", .isLinkLocalMulticast, "Whether it is all of the link's.", "224.0.0.1"),
    question("isLinkLocalUnicast", .isLinkLocalUnicast, "Whether it holds on its link only.", "169.254.0.1"),
    StandardFunctions.declare(
      "cidr", .network, [(nil, [.string], network)], "The network of a text.",
      [FunctionExample("cidr('10.0.0.0/8').prefixLength()", "8")]),
    StandardFunctions.declare(
      "isCIDR", .isNetwork, [(nil, [.string], .bool)], "Whether the text is a network.",
      [FunctionExample("isCIDR('10.0.0.0/8')", "true")]),
    StandardFunctions.declare(
      "containsIP", .containsAddress, [(network, [address], .bool), (network, [.string], .bool)],
      "Whether an address lies in the network.",
      [FunctionExample("cidr('10.0.0.0/8').containsIP('10.1.2.3')", "true")]),
    StandardFunctions.declare(
      "containsCIDR", .containsNetwork, [(network, [network], .bool), (network, [.string], .bool)],
      "Whether all of a network lies in the network.",
      [FunctionExample("cidr('10.0.0.0/8').containsCIDR('10.1.0.0/16')", "true")]),
    StandardFunctions.declare(
      "masked", .masked, [(network, [], network)], "The network with zeros behind its prefix.",
      [FunctionExample("string(cidr('10.1.2.3/8').masked())", "'10.0.0.0/8'")]),
    StandardFunctions.declare(
      "prefixLength", .prefixLength, [(network, [], .int)], "The bits of the prefix.",
      [FunctionExample("cidr('::/64').prefixLength()", "64")]),
  ]

  private static func question(
    _ name: String, _ function: StandardFunction, _ summary: String, _ example: String
  ) -> FunctionDeclaration {
    StandardFunctions.declare(
      name, function, [(address, [], .bool)], summary, [FunctionExample("ip('\(example)').\(name)()", "true")])
  }
}

extension Evaluator {
  /// The address or network that a value holds.
  func network(_ value: Value, _ store: ValueStore) -> NetworkAddress? {
    guard value.tag == .object, value.symbol >= NetworkAddress.addressKind else { return nil }
    var text = value
    text.flags = []
    return NetworkAddress(stored: bytes(text, [], store))
  }

  private func stored(_ address: NetworkAddress, _ store: inout ValueStore) -> Value {
    var value = store.add(address.stored)
    value.tag = .object
    value.symbol = address.prefix == nil ? NetworkAddress.addressKind : NetworkAddress.networkKind
    return value
  }

  mutating func network(
    _ function: StandardFunction, _ a: FunctionArguments, _ at: Int32, _ unit: Program, _ constants: [UInt8],
    _ store: inout ValueStore
  ) -> Value {
    switch function {
    case .address, .isAddress, .isCanonical, .network, .isNetwork:
      guard a.x.tag == .text else { return fail(.noSuchOverload("ip"), at, unit) }
      let text = bytes(a.x, constants, store)
      let isNetwork = function == .network || function == .isNetwork
      let found = isNetwork ? NetworkAddress(network: text) : NetworkAddress(text)
      if function == .isAddress || function == .isNetwork { return .bool(found != nil) }
      guard let found else {
        return fail(.conversion(described(a.x, constants, store), to: isNetwork ? "net.CIDR" : "net.IP"), at, unit)
      }
      return function == .isCanonical ? .bool(found.text.utf8.elementsEqual(text)) : stored(found, &store)
    default: break
    }
    guard var it = network(a.x, store) else { return fail(.noSuchOverload("\(function)"), at, unit) }
    switch function {
    case .family: return .int(Int64(it.family))
    case .isUnspecified: return .bool(it.isUnspecified)
    case .isLoopback: return .bool(it.isLoopback)
    case .isGlobalUnicast: return .bool(it.isGlobalUnicast)
    case .isLinkLocalMulticast: return .bool(it.isLinkLocalMulticast)
    case .isLinkLocalUnicast: return .bool(it.isLinkLocalUnicast)
    case .prefixLength: return .int(Int64(it.prefix ?? 0))
    case .masked: return stored(it.masked, &store)
    case .networkStart:
      it.prefix = nil
      return stored(it, &store)
    default:
      let text = a.y.tag == .text ? bytes(a.y, constants, store) : []
      let other =
        a.y.tag == .text
        ? function == .containsNetwork ? NetworkAddress(network: text) : NetworkAddress(text) : network(a.y, store)
      guard let other else { return fail(.conversion(described(a.y, constants, store), to: "net.IP"), at, unit) }
      return .bool(it.contains(other))
    }
  }
}
