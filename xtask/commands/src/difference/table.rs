//! The services that are compared: one for each protocol.

use crate::drop_in::{DropInError, select};

/// A service to compare.
#[derive(Clone, Copy, Debug)]
pub(super) struct Row {
    /// The service, as in the name of the package.
    pub service: &'static str,
    /// The version of the package.
    pub version: &'static str,
    /// The file name of the model in the folders of models.
    pub model: &'static str,
    /// The operations to call; all if empty. Those with streams are always left out.
    pub operations: &'static [&'static str],
    /// Further operations to leave out, because the published crate is newer than the model and sends a member that the
    /// model lacks, such as an idempotency token.
    pub except: &'static [&'static str],
}

impl Row {
    /// Returns the name of the package.
    pub(super) fn package(&self) -> String {
        format!("aws-sdk-{}", self.service)
    }
}

const TABLE: [Row; 7] = [
    // rpcv2Cbor
    Row {
        service: "arcregionswitch",
        version: "1.48.0",
        model: "arc-region-switch.json",
        operations: &[],
        except: &["StartPlanExecution"],
    },
    // awsJson1_0
    Row { service: "dynamodb", version: "1.136.0", model: "dynamodb.json", operations: &[], except: &[] },
    // ec2Query
    Row { service: "ec2", version: "1.274.0", model: "ec2.json", operations: EC2, except: &[] },
    // awsJson1_1
    Row { service: "kms", version: "1.129.0", model: "kms.json", operations: &[], except: &[] },
    // restJson1
    Row { service: "lambda", version: "1.156.0", model: "lambda.json", operations: &[], except: &[] },
    // restXml
    Row { service: "route53", version: "1.132.0", model: "route-53.json", operations: &[], except: &[] },
    // awsQuery
    Row { service: "sts", version: "1.124.0", model: "sts.json", operations: &[], except: &[] },
];

/// Operations of EC2 that together use every kind of shape in its model.
const EC2: &[&str] = &[
    "AllocateAddress",
    "AssociateAddress",
    "AttachVolume",
    "AuthorizeSecurityGroupIngress",
    "CancelSpotFleetRequests",
    "CopyImage",
    "CreateFleet",
    "CreateImage",
    "CreateKeyPair",
    "CreateLaunchTemplate",
    "CreateNetworkAcl",
    "CreateRoute",
    "CreateSecurityGroup",
    "CreateSnapshot",
    "CreateSubnet",
    "CreateTags",
    "CreateVolume",
    "CreateVpc",
    "DeleteTags",
    "DescribeAddresses",
    "DescribeAvailabilityZones",
    "DescribeImages",
    "DescribeInstanceStatus",
    "DescribeInstances",
    "DescribeKeyPairs",
    "DescribeNetworkInterfaces",
    "DescribeRegions",
    "DescribeSecurityGroups",
    "DescribeSnapshots",
    "DescribeSpotPriceHistory",
    "DescribeSubnets",
    "DescribeVolumes",
    "DescribeVpcs",
    "GetConsoleOutput",
    "GetPasswordData",
    "ModifyInstanceAttribute",
    "ReportInstanceStatus",
    "RequestSpotInstances",
    "RunInstances",
    "TerminateInstances",
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

    #[test]
    fn services_have_one_row_each() {
        assert_eq!(rows(&[]).unwrap().len(), TABLE.len());
        assert_eq!(rows(&["kms".to_owned()]).unwrap().len(), 1);
        assert!(rows(&["s4".to_owned()]).unwrap_err().to_string().contains("arcregionswitch, dynamodb"));
    }
}
