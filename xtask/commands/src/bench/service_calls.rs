//! Measures complete calls to services with large models, with canned responses.
//!
//! Calls to Secrets Manager are measured by [`calls`](super::calls).

use std::path::Path;

use super::both::Both;
use super::error::BenchError;
use super::row::{Row, Target};
use crate::workspace::Workspace;

const PROGRAM: Both = Both {
    part: "service-calls",
    services: &[("dynamodb", "1.136.0"), ("ec2", "1.274.0"), ("s3", "1.157.0")],
    dependencies: "aws-smithy-types = { version = \"1.9.1\", features = [\"http-body-1-x\"] }\nbytes = \"1\"\ncrc32fast = \"1\"\n\
        http-body = \"1\"\ntokio = { version = \"1\", features = [\"rt\", \"time\"] }\n",
    features: "\"rt-tokio\"",
    library: include_str!("../../templates/service_calls/lib.rs"),
    files: &[
        ("bin/allocations.rs", include_str!("../../templates/service_calls/allocations.rs")),
        ("bin/times.rs", include_str!("../../templates/service_calls/times.rs")),
        ("canned.rs", include_str!("../../templates/service_calls/canned.rs")),
        ("responses.rs", include_str!("../../templates/service_calls/responses.rs")),
    ],
};

const TARGET: Option<Target> = Some(Target::Ratio(0.80));

/// Measures the CPU time and allocations of each call.
pub(super) fn measure(workspace: &Workspace, models: Option<&Path>, runs: usize) -> Result<Vec<Row>, BenchError> {
    PROGRAM.measure(workspace, models, runs, |_| (TARGET, TARGET))
}
