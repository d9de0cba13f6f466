//! Validation of relative paths in generated crates: only plain names below the output folder are allowed.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use codegen::File;

use super::error::WriteError;
use super::{in_place, list};

/// Describes the problem with a relative path; `None` if the path consists of plain names, so that on every system it
/// stays below the folder that it is joined to.
pub(super) fn problem(path: &str) -> Option<&'static str> {
    if path.is_empty() {
        return Some("is empty");
    }
    if path.starts_with('/') || path.contains(':') {
        return Some("is absolute");
    }
    if path.contains('\\') {
        return Some("has a backslash");
    }
    for part in path.split('/') {
        match part {
            "" => return Some("has an empty part"),
            "." | ".." => return Some("leads out of its folder"),
            _ if part.ends_with('.') => return Some("has a part that ends with a dot"),
            _ if !part.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'_' | b'-' | b'.')) => {
                return Some("has a character other than letters, digits, '.', '_' and '-'");
            }
            _ => {}
        }
    }
    None
}

/// Checks that the paths of a crate are safe, and distinct even on case-insensitive file systems.
pub(super) fn check(files: &[File]) -> Result<(), WriteError> {
    let error = |path: &str, problem| Err(WriteError::Path { path: path.to_owned(), problem });
    let mut seen = BTreeMap::new();
    for file in files {
        if let Some(problem) = problem(&file.path) {
            return error(&file.path, problem);
        }
        let folded = file.path.to_ascii_lowercase();
        let first = folded.split('/').next().unwrap_or_default();
        if first == list::NAME || first == in_place::FOLDER {
            return error(&file.path, "is reserved by this program");
        }
        if seen.insert(folded, &file.path).is_some() {
            return error(&file.path, "is generated twice (upper and lower case count as the same)");
        }
    }
    for (folded, path) in &seen {
        for (end, _) in folded.match_indices('/') {
            if seen.contains_key(&folded[..end]) {
                return error(path, "is below a path that is generated as a file");
            }
        }
    }
    Ok(())
}

/// Joins a checked relative path to `folder`.
pub(super) fn join(folder: &Path, path: &str) -> PathBuf {
    let mut joined = folder.to_owned();
    joined.extend(path.split('/'));
    joined
}

#[cfg(test)]
mod tests {
    use super::*;

    fn files(paths: &[&str]) -> Vec<File> {
        paths.iter().map(|path| File { path: (*path).to_owned(), text: String::new() }).collect()
    }

    #[test]
    fn paths_that_leave_the_folder_are_rejected() {
        let cases = [
            ("", "empty"),
            ("/etc/passwd", "absolute"),
            ("C:/x", "absolute"),
            ("C:x", "absolute"),
            ("src\\lib.rs", "backslash"),
            ("../x", "leads out"),
            ("src/../../x", "leads out"),
            ("src/./x", "leads out"),
            ("src//x", "empty part"),
            ("src/", "empty part"),
            ("src/x.", "ends with a dot"),
            ("src/a b", "character"),
            ("src/a\0b", "character"),
            ("src/a\nb", "character"),
            ("src/é.rs", "character"),
            ("src/*.rs", "character"),
        ];
        for (path, expected) in cases {
            let error = check(&files(&[path])).unwrap_err().to_string();
            assert!(error.contains(expected), "{path:?}: {error}");
            assert!(error.contains("nothing was changed"), "{path:?}: {error}");
        }
    }

    #[test]
    fn conflicting_paths_are_rejected() {
        let cases: [(&[&str], &str); 5] = [
            (&["a", "a"], "twice"),
            (&["src/Foo.rs", "src/foo.rs"], "twice"),
            (&["src/a", "src/a/b"], "below a path"),
            (&[".Codegen-Files"], "reserved by this program"),
            (&[".codegen-part/x"], "reserved by this program"),
        ];
        for (paths, expected) in cases {
            let error = check(&files(paths)).unwrap_err().to_string();
            assert!(error.contains(expected), "{paths:?}: {error}");
        }
    }

    #[test]
    fn ordinary_paths_are_accepted() {
        check(&files(&[
            "Cargo.toml",
            "src/lib.rs",
            "src/operation/get_secret_value.rs",
            ".gitattributes",
            "src/a-b.rs",
        ]))
        .unwrap();
        assert_eq!(join(Path::new("out"), "src/lib.rs"), ["out", "src", "lib.rs"].iter().collect::<PathBuf>());
    }
}
