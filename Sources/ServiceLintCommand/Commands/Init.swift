import ServiceLint
import ServiceLintFormats
import ServiceLintText

/// Writes something to start from: a configuration, a service definition, or a module of rules.
enum Init: Command {
  static let name = "init"
  static let summary = LocalizedText(en: "write files to start from", ja: "書き始めのファイルを作る")
  static let usage = "[OPTION] [FILE]"

  static let service = Option(
    "--service",
    LocalizedText(
      en: "a service definition with comments (default: service.yml)", ja: "説明つきのサービス定義（既定は service.yml）"))
  static let module = Option(
    "--module", value: "NAME",
    LocalizedText(
      en: "a folder with a first rule of your own and its examples", ja: "独自のルールを 1 つ、例とともに入れたフォルダー"))

  static let options: [Option] = [service, module]

  static func run(_ arguments: Arguments, language: MessageLanguage) throws(UsageError) -> ExitStatus {
    if let path = arguments[module] {
      if arguments.has(service) { throw .notTogether(service.name, module.name) }
      if let word = arguments.rest.first { throw .tooManyWords(word) }
      try write(ModuleStarter(path: path), language)
      return .clean
    }
    if arguments.rest.count > 1 { throw .tooManyWords(arguments.rest[1]) }
    let isService = arguments.has(service)
    let path = arguments.rest.first ?? (isService ? "service.yml" : Configuration.fileName)
    let text = isService ? ServiceStarter.text(language) : ConfigurationTemplate.text(in: language)
    guard Disk.kind(of: path) == .nothing else { throw .alreadyThere(path) }
    do throws(Disk.Failure) {
      try Disk.create(path, Array(text.utf8))
    } catch {
      throw .notWritten(error.path, error.reason)
    }
    let done =
      isService
      ? LocalizedText(
        en: "\(path) is written. Make it yours, then run: servicelint \(path)\n",
        ja: "\(path) を作りました。内容を書き換えてから servicelint \(path) を実行してください。\n")
      : LocalizedText(
        en: "\(path) is written. It changes nothing until you take out a “#”.\n",
        ja: "\(path) を作りました。行頭の「#」を外すまでは、何も変わりません。\n")
    Terminal.write(done[language])
    return .clean
  }

  private static func write(_ starter: ModuleStarter, _ language: MessageLanguage) throws(UsageError) {
    guard starter.hasIdentifier else { throw .badModuleName(starter.id) }
    if BuiltInModules.load().modules.contains(where: { $0.id == starter.id }) {
      throw .builtInModuleName(starter.id)
    }
    let path = starter.path
    let files = starter.files(language)
    // A folder that was just made for this is welcome.
    let isEmptyFolder = Disk.kind(of: path) == .folder && Disk.names(in: path).isEmpty
    guard isEmptyFolder || Disk.kind(of: path) == .nothing else { throw .folderAlreadyThere(path) }
    do throws(Disk.Failure) {
      if !isEmptyFolder { try Disk.makeFolder(path) }
      for file in files { try Disk.create("\(path)/\(file.name)", Array(file.text.utf8)) }
    } catch {
      throw .notWritten(error.path, error.reason)
    }
    let names = files.map { "  \(path)/\($0.name)\n" }.joined()
    let done = LocalizedText(
      en: "Written:\n\(names)Try it: servicelint test \(path)\n",
      ja: "作りました:\n\(names)試すには: servicelint test \(path)\n")
    Terminal.write(done[language])
  }
}
