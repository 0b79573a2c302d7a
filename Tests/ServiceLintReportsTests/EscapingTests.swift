import Testing

@testable import ServiceLintReports

@Suite struct EscapingTests {
  @Test(arguments: [
    ("plain, with: signs", "plain, with: signs"), ("100 %", "100 %25"), ("a\nb", "a%0Ab"), ("a\r\nb", "a%0D%0Ab"),
    ("\n::error::x", "%0A::error::x"), ("%0A", "%250A"), ("氏名", "氏名"), ("", ""),
  ]) func `a message stays one line`(text: String, expected: String) {
    #expect(WorkflowCommand.escaped(text) == expected)
  }

  @Test(arguments: [
    ("a,b:c", "a%2Cb%3Ac"), ("C:\\x", "C%3A\\x"), ("100 %\r\n", "100 %25%0D%0A"), ("犬,猫", "犬%2C猫"),
  ]) func `a property ends where it should`(text: String, expected: String) {
    #expect(WorkflowCommand.escaped(property: text) == expected)
  }

  @Test(arguments: [
    ("forms/dog.json", "forms/dog.json"), ("犬 1.json", "%E7%8A%AC%201.json"), ("a:b/c", "a%3Ab/c"),
    ("100%.json", "100%25.json"), ("a?b#c", "a%3Fb%23c"), ("~a-b_c.d", "~a-b_c.d"), ("😀", "%F0%9F%98%80"),
  ]) func `a path becomes a URI`(path: String, expected: String) {
    #expect(PercentEncoding.path(path) == expected)
  }

  @Test(arguments: [
    ("https://example.jp/a?b=c#d", "https://example.jp/a?b=c#d"),
    ("https://example.jp/書", "https://example.jp/%E6%9B%B8"),
    ("https://example.jp/%20 x", "https://example.jp/%20%20x"),
    ("https://example.jp/\"<>", "https://example.jp/%22%3C%3E"),
  ]) func `an address keeps what it has and encodes the rest`(address: String, expected: String) {
    #expect(PercentEncoding.address(address) == expected)
  }

  @Test(arguments: [
    ("a|b", "a\\|b"), ("<script>&", "&lt;script&gt;&amp;"), ("*a* _b_ `c`", "\\*a\\* \\_b\\_ \\`c\\`"),
    ("[x](y)", "\\[x\\](y)"), ("@all #1", "&#64;all &#35;1"), ("a\r\nb", "a  b"),
    ("a\u{202E}b\u{7}", "a\u{FFFD}b\u{FFFD}"),
    ("a\\|b", "a\\\\\\|b"), ("氏名（全角）", "氏名（全角）"),
  ]) func `a text shows in Markdown as it is`(text: String, expected: String) {
    #expect(MarkdownText.escaped(text) == expected)
  }

  @Test(arguments: [
    ("x", "https://example.jp/a(b)", "[x](https://example.jp/a%28b%29)"), ("a]b", "", "a\\]b"),
    ("a|b", "https://example.jp/|", "[a\\|b](https://example.jp/%7C)"),
  ]) func `a link ends where it should`(text: String, address: String, expected: String) {
    #expect(MarkdownText.link(text, to: address) == expected)
  }

  @Test(arguments: [
    ("/repo", "/repo", "a.json", "a.json"), ("/repo", "/repo/sub", "a.json", "sub/a.json"),
    ("/repo", "/repo/sub", "../a/./b.json", "a/b.json"), ("/repo", "/repo", "/repo/x/a.json", "x/a.json"),
    ("/repo", "/repo", "../a.json", "/a.json"), ("/repo", "/repo", "/repository/a.json", "/repository/a.json"),
    ("", "/repo", "x/a.json", "x/a.json"), ("", "", "x/a.json", "x/a.json"), ("/", "/", "a.json", "a.json"),
  ]) func `a path counts from the repository`(root: String, folder: String, path: String, expected: String) {
    #expect(SourceRoot(root: root, workingFolder: folder).path(path) == expected)
  }
}
