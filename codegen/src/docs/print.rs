//! Prints the document tree as lines of Markdown.

use super::Options;
use super::escape::{line_start, longest_run};
use super::inline::{Place, print as print_line, visible};
use super::markdown::{Markdown, NARROWEST, prefixed};
use super::sentence::split_first;
use super::tree::{Block, Document, Link, Row, Run, Style, Weight};
use super::wrap::wrap;

/// Prints a document whose links are resolved and whose first sentence is split off.
pub(super) fn print(document: &Document, options: &Options<'_>) -> Markdown {
    let printer = Printer {
        links: &document.links,
        top_level: top_level(&document.blocks).unwrap_or(1),
        top_heading: options.top_heading.clamp(1, 6),
    };
    let lines = printer.blocks(&document.blocks, options.width, false);
    let summary = first_text(&document.blocks).map(|runs| printer.summary(runs)).unwrap_or_default();
    Markdown::new(lines, summary, options.width)
}

struct Printer<'a> {
    links: &'a [Link],
    /// The level of the topmost heading in the document.
    top_level: u8,
    /// The level that the topmost heading is printed at.
    top_heading: u8,
}

impl Printer<'_> {
    /// Prints consecutive blocks, separated by blank lines unless they are `tight`.
    fn blocks(&self, blocks: &[Block], width: usize, tight: bool) -> Vec<String> {
        let width = width.max(NARROWEST);
        let mut lines = Vec::new();
        let mut other_marker = false;
        for (index, block) in blocks.iter().enumerate() {
            if !tight && !lines.is_empty() {
                lines.push(String::new());
            }
            // Adjacent lists with the same marker would become one list.
            let touches = index > 0 && same_marker(&blocks[index - 1], block);
            other_marker = touches && !other_marker;
            lines.extend(self.block(block, width, other_marker));
        }
        lines
    }

    fn block(&self, block: &Block, width: usize, other_marker: bool) -> Vec<String> {
        match block {
            Block::Paragraph(runs) => self.paragraph(runs, width),
            Block::Heading(level, runs) => {
                let level = (level.saturating_sub(self.top_level) + self.top_heading).min(6);
                vec![format!("{} {}", "#".repeat(level.into()), print_line(runs, self.links, Place::Heading))]
            }
            Block::List(start, items) => self.list(*start, items, width, other_marker),
            Block::Callout(blocks) => prefixed(self.blocks(blocks, width - 2, false), "> ", "> ").collect(),
            Block::Code(language, text) => code_block(language, text),
            Block::Table(rows) => self.table(rows, width, other_marker),
        }
    }

    fn paragraph(&self, runs: &[Run], width: usize) -> Vec<String> {
        wrap(&print_line(runs, self.links, Place::Paragraph), width, false)
    }

    fn list(&self, start: Option<u32>, items: &[Vec<Block>], width: usize, other_marker: bool) -> Vec<String> {
        let tight = items.iter().all(|item| is_tight(item));
        let mut lines = Vec::new();
        for (index, item) in items.iter().enumerate() {
            let marker = match (start, other_marker) {
                (None, false) => "- ".to_owned(),
                (None, true) => "* ".to_owned(),
                (Some(start), other) => {
                    // Markdown allows at most nine digits.
                    let number = (start as usize + index).min(999_999_999);
                    format!("{number}{} ", if other { ')' } else { '.' })
                }
            };
            if index > 0 && !tight {
                lines.push(String::new());
            }
            let indent = " ".repeat(marker.len());
            let within = self.blocks(item, width.saturating_sub(marker.len()), tight);
            lines.extend(prefixed(within, &marker, &indent));
        }
        lines
    }

    fn table(&self, rows: &[Row], width: usize, other_marker: bool) -> Vec<String> {
        let columns = rows.iter().map(|row| row.cells.len()).max().unwrap_or(0);
        let cells: usize = rows.iter().map(|row| row.cells.len()).sum();
        let (header, body) = match rows {
            [header, body @ ..] if header.header => (Some(header), body),
            _ => (None, rows),
        };
        let ragged = columns * rows.len() > 2 * cells + 16;
        if ragged || !rows.iter().flat_map(|row| &row.cells).all(|cell| fits_cell(cell)) {
            // A header row with more cells than the others, or with cells that do not fit, becomes an item of its own.
            let width_of_body = body.iter().map(|row| row.cells.len()).max().unwrap_or(0);
            let names = header.filter(|header| {
                header.cells.len() <= width_of_body && header.cells.iter().all(|cell| fits_cell(cell))
            });
            let rows = if names.is_some() { body } else { rows };
            let items: Vec<_> =
                rows.iter().map(|row| row_as_item(names, row)).filter(|item| !item.is_empty()).collect();
            return self.list(None, &items, width, other_marker);
        }
        let line = |row: Option<&Row>| {
            let mut line = String::from("|");
            for column in 0..columns {
                match row.and_then(|row| row.cells.get(column)).and_then(|cell| cell.first()) {
                    Some(Block::Paragraph(runs)) => {
                        line.push_str(&format!(" {} |", print_line(runs, self.links, Place::Cell)));
                    }
                    _ => line.push_str("  |"),
                }
            }
            line
        };
        let rule = format!("|{}", " --- |".repeat(columns));
        [line(header), rule].into_iter().chain(body.iter().map(|row| line(Some(row)))).collect()
    }

    /// Prints the first sentence of a paragraph on one line, with punctuation at its end.
    fn summary(&self, runs: &[Run]) -> String {
        let mut runs = runs.to_vec();
        split_first(&mut runs);
        let last = runs.iter().rposition(|run| !run.is_break());
        if let Some(last) = last.and_then(|last| runs.get_mut(last)) {
            if !last.style.code {
                let text = last.text.trim_end_matches([':', ';', ',', '–', '—', ' ']);
                if !text.is_empty() {
                    last.text.truncate(text.len());
                }
            }
            let ended = last.text.trim_end_matches([')', ']', '"', '\'', '”', '’']);
            if last.style.code || !ended.ends_with(['.', '!', '?', '…', '。', '！', '？']) {
                runs.push(Run::plain("."));
            }
        }
        let line = print_line(&runs, self.links, Place::Paragraph).replace('\n', " ");
        match line.split_once(' ') {
            Some((first, rest)) => format!("{} {rest}", line_start(first)),
            None => line,
        }
    }
}

