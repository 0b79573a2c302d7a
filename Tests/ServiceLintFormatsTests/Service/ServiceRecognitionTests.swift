import Testing

@testable import ServiceLintFormats

@Suite struct `What is a service definition` {
  @Test(arguments: [
    "service: {title: Dog licence}", "servicelint: 1\nservice: {}", "form: {title: A, fields: [Name]}",
    "field: {label: ''}", "channel: {kind: web}", "service: {title: A}\nservicelint: 1",
    "servicelint: 1\nservcie: {title: A}", "service: {titel: A, need: B, owner: C}",
    "form: {title: A, fields: [{label: B, kind: text}]}",
    "service: {title: A, department: B, channels: [{title: C, kind: web, hours: always}], description: D}",
  ])
  func `ours`(text: String) throws {
    #expect(ServiceFormat().recognise(try yamlTree(text)) == .definition)
  }

  @Test(arguments: [
    "service: api", "service: [a]", "form: contact", "{}", "[]", "x: 1",
    "service: {type: ClusterIP, port: 80}", "service: {title: A, image: B, command: C}",
    "service: {name: photos, awsKmsKeyArn: a}\nprovider: {name: aws}",
    "version: '3'\nservices: {web: {image: nginx}}",
    "openapi: 3.1.0\ninfo: {title: A}\npaths: {}",
    "form: {title: Contact, label: Name}\npage: {title: Home}",
    "form: {title: A, fields: [{type: text, name: b, required: true}]}",
    "form: {components: [{type: textfield, key: a}]}",
    "service:\n---\nservice: {title: A}",
  ])
  func `not ours`(text: String) throws {
    #expect(ServiceFormat().recognise(try yamlTree(text)) == .notADefinition)
  }

  @Test func `Form.io's own wrapper stays Form.io`() throws {
    let tree = try jsonTree(#"{"form": {"title": "A", "components": [{"type": "textfield", "key": "a"}]}}"#)
    #expect(Formats.recognise(tree)?.format.id == "formio")
    #expect(Formats.recognise(try jsonTree(#"{"service": {"title": "A"}}"#))?.format.id == "servicelint")
  }
}
