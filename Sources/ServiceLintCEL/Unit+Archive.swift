import ServiceLintText
import ServiceLintValue

extension Expression {
  /// An expression of a unit that was read from an archive.
  public init() { self.init(root: -1, number: 0, type: .dyn) }

  /// Reads or writes it; its type, which only the checker needs, is not kept.
  public mutating func code(_ archive: inout Archive) {
    var (root, number) = (root, number)
    archive.code(&root)
    archive.code(&number)
    if archive.isReading { self = Expression(root: root, number: number, type: .dyn) }
  }
}

extension Unit {
  /// Whether it can be archived: not if it fails wherever it comes to some place, or chooses among functions.
  public var isArchivable: Bool { program.content.failures.isEmpty && program.content.candidates.isEmpty }

  /// Reads or writes what evaluating takes. Nothing more can be compiled into a unit that was read: it has forgotten its
  /// names. Its environment's constants are whoever's who keeps the archive: they are mostly those of many units.
  public mutating func code(_ archive: inout Archive) {
    change { content in
      archive.code(&content.frameSize)
      archive.code(&content.code, Instruction(operation: .literal)) { $1.code(&$0) }
      archive.code(&content.places, UnitContent.Place(offset: 0, length: 0)) { archive, place in
        archive.code(&place.offset)
        archive.code(&place.length)
      }
      archive.code(&content.starts)
      archive.code(&content.arguments)
      archive.code(&content.literals, .null) { $1.code(&$0) }
    }
  }

  /// How many steps, functions, operators and macros there are: compiled code means them by their numbers.
  public static var codeSizes: [Int] {
    [Operation.allCases.count, StandardFunction.allCases.count, Operator.allCases.count, Macro.allCases.count]
  }
}

extension Instruction {
  fileprivate mutating func code(_ archive: inout Archive) {
    var number = operation.rawValue
    archive.code(&number)
    operation = Operation(rawValue: number) ?? .fail
    archive.code(&flag)
    archive.code(&count)
    archive.code(&a)
    archive.code(&b)
    archive.code(&c)
  }
}

extension Value {
  fileprivate mutating func code(_ archive: inout Archive) {
    var (tag, flags) = (tag.rawValue, flags.rawValue)
    archive.code(&tag)
    archive.code(&flags)
    archive.code(&payload)
    archive.code(&length)
    archive.code(&symbol)
    self.tag = ValueTag(rawValue: tag) ?? .error
    self.flags = Flags(rawValue: flags)
  }
}
