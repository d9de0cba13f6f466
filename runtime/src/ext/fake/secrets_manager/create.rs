//! Creating secrets and versions.

use aws_smithy_types::Document;

use super::super::stateful::{Failure, Members, ServiceCall, structure, text, texts};
use super::secret::{CURRENT, PENDING, Secret, Value, Version};
use super::{Response, SecretsManager, check_length, exists, failure, invalid_parameter, invalid_request, tags};

/// The maximum size of a value, in bytes.
const MAX_SIZE: usize = 65_536;

impl SecretsManager {
    pub(super) fn create_secret(&mut self, call: &ServiceCall<'_>) -> Response {
        let input = call.input;
        if input.get("CrossAccountPrimaryARN").is_some() {
            return Err(Failure::Unsupported("secrets of other accounts"));
        }
        let name = input.text("Name").unwrap_or_default();
        check_name(name)?;
        check_length(input, "Description", 0..=2048)?;
        check_length(input, "KmsKeyId", 0..=2048)?;
        let (token, value) = (token(input)?, value(input)?);
        let same_name = |secret: &&Secret| secret.is_in(call.region) && secret.name == name;
        if let Some(secret) = self.secrets.iter().find(same_name) {
            if secret.deletion.is_some() {
                return Err(invalid_request("a secret with this name is scheduled for deletion"));
            }
            let same = secret.version(&token).is_some_and(|version| value.is_some() && version.value == value);
            return match same && secret.region == call.region {
                true => Ok(created(secret, Some(&token))),
                false => Err(exists("a secret with this name exists")),
            };
        }
        let mut secret = Secret::new(name, call.region, call.now);
        secret.kind = input.text("Type").map(str::to_owned);
        secret.description = input.text("Description").map(str::to_owned);
        secret.kms_key = input.text("KmsKeyId").map(str::to_owned);
        tags::add(&mut secret.tags, input)?;
        let version = value.map(|value| {
            secret.versions.push(Version::new(&token, Some(value), call.now));
            secret.attach(CURRENT, &token);
            token.as_str()
        });
        self.replicate(&mut secret, input)?;
        let output = created(&secret, version);
        self.secrets.push(secret);
        Ok(output)
    }

    pub(super) fn update_secret(&mut self, call: &ServiceCall<'_>) -> Response {
        let input = call.input;
        check_length(input, "Description", 0..=2048)?;
        check_length(input, "KmsKeyId", 0..=2048)?;
        let (token, value) = (token(input)?, value(input)?);
        let secret = self.live(call)?;
        if let Some(value) = &value {
            store(secret, &token, value, &[CURRENT], call)?;
        }
        for (member, field) in
            [("Description", &mut secret.description), ("KmsKeyId", &mut secret.kms_key), ("Type", &mut secret.kind)]
        {
            if let Some(text) = input.text(member) {
                *field = Some(text.to_owned());
            }
        }
        secret.changed = call.now;
        Ok(structure([
            ("ARN", text(secret.arn(call.region))),
            ("Name", text(&secret.name)),
            ("VersionId", value.and_then(|_| text(&token))),
        ]))
    }

    pub(super) fn put_secret_value(&mut self, call: &ServiceCall<'_>) -> Response {
        let input = call.input;
        let (token, value) = (token(input)?, value(input)?);
        let stages = input.texts("VersionStages");
        let secret = self.live(call)?;
        let value = value.ok_or_else(|| invalid_request("either SecretString or SecretBinary is required"))?;
        let stages = if stages.is_empty() { vec![CURRENT] } else { stages };
        if stages.len() > 20 {
            return Err(failure("LimitExceededException", "a version has at most 20 stages"));
        }
        store(secret, &token, &value, &stages, call)?;
        secret.changed = call.now;
        let stages = secret.version(&token).map(|version| texts(&version.stages));
        Ok(structure([
            ("ARN", text(secret.arn(call.region))),
            ("Name", text(&secret.name)),
            ("VersionId", text(&token)),
            ("VersionStages", stages),
        ]))
    }
}

/// Adds a version, or fills the one that a rotation has prepared. Storing the same value again has no effect.
fn store(
    secret: &mut Secret,
    token: &str,
    value: &Value,
    stages: &[&str],
    call: &ServiceCall<'_>,
) -> Result<(), Failure> {
    let is_first = secret.versions.iter().all(|version| version.value.is_none());
    match secret.version_mut(token) {
        Some(version) if version.value.is_none() => version.value = Some(value.clone()),
        // A rotation function may retry.
        Some(version) if version.has(PENDING) && !version.has(CURRENT) && stages.contains(&PENDING) => {
            version.value = Some(value.clone());
        }
        Some(version) if version.value.as_ref() == Some(value) => return Ok(()),
        Some(_) => return Err(exists("the request token belongs to a version with another value")),
        None => secret.versions.push(Version::new(token, Some(value.clone()), call.now)),
    }
    for stage in stages {
        secret.attach(stage, token);
    }
    if is_first {
        secret.attach(CURRENT, token);
    }
    secret.finish_rotation(token, call.now);
    Ok(())
}

/// Returns the request token, which becomes the ID of a version.
pub(super) fn token(input: Members<'_>) -> Result<String, Failure> {
    check_length(input, "ClientRequestToken", 32..=64)?;
    let token = input.text("ClientRequestToken");
    token.map(str::to_owned).ok_or_else(|| invalid_request("the call has no client request token"))
}

/// Returns the secret value in a request, if any.
fn value(input: Members<'_>) -> Result<Option<Value>, Failure> {
    let (size, value) = match (input.text("SecretString"), input.text("SecretBinary")) {
        (Some(_), Some(_)) => return Err(invalid_parameter("set either SecretString or SecretBinary, but not both")),
        (Some(string), None) => (string.len(), Value::Text(string.to_owned())),
        (None, Some(binary)) => {
            let padding = binary.len() - binary.trim_end_matches('=').len();
            ((binary.len() / 4 * 3).saturating_sub(padding), Value::Binary(binary.to_owned()))
        }
        (None, None) => return Ok(None),
    };
    match size {
        1..=MAX_SIZE => Ok(Some(value)),
        _ => Err(invalid_parameter(format!("a value must have 1 to {MAX_SIZE} bytes"))),
    }
}

fn check_name(name: &str) -> Result<(), Failure> {
    let allowed = |c: char| c.is_ascii_alphanumeric() || "/_+=.@-".contains(c);
    match (1..=512).contains(&name.len()) && name.chars().all(allowed) {
        true => Ok(()),
        false => Err(invalid_parameter("a name must have 1 to 512 letters, digits or characters of /_+=.@-")),
    }
}

/// Returns the output of `CreateSecret`.
fn created(secret: &Secret, version: Option<&str>) -> Document {
    structure([
        ("ARN", text(secret.arn(&secret.region))),
        ("Name", text(&secret.name)),
        ("VersionId", version.and_then(text)),
        ("ReplicationStatus", secret.replication_status()),
    ])
}
