import ServiceLintModel
import ServiceLintReaders
import ServiceLintText
import ServiceLintValue

/// Questions: groups, fields, and what only looks like one.
extension OpenMRSReader {
  mutating func question(_ node: Int, title: WrittenText?, isFixed: Bool, depth: Int) -> PageContents {
    guard writer.kind(of: node) == .object, depth < FormWriter.deepest else {
      writer.leave(node)
      return PageContents()
    }
    let options = writer.member("questionOptions", of: node)
    let rendering = writer.string(writer.member("rendering", of: options))
    let condition = condition(of: node, question: writer.string(writer.member("id", of: node)))
    let isHidden = condition?.0 == .never
    switch rendering {
    case "markdown": return text(node, condition, isHidden: isHidden)
    case "workspace-launcher": return button(node, options, condition, isHidden: isHidden)
    case "extension-widget":
      // What another module draws there.
      writer.leave(node)
      return PageContents(hasContent: true)
    case "group", "repeating":
      return group(node, options, condition, repeats: rendering == "repeating", isFixed: isFixed, depth: depth)
    default:
      // Groups of the older engine have no rendering.
      if !writer.elements(of: writer.member("questions", of: node)).isEmpty {
        return group(node, options, condition, repeats: false, isFixed: isFixed, depth: depth)
      }
      let asks = field(node, options, rendering, condition, title: title, isFixed: isFixed)
      return PageContents(hasContent: !isHidden, asks: asks)
    }
  }

  // MARK: Texts and buttons

  private mutating func text(_ node: Int, _ condition: (Condition, at: Int)?, isHidden: Bool) -> PageContents {
    guard !isHidden else { return PageContents() }
    let value = writer.member("value", of: node)
    let owner = writer.builder.current
    var isSaid = false
    // One text, or its lines.
    for line in writer.isScalar(value) ? [value] : writer.elements(of: value).map(Optional.some) {
      if say(line, as: "body", of: owner, when: condition, isMarkdown: true) != nil { isSaid = true }
    }
    return PageContents(hasContent: isSaid)
  }

  private mutating func button(
    _ node: Int, _ options: Int?, _ condition: (Condition, at: Int)?, isHidden: Bool
  ) -> PageContents {
    guard let button = writer.open(.button, at: node) else { return PageContents() }
    if let condition { writer.setCondition(button, condition.0, at: condition.at) }
    writer.builder.setDefault(button, ButtonProperty.action, writer.word(.buttonAction, "event"))
    let label = writer.member("buttonLabel", of: options)
    writer.state(
      button, ButtonProperty.label,
      say(writer.isFilled(label) ? label : writer.member("label", of: node), as: "button", of: button))
    writer.close()
    return PageContents(hasContent: !isHidden)
  }

  // MARK: Groups

  private mutating func group(
    _ node: Int, _ options: Int?, _ condition: (Condition, at: Int)?, repeats: Bool, isFixed: Bool, depth: Int
  ) -> PageContents {
    guard let group = writer.open(.group, at: node) else { return PageContents() }
    let id = writer.member("id", of: node)
    writer.state(group, GroupProperty.id, id)
    if writer.isFilled(id) { writer.builder.model.nodes[Int(group)].key = writer.text(id) }
    if let condition { writer.setCondition(group, condition.0, at: condition.at) }
    let hasQuestions = !writer.elements(of: writer.member("questions", of: node)).isEmpty
    let title = hasQuestions ? say(writer.member("label", of: node), as: "title", of: group) : nil
    writer.builder.setDefault(
      group, GroupProperty.drawnAs, writer.word(.drawnAs, title == nil ? "nothing" : "fieldset"))
    writer.state(group, GroupProperty.title, title)
    if let info = say(writer.member("questionInfo", of: node), as: "tooltip", of: group), !hasQuestions {
      writer.builder.setDefault(info.node, TextProperty.owner, writer.builder.model.object(group))
    }
    if repeats {
      writer.builder.setDefault(group, GroupProperty.repeats, .bool(true))
      let most = writer.member(["repeatOptions", "limit"], of: options)
      writer.state(group, GroupProperty.most, integer: most)
      if writer.isFilled(writer.member(["repeatOptions", "limitExpression"], of: options)) {
        writer.builder.set(group, GroupProperty.most, .unknown, at: .none)
      }
      say(writer.member(["repeatOptions", "addText"], of: options), as: "button", of: group)
    }
    let isFixed = isFixed || writer.isTrue(writer.member("readonly", of: node))
    var contents = questions(of: node, title: title, isFixed: isFixed, depth: depth + 1)
    if !hasQuestions {
      // An order or the like that may be given several times.
      let asks = field(node, options, "select", nil, title: nil, isFixed: isFixed)
      contents.add(PageContents(hasContent: true, asks: asks))
    }
    if condition?.0 == .never { contents = PageContents() }
    writer.builder.setDefault(group, GroupProperty.hasContent, .bool(contents.hasContent))
    writer.close()
    return contents
  }
}
