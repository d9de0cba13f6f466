//! Assembles the children of an element when the element ends: into a list, an item, a table or other blocks.

use super::element::Element;
use super::tree::{Block, Row, Run, Style, Weight, push_run};

/// A child of an element: a block, or a part that only belongs in a list or table.
#[derive(Debug)]
pub(super) enum Child {
    Block(Block),
    Item(Vec<Block>),
    Term(Vec<Run>),
    Row(Row),
    /// A cell: whether it is a column heading, and its blocks.
    Cell(bool, Vec<Block>),
}

/// Converts an element to children of its parent. `text` is the preformatted text of the element.
pub(super) fn assemble(element: Element, children: Vec<Child>, text: String) -> Vec<Child> {
    match element {
        Element::Heading(level) => {
            let (runs, mut rest) = split_runs(children);
            if !runs.is_empty() {
                rest.insert(0, Child::Block(Block::Heading(level, runs)));
            }
            rest
        }
        Element::List(start) => {
            let items = items(children);
            if items.is_empty() { Vec::new() } else { vec![Child::Block(Block::List(start, items))] }
        }
        Element::Item => {
            let blocks = describe(children);
            if blocks.is_empty() { Vec::new() } else { vec![Child::Item(blocks)] }
        }
        Element::Term => {
            let (mut runs, mut rest) = split_runs(children);
            runs.iter_mut().for_each(|run| run.style.weight = Weight::Strong);
            if !runs.is_empty() {
                rest.insert(0, Child::Term(runs));
            }
            rest
        }
        Element::Callout(label) => {
            let blocks = blocks(children);
            if blocks.is_empty() { Vec::new() } else { vec![Child::Block(Block::Callout(labeled(label, blocks)))] }
        }
        Element::Pre(language) if !text.trim().is_empty() => vec![Child::Block(Block::Code(language, text))],
        Element::Table => table(children),
        Element::Row => {
            let header = children.iter().all(|child| matches!(child, Child::Cell(true, _)));
            let cells: Vec<_> = children.into_iter().map(|cell| blocks(vec![cell])).collect();
            if cells.iter().all(Vec::is_empty) { Vec::new() } else { vec![Child::Row(Row { header, cells })] }
        }
        Element::Cell(header) => vec![Child::Cell(header, blocks(children))],
        _ => children,
    }
}

/// Converts children to blocks. Items, rows and cells become the blocks inside them, and terms become paragraphs.
pub(super) fn blocks(children: Vec<Child>) -> Vec<Block> {
    let mut blocks = Vec::new();
    for child in children {
        match child {
            Child::Block(block) => blocks.push(block),
            Child::Item(within) | Child::Cell(_, within) => blocks.extend(within),
            Child::Term(runs) => blocks.push(Block::Paragraph(runs)),
            Child::Row(row) => blocks.extend(row.cells.into_iter().flatten()),
        }
    }
    blocks
}

/// Splits runs into paragraphs at two or more consecutive line breaks. A single break is kept, except at either end.
pub(super) fn paragraphs(runs: Vec<Run>) -> Vec<Vec<Run>> {
    if !runs.iter().any(Run::is_break) {
        return if runs.is_empty() { Vec::new() } else { vec![runs] };
    }
    let mut paragraphs: Vec<Vec<Run>> = Vec::new();
    let mut after_line = false;
    for line in runs.split(Run::is_break) {
        match paragraphs.last_mut().filter(|_| after_line && !line.is_empty()) {
            Some(last) => {
                last.push(Run::line_break());
                last.extend_from_slice(line);
            }
            None if !line.is_empty() => paragraphs.push(line.to_vec()),
            None => {}
        }
        after_line = !line.is_empty();
    }
    paragraphs
}

