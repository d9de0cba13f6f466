//! Authentication of calls (Smithy 2.0, "Authentication traits"): the schemes, in order of preference.

use super::Context;
use super::traits::{AUTH, OPTIONAL_AUTH, SIGV4, SIGV4A};
use crate::ast::{Shape, ShapeId};
use crate::error::ErrorKind;
use crate::ir::AuthScheme;
use crate::ir::endpoint::EndpointRules;
use crate::json::Value;

/// The supported schemes.
const SUPPORTED: [&str; 2] = [SIGV4, SIGV4A];

/// Other schemes of Smithy and AWS. A service or operation that supports only these is rejected.
const UNSUPPORTED: [&str; 5] = [
    "smithy.api#httpApiKeyAuth",
    "smithy.api#httpBasicAuth",
    "smithy.api#httpBearerAuth",
    "smithy.api#httpDigestAuth",
    "aws.auth#cognitoUserPools",
];

impl Context<'_> {
    /// The authentication schemes of the service, most preferred first.
    ///
    /// SigV4a is added even if only the endpoint rules mention it, because it uses the same credentials as SigV4.
    pub(super) fn service_auth(&self, rules: Option<&EndpointRules>) -> Vec<AuthScheme> {
        let traits = &self.service.traits;
        let stated: Vec<&str> = match traits.get(AUTH).and_then(Value::as_array) {
            Some(stated) => stated.iter().filter_map(Value::as_str).collect(),
            None => {
                let is_scheme = |name: &&str| SUPPORTED.contains(name) || UNSUPPORTED.contains(name);
                let mut stated: Vec<_> = traits.keys().map(String::as_str).filter(is_scheme).collect();
                stated.sort_unstable();
                stated
            }
        };
        let mut schemes = self.schemes(self.id, self.service, &stated);
        let asked = rules.is_some_and(|rules| rules.auth_schemes.contains(&Some(AuthScheme::Sigv4a.id().to_owned())));
        if let Some(index) = schemes.iter().position(|scheme| *scheme == AuthScheme::Sigv4)
            && asked
            && !schemes.contains(&AuthScheme::Sigv4a)
        {
            schemes.insert(index + 1, AuthScheme::Sigv4a);
        }
        schemes
    }

    /// The authentication schemes of an operation, if they differ from the service's.
    pub(super) fn operation_auth(
        &self,
        id: &ShapeId,
        shape: &Shape,
        of_service: &[AuthScheme],
    ) -> Option<Vec<AuthScheme>> {
        let stated = shape.traits.get(AUTH).and_then(Value::as_array);
        let optional = shape.traits.contains_key(OPTIONAL_AUTH);
        if stated.is_none() && !optional {
            return None;
        }
        let mut schemes = match stated {
            Some(stated) => self.schemes(id, shape, &stated.iter().filter_map(Value::as_str).collect::<Vec<_>>()),
            None => of_service.to_vec(),
        };
        if optional && !schemes.contains(&AuthScheme::None) {
            schemes.push(AuthScheme::None);
        }
        Some(schemes)
    }

    /// The supported schemes of a shape. An empty list means that calls are unsigned, so it is an error if schemes are
    /// listed but none is supported.
    fn schemes(&self, id: &ShapeId, shape: &Shape, stated: &[&str]) -> Vec<AuthScheme> {
        if stated.is_empty() {
            return vec![AuthScheme::None];
        }
        let schemes: Vec<_> = stated.iter().filter_map(|name| scheme(name)).collect();
        if schemes.is_empty() {
            let what = format!("authentication by `{}`", stated.join("` or `"));
            let place = self.place(id);
            let place = match shape.traits.contains_key(AUTH) {
                true => place.then(&["traits", AUTH]),
                false => place.then(&["traits", stated[0]]),
            };
            self.error(ErrorKind::Unsupported { from: id.to_string(), what }, place);
        }
        schemes
    }
}

/// Whether endpoints have schemes other than SigV4, which is often listed only for its properties.
pub(super) fn states_schemes(rules: &EndpointRules) -> bool {
    rules.auth_schemes.iter().any(|name| name.as_deref() != Some(AuthScheme::Sigv4.id()))
}

fn scheme(name: &str) -> Option<AuthScheme> {
    match name {
        SIGV4 => Some(AuthScheme::Sigv4),
        SIGV4A => Some(AuthScheme::Sigv4a),
        _ => None,
    }
}
