//! The features of a package, which programs name as they name its items.

use std::collections::BTreeSet;

use super::Item;
use crate::source_file::{Piece, SourceFile};

/// The features that a manifest has, and those that it asks for of crates beside it: what such a crate has for this
/// one alone may be public here too.
pub(super) fn features(manifest: &SourceFile) -> BTreeSet<Item> {
    let own = rows(manifest, "[features]").map(|(name, _)| name.to_owned());
    let beside = rows(manifest, "[dependencies]").filter(|(_, value)| value.contains("path = "));
    let asked = beside.flat_map(|(name, value)| {
        let list = value.split_once("features = [").and_then(|(_, rest)| rest.split_once(']'));
        let features =
            list.map(|(list, _)| list).unwrap_or_default().split(',').map(|feature| feature.trim().trim_matches('"'));
        features.filter(|feature| !feature.is_empty()).map(move |feature| format!("{name}/{feature}"))
    });
    own.chain(asked).map(|name| Item { path: format!("feature {name}"), signature: String::new() }).collect()
}

/// Names and values of a section.
fn rows<'a>(manifest: &'a SourceFile, section: &'a str) -> impl Iterator<Item = (&'a str, &'a str)> {
    let lines = sections(manifest).filter(move |(heading, _)| *heading == section).map(|(_, line)| line);
    lines.filter_map(|line| line.split_once('=')).map(|(name, value)| (name.trim(), value))
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
