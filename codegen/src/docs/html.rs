//! Reads HTML: the subset that model documentation uses, and whatever else an author may have written.
//!
//! html5gum tokenizes as browsers do. The tree is built here rather than by an HTML tree builder for three reasons:
//! model documentation has elements unknown to HTML (`<note>`, `<important>`, `<fullname>`, which a browser would end
//! with the paragraph around them); it is full of placeholders that only look like tags
//! (`arn:aws:iam::<account-id>:root`); and the time must be linear in the length of the input.

use std::borrow::Cow;
use std::cell::OnceCell;
use std::collections::BTreeSet;

use html5gum::emitters::default::DefaultEmitter;
use html5gum::{HtmlString, StartTag, State, Token, Tokenizer};

use super::builder::Builder;
use super::element::Element;
use super::tree::language;

/// Reads an HTML string.
pub(super) fn read(text: &str, builder: &mut Builder) {
    Html::new(text).fragment(text, builder);
}

/// A string that contains HTML.
pub(super) struct Html<'a> {
    text: &'a str,
    /// The names of all end tags in the string, in lower case.
    closed: OnceCell<BTreeSet<String>>,
}

impl<'a> Html<'a> {
    pub(super) fn new(text: &'a str) -> Self {
        Html { text, closed: OnceCell::new() }
    }

    /// Reads an HTML fragment of the string.
    pub(super) fn fragment(&self, html: &str, builder: &mut Builder) {
        let html = &*escape_stray_signs(html);
        let mut tokenizer = Tokenizer::new_with_emitter(html, DefaultEmitter::<usize>::new_with_span());
        while let Some(Ok(token)) = tokenizer.next() {
            match token {
                Token::StartTag(tag) => {
                    let source = html.get(tag.span.start..tag.span.end).unwrap_or_default();
                    if let Some(state) = self.start(&tag, source, builder) {
                        tokenizer.set_state(state);
                    }
                }
                Token::EndTag(tag) => end(&String::from_utf8_lossy(&tag.name), builder),
                Token::String(text) => push_text(&String::from_utf8_lossy(&text.value), builder),
                Token::Comment(_) | Token::Doctype(_) | Token::Error(_) => {}
            }
        }
    }

    /// Handles a start tag. Returns the tokenizer state for the content of the element if the content is not HTML.
    fn start(&self, tag: &StartTag<usize>, source: &str, builder: &mut Builder) -> Option<State> {
        let name = String::from_utf8_lossy(&tag.name);
        let meaning = match meaning(&name) {
            Meaning::Element(_) if tag.self_closing => Meaning::Element(Element::Section),
            Meaning::Foreign if !self.is_closed(&name) && is_placeholder(source) => {
                builder.text(source);
                return None;
            }
            Meaning::Foreign => foreign(&name),
            meaning => meaning,
        };
        match meaning {
            Meaning::Element(Element::List(Some(_))) => {
                let start = attribute(tag, "start").and_then(|start| start.trim().parse().ok());
                builder.start(Element::List(Some(start.unwrap_or(1))));
            }
            Meaning::Element(Element::Link(_)) => {
                builder.start(Element::Link(attribute(tag, "href").unwrap_or_default()));
            }
            Meaning::Element(Element::Pre(_)) => builder.start(Element::Pre(stated_language(tag).unwrap_or("text"))),
            Meaning::Element(element) => {
                if let Some(language) = stated_language(tag) {
                    builder.state_language(language);
                }
                builder.start(element);
            }
            Meaning::LineBreak => builder.line_break(),
            Meaning::Image => builder.text(&attribute(tag, "alt").unwrap_or_default()),
            Meaning::Hidden if tag.self_closing => {}
            Meaning::Hidden => {
                builder.hide(&name);
                return match &*name {
                    "script" => Some(State::ScriptData),
                    "style" => Some(State::RawText),
                    _ => None,
                };
            }
            Meaning::Foreign | Meaning::Nothing => {}
        }
        None
    }

    fn is_closed(&self, name: &str) -> bool {
        self.closed.get_or_init(|| closed_names(self.text)).contains(name)
    }
}

/// The meaning of a tag.
pub(super) enum Meaning {
    Element(Element),
    LineBreak,
    Image,
    /// The content of the element is skipped, because it is not text.
    Hidden,
    /// The tag is ignored, but the content of the element is kept.
    Nothing,
    /// Not a tag of model documentation.
    Foreign,
}

/// Returns the meaning of a tag by its name; [`Foreign`](Meaning::Foreign) if model documentation does not use the tag.
pub(super) fn meaning(name: &str) -> Meaning {
    Meaning::Element(match name {
        "p" => Element::Paragraph,
        "div" | "body" | "html" | "hr" => Element::Section,
        "ul" => Element::List(None),
        "ol" => Element::List(Some(1)),
        "dl" => Element::List(None),
        "li" => Element::Item,
        "dt" => Element::Term,
        "dd" => Element::Description,
        "note" => Element::Callout("Note"),
        "important" => Element::Callout("Important"),
        "warning" => Element::Callout("Warning"),
        "caution" => Element::Callout("Caution"),
        "tip" => Element::Callout("Tip"),
        "blockquote" => Element::Callout(""),
        "fullname" | "h1" => Element::Heading(1),
        "h2" => Element::Heading(2),
        "h3" => Element::Heading(3),
        "h4" => Element::Heading(4),
        "h5" => Element::Heading(5),
        "h6" => Element::Heading(6),
        "pre" => Element::Pre("text"),
        "table" => Element::Table,
        "tr" => Element::Row,
        "th" => Element::Cell(true),
        "td" => Element::Cell(false),
        "b" | "strong" => Element::Strong,
        "i" | "em" => Element::Emphasis,
        "code" | "tt" | "kbd" | "samp" => Element::Code,
        "sup" => Element::Superscript,
        "a" => Element::Link(String::new()),
        "br" => return Meaning::LineBreak,
        "img" => return Meaning::Image,
        "script" | "style" => return Meaning::Hidden,
        "span" | "u" | "sub" | "small" | "thead" | "tbody" | "tfoot" => return Meaning::Nothing,
        _ => return Meaning::Foreign,
    })
}

