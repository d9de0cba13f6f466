//! The known differences between the fake and the server, with the behavior that the service documents.

/// The page of the guide that lists the differences.
pub(crate) const PAGE: &str = include_str!("../../../codegen/src/lower/customizations/secrets_manager.md");

/// A difference between responses of the server and of the fake.
pub(crate) struct Difference {
    /// The operations that differ; empty for all.
    pub operations: &'static [&'static str],
    /// The paths of the members that differ; `status` for the status, or `calls` for the operations that were called.
    pub paths: &'static [&'static str],
    /// The behavior of the server.
    pub moto: &'static str,
    /// The behavior that the API reference of the service documents.
    pub documented: &'static str,
}

impl Difference {
    /// Formats the row of the guide.
    pub(crate) fn row(&self) -> String {
        let operations: Vec<_> = self.operations.iter().map(|operation| format!("`{operation}`")).collect();
        let operations = if operations.is_empty() { "any".to_owned() } else { operations.join(", ") };
        format!("| {operations} | {} | {} |", self.moto, self.documented)
    }
}

/// All differences.
pub(crate) const DIFFERENCES: &[Difference] = &[
    Difference {
        operations: &[],
        paths: &["status"],
        moto: "Errors for missing resources have status 404.",
        documented: "They have status 400.",
    },
    Difference {
        operations: &["GetRandomPassword"],
        paths: &["__type"],
        moto: "A length above 4096 is an error with the code `InvalidParameterValue`.",
        documented: "The error is `InvalidParameterException`.",
    },
    Difference {
        operations: &["DescribeSecret"],
        paths: &["LastAccessedDate"],
        moto: "There is no `LastAccessedDate`.",
        documented: "It is the day of the last read; absent if there was none.",
    },
    Difference {
        operations: &["DescribeSecret", "ListSecrets"],
        paths: &["SecretVersionsToStages", "SecretList[].VersionIdsToStages"],
        moto: "Both members with stages are in both responses.",
        documented: "`DescribeSecret` has `VersionIdsToStages`, `ListSecrets` has `SecretVersionsToStages`.",
    },
    Difference {
        operations: &["ListSecretVersionIds"],
        paths: &["ARN"],
        moto: "`ARN` is the `SecretId` of the request.",
        documented: "It is the ARN.",
    },
    Difference {
        operations: &["ListSecretVersionIds"],
        paths: &["NextToken"],
        moto: "`NextToken` is an empty string on the last page.",
        documented: "It is absent.",
    },
    Difference {
        operations: &["ListSecretVersionIds"],
        paths: &["Versions[].LastAccessedDate", "Versions[].KmsKeyIds"],
        moto: "`LastAccessedDate` is the time of the request, and there are no `KmsKeyIds`.",
        documented: "`LastAccessedDate` is the day of the last read, and `KmsKeyIds` has the key.",
    },
    Difference {
        operations: &["ListSecrets"],
        paths: &["SecretList[].ARN", "SecretList[].Name", "SecretList[].Description"],
        moto: "`SortBy` and `SortOrder` have no effect.",
        documented: "They sort the list.",
    },
    Difference {
        operations: &[
            "CreateSecret",
            "DescribeSecret",
            "ListSecrets",
            "RemoveRegionsFromReplication",
            "ReplicateSecretToRegions",
        ],
        paths: &["ReplicationStatus[].KmsKeyId", "KmsKeyId", "SecretList[].KmsKeyId"],
        moto: "The KMS key of a replica is `alias/aws/secretsmanager`.",
        documented: "It is the key in the request; without one, `alias/aws/secretsmanager`.",
    },
    Difference {
        operations: &["RemoveRegionsFromReplication", "ReplicateSecretToRegions"],
        paths: &["ARN"],
        moto: "`ARN` is the `SecretId` of the request.",
        documented: "It is the ARN.",
    },
    Difference {
        operations: &["DescribeSecret", "ListSecrets"],
        paths: &["PrimaryRegion", "SecretList[].PrimaryRegion"],
        moto: "Only replicas have a `PrimaryRegion`.",
        documented: "The primary secret has one too.",
    },
    Difference {
        operations: &["DescribeSecret", "ListSecrets"],
        paths: &["ReplicationStatus", "SecretList[].ReplicationStatus"],
        moto: "Replicas and list entries have a `ReplicationStatus`.",
        documented: "Only `DescribeSecret` of the primary secret has one.",
    },
    Difference {
        operations: &["DescribeSecret"],
        paths: &["VersionIdsToStages"],
        moto: "Without `RotateImmediately`, a version with `AWSPENDING` stays.",
        documented: "The service removes the version with which it has tested the function.",
    },
    Difference {
        operations: &["RotateSecret", "CancelRotateSecret"],
        paths: &["VersionId"],
        moto: "Without a new version, `VersionId` is that of the last version created as current.",
        documented: "It is the version of the rotation; absent if there is none.",
    },
    Difference {
        operations: &["DescribeSecret"],
        paths: &["LastRotatedDate"],
        moto: "`LastRotatedDate` is the time of `RotateSecret`.",
        documented: "It is the time when a rotation ended; absent if rotation is disabled.",
    },
    Difference {
        operations: &["DescribeSecret"],
        paths: &["NextRotationDate"],
        moto: "`NextRotationDate` stays when rotation is canceled.",
        documented: "It is absent if rotation is disabled.",
    },
    Difference {
        operations: &["DescribeSecret"],
        paths: &["RotationRules.Duration"],
        moto: "`RotationRules` has only the days.",
        documented: "It has all rules of the request.",
    },
    Difference {
        operations: &["CreateSecret"],
        paths: &["calls"],
        moto: "A secret without a rotation function can be rotated: its new version is empty and current.",
        documented: "`RotateSecret` fails with `InvalidRequestException`.",
    },
    Difference {
        operations: &["RotateSecret"],
        paths: &["ARN", "Name", "__type", "message"],
        moto: "A function that does not exist is a `ResourceNotFoundException`.",
        documented: "The service invokes the function. There are none in the process, so the ARN is not checked.",
    },
];
