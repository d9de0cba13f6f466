//! `cargo xtask e2e`: tests generated crates end to end, against a server.

mod error;
mod python;
mod server;
mod services;

use std::env::consts::EXE_SUFFIX;
use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Instant;

use crate::error::Error;
use crate::report::took;
use crate::workspace::Workspace;
use crate::{Outcome, cargo};

pub(crate) use error::E2eError;
use server::Server;

/// The name of the test program.
const PROGRAM: &str = "e2e";
/// The names of the example programs that it runs.
const EXAMPLES: [&str; 5] = ["cache", "list_and_tag", "list_names", "read_json_secret", "rotate_password"];

/// Test the generated crate end to end, against a server.
///
/// Creates a Python virtual environment in the target folder, installs a pinned version of moto into it (which needs
/// network access the first time), starts moto on a free local port, runs the test program `e2e` and programs in
/// `examples/` against it, and stops moto. Operations that moto does not implement are also called, and listed at the
/// end. The same steps run against the crate's fake, whose responses are compared with those of moto.
///
/// With --services, generates the crates of other services from the models in a folder instead, runs the steps in
/// `xtask/walk/steps` with the official crate and with the generated one, and compares the results of each step. The
/// first run compiles the official crates, which takes a while.
#[derive(Clone, Debug, Default, clap::Args)]
#[command(after_help = "Examples:\n  \
    cargo xtask e2e\n  \
    cargo xtask e2e --models ../shared/models/aws --services          every service that has steps\n  \
    cargo xtask e2e --models ../shared/models/aws --services sqs s3   only these")]
pub(crate) struct Args {
    /// Run the steps for other services: the given ones, or all that have steps.
    #[arg(long, value_name = "SERVICE", num_args = 0.., requires = "models")]
    services: Option<Vec<String>>,
    /// Folder of Smithy JSON models.
    #[arg(long, value_name = "DIR", requires = "services")]
    models: Option<PathBuf>,
    /// Python for the virtual environment [default: the first of python3 and python that is new enough].
    #[arg(long, value_name = "PROGRAM")]
    python: Option<PathBuf>,
}

/// Runs the command.
///
/// # Errors
///
/// Fails if no suitable Python is installed, moto cannot be installed or started, a file cannot be read or written, a
/// service is not in the table, or a program cannot be started.
pub(crate) fn run(workspace: &Workspace, args: &Args) -> Result<Outcome, Error> {
    let start = Instant::now();
    let folder = workspace.target().join("e2e");
    fs::create_dir_all(&folder).map_err(E2eError::io("create", &folder))?;
    let _lock = lock(&folder.join("lock"))?;

    let python = python::environment(&folder, args.python.as_deref())?;
    if let (Some(services), Some(models)) = (&args.services, &args.models) {
        let log = folder.join("services.log");
        let server = Server::start(&python, &log)?;
        println!("server    {} (log: {})", server.endpoint(), workspace.show(&log));
        let good = services::run(workspace, &folder, models, services, &server);
        server.stop();
        println!("took      {}", took(start.elapsed()));
        return Ok(if good? { Outcome::Good } else { Outcome::Bad });
    }
    println!("build     the test program and the examples");
    let programs: Vec<_> = EXAMPLES.iter().chain(&[PROGRAM]).copied().collect();
    let Some(programs) = cargo::build(workspace, &programs)? else {
        return Ok(Outcome::Bad);
    };
    let program = programs.join(format!("{PROGRAM}{EXE_SUFFIX}"));
    let log = folder.join("server.log");
    let server = Server::start(&python, &log)?;
    println!("server    {} (log: {})", server.endpoint(), workspace.show(&log));
    let status = Command::new(&program)
        .args(["--endpoint", server.endpoint(), "--rotation-function", server.rotation_function()])
        .arg("--server-log")
        .arg(&log)
        .arg("--examples")
        .arg(&programs)
        .envs(server::NO_PROXY)
        .status();
    server.stop();
    println!("server    stopped");
    println!("took      {}", took(start.elapsed()));
    let passed = status.map_err(E2eError::io("run", &program))?.success();
    Ok(if passed { Outcome::Good } else { Outcome::Bad })
}

/// Locks out other end-to-end tests, which share the environment and the log, until the returned file is dropped.
fn lock(path: &Path) -> Result<File, E2eError> {
    let file = File::create(path).map_err(E2eError::io("create", path))?;
    if file.try_lock().is_err() {
        eprintln!("waiting for another end-to-end test in this workspace");
        file.lock().map_err(E2eError::io("lock", path))?;
    }
    Ok(file)
}
