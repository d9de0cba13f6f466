//! A fake of AWS Secrets Manager: secrets with versions, stages, tags, policies, replicas, rotation and deletion.
//!
//! It follows the API reference of the service, and is compared with moto by the end-to-end test. Everything happens at
//! once: replicas are in sync when the response is sent. The fake has one account, without encryption, permissions or
//! request quotas. Values are kept as they are on the wire: strings, or bytes in base64.
//!
//! | module | operations |
//! | --- | --- |
//! | `create` | `CreateSecret`, `UpdateSecret`, `PutSecretValue` |
//! | `read` | `GetSecretValue`, `BatchGetSecretValue`, `DescribeSecret`, `ListSecretVersionIds` |
//! | `list` | `ListSecrets`, with filters and pages |
//! | `stages` | `UpdateSecretVersionStage` |
//! | `rotation` | `RotateSecret`, `CancelRotateSecret` |
//! | `replication` | `ReplicateSecretToRegions`, `RemoveRegionsFromReplication` |
//! | `deletion` | `DeleteSecret`, `RestoreSecret` |
//! | `tags` | `TagResource`, `UntagResource` |
//! | `policy` | `PutResourcePolicy`, `GetResourcePolicy`, `DeleteResourcePolicy` |
//! | `password` | `GetRandomPassword` |

mod create;
mod deletion;
mod filter;
mod list;
mod password;
mod policy;
mod read;
mod replication;
mod rotation;
mod secret;
mod stages;
mod tags;
#[cfg(test)]
mod tests;

use std::time::SystemTime;

use aws_smithy_types::Document;

use super::stateful::{Failure, Members, ServiceCall, StatefulService, structure, text};
use secret::Secret;

/// The result of a call.
type Response = Result<Document, Failure>;

/// The state of the service, initially without secrets.
#[derive(Default)]
pub struct SecretsManager {
    /// The secrets of all Regions, in order of creation.
    secrets: Vec<Secret>,
}

/// Dispatches calls to methods, after removing the secrets whose recovery window has ended.
macro_rules! operations {
    ($($operation:literal => $method:ident,)*) => {
        impl StatefulService for SecretsManager {
            const OPERATIONS: &'static [&'static str] = &[$($operation),*];

            fn call(&mut self, call: &ServiceCall<'_>) -> Response {
                self.secrets.retain(|secret| secret.deletion.is_none_or(|deletion| deletion > call.now));
                match call.operation {
                    $($operation => self.$method(call),)*
                    _ => Err(Failure::Unsupported("the operation")),
                }
            }
        }
    };
}

operations! {
    "BatchGetSecretValue" => batch_get_secret_value,
    "CancelRotateSecret" => cancel_rotate_secret,
    "CreateSecret" => create_secret,
    "DeleteResourcePolicy" => delete_resource_policy,
    "DeleteSecret" => delete_secret,
    "DescribeSecret" => describe_secret,
    "GetRandomPassword" => get_random_password,
    "GetResourcePolicy" => get_resource_policy,
    "GetSecretValue" => get_secret_value,
    "ListSecretVersionIds" => list_secret_version_ids,
    "ListSecrets" => list_secrets,
    "PutResourcePolicy" => put_resource_policy,
    "PutSecretValue" => put_secret_value,
    "RemoveRegionsFromReplication" => remove_regions_from_replication,
    "ReplicateSecretToRegions" => replicate_secret_to_regions,
    "RestoreSecret" => restore_secret,
    "RotateSecret" => rotate_secret,
    "TagResource" => tag_resource,
    "UntagResource" => untag_resource,
    "UpdateSecret" => update_secret,
    "UpdateSecretVersionStage" => update_secret_version_stage,
}

impl SecretsManager {
    /// Returns the index of the secret that a call identifies by name, ARN, or ARN without the random characters.
    fn position(&self, call: &ServiceCall<'_>) -> Result<usize, Failure> {
        let id = call.input.text("SecretId").unwrap_or_default();
        self.find(id, call.region).ok_or_else(not_found)
    }

    fn find(&self, id: &str, region: &str) -> Option<usize> {
        let is_meant = |secret: &Secret| secret.is_in(region) && secret.is_named(id, region);
        self.secrets.iter().position(is_meant)
    }

    /// Returns the secret that a call reads.
    fn secret(&self, call: &ServiceCall<'_>) -> Result<&Secret, Failure> {
        self.secrets.get(self.position(call)?).ok_or_else(not_found)
    }

    /// Returns the secret that a call changes, which must be a primary secret.
    fn primary(&mut self, call: &ServiceCall<'_>) -> Result<&mut Secret, Failure> {
        let position = self.position(call)?;
        let secret = self.secrets.get_mut(position).ok_or_else(not_found)?;
        match secret.region == call.region {
            true => Ok(secret),
            false => Err(invalid_parameter(
                "a replica cannot be changed; call the service in the Region of its primary secret",
            )),
        }
    }

    /// Returns the secret that a call changes, which must be a primary secret and not scheduled for deletion.
    fn live(&mut self, call: &ServiceCall<'_>) -> Result<&mut Secret, Failure> {
        let secret = self.primary(call)?;
        secret.check_live()?;
        Ok(secret)
    }
}

/// Returns the ARN and name of a secret, which are the output of many operations.
fn arn_and_name(secret: &Secret, region: &str) -> Document {
    structure([("ARN", text(secret.arn(region))), ("Name", text(&secret.name))])
}

/// Checks that a string, if it is set, has a number of characters in a range.
fn check_length(input: Members<'_>, name: &str, range: std::ops::RangeInclusive<usize>) -> Result<(), Failure> {
    match input.text(name) {
        Some(text) if !range.contains(&text.chars().count()) => {
            Err(invalid_parameter(format!("{name} must have {} to {} characters", range.start(), range.end())))
        }
        _ => Ok(()),
    }
}

/// Returns the start of the day in UTC, because access dates have no time of day.
fn day_of(time: SystemTime) -> SystemTime {
    let since = time.duration_since(SystemTime::UNIX_EPOCH).unwrap_or_default();
    SystemTime::UNIX_EPOCH + std::time::Duration::from_secs(since.as_secs() / 86_400 * 86_400)
}

fn not_found() -> Failure {
    failure("ResourceNotFoundException", "the service can't find a secret with this name or ARN")
}

fn invalid_parameter(message: impl Into<String>) -> Failure {
    failure("InvalidParameterException", message)
}

fn invalid_request(message: impl Into<String>) -> Failure {
    failure("InvalidRequestException", message)
}

fn exists(message: impl Into<String>) -> Failure {
    failure("ResourceExistsException", message)
}

fn failure(code: &'static str, message: impl Into<String>) -> Failure {
    Failure::Service { code, message: message.into() }
}
