//! Compares two generated crates: their public items, code and documentation.
//!
//! The output of the emitters is compared rather than the models, so a trait that the rules of [`diff`](super) do not
//! know is noticed as soon as it affects the generated code. Anything in a public position that this module does not
//! understand counts as public, as written. The comparison can therefore report too much, but never too little.

mod manifest;
mod paths;
mod runtime;
mod rust;
mod stripped;
mod table;
mod tokens;

use std::collections::{BTreeMap, BTreeSet};

use paths::Modules;
use stripped::Stripped;

use crate::emit;
use crate::ir::Service;
use crate::source_file::{Emitter, Piece, SourceFile};

/// A public item, or a part of one that can be added and removed separately: a field, a method or a variant.
#[derive(Clone, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub(super) struct Item {
    /// The path that programs use.
    pub(super) path: String,
    /// The rest of the declaration.
    pub(super) signature: String,
}

/// The signature of a module.
pub(super) const MODULE: &str = "mod";

/// The differences between two crates.
#[derive(Debug, Default)]
pub(super) struct Differences {
    /// Public items of the old crate that are missing from the new one or have a different signature there.
    pub(super) gone: BTreeSet<Item>,
    /// Public items of the new crate that are missing from the old one or have a different signature there.
    pub(super) new: BTreeSet<Item>,
    /// The paths of files whose code differs, each with the public items that it has in either crate.
    pub(super) code: BTreeMap<String, BTreeSet<Item>>,
    /// The paths of files that differ only in documentation, examples or tests.
    pub(super) texts: BTreeSet<String>,
}

/// Generates both libraries without formatting them, and compares them. Ignores the version of the package.
pub(super) fn compare(old: &Service, new: &Service) -> Differences {
    let mut old = old.clone();
    old.package.version.clone_from(&new.package.version);
    if old == *new {
        return Differences::default();
    }
    let [old, new] = [&old, new].map(|service| files(&emit::library(service)));
    let mut pairs: BTreeMap<&str, [Option<&SourceFile>; 2]> = BTreeMap::new();
    for (side, files) in [&old, &new].into_iter().enumerate() {
        for file in files {
            pairs.entry(&file.path).or_default()[side] = Some(file);
        }
    }
    pairs.retain(|_, [old, new]| old.zip(*new).is_none_or(|(old, new)| !same(old, new)));
    let mut differences = Differences::default();
    if pairs.is_empty() {
        return differences;
    }
    let modules = [&old, &new].map(|files| Modules::of(files));
    for (path, sides) in pairs {
        let [was, is] = [0, 1].map(|side| sides[side].map(|file| items(file, &modules[side])).unwrap_or_default());
        differences.gone.extend(was.difference(&is).cloned());
        differences.new.extend(is.difference(&was).cloned());
        let [old, new] = [0, 1].map(|side| sides[side].map(|file| stripped(file, &modules[side])).unwrap_or_default());
        if old == new {
            differences.texts.insert(path.to_owned());
        } else {
            differences.code.insert(path.to_owned(), was.into_iter().chain(is).collect());
        }
    }
    // An item may have moved from one file to another.
    let both: Vec<_> = differences.gone.intersection(&differences.new).cloned().collect();
    for item in both {
        differences.gone.remove(&item);
        differences.new.remove(&item);
    }
    differences
}

/// Whether the documentation pages and tests of two crates differ. [`compare`] ignores them.
pub(super) fn texts_differ(old: &Service, new: &Service) -> bool {
    let [old, new] = [old, new].map(|service| files(&emit::texts(service)));
    old.len() != new.len() || old.iter().zip(&new).any(|(old, new)| old.path != new.path || !same(old, new))
}

/// Returns the files of a crate, in the order of their emitters.
fn files(emitters: &[Emitter<'_>]) -> Vec<SourceFile> {
    emitters.iter().flat_map(|emitter| emitter()).collect()
}

/// Returns the code of a file; empty if the file is only compiled for tests or documentation.
fn stripped(file: &SourceFile, modules: &Modules) -> Stripped {
    match paths::module(&file.path).is_some_and(|module| modules.is_hidden(&module)) {
        true => Stripped::default(),
        false => Stripped::of(file),
    }
}

fn same(old: &SourceFile, new: &SourceFile) -> bool {
    let same_piece = |(old, new): (&Piece, &Piece)| match (old, new) {
        (Piece::Rust(old), Piece::Rust(new)) => old.to_string() == new.to_string(),
        (Piece::Text(old), Piece::Text(new)) | (Piece::Include(old), Piece::Include(new)) => old == new,
        (Piece::Table { name, lines }, Piece::Table { name: new_name, lines: new_lines }) => {
            name == new_name && lines == new_lines
        }
        _ => false,
    };
    old.docs == new.docs
        && old.imports == new.imports
        && old.pieces.len() == new.pieces.len()
        && old.pieces.iter().zip(&new.pieces).all(same_piece)
}

/// Collects the public items of a file.
fn items(file: &SourceFile, modules: &Modules) -> BTreeSet<Item> {
    if file.path == "Cargo.toml" {
        return manifest::features(file);
    }
    let Some(module) = paths::module(&file.path).filter(|module| !modules.is_hidden(module)) else {
        return BTreeSet::new();
    };
    let parsed = rust::parsed(file, &modules.macros);
    let names = modules.names(&module, file, &parsed);
    let mut items = BTreeSet::new();
    for piece in &file.pieces {
        if let Piece::Table { name, lines } = piece {
            table::items(&mut items, name, lines, &names);
        }
    }
    rust::items(&mut items, &parsed, &names);
    items
}

#[cfg(test)]
mod tests;
