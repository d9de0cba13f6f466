//! Deleting secrets, and restoring them before their recovery window ends.

use std::time::Duration;

use super::super::stateful::{ServiceCall, structure, text, time};
use super::secret::Secret;
use super::{Response, SecretsManager, arn_and_name, invalid_parameter, invalid_request};

impl SecretsManager {
    pub(super) fn delete_secret(&mut self, call: &ServiceCall<'_>) -> Response {
        let window = call.input.integer("RecoveryWindowInDays");
        let force = call.input.flag("ForceDeleteWithoutRecovery").unwrap_or_default();
        let days = match window {
            Some(_) if force => {
                return Err(invalid_parameter("RecoveryWindowInDays cannot be set with ForceDeleteWithoutRecovery"));
            }
            Some(days @ 7..=30) => days.unsigned_abs(),
            Some(_) => return Err(invalid_parameter("RecoveryWindowInDays must be 7 to 30")),
            None => 30,
        };
        if force && self.position(call).is_err() {
            // Forced deletion succeeds even if the secret does not exist.
            let id = call.input.text("SecretId").unwrap_or_default();
            return Ok(deleted(&Secret::new(id, call.region, call.now), call));
        }
        let secret = self.primary(call)?;
        if let [_, ..] = secret.replicas.as_slice() {
            let regions: Vec<_> = secret.replicas.iter().map(|replica| replica.region.as_str()).collect();
            return Err(invalid_parameter(format!("the secret has replicas in {}", regions.join(", "))));
        }
        if force {
            secret.deletion = Some(call.now);
            let output = deleted(secret, call);
            let position = self.position(call)?;
            self.secrets.remove(position);
            return Ok(output);
        }
        if secret.deletion.is_some() {
            return Err(invalid_request("the secret is already scheduled for deletion"));
        }
        secret.deletion = Some(call.now + Duration::from_secs(86_400 * days));
        Ok(deleted(secret, call))
    }

    pub(super) fn restore_secret(&mut self, call: &ServiceCall<'_>) -> Response {
        let secret = self.primary(call)?;
        secret.deletion = None;
        Ok(arn_and_name(secret, call.region))
    }
}

fn deleted(secret: &Secret, call: &ServiceCall<'_>) -> aws_smithy_types::Document {
    let date = secret.deletion.unwrap_or(call.now);
    structure([("ARN", text(secret.arn(call.region))), ("Name", text(&secret.name)), ("DeletionDate", time(date))])
}
