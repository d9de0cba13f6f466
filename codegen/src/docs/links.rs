//! Finds what the links of a text lead to: the service's own items, whole addresses, or nothing.

use std::collections::HashSet;

use super::Resolve;
use super::inline::visible;
use super::tree::{Document, Link, Run, Style, push_run, visit_runs};
use super::url::{absolute, folder};
use super::weight::settle;

/// Gives every link its target, and makes links of the names in code and of the addresses in plain text.
///
/// A name in code becomes a link where it stands first. A link that leads nowhere becomes plain text. `base` is the page that relative addresses start from.
pub(super) fn link(document: &mut Document, resolve: &dyn Resolve, base: Option<&str>) {
    let mut linker = Linker { links: &mut document.links, resolve, base, linked: HashSet::new() };
    visit_runs(&mut document.blocks, &mut |runs| {
        settle(runs);
        for group in runs.chunk_by_mut(|a, b| a.style.link.is_some() && a.style.link == b.style.link) {
            linker.follow(group);
        }
        let mut linked = Vec::with_capacity(runs.len());
        for run in runs.drain(..) {
            linker.find(run, &mut linked);
        }
        // What is a link or code now starts and ends with other characters.
        settle(&mut linked);
        *runs = linked;
    });
}

struct Linker<'a> {
    links: &'a mut Vec<Link>,
    resolve: &'a dyn Resolve,
    base: Option<&'a str>,
    /// The items that a link leads to already.
    linked: HashSet<String>,
}

impl Linker<'_> {
    /// Gives the runs of one link its target.
    fn follow(&mut self, runs: &mut [Run]) {
        let Some(index) = runs.first().and_then(|run| run.style.link) else {
            return;
        };
        if let Link::Stated(href) = &self.links[index] {
            self.links[index] = self.target(href, visible(runs).trim());
        }
        if runs.iter().any(|run| run.style.code && run.text.contains("]:")) {
            // Markdown would define a reference by it instead.
            runs.iter_mut().for_each(|run| run.style.link = None);
            return;
        }
        let target = &self.links[index];
        if let Link::Item(path) = target {
            self.linked.insert(path.clone());
        }
        if let [run] = runs
            && is_name(&run.text)
        {
            // Names stand in code: what is found, and what was meant to be.
            run.style.code |= match target {
                Link::Item(_) => true,
                Link::Nowhere => run.text.starts_with(|c: char| c.is_ascii_uppercase()),
                Link::Address(_) | Link::Stated(_) => false,
            };
        }
        if *target == Link::Nowhere {
            runs.iter_mut().for_each(|run| run.style.link = None);
        }
    }

    /// Makes links of what leads somewhere in a run that is in no link.
    fn find(&mut self, run: Run, out: &mut Vec<Run>) {
        if run.style.link.is_some() || run.is_break() {
            out.push(run);
        } else if run.style.code {
            self.name(&run.text, run.style, out);
        } else if find_special(&run.text).is_some() {
            self.plain(&run.text, run.style, out);
        } else {
            out.push(run);
        }
    }

    /// Where a link leads that states `href` and shows `text`.
    fn target(&self, href: &str, text: &str) -> Link {
        let href = href.trim();
        let item = if href.is_empty() { self.item(text) } else { self.own_page(href).or_else(|| self.item(href)) };
        match item {
            Some(path) => Link::Item(path),
            None => absolute(href, self.base).map_or(Link::Nowhere, Link::Address),
        }
    }

    /// What a page of the service's own API reference is about.
    fn own_page(&self, href: &str) -> Option<String> {
        let page = href.split(['?', '#']).next()?;
        let own = match page.rsplit_once('/') {
            None => true,
            Some((parent, _)) => folder(self.base?)?.strip_suffix('/') == Some(parent),
        };
        let name = page.rsplit('/').next()?.strip_prefix("API_")?.strip_suffix(".html")?;
        if own { self.item(name) } else { None }
    }

    fn item(&self, name: &str) -> Option<String> {
        if is_name(name) { self.resolve.resolve(name) } else { None }
    }

    /// A name in code: a link if it is known and no link leads there yet.
    fn name(&mut self, text: &str, mut style: Style, out: &mut Vec<Run>) {
        if let Some(path) = self.item(text).filter(|path| self.linked.insert(path.clone())) {
            style.link = Some(self.add(Link::Item(path)));
        }
        style.code = true;
        push_run(out, text, style);
    }

    /// Plain text: its addresses become links, its tags of documentation comments (`{@link Name}`) what they mean.
    fn plain(&mut self, text: &str, style: Style, out: &mut Vec<Run>) {
        let mut rest = text;
        while let Some(at) = find_special(rest) {
            let (before, special) = rest.split_at(at);
            if !before.is_empty() {
                push_run(out, before, style);
            }
            let length = match comment_tag(special) {
                Some((tag, length)) => {
                    self.name(tag, style, out);
                    length
                }
                None => self.address(special, style, out),
            };
            rest = &special[length..];
        }
        if !rest.is_empty() {
            push_run(out, rest, style);
        }
    }

    /// The address that a text starts with. Gives its length.
    fn address(&mut self, text: &str, style: Style, out: &mut Vec<Run>) -> usize {
        let word = text.find(char::is_whitespace).unwrap_or(text.len());
        let length = address_length(&text[..word]);
        match absolute(&text[..length], None) {
            Some(address) => {
                let link = Some(self.add(Link::Address(address)));
                push_run(out, &text[..length], Style { link, ..style });
                length
            }
            // Not an address to follow, but a pattern of one.
            _ => {
                let word = text[..word].trim_end_matches(CLOSING).len();
                push_run(out, &text[..word], Style { code: true, ..style });
                word
            }
        }
    }

    fn add(&mut self, link: Link) -> usize {
        self.links.push(link);
        self.links.len() - 1
    }
}

