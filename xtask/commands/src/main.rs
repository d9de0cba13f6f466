//! The commands of `cargo xtask` other than `codegen` and `test`, one module each. `xtask` builds and runs this package
//! on demand.

mod bench;
mod cargo;
mod ci;
mod conformance;
mod diff;
mod difference;
mod drop_in;
mod e2e;
mod error;
mod models;
mod names;
mod nested;
mod page;
mod parallel;
mod progress;
mod sdk;
mod update;
mod wasm;

use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Parser, Subcommand};
use generation::{Outcome, codegen, drift, manifest, messages, report, workspace, write};

use error::Error;
use workspace::Workspace;

/// Generates, compares, checks, tests and measures client crates, and updates their models.
#[derive(Parser)]
#[command(name = "cargo xtask", bin_name = "cargo xtask", disable_help_subcommand = true, max_term_width = 110)]
struct Cli {
    /// Workspace to use instead of the one that contains the current folder.
    #[arg(long, global = true, value_name = "DIR", display_order = 100)]
    root: Option<PathBuf>,
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    Sdk(sdk::Args),
    Diff(diff::Args),
    Update(update::Args),
    Ci(ci::Args),
    E2e(e2e::Args),
    DropIn(drop_in::Args),
    Difference(difference::Args),
    Conformance(conformance::Args),
    Bench(bench::Args),
    Names(names::Args),
}

impl Command {
    fn messages(&self) -> messages::Messages {
        match self {
            Self::Diff(args) => args.messages,
            Self::Update(args) => args.messages,
            Self::Sdk(_)
            | Self::Ci(_)
            | Self::E2e(_)
            | Self::DropIn(_)
            | Self::Difference(_)
            | Self::Conformance(_)
            | Self::Bench(_)
            | Self::Names(_) => messages::Messages::default(),
        }
    }
}

fn main() -> ExitCode {
    let cli = Cli::parse();
    let format = cli.command.messages().message_format;
    match run(&cli) {
        Ok(Outcome::Good) => ExitCode::SUCCESS,
        Ok(Outcome::Bad) => ExitCode::FAILURE,
        Err(Error::Generation(error)) => {
            messages::report(&error, format);
            ExitCode::FAILURE
        }
        Err(error) => {
            messages::report_other(&error, format);
            ExitCode::FAILURE
        }
    }
}

fn run(cli: &Cli) -> Result<Outcome, Error> {
    let workspace = Workspace::find(cli.root.as_deref())?;
    match &cli.command {
        Command::Sdk(args) => sdk::run(&workspace, args),
        Command::Diff(args) => diff::run(&workspace, args),
        Command::Update(args) => update::run(&workspace, args),
        Command::Ci(args) => ci::run(&workspace, args),
        Command::E2e(args) => e2e::run(&workspace, args),
        Command::DropIn(args) => drop_in::run(&workspace, args),
        Command::Difference(args) => difference::run(&workspace, args),
        Command::Conformance(args) => conformance::run(&workspace, args),
        Command::Bench(args) => bench::run(&workspace, args),
        Command::Names(args) => names::run(&workspace, args),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_help_of_xtask_matches_the_help_of_each_command() {
        let own: Vec<_> = <Cli as clap::CommandFactory>::command()
            .get_subcommands()
            .map(|command| (command.get_name().to_owned(), command.get_about().unwrap().to_string()))
            .collect();
        let listed = generation::delegate::COMMANDS.map(|(name, about)| (name.to_owned(), about.to_owned()));
        assert_eq!(own, listed);
    }
}
