//! The features of a package, which programs name as they name its items.

use std::collections::BTreeSet;

use super::Item;
use crate::source_file::{Piece, SourceFile};

/// The features that a manifest has. Those that it asks for of the runtime are its own business: what they make public here
/// is a call of a macro.
pub(super) fn features(manifest: &SourceFile) -> BTreeSet<Item> {
    let names = rows(manifest, "[features]");
    names.map(|name| Item { path: format!("feature {name}"), signature: String::new() }).collect()
}

/// The names in a section.
fn rows<'a>(manifest: &'a SourceFile, section: &'a str) -> impl Iterator<Item = &'a str> {
    let lines = sections(manifest).filter(move |(heading, _)| *heading == section).map(|(_, line)| line);
    lines.filter_map(|line| line.split_once('=')).map(|(name, _)| name.trim())
}

/// What a manifest says of the crate itself: without the description, and what only tests and documentation need.
pub(super) fn code(manifest: &SourceFile) -> String {
    let texts = |section: &str| matches!(section, "[package]" | "[dev-dependencies]" | "[package.metadata.docs.rs]");
    sections(manifest).filter(|(section, _)| !texts(section)).map(|(_, line)| format!("{line}\n")).collect()
}

/// The lines of a manifest that say something, each with the heading that it stands under.
fn sections(manifest: &SourceFile) -> impl Iterator<Item = (&str, &str)> {
    let text = manifest.pieces.iter().filter_map(|piece| match piece {
        Piece::Text(text) => Some(text.as_str()),
        _ => None,
    });
    let mut section = "";
    text.flat_map(str::lines).filter(|line| !line.starts_with('#') && !line.trim().is_empty()).filter_map(move |line| {
        if line.starts_with('[') {
            section = line.trim();
            return None;
        }
        Some((section, line))
    })
}
