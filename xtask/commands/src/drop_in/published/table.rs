//! The published crates whose tests are run.

use super::super::{DropInError, select};

/// A published crate and the model that ours is generated from.
#[derive(Clone, Copy, Debug)]
pub(super) struct Row {
    /// The service, as in the name of the package.
    pub service: &'static str,
    /// The version of the package.
    pub version: &'static str,
    /// The file name of the model in the folders.
    pub model: &'static str,
    /// A model in this project that has only the operations that the tests call, used if the folders have no model.
    pub own_model: Option<&'static str>,
    /// Operations of the published crate that an older model may lack. If it does, tests that call them are left out.
    pub newer: &'static [&'static str],
    /// Tests that fail on the generated crate, for reasons that the README explains.
    pub excused: &'static [Excused],
}

/// A test that is meant to pass on the published crate only.
#[derive(Clone, Copy, Debug)]
pub(super) struct Excused {
    /// The test, with its program.
    pub test: &'static str,
    /// The reason.
    pub reason: &'static str,
}

impl Row {
    /// Creates a row for a service with no excused tests and no newer operations.
    pub(super) const fn new(service: &'static str, version: &'static str, model: &'static str) -> Self {
        Self { service, version, model, own_model: None, newer: &[], excused: &[] }
    }

    /// Returns the name of the package.
    pub(super) fn package(&self) -> String {
        format!("aws-sdk-{}", self.service)
    }
}

const TABLE: [Row; 15] = [
    Row::new("bedrockruntime", "1.153.0", "bedrock-runtime.json"),
    Row::new("cloudwatchlogs", "1.162.0", "cloudwatch-logs.json"),
    Row::new("codecatalyst", "1.120.0", "codecatalyst.json"),
    Row { newer: &["search_vectors"], ..Row::new("dynamodb", "1.136.0", "dynamodb.json") },
    Row::new("ec2", "1.274.0", "ec2.json"),
    Row::new("glacier", "1.121.0", "glacier.json"),
    Row::new("iam", "1.133.0", "iam.json"),
    Row::new("kms", "1.129.0", "kms.json"),
    Row::new("lambda", "1.156.0", "lambda.json"),
    Row::new("polly", "1.127.0", "polly.json"),
    Row { excused: S3, ..Row::new("s3", "1.157.0", "s3.json") },
    Row::new("sqs", "1.119.0", "sqs.json"),
    Row::new("sts", "1.124.0", "sts.json"),
    Row { own_model: Some(TIMESTREAM_QUERY), ..Row::new("timestreamquery", "1.124.0", "timestream-query.json") },
    Row::new("transcribestreaming", "1.126.0", "transcribe-streaming.json"),
];

/// Tests of S3 that assert the wording of the published implementation.
const S3: &[Excused] = &[
    Excused {
        test: "aws_chunked::test_chunk_size_too_small_fails",
        reason: "asserts the wording of an error: the call fails, stating the minimum size of a chunk",
    },
    Excused {
        test: "checksums::test_get_multipart_upload_part_checksum_validation",
        reason: "asserts the wording of a log message: the checksum of a part is not validated, which is logged",
    },
    Excused {
        test: "checksums::test_response_checksum_ignores_invalid_base64",
        reason: "asserts the wording of a log message: a checksum that is not base64 is ignored, which is logged",
    },
    Excused {
        test: "endpoints::write_get_object_response_rejects_invalid_host_label",
        reason: "asserts the wording of an error: the call fails, naming the member that cannot be part of a host",
    },
];

/// A model of the two operations of Timestream Query that its published test calls.
const TIMESTREAM_QUERY: &str = include_str!("../../../templates/drop_in/timestream-query.json");

/// Returns the rows of the given services, or all rows if none are given.
///
/// # Errors
///
/// Fails if a service has no row.
pub(super) fn rows(services: &[String]) -> Result<Vec<Row>, DropInError> {
    select(&TABLE, |row| row.service, services)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_are_selected_by_service_name() {
        let names = |services: &[&str]| -> Result<Vec<_>, _> {
            let services: Vec<_> = services.iter().map(ToString::to_string).collect();
            rows(&services).map(|rows| rows.iter().map(Row::package).collect())
        };
        assert_eq!(names(&["sqs", "kms"]).unwrap(), ["aws-sdk-kms", "aws-sdk-sqs"]);
        assert_eq!(names(&[]).unwrap().len(), TABLE.len());
        let error = names(&["kms", "aws-sdk-sqs"]).unwrap_err().to_string();
        assert!(error.contains("aws-sdk-sqs") && error.contains("cloudwatchlogs, codecatalyst"), "{error}");
    }
}
