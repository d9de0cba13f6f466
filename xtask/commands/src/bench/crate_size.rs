//! Measures the size of the crates' sources.

use std::fs;
use std::path::Path;

use super::error::BenchError;
use super::row::{Row, Target, Unit};
use super::sides;
use crate::workspace::Workspace;

const PART: &str = "crate-size";

/// Counts the lines, files and bytes of Rust in the crates.
pub(super) fn measure(workspace: &Workspace) -> Result<Vec<Row>, BenchError> {
    let sides = sides::find(workspace)?;
    let mut sizes = [Size::default(); 2];
    for (size, side) in sizes.iter_mut().zip(&sides) {
        size.add(&side.folder.join("src"))?;
    }
    let row = |what, unit, figure: fn(Size) -> f64| Row::pairs(PART, what, unit, sizes.map(|size| vec![figure(size)]));
    Ok(vec![
        row("lines of Rust", Unit::Count, |size| size.lines as f64).with_target(Target::Ratio(0.25)),
        row("files of Rust", Unit::Count, |size| size.files as f64),
        row("bytes of Rust", Unit::Bytes, |size| size.bytes as f64),
    ])
}

#[derive(Clone, Copy, Debug, Default)]
struct Size {
    lines: usize,
    files: usize,
    bytes: usize,
}

impl Size {
    fn add(&mut self, folder: &Path) -> Result<(), BenchError> {
        for entry in fs::read_dir(folder).map_err(BenchError::path(folder))? {
            let path = entry.map_err(BenchError::path(folder))?.path();
            if path.is_dir() {
                self.add(&path)?;
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                let text = fs::read(&path).map_err(BenchError::path(&path))?;
                self.lines += text.iter().filter(|&&byte| byte == b'\n').count();
                self.files += 1;
                self.bytes += text.len();
            }
        }
        Ok(())
    }
}
