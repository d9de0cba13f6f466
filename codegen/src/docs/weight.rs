//! Decides where emphasis is possible: Markdown only recognizes it between certain characters, and shows stray
//! asterisks otherwise.

use super::tree::{Run, Style, Weight};

/// Removes the weight of runs where Markdown cannot express it, and joins runs that then have the same style.
///
/// All text of a link gets the same weight, the lightest of its runs.
pub(super) fn settle(runs: &mut Vec<Run>) {
    for link in runs.chunk_by_mut(|a, b| a.style.link.is_some() && a.style.link == b.style.link) {
        if link[0].style.link.is_some() {
            let weight = link.iter().map(|run| run.style.weight).min().unwrap_or_default();
            link.iter_mut().for_each(|run| run.style.weight = weight);
        }
    }
    let mut start = 0;
    while start < runs.len() {
        let weight = runs[start].style.weight;
        let length =
            runs[start..].iter().take_while(|run| run.style.weight == weight && !run.is_break()).count().max(1);
        if weight != Weight::Plain && !fits(runs, start, start + length) {
            runs[start..start + length].iter_mut().for_each(|run| run.style.weight = Weight::Plain);
        }
        start += length;
    }
    runs.dedup_by(|run, last| {
        let alike = run.style == last.style && !run.is_break() && !last.is_break();
        if alike {
            last.text.push_str(&run.text);
        }
        alike
    });
}

/// Returns the first character of a run as printed: the mark of code or a link, or else the first character of the
/// text.
pub(super) fn first_char(run: &Run) -> char {
    mark(run.style).or_else(|| run.text.chars().next()).unwrap_or(' ')
}

/// Returns the last character of a run as printed. For a link, this is `[` instead of `)`, because both are
/// punctuation, and only that matters.
pub(super) fn last_char(run: &Run) -> char {
    mark(run.style).or_else(|| run.text.chars().next_back()).unwrap_or(' ')
}

/// Whether Markdown recognizes asterisks around these runs as emphasis.
fn fits(runs: &[Run], start: usize, end: usize) -> bool {
    let before = start.checked_sub(1).map(|index| &runs[index]);
    if before.is_some_and(|run| run.style.weight != Weight::Plain) {
        // The asterisks of that run and of these runs would merge.
        return false;
    }
    let outside = |run: Option<&Run>, edge: fn(&Run) -> char| run.map_or(' ', edge);
    binds(outside(before, last_char), first_char(&runs[start]))
        && binds(outside(runs.get(end), first_char), last_char(&runs[end - 1]))
}

/// Whether asterisks between an outer and an inner character are certain to bind to the inner one.
fn binds(outside: char, inside: char) -> bool {
    inside.is_alphanumeric() || (!inside.is_whitespace() && (outside.is_whitespace() || outside.is_ascii_punctuation()))
}

fn mark(style: Style) -> Option<char> {
    if style.link.is_some() {
        Some('[')
    } else if style.code {
        Some('`')
    } else {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::super::tree::push_run;
    use super::*;

    /// Parses runs from a notation: `{...}` is strong, `<...>` is emphasis, `` `...` `` is code.
    fn runs(notation: &str) -> Vec<Run> {
        let mut runs = Vec::new();
        let mut style = Style::default();
        for c in notation.chars() {
            match c {
                '{' => style.weight = Weight::Strong,
                '<' => style.weight = Weight::Emphasis,
                '}' | '>' => style.weight = Weight::Plain,
                '`' => style.code = !style.code,
                _ => push_run(&mut runs, c.encode_utf8(&mut [0; 4]), style),
            }
        }
        runs
    }

    #[test]
    fn emphasis_is_kept_where_markdown_recognizes_it() {
        let cases = [
            ("a {b} c", "a {b} c"),
            ("a{b}c", "a{b}c"),
            ("a{(b)}c", "a(b)c"),
            ("a {(b)} c", "a {(b)} c"),
            ("a {b.}", "a {b.}"),
            ("a {b.}c", "a b.c"),
            ("{a}<b>", "{a}b"),
            ("{a} <b>", "{a} <b>"),
            ("x{`c`}", "x`c`"),
            ("({`c`})", "({`c`})"),
            ("x –{!} y", "x –! y"),
        ];
        for (given, expected) in cases {
            let mut given_runs = runs(given);
            settle(&mut given_runs);
            assert_eq!(given_runs, runs(expected), "{given}");
        }
    }
}
