//! `cargo xtask drop-in --published`: runs the integration tests of published crates, on these crates and on generated
//! ones.

pub(super) mod aws_config;
mod build;
mod endpoint_cases;
mod features;
mod ground;
mod items;
mod models;
mod newer;
mod package;
mod report;
mod run;
mod table;

use std::fs;
use std::time::Instant;

use super::{Args, DropInError};
use crate::Outcome;
use crate::error::Error;
use crate::report::took;
use crate::workspace::Workspace;

use report::Tested;

/// The crate that tests run on.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd)]
enum Side {
    /// The published crate, from the registry.
    Published,
    /// The generated crate.
    Generated,
}

impl Side {
    /// Returns the name to use for packages and folders.
    fn name(self) -> &'static str {
        match self {
            Self::Published => "published",
            Self::Generated => "generated",
        }
    }
}

/// Runs the command for some services, or for all in the table.
///
/// # Errors
///
/// Fails if a service is not in the table, packages cannot be downloaded from the registry, a file cannot be read or
/// written, or a program cannot be started.
pub(super) fn run(workspace: &Workspace, services: &[String], args: &Args) -> Result<Outcome, Error> {
    let start = Instant::now();
    let rows = table::rows(services)?;
    let folder = workspace.target().join("drop-in").join("published");
    fs::create_dir_all(&folder).map_err(DropInError::io("create", &folder))?;
    // The crates are built in the target folder, which can be anywhere, so the path is absolute.
    let runtime = workspace.runtime().display().to_string().replace('\\', "/");
    let mut left_out = Vec::new();
    let mut subjects = Vec::new();
    let packages = ground::fetch(workspace, &folder.join("fetch"), &rows)?;
    for (row, published) in rows.into_iter().zip(packages) {
        match models::generate(row, &args.models, &published, &runtime)? {
            Ok((generated, model)) => {
                let tests = published.folder.join("tests");
                let cut = newer::Cut::of(&row, &generated, &tests)?;
                let not_stated = endpoint_cases::not_stated(&model, &tests)?;
                subjects.push(ground::Subject { row, published, generated, cut, not_stated });
            }
            Err(why) => left_out.push((row.service, why)),
        }
    }
    let mut tested = Vec::new();
    if !subjects.is_empty() {
        ground::prepare(workspace, &folder, &subjects)?;
        let built = build::build(workspace, &folder)?;
        for subject in subjects {
            let [published, generated] =
                [Side::Published, Side::Generated].map(|side| run::run(&folder, &subject, side, &built));
            let row = subject.row;
            let results = report::join(published?, generated?, &subject.not_stated, row.excused);
            tested.push(Tested { service: row.service, results, cut: subject.cut });
        }
    }
    let list = folder.join("results.txt");
    fs::write(&list, report::list(&tested)).map_err(DropInError::io("write", &list))?;
    print!("{}", report::summary(&tested, &left_out));
    println!("every test is listed in {}", workspace.show(&list));
    println!("took      {}", took(start.elapsed()));
    Ok(if left_out.is_empty() && tested.iter().all(Tested::is_good) { Outcome::Good } else { Outcome::Bad })
}
