import Foundation
import ServiceLintModel
import ServiceLintText
import ServiceLintValue
import Testing

@testable import ServiceLintAnalysis

/// The project's own lexicons.
private let index: LexiconIndex = {
  let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Rules/lexicons")
  return LexiconIndex(
    ["nb", "en", "ja"].compactMap { language in
      (try? String(contentsOf: folder.appending(path: "\(language).yaml"), encoding: .utf8))
        .map(LexiconFile.read)
    })
}()

/// A form of one page, one group and one field.
private struct OneField {
  var builder = ModelBuilder()
  let field: UInt32

  init(
    _ label: String, key: String = "", kind: String = "text", language: String = "", page: String = "",
    group: String = "", autocomplete: String = ""
  ) {
    builder.start(format: "test", path: "test", bytes: [], count: 0)
    func text(_ string: String, _ builder: inout ModelBuilder) -> Value { builder.model.values.add(string) }
    let form = builder.open(.form, at: .none)
    builder.set(form, FormProperty.language, text(language, &builder), at: .none)
    let pageNode = builder.open(.page, at: .none)
    builder.set(pageNode, PageProperty.title, text(page, &builder), at: .none)
    let groupNode = builder.open(.group, at: .none)
    builder.set(groupNode, GroupProperty.title, text(group, &builder), at: .none)
    field = builder.open(.field, at: .none)
    builder.set(field, FieldProperty.id, text(key, &builder), at: .none)
    builder.set(field, FieldProperty.shownLabel, text(label, &builder), at: .none)
    builder.set(field, FieldProperty.kind, Vocabulary.standard.value(.fieldKind, kind), at: .none)
    builder.set(field, FieldProperty.autocomplete, text(autocomplete, &builder), at: .none)
    for _ in 0..<4 { builder.close() }
  }

  var concept: String {
    var finder = ConceptFinder(index: index)
    return string(finder.concept(of: field, in: builder.model))
  }

  /// “unknown” if it is unknown.
  var subject: String {
    var finder = ConceptFinder(index: index)
    let value = finder.subject(of: field, in: builder.model)
    return value.tag == .unknown ? "unknown" : string(value)
  }

  private func string(_ value: Value) -> String {
    builder.model.values.string(value, constants: Vocabulary.standard.constants.bytes)
  }
}

@Suite struct ConceptFinderTests {
  @Test func `all three lexicons are there, and name only concepts and subjects of the model`() {
    #expect(index.languages == ["nb", "en", "ja"])
  }

  @Test(arguments: [
    ("Fornavn", "name.given"), ("Barnets fornavn", "name.given"), ("Navn", "name.full"),
    ("Navn på arbeidsgiver", "name.organisation"), ("Arbeidsgivers navn", "name.organisation"),
    ("Bankens navn", "bank-account.bank"), ("Navn på linsen(e)", ""), ("E-post", "email"), ("Epostadresse", "email"),
    ("Hvor gammel er du?", "age"), ("Ditt fødselsnummer (11 siffer)", "national-id"),
    ("Fødselsnummer / D-nummer", "national-id"), ("Fødselsnummer / organisasjonsnummer", ""),
    ("Telefonnummer til legen", "phone"), ("Hovedenhetens organisasjonsnummer", "organisation-number"),
    ("Poststed", "address.city"), ("By / stedsnavn", "address.city"), ("Yrke/stilling", "occupation"),
    ("Hva er ditt pikenavn?", "name.former"), ("Kontonummer til utdanningssted", "bank-account"),
    ("Type inntekt", ""), ("Brutto årlig næringsinntekt", "income"), ("ADRESSE", "address"),
    ("Telefon/e-post", ""), ("Navn og adresse", ""), ("Visus", ""), ("Arbeidsgiver", "employer"),
  ])
  func `Norwegian labels name what they ask for`(label: String, concept: String) {
    #expect(OneField(label, language: "nb").concept == concept)
  }

  @Test(arguments: [
    ("First name", "name.given"), ("What is your date of birth?", "birth-date"),
    ("Employer's name", "name.organisation"),
    ("Name of employer", "name.organisation"), ("Email address", "email"), ("Child’s last name", "name.family"),
    ("How old are you?", "age"), ("Phone number (optional)", "phone"), ("ZIP / Postal code", "postal-code"),
    ("Address line 1", "address.street"), ("Enter your full name", "name.full"), ("Email template", ""),
    ("Reason for the name change", ""), ("Do you have a bank account?", ""), ("Name of the ship", ""),
  ])
  func `English labels name what they ask for`(label: String, concept: String) {
    #expect(OneField(label, language: "en").concept == concept)
  }

