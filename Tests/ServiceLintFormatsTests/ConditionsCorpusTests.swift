import Foundation
import ServiceLintAnalysis
import ServiceLintFormats
import ServiceLintModel
import ServiceLintReaders
import Testing

@Suite(.enabled(if: SharedFolder.hasCorpus, "needs the corpus: set SERVICELINT_SHARED"))
struct `Conditions of the corpus` {
  /// Each form of the Norwegian agency with its names resolved.
  func forEachForm(_ body: (String, ServiceModel) -> Void) throws {
    let format = FormIO()
    var builder = format.makeBuilder()
    for file in SharedFolder.files("formio-nav") {
      format.read(try jsonTree(Array(Data(contentsOf: file))), path: file.lastPathComponent, into: &builder)
      var model = builder.model
      ConditionResolver.resolve(&model)
      body(file.lastPathComponent, model)
    }
  }

  /// 35 names that nothing has, and three parts that a composite type has not: how some authors park a part
  /// (`harDuFodselsnummerxxx`).
  @Test func `names mean fields, options and parts of types`() throws {
    var missing = 0, ambiguous = 0, parts = 0
    try forEachForm { _, model in
      for condition in model.conditions {
        _ = condition.mapNames { name in
          if name.isAmbiguous { ambiguous += 1 } else if name.node == nil { missing += 1 }
          if name.part != nil { parts += 1 }
          return name
        }
      }
    }
    #expect(missing == 38)
    #expect(ambiguous == 0)
    #expect(parts == 894)
  }

  @Test func `what cannot be shown is parked, or asks for what there is not, but for one real contradiction`() throws {
    var most = 0, never = 0, parked = 0, dangling = 0, undecided = 0, circles = 0
    var later: [String] = [], contradictions: [String] = []
    try forEachForm { file, model in
      var analysis = ConditionAnalysis(model)
      for index in model.nodes.indices.dropFirst(Int(ServiceModel.firstNode)) {
        let node = UInt32(index)
        guard model.nodes[index].condition > 0, model.nodes[index].kind != .condition else { continue }
        let answer = analysis.canHold(node)
        most = max(most, analysis.steps)
        if answer == nil { undecided += 1 }
        if analysis.inCircle(node) { circles += 1 }
        let references = analysis.references(node)
        for it in references where it.askedLater { later.append("\(file) \(it.name)") }
        guard answer == false else { continue }
        never += 1
        if analysis.switchedOff(node) {
          parked += 1
        } else if references.contains(where: { $0.valueExists == false || !$0.exists }) {
          dangling += 1
        } else {
          contradictions.append("\(file) \(references.map(\.name))")
        }
      }
    }
    #expect(most <= 161)
    #expect(undecided == 0)
    #expect(circles == 0)
    // 58 of the parked stand in forms that are only a file, whose pages nobody sees.
    #expect((never, parked, dangling) == (103, 79, 23))
    #expect(contradictions == ["nav150001.json [\"sokerDuOvergangsstonadFraEnBestemtManed1\"]"])
    #expect(later == ["nav170106.json harEllerHarDereHattFellesBarn"])
  }

  @Test func `names know where they stand in the file`() throws {
    var astray: [String] = []
    try forEachForm { file, model in
      for condition in model.conditions {
        _ = condition.mapNames { name in
          let range = Int(name.offset)..<Int(name.offset) + Int(name.count)
          let written = String(decoding: model.values.text[range], as: UTF8.self)
          let expected = name.path.joined(separator: ".")
          let isThere =
            name.anywhere ? written == expected : written.replacing("?.", with: ".").hasSuffix(expected)
          if !isThere { astray.append("\(file) \(expected): \(written)") }
          return name
        }
      }
    }
    #expect(astray.isEmpty, "\(astray.prefix(5))")
  }
}
