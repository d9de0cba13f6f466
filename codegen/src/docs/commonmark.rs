//! Reads CommonMark, with embedded HTML.

use pulldown_cmark::{
    BlockQuoteKind, BrokenLink, CodeBlockKind, CowStr, Event, LinkType, Options, Parser, Tag, TagEnd,
};

use super::Resolve;
use super::builder::Builder;
use super::element::Element;
use super::html::{Html, Meaning, meaning};
use super::tree::language;

/// Whether a string should be read as CommonMark: it has no tags of model documentation, or it also has CommonMark
/// syntax.
///
/// A string that starts with an HTML block is HTML unless a later block starts with CommonMark syntax; in other
/// strings, CommonMark syntax counts anywhere.
pub(super) fn is_commonmark(text: &str) -> bool {
    let mut tags =
        tag_names(text).map(|(at, name)| (at, meaning(&name))).filter(|(_, m)| !matches!(m, Meaning::Foreign));
    let Some((at, first)) = tags.next() else { return true };
    let starts_with_block = text[..at].trim().is_empty() && is_block(&first);
    if starts_with_block {
        return has_block_mark(text, true);
    }
    has_block_mark(text, false) || text.contains("](") || text.contains("**") || text.matches('`').count() > 1
}

/// Reads a CommonMark string.
pub(super) fn read(text: &str, resolve: &dyn Resolve, builder: &mut Builder) {
    // Do not read an indented first line as code.
    let text = text.trim();
    let html = Html::new(text);
    let options = Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH | Options::ENABLE_GFM;
    // An undefined reference may be the name of an item.
    let by_name = |link: BrokenLink<'_>| {
        let name = link.reference.trim_matches('`').to_owned();
        resolve.resolve(&name).map(|_| (CowStr::from(name), CowStr::from("")))
    };
    let mut block = String::new();
    let mut in_head = false;
    for event in Parser::new_with_broken_link_callback(text, options, Some(by_name)) {
        match event {
            Event::Start(Tag::TableHead) => {
                in_head = true;
                builder.start(Element::Row);
            }
            Event::Start(Tag::TableCell) => builder.start(Element::Cell(in_head)),
            Event::Start(tag) => {
                if let Some(element) = started(tag) {
                    builder.start(element);
                }
            }
            Event::End(TagEnd::HtmlBlock) => {
                html.fragment(&block, builder);
                block.clear();
            }
            Event::End(end) => {
                in_head &= end != TagEnd::TableHead;
                if let Some(element) = ended(end) {
                    builder.end(&element);
                }
            }
            Event::Text(text) => builder.text(&text),
            Event::Code(code) => {
                builder.start(Element::Code);
                builder.text(&code);
                builder.end(&Element::Code);
            }
            Event::Html(line) => block.push_str(&line),
            Event::InlineHtml(tag) => html.fragment(&tag, builder),
            Event::SoftBreak => builder.text(" "),
            Event::HardBreak => builder.line_break(),
            Event::Rule => builder.start(Element::Section),
            Event::InlineMath(_) | Event::DisplayMath(_) | Event::FootnoteReference(_) | Event::TaskListMarker(_) => {}
        }
    }
}

fn started(tag: Tag<'_>) -> Option<Element> {
    Some(match tag {
        Tag::Paragraph => Element::Paragraph,
        Tag::Heading { level, .. } => Element::Heading(level as u8),
        Tag::BlockQuote(kind) => Element::Callout(match kind {
            Some(BlockQuoteKind::Note) => "Note",
            Some(BlockQuoteKind::Tip) => "Tip",
            Some(BlockQuoteKind::Important) => "Important",
            Some(BlockQuoteKind::Warning) => "Warning",
            Some(BlockQuoteKind::Caution) => "Caution",
            None => "",
        }),
        Tag::CodeBlock(CodeBlockKind::Fenced(info)) => Element::Pre(language(&info)),
        Tag::CodeBlock(CodeBlockKind::Indented) => Element::Pre("text"),
        Tag::List(start) => Element::List(start.map(|start| u32::try_from(start).unwrap_or(1))),
        Tag::Item => Element::Item,
        Tag::Table(_) => Element::Table,
        Tag::TableRow => Element::Row,
        Tag::Emphasis => Element::Emphasis,
        Tag::Strong => Element::Strong,
        Tag::Link { link_type: LinkType::Email, dest_url, .. } => Element::Link(format!("mailto:{dest_url}")),
        Tag::Link { dest_url, .. } => Element::Link(dest_url.into_string()),
        _ => return None,
    })
}