  @Test(arguments: [
    ("氏名", "name.full"), ("お名前（フリガナ）", "name.kana"), ("フリガナ", "name.kana"), ("ﾌﾘｶﾞﾅ", "name.kana"),
    ("姓", "name.family"), ("名（漢字）", "name.given"), ("名（フリガナ）", "name.kana"), ("申請者の氏名", "name.full"),
    ("申請者名", "name.full"), ("会社名", "name.organisation"), ("銀行名", "bank-account.bank"), ("案件名", ""),
    ("生年月日", "birth-date"), ("お子様の生年月日", "birth-date"), ("生年月日を確認できる書類の名", ""),
    ("電話番号", "phone"), ("電話番号（携帯）", "mobile"), ("携帯電話番号", "mobile"), ("ＦＡＸ番号", "fax"),
    ("メールアドレス（確認用）", "email"), ("郵便番号（ハイフンなし）", "postal-code"),
    ("ご住所", "address"), ("マイナンバー", "national-id"), ("世帯主との続柄", "relation"), ("備考", "free-comment"),
    ("電話番号の変更理由", ""), ("口座名義（カナ）", ""), ("役職", "occupation"), ("性別", "sex"), ("国", "country"),
    ("窓口に来る方の氏名", "name.full"), ("事業所の所在地", "address"), ("住所（フリガナ）", ""), ("夫の氏", "name.family"),
    ("電話番号（自宅）", "phone"), ("生年月日（西暦）", "birth-date"), ("SWIFTコード", "bank-account.bic"), ("保険者番号", ""),
  ])
  func `Japanese labels name what they ask for`(label: String, concept: String) {
    #expect(OneField(label, language: "ja").concept == concept)
  }

  @Test(arguments: [
    ("firstName", "name.given"), ("applicant_email", "email"), ("barnetsFornavn1", "name.given"),
    ("fodselsdatoDdMmAaaa", "birth-date"), ("zipCode", "postal-code"), ("DATE_OF_BIRTH", "birth-date"),
    ("seiKana", "name.kana"), ("textField3", ""), ("emailTemplateId", ""), ("orgNr", "organisation-number"),
    ("", ""),
  ])
  func `a key names what its field asks for where the label does not`(key: String, concept: String) {
    #expect(OneField("", key: key).concept == concept)
  }

  @Test(arguments: [
    ("Er du norsk statsborger?", "radio", ""), ("Har barnet norsk fødselsnummer?", "radio", ""),
    ("Har du bankkonto?", "text", ""), ("Kjønn", "radio", "sex"),
    ("Hva er din sivilstatus?", "radio", "marital-status"),
    ("Navn", "radio", ""), ("Legitimasjon", "file", ""), ("Underskrift", "file", ""), ("Dato", "date", "date"),
    ("Fødselsdato (dd.mm.åååå)", "date", "birth-date"), ("Fornavn", "date", ""), ("Beløp", "currency", "amount"),
    ("Jeg samtykker til at NAV henter opplysninger", "checkbox", "consent"), ("Jeg samtykker ikke", "checkbox", ""),
    ("Nummer", "phone", "phone"), ("Mobil", "phone", "mobile"), ("IBAN", "bank-account", "bank-account.iban"),
    ("Noe", "email", "email"), ("Adresse", "address", "address"), ("Noe", "captcha", "captcha"),
  ])
  func `the field’s kind has its say`(label: String, kind: String, concept: String) {
    #expect(OneField(label, kind: kind, language: "nb").concept == concept)
  }

  @Test func `an autofill token comes before the label`() {
    #expect(OneField("Fornavn", autocomplete: "family-name").concept == "name.family")
    #expect(OneField("Fornavn", autocomplete: "off").concept == "name.given")
  }

  @Test func `a word of another language does not count where the form’s language is known`() {
    #expect(OneField("Land", language: "nb").concept == "country")
    #expect(OneField("Land", language: "en").concept == "")
    #expect(OneField("Land", language: "pl").concept == "country")
  }

