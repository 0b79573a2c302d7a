import Foundation
import ServiceLintModel
import ServiceLintReaders
import Testing

@testable import ServiceLintFormats

@Suite(.enabled(if: SharedFolder.hasCorpus, "needs the corpus: set SERVICELINT_SHARED"))
struct `Open Forms in the corpus` {
  private var folder: URL { SharedFolder.url.appendingPathComponent("corpus/openforms") }

  @Test(arguments: [
    ("dynamische-keuzelijsten", 4, 0), ("logic_age", 3, 1), ("logic_rules_2", 3, 1),
  ])
  func `an export is read with all its files`(name: String, fields: Int, conditions: Int) throws {
    let export = try openFormsExport(folder.appendingPathComponent(name))
    let view = ModelView(export, OpenForms())
    #expect(view.all(.field).count == fields)
    #expect(view.all(.condition).count == conditions)
    #expect(view.model.unmapped.isEmpty)
    for condition in view.all(.condition) { #expect(view.bool(condition, "readable") == true) }
    let kinds = view.all(.page).map { view.string($0, "kind") }
    #expect(kinds == ["start", "question", "review", "confirmation"])
  }

  @Test(arguments: [("all_components.json", 23), ("kitchensink_components.json", 98)])
  func `a lone definition is read`(name: String, fields: Int) throws {
    let tree = try jsonTree(Array(Data(contentsOf: folder.appendingPathComponent(name))))
    #expect(OpenForms().recognise(tree) == .definition)
    let view = ModelView(tree, OpenForms())
    #expect(view.all(.field).count == fields)
    #expect(view.all(.field).allSatisfy { !view.string($0, "shownLabel").isEmpty })
  }

  @Test func `the files of an export are no definitions by themselves`() throws {
    for name in ["dynamische-keuzelijsten", "logic_age", "logic_rules_2"] {
      let own = folder.appendingPathComponent(name)
      for file in try FileManager.default.contentsOfDirectory(atPath: own.path) {
        let tree = try jsonTree(Array(Data(contentsOf: own.appendingPathComponent(file))))
        // An export without variables has an empty list of them.
        let isEmpty = tree.count <= 3
        #expect(
          Formats.recognise(tree)?.as
            == (file == "forms.json" ? .definition : isEmpty ? nil : .part), "\(name)/\(file)")
      }
    }
  }

  @Test(arguments: [
    "formio-nav", "formio-other", "kintone", "jsonschema-va", "gcforms", "surveyjs", "fhir", "ons-eq", "openmrs",
    "hsds", "xgov", "defra",
  ])
  func `other formats are not taken for Open Forms`(folder: String) throws {
    for file in SharedFolder.files(folder) {
      guard let tree = try? jsonTree(Array(Data(contentsOf: file))) else { continue }
      #expect(OpenForms().recognise(tree) == .notADefinition, "\(file.lastPathComponent)")
    }
  }
}
