//! The commands of this workspace, `cargo xtask COMMAND`, with a module for each.

mod bench;
mod cargo;
mod ci;
mod codegen;
mod conformance;
mod diff;
mod drift;
mod drop_in;
mod e2e;
mod error;
mod manifest;
mod messages;
mod names;
mod page;
mod report;
mod update;
mod workspace;
mod write;

use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Parser, Subcommand};

use error::Error;
use workspace::Workspace;

/// Generates, checks and tests the client crates of this workspace.
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
    Codegen(codegen::Args),
    Diff(diff::Args),
    Update(update::Args),
    Ci(ci::Args),
    E2e(e2e::Args),
    DropIn(drop_in::Args),
    Conformance(conformance::Args),
    Bench(bench::Args),
    Names(names::Args),
}

impl Command {
    fn messages(&self) -> messages::Messages {
        match self {
            Self::Codegen(args) => args.messages,
            Self::Diff(args) => args.messages,
            Self::Update(args) => args.messages,
            Self::Ci(_) | Self::E2e(_) | Self::DropIn(_) | Self::Conformance(_) | Self::Bench(_) | Self::Names(_) => {
                messages::Messages::default()
            }
        }
    }
}

/// The outcome of a command that ran to completion.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Outcome {
    /// Everything is fine.
    Good,
    /// A problem was found and reported.
    Bad,
}

fn main() -> ExitCode {
    let cli = Cli::parse();
    match run(&cli) {
        Ok(Outcome::Good) => ExitCode::SUCCESS,
        Ok(Outcome::Bad) => ExitCode::FAILURE,
        Err(error) => {
            messages::tell(&error, cli.command.messages().message_format);
            ExitCode::FAILURE
        }
    }
}

fn run(cli: &Cli) -> Result<Outcome, Error> {
    let workspace = Workspace::find(cli.root.as_deref())?;
    match &cli.command {
        Command::Codegen(args) => codegen::run(&workspace, args),
        Command::Diff(args) => diff::run(&workspace, args),
        Command::Update(args) => update::run(&workspace, args),
        Command::Ci(args) => ci::run(&workspace, args),
        Command::E2e(args) => e2e::run(&workspace, args),
        Command::DropIn(args) => drop_in::run(&workspace, args),
        Command::Conformance(args) => conformance::run(&workspace, args),
        Command::Bench(args) => bench::run(&workspace, args),
        Command::Names(args) => names::run(&workspace, args),
    }
}
