import Foundation
import ServiceLintModel
import ServiceLintText
import Testing

@testable import ServiceLintFormats

@Suite struct `What people read about service definitions` {
  @Test(arguments: MessageLanguage.allCases)
  func `the file to start from can be read, and so can every key it shows`(language: MessageLanguage) throws {
    let text = ServiceStarter.text(language)
    #expect(try ModelView(yamlTree(text), ServiceFormat()).model.problems == [])
    // Without its mark each example is read in place of what it explains.
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      let mark = line.firstIndex { $0 != " " }
      guard let mark, line[mark] == "#", let next = line[mark...].dropFirst().first else { return String(line) }
      let isExample = next != " " || line[mark...].hasPrefix("#  -")
      return isExample ? String(line[..<mark] + line[mark...].dropFirst()) : String(line)
    }
    let view = try ModelView(yamlTree(lines.joined(separator: "\n")), ServiceFormat())
    #expect(view.model.problems == [])
    #expect(view.all(.research).count == 1 && view.all(.proxy).count == 2)
  }

  @Test(arguments: [("ServiceDefinition.md", MessageLanguage.english), ("ServiceDefinition.ja.md", .japanese)])
  func `its tables are fresh; else run swift run ServiceLintDev generate`(
    page: String, language: MessageLanguage
  ) throws {
    let url = SharedFolder.package.appendingPathComponent("Documentation/\(page)")
    let text = String(decoding: try Data(contentsOf: url), as: UTF8.self)
    #expect(ServiceTables(language).page(text) == text)
    #expect(text.contains("`casesPerYear`") && text.contains("`counter`"))
  }

  @Test(arguments: ["ServiceDefinition.md", "ServiceDefinition.ja.md"])
  func `its example can be read`(page: String) throws {
    let url = SharedFolder.package.appendingPathComponent("Documentation/\(page)")
    let text = String(decoding: try Data(contentsOf: url), as: UTF8.self)
    let example = try #require(text.components(separatedBy: "```yaml\n").dropFirst().first)
    let yaml = try #require(example.components(separatedBy: "```").first)
    #expect(try ModelView(yamlTree(yaml), ServiceFormat()).model.problems == [])
  }

  @Test(arguments: ServiceTables.kinds)
  func `every key says in Japanese what it means`(kind: NodeKind) {
    let shape = ServiceShape.of(kind)
    for name in shape.names where shape.keys[name].map({ shape.properties[$0.slot].name }) == name {
      #expect(ServiceKeys.japanese(name, in: kind) != nil, "\(kind.name).\(name) is missing in ServiceKeys.swift")
    }
  }
}
