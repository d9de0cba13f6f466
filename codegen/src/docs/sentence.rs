//! Splits off the first sentence: rustdoc shows the first paragraph wherever an item is listed.

use super::tree::{Block, Run, Style};

/// Abbreviations whose period does not end a sentence. Those with inner periods (`e.g.`, `U.S.`) do not need to be
/// listed.
const ABBREVIATIONS: [&str; 26] = [
    "al", "approx", "cf", "co", "corp", "dept", "dr", "eg", "eq", "esp", "est", "fig", "figs", "ie", "inc", "incl",
    "jr", "ltd", "mr", "mrs", "ms", "prof", "resp", "sr", "st", "vs",
];

/// Abbreviations whose period does not end a sentence if a number follows.
const COUNTED: [&str; 7] = ["ch", "no", "nos", "p", "pp", "sec", "vol"];

/// The character that represents code or a link as a single word, so that no sentence ends inside it.
const OPAQUE: char = '\u{fffc}';

/// Splits the first paragraph after its first sentence, unless that is its only one. Does nothing if the paragraph
/// follows anything but headings.
pub(super) fn set_apart(blocks: &mut Vec<Block>) {
    let first = blocks.iter().take_while(|block| matches!(block, Block::Heading(..))).count();
    let Some(Block::Paragraph(runs)) = blocks.get_mut(first) else {
        return;
    };
    if let Some(rest) = split_first(runs) {
        blocks.insert(first + 1, Block::Paragraph(rest));
    }
}

/// Leaves the first sentence in the runs, and returns the rest; `None` if nothing is left.
pub(super) fn split_first(runs: &mut Vec<Run>) -> Option<Vec<Run>> {
    if let Some(at) = runs.iter().position(Run::is_break) {
        // A separate line counts as a sentence, unless it consists of several.
        let mut rest = runs.split_off(at);
        if let Some(mut more) = split_first(runs) {
            more.append(&mut rest);
            return Some(more);
        }
        rest.remove(0);
        return Some(rest);
    }
    let mut text = String::new();
    let mut starts = Vec::with_capacity(runs.len());
    for run in runs.iter() {
        starts.push(text.len());
        if is_opaque(run.style) { text.push(OPAQUE) } else { text.push_str(&run.text) }
    }
    let end = first_end(&text)?;
    let index = starts.iter().rposition(|start| *start < end)?;
    let at = end - starts[index];
    let mut rest = runs.split_off(index);
    let first = rest.first_mut()?;
    if !is_opaque(first.style) {
        runs.push(Run { text: first.text[..at].to_owned(), style: first.style });
        first.text = first.text[at..].trim_start().to_owned();
    } else {
        runs.push(rest.remove(0));
    }
    rest.retain(|run| !run.text.is_empty());
    if let Some(first) = rest.first_mut().filter(|run| !is_opaque(run.style)) {
        first.text = first.text.trim_start().to_owned();
    }
    rest.retain(|run| !run.text.is_empty());
    (!rest.is_empty()).then_some(rest)
}

fn is_opaque(style: Style) -> bool {
    style.code || style.link.is_some()
}

/// Returns the end of the first of several sentences; `None` if the text has only one.
fn first_end(text: &str) -> Option<usize> {
    // Sentences in parentheses belong to the surrounding sentence, unless the parentheses are unbalanced.
    find_end(text, true).or_else(|| find_end(text, false).filter(|_| !balanced(text)))
}

fn find_end(text: &str, skip_parentheses: bool) -> Option<usize> {
    let mut depth = 0_usize;
    for (at, byte) in text.bytes().enumerate() {
        match byte {
            b'(' => depth += 1,
            b')' => depth = depth.saturating_sub(1),
            // The last two are the first bytes of full-width punctuation.
            b'.' | b'!' | b'?' | 0xe3 | 0xef if depth == 0 || !skip_parentheses => {}
            _ => continue,
        }
        let Some(c @ ('.' | '!' | '?' | '。' | '！' | '？')) = text[at..].chars().next() else {
            continue;
        };
        let after = &text[at + c.len_utf8()..];
        let rest = after.trim_start_matches(['"', '\'', '”', '’', ')', ']']);
        let wide = !c.is_ascii();
        let follows = rest.trim_start();
        if follows.is_empty() {
            return None;
        }
        if (wide || rest.len() > follows.len()) && ends(&text[..at], c, follows) {
            return Some(text.len() - rest.len());
        }
    }
    None
}

