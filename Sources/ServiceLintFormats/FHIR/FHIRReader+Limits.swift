import ServiceLintModel
import ServiceLintReaders
import ServiceLintValue

/// What answers are accepted, and what people are told of those that are not.
extension FHIRReader {
  mutating func limits(_ field: UInt32, _ item: FHIRItem) {
    limit(field, FieldProperty.least, item, ["minValue", "sdf-minvalue", "sdc-questionnaire-minQuantity"])
    limit(field, FieldProperty.most, item, ["maxValue", "sdf-maxvalue", "sdc-questionnaire-maxQuantity"])
    writer.state(field, FieldProperty.maxLength, integer: elements.child("maxLength", of: item.node))
    writer.state(field, FieldProperty.minLength, integer: elements.choice("value", of: item.first("minLength"))?.value)
    writer.state(field, FieldProperty.pattern, elements.choice("value", of: item.first("regex"))?.value)
  }

  private mutating func limit(_ field: UInt32, _ property: FieldProperty, _ item: FHIRItem, _ names: [String]) {
    guard let it = item.extensions.last(where: { names.contains($0.name) })?.node,
      let choice = elements.choice("value", of: it)
    else { return }
    // Helsenorge's limits for dates are expressions (`today() - 18 years`), and so may others be.
    let isMade = elements.name(of: it).hasPrefix("sdf-") || !elements.extensions(ofValueOf: it).isEmpty
    guard !isMade, let value = valueNode(choice.value) else {
      return writer.builder.set(field, property, .unknown, at: writer.whole(it))
    }
    writer.builder.set(field, property, writer.text(value), at: writer.place(value))
  }

  /// The names of extensions that hold a rule as code.
  private static let checks = [
    "targetConstraint", "questionnaire-constraint", "sdf-fhirpathvalidation", "sdf-fhirpath-validation",
  ]

  mutating func messages(_ field: UInt32, _ item: FHIRItem) {
    let own = say(as: "error", of: field, item) { node, elements in
      FHIRText(valueOf: elements.named("validationtext", in: elements.extensions(of: node)), elements)
    }
    var isExplained = own != nil
    let checks = item.extensions.filter { Self.checks.contains($0.name) }.map(\.node)
    for (index, check) in checks.enumerated() {
      writer.state(field, FieldProperty.checkedByCode, .bool(true), from: check)
      let human = say(as: "error", of: field, item) { node, elements in
        let own = elements.extensions(of: node).filter { Self.checks.contains(elements.name(of: $0)) }
        guard index < own.count else { return nil }
        return FHIRText(valueOf: elements.named("human", in: elements.extensions(of: own[index])), elements)
      }
      if human != nil { isExplained = true }
    }
    if isExplained {
      writer.builder.setDefault(field, FieldProperty.explainsErrors, .bool(true))
    } else if isNorwegian {
      // refero has words of its own for what is missing or out of limits; of a pattern it says that it is not met.
      let isSilent = item.first("regex") != nil || !checks.isEmpty
      writer.builder.setDefault(field, FieldProperty.explainsErrors, .bool(!isSilent))
    }
  }
}
