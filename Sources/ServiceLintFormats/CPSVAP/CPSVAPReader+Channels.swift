import ServiceLintModel
import ServiceLintReaders
import ServiceLintText
import ServiceLintValue

/// The ways to a service, and when they are open.
extension CPSVAPReader {
  mutating func channels(_ service: UInt32) {
    for channel in data.things(subject, ["hasChannel"], tree) { self.channel(channel) }
    for point in data.things(subject, ["contactPoint", "hasContactPoint"], tree) { contact(point) }
  }

  private mutating func channel(_ thing: Int) {
    guard let channel = open(.channel, thing) else { return }
    if let id = data.texts(thing, ["identifier"], tree).first?.text ?? tree.value(of: thing, "@id") {
      at(thing) { $0.state(channel, ChannelProperty.id, id) }
    }
    kind(channel, thing)
    write(Self.titles, of: thing, as: "body", owner: channel)
    write(Self.descriptions, of: thing, as: "body", owner: channel)
    hours(channel, thing)
    if let place = data.texts(thing, ["fullAddress", "address", "location"], tree).first?.text {
      at(thing) { $0.state(channel, ChannelProperty.location, place) }
    } else {
      writer.builder.set(channel, ChannelProperty.location, .unknown, at: .none)
    }
    writer.close()
  }

  /// What sort of way it is, by the words in its type, or in what the file says of the type.
  private mutating func kind(_ channel: UInt32, _ thing: Int) {
    let values = data.values(thing, ["type"], tree)
    for value in values {
      var words = [LinkedData.local(data.address(of: value, tree) ?? "")]
      words += data.texts(thing, ["type"], tree).map { tree.string($0.text) }
      for concept in data.things(thing, ["type"], tree) {
        words += data.texts(concept, Self.titles, tree).map { tree.string($0.text) }
      }
      guard let kind = words.lazy.compactMap({ CPSVAPWords.channel($0) }).first else { continue }
      return state(channel, ChannelProperty.kind, writer.word(.channelKind, kind), of: thing, from: value)
    }
    writer.builder.set(channel, ChannelProperty.kind, .unknown, at: .none)
  }

  /// A point of contact: people ask there.
  private mutating func contact(_ point: Int) {
    let ways: [(keys: Set<String>, kind: String)] = [
      (["telephone", "hasTelephone"], "phone"), (["email", "hasEmail"], "email"),
      (["contactPage"], "web"),
    ]
    for way in ways {
      for value in data.values(point, way.keys, tree) {
        let text = tree.value(of: value, "@value") ?? tree.value(of: value, "@id") ?? value
        guard let channel = open(.channel, point) else { return }
        at(point) {
          $0.state(channel, ChannelProperty.kind, $0.word(.channelKind, way.kind), from: value)
          $0.state(channel, ChannelProperty.use, $0.words(.channelUse, ["ask"]), from: value)
          $0.state(channel, ChannelProperty.location, text)
        }
        if way.kind == "phone" {
          hours(channel, point)
        } else {
          writer.builder.set(channel, ChannelProperty.hours, .unknown, at: .none)
        }
        writer.close()
      }
    }
  }

  // MARK: Hours

  private mutating func hours(_ channel: UInt32, _ thing: Int) {
    let keys: Set<String> = ["openingHours", "hoursAvailable"]
    var isUnread = false
    for text in data.texts(thing, keys, tree) {
      guard let spans = WrittenHours.read(tree.string(text.text)) else {
        isUnread = true
        continue
      }
      for span in spans { open(span, of: thing, at: text.text) }
    }
    for entity in data.things(thing, keys, tree) where data.texts(thing, keys, tree).isEmpty {
      write(Self.descriptions, of: entity, as: "body", owner: channel)
      if let span = span(entity) {
        open(span, of: entity, at: entity)
      } else {
        isUnread = true
      }
    }
    for entity in data.things(thing, ["specialOpeningHoursSpecification", "availabilityRestriction"], tree) {
      write(Self.descriptions, of: entity, as: "body", owner: channel)
    }
    // Words that say when, which nobody can calculate with.
    if isUnread { writer.builder.set(channel, ChannelProperty.hours, .unknown, at: .none) }
  }

  private mutating func open(_ span: WrittenHours, of thing: Int, at place: Int) {
    guard let hours = at(thing, { $0.open(.hours, at: place) }) else { return }
    let days = writer.builder.model.values.addList(span.days.map { writer.text($0) })
    state(hours, HoursProperty.days, days, of: thing, from: place)
    for (property, value) in [(HoursProperty.opens, span.opens), (.closes, span.closes)] where !value.isEmpty {
      state(hours, property, writer.text(value), of: thing, from: place)
    }
    writer.close()
  }

  /// A span of the time ontology (OWL-Time), or of schema.org.
  private func span(_ entity: Int) -> WrittenHours? {
    if let opens = data.texts(entity, ["opens"], tree).first, let closes = data.texts(entity, ["closes"], tree).first {
      let days = data.values(entity, ["dayOfWeek"], tree).compactMap { day($0) }
      guard let from = WrittenHours.time(tree.string(opens.text)), let to = WrittenHours.time(tree.string(closes.text)),
        !days.isEmpty
      else { return nil }
      return WrittenHours(days: days, opens: from, closes: to)
    }
    let first = instant(entity, ["hasBeginning"])
    let last = instant(entity, ["hasEnd"])
    var days: [String] = []
    if let from = first.day, let to = last.day ?? first.day {
      var index = from
      days.append(WrittenHours.week[index])
      while index != to {
        index = (index + 1) % 7
        days.append(WrittenHours.week[index])
      }
    } else if frequency(entity) == "DAILY" {
      days = WrittenHours.week
    }
    guard !days.isEmpty, first.time != nil || last.time != nil else { return nil }
    return WrittenHours(days: days, opens: first.time ?? "", closes: last.time ?? "")
  }

  private func instant(_ entity: Int, _ keys: Set<String>) -> (day: Int?, time: String?) {
    for instant in data.things(entity, keys, tree) {
      for date in data.things(instant, ["inDateTime"], tree) {
        let number = { (key: String) in data.texts(date, [key], tree).first.flatMap { Int(tree.string($0.text)) } }
        let day = data.values(date, ["dayOfWeek"], tree).first.flatMap { self.day($0) }
        let hour = number("hour").flatMap { (0...24).contains($0) ? $0 : nil }
        let minute = number("minute").flatMap { (0...59).contains($0) ? $0 : nil } ?? 0
        let time = hour.map { ($0 < 10 ? "0\($0)" : "\($0)") + (minute < 10 ? ":0\(minute)" : ":\(minute)") }
        return (day.flatMap { WrittenHours.week.firstIndex(of: $0) }, time)
      }
    }
    return (nil, nil)
  }

  private func day(_ value: Int) -> String? {
    let name = LinkedData.local(data.address(of: value, tree) ?? "").lowercased().prefix(3)
    return WrittenHours.week.first { $0 == name }
  }

  private func frequency(_ entity: Int) -> String {
    data.values(entity, ["frequency"], tree).first.map { LinkedData.local(data.address(of: $0, tree) ?? "") } ?? ""
  }
}
