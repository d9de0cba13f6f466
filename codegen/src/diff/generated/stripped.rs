//! The code of a file, without documentation, tests or anything else that is not part of the library.

use super::{manifest, rust, tokens};
use crate::source_file::{Line, Piece, SourceFile};

/// The remaining code of a file.
#[derive(Debug, Default, PartialEq)]
pub(super) struct Stripped(Vec<String>);

impl Stripped {
    /// Extracts the code of a file; empty if the file only has tests or documentation.
    pub(super) fn of(file: &SourceFile) -> Self {
        let path = file.path.as_str();
        if path == "Cargo.toml" {
            return Self(vec![manifest::code(file)]);
        }
        if !path.starts_with("src/") || !path.ends_with(".rs") || path.ends_with("/tests.rs") {
            return Self::default();
        }
        let mut code: Vec<String> = file.imports.iter().cloned().collect();
        for piece in &file.pieces {
            match piece {
                Piece::Table { name, lines } => {
                    code.push((*name).to_owned());
                    rows(&mut code, lines, matches!(*name, "structure" | "union"));
                }
                Piece::Text(_) | Piece::Rust(_) => match rust::parse(piece) {
                    Some(items) => {
                        let items = items.iter().filter(|item| rust::is_of_library(item));
                        code.extend(items.map(|item| tokens::undocumented(item).to_string()));
                    }
                    None => code.extend(opaque(piece)),
                },
                Piece::Include(_) => {}
            }
        }
        Self(code)
    }
}

/// Adds the rows of a table. `directed` says whether the heads of its shapes can end in a direction, such as `sent`,
/// which is then removed because it affects no public item.
fn rows(code: &mut Vec<String>, lines: &[Line], directed: bool) {
    for line in lines {
        match line {
            Line::Row(row) => code.push(row.clone()),
            Line::Block { head, lines } => {
                code.push(if directed { undirected(head) } else { head }.to_owned());
                rows(code, lines, directed);
            }
            Line::Docs(_) | Line::Blank => {}
        }
    }
}

/// Returns the head of a shape without its direction.
fn undirected(head: &str) -> &str {
    let directions = [", received", ": received", ", sent", ": sent"];
    directions.iter().find_map(|direction| head.strip_suffix(direction)).unwrap_or(head)
}

/// Returns the text of a piece that does not parse as Rust, which is compared as written.
fn opaque(piece: &Piece) -> Option<String> {
    match piece {
        Piece::Text(text) => Some(text.clone()),
        Piece::Rust(tokens) => Some(tokens.to_string()),
        Piece::Table { .. } | Piece::Include(_) => None,
    }
}
