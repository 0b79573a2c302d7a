// Made by `swift run ServiceLintDev generate` from Rules/. Not to be edited.
// swift-format-ignore-file

extension RuleFiles {
  static let text: StaticString = ##"""
%%% Rules/accessibility/autofill-off.yaml
id: accessibility/autofill-off
title:
  en: Autofill switched off for one's own data
  ja: 本人の情報なのに自動入力がオフになっている
why:
  en: >-
    The browser is told not to help with data it knows. People who type slowly, with pain or with mistakes have to type
    their own name and address once more.
  ja: ブラウザーが覚えている情報まで、自動入力しない設定になっています。文字を打つのが遅い人や痛みのある人、打ち間違いの多い人も、自分の氏名や住所を打ち直すことになります。
sources:
  - {title: WCAG 2.2, clause: 1.3.5 (AA), url: "https://www.w3.org/WAI/WCAG22/Understanding/identify-input-purpose"}
severity: warning
confidence: high
tags: [wcag-aa, en-301-549]
for: field
when: |
  field.asks && field.subject == "applicant" && autofillToken(field.concept) != ""
  && ((has(field.autocomplete) && field.autocomplete != "") || [field.form].sure(f, f.suppressesAutofill) != []
    // Nobody's own data are asked in rows.
    && !field.group.repeats && !field.group.group.repeats)
  // What holds for one moment only is not to be kept.
  && !(field.concept in ["one-time-code", "password", "captcha", "card-number"])
let:
  own: |
    [field].sure(f, has(f.autocomplete) && f.autocomplete != "")
  # Where the form switches it off for all, once is enough.
  first: |
    field.form.fields.sure(f, f.asks && f.subject == "applicant" && autofillToken(f.concept) != ""
      && !f.group.repeats && !f.group.group.repeats
      && [f].sure(g, has(g.autocomplete) && g.autocomplete != "") == [])[0]
  # HTML lets only boxes of several lines take a whole address.
  token: |
    field.concept == "address" && field.kind in ["text", "number"] ? "address-line1" : autofillToken(field.concept)
require: |
  own == [] ? first != field : field.autocomplete.trim().lowerAscii() != "off"
at: autocomplete
message:
  en: |-
    Autofill is switched off for {{own == [] ? "the whole form, “" + field.named().short() + "” included" : "“" + field.named().short() + "”"}}, which browsers could fill in.
  ja: |-
    「{{field.named()}}」はブラウザーが自動入力できる情報なのに、{{own == [] ? "フォーム全体で" : ""}}オフになっています。
fix:
  en: |-
    {{own == [] ? "Take out the setting that switches it off for the whole form." : "Set autocomplete to “" + token + "” instead of “off”."}}
  ja: |-
    {{own == [] ? "フォーム全体の自動入力を止める設定を外してください。" : "自動入力（autocomplete）を「off」ではなく「" + token + "」にしてください。"}}
examples:
  - violates: |
      title: Swimming course
      display: form
      components:
        - {type: email, key: email, label: Your email address, input: true, autocomplete: "off"}
    finds: "off"
  - violates: |
      form:
        title: Swimming course
        suppressesAutofill: true
        fields:
          - {id: mail, label: Your email address, kind: email}
          - {id: name, label: Your full name}
    finds: mail
  - passes: |
      title: Swimming course
      display: form
      components:
        - {type: email, key: email, label: Your email address, input: true, autocomplete: email}
        - {type: textfield, key: code, label: Six digits from our letter, input: true, autocomplete: "off"}
  - passes: |
      title: 眼鏡の助成
      display: form
      components:
        - {type: textfield, key: shiryoku, label: 矯正視力, input: true, autocomplete: "off"}
%%% Rules/accessibility/autofill-token-invalid.yaml
id: accessibility/autofill-token-invalid
title:
  en: Autofill code that does not fit
  ja: 自動入力の指定が合っていない
why:
  en: >-
    Browsers know a fixed list of codes. With any other they fill in nothing; with one for something else they fill in
    the wrong thing, and people who cannot easily check or retype send it.
  ja: ブラウザーが知っている指定は決まっています。知らない指定では何も入力されず、別の情報の指定では違う内容が入り、見直しや打ち直しが難しい人はそのまま送ってしまいます。
sources:
  - {title: WCAG 2.2, clause: 1.3.5 (AA), url: "https://www.w3.org/WAI/WCAG22/Understanding/identify-input-purpose"}
  - {title: WCAG 2.2 Techniques, clause: F107, url: "https://www.w3.org/WAI/WCAG22/Techniques/failures/F107"}
  - {title: HTML, clause: Autofill, url: "https://html.spec.whatwg.org/multipage/form-control-infrastructure.html#autofill"}
severity: error
confidence: high
tags: [wcag-aa, en-301-549]
for: field
when: |
  field.asks && !field.autocomplete.isBlank()
let:
  known: |
    isAutofill(field.autocomplete)
  meant: |
    autofillConcept(field.autocomplete)
  # The concept comes from the code itself, so what contradicts it is the kind of box that the author chose, or the label.
  sort: |
    {"name.full": "name", "name.given": "name", "name.family": "name", "email": "email", "phone": "phone", "mobile": "phone", "address": "address", "address.street": "address", "address.city": "address", "address.region": "address", "postal-code": "address", "birth-date": "birth"}
  said: |
    field.kind in ["text", "textarea"] ? field.labelConcept() : ""
  against: |
    meant != "" && (
      (field.kind == "email" && !(meant in ["email", "username"]))
      || (field.kind == "phone" && !(meant in ["phone", "mobile", "fax"]))
      || (field.kind == "date" && meant in ["email", "phone", "mobile", "postal-code", "name.full", "name.given", "name.family", "address", "address.street", "country"])
      || (field.kind == "text" && meant == "password")
      // No token is for a name that one had before.
      || (field.concept == "name.former" && meant.startsWith("name."))
      // The country of a telephone number is a part of one.
      || (said != meant && said in sort && meant in sort && !field.autocomplete.contains("tel-")
        && (sort[said] != sort[meant]
          || [said, meant] in [["name.given", "name.family"], ["name.family", "name.given"], ["address", "address.region"]]
          || said == "postal-code" && meant != "postal-code")))
  fillsIn: |
    {"name.family": "the family name that people have now", "name.given": "the first name that people have now", "name.middle": "the middle name that people have now", "name.full": "the full name that people have now", "email": "the email address", "phone": "the telephone number", "mobile": "the mobile number", "postal-code": "the postcode", "address": "the address", "address.street": "the street and house number", "address.city": "the town", "address.region": "the state or province", "country": "the country", "birth-date": "the date of birth", "password": "a password"}
  fillsInJapanese: |
    {"name.family": "今の姓", "name.given": "今の名", "name.middle": "今のミドルネーム", "name.full": "今の氏名", "email": "メールアドレス", "phone": "電話番号", "mobile": "携帯電話番号", "postal-code": "郵便番号", "address": "住所", "address.street": "町名と番地", "address.city": "市区町村", "address.region": "都道府県", "country": "国名", "birth-date": "生年月日", "password": "パスワード"}
require: |
  known && !against
at: autocomplete
message:
  en: |-
    {{!known ? "“" + field.autocomplete.short() + "” is not an autofill code that browsers know." : "With “" + field.autocomplete.short() + "” the browser puts in " + (meant in fillsIn ? fillsIn[meant] : "something else") + ", which is not what “" + field.named().short() + "” asks for."}}
  ja: |-
    {{!known ? "「" + field.autocomplete.short() + "」は、ブラウザーが知らない自動入力の指定です。" : "「" + field.autocomplete.short() + "」では、ブラウザーは" + (meant in fillsInJapanese ? fillsInJapanese[meant] : "別の情報") + "を入力します。「" + field.named().short() + "」で聞いているのはそれではありません。"}}
fix:
  en: |-
    {{!known ? "Take the code from the list of the HTML standard, such as given-name, family-name, email, tel or postal-code." : field.kind == "email" ? "Set it to “email”." : field.kind == "phone" ? "Set it to “tel”." : field.kind == "date" ? "If it asks for the date of birth, set it to “bday”. For any other date, take the code out." : said in sort ? "Set it to “" + autofillToken(said) + "”." : "Take the code out: the standard has none for this question."}}
  ja: |-
    {{!known ? "HTML標準の一覧にある指定（given-name、family-name、email、tel、postal-codeなど）から選んでください。" : field.kind == "email" ? "「email」にしてください。" : field.kind == "phone" ? "「tel」にしてください。" : field.kind == "date" ? "生年月日を聞くなら「bday」にし、ほかの日付なら指定を外してください。" : said in sort ? "「" + autofillToken(said) + "」にしてください。" : "指定を外してください。この質問に合う指定は標準にありません。"}}
examples:
  - violates: |
      title: Garden waste
      display: form
      components:
        - {type: textfield, key: firstName, label: First name, input: true, autocomplete: firstname}
    finds: firstname
  - violates: |
      title: 資源回収の申込み
      display: form
      components:
        - {type: email, key: mail, label: メールアドレス, input: true, autocomplete: tel}
    finds: tel
  - violates: |
      title: Skilsmissepapirer
      display: form
      components:
        - {type: textfield, key: pike, label: Hva er ditt pikenavn?, input: true, autocomplete: family-name}
    finds: family-name
  - passes: |
      title: Hageavfall
      display: form
      components:
        - {type: textfield, key: fornavn, label: Fornavn, input: true, autocomplete: given-name}
        - {type: textfield, key: gate, label: Gate, input: true, autocomplete: section-home billing street-address}
        - {type: textfield, key: sykkel, label: Sykkelens farge, input: true, autocomplete: "off"}
  - violates: |
      title: Garden waste
      display: form
      components:
        - {type: textfield, key: mail, label: Email address, input: true, autocomplete: tel}
        - {type: textfield, key: last, label: Last name, input: true, autocomplete: family-name}
    finds: tel
  - violates: |
      title: Garden waste
      display: form
      components:
        - {type: textfield, key: last, label: Last name, input: true, autocomplete: address-level1}
    finds: address-level1
  - violates: |
      title: 資源回収の申込み
      display: form
      components:
        - {type: textfield, key: jusho, label: ご住所, input: true, autocomplete: address-level1}
    finds: address-level1
  - passes: |
      title: 資源回収の申込み
      display: form
      components:
        - {type: textfield, key: shi, label: 市区町村, input: true, autocomplete: address-level2}
        - {type: textfield, key: banchi, label: 住所（番地まで）, input: true, autocomplete: address-line1}
        - {type: textfield, key: mail, label: 電話番号またはメールアドレス, input: true, autocomplete: email}
  - passes: |
      title: Garden waste
      display: form
      components:
        - {type: textfield, key: code, label: Country, input: true, autocomplete: tel-country-code}
        - {type: textfield, key: title, label: Title, input: true, autocomplete: organization-title}
        - {type: textfield, key: card, label: First name, input: true, autocomplete: cc-given-name}
        - {type: textfield, key: reach, label: Phone or email, input: true, autocomplete: email}
        - {type: textfield, key: user, label: Email address, input: true, autocomplete: username}
%%% Rules/accessibility/autofill-token-missing.yaml
id: accessibility/autofill-token-missing
title:
  en: Personal details that the browser cannot fill in
  ja: ブラウザーが自動入力できない本人の情報
why:
  en: >-
    Browsers fill in one's own name, address or email if the field says what it is. Without that, people who type
    slowly, with pain or with mistakes have to type everything again.
  ja: 項目の種類が示されていれば、ブラウザーが氏名や住所、メールアドレスを自動で入力します。示されていないと、文字を打つのが遅い人や痛みのある人、打ち間違いの多い人も、すべて打ち直すことになります。
sources:
  - {title: WCAG 2.2, clause: 1.3.5 (AA), url: "https://www.w3.org/WAI/WCAG22/Understanding/identify-input-purpose"}
  - {title: HTML, clause: Autofill, url: "https://html.spec.whatwg.org/multipage/form-control-infrastructure.html#autofill"}
severity: warning
confidence: medium
tags: [wcag-aa, en-301-549]
for: field
when: |
  field.asks
  && field.kind in ["text", "textarea", "email", "phone", "number", "date", "select", "address"]
  // A list that comes from elsewhere, such as a picker of countries, is a widget of its own; whether it takes a code, and
  // which, is the platform's.
  && !(field.kind == "select" && field.optionsFrom in ["list", "address", "code"])
  // A job is in the standard's list; browsers hardly ever know it.
  && autofillToken(field.concept) != "" && field.concept != "occupation"
  // Only one's own data is in the browser, not a child's or an employer's. Of staff it is never the applicant's.
  && field.subject == "applicant" && [field.form].sure(f, f.actor == "staff") == []
  && !field.group.repeats && !field.group.group.repeats
  // “Applicant 2” is somebody else, “Step 2” is not (the passport form of xgov).
  && !(field.page.title.matches("^[^0-9０-９]+([2-9２-９]|1[0-9])([^0-9０-９]|$)")
    && !field.page.title.matches("(?i)^(step|part|page|section|trinn|del|side|steg|ステップ|手順|第|ページ)"))
  && !(field.group.title.matches("^[^0-9０-９]+([2-9２-９]|1[0-9])([^0-9０-９]|$)")
    && !field.group.title.matches("(?i)^(step|part|page|section|trinn|del|side|steg|ステップ|手順|第|ページ)"))
  && [field].sure(f, has(f.confirms)) == []
  // Where one lived before is not what the browser knows.
  && !field.group.title.holdsAnyOf("former") && !field.page.title.holdsAnyOf("former")
  // Beside a state, a county is none of the levels that browsers know.
  && !(field.concept == "address.region" && field.shownLabel.matches("(?i)\\bcounty\\b")
    && field.page.fields.exists(f, f != field && f.concept == "address.region"))
let:
  # HTML lets only boxes of several lines take a whole address.
  token: |
    field.concept == "address" && field.kind in ["text", "number"] ? "address-line1" : autofillToken(field.concept)
require: |
  field.autofill != ""
at: label
message:
  en: “{{field.named()}}” has no autocomplete code, so the browser cannot know what to fill in.
  ja: 「{{field.named()}}」には自動入力（autocomplete）の指定がないため、ブラウザーは何を入力すればよいか分かりません。
fix:
  en: Set the field's autocomplete to “{{token}}”.
  ja: この項目の自動入力（autocomplete）に「{{token}}」を設定してください。
# What is better not asked needs no code.
yields-to: [no-one-left-behind/honorific-asked]
examples:
  - violates: |
      title: Garden waste
      display: form
      components:
        - type: fieldset
          key: you
          legend: About you
          components:
            - {type: textfield, key: firstName, label: Your first name, input: true}
            - {type: textfield, key: lastName, label: Your last name, input: true, autocomplete: family-name}
    finds: Your first name
  - violates: |
      title: Garden waste
      display: form
      components:
        - {type: textfield, key: address, label: Your address, input: true}
    finds: Your address
  - passes: |
      title: Garden waste
      display: form
      components:
        - {type: textfield, key: county, label: Your county, input: true}
        - {type: textfield, key: state, label: Your state, input: true, autocomplete: address-level1}
  - passes: |
      title: Passports for a family
      display: wizard
      components:
        - type: panel
          key: two
          title: Applicant 2
          components: [{type: textfield, key: first, label: First name, input: true}]
  - passes: |
      title: Passports for a family
      display: form
      components:
        - type: fieldset
          key: two
          legend: Applicant 2
          components: [{type: textfield, key: first, label: First name, input: true}]
  - passes: |
      title: Rent arrears
      display: wizard
      components:
        - type: panel
          key: court
          title: What court is your case in?
          components:
            - {type: textfield, key: courtName, label: Name, input: true}
            - {type: textfield, key: courtAddress, label: Address, input: true}
  - passes: |
      title: Garden waste
      display: form
      components:
        - {type: email, key: email, label: Your email address, input: true, autocomplete: email}
  - passes: |
      title: 保育園の申込み
      display: form
      components:
        - type: fieldset
          key: kodomo
          legend: お子さんについて
          components:
            - {type: textfield, key: sei, label: お子さんの姓, input: true}
            - {type: textfield, key: mei, label: お子さんの名, input: true}
  - passes: |
      title: Retur av hjelpemidler
      display: wizard
      components:
        - type: panel
          key: bruker
          title: Opplysninger om bruker av hjelpemidlene
          components:
            - {type: textfield, key: fornavnSoker, label: Fornavn, input: true}
  - passes: |
      title: Passport abroad
      display: form
      components:
        - {type: select, key: country, label: Which country do you live in?, input: true, dataSrc: url, data: {url: "https://example.org/countries"}}
  - passes: |
      title: Grant for a village hall
      display: wizard
      components:
        - type: panel
          key: who
          title: Who is your signatory?
          components:
            - {type: textfield, key: name, label: Full name, input: true}
            - {type: email, key: email, label: Email, input: true}
            - {type: phoneNumber, key: phone, label: Telephone number, input: true}
        - type: panel
          key: money
          title: Your accountant
          components: [{type: textfield, key: accountantName, label: Full name, input: true}]
        - type: panel
          key: will
          title: Who is the executor of the will?
          components: [{type: textfield, key: executorName, label: Full name, input: true}]
  - passes: |
      title: 集会所の補助金
      display: wizard
      components:
        - {type: panel, key: a, title: 署名者について, components: [{type: textfield, key: b, label: 氏名, input: true}]}
        - {type: panel, key: c, title: 税理士の連絡先, components: [{type: textfield, key: d, label: 氏名, input: true}]}
  - passes: |
      title: Støtte til grendehus
      display: wizard
      components:
        - {type: panel, key: a, title: Hvem er regnskapsføreren deres?, components: [{type: textfield, key: fornavn, label: Fornavn, input: true}]}
        - {type: panel, key: b, title: Veileder, components: [{type: textfield, key: fornavn2, label: Fornavn, input: true}]}
  - passes: |
      title: Union membership
      display: form
      components:
        - {type: textfield, key: job, label: What is your occupation?, input: true}
%%% Rules/accessibility/date-picker-only.yaml
id: accessibility/date-picker-only
title:
  en: Date that cannot be typed
  ja: 手で入力できない日付
why:
  en: >-
    A calendar is slow for a date years back, and hard with a keyboard, by voice or with a shaky hand. People know their
    dates and want to type them.
  ja: 何年も前の日付をカレンダーで探すのは手間がかかり、キーボードや音声で操作する人、手が震える人には難しい操作です。覚えている日付なら、打つほうが早く済みます。
sources:
  - {title: GOV.UK Design System, clause: Date input, url: "https://design-system.service.gov.uk/components/date-input/"}
severity: warning
confidence: high
tags: [govuk]
for: field
when: |
  field.asks && field.kind in ["date", "datetime", "month"]
require: |
  field.typedDate
at: label
message:
  en: The date “{{field.named()}}” can only be picked from a calendar.
  ja: 「{{field.named()}}」の日付は、カレンダーから選ぶことしかできません。
fix:
  en: Let people type the date; a calendar may stand beside it.
  ja: 日付を手で入力できるようにしてください。カレンダーは補助として添えられます。
examples:
  - violates: |
      title: Birth certificate
      display: form
      components:
        - {type: datetime, key: born, label: Date of birth, input: true, enableTime: false, allowInput: false}
    finds: Date of birth
  - passes: |
      title: 出生証明
      display: form
      components:
        - {type: day, key: umare, label: 生年月日, input: true}
        - {type: datetime, key: kibou, label: 受け取りたい日, input: true, enableTime: false, allowInput: true}
%%% Rules/accessibility/error-message-missing.yaml
id: accessibility/error-message-missing
title:
  en: Refused without an explanation
  ja: 理由を示さずに受け付けない
why:
  en: >-
    A pattern or script turns answers away, and the platform can only say that something is wrong. People try again and
    again, give up or call.
  ja: 決まった形やスクリプトに合わない回答は受け付けられませんが、画面には「誤りがある」としか出せません。利用者は何度も入力し直し、あきらめるか電話をかけることになります。
sources:
  - {title: WCAG 2.2, clause: 3.3.1 (A), url: "https://www.w3.org/WAI/WCAG22/Understanding/error-identification"}
  - {title: WCAG 2.2, clause: 3.3.3 (AA), url: "https://www.w3.org/WAI/WCAG22/Understanding/error-suggestion"}
severity: warning
confidence: high
tags: [wcag-a, wcag-aa, jis-x-8341-3, en-301-549]
for: field
when: |
  field.asks && (has(field.pattern) || field.checkedByCode)
require: |
  field.explainsErrors
at: label
message:
  en: An answer to “{{field.named()}}” can be refused without a word on what would be right.
  ja: 「{{field.named()}}」は、どう直せばよいかを示さずに回答を受け付けないことがあります。
fix:
  en: Add an error message that says what is wanted, with an example.
  ja: どのように書けばよいかを例とともに示すエラーメッセージを加えてください。
examples:
  - violates: |
      title: Fishing licence
      display: form
      components:
        - type: textfield
          key: number
          label: Licence number
          description: Two letters and five digits
          input: true
          validate: {pattern: "[A-Z]{2}[0-9]{5}"}
    finds: Licence number
  - passes: |
      title: Fishing licence
      display: form
      components:
        - type: textfield
          key: number
          label: Licence number
          input: true
          validate: {pattern: "[A-Z]{2}[0-9]{5}", customMessage: "Two capital letters and five digits, such as FL12345."}
  - passes: |
      title: 釣りの許可
      display: form
      components:
        - {type: textfield, key: bangou, label: 許可番号, input: true, validate: {required: true, maxLength: 20}}
  # A script that sets nothing refuses nothing: a condition that was copied to the wrong place (nav040605).
  - passes: |
      title: Fiskekort
      display: form
      components:
        - type: checkbox
          key: vilkaar
          label: Jeg har lest reglene
          input: true
          validate: {custom: "show = data.alder === 'voksen';"}
%%% Rules/accessibility/error-message-unhelpful.yaml
id: accessibility/error-message-unhelpful
title:
  en: Error message that does not help
  ja: 直し方の分からないエラーメッセージ
why:
  en: >-
    The message says that the answer is wrong, which people see anyway, and not what is wanted. Those who find reading
    or forms hard are stuck here.
  ja: 誤りがあることしか書かれておらず、どう直せばよいか分かりません。文章やフォームが苦手な人は、ここで先に進めなくなります。
sources:
  - {title: WCAG 2.2, clause: 3.3.3 (AA), url: "https://www.w3.org/WAI/WCAG22/Understanding/error-suggestion"}
  - {title: GOV.UK Design System, clause: Error message, url: "https://design-system.service.gov.uk/components/error-message/"}
severity: warning
confidence: medium
tags: [wcag-aa, jis-x-8341-3, en-301-549, govuk]
for: text
when: |
  text.role == "error" && text.prose.hasLetters()
let:
  # A message that has a digit or names a form of writing says at least something of what is wanted.
  says: |
    text.prose.matches("(?i)[0-9０-９]|半角|全角|カタカナ|ひらがな|ハイフン|数字|文字|例|such as|example|format is|letters|digits")
  whole: |
    text.prose.isAnyOf("unhelpful-errors")
  inEnglish: |
    text.prose.matches("(?i)^(the |this |your |please enter an? )?([\\w-]+ ){0,4}(is |are )?(invalid|not valid|incorrect|wrong)[.!]?$")
      || text.prose.matches("(?i)^(invalid|incorrect|wrong|please enter a valid|enter a valid) ([\\w-]+ ?){1,4}[.!]?$")
  inNorwegian: |
    text.prose.matches("(?i)^(ugyldig|feil) [^ ]{3,40}[.!]?$|^[^ ]{3,40} er (ugyldig|feil|ikke gyldig)[.!]?$")
  inJapanese: |
    text.prose.matches("^.{0,12}(が正しくありません|は正しくありません|が不正です|は不正です|が無効です|は無効です|に誤りがあります|を正しく入力してください|は正しく入力してください)[。！]?$")
require: |
  says || !(whole || inEnglish || inNorwegian || inJapanese)
at: content
message:
  en: The message “{{text.prose}}” says that the answer is wrong, and not what would be right.
  ja: 「{{text.prose}}」というメッセージでは、どう直せばよいか分かりません。
fix:
  en: Say what to write, with an example, as “Enter the seven digits on your card, such as 0123456”.
  ja: 「カードにある7桁の数字を入力してください（例 0123456）」のように、書き方を例とともに示してください。
examples:
  - violates: |
      title: Bus pass
      display: form
      components:
        - type: textfield
          key: pass
          label: Pass number
          input: true
          validate: {pattern: "[0-9]{7}", customMessage: Invalid pass number}
    finds: Invalid pass number
  - violates: |
      title: 敬老バス券
      display: form
      components:
        - type: textfield
          key: bangou
          label: 券の番号
          input: true
          validate: {pattern: "[0-9]{7}", customMessage: 正しく入力してください。}
    finds: 正しく入力してください。
  - passes: |
      title: Busskort
      display: form
      components:
        - type: textfield
          key: kort
          label: Kortnummer
          input: true
          validate: {pattern: "[0-9]{7}", customMessage: "Skriv de sju sifrene på kortet, for eksempel 0123456."}
  - passes: |
      title: 敬老バス券
      display: form
      components:
        - type: textfield
          key: bangou
          label: 券の番号
          input: true
          validate: {pattern: "[0-9]{7}", customMessage: 券の右上にある7桁の数字を入力してください。}
%%% Rules/accessibility/format-undisclosed.yaml
id: accessibility/format-undisclosed
title:
  en: Format that is kept secret
  ja: 書き方が示されていない
why:
  en: >-
    Only one way of writing is accepted, and people learn it from the error. That costs everybody a try, and those who
    read or type with effort several.
  ja: 決まった書き方しか受け付けないのに、エラーが出て初めて分かります。誰もが一度は打ち直し、読むことや打つことに苦労する人は何度も繰り返します。
sources:
  - {title: WCAG 2.2, clause: 3.3.2 (A), url: "https://www.w3.org/WAI/WCAG22/Understanding/labels-or-instructions"}
  - {title: GOV.UK Design System, clause: Text input, url: "https://design-system.service.gov.uk/components/text-input/"}
severity: warning
confidence: medium
tags: [wcag-a, jis-x-8341-3, en-301-549, govuk]
for: field
when: |
  field.asks && field.kind in ["text", "textarea", "number"] && !field.platformMade
  && (has(field.pattern) || (has(field.minLength) && field.minLength > 2))
  // What everybody knows how to write, and what stands ready on a card.
  && !field.asksFor("email") && !field.asksFor("postal-code") && !field.asksFor("phone") && !field.asksFor("mobile")
  && !field.asksFor("name") && !field.asksFor("national-id") && !field.asksFor("bank-account")
  && !field.asksFor("organisation-number") && !field.asksFor("password")
let:
  # Decided by trying: a pattern that takes a plain word, a plain number or an email address has no format to tell.
  easy: |
    ["Kari", "kari@example.no", "kari nordmann", "山田 太郎", "1", "12", "Main Street 12"].exists(a, field.accepts(a))
  # A number has digits; a text box that takes only digits of that length, too.
  digits: |
    field.kind == "number" || (has(field.minLength) && field.minLength < 20 && [field].sure(f, f.accepts("12345678901234567890".substring(0, f.minLength)) && !f.accepts("abcdefghijklmnopqrst".substring(0, f.minLength))) != [])
  exact: |
    has(field.minLength) && has(field.maxLength) && field.maxLength == field.minLength
  # So many digits are soon told; of another pattern an example tells more.
  patterned: |
    has(field.pattern) && !(exact && digits)
  ranges: |
    !exact && has(field.minLength) && has(field.maxLength) && field.maxLength > field.minLength
  least: |
    has(field.minLength) ? string(field.minLength) : ""
  length: |
    exact ? least : ranges ? least + " to " + string(field.maxLength) : "at least " + least
  span: |
    ranges ? least + "～" + string(field.maxLength) : least
  end: |
    exact || ranges ? "" : "以上"
  hinted: |
    !field.hint.isBlank()
require: |
  easy || field.saysFormat()
at: label
# What nothing satisfies is not mended by telling it.
yields-to: [logic/answer-impossible, logic/pattern-invalid]
message:
  en: |-
    “{{field.named()}}” {{patterned ? "takes one way of writing only" : "must have " + (exact ? "exactly " : "") + length + (digits ? " digits" : " characters")}}, and {{hinted ? "the hint does not say" : "nothing beside it says"}} {{patterned ? "which." : "so."}}
  ja: |-
    「{{field.named()}}」は{{patterned ? "決まった書き方" : (exact ? "ちょうど" : "") + span + (digits ? "桁" : "文字") + end + "の答え"}}しか受け付けませんが、{{hinted ? "説明にそのことが書かれていません。" : "それがどこにも書かれていません。"}}
fix:
  en: |-
    {{patterned ? "Say in the hint how to write it, with an example, or accept every way in which people write it." : digits ? "Say in the hint how long the number is: “" + length + " digits”." : "Say in the hint how long it is: “" + length + " digits” if it is a number, else “" + length + " characters”."}}
  ja: |-
    {{patterned ? "書き方を例とともに説明に書くか、人がふだん書くとおりの書き方を受け付けてください。" : digits ? "「" + span + "桁" + end + "」と説明に書いてください。" : "長さを説明に書いてください。数字なら「" + span + "桁" + end + "」、それ以外なら「" + span + "文字" + end + "」です。"}}
examples:
  - violates: |
      title: Fishing licence
      display: form
      components:
        - type: textfield
          key: number
          label: Licence number
          input: true
          validate: {pattern: "[A-Z]{2}[0-9]{5}", customMessage: "Two capital letters and five digits, such as FL12345."}
    finds: Licence number
  - violates: |
      title: 自転車の登録
      display: form
      components:
        - {type: textfield, key: bouhan, label: 防犯登録番号, input: true, validate: {pattern: "[0-9]{2}-[0-9]{6}"}}
    finds: 防犯登録番号
  - violates: |
      title: Hjelpemidler
      display: form
      components:
        - {type: textfield, key: nr, label: Artikkelnummer, input: true, validate: {minLength: 6, maxLength: 6}}
    finds: Artikkelnummer
  - passes: |
      title: Bicycle grant
      display: form
      components:
        - {type: textfield, key: frame, label: Frame number, input: true, validate: {minLength: 12, maxLength: 8}}
  - passes: |
      title: 自転車の登録
      display: form
      components:
        - {type: textfield, key: bouhan, label: 防犯登録番号（例 12-345678）, input: true, validate: {pattern: "[0-9]{2}-[0-9]{6}"}}
  - passes: |
      title: Avreise
      display: form
      components:
        - {type: textfield, key: tid, label: Når reiser du (tt:mm), input: true, validate: {pattern: "[0-2][0-9]:[0-5][0-9]"}}
        - {type: textfield, key: sted, label: Hvor reiser du fra, input: true, validate: {pattern: "[^<>]*"}}
  - passes: |
      title: Nyhetsbrev
      display: form
      components:
        - type: textfield
          key: til
          label: Hvor skal vi sende nyhetsbrevet
          input: true
          validate: {pattern: "[^ @]+@[^ @]+[.][a-z]+"}
  - violates: |
      title: Регистрация на велосипед
      display: form
      components:
        - {type: textfield, key: rama, label: Номер на рамата, input: true, validate: {pattern: "^[0-9]*$", minLength: 8, maxLength: 8}}
    finds: Номер на рамата
%%% Rules/accessibility/group-untitled.yaml
id: accessibility/group-untitled
title:
  en: Group without a title
  ja: 見出しのないグループ
why:
  en: >-
    A frame around fields says that they belong together, and not what for. Somebody who listens to the page hears
    “group” and no name, and the labels inside often make sense only with it.
  ja: 枠で囲まれていても、何のまとまりか分かりません。読み上げでは名前のない「グループ」とだけ聞こえ、中のラベルの意味も取れなくなります。
sources:
  - {title: WCAG 2.2, clause: 1.3.1 (A), url: "https://www.w3.org/WAI/WCAG22/Understanding/info-and-relationships"}
  - {title: WCAG 2.2, clause: 3.3.2 (A), url: "https://www.w3.org/WAI/WCAG22/Understanding/labels-or-instructions"}
  - {title: WCAG 2.2 Techniques, clause: H71, url: "https://www.w3.org/WAI/WCAG22/Techniques/html/H71"}
severity: error
confidence: high
tags: [wcag-a, jis-x-8341-3, en-301-549]
for: group
when: |
  group.drawnAs == "fieldset"
  // One field alone is named by its own label.
  && group.fields.sure(f, f.asks).size() > 1
  // All that a titled group holds stands under its title.
  && !(group.group.title.hasLetters() && group.group.fields.size() == group.fields.size())
let:
  within: |
    group.fields.sure(f, f.asks)
require: |
  group.title.hasLetters()
at: id
related: |
  within
message:
  en: The {{within.size()}} fields from “{{within[0].named()}}” to “{{within[within.size() - 1].named()}}” have no common title.
  ja: 「{{within[0].named()}}」から「{{within[within.size() - 1].named()}}」までの{{within.size()}}項目に、まとまりを示す見出しがありません。
fix:
  en: Give the group a title that says what its fields are about. If it only serves the layout, use a part without a frame.
  ja: 何についての項目かが分かる見出しを付けてください。並べ方のためだけなら、枠のない部品に替えてください。
examples:
  - violates: |
      title: Holiday club
      display: form
      components:
        - type: fieldset
          key: parent
          components:
            - {type: textfield, key: first, label: First name, input: true}
            - {type: textfield, key: last, label: Last name, input: true}
    finds: parent
  - violates: |
      title: Ferieklubb
      display: form
      components:
        - type: navSkjemagruppe
          key: forelder
          label: Skjemagruppe
          legend: ""
          components:
            - {type: textfield, key: fornavn, label: Fornavn, input: true}
            - {type: textfield, key: etternavn, label: Etternavn, input: true}
    finds: forelder
  - passes: |
      title: 夏休み教室
      display: form
      components:
        - type: fieldset
          key: hogosha
          legend: 保護者
          components:
            - {type: textfield, key: sei, label: 姓, input: true}
            - {type: textfield, key: mei, label: 名, input: true}
        - type: container
          key: layout
          label: Container
          components:
            - {type: textfield, key: gakkou, label: 学校名, input: true}
            - {type: textfield, key: gakunen, label: 学年, input: true}
%%% Rules/accessibility/heading-empty.yaml
id: accessibility/heading-empty
title:
  en: Heading with nothing in it
  ja: 中身のない見出し
why:
  en: >-
    People who move by headings land on one that says nothing, and wonder what they miss. Mostly it is left over from
    making space.
  ja: 見出しをたどって移動する人が、何も書かれていない見出しに行き着き、読み落としたのかと迷います。多くは余白のために残されたものです。
sources:
  - {title: WCAG 2.2, clause: 1.3.1 (A), url: "https://www.w3.org/WAI/WCAG22/Understanding/info-and-relationships"}
severity: warning
confidence: medium
tags: [wcag-a, jis-x-8341-3, en-301-549]
for: text
when: |
  // A template expression may fill it in.
  !text.hasExpression
each: |
  text.headings
require: |
  !it.text.isBlank()
at: content
message:
  en: A heading of level {{it.level}} is empty.
  ja: レベル{{it.level}}の見出し（h{{it.level}}）に何も書かれていません。
fix:
  en: Write what the part below is about, or take the heading out.
  ja: 下に続く内容を表す言葉を書くか、見出しを取り除いてください。
examples:
  - violates: |
      title: Street party
      display: form
      components:
        - {type: htmlelement, key: info, content: <h3> </h3><p>Tell us four weeks before.</p>, input: false}
    finds: <h3> </h3><p>Tell us four weeks before.</p>
  - passes: |
      title: 道路でのお祭り
      display: form
      components:
        - {type: htmlelement, key: info, content: <h3>申請の時期</h3><p>4週間前までに申請してください。</p>, input: false}
%%% Rules/accessibility/heading-skipped.yaml
id: accessibility/heading-skipped
title:
  en: Heading that skips a level
  ja: 見出しのレベルが飛んでいる
why:
  en: >-
    People with a screen reader move by headings and their levels. After a skipped level they look for a part that is
    not there, or miss how the page is built.
  ja: 読み上げを使う人は、見出しとそのレベルをたどって移動します。レベルが飛ぶと、ないはずの部分を探したり、構成を取り違えたりします。
sources:
  - {title: WCAG 2.2, clause: 1.3.1 (A), url: "https://www.w3.org/WAI/WCAG22/Understanding/info-and-relationships"}
  - {title: "JIS X 8341-3:2016", clause: 1.3.1 (A)}
severity: warning
confidence: high
tags: [wcag-a, jis-x-8341-3, en-301-549]
for: heading
when: |
  heading.text.hasLetters()
let:
  texts: |
    heading.page.texts.sure(t, t.headings != [])
  first: |
    texts[0].headings[0]
  above: |
    heading.page.texts.exists(t, t.headings.exists(h, h.level == heading.level - 1))
require: |
  // The level of the first heading is the platform's: what stands above it we do not see.
  texts == [] || heading.level <= first.level || above
at: text
related: |
  [first]
message:
  en: “{{heading.text}}” is a heading of level {{heading.level}}, but the page has none of level {{heading.level - 1}}.
  ja: 「{{heading.text}}」はレベル{{heading.level}}の見出し（h{{heading.level}}）ですが、このページにレベル{{heading.level - 1}}の見出しがありません。
fix:
  en: Use the next level down. How big it looks is up to the platform's styles.
  ja: 一つ下のレベルの見出しにしてください。文字の大きさは見出しのレベルではなく、見た目の設定で変えてください。
examples:
  - violates: |
      title: Burial plot
      display: form
      components:
        - {type: htmlelement, key: info, content: <h2>Before you start</h2><p>Have the certificate at hand.</p><h4>Fees</h4><p>None.</p>, input: false}
    finds: '<h4>Fees</h4>'
  - passes: |
      title: 墓地の使用
      display: form
      components:
        - {type: htmlelement, key: info, content: <h3>はじめに</h3><p>証明書をご用意ください。</p><h4>費用</h4><p>かかりません。</p><h3>期間</h3>, input: false}
  - passes: |
      title: Burial plot
      display: form
      components:
        - {type: htmlelement, key: info, content: <h4>Fees</h4><p>None.</p>, input: false}
%%% Rules/accessibility/hint-link.yaml
id: accessibility/hint-link
title:
  en: Link in the hint of a field
  ja: 項目の説明の中のリンク
why:
  en: >-
    Screen readers read a hint as plain words together with the field and do not say that a part of it is a link. And
    whoever follows one that opens no window of its own leaves the form in the middle of an answer.
  ja: 読み上げでは、説明は項目と続けてただの文として読まれ、リンクがあることは伝わりません。別の画面で開くリンクでなければ、開いた人は回答の途中でフォームから離れてしまいます。
sources:
  - {title: GOV.UK Design System, clause: Text input, url: "https://design-system.service.gov.uk/components/text-input/"}
severity: info
confidence: medium
tags: [govuk]
for: text
when: |
  text.role == "hint" && text.field.asks
  // Beside a paper to hand in, the link is where one gets it.
  && !(text.field.kind in ["file", "document"])
let:
  # A picture may be all that a link has.
  worded: |
    text.links.sure(l, l.text.hasLetters())
  # Nothing is left where it opens a window of its own.
  leaves: |
    text.links.sure(l, !l.opensWindow) != []
require: |
  text.links == []
at: content
message:
  en: |-
    {{worded == [] ? "A link" : "The link “" + worded[0].text.short() + "”"}} stands in the hint of “{{text.field.named()}}”, where screen readers read it as plain text {{leaves ? "and a slip of the finger leads away from the form." : "and do not say that there is one."}}
  ja: |-
    「{{text.field.named()}}」の説明の中にリンク{{worded == [] ? "" : "「" + worded[0].text.short() + "」"}}があります。読み上げではただの文になり、{{leaves ? "うっかり触れるとフォームから離れてしまいます。" : "リンクだと伝わりません。"}}
fix:
  en: Move the link into a text of its own above the question, and keep in the hint only what people need for the answer.
  ja: リンクは質問の上の文章に移し、説明には答えるのに必要なことだけを残してください。
examples:
  - violates: |
      title: Tree felling
      display: form
      components:
        - {type: textfield, key: plot, label: Plot number, description: Look it up <a href="https://map.example.org/">on the map</a>., input: true}
    finds: Look it up <a href="https://map.example.org/">on the map</a>.
  - passes: |
      title: 樹木の伐採
      display: form
      components:
        - {type: htmlelement, key: chizu, content: <p>地番は<a href="https://chizu.example.jp/">地図</a>で調べられます。</p>, input: false}
        - {type: textfield, key: chiban, label: 地番, description: 固定資産税の通知書にもあります, input: true}
  - passes: |
      title: Tree felling
      display: form
      components:
        - {type: file, key: consent, label: Consent of the owner, description: Print <a href="https://example.org/consent">the form of consent</a>., input: true}
%%% Rules/accessibility/image-alternative-missing.yaml
id: accessibility/image-alternative-missing
title:
  en: Image without a text alternative
  ja: 代替テキストのない画像
why:
  en: >-
    Somebody who does not see the image gets nothing, or hears a file name. If it shows where to find a number or how to
    sign, the question cannot be answered.
  ja: 画像が見えない人には何も伝わらず、ファイル名が読み上げられることもあります。番号の場所や記入のしかたを示す画像なら、答えられなくなります。
sources:
  - {title: WCAG 2.2, clause: 1.1.1 (A), url: "https://www.w3.org/WAI/WCAG22/Understanding/non-text-content"}
  - {title: "JIS X 8341-3:2016", clause: 1.1.1 (A)}
  - {title: WCAG 2.2 Techniques, clause: F30, url: "https://www.w3.org/WAI/WCAG22/Techniques/failures/F30"}
severity: error
confidence: high
tags: [wcag-a, jis-x-8341-3, en-301-549]
for: image
let:
  fileName: |
    image.alternative.trim().matches("(?i)^\\S+\\.(png|jpe?g|gif|svg|webp|bmp)$")
require: |
  // An empty text says: decoration. (An empty link is link-text-vague's.)
  has(image.alternative) && !fileName
at: url
silence: defect
message:
  en: |-
    An image here has {{fileName ? "only a file name" : "no text alternative"}} for people who do not see it.
  ja: |-
    画像に代替テキストがなく、見えない人には内容が伝わりません{{fileName ? "（ファイル名だけが入っています）" : ""}}。
fix:
  en: >-
    Write in the alternative text (alt) what the image tells. If it only decorates, state an empty one, and it will be
    passed over.
  ja: 画像が伝えている内容を代替テキスト（alt）に書いてください。飾りの画像なら空の代替テキストを指定すると、読み飛ばされます。
examples:
  - violates: |
      title: Water meter
      display: form
      components:
        - {type: htmlelement, key: where, content: <p>Read the black digits.</p><img src="meter.png">, input: false}
    finds: meter.png
  - violates: |
      title: 水道メーターの検針
      display: form
      components:
        - {type: htmlelement, key: basho, content: <img src="meter-01.jpg" alt="meter-01.jpg">, input: false}
    finds: meter-01.jpg
  - passes: |
      title: Water meter
      display: form
      components:
        - {type: htmlelement, key: where, content: <img src="meter.png" alt="The five black digits left of the comma">, input: false}
        - {type: htmlelement, key: wave, content: <img src="wave.svg" alt="">, input: false}
%%% Rules/accessibility/label-missing.yaml
id: accessibility/label-missing
title:
  en: Field without a label
  ja: ラベルのない項目
why:
  en: >-
    Whoever does not see a label, or does not hear it, cannot know what to answer: somebody who listens to the page
    hears only “edit text”, and somebody who steers by voice has no name to say.
  ja: ラベルが見えない人や聞こえない人は、何を答えればよいか分かりません。読み上げで聞く人には「テキスト入力」としか聞こえず、音声で操作する人は項目を呼び出せません。
sources:
  - {title: WCAG 2.2, clause: 3.3.2 (A), url: "https://www.w3.org/WAI/WCAG22/Understanding/labels-or-instructions"}
  - {title: WCAG 2.2, clause: 1.3.1 (A), url: "https://www.w3.org/WAI/WCAG22/Understanding/info-and-relationships"}
  - {title: WCAG 2.2, clause: 4.1.2 (A), url: "https://www.w3.org/WAI/WCAG22/Understanding/name-role-value"}
  - {title: "JIS X 8341-3:2016", clause: 3.3.2 (A)}
severity: error
confidence: high
tags: [wcag-a, jis-x-8341-3, en-301-549]
for: field
when: |
  field.asks
  // The platform words its own parts, and a captcha brings its own frame.
  && !field.platformMade && field.kind != "captcha"
let:
  # Answers that can be read, and no question above them.
  answers: |
    field.kind in ["radio", "checkboxes"] ? field.options.sure(o, has(o.label) && !o.label.isBlank()) : []
  named: |
    [field].sure(f, has(f.id) && f.id.trim() != "")
  # What the definition calls it all the same.
  called: |
    [field].sure(f, has(f.label) && !f.label.isBlank())
  # The page's own title stands over its only question, and is no name of its answers.
  alone: |
    [field.page].sure(p, p.title.hasLetters() && p.fields.sure(f, f.asks).size() == 1) != []
require: |
  !field.shownLabel.isBlank()
at: label
yields-to: [accessibility/placeholder-as-label]
silence: defect
message:
  en: |-
    {{called == [] && answers != [] ? (answers.size() > 1 ? "The answers “" + answers[0].label.short() + "” and “" + answers[1].label.short() + "” have" : "The answer “" + answers[0].label.short() + "” has") + " no question above, so nobody can tell what is asked." : called == [] ? (named == [] ? "This field" : "The field “" + field.id.short() + "”") + " has no label, so nobody can tell what to answer." : field.labelUntied ? "The label “" + field.label.short() + "” is not tied to its " + (field.kind in ["radio", "checkboxes"] ? "answers" : "field") + (named == [] || field.kind in ["radio", "checkboxes"] ? "" : " “" + field.id.short() + "”") + ", so screen readers do not say it." : "The label “" + field.label.short() + "” is hidden, so " + (alone ? "screen readers do not say it." : "nobody can tell what to answer.")}}
  ja: |-
    {{called == [] && answers != [] ? "選択肢「" + answers[0].label.short() + "」" + (answers.size() > 1 ? "などの上に" : "の上に") + "質問文がなく、何を聞かれているのか分かりません。" : called == [] ? (named == [] ? "この項目" : "項目「" + field.id.short() + "」") + "にラベルがなく、何を答えるのか分かりません。" : field.labelUntied ? "ラベル「" + field.label.short() + "」が" + (field.kind in ["radio", "checkboxes"] ? "選択肢" : "入力欄") + (named == [] || field.kind in ["radio", "checkboxes"] ? "" : "「" + field.id.short() + "」") + "に結び付いておらず、読み上げられません。" : "ラベル「" + field.label.short() + "」が隠れていて、" + (alone ? "読み上げられません。" : "何を答えるのか分かりません。")}}
fix:
  en: |-
    {{called == [] && answers != [] ? "Put the question above them, as the title of the group (in HTML the `legend` of a `fieldset`)." : called == [] ? "Give it a label that says what you want to know, in the words people use themselves." : field.labelUntied && field.kind in ["radio", "checkboxes"] ? "Put the answers into a `fieldset` with this as its `legend`." : field.labelUntied ? "Make it a label whose `for` is the `id` of the field, or put the field into the label." : "Show the label."}}
  ja: |-
    {{called == [] && answers != [] ? "質問文を選択肢のまとまりの見出しにしてください（HTMLでは`fieldset`の`legend`）。" : called == [] ? "何を答えてほしいのかを、利用者が普段使う言葉でラベルに書いてください。" : field.labelUntied && field.kind in ["radio", "checkboxes"] ? "選択肢を`fieldset`で囲み、この言葉をその`legend`にしてください。" : field.labelUntied ? "`label`要素にして、その`for`に入力欄の`id`を書くか、入力欄を`label`で囲んでください。" : "ラベルを表示してください。"}}
examples:
  - violates: |
      title: Parking permit
      display: form
      components:
        - {type: textfield, key: plate, label: "", input: true}
    finds: '""'
  - violates: |
      title: 粗大ごみ収集の申込み
      display: form
      components:
        - {type: textfield, key: shimei, label: お名前, input: true}
        - {type: textarea, key: hinmoku, label: "　", input: true}
    finds: '　'
  - violates: |
      title: Parking permit
      display: form
      components:
        - {type: file, key: scan, label: Your old permit, hideLabel: true, input: true}
    finds: Your old permit
  - violates: |
      field: {id: no, label: 車のナンバー, labelUntied: true, placeholder: 例：12-34}
    finds: 車のナンバー
  - passes: |
      title: Parking permit
      display: form
      components:
        - {type: textfield, key: plate, label: Number plate, input: true}
        - {type: htmlelement, key: note, label: "", input: false, content: <p>You need the paper from the dealer.</p>}
  - passes: |
      title: Parking permit
      display: form
      components:
        - {type: hidden, key: source, label: "", input: true, defaultValue: web}
  - violates: |
      title: Parking permit
      display: form
      components:
        - {type: radio, key: zone, label: "", input: true, values: [{label: North, value: n}, {label: South, value: s}]}
    finds: '""'
%%% Rules/accessibility/label-repeated.yaml
id: accessibility/label-repeated
title:
  en: Two fields with the same label
  ja: 同じラベルの項目が二つある
why:
  en: >-
    Two questions read the same, and nothing says how they differ. Everybody has to guess, and somebody who jumps from
    field to field with a screen reader hears the same name twice.
  ja: 同じ聞き方の項目が並び、違いが分かりません。見て確かめる人も迷いますし、読み上げで項目を移る人には同じ名前が二度聞こえるだけです。
sources:
  - {title: WCAG 2.2, clause: 2.4.6 (AA), url: "https://www.w3.org/WAI/WCAG22/Understanding/headings-and-labels"}
  - {title: "JIS X 8341-3:2016", clause: 2.4.6 (AA)}
severity: error
confidence: high
tags: [wcag-aa, jis-x-8341-3, en-301-549]
for: field
when: |
  field.asks && field.alikeBefore() != [] && field.shownLabel.hasLetters()
  // What is typed again to catch slips is the same question.
  && [field].sure(f, has(f.confirms)) == []
let:
  twins: |
    field.alikeBefore().sure(e,
      e.asks && e.page == field.page
      // Another group has a title of its own; if it has none, group-untitled says so.
      && e.group == field.group
      // Labels that differ in an expression read differently.
      && (e.label == field.label || !(e.label.contains("{") || field.label.contains("{")))
      // Two amounts in two currencies: the unit stands beside the box and is read out with it.
      && [e].sure(x, has(x.unit) && x.unit != field.unit) == []
      // Branches that never meet repeat a label on purpose: an address with a street, or with a post box.
      && field.alwaysWith(e))
require: |
  twins == []
  // A heading between the two may tell them apart for those who read on; where it stands we do not know.
  || field.page.texts.exists(t, t.headings != [])
at: label
related: |
  twins
message:
  en: “{{field.named()}}” is the label of two fields on this page, and nothing tells them apart.
  ja: 「{{field.named()}}」というラベルの項目がこのページに二つあり、違いが分かりません。
fix:
  en: Say in each label what is different, or put each into a group with a title of its own.
  ja: それぞれのラベルで違いが分かるようにするか、見出しの付いたグループに分けてください。
examples:
  - violates: |
      title: Moving house
      display: form
      components:
        - {type: textfield, key: street1, label: Street, input: true}
        - {type: textfield, key: street2, label: Street, input: true}
    finds: Street
  - violates: |
      title: 転居の届け出
      display: form
      components:
        - {type: textfield, key: kyu, label: 住所, input: true}
        - {type: textfield, key: shin, label: 住所, input: true}
    finds: 住所
  - passes: |
      title: Moving together
      display: form
      components:
        - {type: textfield, key: a, label: "Old address of {{ data.first }}", input: true}
        - {type: textfield, key: b, label: "Old address of {{ data.second }}", input: true}
  - passes: |
      title: Travel costs
      display: form
      components:
        - {type: number, key: home, label: How much did you spend?, suffix: EUR, input: true}
        - {type: number, key: abroad, label: How much did you spend?, suffix: GBP, input: true}
  - passes: |
      title: 転居の届け出
      display: form
      components:
        - type: fieldset
          key: mae
          legend: これまでの住まい
          components:
            - {type: textfield, key: kyu, label: 住所, input: true}
        - type: fieldset
          key: ato
          legend: これからの住まい
          components:
            - {type: textfield, key: shin, label: 住所, input: true}
  - passes: |
      title: Where shall we write to?
      display: form
      components:
        - type: radio
          key: kind
          label: Kind of address
          input: true
          values: [{label: Street, value: street}, {label: Post box, value: box}]
        - {type: textfield, key: town1, label: Town, input: true, conditional: {show: true, when: kind, eq: street}}
        - {type: textfield, key: town2, label: Town, input: true, conditional: {show: true, when: kind, eq: box}}
%%% Rules/accessibility/label-vague.yaml
id: accessibility/label-vague
title:
  en: Label that says nothing
  ja: 何を聞いているか分からないラベル
why:
  en: >-
    The label is the builder's own word or could stand over any box. People guess, and staff get answers they cannot
    use.
  ja: フォーム作成ツールの初期値のままか、どの欄にも当てはまる言葉です。利用者は推測で答え、職員には使えない回答が届きます。
sources:
  - {title: WCAG 2.2, clause: 2.4.6 (AA), url: "https://www.w3.org/WAI/WCAG22/Understanding/headings-and-labels"}
  - {title: "JIS X 8341-3:2016", clause: 2.4.6 (AA)}
severity: warning
confidence: high
tags: [wcag-aa, jis-x-8341-3, en-301-549]
for: field
when: |
  field.asks && !field.platformMade && field.shownLabel.trim() != ""
let:
  # With or without the number that a builder adds to the second of a kind.
  byDefault: |
    field.shownLabel.isAnyOf("vague-labels")
  # “Other” is clear below a question in which one chose “other”, and in a group of costs, say.
  otherThanWhat: |
    field.shownLabel.isAnyOf("other-labels")
      && !has(field.group.title)
      && !field.earlier().exists(e, e.options.exists(o, o.kind == "other" || o.label.same(field.shownLabel)))
require: |
  field.shownLabel.hasLetters() && !byDefault && !otherThanWhat
at: label
message:
  en: The label “{{field.named()}}” does not say what to answer.
  ja: ラベル「{{field.named()}}」では、何を答えるのか分かりません。
fix:
  en: Write what you want to know, as you would ask a person at the counter.
  ja: 窓口で尋ねるときのように、知りたいことを具体的に書いてください。
examples:
  - violates: |
      title: Dog registration
      display: form
      components:
        - {type: textfield, key: textField2, label: Text Field 2, input: true}
    finds: Text Field 2
  - violates: |
      title: 犬の登録
      display: form
      components:
        - {type: textfield, key: koumoku1, label: 項目1, input: true}
    finds: 項目1
  - passes: |
      title: Registrering av hund
      display: form
      components:
        - type: radio
          key: rase
          label: Hvilken rase er hunden?
          input: true
          values: [{label: Puddel, value: puddel}, {label: Annet, value: annet}]
        - {type: textfield, key: annet, label: Annet, input: true, conditional: {show: true, when: rase, eq: annet}}
  - passes: |
      title: 犬の登録
      display: form
      components:
        - {type: textfield, key: namae, label: 犬の名前, input: true}
        - {type: textfield, key: shozaichi2, label: 飼う場所 2, input: true}
%%% Rules/accessibility/link-text-ambiguous.yaml
id: accessibility/link-text-ambiguous
title:
  en: One link text for two places
  ja: 同じ文字のリンクが別の場所を開く
why:
  en: >-
    Two links on the page read the same and open different things. People who have a list of links read out, or who look
    for the one they saw a minute ago, take the wrong one.
  ja: 同じ文字のリンクが、それぞれ別のものを開きます。リンクの一覧を読み上げて選ぶ人や、さっき見たリンクを探す人が、間違ったほうを開いてしまいます。
sources:
  - {title: WCAG 2.2, clause: 2.4.4 (A), url: "https://www.w3.org/WAI/WCAG22/Understanding/link-purpose-in-context"}
severity: warning
confidence: medium
tags: [wcag-a, jis-x-8341-3, en-301-549]
for: link
when: |
  link.text.hasLetters() && !link.hasExpression
let:
  # The first link of that text on the page is right; another one that leads elsewhere repeats it.
  texts: |
    link.page.texts.sure(t, t.links.exists(l, l.text.trim() == link.text.trim() && !l.hasExpression
      // Links for different answers never stand on the page together.
      && [l].sure(x, !x.meets(link)) == []))
  first: |
    texts[0].links.sure(l, l.text.trim() == link.text.trim() && !l.hasExpression)[0]
  # Two sections of one law are one document.
  sameDocument: |
    link.url.matches("^.+#") && first.url.split("#")[0] == link.url.split("#")[0]
require: |
  texts == [] || sameDocument || first.url.replace("http://", "https://") + "/" == link.url.replace("http://", "https://") + "/"
    || first.url.replace("http://", "https://") + "/" == link.url.replace("http://", "https://")
    || first.url.replace("http://", "https://") == link.url.replace("http://", "https://") + "/"
at: text
related: |
  [first]
yields-to: [accessibility/link-text-vague]
message:
  en: Two links on this page read “{{link.text}}” and lead to different places.
  ja: このページに、行き先の違う「{{link.text}}」が二つあります。
fix:
  en: Say in each link what is different about the place.
  ja: 行き先の違いが分かる文字にしてください。
examples:
  - violates: |
      title: Allotment garden
      display: form
      components:
        - {type: htmlelement, key: one, content: <p><a href="https://garden.example.org/rules">Conditions</a></p>, input: false}
        - {type: htmlelement, key: two, content: <p><a href="https://garden.example.org/fees">Conditions</a></p>, input: false}
    finds: '<a href="https://garden.example.org/fees">Conditions</a>'
  - passes: |
      title: Allotment garden
      display: form
      components:
        - {type: htmlelement, key: law, content: <p>Section 1 of the <a href="https://law.example.org/gardens#s1">Gardens Act</a>, section 3 of the <a href="https://law.example.org/gardens#s3">Gardens Act</a></p>, input: false}
  - passes: |
      title: 市民農園
      display: form
      components:
        - {type: htmlelement, key: ichi, content: <p><a href="https://nouen.example.jp/kiyaku">利用規約</a></p>, input: false}
        - {type: htmlelement, key: ni, content: <p>申込みの前に<a href="http://nouen.example.jp/kiyaku/">利用規約</a>を読んでください。</p>, input: false}
  - passes: |
      title: Allotment garden
      display: wizard
      components:
        - type: panel
          key: one
          title: Large gardens
          components: [{type: htmlelement, key: a, content: <p><a href="https://garden.example.org/l">Map</a></p>, input: false}]
        - type: panel
          key: two
          title: Small gardens
          components: [{type: htmlelement, key: b, content: <p><a href="https://garden.example.org/s">Map</a></p>, input: false}]
  - passes: |
      title: Allotment garden
      display: form
      components:
        - {type: radio, key: size, label: Which garden do you want?, input: true, values: [{label: Large, value: large}, {label: Small, value: small}]}
        - {type: textfield, key: a, label: Number of the large garden, description: 'Look at <a href="https://garden.example.org/l">the map</a>.', input: true, conditional: {show: true, when: size, eq: large}}
        - {type: textfield, key: b, label: Number of the small garden, description: 'Look at <a href="https://garden.example.org/s">the map</a>.', input: true, conditional: {show: true, when: size, eq: small}}
  - violates: |
      title: 市民農園
      display: form
      components:
        - {type: radio, key: a, label: 希望する区画, input: true, values: [{label: 広い, value: hiroi}, {label: 狭い, value: semai}]}
        - {type: htmlelement, key: b, content: '<p><a href="https://nouen.example.jp/chizu">地図</a></p>', input: false}
        - {type: textfield, key: c, label: 区画の番号, description: '<a href="https://nouen.example.jp/hiroi">地図</a>を見てください。', input: true, conditional: {show: true, when: a, eq: hiroi}}
    finds: '<a href="https://nouen.example.jp/hiroi">地図</a>'
%%% Rules/accessibility/link-text-vague.yaml
id: accessibility/link-text-vague
title:
  en: Link that does not say where it leads
  ja: 行き先の分からないリンク
why:
  en: >-
    Many people with a screen reader go from link to link. “Here” or a bare address, out of its sentence, tells them
    nothing, and someone who steers by voice cannot name it.
  ja: 読み上げを使う人の多くは、リンクだけを拾って読みます。「こちら」やURLだけでは行き先が分からず、音声で操作する人も呼び出しにくくなります。
sources:
  - {title: WCAG 2.2, clause: 2.4.4 (A), url: "https://www.w3.org/WAI/WCAG22/Understanding/link-purpose-in-context"}
  - {title: WCAG 2.2, clause: 2.4.9 (AAA), url: "https://www.w3.org/WAI/WCAG22/Understanding/link-purpose-link-only"}
severity: warning
confidence: high
tags: [wcag-a, jis-x-8341-3, en-301-549]
for: link
let:
  # “here (opens in a new tab)” is “here”.
  start: |
    link.text.split("（")[0].split("(")[0].trim()
  empty: |
    !link.text.hasLetters() && !link.hasExpression
  address: |
    start.matches("(?i)^(https?://|www\\.)\\S+$")
require: |
  !empty && !address && !start.isAnyOf("vague-links")
at: text
silence: defect
message:
  en: |-
    {{empty ? "A link has no text." : address ? "The link text “" + link.text.short() + "” is a bare address, which says little of what is there." : "The link text “" + link.text.short() + "” does not say where the link leads."}}
  ja: |-
    {{empty ? "リンクの文字がありません。" : address ? "リンク「" + link.text.short() + "」はURLのままで、何があるページか分かりません。" : "リンク「" + link.text.short() + "」では、行き先が分かりません。"}}
fix:
  en: Let the link's own words name the page or document that it opens.
  ja: 開くページや文書の名前を、リンクの文字にしてください。
examples:
  - violates: |
      title: Bulky waste
      display: form
      components:
        - {type: htmlelement, key: fees, content: <p>For the fees click <a href="https://waste.example.org/fees">here</a>.</p>, input: false}
    finds: '<a href="https://waste.example.org/fees">here</a>'
  - violates: |
      title: 粗大ごみ
      display: form
      components:
        - {type: htmlelement, key: ryoukin, content: <p>手数料は<a href="https://gomi.example.jp/">こちら</a></p>, input: false}
    finds: '<a href="https://gomi.example.jp/">こちら</a>'
  - violates: |
      title: Grovavfall
      display: form
      components:
        - {type: htmlelement, key: pris, content: <p>Prisene finner du <a href="https://avfall.example.no/" target="_blank">her (åpnes i ny fane)</a>.</p>, input: false}
    finds: '<a href="https://avfall.example.no/" target="_blank">her (åpnes i ny fane)</a>'
  - passes: |
      title: Bulky waste
      display: form
      components:
        - {type: htmlelement, key: fees, content: <p>Read the <a href="https://waste.example.org/fees">fees for bulky waste</a>.</p>, input: false}
%%% Rules/accessibility/module.yaml
id: accessibility
title:
  en: Accessibility
  ja: アクセシビリティ
description:
  en: >-
    Can everyone perceive, understand and answer what the form asks, whatever device, eyes, hands, memory or
    assistive technology they have? What only the definition can tell is checked; what the platform draws is taken
    from its documentation.
  ja: |-
    どんな端末や支援技術を使う人も、見え方や動かし方、覚え方が人と違う人も、設問を読み取り、理解し、答えられるかを調べます。定義から分かることだけを調べ、画面の描き方は各製品の仕様に従います。
version: 1.0.0
lists:
  # The whole text of a link that says nothing about where it leads.
  vague-links:
    en:
      - here
      - click here
      - click
      - read more
      - more
      - learn more
      - more information
      - more info
      - find out more
      - see more
      - details
      - link
      - this link
      - this page
      - this website
      - go
      - go to page
    nb: [her, klikk her, trykk her, les mer, les mer her, mer, mer informasjon, se mer, detaljer, lenke, denne lenken, denne siden, nettside]
    ja: [こちら, コチラ, ここ, こちらから, こちらへ, こちらをクリック, ここをクリック, クリック, 詳細, 詳細はこちら, 詳しくはこちら, 詳しく見る, くわしくはこちら, もっと見る, 続きを読む, 続きはこちら, リンク, このページ, このリンク]
    nl: [hier, klik hier, lees meer, meer, meer informatie, details, link, deze link, deze pagina]
    fr: [ici, cliquez ici, cliquer ici, en savoir plus, lire la suite, plus, plus d’informations, détails, lien, ce lien, cette page]
    de: [hier, hier klicken, klicken Sie hier, mehr, mehr erfahren, mehr lesen, weiterlesen, weitere Informationen, Details, Link, dieser Link, diese Seite]
  # Titles over what was once so.
  former:
    en: [previous, former, old address, last address, earlier]
    nb: [tidligere, forrige, gammel adresse]
    ja: [前の住所, 以前の, 旧住所, 転出前, 転居前, 引っ越し前, 変更前]
  # Words by which a box asks once more for what was just typed, to catch slips.
  typed-again:
    en: [again, re-enter, reenter, retype, re-type, confirm, confirmation, repeat, verify]
    nb: [igjen, gjenta, bekreft, på nytt, en gang til]
    ja: [確認用, 確認, 再入力, 再度, もう一度, もういちど, 念のため]
  # Words that tell people that a link opens a new window or tab.
  new-window:
    en: [new tab, new window, another tab, another window, separate window, separate tab, external window]
    nb: [ny fane, nytt vindu, egen fane, eget vindu, nye faner, ny side]
    ja: [新しいタブ, 新しいウィンドウ, 新しいウインドウ, 新規タブ, 新規ウィンドウ, 新規ウインドウ, 別タブ, 別ウィンドウ, 別ウインドウ, 別のタブ, 別のウィンドウ, 別画面]
    nl: [nieuw tabblad, nieuw venster]
    fr: [nouvel onglet, nouvelle fenêtre]
    es: [pestaña nueva, nueva pestaña, ventana nueva, nueva ventana, otra ventana, otra pestaña]
    it: [nuova scheda, nuova finestra]
    sv: [ny flik, nytt fönster]
    da: [nyt vindue, nyt faneblad]
    fi: [uuteen välilehteen, uuteen ikkunaan, uudessa ikkunassa, uudessa välilehdessä]
    de: [neuem Tab, neuer Tab, neuen Tab, neuem Fenster, neues Fenster, neuen Fenster]
  # Labels that a form builder gives a new part, or that say nothing about the answer.
  vague-labels:
    en: [text field, textfield, text area, textarea, text, text input, input, field, form field, label, value, question, item, select, select boxes, radio, radio button, radio group, checkbox, checkbox group, dropdown, untitled, untitled question, new field, new question, single-line answer, number field, simple text field]
    nb: [tekstfelt, tekstområde, tekst, felt, nytt felt, spørsmål, nytt spørsmål, ledetekst, verdi, radiopanel, radioknapp, avkryssingsboks, flervalg, nedtrekksmeny, nedtrekksliste, uten tittel]
    ja: [項目, 項目名, 入力, 入力欄, 入力項目, 質問, 設問, ラベル, テキスト, 文字列, 文字列1行, 文字列複数行, テキストボックス, テキストエリア, 選択, 選択肢, プルダウン, ドロップダウン, ラジオボタン, チェックボックス, 無題, 無題の質問, 新しい項目, 値]
    nl: [tekstveld, tekstvak, tekst, veld, nieuw veld, vraag, keuzelijst, selectievakje, selectievakjes, waarde]
    fr: [champ, champ de texte, zone de texte, texte, nouveau champ, question, sans titre, libellé, valeur, liste déroulante, case à cocher]
    de: [Textfeld, Textbereich, Text, Feld, Neues Feld, Frage, Ohne Titel, Bezeichnung, Wert, Auswahlfeld, Auswahlliste, Kontrollkästchen]
  # Labels that make sense only after an answer of the same name.
  other-labels:
    en: [other, others, please specify]
    nb: [annet, andre, spesifiser]
    ja: [その他, そのほか, 具体的に]
    nl: [anders, andere, overig]
    fr: [autre, autres, précisez]
    de: [Sonstiges, Andere, Anderes]
  # Numbers that are codes, beside those that are concepts.
  code-labels:
    en: [passport number, reference number, customer number]
    nb: [passnummer, referansenummer, saksnummer, kundenummer]
    ja: [パスポート番号, 旅券番号, 受付番号, 整理番号, お客様番号, 会員番号]
    nl: [paspoortnummer, referentienummer, klantnummer]
    fr: [numéro de passeport, numéro de référence, numéro de client]
    de: [Passnummer, Aktenzeichen, Kundennummer]
  # Whole error messages that say that something is wrong, and not what would be right.
  unhelpful-errors:
    en:
      - error
      - invalid
      - invalid value
      - invalid input
      - invalid answer
      - invalid format
      - invalid entry
      - not valid
      - wrong format
      - incorrect
      - incorrect value
      - incorrect format
      - this field is invalid
      - this value is invalid
      - the value is not valid
      - please check your answer
      - please enter a valid value
      - enter a valid value
      - something went wrong
    nb: [feil, ugyldig, ugyldig verdi, ugyldig format, feil format, feil verdi, feltet er ugyldig, verdien er ugyldig, feltet er ikke gyldig, ikke gyldig, noe gikk galt, kontroller feltet]
    ja: [エラー, エラーです, 不正です, 不正な値です, 不正な入力です, 無効です, 無効な値です, 正しくありません, 入力が正しくありません, 入力内容が正しくありません, 入力内容に誤りがあります, 入力に誤りがあります, 形式が正しくありません, 正しく入力してください, 正しい形式で入力してください, 正しい値を入力してください, 入力内容を確認してください, 入力内容をご確認ください]
    nl: [fout, ongeldig, ongeldige waarde, ongeldig formaat, ongeldige invoer, onjuist, niet geldig]
    fr: [erreur, invalide, non valide, valeur invalide, valeur non valide, format invalide, format incorrect, incorrect]
    de: [Fehler, ungültig, ungültiger Wert, ungültige Eingabe, ungültiges Format, falsches Format, falsche Eingabe, nicht gültig]
%%% Rules/accessibility/new-window-unannounced.yaml
id: accessibility/new-window-unannounced
title:
  en: New window without warning
  ja: 予告なく開く新しいウィンドウ
why:
  en: >-
    A new tab opens over the form, and the Back button no longer works. People who do not see that, or are easily confused,
    think the form and their answers are gone.
  ja: フォームの上に新しいタブが開き、「戻る」が効かなくなります。それに気づきにくい人や混乱しやすい人は、フォームと入力した内容が消えたと思ってしまいます。
sources:
  - {title: WCAG 2.2, clause: 3.2.5 (AAA), url: "https://www.w3.org/WAI/WCAG22/Understanding/change-on-request"}
  - {title: WCAG 2.2 Techniques, clause: G201, url: "https://www.w3.org/WAI/WCAG22/Techniques/general/G201"}
severity: info
confidence: medium
tags: [wcag-aaa, jis-x-8341-3]
for: link
when: |
  link.opensWindow && link.text.hasLetters()
let:
  # The words in the language of the form; of those whose language nobody stated, in English.
  words: |
    {"nb": "(åpnes i ny fane)", "no": "(åpnes i ny fane)", "nn": "(opnar i ny fane)", "ja": "（新しいタブで開きます）", "nl": "(opent in een nieuw tabblad)", "fr": "(s’ouvre dans un nouvel onglet)", "de": "(öffnet in neuem Tab)", "es": "(se abre en una pestaña nueva)", "it": "(si apre in una nuova scheda)", "sv": "(öppnas i en ny flik)", "da": "(åbner i en ny fane)", "fi": "(avautuu uuteen välilehteen)"}
  language: |
    [link.form].sure(f, f.language.split("-")[0] in words)
require: |
  link.text.holdsAnyOf("new-window")
at: text
message:
  en: The link “{{link.text}}” opens a new window or tab, and does not say so.
  ja: リンク「{{link.text}}」は新しいウィンドウやタブで開きますが、その予告がありません。
fix:
  en: |-
    Add “{{language == [] ? "(opens in a new tab)" : words[language[0].language.split("-")[0]]}}” to the link text, or let it open in the same tab if no answers get lost.
  ja: |-
    リンクの文字に「{{language == [] ? "（新しいタブで開きます）" : words[language[0].language.split("-")[0]]}}」と添えるか、入力内容が消えないなら同じタブで開くようにしてください。
examples:
  - violates: |
      title: Childcare place
      display: form
      components:
        - {type: htmlelement, key: law, content: <p><a href="https://care.example.org/rules" target="_blank">Rules on childcare</a></p>, input: false}
    finds: '<a href="https://care.example.org/rules" target="_blank">Rules on childcare</a>'
  - passes: |
      title: Barnehageplass
      display: form
      components:
        - {type: htmlelement, key: lov, content: <p><a href="https://barnehage.example.no/" target="_blank">Vedtektene (åpnes i ny fane)</a></p>, input: false}
  - passes: |
      title: 保育園の申込み
      display: form
      components:
        - {type: htmlelement, key: kitei, content: <p><a href="https://hoiku.example.jp/" target="_blank">入園の決まり（新しいタブで開きます）</a></p>, input: false}
        - {type: htmlelement, key: chizu, content: <p><a href="https://hoiku.example.jp/map">園の地図</a></p>, input: false}
  - passes: |
      title: Plaza de guardería
      display: form
      components:
        - {type: htmlelement, key: ley, content: <p><a href="https://guarderia.example.es/" target="_blank">Las normas (se abre en una pestaña nueva)</a></p>, input: false}
%%% Rules/accessibility/number-box-for-code.yaml
id: accessibility/number-box-for-code
title:
  en: Number box for a code
  ja: 番号に数値の欄を使っている
why:
  en: >-
    A number box is for amounts. It drops zeros in front, adds separators, and turns the wheel of a mouse into another
    number, so staff get a code that does not exist.
  ja: 数値の欄は、量や金額のためのものです。先頭の0が消えたり、桁区切りが付いたり、マウスのホイールで値が変わったりして、実在しない番号が届きます。
sources:
  - {title: GOV.UK Design System, clause: Text input, url: "https://design-system.service.gov.uk/components/text-input/"}
severity: warning
confidence: high
tags: [govuk]
for: field
when: |
  field.asks && field.kind == "number"
require: |
  !(field.concept in ["phone", "mobile", "fax", "postal-code", "national-id", "bank-account", "bank-account.bank",
    "organisation-number", "card-number", "one-time-code"])
  && (!field.shownLabel.holdsAnyOf("code-labels") || field.shownLabel.matches("件数|総数|の数"))
at: label
message:
  en: “{{field.named()}}” is a code, and a number box drops its leading zeros.
  ja: 「{{field.named()}}」は番号ですが、数値の欄では先頭の0が消えます。
fix:
  en: Use a text field. Only if the code is digits and nothing else, give it the numeric keyboard (inputmode numeric).
  ja: 文字の欄にしてください。番号が数字だけのときに限り、数字のキーボードが出るように（inputmodeをnumericに）します。
examples:
  - violates: |
      title: Childcare refund
      display: form
      components:
        - {type: number, key: phone, label: Phone number, input: true}
    finds: Phone number
  - violates: |
      title: 保育料の還付
      display: form
      components:
        - {type: number, key: yuubin, label: 郵便番号, input: true}
    finds: 郵便番号
  - violates: |
      title: Travel pass
      display: form
      components:
        - {type: number, key: pass, label: British passport number, input: true}
    finds: British passport number
  - passes: |
      title: 保育料の還付
      display: form
      components:
        - {type: number, key: ninzu, label: お子さんの人数, input: true}
        - {type: textfield, key: yuubin, label: 郵便番号, input: true}
%%% Rules/accessibility/page-title-repeated.yaml
id: accessibility/page-title-repeated
title:
  en: Two pages with the same title
  ja: 同じタイトルのページがある
why:
  en: >-
    Two pages on one way through the form have the same title. People think that the button did not work, or that they
    were thrown back.
  ja: フォームの途中で、同じタイトルのページを二度通ります。「次へ」が効かなかった、前に戻された、と思われます。
sources:
  - {title: WCAG 2.2, clause: 2.4.2 (A), url: "https://www.w3.org/WAI/WCAG22/Understanding/page-titled"}
  - {title: "JIS X 8341-3:2016", clause: 2.4.2 (A)}
severity: warning
confidence: high
tags: [wcag-a, jis-x-8341-3, en-301-549]
for: page
when: |
  page.title.hasLetters() && page.hasContent && !(page.kind in ["review", "confirmation", "end"])
  // “How much is ${ item }?” names another thing each time.
  && page.texts.sure(t, t.role == "title" && t.hasExpression && t.prose == page.title) == []
let:
  # Pages of two branches may share a title: nobody sees both. The first is right, the others repeat it.
  alike: |
    page.form.pages.sure(p, p == page || (p.hasContent && p.title.trim() == page.title.trim() && p.meets(page)))
require: |
  alike == [] || alike[0] == page
at: title
related: |
  [alike[0]]
message:
  en: Two pages on one way through the form are called “{{page.named()}}”.
  ja: フォームの途中で通る二つのページのタイトルが、どちらも「{{page.named()}}」です。
fix:
  en: Say in each title what is different about the page.
  ja: それぞれのページの違いが分かるタイトルにしてください。
examples:
  - violates: |
      title: 学童保育の申込み
      display: wizard
      components:
        - type: panel
          key: hogosha
          title: 保護者について
          components: [{type: textfield, key: a, label: 勤務先, input: true}]
        - type: panel
          key: hogosha2
          title: 保護者について
          components: [{type: textfield, key: b, label: 緊急の連絡先, input: true}]
    finds: 保護者について
  - passes: |
      title: Grant for a stall
      display: wizard
      components:
        - type: panel
          key: first
          title: "How much does {{ data.first }} cost?"
          components: [{type: number, key: a, label: Price, input: true}]
        - type: panel
          key: second
          title: "How much does {{ data.second }} cost?"
          components: [{type: number, key: b, label: Price, input: true}]
  - passes: |
      title: Event licence
      display: wizard
      components:
        - type: panel
          key: start
          title: Your event
          components:
            - type: radio
              key: place
              label: Where is it?
              input: true
              values: [{label: In a street, value: street}, {label: In a park, value: park}]
        - type: panel
          key: street
          title: The place
          conditional: {show: true, when: place, eq: street}
          components: [{type: textfield, key: road, label: Street, input: true}]
        - type: panel
          key: park
          title: The place
          conditional: {show: true, when: place, eq: park}
          components: [{type: textfield, key: green, label: Park, input: true}]
%%% Rules/accessibility/page-untitled.yaml
id: accessibility/page-untitled
title:
  en: Page without a title
  ja: タイトルのないページ
why:
  en: >-
    In a form of several pages the title says where one is. Without it people with a screen reader, or who come back
    after a break, have to read the whole page to find out.
  ja: 何ページもあるフォームでは、タイトルが今どこにいるかを示します。タイトルがないと、読み上げで聞く人や中断から戻った人は、ページ全体を読まないと分かりません。
sources:
  - {title: WCAG 2.2, clause: 2.4.2 (A), url: "https://www.w3.org/WAI/WCAG22/Understanding/page-titled"}
  - {title: "JIS X 8341-3:2016", clause: 2.4.2 (A)}
  - {title: GOV.UK Design System, clause: Question pages, url: "https://design-system.service.gov.uk/patterns/question-pages/"}
severity: warning
confidence: high
tags: [wcag-a, jis-x-8341-3, en-301-549, govuk]
for: page
when: |
  // What the platform shows at the end has a title of its own.
  page.form.pages.size() - page.form.pages.sure(p, p.kind in ["confirmation", "end"]).size() > 1
  // An empty page has one fault only, and logic/page-empty names it.
  && page.hasContent
  // Platforms word the pages that they make themselves.
  && !(page.kind in ["review", "confirmation", "end"])
let:
  keyed: |
    [page].sure(p, has(p.id) && !p.id.isBlank())
require: |
  page.title.hasLetters()
at: id
message:
  en: |-
    {{keyed == [] ? "This page" : "The page “" + page.id.short() + "”"}} has no title.
  ja: |-
    {{keyed == [] ? "このページ" : "ページ「" + page.id.short() + "」"}}にタイトルがありません。
fix:
  en: Give the page a title that says what it asks.
  ja: そのページで何を聞くのかが分かるタイトルを付けてください。
examples:
  - violates: |
      title: Marriage at the town hall
      display: wizard
      components:
        - type: panel
          key: couple
          title: The two of you
          components: [{type: textfield, key: names, label: Your names, input: true}]
        - type: panel
          key: day
          components: [{type: textfield, key: when, label: Day, input: true}]
    finds: day
  - passes: |
      title: Marriage at the town hall
      display: wizard
      components:
        - type: panel
          key: couple
          title: The two of you
          components: [{type: textfield, key: names, label: Your names, input: true}]
        - type: panel
          key: day
          title: Day and hall
          components: [{type: textfield, key: when, label: Day, input: true}]
  - passes: |
      title: 広報への感想
      display: wizard
      components:
        - type: panel
          key: ichi
          components: [{type: textarea, key: kansou, label: ご感想をお書きください, input: true}]
  # The page behind the last one is no second page of questions.
  - passes: |
      title: Report a pothole
      completedHtml: <p>Thank you.</p>
      elements: [{type: comment, name: what, title: What did you see?}]
%%% Rules/accessibility/placeholder-as-label.yaml
id: accessibility/placeholder-as-label
title:
  en: Placeholder instead of a label
  ja: ラベルの代わりに入力例が置かれている
why:
  en: >-
    A placeholder is gone as soon as somebody types, it is often too pale to read, and not every screen reader reads
    it. People who are interrupted or forget easily no longer know what the box is for.
  ja: 欄の中の薄い文字は、入力を始めると消えます。色が薄くて読みにくく、読み上げられないこともあるため、途中で手を止めた人や忘れやすい人は何の欄か分からなくなります。
sources:
  - {title: WCAG 2.2, clause: 3.3.2 (A), url: "https://www.w3.org/WAI/WCAG22/Understanding/labels-or-instructions"}
  - {title: GOV.UK Design System, clause: Text input, url: "https://design-system.service.gov.uk/components/text-input/"}
severity: error
confidence: high
tags: [wcag-a, govuk]
for: field
when: |
  field.asks && !field.platformMade && field.placeholder.hasLetters()
  // People see a label that is not tied to it: label-missing says so. The first line of a drop-down is gone with nothing
  // typed, and names nothing.
  && !field.labelUntied && field.kind != "select"
let:
  # The label that the author hid.
  hidden: |
    [field].sure(f, has(f.label) && !f.label.isBlank())
require: |
  !field.shownLabel.isBlank()
at: placeholder
message:
  en: |-
    {{hidden == [] ? "The only name of this field is its placeholder" : "The label “" + field.label.short() + "” is hidden, and what people see is the placeholder"}} “{{field.placeholder}}”, which is gone once somebody types.
  ja: |-
    {{hidden == [] ? "この項目の名前は欄の中の" : "ラベル「" + field.label.short() + "」は隠れていて、見えるのは欄の中の"}}「{{field.placeholder}}」だけです。入力を始めると消えてしまいます。
fix:
  en: |-
    {{hidden == [] ? "Make it the label." : "Show the label."}} If an example helps, put it into the hint.
  ja: |-
    {{hidden == [] ? "この言葉をラベルにしてください。" : "ラベルを表示してください。"}}入力例が要るときは、欄の外の説明に書いてください。
examples:
  - violates: |
      title: Library card
      display: form
      components:
        - {type: email, key: email, label: "", placeholder: Your email address, input: true}
    finds: Your email address
  - violates: |
      title: 図書館カードの申込み
      display: form
      components:
        - {type: textfield, key: denwa, placeholder: 電話番号, input: true}
    finds: 電話番号
  - violates: |
      title: Library card
      display: form
      components:
        - {type: email, key: email, label: Email address, hideLabel: true, placeholder: Type it here, input: true}
    finds: Type it here
  - passes: |
      field: {id: tel, label: 電話番号, labelUntied: true, placeholder: 例：03-1234-5678}
  - passes: |
      title: Library card
      display: form
      components:
        - {type: email, key: email, label: Email address, placeholder: name@example.org, input: true}
  - passes: |
      title: 図書館カードの申込み
      display: form
      components:
        - {type: textfield, key: denwa, label: 電話番号, description: 例 03-1234-5678, input: true}
%%% Rules/accessibility/redundant-entry.yaml
id: accessibility/redundant-entry
title:
  en: The same thing asked twice
  ja: 同じことを二度聞いている
why:
  en: >-
    People have to type again what they told already. That tires people who type with effort and confuses people who
    forget easily; and when the two answers differ, staff have to ask.
  ja: すでに答えたことをもう一度入力させています。入力に苦労する人には負担になり、忘れやすい人は混乱します。二つの答えが違えば、職員が問い合わせることにもなります。
sources:
  - {title: WCAG 2.2, clause: 3.3.7 (A), url: "https://www.w3.org/WAI/WCAG22/Understanding/redundant-entry"}
  - {title: GOV.UK Design System, clause: Question pages, url: "https://design-system.service.gov.uk/patterns/question-pages/"}
severity: error
confidence: medium
tags: [wcag-a, govuk]
for: field
when: |
  field.asks
  // A tick or a choice that looks the same mostly asks about something else.
  && !(field.kind in ["checkbox", "checkboxes", "radio", "signature", "file", "document"])
  // What a person has one of. An address is not here: the home, the post box and the workplace are three.
  && field.concept in ["name.full", "name.given", "name.family", "name.kana", "birth-date", "birth-place", "email",
    "mobile", "phone", "national-id", "nationality", "sex", "gender", "marital-status", "occupation"]
  // Of whom there is one. Two children, two employers and the people of a list have a name each.
  && field.subject in ["applicant", "partner", "deceased"]
  && !field.group.repeats && !field.group.group.repeats
let:
  # “Applicant 1” and “Applicant 2” are two people, “Step 1” and “Step 2” are not (the passport form of xgov).
  people: |
    "^[^0-9０-９]+[0-9０-９]{1,2}([^0-9０-９]|$)"
  steps: |
    "(?i)^(step|part|page|section|trinn|del|side|steg|ステップ|手順|第|ページ)"
  counted: |
    field.page.title.matches(people) && !field.page.title.matches(steps)
  before: |
    field.earlier().sure(e,
      e.asks && e.concept == field.concept && e.subject == field.subject
      // Town and country of birth are two things.
      && (field.concept != "birth-place" || e.shownLabel.same(field.shownLabel))
      && !(counted && e.page.title != field.page.title && e.page.title.matches(people))
      && !(e.kind in ["checkbox", "checkboxes", "radio"])
      && !e.group.repeats && !e.group.group.repeats)
  # “Same as before” is offered, or it is typed again to catch slips (which burden/typed-twice judges).
  helped: |
    field.offersEarlier || has(field.confirms) || has(field.prefilledFrom) || field.shownLabel.holdsAnyOf("typed-again")
require: |
  helped || before == []
at: label
related: |
  before
message:
  en: “{{field.named()}}” was already asked, at “{{before[0].place}}”.
  ja: 「{{field.named()}}」は「{{before[0].place}}」ですでに聞いています。
fix:
  en: Ask once and use the answer here too, or fill it in and let people change it.
  ja: 一度だけ聞いてその答えをここでも使うか、前の答えを入れておいて直せるようにしてください。
examples:
  - violates: |
      title: School meals
      display: wizard
      components:
        - type: panel
          key: you
          title: About you
          components: [{type: email, key: email, label: Your email address, input: true}]
        - type: panel
          key: reply
          title: Our reply
          components: [{type: email, key: replyTo, label: Your email address for the reply, input: true}]
    finds: Your email address for the reply
  - passes: |
      title: Passports for a family
      display: wizard
      components:
        - type: panel
          key: one
          title: Applicant 1
          components: [{type: textfield, key: firstOne, label: First name, input: true}]
        - type: panel
          key: two
          title: Applicant 2
          components: [{type: textfield, key: firstTwo, label: First name, input: true}]
  - passes: |
      title: Passport
      display: form
      components:
        - {type: textfield, key: land, label: Country of birth, input: true}
        - {type: textfield, key: town, label: Place of birth, input: true}
  - passes: |
      title: Skilsmissepapirer
      display: form
      components:
        - {type: textfield, key: etternavn, label: Ditt etternavn, input: true, autocomplete: family-name}
        - {type: textfield, key: pike, label: Hva er ditt pikenavn?, input: true, autocomplete: family-name}
  - passes: |
      title: 給食の申込み
      display: wizard
      components:
        - type: panel
          key: hogosha
          title: あなたについて
          components: [{type: textfield, key: shimei, label: あなたの氏名, input: true}]
        - type: panel
          key: kodomo
          title: お子さんについて
          components: [{type: textfield, key: kodomoShimei, label: お子さんの氏名, input: true}]
  - passes: |
      title: Parental leave
      display: form
      components:
        - type: radio
          key: by
          label: How shall we reach you?
          input: true
          values: [{label: By email, value: email}, {label: By email and text message, value: both}]
        - {type: email, key: email1, label: Your email address, input: true, conditional: {show: true, when: by, eq: email}}
        - {type: email, key: email2, label: Your email address, input: true, conditional: {show: true, when: by, eq: both}}
%%% Rules/accessibility/select-long.yaml
id: accessibility/select-long
title:
  en: Long drop-down that typing does not narrow
  ja: 文字で絞り込めない長い選択リスト
why:
  en: >-
    People scroll through many answers in a small box. With a shaky hand, a magnified screen or a phone the right one is
    easily missed, and the wrong one easily taken.
  ja: 小さな枠の中で、たくさんの選択肢を送って探すことになります。手が震える人、画面を拡大している人、スマートフォンを使う人は、見落としや選び間違いをしやすくなります。
sources:
  - {title: GOV.UK Design System, clause: Select, url: "https://design-system.service.gov.uk/components/select/"}
severity: warning
confidence: medium
tags: [govuk]
for: field
when: |
  field.asks && field.kind == "select" && !field.platformMade
let:
  numbers: |
    field.options.sure(o, o.label.matches("^[+−-]?[0-9]+([.,][0-9]+)?$"))
require: |
  field.searchable || field.options.size() <= options.most
  // The browser fills in what it knows.
  || [field].sure(f, has(f.autofill) && !(f.autofill in ["", "off"])) != []
at: label
message:
  en: “{{field.named()}}” is a drop-down with {{field.options.size()}} answers, and typing does not narrow them.
  ja: 「{{field.named()}}」は{{field.options.size()}}個の選択肢が並ぶリストで、文字を打って絞り込めません。
fix:
  en: |-
    {{numbers.size() * 10 >= field.options.size() * 9 ? "Let people type the number, or type to narrow the list." : "Let people type to narrow the list, or ask a simpler question first so that few answers remain."}}
  ja: |-
    {{numbers.size() * 10 >= field.options.size() * 9 ? "数字を直接打てるようにするか、打って絞り込めるようにしてください。" : "文字を打って絞り込めるようにするか、先に簡単な質問をして選択肢を減らしてください。"}}
options:
  most:
    type: int
    default: 15
    least: 2
    most: 500
    title:
      en: Answers up to which a drop-down is fine
      ja: 絞り込みなしで並べてよい選択肢の数
examples:
  - violates: |
      title: Marina berth
      display: form
      components:
        - type: select
          key: pier
          label: Pier
          input: true
          widget: html5
          data: {values: [{label: A1, value: a1}, {label: A2, value: a2}, {label: A3, value: a3}, {label: A4, value: a4}, {label: B1, value: b1}, {label: B2, value: b2}, {label: B3, value: b3}, {label: B4, value: b4}, {label: C1, value: c1}, {label: C2, value: c2}, {label: C3, value: c3}, {label: C4, value: c4}, {label: D1, value: d1}, {label: D2, value: d2}, {label: D3, value: d3}, {label: D4, value: d4}]}
    finds: Pier
  - passes: |
      title: 文化会館の予約
      display: form
      components:
        - type: select
          key: heya
          label: 部屋
          input: true
          widget: html5
          data: {values: [{label: 大ホール, value: dai}, {label: 小ホール, value: shou}, {label: 和室, value: washitsu}]}
%%% Rules/accessibility/select-multiple.yaml
id: accessibility/select-multiple
title:
  en: Drop-down in which to choose several
  ja: 複数を選ぶ選択リスト
why:
  en: >-
    To choose several in a drop-down one has to hold a key or open it again and again. Many people do not know that more
    than one is possible, or undo the first choice with the second.
  ja: 複数を選ぶには、キーを押したまま選ぶか、何度もリストを開く必要があります。複数選べることに気づかない人や、二つ目を選んで一つ目を消してしまう人がいます。
sources:
  - {title: GOV.UK Design System, clause: Select, url: "https://design-system.service.gov.uk/components/select/"}
severity: warning
confidence: high
tags: [govuk]
for: field
when: |
  field.asks && field.kind == "select" && !field.platformMade
  // A thousand occupations cannot all be boxes to tick.
  && field.options != [] && field.options.size() <= options.most
require: |
  !field.multiple
at: label
message:
  en: “{{field.named()}}” asks people to choose several answers in a drop-down.
  ja: 「{{field.named()}}」は、選択リストから複数を選ばせています。
fix:
  en: Show the answers as boxes to tick.
  ja: 選択肢をチェックボックスで並べてください。
options:
  most:
    type: int
    default: 30
    least: 2
    most: 500
    title:
      en: Answers that can still be boxes to tick
      ja: チェックボックスで並べられる選択肢の数
examples:
  - violates: |
      title: Evening school
      display: form
      components:
        - type: select
          key: courses
          label: Courses
          input: true
          multiple: true
          data: {values: [{label: Sewing, value: sewing}, {label: Welding, value: welding}, {label: Spanish, value: spanish}]}
    finds: Courses
  - passes: |
      title: 市民講座
      display: form
      components:
        - type: selectboxes
          key: kouza
          label: 受けたい講座
          input: true
          values: [{label: 裁縫, value: saihou}, {label: 溶接, value: yousetsu}, {label: スペイン語, value: es}]
        - type: select
          key: youbi
          label: 曜日
          input: true
          data: {values: [{label: 土曜, value: do}, {label: 日曜, value: nichi}]}
%%% Rules/accessibility/table-headers-missing.yaml
id: accessibility/table-headers-missing
title:
  en: Table without header cells
  ja: 見出しのない表
why:
  en: >-
    Somebody who listens hears one cell after the other and cannot know which row and column it belongs to. A table of
    fees becomes a row of numbers.
  ja: 読み上げではセルが順に聞こえるだけで、どの行と列の値か分かりません。料金表も、ただの数字の並びになります。
sources:
  - {title: WCAG 2.2, clause: 1.3.1 (A), url: "https://www.w3.org/WAI/WCAG22/Understanding/info-and-relationships"}
  - {title: WCAG 2.2 Techniques, clause: H51, url: "https://www.w3.org/WAI/WCAG22/Techniques/html/H51"}
severity: warning
confidence: medium
tags: [wcag-a, jis-x-8341-3, en-301-549]
for: text
each: |
  text.tables
require: |
  it.headerCells > 0 || it.presentational || it.rows < 2 || it.columns < 2
at: content
message:
  en: A table of {{it.rows}} rows and {{it.columns}} columns has no header cells.
  ja: "{{it.rows}}行{{it.columns}}列の表に、見出しのセルがありません。"
fix:
  en: Make the cells that name rows and columns header cells (th). If it only lays things out, do it without a table.
  ja: 行や列の名前を書いたセルを見出し（th）にしてください。並べ方のためだけなら、表を使わないでください。
examples:
  - violates: |
      title: Moorings
      display: form
      components:
        - {type: htmlelement, key: fees, content: <table><tr><td>Length</td><td>Fee</td></tr><tr><td>5 m</td><td>80</td></tr></table>, input: false}
    finds: <table><tr><td>Length</td><td>Fee</td></tr><tr><td>5 m</td><td>80</td></tr></table>
  - passes: |
      title: 係留の申込み
      display: form
      components:
        - {type: htmlelement, key: hyou, content: <table><tr><th>長さ</th><th>料金</th></tr><tr><td>5m</td><td>800円</td></tr></table>, input: false}
  - passes: |
      title: Moorings
      display: form
      components:
        - {type: htmlelement, key: box, content: <table role="presentation"><tr><td>A</td><td>B</td></tr><tr><td>C</td><td>D</td></tr></table>, input: false}
%%% Rules/accessibility/tooltip-only-instruction.yaml
id: accessibility/tooltip-only-instruction
title:
  en: Instruction only in a tooltip
  ja: 説明がツールチップにしかない
why:
  en: >-
    A tooltip shows on pointing. On a phone, with a keyboard or a magnifier many people never see it, and answer without
    the instruction.
  ja: ツールチップは、印に触れたときにだけ出ます。スマートフォンやキーボード、拡大表示を使う人の多くは気づかず、説明を読まないまま答えます。
sources:
  - {title: WCAG 2.2, clause: 3.3.2 (A), url: "https://www.w3.org/WAI/WCAG22/Understanding/labels-or-instructions"}
  - {title: WCAG 2.2, clause: 1.4.13 (AA), url: "https://www.w3.org/WAI/WCAG22/Understanding/content-on-hover-or-focus"}
severity: warning
confidence: medium
tags: [wcag-a, wcag-aa, en-301-549]
for: field
when: |
  field.asks && field.tooltip.hasLetters()
require: |
  field.hint.hasLetters() || field.tooltip.same(field.shownLabel)
at: tooltip
message:
  en: How to answer “{{field.named()}}” stands only in a tooltip that many people never see.
  ja: 「{{field.named()}}」の説明がツールチップにしかなく、気づかない人がいます。
fix:
  en: Write it as a hint beside the field, where everybody sees it.
  ja: 誰にでも見えるよう、項目のそばの説明に書いてください。
examples:
  - violates: |
      title: Water bill
      display: form
      components:
        - {type: textfield, key: meter, label: Meter number, tooltip: It stands below the glass, input: true}
    finds: It stands below the glass
  - passes: |
      title: 水道の使用開始
      display: form
      components:
        - {type: textfield, key: bangou, label: お客様番号, description: 検針票の右上にあります, tooltip: 検針票の右上, input: true}
        - {type: textfield, key: kaishi, label: 使い始める日, input: true}
%%% Rules/lexicons/en.yaml
# The words by which English forms name what they ask for, and about whom; and those of keys everywhere.
# How phrases are read stands at the top of nb.yaml.
language: en

fillers: [please, enter, provide, give, write, type, type in, select, choose, pick, specify, fill in, what is, what's,
  what was, what are, which, state, the, a, an, of, for, to, is, was, or, in, at, s, optional, if any, if known,
  if applicable, current, present, new, full, dd mm yyyy, mm dd yyyy, yyyy mm dd, yyyy, here, below, us, tell us,
  input, field, text, value, txt, q, question, answer, primary, main, confirm, details, info]

neutral: [relationship to child, relationship to the child, relationship to applicant, relationship to the applicant,
  relationship to deceased, relationship to the deceased, relationship to patient, relationship to the patient,
  number of children, how many children, mother's maiden name, children in household, people in your household]

questions: [is, are, do, does, did, have, has, had, can, could, will, would, was, were, should, may, am]

concepts:
  name.full:
    labels: [name, full name, your name, full legal name, legal name, first and last name, name in full, names,
      printed name, print name, first name last name, contact name, name of contact, contact person]
    keys: [fullname, full name]
  name.given:
    labels: [first name, given name, given names, first names, forename, forenames, legal first name, preferred name,
      first and middle name, first and middle names, first name and middle initial]
    keys: [fname, firstname, givenname]
    not: [last name, surname, family name]
  name.family:
    labels: [last name, surname, family name, last names, legal last name]
    keys: [lname, lastname, familyname]
    not: [first name, given name, maiden, previous]
  name.middle:
    labels: [middle name, middle names, middle initial, middle initials]
    keys: [mname, middlename]
  name.former:
    labels: [maiden name, former name, previous name, previous names, name at birth, birth name, former names,
      previous last name, previous surname, other names used]
    keys: [maidenname]
  name.title:
    labels: [title, honorific, salutation, name prefix, prefix]
    not: [job]
  name.organisation:
    labels: [organisation, organization, organisation name, organization name, company, company name, business name,
      name of organisation, name of organization, name of company, name of business, agency name, name of agency,
      school name, name of school, name of employer, employer name, employer's name, business or organisation name,
      trading name, legal business name, registered name, name of firm, firm name]
    keys: [orgname, companyname, organisationname, organizationname]
  birth-date:
    labels: [date of birth, birth date, birthdate, birthday, dob, when were you born, day of birth]
    keys: [dateofbirth, bday]
  birth-place:
    labels: [place of birth, birthplace, birth place, where were you born, city of birth, town of birth,
      country of birth, place and country of birth]
  death-date:
    labels: [date of death, date died, when did they die, death date, date of passing]
  age:
    labels: [age, how old are you, age in years, how old, how old is your child, age at last birthday]
    keys: [age]
  sex:
    labels: [sex, sex at birth, legal sex, sex assigned at birth]
  gender:
    labels: [gender, gender identity, how do you identify, what best describes your gender]
  nationality:
    labels: [nationality, citizenship, country of citizenship, country of nationality, citizen of]
  residence-status:
    labels: [residence status, immigration status, visa status, visa type, residency status, status of residence,
      visa]
  address:
    labels: [address, home address, mailing address, postal address, residential address, current address,
      street and mailing address, physical address, correspondence address, full address, business address,
      permanent address, address for service, registered address, work address, delivery address]
  address.street:
    labels: [street, street address, address line 1, address line one, street name, street name and number,
      house number and street, street and number, building and street, number and street,
      street address line 1]
    not: [line 2, line 3, line 4, line two, line three]
    keys: [streetaddress, addr]
  address.city:
    labels: [city, town, city or town, town or city, suburb, municipality, city town, town city, locality, village,
      city suburb or town, city or locality]
  address.region:
    labels: [state, province, county, region, state or province, province or territory, state province, prefecture,
      state or territory, province state, territory, province or state, state province region]
  postal-code:
    labels: [postal code, postcode, zip, zip code, post code, zip postal code, postal zip code, postal code zip code,
      zip or postal code, postal code or zip code]
    keys: [zipcode, postalcode, plz, zip]
  country:
    labels: [country, country of residence, country name, what country do you live in, country you live in]
  phone:
    labels: [phone, phone number, telephone, telephone number, contact number, contact phone number, home phone,
      work phone, daytime phone, daytime telephone number, phone no, tel, home phone number, work phone number,
      daytime phone number, business phone, contact phone, evening phone number, phone number with area code,
      contact telephone number, telephone no, uk telephone number]
    keys: [phonenumber, telephonenumber, telno, phone]
  mobile:
    labels: [mobile, mobile number, mobile phone, mobile phone number, cell, cell phone, cell phone number, cellphone,
      mobile telephone number, cell number]
    keys: [mobilenumber, cellphone]
  fax:
    labels: [fax, fax number, fax no, facsimile]
  email:
    labels: [email, e-mail, email address, e-mail address, contact email, contact email address, emails,
      work email, work email address, home email]
    keys: [emailaddress, mail]
  national-id:
    labels: [national id, national id number, national identity number, national identification number,
      social security number, ssn, national insurance number, social insurance number, sin, nino, my number,
      individual number, personal identity number, national identifier, national insurance no, ni number,
      identity number]
    keys: [nationalid, socialsecuritynumber, nationalinsurancenumber, ssn, bsn]
  organisation-number:
    labels: [organisation number, organization number, company number, company registration number, business number,
      registration number of company, charity number, ein, employer identification number, abn, corporate number,
      company registered number]
  household:
    labels: [household size, number of people in household, number of people in your household, household members,
      how many people live in your household, number in household, size of household,
      how many people are in your household]
  marital-status:
    labels: [marital status, relationship status, civil status, marital or civil partnership status]
  children:
    labels: [number of children, how many children do you have, number of dependants, number of dependents,
      number of dependent children]
  income:
    labels: [income, annual income, monthly income, gross income, net income, total income, salary, wages,
      gross annual income, gross monthly income, household income, total annual income, total monthly income,
      annual salary, net monthly income, yearly income, weekly income, employment income, total household income]
  tax:
    labels: [tax number, tax code, taxpayer number, tax reference number, tax reference, unique taxpayer reference,
      tax identification number, utr, vat number]
  bank-account:
    labels: [bank account, account number, bank account number, bank account details]
    keys: [accountnumber, bankaccount]
  bank-account.iban:
    labels: [iban, iban number, international bank account number]
  bank-account.bic:
    labels: [bic, swift, swift code, bic code, bic swift code, bic or swift code, swift bic]
  bank-account.bank:
    labels: [bank name, name of bank, bank, name of your bank, name of financial institution]
  employer:
    labels: [employer, current employer, name of current employer, present employer]
  occupation:
    labels: [occupation, job title, profession, job, position, role title, job role, occupation or job title, trade]
  health:
    labels: [health condition, health conditions, medical condition, medical conditions, diagnosis, illness,
      medical history, state of health]
  disability:
    labels: [disability, disabilities, type of disability, nature of disability]
  religion:
    labels: [religion, faith, religious affiliation, religious belief]
  ethnicity:
    labels: [ethnicity, ethnic group, race, ethnic origin, ethnic background, race or ethnicity, race ethnicity]
  criminal-record:
    labels: [criminal record, criminal convictions, criminal history, convictions]
  political-opinion:
    labels: [political opinion, political affiliation, political party]
  seal:
    labels: [seal]
  signature:
    labels: [signature, signed, electronic signature, applicant signature, digital signature]
  consent:
    labels: [consent, i consent, "i consent *", "i give consent *", "i give my consent *", "i agree that you may *",
      "i hereby consent *", "i agree to the processing *"]
    not: [do not consent, don't consent]
  password:
    labels: [password, new password, confirm password, current password, passphrase]
    keys: [passwd, pwd]
  one-time-code:
    labels: [one time code, verification code, security code sent, one-time passcode, one-time password,
      authentication code, otp]
  security-question:
    labels: [security question, mother's maiden name, secret question, security answer, answer to security question]
  username:
    labels: [username, user name, user id, login name]
    keys: [userid, login]
  card-number:
    labels: [card number, credit card number, debit card number]
    keys: [cardnumber, ccnumber]
  vehicle:
    labels: [vehicle registration number, registration plate, license plate, licence plate, license plate number,
      licence plate number, number plate, vehicle registration, vin, vehicle identification number]
  relation:
    labels: [relationship, relation, relationship to, relation to, "relationship to *", "your relationship to *",
      "what is your relationship to *", relationship with]
    not: [status, date]
  language:
    labels: [language, preferred language, first language, mother tongue, native language, language preference,
      preferred language of correspondence, language spoken, language of preference]
  date:
    labels: [date, today's date, todays date, date today, date signed]
  period.start:
    labels: [start date, from date, date from, from, start, begin date, beginning date, date started, starting date]
  period.end:
    labels: [end date, to date, date to, until, end, finish date, date ended, ending date]
  amount:
    labels: [amount, total, total amount, sum, amount in dollars, amount paid, total cost, cost]
  free-comment:
    labels: [comment, comments, additional comments, other comments, additional information, further information,
      remarks, notes, other information, any other comments, any other information, anything else,
      is there anything else you would like to tell us, additional notes, feedback, additional details, your comments]

subjects:
  applicant:
    labels: [applicant, applicant's, applicants, about you, claimant, claimant's, petitioner, petitioner's,
      registrant, registrant's]
    weak: [your, yours, my, me, yourself]
    addressed: [you, i]
  proxy:
    labels: [representative, representative's, agent, agent's, attorney, legal representative, proxy, guardian,
      guardian's, guardian's name, lawyer, lawyer's, solicitor, solicitor's, power of attorney, authorised person, authorized person,
      legal guardian]
  partner:
    labels: [spouse, spouse's, partner, partner's, husband, husband's, wife, wife's, civil partner, common-law partner,
      domestic partner, fiancé]
  child:
    labels: [child, child's, children, children's, son, daughter, student, student's, minor, minor's, dependant,
      dependent, baby, baby's, infant]
  parent:
    labels: [parent, parent's, parents, mother, mother's, father, father's, other parent, child's father,
      child's mother, child's parent, child's parents, child's other parent, parent of child, parent or guardian,
      parent guardian, parent or legal guardian, mother of child, father of child]
  deceased:
    labels: [deceased, deceased's, the deceased, decedent, decedent's, deceased person, deceased person's,
      person who died, the person who died, person who has died, deceased spouse, deceased parent]
  household:
    labels: [household, household's, household member, household members, family member, family members]
  employer:
    labels: [employer, employer's, employers, current employer, your employer]
  business:
    labels: [business, business's, company, company's, organisation, organisation's, organization, organization's, firm,
      corporation, charity, partnership, agency, trading]
  guarantor:
    labels: [guarantor, guarantor's, co-signer, cosigner, surety]
  official:
    labels: [doctor, doctor's, physician, physician's, gp, general practitioner, case worker, caseworker, officer,
      officer's, social worker, dentist, nurse, judge, what court, which court, name of the court, appeals court,
      trial court, court's, courthouse]
  other:
    labels: [someone else, another person, somebody else, about the person, the person's, service user, service user's,
      emergency contact, emergency contact's, landlord, landlord's,
      tenant, tenant's, witness, witness's,
      witnesses, referee, patient, patient's, respondent, respondent's, other person, other party, other party's,
      opposing party, defendant, defendant's, beneficiary, beneficiary's, sponsor, sponsor's, employee, employee's,
      next of kin, contact person, school, school's, former spouse, former partner, ex-spouse, ex-partner, bank's,
      ceremony, seller, seller's, buyer, buyer's, donor, donor's, recipient, recipient's, signatory, signatory's,
      second signatory, trustee, trustee's, trustees, executor, executor's, executors, accountant, accountant's,
      auditor, auditor's, bookkeeper, bookkeeper's, supervisor, supervisor's, line manager, line manager's, referee's,
      treasurer, treasurer's]
%%% Rules/lexicons/ja.yaml
# 日本語のフォームが、何を、だれについて聞いているかを示す言葉。
# Kanji and kana are read character by character; "*x" is what a label ends with, since the last word tells the thing.
# How phrases are read stands at the top of nb.yaml.
language: ja

fillers: [お, ご, 御, の, を, は, が, に, で, と同じ, 入力, 入力してください, ご入力ください, 記入してください, ご記入ください,
  選択してください, お選びください, 教えてください, お書きください, 記入, 選択, 選んでください, 何ですか, どちらですか, ですか,
  任意, 必須, 半角, 全角, 現在, 新しい, 新, 様, さん, 方, 欄, 情報, ください, 西暦, 和暦, ハイフンなし, ハイフンあり, 例,
  本人確認用, 確認用, 確認, 再入力, 日中, 昼間, 平日, つながる, 繋がる, 連絡の取れる, 連絡のとれる, 連絡がとれる, 連絡可能な, 連絡のつく,
  連絡がつく, 自宅, ご自宅]

neutral: [世帯主との続柄, 申請者との続柄, 申請者との関係, 本人との続柄, 本人との関係, 本人確認, 児童手当, 児童扶養手当, 児童数,
  子育て, 母親の旧姓, 世帯主から見た続柄, 死亡者との続柄, 請求者との続柄, 対象者との関係, 対象者との続柄, 故人との関係,
  家族構成, 施設利用, 法人番号, 世帯全員の所得, 世帯収入, 個人事業主]

questions: []

concepts:
  name.full:
    labels: [氏名, 名前, お名前, ご氏名, 姓名, "*氏名", "*お名前", "*の名前", 氏名漢字, 名前漢字, 氏名 漢字, 通称名, フルネーム,
      担当者名, "*担当者名", "*者名", "*の氏名"]
    keys: [shimei, namae, onamae, simei, 氏名]
    not: [会社, 法人, 事業者名, 学校, 銀行, 団体, 屋号, 業者名, フリガナ, ふりがな, カナ, 口座名義, 犬, 猫, 愛犬, ペット, 動物]
  name.kana:
    labels: [フリガナ, ふりがな, カナ, かな, 氏名フリガナ, 氏名ふりがな, 氏名カナ, "*フリガナ", "*ふりがな", "*カナ", "*よみがな",
      "*ヨミガナ", よみがな, ヨミガナ, 読み仮名, 振り仮名, "*振り仮名", "*読み仮名", "*カタカナ", "*かな"]
    keys: [kana, furigana, name kana, kana name, lastnamekana, firstnamekana, sei kana, mei kana, yomi]
    not: [会社, 法人, 住所, 銀行, 支店, 団体, 口座, 名義, 建物, 事業, 商品, 製品, 品名, 薬, 町名, 地名, 施設, 店, 学校, 物件]
  name.family:
    labels: [姓, 名字, 苗字, 氏, 姓漢字, 名字漢字, 氏名姓, 氏名の姓]
    keys: [sei, myoji]
  name.given:
    labels: [名, 名漢字, 下の名前, 氏名名, 氏名の名]
    keys: [mei]
  name.former:
    labels: [旧姓, 旧氏, "*旧姓", "*旧氏", 旧氏名]
  name.organisation:
    labels: [会社名, 法人名, 団体名, 事業者名, 企業名, 商号, 屋号, 名称, 商号又は名称, 商号または名称, 組織名, 勤務先名, 勤務先名称,
      勤務先の名称, 学校名, 事業所名, 施設名, 法人名称, 店舗名, 会社の名称, 法人の名称, 団体の名称, "*会社名", "*法人名", "*団体名",
      "*事業者名", "*事業所名", "*学校名", "*施設名", "*勤務先名", "*法人の名称", "*事業所の名称", 保育所名, 保育園名]
    keys: [kaishamei, hojinmei, kaisha]
    not: [フリガナ, ふりがな]
  birth-date:
    labels: [生年月日, 誕生日, お誕生日, "*生年月日", "*誕生日"]
    keys: [seinengappi, birth, birthday]
    not: [犬, 猫, 愛犬, ペット, 動物, 家畜, 個体]
  birth-place:
    labels: [出生地, 出身地, "*出生地"]
  death-date:
    labels: [死亡日, 死亡年月日, 亡くなった日, 亡くなられた日, 逝去日, "*死亡年月日", "*死亡日", "*亡くなった日", 死亡した日]
  age:
    labels: [年齢, 満年齢, "*年齢", 何歳ですか, おいくつですか]
    keys: [nenrei]
    not: [対象年齢, 制限]
  sex:
    labels: [性別, "*性別", 戸籍上の性別]
    keys: [seibetsu]
    not: [犬, 猫, 愛犬, ペット, 動物, 家畜, 個体]
  gender:
    labels: [性自認, 自認する性]
  nationality:
    labels: [国籍, 国籍地域, 国籍 地域, "*国籍", 国籍又は地域]
    keys: [kokuseki]
  residence-status:
    labels: [在留資格, "*在留資格", 在留資格の種類]
  address:
    labels: [住所, ご住所, 現住所, 所在地, 居住地, "*住所", "*所在地", "*居所", 居所, 住民票の住所, 住民登録地, 送付先住所, 郵送先,
      送付先]
    keys: [jusho, juusho, jyusho, jusyo]
    not: [メール, 住所コード, フリガナ, ふりがな, ウェブ, サイト]
  address.street:
    labels: [番地, 町名番地, 町名 番地, 丁目番地, 町域番地, 町名番地等, 番地以降, 町名以降, 町域, 丁目 番地 号, 以降の住所]
    keys: [banchi]
  address.city:
    labels: [市区町村, 市町村, 市区郡, 市区町村名, "*市区町村"]
    keys: [shikuchoson]
  address.region:
    labels: [都道府県, 都道府県名, "*都道府県"]
    keys: [todofuken, prefecture, pref]
  postal-code:
    labels: [郵便番号, "*郵便番号"]
    keys: [yubinbango, yubin, yuubin]
  country:
    labels: [国, 国名, 居住国, お住まいの国, 居住している国]
  phone:
    labels: [電話番号, 電話, お電話番号, 連絡先電話番号, 日中の連絡先, 固定電話, 自宅電話番号, 自宅電話, 連絡先電話, "*電話番号",
      "*の電話", 日中連絡先, 日中連絡のつく電話番号, 固定電話番号, ＴＥＬ]
    keys: [denwa, denwabango]
  mobile:
    labels: [携帯電話, 携帯電話番号, 携帯番号, 携帯, 電話番号携帯, 電話番号 携帯, "*携帯電話番号", "*携帯番号", "*携帯電話",
      スマートフォンの電話番号, 電話番号携帯電話]
    keys: [keitai]
  fax:
    labels: [FAX, FAX番号, ファックス, ファクス, ファックス番号, ファクシミリ番号, "*FAX番号"]
  email:
    labels: [メールアドレス, メール, Eメール, Eメールアドレス, 電子メール, 電子メールアドレス, e-mail, email, "*メールアドレス",
      "*電子メール"]
    keys: [meru]
  national-id:
    labels: [マイナンバー, 個人番号, "*個人番号", "*マイナンバー", 個人番号マイナンバー]
    keys: [mynumber, kojinbango]
    not: [カード]
  organisation-number:
    labels: [法人番号, "*法人番号"]
    keys: [hojinbango]
  household:
    labels: [世帯人数, 世帯員数, 家族の人数, 世帯の人数, 同居人数, 世帯構成, 世帯全員, 家族構成]
  marital-status:
    labels: [婚姻状況, 配偶者の有無, 婚姻の有無, 婚姻関係]
  children:
    labels: [子どもの人数, 子供の人数, お子さんの人数, お子様の人数, 児童数, 子の人数, 扶養する子の人数]
  income:
    labels: [収入, 年収, 月収, 所得, 年間収入, 世帯収入, 所得金額, 総所得, 総収入, 給与収入, "*年収", "*の収入", "*の所得",
      "*所得金額", 前年の所得, 前年所得, 世帯の収入, 世帯年収]
  tax:
    labels: [課税額, 納税額, 市民税額, 住民税額, 課税状況, "*課税額"]
  bank-account:
    labels: [口座番号, 振込先口座, 振込口座, 銀行口座, 口座情報, "*口座番号", 記号番号, 振込先]
    keys: [kozabango, koza]
  bank-account.iban:
    labels: [IBAN, IBANコード, IBAN番号]
  bank-account.bic:
    labels: [BIC, SWIFTコード, SWIFT, BICコード, BIC SWIFTコード]
  bank-account.bank:
    labels: [銀行名, 金融機関名, 金融機関, "*金融機関名", "*銀行名", 金融機関の名称, 振込先金融機関]
    not: [コード, フリガナ]
  employer:
    labels: [勤務先, 雇用主, お勤め先, "*の勤務先"]
  occupation:
    labels: [職業, 職種, 役職, ご職業, "*の職業", 職業職種, 肩書き, 役職名]
  health:
    labels: [病名, 傷病名, 健康状態, 既往歴, 持病, 病状, "*の病名", "*の健康状態"]
  disability:
    labels: [障害, 障害の種類, 障害名, 障害等級, 障害の程度, 障害者手帳, 障がいの種類, 障害の状況, 障害者手帳の等級]
  religion:
    labels: [宗教, 信仰, 信条]
  ethnicity:
    labels: [民族, 人種]
  criminal-record:
    labels: [犯罪歴, 前科, 犯罪経歴, 前科の有無]
  political-opinion:
    labels: [支持政党, 政治的意見]
  seal:
    labels: [印, 押印, 印鑑, 捺印, 届出印, 実印]
  signature:
    labels: [署名, サイン, 自署, "*署名"]
  consent:
    labels: [同意, 同意する, 同意します, "*に同意する", "*に同意します", "*同意します", "*同意する", 同意事項, "*について同意します"]
    not: [同意しない, 同意しません]
  password:
    labels: [パスワード, "*パスワード", 暗証番号, "*暗証番号"]
  one-time-code:
    labels: [認証コード, ワンタイムパスワード, 確認コード]
  security-question:
    labels: [秘密の質問, 秘密の質問の答え, 秘密の答え, 母親の旧姓]
  username:
    labels: [ユーザー名, ユーザーID, ログインID, ユーザ名, ユーザID]
  card-number:
    labels: [カード番号, クレジットカード番号]
  vehicle:
    labels: [車両番号, 車のナンバー, 自動車登録番号, 車台番号, 車両登録番号, ナンバープレート]
  relation:
    labels: [続柄, 関係, "*との関係", "*との続柄", "*の続柄", "*から見た続柄", "*からみた続柄", 間柄, "*との間柄"]
    keys: [tsuzukigara, zokugara]
  language:
    labels: [言語, 使用言語, 母語, 希望する言語, 話せる言語, 希望言語]
  date:
    labels: [日付, 年月日, 記入日, 申請日, 届出日, 申込日, 提出日]
  period.start:
    labels: [開始日, 開始年月日, "*開始日", "*開始年月日", 開始希望日, 利用開始日]
  period.end:
    labels: [終了日, 終了年月日, "*終了日", "*終了年月日"]
  amount:
    labels: [金額, 合計, 合計金額, 合計額, 総額, 請求額, 請求金額, 申請額, 申請金額, "*の金額"]
  free-comment:
    labels: [備考, 備考欄, その他ご意見, ご意見, ご意見ご要望, 自由記述, 自由記入欄, コメント, 連絡事項, 通信欄, 特記事項, ご意見欄,
      自由記入, ご要望, 自由意見, その他備考]
    keys: [biko, bikou]

subjects:
  applicant:
    labels: [申請者, 申請者本人, 申請人, 届出人, 届出者, 請求者, 請求人, 申込者, 申込人, 依頼者, 申告者, 応募者, 利用者本人, 本人,
      ご本人, 申請する方, 届出をする方, 手続きをする方, お客様, 申請者様]
    keys: [shinseisha, applicant, honnin]
    weak: [あなた, 私, わたし, 自分, ご自身, 貴方]
  proxy:
    labels: [代理人, 代理者, 法定代理人, 成年後見人, 後見人, 受任者, 代理申請者, 手続きを代わりにする方, 任意代理人, 保佐人, 補助人,
      親権者]
    keys: [dairinin]
  partner:
    labels: [配偶者, 夫, 妻, パートナー, 配偶者様, 夫又は妻, 夫または妻, 内縁の夫, 内縁の妻]
    keys: [haigusha]
  child:
    labels: [子, 子ども, 子供, お子様, お子さん, お子さま, 児童, 乳児, 幼児, 園児, 生徒, 新生児, 出生児, 出生子, 対象児童, 入園児,
      生まれた子, 申込児童, 利用児童, 胎児]
    keys: [kodomo, jido]
  parent:
    labels: [父, 母, 父母, 保護者, 親, 父親, 母親, 父または母, 父又は母, 保護者様, 両親, ご両親]
    keys: [hogosha, chichi, haha]
  deceased:
    labels: [死亡者, 亡くなった方, 亡くなられた方, 故人, 被相続人, お亡くなりになった方, 死亡した方, 死亡した人, 亡くなった人, 死者]
    keys: [kojin, shibosha]
  household:
    labels: [世帯主, 世帯員, 世帯, 家族, 同居者, ご家族, 同居家族, 世帯全員, 同居人, 同一世帯員]
    keys: [setainushi, setai]
  employer:
    labels: [勤務先, 雇用主, 事業主, お勤め先, 就労先, 雇用者, 会社の担当者]
    keys: [kinmusaki]
  business:
    labels: [法人, 事業者, 会社, 団体, 事業所, 申請事業者, 企業, 店舗, 営業所, 施設]
    keys: [hojin, jigyosha]
  guarantor:
    labels: [保証人, 連帯保証人, 身元保証人]
    keys: [hoshonin]
  official:
    labels: [担当医, 医師, 主治医, 職員, 担当課, 担当職員, かかりつけ医, ケアマネジャー, 介護支援専門員, 医療機関]
  other:
    labels: [緊急連絡先, 証人, 利用される方, ご利用になる方, 使用される方, 対象となる方, 大家, 家主, 貸主, 第三者, 被保険者, 相続人, 請求対象者, 証明が必要な方, 対象者, 必要な方, 引取人,
      同乗者, 紹介者, 相手方, 相手, 緊急時連絡先, 緊急時の連絡先, 要介護者, 被介護者, 担当者, 署名者, 署名する方, 受託者, 遺言執行者, 税理士, 会計士, 公認会計士,
      会計担当者, 監査人, 上司, 監督者, 指導教員]
%%% Rules/lexicons/nb.yaml
# The words by which Norwegian forms (Bokmål and Nynorsk) name what they ask for, and about whom.
# A phrase stands for the whole label, once fillers, words for people and what stands in brackets are taken away.
# "* x" lets words stand before it, "x *" behind it, "*x" is the ending of a word. Marks and case do not matter.
language: nb

# Words that change nothing.
fillers: [oppgi, angi, skriv, skriv inn, skriv inn her, fyll inn, fyll ut, velg, hva er, hva var, kva er, hvilken,
  hvilket, hvilke, kva for, er, eller, eventuell, eventuelle, eventuelt, evt, den, det, de, en, et, ein, eit, på, til,
  for, av, om, hos, ved, i, som, norsk, norske, utenlandsk, utenlandske, valgfritt, dd mm åååå, mm åååå, tt mm, dd, mm,
  åååå, hvis du har, dersom du har, siffer, sitt, sin, sine, brutto, netto, forventet, årlig, per år, per måned,
  samlet, nåværende, nytt, ny]

# Phrases in which a word for a person does not say whom it is about.
neutral: [relasjon til avdøde, relasjon til barnet, relasjonen din til avdøde, relasjon til søker, antall barn,
  tilknytning til barnet, slektskap til barnet]

# What begins a yes/no question.
questions: [har, er, kan, skal, vil, bor, får, mottar, finnes, ønsker, kjenner, kommer, må, ble, var, hadde, jobber,
  betaler, eier, trenger, skyldes, legger, søker du, vet]

concepts:
  name.full:
    labels: [navn, namn, navnet, fullt navn, fullt namn, for og etternavn, fornavn og etternavn, fornavn etternavn,
      navn på kontaktperson, kontaktperson, kontaktpersonens navn, "kontaktperson *", "navn på kontaktperson *",
      kontaktperson hos arbeidsgiver]
    keys: [fulltnavn, fullt navn]
  name.given:
    labels: [fornavn, førenamn, fornamn, for og mellomnavn, fornavn og mellomnavn, fornavn og eventuelt mellomnavn]
  name.family:
    labels: [etternavn, etternamn, slektsnavn, familienavn]
  name.middle:
    labels: [mellomnavn, mellomnamn]
  name.former:
    labels: [pikenavn, fødenavn, tidligere navn, tidligere etternavn, tidligere fornavn]
  name.organisation:
    labels: [firmanavn, "firmanavn *", organisasjonsnavn, selskapsnavn, foretaksnavn, bedriftsnavn, skolens navn,
      navn på skole, navn på skolen, lærestedets navn, navn på studiested, navn på arbeidssted, navn på nytt arbeidssted,
      navn på institusjon, navn på legesenteret, arbeidsgivers eller bedriftens navn, arbeidsgivers virksomhetens navn,
      navn på arbeidsgiver arbeidssted, navn på tiltaksarrangør, navn på kursarrangør,
      hva heter den nye virksomheten du etablerer, "navn på arbeidsgiveren *", navn på virksomhet arbeidssted,
      "navn på virksomheten *", "navn på selskap *", navn på leverandør]
  birth-date:
    labels: [fødselsdato, fødselsdag, dato for fødsel, når er du født, når er barnet født, født dato]
    keys: [fdato]
  birth-place:
    labels: [fødested, fødselssted, hvor er du født]
  death-date:
    labels: [dødsdato, dødsdag, dato for dødsfallet, dato for dødsfall, når skjedde dødsfallet, når døde]
  age:
    labels: [alder, hvor gammel er du, hvor gammelt er barnet, hvor gammel er barnet]
  sex:
    labels: [kjønn, juridisk kjønn]
  gender:
    labels: [kjønnsidentitet]
  nationality:
    labels: [statsborgerskap, statsborgarskap, nasjonalitet, statsborger av, "statsborgerskap ved dødsfall"]
  residence-status:
    labels: [oppholdstillatelse, oppholdsstatus, type oppholdstillatelse, oppholdsgrunnlag, opphaldsløyve]
  address:
    labels: [adresse, adressen, postadresse, bostedsadresse, hjemmeadresse, besøksadresse, kontaktadresse,
      leveringsadresse, fakturaadresse, folkeregistrert adresse, midlertidig adresse, bustadadresse,
      adressen som brev skal sendes til]
  address.street:
    labels: [gateadresse, vegadresse, veiadresse, gatenavn, gate og husnummer, vei og husnummer, gate eller vei,
      gate vei, "vegnavn og husnummer *", "veinavn og husnummer *", "gatenavn og husnummer *", vegnavn og husnummer,
      veinavn og husnummer, gatenavn og husnummer]
  address.city:
    labels: [poststed, poststad, by, stedsnavn, postnummersted]
  address.region:
    labels: [region, fylke, delstat, provins]
  postal-code:
    labels: [postnummer, postnr, postkode]
  country:
    labels: [land, bostedsland, bustadland, hvilket land er du bosatt i, hvilket land bor, i hvilket land bor,
      hvilket land bor du i]
  phone:
    labels: [telefon, telefonnummer, telefonnr, tlf, tlfnr, tlf nr, telefon nr, telefon dagtid, telefonnummer dagtid,
      telefon på dagtid, telefonnummer på dagtid]
  mobile:
    labels: [mobil, mobilnummer, mobilnr, mobiltelefon, mobiltelefonnummer, mobil nr]
  fax:
    labels: [faks, telefaks, faksnummer]
  email:
    labels: [e-post, e-postadresse, epost, epostadresse, mail, mailadresse, e-mail, email]
  national-id:
    labels: [fødselsnummer, fødselsnr, personnummer, d-nummer, dnummer, fødselsnummeret, identitetsnummer,
      identifikasjonsnummer, nasjonalt identitetsnummer, fødselsnummer 11 siffer, fødsels- og personnummer]
    keys: [fnr, fodselsnr, fnrfield, fnr dnr, dnr]
  organisation-number:
    labels: [organisasjonsnummer, organisasjonsnummeret, orgnr, org nr, org nummer, bedriftsnummer,
      "* organisasjonsnummer", "organisasjonsnummer *", "* organisasjonsnummer for underenhet"]
    keys: [orgnummer]
    not: [fødselsnummer, personnummer]
  household:
    labels: [husstand, antall personer i husstanden, antall i husstanden, hvor mange personer bor i husstanden]
  marital-status:
    labels: [sivilstand, sivilstatus, sivilstilling, sivil status]
  children:
    labels: [antall barn, hvor mange barn har du]
  income:
    labels: [inntekt, "*inntekt", lønn, månedslønn, årslønn, "* årsinntekt *", "* årsinntekt", "* næringsinntekt *",
      "* næringsinntekt", "* arbeidsinntekt *", "* arbeidsinntekt", månedslønn oppgitt i brutto,
      skattepliktige årsinntekter]
    not: [type, beskriv, refusjon, dato, når, hvorfor, hvilken virksomhet, timer, antall timer]
  bank-account:
    labels: [kontonummer, kontonr, bankkonto, bankkontonummer, "kontonummer *", "bankkontonummer *",
      "norsk kontonummer *"]
    keys: [kontonummer]
  bank-account.iban:
    labels: [iban, "iban *", iban-nummer]
  bank-account.bic:
    labels: [bic, swift, bic swift kode, swift kode, bic kode, "swift *", bic swift, swift bic, swift bic kode]
  bank-account.bank:
    labels: [bank, bankens navn, navn på bank, navn på banken, banknavn]
  employer:
    labels: [arbeidsgiver, arbeidsgjevar]
  occupation:
    labels: [yrke, stilling, yrke stilling, stillingstittel, yrkestittel, hvilken stilling har du, hva er ditt yrke]
  health:
    labels: [diagnose, sykdom, helsetilstand, hvilken diagnose har du, sykdommer]
  disability:
    labels: [funksjonsnedsettelse, uføregrad, grad av uførhet, nedsatt funksjonsevne]
  religion:
    labels: [religion, livssyn, trossamfunn]
  ethnicity:
    labels: [etnisitet, etnisk bakgrunn]
  criminal-record:
    labels: [straffbare forhold, tidligere straffedommer]
  political-opinion:
    labels: [politisk oppfatning, politisk syn]
  signature:
    labels: [underskrift, signatur]
  consent:
    labels: [samtykke, jeg samtykker, "jeg samtykker *", "samtykker *", "jeg gir samtykke *", "jeg gir mitt samtykke *",
      "jeg gir herved samtykke *"]
    not: [ikke samtykke, samtykker ikke, samtykker ikkje]
  password:
    labels: [passord]
  one-time-code:
    labels: [engangskode, bekreftelseskode, engongskode]
  username:
    labels: [brukernavn, brukarnamn]
  card-number:
    labels: [kortnummer, kredittkortnummer]
  vehicle:
    labels: [kjøretøyets registreringsnummer, bilens registreringsnummer, registreringsnummer på bilen, kjennemerke,
      registreringsnummer på kjøretøyet]
  relation:
    labels: [relasjon, slektskap, relasjon til, "relasjon til *", "hva er din relasjon til *",
      "hva var din relasjon til *", "hva er relasjonen din til *", "hva var relasjonen din til *",
      "hvilken relasjon har du til *", din relasjon til]
  language:
    labels: [språk, morsmål, målform, foretrukket språk]
  date:
    labels: [dato, dagens dato]
  period.start:
    labels: [fra dato, startdato, fra og med, fra og med dato, dato fra, f.o.m. dato, f.o.m., fom, fom dato, periode fra,
      fra, start dato]
  period.end:
    labels: [til dato, sluttdato, til og med, til og med dato, dato til, t.o.m. dato, t.o.m., tom dato, periode til,
      slutt dato]
  amount:
    labels: [beløp, sum, totalsum, totalt beløp, beløp i kroner, totalbeløp, sum inkl mva, "beløp for *",
      "totalsum *", "totalt beløp *", angi sum]
  free-comment:
    labels: [kommentar, kommentarer, tilleggsopplysninger, merknad, merknader, andre opplysninger,
      utfyllende opplysninger, utfyllende informasjon, eventuelle tilleggsopplysninger, din kommentar, andre merknader,
      tilleggsinformasjon, fritekst]

subjects:
  applicant:
    labels: [søker, søkeren, søkers, søkerens, søkjar, søkjaren, om deg, deg som søker, om deg som søker, min egen,
      egen inntekt]
    weak: [deg, din, ditt, dine, di, meg, min, mitt, mine]
    addressed: [du, jeg, eg]
  proxy:
    labels: [fullmektig, fullmektigen, fullmektigens, verge, vergen, verges, vergens, representant, representanten]
  partner:
    labels: [ektefelle, ektefellen, ektefelles, ektefellens, samboer, samboeren, samboers, samboerens, partner,
      partneren, partners, partnerens, registrert partner, registrerte partner, registrerte partners, ektemake, sambuar, sambuaren]
  child:
    labels: [barn, barnet, barnets, barna, barnas, bidragsbarnet, bidragsbarnets, fosterbarnet, fosterbarnets, borna]
  parent:
    labels: [forelder, forelderen, forelders, forelderens, foreldre, foreldrene, foreldres, mor, moren, mors, far, fars,
      andre forelder, den andre forelderen, den andre forelderen til barnet, barnets andre forelder, barnets mor,
      barnets far, mor til barnet, far til barnet, andre forelderen]
  deceased:
    labels: [avdøde, avdødes, avdød, avdød ektefelle, avdød ektefelle eller partner, avdøde ektefelle, den avdøde,
      den avdødes]
  household:
    labels: [husstand, husstanden, husstandens, husstandsmedlem, familiemedlem, familiemedlemmer, familiemedlemmet]
  employer:
    labels: [arbeidsgiver, arbeidsgiveren, arbeidsgivers, arbeidsgiverens, arbeidsgivere, arbeidsgiveren din,
      din arbeidsgiver, arbeidsgjevar, arbeidsgjevaren]
  business:
    labels: [virksomhet, virksomheten, virksomhetens, virksomheter, firma, firmaet, firmaets, bedrift, bedriften,
      bedriftens, selskap, selskapet, selskapets, foretak, foretaket, foretakets, organisasjon, organisasjonen,
      organisasjonens, aksjeselskap, aksjeselskapet, aksjeselskapet ditt, advokatfirma, advokatfirmaet,
      advokatfirmaets, begravelsesbyrå, begravelsesbyrået, begravelsesbyråets, verksemd, verksemda, tiltaksarrangør,
      leverandør, leverandøren]
  guarantor:
    labels: [kausjonist, kausjonisten]
  official:
    labels: [lege, legen, legens, fastlege, fastlegen, fastlegens, saksbehandler, saksbehandleren, saksbehandlers,
      tannlege, tannlegen, tannlegens, behandler, behandleren, behandlers, behandlerens, sykepleier, kommuneansatt,
      kommuneansatte, den kommuneansatte, optiker, optikeren, øyelege, øyelegen]
  other:
    labels: [noen andre, nokon andre, en annen person, personen, om bruker, om brukeren, brukeren, brukerens, brukers,
      bruker av hjelpemiddel, bruker av hjelpemidlet, bruker av hjelpemidlene, den som har brukt, den som skal bruke, pasient, pasienten, pasientens, pasientents, ledsager, ledsageren, ledsagers, ledsagerens, pårørende,
      pårørendes, bevitner, bevitners, kontaktperson, kontaktpersonen, kontaktpersonens, kontaktperson hos arbeidsgiver,
      navn på kontaktperson, innbygger, innbyggeren, innbyggers, innbyggerens, om arbeidstaker, arbeidstakers,
      arbeidstakeren, arbeidstakerens, forpleide, forpleides, deltaker, deltakers, deltakeren, deltakerens, deltakere,
      etablerer, etablereren, etablererens, den du søker for, tidligere samboer, tidligere samboeren,
      tidligere samboeren din, den tidligere samboeren din, fødselsdato til tidligere samboer, tidligere ektefelle,
      tidligere ektefellen, eleven, elevens, utleier, utleieren, utleiers, personens, bostyrer, bostyrers, advokat,
      advokaten, advokatens, kreditor, den ansatte, ansattes,
      ansatt i begravelsesbyrå, skole, skolen, skolens, utdanningssted, utdanningsstedet,
      bank, bankens, banken, førerhund, førerhundens, underskriver, underskriveren, underskriverens, signatar,
      signataren, forvalter, forvalteren, forvalterens, testamentfullbyrder, testamentfullbyrderen, regnskapsfører,
      regnskapsføreren, regnskapsførerens, revisor, revisoren, revisorens, veileder, veilederen, veilederens,
      nærmeste leder, nærmeste leders]
%%% Rules/logic/answer-impossible.yaml
id: logic/answer-impossible
title:
  en: No answer is good enough
  ja: どう答えても通らない項目
why:
  en: >-
    Where pattern, length and limits contradict each other, whatever people try is refused, and they cannot send the
    form. Where the answer that is there beforehand is none of the choices, they send what nobody meant, or nothing.
  ja: パターンや文字数、範囲の条件が食い違うと、何を入れても受け付けられず、フォームを送れません。初期値が選択肢にないと、誰も選んでいない答えや空の答えが送られます。
sources:
  - {title: ServiceLint, clause: the definition works as written}
severity: error
confidence: high
tags: [correctness]
for: field
when: |
  field.asks
let:
  strayDefault: |
    field.kind in ["radio", "select"] && !field.multiple && has(field.default) && field.default != ""
      && field.options != [] && !field.options.exists(o, o.value == field.default || o.label == field.default)
require: |
  field.canPass() && !strayDefault
at: label
yields-to: [logic/pattern-invalid]
message:
  en: |-
    {{strayDefault ? "“" + field.named().short() + "” starts with “" + field.default.short() + "”, which is none of its answers." : "No answer to “" + field.named().short() + "” meets all of its limits."}}
  ja: |-
    {{strayDefault ? "「" + field.named().short() + "」の初期値「" + field.default.short() + "」は、選択肢にありません。" : "「" + field.named().short() + "」の条件をすべて満たす答えはありません。"}}
fix:
  en: |-
    {{strayDefault ? "Make it one of the answers as they are stored, or start with none." : "Compare pattern, length, smallest and greatest value, and correct the one that is wrong."}}
  ja: |-
    {{strayDefault ? "選択肢の値のどれかを初期値にするか、初期値をなくしてください。" : "パターン、文字数、最小値と最大値を見比べて、誤っているものを直してください。"}}
examples:
  - violates: |
      title: Bicycle grant
      display: form
      components:
        - {type: textfield, key: frame, label: Frame number, input: true, validate: {minLength: 12, maxLength: 8}}
    finds: Frame number
  - violates: |
      title: 自転車の補助
      display: form
      components:
        - type: radio
          key: shurui
          label: 自転車の種類
          input: true
          defaultValue: denki
          values: [{label: 電動, value: dendou}, {label: 三輪, value: sanrin}]
    finds: 自転車の種類
  - passes: |
      title: Bicycle grant
      display: form
      components:
        - {type: textfield, key: frame, label: Frame number, input: true, validate: {minLength: 8, maxLength: 12}}
        - {type: number, key: price, label: Price, input: true, validate: {min: 100, max: 5000}}
%%% Rules/logic/condition-cycle.yaml
id: logic/condition-cycle
title:
  en: Conditions in a circle
  ja: 互いに待ち合う条件
why:
  en: >-
    Each of these parts shows only when another one is answered, and that one only when this is. None of them ever
    shows.
  ja: 一方は他方に答えると出て、他方はこちらに答えると出るため、どちらもいつまでも表示されません。
sources:
  - {title: ServiceLint, clause: the definition works as written}
severity: error
confidence: high
tags: [correctness]
among: all
for: condition
when: |
  !condition.switchedOff()
require: |
  !condition.inCircle()
at: text
message:
  en: What this condition waits for is itself waiting for this part.
  ja: この条件が待っている項目も、こちらが表示されるのを待っています。
fix:
  en: Let one of them show without a condition, or depend on a question that everybody gets.
  ja: どれか一つを条件なしで表示するか、全員に聞く質問を条件に使ってください。
examples:
  # Nobody is asked for what is there from the start.
  - passes: |
      title: Music school
      display: form
      components:
        - type: panel
          key: visit
          title: Your visit
          conditional: {show: true, when: source, eq: office}
          components:
            - {type: hidden, key: source, label: Where this was started, input: true, defaultValue: office}
            - {type: textfield, key: pupil, label: Name of the pupil, input: true}
  - violates: |
      title: Music school
      display: form
      components:
        - {type: textfield, key: pupil, label: Name of the pupil, input: true}
        - type: radio
          key: teacher
          label: Do you have a teacher?
          input: true
          customConditional: show = data.teacher === 'yes1'
          values: [{label: We do, value: yes1}, {label: Not yet, value: no1}]
    finds: show = data.teacher === 'yes1'
  - passes: |
      title: 音楽教室
      display: form
      components:
        - type: radio
          key: gakki
          label: 楽器はありますか
          input: true
          values: [{label: はい, value: hai}, {label: いいえ, value: iie}]
        - {type: textfield, key: shurui, label: 楽器の種類, input: true, conditional: {show: true, when: gakki, eq: hai}}
%%% Rules/logic/condition-dangling.yaml
id: logic/condition-dangling
title:
  en: Condition on something that does not exist
  ja: 存在しないものを使う条件
why:
  en: >-
    The condition names a field that is not in the form, or an answer that cannot be chosen. Mostly a key was renamed:
    what hangs on it never shows, or always, or not to everybody whom it concerns, and nobody notices until people ask
    about it.
  ja: フォームにない項目や、選べない答えを条件に使っています。多くはキーの名前を変えたためです。質問が出なかったり、一部の人にだけ出なかったり、いつも出たりして、利用者から問い合わせが来るまで誰も気づきません。
sources:
  - {title: ServiceLint, clause: the definition works as written}
severity: error
confidence: high
tags: [correctness]
among: all
for: condition
when: |
  !condition.switchedOff()
let:
  all: |
    condition.references()
  # A field that has the name up to the last dot: then only an answer or a part of it is missing.
  last: |
    it.name.substring(it.name.lastIndexOf(".") + 1)
  head: |
    it.name.contains(".") ? it.name.substring(0, it.name.lastIndexOf(".")) : ""
  owners: |
    condition.form.fields.sure(f, head != "" && f.id == head.substring(head.lastIndexOf(".") + 1))
  asked: |
    it.exists ? [it.field] : owners.slice(0, owners.size() > 1 ? 1 : owners.size())
  # Forms ask the same of several people: then the label alone does not tell which.
  question: |
    asked.map(f, f.shownLabel == "" ? f.id : condition.form.fields.sure(e, e.shownLabel == f.shownLabel).size() > 1 ? f.place : f.shownLabel)
  answer: |
    it.exists ? it.value : last
  answers: |
    asked == [] ? [] : asked[0].options.sure(o, o.value != "").map(o, o.value)
  # A field of the name that stands somewhere else than the path says.
  astray: |
    asked == [] && condition.form.fields.sure(f, f.id == last && f != condition.field) != []
  # It stands in the box that the path names, and the box is no part of its name.
  boxed: |
    astray && head != "" && condition.form.fields.sure(f, f.id == last && (f.group.id == head || f.group.group.id == head)) != []
  near: |
    asked != [] ? answer.nearest(answers)
      : astray ? ""
      // No condition means the field that it shows.
      : last.nearest(condition.form.fields.sure(f, f.id != "" && f.id != last && f != condition.field).map(f, f.id))
each: |
  all
require: |
  it.exists
    ? it.value == "" || it.valueExists
    // A name that stands there twice is missing once.
    : all.sure(r, r.name == it.name)[0] != it
at: it
message:
  en: |-
    {{boxed ? "The condition uses “" + it.name.short() + "”. “" + head.short() + "” only groups questions on the page: the answer is called “" + last.short() + "”" : astray ? "The condition uses “" + it.name.short() + "”. “" + last.short() + "” is in the form, but not " + (head == "" ? "where the condition looks" : "in “" + head.short() + "”") : asked == [] ? "The condition uses “" + it.name.short() + "”, but nothing in the form has that name" : answers == [] && !it.exists ? "The condition uses “" + it.name.short() + "”, but “" + asked[0].id.short() + "” has no part of that name" : "The condition looks for the answer “" + answer.short() + "” to “" + question[0].short() + "”, but there is no such answer"}}{{near != "" ? "; the nearest is “" + near.short() + "”." : answers == [] ? "." : ". " + (answers.size() > 5 ? "The first 5 of its " + string(answers.size()) + " answers are" : "Its answers are") + " “" + answers.slice(0, answers.size() > 5 ? 5 : answers.size()).join("”, “") + "”."}}
  ja: |-
    {{boxed ? "条件で「" + it.name.short() + "」を使っていますが、「" + head.short() + "」は画面上のまとまりで、答えの名前は「" + last.short() + "」です。" : astray ? "条件で「" + it.name.short() + "」を使っています。「" + last.short() + "」はフォームにありますが、" + (head == "" ? "条件が見る場所" : "「" + head.short() + "」の中") + "にはありません。" : asked == [] ? "条件で「" + it.name.short() + "」を使っていますが、その名前の項目はフォームにありません。" : answers == [] && !it.exists ? "条件で「" + it.name.short() + "」を使っていますが、「" + asked[0].id.short() + "」にその名前の部分はありません。" : "条件は「" + question[0].short() + "」の答えが「" + answer.short() + "」かどうかを見ていますが、その選択肢はありません。"}}{{near != "" ? "近いのは「" + near.short() + "」です。" : answers == [] ? "" : (answers.size() > 5 ? string(answers.size()) + "個の選択肢のうち最初の5個は、" : "今ある選択肢は、") + "「" + answers.slice(0, answers.size() > 5 ? 5 : answers.size()).join("」「") + "」です。"}}
fix:
  en: >-
    Correct the name or the answer to what it is called now, or take only this part out of the condition. If nothing
    is left of it then, decide whether this should always show.
  ja: 名前や答えを今のものに直すか、条件からこの部分だけを外してください。外すと条件が空になるときは、いつも表示してよいかを決めてください。
examples:
  - violates: |
      title: Dog tax
      display: form
      components:
        - type: radio
          key: guideDog
          label: Is it a guide dog?
          input: true
          values: [{label: "Yes", value: yes1}, {label: "No", value: no1}]
        - {type: textfield, key: owner, label: Who trained it, input: true, customConditional: show = data.guidedog === 'yes1'}
    finds: data.guidedog
  # What is wrong is the answer.
  - violates: |
      title: Dog tax
      display: form
      components:
        - type: radio
          key: guideDog
          label: Is it a guide dog?
          input: true
          values: [{label: "Yes", value: trained}, {label: "No", value: untrained}]
        - {type: textfield, key: owner, label: Who trained it, input: true, conditional: {show: true, when: guideDog, eq: Trained}}
    finds: Trained
  - violates: |
      title: 犬の登録
      display: form
      components:
        - type: radio
          key: chuusha
          label: 狂犬病の注射は済みましたか
          input: true
          values: [{label: はい, value: hai}, {label: いいえ, value: iie}]
        - {type: textfield, key: itsu, label: 注射の日, input: true, customConditional: show = data.chuusha === 'yes'}
    finds: data.chuusha
  - passes: |
      title: 犬の登録
      display: form
      components:
        - type: selectboxes
          key: mono
          label: 届け出たいこと
          input: true
          values: [{label: 新しく飼う, value: atarashii}, {label: 死亡した, value: shibou}]
        - {type: textfield, key: itsu, label: 飼い始めた日, input: true, customConditional: show = data.mono.atarashii === true}
  - violates: |
      title: Dog tax
      display: form
      components:
        - type: selectboxes
          key: services
          label: What do you need
          input: true
          values: [{label: A tag, value: tag}, {label: Bags, value: bags}]
        - {type: textfield, key: size, label: Size, input: true, customConditional: show = data.services.leash === true}
    finds: data.services.leash
  # The field is there, in another group than the condition says.
  - violates: |
      title: Dog tax
      display: form
      components:
        - type: container
          key: dogs
          input: true
          components: [{type: textfield, key: breed, label: Breed, input: true}]
        - {type: textfield, key: muzzle, label: Muzzle size, input: true, conditional: {show: true, when: pets.breed, eq: Boxer}}
    finds: pets.breed
  # Parked until the office wants to know it again.
  - passes: |
      title: Dog tax
      display: form
      components:
        - type: radio
          key: size
          label: How tall is it?
          input: true
          values: [{label: Up to the knee, value: small}, {label: Taller, value: tall}]
        - {type: textfield, key: leash, label: Leash, input: true, conditional: {show: true, when: size, eq: xxx}}
  - undecided: |
      title: Dog tax
      display: form
      components:
        - type: select
          key: breed
          label: Breed
          input: true
          dataSrc: url
          data: {url: "https://dogs.example.org/breeds"}
        - {type: textfield, key: muzzle, label: Muzzle size, input: true, customConditional: show = data.breed === 'mastiff'}
%%% Rules/logic/condition-deep.yaml
id: logic/condition-deep
title:
  en: Field at the end of a long chain of conditions
  ja: 条件が何段も連なる項目
why:
  en: >-
    Whether it shows hangs on many answers in a row. People do not see why they are asked, few test all ways through, and
    one changed answer far up makes people lose what they wrote here.
  ja: 表示されるかどうかが、連なった多くの答えで決まります。すべての通り方を確かめられず、前の答えを一つ変えただけで、ここに書いたものが消えることもあります。
sources:
  - {title: ServiceLint, clause: maintenance}
severity: info
confidence: medium
tags: [maintenance]
for: page
let:
  # One finding for a page. What stands behind a question that goes too far goes too far with it: that question is told.
  deep: |
    page.fields.sure(f, f.shownWhen.depth() > options.most && !f.shownWhen.switchedOff() && !f.shownWhen.inCircle() && f.shownWhen.chain().sure(q, q.asks && q.page != page
      && (q.shownWhen.depth() > options.most || q.group.shownWhen.depth() > options.most || q.page.shownWhen.depth() > options.most)) == [])
  groups: |
    page.groups.sure(g, g.shownWhen.depth() > options.most && !g.shownWhen.switchedOff() && !g.shownWhen.inCircle())
  # What hangs on other answers hangs on as many, but its row is another.
  alike: |
    deep.filter(f, f.shownWhen.chain() == deep[0].shownWhen.chain())
  chain: |
    (deep == [] ? groups[0].shownWhen : deep[0].shownWhen).chain().map(f, (f.shownLabel == "" ? f.id : f.shownLabel).short())
require: |
  deep == [] && groups == []
at: title
related: |
  deep
message:
  en: |-
    {{deep == [] ? "“" + groups[0].place.short() + "” shows" : alike.size() == 1 ? "“" + deep[0].named().short() + "” shows" : "“" + deep[0].named().short() + "” and " + string(alike.size() - 1) + " more on this page show"}} only after {{chain.size()}} answers, each of which depends on the one before: {{"“" + chain.join("”, “") + "”" + (deep.size() > alike.size() ? ". " + (deep.size() - alike.size() == 1 ? "One more question on this page depends" : string(deep.size() - alike.size()) + " more questions on this page depend") + " on as many answers" : "")}}.
  ja: |-
    {{deep == [] ? "「" + groups[0].place.short() + "」" : alike.size() == 1 ? "「" + deep[0].named().short() + "」" : "「" + deep[0].named().short() + "」など" + string(alike.size()) + "項目"}}が出るまでに、前の答えで決まる質問に{{chain.size()}}回続けて答える必要があります。{{"順に「" + chain.join("」「") + "」"}}です。{{deep.size() > alike.size() ? "このページには、同じくらい深い項目がほかに" + string(deep.size() - alike.size()) + "個あります。" : ""}}
fix:
  en: >-
    Leave out the questions in this row that a later answer settles anyway, make one of neighbouring questions with yes
    and no, or ask the one that decides at the start and give each of its answers a page of its own.
  ja: この並びのうち、後の答えから分かる質問を省くか、続いている「はい・いいえ」の質問を一つにまとめるか、決め手になる質問を最初に聞いて、その答えごとにページを分けてください。
options:
  most:
    type: int
    default: 4
    least: 1
    most: 50
    title:
      en: Answers in a row that a part may hang on
      ja: 連なってよい答えの数
examples:
  - violates: |
      title: Tenancy advice
      display: wizard
      components:
        - type: panel
          key: home
          title: Your home
          components:
            - {type: checkbox, key: a, label: I rent my home, input: true}
            - {type: checkbox, key: b, label: It has a defect, input: true, customConditional: show = data.a === true}
            - {type: checkbox, key: c, label: I told the landlord, input: true, customConditional: show = data.b === true}
            - {type: checkbox, key: d, label: There was an answer, input: true, customConditional: show = data.c === true}
            - {type: checkbox, key: e, label: A date was set, input: true, customConditional: show = data.d === true}
            - {type: checkbox, key: f, label: The date has passed, input: true, customConditional: show = data.e === true}
    finds: Your home
  - passes: |
      title: 住まいの相談
      display: form
      components:
        - {type: checkbox, key: a, label: 家を借りている, input: true}
        - {type: checkbox, key: b, label: 傷んだ所がある, input: true, customConditional: show = data.a === true}
        - {type: checkbox, key: c, label: 大家に伝えた, input: true, customConditional: show = data.a === true}
        - {type: checkbox, key: d, label: 返事があった, input: true, customConditional: show = data.c === true}
  - passes: |
      title: Tenancy advice
      display: wizard
      components:
        - type: panel
          key: home
          title: Your home
          components:
            - {type: checkbox, key: a, label: I rent my home, input: true}
            - {type: checkbox, key: b, label: It has a defect, input: true, customConditional: show = data.a === true}
            - {type: checkbox, key: c, label: I told the landlord, input: true, customConditional: show = data.b === true}
            - {type: checkbox, key: d, label: There was an answer, input: true, customConditional: show = data.c === true}
            - {type: checkbox, key: e, label: A date was set, input: true, customConditional: show = data.d === true}
            - {type: textfield, key: f, label: What you hope for, input: true, customConditional: "show = !data.e"}
            - {type: textfield, key: g, label: What was said, input: true, customConditional: show = data.d === true && data.e === false}
  - violates: |
      title: Tenancy advice
      display: wizard
      components:
        - type: panel
          key: home
          title: Your home
          components:
            - {type: checkbox, key: a, label: I rent my home, input: true}
            - {type: checkbox, key: b, label: It has a defect, input: true, customConditional: show = data.a === true}
            - {type: checkbox, key: c, label: I told the landlord, input: true, customConditional: show = data.b === true}
            - {type: checkbox, key: d, label: There was an answer, input: true, customConditional: show = data.c === true}
            - {type: checkbox, key: e, label: A date was set, input: true, customConditional: show = data.d === true}
        - type: panel
          key: date
          title: The date
          components:
            - {type: checkbox, key: f, label: The date has passed, input: true, customConditional: show = data.e === true}
        - type: panel
          key: since
          title: Since then
          components:
            - {type: textfield, key: g, label: What has happened since, input: true, customConditional: show = data.f === true}
    finds: The date
%%% Rules/logic/condition-forward.yaml
id: logic/condition-forward
title:
  en: Condition on an answer that is asked later
  ja: まだ聞いていない答えを使う条件
why:
  en: >-
    When people reach this place the answer is not there yet, so what depends on it stays hidden. Those who never turn
    back never see it.
  ja: この場所に来たとき、条件に使う答えはまだありません。そのため表示されず、前のページに戻らない人には一度も出ません。
sources:
  - {title: ServiceLint, clause: the definition works as written}
severity: error
confidence: high
tags: [correctness]
among: all
for: condition
when: |
  !condition.switchedOff()
let:
  # A field or group that shows up above a question of the same page is odd, but people get to see it.
  onPage: |
    has(condition.field.id) || has(condition.group.id)
each: |
  condition.references()
require: |
  !it.exists || !it.askedLater || (onPage && it.field.page == condition.page)
at: it
related: |
  [it.field]
yields-to: [logic/condition-cycle]
message:
  en: The condition uses the answer to “{{it.field.named()}}”, which is asked only later.
  ja: 条件に使う「{{it.field.named()}}」は、ここより後で聞いています。
fix:
  en: Ask that question earlier, or move what depends on it behind it.
  ja: その質問を前に移すか、条件の付いた部分をその後ろに移してください。
examples:
  - violates: |
      title: Stall at the market
      display: wizard
      components:
        - type: panel
          key: stall
          title: Your stall
          components:
            - {type: textfield, key: gas, label: Size of the gas bottle, input: true, customConditional: show = data.cooks === 'yes1'}
            - {type: textfield, key: width, label: Width, input: true}
        - type: panel
          key: goods
          title: Your goods
          components:
            - type: radio
              key: cooks
              label: Do you cook?
              input: true
              values: [{label: "Yes", value: yes1}, {label: "No", value: no1}]
    finds: data.cooks
  - passes: |
      title: 朝市への出店
      display: wizard
      components:
        - type: panel
          key: shina
          title: 売る品
          components:
            - type: radio
              key: ryouri
              label: 火を使いますか
              input: true
              values: [{label: はい, value: hai}, {label: いいえ, value: iie}]
        - type: panel
          key: mise
          title: 店
          components:
            - {type: textfield, key: gasu, label: ガスボンベの大きさ, input: true, customConditional: show = data.ryouri === 'hai'}
            - {type: textfield, key: haba, label: 間口, input: true}
  # The papers of a service are listed before the form that asks who needs them.
  - passes: |
      service:
        title: 犬の登録
        documents: [{id: shoumei, title: マイクロチップの証明書, neededWhen: chip = はい}]
        forms:
          - id: f
            pages:
              - {title: 犬について, fields: [{id: chip, label: マイクロチップは入っていますか, options: [はい, いいえ]}]}
%%% Rules/logic/condition-unreachable.yaml
id: logic/condition-unreachable
title:
  en: Condition that can never hold
  ja: 決して成り立たない条件
why:
  en: >-
    No set of answers meets this condition together with those around it. What it should show is never shown: a question
    is lost, or a warning that somebody relied on.
  ja: 周りの条件と合わせると、どう答えても成り立ちません。出るはずの質問や注意書きが、誰にも表示されません。
sources:
  - {title: ServiceLint, clause: the definition works as written}
severity: error
confidence: high
tags: [correctness]
among: all
for: condition
when: |
  // Parked on purpose is no error.
  !condition.switchedOff()
  // Only the outermost: what stands within a part that is never shown has the same cause.
  && condition.owner.group.shownWhen.canHold()
  && (!has(condition.field.id) || condition.page.shownWhen.canHold())
let:
  all: |
    condition.references()
  # The questions whose answers it asks for.
  asked: |
    all.sure(r, r.exists && all.sure(a, a.exists && a.field == r.field)[0] == r).map(r, r.field)
  # Of these the ones that nobody can answer.
  lost: |
    asked.sure(f, !f.reachable)
require: |
  condition.canHold()
at: text
related: |
  lost == [] ? asked : lost
yields-to: [logic/condition-dangling, logic/condition-cycle, logic/condition-forward]
message:
  en: |-
    No set of answers meets this condition, so “{{condition.owner.place}}” is never shown{{lost == [] ? "." : ". It needs the answer to “" + lost[0].named().short() + "”, which is never asked."}}
  ja: |-
    この条件はどう答えても成り立たず、「{{condition.owner.place}}」は表示されません。{{lost == [] ? "" : "条件にある「" + lost[0].named().short() + "」自体、聞かれることがありません。"}}
fix:
  en: |-
    {{lost == [] ? "Compare with the conditions of the page, the group and the fields it names, and correct the one that is wrong." : "Make that question show, or take what hangs on it out."}}
  ja: |-
    {{lost == [] ? "ページやグループ、参照先の項目の条件と見比べて、誤っているものを直してください。" : "その質問が表示されるように直すか、それに頼る部分をなくしてください。"}}
examples:
  - violates: |
      title: Boat storage
      display: form
      components:
        - type: radio
          key: boat
          label: Do you have a boat?
          input: true
          values: [{label: "Yes", value: own}, {label: "No", value: none}]
        - {type: textfield, key: berth, label: Berth, input: true, customConditional: show = data.boat === 'own' && data.boat === 'none'}
    finds: show = data.boat === 'own' && data.boat === 'none'
  - passes: |
      title: 船の保管
      display: form
      components:
        - type: radio
          key: fune
          label: 船をお持ちですか
          input: true
          values: [{label: はい, value: hai}, {label: いいえ, value: iie}]
        - {type: textfield, key: basho, label: 保管場所, input: true, customConditional: show = data.fune === 'hai' || data.fune === 'iie'}
  - passes: |
      title: Boat storage
      display: form
      components:
        - {type: textfield, key: berth, label: Berth, input: true}
        - {type: textfield, key: old, label: Old berth number, input: true, customConditional: show = false}
%%% Rules/logic/group-empty.yaml
id: logic/group-empty
title:
  en: Group with nothing in it
  ja: 何もないグループ
why:
  en: >-
    A frame or title stands there with nothing below. People look for the question that it announces.
  ja: 枠や見出しだけがあり、中身がありません。利用者は、あるはずの質問を探してしまいます。
sources:
  - {title: ServiceLint, clause: the definition works as written}
severity: warning
confidence: high
tags: [correctness]
for: group
when: |
  // What only lays out draws nothing when it is empty.
  group.drawnAs in ["fieldset", "panel", "table", "matrix"]
  && [group].sure(g, g.shownWhen.switchedOff()) == []
  // An empty page has one fault only.
  && group.page.hasContent
let:
  name: |
    [group].sure(g, !g.title.isBlank() || !g.id.isBlank()) == [] ? "" : group.named()
require: |
  group.hasContent
at: id
message:
  en: |-
    {{name == "" ? "This group" : "The group “" + name + "”"}} is empty.
  ja: |-
    {{name == "" ? "このグループ" : "グループ「" + name + "」"}}には何もありません。
fix:
  en: Put into it what belongs there, or take it out.
  ja: 必要な内容を置くか、グループを取り除いてください。
examples:
  - violates: |
      title: Allotment garden
      display: form
      components:
        - {type: textfield, key: name, label: Your name, input: true}
        - {type: fieldset, key: neighbours, legend: Your neighbours, components: []}
    finds: neighbours
  - passes: |
      title: 市民農園
      display: form
      components:
        - {type: textfield, key: shimei, label: 氏名, input: true}
        - {type: container, key: aki, label: Container, components: []}
        - {type: fieldset, key: setsumei, legend: 決まり, components: [{type: htmlelement, key: t, content: <p>火は使えません。</p>, input: false}]}
%%% Rules/logic/language-tag-invalid.yaml
id: logic/language-tag-invalid
title:
  en: Language code that does not exist
  ja: 存在しない言語コード
why:
  en: >-
    Screen readers choose the voice by the language code, and browsers the translation. With a code that does not exist
    a text is read with the wrong sounds.
  ja: 読み上げの声もブラウザーの翻訳も、言語コードで選ばれます。存在しないコードでは、違う言語の発音で読み上げられます。
sources:
  - {title: WCAG 2.2, clause: 3.1.1 (A), url: "https://www.w3.org/WAI/WCAG22/Understanding/language-of-page"}
  - {title: BCP 47, clause: Language tags, url: "https://www.rfc-editor.org/info/bcp47"}
severity: error
confidence: high
tags: [wcag-a, jis-x-8341-3, correctness]
among: all
for: form
each: |
  // Most formats have no place for languages.
  [form].sure(f, f.language != "").map(f, f.language)
    + ([form].sure(f, has(f.languages)) != [] ? form.languages.sure(l, l != form.language) : [])
require: |
  isLanguageTag(it)
at: language
message:
  en: “{{it}}” is not a language code.
  ja: 「{{it}}」という言語コードはありません。
fix:
  en: Use a code of BCP 47, such as ja, en, nb or zh-Hans, with a hyphen between the parts.
  ja: ja、en、nb、zh-HansのようなBCP 47のコードを、ハイフンでつないで書いてください。
examples:
  - violates: |
      title: Hundesteuer
      display: form
      language: deutsch (DE)
      components:
        - {type: textfield, key: name, label: Name des Hundes, input: true}
    finds: deutsch (DE)
  - passes: |
      title: 犬の登録
      display: form
      language: ja-JP
      components:
        - {type: textfield, key: namae, label: 犬の名前, input: true}
  - passes: |
      title: Dog tax
      display: form
      components:
        - {type: textfield, key: name, label: Name of the dog, input: true}
%%% Rules/logic/link-malformed.yaml
id: logic/link-malformed
title:
  en: Link that cannot work
  ja: 開けないリンク
why:
  en: >-
    The address is broken, so the link opens an error or nothing. What stands behind it (a rule, a fee, a form) is out of
    reach when it is needed.
  ja: アドレスが壊れていて、エラーになるか何も開きません。必要なときに、その先の決まりや料金、様式にたどり着けません。
sources:
  - {title: URL Standard, clause: URL parsing, url: "https://url.spec.whatwg.org/"}
severity: error
confidence: high
tags: [correctness]
among: all
for: link
when: |
  // An address that a template fills in is known only later.
  !link.hasExpression
let:
  problem: |
    link.problem()
require: |
  problem == ""
at: url
silence: defect
message:
  en: |-
    {{link.text.isBlank() ? "A link" : "The link “" + link.text.short() + "”"}} cannot work: {{problem == "space" ? "there is a space in its address" : problem == "scheme-missing" ? "its address lacks https:// in front" : problem == "scheme-broken" ? "the beginning of its address is misspelt" : problem == "two-addresses" ? "two addresses run together" : problem == "empty" ? "it has no address" : "its address is broken"}} ({{link.url}}).
  ja: |-
    {{link.text.isBlank() ? "文字のないリンクがあり、" : "リンク「" + link.text.short() + "」は"}}開けません。{{problem == "space" ? "アドレスに空白が入っています" : problem == "scheme-missing" ? "アドレスの先頭に https:// がありません" : problem == "scheme-broken" ? "アドレスの先頭が正しくありません" : problem == "two-addresses" ? "二つのアドレスがつながっています" : problem == "empty" ? "アドレスがありません" : "アドレスが壊れています"}}（{{link.url}}）。
fix:
  en: Open the page in a browser, copy its whole address and put that in.
  ja: 開きたいページをブラウザーで表示し、アドレス全体を写し取って貼り付けてください。
examples:
  - violates: |
      title: Heat pump grant
      display: form
      components:
        - {type: htmlelement, key: rules, content: <p><a href="https:/grants.example.org/rules">Rules</a></p>, input: false}
    finds: https:/grants.example.org/rules
  - violates: |
      title: 給湯器の補助
      display: form
      components:
        - {type: htmlelement, key: kitei, content: <p><a href="https://hojo.example.jp/https://hojo.example.jp/kitei">規程</a></p>, input: false}
    finds: https://hojo.example.jp/https://hojo.example.jp/kitei
  - passes: |
      title: Varmepumpe
      display: form
      components:
        - {type: htmlelement, key: a, content: <p><a href="https://tilskudd.example.no/regler#frist">Frister</a></p>, input: false}
        - {type: htmlelement, key: b, content: <p><a href="mailto:tilskudd@example.no">tilskudd@example.no</a></p>, input: false}
        - {type: htmlelement, key: c, content: <p><a href="/skjema/varme">Skjemaet</a></p>, input: false}
%%% Rules/logic/module.yaml
id: logic
title:
  en: Logic
  ja: 動作
description:
  en: >-
    Does the definition work as it is written? Conditions that cannot hold, choices with nothing to choose, patterns
    that no answer fits, links that lead nowhere.
  ja: |-
    定義が書かれたとおりに動くかを調べます。成り立たない表示条件、選ぶもののない選択肢、どの回答も通らないパターン、開けないリンクなどです。
version: 1.0.0
%%% Rules/logic/option-blank.yaml
id: logic/option-blank
title:
  en: Answer without a label
  ja: 名前のない選択肢
why:
  en: >-
    One of the answers has nothing to read. People cannot know what they would choose, and a screen reader says only
    “radio button”.
  ja: 読める文字のない選択肢があります。選ぶと何になるのか分からず、読み上げでは「ラジオボタン」としか聞こえません。
sources:
  - {title: WCAG 2.2, clause: 4.1.2 (A), url: "https://www.w3.org/WAI/WCAG22/Understanding/name-role-value"}
severity: error
confidence: high
tags: [wcag-a, correctness]
for: option
when: |
  option.field.asks && !option.field.platformMade
  && option.field.kind in ["select", "radio", "checkboxes"]
  // The empty first line of a drop-down, and a choice that has nothing else (options-empty's).
  && !(option.label.isBlank() && option.value.isBlank()
    && (option.field.kind == "select" || option.field.options.sure(o, !o.label.isBlank() || !o.value.isBlank()) == []))
require: |
  // A sign such as + or ★ can be an answer.
  !option.label.isBlank() && !option.labelUntied
at: label
message:
  en: |-
    {{option.labelUntied ? "“" + option.label.short() + "” stands beside its " + (option.field.kind == "checkboxes" ? "box" : "button") + " and is not tied to it, so screen readers do not say what one chooses." : "One of the answers to “" + option.field.named().short() + "” has no label" + (option.value.isBlank() ? "." : " (its stored value is “" + option.value.short() + "”).")}}
  ja: |-
    {{option.labelUntied ? "「" + option.label.short() + "」が" + (option.field.kind == "checkboxes" ? "チェックボックス" : "選択ボタン") + "に結び付いておらず、何を選ぶのか読み上げられません。" : "「" + option.field.named().short() + "」に、名前のない選択肢があります" + (option.value.isBlank() ? "。" : "（保存値は「" + option.value.short() + "」）。")}}
fix:
  en: |-
    {{option.labelUntied ? "Put it and its words into one `label`, or make the words a label whose `for` is its `id`." : "Write what people choose, or take the answer out."}}
  ja: |-
    {{option.labelUntied ? "ボタンやチェックボックスと言葉を一つの`label`で囲むか、言葉を`label`にして`for`にその`id`を書いてください。" : "何を選ぶのかを書くか、その選択肢を取り除いてください。"}}
examples:
  - violates: |
      title: Compost bin
      display: form
      components:
        - type: radio
          key: size
          label: Size
          input: true
          values: [{label: 200 litres, value: s}, {label: "", value: l}]
    finds: '""'
  - violates: |
      title: Compost bin
      display: form
      components:
        - {type: radio, key: lid, label: Lid, input: true, values: [{label: Green, value: g}, {label: "", value: ""}]}
    finds: '""'
  - violates: |
      field:
        {label: ひなたぼっこの場所, kind: radio, options: [{label: 縁側, value: "1", labelUntied: true}, {label: 庭, value: "2"}]}
    finds: 縁側
  - passes: |
      title: コンポスト容器
      display: form
      components:
        - {type: radio, key: ookisa, label: 大きさ, input: true, values: [{label: 200リットル, value: s}, {label: 300リットル, value: l}]}
        - {type: select, key: iro, label: 色, input: true, data: {values: [{label: "", value: ""}, {label: 緑, value: midori}, {label: 茶, value: cha}]}}
%%% Rules/logic/option-duplicate.yaml
id: logic/option-duplicate
title:
  en: The same answer twice
  ja: 重複した選択肢
why:
  en: >-
    Two answers read the same, or store the same. People cannot tell which to take, or staff cannot tell what was
    meant.
  ja: 同じ名前の選択肢、または同じ値で保存される選択肢があります。利用者はどちらを選べばよいか分からず、職員はどちらの意味か分かりません。
sources:
  - {title: ServiceLint, clause: the definition works as written}
severity: warning
confidence: high
tags: [correctness]
for: option
when: |
  option.field.asks && !option.field.platformMade && option.alikes().size() > 1
  // Answers that show in turn may share a label or a value.
  && [option].sure(o, has(o.shownWhen)) == []
let:
  # The first one is right, the others repeat it.
  alike: |
    option.alikes()
  # Whether the label of an answer is one that people can read, as far as we know.
  readable: |
    [option, alike[0]].sure(o, has(o.label) && !o.label.isBlank()).size() == 2
require: |
  alike == [] || alike[0] == option
at: label
related: |
  [alike[0]]
message:
  en: |-
    {{!readable ? "The stored value “" + option.value.short() + "” appears twice among the answers to “" + option.field.named().short() + "”." : alike[0].label.trim() == option.label.trim() ? "“" + option.label.short() + "” appears twice among the answers to “" + option.field.named().short() + "”." : "“" + option.label.short() + "” and “" + alike[0].label.short() + "” store the same value “" + option.value.short() + "”."}}
  ja: |-
    {{!readable ? "「" + option.field.named().short() + "」の選択肢に、保存値「" + option.value.short() + "」が二つあります。" : alike[0].label.trim() == option.label.trim() ? "「" + option.field.named().short() + "」に「" + option.label.short() + "」という選択肢が二つあります。" : "「" + option.label.short() + "」と「" + alike[0].label.short() + "」は、同じ値「" + option.value.short() + "」で保存されます。"}}
fix:
  en: Take one of them out, or give it a label and a stored value of its own.
  ja: 一方を取り除くか、それぞれに別の名前と保存値を付けてください。
examples:
  - violates: |
      title: Compost bin
      display: form
      components:
        - type: radio
          key: colour
          label: Colour
          input: true
          values: [{label: Green, value: green}, {label: Brown, value: green}]
    finds: Brown
  - violates: |
      title: 防災講座
      display: form
      components:
        - type: selectboxes
          key: hi
          label: 参加できる日
          input: true
          values: [{label: 土曜, value: a}, {label: 日曜, value: b}, {label: 土曜, value: c}]
    finds: 土曜
  - passes: |
      title: Blodtype
      display: form
      components:
        - {type: radio, key: blod, label: Blodtype, input: true, values: [{label: A+, value: ap}, {label: A-, value: am}, {label: B+, value: bp}]}
%%% Rules/logic/option-single.yaml
id: logic/option-single
title:
  en: A choice with one answer
  ja: 選択肢が一つしかない質問
why:
  en: >-
    There is nothing to choose. People look for the answers they think are missing, and those whom the one does not fit
    are stuck.
  ja: 選ぶ余地がありません。ほかの選択肢があるはずだと探す人や、当てはまらずに先へ進めない人が出ます。
sources:
  - {title: ServiceLint, clause: the definition works as written}
severity: warning
confidence: medium
tags: [correctness]
for: field
when: |
  field.asks && field.kind in ["select", "radio"] && !field.platformMade
  // To agree is a choice of one.
  && field.concept != "consent"
  && !(field.optionsFrom in ["list", "address", "code"])
require: |
  field.options.size() != 1 || field.options[0].label.isBlank()
at: label
message:
  en: “{{field.named()}}” offers one answer only, “{{field.options[0].named()}}”.
  ja: 「{{field.named()}}」の選択肢は「{{field.options[0].named()}}」一つだけです。
fix:
  en: Add the other answers, make it a box to tick, or take the question out.
  ja: ほかの選択肢を加えるか、チェックボックスにするか、質問を取り除いてください。
examples:
  - violates: |
      title: Compost bin
      display: form
      components:
        - {type: radio, key: pay, label: How do you pay, input: true, values: [{label: By bill, value: bill}]}
    finds: How do you pay
  - passes: |
      title: コンポスト容器
      display: form
      components:
        - {type: radio, key: shiharai, label: 支払い方法, input: true, values: [{label: 納付書, value: a}, {label: 口座振替, value: b}]}
        - {type: selectboxes, key: mail, label: お知らせ, input: true, values: [{label: メールで受け取る, value: mail}]}
%%% Rules/logic/options-empty.yaml
id: logic/options-empty
title:
  en: Nothing to choose
  ja: 選択肢のない質問
why:
  en: People are to choose, and there is no answer. If it is required, nobody can go on.
  ja: 選ぶ質問なのに選択肢がありません。必須なら、誰も先に進めません。
sources:
  - {title: ServiceLint, clause: the definition works as written}
severity: error
confidence: high
tags: [correctness]
for: field
when: |
  field.asks && field.kind in ["select", "radio", "checkboxes"] && !field.platformMade
let:
  # The answers come from a list, an address or a script.
  elsewhere: |
    field.optionsFrom in ["list", "address", "code"]
require: |
  // A builder's new choice holds one answer without label and value.
  elsewhere || !field.options.all(o, o.label.isBlank() && o.value.isBlank())
at: label
silence: defect
message:
  en: “{{field.named()}}” has no answers to choose from.
  ja: 「{{field.named()}}」に選択肢がありません。
fix:
  en: Add the answers, or say where they come from.
  ja: 選択肢を加えるか、どこから取り込むかを指定してください。
examples:
  - violates: |
      title: Town hall room
      display: form
      components:
        - {type: radio, key: size, label: Size of the room, input: true, values: []}
    finds: Size of the room
  - violates: |
      title: 会議室の予約
      display: form
      components:
        - {type: select, key: jikan, label: 時間帯, input: true, data: {values: [{label: "", value: ""}]}}
    finds: 時間帯
  - passes: |
      title: Town hall room
      display: form
      components:
        - {type: select, key: size, label: Size, input: true, dataSrc: url, data: {url: "https://rooms.example.org/sizes"}}
        - {type: radio, key: day, label: Day, input: true, values: [{label: Monday, value: mon}, {label: Friday, value: fri}]}
  - passes: |
      title: School bus
      display: form
      components:
        - {type: resource, key: school, label: School, input: true, resource: schools}
%%% Rules/logic/page-empty.yaml
id: logic/page-empty
title:
  en: Page with nothing on it
  ja: 何もないページ
why:
  en: >-
    People come to a page that asks and says nothing. They wait for it to load, think it is broken, or turn back.
  ja: 何も聞かず何も書かれていないページが出ます。利用者は読み込みを待ち続けたり、壊れていると思って引き返したりします。
sources:
  - {title: ServiceLint, clause: the definition works as written}
severity: warning
confidence: high
tags: [correctness]
for: page
when: |
  // Platforms make the pages to check and to confirm themselves.
  !(page.kind in ["review", "confirmation", "end"])
  && [page].sure(p, p.shownWhen.switchedOff()) == []
let:
  name: |
    [page].sure(p, !p.title.isBlank() || !p.id.isBlank()) == [] ? "" : page.named()
require: |
  page.hasContent
at: title
silence: defect
message:
  en: |-
    {{name == "" ? "This page" : "The page “" + name + "”"}} is empty.
  ja: |-
    {{name == "" ? "このページ" : "ページ「" + name + "」"}}には何もありません。
fix:
  en: Put onto it what belongs there, or take it out.
  ja: 必要な内容を置くか、ページを取り除いてください。
examples:
  - violates: |
      title: Allotment garden
      display: wizard
      components:
        - type: panel
          key: you
          title: About you
          components: [{type: textfield, key: name, label: Your name, input: true}]
        - {type: panel, key: garden, title: The garden, components: []}
    finds: The garden
  - passes: |
      title: 市民農園
      display: wizard
      components:
        - type: panel
          key: setsumei
          title: はじめに
          components: [{type: htmlelement, key: t, content: <p>申込みは月末までです。</p>, input: false}]
        - type: panel
          key: hito
          title: あなたについて
          components: [{type: textfield, key: shimei, label: 氏名, input: true}]
%%% Rules/logic/pattern-invalid.yaml
id: logic/pattern-invalid
title:
  en: Pattern that does not work
  ja: 正しく働かない入力パターン
why:
  en: >-
    The regular expression cannot be read, or some answers keep it busy for ever. The check does nothing, refuses
    everything, or freezes the page.
  ja: 正規表現として読めないか、答えによっては照合が終わりません。確認が働かない、すべてを受け付けない、画面が固まるといったことになります。
sources:
  - {title: ServiceLint, clause: the definition works as written}
  - {title: OWASP ASVS 5.0, clause: V1}
severity: error
confidence: high
tags: [correctness, security]
among: all
for: field
when: |
  has(field.pattern) && field.pattern != "" && !field.switchedOff
let:
  problem: |
    field.patternProblem()
require: |
  problem == ""
at: pattern
message:
  en: |-
    The pattern “{{field.pattern}}” does not work. {{"" + problem}}
  ja: |-
    パターン「{{field.pattern}}」は正しく働きません。{{"" + problem}}
fix:
  en: Correct the pattern and try it with answers that people really give.
  ja: 正規表現を直し、実際にありそうな答えで試してください。
examples:
  - violates: |
      title: Chimney sweep
      display: form
      components:
        - {type: textfield, key: house, label: House number, input: true, validate: {pattern: "[0-9+"}}
    finds: '[0-9+'
  - passes: |
      title: 煙突の点検
      display: form
      components:
        - {type: textfield, key: banchi, label: 番地, input: true, validate: {pattern: "[0-9]+(-[0-9]+)*"}}
%%% Rules/logic/required-hidden.yaml
id: logic/required-hidden
title:
  en: Required, but never shown
  ja: 必須なのに表示されない項目
why:
  en: >-
    The answer is required, nobody can see the field, and nothing fills it in. Either the form cannot be sent, or the
    requirement does nothing and misleads whoever maintains it.
  ja: 必須なのに誰にも見えず、値も入りません。フォームを送れなくなるか、必須の指定が働かず、後で手を入れる人を惑わせます。
sources:
  - {title: ServiceLint, clause: the definition works as written}
severity: error
confidence: medium
tags: [correctness]
among: all
for: field
when: |
  field.required && !field.asks
  // Parked on purpose; a condition that never holds is condition-unreachable's.
  && !field.switchedOff && field.shownWhen.canHold()
  && (field.kind == "hidden" || !field.reachable)
require: |
  has(field.default) || has(field.prefilledFrom)
at: id
message:
  en: “{{field.id}}” must be answered, but is never shown and has no value.
  ja: 「{{field.id}}」は必須ですが、表示されず、値も入っていません。
fix:
  en: Give it a value, show it, or take the requirement away.
  ja: 値を入れるか、表示するか、必須の指定を外してください。
examples:
  - violates: |
      title: Noise complaint
      display: form
      components:
        - {type: hidden, key: district, label: District, input: true, validate: {required: true}}
        - {type: textarea, key: what, label: What do you hear, input: true}
    finds: district
  - passes: |
      title: 騒音の相談
      display: form
      components:
        - {type: hidden, key: kubun, label: 区分, input: true, defaultValue: souon, validate: {required: true}}
        - {type: hidden, key: tantou, label: 担当, input: true}
        - {type: textarea, key: naiyou, label: どんな音ですか, input: true, validate: {required: true}}
  # Code fills them in.
  - passes: |
      title: Noise complaint
      display: form
      components:
        - {type: hidden, key: score, label: Score, input: true, calculateValue: value = data.level * 2, validate: {required: true}}
        - {type: hidden, key: opened, label: Opened, input: true, customDefaultValue: value = today(), validate: {required: true}}
        - {type: hidden, key: urgent, label: Urgent, input: true, defaultValue: false, validate: {required: true}}
        - type: hidden
          key: office
          label: Office
          input: true
          validate: {required: true}
          logic: [{name: choose, trigger: {type: simple, simple: {show: true, when: level, eq: "3"}}, actions: [{name: set, type: value, value: value = 1}]}]
        - {type: number, key: level, label: How loud is it, input: true}
%%% Rules/logic/task-unreached.yaml
id: logic/task-unreached
title:
  en: Task that nothing leads to
  ja: どこからも進まない仕事
why:
  en: >-
    As soon as one task says what follows it, the order in the file no longer counts. A task that no other names stands
    alone, and whatever comes after it is checked as if no case ever got there.
  ja: 一つでも次の仕事（next）を書くと、並べた順は使われません。どの仕事からも指されていない仕事は流れから外れ、その後の仕事にも案件が届かないものとして調べることになります。
sources:
  - {title: ServiceLint, clause: the definition works as written}
severity: warning
confidence: high
tags: [correctness]
for: task
when: |
  task.from == [] && task.service.tasks[0] != task && task.service.tasks.exists(t, t.next != [])
require: |
  task.before() != []
at: title
message:
  en: Other tasks say what follows them, but none of them leads to “{{task.named()}}”.
  ja: ほかの仕事には次の仕事が書かれていますが、「{{task.named()}}」へ進む仕事がありません。
fix:
  en: Name it in the `next` of the task before it. If cases come in here, say through which channel in `from`. Without any `next`, tasks follow in the order of the file.
  ja: 前の仕事の`next`に書いてください。ここで受け付けるなら、経路を`from`に書きます。どの仕事にも`next`を書かなければ、上から順に進みます。
examples:
  - violates: |
      service:
        title: 就学援助
        tasks:
          - {id: uke, title: 受け付ける, kind: 受付}
          - {id: nyuuryoku, title: 入力する, kind: 入力}
          - {id: shinsa, title: 審査する, kind: 審査, next: [{task: kessai, when: 認定}, {task: modosu, when: 書類の不足}]}
          - {id: modosu, title: 書類を頼む, kind: 電話}
          - {id: kessai, title: 決裁する, kind: 決裁}
    finds: ["入力する", "審査する"]
  - violates: |
      service:
        title: Bus pass
        tasks:
          - {id: a, title: Receive, kind: receive, next: [c]}
          - {id: b, title: Type it in, kind: transcribe}
          - {id: c, title: Decide, kind: decide}
    finds: Type it in
  - passes: |
      service:
        title: 就学援助
        channels: [web, 郵送]
        tasks:
          - {id: uke, title: 受け付ける, kind: 受付, from: [web], next: [shinsa]}
          - {id: kaifuu, title: 開封する, kind: 受付, from: [郵送], next: [shinsa]}
          - {id: shinsa, title: 審査する, kind: 審査}
  - passes: |
      service:
        title: Bus pass
        tasks: [{title: Receive, kind: receive}, {title: Type it in, kind: transcribe}, {title: Decide, kind: decide}]
%%% Rules/no-one-left-behind/accommodation-unstated.yaml
id: no-one-left-behind/accommodation-unstated
title:
  en: Nothing on step-free access, sign language or help with writing
  ja: 段差や筆談などの対応が書かれていない
why:
  en: >-
    Disabled people have to call first, or come at the risk of standing before stairs or of not being understood.
    Others who don't know that help exists stay away.
  ja: 障害のある人は、事前に問い合わせるか、入れないかもしれない、通じないかもしれないと思いながら来ることになります。対応があっても、知らなければ使えません。
sources:
  - {title: 障害者差別解消法, clause: 第7条}
severity: warning
confidence: medium
tags: []
for: channel
when: |
  channel.kind in ["counter", "home-visit"]
require: |
  channel.accommodations != []
at: kind
message:
  en: |-
    Nothing says what people with disabilities can count on at {{channel.named()}}.
  ja: |-
    {{channel.named()}}で、障害のある人にどのような対応ができるか書かれていません。
fix:
  en: State what there is (accommodations), such as step-free access, written dialogue, sign language or help with writing; and arrange what is missing.
  ja: 段差なし、筆談、手話、代筆など、できる対応（accommodations）を書き、足りないものは用意してください。
examples:
  - violates: |
      channel: {kind: 窓口, hours: 平日 8:30〜17:15}
    finds: 窓口
  - violates: |
      channel: {kind: home visit}
    finds: home visit
  - passes: |
      channel: {kind: 窓口, accommodations: [段差なし, 筆談, 手話通訳（予約制）]}
  - passes: |
      channel: {kind: phone}
%%% Rules/no-one-left-behind/account-required.yaml
id: no-one-left-behind/account-required
title:
  en: A password account for a single application
  ja: 一度の手続のためにアカウントを作らせている
why:
  en: >-
    People who come once have to invent, confirm and remember a password first. Whoever forgets easily or has no email
    address of their own gives up before the first question.
  ja: 一度しか使わない人にも、パスワードを決めて登録し、覚えておくことを求めています。忘れやすい人や自分のメールアドレスがない人は、申請の前にあきらめてしまいます。
sources:
  - {title: OECD, clause: Dark Commercial Patterns (2022), url: "https://www.oecd.org/en/publications/dark-commercial-patterns_44f5e846-en.html"}
severity: warning
confidence: medium
tags: []
for: form
let:
  # Made within the form itself: a password that is chosen, not one that is known.
  made: |
    form.fields.sure(f, f.required && f.asks && f.kind == "password" && f.concept == "password")
  signIn: |
    [form].sure(f, f.signIn.required && f.signIn.methods != [] && f.signIn.methods.all(m, m.holdsAnyOf("passwords")))
require: |
  made == [] && signIn == []
at: title
message:
  en: |-
    {{made == [] ? "One must sign in with a password to fill in this form." : "This form makes people choose a password."}}
  ja: |-
    {{made == [] ? "パスワードでログインしないと、このフォームに記入できません。" : "このフォームではパスワードを決めないと申請できません。"}}
fix:
  en: Let people apply without an account, and give them a reference number or a link to come back to. Offer a sign-in that they have already beside it.
  ja: アカウントなしで申請できるようにし、続きや確認は受付番号やリンクで行えるようにしてください。ログインを使うなら、すでに持っている共通の認証に任せます。
examples:
  - violates: |
      title: Tree planting
      display: form
      components:
        - {type: textfield, key: tree, label: Kind of tree, input: true}
        - {type: password, key: pw, label: Choose a password, input: true, validate: {required: true}}
    finds: Tree planting
  - violates: |
      title: 記念樹の申込み
      display: form
      components:
        - {type: password, key: pw, label: パスワード, input: true, validate: {required: true}}
        - {type: textfield, key: ki, label: 木の種類, input: true}
    finds: 記念樹の申込み
  - passes: |
      title: Tree planting
      display: form
      components:
        - {type: textfield, key: tree, label: Kind of tree, input: true}
  - passes: |
      title: 記念樹の申込み
      display: form
      components:
        - {type: textfield, key: ki, label: 木の種類, input: true}
        - {type: password, key: pw, label: パスワード（続きから始める方）, input: true}
%%% Rules/no-one-left-behind/bank-account-required.yaml
id: no-one-left-behind/bank-account-required
title:
  en: Money only into a bank account
  ja: 口座がないと受け取れない
why:
  en: >-
    People without an account, among them newcomers, people in debt and people who fled from home, are entitled to the
    money and cannot get it.
  ja: 口座のない人は、受け取る権利があるのに受け取れません。来日したばかりの人、借金のある人、暴力から逃げてきた人などが困ります。
sources:
  - {title: GOV.UK Design System, clause: Bank details, url: "https://design-system.service.gov.uk/patterns/bank-details/"}
  - {title: 国・地方デジタル共通基盤の整備・運用に関する基本方針, clause: "1(1)②"}
severity: warning
confidence: medium
tags: [govuk]
for: field
when: |
  field.required && field.asks && field.kind in ["text", "number", "bank-account"]
  && (field.concept == "bank-account" || field.concept == "bank-account.iban")
  // A company has one. Who chose to be paid into an account has one, too.
  && field.alwaysShown() && (field.asksOwn("own-titles") || field.subject == "child" || field.subject == "household")
let:
  first: |
    field.form.fields.sure(f, f.required && f.asks && (f.concept == "bank-account" || f.concept == "bank-account.iban")
      && f.alwaysShown() && (f.asksOwn("own-titles") || f.subject == "child" || f.subject == "household"))[0]
  excused: |
    field.form.fields.sure(f, f.shownLabel.holdsAnyOf("paid-otherwise") || f.hint.holdsAnyOf("paid-otherwise")
      || f.options.exists(o, o.label.holdsAnyOf("paid-otherwise"))) != []
    || field.form.texts.sure(t, t.prose.holdsAnyOf("paid-otherwise")) != []
require: |
  first != field || excused
at: label
message:
  en: “{{field.named()}}” is required, and nothing says how people without an account get their money.
  ja: 「{{field.named()}}」が必須ですが、口座のない人がどう受け取るのか書かれていません。
fix:
  en: Offer another way to be paid, such as cash at the counter or a money order, and ask for the account only of those who want it.
  ja: 窓口での現金や為替など別の受け取り方を用意し、口座を選んだ人にだけ口座番号を聞いてください。
examples:
  - violates: |
      title: Heating allowance
      display: form
      components:
        - {type: textfield, key: account, label: Account number, input: true, validate: {required: true}}
    finds: Account number
  - violates: |
      title: 灯油代の助成
      display: form
      components:
        - {type: textfield, key: koza, label: 口座番号, input: true, validate: {required: true}}
    finds: 口座番号
  - passes: |
      title: Heating allowance
      display: form
      components:
        - type: radio
          key: how
          label: How shall we pay you?
          input: true
          values: [{label: Into a bank account, value: account}, {label: In cash at the counter, value: cash}]
        - {type: textfield, key: account, label: Account number, input: true, validate: {required: true}, conditional: {show: true, when: how, eq: account}}
  - passes: |
      title: 灯油代の助成
      display: form
      components:
        - {type: textfield, key: koza, label: 口座番号, description: 口座をお持ちでない方は窓口で受け取れます。, input: true, validate: {required: true}}
%%% Rules/no-one-left-behind/deadline-short.yaml
id: no-one-left-behind/deadline-short
title:
  en: Little time, and no exception
  ja: 期限が短く、例外もない
why:
  en: >-
    Whoever is in hospital, mourns, cares for somebody or gets letters late loses the right for good, through no fault
    of their own.
  ja: 入院している人、身内を亡くしたばかりの人、介護をしている人、郵便が遅れて届く人は、落ち度がないのに権利を失います。
sources:
  - {title: 国・地方デジタル共通基盤の整備・運用に関する基本方針, clause: "1(1)②"}
severity: warning
confidence: medium
tags: []
for: deadline
when: |
  has(deadline.withinDays) && deadline.withinDays < options.days
require: |
  has(deadline.exceptions)
at: withinDays
message:
  en: There are {{deadline.withinDays}} days to apply, and no exception for those who could not.
  ja: 期限が{{deadline.withinDays}}日しかなく、間に合わない事情のある人への例外がありません。
fix:
  en: Give more time, or state who may apply later and how (exceptions).
  ja: 期限を延ばすか、遅れて申請できる場合とその方法（exceptions）を書いてください。
options:
  days:
    type: int
    default: 14
    least: 1
    most: 365
    title:
      en: Days that people should have at least
      ja: 最低限ほしい日数
examples:
  - violates: |
      service:
        title: 災害見舞金
        deadline: {after: 罹災, within: 7 日}
    finds: 7 日
  - violates: |
      deadline: {after: the letter, within: 10 days}
    finds: 10 days
  - passes: |
      service:
        title: 災害見舞金
        deadline: {after: 罹災, within: 7 日, exceptions: 入院や避難などやむを得ない事情があるときは、事情がなくなってから 14 日}
  - passes: |
      deadline: {after: the letter, within: 30 days}
%%% Rules/no-one-left-behind/digital-only.yaml
id: no-one-left-behind/digital-only
title:
  en: Only for people who are online
  ja: オンラインでしか申請できない
why:
  en: >-
    Whoever has no device, no connection or nobody to show them how cannot apply at all. Many of them are old, poor or
    disabled, and the service is often made for them.
  ja: 機器や通信環境のない人、使い方を教えてくれる人のいない人は、申請できません。高齢の人、生活に困っている人、障害のある人に多く、その人たちのための手続であることも少なくありません。
sources:
  - {title: 国・地方デジタル共通基盤の整備・運用に関する基本方針, clause: "1(1)②"}
  - {title: UK Service Standard, clause: 5. Make sure everyone can use the service, url: "https://www.gov.uk/service-manual/service-standard/point-5-make-sure-everyone-can-use-the-service"}
severity: error
confidence: high
tags: []
for: service
when: |
  service.channels != [] && service.isDescribed()
  // For companies only it is a burden, not a wall; single-channel speaks.
  && [service].sure(s, s.audience != [] && s.audience.all(a, a == "business" || a == "staff")) == []
let:
  # A way that says nothing of its use serves all.
  ways: |
    service.channels.sure(c, c.use == [] || "apply" in c.use)
  digital: |
    service.channels.sure(c, c.kind in ["web", "app", "email", "video", "file"])
  every: |
    ways != [] && ways.all(w, digital.exists(c, c == w))
  # A step that can be taken nowhere else, where nobody chooses between steps.
  stuck: |
    service.steps.exists(s, s.next != []) ? []
    : service.steps.sure(s, s.channels != [] && s.actor != "staff" && s.actor != "system" && s.channels.all(i, digital.exists(c, c.id == i)))
require: |
  !every && stuck == []
at: title
related: |
  ways
message:
  en: |-
    {{every ? "Every way to apply for “" + service.named().short() + "” needs a device and the internet." : "The step “" + stuck[0].named().short() + "” cannot be taken without a device and the internet."}}
  ja: |-
    {{every ? "「" + service.named().short() + "」の申請手段は、どれも機器とインターネットが要ります。" : "「" + stuck[0].named().short() + "」は、機器とインターネットがないとできません。"}}
fix:
  en: Open a way without a device, such as a counter where staff type, the phone or the post, and say so wherever the service is announced.
  ja: 職員が入力を手伝う窓口、電話、郵送など、機器がなくても申請できる手段を設け、案内に書いてください。
examples:
  - violates: |
      service:
        title: 紙おむつの支給
        audience: [住民]
        channels: [オンライン申請, アプリ]
    finds: 紙おむつの支給
  - violates: |
      service:
        title: Firewood allowance
        channels: [web, {kind: phone, use: [ask]}]
    finds: Firewood allowance
  - violates: |
      service:
        title: 多胎児家庭のタクシー券
        channels: [{id: net, kind: web}, {id: madoguchi, kind: 窓口}]
        steps: [{title: 申請する, channels: [net]}, {title: 受け取る, channels: [madoguchi]}]
    finds: 多胎児家庭のタクシー券
  - passes: |
      service:
        title: 紙おむつの支給
        audience: [住民]
        channels: [{id: net, kind: オンライン申請}, {id: madoguchi, kind: 窓口}]
        steps: [{title: 申請する, channels: [net, madoguchi]}]
  - passes: |
      service:
        title: Trade fair stand
        audience: [company]
        channels: web
  - passes: |
      form: {title: Firewood allowance, sends: web, fields: [Name]}
  - passes: |
      title: Vedtilskudd
      display: wizard
      properties: {skjemanummer: VED 01, tema: VED, submissionTypes: [DIGITAL]}
      components:
        - {type: panel, key: om, title: Om deg, components: [{type: textfield, key: sted, label: Sted, input: true}]}
%%% Rules/no-one-left-behind/domestic-address-only.yaml
id: no-one-left-behind/domestic-address-only
title:
  en: Country asked, and only an address from here fits
  ja: 国を聞いているのに国内の住所しか書けない
why:
  en: >-
    People abroad are expected, for they may choose their country; then the postcode or region of their address is
    refused, and they are stuck.
  ja: 国を選べるので国外の人も対象のはずですが、郵便番号や都道府県は国内のものしか入りません。国外に住む人はそこで止まってしまいます。
sources:
  - {title: GOV.UK Design System, clause: Addresses, url: "https://design-system.service.gov.uk/patterns/addresses/"}
severity: warning
confidence: medium
tags: [govuk]
for: field
when: |
  field.required && field.asks
  && (field.concept == "postal-code" && (has(field.pattern) || has(field.maxLength))
    || field.concept == "address.region" && field.kind == "select" && field.optionsFrom == "here")
let:
  # The country of the same address, always asked along with it: not that of another branch.
  country: |
    field.form.fields.sure(c, c.asks && c.concept == "country" && c.page == field.page && c.group == field.group && c.alwaysWith(field))
  # One after the other from the United Kingdom, the Netherlands, France, Japan, Canada and Singapore.
  refused: |
    ["SW1A 2AA", "1012 JS", "75001", "100-0001", "K1A 0B1", "238801"].filter(p, !field.accepts(p))
  elsewhere: |
    field.options.exists(o, o.kind == "other" || o.kind == "none" || o.label.holdsAnyOf("abroad"))
require: |
  country == [] || (field.concept == "postal-code" ? refused.size() < 5 : elsewhere)
at: label
related: |
  country
yields-to: [logic/answer-impossible, logic/pattern-invalid]
message:
  en: “{{country[0].named()}}” may be any country, yet “{{field.named()}}” takes only what is written here.
  ja: 「{{country[0].named()}}」では国を選べますが、「{{field.named()}}」には国内のものしか入りません。
fix:
  en: Drop the limit as soon as another country is chosen, or let people abroad write their address in one free box.
  ja: 国外を選んだときは制限を外すか、住所を自由に書ける欄を出してください。
examples:
  - violates: |
      title: Alumni register
      display: form
      components:
        - {type: textfield, key: zip, label: ZIP code, input: true, validate: {required: true, pattern: "[0-9]{5}"}}
        - {type: textfield, key: country, label: Country, input: true}
    finds: ZIP code
  - violates: |
      title: 姉妹都市の会
      display: form
      components:
        - {type: textfield, key: yuubin, label: 郵便番号, input: true, validate: {required: true, pattern: "[0-9]{3}-?[0-9]{4}"}}
        - {type: textfield, key: kuni, label: 国名, input: true}
    finds: 郵便番号
  - passes: |
      title: Alumni register
      display: form
      components:
        - {type: textfield, key: zip, label: ZIP code, input: true, validate: {required: true, pattern: "[0-9]{5}"}}
  - passes: |
      title: 姉妹都市の会
      display: form
      components:
        - {type: textfield, key: kuni, label: 国名, input: true}
        - {type: textfield, key: yuubin, label: 郵便番号, input: true, validate: {required: true, maxLength: 12}}
  - passes: |
      title: Flytting
      display: form
      components:
        - {type: textfield, key: land, label: Land, input: true}
        - type: fieldset
          key: norsk
          legend: Adresse i Norge
          components: [{type: textfield, key: nr, label: Postnummer, input: true, validate: {required: true, maxLength: 4}}]
%%% Rules/no-one-left-behind/email-required.yaml
id: no-one-left-behind/email-required
title:
  en: No way on without an email address
  ja: メールアドレスが必須
why:
  en: >-
    Many older people have no email address, and some share one with the person they want to hide from. They can't go
    on, or give somebody else's.
  ja: メールアドレスを持たない高齢者は多く、家族と共有している人もいます。先に進めないか、ほかの人のアドレスを書くことになります。
sources:
  - {title: GOV.UK Design System, clause: Email addresses, url: "https://design-system.service.gov.uk/patterns/email-addresses/"}
severity: info
confidence: medium
tags: [govuk]
for: field
when: |
  field.required && field.asks && field.kind in ["text", "email"] && field.concept == "email"
  && field.alwaysShown() && field.asksOwn("own-titles")
let:
  first: |
    field.form.fields.sure(f, f.required && f.asks && f.concept == "email"
      && f.alwaysShown() && f.asksOwn("own-titles"))[0]
  excused: |
    field.hint.holdsAnyOf("no-email") || field.shownLabel.holdsAnyOf("no-email")
    || field.page.fields.sure(f, f.shownLabel.holdsAnyOf("no-email") || f.options.exists(o, o.label.holdsAnyOf("no-email"))) != []
require: |
  first != field || excused
at: label
message:
  en: “{{field.named()}}” is required, and nobody without an email address can go on.
  ja: 「{{field.named()}}」が必須で、持っていない人は先に進めません。
fix:
  en: Make it optional, or ask how you may reach people and require only what they choose.
  ja: 任意にするか、希望する連絡方法を先に聞き、選んだ方法の連絡先だけを必須にしてください。
examples:
  - violates: |
      title: Beach hut
      display: form
      components:
        - {type: email, key: mail, label: Email address, input: true, validate: {required: true}}
    finds: Email address
  - violates: |
      title: 海の家の利用
      display: form
      components:
        - {type: email, key: mail, label: メールアドレス, input: true, validate: {required: true}}
    finds: メールアドレス
  - passes: |
      title: Beach hut
      display: form
      components:
        - {type: checkbox, key: none, label: I have no email address, input: true}
        - {type: email, key: mail, label: Email address, input: true, validate: {required: true}, conditional: {show: false, when: none, eq: "true"}}
  - passes: |
      title: 海の家の利用
      display: form
      components:
        - {type: email, key: mail, label: メールアドレス（お持ちの方）, input: true}
  - passes: |
      title: 海の家の利用
      display: form
      components:
        - {type: email, key: mail, label: メールアドレス, description: メールアドレスがない方は「なし」と書いてください。, input: true, validate: {required: true}}
%%% Rules/no-one-left-behind/family-assumed.yaml
id: no-one-left-behind/family-assumed
title:
  en: A family that not everybody has
  ja: 誰にでもいるとは限らない家族を聞いている
why:
  en: >-
    Whoever has no partner, has lost a parent or has two mothers cannot answer and cannot go on; for some the question
    alone hurts.
  ja: 配偶者のいない人、親を亡くした人、両親が同性の人は答えられず、先に進めません。聞かれること自体がつらい人もいます。
sources:
  - {title: サービス設計12箇条, clause: 第4条}
severity: warning
confidence: medium
tags: []
for: field
when: |
  field.required && field.asks && field.kind in ["text", "name", "date", "national-id"]
  && (field.asksFor("name") || field.concept == "birth-date" || field.concept == "national-id")
  && (field.subject == "partner" || field.subject == "parent")
  && field.alwaysShown()
  // What the whole form is about is no assumption.
  && !field.form.title.holdsAnyOf("couple-matters")
  && field.form.texts.sure(t, t.role in ["title", "body"] && t.prose.holdsAnyOf("weddings")) == []
let:
  around: |
    field.shownLabel + " ¦ " + field.group.title + " ¦ " + field.page.title
  partner: |
    around.holdsAnyOf("partners")
  # One of two boxes: a box for the one parent or guardian who applies assumes nobody.
  parents: |
    around.holdsAnyOf("fathers") && field.form.fields.sure(f, f.required && f.asks && (f.shownLabel + " ¦ " + f.group.title).holdsAnyOf("mothers")) != []
  first: |
    field.form.fields.sure(f, f.required && f.asks && f.subject == field.subject)[0]
  excused: |
    around.holdsAnyOf("no-such-person") || field.hint.holdsAnyOf("no-such-person")
    || field.page.texts.sure(t, t.prose.holdsAnyOf("no-such-person")) != []
require: |
  first != field || !(partner || parents) || excused
at: label
message:
  en: “{{field.named()}}” must be answered by everybody, whether there is such a person or not.
  ja: 「{{field.named()}}」が、その家族がいない人にも必須になっています。
fix:
  en: Ask first whether there is such a person, and show the questions only then; for parents ask for “parent 1” and “parent 2”.
  ja: いるかどうかを先に聞き、いるときだけ項目を出してください。父母は「保護者1」「保護者2」のように聞きます。
examples:
  - violates: |
      title: Council flat
      display: form
      components:
        - {type: textfield, key: rooms, label: Rooms, input: true}
        - {type: textfield, key: spouse, label: Name of your spouse, input: true, validate: {required: true}}
    finds: Name of your spouse
  - violates: |
      title: 学童保育の申込み
      display: form
      components:
        - {type: textfield, key: kodomo, label: お子さんの氏名, input: true, validate: {required: true}}
        - {type: textfield, key: chichi, label: 父の氏名, input: true, validate: {required: true}}
        - {type: textfield, key: haha, label: 母の氏名, input: true, validate: {required: true}}
    finds: 父の氏名
  - passes: |
      title: Council flat
      display: form
      components:
        - type: radio
          key: has
          label: Do you live with a partner?
          input: true
          values: [{label: "Yes", value: "yes"}, {label: "No", value: "no"}]
        - {type: textfield, key: spouse, label: Name of your partner, input: true, validate: {required: true}, conditional: {show: true, when: has, eq: "yes"}}
  - passes: |
      title: 学童保育の申込み
      display: form
      components:
        - {type: textfield, key: kodomo, label: お子さんの氏名, input: true, validate: {required: true}}
        - {type: textfield, key: hogosha, label: 保護者の氏名, input: true, validate: {required: true}}
  - passes: |
      title: Application for divorce
      display: form
      components:
        - {type: textfield, key: spouse, label: Name of your spouse, input: true, validate: {required: true}}
%%% Rules/no-one-left-behind/fee-one-way.yaml
id: no-one-left-behind/fee-one-way
title:
  en: One way to pay
  ja: 支払い方法が一つしかない
why:
  en: >-
    Some people have no card, others cannot come with cash. Whoever cannot pay in this one way cannot finish, though they
    have the money.
  ja: カードを持たない人も、現金を持って来られない人もいます。お金はあるのに払えず、手続を終えられません。
sources:
  - {title: デジタル庁, clause: 行政手続等の棚卸調査（納付方法）}
severity: warning
confidence: high
tags: []
for: fee
when: |
  fee.payableBy != [] && [fee].sure(f, has(f.amount) && f.amount == 0) == []
let:
  cash: |
    fee.payableBy.all(p, p.holdsAnyOf("cash-ways"))
  cards: |
    fee.payableBy.all(p, p.holdsAnyOf("card-ways"))
require: |
  fee.payableBy.size() > 1 && !cash && !cards
at: payableBy
message:
  en: The fee can be paid in one way only, “{{fee.payableBy}}”.
  ja: 手数料は{{fee.payableBy}}でしか払えません。
fix:
  en: Let people pay both without a card and without coming, for example by cash, transfer, card and in a shop.
  ja: 現金のほか、カード、コンビニ払い、振込など、カードがなくても来庁しなくても払える方法をそろえてください。
examples:
  - violates: |
      fee: {amount: 300 円, payableBy: [現金]}
    finds: "[現金]"
  - violates: |
      fee: {amount: GBP 20, payableBy: [credit card, debit card]}
    finds: "[credit card, debit card]"
  - passes: |
      fee: {amount: 300 円, payableBy: [現金, クレジットカード, コンビニ払い]}
  - passes: |
      fee: {amount: GBP 20}
%%% Rules/no-one-left-behind/gender-answer-other.yaml
id: no-one-left-behind/gender-answer-other
title:
  en: People called “other”
  ja: 性別の選択肢が「その他」
why:
  en: >-
    Two answers name people, and the rest of humankind is “other”, or is the only one that needs an explanation. Those
    who are meant read that they were an afterthought.
  ja: 男女には名前があるのに、それ以外の人は「その他」とひとくくりにされるか、その選択肢にだけ説明が付いています。当てはまる人は、ついでに並べられたと感じます。
sources:
  - {title: GOV.UK Design System, clause: Equality information, url: "https://design-system.service.gov.uk/patterns/equality-information/"}
severity: info
confidence: medium
tags: [govuk]
for: option
when: |
  option.field.asks && option.field.options.size() > 2 && option.field.concept in ["sex", "gender"]
  && !option.field.page.title.holdsAnyOf("animals") && !option.field.group.title.holdsAnyOf("animals")
let:
  explained: |
    option.field.options.sure(o, has(o.hint))
require: |
  !option.label.isAnyOf("other-sex") && explained != [option]
at: label
message:
  en: |-
    {{option.label.isAnyOf("other-sex") ? "An answer to “" + option.field.named().short() + "” is “" + option.label.short() + "”." : "Of the answers to “" + option.field.named().short() + "” only “" + option.label.short() + "” is explained."}}
  ja: |-
    {{option.label.isAnyOf("other-sex") ? "「" + option.field.named().short() + "」の選択肢が「" + option.label.short() + "」になっています。" : "「" + option.field.named().short() + "」の選択肢のうち「" + option.label.short() + "」にだけ説明が付いています。"}}
fix:
  en: Let people describe themselves in their own words, or offer “prefer not to say”, and explain all answers or none.
  ja: 自分の言葉で書ける欄か「答えない」を用意し、説明はすべての選択肢に付けるか、どれにも付けないでください。
examples:
  - violates: |
      title: Youth club
      display: form
      components:
        - type: radio
          key: gender
          label: Gender
          input: true
          values: [{label: Girl, value: g}, {label: Boy, value: b}, {label: Other, value: o}]
    finds: Other
  - violates: |
      title: 若者交流会の申込み
      display: form
      components:
        - type: radio
          key: seibetsu
          label: 性別
          input: true
          values: [{label: 女性, value: f}, {label: 男性, value: m}, {label: その他, value: o}]
    finds: その他
  - passes: |
      title: 若者交流会の申込み
      display: form
      components:
        - type: radio
          key: seibetsu
          label: 性別
          input: true
          values: [{label: 女性, value: f}, {label: 男性, value: m}, {label: 自分の言葉で書く, value: s}, {label: 答えない, value: x}]
        - type: radio
          key: shokuji
          label: 食事
          input: true
          values: [{label: 和食, value: w}, {label: 洋食, value: y}, {label: その他, value: o}]
%%% Rules/no-one-left-behind/gender-binary.yaml
id: no-one-left-behind/gender-binary
title:
  en: Only two answers to sex or gender, and one is required
  ja: 性別が必須で、答えが二つしかない
why:
  en: >-
    Whoever is neither a woman nor a man, or cannot say so here, has no true answer and cannot go on without one.
  ja: 男女のどちらでもない人や、ここでは言えない人は、本当の答えを選べないまま、選ばないと先に進めません。
sources:
  - {title: GOV.UK Design System, clause: Equality information, url: "https://design-system.service.gov.uk/patterns/equality-information/"}
  - {title: GOV.UK Design System, clause: Gender or sex, url: "https://design-system.service.gov.uk/patterns/gender-or-sex/"}
  - {title: ISO/IEC 5218}
severity: warning
confidence: medium
tags: [govuk]
for: field
when: |
  field.required && field.asks && field.kind in ["radio", "select"] && field.options.size() == 2
  && field.concept in ["sex", "gender"]
  // A law may know two and no more.
  && [field].sure(f, has(f.legalBasis)) == []
  && !field.hint.holdsAnyOf("laws") && !field.shownLabel.holdsAnyOf("laws")
  // What is copied from a passport has the answers that passports have.
  && !field.hint.holdsAnyOf("identity-documents") && !field.shownLabel.holdsAnyOf("identity-documents")
  && !field.page.title.holdsAnyOf("identity-documents") && !field.group.title.holdsAnyOf("identity-documents")
  && !field.page.title.holdsAnyOf("animals") && !field.group.title.holdsAnyOf("animals")
let:
  first: |
    field.form.fields.sure(f, f.required && f.asks && f.reachable && f.options.size() == 2 && f.concept in ["sex", "gender"])[0]
require: |
  first != field
at: label
message:
  en: “{{field.named()}}” must be answered with “{{field.options[0].named()}}” or “{{field.options[1].named()}}”.
  ja: 「{{field.named()}}」は「{{field.options[0].named()}}」か「{{field.options[1].named()}}」を選ばないと進めません。
fix:
  en: Take the question out if nothing depends on it; else add “prefer not to say” or make it optional. If a law demands one of the two, name it in the hint.
  ja: 要らなければ項目をなくし、要るなら「答えない」を加えるか任意にしてください。法令でどちらかが必要なら、その法令を説明に書きます。
examples:
  - violates: |
      title: Sports hall
      display: form
      components:
        - type: radio
          key: sex
          label: Sex
          input: true
          validate: {required: true}
          values: [{label: Female, value: f}, {label: Male, value: m}]
    finds: Sex
  - violates: |
      title: 体育館の利用登録
      display: form
      components:
        - type: radio
          key: seibetsu
          label: 性別
          input: true
          validate: {required: true}
          values: [{label: 男, value: m}, {label: 女, value: f}]
    finds: 性別
  - passes: |
      title: Sports hall
      display: form
      components:
        - type: radio
          key: sex
          label: Sex
          description: We need it because the changing rooms differ.
          input: true
          validate: {required: true}
          values: [{label: Female, value: f}, {label: Male, value: m}, {label: Prefer not to say, value: x}]
  - passes: |
      title: 住民異動の届け出
      display: form
      components:
        - type: radio
          key: seibetsu
          label: 性別
          description: 住民票に記載するため、戸籍または在留カードのとおりに選んでください。
          input: true
          validate: {required: true}
          values: [{label: 男, value: m}, {label: 女, value: f}]
  # Once in a form.
  - violates: |
      title: Sports hall
      display: form
      components:
        - {type: radio, key: sex, label: Your sex, input: true, validate: {required: true}, values: [{label: Female, value: f}, {label: Male, value: m}]}
        - {type: radio, key: sex2, label: "Your partner’s sex", input: true, validate: {required: true}, values: [{label: Female, value: f}, {label: Male, value: m}]}
    finds: Your sex
  # The document has no other.
  - passes: |
      form:
        title: Registering a death abroad
        pages:
          - {title: Details in the UK passport, fields: [{id: sex, label: Sex, required: true, options: [Female, Male]}]}
%%% Rules/no-one-left-behind/gender-unexplained.yaml
id: no-one-left-behind/gender-unexplained
title:
  en: Sex or gender asked without a reason
  ja: 理由を示さずに性別を聞いている
why:
  en: >-
    For trans and non-binary people this question means outing themselves or lying. They cannot tell whether their
    answer decides anything, and many services do not need it at all.
  ja: トランスジェンダーやノンバイナリーの人にとって、性別を答えることは苦痛になります。答えが何に使われるのか分からず、そもそも手続に要らないことも少なくありません。
sources:
  - {title: GOV.UK Design System, clause: Gender or sex, url: "https://design-system.service.gov.uk/patterns/gender-or-sex/"}
  - {title: 地方公共団体, clause: 申請書等の性別記載欄の見直し}
severity: warning
confidence: medium
tags: [govuk]
for: field
when: |
  field.asks && field.kind in ["radio", "select", "text", "checkboxes"] && field.concept in ["sex", "gender"]
  && [field].sure(f, has(f.purpose) || has(f.legalBasis)) == []
  && !field.page.title.holdsAnyOf("animals") && !field.group.title.holdsAnyOf("animals")
let:
  first: |
    field.form.fields.sure(f, f.asks && f.reachable && f.concept in ["sex", "gender"])[0]
  beside: |
    field.hint.holdsAnyOf("reasons") || field.tooltip.holdsAnyOf("reasons") || field.group.title.holdsAnyOf("reasons")
      // What is copied from a document is there because the document has it.
      || field.page.title.holdsAnyOf("identity-documents") || field.group.title.holdsAnyOf("identity-documents")
      || field.hint.holdsAnyOf("identity-documents") || field.shownLabel.holdsAnyOf("identity-documents")
  told: |
    field.form.texts.sure(t, t.role in ["body", "hint"] && t.prose.holdsAnyOf("sex-words") && t.prose.holdsAnyOf("reasons")) != []
require: |
  first != field || beside || told
at: label
yields-to: [no-one-left-behind/gender-binary]
message:
  en: “{{field.named()}}” is asked, and nothing says what for.
  ja: 「{{field.named()}}」を聞いていますが、何に使うのか書かれていません。
fix:
  en: Take the question out if nothing depends on the answer; else say beside it what it is for.
  ja: 答えで何も変わらないなら項目をなくし、要るなら何のために使うかをそばに書いてください。
examples:
  - violates: |
      title: Music school
      display: form
      components:
        - type: radio
          key: gender
          label: Gender
          input: true
          values: [{label: Woman, value: w}, {label: Man, value: m}, {label: Non-binary, value: n}]
    finds: Gender
  - violates: |
      title: 料理教室の申込み
      display: form
      components:
        - {type: textfield, key: seibetsu, label: 性別, input: true}
    finds: 性別
  - passes: |
      title: Music school
      display: form
      components:
        - type: radio
          key: gender
          label: Gender
          description: We ask so that the choirs can be put together. You do not have to answer.
          input: true
          values: [{label: Woman, value: w}, {label: Man, value: m}, {label: Non-binary, value: n}]
  - passes: |
      title: がん検診の申込み
      display: form
      components:
        - {type: htmlelement, key: riyuu, content: <p>受けられる検診が異なるため、性別をお聞きします。</p>, input: false}
        - {type: radio, key: seibetsu, label: 性別, input: true, values: [{label: 女, value: f}, {label: 男, value: m}, {label: 答えない, value: x}]}
  # A dog's sex outs nobody.
  - passes: |
      form:
        title: 犬の登録
        fields:
          - {id: a, label: 犬の性別, options: [オス, メス]}
          - {id: b, label: 飼い主の電話番号}
  - passes: |
      form:
        title: Dog licence
        pages:
          - {title: About your dog, fields: [{id: a, label: Sex, options: [Male, Female]}]}
  - passes: |
      form:
        title: Registering a death abroad
        pages:
          - {title: Details in the UK passport, fields: [{id: sex, label: Sex, required: true, options: [Female, Male]}]}
%%% Rules/no-one-left-behind/gendered-term.yaml
id: no-one-left-behind/gendered-term
title:
  en: A word that assumes a man or a woman
  ja: 性別を決めつけた言葉
why:
  en: Whoever is not meant by the word reads that this is not for them, and has to translate it for themselves.
  ja: 当てはまらない人は、自分に向けた言葉ではないと感じ、頭の中で読み替えることになります。
sources:
  - {title: GOV.UK style guide, clause: Gender-neutral text, url: "https://www.gov.uk/guidance/style-guide/a-to-z"}
  - {title: 文化審議会, clause: 公用文作成の考え方}
severity: info
confidence: medium
tags: [govuk]
for: text
when: |
  text.role in ["label", "title", "option", "hint", "body"]
let:
  found: |
    text.prose.find(words("gendered-terms"))
  # A mother's maiden name is that of a woman.
  ofMother: |
    text.prose.holdsAnyOf("birth-names")
      && (text.prose.holdsAnyOf("mothers") || text.group.title.holdsAnyOf("mothers") || text.page.title.holdsAnyOf("mothers"))
require: |
  !text.prose.holdsAnyOf("gendered-terms") || ofMother
at: content
message:
  en: “{{found[0].text}}” assumes whether a man or a woman is meant.
  ja: 「{{found[0].text}}」は、男女のどちらかと決めつけた言葉です。
fix:
  en: Use a word for everybody, such as chair, police officer, firefighter, spouse or former name.
  ja: 看護師、保育士、警察官、配偶者、お連れ合いなど、誰にでも当てはまる言葉に替えてください。
examples:
  - violates: |
      title: Association grant
      display: form
      components:
        - {type: textfield, key: chair, label: Chairman, input: true}
    finds: Chairman
  - violates: |
      title: 訪問の依頼
      display: form
      components:
        - {type: checkbox, key: houmon, label: 看護婦の訪問を希望する, input: true}
    finds: 看護婦の訪問を希望する
  - violates: |
      title: Lag og foreninger
      display: form
      components:
        - {type: textfield, key: leder, label: Formann, input: true}
    finds: Formann
  - passes: |
      title: Association grant
      display: form
      components:
        - {type: textfield, key: chair, label: Chair, input: true}
  - passes: |
      title: 訪問の依頼
      display: form
      components:
        - {type: checkbox, key: houmon, label: 看護師の訪問を希望する, input: true}
        - {type: textfield, key: setainushi, label: 世帯主の氏名, input: true}
  - passes: |
      form:
        title: Birth certificate
        pages:
          - {title: "Your mother’s details", fields: [{id: name, label: Maiden name}]}
  - violates: |
      form:
        title: Bus pass
        fields: [{id: name, label: Maiden name}]
    finds: Maiden name
%%% Rules/no-one-left-behind/guarantor-required.yaml
id: no-one-left-behind/guarantor-required
title:
  en: No way on without a guarantor
  ja: 保証人がいないと申し込めない
why:
  en: >-
    Old people who live alone, people without family and newcomers find nobody to vouch for them, and turn away from
    what was meant for them.
  ja: 一人暮らしの高齢者や身寄りのない人、来日したばかりの人には、保証人を頼める相手がいません。いちばん必要な人が申込みをあきらめてしまいます。
sources:
  - {title: 国土交通省, clause: 公営住宅への入居に際しての取扱いについて（平成30年 国住備第503号）}
  - {title: 国・地方デジタル共通基盤の整備・運用に関する基本方針, clause: "1(1)②"}
severity: warning
confidence: high
tags: []
for: field
when: |
  field.required && field.asks && field.subject == "guarantor"
  // Shown only to those who said that they have one, or that they need one.
  && field.alwaysShown()
let:
  first: |
    field.form.fields.sure(f, f.required && f.asks && f.subject == "guarantor")[0]
  excused: |
    field.form.fields.sure(f, f.shownLabel.holdsAnyOf("guarantor-otherwise") || f.hint.holdsAnyOf("guarantor-otherwise")
      || f.options.exists(o, o.label.holdsAnyOf("guarantor-otherwise"))) != []
    || field.page.texts.sure(t, t.prose.holdsAnyOf("guarantor-otherwise")) != []
require: |
  first != field || excused
at: label
message:
  en: “{{field.named()}}” of a guarantor is required, and nobody without one can go on.
  ja: 保証人の「{{field.named()}}」が必須で、保証人のいない人は申し込めません。
fix:
  en: Do without a guarantor, or accept another security and say so here.
  ja: 保証人を求めないか、保証会社など別の方法を認めて、ここに書いてください。
examples:
  - violates: |
      title: Council flat
      display: form
      components:
        - type: fieldset
          key: guarantor
          legend: Guarantor
          components: [{type: textfield, key: name, label: Full name, input: true, validate: {required: true}}]
    finds: Full name
  - violates: |
      title: 市営住宅の入居申込み
      display: form
      components:
        - {type: textfield, key: hoshonin, label: 連帯保証人の氏名, input: true, validate: {required: true}}
    finds: 連帯保証人の氏名
  - passes: |
      title: Council flat
      display: form
      components:
        - {type: textfield, key: name, label: Full name, input: true, validate: {required: true}}
  - passes: |
      title: 市営住宅の入居申込み
      display: form
      components:
        - {type: textfield, key: hoshonin, label: 連帯保証人の氏名, description: 保証人がいない方は家賃債務の保証会社を利用できます。, input: true, validate: {required: true}}
%%% Rules/no-one-left-behind/head-of-household-only.yaml
id: no-one-left-behind/head-of-household-only
title:
  en: Only the head of household may apply or be paid
  ja: 世帯主しか申請や受け取りができない
why:
  en: >-
    Whoever lives apart from the head of the household, or fled from their violence with the children, never sees the
    money.
  ja: 世帯主と離れて暮らす人や、世帯主の暴力から子どもを連れて逃げた人には届きません。
sources:
  - {title: サービス設計12箇条, clause: 第4条}
  - {title: 住民基本台帳事務, clause: DV等支援措置}
severity: warning
confidence: medium
tags: []
for: text
when: |
  text.prose.contains("世帯主") || text.prose.contains("ead of ")
let:
  only: |
    text.prose.matches("世帯主(の方|様|本人|名義)?(の口座)?(のみ|だけ|に限|しか)|申請できるのは、?世帯主|(申請者|受給者|請求者)は、?世帯主(です|となり|に)|世帯主(の方)?でなければ|世帯主(の方)?が(申請|請求|手続)(を行って|して)ください")
    || text.prose.matches("(?i)only (the|a) head of (the )?household|(the )?head of (the )?household (only|must apply|alone)|must be the head of (the )?household")
  # Exceptions that are told, and other people who may.
  exception: |
    text.prose.matches("代理|世帯主以外|別居|避難|支援措置|暴力|事情がある|(?i)except|unless|on behalf|representative")
require: |
  !only || exception
at: content
message:
  en: “{{text.prose}}” leaves out everybody but the head of the household.
  ja: 「{{text.prose}}」では、世帯主でない人が申請や受け取りをできません。
fix:
  en: Let every adult apply and be paid for themselves, or say here what those do who cannot turn to the head of the household.
  ja: 本人が自分の分を申請し受け取れるようにするか、世帯主を頼れない人の方法をここに書いてください。
examples:
  - violates: |
      title: 臨時給付金
      display: form
      components:
        - {type: htmlelement, key: taishou, content: <p>申請できるのは世帯主のみです。</p>, input: false}
        - {type: textfield, key: shimei, label: 世帯主の氏名, input: true}
    finds: <p>申請できるのは世帯主のみです。</p>
  - violates: |
      title: Energy bonus
      display: form
      components:
        - {type: htmlelement, key: who, content: <p>Only the head of household can apply.</p>, input: false}
        - {type: textfield, key: name, label: Full name, input: true}
    finds: <p>Only the head of household can apply.</p>
  - passes: |
      title: 臨時給付金
      display: form
      components:
        - {type: textfield, key: shimei, label: 世帯主の氏名, input: true}
  - passes: |
      title: 臨時給付金
      display: form
      components:
        - {type: htmlelement, key: taishou, content: <p>申請できるのは世帯主のみです。避難している方は、世帯主でなくても申請できます。</p>, input: false}
        - {type: textfield, key: shimei, label: 氏名, input: true}
%%% Rules/no-one-left-behind/home-address-required.yaml
id: no-one-left-behind/home-address-required
title:
  en: No way on without an address
  ja: 住所を書かないと進めない
why:
  en: >-
    People who live on the street, in shelters or on friends' sofas have no address to give, and people who fled from
    violence must not give theirs.
  ja: 路上やネットカフェ、知人の家で暮らす人には書ける住所がなく、暴力から逃げている人は住所を知られると危険です。
sources:
  - {title: VA.gov Design System, clause: "Ask users for: housing status", url: "https://design.va.gov/patterns/ask-users-for/housing-status"}
  - {title: 住民基本台帳事務, clause: DV等支援措置}
severity: info
confidence: medium
tags: []
for: field
when: |
  field.required && field.asks && field.kind in ["text", "textarea", "address"]
  // A parking permit hangs on the address. Who asks for help may have none, or one that must stay secret.
  && field.form.title.holdsAnyOf("hardship")
  && (field.concept == "address" || field.concept == "address.street")
  && field.alwaysShown() && field.asksOwn("own-titles")
let:
  first: |
    field.form.fields.sure(f, f.required && f.asks && (f.concept == "address" || f.concept == "address.street")
      && f.alwaysShown() && f.asksOwn("own-titles"))[0]
  excused: |
    field.form.fields.sure(f, f.shownLabel.holdsAnyOf("no-address") || f.hint.holdsAnyOf("no-address")
      || f.options.exists(o, o.label.holdsAnyOf("no-address"))) != []
    || field.page.texts.sure(t, t.prose.holdsAnyOf("no-address")) != []
require: |
  first != field || excused
at: label
message:
  en: “{{field.named()}}” is required, and nothing tells people what to do who have no address or must not give it.
  ja: 「{{field.named()}}」が必須ですが、住所のない人や住所を知られては困る人がどうすればよいか書かれていません。
fix:
  en: Offer “I have no fixed address” and “I must keep my address secret”, and ask where you can reach the person instead.
  ja: 「決まった住まいがない」「住所を知られたくない」を選べるようにし、代わりの連絡先を聞いてください。
examples:
  - violates: |
      title: Soup kitchen card
      display: form
      components:
        - {type: textfield, key: address, label: Home address, input: true, validate: {required: true}}
    finds: Home address
  - violates: |
      title: 生活相談の申込み
      display: form
      components:
        - {type: textfield, key: jusho, label: 住所, input: true, validate: {required: true}}
    finds: 住所
  - passes: |
      title: Soup kitchen card
      display: form
      components:
        - {type: textfield, key: address, label: Home address, description: "No fixed address? Write the place where we can find you.", input: true, validate: {required: true}}
  - passes: |
      title: 生活相談の申込み
      display: form
      components:
        - {type: textfield, key: jusho, label: 住所, input: true}
        - type: fieldset
          key: kaisha
          legend: 勤務先
          components: [{type: textfield, key: shozai, label: 所在地, input: true, validate: {required: true}}]
  - passes: |
      title: 住民用駐車許可の申請
      display: form
      components:
        - {type: textfield, key: jusho, label: 住所, input: true, validate: {required: true}}
  - passes: |
      title: 見守り手当の申請
      display: form
      components:
        - {type: textfield, key: jusho, label: 住所, description: 住民票に載せていない場所にお住まいの方は、その場所を書いてください。, input: true, validate: {required: true}}
%%% Rules/no-one-left-behind/honorific-asked.yaml
id: no-one-left-behind/honorific-asked
title:
  en: Everybody has to choose a title
  ja: 敬称を選ばせている
why:
  en: >-
    A title tells whether somebody is a man or a woman, married or not. Those who find no fitting one must say something
    wrong about themselves, and no service needs it.
  ja: 敬称は、性別や結婚しているかどうかを言わせることになります。合うものがない人は自分を偽るしかなく、手続にも使われません。
sources:
  - {title: GOV.UK Design System, clause: Names, url: "https://design-system.service.gov.uk/patterns/names/"}
severity: warning
confidence: high
tags: [govuk]
for: field
when: |
  field.asks && field.kind in ["select", "radio", "text"] && (field.kind != "text" || field.required)
let:
  # “Title” may be that of a job or a book; the answers tell.
  choices: |
    field.options.sure(o, o.label.isAnyOf("honorifics"))
  # Beside a name it is that of a person.
  besideName: |
    field.shownLabel.isAnyOf("title-labels") && field.subject == "applicant"
      && field.page.fields.sure(f, f != field && f.group == field.group && f.subject == "applicant"
        && f.concept in ["name.full", "name.given", "name.family"]) != []
require: |
  field.kind == "text" ? !field.shownLabel.isAnyOf("honorific-labels") && !besideName : choices.size() < 2
at: label
message:
  en: |-
    “{{field.named()}}” {{choices == [] ? "makes everybody write a title before the name" : "asks how people are addressed, such as “" + choices[0].label.short() + "” or “" + choices[1].label.short() + "”"}}.
  ja: |-
    「{{field.named()}}」で敬称{{choices == [] ? "" : "（" + choices[0].label.short() + "、" + choices[1].label.short() + "など）"}}を答えさせています。
fix:
  en: |-
    Take the question out and write to people by their name. {{choices == [] ? "If you keep it for those who insist on theirs, nobody should have to fill it in." : "If somebody insists on a title, offer an empty box that nobody has to fill in."}}
  ja: |-
    この質問をなくし、氏名に「様」を付けて呼びかけてください。希望する敬称を聞くなら、{{choices == [] ? "答えなくてもよいことにします。" : "任意の自由記入にします。"}}
examples:
  - violates: |
      title: Theatre card
      display: form
      components:
        - type: radio
          key: title
          label: Title
          input: true
          values: [{label: Mr, value: mr}, {label: Mrs, value: mrs}, {label: Ms, value: ms}]
    finds: Title
  - violates: |
      title: 講演会の申込み
      display: form
      components:
        - {type: textfield, key: keishou, label: 敬称, input: true, validate: {required: true}}
    finds: 敬称
  - violates: |
      title: Lecture
      display: form
      components:
        - type: fieldset
          key: you
          legend: About you
          components:
            - {type: textfield, key: title, label: Title, input: true, validate: {required: true}}
            - {type: textfield, key: name, label: Full name, input: true, validate: {required: true}}
    finds: Title
  - passes: |
      title: Library suggestions
      display: form
      components:
        - {type: textfield, key: title, label: Title, input: true, validate: {required: true}}
        - {type: radio, key: kind, label: Kind, input: true, values: [{label: Book, value: book}, {label: Film, value: film}]}
  - passes: |
      title: 講演会の申込み
      display: form
      components:
        - {type: textfield, key: shimei, label: 氏名, input: true, validate: {required: true}}
%%% Rules/no-one-left-behind/hours-unstated.yaml
id: no-one-left-behind/hours-unstated
title:
  en: No opening hours
  ja: 受付時間が書かれていない
why:
  en: >-
    People come or call in vain. A second trip or a second half day off is more than some can afford.
  ja: 開いていない時間に来たり電話したりすることになります。遠くから来る人や仕事を休んで来る人は、二度目の時間をつくれません。
sources:
  - {title: GOV.UK Design System, clause: Contact a department or service team, url: "https://design-system.service.gov.uk/patterns/contact-a-department-or-service-team/"}
severity: info
confidence: high
tags: [govuk]
for: channel
when: |
  channel.kind in ["counter", "phone", "video"]
require: |
  channel.hours != []
at: kind
message:
  en: |-
    The hours of the {{channel.kind == "counter" ? "counter" : channel.kind == "phone" ? "phone line" : "video calls"}} are not stated.
  ja: |-
    {{channel.kind == "counter" ? "窓口" : channel.kind == "phone" ? "電話" : "ビデオ通話"}}の受付時間が書かれていません。
fix:
  en: State the days and hours, and those at which it is quiet if you know them.
  ja: 受け付ける曜日と時間を書いてください。すいている時間が分かれば、それも添えます。
examples:
  - violates: |
      channel: {kind: 窓口, location: 市役所1階}
    finds: 窓口
  - violates: |
      channel: {kind: phone, use: [ask]}
    finds: phone
  - passes: |
      channel: {kind: 窓口, hours: 平日 8:30〜17:15}
  - passes: |
      channel: {kind: post}
%%% Rules/no-one-left-behind/human-contact-missing.yaml
id: no-one-left-behind/human-contact-missing
title:
  en: Nobody to ask
  ja: 人に相談する手段がない
why:
  en: >-
    Whoever does not understand a question, has a case that fits no answer or cannot use the page has no person to turn
    to, and gives up.
  ja: 質問の意味が分からない人、選択肢に当てはまらない人、画面をうまく使えない人が、誰にも聞けずにあきらめてしまいます。
sources:
  - {title: W3C, clause: Making Content Usable for People with Cognitive and Learning Disabilities, url: "https://www.w3.org/TR/coga-usable/"}
  - {title: UK Service Standard, clause: 5. Make sure everyone can use the service, url: "https://www.gov.uk/service-manual/service-standard/point-5-make-sure-everyone-can-use-the-service"}
severity: error
confidence: high
tags: []
for: service
when: |
  service.channels != [] && service.isDescribed()
let:
  people: |
    service.channels.exists(c, c.kind in ["counter", "phone", "video", "home-visit", "agent"])
  # A chat is a web channel to ask on; a form may name a number to call.
  chat: |
    service.channels.exists(c, "ask" in c.use && c.kind in ["web", "app"])
  named: |
    service.forms.exists(f, f.texts.exists(t, t.prose.matches("[0０][0-9０-９]{1,4}[-‐－ー(（ ][0-9０-９]{1,4}[-‐－ー)） ][0-9０-９]{3,4}|\\+[0-9][0-9 ()-]{7,}")))
require: |
  people || chat || named
at: title
message:
  en: “{{service.named()}}” names no person to ask, neither by phone nor at a counter nor in a chat.
  ja: 「{{service.named()}}」には、電話、窓口、チャットなど、人に相談できる手段がありません。
fix:
  en: Name a phone number, a counter or a staffed chat, with its hours, in the service and on each page of the form.
  ja: 電話、窓口、職員が答えるチャットのどれかを設け、受付時間とともに案内とフォームに書いてください。
examples:
  - violates: |
      service:
        title: 庭木の剪定ごみ
        channels: [web, 郵送]
    finds: 庭木の剪定ごみ
  - violates: |
      service:
        title: Rain barrel grant
        channels: [web, post, kiosk]
    finds: Rain barrel grant
  - passes: |
      service:
        title: 庭木の剪定ごみ
        channels: [web, {kind: 電話, use: [相談]}]
  - passes: |
      service:
        title: Rain barrel grant
        channels: [web, post]
        forms:
          - title: Rain barrel grant
            pages: [{texts: ["Questions? Call us on +44 20 7946 0000."], fields: [Name]}]
%%% Rules/no-one-left-behind/kana-required.yaml
id: no-one-left-behind/kana-required
title:
  en: Kana of the name required of everybody
  ja: 氏名のフリガナが全員に必須
why:
  en: >-
    A newcomer's papers have no kana, and not everybody can write or type it. Whoever can't go on gives up, or guesses a
    reading that later matches nothing.
  ja: 在留カードなどにフリガナはなく、仮名を書けない人や打てない人もいます。先に進めずにあきらめたり、書くたびに違うフリガナになって照合できなくなったりします。
sources:
  - {title: 出入国在留管理庁・文化庁, clause: 在留支援のためのやさしい日本語ガイドライン, url: "https://www.moj.go.jp/isa/support/portal/plainjapanese_guideline.html"}
severity: info
confidence: medium
tags: []
for: field
when: |
  field.required && field.asks && field.kind in ["text", "name"] && field.concept == "name.kana"
  && field.alwaysShown() && [field].sure(f, f.subject in ["official", "business", "employer"]) == []
let:
  first: |
    field.form.fields.sure(f, f.required && f.asks && f.concept == "name.kana")[0]
  told: |
    field.shownLabel.holdsAnyOf("kana-otherwise") || field.hint.holdsAnyOf("kana-otherwise")
    || field.page.texts.sure(t, t.prose.holdsAnyOf("kana-otherwise")) != []
require: |
  first != field || told
at: label
message:
  en: “{{field.named()}}” is required, also of people whose name has no kana.
  ja: 「{{field.named()}}」が必須で、フリガナのない人も書かないと進めません。
fix:
  en: Make it optional, or say that people whose papers have no kana may leave it empty or write Latin letters.
  ja: 任意にするか、身分証にフリガナのない方は空欄かローマ字でよいと書いてください。
examples:
  - violates: |
      title: 健康診査の申込み
      display: form
      components:
        - {type: textfield, key: shimei, label: 氏名, input: true, validate: {required: true}}
        - {type: textfield, key: kana, label: フリガナ, input: true, validate: {required: true}}
    finds: フリガナ
  - passes: |
      title: 健康診査の申込み
      display: form
      components:
        - {type: textfield, key: kana, label: フリガナ, input: true}
  - passes: |
      title: 健康診査の申込み
      display: form
      components:
        - {type: textfield, key: kana, label: フリガナ, description: 外国籍の方はローマ字でもかまいません。, input: true, validate: {required: true}}
%%% Rules/no-one-left-behind/language-single.yaml
id: no-one-left-behind/language-single
title:
  en: One language for people who speak others
  ja: 外国人住民も対象なのに一つの言語しかない
why:
  en: >-
    Residents who read little of this language do not learn what they are entitled to, or sign what they do not
    understand.
  ja: この言語をあまり読めない人には、受けられるはずの支援が伝わりません。意味が分からないまま署名することにもなります。
sources:
  - {title: 出入国在留管理庁・文化庁, clause: 在留支援のためのやさしい日本語ガイドライン, url: "https://www.moj.go.jp/isa/support/portal/plainjapanese_guideline.html"}
severity: warning
confidence: medium
tags: []
for: service
when: |
  service.languages.size() == 1 && "foreign-resident" in service.audience
require: |
  // A counter or line on which other languages are spoken helps as well.
  service.channels.exists(c, c.languages.exists(l, l != service.languages[0]))
at: languages
message:
  en: “{{service.named()}}” is also for residents from abroad, but only in one language ({{service.languages[0]}}).
  ja: 「{{service.named()}}」は外国人住民も対象ですが、言語が一つ（{{service.languages[0]}}）しかありません。
fix:
  en: Offer it in the languages that these residents read, and in plain words of this one, or name an interpreter.
  ja: 対象の人が読める言語とやさしい日本語を用意するか、通訳のいる窓口や電話を示してください。
examples:
  - violates: |
      service:
        title: 予防接種のお知らせ
        audience: [住民, 外国人住民]
        languages: [日本語]
    finds: "[日本語]"
  - violates: |
      service:
        title: Swimming lessons
        audience: [foreign-resident]
        languages: en
    finds: en
  - passes: |
      service:
        title: 予防接種のお知らせ
        audience: [住民, 外国人住民]
        languages: [日本語, やさしい日本語, en, vi]
  - passes: |
      service:
        title: 予防接種のお知らせ
        audience: [住民]
        languages: [日本語]
  - passes: |
      service:
        title: 予防接種のお知らせ
        audience: [住民, 外国人住民]
        languages: [日本語]
        channels: [web, {kind: 窓口, languages: [日本語, ベトナム語]}]
%%% Rules/no-one-left-behind/middle-name-required.yaml
id: no-one-left-behind/middle-name-required
title:
  en: Middle name required
  ja: ミドルネームが必須
why:
  en: Many people have no middle name. They can't go on, or write one that isn't theirs.
  ja: ミドルネームのない人は、先に進めません。無いものを作って書けば、身分証と食い違います。
sources:
  - {title: GOV.UK Design System, clause: Names, url: "https://design-system.service.gov.uk/patterns/names/"}
  - {title: W3C Internationalization, clause: Personal names around the world, url: "https://www.w3.org/International/questions/qa-personal-names"}
severity: warning
confidence: high
tags: [govuk]
for: field
when: |
  field.required && field.asks && field.concept == "name.middle"
require: |
  // Shown only to those who said that they have one.
  [field].sure(f, has(f.shownWhen)) != []
at: label
message:
  en: “{{field.named()}}” is required, though many people have none.
  ja: 「{{field.named()}}」が必須ですが、持っていない人がおおぜいいます。
fix:
  en: Leave it out, or let people leave it empty.
  ja: 項目をなくすか、空欄でも進めるようにしてください。
examples:
  - violates: |
      title: Bus pass
      display: form
      components:
        - {type: textfield, key: middle, label: Middle name, input: true, validate: {required: true}}
    finds: Middle name
  - violates: |
      title: Busskort
      display: form
      components:
        - {type: textfield, key: mellom, label: Mellomnavn, input: true, validate: {required: true}}
    finds: Mellomnavn
  - passes: |
      title: Bus pass
      display: form
      components:
        - {type: textfield, key: middle, label: Middle name, input: true}
  - passes: |
      title: Bus pass
      display: form
      components:
        - {type: checkbox, key: has, label: I have a middle name, input: true}
        - {type: textfield, key: middle, label: Middle name, input: true, validate: {required: true}, conditional: {show: true, when: has, eq: "true"}}
%%% Rules/no-one-left-behind/module.yaml
id: no-one-left-behind
title:
  en: No one left behind
  ja: 誰一人取り残さない
description:
  en: >-
    Can everyone get through, whatever their name, family, language, money, home, hours and equipment? Questions that
    some people cannot answer, ways that some people cannot go.
  ja: |-
    名前や家族の形、ことば、お金、住まい、時間、持っている機器にかかわらず、誰もが手続を終えられるかを調べます。答えられない人のいる質問や、通れない人のいる手段を見つけます。
version: 1.0.0
lists:
  # Words that tell people with one name, or without a family name, what to do.
  one-name:
    en: [only one name, one name only, single name, mononym, no family name, no surname, no last name, no first name, no given name]
    nb: [bare ett navn, kun ett navn, ett navn, ikke etternavn, uten etternavn, ikke fornavn]
    ja: [名が一つ, 名が1つ, 名前が一つ, 名前が1つ, 氏名が一つ, 姓がない, 姓のない, 名字がない, 苗字がない, 氏がない, 名がない, 姓だけ, 名だけ, 名のみ]
  # What bears the answers that are copied from it.
  identity-documents:
    en: [passport, passports, identity card, ID card, residence permit, birth certificate]
    nb: [pass, passet, ID-kort, oppholdstillatelse, fødselsattest]
    ja: [パスポート, 旅券, 在留カード, 運転免許証, 身分証明書, 住民票]
  # Names written in Latin letters on purpose, as in a passport.
  latin-names:
    en: [latin letters, latin alphabet, roman letters, as in your passport, as on your passport, passport]
    nb: [latinske bokstaver, pass, passet, som i passet]
    ja: [ローマ字, アルファベット, 英字, 英語, 欧文, パスポート, 旅券, 在留カード]
  # Words of address; a list of them makes everybody choose one.
  honorifics:
    en: [mr, mrs, ms, miss, mx, dr, sir, lady, madam, prof, professor, rev, reverend, mr and mrs]
    nb: [herr, fru, frøken, hr, fr, dr, prof]
    ja: [様, 殿, 氏, さん, 先生, 御中, 奥様, ミスター, ミス, ミセス]
    nl: [dhr, mevr, de heer, mevrouw]
    fr: [m, mme, mlle, monsieur, madame, mademoiselle]
    de: [herr, frau]
  honorific-labels:
    en: [honorific, salutation, form of address, name prefix, title mr mrs, mr mrs ms, title e.g. mr mrs]
    nb: [tiltaleform, tiltale]
    ja: [敬称, 呼称]
    nl: [aanhef]
    fr: [civilité]
    de: [anrede]
  # Labels that ask for a title of a person or of something else.
  title-labels:
    en: [title, your title]
    nb: [tittel]
    nl: [titel]
    fr: [titre]
    de: [Titel]
  # What gives a reason for a question.
  reasons:
    en: [because, so that, in order to, law, act, required by, we need, we ask, we use, used to, used for, helps us, purpose, statistics, monitor]
    nb: [fordi, for at, for å, loven, lov, forskrift, vi trenger, vi bruker, vi spør, brukes til, statistikk, formål]
    ja: [ため, 目的, 理由, 法第, 法に, 法律, 条例, 規則, 規定, 法令, 使います, 使用します, 利用します, 用います, 必要です, 必要な, 統計]
  # What names the law behind a question.
  laws:
    en: [law, act, required by, regulation, regulations, statutory]
    nb: [loven, lov, forskrift]
    ja: [法第, 法に, 法律, 条例, 規則, 法令, 規定, 戸籍, 住民票]
  # Whose sex says nothing about a person.
  animals:
    en: [dog, dogs, cat, cats, pet, pets, animal, animals, horse, livestock]
    nb: [hund, hunden, katt, katten, dyr, dyret, kjæledyr, hest, husdyr]
    ja: [犬, 猫, ペット, 動物, 家畜]
  sex-words:
    en: [sex, gender]
    nb: [kjønn]
    ja: [性別]
  # A third answer that names nobody.
  other-sex:
    en: [other, others, another]
    nb: [annet, andre, annen]
    ja: [その他, そのほか, それ以外, 他]
    nl: [anders, overig]
    fr: [autre]
    de: [andere, sonstiges]
  # Words that assume the sex of whoever is meant, where a word for everybody is in use.
  gendered-terms:
    en: [chairman, policeman, policemen, fireman, firemen, businessman, businessmen, salesman, salesmen, workman, workmen, foreman, spokesman, manpower, mankind, stewardess, headmaster, headmistress, layman, maiden name, postman, tradesman]
    nb: [formann, styreformann, talsmann, tillitsmann, brannmann, politimann, vaktmann, husmor, helsesøster, pikenavn, pikenavnet, forretningsmann, rådmann]
    ja: [看護婦, 保健婦, 助産婦, 保母, 寮母, 婦警, 婦人警官, 女医, 女史, 未亡人, ご主人様, ご主人, 御主人, 旦那様, 奥様, 奥さん, サラリーマン, ビジネスマン, カメラマン, 営業マン, スチュワーデス]
  birth-names:
    en: [maiden name]
    nb: [pikenavn, pikenavnet]
  # People whom not everybody has.
  partners:
    en: [spouse, spouse's, husband, husband's, wife, wife's, partner, partner's]
    nb: [ektefelle, ektefelles, ektefellen, samboer, samboers, samboeren, partner, partners, ektemann, kone]
    ja: [配偶者, 夫, 妻, パートナー]
  mothers:
    en: [mother, mother's, mother’s]
    nb: [mor, mors, moren, morens]
    ja: [母]
  fathers:
    en: [father, father's, father’s]
    nb: [far, fars, faren, farens]
    ja: [父]
  # What lets people out of a question about a partner or parent.
  no-such-person:
    en: [if any, if you have one, if applicable, no partner, no spouse, none, not applicable, only if, if known, leave blank, unknown]
    nb: [hvis du har, dersom du har, eventuell, eventuelle, har ikke, ikke kjent, hvis aktuelt]
    ja: [いる場合, いる方, いない, いらっしゃる場合, 場合のみ, 該当する, 任意, なし, 不明, わかる範囲, 分かる範囲]
  # Matters that are about a couple or about both parents by nature.
  couple-matters:
    en: [marriage, married, divorce, separation, spouse, spouse's, partner, partner's, husband, wife, widow, widower, bereavement, couple, mother, father, parents, paternity, custody]
    nb: [ekteskap, skilsmisse, separasjon, ektefelle, ektefelletillegg, partner, samboer, gjenlevende, etterlatte, mor, far, foreldre, farskap, bidrag, barnebidrag, pleiepenger]
    ja: [婚姻, 結婚, 離婚, 配偶者, 夫婦, 寡婦, 遺族, 父母, 認知, 出生, 親権, 養育費, 不妊, 出産, ひとり親]
  # Services that people use who are poor, ill, homeless or in danger.
  hardship:
    en: [benefit, benefits, allowance, assistance, welfare, support, homeless, homelessness, shelter, emergency, relief, food bank, soup kitchen, counselling, advice, legal aid, refuge, asylum, hardship, domestic violence, domestic abuse, abuse]
    nb: [stønad, sosialhjelp, økonomisk sosialhjelp, livsopphold, nødhjelp, bostøtte, krisesenter, rettshjelp, vold, voldsalarm]
    ja: [生活, 困窮, 支援, 相談, 給付, 手当, 助成, 保護, 福祉, 医療費, 避難, 一時宿泊, ホームレス, 食料, 見舞金, 法律相談, 暴力, 虐待]
  weddings:
    en: [marriage, marry, wedding, civil partnership, divorce]
    nb: [inngå ekteskap, gifte seg, vigsel, bryllup, skilsmisse]
    ja: [婚姻届, 離婚届, 結婚式, 挙式]
  # Ways out of giving an address.
  no-address:
    en: [no fixed address, no fixed abode, no permanent address, homeless, care of, c/o, do not have an address, don't have an address, no address, keep my address, address confidential, confidential address, do not want my address]
    nb: [ikke fast adresse, uten fast bolig, uten fast adresse, ingen adresse, ikke bosted, uten bosted, skjult adresse, fortrolig adresse, gradert adresse, hemmelig adresse, c/o, co adresse]
    ja: [住所がない, 住所のない, 住まいがない, 住まいのない, 住居のない, 住居がない, 住所不定, 住所を知られたくない, 住所を知られる, 住所を書けない, 住所を非公開, 支援措置, 居所, 滞在先, 気付, 住民票に載せていない, 住民票を移していない, 住民票と違う, 住民票と異なる, 住民票の住所と違う, 住民票の住所と異なる]
  # Ways to reach people without a phone, and without an email address.
  no-phone:
    en: [no phone, no telephone, don't have a phone, do not have a phone, if you have one, if you have a phone, cannot use the phone, text relay]
    nb: [ikke telefon, har ikke telefon, ikke telefonnummer, hvis du har]
    ja: [電話がない, 電話のない, 電話を持っていない, お持ちでない, お持ちの方, ない場合, ない方, 電話番号がない, ある方]
  no-email:
    en: [no email, don't have an email, do not have an email, if you have one, if you have an email]
    nb: [ikke e-post, har ikke e-post, ikke e-postadresse, hvis du har]
    ja: [メールがない, メールアドレスがない, メールアドレスのない, お持ちでない, お持ちの方, ない場合, ない方, ある方]
  # Ways to be paid without an account.
  paid-otherwise:
    en: [cash, cheque, check by mail, voucher, giro, money order, no bank account, don't have a bank account, do not have a bank account, do not have an account, prepaid card, pay card]
    nb: [kontant, kontanter, utbetalingskort, utbetalingsanvisning, ikke bankkonto, ikke konto, ikke kontonummer, har ikke konto, sjekk]
    ja: [現金, 窓口払い, 窓口で受け取, 窓口受取, 為替, 小切手, 口座がない, 口座のない, 口座を持っていない, 口座をお持ちでない, 公金受取口座]
  # What stands for a guarantor when there is none.
  guarantor-otherwise:
    en: [guarantee company, rent guarantee, no guarantor, without a guarantor, if you have no guarantor, instead of a guarantor]
    nb: [uten kausjonist, ikke kausjonist, i stedet for kausjonist, garanti]
    ja: [保証会社, 保証法人, 機関保証, 法人保証, 保証人がいない, 保証人のいない, 保証人を立てられない, 保証人が不要, 免除, 不要]
  # What lets people out of the kana of a name.
  kana-otherwise:
    ja: [外国籍, 外国人, 外国の方, 国籍が日本以外, ローマ字, アルファベット, 任意, 空欄, なくても, 分かる方, わかる方, ある方, ない方, ない場合]
  # Services that people may have to use in secret from somebody at home.
  danger-words:
    en: [domestic violence, domestic abuse, abuse by a partner, abuse at home, child abuse, elder abuse, sexual abuse, violence, restraining order, protection order, non-molestation, stalking, forced marriage, trafficking, sexual assault, rape]
    nb: [vold, voldsutsatt, vold i nære relasjoner, voldsoffer, overgrep, besøksforbud, voldsalarm, tvangsekteskap, krisesenter, menneskehandel, voldtekt]
    ja: [DV, 配偶者からの暴力, 配偶者等からの暴力, 暴力, 虐待, ストーカー, 保護命令, 支援措置, 性犯罪, 性暴力, 犯罪被害者]
  # Words with which those above mean something else.
  other-harm:
    en: [animal, animals, pet, pets]
    ja: [暴力団, 暴力追放, 暴力排除, 動物, ペット]
  # Matters in which somebody at home may read along.
  family-conflicts:
    en: [divorce, legal separation, judicial separation, separation from your partner, separation agreement, child custody, custody of a child, custody of your child, custody of children, custody order, parenting order, child support, child maintenance, spousal maintenance, maintenance order, alimony]
    nb: [skilsmisse, separasjon, samlivsbrudd, barnebidrag, foreldreansvar, fast bosted]
    ja: [離婚, 別居, 親権, 養育費, 面会交流, 親子交流]
  # Asking how contact is safe.
  safe-contact:
    en: [safe, safely, safest, leave a message, voicemail, discreet, someone else read, contact you at a safe time]
    nb: [trygt, trygg, sikker måte, legge igjen beskjed, hemmelig, diskré]
    ja: [安全, 連絡してよい, 連絡してもよい, 連絡しても差し支え, 連絡を控え, 留守番電話, 知られたくない, 知られない, 家族に知られ, 同居の方に]
  quick-exit:
    en: [exit this page, leave this site, leave this page, quick exit, exit quickly, hide this page, escape]
    nb: [forlat siden, forlat nettsiden, skjul siden, lukk siden, rask utgang]
    ja: [すぐに閉じる, 今すぐ閉じる, ページを閉じる, この画面を閉じる, このページから離れる, すぐに離れる, 緊急脱出, 画面を隠す]
  # What happened to people, told in their own words.
  painful-matters:
    en: [violence, abused, abuse you, abuse that you, domestic abuse, child abuse, sexual abuse, assault, rape, the death of your, how they died, how he died, how she died, died, suicide, miscarriage, trauma, attack, harassment]
    nb: [vold, overgrep, mishandling, voldtekt, dødsfallet, døde, selvmord, traume, trakassering, angrep]
    ja: [暴力, 虐待, 暴行, 性被害, 被害の状況, 被害の内容, 死亡の状況, 死亡の経緯, 亡くなった経緯, 亡くなったときの状況, 自殺, 流産, 死産, いじめ, ハラスメント]
  # Answers and words by which people may pass over a painful question.
  skipping:
    en: [optional, skip, prefer not, if you want, only if, you do not have to, you don't have to, tell a person, by phone, in person]
    nb: [valgfritt, hvis du vil, trenger ikke, hopp over, kan la være, heller snakke, på telefon]
    ja: [任意, 書ける範囲, 話せる範囲, 答えられる範囲, 差し支えない範囲, 差し支えなければ, 答えたくない, 書かなくても, 空欄でも, 電話で, 窓口で, 面談で]
  abroad:
    en: [abroad, outside, overseas, other country, foreign]
    nb: [utlandet, utenfor, annet land]
    ja: [国外, 海外, 外国, その他]
  passwords:
    en: [password, passphrase]
    nb: [passord]
    ja: [パスワード, 暗証番号]
  # Titles under which people tell how to reach themselves.
  own-titles:
    en: [contact, contact details, contact information, how to reach you, your details, your contact details, personal details, personal information, applicant, payment, about you]
    nb: [kontakt, kontaktopplysninger, kontaktinformasjon, personopplysninger, dine opplysninger]
    ja: [連絡先, ご連絡先, 基本情報, 個人情報, あなたについて, 申込み, 申込, お申し込み, 申請, 申込者情報, 申請者情報, 振込先, 口座情報]
  relays:
    en: [relay, relay calls, text relay, textphone, sign language, chat]
    nb: [bildetolk, teksttelefon, tegnspråk, chat]
    ja: [リレー, 手話, 文字, チャット]
  proxies:
    en: [on behalf, for somebody else, for someone else, representative, who is filling, proxy, guardian, attorney]
    nb: [på vegne av, fullmektig, verge, hvem fyller ut]
    ja: [代理, 後見人, 代わりに, どなたが, 記入している方, 手続する方, 申請者との関係]
  # Questions on how to send people the outcome.
  reply-ways:
    en: [answer, reply, outcome, decision, notify, notified, hear from us, contact you, reach you]
    nb: [svar, svaret, vedtak, vedtaket, kontakte deg, varsle]
    ja: [受け取り方, 受取方法, 受け取りの方法, 受け取り方法, 通知の方法, 通知方法, 結果の, 連絡方法, 連絡の方法, 送り方]
  cash-ways:
    en: [cash, revenue stamp, at the counter]
    nb: [kontant, kontanter]
    ja: [現金, 収入印紙, 収入証紙, 証紙, 窓口払い, 窓口で支払]
  card-ways:
    en: [card, credit card, debit card]
    nb: [kort, kredittkort, bankkort]
    ja: [クレジットカード, クレジット, デビットカード, カード]
%%% Rules/no-one-left-behind/name-refused.yaml
id: no-one-left-behind/name-refused
title:
  en: Real names refused
  ja: 実在する名前をはじく氏名欄
why:
  en: >-
    The field refuses letters or marks that stand in people's real names. They must misspell themselves, and then the
    application matches neither their papers nor the register.
  ja: 実際の名前にある文字や記号を受け付けません。違う字で書くしかなく、身分証や台帳と合わなくなります。
sources:
  - {title: W3C Internationalization, clause: Personal names around the world, url: "https://www.w3.org/International/questions/qa-personal-names"}
  - {title: GOV.UK Design System, clause: Names, url: "https://design-system.service.gov.uk/patterns/names/"}
  - {title: デジタル庁, clause: 行政事務標準文字}
severity: error
confidence: high
tags: [govuk]
for: field
when: |
  (has(field.pattern) || field.characterSet != []) && field.asks && field.kind in ["text", "textarea"]
  && field.concept in ["name.full", "name.given", "name.family"]
  // The letters that a passport has are fewer on purpose.
  && !field.shownLabel.holdsAnyOf("latin-names") && !field.hint.holdsAnyOf("latin-names")
let:
  # Decided by trying: what else would the field take?
  latin: |
    // What code may check besides does not matter: what the pattern refuses is refused.
    ["Nordmann", "Kari Nordmann"].sure(n, !field.accepts(n)).size() < 2
  japanese: |
    ["山田", "山田太郎", "山田 太郎", "山田　太郎"].sure(n, !field.accepts(n)).size() < 4
  refusedLatin: |
    latin ? ["Núñez", "Østby", "O'Brien", "Smith-Lee", "De Luca"].sure(n, !field.accepts(n)) : []
  # A field that wants “family, given” with a space between takes the names with one.
  refusedJapanese: |
    japanese ? ["髙橋", "山﨑", "佐々木", "井ノ上", "さくら", "リー・アン"].sure(n, !field.accepts(n) && !field.accepts(n + " 太郎") && !field.accepts(n + "　太郎")) : []
  # Residents from abroad whose papers have no kanji, where no other field takes their letters.
  lettersRefused: |
    japanese && !latin && field.form.fields.sure(f, f != field && f.kind == "text" && f.asks
      && (f.concept == field.concept || f.concept == "name.full" || f.shownLabel.holdsAnyOf("latin-names"))
      && ["NGUYEN", "NGUYEN VAN AN"].sure(n, !f.accepts(n)).size() < 2) == []
  refused: |
    refusedLatin + refusedJapanese + (lettersRefused ? ["NGUYEN"] : [])
  # Without any refusal, whether the field takes all names is only known where no code checks it.
  certain: |
    field.accepts("Nordmann") ? true : true
require: |
  refused == [] && certain
at: pattern
yields-to: [logic/answer-impossible, logic/pattern-invalid]
message:
  en: “{{field.named()}}” refuses names such as {{refused}}.
  ja: 「{{field.named()}}」は、{{refused}}のような名前を受け付けません。
fix:
  en: Take the pattern away, or accept every letter, space, apostrophe, hyphen and dot.
  ja: パターンをなくすか、あらゆる文字と、空白、中黒、ハイフン、アポストロフィを受け付けてください。
examples:
  - violates: |
      title: Swimming badge
      display: form
      components:
        - {type: textfield, key: last, label: Last name, input: true, validate: {pattern: "[A-Za-z]+"}}
    finds: "[A-Za-z]+"
  - violates: |
      title: 市民プールの利用登録
      display: form
      components:
        - {type: textfield, key: shimei, label: 氏名, input: true, validate: {pattern: "[一-龠]+"}}
    finds: "[一-龠]+"
  - violates: |
      title: Svømmehall
      display: form
      components:
        - {type: textfield, key: etternavn, label: Etternavn, input: true, validate: {pattern: "^[a-zA-ZæøåÆØÅ -]+$"}}
    finds: "^[a-zA-ZæøåÆØÅ -]+$"
  - passes: |
      title: Swimming badge
      display: form
      components:
        - {type: textfield, key: last, label: Last name, input: true, validate: {pattern: "[^0-9<>]+"}}
  - passes: |
      title: 市民プールの利用登録
      display: form
      components:
        - {type: textfield, key: shimei, label: 氏名, input: true, validate: {pattern: ".*"}}
        - {type: textfield, key: eiji, label: 氏名（パスポートのローマ字）, input: true, validate: {pattern: "[A-Z ]+"}}
  - undecided: |
      title: Swimming badge
      display: form
      components:
        - {type: textfield, key: last, label: Last name, input: true, validate: {pattern: "[^0-9<>]+", custom: "valid = known(input)"}}
%%% Rules/no-one-left-behind/name-split-forced.yaml
id: no-one-left-behind/name-split-forced
title:
  en: Two names demanded of everybody
  ja: 姓と名の両方が必須
why:
  en: >-
    Some people have one name and no family name, among them many from Indonesia and Myanmar. They can't go on, or
    invent a second name that is on none of their papers.
  ja: インドネシアやミャンマーの出身者をはじめ、名が一つだけで姓のない人がいます。先に進めないか、身分証にない名前を作って書くことになります。
sources:
  - {title: W3C Internationalization, clause: Personal names around the world, url: "https://www.w3.org/International/questions/qa-personal-names"}
  - {title: GOV.UK Design System, clause: Names, url: "https://design-system.service.gov.uk/patterns/names/"}
severity: info
confidence: medium
tags: [govuk]
for: field
when: |
  field.required && field.asks && field.kind in ["text", "name"] && field.concept == "name.family"
  && [field].sure(f, f.subject in ["official", "business", "employer"]) == []
  // What comes from a register is what people are called there.
  && [field].sure(f, has(f.prefilledFrom)) == []
let:
  # Once for a form: whoever mends the first mends them all.
  first: |
    field.form.fields.sure(f, f.required && f.asks && f.reachable && f.concept == "name.family"
      && [f].sure(g, g.subject in ["official", "business", "employer"] || has(g.prefilledFrom)) == [])[0]
  given: |
    field.form.fields.sure(f, f.required && f.asks && f.concept == "name.given" && f.page == field.page && f.group == field.group)
  # The page tells people with one name what to do.
  helped: |
    field.page.fields.sure(f, f.shownLabel.holdsAnyOf("one-name") || f.hint.holdsAnyOf("one-name"))
    + field.page.fields.sure(f, f.options.exists(o, o.label.holdsAnyOf("one-name")))
    != [] || field.page.texts.sure(t, t.prose.holdsAnyOf("one-name")) != []
  named: |
    ([field] + given).sure(f, f.shownLabel.hasLetters())
require: |
  first != field || given == [] || helped
at: label
related: |
  given
message:
  en: |-
    {{given[0] in named && field in named ? "“" + given[0].named().short() + "” and “" + field.named().short() + "”" : "Given name and family name"}} are both required, so a name of one part cannot be given.
  ja: |-
    {{given[0] in named && field in named ? "「" + field.named().short() + "」と「" + given[0].named().short() + "」" : "姓と名"}}がどちらも必須なので、名が一つだけの人の氏名を書けません。
fix:
  en: Ask for the full name in one field, or require one part only and say what people with one name should do.
  ja: 氏名を一つの欄で聞くか、必須は片方だけにして、名が一つの人の書き方を添えてください。
examples:
  - violates: |
      title: Library card
      display: form
      components:
        - {type: textfield, key: first, label: First name, input: true, validate: {required: true}}
        - {type: textfield, key: last, label: Last name, input: true, validate: {required: true}}
    finds: Last name
  - violates: |
      title: 図書館カードの申込み
      display: form
      components:
        - {type: textfield, key: sei, label: 姓, input: true, validate: {required: true}}
        - {type: textfield, key: mei, label: 名, input: true, validate: {required: true}}
    finds: 姓
  - passes: |
      title: 図書館カードの申込み
      display: form
      components:
        - {type: textfield, key: shimei, label: 氏名, input: true, validate: {required: true}}
  - passes: |
      title: Library card
      display: form
      components:
        - {type: textfield, key: first, label: First name, input: true}
        - {type: textfield, key: last, label: Last name, description: "If you have only one name, write it here", input: true, validate: {required: true}}
        - {type: textfield, key: first2, label: Given name, input: true, validate: {required: true}}
  - passes: |
      title: Lånekort
      display: form
      components:
        - {type: textfield, key: etternavn, label: Etternavn, input: true, validate: {required: true}}
        - {type: textfield, key: fornavn, label: Fornavn, input: true}
  # The register knows what people are called.
  - passes: |
      form:
        title: Boat licence
        fields:
          - {id: a, label: Given name, kind: text, required: true, prefilledFrom: register}
          - {id: b, label: Family name, kind: text, required: true, prefilledFrom: register}
%%% Rules/no-one-left-behind/name-too-short.yaml
id: no-one-left-behind/name-too-short
title:
  en: Name field with too little room
  ja: 短すぎる氏名欄
why:
  en: >-
    Long names are cut off and no longer match the person's papers; a name of one letter is refused. It mostly hits
    people with roots abroad.
  ja: 長い名前は途中で切れて身分証と合わなくなり、一文字の名前は受け付けられません。多くは外国にルーツのある人が困ります。
sources:
  - {title: W3C Internationalization, clause: Personal names around the world, url: "https://www.w3.org/International/questions/qa-personal-names"}
  - {title: GOV.UK Design System, clause: Names, url: "https://design-system.service.gov.uk/patterns/names/"}
severity: warning
confidence: medium
tags: [govuk]
for: field
when: |
  (has(field.maxLength) || has(field.minLength)) && field.asks && field.kind in ["text", "textarea", "name"]
  && field.concept in ["name.full", "name.given", "name.family", "name.kana"]
let:
  # A Chinese character or kana holds what several Latin letters do.
  japanese: |
    field.shownLabel.matches("[\\p{Han}\\p{Hiragana}\\p{Katakana}]")
  room: |
    japanese ? options.japanese : field.concept == "name.full" ? options.full : options.part
  narrow: |
    has(field.maxLength) && field.maxLength < room
  long: |
    has(field.minLength) && field.minLength > 1
require: |
  !narrow && !long
at: label
yields-to: [logic/answer-impossible]
message:
  en: |-
    {{narrow ? "“" + field.named().short() + "” takes at most " + string(field.maxLength) + " characters; there are longer names." : "“" + field.named().short() + "” wants at least " + string(field.minLength) + " characters; there are shorter names."}}
  ja: |-
    {{narrow ? "「" + field.named().short() + "」は" + string(field.maxLength) + "文字までですが、もっと長い名前の人がいます。" : "「" + field.named().short() + "」は" + string(field.minLength) + "文字以上とされていますが、もっと短い名前の人がいます。"}}
fix:
  en: |-
    {{narrow ? "Make room for " + string(room) + " characters at least." : "Accept a name of a single character."}}
  ja: |-
    {{narrow ? string(room) + "文字以上入るようにしてください。" : "一文字の名前も受け付けてください。"}}
options:
  full:
    type: int
    default: 70
    least: 10
    most: 200
    title:
      en: Characters that a full name must find room for
      ja: 氏名の欄に入るべき文字数
  part:
    type: int
    default: 35
    least: 10
    most: 200
    title:
      en: Characters that a part of a name must find room for
      ja: 姓または名の欄に入るべき文字数
  japanese:
    type: int
    default: 20
    least: 5
    most: 100
    title:
      en: Characters that a name in kanji or kana must find room for
      ja: 漢字や仮名の氏名の欄に入るべき文字数
examples:
  - violates: |
      title: Allotment
      display: form
      components:
        - {type: textfield, key: name, label: Full name, input: true, validate: {maxLength: 30}}
    finds: Full name
  - violates: |
      title: 市民農園の申込み
      display: form
      components:
        - {type: textfield, key: shimei, label: 氏名, input: true, validate: {maxLength: 10}}
    finds: 氏名
  - violates: |
      title: Parsellhage
      display: form
      components:
        - {type: textfield, key: etternavn, label: Etternavn, input: true, validate: {minLength: 2}}
    finds: Etternavn
  - passes: |
      title: Allotment
      display: form
      components:
        - {type: textfield, key: name, label: Full name, input: true, validate: {maxLength: 100}}
  - passes: |
      title: 市民農園の申込み
      display: form
      components:
        - {type: textfield, key: shimei, label: 氏名, input: true, validate: {minLength: 1, maxLength: 40}}
        - {type: textfield, key: kukaku, label: 区画の名称, input: true, validate: {maxLength: 8}}
%%% Rules/no-one-left-behind/one-thing-required.yaml
id: no-one-left-behind/one-thing-required
title:
  en: No way without one thing that some people lack
  ja: 持っていない人がいるものを、どの手段でも求めている
why:
  en: >-
    Different ways help only if they demand different things. Whoever lacks the one thing that all of them want is shut
    out, however many ways there are.
  ja: 手段がいくつあっても、どれも同じものを求めるなら、それを持たない人は申請できません。
sources:
  - {title: 国・地方デジタル共通基盤の整備・運用に関する基本方針, clause: "1(1)②"}
severity: error
confidence: high
tags: []
for: service
when: |
  service.channels != [] && service.isDescribed()
let:
  ways: |
    service.channels.sure(c, c.use == [] || "apply" in c.use)
  lacking: |
    {
      "smartphone": ["a smartphone", "many older people", "スマートフォン", "高齢者の多く"],
      "id-card": ["an ID card with a chip", "people without the card or with a forgotten PIN", "マイナンバーカードなどの身分証", "カードのない人や暗証番号を忘れた人"],
      "email": ["an email address", "many older people", "メールアドレス", "高齢者の多く"],
      "sms": ["a mobile phone of one's own", "people with a landline only or a phone from abroad", "SMSを受け取れる電話", "固定電話だけの人や国外の番号を使う人"],
      "phone-number": ["a phone number", "people without a phone", "電話番号", "電話のない人"],
      "bank-account": ["a bank account", "newcomers, people in debt and people who fled from home", "銀行口座", "来日したばかりの人や借金のある人、避難している人"],
      "credit-card": ["a credit card", "people with little or irregular income", "クレジットカード", "収入の少ない人や不安定な人"],
      "fixed-address": ["a fixed address", "people who live on the street or hide from violence", "決まった住所", "住まいのない人や避難している人"]
    }
each: |
  ["smartphone", "id-card", "email", "sms", "phone-number", "bank-account", "credit-card", "fixed-address"]
require: |
  !(ways != [] && ways.all(c, it in c.requires))
  // What a step wants, all ways want, unless people go round that step.
  && (service.steps.exists(s, s.next != []) || !service.steps.exists(s, it in s.requires))
at: title
related: |
  ways
message:
  en: Nobody gets through “{{service.named()}}” without {{lacking[it][0]}}. That shuts out {{lacking[it][1]}}.
  ja: 「{{service.named()}}」は、{{lacking[it][2]}}がないと終えられません。{{lacking[it][3]}}が取り残されます。
fix:
  en: Accept something else in its place on one way at least, and say so.
  ja: 少なくとも一つの手段では別のものでもよいことにし、そう書いてください。
examples:
  - violates: |
      service:
        title: 高齢者入浴券
        channels:
          - {kind: web, requires: [マイナンバーカード]}
          - {kind: 窓口, requires: [マイナンバーカード]}
    finds: 高齢者入浴券
  - violates: |
      service:
        title: Moving-in grant
        channels: [web, post]
        steps: [Apply, {title: Get the money, kind: receive, requires: [bank-account]}]
    finds: Moving-in grant
  - passes: |
      service:
        title: 高齢者入浴券
        channels:
          - {kind: web, requires: [マイナンバーカード]}
          - {kind: 窓口, requires: [マイナンバーカード|自署]}
  - passes: |
      service:
        title: Moving-in grant
        channels: [{kind: web, requires: [smartphone]}, post]
%%% Rules/no-one-left-behind/painful-question.yaml
id: no-one-left-behind/painful-question
title:
  en: A painful story demanded in writing
  ja: つらい出来事を書かないと進めない
why:
  en: >-
    Writing down violence or a death makes people live through it again, alone in front of a box. Many stop here, and
    those who need help most are among them.
  ja: 暴力や死別のことを一人で文字にするのは、もう一度体験するようなものです。ここで手が止まり、いちばん助けの要る人が申請をやめてしまいます。
sources:
  - {title: U.S. Web Design System, clause: Establish trust, url: "https://designsystem.digital.gov/patterns/complete-a-complex-form/establish-trust/"}
severity: warning
confidence: low
tags: []
for: field
when: |
  field.required && field.asks && field.kind == "textarea" && field.shownLabel.holdsAnyOf("painful-matters")
  // An employee of an office or an undertaker writes about others.
  && [field].sure(f, f.subject in ["official", "business", "employer"]) == []
let:
  gentle: |
    field.hint.holdsAnyOf("skipping") || field.hint.holdsAnyOf("reasons") || field.shownLabel.holdsAnyOf("skipping")
    || field.group.texts.sure(t, t.role in ["body", "hint"] && (t.prose.holdsAnyOf("skipping") || t.prose.holdsAnyOf("reasons"))) != []
require: |
  gentle
at: label
message:
  en: “{{field.named()}}” must be told in writing; nothing says why, or how to pass it over.
  ja: 「{{field.named()}}」を必ず書かせていますが、理由も、書かずに済ませる方法も示されていません。
fix:
  en: Say what the answer is for, ask only for facts that decide something, and let people skip it or tell a person instead.
  ja: 何に使うかを書き、判断に要る事実だけを聞いてください。書かない、または職員に話すことも選べるようにします。
examples:
  - violates: |
      title: Emergency housing
      display: form
      components:
        - {type: textarea, key: story, label: Describe the violence that happened to you, input: true, validate: {required: true}}
    finds: Describe the violence that happened to you
  - violates: |
      title: 一時避難の相談
      display: form
      components:
        - {type: textarea, key: keii, label: 暴力を受けた経緯を書いてください, input: true, validate: {required: true}}
    finds: 暴力を受けた経緯を書いてください
  - passes: |
      title: Emergency housing
      display: form
      components:
        - {type: textarea, key: story, label: What happened?, input: true}
  - passes: |
      title: 一時避難の相談
      display: form
      components:
        - {type: textarea, key: keii, label: 暴力を受けた経緯, description: 避難先を安全に選ぶためにお聞きします。書ける範囲でかまいません。, input: true, validate: {required: true}}
%%% Rules/no-one-left-behind/phone-domestic-only.yaml
id: no-one-left-behind/phone-domestic-only
title:
  en: Phone numbers from abroad refused
  ja: 国外の電話番号を受け付けない
why:
  en: >-
    People who live abroad, have just arrived or keep their number from home cannot enter it, though the office could
    call or text it.
  ja: 国外に住む人や来日したばかりの人、母国の番号を使い続ける人は、かけられる番号なのに入力できません。
sources:
  - {title: GOV.UK Design System, clause: Phone numbers, url: "https://design-system.service.gov.uk/patterns/phone-numbers/"}
severity: warning
confidence: high
tags: [govuk]
for: field
when: |
  (has(field.pattern) || has(field.maxLength) || field.characterSet != [] || has(field.mask) && field.mask != "") && field.asks
  && field.kind in ["text", "phone"] && (field.concept == "phone" || field.concept == "mobile")
let:
  # A number as people have it in their own phone, and as they dial it from here.
  # A mask of so many digits has no room for a plus sign and a country.
  masked: |
    [field].sure(f, has(f.mask) && f.mask.matches("^[-9 ().]*9[-9 ().]*$")) != []
  foreign: |
    !masked && ["+46701234567", "+46 70 123 45 67", "+15555550123", "0046701234567", "010 46 70 123 45 67"].exists(n, field.accepts(n))
  # Another box takes what this one refuses.
  beside: |
    field.form.fields.sure(f, f != field && f.asks && f.page == field.page && f.group == field.group
      && (f.concept == "phone" || f.concept == "mobile") && f.accepts("+46701234567"))
  named: |
    [field].sure(f, f.shownLabel.hasLetters())
require: |
  foreign || beside != []
at: label
yields-to: [logic/answer-impossible, logic/pattern-invalid]
message:
  en: |-
    {{named == [] ? "The field for the phone number" : "“" + field.named().short() + "”"}} refuses every number from abroad, such as +46 70 123 45 67.
  ja: |-
    {{named == [] ? "電話番号の項目" : "「" + field.named().short() + "」"}}は、+46 70 123 45 67のような国外の番号を受け付けません。
fix:
  en: Accept a plus sign, spaces and up to 20 characters, and sort the numbers out afterwards.
  ja: 「+」と空白を含む20文字程度までを受け付け、整えるのは受け取った後にしてください。
examples:
  - violates: |
      title: Ferry discount
      display: form
      components:
        - {type: textfield, key: tel, label: Phone number, input: true, validate: {pattern: "0[0-9]{9,10}"}}
    finds: Phone number
  - violates: |
      title: 渡船の割引
      display: form
      components:
        - {type: textfield, key: denwa, label: 電話番号（ハイフンなし）, input: true, validate: {maxLength: 11}}
    finds: 電話番号（ハイフンなし）
  - violates: |
      title: Fergekort
      display: form
      components:
        - {type: phoneNumber, key: tlf, label: Telefonnummer, input: true, validate: {minLength: 8, maxLength: 8}}
    finds: Telefonnummer
  - passes: |
      title: Ferry discount
      display: form
      components:
        - {type: textfield, key: tel, label: Phone number, input: true, validate: {pattern: "[0-9+() -]{6,20}"}}
  - passes: |
      title: 渡船の割引
      display: form
      components:
        - {type: textfield, key: denwa, label: 電話番号, input: true, validate: {maxLength: 20}}
  - undecided: |
      title: Ferry discount
      display: form
      components:
        - {type: textfield, key: tel, label: Phone number, input: true, validate: {maxLength: 30, custom: "valid = isPhone(input)"}}
  - violates: |
      title: Ferry discount
      display: form
      components:
        - {type: phoneNumber, key: tel, label: Phone number, input: true, inputMask: (999) 999-9999}
    finds: Phone number
  - passes: |
      title: Ferry discount
      display: form
      components:
        - {type: phoneNumber, key: tel, label: Phone number, input: true, inputMask: ""}
        - {type: phoneNumber, key: tel2, label: Second phone number, input: true, inputMask: (999) 999-9999, allowMultipleMasks: true}
%%% Rules/no-one-left-behind/phone-only-contact.yaml
id: no-one-left-behind/phone-only-contact
title:
  en: Help by voice only
  ja: 問い合わせが電話だけ
why:
  en: >-
    Deaf people and people who cannot speak, or who fear calls or do not speak the language well, get no answer to their
    questions.
  ja: 耳の聞こえない人や声を出しにくい人、電話が苦手な人、日本語の会話が難しい人は、問い合わせることができません。
sources:
  - {title: 聴覚障害者等による電話の利用の円滑化に関する法律}
  - {title: GOV.UK Design System, clause: Contact a department or service team, url: "https://design-system.service.gov.uk/patterns/contact-a-department-or-service-team/"}
severity: error
confidence: high
tags: [govuk]
for: channel
when: |
  channel.kind == "phone" && channel.service.isDescribed()
let:
  # Others where one can ask: people meet one there, or can be written to.
  others: |
    channel.service.channels.exists(c, c.kind in ["counter", "video", "home-visit", "agent"]
      || c.kind in ["email", "fax", "post"] && (c.use == [] || "ask" in c.use)
      || c.kind in ["web", "app"] && "ask" in c.use)
  relayed: |
    channel.service.channels.exists(c, c.kind == "phone" && c.accommodations.exists(a, a.holdsAnyOf("relays")))
require: |
  others || relayed
at: kind
message:
  en: The only way to ask about “{{channel.service.named()}}” is to call.
  ja: 「{{channel.service.named()}}」の問い合わせ先は電話しかありません。
fix:
  en: Offer email, chat or fax as well, and say that relay calls are welcome.
  ja: メール、チャット、ファクスのどれかでも問い合わせられるようにし、電話リレーサービスの電話も受けると書いてください。
examples:
  - violates: |
      service:
        title: 井戸の水質検査
        channels: [web, {kind: 電話, use: [相談]}]
    finds: 電話
  - violates: |
      service:
        title: Well water test
        channels: [web, phone]
    finds: phone
  - passes: |
      service:
        title: 井戸の水質検査
        channels: [web, 電話, {kind: メール, use: [相談]}]
  - passes: |
      service:
        title: Well water test
        channels: [web, {kind: phone, accommodations: [relay calls]}]
%%% Rules/no-one-left-behind/phone-required.yaml
id: no-one-left-behind/phone-required
title:
  en: No way on without a phone number
  ja: 電話番号が必須
why:
  en: >-
    Deaf people, people without a phone of their own, people abroad and people hiding from somebody cannot give a number
    at which they can be called. They can't go on, or give one that reaches somebody else.
  ja: 耳の聞こえない人、自分の電話を持たない人、国外にいる人、居場所を知られたくない人は、かけてよい番号を書けません。先に進めないか、別の人につながる番号を書くことになります。
sources:
  - {title: GOV.UK Design System, clause: Phone numbers, url: "https://design-system.service.gov.uk/patterns/phone-numbers/"}
severity: warning
confidence: medium
tags: [govuk]
for: field
when: |
  field.required && field.asks && field.kind in ["text", "phone", "number"]
  && (field.concept == "phone" || field.concept == "mobile")
  // A company or a doctor has one. Who said how to be reached is asked for that only.
  && field.alwaysShown() && field.asksOwn("own-titles")
let:
  first: |
    field.form.fields.sure(f, f.required && f.asks && (f.concept == "phone" || f.concept == "mobile")
      && f.alwaysShown() && f.asksOwn("own-titles"))[0]
  excused: |
    field.hint.holdsAnyOf("no-phone") || field.shownLabel.holdsAnyOf("no-phone")
    || field.page.fields.sure(f, f.shownLabel.holdsAnyOf("no-phone") || f.options.exists(o, o.label.holdsAnyOf("no-phone"))) != []
require: |
  first != field || excused
at: label
message:
  en: “{{field.named()}}” is required, and nobody without a phone can go on.
  ja: 「{{field.named()}}」が必須で、電話を持たない人や使えない人は先に進めません。
fix:
  en: Make it optional, or ask how you may reach people and require only what they choose.
  ja: 任意にするか、希望する連絡方法を先に聞き、選んだ方法の連絡先だけを必須にしてください。
examples:
  - violates: |
      title: Garden waste
      display: form
      components:
        - {type: phoneNumber, key: phone, label: Phone number, input: true, validate: {required: true}}
    finds: Phone number
  - violates: |
      title: 粗大ごみの収集
      display: form
      components:
        - {type: textfield, key: denwa, label: 電話番号, input: true, validate: {required: true}}
    finds: 電話番号
  - violates: |
      title: Leie av scene
      display: form
      components:
        - type: fieldset
          key: kontakt
          legend: Kontaktopplysninger
          components: [{type: phoneNumber, key: tlf, label: Telefonnummer, input: true, validate: {required: true}}]
    finds: Telefonnummer
  - passes: |
      title: Garden waste
      display: form
      components:
        - {type: phoneNumber, key: phone, label: Phone number, input: true}
  - passes: |
      title: 粗大ごみの収集
      display: form
      components:
        - type: radio
          key: houhou
          label: 連絡の方法
          input: true
          values: [{label: 電話, value: tel}, {label: メール, value: mail}]
        - {type: textfield, key: denwa, label: 電話番号, input: true, validate: {required: true}, conditional: {show: true, when: houhou, eq: tel}}
  - passes: |
      title: Arrangement i parken
      display: form
      components:
        - type: fieldset
          key: firma
          legend: Om firmaet
          components: [{type: phoneNumber, key: tlf, label: Telefonnummer, input: true, validate: {required: true}}]
  - passes: |
      title: Leie av scene
      display: form
      components:
        - type: fieldset
          key: lyd
          legend: Lydteknikeren
          components: [{type: phoneNumber, key: tlf, label: Telefonnummer, input: true, validate: {required: true}}]
        - type: fieldset
          key: kontakt
          legend: Kontaktopplysninger
          components: [{type: phoneNumber, key: tlf2, label: Telefonnummer, input: true}]
  - passes: |
      title: 粗大ごみの収集
      display: form
      components:
        - {type: textfield, key: denwa, label: 電話番号, description: 電話がない方は「なし」と書いてください。, input: true, validate: {required: true}}
%%% Rules/no-one-left-behind/plain-japanese-missing.yaml
id: no-one-left-behind/plain-japanese-missing
title:
  en: No plain Japanese for residents from abroad
  ja: やさしい日本語がない
why:
  en: >-
    Many residents from abroad understand short and simple Japanese, and none of the languages that it is translated
    into. Translations alone do not reach them.
  ja: 外国人住民には、英語などの翻訳は読めなくても、やさしい日本語なら分かる人がおおぜいいます。翻訳だけでは、その人たちに届きません。
sources:
  - {title: 出入国在留管理庁・文化庁, clause: 在留支援のためのやさしい日本語ガイドライン, url: "https://www.moj.go.jp/isa/support/portal/plainjapanese_guideline.html"}
severity: info
confidence: medium
tags: []
for: service
when: |
  "ja" in service.languages && "foreign-resident" in service.audience
require: |
  "ja-simple" in service.languages
at: languages
yields-to: [no-one-left-behind/language-single]
message:
  en: “{{service.named()}}” is also for residents from abroad, but not in plain Japanese.
  ja: 「{{service.named()}}」は外国人住民も対象ですが、やさしい日本語がありません。
fix:
  en: Write a version in plain Japanese (やさしい日本語), short sentences and furigana, and add it to the languages.
  ja: 短い文とふりがなのやさしい日本語版を作り、言語（languages）に加えてください。
examples:
  - violates: |
      service:
        title: 避難所の案内
        audience: [外国人住民]
        languages: [日本語, 英語]
    finds: "[日本語, 英語]"
  - violates: |
      service:
        title: Shelters
        audience: [foreign-resident]
        languages: [ja, en]
    finds: "[ja, en]"
  - passes: |
      service:
        title: 避難所の案内
        audience: [外国人住民]
        languages: [日本語, やさしい日本語]
  - passes: |
      service:
        title: Shelters
        audience: [foreign-resident]
        languages: [en, fr]
%%% Rules/no-one-left-behind/proxy-unmentioned.yaml
id: no-one-left-behind/proxy-unmentioned
title:
  en: Nothing on whether somebody else may act
  ja: 代理で手続できるか書かれていない
why:
  en: >-
    A daughter who does it for her father, a guardian or a helper does not know whether they may, or finds no place in
    the form to say who they are.
  ja: 親の代わりに手続する子どもや、成年後見人、支援者が、してよいのか分かりません。してよくても、フォームに自分のことを書く欄がないと困ります。
sources:
  - {title: 成年後見制度}
  - {title: VA.gov Design System, clause: "Help users to: identify who is filling out a form", url: "https://design.va.gov/patterns/help-users-to/identify-who-is-filling-out-a-form"}
severity: warning
confidence: medium
tags: []
for: service
when: |
  (service.channels != [] || service.steps != []) && service.isDescribed()
  && [service].sure(s, s.audience != [] && s.audience.all(a, a == "business" || a == "staff")) == []
let:
  # A service without forms, or with forms that we do not see, has no place to look for.
  asked: |
    service.forms.sure(f, f.fields != [])
  placed: |
    service.forms.sure(f, f.fields.exists(x, x.subject == "proxy") || f.fields.exists(x, x.shownLabel.holdsAnyOf("proxies")))
require: |
  // A form with a place for them says that they may.
  placed != [] || service.proxies != [] && asked == []
at: title
message:
  en: |-
    {{service.proxies == [] ? "“" + service.named().short() + "” does not say whether somebody may act for another." : "Others may act in “" + service.named().short() + "”, but no form has a place for them."}}
  ja: |-
    {{service.proxies == [] ? "「" + service.named().short() + "」に、代理で手続できるかどうかが書かれていません。" : "「" + service.named().short() + "」は代理で手続できますが、フォームに代理人の欄がありません。"}}
fix:
  en: |-
    {{service.proxies == [] ? "State who may act (proxies) and what they must show, and let the form ask who is filling it in." : "Let the form ask who is filling it in, and for the name and connection of whoever acts for another."}}
  ja: |-
    {{service.proxies == [] ? "家族や後見人など誰が代理できるか（proxies）と必要なものを書き、フォームで「どなたが記入していますか」と聞いてください。" : "フォームで「どなたが記入していますか」と聞き、代理人の氏名と関係を書く欄を設けてください。"}}
examples:
  - violates: |
      service:
        title: 補聴器の助成
        channels: [窓口, 郵送]
    finds: 補聴器の助成
  - violates: |
      service:
        title: Hearing aid grant
        channels: [counter, post]
        proxies: [family]
        forms: [{title: Hearing aid grant, fields: [Your name, Your address]}]
    finds: Hearing aid grant
  - passes: |
      service:
        title: 補聴器の助成
        channels: [窓口, 郵送]
        proxies: [家族, 成年後見人]
        forms: [{title: 補聴器の助成, fields: [氏名, 代理人の氏名]}]
  - passes: |
      service:
        title: Trade fair stand
        audience: company
        channels: web
%%% Rules/no-one-left-behind/quick-exit-missing.yaml
id: no-one-left-behind/quick-exit-missing
title:
  en: No quick way to leave the page
  ja: すぐに画面を閉じる手段がない
why:
  en: >-
    Whoever asks for help against violence may be watched. If somebody comes into the room, the page must be gone at
    once.
  ja: 暴力から逃れようとする人は、見張られていることがあります。相手が部屋に入ってきたとき、すぐに画面を隠せないと危険です。
sources:
  - {title: GOV.UK Design System, clause: Exit a page quickly, url: "https://design-system.service.gov.uk/patterns/exit-a-page-quickly/"}
severity: warning
# The site around the form may have one, which the definition does not show.
confidence: low
tags: [govuk]
for: form
when: |
  (form.title.holdsAnyOf("danger-words") && !form.title.holdsAnyOf("other-harm") || [form.service].sure(s, s.topics.exists(t, t == "violence")) != [])
  && [form].sure(f, "web" in f.sends) != [] && [form].sure(f, f.actor == "staff") == []
let:
  exits: |
    form.texts.sure(t, t.role in ["button", "link", "body"] && t.prose.holdsAnyOf("quick-exit"))
require: |
  exits != []
at: title
message:
  en: The definition of “{{form.named()}}” shows no button to leave the page at once; the site around it may have one.
  ja: 「{{form.named()}}」の定義に、すぐに画面を閉じるボタンが見当たりません。外側のサイトにあれば問題ありません。
fix:
  en: Put a button on every page that leads to a harmless site at once and takes the form out of the history, and say before the start how to use it.
  ja: どのページにも、別の無害なサイトにすぐ移るボタンを置き、使い方を始める前に知らせてください。
examples:
  - violates: |
      title: Help after domestic violence
      display: form
      components:
        - {type: textfield, key: town, label: Town, input: true}
    finds: Help after domestic violence
  - violates: |
      title: 虐待についての相談
      display: form
      components:
        - {type: textfield, key: machi, label: お住まいの町, input: true}
    finds: 虐待についての相談
  - passes: |
      title: Help after domestic violence
      display: form
      components:
        - {type: button, key: exit, label: Leave this site, action: url, input: true}
        - {type: textfield, key: town, label: Town, input: true}
  - passes: |
      title: 暴力団排除に関する誓約
      display: form
      components:
        - {type: textfield, key: machi, label: お住まいの町, input: true}
  - passes: |
      title: 引っ越しの相談
      display: form
      components:
        - {type: textfield, key: machi, label: お住まいの町, input: true}
%%% Rules/no-one-left-behind/repeat-capped.yaml
id: no-one-left-behind/repeat-capped
title:
  en: Too little room for a large family
  ja: 人数の多い家族が書ききれない
why:
  en: A family with one person more than the form has room for cannot list everybody, and loses what that person is entitled to.
  ja: 欄の数より家族が一人でも多いと全員を書けず、その人の分が受けられなくなります。
sources:
  - {title: 国・地方デジタル共通基盤の整備・運用に関する基本方針, clause: "1(1)②"}
severity: warning
confidence: medium
tags: []
for: group
when: |
  group.repeats && has(group.most) && group.most > 1 && group.most < options.least
let:
  # Rows about people whose number nobody knows; a person has two parents and one partner.
  people: |
    group.fields.sure(f, f.asks && f.asksFor("name") && f.concept != "name.organisation" && f.subject in ["child", "household"])
require: |
  people == []
at: most
message:
  en: “{{group.named()}}” has room for {{group.most}} people.
  ja: 「{{group.named()}}」には{{group.most}}人までしか書けません。
fix:
  en: Lift the limit, or say how to name the others.
  ja: 上限をなくすか、書ききれない人の書き方を示してください。
options:
  least:
    type: int
    default: 10
    least: 2
    most: 100
    title:
      en: People whom a list must find room for
      ja: 書けるようにすべき人数
examples:
  - violates: |
      title: Holiday camp
      display: form
      components:
        - type: datagrid
          key: children
          label: Children
          input: true
          validate: {maxLength: 3}
          components: [{type: textfield, key: name, label: Child's name, input: true}]
    finds: "3"
  - violates: |
      title: 就学援助の申請
      display: form
      components:
        - type: editgrid
          key: kodomo
          label: お子さん
          input: true
          validate: {maxLength: 4}
          components: [{type: textfield, key: shimei, label: お子さんの氏名, input: true}]
    finds: "4"
  - passes: |
      title: Holiday camp
      display: form
      components:
        - type: datagrid
          key: children
          label: Children
          input: true
          components: [{type: textfield, key: name, label: Child's name, input: true}]
  - passes: |
      title: 就学援助の申請
      display: form
      components:
        - type: datagrid
          key: kouza
          label: 振込先の候補
          input: true
          validate: {maxLength: 2}
          components: [{type: textfield, key: bank, label: 金融機関名, input: true}]
%%% Rules/no-one-left-behind/reply-one-way.yaml
id: no-one-left-behind/reply-one-way
title:
  en: The answer comes in one way only
  ja: 結果の受け取り方を選べない
why:
  en: >-
    A letter does not reach people without a safe letter box, a mail not those without an address, a call not deaf
    people. They miss the outcome, and the time to object.
  ja: 郵便を安全に受け取れない人、メールのない人、電話に出られない人には結果が届きません。不服を申し立てる期限も過ぎてしまいます。
sources:
  - {title: U.S. Web Design System, clause: Contact preferences, url: "https://designsystem.digital.gov/patterns/create-a-user-profile/contact-preferences/"}
severity: info
confidence: medium
tags: []
for: channel
when: |
  "receive" in channel.use && channel.service.isDescribed()
let:
  receiving: |
    channel.service.channels.sure(c, c.use == [] || "receive" in c.use)
  chosen: |
    channel.service.forms.sure(f, f.fields.exists(x, x.options.size() > 1 && x.shownLabel.holdsAnyOf("reply-ways")))
require: |
  receiving.size() > 1 || chosen != []
at: use
message:
  en: |-
    The outcome of “{{channel.service.named()}}” reaches people in one way only.
  ja: |-
    「{{channel.service.named()}}」の結果は、一つの方法でしか受け取れません。
fix:
  en: Offer a second way and ask which one people want.
  ja: もう一つの方法を用意し、どちらがよいかをフォームで聞いてください。
examples:
  - violates: |
      service:
        title: 緑化の表彰
        channels: [{kind: web, use: [申請]}, {kind: 郵送, use: [受け取り]}]
    finds: "[受け取り]"
  - violates: |
      service:
        title: Garden prize
        channels: [{kind: web, use: [apply]}, {kind: email, use: [receive]}]
    finds: "[receive]"
  - passes: |
      service:
        title: 緑化の表彰
        channels: [{kind: web, use: [申請, 受け取り]}, {kind: 郵送, use: [受け取り]}]
  - passes: |
      service:
        title: Garden prize
        channels: [{kind: web, use: [apply]}, {kind: email, use: [receive]}]
        forms: [{title: Garden prize, fields: [{label: How would you like our answer?, options: [By email, By letter]}]}]
%%% Rules/no-one-left-behind/safe-contact-unasked.yaml
id: no-one-left-behind/safe-contact-unasked
title:
  en: Nobody asks how contact is safe
  ja: 安全な連絡方法を聞いていない
why:
  en: >-
    A letter, a call or a message at the wrong moment tells a violent or estranged partner what the applicant is doing.
  ja: 手紙や電話が相手の目や耳に入ると、手続をしていることが知られ、申請した人が危険な目に遭います。
sources:
  - {title: U.S. Web Design System, clause: Contact preferences, url: "https://designsystem.digital.gov/patterns/create-a-user-profile/contact-preferences/"}
  - {title: 住民基本台帳事務, clause: DV等支援措置}
severity: info
confidence: low
tags: []
for: form
when: |
  form.title.holdsAnyOf("danger-words") && !form.title.holdsAnyOf("other-harm") || form.title.holdsAnyOf("family-conflicts")
  || [form.service].sure(s, s.topics.exists(t, t == "violence")) != []
let:
  contacts: |
    form.fields.sure(f, f.asks && f.concept in ["phone", "mobile", "email", "address", "address.street"]
      && [f].sure(g, g.subject in ["official", "business", "employer", "other", "proxy"]) == [])
  asked: |
    form.texts.sure(t, t.prose.holdsAnyOf("safe-contact"))
require: |
  contacts == [] || asked != []
at: title
related: |
  contacts
message:
  en: “{{form.named()}}” asks for “{{contacts[0].named()}}”, but not how contact is safe.
  ja: 「{{form.named()}}」は「{{contacts[0].named()}}」を聞いていますが、どうすれば安全に連絡できるかを聞いていません。
fix:
  en: Ask which way and at what time contact is safe, and whether messages may be left.
  ja: 連絡してよい方法と時間帯、留守番電話に用件を残してよいかを聞いてください。
examples:
  - violates: |
      title: Protection order
      display: form
      components:
        - {type: phoneNumber, key: phone, label: Phone number, input: true}
    finds: Protection order
  - violates: |
      title: 配偶者からの暴力の相談
      display: form
      components:
        - {type: textfield, key: denwa, label: 電話番号, input: true}
    finds: 配偶者からの暴力の相談
  - passes: |
      title: Dog licence
      display: form
      components:
        - {type: phoneNumber, key: phone, label: Phone number, input: true}
  - passes: |
      title: 配偶者からの暴力の相談
      display: form
      components:
        - {type: textfield, key: denwa, label: 電話番号, input: true}
        - {type: textfield, key: jikan, label: 安全に連絡できる時間帯, input: true}
%%% Rules/no-one-left-behind/single-channel.yaml
id: no-one-left-behind/single-channel
title:
  en: One way only
  ja: 手段が一つしかない
why:
  en: >-
    One way suits some and shuts out others: those who cannot come, cannot call, cannot write by hand or cannot go
    online. When it fails for a day, nobody gets through.
  ja: 来庁できない人、電話を使えない人、手書きの難しい人、ネットを使わない人など、一つの手段では必ず困る人が出ます。その手段が止まれば、誰も申請できません。
sources:
  - {title: サービス設計12箇条, clause: 第4条}
  - {title: UK Service Standard, clause: 3. Provide a joined up experience across all channels, url: "https://www.gov.uk/service-manual/service-standard/point-3-join-up-across-channels"}
severity: warning
confidence: medium
tags: []
for: service
when: |
  service.channels != [] && service.isDescribed()
let:
  ways: |
    service.channels.sure(c, c.use == [] || "apply" in c.use)
require: |
  ways == [] || ways.exists(c, c.kind != ways[0].kind)
at: title
related: |
  ways
yields-to: [no-one-left-behind/digital-only]
message:
  en: There is one way only to apply for “{{service.named()}}”.
  ja: 「{{service.named()}}」の申請手段が一つしかありません。
fix:
  en: Add a way for those whom this one shuts out, for example the web and the post beside a counter.
  ja: この手段を使えない人のために、窓口に加えてオンラインや郵送など、別の手段を設けてください。
examples:
  - violates: |
      service:
        title: 消火器の貸出し
        channels: 窓口
    finds: 消火器の貸出し
  - violates: |
      service:
        title: Trade fair stand
        audience: [company]
        channels: [web]
    finds: Trade fair stand
  - passes: |
      service:
        title: 消火器の貸出し
        channels: [窓口, 郵送]
  - passes: |
      form: {title: Trade fair stand, sends: post, fields: [Name]}
%%% Rules/no-one-left-behind/translation-missing.yaml
id: no-one-left-behind/translation-missing
title:
  en: A text that is missing in one of the languages
  ja: 訳されていない文がある
why:
  en: >-
    Whoever chose their language suddenly meets another, often just where it matters, and has to guess.
  ja: 自分の言語を選んだ人が、途中で読めない文に出会います。大事なところほど訳が抜けやすく、推測で答えることになります。
sources:
  - {title: 国・地方デジタル共通基盤の整備・運用に関する基本方針, clause: "1(1)②"}
  - {title: WCAG 2.2, clause: 3.1.2 (AA), url: "https://www.w3.org/WAI/WCAG22/Understanding/language-of-parts"}
severity: error
confidence: high
tags: [wcag-aa]
for: text
when: |
  text.missingIn != []
let:
  lacking: |
    text.form.texts.sure(t, t.missingIn != [] && t.prose.hasLetters())
  # Where nearly all is missing nobody has begun to translate: that is one piece of news.
  wholly: |
    [text.form].sure(f, lacking.size() > 3 && lacking.size() * 2 > f.texts.sure(t, t.prose.hasLetters()).size()) != []
require: |
  // A number or a mark needs no translation.
  !text.prose.hasLetters() || text.prose.matches("^[0-9０-９ .,:/%-]*$") || wholly && lacking[0] != text
at: content
message:
  en: |
    “{{text.prose}}” {{wholly ? "and " + string(lacking.size() - 1) + " other texts are" : "is"}} missing in {{text.missingIn}}.
  ja: |
    「{{text.prose}}」{{wholly ? "をはじめ" + string(lacking.size()) + "か所で" : "の"}}訳がありません（{{text.missingIn}}）。
fix:
  en: Translate it, or take the language off the list until all of it is there.
  ja: 訳を加えるか、すべてそろうまでその言語を選べないようにしてください。
examples:
  - violates: |
      text: {content: 申請は窓口でもできます。, language: 日本語, missingIn: [en]}
    finds: 申請は窓口でもできます。
  - violates: |
      text: {content: You can also apply at the counter., language: en, missingIn: [vi, pt]}
    finds: You can also apply at the counter.
  - violates: |
      form:
        title: Library card
        pages:
          - title: About you
            texts:
              - {content: Who may have a card, missingIn: [vi]}
              - {content: Bring a document with your name, missingIn: [vi]}
              - {content: It costs nothing, missingIn: [vi]}
              - {content: Cards last three years, missingIn: [vi]}
    finds: Who may have a card
  - passes: |
      text: {content: 申請は窓口でもできます。, language: 日本語}
  - passes: |
      text: {content: "2026", language: en, missingIn: [vi]}
%%% Rules/no-one-left-behind/waiver-missing.yaml
id: no-one-left-behind/waiver-missing
title:
  en: A fee for everybody, whatever they can afford
  ja: 手数料の減免がない
why:
  en: For some a small fee is a day's food. They put off what they need, or do without.
  ja: 少額でも、その日の食費に当たる人がいます。必要な手続を先送りしたり、あきらめたりします。
sources:
  - {title: 国・地方デジタル共通基盤の整備・運用に関する基本方針, clause: "1(1)②"}
severity: info
confidence: medium
tags: []
for: fee
when: |
  has(fee.amount) && fee.amount > 0
  && [fee.service].sure(s, s.audience != [] && s.audience.all(a, a == "business" || a == "staff")) == []
require: |
  has(fee.waiver)
at: amount
message:
  en: The fee of {{fee.amount}} {{fee.currency}} is the same for everybody; no waiver or reduction is stated.
  ja: |-
    手数料（{{string(fee.amount) + (fee.currency == "JPY" ? "円" : " " + fee.currency)}}）に、免除や減額の定めがありません。
fix:
  en: Waive or reduce it for people on benefits or low incomes, after disasters and the like, and state it (waiver).
  ja: 生活保護や低所得、災害などの場合の免除や減額を設け、対象（waiver）を書いてください。
examples:
  - violates: |
      service:
        title: 証明写真ブース
        fee: 800 円
    finds: 800 円
  - violates: |
      fee: {amount: EUR 12, payableBy: [cash, card]}
    finds: EUR 12
  - passes: |
      service:
        title: 証明写真ブース
        fee: {amount: 800 円, waiver: 生活保護を受けている方は無料}
  - passes: |
      fee: {amount: 0 円}
%%% Rules/no-one-left-behind/weekday-daytime-only.yaml
id: no-one-left-behind/weekday-daytime-only
title:
  en: Open only while people work
  ja: 平日の昼間しか受け付けていない
why:
  en: >-
    People who work during the day, above all those who are paid by the hour or cannot make calls at work, lose wages or
    never get there.
  ja: 平日の昼間に働く人は、仕事を休まないと手続ができません。時給で働く人や、職場で電話のできない人ほど困ります。
sources:
  - {title: 国・地方デジタル共通基盤の整備・運用に関する基本方針, clause: "1(1)①②"}
severity: warning
confidence: high
tags: []
for: channel
when: |
  channel.kind in ["counter", "phone", "video", "home-visit"] && channel.hours != [] && channel.service.isDescribed()
let:
  closed: |
    channel.service.channels.sure(c, c.kind in ["counter", "phone", "video", "home-visit"] && c.hours != []
      && c.hours.all(h, h.closes != "" && h.closes <= "18:30" && h.days.all(d, d in ["mon", "tue", "wed", "thu", "fri"])))
  ways: |
    channel.service.channels.sure(c, c.use == [] || "apply" in c.use)
  # A step that can be taken nowhere else, where nobody chooses between steps.
  stuck: |
    channel.service.steps.exists(s, s.next != []) ? [] : channel.service.steps.sure(s, s.channels != [] && s.actor != "staff" && s.actor != "system"
      && s.channels.all(i, closed.exists(c, c.id == i)) && channel.id in s.channels)
  every: |
    ways != [] && ways.all(w, closed.exists(c, c == w)) && ways[0] == channel
require: |
  !closed.exists(c, c == channel) || !every && stuck == []
at: kind
message:
  en: |-
    {{every ? "“" + channel.service.named().short() + "” can be applied for on weekdays in the daytime only." : "The step “" + stuck[0].named().short() + "” can be taken on weekdays in the daytime only."}}
  ja: |-
    {{every ? "「" + channel.service.named().short() + "」は平日の昼間にしか申請できません。" : "「" + stuck[0].named().short() + "」は平日の昼間にしかできません。"}}
fix:
  en: Open one evening or weekend a month, or add a way that knows no hours, such as the web, the post or a letter box.
  ja: 夜間や休日に開く日を設けるか、オンライン、郵送、夜間ポストなど、時間を選ばない手段を加えてください。
examples:
  - violates: |
      service:
        title: 狂犬病予防注射の申込み
        channels: [{kind: 窓口, hours: 月〜金 8:30〜17:15}, {kind: 電話, hours: 平日 9:00〜17:00}]
    finds: 窓口
  - violates: |
      service:
        title: Bike shed key
        channels: [web, {id: desk, kind: counter, hours: mon-fri 9:00-16:00}]
        steps: [{title: Fill in, channels: [web]}, {title: Fetch the key, channels: [desk]}]
    finds: counter
  - passes: |
      service:
        title: 狂犬病予防注射の申込み
        channels: [{kind: 窓口, hours: 月〜金 8:30〜17:15、第2日曜 9:00〜12:00}]
  - passes: |
      service:
        title: Bike shed key
        channels: [web, {id: desk, kind: counter, hours: mon-fri 9:00-16:00}]
%%% Rules/staff-burden/approval-chain.yaml
id: staff-burden/approval-chain
title:
  en: Long chain of approvals
  ja: 決裁の段階が多い
why:
  en: >-
    A case waits on each desk, and each signer trusts that the others have looked. Residents wait days for a decision
    that the first person could have made.
  ja: 案件が一つ一つの机で止まり、誰もが「ほかの人が見ている」と思って判を押します。最初の人が決められたことに、住民は何日も待たされます。
sources:
  - {title: 国・地方デジタル共通基盤の整備・運用に関する基本方針, clause: "1(1)①"}
severity: warning
confidence: high
tags: [bpr]
for: task
when: |
  task.kind == "approve"
let:
  row: |
    task.run("approve")
require: |
  row.size() <= options.most || row[0] != task
at: title
related: |
  row.slice(1, row.size())
message:
  en: |-
    {{row.size()}} approvals in a row: {{row.map(t, has(t.actor) ? t.actor : t.named())}}.
  ja: |-
    決裁が{{row.size()}}段階続きます（{{row.map(t, has(t.actor) ? t.actor : t.named())}}）。
fix:
  en: Let the person who knows the case decide usual ones, and pass on only those that meet a stated limit.
  ja: よくある案件は内容を知る人が専決できるようにし、金額などの基準を超えるものだけを上へ回してください。
options:
  most:
    type: int
    default: 3
    least: 1
    most: 20
    title:
      en: Approvals in a row that are fine
      ja: 続いてもよい決裁の段階数
examples:
  - violates: |
      service:
        title: 補助金
        tasks:
          - {title: 起案する, kind: decide, actor: 担当者}
          - {title: 係長決裁, kind: approve, actor: 係長}
          - {title: 課長補佐決裁, kind: approve, actor: 課長補佐}
          - {title: 課長決裁, kind: approve, actor: 課長}
          - {title: 部長決裁, kind: approve, actor: 部長}
    finds: 係長決裁
  - passes: |
      service:
        title: 補助金
        tasks: [{title: 係長決裁, kind: approve}, {title: 課長決裁, kind: approve}, {title: 通知する, kind: notify}]
  # Each case goes to one of them, and back if something is missing.
  - passes: |
      service:
        title: Grant
        tasks:
          - {title: Decide, kind: decide, next: [Small, Large]}
          - {title: Small, kind: approve, next: [Decide]}
          - {title: Large, kind: approve, next: [Second look]}
          - {title: Second look, kind: approve}
%%% Rules/staff-burden/attachment-unstructured.yaml
id: staff-burden/attachment-unstructured
title:
  en: Data read off attached files by hand
  ja: 添付ファイルから目で読み取っている
why:
  en: >-
    What is on a photo or scan has to be read and typed by somebody. It takes minutes a case, blurred ones go back to the
    resident, and staff who cannot see the picture cannot do the work.
  ja: 写真やスキャンの中身は、人が読んで打つしかありません。一件ごとに時間がかかり、不鮮明なら住民に撮り直してもらうことになり、画像が見えない職員にはできない仕事になります。
sources:
  - {title: 国・地方デジタル共通基盤の整備・運用に関する基本方針, clause: "1(1)①"}
severity: warning
confidence: medium
tags: [bpr]
for: task
when: |
  task.kind in ["check", "transcribe"] && task.input != [] && !(has(task.manual) && !task.manual)
let:
  files: |
    task.inputs().sure(f, f.kind in ["file", "document"])
  papers: |
    task.service.documents.sure(d, d.id in task.input || d.title in task.input)
  name: |
    files != [] ? files[0].shownLabel : papers[0].title
require: |
  files == [] && papers == []
at: title
related: |
  files
message:
  en: In “{{task.named()}}” staff read “{{name}}” and work from what they see.
  ja: 「{{task.named()}}」で、職員が「{{name}}」を目で読み取っています。
fix:
  en: Fetch the fact from whoever holds it, or ask for the two or three figures that matter beside the file.
  ja: その事実を持っている所からデータで受け取るか、必要な二、三の数字を添付とは別に聞いてください。
examples:
  - violates: |
      service:
        title: 就学援助
        forms: [{id: f, fields: [{id: shomei, label: 所得証明書の写真, kind: file}]}]
        tasks: [{title: 所得額を入力する, kind: transcribe, input: [shomei]}]
    finds: 所得額を入力する
  - violates: |
      service:
        title: Bus pass
        documents: [{id: doctor, title: Letter from your doctor}]
        tasks: [{title: Check the reason, kind: check, input: [doctor]}]
    finds: Check the reason
  - passes: |
      service:
        title: 就学援助
        forms: [{id: f, fields: [{id: shomei, label: 所得証明書の写真, kind: file}, {id: gaku, label: 所得額, kind: currency}]}]
        tasks: [{title: 所得額を確かめる, kind: check, input: [gaku]}, {title: 保存する, kind: file, input: [shomei]}]
%%% Rules/staff-burden/double-entry.yaml
id: staff-burden/double-entry
title:
  en: The same answers typed into two systems
  ja: 同じ内容を二つのシステムに入力している
why:
  en: >-
    Staff type the same thing twice, and sooner or later the two systems differ. Then somebody has to find out which is
    right, and a resident gets a wrong letter.
  ja: 職員が同じ内容を二度入力し、いずれ二つのシステムの内容が食い違います。どちらが正しいかを調べる手間がかかり、住民に誤った通知が届くこともあります。
sources:
  - {title: 国・地方デジタル共通基盤の整備・運用に関する基本方針, clause: "1(1)①"}
severity: error
confidence: high
tags: [bpr]
for: task
when: |
  task.kind == "transcribe" && has(task.system) && task.input != [] && !(has(task.manual) && !task.manual)
let:
  before: |
    task.before().sure(b, b.kind == "transcribe" && has(b.system) && !b.system.same(task.system)
      && b.input.exists(i, i in task.input))
  twice: |
    task.inputs().filter(f, before[0].inputs().exists(o, o == f)).map(f, f.shownLabel)
  again: |
    twice == [] ? task.input.filter(i, i in before[0].input) : twice
require: |
  before == []
at: title
related: |
  before
message:
  en: In “{{task.named()}}” staff type {{again}} into {{task.system}}, after “{{before[0].named()}}” put them into {{before[0].system}}.
  ja: 「{{before[0].named()}}」で{{before[0].system}}に入れた「{{again}}」を、「{{task.named()}}」で{{task.system}}にもう一度入力しています。
fix:
  en: Enter it once and let one system hand it to the other.
  ja: 一度だけ入力し、システムの間でデータを渡すようにしてください。
examples:
  - violates: |
      service:
        title: 児童手当
        forms: [{id: shinsei, fields: [{id: shimei, label: 氏名}, {id: kouza, label: 口座}]}]
        tasks:
          - {title: 台帳に入力する, kind: transcribe, system: 児童手当システム, input: [shimei, kouza]}
          - {title: 支払を登録する, kind: transcribe, system: 財務会計システム, input: [kouza]}
    finds: 支払を登録する
  - passes: |
      service:
        title: 児童手当
        forms: [{id: shinsei, fields: [{id: shimei, label: 氏名}, {id: kouza, label: 口座}]}]
        tasks:
          - {title: 台帳に入力する, kind: transcribe, system: 児童手当システム, input: [shimei]}
          - {title: 支払を登録する, kind: transcribe, system: 財務会計システム, input: [kouza]}
  # Two ways of one case: it is typed here or there.
  - passes: |
      service:
        title: Bus pass
        forms: [{id: f, fields: [{id: name, label: Name}]}]
        tasks:
          - {title: Sort, kind: receive, next: [Old, New]}
          - {title: Old, kind: transcribe, system: Register A, input: [name]}
          - {title: New, kind: transcribe, system: Register B, input: [name]}
%%% Rules/staff-burden/exception-unhandled.yaml
id: staff-burden/exception-unhandled
title:
  en: A decision with one way on
  ja: 認める場合しか決まっていない審査
why:
  en: >-
    Nothing says what happens when papers are missing or the answer is no. Staff improvise, two people are treated
    differently, and residents do not hear why or what they can do.
  ja: 書類が足りないときや認めないときの進め方が決まっていません。職員がその場で判断し、人によって扱いが変わり、住民には理由も次にできることも伝わりません。
sources:
  - {title: 行政手続法, clause: 7条・8条, url: "https://laws.e-gov.go.jp/law/405AC0000000088"}
  - {title: 行政不服審査法, clause: 82条, url: "https://laws.e-gov.go.jp/law/426AC0000000068"}
severity: warning
confidence: medium
tags: [bpr]
for: task
when: |
  task.kind == "decide"
let:
  # A letter on “the outcome” tells either.
  toldEitherWay: |
    task.after().exists(t, t.kind == "notify" && t.title.holdsAnyOf("outcomes"))
require: |
  task.next.size() > 1 || toldEitherWay
at: title
message:
  en: After “{{task.named()}}” there is one way on, and none for a no or for missing papers.
  ja: 「{{task.named()}}」の先が一通りしかなく、認めない場合や書類が足りない場合の進め方がありません。
fix:
  en: Add to `next` what is done on a no (reasons, how to appeal) and when something is missing.
  ja: 認めない場合（理由と不服申立ての案内）と、書類が足りない場合（補正の依頼）の進め方を`next`に加えてください。
examples:
  - violates: |
      service:
        title: 児童手当
        tasks: [{title: 審査する, kind: decide}, {title: 支払う, kind: file}]
    finds: 審査する
  - passes: |
      service:
        title: 児童手当
        tasks:
          - {title: 審査する, kind: decide, next: [{task: 認定する, when: 認める}, {task: 却下を知らせる, when: 認めない}, {task: 補正を頼む, when: 書類が足りない}]}
          - {title: 認定する, kind: file}
          - {title: 却下を知らせる, kind: notify}
          - {title: 補正を頼む, kind: call, next: [審査する]}
  # Who is turned down hears nothing.
  - violates: |
      service:
        title: 道路占用
        tasks: [{title: 審査する, kind: decide}, {title: 許可証を送る, kind: notify}]
    finds: 審査する
  - passes: |
      service:
        title: Bus pass
        tasks: [{title: Decide, kind: decide}, {title: Send the decision, kind: notify}]
%%% Rules/staff-burden/free-text-triage.yaml
id: staff-burden/free-text-triage
title:
  en: Cases sorted by reading long answers
  ja: 自由記述を読んで振り分けている
why:
  en: >-
    Somebody has to read every answer to the end to see what it is about. Cases wait for that reader, two readers judge
    differently, and people who write badly come off worse.
  ja: 内容を知るために、全員分の文章を最後まで読まなければなりません。読む人の順番待ちになり、人によって判断が分かれ、文章の苦手な人が損をします。
sources:
  - {title: 国・地方デジタル共通基盤の整備・運用に関する基本方針, clause: "1(1)①"}
severity: warning
confidence: medium
tags: [bpr]
for: task
when: |
  task.kind in ["receive", "decide"] && task.input != [] && !(has(task.manual) && !task.manual)
let:
  texts: |
    task.inputs().sure(f, f.kind == "textarea" && (!has(f.maxLength) || f.maxLength > options.characters))
require: |
  texts == []
at: title
related: |
  texts
message:
  en: “{{task.named()}}” depends on reading “{{texts[0].named()}}”.
  ja: 「{{task.named()}}」は「{{texts[0].named()}}」の文章を読まないとできません。
fix:
  en: Ask for what decides the case as a choice, and keep the text for what does not fit.
  ja: 判断に使うことは選択肢で聞き、文章は当てはまらない事情を書く欄にしてください。
options:
  characters:
    type: int
    default: 200
    least: 1
    most: 10000
    title:
      en: Characters up to which an answer is short
      ja: 短いとみなす文字数
examples:
  - violates: |
      service:
        title: 保育所の利用
        forms: [{id: f, fields: [{id: jijo, label: ご家庭の事情, kind: textarea}]}]
        tasks: [{title: 担当へ振り分ける, kind: receive, input: [jijo]}]
    finds: 担当へ振り分ける
  - passes: |
      service:
        title: 保育所の利用
        forms: [{id: f, fields: [{id: riyu, label: 利用する理由, options: [仕事, 病気, 介護]}, {id: jijo, label: ほかの事情, kind: textarea}]}]
        tasks: [{title: 担当へ振り分ける, kind: receive, input: [riyu]}, {title: 事情を確かめる, kind: check, input: [jijo]}]
  - passes: |
      service:
        title: Bus pass
        forms: [{id: f, fields: [{id: why, label: Why, kind: textarea, maxLength: 100}]}]
        tasks: [{title: Decide, kind: decide, input: [why]}]
%%% Rules/staff-burden/handoffs-many.yaml
id: staff-burden/handoffs-many
title:
  en: A case that changes hands often
  ja: 担当が何度も替わる案件
why:
  en: >-
    At each change the case waits and somebody reads it anew; things get lost between two desks. Residents who ask are
    told that it lies with somebody else.
  ja: 替わるたびに案件が待ち、次の人が最初から読み直し、間で抜け落ちることもあります。住民が尋ねても「別の係にあります」と言われます。
sources:
  - {title: 国・地方デジタル共通基盤の整備・運用に関する基本方針, clause: "1(1)①"}
severity: warning
confidence: high
tags: [bpr]
for: service
when: |
  service.tasks != []
let:
  hands: |
    service.hands()
require: |
  service.handoffs() <= options.most
at: title
related: |
  hands
message:
  en: |-
    A case of “{{service.named()}}” changes hands {{service.handoffs()}} times: {{hands.map(t, t.actor)}}.
  ja: 「{{service.named()}}」の案件は担当が{{service.handoffs()}}回替わります（{{hands.map(t, t.actor)}}）。
fix:
  en: Give a case to one person from receipt to outcome, and let others be asked, not passed to.
  ja: 受付から結果まで一人が受け持ち、ほかの係には回さずに尋ねる形にしてください。
options:
  most:
    type: int
    default: 3
    least: 0
    most: 50
    title:
      en: Changes of hands that are fine
      ja: 替わってもよい回数
examples:
  - violates: |
      service:
        title: 道路占用
        tasks:
          - {title: 受け付ける, actor: 窓口職員}
          - {title: 現地を見る, actor: 土木事務所}
          - {title: 審査する, actor: 管理係}
          - {title: 料金を計算する, actor: 経理係}
          - {title: 許可証を渡す, actor: 窓口職員}
    finds: 道路占用
  - passes: |
      service:
        title: 道路占用
        tasks: [{title: 受け付ける, actor: 管理係}, {title: 審査する, actor: 管理係}, {title: 決裁する, kind: approve, actor: 課長}, {title: 渡す, actor: 管理係}]
  # What a machine does takes a case out of nobody's hands.
  - passes: |
      service:
        title: Bus pass
        tasks:
          - {title: Receive, actor: Desk}
          - {title: Look up, actor: Registry, manual: no}
          - {title: Decide, actor: Desk}
          - {title: Print, actor: Printer, manual: no}
          - {title: Send, actor: Desk}
%%% Rules/staff-burden/input-missing.yaml
id: staff-burden/input-missing
title:
  en: Staff need what nobody gives them
  ja: 仕事に必要な情報が集まらない
why:
  en: >-
    No question, paper or registry gives what the task works with. Staff call for it case by case, and residents learn
    late that something is missing.
  ja: 仕事に要る情報が、質問からも書類からも台帳からも得られません。職員は一件ずつ電話で尋ね、住民は後になって足りないと知らされます。
sources:
  - {title: 行政手続法, clause: 9条2項, url: "https://laws.e-gov.go.jp/law/405AC0000000088"}
  - {title: 国・地方デジタル共通基盤の整備・運用に関する基本方針, clause: "1(1)①"}
severity: error
confidence: medium
tags: [bpr]
for: task
when: |
  task.input != []
  // Before there is any form or paper, nothing can be given yet.
  && (task.service.forms != [] || task.service.documents != [])
each: |
  task.input
require: |
  task.isGiven(it) || it.same(task.against) || it.isAnyOf("registries")
    || task.before().exists(b, it.same(b.against) || it.same(b.title) || it.same(b.system))
at: input
message:
  en: “{{task.named()}}” needs “{{it}}”, which no form, paper or registry gives.
  ja: 「{{task.named()}}」に必要な「{{it}}」が、フォームにも書類にも台帳にもありません。
fix:
  en: Ask for it, list the paper that says it, or name in `against` the registry that holds it; check the identifier, too.
  ja: 質問に加えるか、それが分かる書類を挙げるか、載っている台帳を`against`に書いてください。idの書き間違いでないかも確かめてください。
examples:
  - violates: |
      service:
        title: 児童手当
        forms: [{id: f, fields: [{id: umare, label: お子さんの生年月日}]}]
        tasks: [{title: 審査する, kind: decide, input: [umare, shotoku]}]
    finds: "[umare, shotoku]"
  - passes: |
      service:
        title: 児童手当
        documents: [所得証明書]
        forms: [{id: f, fields: [{id: umare, label: お子さんの生年月日}]}]
        tasks: [{title: 所得を調べる, kind: check, against: 課税台帳, input: [umare, 課税台帳]}, {title: 審査する, kind: decide, input: [umare, 所得証明書, 課税台帳]}]
  - passes: |
      service:
        title: Bus pass
        tasks: [{title: Decide, kind: decide, input: [age]}]
%%% Rules/staff-burden/input-unused.yaml
id: staff-burden/input-unused
title:
  en: An answer that nobody uses
  ja: 誰も使わない項目
why:
  en: >-
    People answer, think and look things up for nothing, and the office keeps data that it has no use for and must
    protect.
  ja: 利用者は使われない質問のために考えたり調べたりし、役所は使わない個人情報を預かって守ることになります。
sources:
  - {title: "Jarrett, The Question Protocol", url: "http://www.uxmatters.com/mt/archives/2010/06/the-question-protocol-how-to-make-sure-every-form-field-is-necessary.php"}
  - {title: GDPR, clause: 5(1)(c)}
  - {title: 個人情報保護法, clause: 61条2項}
severity: warning
confidence: medium
tags: [question-protocol]
for: field
when: |
  field.asks && field.service.tasks != []
  // Who judges the case says what for; tasks that say nothing may use anything.
  && field.service.tasks.exists(t, t.input != [])
  && field.service.tasks.all(t, t.input != [] || !(t.kind in ["", "check", "decide", "transcribe", "call"]))
  // With these the case and its owner are found again, whatever is decided.
  && !(field.concept in ["name.full", "name.given", "name.family", "name.kana", "phone", "mobile", "email", "consent", "captcha", "signature"])
require: |
  field.neededBy() != []
at: label
message:
  en: No task needs “{{field.named()}}”.
  ja: 「{{field.named()}}」を使う仕事がありません。
fix:
  en: Take the question out. If somebody needs the answer, name it in the `input` of that task.
  ja: この質問をやめてください。必要なら、使う仕事の`input`に書いてください。
examples:
  - violates: |
      service:
        title: 児童手当
        forms: [{id: f, fields: [{id: shimei, label: 氏名}, {id: umare, label: お子さんの生年月日}, {id: shumi, label: 趣味}]}]
        tasks: [{title: 審査する, kind: decide, input: [umare]}]
    finds: 趣味
  - passes: |
      service:
        title: 児童手当
        forms: [{id: f, fields: [{id: umare, label: お子さんの生年月日}, 職業]}]
        tasks: [{title: 審査する, kind: decide, input: [umare, 職業]}]
  # A group stands for what is in it.
  - passes: |
      service:
        title: Bus pass
        forms: [{id: f, pages: [{title: You, groups: [{id: home, title: Home, fields: [Street, Town]}]}]}]
        tasks: [{title: Check, kind: check, input: [home]}]
  # One task does not say what it looks at.
  - passes: |
      service:
        title: Bus pass
        forms: [{id: f, fields: [Street, Hobby]}]
        tasks: [{title: Check, kind: check, input: [Street]}, {title: Decide, kind: decide}]
%%% Rules/staff-burden/intake-without-task.yaml
id: staff-burden/intake-without-task
title:
  en: Applications that nobody takes in
  ja: 誰も受け取らない受付
why:
  en: >-
    People can apply this way, but no task picks it up. Cases lie in a mailbox until somebody happens to look, and
    residents wait for an answer that nobody is writing.
  ja: この方法でも申請できるのに、受け取る仕事がどこにもありません。気づいた人が開くまで案件が眠り、住民は来ない返事を待ち続けます。
sources:
  - {title: "Shostack, Designing Services That Deliver", clause: service blueprint}
  - {title: 行政手続法, clause: 7条, url: "https://laws.e-gov.go.jp/law/405AC0000000088"}
severity: error
confidence: high
tags: [bpr]
for: channel
when: |
  ("apply" in channel.use
    // Unless they say so, the phone is for asking, and what agents and printed forms bring comes by another way.
    || (channel.use == [] && !(channel.kind in ["phone", "video", "agent", "file"])))
  && channel.service.tasks != []
require: |
  channel.reaches() != []
at: kind
message:
  en: |-
    No task takes in what comes through {{channel.named()}}.
  ja: |-
    {{channel.named()}}で届いた申請を受け取る仕事がありません。
fix:
  en: Name it in the `from` of the task that takes it in. If one cannot apply this way, say so in `use`.
  ja: 受け取る仕事の`from`にこの受付方法を書いてください。申請を受け付けないなら、用途を`use`に書きます。
examples:
  - violates: |
      service:
        title: 児童手当
        channels: [web, {id: yuso, kind: 郵送}]
        tasks: [{title: 受け付ける, kind: receive, from: [web]}]
    finds: 郵送
  - passes: |
      service:
        title: 児童手当
        channels: [web, 郵送, {kind: 電話, use: [ask]}]
        tasks: [{title: 受け付ける, kind: receive, from: [web, 郵送]}]
  # What is filled in online is taken in with its form.
  - passes: |
      service:
        title: Bus pass
        channels: [web]
        forms: [{id: pass, fields: [Name]}]
        steps: [{title: Apply, channels: [web], form: pass}]
        tasks: [{title: Receive, kind: receive, from: [pass]}]
  - undecided: |
      service:
        title: Bus pass
        channels: [web, post]
        tasks: [{title: Receive, kind: receive}]
%%% Rules/staff-burden/manual-check-automatable.yaml
id: staff-burden/manual-check-automatable
title:
  en: A check by hand that a rule could do
  ja: 機械でできる確認を手作業でしている
why:
  en: >-
    Whether something is filled in, well-formed or adds up, a program tells at once, while the person is still there.
    Found by staff days later, it means a letter, a wait and a second look.
  ja: 記入漏れや書式、合計の誤りは、入力の時点で機械がすぐに示せます。職員が後日見つけると、連絡し、待ち、もう一度確かめることになり、住民も余計に待たされます。
sources:
  - {title: 国・地方デジタル共通基盤の整備・運用に関する基本方針, clause: "1(1)①"}
  - {title: GOV.UK Design System, clause: Validation, url: "https://design-system.service.gov.uk/patterns/validation/"}
severity: warning
confidence: medium
tags: [bpr]
for: task
when: |
  task.kind == "check" && task.manual && task.against == ""
let:
  named: |
    task.title.holdsAnyOf("mechanical-checks")
  inputs: |
    task.inputs()
  # Answers that can only be right or wrong in form; papers and words want a reader.
  formal: |
    inputs != [] && inputs.size() >= task.input.size() && inputs.all(f, f.kind in ["number", "currency", "date", "month", "year",
      "time", "datetime", "email", "phone", "national-id", "bank-account", "organisation-number", "checkbox"])
require: |
  !named && !formal
at: title
yields-to: [staff-burden/attachment-unstructured]
message:
  en: |-
    “{{task.named()}}” is done by hand, though {{formal ? "it only looks at “" + inputs.map(f, f.named()).join("”, “") + "”" : "a program can do it"}}.
  ja: |-
    「{{task.named()}}」は機械でもできる確認ですが、手作業でしています{{formal ? "（見るのは「" + inputs.map(f, f.named()).join("」「") + "」だけです）" : ""}}。
fix:
  en: Let the form check it when people fill it in; for paper, let the system check it when it is entered.
  ja: 利用者が入力するときにフォームで確かめてください。紙で届くものは、入力したときにシステムで確かめます。
examples:
  - violates: |
      service: {title: 児童手当, tasks: [{title: 記入漏れを確かめる, kind: check, manual: はい}]}
    finds: 記入漏れを確かめる
  - violates: |
      service:
        title: Bus pass
        forms: [{id: f, fields: [{id: born, label: Date of birth, kind: date}, {id: account, label: Account, kind: bank-account}]}]
        tasks: [{title: Look over the application, kind: check, manual: yes, input: [born, account]}]
    finds: Look over the application
  - passes: |
      service:
        title: 児童手当
        forms: [{id: f, fields: [{id: riyu, label: 理由, kind: textarea}]}]
        tasks:
          - {title: 理由を読んで確かめる, kind: check, manual: はい, input: [riyu]}
          - {title: 記入漏れを確かめる, kind: check, manual: いいえ, system: 受付システム}
%%% Rules/staff-burden/module.yaml
id: staff-burden
title:
  en: Burden on staff
  ja: 職員の負担
description:
  en: >-
    Staff's time is as finite as the residents'. Do staff type again, compare by hand, wait for one another, or answer
    on the phone what the service could have settled by itself? What a definition does not say of its back office is
    told once.
  ja: |-
    職員の時間も、住民の時間と同じように限られています。打ち直し、手作業の突き合わせ、順番待ちの決裁、電話での説明など、仕組みで済ませられる仕事が残っていないかを調べます。業務の流れが書かれていない場合は、そのことを一度だけ知らせます。
version: 1.0.0
lists:
  # What belongs to another country, whose formats are not ours.
  abroad:
    en: [foreign, overseas, abroad, international, non-uk, outside the uk, country]
    nb: [utenlandsk, utenlandske, utlandet, utland, land]
    ja: [海外, 国外, 外国, 外国の, 国際, 現地]
  # What a program can look through without a person.
  mechanical-checks:
    en: [completeness, complete, missing fields, blank fields, blanks, format, formal check, formal checks, attachments present, add up, sums, totals, arithmetic, spelling of codes]
    ja: [記入漏れ, 記載漏れ, 入力漏れ, 未記入, 記入もれ, 記載もれ, 入力もれ, 添付漏れ, 添付もれ, 書式, 形式チェック, 形式審査, 形式確認, 形式の確認, 検算, 桁数, 書類の有無]
  # A letter or call that tells people how their case was decided, whichever way.
  outcomes:
    en: [outcome, result, results, decision]
    ja: [結果, 決定, 可否, 認否, 諾否]
  # One that only tells one of the two.
  verdicts:
    en: [approved, approval, granted, refused, refusal, rejected, rejection, award]
    ja: [許可, 不許可, 認定, 不認定, 承認, 不承認, 却下, 交付, 支給]
  # What a task may need that no resident gives.
  registries:
    en: [population register, resident register, family register, tax register, company register, land register, vehicle register]
    ja: [住民基本台帳, 住民票, 戸籍, 課税台帳, 税情報, 登記簿, 登記情報, 法人登記, 固定資産課税台帳, 審査基準, 住基ネット, 住基]
%%% Rules/staff-burden/notification-manual.yaml
id: staff-burden/notification-manual
title:
  en: Outcomes told by hand
  ja: 結果の通知を手作業で出している
why:
  en: >-
    Somebody writes, prints, folds or dials for every case. The news comes days late, letters go into wrong envelopes,
    and people call meanwhile to ask.
  ja: 一件ごとに文書を作り、印刷して封入し、電話をかけています。知らせが何日も遅れ、封入の間違いも起き、待ちきれない人から問い合わせが来ます。
sources:
  - {title: デジタル手続法, clause: 7条, url: "https://laws.e-gov.go.jp/law/414AC0000000151"}
  - {title: 国・地方デジタル共通基盤の整備・運用に関する基本方針, clause: "1(1)①"}
severity: warning
confidence: high
tags: [bpr]
for: task
when: |
  task.kind in ["notify", "call"] && task.manual
let:
  # A call for missing papers is another matter.
  tells: |
    task.kind == "notify" || task.title.holdsAnyOf("outcomes") || task.title.holdsAnyOf("verdicts")
require: |
  !tells
at: title
message:
  en: “{{task.named()}}” is done by hand for every case.
  ja: 「{{task.named()}}」を一件ずつ手作業でしています。
fix:
  en: Let the system send it when the decision is entered, in the way each person chose; keep letters for those who want them.
  ja: 決定を登録したら、本人が選んだ方法で自動で届くようにしてください。郵便は希望する人の分だけにします。
examples:
  - violates: |
      service: {title: 児童手当, tasks: [{title: 決定通知書を作って送る, kind: notify, manual: はい}]}
    finds: 決定通知書を作って送る
  - violates: |
      service: {title: Bus pass, tasks: [{title: Call with the decision, kind: call, manual: yes}]}
    finds: Call with the decision
  - passes: |
      service:
        title: 児童手当
        tasks:
          - {title: 結果を知らせる, kind: notify, manual: いいえ, system: 電子申請システム}
          - {title: 足りない書類を電話で伝える, kind: call, manual: はい}
%%% Rules/staff-burden/paper-not-captured.yaml
id: staff-burden/paper-not-captured
title:
  en: Paper that never becomes data
  ja: 紙のまま処理している受付
why:
  en: >-
    The case lives in a folder on a desk. Colleagues cannot see how far it is, nothing can be looked up or counted, and
    residents who ask are told to call back.
  ja: 案件が机の上の紙のファイルにしかありません。ほかの職員には進み具合が分からず、検索も集計もできず、問い合わせた住民はかけ直しを頼まれます。
sources:
  - {title: 国・地方デジタル共通基盤の整備・運用に関する基本方針, clause: "1(1)①"}
  - {title: デジタル庁 書かないワンストップ窓口, url: "https://digital-gov.note.jp/n/n54f3241091f4"}
severity: error
confidence: medium
tags: [bpr]
for: channel
when: |
  channel.kind in ["post", "fax", "email", "counter", "home-visit"]
  && (channel.use == [] || "apply" in channel.use) && channel.service.tasks != []
let:
  taken: |
    channel.reaches()
require: |
  taken == [] || taken.exists(t, t.kind == "transcribe" || has(t.system))
at: kind
message:
  en: |-
    What comes in through {{channel.named()}} is in no system at any task, up to “{{taken[taken.size() - 1].named()}}”.
  ja: |-
    {{channel.named()}}で受け付けたものが、「{{taken[taken.size() - 1].named()}}」まで一度もシステムに入りません。
fix:
  en: Record the case when it comes in, and name the `system`. At the counter, enter it together with the resident instead of on paper.
  ja: 受け付けたときに記録し、使うシステムを`system`に書いてください。窓口なら、紙に書いてもらわずに、住民と一緒に画面で入力できます。
examples:
  - violates: |
      service:
        title: 児童手当
        channels: [郵送]
        tasks: [{title: 開封する, kind: receive}, {title: 審査する, kind: decide}, {title: 通知を送る, kind: notify}]
    finds: 郵送
  - violates: |
      service:
        title: Bus pass
        channels: [{id: hall, kind: counter}, web]
        tasks:
          - {title: Take the form, kind: receive, from: [hall], next: [Decide]}
          - {title: Fetch the data, kind: receive, from: [web], system: Portal, next: [Decide]}
          - {title: Decide, kind: decide}
    finds: counter
  - passes: |
      service:
        title: 児童手当
        channels: [郵送]
        tasks: [{title: 開封する, kind: receive}, {title: 申請書を入力する, kind: transcribe}]
  - passes: |
      service:
        title: Bus pass
        channels: [{kind: counter, use: [ask]}]
        tasks: [{title: Decide, kind: decide, system: Passes}]
  - undecided: |
      service:
        title: 児童手当
        channels: [窓口, web]
        tasks: [{title: 審査する, kind: decide}]
%%% Rules/staff-burden/period-order-unchecked.yaml
id: staff-burden/period-order-unchecked
title:
  en: End that may come before its start
  ja: 開始日より前の終了日
why:
  en: >-
    Who swaps the two dates, or picks the wrong year, can send the form all the same. Staff cannot go on until they have
    asked which is right, and the answer comes later.
  ja: 二つの日付を取り違えたり年を間違えたりしても、そのまま送信できます。職員は本人に確かめるまで審査を進められず、結果が遅れます。
sources:
  - {title: GOV.UK Design System, clause: Validation, url: "https://design-system.service.gov.uk/patterns/validation/"}
  - {title: 国・地方デジタル共通基盤の整備・運用に関する基本方針, clause: "1(1)①"}
severity: warning
confidence: medium
tags: [govuk, bpr]
for: field
when: |
  field.kind in ["date", "month", "datetime"] && field.asks && !field.platformMade
  && field.concept == "period.end"
let:
  # The start that belongs to it stands beside it: in the same group, or on the page if there is none.
  starts: |
    field.earlier().sure(e, e.concept == "period.start" && e.kind == field.kind && e.group == field.group
      && e.page == field.page)
  checked: |
    [field, starts[starts.size() - 1]].exists(f, has(f.checkedByCode) && f.checkedByCode)
  # A limit that is no date of its own is another answer.
  limited: |
    !(field.least == "" || field.least.matches("^[0-9]")) || !(starts[starts.size() - 1].most == "" || starts[starts.size() - 1].most.matches("^[0-9]"))
require: |
  starts == [] || checked || limited
at: label
related: |
  [starts[starts.size() - 1]]
message:
  en: “{{field.named()}}” may come before “{{starts[starts.size() - 1].shownLabel}}”.
  ja: 「{{field.named()}}」に、「{{starts[starts.size() - 1].shownLabel}}」より前の日付を入力できます。
fix:
  en: Compare the two dates when they are filled in, and say which one to look at.
  ja: 入力のときに二つの日付の順序をチェックし、どちらを直せばよいかを示してください。
examples:
  - violates: |
      title: Hall hire
      display: form
      components:
        - {type: datetime, key: start, label: Start date, input: true, enableTime: false}
        - {type: datetime, key: end, label: End date, input: true, enableTime: false}
    finds: End date
  - violates: |
      title: 会議室の予約
      display: form
      components:
        - {type: datetime, key: kaishi, label: 利用開始日, input: true, enableTime: false}
        - {type: datetime, key: owari, label: 利用終了日, input: true, enableTime: false, datePicker: {minDate: "2026-04-01"}}
    finds: 利用終了日
  - passes: |
      title: 会議室の予約
      display: form
      components:
        - {type: datetime, key: kaishi, label: 利用開始日, input: true, enableTime: false}
        - {type: datetime, key: owari, label: 利用終了日, input: true, enableTime: false, validate: {custom: "valid = input >= data.kaishi ? true : '開始日より後の日付にしてください';"}}
  # Each belongs to a period of its own.
  - passes: |
      title: Study leave
      display: form
      components:
        - type: fieldset
          key: course
          legend: The course
          components: [{type: datetime, key: start, label: Start date, input: true, enableTime: false}]
        - type: fieldset
          key: grant
          legend: Your present grant
          components: [{type: datetime, key: end, label: End date, input: true, enableTime: false}]
  # The earliest day is worked out from the other answer (nav100716).
  - undecided: |
      title: Leie av sal
      properties: {skjemanummer: SAL 00-01}
      components:
        - {type: navDatepicker, key: fra, label: Fra dato, input: true}
        - {type: navDatepicker, key: til, label: Til dato, input: true, beforeDateInputKey: fra}
%%% Rules/staff-burden/phone-magnet.yaml
id: staff-burden/phone-magnet
title:
  en: Told to ask what could be written
  ja: 書けば済むことを問い合わせさせている
why:
  en: >-
    To learn a condition, an amount or a date, people have to call while the office is open. Those who cannot hear or
    cannot call by day never learn it, and staff give the same answer again and again.
  ja: 条件や金額、期限を知るためだけに、開庁時間中に問い合わせなければなりません。耳の聞こえない人や日中に電話できない人には分からないままになり、職員は同じ質問に何度も答えることになります。
sources:
  - {title: 行政手続法, clause: 9条2項, url: "https://laws.e-gov.go.jp/law/405AC0000000088"}
  - {title: "Seddon, Freedom from Command and Control", clause: failure demand}
  - {title: 国・地方デジタル共通基盤の整備・運用に関する基本方針, clause: "1(1)①"}
severity: info
confidence: medium
tags: [bpr]
for: text
when: |
  text.role in ["body", "hint", "tooltip", "error"]
  // Most texts are told apart by these pieces of words, before any pattern is tried.
  && (text.prose.contains("for å ")
    || (text.prose.contains("all") || text.prose.contains("hone") || text.prose.contains("ing ") || text.prose.contains("ontact"))
      && (text.prose.contains(" to ") || text.prose.contains("or the ") || text.prose.contains("or details"))
    || text.prose.contains("合") || text.prose.contains("電話") || text.prose.contains("連絡") || text.prose.contains("窓口")
    || text.prose.contains("担当"))
let:
  # All in one sentence. “If you are not sure” offers help beside what is written, and is fine.
  japanese: |
    "(対象|条件|要件|資格|該当|金額|いくら|料金|費用|手数料|期限|締切|締め切り|〆切|必要な書類|必要書類|提出書類|持ち物|受付期間)[^。！？\\n]{0,40}(お?問い?合わ?せ|お?電話|ご連絡|窓口|担当課|担当まで)[^。！？\\n]{0,25}(ください|下さい|願います|お願いします|お願いいたします|いただきます)"
  english: |
    "(?i)\\b(call|phone|telephone|ring|contact)\\b[^.!?\\n]{0,60}\\b(to find out|to ask|to check|to learn|to know|to see)\\b[^.!?\\n]{0,20}\\b(if you (qualify|are eligible|can apply)|whether|how much|when|which documents|what documents|eligib\\w+|the (fee|cost|price|deadline|amount|rate|requirements|conditions))"
  englishFor: |
    "(?i)\\bfor (the|current|our|details of the)? ?(current |exact |latest )?(fees?|costs?|prices?|deadlines?|due dates?|amounts?|rates?|requirements|conditions|eligibility \\w+),? (please )?(call|phone|telephone|ring|contact)\\b"
  norwegian: |
    "(?i)\\b(ring|kontakt|ta kontakt med)\\b[^.!?\\n]{0,50}\\bfor å (finne ut|få vite|høre|sjekke)\\b[^.!?\\n]{0,20}\\b(om du (har rett|kan søke|oppfyller)|hvor mye|når|hvilke (krav|vilkår)|fristen|satsen|satsene|prisen|beløpet)"
  inJapanese: |
    text.prose.contains("い") && text.prose.matches(japanese)
      && !text.prose.matches("(不明|分から|わから|迷[うっ]|お困り|ご質問)[^。！？\\n]{0,40}(問い?合わ?せ|電話|連絡|窓口)")
  inEnglish: |
    (text.prose.contains(" to ") && text.prose.matches(english))
      || (text.prose.contains("or the ") || text.prose.contains("or details")) && text.prose.matches(englishFor)
  inNorwegian: |
    text.prose.contains("for å ") && text.prose.matches(norwegian)
  # The sentence that does it: some texts are long.
  sentences: |
    text.prose.replace("。", "。\n").replace(". ", ".\n").replace("! ", "!\n").split("\n")
      .sure(s, s.matches(japanese) || s.matches(english) || s.matches(englishFor) || s.matches(norwegian))
  sentence: |
    sentences == [] ? text.prose : sentences[0].trim()
  # Beside an address on the web nobody has to call.
  written: |
    text.links != [] || text.prose.matches("(?i)\\bhttps?://|\\bwww\\.")
require: |
  written || !(inJapanese || inEnglish || inNorwegian)
at: content
message:
  en: “{{sentence}}” makes people ask for what the page could say.
  ja: 「{{sentence}}」では、ここに書けば済むことを問い合わせなければ分かりません。
fix:
  en: Write down the condition, amount or date. If it depends on the case, say on what, and give the usual ones.
  ja: 条件や金額、期限をここに書いてください。人によって違うなら、何によって変わるかと、よくある場合を書いてください。
examples:
  - violates: |
      title: Bulky waste
      display: form
      components:
        - {type: htmlelement, key: t, content: "<p>Please call us to find out how much the collection costs.</p>", input: false}
    finds: "<p>Please call us to find out how much the collection costs.</p>"
  - violates: |
      title: 粗大ごみの収集
      display: form
      components:
        - {type: textfield, key: hin, label: 出すもの, input: true, description: 手数料については、清掃課までお問い合わせください。}
    finds: 手数料については、清掃課までお問い合わせください。
  - passes: |
      title: 粗大ごみの収集
      display: form
      components:
        - {type: htmlelement, key: a, content: "<p>手数料は1点300円です。分からないことは、清掃課（電話 000-0000）へお問い合わせください。</p>", input: false}
        - {type: htmlelement, key: b, content: "<p>対象になるか分からないときは、お電話ください。</p>", input: false}
        - {type: htmlelement, key: c, content: "<p>申請の対象は市内に住む方です。窓口でも申し込めます。</p>", input: false}
  - passes: |
      title: Avfall
      display: form
      components:
        - {type: htmlelement, key: a, content: "<p>Er du usikker på om kontonummeret er registrert, kan du ta kontakt med oss.</p>", input: false}
        - {type: htmlelement, key: b, content: "<p>We call you to agree on a day. For help, phone the office.</p>", input: false}
  # Who cannot call looks there.
  - passes: |
      title: Bulky waste
      display: form
      components:
        - {type: htmlelement, key: t, content: "<p>Call the centre to find out whether it takes the thing. <a href=\"https://centre.example.org\">What the centre takes</a></p>", input: false}
%%% Rules/staff-burden/registry-compared-by-hand.yaml
id: staff-burden/registry-compared-by-hand
title:
  en: A registry compared by hand
  ja: 台帳との突き合わせを手作業でしている
why:
  en: >-
    Staff open one screen, read, open another and compare, for every case. It is slow, the eye slips, and the resident
    was asked for what the office held all along.
  ja: 職員が一件ごとに二つの画面を開いて見比べています。時間がかかり、見落としも起きます。住民は、役所がすでに持っている情報を書かされています。
sources:
  - {title: 国・地方デジタル共通基盤の整備・運用に関する基本方針, clause: "1(1)①"}
  - {title: デジタル手続法, clause: 11条, url: "https://laws.e-gov.go.jp/law/414AC0000000151"}
severity: warning
confidence: high
tags: [bpr]
for: task
when: |
  has(task.against) && task.kind in ["", "check", "transcribe", "receive", "decide"]
require: |
  !task.manual
at: against
message:
  en: In “{{task.named()}}” staff compare each case with “{{task.against}}” by hand.
  ja: 「{{task.named()}}」で、職員が一件ずつ「{{task.against}}」と手作業で突き合わせています。
fix:
  en: Let the systems compare and show staff only what differs; better still, fetch it and do not ask.
  ja: システムで照合し、違うものだけを職員に見せてください。そもそも聞かずに台帳から取り込めれば、なお良いです。
examples:
  - violates: |
      service: {title: 児童手当, tasks: [{title: 世帯を確かめる, kind: check, manual: はい, against: 住民基本台帳}]}
    finds: 住民基本台帳
  - passes: |
      service:
        title: 児童手当
        tasks:
          - {title: 世帯を照合する, kind: check, manual: いいえ, against: 住民基本台帳}
          - {title: 審査する, kind: decide, manual: はい}
%%% Rules/staff-burden/retyped-by-staff.yaml
id: staff-burden/retyped-by-staff
title:
  en: Typed answers typed again by staff
  ja: 入力済みの内容を職員が打ち直している
why:
  en: >-
    What people have typed is typed a second time. Each case takes staff minutes that help nobody, slips creep in, and
    residents then wait for somebody to find them.
  ja: 利用者が入力した内容を、職員がもう一度打っています。誰の役にも立たない時間が一件ごとにかかり、打ち間違いも生まれ、その訂正で住民が待たされます。
sources:
  - {title: 国・地方デジタル共通基盤の整備・運用に関する基本方針, clause: "1(1)①"}
  - {title: デジタル庁 書かないワンストップ窓口, url: "https://digital-gov.note.jp/n/n54f3241091f4"}
severity: error
confidence: high
tags: [bpr]
for: task
when: |
  task.kind == "transcribe" && !(has(task.manual) && !task.manual)
let:
  typed: |
    task.service.channels.sure(c, c.kind in ["web", "app", "kiosk", "email"] && c.reaches().exists(t, t == task))
  paper: |
    task.service.channels.sure(c, c.kind in ["counter", "post", "fax", "phone", "home-visit", "file", "agent"] && c.reaches().exists(t, t == task))
require: |
  typed == []
at: title
related: |
  typed
# To type it twice over is worse, and said there.
yields-to: [staff-burden/double-entry]
message:
  en: |-
    In “{{task.named()}}” staff type what came in through {{typed.map(c, c.named())}}{{paper == [] ? "." : ", not only what came on paper."}}
  ja: |-
    「{{task.named()}}」で、{{typed.map(c, c.named())}}で届いた内容を職員が打ち直しています。
fix:
  en: |-
    Hand the answers to `{{has(task.system) ? task.system : "the system"}}` as data. Until then, let staff copy a file, not retype.
  ja: |-
    回答をデータのまま「{{has(task.system) ? task.system : "業務システム"}}」に渡してください。それまでは、打ち直さずにファイルで取り込めるようにします。
examples:
  - violates: |
      service:
        title: 児童手当
        channels: [web]
        tasks: [{title: システムに入力する, kind: transcribe, actor: 担当者}, {title: 審査する, kind: decide}]
    finds: システムに入力する
  - violates: |
      service:
        title: Bus pass
        channels: [web, post]
        tasks:
          - {title: Print the mail, kind: receive, from: [web], next: [Type it in]}
          - {title: Open the post, kind: receive, from: [post], next: [Type it in]}
          - {title: Type it in, kind: transcribe}
    finds: Type it in
  # Paper has to be typed by somebody.
  - passes: |
      service:
        title: 児童手当
        channels: [web, 郵送]
        tasks:
          - {title: 申請データを取り込む, kind: receive, manual: いいえ, from: [web], next: [審査する]}
          - {title: 申請書を入力する, kind: transcribe, from: [郵送], next: [審査する]}
          - {title: 審査する, kind: decide}
  # What comes in online passes by the task that takes in paper.
  - passes: |
      service:
        title: 犬の登録
        channels: [web, 窓口]
        tasks:
          - {title: 受け付ける, kind: 受付, from: [web, 窓口]}
          - {title: 申請書を入力する, kind: 入力, from: [窓口]}
          - {title: 鑑札を渡す, kind: 通知}
  # Which of the two is typed is not said.
  - passes: |
      service:
        title: Bus pass
        channels: [web, counter]
        tasks: [{title: Type it in, kind: transcribe}]
%%% Rules/staff-burden/task-without-owner.yaml
id: staff-burden/task-without-owner
title:
  en: A task that is nobody's
  ja: 担当が決まっていない仕事
why:
  en: >-
    Whoever has time takes it, or nobody does. Cases lie, and the resident who asks is passed from one desk to the next.
  ja: 手の空いた人が拾うか、誰もやらないままになります。案件がそこで止まり、問い合わせた住民は担当を探してたらい回しにされます。
sources:
  - {title: "Shostack, Designing Services That Deliver", clause: service blueprint}
  - {title: 国・地方デジタル共通基盤の整備・運用に関する基本方針, clause: "1(1)①"}
severity: error
confidence: high
tags: [bpr]
for: task
when: |
  // A machine's task needs nobody.
  !(has(task.manual) && !task.manual)
require: |
  !task.actor.isBlank()
at: title
silence: defect
message:
  en: |-
    The task “{{task.named()}}” has nobody who does it.
  ja: |-
    「{{task.named()}}」を誰がするのか決まっていません。
fix:
  en: |-
    Name in `actor` who does it, by role; if a system does it, state `manual: no`.
  ja: |-
    担当する人や係を`actor`に書いてください。システムが自動でするなら`manual: いいえ`と書きます。
examples:
  - violates: |
      service: {title: 児童手当, tasks: [{title: 受け付ける, actor: 窓口職員}, {title: 書類を確かめる}]}
    finds: 書類を確かめる
  - violates: |
      task: {title: Check the papers, kind: check}
    finds: Check the papers
  - passes: |
      service:
        title: 児童手当
        tasks:
          - {title: 受け付ける, actor: 窓口職員}
          - {title: 台帳に載せる, manual: いいえ, system: 児童手当システム}
%%% Rules/staff-burden/tasks-missing.yaml
id: staff-burden/tasks-missing
title:
  en: Nothing said of the back office
  ja: 職員の仕事が書かれていない
why:
  en: >-
    What happens after sending is invisible, so its burden cannot be seen, compared or cut. A change that is easy for
    residents may cost staff hours, and nobody will know before it is live.
  ja: 送信した後のことが見えないので、職員の負担を数えることも減らすこともできません。住民に楽な変更が職員の手間を増やしても、始めてみるまで分かりません。
sources:
  - {title: 国・地方デジタル共通基盤の整備・運用に関する基本方針, clause: "1(1)①"}
  - {title: "Shostack, Designing Services That Deliver", clause: service blueprint}
severity: info
confidence: high
tags: [bpr]
for: service
when: |
  has(service.title)
  // What only informs leaves nothing to do.
  && !(service.effects.size() == 1 && service.effects[0] == "informs")
require: |
  service.tasks != []
at: title
message:
  en: “{{service.named()}}” does not say what staff do with a case, so their work is not checked.
  ja: 「{{service.named()}}」には受付後に職員がすることが書かれていないため、職員の負担は調べていません。
fix:
  en: List in `tasks` what is done from receipt to outcome, by whom and for how long; a rough list is a good start.
  ja: 受付から結果を知らせるまでに、誰が何を何分でしているかを`tasks`に並べてください。大まかなもので構いません。
examples:
  - violates: |
      service: {title: 児童手当}
    finds: 児童手当
  - passes: |
      service: {title: 児童手当, tasks: [受け付ける]}
  - passes: |
      service: {title: ごみの出し方, effects: [informs]}
  # A form alone knows nothing of its back office.
  - passes: |
      title: Bus pass
      display: form
      components: [{type: textfield, key: a, label: Name, input: true}]
%%% Rules/staff-burden/validation-missing.yaml
id: staff-burden/validation-missing
title:
  en: Known format that nobody checks
  ja: 決まった書式なのにチェックされない項目
why:
  en: >-
    A slip of the finger goes through unnoticed. Staff find it when a letter comes back or a payment fails, and have to
    ask; meanwhile the person who applied waits.
  ja: 打ち間違いがそのまま届きます。職員は、郵便が戻ったり振込みができなかったりして初めて気づき、本人に確かめることになります。その間、申請した人は待たされます。
sources:
  - {title: GOV.UK Design System, clause: Validation, url: "https://design-system.service.gov.uk/patterns/validation/"}
  - {title: 国・地方デジタル共通基盤の整備・運用に関する基本方針, clause: "1(1)①"}
severity: warning
confidence: medium
tags: [govuk, bpr]
for: field
when: |
  field.kind == "text" && field.asks && !field.platformMade && !field.checkedByCode
  // A length, a mask or a set of characters is a check, if a small one.
  && !has(field.pattern) && !has(field.minLength) && !has(field.mask) && !has(field.characterSet)
  && field.concept in ["email", "postal-code", "birth-date", "death-date", "date", "period.start", "period.end",
    "bank-account", "bank-account.iban", "bank-account.bic", "national-id", "organisation-number", "card-number"]
  // One part of a date has no format of its own.
  && [field].sure(f, f.autofill in ["bday-day", "bday-month", "bday-year"]) == []
let:
  # Codes of other countries have many formats.
  varies: |
    field.concept in ["postal-code", "bank-account", "national-id", "organisation-number"]
  fromAbroad: |
    field.shownLabel.holdsAnyOf("abroad") || field.hint.holdsAnyOf("abroad") || field.group.title.holdsAnyOf("abroad")
      || field.page.fields.exists(f, f.group == field.group
        && (f.concept in ["country", "bank-account.bic"] || f.shownLabel.holdsAnyOf("abroad")))
require: |
  !field.accepts("abc") || (varies && fromAbroad)
at: label
message:
  en: “{{field.named()}}” takes anything, so a slip reaches staff unnoticed.
  ja: 「{{field.named()}}」には何でも入力でき、打ち間違いがそのまま職員に届きます。
fix:
  en: Use the platform's own field for it (email, date and so on), or check the answer and show beside it how to write it.
  ja: メールや日付などの専用の項目に替えるか、入力のときに書式をチェックしてください。書き方は項目のそばに示してください。
examples:
  - violates: |
      title: Childcare refund
      display: form
      components:
        - {type: textfield, key: mail, label: Email address, input: true}
    finds: Email address
  - violates: |
      title: 保育料の還付
      display: form
      components:
        - {type: textfield, key: kouza, label: 口座番号, input: true, validate: {maxLength: 7}}
        - {type: textfield, key: umare, label: お子さんの生年月日, input: true}
    finds: [口座番号, お子さんの生年月日]
  - passes: |
      title: 保育料の還付
      display: form
      components:
        - {type: email, key: mail, label: メールアドレス, input: true}
        - {type: textfield, key: yubin, label: 郵便番号, input: true, validate: {pattern: "[0-9]{3}-?[0-9]{4}"}}
        - {type: textfield, key: kouza, label: 口座番号, input: true, validate: {custom: "valid = /^[0-9]{7}$/.test(input) ? true : '7桁の数字です';"}}
        - {type: textfield, key: shimei, label: 氏名, input: true}
  # A length is a check, and postcodes abroad have no one format (nav070208).
  - passes: |
      title: Gravferd
      display: form
      components:
        - {type: textfield, key: nr, label: Postnummer, input: true, validate: {minLength: 4, maxLength: 4}}
        - {type: textfield, key: kode, label: Utenlandsk postkode, input: true}
  - passes: |
      title: Bus pass
      display: form
      components:
        - {type: textfield, key: month, label: Birth month, input: true, autocomplete: bday-month}
  - passes: |
      title: 海外からの届出
      display: form
      components:
        - type: fieldset
          key: kaigai
          legend: 海外の住所
          components:
            - {type: textfield, key: kuni, label: 国名, input: true}
            - {type: textfield, key: code, label: 郵便番号, input: true}
%%% Rules/staff-burden/volume-missing.yaml
id: staff-burden/volume-missing
title:
  en: Work without figures
  ja: 件数や所要時間が分からない仕事
why:
  en: >-
    Without cases and minutes nobody can tell which task eats the most time, or what a change would save. Whatever is
    loudest gets mended, and the quiet overtime stays.
  ja: 件数と時間が分からないと、どの仕事にいちばん時間を取られ、直せばどれだけ減るのかを示せません。声の大きいところから直され、目立たない残業が残ります。
sources:
  - {title: Standard Cost Model, clause: time × frequency}
  - {title: 国・地方デジタル共通基盤の整備・運用に関する基本方針, clause: "1(1)①"}
severity: info
confidence: high
tags: [bpr, scm]
for: service
when: |
  service.tasks != []
let:
  untimed: |
    // What a system does by itself takes nobody's minutes.
    service.tasks.filter(t, !has(t.minutes) && [t].sure(x, has(x.manual) && !x.manual || x.actor == "system") == [])
  some: |
    untimed.slice(0, untimed.size() > 3 ? 3 : untimed.size()).map(t, t.title)
  others: |
    untimed.size() - some.size()
  noCases: |
    !has(service.casesPerYear)
require: |
  !noCases && untimed == []
at: title
related: |
  untimed
message:
  en: |-
    “{{service.named()}}” does not state {{(noCases ? "its cases per year" : "") + (noCases && untimed != [] ? ", nor " : "") + (untimed == [] ? "" : "the minutes of “" + some.join("”, “") + "”" + (others > 0 ? " and " + string(others) + " more" : ""))}}.
  ja: |-
    {{noCases ? "年間の件数" : ""}}{{noCases && untimed != [] ? "と、" : ""}}{{untimed == [] ? "" : "「" + some.join("」「") + "」" + (others > 0 ? "ほか" + string(others) + "件の仕事" : "") + "の所要時間"}}が書かれていません。
fix:
  en: State `casesPerYear`, and the `minutes` of each task; ask three people for their guess if nobody has measured.
  ja: 年間の件数（`casesPerYear`）と、それぞれの仕事の時間（`minutes`）を書いてください。測っていなければ、担当者3人に聞いた見積もりで構いません。
examples:
  - violates: |
      service: {title: 児童手当, casesPerYear: "3,200 件", tasks: [{title: 受け付ける, minutes: 10 分}, 審査する]}
    finds: 児童手当
  - violates: |
      service: {title: Bus pass, tasks: [{title: Receive, minutes: 5}]}
    finds: Bus pass
  - passes: |
      service:
        title: 児童手当
        casesPerYear: 3,200 件
        tasks: [{title: 受け付ける, minutes: 10 分}, {title: 審査する, minutes: 20 分}]
%%% Rules/user-centred/feedback-missing.yaml
id: user-centred/feedback-missing
title:
  en: No way to say what is wrong
  ja: 意見を伝える手段がない
why:
  en: >-
    Whoever gets stuck has nobody to tell. The same thing stops the next person, and the office hears of it by
    complaint, or never.
  ja: 困った人が、それを伝える先がありません。次の人も同じ所でつまずき、役所が知るのは苦情になってからか、ずっと知らないままです。
sources:
  - {title: サービス設計12箇条, clause: 第10条}
  - {title: UK Service Standard, clause: "8", url: "https://www.gov.uk/service-manual/service-standard/point-8-iterate-and-improve-frequently"}
severity: warning
confidence: high
tags: [service-standard]
for: service
when: |
  has(service.title)
require: |
  !service.feedback.isBlank()
at: title
message:
  en: “{{service.named()}}” names no way for people to say what they think of it.
  ja: 「{{service.named()}}」に、利用者が意見を伝える方法がありません。
fix:
  en: Offer it where people end, online and at the counter, and say in `feedback` where and how.
  ja: 手続の最後や窓口で意見を聞くようにし、どこでどう受け付けるかを`feedback`に書いてください。
examples:
  - violates: |
      service: {title: 児童手当}
    finds: 児童手当
  - passes: |
      service: {title: 児童手当, feedback: 完了画面のアンケートと、窓口の意見カード}
  - passes: |
      service: {title: Bus pass, feedback: "https://example.org/feedback"}
%%% Rules/user-centred/form-title-official.yaml
id: user-centred/form-title-official
title:
  en: A form titled in office words
  ja: 役所の言葉で付けたフォームの名前
why:
  en: >-
    People search for what they want to do. A form number, a law or an office's word in its place, and they do not find
    the form, or do not see that it is meant for them.
  ja: 人は「やりたいこと」の言葉で探します。様式番号や法律名、役所の言葉の名前では見つけられず、見つけても自分のためのものだと気づきません。
sources:
  - {title: GOV.UK Service Manual, clause: Naming your service, url: "https://www.gov.uk/service-manual/design/naming-your-service"}
  - {title: サービス設計12箇条, clause: 第1条}
severity: info
confidence: medium
tags: [govuk]
for: form
when: |
  has(form.title)
  // One cause, one finding: where the service bears the same name, that is spoken of.
  && [form].sure(f, f.title == f.service.title) == []
let:
  number: |
    form.title.matches("様式|号様式|^(Form |Skjema )?[A-Z]{1,3}[- ]?[0-9]{1,4}[A-Z]?([-./][0-9]+)*( [^ ]+)?$")
  law: |
    form.title.matches("(法|条例|規則|要綱|政令|省令)(に基づ|施行規則|施行令)|第[0-9０-９一二三四五六七八九十百]+条|§")
      || form.title.matches("([Uu]nder|[Pp]ursuant to) ([Ss]ection|[Aa]rticle|the [A-Za-z0-9_ ]*[Aa]ct)|[Ss]ection [0-9]|[Aa]rtikkel [0-9]|etter lov om ")
  word: |
    form.title.holdsAnyOf("office-words")
require: |
  !number && !law && !word
at: title
message:
  en: |-
    {{law && !number ? "“" + form.named() + "” bears a law in its name, which tells people nothing of what they can do with it." : "“" + form.named() + "” is named after " + (number ? "a form number" : "the office's words") + ", not after what people want to do."}}
  ja: |-
    {{law && !number ? "「" + form.named() + "」の名前に入っている法令は、何ができるフォームなのかを伝えません。" : "「" + form.named() + "」は" + (number ? "様式番号" : "役所の言葉") + "で付けた名前で、何ができるのか分かりません。"}}
fix:
  en: Name it by what people want to get done, in their words, as “Apply for a bus pass”. Number and law may stand below.
  ja: 「バス券を申し込む」のように、人がやりたいことをその人の言葉で名前にしてください。番号や法令名は、その下に書けます。
examples:
  - violates: |
      title: T04 Tilleggsskjema
      display: form
      components: [{type: textfield, key: a, label: Merke, input: true}]
    finds: T04 Tilleggsskjema
  - violates: |
      title: 様式第3号（第5条関係）
      display: form
      components: [{type: textfield, key: a, label: 氏名, input: true}]
    finds: 様式第3号（第5条関係）
  - passes: |
      title: 高齢者バス券の申込み
      display: form
      components: [{type: textfield, key: a, label: 氏名, input: true}]
  - passes: |
      title: Søknad om rullestol
      display: form
      components: [{type: textfield, key: a, label: Merke, input: true}]
  # A number before what people want is no name.
  - passes: |
      title: T04 Tilleggsskjema for rullestol
      display: form
      components: [{type: textfield, key: a, label: Merke, input: true}]
%%% Rules/user-centred/measure-digital-only.yaml
id: user-centred/measure-digital-only
title:
  en: Success counted by online applications alone
  ja: オンライン申請の数だけで測っている
why:
  en: >-
    Moving people online then counts as success, whether it helps them or not. Those who come to the counter are in no
    figure, and their way gets worse unseen.
  ja: オンラインに移すこと自体が成果になり、楽になったかどうかは問われません。窓口や郵送の利用者は数字に表れず、不便になっても気づかれません。
sources:
  - {title: UK Service Standard, clause: "10", url: "https://www.gov.uk/service-manual/service-standard/point-10-define-success-publish-performance-data"}
  - {title: 国・地方デジタル共通基盤の整備・運用に関する基本方針, clause: "1(1)②"}
severity: warning
confidence: medium
tags: [service-standard]
for: service
when: |
  service.measures != []
let:
  counts: |
    service.measures.filter(m, m.countsDigitalOnly
      || m.what.matches("(オンライン|電子|デジタル|ネット)(申請|化|利用|手続)?(の)?(率|件数|割合|数)|(?i)\\b(online|digital)\\b.*\\b(share|take-?up|uptake|rate|percentage|number of)\\b|(?i)\\b(share|take-?up|uptake|rate|percentage|number) of\\b.*\\b(online|digital)\\b"))
  first: |
    counts[0]
require: |
  counts.size() < service.measures.size()
at: first.what
message:
  en: The success of “{{service.named()}}” is measured by “{{first.what}}” alone.
  ja: 「{{service.named()}}」の成果を「{{first.what}}」だけで測っています。
fix:
  en: Add what matters on every channel, as the share who get through, the days until the outcome, the minutes it takes staff.
  ja: 最後まで終えた人の割合、結果までの日数、職員の所要時間など、どの方法で申請した人にも当てはまる指標を加えてください。
examples:
  - violates: |
      service: {title: 児童手当, measures: [オンライン申請率]}
    finds: オンライン申請率
  - violates: |
      service: {title: Bus pass, measures: [{what: Applications per month, countsDigitalOnly: yes}]}
    finds: Applications per month
  - passes: |
      service: {title: 児童手当, measures: [オンライン申請率, 結果が届くまでの日数]}
  - passes: |
      service: {title: Bus pass, measures: [Share of people who finish]}
%%% Rules/user-centred/measure-missing.yaml
id: user-centred/measure-missing
title:
  en: No measure of success
  ja: 成果の測り方が決まっていない
why:
  en: >-
    Nobody notices when fewer people get through or cases take longer. A change cannot be shown to help, and whoever
    suffers from it has no figure to point at.
  ja: 最後までたどり着けない人や長く待つ人が増えても、誰も気づきません。改善しても良くなったと示せず、困っている人の声にも数字の裏付けがありません。
sources:
  - {title: UK Service Standard, clause: "10", url: "https://www.gov.uk/service-manual/service-standard/point-10-define-success-publish-performance-data"}
  - {title: 国・地方デジタル共通基盤の整備・運用に関する基本方針, clause: "1(1)②"}
severity: warning
confidence: medium
tags: [service-standard]
for: service
when: |
  has(service.title)
require: |
  service.measures != []
at: title
message:
  en: “{{service.named()}}” does not say how its success is measured.
  ja: 「{{service.named()}}」の成果を何で測るのか書かれていません。
fix:
  en: Name in `measures` what shows that people got what they came for, as the share who finish, the days until the outcome, the calls per case.
  ja: 最後まで終えた人の割合、結果が届くまでの日数、1件あたりの問い合わせ数など、利用者の目的がかなったかを表すものを`measures`に書いてください。
examples:
  - violates: |
      service: {title: 児童手当}
    finds: 児童手当
  - passes: |
      service: {title: 児童手当, measures: [申請を最後まで終えた人の割合]}
  - passes: |
      service: {title: Bus pass, measures: [{what: Days until the pass arrives, target: "5"}]}
%%% Rules/user-centred/module.yaml
id: user-centred
title:
  en: User-centred
  ja: 利用者中心
description:
  en: >-
    Does the service begin with people? Is there a need that it answers, research with those who use and run it, a
    measure, a way to speak up, and somebody who answers for it?
  ja: |-
    利用者から出発したサービスかを調べます。どんな困りごとに応えるのか、使う人や働く人に確かめたか、成果を測っているか、意見を言えるか、責任を持つ人がいるか、などです。
version: 1.0.0
lists:
  # Words of the office in a service's name; people look for what they want to do.
  office-words:
    en: [pursuant to, in respect of, in accordance with, statutory, hereunder]
    nb: [i henhold til, vedrørende, jf.]
    ja: [認定請求, 裁定請求, 交付申請, 交付請求, 受給資格認定, 資格喪失届, 資格取得届, 異動届, 現況届, 証明願, 閲覧申出, に係る, に関する届]
%%% Rules/user-centred/owner-missing.yaml
id: user-centred/owner-missing
title:
  en: A service that nobody owns
  ja: 責任を持つ人がいないサービス
why:
  en: >-
    Each office looks after its own part, and nobody after the whole. People who are stuck between two offices stay
    there, and no one may decide to change it.
  ja: 担当ごとに自分の部分だけを見て、全体を見る人がいません。部署の間で止まった人はそのままになり、直すと決められる人もいません。
sources:
  - {title: GOV.UK Service Manual, clause: What each role does in a service team, url: "https://www.gov.uk/service-manual/the-team/what-each-role-does-in-service-team"}
severity: warning
confidence: high
tags: [service-standard]
for: service
when: |
  has(service.title)
require: |
  !service.owner.isBlank()
at: title
message:
  en: Nobody is named who answers for “{{service.named()}}” as a whole.
  ja: 「{{service.named()}}」全体に責任を持つ人や部署が書かれていません。
fix:
  en: Name in `owner` the person or team that answers for it from the first question to the outcome, on all channels.
  ja: 最初の案内から結果まで、すべての受付方法を通して責任を持つ人や係を`owner`に書いてください。
examples:
  - violates: |
      service: {title: 児童手当}
    finds: 児童手当
  - passes: |
      service: {title: 児童手当, owner: こども課 給付係}
  - passes: |
      service: {title: Bus pass, owner: Transport team}
%%% Rules/user-centred/research-missing.yaml
id: user-centred/research-missing
title:
  en: No research with users
  ja: 利用者に確かめていない
why:
  en: >-
    Nobody has watched people use the service. What they stumble over shows only when they give up, call or send wrong
    papers, and staff mend it case by case.
  ja: 使う人の様子を誰も見ていません。つまずく所は、あきらめる人や問い合わせ、書類の不備として初めて表れ、職員が一件ずつ後始末をすることになります。
sources:
  - {title: サービス設計12箇条, clause: 第2条}
  - {title: UK Service Standard, clause: "1", url: "https://www.gov.uk/service-manual/service-standard/point-1-understand-user-needs"}
severity: warning
confidence: medium
tags: [service-standard]
for: service
when: |
  has(service.title)
let:
  # Figures and ticked answers tell how many, not what happens. What is not told counts as research with people.
  fromAfar: |
    service.research.all(r, r.method in ["survey", "analytics"])
require: |
  !fromAfar
at: title
message:
  en: |-
    {{service.research == [] ? "“" + service.named().short() + "” names no research with the people who use it." : "“" + service.named().short() + "” has only been looked at from afar, by surveys or figures."}}
  ja: |-
    {{service.research == [] ? "「" + service.named().short() + "」には、利用者に確かめた記録がありません。" : "「" + service.named().short() + "」は、アンケートや数字で見ただけで、使う様子を確かめていません。"}}
fix:
  en: Watch five people do it, from the first question to the end, and note method, date and number in `research`.
  ja: まず5人ほどに最初から最後まで使ってもらって観察し、方法・日付・人数を`research`に書いてください。
examples:
  - violates: |
      service: {title: 児童手当}
    finds: 児童手当
  - violates: |
      service: {title: Bus pass, research: [{method: survey, date: 2024-03-01, participants: 400}]}
    finds: Bus pass
  - passes: |
      service:
        title: 児童手当
        research: [{method: 利用者テスト, date: 2024-06-10, participants: 8}]
  - passes: |
      service:
        title: Bus pass
        research: [{method: analytics}, {method: interview}]
%%% Rules/user-centred/research-stale.yaml
id: user-centred/research-stale
title:
  en: Research that is out of date
  ja: 利用者に確かめてから時間がたっている
why:
  en: >-
    People, devices and rules have changed since anybody looked. What was right then may stop people today, and nobody
    would know.
  ja: 最後に確かめてから、人も端末も制度も変わっています。当時はよかったものが今の利用者を困らせていても、誰も気づけません。
sources:
  - {title: サービス設計12箇条, clause: 第10条}
  - {title: UK Service Standard, clause: "8", url: "https://www.gov.uk/service-manual/service-standard/point-8-iterate-and-improve-frequently"}
severity: warning
confidence: medium
tags: [service-standard]
for: service
when: |
  service.research.exists(r, has(r.date))
let:
  latest: |
    service.research.filter(r, has(r.date) && service.research.all(o, !has(o.date) || o.date <= r.date))[0]
require: |
  latest.date.monthsAgo() <= options.months
at: latest.date
message:
  en: The last research on “{{service.named()}}” is {{latest.date.monthsAgo()}} months old.
  ja: 「{{service.named()}}」を利用者に最後に確かめたのは、{{latest.date.monthsAgo()}}か月前です。
fix:
  en: Watch people use it again, and plan when to do so next (`reviewBy`).
  ja: もう一度使う様子を確かめ、次に確かめる時期を`reviewBy`に決めておいてください。
options:
  months:
    type: int
    default: 24
    least: 1
    most: 240
    title:
      en: Months for which research is fresh
      ja: 調査結果を新しいとみなす月数
examples:
  - violates: |
      service: {title: 児童手当, research: [{method: 利用者テスト, date: 2019-06-10}, {method: 観察, date: 2021-02-01}]}
    finds: 2021-02-01
    today: 2024-10-04
  - violates: |
      service: {title: Bus pass, research: [{method: interview}, {method: test, date: 2022-08-30}]}
    finds: 2022-08-30
    today: 2024-10-04
  - passes: |
      service: {title: 児童手当, research: [{method: 観察, date: 令和元年6月10日}, {method: 利用者テスト, date: 2022-10-04}]}
    today: 2024-10-04
  - passes: |
      service: {title: Bus pass, research: [{method: interview}]}
    today: 2024-10-04
%%% Rules/user-centred/research-without-disabled-people.yaml
id: user-centred/research-without-disabled-people
title:
  en: Research without disabled people
  ja: 障害のある人に確かめていない
why:
  en: >-
    What works for those who see, hear and type with ease may shut others out. Rules and checkers find a part of it;
    the rest only shows when disabled people try it.
  ja: 見る・聞く・打つことに不自由のない人に使えても、ほかの人は締め出されることがあります。規格や検査ツールで分かるのは一部で、残りは障害のある人に使ってもらって初めて分かります。
sources:
  - {title: UK Service Standard, clause: "5", url: "https://www.gov.uk/service-manual/service-standard/point-5-make-sure-everyone-can-use-the-service"}
  - {title: サービス設計12箇条, clause: 第4条}
severity: warning
confidence: medium
tags: [service-standard]
for: service
when: |
  service.research != []
require: |
  service.research.exists(r, r.withDisabledPeople)
at: title
# Without any research there is more to say than whom it left out.
yields-to: [user-centred/research-missing]
message:
  en: No disabled person took part in the research on “{{service.named()}}”.
  ja: 「{{service.named()}}」の調査に、障害のある人が参加していません。
fix:
  en: Invite people who use a screen reader, enlarge, sign, or tire quickly, and note it as `withDisabledPeople`.
  ja: 画面読み上げを使う人、画面を拡大する人、手話を使う人、疲れやすい人などにも試してもらい、`withDisabledPeople`に書いてください。
examples:
  - violates: |
      service: {title: 児童手当, research: [{method: 利用者テスト, date: 2024-06-10}]}
    finds: 児童手当
  - violates: |
      service: {title: Bus pass, research: [{method: interview, withDisabledPeople: no}]}
    finds: Bus pass
  - passes: |
      service:
        title: 児童手当
        research: [{method: 観察}, {method: 利用者テスト, withDisabledPeople: はい}]
  - passes: |
      service: {title: Bus pass}
%%% Rules/user-centred/review-overdue.yaml
id: user-centred/review-overdue
title:
  en: Review overdue
  ja: 見直しの期日を過ぎている
why:
  en: >-
    The day on which somebody was to look again has passed. Fees, laws and contacts that have changed since mislead
    people, and staff explain them one by one.
  ja: 見直すと決めた日を過ぎています。その間に変わった料金や制度、連絡先が残っていると、利用者が間違い、職員が一件ずつ説明することになります。
sources:
  - {title: UK Service Standard, clause: "8", url: "https://www.gov.uk/service-manual/service-standard/point-8-iterate-and-improve-frequently"}
  - {title: サービス設計12箇条, clause: 第10条}
severity: warning
confidence: high
tags: [service-standard]
for: service
when: |
  has(service.reviewBy)
require: |
  service.reviewBy >= today
at: reviewBy
message:
  en: “{{service.named()}}” was to be reviewed by {{service.reviewBy}}.
  ja: 「{{service.named()}}」は{{service.reviewBy}}までに見直すことになっていました。
fix:
  en: Go through it with those who use and run it, and set the next date.
  ja: 使う人と担当する職員と一緒に見直し、次の期日を決めてください。
examples:
  - violates: |
      service: {title: 児童手当, reviewBy: 令和6年4月1日}
    finds: 令和6年4月1日
    today: 2024-10-04
  - violates: |
      service: {title: Bus pass, reviewBy: 2024-10-03}
    finds: "2024-10-03"
    today: 2024-10-04
  - passes: |
      service: {title: 児童手当, reviewBy: 2024-10-04}
    today: 2024-10-04
  - passes: |
      service: {title: Bus pass}
    today: 2024-10-04
%%% Rules/user-centred/service-name-official.yaml
id: user-centred/service-name-official
title:
  en: A service named in office words
  ja: 役所の言葉で付けたサービス名
why:
  en: >-
    People search for what they want to do. A form number, a law or an office's word in its place, and they do not find
    the service, or do not see that it is meant for them.
  ja: 人は「やりたいこと」の言葉で探します。様式番号や法律名、役所の言葉の名前では見つけられず、見つけても自分のためのものだと気づきません。
sources:
  - {title: GOV.UK Service Manual, clause: Naming your service, url: "https://www.gov.uk/service-manual/design/naming-your-service"}
  - {title: サービス設計12箇条, clause: 第1条}
severity: info
confidence: medium
tags: [govuk]
for: service
when: |
  has(service.title)
let:
  number: |
    service.title.matches("様式|号様式|^(Form |Skjema )?[A-Z]{1,3}[- ]?[0-9]{1,4}[A-Z]?([-./][0-9]+)*( |$)")
  law: |
    service.title.matches("(法|条例|規則|要綱|政令|省令)(に基づ|施行規則|施行令)|第[0-9０-９一二三四五六七八九十百]+条|§")
      || service.title.matches("([Uu]nder|[Pp]ursuant to) ([Ss]ection|[Aa]rticle|the [A-Za-z0-9_ ]*[Aa]ct)|[Ss]ection [0-9]|[Aa]rtikkel [0-9]|etter lov om ")
  word: |
    service.title.holdsAnyOf("office-words")
require: |
  !number && !law && !word
at: title
message:
  en: |-
    “{{service.named()}}” is named after {{number ? "a form number" : law ? "a law" : "the office's words"}}, not after what people want to do.
  ja: |-
    「{{service.named()}}」は{{number ? "様式番号" : law ? "法令の名前" : "役所の言葉"}}で付けた名前で、何ができるのか分かりません。
fix:
  en: Name it by what people want to get done, in their words, as “Apply for a bus pass”. Number and law may stand below.
  ja: 「バス券を申し込む」のように、人がやりたいことをその人の言葉で名前にしてください。番号や法令名は、その下に書けます。
examples:
  - violates: |
      service: {title: 児童手当法第7条に基づく認定請求}
    finds: 児童手当法第7条に基づく認定請求
  - violates: |
      service: {title: Form PP-12 parking permit}
    finds: Form PP-12 parking permit
  - passes: |
      service: {title: 児童手当の申込み}
  - passes: |
      service: {title: Get a COVID-19 test}
  - passes: |
      service: {title: 転入届}
%%% Rules/user-centred/staff-not-consulted.yaml
id: user-centred/staff-not-consulted
title:
  en: Staff not asked
  ja: 職員に確かめていない
why:
  en: >-
    Staff know which papers come back, which questions people call about and which step everybody works around. Without
    them the service is planned past the work, and they carry the difference.
  ja: どの書類に不備が多いか、何の問い合わせが来るか、どこを手作業で補っているかは、職員がいちばん知っています。聞かずに作ると実際の仕事と合わず、そのずれを職員が背負います。
sources:
  - {title: サービス設計12箇条, clause: 第4条}
  - {title: 国・地方デジタル共通基盤の整備・運用に関する基本方針, clause: "1(1)②"}
severity: info
confidence: medium
tags: [service-standard]
for: service
when: |
  service.research != []
require: |
  service.research.exists(r, r.withStaff)
at: title
yields-to: [user-centred/research-missing]
message:
  en: Nobody of the staff who run “{{service.named()}}” took part in the research.
  ja: 「{{service.named()}}」の調査に、業務を担当する職員が参加していません。
fix:
  en: Sit with those at the counter and in the back office while they work, and note it as `withStaff`.
  ja: 窓口や審査の仕事をそばで見せてもらい、`withStaff`に書いてください。
examples:
  - violates: |
      service: {title: 児童手当, research: [{method: 利用者テスト, date: 2024-06-10}]}
    finds: 児童手当
  - passes: |
      service: {title: 児童手当, research: [{method: 利用者テスト}, {method: 観察, withStaff: はい}]}
  - passes: |
      service: {title: Bus pass}
%%% Rules/user-centred/user-need-missing.yaml
id: user-centred/user-need-missing
title:
  en: No user need
  ja: 利用者のニーズが書かれていない
why:
  en: >-
    Nobody can tell whom the service helps with what. It grows along the office's work, and people have to find out for
    themselves what it is good for.
  ja: 誰の何を助けるサービスなのか分かりません。役所の仕事の都合で形が決まり、利用者は自分に役立つものかどうかを自分で調べることになります。
sources:
  - {title: サービス設計12箇条, clause: 第1条}
  - {title: UK Service Standard, clause: "1", url: "https://www.gov.uk/service-manual/service-standard/point-1-understand-user-needs"}
severity: warning
confidence: medium
tags: [service-standard]
for: service
when: |
  has(service.title)
require: |
  !service.need.isBlank()
at: title
message:
  en: “{{service.named()}}” does not say which need of people it answers.
  ja: 「{{service.named()}}」が利用者のどんなニーズに応えるのか書かれていません。
fix:
  en: Say in `need` who wants to get what done, and why, in a sentence that these people would recognise.
  ja: 「誰が、何を、何のためにしたいのか」を、その人自身の言葉に近い一文で`need`に書いてください。
examples:
  - violates: |
      service: {title: 児童手当}
    finds: 児童手当
  - violates: |
      service: {title: Bus pass, need: " "}
    finds: Bus pass
  - passes: |
      service:
        title: 児童手当
        need: 子どもが生まれた人が、生活費の足しを早く確実に受け取りたい。
  # A form alone does not tell what its service is for.
  - passes: |
      form: {title: 児童手当, fields: [氏名]}

"""##
}
