@testable import ServiceLintText
