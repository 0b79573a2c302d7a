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

  @Test func `names mean fields, options and parts of types`() throws {
    var all = 0, missing = 0, ambiguous = 0, parts = 0, conditions = 0
    try forEachForm { file, model in
      for condition in model.conditions where condition != .always && condition != .never {
        conditions += 1
        _ = condition.mapNames { name in
          all += 1
          if name.isAmbiguous {
            ambiguous += 1
          } else if name.node == nil {
            missing += 1
            print(file, name.inRow ? "row" : "data", name.path.joined(separator: "."))
          }
          if name.part != nil { parts += 1 }
          return name
        }
      }
    }
    print("conditions", conditions, "names", all, "missing", missing, "ambiguous", ambiguous, "parts", parts)
  }

  @Test func `what cannot be shown is parked or asks for a value that is no option`() throws {
    var conditions = 0, most = 0, never = 0, parked = 0, dangling = 0, unknown = 0, later = 0, circles = 0
    var depths: [Int: Int] = [:]
    try forEachForm { file, model in
      var analysis = ConditionAnalysis(model)
      for index in model.nodes.indices.dropFirst(Int(ServiceModel.firstNode)) {
        let node = UInt32(index)
        guard model.nodes[index].condition > 0, model.nodes[index].kind != .condition else { continue }
        conditions += 1
        let answer = analysis.canHold(node)
        most = max(most, analysis.steps)
        if answer == nil { unknown += 1 }
        if analysis.inCircle(node) {
          circles += 1; print("circle", file, model.conditions[Int(model.nodes[index].condition)].printed)
        }
        depths[analysis.depth(node), default: 0] += 1
        for it in analysis.references(node) where it.askedLater {
          later += 1
          print("later", file, it.name, it.value)
        }
        if answer == false {
          never += 1
          let references = analysis.references(node)
          if analysis.switchedOff(node) {
            parked += 1
          } else if references.contains(where: { !$0.valueExists || !$0.exists }) {
            dangling += 1
          } else {
            print("never", file, model.nodes[index].kind, model.conditions[Int(model.nodes[index].condition)].printed)
          }
        }
      }
    }
    print(
      "conditions", conditions, "most", most, "never", never, "parked", parked, "dangling", dangling, unknown, "later",
      later, "circles", circles, depths.sorted { $0.key < $1.key })
  }
}
