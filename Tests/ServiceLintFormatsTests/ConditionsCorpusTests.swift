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
}
