import ServiceLintText

/// All phrases that are looked for, in one automaton over tokens: a step costs one look-up, however many phrases.
///
/// Tokens are told apart by 64-bit hashes. Two different words of one hash would need to be made for the purpose, and
/// then a text is mistaken for another, no more.
struct PhraseTrie {
  /// A phrase that ends at a state.
  struct Accept {
    var payload: UInt32
    /// The next phrase that ends there; -1: none.
    var next: Int32
  }

  private var keys: [UInt64] = Array(repeating: 0, count: 256)
  private var targets: [UInt32] = Array(repeating: 0, count: 256)
  private var filled = 0
  /// For each state the first of the phrases that end there; -1: none.
  private(set) var heads: [Int32] = [-1]
  private(set) var accepts: [Accept] = []
  /// The lengths of the word endings looked for, in code points, the longest first.
  private(set) var endings: [Int] = []

  /// Adds a phrase.
  ///
  /// - Parameters:
  ///   - ending: whether the first word may begin with anything (“*nummer”).
  ///   - isLast: whether it comes behind the phrases that end there already: readers go through all of them, and of
  ///     concepts the last one counts.
  mutating func add(_ tokens: TextTokens, ending: Bool = false, payload: UInt32, isLast: Bool = false) {
    guard !tokens.tokens.isEmpty else { return }
    var state: UInt32 = 0
    for (position, token) in tokens.tokens.enumerated() {
      var hash = token.hash
      if position == 0, ending {
        hash = ~hash
        let length = token.scalars.count
        if !endings.contains(length) {
          endings.append(length)
          endings.sort(by: >)
        }
      }
      let known = step(state, hash)
      if known != 0 {
        state = known
      } else {
        heads.append(-1)
        let made = UInt32(heads.count - 1)
        insert(Self.key(state, hash), made)
        state = made
      }
    }
    if isLast {
      appendAccept(payload, at: Int(state))
    } else {
      accepts.append(Accept(payload: payload, next: heads[Int(state)]))
      heads[Int(state)] = Int32(accepts.count - 1)
    }
  }

  private mutating func appendAccept(_ payload: UInt32, at state: Int) {
    var last: Int32 = -1
    var accept = heads[state]
    while accept >= 0 {
      // The same words twice are one, so that no chain is longer than there are meanings.
      if accepts[Int(accept)].payload == payload { return }
      last = accept
      accept = accepts[Int(accept)].next
    }
    accepts.append(Accept(payload: payload, next: -1))
    if last >= 0 {
      accepts[Int(last)].next = Int32(accepts.count - 1)
    } else {
      heads[state] = Int32(accepts.count - 1)
    }
  }

  /// The state behind a token; 0: no phrase goes on with it.
  @inline(__always)
  func step(_ state: UInt32, _ hash: UInt64) -> UInt32 {
    let key = Self.key(state, hash)
    let mask = keys.count &- 1
    var place = Int(truncatingIfNeeded: key >> 20) & mask
    while true {
      let found = keys[place]
      if found == key { return targets[place] }
      if found == 0 { return 0 }
      place = (place &+ 1) & mask
    }
  }

  /// The state behind the first token of a phrase, whole or by its ending.
  @inline(__always)
  func begin(_ token: TextTokens.Token, of text: TextTokens) -> UInt32 {
    let state = step(0, token.hash)
    if state != 0 || endings.isEmpty || token.kind != .letter { return state }
    for length in endings where length < token.scalars.count {
      let state = step(0, ~text.hash(of: token.scalars.upperBound - length..<token.scalars.upperBound))
      if state != 0 { return state }
    }
    return 0
  }

  @inline(__always)
  private static func key(_ state: UInt32, _ hash: UInt64) -> UInt64 {
    let mixed = (hash ^ UInt64(state) &* 0x9E37_79B9_7F4A_7C15) &* 0xD6E8_FEB8_6659_FD93
    return mixed ^ mixed >> 32 | 1
  }

  private mutating func insert(_ key: UInt64, _ target: UInt32) {
    if (filled + 1) * 2 > keys.count {
      let old = zip(keys, targets).filter { $0.0 != 0 }
      keys = Array(repeating: 0, count: keys.count * 2)
      targets = Array(repeating: 0, count: keys.count)
      filled = 0
      for (key, target) in old { insert(key, target) }
    }
    let mask = keys.count - 1
    var place = Int(truncatingIfNeeded: key >> 20) & mask
    while keys[place] != 0 { place = (place + 1) & mask }
    keys[place] = key
    targets[place] = target
    filled += 1
  }
}

extension PhraseTrie {
  /// Reads or writes it. The table of steps is written without its gaps.
  mutating func code(_ archive: inout Archive) {
    var steps = zip(keys, targets).filter { $0.0 != 0 }
    archive.code(&steps, (0, 0)) { archive, step in
      archive.code(&step.0)
      archive.code(&step.1)
    }
    if archive.isReading {
      var size = 256
      while size < steps.count * 2 { size *= 2 }
      (keys, targets, filled) = (Array(repeating: 0, count: size), Array(repeating: 0, count: size), 0)
      for (key, target) in steps { insert(key, target) }
    }
    archive.code(&heads)
    archive.code(&accepts, Accept(payload: 0, next: -1)) { archive, accept in
      archive.code(&accept.payload)
      archive.code(&accept.next)
    }
    archive.code(&endings)
  }
}
