import ServiceLintModel
import ServiceLintText

/// What becomes of XDatenfelder's elements.
extension XDatenfelder {
  public var platform: PlatformTable { .none("XDatenfelder: a schema says what is asked, not how a form shows it") }

  public var mapping: [FormatMapping] {
    [
      FormatMapping("stammdatenschema/identifikation/id", FormProperty.id),
      FormatMapping("stammdatenschema/bezeichnungEingabe, bezeichnung, name", FormProperty.title),
      FormatMapping("stammdatenschema/bezug", ServiceProperty.legalBasis),
      FormatMapping("stammdatenschema/hilfetext", .text),
      FormatMapping("datenfeldgruppe", .group),
      FormatMapping("datenfeldgruppe/identifikation/id", GroupProperty.id),
      FormatMapping("datenfeldgruppe/bezeichnungEingabe", GroupProperty.title),
      FormatMapping(
        "struktur/anzahl", GroupProperty.repeats,
        LocalizedText(en: "a group: 0:1 is optional, 1:* repeats", ja: "グループの場合：0:1は任意、1:*は繰り返し")),
      FormatMapping("struktur/anzahl", GroupProperty.least),
      FormatMapping("struktur/anzahl", GroupProperty.most),
      FormatMapping("datenfeld/identifikation/id", FieldProperty.id),
      FormatMapping("datenfeld/bezeichnungEingabe", FieldProperty.label),
      FormatMapping("datenfeld/hilfetextEingabe", FieldProperty.hint),
      FormatMapping("datenfeld/bezug, struktur/bezug", FieldProperty.legalBasis),
      FormatMapping("datenfeld/feldart, datentyp", FieldProperty.kind),
      FormatMapping("datenfeld/feldart", FieldProperty.asks, LocalizedText(en: "hidden, locked", ja: "hidden・locked")),
      FormatMapping(
        "struktur/anzahl", FieldProperty.required,
        LocalizedText(
          en: "unknown inside of a group that may be left out", ja: "省略できるグループの中では不明")),
      FormatMapping("struktur/anzahl", FieldProperty.multiple, LocalizedText(en: "a select", ja: "selectの場合")),
      FormatMapping("datenfeld/praezisierung", FieldProperty.minLength),
      FormatMapping("datenfeld/praezisierung", FieldProperty.maxLength),
      FormatMapping("datenfeld/praezisierung", FieldProperty.least),
      FormatMapping("datenfeld/praezisierung", FieldProperty.most),
      FormatMapping("datenfeld/praezisierung", FieldProperty.pattern),
      FormatMapping("datenfeld/inhalt", FieldProperty.default),
      FormatMapping("datenfeld[feldart=label]/inhalt", .text),
      FormatMapping("datenfeld/vorbefuellung", FieldProperty.prefilledFrom),
      FormatMapping("datenfeld/werte/wert", FieldProperty.options),
      FormatMapping("datenfeld/codelisteReferenz", FieldProperty.optionsAddress),
      FormatMapping("datenfeld/mediaType", FieldProperty.accept),
      FormatMapping("datenfeld/regel", FieldProperty.checkedByCode),
      FormatMapping("datenfeld[datentyp=file]", .document),
    ]
  }
}
