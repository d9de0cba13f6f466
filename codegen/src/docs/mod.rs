//! Model documentation becomes rustdoc: HTML, CommonMark, plain text or a mixture in, clean Markdown out.
//!
//! ```text
//!         html ──┐
//! text ──▶       ├──▶ builder ──▶ tree ──▶ links ──▶ sentence ──▶ print ──▶ Markdown
//!   commonmark ──┘                                           (inline, escape, wrap)
//! ```
//!
//! Both readers drive one builder, so that there is one document tree and one printer whatever the text was written in.
//! The rest are passes over that tree: links find their targets, the first sentence becomes a paragraph of its own, and
//! the printer writes what rustdoc reads as exactly the same text.
//!
//! Nothing here fails: a text that no author could have meant ends as harmless text. The work is linear in the length
//! of the text, blocks nest at most 64 levels deep, and at most [`LONGEST_TEXT`] bytes are read.

mod assemble;
mod builder;
mod commonmark;
mod element;
mod escape;
mod html;
mod inline;
mod links;
mod markdown;
mod print;
mod sentence;
mod style;
mod tree;
mod url;
mod weight;
mod wrap;

pub use markdown::Markdown;

use builder::Builder;
use tree::{Block, Run};

/// The longest text that is read, in bytes. What is beyond is left out, and the result says so.
///
/// The longest texts of published models are a fifteenth of it.
pub const LONGEST_TEXT: usize = 256 * 1024;

/// Finds what a name in a text stands for.
///
/// Asked for every name that a text sets in code (`<code>Tag</code>`), or links to without an address (`<a>Tag</a>`,
/// `{@link Tag}`, `API_Tag.html`, `` [`Tag`] ``). The name comes as written, with the `$`, `#` or `.` of a member
/// reference (`CreateSecretRequest$Name`).
pub trait Resolve {
    /// The rustdoc path of what `name` stands for, such as `crate::types::Tag`, or nothing when it is not known here.
    ///
    /// The path may open with a disambiguator of rustdoc (`mod@`, `fn@`, ...).
    fn resolve(&self, name: &str) -> Option<String>;
}

/// Knows no name.
impl Resolve for () {
    fn resolve(&self, _name: &str) -> Option<String> {
        None
    }
}

impl<F: Fn(&str) -> Option<String>> Resolve for F {
    fn resolve(&self, name: &str) -> Option<String> {
        self(name)
    }
}

/// How a text is read and printed.
#[derive(Clone, Copy, Debug)]
pub struct Options<'a> {
    /// The page that relative addresses start from, such as the service's API reference. `API_*.html` pages in the same
    /// folder are taken for the service's own operations and shapes. Without it a relative link becomes plain text.
    pub base_url: Option<&'a str>,
    /// The most columns of a line. Code, links, headings and table rows are never broken and may be longer.
    pub width: usize,
    /// The level that the topmost heading of a text gets, from 1 to 6. The others keep their distance to it.
    pub top_heading: u8,
}

impl Default for Options<'_> {
    fn default() -> Self {
        Options { base_url: None, width: 80, top_heading: 4 }
    }
}

/// Turns one documentation text of a model into Markdown for rustdoc.
///
/// No HTML is left in it, every character shows as it did in the text, and it holds no link that rustdoc could not
/// follow as long as the paths that `resolve` gives exist.
pub fn to_markdown(text: &str, resolve: &dyn Resolve, options: &Options<'_>) -> Markdown {
    let (text, whole) = shorten(text);
    let mut builder = Builder::default();
    if commonmark::is_commonmark(text) {
        commonmark::read(text, resolve, &mut builder);
    } else {
        html::read(text, &mut builder);
    }
    let mut document = builder.finish();
    if !whole {
        document.blocks.push(Block::Paragraph(vec![Run::plain("The text is longer than this; the rest is left out.")]));
    }
    links::link(&mut document, resolve, options.base_url);
    sentence::set_apart(&mut document.blocks);
    print::print(&document, options)
}

/// Writes plain text so that Markdown shows it unchanged, for text that becomes part of a paragraph.
pub fn escape(text: &str) -> String {
    escape::text(&escape::clean(text))
}

/// Writes text as inline code, whatever backticks it holds. Line breaks and runs of blanks become one blank.
pub fn code(text: &str) -> String {
    escape::code(&escape::clean(text).split_whitespace().collect::<Vec<_>>().join(" "))
}

/// The text up to [`LONGEST_TEXT`], and whether that is all of it.
fn shorten(text: &str) -> (&str, bool) {
    if text.len() <= LONGEST_TEXT {
        return (text, true);
    }
    (&text[..text.floor_char_boundary(LONGEST_TEXT)], false)
}
