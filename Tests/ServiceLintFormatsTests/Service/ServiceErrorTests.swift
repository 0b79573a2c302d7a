import ServiceLintModel
import ServiceLintText
import Testing

@testable import ServiceLintFormats

@Suite struct `Errors in a service definition` {
  /// What is wrong with a definition, as “line:column kind: message advice”, in order.
  private static func errors(_ text: String, _ language: MessageLanguage = .english) throws -> [String] {
    let view = try ModelView(yamlTree(text), ServiceFormat())
    let lines = LineTable(Array(text.utf8))
    return view.model.problems.sorted { $0.range.start < $1.range.start }.map { problem in
      let place = lines.position(of: problem.range.start)
      let advice = problem.advice[language]
      return "\(place.line):\(place.column) \(problem.kind): \(problem.message[language])"
        + (advice.isEmpty ? "" : " \(advice)")
    }
  }

  @Test(arguments: [
    // Who needs a paper may be said freely; a form can only look at answers.
    "document: {title: A, neededWhen: 代理人が申請するとき}", "document: {title: A, required: 任意}",
    "field: {label: A, required: 必須}", "task: {title: A, kind: 入力, manual: 手作業}", "service: {retention: 完結の日から5年}",
    "service: {processing: 即日, channels: [{kind: 電子申請, share: 6割}]}", "field: {label: A, shownWhen: b が「はい」のとき}",
  ])
  func `what people write is no error`(text: String) throws {
    #expect(try Self.errors(text).isEmpty)
  }

  private static let cases: [(text: String, error: String)] = [
    (
      "service:\n  titel: A",
      "2:3 unknown-key: The key “titel” means nothing in `service`. Did you mean `title`?"
    ),
    (
      "servicelint: 1\nservcie: {title: A}",
      "1:1 nothing-defined: There is no service, form or other part in this file. Begin with `service:` or `form:` and put everything else below it."
    ),
    (
      "servicelint: 1\nservice: {id: a}\nform: {id: b}",
      "3:1 unknown-key: A file defines one thing, and `service` is already there. Put `form` into a file of its own."
    ),
    (
      "servicelint: 2\nservice: {id: a}",
      "1:14 unknown-version: Version “2” of the service definition is not known to this ServiceLint. Write `servicelint: 1`, or use a newer ServiceLint."
    ),
    (
      "service: {audience: [住民, 外国住民]}",
      "1:26 unknown-word: “外国住民” is no word that `audience` knows. Did you mean `外国人住民`?"
    ),
    (
      "channel: {kind: zzzz}",
      "1:17 unknown-word: “zzzz” is no word that `kind` knows. Known are `web`, `app`, `counter`, `phone`, `post`, `fax`, `email`, `kiosk`, `home-visit`, `video`, `agent`, `file`. If none of them fits, leave `kind` out."
    ),
    // Two words of two letters with one in common are not alike.
    (
      "task: {kind: 交付}",
      "1:14 unknown-word: “交付” is no word that `kind` knows. Known are `receive`, `transcribe`, `check`, `decide`, `approve`, `notify`, `file`, `call`. If none of them fits, leave `kind` out."
    ),
    (
      "service: {title: A, description: B}",
      "1:21 unknown-key: The key “description” means nothing in `service`. Did you mean `summary`?"
    ),
    (
      "channel: {名称: 支所}",
      "1:11 unknown-key: The key “名称” means nothing in `channel`. Did you mean `location`?"
    ),
    (
      "service: {fee: [300 円, 550 円]}",
      "1:16 wrong-shape: There is one `fee` only. Write one, not a list; for several amounts, what most people pay in all."
    ),
    (
      "field: {label: A, shownWhen: b ga hai}",
      "1:30 unreadable-value: “b ga hai” can't be read as a condition. Write it like `x = yes`, `x has other` or `answered x`, where `x` is the `id` of a field."
    ),
    (
      "document: {title: A, required: 該当者のみ}",
      "1:32 unreadable-value: “該当者のみ” can't be read as yes or no. Write `yes` or `no`. If it depends, leave it out and say when in `neededWhen`."
    ),
    (
      "step: {requires: [smartphne|printer]}",
      "1:19 unknown-word: “smartphne” is no word that `requires` knows. Did you mean `smartphone`?"
    ),
    (
      "service: {languages: [日本, Klingon]}",
      "1:23 unknown-word: “日本” is no language that we know. Did you mean `日本語`?"
    ),
    (
      "service: {processing: 30}",
      "1:23 unreadable-value: “30” can't be read as a number of days. Write it like `30 days` or `2 weeks`."
    ),
    (
      "service: {reviewBy: 2027-02-30}",
      "1:21 unreadable-value: “2027-02-30” can't be read as a day. Write it like `2027-04-01`."
    ),
    (
      "service: {fee: たくさん}",
      "1:16 unreadable-value: “たくさん” can't be read as an amount of money. Write it like `EUR 12` or `free`."
    ),
    (
      "channel: {hours: \"いつか\"}",
      "1:19 unreadable-value: “いつか” can't be read as opening hours. Write them like `mon-fri 8:30-17:15` or `always`."
    ),
    (
      "field: {required: maybe}",
      "1:19 unreadable-value: “maybe” can't be read as yes or no. Write `yes` or `no`."
    ),
    (
      "service: {title: [A, B]}",
      "1:18 wrong-shape: `title` takes a single value here, not a list or an object. Write one text, number or yes/no."
    ),
    (
      "service: {channels: [[web]]}",
      "1:22 wrong-shape: Here a `channel` is expected, with keys of its own. Write for example `{kind: …}`."
    ),
    (
      "service: {channels: [{id: a, kind: web}, {id: a, kind: post}]}",
      "1:47 id-repeated: Another `channel` already has the identifier “a”. Give each of them an identifier of its own."
    ),
    (
      "service: {channels: [web], steps: [{title: A, channels: [webb]}]}",
      "1:58 reference-missing: There is no channel with the identifier “webb”. Did you mean `web`?"
    ),
    (
      "service: {title: A, channels: [web], steps: [{title: B, channels: [郵送]}]}",
      "1:68 reference-missing: There is no channel with the identifier “郵送”. If there is such a channel, add `- 郵送` to `channels`."
    ),
    (
      "service: {steps: [{id: a, next: b}]}",
      "1:33 reference-missing: There is no step with the identifier “b”. Known are `a`."
    ),
    (
      "service: {tasks: [{title: A, from: [x]}]}",
      "1:37 reference-missing: There is no channel or form with the identifier “x”. There is none yet."
    ),
    (
      "service: {steps: [{title: A, form: shinsei}]}",
      "1:36 reference-missing: There is no form with the identifier “shinsei”. There is none yet."
    ),
    (
      "service: {forms: [a.json]}",
      "1:19 form-unreadable: The form “a.json” stands in a file of its own, and no other files can be read here. Write the form into this file."
    ),
  ]

