//! Measures reading responses and writing requests in XML, form encoding and CBOR, with one service for each protocol.
//!
//! The JSON codec is measured by [`micro`](super::micro).

use std::path::Path;

use super::both::Both;
use super::error::BenchError;
use super::row::{Row, Target};
use crate::workspace::Workspace;

const PROGRAM: Both = Both {
    part: "codecs",
    services: &[("arcregionswitch", "1.48.0"), ("route53", "1.132.0"), ("sts", "1.124.0")],
    dependencies: "aws-smithy-cbor = \"0.64\"\naws-smithy-types = \"1.9.1\"\n",
    features: "\"rt-tokio\"",
    library: include_str!("../../templates/codecs/lib.rs"),
    files: &[
        ("policy.json", include_str!("../../templates/codecs/policy.json")),
        ("responses.rs", include_str!("../../templates/codecs/responses.rs")),
        ("bin/allocations.rs", include_str!("../../templates/codecs/allocations.rs")),
        ("bin/times.rs", include_str!("../../templates/codecs/times.rs")),
    ],
};

/// The target for reading, which must be at least twice as fast.
const READ: Target = Target::Ratio(0.50);
/// The target for writing, which must be at least one and a half times as fast.
const WRITE: Target = Target::Ratio(0.67);

/// Measures the CPU time and allocations of each case.
pub(super) fn measure(workspace: &Workspace, models: Option<&Path>, runs: usize) -> Result<Vec<Row>, BenchError> {
    PROGRAM.measure(workspace, models, runs, |what| (Some(if what.contains("read") { READ } else { WRITE }), None))
}