/// Returns the meaning of a foreign tag that is not a placeholder.
fn foreign(name: &str) -> Meaning {
    match name {
        "article" | "aside" | "address" | "caption" | "center" | "details" | "figcaption" | "figure" | "footer"
        | "form" | "header" | "main" | "nav" | "section" | "summary" => Meaning::Element(Element::Section),
        "audio" | "canvas" | "iframe" | "math" | "noembed" | "noframes" | "object" | "svg" | "template" | "video" => {
            Meaning::Hidden
        }
        "cite" | "dfn" | "var" => Meaning::Element(Element::Emphasis),
        _ => Meaning::Nothing,
    }
}

fn end(name: &str, builder: &mut Builder) {
    let known = match meaning(name) {
        Meaning::Foreign => foreign(name),
        known => known,
    };
    match known {
        Meaning::Element(element) => builder.end(&element),
        Meaning::Hidden => builder.end_hidden(name),
        _ => {}
    }
}

/// Adds text. A pair of backticks in it marks code, even in HTML.
fn push_text(text: &str, builder: &mut Builder) {
    let mut rest = text;
    while let Some((before, code, after)) = code_in_backticks(rest).filter(|_| !builder.is_verbatim()) {
        builder.text(before);
        builder.start(Element::Code);
        builder.text(code);
        builder.end(&Element::Code);
        rest = after;
    }
    builder.text(rest);
}

/// Returns the text before, inside and after the first pair of backticks; `None` if no pair exists, or if it does not
/// enclose words on one line.
fn code_in_backticks(text: &str) -> Option<(&str, &str, &str)> {
    let (before, rest) = text.split_once('`')?;
    let (code, after) = rest.split_once('`')?;
    let is_code = !code.is_empty()
        && !code.contains('\n')
        && !code.starts_with(char::is_whitespace)
        && !code.ends_with(char::is_whitespace)
        && !after.starts_with('`')
        && !before.ends_with(char::is_alphanumeric)
        && !after.starts_with(char::is_alphanumeric);
    is_code.then_some((before, code, after))
}

fn attribute(tag: &StartTag<usize>, name: &str) -> Option<String> {
    let value = tag.attributes.get(&HtmlString(name.as_bytes().to_vec()))?;
    Some(String::from_utf8_lossy(&value.value).into_owned())
}

/// Returns the language from the class of a tag, such as `language-json`.
fn stated_language(tag: &StartTag<usize>) -> Option<&'static str> {
    let class = attribute(tag, "class")?;
    class.split_whitespace().find_map(|class| class.strip_prefix("language-")).map(language)
}

/// Whether a tag can be a placeholder for a value that readers fill in: it has no attribute values and does not close
/// itself.
fn is_placeholder(source: &str) -> bool {
    !source.contains('=') && !source.ends_with("/>")
}

/// Escapes every `<` that cannot start a tag, because another `<` or the end of the text comes before any `>`. Comments
/// are left as they are. A browser would skip to the next `>` and lose text that the author meant to show.
fn escape_stray_signs(html: &str) -> Cow<'_, str> {
    let last_comment = html.rfind("-->").unwrap_or(0);
    let mut escaped = String::new();
    let mut written = 0;
    let mut from = 0;
    while let Some(at) = html[from..].find('<').map(|found| from + found) {
        let rest = &html[at + 1..];
        if rest.starts_with("!--") && at < last_comment {
            from = at + 1 + rest.find("-->").unwrap_or(0);
            continue;
        }
        from = at + 1;
        let ends = rest.find(['<', '>']).is_some_and(|end| rest[end..].starts_with('>'));
        if !ends {
            escaped.push_str(&html[written..at]);
            escaped.push_str("&lt;");
            written = from;
        }
    }
    if written == 0 {
        return Cow::Borrowed(html);
    }
    escaped.push_str(&html[written..]);
    Cow::Owned(escaped)
}

/// Returns the names of all end tags in a string, in lower case.
fn closed_names(text: &str) -> BTreeSet<String> {
    text.split("</")
        .skip(1)
        .map(|rest| rest.split(|c: char| c.is_whitespace() || matches!(c, '/' | '>')).next().unwrap_or_default())
        .filter(|name| name.len() <= 64)
        .map(str::to_ascii_lowercase)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn unterminated_tags_are_text() {
        let cases = [
            ("<p>a</p>", "<p>a</p>"),
            ("a<b and c</p>", "a&lt;b and c</p>"),
            ("a < b", "a &lt; b"),
            ("<<p>", "&lt;<p>"),
            ("x <", "x &lt;"),
            ("<!-- a < b --> <", "<!-- a < b --> &lt;"),
            ("<!-- never closed", "&lt;!-- never closed"),
            ("<!--><b>", "<!--><b>"),
        ];
        for (html, expected) in cases {
            assert_eq!(escape_stray_signs(html), expected, "{html}");
        }
    }

    #[test]
    fn paired_backticks_are_code_only_around_words() {
        let cases = [
            ("use `x` or `y`", Some(("use ", "x", " or `y`"))),
            ("`x y`.", Some(("", "x y", "."))),
            ("a ` b ` c", None),
            ("don`t and won`t", None),
            ("``x``", None),
            ("`x", None),
        ];
        for (text, expected) in cases {
            assert_eq!(code_in_backticks(text), expected, "{text}");
        }
    }
}
