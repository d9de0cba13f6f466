//! Tests that Markdown shows the same text as its input, whatever the input is.

use std::time::{Duration, Instant};

use codegen::docs::{LONGEST_TEXT, Options, to_markdown};

use crate::reading;

/// Plain text that Markdown or rustdoc could misinterpret.
#[rustfmt::skip]
const TEXTS: [&str; 62] = [
    "a word ", "*", "**", "_", "__", "~", "~~", "`", "``", "```", "~~~", "[", "]", "[x]", "[x](y)", "![x](y)",
    "[x]: y", "[^1]", "[^1]: z", "[ ] ", "(", ")", "!", "\\", "\\*", "\\\\", "|", "| a | b |", "--- | ---", ":-- ",
    "-|-", "# ", "#", "###### ", "C# ", "- ", "+ ", "* ", "1. ", "2) ", "-", "--", "---", "===", "= ", "> ", ">",
    "+++", "2 < 3 ", "a_b_c ", "_a_ ", "*a* ", "é–ü ", "“q” ", "*/ ", "\"q\" ", "Is it? Yes. ",
    "https://a.example/x_y?z=1*&b=2#c ", "(https://a.example). ", "https://a.{b}.example/ ", "http:// ",
    "\u{202e}\0\u{2028}x ",
];

/// Pieces of HTML that mean the same in any position.
#[rustfmt::skip]
const HTML: [&str; 57] = [
    "<p>", "</p>", "<ul>", "</ul>", "<ol>", "<ol start=7>", "</ol>", "<li>", "</li>", "<dl>", "</dl>", "<dt>",
    "</dt>", "<dd>", "</dd>", "<note>", "</note>", "<important>", "</important>", "<b>", "</b>", "<i>", "</i>",
    "<code>", "</code>", "<a>", "<a href=\"https://a.example/b(c)\">", "<a href='javascript:x'>", "</a>", "<br>",
    "<br/>", "<pre>", "</pre>", "<h1>", "</h1>", "<h3>", "</h3>", "<div>", "</div>", "<blockquote>", "</blockquote>",
    "<u>", "</u>", "x\n", "\n      x ", " ", "&lt;b&gt;", "&amp;amp;", "&#42;", "&nbsp;", "&", "<!-- no -->",
    "<script>var a = '<b>';</script>", "<table><tr><td>a|b</td><td>`</td></tr></table>",
    "<table><tr><td><p>a</p><p>b</p></td></tr></table>", "<x-y a=1>", "</x-y>",
];

/// Pieces of CommonMark without HTML.
#[rustfmt::skip]
const COMMONMARK: [&str; 30] = [
    "\n\n", "\n", "\n- ", "\n  - ", "\n1. ", "\n> ", "\n## ", "\n```json\n", "\n```\n", "\n    ", "**b** ", "*i* ",
    "***bi*** ", "~~s~~ ", "`c` ", "`` c` `` ", "[t](https://a.example/) ", "[t](x) ", "[t][r] ",
    "\n\n[r]: https://a.example\n", "<https://a.example/> ", "<me@a.example> ", "\\*", "&lt; ", "&amp;lt; ",
    "\n| a | b |\n| - | - |\n| c\\|d | e |\n\n", "\n***\n", "  \n", "\\\n", "a\n===\n",
];

#[test]
fn spliced_html_keeps_its_text() {
    let pieces: Vec<&str> = TEXTS.into_iter().chain(HTML).chain(HTML).collect();
    for seed in 0..30_000 {
        // Pairs of backticks would be read as the delimiters of code, which are not visible.
        let text = format!("<p>{}", splice(seed, &pieces)).replace("`", " ` ");
        check(&text, &reading::html(&text));
    }
}

#[test]
fn spliced_commonmark_keeps_its_text() {
    let texts: Vec<&str> = TEXTS.into_iter().filter(|text| !text.contains(['<', '\0'])).collect();
    let pieces: Vec<&str> = texts.iter().copied().chain(COMMONMARK).chain(COMMONMARK).collect();
    for seed in 0..30_000 {
        let text = splice(seed, &pieces);
        check(&text, &reading::commonmark(&text));
    }
}

#[test]
fn every_pair_of_pieces_keeps_its_text() {
    for one in TEXTS {
        for other in TEXTS {
            let text = format!("<p>{one}{other}<b>{one}</b>{other}<code>{other}</code>{one}").replace('`', " ` ");
            check(&text, &reading::html(&text));
        }
    }
}