/// Returns the inline text of the leading paragraphs, and the remaining children.
fn split_runs(mut children: Vec<Child>) -> (Vec<Run>, Vec<Child>) {
    let is_paragraph = |child: &Child| matches!(child, Child::Block(Block::Paragraph(_)));
    let rest = children.split_off(children.iter().take_while(|child| is_paragraph(child)).count());
    let mut runs = Vec::new();
    for child in children {
        let Child::Block(Block::Paragraph(paragraph)) = child else {
            continue;
        };
        for line in paragraph.split(Run::is_break) {
            if !runs.is_empty() {
                push_run(&mut runs, " ", Style::default());
            }
            runs.extend_from_slice(line);
        }
    }
    (runs, rest)
}

/// Collects the items of a list. Any other child is added to the item before it, or becomes the first item.
fn items(children: Vec<Child>) -> Vec<Vec<Block>> {
    let mut items: Vec<Vec<Block>> = Vec::new();
    for child in children {
        match (child, items.last_mut()) {
            (Child::Item(within), _) => items.push(within),
            (other, Some(last)) => last.extend(blocks(vec![other])),
            (other, None) => items.push(blocks(vec![other])),
        }
    }
    items
}

/// Collects the blocks of an item. A term is merged into the paragraph that follows it.
fn describe(children: Vec<Child>) -> Vec<Block> {
    let mut described = Vec::new();
    let mut term: Option<Vec<Run>> = None;
    for child in children {
        match (term.take(), child) {
            (None, Child::Term(runs)) => term = Some(runs),
            (Some(mut runs), Child::Block(Block::Paragraph(more))) => {
                let stopped =
                    runs.last().is_some_and(|run| !run.style.code && run.text.ends_with([':', '.', '?', '!']));
                push_run(&mut runs, if stopped { " " } else { ": " }, Style::default());
                runs.extend(more);
                described.push(Block::Paragraph(runs));
            }
            (runs, other) => {
                described.extend(runs.map(Block::Paragraph));
                described.extend(blocks(vec![other]));
            }
        }
    }
    described.extend(term.map(Block::Paragraph));
    described
}

/// Adds the label of a callout before its blocks, unless the label is empty or the blocks already start with it.
fn labeled(label: &str, mut blocks: Vec<Block>) -> Vec<Block> {
    let says_label = |runs: &[Run]| {
        let text: String = runs.iter().flat_map(|run| run.text.chars()).take(label.len() + 1).collect();
        text.to_lowercase().starts_with(&label.to_lowercase()) && !text.ends_with(char::is_alphanumeric)
    };
    let strong = Run { text: format!("{label}:"), style: Style { weight: Weight::Strong, ..Style::default() } };
    match blocks.first_mut() {
        _ if label.is_empty() => {}
        Some(Block::Paragraph(runs)) if says_label(runs) => {}
        Some(Block::Paragraph(runs)) => drop(runs.splice(0..0, [strong, Run::plain(" ")])),
        _ => blocks.insert(0, Block::Paragraph(vec![strong])),
    }
    blocks
}

/// Combines the rows into one table. Anything else is placed before the table.
fn table(children: Vec<Child>) -> Vec<Child> {
    let mut rows = Vec::new();
    let mut outside = Vec::new();
    for child in children {
        match child {
            Child::Row(row) => rows.push(row),
            other => outside.push(other),
        }
    }
    if !rows.is_empty() {
        outside.push(Child::Block(Block::Table(rows)));
    }
    outside
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn single_breaks_separate_lines_and_double_breaks_paragraphs() {
        // `|` is a line break; in expected output, ` / ` separates paragraphs.
        let cases = [
            ("", ""),
            ("a", "a"),
            ("a|b", "a|b"),
            ("a||b", "a / b"),
            ("a|||b|c|", "a / b|c"),
            ("|a", "a"),
            ("a|b||", "a|b"),
        ];
        for (text, expected) in cases {
            let runs: Vec<_> =
                text.chars().map(|c| if c == '|' { Run::line_break() } else { Run::plain(c.to_string()) }).collect();
            let lines = |paragraph: &Vec<Run>| {
                paragraph.iter().map(|run| if run.is_break() { "|" } else { run.text.as_str() }).collect::<String>()
            };
            let got: Vec<_> = paragraphs(runs).iter().map(lines).collect();
            assert_eq!(got.join(" / "), expected, "{text}");
        }
    }
}
