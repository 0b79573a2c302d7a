import ServiceLint
import ServiceLintFormats
import ServiceLintText

/// Writes a file to start from.
enum Init: Command {
  static let name = "init"
  static let summary = LocalizedText(en: "write a file to start from", ja: "書き始めのファイルを作る")
  static let usage = "--service [FILE]"

  static let service = Option(
    "--service",
    LocalizedText(
      en: "a service definition with comments (default: service.yml)", ja: "説明つきのサービス定義（既定は service.yml）"))

  static let options: [Option] = [service]

  static func run(_ arguments: Arguments, language: MessageLanguage) throws(UsageError) -> ExitStatus {
    guard arguments.has(service) else { throw .missingWord(service.name) }
    if arguments.rest.count > 1 { throw .tooManyWords(arguments.rest[1]) }
    let path = arguments.rest.first ?? "service.yml"
    guard Disk.kind(of: path) == .nothing else { throw .alreadyThere(path) }
    do throws(Disk.Failure) {
      try Disk.create(path, Array(ServiceStarter.text(language).utf8))
    } catch {
      throw .notWritten(error.path, error.reason)
    }
    let done = LocalizedText(
      en: "\(path) is written. Make it yours, then run: servicelint \(path)\n",
      ja: "\(path) を作りました。内容を書き換えてから servicelint \(path) を実行してください。\n")
    Terminal.write(done[language])
    return .clean
  }
}
