//! `cargo xtask bench`: measures generated crates against published ones, and the generator.

mod both;
mod calls;
mod codecs;
mod crate_build;
mod crate_size;
mod error;
mod generate;
mod hello_world;
mod html;
mod machine;
mod micro;
mod modules;
mod programs;
mod report;
mod row;
mod scratch;
mod server;
mod service_calls;
mod services;
mod sides;
mod table;

use std::fs;
use std::num::NonZeroUsize;
use std::path::{Path, PathBuf};

use clap::ValueEnum;

use crate::Outcome;
use crate::error::Error;
use crate::workspace::Workspace;

pub(crate) use error::BenchError;
use programs::Programs;
use report::Report;
use row::Row;
use services::{FIVE_SERVICES, TEN_SERVICES, TWO_OPERATIONS};

/// Measure the generated crate against the published one, and the generator itself.
///
/// The crate is that of Secrets Manager; with --models, crates of other services are measured, too. Programs are timed
/// in release mode, and measurements of both crates alternate within a run. Figures are medians over the runs; ratios
/// (ours to theirs) are medians over the pairs. Ratios are reliable even on a busy machine; absolute times are not. The
/// first run builds the benchmarks, which takes a few minutes.
#[derive(Clone, Debug, clap::Args)]
#[command(after_help = "Examples:\n  \
    cargo xtask bench --runs 3 --only calls,micro          a change to the runtime, in minutes\n  \
    cargo xtask bench --models ../shared/models/aws        everything, with the models in a folder\n  \
    cargo xtask bench --html bench.html --json bench.json")]
pub(crate) struct Args {
    /// Measure only these parts, separated by commas.
    #[arg(long, value_name = "PART", value_delimiter = ',')]
    only: Vec<Part>,
    /// Number of runs; at most three for the builds of hello-world, five-services, two-operations and ten-services.
    #[arg(long, value_name = "N", default_value = "5")]
    runs: NonZeroUsize,
    /// Folder of Smithy JSON models. The generator is measured with each of them and with all together; the clients of
    /// services other than Secrets Manager are generated from them.
    #[arg(long, value_name = "DIR")]
    models: Option<PathBuf>,
    /// Write the figures of every run to this file as JSON.
    #[arg(long, value_name = "FILE")]
    json: Option<PathBuf>,
    /// Write the medians and ratios to this file as an HTML page with a chart.
    #[arg(long, value_name = "FILE")]
    html: Option<PathBuf>,
}

/// The parts of the measurements, in the order in which they run.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Part {
    /// The generator as a process: time and memory.
    Generate,
    /// Lines, files and bytes of the crate, alone and with the runtime.
    CrateSize,
    /// Builds of the crate, alone or with the runtime, with other dependencies already built: time and output size.
    CrateBuild,
    /// A small program: its first build, the number of its packages, its size, and the time of one run.
    HelloWorld,
    /// Builds of a program that calls five services (from scratch, after a small change, and with all dependencies but
    /// the clients and the runtime already built): time, memory and sizes.
    FiveServices,
    /// Like five-services, but for two operations of S3; our client has no others.
    TwoOperations,
    /// Like five-services, but for ten services, including EC2 and S3. Takes an hour.
    TenServices,
    /// Complete calls to Secrets Manager with canned responses: time and allocations.
    Calls,
    /// Deserializing responses and serializing requests of Secrets Manager, in JSON: time.
    Micro,
    /// Deserializing responses and serializing requests of other services, in XML, form encoding and CBOR: time
    /// and allocations.
    Codecs,
    /// Complete calls to DynamoDB, EC2 and S3 with canned responses: time and allocations.
    ServiceCalls,
    /// Calls over the loopback interface: throughput, CPU time and memory.
    Server,
}

/// Runs the command.
///
/// # Errors
///
/// Fails if a program cannot be built or run, a file cannot be read or written, or a crate to compare is missing.
pub(crate) fn run(workspace: &Workspace, args: &Args) -> Result<Outcome, Error> {
    let machine = machine::describe();
    println!("machine   {machine}");
    let parts = Part::value_variants().iter().filter(|part| args.only.is_empty() || args.only.contains(part));
    let mut rows = Vec::new();
    for part in parts {
        eprintln!("measuring {}", part.name());
        let measured = part.measure(workspace, args)?;
        // Print immediately: the next part may take a long time, or fail.
        if !measured.is_empty() {
            println!("{}", table::table(&measured));
        }
        rows.extend(measured);
    }
    let report = Report { machine, runs: args.runs.get(), rows };
    println!("{}", table::summary(&report));
    if let Some(path) = &args.json {
        write(path, &report.json())?;
    }
    if let Some(path) = &args.html {
        write(path, &html::html(&report)?)?;
    }
    Ok(Outcome::Good)
}

impl Part {
    fn name(self) -> String {
        self.to_possible_value().map(|value| value.get_name().to_owned()).unwrap_or_default()
    }

    fn measure(self, workspace: &Workspace, args: &Args) -> Result<Vec<Row>, BenchError> {
        let runs = args.runs.get();
        match self {
            Self::Generate => generate::measure(workspace, args.models.as_deref(), runs),
            Self::CrateSize => crate_size::measure(workspace),
            Self::CrateBuild => crate_build::measure(workspace, runs),
            Self::HelloWorld => hello_world::measure(workspace, runs),
            Self::FiveServices => services::measure(workspace, args.models.as_deref(), FIVE_SERVICES, runs),
            Self::TwoOperations => services::measure(workspace, args.models.as_deref(), TWO_OPERATIONS, runs),
            Self::TenServices => services::measure(workspace, args.models.as_deref(), TEN_SERVICES, runs),
            Self::Calls => calls::measure(&Programs::build(workspace)?, runs),
            Self::Micro => micro::measure(workspace, runs),
            Self::Codecs => codecs::measure(workspace, args.models.as_deref(), runs),
            Self::ServiceCalls => service_calls::measure(workspace, args.models.as_deref(), runs),
            Self::Server => server::measure(&Programs::build(workspace)?, runs),
        }
    }
}

fn write(path: &Path, text: &str) -> Result<(), Error> {
    fs::write(path, text).map_err(|source| Error::Report { shown: path.display().to_string(), source })
}
