//! Formats all output: turns the pieces of a file into the text that is committed.
//!
//! Tokens go through prettyplease item by item, with blank lines between items, and are then widened to the line width
//! of the project. Tables (macro calls that consist of rows) and `use` declarations are formatted here. The result
//! differs from rustfmt's, so generated crates have a `rustfmt.toml` that disables rustfmt.

use std::num::NonZeroUsize;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

use proc_macro2::TokenStream;
use syn::{Item, ItemMod, ItemUse};

mod imports;
mod width;

pub(crate) use imports::use_lines;

use crate::File;
use crate::source_file::{Emitter, Line, Piece, SourceFile};

/// Emits and formats every part of a crate, on up to `threads` threads. The files are sorted by path, whatever the
/// number of threads.
pub(crate) fn format(emitters: &[Emitter<'_>], threads: NonZeroUsize) -> Vec<File> {
    let threads = threads.get().min(emitters.len());
    let next = AtomicUsize::new(0);
    let work = || {
        let mut files = Vec::new();
        while let Some(emitter) = emitters.get(next.fetch_add(1, Ordering::Relaxed)) {
            files.extend(emitter().iter().map(|file| File { path: file.path.clone(), text: text(file) }));
        }
        files
    };
    let mut files = thread::scope(|scope| {
        let others: Vec<_> = (1..threads).map(|_| scope.spawn(work)).collect();
        let mut files = work();
        for other in others {
            match other.join() {
                Ok(more) => files.extend(more),
                Err(panic) => std::panic::resume_unwind(panic),
            }
        }
        files
    });
    files.sort_by(|one, other| one.path.cmp(&other.path));
    files
}

/// Formats the contents of a file.
fn text(file: &SourceFile) -> String {
    let mut out = String::new();
    for line in &file.docs {
        push_line(&mut out, 0, "//!", line);
    }
    for piece in &file.pieces {
        if let Piece::Include(path) = piece {
            out.push_str(&format!("//!\n#![doc = include_str!({path:?})]\n"));
        }
    }
    if !file.imports.is_empty() {
        blank(&mut out);
        imports::imports(&mut out, &file.imports);
    }
    for piece in file.pieces.iter().filter(|piece| !matches!(piece, Piece::Include(_))) {
        blank(&mut out);
        match piece {
            Piece::Include(_) => {}
            Piece::Text(text) => out.push_str(text),
            Piece::Rust(tokens) => rust(&mut out, tokens),
            Piece::Table { name, lines } => {
                out.push_str(name);
                out.push_str("! {\n");
                table(&mut out, lines, 1);
                out.push_str("}\n");
            }
        }
    }
    line_feeds(out)
}

/// Converts line endings to LF: templates and external pages may have others. Carriage returns in string literals are
/// escaped, and therefore kept.
fn line_feeds(text: String) -> String {
    if text.contains('\r') { text.replace("\r\n", "\n").replace('\r', "\n") } else { text }
}

fn table(out: &mut String, lines: &[Line], depth: usize) {
    for line in lines {
        match line {
            Line::Docs(docs) => docs.iter().for_each(|line| push_line(out, depth, "///", line)),
            Line::Row(row) => push_line(out, depth, "", row),
            Line::Blank => out.push('\n'),
            Line::Block { head, lines } if lines.is_empty() => push_line(out, depth, "", &format!("{head} {{}}")),
            Line::Block { head, lines } => {
                push_line(out, depth, "", &format!("{head} {{"));
                table(out, lines, depth + 1);
                push_line(out, depth, "", "}");
            }
        }
    }
}

/// Adds one line, indented, with a marker if it is documentation.
fn push_line(out: &mut String, depth: usize, marker: &str, line: &str) {
    for _ in 0..depth {
        out.push_str("    ");
    }
    out.push_str(marker);
    if !marker.is_empty() && !line.is_empty() {
        out.push(' ');
    }
    out.push_str(line);
    out.push('\n');
}

/// Formats items, separated by blank lines except between one-line declarations.
fn rust(out: &mut String, tokens: &TokenStream) {
    let file: syn::File = match syn::parse2(tokens.clone()) {
        Ok(file) => file,
        // Lowering has checked the IR, so the output of emitters should always parse. If it does not, emit an error
        // that fails the build of the crate.
        Err(error) => {
            out.push_str(&format!("compile_error!({:?});\n", format!("the generator emitted invalid Rust: {error}")));
            return;
        }
    };
    let has_attributes = !file.attrs.is_empty();
    for attribute in file.attrs {
        let attribute = syn::File { shebang: None, attrs: vec![attribute], items: Vec::new() };
        out.push_str(prettyplease::unparse(&attribute).trim_end());
        out.push('\n');
    }
    let mut was_short = has_attributes.then_some(false);
    for run in file.items.chunk_by(continues) {
        let short = run.iter().all(is_declaration);
        if was_short.is_some_and(|was_short| !(short && was_short)) {
            out.push('\n');
        }
        was_short = Some(short && !matches!(run, [Item::Use(_), ..]));
        items(out, run);
    }
}

/// Whether two consecutive items are `use` declarations that are formatted together.
fn continues(one: &Item, other: &Item) -> bool {
    let (Item::Use(one), Item::Use(other)) = (one, other) else { return false };
    imports::visibility(one) == imports::visibility(other) && one.attrs.is_empty() && other.attrs.is_empty()
}

/// Whether the items are `use` declarations that are all formatted together.
fn are_uses(items: &[Item]) -> bool {
    let first = matches!(items.first(), Some(Item::Use(first)) if first.attrs.is_empty());
    first && items.windows(2).all(|pair| matches!(pair, [one, other] if continues(one, other)))
}

/// Whether an item is a one-line declaration.
fn is_declaration(item: &Item) -> bool {
    match item {
        Item::Use(item) => item.attrs.is_empty(),
        Item::Mod(item) => item.attrs.is_empty() && item.content.is_none(),
        _ => false,
    }
}

/// Formats one item, or a group of `use` declarations.
fn items(out: &mut String, run: &[Item]) {
    match run {
        run if are_uses(run) => imports::declarations(out, "", &uses(run)),
        [Item::Mod(module)] if are_uses(content(module)) => {
            let empty = ItemMod { content: Some(Default::default()), ..module.clone() };
            out.push_str(unparse(Item::Mod(empty)).trim_end().trim_end_matches('}'));
            out.push('\n');
            imports::declarations(out, "    ", &uses(content(module)));
            out.push_str("}\n");
        }
        run => run.iter().for_each(|item| out.push_str(&width::widen(&unparse(item.clone())))),
    }
}

/// Returns the items of an inline module; empty for any other module.
fn content(module: &ItemMod) -> &[Item] {
    module.content.as_ref().map_or(&[], |(_, items)| items)
}

/// Returns the `use` declarations among some items.
fn uses(items: &[Item]) -> Vec<ItemUse> {
    items.iter().filter_map(|item| if let Item::Use(item) = item { Some(item.clone()) } else { None }).collect()
}

fn unparse(item: Item) -> String {
    prettyplease::unparse(&syn::File { shebang: None, attrs: Vec::new(), items: vec![item] })
}

fn blank(out: &mut String) {
    if !out.is_empty() {
        out.push('\n');
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn carriage_returns_are_removed() {
        let file = SourceFile::text("README.md", "# A title\r\n\r\nA line\rand another\n");
        assert_eq!(text(&file), "# A title\n\nA line\nand another\n");
    }
}
