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
      "Whether the field takes this answer: pattern, length and kind, after what the platform strips."
    ) { host, arguments in
      PathFunctions.answer(
        host.texts.answers.accepts(arguments[0].node, host.bytes(arguments[1]), in: host.model))
    },
    HostFunction(
      "canPass", on: .node(.field), gives: .bool, cost: 200,
      "Whether some answer meets pattern, length and range together."
    ) { host, arguments in
      host.takesSomething(arguments[0])
        ? .bool(true) : PathFunctions.answer(host.texts.answers.canPass(arguments[0].node, in: host.model))
    },
    HostFunction(
      "patternProblem", on: .node(.field), gives: .string, cost: 200,
      "What is wrong with the field's pattern, in words; empty if nothing is."
    ) { host, arguments in
      let problem = host.texts.answers.patternProblem(arguments[0].node, in: host.model)
      return host.model.values.add(problem?[host.language] ?? "")
    },
    HostFunction(
      "saysFormat", on: .node(.field), gives: .bool, cost: 20,
      "Whether label, hint, unit or placeholder say anything on how the answer must look."
    ) { host, arguments in
      PathFunctions.answer(FormatDisclosure.saysFormat(arguments[0].node, in: host.model))
    },
    HostFunction(
      "asksFor", on: .node(.field), [.string], gives: .bool, cost: 10,
      "Whether the field asks for a concept; `name` covers `name.family`."
    ) { host, arguments in
      .bool(host.texts.asksFor(host.string(arguments[1]), arguments[0].node, in: host.model))
    },
    HostFunction(
      "isAutofill", [.string], gives: .bool, "Whether HTML knows the autofill token (HTML, 4.10.18.7.1).",
      examples: [("isAutofill(\"given-name\")", "true"), ("isAutofill(\"firstname\")", "false")]
    ) { host, arguments in .bool(AutofillTokens.isAutofill(host.bytes(arguments[0]))) },
    HostFunction(
      "autofillToken", [.string], gives: .string, "The autofill token for a concept; empty if there is none.",
      examples: [("autofillToken(\"name.given\")", "\"given-name\"")]
    ) { host, arguments in
      host.model.values.add(AutofillTokens.token(for: host.string(arguments[0])) ?? "")
    },
    HostFunction(
      "autofillConcept", [.string], gives: .string,
      "The concept that an autofill token fills in; empty if there is none.",
      examples: [("autofillConcept(\"section-a family-name\")", "\"name.family\"")]
    ) { host, arguments in
      host.model.values.add(AutofillTokens.concept(for: host.bytes(arguments[0])) ?? "")
    },
    HostFunction(
      "isLanguageTag", [.string], gives: .bool, "Whether a language code is one that BCP 47 knows.",
      examples: [("isLanguageTag(\"ja\")", "true"), ("isLanguageTag(\"jp\")", "false")]
    ) { host, arguments in .bool(LanguageTag.isValid(host.bytes(arguments[0]))) },
  ]
}
