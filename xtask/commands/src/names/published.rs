//! The public names of a published crate, from its source: types with their fields and variants, operations, and
//! waiters.

use std::collections::BTreeSet;

use super::source::{SourceFile, is_word};

/// Returns the names, as paths such as `types::Tag::key`.
pub(crate) fn items(files: &[SourceFile]) -> BTreeSet<String> {
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

/// Returns the public module that a file's types belong to, if any. Builders and paginators, which have modules of
/// their own, count as part of their operation's module.
fn module(file: &SourceFile) -> Option<String> {
    if let Some(operation) = file.operation() {
        return Some(format!("operation::{operation}"));
    }
    let (folder, name) = file.path.rsplit_once('/')?;
    match folder {
        "types" if name == "error.rs" => Some("types::error".to_owned()),
        "types" | "types/error" if name.starts_with('_') => Some(folder.replace('/', "::")),
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

/// Parses the start of a type, such as `pub struct Tag {`; returns whether it is an enum, and its name.
fn declared(line: &str) -> Option<(bool, &str)> {
    let (is_enum, rest) = match line.strip_prefix("pub struct ") {
        Some(rest) => (false, rest),
        None => (true, line.strip_prefix("pub enum ")?),
    };
    let end = rest.find(|character: char| !character.is_ascii_alphanumeric() && character != '_')?;
    Some((is_enum, &rest[..end]))
}

/// Parses a field, such as `    pub key: …`; returns its name.
fn field(line: &str) -> Option<&str> {
    line.strip_prefix("    pub ")?
        .split_once(':')
        .map(|(name, _)| name.trim_start_matches("r#"))
        .filter(|name| is_word(name))
}

/// Parses a variant, such as `    Rsa2048,` or `    S(…),`; returns its name. Skips `Unknown` and `Unhandled`, which
/// are not in the model.
fn variant(line: &str) -> Option<&str> {
    let line = line.strip_prefix("    ")?;
    let end = line.find([',', '('])?;
    Some(&line[..end]).filter(|name| is_word(name) && !matches!(*name, "Unknown" | "Unhandled"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn items_are_public_names_by_module() {
        let file = |path: &str, text: &str| SourceFile { path: path.to_owned(), text: text.to_owned() };
        let files = [
            file("types/_tag.rs", "pub struct Tag {\n    pub key: String,\n    pub r#type: A,\n    hidden: B,\n}\n"),
            file("types/_kind.rs", "pub enum Kind {\n    S3Only,\n    #[deprecated]\n    Unknown(String),\n}\n"),
            file("types.rs", "pub struct Private {\n"),
            file("operation/get/builders.rs", "pub struct GetFluentBuilder {\n    pub(crate) a: B,\n}\n"),
            file("waiters/done.rs", "pub struct DoneFluentBuilder {\n"),
        ];
        let expected = [
            "operation::get",
            "operation::get::GetFluentBuilder",
            "types::Kind",
            "types::Kind::S3Only",
            "types::Tag",
            "types::Tag::key",
            "types::Tag::type",
            "waiters::done",
            "waiters::done::DoneFluentBuilder",
        ];
        assert_eq!(items(&files).iter().map(String::as_str).collect::<Vec<_>>(), expected);
    }
}
