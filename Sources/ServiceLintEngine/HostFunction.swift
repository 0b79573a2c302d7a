import ServiceLintCEL
import ServiceLintModel
import ServiceLintValue

/// A function of our own beside CEL's: name, signature, sentence, examples, cost and code in one entry. The checker,
/// the evaluator and the documentation are fed from it.
struct HostFunction: Sendable {
  var name: String
  /// The type before the dot; `nil` for a plain function.
  var receiver: CELType?
  var parameters: [CELType]
  var result: CELType
  /// Steps of the evaluation's budget that a call takes at least.
  var cost: Int
  var summary: String
  /// What of the module's data its first parameter names; a name that is not there is refused when the module is loaded.
  var names: ModuleData.Kind?
  /// Calls with their results, for documentation and tests.
  var examples: [HostExample]
  /// The code; the receiver comes first. No argument is ever unknown or an error.
  var body: Body

  /// Code that runs for a call. (A stored closure in an array is called by way of a conversion, a closure in a struct
  /// directly.)
  struct Body: Sendable {
    var run: @Sendable (RuleHost, FunctionArguments) -> Value
  }

  init(
    _ name: String, on receiver: CELType? = nil, _ parameters: [CELType] = [], gives result: CELType, cost: Int = 5,
    names: ModuleData.Kind? = nil, _ summary: String, examples: [HostExample] = [],
    _ body: @escaping @Sendable (RuleHost, FunctionArguments) -> Value
  ) {
    self.name = name
    self.receiver = receiver
    self.parameters = parameters
    self.result = result
    self.cost = cost
    self.names = names
    self.summary = summary
    self.examples = examples
    self.body = Body(run: body)
  }

  /// Which argument names data of the module, the receiver being the first; `nil`: none.
  var nameArgument: Int? { names == nil ? nil : receiver == nil ? 0 : 1 }

  /// All functions; a function's index is its number for the evaluator.
  static let all: [HostFunction] =
    PathFunctions.all + ConditionFunctions.all + AnswerFunctions.all + TextFunctions.all + DataFunctions.all
    + PersonFunctions.all + NameFunctions.all + ServiceFunctions.all + StaffFunctions.all + RepositoryFunctions.all
    + DateFunctions.all

  /// The functions as CEL's checker wants them: one declaration for each name.
  static let declarations: [FunctionDeclaration] = {
    var order: [String] = []
    var byName: [String: FunctionDeclaration] = [:]
    for (number, function) in all.enumerated() {
      let overload = FunctionOverload(
        receiver: function.receiver, parameters: function.parameters, result: function.result, cost: function.cost,
        host: number)
      if byName[function.name] == nil {
        order.append(function.name)
        byName[function.name] = FunctionDeclaration(
          name: function.name, overloads: [], summary: function.summary,
          examples: function.examples.map { FunctionExample($0.expression, $0.result) })
      }
      byName[function.name]?.overloads.append(overload)
    }
    return order.compactMap { byName[$0] }
  }()
}

extension CELType {
  /// The type of a node of the model.
  static func node(_ kind: NodeKind) -> CELType { .object(kind.rawValue) }
  /// The type of a list of nodes.
  static func nodes(_ kind: NodeKind) -> CELType { .list(.object(kind.rawValue)) }
}
