//! The list of a crate's generated files, which a later run may replace or remove.

use std::collections::BTreeSet;
use std::fs;
use std::io;
use std::path::Path;

use super::error::WriteError;
use super::paths;

/// The name of the list in the output folder.
pub(super) const NAME: &str = ".codegen-files";

const HEADER: &str =
    "# The generated files in this folder. Later runs replace them, and remove those that are no longer generated.\n";

/// Reads the list of an output folder; `None` if it has none.
pub(super) fn read(out: &Path) -> Result<Option<BTreeSet<String>>, WriteError> {
    let path = out.join(NAME);
    match fs::symlink_metadata(&path) {
        Ok(metadata) if metadata.is_file() => {}
        Ok(_) => {
            let paths = vec![(NAME.to_owned(), "is not a regular file")];
            return Err(WriteError::Conflicts { out: out.to_owned(), paths });
        }
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
        Err(error) => return Err(WriteError::io("look at", &path)(error)),
    }
    let bytes = fs::read(&path).map_err(WriteError::io("read", &path))?;
    let text = String::from_utf8_lossy(&bytes);
    let mut listed = BTreeSet::new();
    for (index, line) in text.lines().enumerate() {
        if line.is_empty() || line.starts_with('#') {
            continue;
        }
        if let Some(problem) = paths::problem(line) {
            return Err(WriteError::List { path, line: index + 1, text: line.to_owned(), problem });
        }
        listed.insert(line.to_owned());
    }
    Ok(Some(listed))
}

/// Formats the list for paths that are already sorted.
pub(super) fn text<'a>(sorted: impl IntoIterator<Item = &'a str>) -> String {
    let mut text = HEADER.to_owned();
    for path in sorted {
        text.push_str(path);
        text.push('\n');
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_is_read_as_it_was_written() {
        let out = tempfile::tempdir().unwrap();
        assert_eq!(read(out.path()).unwrap(), None);
        std::fs::write(out.path().join(NAME), text(["Cargo.toml", "src/lib.rs"])).unwrap();
        let listed = read(out.path()).unwrap().unwrap();
        assert_eq!(listed.iter().map(String::as_str).collect::<Vec<_>>(), ["Cargo.toml", "src/lib.rs"]);
    }

    #[test]
    fn a_line_that_leads_out_of_the_folder_is_an_error_with_its_location() {
        let out = tempfile::tempdir().unwrap();
        for (line, expected) in [("../x", "leads out"), ("/etc/passwd", "absolute"), ("a b", "character")] {
            std::fs::write(out.path().join(NAME), format!("{HEADER}src/lib.rs\n{line}\n")).unwrap();
            let error = read(out.path()).unwrap_err().to_string();
            assert!(error.contains(".codegen-files:3:") && error.contains(expected), "{error}");
        }
    }
}