#[test]
fn hostile_text_takes_no_longer_than_other_text_of_its_length() {
    let whole = |piece: &str| piece.repeat(LONGEST_TEXT / piece.len());
    let half = |piece: &str| piece.repeat(LONGEST_TEXT / 2 / piece.len());
    let texts = [
        "<div>",
        "<ul><li>",
        "<ol><li>a",
        "<note>",
        "<blockquote>a",
        "<b>",
        "<i>a",
        "<a href=x>",
        "<code>",
        "<table><tr><td>",
        "<p>",
        "</p>",
        "<",
        "<x",
        "<x>",
        "</x>",
        "&",
        "&a",
        "&#",
        "<!--",
        "<script>",
        "`",
        "`a",
        "``` ",
        "[",
        "]",
        "](",
        "![a](",
        "*a",
        "**a ",
        "_a",
        "~",
        "\\",
        "> ",
        "- ",
        "1. ",
        "# ",
        "#",
        "| a ",
        "|-",
        "(",
        ")",
        "http://",
        "http://)",
        "{@link ",
        "{@link a",
        "a. ",
        "A. ",
        "e.g. ",
        ". ",
        "- a\n",
        "> > ",
        "\n\n\t",
        "<p>`a",
        "<p>`a` ",
        "<dt>a",
        "<td>",
        "<li>",
        "a ",
        "é",
    ];
    let pairs = [
        ("<ul><li>", "</li></ul>"),
        ("<b>", "</b>"),
        ("[", "]"),
        ("(", ")"),
        ("*", "*"),
        ("`", "`"),
        ("<table><tr><td>", "</td></tr></table>"),
    ];
    let repeated = texts.iter().map(|piece| whole(piece));
    let nested = pairs.iter().map(|(open, close)| half(open) + &half(close));
    let wide = (0..2_000).map(|row| format!("<tr>{}</tr>", "<td>a</td>".repeat(1 + row / 1_999 * 2_000)));
    let table = format!("<table>{}</table>", wide.collect::<String>());
    for text in repeated.chain(nested).chain([table]) {
        let (markdown, took) = quickest(|| to_markdown(&text, &(), &Options::default()), Duration::from_secs(10));
        let about = text.chars().take(20).collect::<String>();
        assert!(took < Duration::from_secs(10), "{about:?}... took {took:?}");
        let size: usize = markdown.lines().iter().map(|line| line.len() + 1).sum();
        assert!(size < 200 * LONGEST_TEXT, "{about:?}... gave {size} bytes");
    }
}

#[test]
fn text_that_is_too_long_is_truncated_with_a_note() {
    let text = "É a sentence. ".repeat(LONGEST_TEXT / 10);
    let markdown = to_markdown(&text, &(), &Options::default());
    let last = markdown.lines().last().map(String::as_str);
    assert_eq!(last, Some("The rest of this documentation is omitted because of its length."));
    assert_eq!(markdown.summary(), "É a sentence.");
}

/// Runs `work` up to three times, or until it finishes within `limit`. Returns its result and the shortest time: a
/// single run can be slow because the machine is busy.
fn quickest<T>(work: impl Fn() -> T, limit: Duration) -> (T, Duration) {
    let turn = || {
        let start = Instant::now();
        (work(), start.elapsed())
    };
    let mut quickest = turn();
    for _ in 1..3 {
        if quickest.1 < limit {
            break;
        }
        quickest = std::cmp::min_by_key(quickest, turn(), |(_, took)| *took);
    }
    quickest
}

/// Checks that the Markdown of a string shows the `expected` text and is well formed.
fn check(text: &str, expected: &str) {
    let options = Options { width: 60, ..Options::default() };
    let resolve = |name: &str| (name == "a").then(|| "crate::types::A".to_owned());
    let markdown = to_markdown(text, &resolve, &options);
    let lines = markdown.lines();
    let shown = || format!("{text:?} became\n{}", lines.join("\n"));
    match reading::markdown(lines) {
        Ok(seen) => assert_eq!(seen, expected, "{}", shown()),
        Err(wrong) => panic!("{wrong}: {}", shown()),
    }
    assert_eq!(markdown, to_markdown(text, &resolve, &options), "another run gives another text");
    let summary = markdown.summary();
    let says_nothing = expected.is_empty() || lines.iter().any(|line| line.contains("```"));
    assert!(says_nothing || !summary.is_empty(), "no summary: {}", shown());
    if let Err(wrong) = reading::markdown(&[summary.to_owned()]) {
        panic!("{wrong} in the summary {summary:?} of {text:?}");
    }
    // Only these lines may be longer: code, links, tables, headings, and anything in deep lists.
    let unbroken =
        |line: &&String| line.contains(['`', '[', '<', '|', '#']) || !line.trim_start_matches(MARKS).contains(' ');
    if !lines.iter().any(|line| line.contains("```")) {
        for line in lines.iter().filter(|line| !unbroken(line)) {
            let indent = line.len() - line.trim_start_matches(MARKS).len();
            assert!(line.chars().count() <= 60.max(40 + indent), "too wide: {line:?} in {}", shown());
        }
    }
}

/// The characters that prefix the lines of lists and quotations.
const MARKS: [char; 4] = [' ', '>', '-', '*'];

/// Concatenates some pieces, chosen by a seed.
fn splice(seed: u64, pieces: &[&str]) -> String {
    let mut state = seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1;
    let mut next = |below: usize| {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        (state % below as u64) as usize
    };
    let length = 1 + next(14);
    (0..length).map(|_| pieces[next(pieces.len())]).collect()
}
