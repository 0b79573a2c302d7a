import ServiceLintFormats
import ServiceLintModel
import ServiceLintReaders
import Testing

@Suite struct `kintone becomes a model` {
  private let format = Kintone()

  private func app(withLayout: Bool = true) throws -> ModelView {
    let layout = try jsonTree(fixture: "kintone/firewood_layout.json")
    return ModelView(
      try jsonTree(fixture: "kintone/firewood_fields.json"), format,
      beside: withLayout ? [("firewood_layout.json", layout)] : [])
  }

  @Test func `the layout says the order and the groups`() throws {
    let it = try app()
    #expect(
      it.all(.field).map { it.string($0, "id") } == [
        "申込者", "住所", "メール", "樹種", "束数", "合計", "地区", "配達日", "場所", "広さ", "写真", "担当", "宛名", "番号",
      ])
    #expect(it.string(it.node(.group, "事務欄"), "title") == "役場が使う欄")
    #expect(it.bool(it.node(.group, "置き場"), "repeats") == true)
  }

  @Test func `without a layout the fields come in the order of the file`() throws {
    let it = try app(withLayout: false)
    #expect(it.all(.field).prefix(2).map { it.string($0, "id") } == ["住所", "申込者"])
  }

  @Test func `a hidden label is what stands before the field in the layout`() throws {
    let it = try app()
    #expect(it.string(it.node(.field, "申込者"), "shownLabel") == "申し込む方")
    let alone = try app(withLayout: false)
    #expect(alone.state(alone.node(.field, "申込者"), "shownLabel") == "unknown")
  }

  @Test(arguments: [
    ("住所", "textarea"), ("メール", "email"), ("束数", "number"), ("樹種", "radio"), ("地区", "select"),
    ("写真", "file"), ("担当", "select"),
  ])
  func `a field has its kind`(id: String, kind: String) throws {
    let it = try app()
    #expect(it.string(it.node(.field, id), "kind") == kind)
  }

  @Test func `numbers written as text are numbers, empty ones nothing`() throws {
    let it = try app()
    #expect(it.string(it.node(.field, "束数"), "least") == "1")
    #expect(it.string(it.node(.field, "束数"), "unit") == "束")
    #expect(it.value(it.node(.field, "申込者"), "maxLength").intValue == 40)
    // A number that nobody stated is not known.
    #expect(it.state(it.node(.field, "メール"), "maxLength") == "unknown")
    #expect(it.state(it.node(.field, "広さ"), "least") == "absent")
  }

  @Test func `options come by their index`() throws {
    let it = try app()
    let options = it.children(it.node(.field, "樹種"), .option)
    #expect(options.map { it.string($0, "label") } == ["なら", "すぎ", "どちらでもよい"])
  }

  @Test(arguments: ["合計", "宛名", "配達日", "番号"])
  func `nobody is asked for what the app fills in`(id: String) throws {
    let it = try app()
    #expect(it.bool(it.node(.field, id), "asks") == false)
  }

  @Test func `what is switched off is not there`() throws {
    #expect(try app().node(.field, "ステータス") == 0)
  }

  @Test func `the layout is named like the fields`() throws {
    let tree = try jsonTree(fixture: "kintone/firewood_fields.json")
    let names = ["a_layout.json", "firewood_fields.json", "firewood_layout.json", "settings.json"]
    #expect(
      format.companions(of: tree, path: "x/firewood_fields.json", beside: { names })
        == ["firewood_layout.json", "settings.json"])
  }

  @Test func `a layout and settings are parts, anything else is not kintone`() throws {
    #expect(format.recognise(try jsonTree(fixture: "kintone/firewood_layout.json")) == .part)
    let settings = #"{"name": "薪", "description": "", "icon": {"type": "PRESET", "key": "APP60"}, "theme": "WHITE"}"#
    #expect(format.recognise(try jsonTree(settings)) == .part)
    let schema = #"{"type": "object", "properties": {"a": {"type": "string"}}}"#
    #expect(format.recognise(try jsonTree(schema)) == .notADefinition)
    let record = #"{"record": {"住所": {"type": "SINGLE_LINE_TEXT", "value": "x"}}}"#
    #expect(format.recognise(try jsonTree(record)) == .notADefinition)
  }

  @Test func `the settings name the form`() throws {
    let settings = try jsonTree(
      #"{"name": "薪の申し込み", "description": "", "icon": {"type": "PRESET", "key": "APP60"}, "theme": "WHITE"}"#)
    let it = ModelView(
      try jsonTree(fixture: "kintone/firewood_fields.json"), format, beside: [("settings.json", settings)])
    #expect(it.string(it.all(.form)[0], "title") == "薪の申し込み")
  }
}
