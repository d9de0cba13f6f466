//! Measures the generator as a process.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::process::Command;

use super::error::BenchError;
use super::programs::{self, Programs, Taken};
use super::row::{Row, Target, Unit, median};
use super::sides::PACKAGE;
use crate::manifest;
use crate::workspace::Workspace;

const PART: &str = "generate";
const MEBIBYTE: f64 = 1_048_576.0;

/// Measures time and peak memory for Secrets Manager, for each model in a folder and for all of them together, and how
/// the time scales with size.
pub(super) fn measure(workspace: &Workspace, models: Option<&Path>, runs: usize) -> Result<Vec<Row>, BenchError> {
    let programs = Programs::build(workspace)?;
    programs::build(workspace, &["--package", "xtask", "--package", "commands", "--bins"])?;
    let out = workspace.target().join("bench").join("generated");
    remove(&out)?;
    fs::create_dir_all(&out).map_err(BenchError::path(&out))?;
    let rows = rows(&Generator { workspace, programs, runs, out: out.clone() }, models)?;
    remove(&out)?;
    Ok(rows)
}

fn rows(generator: &Generator<'_>, models: Option<&Path>) -> Result<Vec<Row>, BenchError> {
    let workspace = generator.workspace;
    let mut rows = Vec::new();
    for service in manifest::read(workspace)?.into_iter().filter(|service| service.package == PACKAGE) {
        let mut args = vec!["codegen".to_owned(), "--model".to_owned(), service.model];
        args.extend(service.overlays.into_iter().flat_map(|overlay| ["--overlay".to_owned(), overlay]));
        let figures = generator.measure("xtask", &args, PACKAGE)?;
        rows.push(figures.seconds(PACKAGE).with_target(Target::Figure(0.10)));
        rows.push(figures.processor(PACKAGE));
        rows.push(figures.peak(PACKAGE).with_target(Target::Figure(60.0 * MEBIBYTE)));
    }
    if let Some(folder) = models {
        let mut sizes = Vec::new();
        for model in files(folder)? {
            let size = fs::metadata(&model).map_err(BenchError::path(&model))?.len() as f64;
            let name = model.file_stem().unwrap_or_default().display().to_string();
            let args = ["codegen".into(), "--model".into(), model.display().to_string()];
            let figures = generator.measure("xtask", &args, &name)?;
            let name =
                format!("{name} ({} kB{})", (size / 1e3).round(), if figures.rejected { ", rejected" } else { "" });
            rows.extend([figures.seconds(&name), figures.peak(&name)]);
            if let (false, Some(seconds)) = (figures.rejected, median(figures.processor)) {
                sizes.push((size, seconds));
            }
        }
        let args = ["sdk".into(), "--models".into(), folder.display().to_string()];
        let figures = generator.measure("commands", &args, "all models")?;
        rows.push(figures.seconds("all models").with_target(Target::Figure(2.5)));
        rows.push(figures.processor("all models"));
        rows.push(figures.peak("all models").with_target(Target::Figure(400.0 * MEBIBYTE)));
        rows.extend(
            exponent(&sizes).map(|exponent| {
                Row::alone(PART, "growth: CPU time is size to the power of", Unit::Plain, vec![exponent])
            }),
        );
    }
    Ok(rows)
}

struct Generator<'a> {
    workspace: &'a Workspace,
    programs: Programs,
    runs: usize,
    /// The folder for everything that is generated. Nothing in it is removed until all runs are done, because some file
    /// systems take several times as long to create files soon after others have been removed.
    out: PathBuf,
}

impl Generator<'_> {
    /// Measures repeated runs of a program, each of which generates into a new folder.
    fn measure(&self, program: &str, args: &[String], what: &str) -> Result<Figures, BenchError> {
        let mut figures = Figures::default();
        // The first run fills the system's caches.
        for run in 0..=self.runs {
            let mut command = Command::new(self.workspace.target().join("release").join(program));
            command.current_dir(self.workspace.root()).args(args);
            command.arg("--out").arg(self.out.join(format!("{what} {run}")));
            let taken: Taken = self.programs.measure(&command)?;
            if run > 0 {
                figures.seconds.push(taken.seconds);
                figures.processor.push(taken.processor);
                figures.peak.push(taken.peak);
                figures.rejected |= taken.code != Some(0);
            }
        }
        Ok(figures)
    }
}

fn remove(folder: &Path) -> Result<(), BenchError> {
    match fs::remove_dir_all(folder) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(BenchError::path(folder)(error)),
        _ => Ok(()),
    }
}

#[derive(Clone, Debug, Default)]
struct Figures {
    seconds: Vec<f64>,
    processor: Vec<f64>,
    peak: Vec<f64>,
    /// Whether a model was rejected.
    rejected: bool,
}

impl Figures {
    fn seconds(&self, what: &str) -> Row {
        Row::alone(PART, what, Unit::Seconds, self.seconds.clone())
    }

    fn processor(&self, what: &str) -> Row {
        Row::alone(PART, format!("{what}: CPU time"), Unit::Seconds, self.processor.clone())
    }

    fn peak(&self, what: &str) -> Row {
        Row::alone(PART, format!("{what}: peak memory"), Unit::Bytes, self.peak.clone())
    }
}

/// Returns the models in a folder, sorted by name.
fn files(folder: &Path) -> Result<Vec<PathBuf>, BenchError> {
    let entries = fs::read_dir(folder).map_err(BenchError::path(folder))?;
    let paths: Result<Vec<_>, _> = entries.map(|entry| entry.map(|entry| entry.path())).collect();
    let mut paths = paths.map_err(BenchError::path(folder))?;
    paths.retain(|path| path.extension().is_some_and(|extension| extension == "json"));
    paths.sort();
    Ok(paths)
}

/// Returns the slope of the regression line through the logarithms of sizes and times: 1 means linear time. `None`
/// without at least two different sizes.
fn exponent(points: &[(f64, f64)]) -> Option<f64> {
    if points.len() < 2 {
        return None;
    }
    let count = points.len() as f64;
    let points: Vec<_> = points.iter().map(|(size, seconds)| (size.ln(), seconds.ln())).collect();
    let mean = |values: fn(&(f64, f64)) -> f64| points.iter().map(values).sum::<f64>() / count;
    let (middle_size, middle_time) = (mean(|point| point.0), mean(|point| point.1));
    let (mut both, mut sizes) = (0.0, 0.0);
    for (size, time) in points {
        both += (size - middle_size) * (time - middle_time);
        sizes += (size - middle_size).powi(2);
    }
    (sizes > 0.0).then(|| both / sizes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn growth_is_the_exponent_of_size() {
        assert_eq!(exponent(&[(1.0, 1.0)]), None);
        assert_eq!(exponent(&[(1.0, 1.0), (1.0, 2.0)]), None);
        let quadratic = exponent(&[(1.0, 3.0), (2.0, 12.0), (4.0, 48.0)]).unwrap();
        assert!((quadratic - 2.0).abs() < 1e-9, "{quadratic}");
    }
}
