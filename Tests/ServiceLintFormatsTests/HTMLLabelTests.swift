import Foundation
import ServiceLintReaders
import Testing

@testable import ServiceLintFormats

/// Labels as people see them: in the rows of tables, around marks, captions and units.
@Suite struct `Labels in HTML` {
  private static func fixture(_ name: String) throws -> ModelView {
    let url = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent(
      "Fixtures/html/\(name)")
    return try view(String(decoding: Data(contentsOf: url), as: UTF8.self))
  }

  private static func view(_ text: String) throws -> ModelView {
    var tree = SourceTree()
    tree.notation = .html
    let bytes = Array(text.utf8)
    tree.bytes = bytes + Array(repeating: 0, count: SourceTree.padding)
    tree.count = bytes.count
    try SourceReader.read(&tree)
    return ModelView(tree, HTMLForm())
  }

  @Test(arguments: [
    ("dantai", "団体の名前", true), ("tel1", "電話番号", false), ("ninzu", "人数", false),
  ])
  func `the heading of a row names its box and is not tied to it`(_ id: String, _ label: String, _ required: Bool)
    throws
  {
    let view = try Self.fixture("pond.ja.html")
    let field = view.node(.field, id)
    #expect(view.string(field, "label") == label)
    #expect(view.bool(field, "labelUntied") == true)
    #expect(view.state(field, "shownLabel") == "absent")
    #expect((view.bool(field, "required") ?? false) == required)
  }

  @Test func `the answers of a row are read with its heading`() throws {
    let view = try Self.fixture("pond.ja.html")
    let field = view.node(.field, "esa")
    #expect(view.string(field, "shownLabel") == "餌の持込み")
    #expect(view.children(field, .option).map { view.string($0, "label") } == ["あり", "なし"])
  }

  @Test func `a reference mark that the page explains says what must be answered`() throws {
    let explained = try Self.view("<p>※は必須項目です。</p><form><label>氏名※<input name=a></label></form>")
    #expect(explained.bool(explained.node(.field, "a"), "required") == true)
    let silent = try Self.view("<p>※は任意の項目です。</p><form><label>氏名※<input name=a></label></form>")
    #expect(silent.bool(silent.node(.field, "a"), "required") != true)
  }

  @Test func `units between boxes name no box before which they stand`() throws {
    let view = try Self.fixture("pond.ja.html")
    #expect(view.string(view.node(.field, "m"), "label") != "年")
    #expect(view.string(view.node(.field, "d"), "label") != "月")
  }

  @Test func `a dash between boxes is no label, and the second goes on with the first`() throws {
    let view = try Self.fixture("pond.ja.html")
    #expect(view.string(view.node(.field, "tel2"), "label") == "電話番号")
    #expect(view.bool(view.node(.field, "tel2"), "labelUntied") == true)
    // Words between them name the second.
    let two = try Self.view("<form><p>Phone <input name=a> Fax <input name=b></p></form>")
    #expect(two.string(two.node(.field, "b"), "label") == "Fax")
  }

  @Test func `words beside a button name the answer and are not tied`() throws {
    let view = try Self.view(
      "<form><p>Sex <input type=radio name=s value=1>Hen <input type=radio name=s value=2><b>Cock</b></p>"
        + "<label><input type=radio name=t value=1>Young</label><label>Old <input type=radio name=t value=2></label></form>"
    )
    let options = view.children(view.node(.field, "s"), .option)
    #expect(options.map { view.string($0, "label") } == ["Hen", "Cock"])
    #expect(options.map { view.bool($0, "labelUntied") } == [true, true])
    let tied = view.children(view.node(.field, "t"), .option)
    #expect(tied.map { view.string($0, "label") } == ["Young", "Old"])
    #expect(tied.map { view.bool($0, "labelUntied") } == [false, false])
  }

  @Test(arguments: [
    (#"<input type="image" src="send.png">"#, "absent"), (#"<input type="image" src="send.png" alt="Send">"#, "stated"),
    (#"<input type="image" src="send.png" alt="">"#, "absent"),
    (#"<input type="image" src="send.png" {{ more }}>"#, "unknown"),
  ])
  func `a button that is an image is named by its alternative, which then says something`(
    _ button: String, _ state: String
  ) throws {
    let view = try Self.view("<form><label>Name <input name=n></label>\(button)</form>")
    #expect(view.all(.image).map { view.state($0, "alternative") } == [state])
    #expect(view.all(.image).map { view.string($0, "url") } == ["send.png"])
  }

  @Test func `a text that leads away is no label of the box behind it`() throws {
    let view = try Self.view(
      #"<form><p>Read <a href="/terms">the terms</a>.</p><input name="pc" placeholder="Your postcode"><button>Go</button></form>"#
    )
    let field = view.node(.field, "pc")
    #expect(view.state(field, "label") == "absent")
    #expect(view.bool(field, "labelUntied") != true)
  }

  @Test func `answers of a drop-down are read out with the title of their group`() throws {
    let view = try Self.view(
      #"<form><label for="slot">When?</label><select id="slot" name="slot"><optgroup label="Monday"><option value="m9">9am</option></optgroup><optgroup label="Tuesday"><option value="t9">9am</option></optgroup><option value="x">Never</option></select><button>Go</button></form>"#
    )
    #expect(view.all(.option).map { view.string($0, "label") } == ["Monday › 9am", "Tuesday › 9am", "Never"])
  }

  @Test func `a caption in a heading is no part of the title`() throws {
    let view = try Self.fixture("pond.html")
    #expect(view.string(view.all(.page)[0], "title") == "When do you want to fish?")
  }

  @Test func `a heading in a label is the label`() throws {
    let view = try Self.fixture("pond.html")
    #expect(view.string(view.node(.field, "day"), "shownLabel") == "Day")
  }

  @Test func `all that describes a box is its hint`() throws {
    let view = try Self.fixture("pond.html")
    #expect(view.string(view.node(.field, "day"), "hint") == "Ponds are open from dawn\nto dusk.")
  }

  @Test(arguments: [("rods", "How many rods?"), ("pay", "How do you pay?")])
  func `words before a box or answers name them and are not tied`(_ id: String, _ label: String) throws {
    let view = try Self.fixture("pond.html")
    let field = view.node(.field, id)
    #expect(view.string(field, "label") == label)
    #expect(view.bool(field, "labelUntied") == true)
  }
}