fn ended(tag: TagEnd) -> Option<Element> {
    Some(match tag {
        TagEnd::Paragraph => Element::Paragraph,
        TagEnd::Heading(level) => Element::Heading(level as u8),
        TagEnd::BlockQuote(_) => Element::Callout(""),
        TagEnd::CodeBlock => Element::Pre(""),
        TagEnd::List(_) => Element::List(None),
        TagEnd::Item => Element::Item,
        TagEnd::Table => Element::Table,
        TagEnd::TableHead | TagEnd::TableRow => Element::Row,
        TagEnd::TableCell => Element::Cell(false),
        TagEnd::Emphasis => Element::Emphasis,
        TagEnd::Strong => Element::Strong,
        TagEnd::Link => Element::Link(String::new()),
        _ => return None,
    })
}

/// Returns the names of apparent start tags in a string, with their positions.
fn tag_names(text: &str) -> impl Iterator<Item = (usize, String)> {
    text.match_indices('<').filter_map(|(at, _)| {
        let rest = &text[at + 1..];
        let name = &rest[..rest.find(|c: char| !c.is_ascii_alphanumeric()).unwrap_or(rest.len())];
        let is_tag = name.len() <= 16 && rest[name.len()..].starts_with(['>', '/', ' ', '\n', '\t', '\r']);
        (is_tag && !name.is_empty()).then(|| (at, name.to_ascii_lowercase()))
    })
}

fn is_block(meaning: &Meaning) -> bool {
    match meaning {
        Meaning::Element(element) => !matches!(
            element,
            Element::Strong | Element::Emphasis | Element::Code | Element::Superscript | Element::Link(_)
        ),
        _ => false,
    }
}

/// Whether any line starts a heading, list, quotation or code fence. If `after_blank`, only the first line and lines
/// after blank ones count.
fn has_block_mark(text: &str, after_blank: bool) -> bool {
    let mut blank = true;
    text.lines().any(|line| {
        let content = line.trim_start_matches(' ');
        let may = line.len() - content.len() <= 3 && (blank || !after_blank);
        blank = content.is_empty();
        let content = content.trim_end();
        let digits = content.len() - content.trim_start_matches(|c: char| c.is_ascii_digit()).len();
        let signs = content.len() - content.trim_start_matches('#').len();
        let marked = match content.as_bytes() {
            [b'-' | b'*' | b'+' | b'>', b' ', ..] => true,
            [b'`', b'`', b'`', ..] | [b'~', b'~', b'~', ..] => true,
            _ => {
                ((1..=6).contains(&signs) && content[signs..].starts_with(' '))
                    || ((1..=9).contains(&digits) && content[digits..].starts_with(". "))
            }
        };
        may && marked
    })
}

#[cfg(test)]
mod tests {
    use super::is_commonmark;

    #[test]
    fn commonmark_is_recognized_by_its_markup() {
        let cases = [
            ("Plain text.", true),
            ("The <name> of a `thing`.", true),
            ("<p>HTML with `ticks` and - hyphens.</p>", false),
            ("<p>HTML</p>\n<p>- no list</p>\n- no list", false),
            ("<p>HTML</p>\n\n- a list\n- of two", true),
            ("<p>HTML</p>\n\n      <p>set in</p>", false),
            ("Text with <code>code</code> only.", false),
            ("Text<p>and HTML</p>", false),
            ("Text with <b>bold</b> and `code`.", true),
            ("Text with <b>bold</b>:\n- a\n- b", true),
            ("# Title\n\n<note>Text</note>", true),
            ("See [this](https://a.example) and <i>that</i>.", true),
            ("1 < 2 and 3 > 2", true),
        ];
        for (text, expected) in cases {
            assert_eq!(is_commonmark(text), expected, "{text:?}");
        }
    }
}
