import ServiceLintAnalysis
import ServiceLintCEL
import ServiceLintModel
import ServiceLintText
import ServiceLintValue

/// Which answers a field takes.
enum AnswerFunctions {
  static let all: [HostFunction] = [
    HostFunction(
      "accepts", on: .node(.field), [.string], gives: .bool, cost: 50,
      "Whether the field takes this answer: pattern, length and kind, after what the platform strips.",
      examples: [
        HostExample("field.accepts(\"1234567\")", gives: "true", on: "field: {label: Postcode, pattern: \"[0-9]{7}\"}"),
        HostExample(
          "field.accepts(\"123-4567\")", gives: "false", on: "field: {label: Postcode, pattern: \"[0-9]{7}\"}"),
      ]
    ) { host, arguments in
      let answer = host.bytes(arguments[1])
      return PathFunctions.answer(host.lend { host.texts.answers.accepts(arguments[0].node, answer, in: $0) })
    },
    HostFunction(
      "canPass", on: .node(.field), gives: .bool, cost: 200,
      "Whether some answer meets pattern, length and range together.",
      examples: [
        HostExample("field.canPass()", gives: "false", on: "field: {label: Code, pattern: \"[a-z]{3}\", minLength: 5}")
      ]
    ) { host, arguments in
      host.takesSomething(arguments[0])
        ? .bool(true) : PathFunctions.answer(host.lend { host.texts.answers.canPass(arguments[0].node, in: $0) })
    },
    HostFunction(
      "patternProblem", on: .node(.field), gives: .string, cost: 200,
      "What is wrong with the field's pattern, in words; empty if nothing is.",
      examples: [
        HostExample("field.patternProblem()", gives: "\"\"", on: "field: {label: Postcode, pattern: \"[0-9]{7}\"}")
      ]
    ) { host, arguments in
      let problem = host.lend { host.texts.answers.patternProblem(arguments[0].node, in: $0) }
      return host.model.values.add(problem?[host.language] ?? "")
    },
    HostFunction(
      "saysFormat", on: .node(.field), gives: .bool, cost: 20,
      "Whether label, hint, unit or placeholder say anything on how the answer must look.",
      examples: [
        HostExample("field.saysFormat()", gives: "true", on: "field: {label: Postcode, hint: Seven digits}"),
        HostExample("field.saysFormat()", gives: "false", on: "field: {label: Postcode}"),
      ]
    ) { host, arguments in
      PathFunctions.answer(host.lend { FormatDisclosure.saysFormat(arguments[0].node, in: $0) })
    },
    HostFunction(
      "asksFor", on: .node(.field), [.string], gives: .bool, cost: 10,
      "Whether the field asks for a concept; `name` covers `name.family`.",
      examples: [
        HostExample("field.asksFor(\"name\")", gives: "true", on: "field: {label: Surname, concept: name.family}"),
        HostExample(
          "field.asksFor(\"name.given\")", gives: "false", on: "field: {label: Surname, concept: name.family}"),
      ]
    ) { host, arguments in
      let concept = host.string(arguments[1])
      return .bool(host.lend { host.texts.asksFor(concept, arguments[0].node, in: $0) })
    },
    HostFunction(
      "labelConcept", on: .node(.field), gives: .string, cost: 10,
      "The concept that the field's label names and nothing else; empty if there is none. Codes and keys say nothing.",
      examples: [
        HostExample(
          "field.labelConcept()", gives: "\"email\"", on: "field: {label: Your email address, autocomplete: tel}"),
        HostExample("field.labelConcept()", gives: "\"\"", on: "field: {label: Email or phone, autocomplete: tel}"),
      ]
    ) { host, arguments in host.lend { host.texts.labelConcept(of: arguments[0].node, in: $0) } },
    HostFunction(
      "isAutofill", [.string], gives: .bool, "Whether HTML knows the autofill token (HTML, 4.10.18.7.1).",
      examples: [
        HostExample("isAutofill(\"given-name\")", gives: "true"),
        HostExample("isAutofill(\"firstname\")", gives: "false"),
      ]
    ) { host, arguments in .bool(AutofillTokens.isAutofill(host.bytes(arguments[0]))) },
    HostFunction(
      "autofillToken", [.string], gives: .string, "The autofill token for a concept; empty if there is none.",
      examples: [HostExample("autofillToken(\"name.given\")", gives: "\"given-name\"")]
    ) { host, arguments in
      host.model.values.add(AutofillTokens.token(for: host.string(arguments[0])) ?? "")
    },
    HostFunction(
      "autofillConcept", [.string], gives: .string,
      "The concept that an autofill token fills in; empty if there is none.",
      examples: [HostExample("autofillConcept(\"section-a family-name\")", gives: "\"name.family\"")]
    ) { host, arguments in
      host.model.values.add(AutofillTokens.concept(for: host.bytes(arguments[0])) ?? "")
    },
    HostFunction(
      "isLanguageTag", [.string], gives: .bool, "Whether a language code is one that BCP 47 knows.",
      examples: [
        HostExample("isLanguageTag(\"ja\")", gives: "true"), HostExample("isLanguageTag(\"jp\")", gives: "false"),
      ]
    ) { host, arguments in .bool(LanguageTag.isValid(host.bytes(arguments[0]))) },
  ]
}
