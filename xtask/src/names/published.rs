//! The public names of a published crate, out of its source: types with their fields and variants, operations, waiters.

use std::collections::BTreeSet;

use super::source::SourceFile;

/// The names, as paths such as `types::Tag::key`.
pub(super) fn items(files: &[SourceFile]) -> BTreeSet<String> {
    let mut items = BTreeSet::new();
    for file in files {
        if let Some(module) = module(file) {
            let own = of_file(&file.text, &module);
            if !own.is_empty() && module != "types" && module != "types::error" {
                items.insert(module);
            }
            items.extend(own);
        }
    }
    items
}

/// The public module of a file's types: those of builders and paginators, which are modules of their own, are left with
/// their operation.
fn module(file: &SourceFile) -> Option<String> {
    if let Some(operation) = file.operation() {
        return Some(format!("operation::{operation}"));
    }
    let (folder, name) = file.path.rsplit_once('/')?;
    match folder {
        "types" | "types/error" if name.starts_with('_') || folder == "types/error" => Some(folder.replace('/', "::")),
        "waiters" if name != "matchers.rs" => Some(format!("waiters::{}", name.trim_end_matches(".rs"))),
        _ => None,
    }
}

fn of_file(text: &str, module: &str) -> Vec<String> {
    let mut items = Vec::new();
    let mut of: Option<(&str, bool)> = None;
    for line in text.lines() {
        if let Some((is_enum, name)) = declared(line) {
            items.push(format!("{module}::{name}"));
            of = line.ends_with('{').then_some((name, is_enum));
        } else if line == "}" {
            of = None;
        } else if let Some((name, is_enum)) = of {
            let part = if is_enum { variant(line) } else { field(line) };
            items.extend(part.map(|part| format!("{module}::{name}::{part}")));
        }
    }
    items
}

/// `pub struct Tag {`
fn declared(line: &str) -> Option<(bool, &str)> {
    let (is_enum, rest) = match line.strip_prefix("pub struct ") {
        Some(rest) => (false, rest),
        None => (true, line.strip_prefix("pub enum ")?),
    };
    let end = rest.find(|character: char| !character.is_ascii_alphanumeric() && character != '_')?;
    Some((is_enum, &rest[..end]))
}

/// `    pub key: …`
fn field(line: &str) -> Option<&str> {
    line.strip_prefix("    pub ")?.split_once(": ").map(|(name, _)| name.trim_start_matches("r#"))
}

/// `    Rsa2048,` or `    S(…),`; not `Unknown` and `Unhandled`, which the model does not have.
fn variant(line: &str) -> Option<&str> {
    let line = line
        .strip_prefix("    ")
        .filter(|line| line.starts_with(|first: char| first.is_ascii_uppercase() || first == '_'))?;
    let end = line.find([',', '('])?;
    Some(&line[..end]).filter(|name| !matches!(*name, "Unknown" | "Unhandled"))
}
