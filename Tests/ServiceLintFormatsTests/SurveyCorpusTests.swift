import Foundation
import ServiceLintFormats
import ServiceLintModel
import ServiceLintReaders
import Testing

@Suite(.enabled(if: SharedFolder.hasCorpus, "needs the corpus: set SERVICELINT_SHARED"))
struct `SurveyJS, JSON Schema and kintone in the corpus` {
  @Test func `all pages of the court are mapped`() throws {
    let format = SurveyJS()
    var (fields, conditions, readable, unmapped) = (0, 0, 0, 0)
    let files = SharedFolder.files("surveyjs")
    #expect(files.count == 89)
    for file in files {
      let tree = try jsonTree(Array(Data(contentsOf: file)))
      #expect(Formats.recognise(tree)?.format.id == format.id, "\(file.lastPathComponent)")
      let view = ModelView(tree, format)
      fields += view.all(.field).count
      let all = view.all(.condition)
      conditions += all.count
      readable += all.filter { view.bool($0, "readable") == true }.count
      unmapped += view.model.unmapped.count
    }
    #expect(fields == 667)
    #expect(conditions >= 553)
    #expect(readable * 100 >= conditions * 98)
    #expect(unmapped == 0)
  }

  @Test func `all forms of the veterans' agency are mapped, answers of its API passed over`() throws {
    let format = JSONSchemaForm()
    var (forms, fields) = (0, 0)
    for file in SharedFolder.files("jsonschema-va") {
      let tree = try jsonTree(Array(Data(contentsOf: file)))
      let isAnswer = file.lastPathComponent.contains("RESPONSE")
      #expect(format.recognise(tree) == (isAnswer ? .notADefinition : .definition), "\(file.lastPathComponent)")
      guard !isAnswer else { continue }
      #expect(Formats.recognise(tree)?.format.id == format.id)
      forms += 1
      fields += ModelView(tree, format).all(.field).count
    }
    #expect(forms == 37)
    #expect(fields == 2_511)
  }

  @Test(arguments: ["input-development-contact", "input-development-activity", "expected-dev2prod-contact"])
  func `apps of kintone are mapped in the order of their layout`(folder: String) throws {
    let format = Kintone()
    let tree = try jsonTree(Array(Data(contentsOf: url("kintone/\(folder)/app_form_fields.json"))))
    let layout = try jsonTree(Array(Data(contentsOf: url("kintone/\(folder)/app_form_layout.json"))))
    #expect(Formats.recognise(tree)?.format.id == format.id)
    #expect(format.recognise(layout) == .part)
    #expect(format.companions(of: tree, path: "app_form_fields.json", beside: { ["app_form_layout.json"] }).count == 1)
    let view = ModelView(tree, format, beside: [("app_form_layout.json", layout)])
    #expect(view.all(.field).count == (folder.hasSuffix("contact") ? 21 : 16))
    #expect(view.all(.text).contains { view.string($0, "role") == "body" })
  }

  private func url(_ path: String) -> URL { SharedFolder.url.appendingPathComponent("corpus/\(path)") }

  @Test(arguments: ["formio-nav", "gcforms", "fhir", "ons-eq", "openmrs", "hsds", "xgov", "defra", "openforms"])
  func `other formats are not taken for these`(folder: String) throws {
    for file in SharedFolder.files(folder) {
      guard let tree = try? jsonTree(Array(Data(contentsOf: file))) else { continue }
      for format in [SurveyJS(), Kintone(), JSONSchemaForm()] as [any Format] {
        #expect(format.recognise(tree) == .notADefinition, "\(format.id): \(file.lastPathComponent)")
      }
    }
  }
}
