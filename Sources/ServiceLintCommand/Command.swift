import ServiceLintText

/// A command of the tool.
protocol Command {
  static var name: String { get }
  static var summary: LocalizedText { get }
  /// How its arguments are written, without the tool's and its own name.
  static var usage: String { get }
  static var options: [Option] { get }
  /// - Throws: `UsageError` if its arguments or inputs cannot be used.
  static func run(_ arguments: Arguments, language: MessageLanguage) throws(UsageError) -> ExitStatus
}

/// All commands; adding one means its file and a line here.
enum Commands {
  static var all: [any Command.Type] {
    [
      Lint.self, Explain.self, Rules.self, Test.self, Inspect.self, Eval.self, ListFormats.self, Config.self,
      Suppress.self, Init.self, Schema.self,
    ]
  }
}