  @Test(arguments: [
    ("Fornavn", "Dine opplysninger", "", "applicant"), ("Fornavn", "", "", "unknown"),
    ("Fornavn", "Dine opplysninger", "Barnet", "child"), ("Barnets fornavn", "Dine opplysninger", "", "child"),
    ("Telefonnummer til legen", "", "", "official"), ("Fornavn", "Om deg og avdøde", "", "unknown"),
    ("Fornavn", "Om samboeren din", "", "partner"), ("Fornavn", "Opplysninger om den du søker for", "", "other"),
    ("Fødselsdato", "Om virksomheten", "", "unknown"), ("Adresse", "Om virksomheten", "", "business"),
    ("Fornavn", "Vedlegg", "Opplysninger om avdøde", "deceased"), ("Ditt navn", "Om avdøde", "", "applicant"),
    ("Fornavn", "Barnets andre forelder", "", "parent"), ("Vegadresse", "Formål", "Hvor reiste du til?", "unknown"),
    ("Hvilket land er du bosatt i?", "Om avdøde", "", "applicant"),
    ("Adresse", "", "Jeg ønsker at pengene skal utbetales til noen andre", "other"),
    ("Fornavn", "Opplysninger om bruker av hjelpemidlene", "", "other"), ("Fornavn", "Om brukeren", "", "other"),
    ("Har personen norsk fødselsnummer?", "", "", "other"), ("Hvor ofte bruker du bilen?", "", "", "applicant"),
  ])
  func `the nearest title that names somebody tells whom it is about`(
    label: String, page: String, group: String, subject: String
  ) {
    #expect(OneField(label, language: "nb", page: page, group: group).subject == subject)
  }

  @Test(arguments: [
    ("氏名", "申請者", "applicant"), ("保護者氏名", "", "parent"), ("電子メール", "", "unknown"), ("子の氏名", "", "child"),
    ("世帯主との続柄", "", "unknown"), ("あなたの氏名", "", "applicant"), ("氏名", "亡くなった方について", "deceased"),
    ("氏名", "児童手当", "unknown"), ("担当医の電話番号", "", "official"),
  ])
  func `Japanese titles tell whom it is about`(label: String, page: String, subject: String) {
    #expect(OneField(label, language: "ja", page: page).subject == subject)
  }

  @Test(arguments: [
    ("学校の電話番号", "unknown"), ("所有者の氏名", "unknown"), ("空き家の所在地", "unknown"), ("町内会の名前", "unknown"),
    ("申請者の電話番号", "applicant"), ("電話番号", "applicant"), ("お電話番号", "applicant"), ("電話番号（日中）", "applicant"),
  ])
  func `words that no lexicon knows before a Japanese ending say whose it is`(label: String, subject: String) {
    #expect(OneField(label, language: "ja", page: "申請者について").subject == subject)
  }

  @Test(arguments: [
    ("Which breed is the dog?", "gender", ""), ("Title of your project", "title", ""),
    ("Make and model of your phone", "phone", ""), ("Er barnet født i Norge?", "kjonn", ""), ("自転車の種類", "gender", ""),
    // In a language that no lexicon knows the key is all there is.
    ("Prénom", "firstName", "name.given"), ("", "firstName", "name.given"), ("Sex", "question7", "sex"),
  ])
  func `a label that can be read goes before the key`(label: String, key: String, concept: String) {
    #expect(OneField(label, key: key).concept == concept)
  }

  @Test func `a key tells whom it is about only where nothing else does`() {
    #expect(OneField("First name", key: "childFirstName").subject == "child")
    #expect(OneField("First name", key: "childFirstName", page: "About you").subject == "applicant")
  }

  @Test func `a key does not make it the applicant under a title`() {
    #expect(OneField("Fornavn", key: "fornavnSoker", language: "nb").subject == "applicant")
    #expect(OneField("Fornavn", key: "fornavnSoker", language: "nb", page: "Hjelpemidler").subject == "unknown")
    #expect(OneField("Fornavn", key: "fornavnBarn", language: "nb", page: "Hjelpemidler").subject == "child")
  }

