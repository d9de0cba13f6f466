//! `cargo xtask COMMAND`: runs `codegen` and `test`, and delegates every other command to the package `commands`.

use std::path::PathBuf;
use std::process::ExitCode;

use clap::{CommandFactory, FromArgMatches, Parser, Subcommand};

use generation::error::Error;
use generation::messages::MessageFormat;
use generation::workspace::Workspace;
use generation::{Outcome, codegen, delegate, messages, test};

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
    Codegen(Box<codegen::Args>),
    Test(test::Args),
}

impl Command {
    fn run(&self, workspace: &Workspace) -> Result<Outcome, Error> {
        match self {
            Self::Codegen(args) => codegen::run(workspace, args),
            Self::Test(args) => test::run(workspace, args),
        }
    }

    fn message_format(&self) -> MessageFormat {
        match self {
            Self::Codegen(args) => args.messages.message_format,
            Self::Test(_) => MessageFormat::Human,
        }
    }
}

fn main() -> ExitCode {
    let matches = delegate::add_to(Cli::command()).get_matches();
    if matches.subcommand_name().is_some_and(delegate::is_delegated) {
        return delegate::run().unwrap_or_else(|error| {
            messages::report(&error, MessageFormat::Human);
            ExitCode::FAILURE
        });
    }
    let cli = Cli::from_arg_matches(&matches).unwrap_or_else(|error| error.exit());
    let run = || cli.command.run(&Workspace::find(cli.root.as_deref())?);
    match run() {
        Ok(Outcome::Good) => ExitCode::SUCCESS,
        Ok(Outcome::Bad) => ExitCode::FAILURE,
        Err(error) => {
            messages::report(&error, cli.command.message_format());
            ExitCode::FAILURE
        }
    }
}
