import ServiceLintCEL
import ServiceLintModel
import ServiceLintValue

/// What is known of a service as a whole.
enum ServiceFunctions {
  static let all: [HostFunction] = [
    HostFunction(
      "isDescribed", on: .node(.service), gives: .bool,
      "Whether the definition is of the service itself: around a form that stands alone nobody knows the other ways.",
      examples: [
        HostExample("service.isDescribed()", gives: "true", on: "service: {title: Dog licence}"),
        HostExample("service.isDescribed()", gives: "false", on: "form: {title: Dog licence}"),
      ]
    ) { host, arguments in
      let service = arguments[0].node
      return .bool(
        service >= ServiceModel.firstNode && host.value(of: service, ServiceProperty.title).tag != .unknown)
    }
  ]
}
