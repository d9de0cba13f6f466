//! Prints the runs of a paragraph, heading or table cell as Markdown.

use super::escape::{self, code, push_text};
use super::tree::{Link, Run, Weight};
use super::weight::{first_char, last_char};

/// The context of a line of Markdown.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Place {
    /// A paragraph, where line breaks are kept, as `\n`.
    Paragraph,
    /// A heading, which cannot have line breaks.
    Heading,
    /// A table cell, which cannot have line breaks and ends at `|`.
    Cell,
}

/// Prints runs whose links are resolved and whose weights are settled.
pub(super) fn print(runs: &[Run], links: &[Link], place: Place) -> String {
    let mut out = String::new();
    let mut weight = Weight::Plain;
    let mut start = 0;
    while start < runs.len() {
        let run = &runs[start];
        if run.style.weight != weight || run.is_break() {
            out.push_str(marks(weight));
            weight = run.style.weight;
            out.push_str(marks(weight));
        }
        let mut length = 1;
        if run.is_break() {
            out.push(if place == Place::Paragraph { '\n' } else { ' ' });
        } else if let Some(link) = run.style.link {
            length = runs[start..].iter().take_while(|run| run.style.link == Some(link)).count();
            push_link(&mut out, &runs[start..start + length], &links[link], place);
        } else {
            push_run(&mut out, run, around(runs, start), place);
        }
        start += length;
    }
    out.push_str(marks(weight));
    out
}

/// Returns the visible text of runs, on one line.
pub(super) fn visible(runs: &[Run]) -> String {
    runs.iter().map(|run| if run.is_break() { " " } else { run.text.as_str() }).collect()
}

/// Returns the characters before and after a run, as Markdown sees them.
fn around(runs: &[Run], index: usize) -> (char, char) {
    let beside = |run: Option<&Run>, edge: fn(&Run) -> char| match run {
        Some(run) if run.is_break() => ' ',
        Some(run) if run.style.weight != runs[index].style.weight => '*',
        Some(run) => edge(run),
        None => ' ',
    };
    (beside(index.checked_sub(1).map(|before| &runs[before]), last_char), beside(runs.get(index + 1), first_char))
}

fn push_run(out: &mut String, run: &Run, around: (char, char), place: Place) {
    let start = out.len();
    if run.style.code {
        out.push_str(&code(&run.text));
    } else {
        push_text(out, &run.text, around, place == Place::Cell);
    }
    // Escape the character that would end the cell or become part of the heading's marks.
    let mark = match place {
        Place::Cell if run.style.code => '|',
        Place::Heading if !run.style.code => '#',
        Place::Paragraph | Place::Cell | Place::Heading => return,
    };
    let text = out.split_off(start);
    out.push_str(&text.replace(mark, &format!("\\{mark}")));
}

fn push_link(out: &mut String, runs: &[Run], link: &Link, place: Place) {
    let visible = visible(runs);
    if let Link::Address(address) = link
        && *address == visible
        && !address.contains('&')
    {
        out.push('<');
        out.push_str(address);
        out.push('>');
        return;
    }
    let mut text = String::new();
    for (index, run) in runs.iter().enumerate() {
        let (before, after) = around(runs, index);
        let around = (if index == 0 { '[' } else { before }, if index + 1 == runs.len() { ']' } else { after });
        push_run(&mut text, run, around, place);
    }
    match link {
        // Markdown also decodes entities in URLs.
        Link::Address(address) => out.push_str(&format!("[{text}]({})", escape::address(address))),
        Link::Item(path) if *path == visible => out.push_str(&format!("[{text}]")),
        Link::Item(path) => out.push_str(&format!("[{text}]({}{path})", namespace(path, &visible))),
        Link::Stated(_) | Link::Nowhere => out.push_str(&text),
    }
}

/// Returns the disambiguator that keeps rustdoc from reporting an explicit path as redundant if its last name is in
/// scope; empty if none is needed.
///
/// Only paths of types can be redundant: no other items are capitalized and brought into scope by name.
fn namespace(path: &str, visible: &str) -> &'static str {
    let last = path.rsplit("::").next().unwrap_or(path);
    let is_type = last.starts_with(char::is_uppercase) && !path.contains('@');
    if is_type && last == visible { "type@" } else { "" }
}

fn marks(weight: Weight) -> &'static str {
    match weight {
        Weight::Plain => "",
        Weight::Emphasis => "*",
        Weight::Strong => "**",
    }
}

#[cfg(test)]
mod tests {
    use super::super::tree::Style;
    use super::*;

    fn run(text: &str, weight: Weight, code: bool, link: Option<usize>) -> Run {
        Run { text: text.to_owned(), style: Style { weight, code, link } }
    }

    #[test]
    fn runs_are_printed_as_markdown() {
        use Weight::{Emphasis, Plain, Strong};
        let links = [
            Link::Address("https://a.example/b_c".to_owned()),
            Link::Item("crate::types::Tag".to_owned()),
            Link::Item("Tag".to_owned()),
            Link::Item("crate::operation::list_secrets".to_owned()),
            Link::Address("https://a.example/?a&b=c&amp;d".to_owned()),
            Link::Address("https://a.example/".to_owned()),
        ];
        let cases = [
            (vec![run("a ", Plain, false, None), run("b", Strong, false, None)], "a **b**"),
            (vec![run("a", Emphasis, false, None), Run::line_break(), run("b", Emphasis, false, None)], "*a*\n*b*"),
            (vec![run("x_", Plain, false, None), run("y", Emphasis, false, None)], "x\\_*y*"),
            (
                vec![run("hey!", Plain, false, None), run("b", Plain, false, Some(0))],
                "hey\\![b](https://a.example/b_c)",
            ),
            (vec![run("Tag", Plain, true, Some(1))], "[`Tag`](type@crate::types::Tag)"),
            (vec![run("the tag", Plain, false, Some(1))], "[the tag](crate::types::Tag)"),
            (vec![run("Tag", Plain, true, Some(2))], "[`Tag`]"),
            (vec![run("ListSecrets", Plain, true, Some(3))], "[`ListSecrets`](crate::operation::list_secrets)"),
            (vec![run("a]", Plain, false, Some(4))], "[a\\]](https://a.example/?a&b=c\\&amp;d)"),
            (vec![run("https://a.example/", Plain, false, Some(5))], "<https://a.example/>"),
            (
                vec![run("a", Strong, false, Some(0)), run("b", Strong, true, Some(0))],
                "**[a`b`](https://a.example/b_c)**",
            ),
        ];
        for (runs, expected) in cases {
            assert_eq!(print(&runs, &links, Place::Paragraph), expected);
        }
    }

    #[test]
    fn bars_are_escaped_in_cells_and_number_signs_in_headings() {
        let runs = [run("a|b ", Weight::Plain, false, None), run("c|d", Weight::Plain, true, None)];
        assert_eq!(print(&runs, &[], Place::Cell), "a\\|b `c\\|d`");
        let runs = [run("C", Weight::Plain, false, None), Run::line_break(), run("#", Weight::Plain, false, None)];
        assert_eq!(print(&runs, &[], Place::Heading), "C \\#");
    }
}
