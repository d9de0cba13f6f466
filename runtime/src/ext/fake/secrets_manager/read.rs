//! Reading values and metadata.

use aws_smithy_types::Document;

use super::super::stateful::{Failure, ServiceCall, list, structure, text, texts, time};
use super::list::page;
use super::secret::{CURRENT, Secret, Version};
use super::{Response, SecretsManager, failure, filter, invalid_parameter, invalid_request, not_found};

impl SecretsManager {
    pub(super) fn get_secret_value(&mut self, call: &ServiceCall<'_>) -> Response {
        let position = self.position(call)?;
        let (id, stage) = (call.input.text("VersionId"), call.input.text("VersionStage"));
        self.value(position, id, stage, call)
    }

    pub(super) fn batch_get_secret_value(&mut self, call: &ServiceCall<'_>) -> Response {
        let input = call.input;
        let (ids, has_filters) = (input.texts("SecretIdList"), !input.list("Filters").is_empty());
        if ids.is_empty() != has_filters {
            return Err(invalid_parameter("set either SecretIdList or Filters, but not both"));
        }
        if ids.len() > 20 {
            return Err(invalid_parameter("SecretIdList has at most 20 items"));
        }
        if !has_filters && input.get("MaxResults").is_some() {
            return Err(invalid_parameter("MaxResults can only be set with Filters"));
        }
        let (mut values, mut errors) = (Vec::new(), Vec::new());
        for id in ids {
            let position = self.find(id, call.region).ok_or_else(not_found);
            match position.and_then(|position| self.value(position, None, None, call)) {
                Ok(value) => values.push(value),
                Err(Failure::Service { code, message }) => errors.push(structure([
                    ("SecretId", text(id)),
                    ("ErrorCode", text(code)),
                    ("Message", text(message)),
                ])),
                Err(unsupported) => return Err(unsupported),
            }
        }
        let mut token = None;
        if has_filters {
            let filters = filter::filters(input)?;
            let found = self.secrets.iter().enumerate().filter(|(_, secret)| {
                let is_readable =
                    secret.is_in(call.region) && secret.deletion.is_none() && secret.staged(CURRENT).is_some();
                is_readable && filters.iter().all(|filter| filter.matches(secret))
            });
            let (positions, next) = page(found.map(|(position, _)| position), input, 20)?;
            token = next;
            for position in positions {
                values.push(self.value(position, None, None, call)?);
            }
        }
        Ok(structure([
            ("SecretValues", Some(Document::Array(values))),
            ("Errors", Some(Document::Array(errors))),
            ("NextToken", token),
        ]))
    }

    pub(super) fn describe_secret(&mut self, call: &ServiceCall<'_>) -> Response {
        Ok(self.secret(call)?.describe(call.region, "VersionIdsToStages", true))
    }

    pub(super) fn list_secret_version_ids(&mut self, call: &ServiceCall<'_>) -> Response {
        let secret = self.secret(call)?;
        let all = call.input.flag("IncludeDeprecated").unwrap_or_default();
        let versions = secret.versions.iter().filter(|version| all || !version.stages.is_empty());
        let (versions, token) = page(versions, call.input, 100)?;
        let key = secret.kms_key.as_deref().unwrap_or("DefaultEncryptionKey");
        let entry = |version: &Version| {
            structure([
                ("VersionId", text(&version.id)),
                ("VersionStages", (!version.stages.is_empty()).then(|| texts(&version.stages))),
                ("LastAccessedDate", version.accessed.and_then(time)),
                ("CreatedDate", time(version.created)),
                ("KmsKeyIds", list(text(key))),
            ])
        };
        Ok(structure([
            ("Versions", Some(Document::Array(versions.into_iter().map(entry).collect()))),
            ("NextToken", token),
            ("ARN", text(secret.arn(call.region))),
            ("Name", text(&secret.name)),
        ]))
    }

    /// Reads the value of a version: the current one if neither an ID nor a stage is given.
    fn value(&mut self, position: usize, id: Option<&str>, stage: Option<&str>, call: &ServiceCall<'_>) -> Response {
        let secret = self.secrets.get_mut(position).ok_or_else(not_found)?;
        secret.check_live()?;
        let version = find(secret, id, stage)?;
        let value = version.value.as_ref().ok_or_else(|| no_value("the version"))?;
        let [string, binary] = value.members();
        let output = structure([
            ("ARN", text(secret.arn(call.region))),
            ("Name", text(&secret.name)),
            ("VersionId", text(&version.id)),
            string,
            binary,
            ("VersionStages", Some(texts(&version.stages))),
            ("CreatedDate", time(version.created)),
        ]);
        let id = version.id.clone();
        secret.access(&id, call.now);
        Ok(output)
    }
}

/// Returns the version with this ID, this stage, or both; the current version if neither is given.
fn find<'a>(secret: &'a Secret, id: Option<&str>, stage: Option<&str>) -> Result<&'a Version, Failure> {
    let Some(id) = id else {
        let stage = stage.unwrap_or(CURRENT);
        return secret.staged(stage).ok_or_else(|| no_value(&format!("the stage {stage}")));
    };
    let version = secret.version(id).ok_or_else(|| no_value(&format!("the version {id}")))?;
    match stage {
        Some(stage) if !version.has(stage) => {
            Err(invalid_request(format!("the version {id} does not have the stage {stage}")))
        }
        _ => Ok(version),
    }
}

fn no_value(of: &str) -> Failure {
    failure("ResourceNotFoundException", format!("can't find a value for {of}"))
}
