import ServiceLintModel
import ServiceLintText

/// What ONS eQ does by itself, and what becomes of its keys.
extension ONSEQ {
  public var platform: PlatformTable {
    PlatformTable(
      marks: PlatformFact("none", "eq-questionnaire-runner, templates/partials/answers: labels as they are"),
      readsHiddenLabels: PlatformFact(true, "eq-questionnaire-runner, templates/partials/question.html: legend u-vh"),
      explainsErrors: PlatformFact(true, "eq-questionnaire-runner, app/forms/error_messages.py"),
      reviewed: PlatformFact(
        false, "eq-questionnaire-runner, questionnaire_flow.options.summary: none unless asked for"),
      untitledPage: PlatformFact(nil, "eq-questionnaire-runner, app/views/contexts: the question’s title"),
      inaccessibleTypes: PlatformFact([], "eq-questionnaire-runner, ONS design system: native controls"))
  }

  public var mapping: [FormatMapping] {
    [
      FormatMapping("title", FormProperty.title),
      FormatMapping("survey_id", FormProperty.number),
      FormatMapping("language", FormProperty.language),
      FormatMapping("legal_basis", ServiceProperty.legalBasis),
      FormatMapping(
        "theme, form_type, metadata[name=ru_name]", FormProperty.actor,
        LocalizedText(en: "a business survey, or one of people", ja: "事業所調査か、個人・世帯の調査か")),
      FormatMapping("session_timeout_in_seconds", FormProperty.timeLimitMinutes),
      FormatMapping(
        "questionnaire_flow, sections[].summary, blocks[type=Summary]", FormProperty.reviewed,
        LocalizedText(en: "in a hub, each section can be gone through again", ja: "ハブでは、各セクションを何度でも見直せる")),
      FormatMapping("blocks[]", .page),
      FormatMapping("blocks[].question.title", PageProperty.title),
      FormatMapping("blocks[].type", PageProperty.kind),
      FormatMapping(
        "blocks[].skip_conditions, groups[].skip_conditions, sections[].enabled", PageProperty.shownWhen,
        LocalizedText(
          en: "routing rules that jump over a page count as well", ja: "ページを飛ばす routing_rules も条件に含める")),
      FormatMapping("blocks[].routing_rules", PageProperty.next),
      FormatMapping("blocks[].add_block, remove_block, repeating_blocks", .page),
      FormatMapping(
        "blocks[].edit_block", .text,
        LocalizedText(en: "what is not in `add_block` as well", ja: "`add_block` にないものだけ")),
      FormatMapping("add_block", GroupProperty.repeats),
      FormatMapping("question_variants[], questions[].skip_conditions", GroupProperty.shownWhen),
      FormatMapping("questions[].title", GroupProperty.title),
      FormatMapping("answers[].id", FieldProperty.id),
      FormatMapping("answers[].type", FieldProperty.kind),
      FormatMapping("answers[].label", FieldProperty.label),
      FormatMapping(
        "answers[].label, question.title", FieldProperty.shownLabel,
        LocalizedText(en: "without a label, the question’s title", ja: "label がなければ質問の title")),
      FormatMapping("answers[].description, guidance, question.description", FieldProperty.hint),
      FormatMapping("answers[].mandatory", FieldProperty.required),
      FormatMapping("answers[].minimum, min_value", FieldProperty.least),
      FormatMapping("answers[].maximum, max_value", FieldProperty.most),
      FormatMapping("answers[].max_length", FieldProperty.maxLength),
      FormatMapping("answers[].currency, unit", FieldProperty.unit),
      FormatMapping("answers[].default", FieldProperty.default),
      FormatMapping("answers[].suggestions.url", FieldProperty.optionsAddress),
      FormatMapping("answers[].validation.messages", FieldProperty.errorMessages),
      FormatMapping("options[].label", OptionProperty.label),
      FormatMapping("options[].value", OptionProperty.value),
      FormatMapping("options[].description", OptionProperty.hint),
      FormatMapping("options[].detail_answer", .field),
      FormatMapping(
        "metadata[].name", .field,
        LocalizedText(en: "hidden; only those that conditions name", ja: "非表示。条件に出てくるものだけ")),
    ]
  }
}
