//! Moving stages between versions.

use super::super::stateful::ServiceCall;
use super::secret::CURRENT;
use super::{Response, SecretsManager, arn_and_name, check_length, failure, invalid_parameter};

impl SecretsManager {
    pub(super) fn update_secret_version_stage(&mut self, call: &ServiceCall<'_>) -> Response {
        let input = call.input;
        check_length(input, "VersionStage", 1..=256)?;
        let stage = input.text("VersionStage").unwrap_or_default();
        let (from, to) = (input.text("RemoveFromVersionId"), input.text("MoveToVersionId"));
        let secret = self.live(call)?;
        for id in [from, to].into_iter().flatten() {
            if secret.version(id).is_none() {
                return Err(invalid_parameter(format!("the version {id} does not exist")));
            }
        }
        let holder = secret.staged(stage).map(|version| version.id.as_str());
        match (holder, from) {
            (Some(holder), Some(from)) if holder == from => {}
            (Some(holder), None) if to == Some(holder) => {}
            (None, None) => {}
            (Some(holder), None) => {
                let message = format!("the version {holder} has the stage {stage}; name it in RemoveFromVersionId");
                return Err(invalid_parameter(message));
            }
            (_, Some(from)) => {
                return Err(invalid_parameter(format!("the version {from} does not have the stage {stage}")));
            }
        }
        match to {
            Some(to) => {
                if secret.version(to).is_some_and(|version| version.stages.len() >= 20) {
                    return Err(failure("LimitExceededException", "a version has at most 20 stages"));
                }
                secret.attach(stage, to);
                secret.finish_rotation(to, call.now);
            }
            None if stage == CURRENT => {
                return Err(invalid_parameter("AWSCURRENT can be moved to another version, but not removed"));
            }
            None => secret.detach(stage),
        }
        secret.changed = call.now;
        Ok(arn_and_name(secret, call.region))
    }
}
