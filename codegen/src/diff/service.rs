//! The service as a whole.

use super::change::{At, Changes, Effect, Rule, Subject, Verdict};
use crate::ir::{AuthScheme, Service};

const OTHER_SERVICE: Rule = Rule(Verdict::Breaking, Effect::Signature, "the crate is for a different service");
const LIBRARY: Rule =
    Rule(Verdict::Breaking, Effect::Signature, "every path of the crate starts with a different name");
const PROTOCOL: Rule = Rule(Verdict::Fix, Effect::Behavior, "the crate follows the service's protocol");
const SIGNING: Rule = Rule(Verdict::Fix, Effect::Behavior, "only the signing name changes");
const API_VERSION: Rule = Rule(Verdict::Fix, Effect::Behavior, "requests state another version of the API");
const NAMES: Rule = Rule(Verdict::Documentation, Effect::Text, "only the title or API version of the service changes");
const SDK_ID: Rule =
    Rule(Verdict::Fix, Effect::Behavior, "only the identification of the service in requests and metrics changes");
const AUTH_REMOVED: Rule =
    Rule(Verdict::Breaking, Effect::Behavior, "calls that use the removed authentication scheme are rejected");
const AUTH_ADDED: Rule = Rule(Verdict::Addition, Effect::Behavior, "another authentication scheme can be used");
const AUTH_ORDER: Rule = Rule(Verdict::Fix, Effect::Behavior, "only the order of preference changes");

pub(super) fn compare(changes: &mut Changes, old: &Service, new: &Service) {
    let at = At::new(new.id.as_str(), "crate");
    let name = String::clone;
    changes.compared(Subject::Service, &at, [&old.id, &new.id], name, OTHER_SERVICE);
    changes.compared(Subject::Service, &at, [&old.package.library, &new.package.library], name, LIBRARY);
    changes.compared(Subject::Service, &at, [&old.sdk_id, &new.sdk_id], name, SDK_ID);
    changes.compared(Subject::Documentation, &at, [&old.title, &new.title], name, NAMES);
    let (subject, rule) = match new.protocol.writes_form() {
        true => (Subject::WireFormat, API_VERSION),
        false => (Subject::Documentation, NAMES),
    };
    changes.compared(subject, &at, [&old.api_version, &new.api_version], name, rule);
    let protocol = |service: &Service| {
        let codes = if service.query_compatible { ", query-compatible" } else { "" };
        format!("{}{codes}, target {}", service.protocol.trait_id(), service.target_prefix)
    };
    changes.compared(Subject::WireFormat, &at, [&protocol(old), &protocol(new)], name, PROTOCOL);
    changes.compared(Subject::Auth, &at, [&old.signing_name, &new.signing_name], name, SIGNING);
    auth(changes, &at, &old.auth_schemes, &new.auth_schemes);
    changes.docs(&at, &old.docs, &new.docs);
}

/// Compares authentication schemes.
pub(super) fn auth(changes: &mut Changes, at: &At, old: &[AuthScheme], new: &[AuthScheme]) {
    let ids = |schemes: &[AuthScheme]| schemes.iter().map(AuthScheme::id).collect::<Vec<_>>().join(", ");
    if old != new {
        changes.changed(Subject::Auth, at.clone(), ids(old), ids(new), auth_rule(old, new));
    }
}

/// Returns the rule for a change in authentication schemes.
fn auth_rule(old: &[AuthScheme], new: &[AuthScheme]) -> Rule {
    if old.iter().any(|scheme| !new.contains(scheme)) {
        AUTH_REMOVED
    } else if new.iter().any(|scheme| !old.contains(scheme)) {
        AUTH_ADDED
    } else {
        AUTH_ORDER
    }
}
