//! The source files of a crate that are compiled with a given set of features.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use super::error::BenchError;

/// Returns the source files of a crate, starting at its root module, without those for tests or disabled features.
///
/// # Errors
///
/// Fails if a file cannot be read.
pub(super) fn files(root: &Path, features: &[String]) -> Result<Vec<PathBuf>, BenchError> {
    let mut files = Vec::new();
    let folder = root.parent().unwrap_or(Path::new(""));
    follow(root, folder, features, &mut files)?;
    Ok(files)
}

/// Adds a file and the files of its modules, which are in `folder`.
fn follow(file: &Path, folder: &Path, features: &[String], files: &mut Vec<PathBuf>) -> Result<(), BenchError> {
    let text = fs::read_to_string(file).map_err(BenchError::path(file))?;
    files.push(file.to_owned());
    let mut enabled = true;
    for line in text.lines() {
        if let Some(condition) = line.strip_prefix("#[cfg(").and_then(|rest| rest.strip_suffix(")]")) {
            enabled &= holds(condition, features);
        } else if !line.starts_with("#[") && !line.starts_with("//") {
            if let Some(name) = module(line).filter(|_| enabled) {
                let inside = folder.join(name);
                let candidates = [inside.with_extension("rs"), inside.join("mod.rs")];
                let found = candidates.iter().find(|path| path.is_file());
                let missing = || BenchError::path(&candidates[0])(io::ErrorKind::NotFound.into());
                follow(found.ok_or_else(missing)?, &inside, features, files)?;
            }
            enabled = true;
        }
    }
    Ok(())
}

/// Returns the name in `mod name;`, with or without a visibility; `None` for any other line.
fn module(line: &str) -> Option<&str> {
    let (visibility, name) = line.strip_suffix(';')?.split_once("mod ")?;
    let is_visibility = visibility.is_empty() || visibility.starts_with("pub");
    (is_visibility && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_')).then_some(name)
}

/// Whether a `cfg` condition holds with these features when tests are not compiled.
fn holds(condition: &str, features: &[String]) -> bool {
    let inside = |name: &str| condition.strip_prefix(name)?.strip_prefix('(')?.strip_suffix(')');
    if let Some(list) = inside("all") {
        split(list).iter().all(|part| holds(part, features))
    } else if let Some(list) = inside("any") {
        split(list).iter().any(|part| holds(part, features))
    } else if let Some(part) = inside("not") {
        !holds(part, features)
    } else {
        let feature = condition.strip_prefix("feature = \"").and_then(|rest| rest.strip_suffix('"'));
        feature.is_some_and(|feature| features.iter().any(|enabled| enabled == feature))
    }
}

/// Splits a comma-separated list into its items; commas within parentheses belong to an item.
fn split(list: &str) -> Vec<&str> {
    let (mut parts, mut depth, mut start) = (Vec::new(), 0, 0);
    for (at, character) in list.char_indices() {
        match character {
            '(' => depth += 1,
            ')' => depth -= 1,
            ',' if depth == 0 => {
                parts.push(list[start..at].trim());
                start = at + 1;
            }
            _ => {}
        }
    }
    parts.push(list[start..].trim());
    parts
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn modules_of_other_features_and_of_tests_are_left_out() {
        let folder = tempfile::tempdir().unwrap();
        let write = |path: &str, text: &str| {
            let path = folder.path().join(path);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, text).unwrap();
        };
        let root = "//! mod of_words;\n\npub mod always;\n#[cfg(feature = \"xml\")]\nmod xml;\n/// Writes.\n\
                    #[cfg(any(feature = \"xml\", all(feature = \"form\", not(feature = \"cbor\"))))]\npub(crate) mod either;\n\
                    #[cfg(test)]\nmod tests;\nuse always as other;\nmod last;\n";
        write("lib.rs", root);
        write("always.rs", "mod inside;\n");
        for path in ["always/inside.rs", "xml.rs", "either/mod.rs", "last.rs"] {
            write(path, "");
        }
        let found = |features: &[&str]| {
            let features: Vec<_> = features.iter().map(|name| (*name).to_owned()).collect();
            let files = files(&folder.path().join("lib.rs"), &features).unwrap();
            files.iter().map(|file| file.strip_prefix(folder.path()).unwrap().display().to_string()).collect::<Vec<_>>()
        };
        assert_eq!(found(&[]), ["lib.rs", "always.rs", "always/inside.rs", "last.rs"]);
        assert_eq!(found(&["form"]), ["lib.rs", "always.rs", "always/inside.rs", "either/mod.rs", "last.rs"]);
        assert_eq!(found(&["form", "cbor"]), found(&[]));
        assert_eq!(found(&["xml", "cbor"]).len(), 6);
        fs::remove_file(folder.path().join("last.rs")).unwrap();
        assert!(files(&folder.path().join("lib.rs"), &[]).is_err());
    }
}
