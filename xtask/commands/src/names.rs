//! `cargo xtask names`: compares the generator's names with those of published crates.

mod compare;
mod generated;
pub(crate) mod published;
pub(crate) mod source;
mod stated;

use std::collections::BTreeSet;
use std::path::PathBuf;
use std::time::Instant;

use crate::drop_in::DropInError;
use crate::error::Error;
use crate::report::{count, took};
use crate::workspace::Workspace;
use crate::{Outcome, drop_in};
use compare::Comparison;
use generated::Generated;
use stated::Verdict;

/// The crates to compare. Between them, they have most of the names that are hard to split into words.
const CRATES: [(&str, &str); 6] = [
    ("aws-sdk-cloudwatchlogs", "1.162.0"),
    ("aws-sdk-codebuild", "1.145.0"),
    ("aws-sdk-codepipeline", "1.131.0"),
    ("aws-sdk-comprehendmedical", "1.120.0"),
    ("aws-sdk-ecs", "1.157.0"),
    ("aws-sdk-kms", "1.129.0"),
];

/// The maximum number of items to list for each side, of those that the other side lacks.
const NAMED: usize = 10;

/// Compare the names that the generator chooses with those of published crates.
///
/// Downloads published crates. Their sources show model names next to Rust names (values and variants, keys and fields,
/// codes and errors, operations and modules), and the generator must choose the same Rust names. If a folder given with
/// --models has a crate's model, all public names are also compared. The first run needs network access.
#[derive(Clone, Debug, Default, clap::Args)]
pub(crate) struct Args {
    /// Folder of Smithy JSON models, which is searched for models of the compared crates. Can be repeated.
    #[arg(long, value_name = "DIR")]
    models: Vec<PathBuf>,
    /// Published crate to compare in addition to the default six. Can be repeated.
    #[arg(long = "crate", value_name = "NAME@VERSION", value_parser = name_and_version)]
    crates: Vec<(String, String)>,
}

/// Runs the command.
///
/// # Errors
///
/// Fails if a crate cannot be downloaded, or a folder or file cannot be read.
pub(crate) fn run(workspace: &Workspace, args: &Args) -> Result<Outcome, Error> {
    let start = Instant::now();
    let folder = workspace.target().join("names");
    let more = args.crates.iter().map(|(name, version)| (name.as_str(), version.as_str()));
    let crates: BTreeSet<_> = CRATES.into_iter().chain(more).collect();
    let crates: Vec<_> = crates.into_iter().collect();
    let sources = drop_in::fetch(workspace, &folder, &crates)?;
    let models = generated::read(&args.models)?;
    let mut outcome = Outcome::Good;
    for ((name, version), folder) in crates.iter().zip(sources) {
        let files = source::read(&folder.join("src")).map_err(DropInError::io("read", &folder))?;
        let model = models.iter().find(|model| model.package == *name);
        let stated = stated::stated(&files, model.map(|model| &model.members));
        let of = |verdict| stated.iter().filter(move |stated| stated.verdict() == verdict).collect::<BTreeSet<_>>();
        let (wrong, unstated) = (of(Verdict::Different), of(Verdict::Unstated));
        let compared = model.map(|model| (model, Comparison::of(&published::items(&files), &model.items)));
        let differences = wrong.len() + compared.as_ref().map_or(0, |(_, compared)| compared.differences.len());
        println!("{:26} {version:8} {}", name, count(differences, "difference"));
        println!("    {} shown in its source", count(stated.len(), "name"));
        for stated in &wrong {
            println!("      {stated}");
        }
        for stated in &unstated {
            println!("      not counted, because the source does not show the name in the model: {stated}");
        }
        if let Some((model, compared)) = compared {
            print_comparison(model, &compared);
        }
        if differences > 0 {
            outcome = Outcome::Bad;
        }
    }
    println!("took      {}", took(start.elapsed()));
    Ok(outcome)
}

/// Reports the comparison of a crate with one generated from a model.
fn print_comparison(model: &Generated, compared: &Comparison) {
    println!("    {} in common with {}", count(compared.common, "public item"), model.file);
    for (theirs, ours) in &compared.differences {
        println!("      `{theirs}` is published, `{ours}` is generated");
    }
    for (whose, items) in [("published", &compared.theirs), ("generated", &compared.ours)] {
        if !items.is_empty() {
            let named: Vec<_> = items.iter().take(NAMED).map(|item| format!("`{item}`")).collect();
            let more = if items.len() > NAMED { ", …" } else { "" };
            println!(
                "      only {whose}, because the model is older or newer: {}: {}{more}",
                items.len(),
                named.join(", ")
            );
        }
    }
}

fn name_and_version(text: &str) -> Result<(String, String), String> {
    match text.split_once('@') {
        Some((name, version)) if !name.is_empty() && semver::Version::parse(version).is_ok() => {
            Ok((name.to_owned(), version.to_owned()))
        }
        _ => Err("give a name and a version, such as aws-sdk-sqs@1.119.0".to_owned()),
    }
}
