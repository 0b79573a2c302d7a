/// The nodes of a tree while it is read: memory of a fixed size that they fill one after the other.
///
/// Whoever appends has asked before whether there is room; indices are those of nodes that were appended.
struct NodeMemory {
  private let memory: UnsafeMutableBufferPointer<SourceNode>
  private(set) var count = 0

  /// - Parameter count: how many nodes the memory holds already.
  init(_ memory: UnsafeMutableBufferPointer<SourceNode>, count: Int = 0) {
    self.memory = memory
    self.count = count
  }

  @inline(__always)
  var hasRoomForTwo: Bool { count &+ 2 <= memory.count }

  @inline(__always)
  mutating func append(_ node: SourceNode) {
    precondition(count < memory.count, "The reader asks for room first.")
    memory.initializeElement(at: count, to: node)
    count &+= 1
  }

  @inline(__always)
  subscript(index: Int) -> SourceNode {
    get {
      precondition(index >= 0 && index < count, "There is no such node.")
      return memory[index]
    }
    nonmutating _modify {
      precondition(index >= 0 && index < count, "There is no such node.")
      yield &memory[index]
    }
  }
}
