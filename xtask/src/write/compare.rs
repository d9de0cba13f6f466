//! Comparison of an output folder with the generated crate.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::collections::BTreeSet;
use std::fs::{self, Metadata};
use std::io;
use std::path::Path;

use codegen::File;

use super::error::WriteError;
use super::{list, paths};

/// The comparison of an output folder with generated files.
#[derive(Debug)]
pub struct Comparison<'a> {
    /// The differences, sorted by path.
    pub changes: Vec<Change<'a>>,
    /// The number of unchanged files.
    pub unchanged: usize,
    /// The generated files and their list, by path.
    pub(super) wanted: BTreeMap<&'a str, Cow<'a, str>>,
    /// The files that were generated before, according to the folder's list.
    pub(super) listed: BTreeSet<String>,
    /// Whether the output folder exists.
    pub(super) exists: bool,
}

/// One file that differs.
#[derive(Debug)]
pub struct Change<'a> {
    /// The path in the output folder, with forward slashes.
    pub path: Cow<'a, str>,
    /// The current content; `None` for a file to add.
    pub before: Option<Vec<u8>>,
    /// The generated content; `None` for a file to remove.
    pub after: Option<Cow<'a, str>>,
}

/// The kind of change to a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// The file is new.
    Added,
    /// The contents of the file differ.
    Changed,
    /// The file was generated before, but no longer is.
    Removed,
}

impl Change<'_> {
    /// Returns the kind of change.
    pub fn kind(&self) -> Kind {
        match (&self.before, &self.after) {
            (None, _) => Kind::Added,
            (Some(_), Some(_)) => Kind::Changed,
            (Some(_), None) => Kind::Removed,
        }
    }

    /// Whether the only difference is that lines of the current content end in CRLF, as git may check them out.
    pub fn is_of_line_endings(&self) -> bool {
        let (Some(before), Some(after)) = (&self.before, &self.after) else { return false };
        let mut rest = after.as_bytes();
        for part in before.split_inclusive(|byte| *byte == b'\n') {
            let (line, end) = part.strip_suffix(b"\r\n").map_or((part, &b""[..]), |line| (line, &b"\n"[..]));
            match rest.strip_prefix(line).and_then(|rest| rest.strip_prefix(end)) {
                Some(after) => rest = after,
                None => return false,
            }
        }
        rest.is_empty() && before.len() != after.len()
    }
}

impl Comparison<'_> {
    /// Counts the changes of a kind.
    pub fn count(&self, kind: Kind) -> usize {
        self.changes.iter().filter(|change| change.kind() == kind).count()
    }

    /// Whether a file in the folder was generated, now or before.
    pub(super) fn owns(&self, path: &str) -> bool {
        self.wanted.contains_key(path) || self.listed.contains(path)
    }
}

/// Compares an output folder with generated files, without changing anything.
///
/// # Errors
///
/// Fails if generated paths are unsafe or conflict with each other, if `out` is not a folder or has files but no list of
/// generated ones, if this list is invalid, if generated files would replace files that were not generated, or if
/// something cannot be read.
pub fn compare<'a>(out: &Path, files: &'a [File]) -> Result<Comparison<'a>, WriteError> {
    paths::check(files)?;
    let mut wanted: BTreeMap<&str, Cow<'_, str>> =
        files.iter().map(|file| (file.path.as_str(), Cow::Borrowed(file.text.as_str()))).collect();
    let text = list::text(wanted.keys().copied());
    wanted.insert(list::NAME, Cow::Owned(text));

    let exists = exists(out)?;
    let listed = if exists { owned(out)? } else { BTreeSet::new() };
    let mut comparison = Comparison { changes: Vec::new(), unchanged: 0, wanted, listed, exists };
    if exists {
        against_folder(out, &mut comparison)?;
    } else {
        against_nothing(&mut comparison);
    }
    Ok(comparison)
}

fn exists(out: &Path) -> Result<bool, WriteError> {
    match metadata(out)? {
        None => Ok(false),
        Some(metadata) if metadata.is_dir() => Ok(true),
        Some(_) => Err(WriteError::NotAFolder(out.to_owned())),
    }
}

