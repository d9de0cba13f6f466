//! Resolves links to the service's own items or to absolute URLs, and removes links without a target.

use std::collections::HashSet;

use super::Resolve;
use super::inline::visible;
use super::tree::{Document, Link, Run, Style, push_run, visit_runs};
use super::url::{absolute, folder};
use super::weight::settle;

/// Resolves every link, and turns names in code and URLs in plain text into links.
///
/// A name in code becomes a link at its first occurrence. A link without a target becomes plain text. `base` is the URL
/// of the page that relative URLs are resolved against.
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
        // New links and code change the characters that runs start and end with.
        settle(&mut linked);
        *runs = linked;
    });
}

struct Linker<'a> {
    links: &'a mut Vec<Link>,
    resolve: &'a dyn Resolve,
    base: Option<&'a str>,
    /// The items that are already linked.
    linked: HashSet<String>,
}

impl Linker<'_> {
    /// Resolves the target of one link, and removes the link if it has none.
    fn follow(&mut self, runs: &mut [Run]) {
        let Some(index) = runs.first().and_then(|run| run.style.link) else {
            return;
        };
        if let Link::Stated(href) = &self.links[index] {
            self.links[index] = self.target(href, visible(runs).trim());
        }
        if runs.iter().any(|run| run.style.code && run.text.contains("]:")) {
            // Markdown would read such a link as the definition of a reference.
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
            // The name of an item is shown as code, and so is a capitalized name that cannot be resolved.
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

    /// Adds a run. If it is outside of links, names and URLs in it become links.
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

    /// Returns the target of a link with this `href` and visible text.
    fn target(&self, href: &str, text: &str) -> Link {
        let href = href.trim();
        let item = if href.is_empty() { self.item(text) } else { self.own_page(href).or_else(|| self.item(href)) };
        match item {
            Some(path) => Link::Item(path),
            None => absolute(href, self.base).map_or(Link::Nowhere, Link::Address),
        }
    }

    /// Returns the path of the item that a page of the service's own API reference describes, if any.
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

    /// Adds a name in code, as a link if it is known and not linked yet.
    fn name(&mut self, text: &str, mut style: Style, out: &mut Vec<Run>) {
        if let Some(path) = self.item(text).filter(|path| self.linked.insert(path.clone())) {
            style.link = Some(self.add(Link::Item(path)));
        }
        style.code = true;
        push_run(out, text, style);
    }

    /// Adds plain text. URLs in it become links, and documentation-comment tags (`{@link Name}`) become names in code.
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

    /// Adds the URL at the start of a string as a link, or a URL pattern as code, and returns its length.
    fn address(&mut self, text: &str, style: Style, out: &mut Vec<Run>) -> usize {
        let word = text.find(char::is_whitespace).unwrap_or(text.len());
        let length = address_length(&text[..word]);
        match absolute(&text[..length], None) {
            Some(address) => {
                let link = Some(self.add(Link::Address(address)));
                push_run(out, &text[..length], Style { link, ..style });
                length
            }
            // A URL pattern cannot be followed.
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

/// Characters that may end a sentence or phrase right after a URL, and are then not part of the URL.
const CLOSING: [char; 11] = ['.', ',', ';', ':', '!', '?', '\'', '"', '*', '_', '~'];

/// Returns the position of the next URL or documentation-comment tag.
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

/// Returns the name in the tag at the start of a string, and the length of the tag.
fn comment_tag(text: &str) -> Option<(&str, usize)> {
    let within = ["{@link ", "{@code "].into_iter().find_map(|open| text.strip_prefix(open))?;
    let end = within.find(['{', '}']).filter(|end| within[*end..].starts_with('}'))?;
    let name = within[..end].trim();
    (!name.is_empty()).then_some((name, text.len() - within.len() + end + 1))
}

/// Returns the length of the URL at the start of a word; 0 if it is only a pattern.
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
        // An unbalanced closing parenthesis belongs to the text around the URL.
        match address.strip_suffix(')').filter(|_| closed > opened) {
            Some(shorter) => address = shorter,
            None => return address.len(),
        }
        closed -= 1;
    }
}

/// Whether a string can be the name of a shape, member or operation, or a reference to one.
fn is_name(text: &str) -> bool {
    text.len() <= 256
        && text.starts_with(|c: char| c.is_ascii_alphabetic())
        && text.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '_' | '$' | '#' | '.'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_url_ends_before_the_punctuation_of_its_sentence() {
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
    fn urls_and_tags_are_found_in_text() {
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
