//! Converts model documentation, which is HTML, CommonMark, plain text or a mixture, to Markdown for rustdoc.
//!
//! ```text
//!         html ──┐
//! text ──▶       ├──▶ builder ──▶ tree ──▶ links ──▶ sentence ──▶ print ──▶ Markdown
//!   commonmark ──┘                                           (inline, escape, wrap)
//! ```
//!
//! Both readers drive one builder, so there is one document tree and one printer for all input formats. Passes over the
//! tree then resolve links and split off the first sentence, and the printer writes Markdown that rustdoc shows as the
//! same text.
//!
//! Nothing here fails: malformed input becomes harmless text. The conversion takes time linear in the length of the
//! input, blocks nest at most 64 levels deep, and at most [`LONGEST_TEXT`] bytes are read.

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

/// The maximum length of the input, in bytes. Longer input is truncated, and the result says so.
///
/// The longest documentation in published models is about a fifteenth of this length.
pub const LONGEST_TEXT: usize = 256 * 1024;

/// Resolves names in documentation.
///
/// [`resolve`](Self::resolve) is called for every name in code (`<code>Tag</code>`), and for every link to an item by
/// name (`<a>Tag</a>`, `{@link Tag}`, `API_Tag.html`, `` [`Tag`] ``). The name is passed as written, including the `$`,
/// `#` or `.` of a member reference (`CreateSecretRequest$Name`).
pub trait Resolve {
    /// Returns the rustdoc path of `name`, such as `crate::types::Tag`, or `None` if it is unknown.
    ///
    /// The path may start with a rustdoc disambiguator (`mod@`, `fn@`, ...).
    fn resolve(&self, name: &str) -> Option<String>;
}

/// Resolves nothing.
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

/// Options for reading and printing documentation.
#[derive(Clone, Copy, Debug)]
pub struct Options<'a> {
    /// The URL of the page that relative URLs are resolved against, such as the service's API reference. `API_*.html`
    /// pages in the same folder are taken to describe the service's own operations and shapes. Without a base, other
    /// relative links become plain text.
    pub base_url: Option<&'a str>,
    /// The maximum width of a line. Code, links, headings and table rows are never broken and may be longer.
    pub width: usize,
    /// The level of the topmost heading, from 1 to 6. Other headings keep their distance from it.
    pub top_heading: u8,
}

impl Default for Options<'_> {
    fn default() -> Self {
        Options { base_url: None, width: 80, top_heading: 4 }
    }
}

/// Converts one documentation string of a model to Markdown for rustdoc.
///
/// The result has no HTML, shows the same text as the input, and has no links that rustdoc cannot resolve, provided
/// that the paths from `resolve` exist.
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
        document.blocks.push(Block::Paragraph(vec![Run::plain(
            "The rest of this documentation is omitted because of its length.",
        )]));
    }
    links::link(&mut document, resolve, options.base_url);
    sentence::set_apart(&mut document.blocks);
    print::print(&document, options)
}

/// Escapes plain text for use in a paragraph of Markdown, where it is shown unchanged.
pub fn escape(text: &str) -> String {
    escape::text(&escape::clean(text))
}

/// Formats a string as inline code, even if it contains backticks. White space is trimmed, and collapsed into single
/// spaces.
pub fn code(text: &str) -> String {
    escape::code(&escape::clean(text).split_whitespace().collect::<Vec<_>>().join(" "))
}

/// Truncates a string to [`LONGEST_TEXT`], and returns whether it is still complete.
fn shorten(text: &str) -> (&str, bool) {
    if text.len() <= LONGEST_TEXT {
        return (text, true);
    }
    (&text[..text.floor_char_boundary(LONGEST_TEXT)], false)
}
