//! The manifest of a package: its features, which are part of the public API, and the parts that affect the code.

use std::collections::BTreeSet;

use super::Item;
use crate::source_file::{Piece, SourceFile};

/// Returns the features that a manifest defines. The runtime features that they enable are private: anything that these
/// make public in the crate is visible as a macro call.
pub(super) fn features(manifest: &SourceFile) -> BTreeSet<Item> {
    let names = rows(manifest, "[features]");
    names.map(|name| Item { path: format!("feature {name}"), signature: String::new() }).collect()
}

/// Returns the names in a section.
fn rows<'a>(manifest: &'a SourceFile, section: &'a str) -> impl Iterator<Item = &'a str> {
    let lines = sections(manifest).filter(move |(heading, _)| *heading == section).map(|(_, line)| line);
    lines.filter_map(|line| line.split_once('=')).map(|(name, _)| name.trim())
}

/// Returns the parts of a manifest that affect the crate itself: everything except the package metadata, the
/// configuration of docs.rs, and the dev-dependencies.
pub(super) fn code(manifest: &SourceFile) -> String {
    let texts = |section: &str| matches!(section, "[package]" | "[dev-dependencies]" | "[package.metadata.docs.rs]");
    sections(manifest).filter(|(section, _)| !texts(section)).map(|(_, line)| format!("{line}\n")).collect()
}

/// Returns the entries of a manifest, line by line, each with its section heading.
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
