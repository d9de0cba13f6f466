//! Measures calls over the loopback interface to a small HTTP server.

use std::io::{self, BufRead, BufReader};
use std::process::{Child, Stdio};

use serde::Deserialize;

use super::error::BenchError;
use super::programs::{self, Programs};
use super::row::{Row, Unit};

const PART: &str = "server";
const IN_FLIGHT: [u32; 3] = [1, 16, 64];
const CALLS: u32 = 10_000;

/// Measures throughput, CPU time and memory for different numbers of concurrent calls.
pub(super) fn measure(programs: &Programs, runs: usize) -> Result<Vec<Row>, BenchError> {
    let server = Server::start(programs)?;
    let mut rows = Vec::new();
    for in_flight in IN_FLIGHT {
        let mut figures = [const { [const { Vec::new() }; 2] }; 3];
        for _ in 0..runs {
            for (index, side) in ["ours", "official"].into_iter().enumerate() {
                let mut load = programs.command("load");
                load.args([
                    side,
                    &server.address,
                    "--in-flight",
                    &in_flight.to_string(),
                    "--calls",
                    &CALLS.to_string(),
                ]);
                let load: Load = programs::json_of(&mut load)?;
                for (figures, figure) in figures.iter_mut().zip([load.rate, load.processor / 1e9, load.peak]) {
                    figures[index].push(figure);
                }
            }
        }
        let [rate, processor, peak] = figures;
        rows.push(Row::pairs(PART, format!("{in_flight} in flight: calls per second"), Unit::Rate, rate));
        rows.push(Row::pairs(PART, format!("{in_flight} in flight: CPU time per call"), Unit::Seconds, processor));
        rows.push(Row::pairs(PART, format!("{in_flight} in flight: peak memory"), Unit::Bytes, peak));
    }
    Ok(rows)
}

/// The server. It exits when its standard input closes, which happens when this value is dropped.
#[derive(Debug)]
pub(super) struct Server {
    child: Child,
    /// The URL of the server.
    pub(super) address: String,
}

impl Server {
    pub(super) fn start(programs: &Programs) -> Result<Self, BenchError> {
        let failed = |source| BenchError::Start { program: "the server of the package bench".to_owned(), source };
        let mut command = programs.command("server");
        let mut child = command.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().map_err(failed)?;
        let mut address = String::new();
        let output = child.stdout.take().ok_or_else(|| failed(io::ErrorKind::BrokenPipe.into()))?;
        BufReader::new(output).read_line(&mut address).map_err(failed)?;
        Ok(Self { child, address: address.trim().to_owned() })
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        drop(self.child.stdin.take());
        // The server is no longer needed, however it exits.
        let _ = self.child.wait();
    }
}

/// The output of the program `load`.
#[derive(Deserialize)]
struct Load {
    rate: f64,
    processor: f64,
    peak: f64,
}
