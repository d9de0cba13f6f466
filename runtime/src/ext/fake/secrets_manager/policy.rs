//! The resource policy of a secret, as a JSON document.

use aws_smithy_types::Document;

use super::super::stateful::{Failure, Members, ServiceCall, read, structure, text};
use super::{Response, SecretsManager, arn_and_name, check_length, failure};

impl SecretsManager {
    pub(super) fn put_resource_policy(&mut self, call: &ServiceCall<'_>) -> Response {
        check_unnamed(call)?;
        check_length(call.input, "ResourcePolicy", 1..=20_480)?;
        let policy = call.input.text("ResourcePolicy").unwrap_or_default();
        let block = call.input.flag("BlockPublicPolicy").unwrap_or_default();
        let secret = self.live(call)?;
        let document = read(policy.as_bytes()).ok().filter(|document| document.as_object().is_some());
        let Some(document) = document else {
            return Err(failure("MalformedPolicyDocumentException", "the policy is not a JSON object"));
        };
        if block && is_public(&document) {
            return Err(failure("PublicPolicyException", "the policy allows access to everyone"));
        }
        secret.policy = Some(policy.to_owned());
        secret.changed = call.now;
        Ok(arn_and_name(secret, call.region))
    }

    pub(super) fn get_resource_policy(&mut self, call: &ServiceCall<'_>) -> Response {
        check_unnamed(call)?;
        let secret = self.secret(call)?;
        secret.check_live()?;
        Ok(structure([
            ("ARN", text(secret.arn(call.region))),
            ("Name", text(&secret.name)),
            ("ResourcePolicy", secret.policy.as_ref().and_then(text)),
        ]))
    }

    pub(super) fn delete_resource_policy(&mut self, call: &ServiceCall<'_>) -> Response {
        check_unnamed(call)?;
        let secret = self.live(call)?;
        secret.policy = None;
        secret.changed = call.now;
        Ok(arn_and_name(secret, call.region))
    }
}

fn check_unnamed(call: &ServiceCall<'_>) -> Result<(), Failure> {
    match call.input.get("PolicyName") {
        Some(_) => Err(Failure::Unsupported("named resource policies")),
        None => Ok(()),
    }
}

/// Whether a statement grants something to every principal, without a condition.
fn is_public(policy: &Document) -> bool {
    let statements = match Members(policy).get("Statement") {
        Some(Document::Array(statements)) => statements.as_slice(),
        Some(statement) => std::slice::from_ref(statement),
        None => &[],
    };
    statements.iter().map(Members).any(|statement| {
        let allows = statement.text("Effect") == Some("Allow") && statement.get("Condition").is_none();
        let principal = statement.get("Principal");
        let aws = principal.and_then(|principal| Members(principal).get("AWS"));
        allows && [principal, aws].into_iter().flatten().any(names_everyone)
    })
}

fn names_everyone(principal: &Document) -> bool {
    match principal {
        Document::String(name) => name == "*",
        Document::Array(names) => names.iter().any(names_everyone),
        _ => false,
    }
}
