import ServiceLintEngine
import ServiceLintText

/// `{version, findings: […], summary: {…}}` (RFC 8259): what other programs read. Where something was silenced with a
/// reason, the summary counts it as `silenced`, and behind it stands `silenced: [{finding, reason, origin}]`.
public struct JSONReport: Report {
  public let id = "json"
  public let summary = LocalizedText(en: "one JSON object, for other programs", ja: "JSON（ほかのソフト向け）")
  public let isForMachines = true

  public init() {}

  public func write(_ findings: [Finding], _ context: ReportContext) -> [UInt8] {
    var writer = JSONWriter(pretty: true)
    writer.beginObject()
    writer.key("version")
    writer.string(context.version)
    writer.key("findings")
    writer.beginArray()
    for finding in findings { write(finding, to: &writer) }
    writer.endArray()
    writer.key("summary")
    write(context.summary, findings, silenced: context.silenced.count, to: &writer)
    if !context.silenced.isEmpty { write(context.silenced, to: &writer) }
    writer.endObject()
    return writer.bytes + [0x0A]
  }

  private func write(_ silenced: [SilencedFinding], to writer: inout JSONWriter) {
    writer.key("silenced")
    writer.beginArray()
    for it in silenced {
      writer.beginObject()
      writer.key("finding")
      write(it.finding, to: &writer)
      for (key, value) in [("reason", it.reason), ("origin", it.origin.rawValue)] {
        writer.key(key)
        writer.string(value)
      }
      writer.endObject()
    }
    writer.endArray()
  }

  private func write(_ finding: Finding, to writer: inout JSONWriter) {
    writer.beginObject()
    for (key, value) in [
      ("rule", finding.rule), ("kind", finding.kind.rawValue), ("severity", finding.severity.rawValue),
      ("message", finding.message),
    ] {
      writer.key(key)
      writer.string(value)
    }
    write(finding.location, to: &writer)
    for (key, value) in [("fingerprint", finding.fingerprint), ("why", finding.why), ("fix", finding.fix)] {
      writer.key(key)
      writer.string(value)
    }
    writer.key("sources")
    writer.beginArray()
    for source in finding.sources {
      writer.beginObject()
      for (key, value) in [("title", source.title), ("clause", source.clause), ("url", source.url)] where !value.isEmpty
      {
        writer.key(key)
        writer.string(value)
      }
      writer.endObject()
    }
    writer.endArray()
    writer.key("related")
    writer.beginArray()
    for location in finding.related {
      writer.beginObject()
      write(location, to: &writer)
      writer.endObject()
    }
    writer.endArray()
    writer.endObject()
  }

  private func write(_ location: Location, to writer: inout JSONWriter) {
    writer.key("file")
    writer.string(location.file)
    for (key, value) in [
      ("line", location.line), ("column", location.column), ("endLine", location.endLine),
      ("endColumn", location.endColumn),
    ] {
      writer.key(key)
      writer.int(value)
    }
    writer.key("place")
    writer.string(location.place)
  }

  private func write(_ summary: ReportSummary, _ findings: [Finding], silenced: Int, to writer: inout JSONWriter) {
    writer.beginObject()
    var counts: [(String, Int)] = [
      ("definitions", summary.definitions), ("fields", summary.fields), ("rules", summary.rules),
      ("passedOver", summary.passedOver), ("parts", summary.parts), ("broken", summary.broken),
      ("errors", findings.count { $0.kind == .violation && $0.severity == .error }),
      ("warnings", findings.count { $0.kind == .violation && $0.severity == .warning }),
      ("infos", findings.count { $0.kind == .violation && $0.severity == .info }),
      ("reviews", findings.count { $0.kind == .review }),
    ]
    if silenced > 0 { counts.append(("silenced", silenced)) }
    for (key, count) in counts {
      writer.key(key)
      writer.int(count)
    }
    writer.key("undecided")
    writer.beginObject()
    for (rule, count) in summary.undecided.sorted(by: { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }) {
      writer.key(rule)
      writer.int(count)
    }
    writer.endObject()
    writer.key("failedRules")
    writer.beginArray()
    for defect in summary.defects {
      writer.beginObject()
      for (key, value) in [("rule", defect.rule), ("file", defect.file), ("message", defect.message.english)] {
        writer.key(key)
        writer.string(value)
      }
      if let place = defect.place {
        writer.key("place")
        writer.beginObject()
        for (key, value) in [("file", place.path), ("text", place.text)] {
          writer.key(key)
          writer.string(value)
        }
        for (key, value) in [("line", place.line), ("column", place.column)] {
          writer.key(key)
          writer.int(value)
        }
        writer.endObject()
      }
      writer.endObject()
    }
    writer.endArray()
    writer.endObject()
  }
}
