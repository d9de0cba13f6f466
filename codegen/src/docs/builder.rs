//! Builds the document tree from the events of a reader: starts and ends of elements, text, and line breaks.
//!
//! The nesting rules are here. They match those of browsers where model documentation depends on them (an item ends the
//! previous item, a block ends the open paragraph, an unclosed element ends with its block), except that notes are
//! blocks. To a browser, a note is an unknown inline element that ends with the paragraph around it.

use std::mem::{discriminant, take};

use super::assemble::{Child, assemble, blocks, paragraphs};
use super::element::Element;
use super::escape::clean;
use super::style::{Inline, Inlines};
use super::tree::{Block, Document, Link, Run, Style, Weight, push_run};

/// The maximum nesting depth of blocks. The contents of deeper blocks are placed at this depth.
pub(super) const DEPTH: usize = 64;

#[derive(Debug)]
pub(super) struct Builder {
    /// The open blocks. The first is the document itself, which stays open to the end.
    frames: Vec<Frame>,
    /// The open inline elements of all frames.
    inlines: Inlines,
    /// The number of open inline elements that started before the open paragraph, if an element opened the paragraph.
    paragraph: Option<usize>,
    /// The runs of the open paragraph.
    runs: Vec<Run>,
    /// The style of the white space after the last run, if any.
    space: Option<Style>,
    links: Vec<Link>,
    /// The number of open blocks beyond [`DEPTH`].
    beyond: usize,
    /// The name of the element whose content is skipped, and the number of open elements with that name.
    hidden: Option<(String, usize)>,
}

impl Default for Builder {
    fn default() -> Self {
        Builder {
            frames: vec![Frame::new(Element::Section, 0)],
            inlines: Inlines::default(),
            paragraph: None,
            runs: Vec::new(),
            space: None,
            links: Vec::new(),
            beyond: 0,
            hidden: None,
        }
    }
}

impl Builder {
    pub(super) fn start(&mut self, element: Element) {
        if self.hidden.is_some() || self.in_pre() {
            return;
        }
        match element {
            Element::Strong => self.inlines.start(Inline::Strong),
            Element::Emphasis => self.inlines.start(Inline::Emphasis),
            Element::Code => self.inlines.start(Inline::Code),
            Element::Superscript => self.inlines.start(Inline::Superscript),
            Element::Link(stated) => {
                self.end_inline(|open| matches!(open, Inline::Link(_)));
                self.links.push(Link::Stated(stated));
                self.inlines.start(Inline::Link(self.links.len() - 1));
            }
            Element::Paragraph => {
                self.start_content();
                self.end_paragraph();
                self.paragraph = Some(self.inlines.len());
            }
            Element::Section => {
                self.start_content();
                self.end_paragraph();
            }
            Element::Item => self.start_item(),
            Element::Term => {
                self.start_item();
                self.open(Element::Term);
            }
            Element::Description => self.start_description(),
            Element::Row => self.start_row(),
            Element::Cell(_) => self.start_cell(element),
            Element::Heading(_) | Element::List(_) | Element::Callout(_) | Element::Pre(_) | Element::Table => {
                self.start_content();
                self.open(element);
            }
        }
    }

    /// Ends the innermost open element of the same kind and, if it is a block, everything that is open inside it.
    pub(super) fn end(&mut self, element: &Element) {
        if self.hidden.is_some() || (self.in_pre() && !matches!(element, Element::Pre(_))) {
            return;
        }
        match element {
            Element::Strong => self.end_inline(|open| open == Inline::Strong),
            Element::Emphasis => self.end_inline(|open| open == Inline::Emphasis),
            Element::Code => self.end_inline(|open| open == Inline::Code),
            Element::Superscript => self.end_inline(|open| open == Inline::Superscript),
            Element::Link(_) => self.end_inline(|open| matches!(open, Inline::Link(_))),
            Element::Paragraph | Element::Section => self.end_paragraph(),
            Element::Description => {
                self.end_paragraph();
                if let Some(item) = self.find(&Element::Item) {
                    self.close_to(item + 1);
                }
            }
            _ if self.beyond > 0 => {
                self.end_paragraph();
                self.beyond -= 1;
            }
            _ => {
                if let Some(index) = self.find(element) {
                    self.close_to(index);
                }
            }
        }
    }

