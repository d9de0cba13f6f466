//! The size of the source code of the crates.

use std::fs;
use std::path::{Path, PathBuf};

use toml_edit::{DocumentMut, Item};

use super::error::BenchError;
use super::modules;
use super::row::{Row, Target, Unit};
use super::sides;
use crate::workspace::Workspace;

const PART: &str = "crate-size";
/// The features of the runtime that the crate's own default features enable.
const DEFAULT_FEATURES: [&str; 2] = ["default-https-client", "rt-tokio"];

/// Counts lines, files and bytes of Rust: in the crates alone, and in ours together with the parts of the runtime that
/// it uses, because the published crate contains what our runtime provides.
pub(super) fn measure(workspace: &Workspace) -> Result<Vec<Row>, BenchError> {
    let [ours, official] = sides::find(workspace)?;
    let official = Size::of(&rust_files(&official.folder.join("src"))?)?;
    let alone = Size::of(&rust_files(&ours.folder.join("src"))?)?;
    let together = alone.plus(runtime(workspace, [&ours.folder])?);
    let row = |what: &str, ours: Size, unit, figure: fn(Size) -> f64| {
        Row::pairs(PART, what, unit, [ours, official].map(|size| vec![figure(size)]))
    };
    let lines = |what: &str, ours: Size| row(what, ours, Unit::Count, |size| size.lines as f64);
    let files = |what: &str, ours: Size| row(what, ours, Unit::Count, |size| size.files as f64);
    let bytes = |what: &str, ours: Size| row(what, ours, Unit::Bytes, |size| size.bytes as f64);
    Ok(vec![
        lines("lines of Rust, crate alone", alone).with_target(Target::Ratio(0.25)),
        files("files of Rust, crate alone", alone),
        bytes("bytes of Rust, crate alone", alone),
        lines("lines of Rust, with the runtime", together).with_target(Target::Ratio(0.27)),
        files("files of Rust, with the runtime", together),
        bytes("bytes of Rust, with the runtime", together),
    ])
}

/// Counts the lines of Rust in the crates in these folders.
pub(super) fn lines<'a>(folders: impl IntoIterator<Item = &'a PathBuf>) -> Result<usize, BenchError> {
    folders.into_iter().map(|folder| Ok(Size::of(&rust_files(&folder.join("src"))?)?.lines)).sum()
}

/// Counts the lines of Rust in the generated crates in these folders, and in the parts of the runtime that a program
/// with all of these crates uses.
pub(super) fn lines_with_runtime<'a>(
    workspace: &Workspace,
    folders: impl IntoIterator<Item = &'a PathBuf> + Clone,
) -> Result<usize, BenchError> {
    Ok(lines(folders.clone())? + runtime(workspace, folders)?.lines)
}

/// Measures the parts of the runtime that these crates use.
fn runtime<'a>(workspace: &Workspace, folders: impl IntoIterator<Item = &'a PathBuf>) -> Result<Size, BenchError> {
    let manifests = folders.into_iter().map(|folder| features(&folder.join("Cargo.toml")));
    let features = manifests.collect::<Result<Vec<_>, _>>()?.concat();
    Size::of(&modules::files(&workspace.runtime().join("src").join("lib.rs"), &features)?)
}

/// Returns the features of the runtime that a crate enables: those listed in its dependency on the runtime, and those
/// that its default features enable.
fn features(manifest: &Path) -> Result<Vec<String>, BenchError> {
    let text = fs::read_to_string(manifest).map_err(BenchError::path(manifest))?;
    let document: DocumentMut = text
        .parse()
        .map_err(|error| BenchError::path(manifest)(std::io::Error::other::<toml_edit::TomlError>(error)))?;
    let listed = document.get("dependencies").and_then(|all| all.get(sides::RUNTIME)?.get("features"));
    let listed = listed.and_then(Item::as_array).into_iter().flatten().filter_map(|feature| feature.as_str());
    Ok(listed.chain(DEFAULT_FEATURES).map(str::to_owned).collect())
}

/// Finds the Rust source files under a folder.
pub(super) fn rust_files(folder: &Path) -> Result<Vec<PathBuf>, BenchError> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).map_err(BenchError::path(folder))? {
        let path = entry.map_err(BenchError::path(folder))?.path();
        if path.is_dir() {
            files.extend(rust_files(&path)?);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            files.push(path);
        }
    }
    Ok(files)
}

/// The size of a set of files.
#[derive(Clone, Copy, Debug, Default)]
struct Size {
    lines: usize,
    files: usize,
    bytes: usize,
}

impl Size {
    fn of(files: &[PathBuf]) -> Result<Self, BenchError> {
        let mut size = Self { files: files.len(), ..Self::default() };
        for path in files {
            let text = fs::read(path).map_err(BenchError::path(path))?;
            size.lines += text.iter().filter(|&&byte| byte == b'\n').count();
            size.bytes += text.len();
        }
        Ok(size)
    }

    fn plus(self, other: Self) -> Self {
        Self { lines: self.lines + other.lines, files: self.files + other.files, bytes: self.bytes + other.bytes }
    }
}
