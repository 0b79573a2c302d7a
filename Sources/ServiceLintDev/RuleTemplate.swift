import FoundationEssentials
import ServiceLint

/// A new rule's file, whose examples already run.
struct RuleTemplate {
  let id: String

  func write(root: String) throws {
    let path = "\(root)/Rules/\(id).yaml"
    guard id.split(separator: "/").count == 2, Disk.kind(of: path) == .nothing else {
      print("Name a new rule as module/name; \(path) must not exist.")
      throw DevelopmentTool.Stop()
    }
    try Data(text.utf8).write(to: URL(fileURLWithPath: path))
    print("\(path): write what is wrong, then run swift run ServiceLintDev generate and swift test.")
  }

  private var text: String {
    """
    id: \(id)
    title: {en: What is wrong, ja: 何が問題か}
    why:
      en: Who is hurt, and how.
      ja: だれが、どう困るか。
    sources:
      - {title: Name of the standard, clause: "1.2.3"}
    severity: warning
    confidence: medium
    for: field
    when: |
      field.asks
    require: |
      field.label != "Text Field"
    at: label
    message:
      en: The label is still “{{field.label}}”.
      ja: ラベルが「{{field.label}}」のままです。
    fix:
      en: Write what people are to answer.
      ja: 何を答えてほしいのかを書いてください。
    examples:
      - violates: |
          title: A form
          display: form
          components:
            - {type: textfield, key: name, label: Text Field, input: true}
        finds: Text Field
      - passes: |
          title: A form
          display: form
          components:
            - {type: textfield, key: name, label: Your name, input: true}

    """
  }
}
