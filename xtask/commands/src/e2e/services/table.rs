//! The services whose steps are run with both crates.

use crate::drop_in::{DropInError, select};

/// A service. Its steps are in the file of the same name in `xtask/walk/steps`.
#[derive(Clone, Copy, Debug)]
pub(super) struct Row {
    /// The service, as in the name of the package.
    pub service: &'static str,
    /// The version of the official package.
    pub version: &'static str,
    /// The file name of the model.
    pub model: &'static str,
}

impl Row {
    /// Returns the name of the package.
    pub(super) fn package(&self) -> String {
        format!("aws-sdk-{}", self.service)
    }
}

const TABLE: [Row; 12] = [
    Row { service: "cloudformation", version: "1.136.0", model: "cloudformation.json" },
    Row { service: "dynamodb", version: "1.136.0", model: "dynamodb.json" },
    Row { service: "ec2", version: "1.274.0", model: "ec2.json" },
    Row { service: "iam", version: "1.133.0", model: "iam.json" },
    Row { service: "kms", version: "1.129.0", model: "kms.json" },
    Row { service: "lambda", version: "1.156.0", model: "lambda.json" },
    Row { service: "route53", version: "1.132.0", model: "route-53.json" },
    Row { service: "s3", version: "1.157.0", model: "s3.json" },
    Row { service: "sns", version: "1.121.0", model: "sns.json" },
    Row { service: "sqs", version: "1.119.0", model: "sqs.json" },
    Row { service: "ssm", version: "1.133.0", model: "ssm.json" },
    Row { service: "sts", version: "1.124.0", model: "sts.json" },
];

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
    use std::path::Path;

    #[test]
    fn every_service_has_steps() {
        let steps = Path::new(env!("CARGO_MANIFEST_DIR")).join("../walk/steps");
        for row in rows(&[]).unwrap() {
            assert!(steps.join(format!("{}.rs", row.service)).is_file(), "{row:?}");
        }
        assert_eq!(steps.read_dir().unwrap().count(), TABLE.len(), "steps without a row are not run");
        assert!(rows(&["parking".to_owned()]).unwrap_err().to_string().contains("dynamodb, ec2"));
    }
}
