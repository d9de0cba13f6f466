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
    /// A model in this project, if the folders have none: the part of the service that the tests call.
    pub own_model: Option<&'static str>,
    /// Operations of the published crate that an older model may lack. If it does, tests that call them are left out.
    pub newer: &'static [&'static str],
}

impl Row {
    /// The name of the package.
    pub(super) fn package(&self) -> String {
        format!("aws-sdk-{}", self.service)
    }
}

const TABLE: [Row; 6] = [
    Row { service: "cloudwatchlogs", version: "1.162.0", model: "cloudwatch-logs.json", own_model: None, newer: &[] },
    Row {
        service: "dynamodb",
        version: "1.136.0",
        model: "dynamodb.json",
        own_model: None,
        newer: &["search_vectors"],
    },
    Row { service: "kms", version: "1.129.0", model: "kms.json", own_model: None, newer: &[] },
    Row { service: "sqs", version: "1.119.0", model: "sqs.json", own_model: None, newer: &[] },
    Row {
        service: "timestreamquery",
        version: "1.124.0",
        model: "timestream-query.json",
        own_model: Some(TIMESTREAM_QUERY),
        newer: &[],
    },
    Row {
        service: "transcribestreaming",
        version: "1.126.0",
        model: "transcribe-streaming.json",
        own_model: None,
        newer: &[],
    },
];

/// The two operations of Timestream Query that its published test calls.
const TIMESTREAM_QUERY: &str = include_str!("../../../templates/drop_in/timestream-query.json");

/// The rows of some services, or all rows.
///
/// # Errors
///
/// Fails if there is no row for a service.
pub(super) fn rows(services: &[String]) -> Result<Vec<Row>, DropInError> {
    select(&TABLE, |row| row.service, services)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_are_those_of_the_services_that_are_named() {
        let names = |services: &[&str]| -> Result<Vec<_>, _> {
            let services: Vec<_> = services.iter().map(ToString::to_string).collect();
            rows(&services).map(|rows| rows.iter().map(Row::package).collect())
        };
        assert_eq!(names(&["sqs", "kms"]).unwrap(), ["aws-sdk-kms", "aws-sdk-sqs"]);
        assert_eq!(names(&[]).unwrap().len(), TABLE.len());
        let error = names(&["kms", "aws-sdk-sqs"]).unwrap_err().to_string();
        assert!(error.contains("aws-sdk-sqs") && error.contains("cloudwatchlogs, dynamodb"), "{error}");
    }
}