  @Test func `one finder gives the same for one form after another`() {
    var finder = ConceptFinder(index: index)
    for label in ["Fornavn", "Etternavn", "Fornavn", "Adresse"] {
      let form = OneField(label, language: "nb")
      finder.clear()
      let value = finder.concept(of: form.field, in: form.builder.model)
      #expect(
        form.builder.model.values.string(value, constants: Vocabulary.standard.constants.bytes) == form.concept)
    }
  }

  @Test func `places are told in people’s words`() {
    let form = OneField("Fornavn", page: "Dine opplysninger", group: "")
    #expect(NodePlace.place(of: form.field, in: form.builder.model) == "Dine opplysninger › Fornavn")
    let deep = OneField("Fornavn", page: "Barn", group: "Barnet")
    #expect(NodePlace.place(of: deep.field, in: deep.builder.model) == "Barn › Barnet › Fornavn")
    let untitled = OneField("", key: "navn1", page: "Barn")
    #expect(NodePlace.place(of: untitled.field, in: untitled.builder.model) == "Barn › (navn1)")
    #expect(NodePlace.place(of: 0, in: untitled.builder.model) == "")
    #expect(NodePlace.place(of: 9_999, in: untitled.builder.model) == "")
  }
}

extension ConceptFinderTests {
  @Test func `no label makes the finder trap or lose its way`() {
    var state: UInt64 = 11
    let parts = [
      "navn", "*", "(", ")", "フリガナ", "（", "１", "\u{0}", "\u{FFFD}", "barnets ", "har ", "til ", "名", "🧑", "eller",
    ]
    for _ in 0..<300 {
      var label = ""
      for _ in 0..<40 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        label += parts[Int(state >> 33) % parts.count]
      }
      let form = OneField(label, key: label, page: label, group: label)
      #expect(form.concept.isEmpty || Concept.all.contains(form.concept))
      #expect(form.subject == "unknown" || Subject.all.contains(form.subject))
      _ = NodePlace.place(of: form.field, in: form.builder.model)
    }
  }

  @Test func `an analysis says whether a field asks for a concept or a part of it`() {
    let form = OneField("Etternavn", language: "nb")
    let analysis = TextAnalysis(index: index)
    analysis.startDefinition()
    #expect(analysis.asksFor("name", form.field, in: form.builder.model))
    #expect(analysis.asksFor("name.family", form.field, in: form.builder.model))
    #expect(!analysis.asksFor("name.fam", form.field, in: form.builder.model))
    #expect(!analysis.asksFor("email", form.field, in: form.builder.model))
  }
}

@Suite struct MoreLexiconsTests {
  private static func lexicon(_ concept: String, _ labels: [String], language: String = "en") -> Lexicon {
    Lexicon(language: language, concepts: [.init(concept: concept, labels: labels)], subjects: [])
  }

  /// The concept that an index sees in a label.
  private static func concept(_ label: String, in index: LexiconIndex) -> String {
    var tokens = TextTokens()
    tokens.read(Array(label.utf8)[...], cut: .words)
    let reading = index.read(&tokens, mode: .init(isKey: false, languages: .max, subjectLanguages: .max))
    return reading.concept == 0 ? "" : Enumeration.concept.values[Int(reading.concept) - 1]
  }

  @Test func `words that are added stand beside those that were there, in one language`() {
    let more = index.adding([
      Self.lexicon("national-id", ["kita card"]), Self.lexicon("phone", ["kontakt"], language: "nb"),
    ])
    #expect(more.languages == ["nb", "en", "ja"])
    #expect(Self.concept("Kita card", in: index) == "" && Self.concept("Kita card", in: more) == "national-id")
    #expect(Self.concept("Email", in: more) == "email")
  }

  @Test func `of two concepts the one that was added goes first, and of added ones the last`() {
    let once = index.adding([Self.lexicon("mobile", ["phone"])])
    #expect(Self.concept("Phone", in: index) == "phone" && Self.concept("Phone", in: once) == "mobile")
    #expect(Self.concept("Phone", in: once.adding([Self.lexicon("fax", ["phone"])])) == "fax")
  }

  @Test func `a language that no lexicon had is added, as far as there is room`() {
    #expect(index.adding([Self.lexicon("phone", ["telefone"], language: "pt-BR")]).languages.last == "pt")
    let many = (0..<40).map { Self.lexicon("phone", ["word\($0)"], language: "x\($0)") }
    #expect(index.adding(many).languages.count == 31)
  }
}