  @Test(arguments: cases)
  func `each is said with its place and the nearest name`(text: String, error: String) throws {
    #expect(try Self.errors(text).first == error)
  }

  @Test(arguments: cases)
  func `each is said in Japanese, too`(text: String, error: String) throws {
    let japanese = try Self.errors(text, .japanese)
    #expect(japanese.count == (try Self.errors(text)).count)
    for message in japanese { #expect(message.unicodeScalars.contains { (0x3040...0x30FF).contains($0.value) }) }
  }

  @Test func `all of them are said in one run`() throws {
    let text = """
      service:
        titel: A
        audience: nobody
        channels: [{kind: windw, hours: x}]
        steps: [{title: B, channels: [post], minutes: long}]
      """
    #expect(
      try Self.errors(text).map { $0.prefix(7) } == [
        "2:3 unk", "3:13 un", "4:21 un", "4:35 un", "5:33 re", "5:49 un",
      ])
  }

  @Test func `in a part nothing can be missing`() throws {
    #expect(try Self.errors("step: {title: A, channels: [web, x], documents: [y], next: z}") == [])
    #expect(try Self.errors("task: {title: A, from: [x], next: [y]}") == [])
  }

  @Test func `fields of two groups may have one identifier`() throws {
    let fields = "fields: [{id: name, label: Name}]"
    #expect(try Self.errors("form: {groups: [{id: a, \(fields)}, {id: b, \(fields)}]}") == [])
    #expect(try Self.errors("form: {fields: [{id: a, label: A}, {id: a, label: B}]}").count == 1)
  }

  @Test func `a flood of errors ends`() throws {
    let text = "service: {" + (0..<3_000).map { "k\($0): 1" }.joined(separator: ", ") + "}"
    #expect(try Self.errors("servicelint: 1\n" + text).count == 1_000)
  }
}
