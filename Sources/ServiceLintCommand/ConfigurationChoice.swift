import ServiceLint
import ServiceLintText

/// The options of the command line that say which configuration is used.
enum ConfigurationChoice {
  static let file = Option(
    "--config", short: "-c", value: "FILE",
    LocalizedText(
      en: "take this configuration (default: the nearest \(Configuration.fileName) above each file)",
      ja: "この設定ファイルを使う（既定は、各ファイルから上にたどって最初の \(Configuration.fileName)）"))
  static let none = Option("--no-config", LocalizedText(en: "take no configuration", ja: "設定ファイルを使わない"))

  static let options = [file, none]

  /// The finder that does what the command line says.
  static func finder(_ arguments: Arguments) throws(UsageError) -> ConfigurationFinder {
    if arguments.has(file), arguments.has(none) { throw .notTogether(file.name, none.name) }
    do {
      if let path = arguments[file] { return try ConfigurationFinder(.file(path)) }
      return try ConfigurationFinder(arguments.has(none) ? .none : .nearest)
    } catch {
      throw .file(error.path, error.reason)
    }
  }
}
