//! The source files of a crate.

use std::fs;
use std::io;
use std::path::Path;

/// A source file.
#[derive(Debug)]
pub(crate) struct SourceFile {
    /// The path below `src`, with `/` between folders.
    pub(super) path: String,
    /// The content.
    pub(super) text: String,
}

impl SourceFile {
    /// Returns the module of the operation that this file belongs to, if any.
    pub(super) fn operation(&self) -> Option<&str> {
        let path = self.path.strip_prefix("operation/")?;
        Some(path.split_once('/').map_or(path, |(module, _)| module).trim_end_matches(".rs"))
    }
}

/// Reads all source files below a folder, sorted by path.
pub(crate) fn read(folder: &Path) -> io::Result<Vec<SourceFile>> {
    let mut files = Vec::new();
    let mut folders = vec![(folder.to_owned(), String::new())];
    while let Some((folder, prefix)) = folders.pop() {
        for entry in fs::read_dir(folder)? {
            let entry = entry?;
            let path = format!("{prefix}{}", entry.file_name().to_string_lossy());
            if entry.file_type()?.is_dir() {
                folders.push((entry.path(), format!("{path}/")));
            } else if path.ends_with(".rs") {
                files.push(SourceFile { path, text: fs::read_to_string(entry.path())? });
            }
        }
    }
    files.sort_by(|one, other| one.path.cmp(&other.path));
    Ok(files)
}

/// Whether a string consists of ASCII letters, digits and underscores, as identifiers do.
pub(super) fn is_word(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_')
}