/// Returns the level of the topmost heading.
fn top_level(blocks: &[Block]) -> Option<u8> {
    let levels = blocks.iter().filter_map(|block| match block {
        Block::Heading(level, _) => Some(*level),
        Block::List(_, items) => items.iter().filter_map(|item| top_level(item)).min(),
        Block::Callout(blocks) => top_level(blocks),
        Block::Table(rows) => rows.iter().flat_map(|row| &row.cells).filter_map(|cell| top_level(cell)).min(),
        Block::Paragraph(_) | Block::Code(..) => None,
    });
    levels.min()
}

/// Returns the runs that introduce the document: its first paragraph, or else its first text of any kind.
fn first_text(blocks: &[Block]) -> Option<&[Run]> {
    let paragraph = blocks.iter().find_map(|block| match block {
        Block::Paragraph(runs) => Some(runs.as_slice()),
        _ => None,
    });
    paragraph.or_else(|| {
        blocks.iter().find_map(|block| match block {
            Block::Paragraph(runs) | Block::Heading(_, runs) => Some(runs.as_slice()),
            Block::List(_, items) => items.iter().find_map(|item| first_text(item)),
            Block::Callout(blocks) => first_text(blocks),
            Block::Code(..) => None,
            Block::Table(rows) => rows.iter().flat_map(|row| &row.cells).find_map(|cell| first_text(cell)),
        })
    })
}

/// Whether two adjacent blocks are, or may be printed as, lists with the same marker.
fn same_marker(one: &Block, other: &Block) -> bool {
    match (one, other) {
        (Block::List(one, _), Block::List(other, _)) => one.is_some() == other.is_some(),
        // A table may be printed as a list.
        (Block::Table(_), Block::List(None, _)) | (Block::List(None, _), Block::Table(_)) => true,
        (Block::Table(_), Block::Table(_)) => true,
        _ => false,
    }
}

/// Whether an item reads well without blank lines: it consists of at most one paragraph, followed only by lists.
fn is_tight(item: &[Block]) -> bool {
    let below = if let [Block::Paragraph(_), below @ ..] = item { below } else { item };
    // Without a blank line between them, a numbered list can follow a paragraph only if it starts with 1.
    below.iter().all(|block| matches!(block, Block::List(None | Some(1), _)))
}

/// Prints a fenced code block, never marked as Rust.
fn code_block(language: &str, text: &str) -> Vec<String> {
    let fence = "`".repeat((longest_run(text, '`') + 1).max(3));
    let text = text.strip_prefix('\n').unwrap_or(text).trim_end();
    let lines = text.lines().map(|line| line.trim_end().replace('\t', "    "));
    [format!("{fence}{language}")].into_iter().chain(lines).chain([fence.clone()]).collect()
}

/// Whether a cell fits on one line of a table.
fn fits_cell(cell: &[Block]) -> bool {
    match cell {
        [] => true,
        // In code, a bar after a backslash cannot be escaped.
        [Block::Paragraph(runs)] => {
            !runs.iter().any(|run| run.is_break() || (run.style.code && run.text.contains("\\|")))
        }
        _ => false,
    }
}

/// Converts a row to a list item, where each cell follows its column heading, if any.
fn row_as_item(names: Option<&Row>, row: &Row) -> Vec<Block> {
    let mut blocks = Vec::new();
    for (column, cell) in row.cells.iter().enumerate().filter(|(_, cell)| !cell.is_empty()) {
        let name = names.and_then(|names| names.cells.get(column)).and_then(|cell| first_text(cell));
        let mut rest = cell.iter();
        if let Some(name) = name {
            let strong = Style { weight: Weight::Strong, ..Style::default() };
            let mut runs = vec![Run { text: format!("{}:", visible(name)), style: strong }];
            if let [Block::Paragraph(first), ..] = cell.as_slice() {
                rest.next();
                runs.push(Run::plain(" "));
                runs.extend_from_slice(first);
            }
            blocks.push(Block::Paragraph(runs));
        }
        blocks.extend(rest.cloned());
    }
    blocks
}