/// What may end a sentence or a phrase right after an address, and is no part of it.
const CLOSING: [char; 11] = ['.', ',', ';', ':', '!', '?', '\'', '"', '*', '_', '~'];

/// Where the next address or tag of a documentation comment starts.
fn find_special(text: &str) -> Option<usize> {
    text.bytes().enumerate().filter(|(_, byte)| matches!(byte, b':' | b'{')).find_map(|(at, byte)| {
        let (before, after) = text.split_at(at);
        if byte == b'{' {
            return comment_tag(after).map(|_| at);
        }
        let before = after.starts_with("://").then_some(before)?;
        before.strip_suffix("https").or_else(|| before.strip_suffix("http")).map(str::len)
    })
}

/// The name in the tag that a text starts with, and the length of the tag.
fn comment_tag(text: &str) -> Option<(&str, usize)> {
    let within = ["{@link ", "{@code "].into_iter().find_map(|open| text.strip_prefix(open))?;
    let end = within.find(['{', '}']).filter(|end| within[*end..].starts_with('}'))?;
    let name = within[..end].trim();
    (!name.is_empty()).then_some((name, text.len() - within.len() + end + 1))
}

/// The length of the address in a word that starts with one, or nothing if its pattern shows that it is none.
fn address_length(word: &str) -> usize {
    let end = word.find(['<', '>', '"', '`', '{', '}', '|', '\\', '^', '[', ']']).unwrap_or(word.len());
    if word[end..].starts_with(['<', '{', '[', '|', '^']) {
        return 0;
    }
    let mut address = &word[..end];
    let opened = address.matches('(').count();
    let mut closed = address.matches(')').count();
    loop {
        address = address.trim_end_matches(CLOSING);
        // A parenthesis that the address does not open closes one around it.
        match address.strip_suffix(')').filter(|_| closed > opened) {
            Some(shorter) => address = shorter,
            None => return address.len(),
        }
        closed -= 1;
    }
}

/// Whether a text can be the name of a shape, a member or an operation, or a reference to one.
fn is_name(text: &str) -> bool {
    text.len() <= 256
        && text.starts_with(|c: char| c.is_ascii_alphabetic())
        && text.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '_' | '$' | '#' | '.'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_ends_where_its_sentence_goes_on() {
        let cases = [
            ("https://a.example/b", "https://a.example/b"),
            ("https://a.example/b.", "https://a.example/b"),
            ("https://a.example/b).", "https://a.example/b"),
            ("https://a.example/b_(c)", "https://a.example/b_(c)"),
            ("https://a.example/b_(c)),", "https://a.example/b_(c)"),
            ("https://a.example\",", "https://a.example"),
            ("https://a.example/<id>", ""),
            ("https://a.{region}.example", ""),
        ];
        for (word, expected) in cases {
            assert_eq!(&word[..address_length(word)], expected, "{word}");
        }
    }

    #[test]
    fn addresses_and_tags_are_found_in_text() {
        let cases = [
            ("see https://a.example", Some(4)),
            ("see xhttp://a.example", Some(5)),
            ("a: b@c {@link Foo}", Some(7)),
            ("a {@link } {@see Foo} {@code x{y} ftp://x", None),
        ];
        for (text, expected) in cases {
            assert_eq!(find_special(text), expected, "{text}");
        }
    }
}