/// Whether `stop`, a punctuation mark between `before` and `after`, ends a sentence.
fn ends(before: &str, stop: char, after: &str) -> bool {
    let starts_lower = after.trim_start_matches(['(', '"', '\'', '“', '‘', '[']).starts_with(char::is_lowercase);
    if starts_lower {
        return false;
    }
    if stop != '.' {
        return true;
    }
    let word =
        before.rsplit(|c: char| c.is_whitespace() || matches!(c, '(' | '[' | '"' | '“')).next().unwrap_or_default();
    if word.is_empty() || word.ends_with('.') {
        // An ellipsis, or a period without a word before it.
        return false;
    }
    let lower = word.to_lowercase();
    let letters = |part: &str| part.chars().count() == 1 && part.starts_with(char::is_alphabetic);
    let initials = word.split('.').all(letters) && (word.contains('.') || word.starts_with(char::is_uppercase));
    let counted = COUNTED.contains(&lower.as_str()) && after.starts_with(|c: char| c.is_ascii_digit());
    !(initials || counted || ABBREVIATIONS.contains(&lower.as_str()))
}

fn balanced(text: &str) -> bool {
    text.matches('(').count() == text.matches(')').count()
}

#[cfg(test)]
mod tests {
    use super::super::inline::visible;
    use super::*;

    #[test]
    fn the_first_sentence_ends_where_the_next_begins() {
        // `|` marks the split.
        let cases = [
            "One sentence.",
            "One sentence without a stop",
            "First one.| Second one.",
            "First one!| Second one.",
            "Is it one?| It is.",
            "Use a key, e.g. AWS KMS, to encrypt.| Then go.",
            "Use a key, i.e. the Default one.| Then go.",
            "In the U.S. East Region.| Then go.",
            "By Amazon.com, Inc. Seattle.| Then go.",
            "Since version 1.2.3 it holds.| Then go.",
            "Needs TLS 1.2.| Older ones fail.",
            "Wait... Then go.| Done.",
            "Lists, maps, etc.| The rest follows.",
            "Lists, etc. are fine.| The rest follows.",
            "See No. 5 of it.| Then go.",
            "The answer is no.| Then go.",
            "A value (see below. Really.) is given.| Then go.",
            "A value (never closed.| Then go.",
            "He said \"stop.\"| Then he left.",
            "The host is a.b.example.com and so on.| Then go.",
            "Ends. lower case goes on.| Then go.",
            "Counted.| 3 more follow.",
            "完了です。|次の文です。",
            "Smith, J. Doe wrote it.| Then go.",
            "The option A. is fine",
        ];
        for case in cases {
            let text = case.replace('|', "");
            let end = first_end(&text).unwrap_or(text.len());
            assert_eq!(end, case.find('|').unwrap_or(case.len()), "{case} gives {:?}", &text[..end]);
        }
    }

    #[test]
    fn code_and_links_are_words() {
        let code = Style { code: true, ..Style::default() };
        let run = |text: &str, style| Run { text: text.to_owned(), style };
        let mut runs = vec![
            Run::plain("Takes "),
            run("a. B", code),
            Run::plain(". "),
            run("C", code),
            Run::plain(" is next. Then more."),
        ];
        let rest = split_first(&mut runs);
        assert_eq!(visible(&runs), "Takes a. B.");
        assert_eq!(rest.map(|rest| visible(&rest)).as_deref(), Some("C is next. Then more."));
        let mut runs = vec![Run::plain("One. Two."), Run::line_break(), Run::plain("Three.")];
        assert_eq!(split_first(&mut runs).map(|rest| visible(&rest)).as_deref(), Some("Two. Three."));
        let mut runs = vec![Run::plain("One:"), Run::line_break(), Run::plain("Two.")];
        assert_eq!(split_first(&mut runs).map(|rest| visible(&rest)).as_deref(), Some("Two."));
    }
}