    pub(super) fn text(&mut self, text: &str) {
        if self.hidden.is_some() {
            return;
        }
        let text = clean(text);
        if self.in_pre() {
            self.top().text.push_str(&text);
            return;
        }
        if !text.trim().is_empty() {
            self.start_content();
        }
        let raised = self.inlines.raise(&text);
        let text = raised.as_deref().unwrap_or(&text);
        if text.starts_with(|c: char| c.is_ascii_whitespace()) {
            self.space();
        }
        let mut words = text.split_ascii_whitespace();
        if let Some(first) = words.next() {
            self.word(first);
            if let Some(last) = self.runs.last_mut() {
                for word in words {
                    last.text.push(' ');
                    last.text.push_str(word);
                }
            }
            if text.ends_with(|c: char| c.is_ascii_whitespace()) {
                self.space();
            }
        }
    }

    pub(super) fn line_break(&mut self) {
        if self.hidden.is_some() {
            return;
        }
        if self.in_pre() {
            self.top().text.push('\n');
        } else if !self.runs.is_empty() {
            self.runs.push(Run::line_break());
            self.space = None;
        }
    }

    /// Skips everything up to the end of the element `name`.
    pub(super) fn hide(&mut self, name: &str) {
        match &mut self.hidden {
            None => self.hidden = Some((name.to_owned(), 1)),
            Some((hidden, depth)) if hidden == name => *depth += 1,
            Some(_) => {}
        }
    }

    pub(super) fn end_hidden(&mut self, name: &str) {
        if let Some((hidden, depth)) = &mut self.hidden
            && hidden == name
        {
            *depth -= 1;
            if *depth == 0 {
                self.hidden = None;
            }
        }
    }

    /// Sets the language of the open code block, if any.
    pub(super) fn state_language(&mut self, language: &'static str) {
        if let Element::Pre(stated) = &mut self.top().element {
            *stated = language;
        }
    }

    /// Whether text is taken literally, as in code.
    pub(super) fn is_verbatim(&self) -> bool {
        self.inlines.style().code || self.in_pre()
    }

    pub(super) fn finish(mut self) -> Document {
        self.close_to(1);
        self.end_paragraph();
        Document { blocks: blocks(take(&mut self.top().children)), links: self.links }
    }

    fn end_inline(&mut self, is: impl Fn(Inline) -> bool) {
        let base = self.top().base;
        if let Some(index) = self.inlines.end(base, is)
            && let Some(paragraph) = &mut self.paragraph
            && index < *paragraph
        {
            *paragraph -= 1;
        }
    }

    fn start_item(&mut self) {
        self.end_paragraph();
        if let Some(item) = self.find(&Element::Item) {
            self.close_to(item);
        }
        if !matches!(self.top().element, Element::List(_)) && self.open(Element::List(None)) {
            self.top().implied = true;
        }
        self.open(Element::Item);
    }

    fn start_description(&mut self) {
        self.end_paragraph();
        match self.find(&Element::Item) {
            Some(item) => self.close_to(item + 1),
            None => self.start_item(),
        }
    }

    fn start_row(&mut self) {
        self.end_paragraph();
        if let Some(table) = self.find(&Element::Table) {
            self.close_to(table + 1);
            self.open(Element::Row);
        }
    }

    fn start_cell(&mut self, cell: Element) {
        self.end_paragraph();
        if let Some(row) = self.find(&Element::Row) {
            self.close_to(row + 1);
        } else if let Some(table) = self.find(&Element::Table) {
            self.close_to(table + 1);
            self.open(Element::Row);
        } else {
            return;
        }
        self.open(cell);
    }

    /// Ends the open list before content other than items, if the list was only implied by its items.
    fn start_content(&mut self) {
        if self.top().implied {
            self.close_to(self.frames.len() - 1);
        }
    }

