import Foundation
import ServiceLintFormats
import ServiceLintModel
import ServiceLintReaders
import Testing

@Suite(.enabled(if: SharedFolder.hasCorpus, "needs the corpus: set SERVICELINT_SHARED"))
struct `Health forms in the corpus` {
  @Test func `all FHIR questionnaires are mapped, with every question and condition`() throws {
    let files = SharedFolder.files("fhir")
    #expect(files.count == 41)
    let format = FHIR()
    var builder = format.makeBuilder()
    var fields = 0
    var conditions = 0
    for file in files {
      let tree = try jsonTree(Array(Data(contentsOf: file)))
      #expect(format.recognise(tree) == .definition, "\(file.lastPathComponent)")
      #expect(format.definitions(in: tree).count == 1)
      format.read(tree, path: file.lastPathComponent, into: &builder)
      let model = builder.model
      #expect(model.unmapped.isEmpty, "\(file.lastPathComponent)")
      fields += ModelView(model: model).all(.field).count
      conditions += model.conditions.count - 1
      let unread = model.conditions.filter { !$0.isReadable }
      #expect(unread.isEmpty, "\(file.lastPathComponent)")
    }
    #expect(fields == 770)
    #expect(conditions >= 429)
  }

  @Test func `all OpenMRS forms are mapped`() throws {
    let files = SharedFolder.files("openmrs")
    #expect(files.count == 12)
    let format = OpenMRS()
    var builder = format.makeBuilder()
    var fields = 0
    for file in files {
      let tree = try jsonTree(Array(Data(contentsOf: file)))
      #expect(format.recognise(tree) == .definition, "\(file.lastPathComponent)")
      format.read(tree, path: file.lastPathComponent, into: &builder)
      #expect(builder.model.unmapped.isEmpty, "\(file.lastPathComponent)")
      fields += ModelView(model: builder.model).all(.field).count
    }
    // 39 questions, the date that the engine asks for beside one of them, and the patient's sex, which one condition asks
    // of the engine.
    #expect(fields == 41)
  }

  @Test(arguments: [
    "cpsv-ap", "defra", "formio-nav", "formio-other", "gcforms", "hsds", "jsonschema-va", "kintone", "ons-eq",
    "openforms", "surveyjs", "xgov",
  ])
  func `other formats are not taken for health forms`(folder: String) throws {
    for file in SharedFolder.files(folder) {
      guard let tree = try? jsonTree(Array(Data(contentsOf: file))) else { continue }
      #expect(FHIR().recognise(tree) == .notADefinition, "\(file.lastPathComponent)")
      #expect(OpenMRS().recognise(tree) == .notADefinition, "\(file.lastPathComponent)")
    }
  }
}
