//! Replicas in other Regions. Each one is in sync, or has failed, when the response is sent.

use aws_smithy_types::Document;

use super::super::stateful::{Failure, Members, ServiceCall, list, structure, text};
use super::secret::Secret;
use super::{Response, SecretsManager, invalid_parameter, not_found};

/// A replica of a secret.
pub(super) struct Replica {
    pub(super) region: String,
    pub(super) kms_key: Option<String>,
    /// The reason why replication failed, if it did.
    failure: Option<String>,
}

impl SecretsManager {
    pub(super) fn replicate_secret_to_regions(&mut self, call: &ServiceCall<'_>) -> Response {
        self.live(call)?;
        let mut secret = self.secrets.remove(self.position(call)?);
        let result = self.replicate(&mut secret, call.input);
        let output = output(&secret);
        // The secrets stay in the order of creation.
        let at = self.secrets.partition_point(|other| other.created <= secret.created);
        self.secrets.insert(at, secret);
        result.map(|()| output)
    }

    pub(super) fn remove_regions_from_replication(&mut self, call: &ServiceCall<'_>) -> Response {
        let regions = call.input.texts("RemoveReplicaRegions");
        let secret = self.live(call)?;
        secret.replicas.retain(|replica| !regions.contains(&replica.region.as_str()));
        Ok(output(secret))
    }

    /// Adds the replicas of an input to a secret that is not in `self.secrets`.
    pub(super) fn replicate(&mut self, secret: &mut Secret, input: Members<'_>) -> Result<(), Failure> {
        let force = input.flag("ForceOverwriteReplicaSecret").unwrap_or_default();
        let wanted: Vec<_> = input.structures("AddReplicaRegions").collect();
        for replica in &wanted {
            match replica.text("Region") {
                None => return Err(invalid_parameter("the replica has no Region")),
                Some(region) if region == secret.region => {
                    return Err(invalid_parameter("a secret cannot have a replica in its own Region"));
                }
                Some(_) => {}
            }
        }
        for replica in wanted {
            let region = replica.text("Region").ok_or_else(not_found)?;
            if secret.is_in(region) {
                continue;
            }
            if force {
                self.secrets.retain(|other| other.region != region || other.name != secret.name);
            }
            let is_taken = self.find(&secret.name, region).is_some();
            secret.replicas.retain(|failed| failed.region != region);
            secret.replicas.push(Replica {
                region: region.to_owned(),
                kms_key: replica.text("KmsKeyId").map(str::to_owned),
                failure: is_taken.then(|| format!("a secret with this name exists in {region}")),
            });
        }
        Ok(())
    }
}

impl Replica {
    pub(super) fn in_sync(&self) -> bool {
        self.failure.is_none()
    }

    fn status(&self) -> Document {
        structure([
            ("Region", text(&self.region)),
            ("KmsKeyId", text(self.kms_key.as_deref().unwrap_or("alias/aws/secretsmanager"))),
            ("Status", text(if self.in_sync() { "InSync" } else { "Failed" })),
            ("StatusMessage", text(self.failure.as_deref().unwrap_or("the replica is in sync"))),
        ])
    }
}

impl Secret {
    /// Returns the member `ReplicationStatus`; `None` without replicas.
    pub(super) fn replication_status(&self) -> Option<Document> {
        list(self.replicas.iter().map(Replica::status))
    }
}

fn output(secret: &Secret) -> Document {
    let status = self::Document::Array(secret.replicas.iter().map(Replica::status).collect());
    structure([("ARN", text(secret.arn(&secret.region))), ("ReplicationStatus", Some(status))])
}