    /// Returns the index of the innermost open block of the same kind as `element` that an end tag or a sibling can
    /// close here.
    fn find(&self, element: &Element) -> Option<usize> {
        for (index, frame) in self.frames.iter().enumerate().skip(1).rev() {
            if discriminant(&frame.element) == discriminant(element) {
                return Some(index);
            }
            let stops = match element {
                Element::Item | Element::Term => matches!(frame.element, Element::List(_) | Element::Cell(_)),
                Element::Row | Element::Cell(_) => matches!(frame.element, Element::Table),
                Element::Table => false,
                _ => matches!(frame.element, Element::Cell(_)),
            };
            if stops {
                return None;
            }
        }
        None
    }

    /// Opens a block, unless it is nested too deeply. Returns whether it was opened.
    fn open(&mut self, element: Element) -> bool {
        self.end_paragraph();
        let fits = self.frames.len() < DEPTH;
        if fits {
            self.frames.push(Frame::new(element, self.inlines.len()));
        } else {
            self.beyond += 1;
        }
        fits
    }

    /// Closes frames until `length` are left.
    fn close_to(&mut self, length: usize) {
        while self.frames.len() > length.max(1) {
            self.end_paragraph();
            // Blocks beyond the limit were in the innermost frame.
            self.beyond = 0;
            if let Some(frame) = self.frames.pop() {
                self.inlines.truncate(frame.base);
                let children = assemble(frame.element, frame.children, frame.text);
                self.top().children.extend(children);
            }
        }
    }

    fn end_paragraph(&mut self) {
        self.space = None;
        let paragraphs = paragraphs(take(&mut self.runs)).into_iter().map(|runs| Child::Block(Block::Paragraph(runs)));
        self.top().children.extend(paragraphs);
        if let Some(base) = self.paragraph.take() {
            self.inlines.truncate(base);
        }
    }

    fn space(&mut self) {
        let style = self.inlines.style();
        let code = self.space.is_none_or(|before| before.code) && style.code;
        self.space = Some(Style { code, ..style });
    }

    fn word(&mut self, word: &str) {
        let mut style = self.inlines.style();
        let space = self.space.take();
        if let Some(last) = self.runs.last_mut().filter(|last| !last.is_break()) {
            let code = last.style.code && style.code && last.style.link == style.link;
            if code && space.is_none_or(|space| space.code) {
                // Emphasis on a part of a code span is dropped, to keep the span in one piece.
                style.weight = style.weight.min(last.style.weight);
                last.style.weight = style.weight;
            }
            // White space between the end of an element and closing punctuation is only part of the source's layout.
            let of_layout = last.style != style && !style.code && closes_phrase(word);
            if let Some(space) = space.filter(|_| !of_layout) {
                let between = Style {
                    weight: if last.style.weight == style.weight { style.weight } else { Weight::Plain },
                    code: code && space.code,
                    link: style.link.filter(|_| last.style.link == style.link),
                };
                push_run(&mut self.runs, " ", between);
            }
        }
        push_run(&mut self.runs, word, style);
    }

    fn in_pre(&self) -> bool {
        self.frames.last().is_some_and(|frame| matches!(frame.element, Element::Pre(_)))
    }

    fn top(&mut self) -> &mut Frame {
        let last = self.frames.len() - 1;
        &mut self.frames[last]
    }
}

/// Whether a word consists of closing punctuation.
fn closes_phrase(word: &str) -> bool {
    matches!(word.as_bytes(), [b',' | b'.' | b';' | b':' | b'!' | b'?' | b')'] | [b')', b',' | b'.' | b';' | b':'])
}

/// An open block.
#[derive(Debug)]
struct Frame {
    element: Element,
    children: Vec<Child>,
    /// The text of a code block.
    text: String,
    /// The number of inline elements that were open when the block started.
    base: usize,
    /// Whether the block is a list that was implied by an item.
    implied: bool,
}

impl Frame {
    fn new(element: Element, base: usize) -> Self {
        Frame { element, children: Vec::new(), text: String::new(), base, implied: false }
    }
}
