//! Reads Markdown as rustdoc does and HTML as a browser does, to compare the text that readers see.

use html5gum::emitters::default::DefaultEmitter;
use html5gum::{State, Token, Tokenizer};
use pulldown_cmark::{BrokenLink, CodeBlockKind, CowStr, Event, Options, Parser, Tag};

/// The allowed languages of code blocks. Rustdoc compiles none of them.
const LANGUAGES: [&str; 4] = ["text", "json", "xml", "yaml"];

/// The tags that occur in the inputs.
const TAGS: [&str; 28] = [
    "a",
    "b",
    "blockquote",
    "br",
    "code",
    "dd",
    "div",
    "dl",
    "dt",
    "fullname",
    "h1",
    "h3",
    "i",
    "important",
    "li",
    "note",
    "ol",
    "p",
    "pre",
    "script",
    "table",
    "td",
    "tr",
    "u",
    "ul",
    "x-y",
    "tbody",
    "th",
];

/// Returns the visible text of Markdown in rustdoc, without white space, or an error if the Markdown has something that
/// the conversion never writes.
pub(crate) fn markdown(lines: &[String]) -> Result<String, String> {
    for line in lines {
        if line.ends_with(' ') || line.chars().any(|c| c.is_control() || is_hidden(c)) {
            return Err(format!("bad characters in {line:?}"));
        }
    }
    let source = lines.join("\n");
    let mut broken = Vec::new();
    let mut on_broken = |link: BrokenLink<'_>| {
        broken.push(link.reference.to_string());
        None::<(CowStr<'_>, CowStr<'_>)>
    };
    let options =
        Options::ENABLE_TABLES | Options::ENABLE_FOOTNOTES | Options::ENABLE_STRIKETHROUGH | Options::ENABLE_TASKLISTS;
    let mut seen = String::new();
    for event in Parser::new_with_broken_link_callback(&source, options, Some(&mut on_broken)) {
        match event {
            Event::Text(text) | Event::Code(text) => seen.push_str(&text),
            Event::SoftBreak | Event::HardBreak | Event::End(_) => {}
            Event::Start(Tag::Link { dest_url, .. }) if is_followed(&dest_url) => {}
            Event::Start(Tag::CodeBlock(CodeBlockKind::Fenced(language))) if LANGUAGES.contains(&&*language) => {}
            Event::Start(
                Tag::Link { .. }
                | Tag::CodeBlock(_)
                | Tag::Image { .. }
                | Tag::HtmlBlock
                | Tag::Strikethrough
                | Tag::FootnoteDefinition(_),
            )
            | Event::Html(_)
            | Event::InlineHtml(_)
            | Event::Rule
            | Event::FootnoteReference(_)
            | Event::TaskListMarker(_)
            | Event::InlineMath(_)
            | Event::DisplayMath(_) => return Err(format!("{event:?}")),
            Event::Start(_) => {}
        }
    }
    match broken.first() {
        Some(reference) => Err(format!("a reference to {reference:?}")),
        None => Ok(squeeze(&seen)),
    }
}

/// Returns the visible text of HTML, without white space: what a browser shows, and placeholders that look like tags.
pub(crate) fn html(text: &str) -> String {
    let mut seen = String::new();
    let mut hidden = false;
    let mut tokenizer = Tokenizer::new_with_emitter(text, DefaultEmitter::<usize>::new_with_span());
    while let Some(Ok(token)) = tokenizer.next() {
        match token {
            Token::StartTag(tag) if *tag.name == b"script"[..] => {
                hidden = true;
                tokenizer.set_state(State::ScriptData);
            }
            Token::StartTag(tag) if !TAGS.iter().any(|known| *tag.name == known.as_bytes()[..]) => {
                seen.push_str(&text[tag.span.start..tag.span.end]);
            }
            Token::EndTag(tag) if *tag.name == b"script"[..] => hidden = false,
            Token::String(text) if !hidden => seen.push_str(&String::from_utf8_lossy(&text.value)),
            _ => {}
        }
    }
    squeeze(&seen)
}

/// Returns the visible text of CommonMark that contains no HTML, without white space.
pub(crate) fn commonmark(text: &str) -> String {
    let mut seen = String::new();
    for event in Parser::new_ext(text.trim(), Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH) {
        if let Event::Text(text) | Event::Code(text) = event {
            seen.push_str(&text);
        }
    }
    squeeze(&seen)
}

/// Removes white space, invisible characters, and what the conversion adds: labels of notes and colons after terms.
pub(crate) fn squeeze(text: &str) -> String {
    let kept: String =
        text.chars().filter(|c| !c.is_whitespace() && !c.is_control() && !is_hidden(*c) && *c != ':').collect();
    kept.replace("Note", "").replace("Important", "")
}

fn is_hidden(c: char) -> bool {
    matches!(c, '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2028}' | '\u{2029}' | '\u{feff}')
}

fn is_followed(address: &str) -> bool {
    ["http://", "https://", "mailto:", "crate::", "type@crate::"].iter().any(|start| address.starts_with(start))
}