/// Returns the files that were generated, according to the folder's list; none for an empty folder.
fn owned(out: &Path) -> Result<BTreeSet<String>, WriteError> {
    if let Some(listed) = list::read(out)? {
        return Ok(listed);
    }
    let mut entries = fs::read_dir(out).map_err(WriteError::io("read", out))?;
    if entries.next().is_some() {
        return Err(WriteError::ForeignFolder(out.to_owned()));
    }
    Ok(BTreeSet::new())
}

fn against_nothing(comparison: &mut Comparison<'_>) {
    for (path, text) in &comparison.wanted {
        comparison.changes.push(Change { path: Cow::Borrowed(path), before: None, after: Some(text.clone()) });
    }
}

fn against_folder(out: &Path, comparison: &mut Comparison<'_>) -> Result<(), WriteError> {
    let mut conflicts = Vec::new();
    for (path, text) in &comparison.wanted {
        let before = match obstacle(out, path, &comparison.listed)? {
            Found::Nothing => None,
            Found::File => Some(read(&paths::join(out, path))?),
            Found::Obstacle(at, what) => {
                conflicts.push((at, what));
                continue;
            }
        };
        if before.as_deref() == Some(text.as_bytes()) {
            comparison.unchanged += 1;
            continue;
        }
        // Exempt the list, which exists whenever other generated files do. Files that already have the generated
        // content were counted as unchanged above.
        if before.is_some() && *path != list::NAME && !comparison.listed.contains(*path) {
            conflicts.push(((*path).to_owned(), "is not in the list of generated files"));
            continue;
        }
        comparison.changes.push(Change { path: Cow::Borrowed(path), before, after: Some(text.clone()) });
    }
    for path in comparison.listed.iter().filter(|path| !comparison.wanted.contains_key(path.as_str())) {
        // A path that is no longer a regular file was replaced by another program, and is kept.
        if let Found::File = obstacle(out, path, &comparison.listed)? {
            let before = Some(read(&paths::join(out, path))?);
            comparison.changes.push(Change { path: Cow::Owned(path.clone()), before, after: None });
        }
    }
    if !conflicts.is_empty() {
        conflicts.sort();
        conflicts.dedup();
        return Err(WriteError::Conflicts { out: out.to_owned(), paths: conflicts });
    }
    comparison.changes.sort_by(|a, b| a.path.cmp(&b.path));
    Ok(())
}

/// The kind of thing at a path.
enum Found {
    /// Nothing, or a generated file in the place of a parent folder, which will replace it.
    Nothing,
    /// A regular file.
    File,
    /// Something at the path, or on the way to it, that must not be overwritten.
    Obstacle(String, &'static str),
}

/// Returns what is at a path below `out`, checking each component.
fn obstacle(out: &Path, path: &str, listed: &BTreeSet<String>) -> Result<Found, WriteError> {
    let mut at = out.to_owned();
    let mut walked = String::new();
    let mut parts = path.split('/').peekable();
    while let Some(part) = parts.next() {
        at.push(part);
        if !walked.is_empty() {
            walked.push('/');
        }
        walked.push_str(part);
        let Some(metadata) = metadata(&at)? else {
            return Ok(Found::Nothing);
        };
        let last = parts.peek().is_none();
        if metadata.is_symlink() {
            return Ok(Found::Obstacle(walked, "is a symbolic link, which the generator does not follow"));
        } else if last && metadata.is_dir() {
            return Ok(Found::Obstacle(walked, "is a folder where a file is generated"));
        } else if metadata.is_file() && !last {
            return Ok(if listed.contains(&walked) {
                Found::Nothing
            } else {
                Found::Obstacle(walked, "is a file where a folder is generated")
            });
        } else if !metadata.is_dir() && !metadata.is_file() {
            return Ok(Found::Obstacle(walked, "is not a regular file"));
        }
    }
    Ok(Found::File)
}

fn read(path: &Path) -> Result<Vec<u8>, WriteError> {
    fs::read(path).map_err(WriteError::io("read", path))
}

/// Returns the metadata of a path without following links; `None` if it does not exist.
fn metadata(path: &Path) -> Result<Option<Metadata>, WriteError> {
    match fs::symlink_metadata(path) {
        Ok(metadata) => Ok(Some(metadata)),
        Err(error) if matches!(error.kind(), io::ErrorKind::NotFound | io::ErrorKind::NotADirectory) => Ok(None),
        Err(error) => Err(WriteError::io("look at", path)(error)),
    }
}
