import Testing

@testable import report_extract

@Suite struct CommandTests {
    @Test func isNamedAsUsersTypeIt() { #expect(ReportExtract.configuration.commandName == "report-extract") }
}
