//! Authentication of calls (Smithy 2.0, "Authentication traits"): the schemes, in order of preference.

use super::Context;
use super::traits::{AUTH, HTTP_API_KEY_AUTH, HTTP_BASIC_AUTH, HTTP_BEARER_AUTH, OPTIONAL_AUTH, SIGV4, SIGV4A, entry};
use crate::ast::{Shape, ShapeId};
use crate::error::ErrorKind;
use crate::ir::AuthScheme;
use crate::ir::endpoint::EndpointRules;
use crate::json::Value;

/// The supported schemes.
const SUPPORTED: [&str; 5] = [SIGV4, SIGV4A, HTTP_API_KEY_AUTH, HTTP_BASIC_AUTH, HTTP_BEARER_AUTH];

/// Other schemes of Smithy and AWS. A service or operation that supports only these is rejected.
const UNSUPPORTED: [&str; 2] = ["smithy.api#httpDigestAuth", "aws.auth#cognitoUserPools"];

impl Context<'_> {
    /// Returns the authentication schemes of the service, most preferred first.
    ///
    /// If SigV4 is among them and the endpoint rules mention SigV4a, SigV4a is added too, because both use the same
    /// credentials.
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
        let used_by_rules =
            rules.is_some_and(|rules| rules.auth_schemes.contains(&Some(AuthScheme::Sigv4a.id().to_owned())));
        if let Some(index) = schemes.iter().position(|scheme| *scheme == AuthScheme::Sigv4)
            && used_by_rules
            && !schemes.contains(&AuthScheme::Sigv4a)
        {
            schemes.insert(index + 1, AuthScheme::Sigv4a);
        }
        schemes
    }

    /// Returns the authentication schemes of an operation, or `None` if it has neither of the traits `smithy.api#auth`
    /// and `smithy.api#optionalAuth`.
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

    /// Returns the supported schemes in `stated`, the list of a service or operation. An empty list means that calls
    /// are unsigned. A list with only unsupported schemes is an error.
    fn schemes(&self, id: &ShapeId, shape: &Shape, stated: &[&str]) -> Vec<AuthScheme> {
        if stated.is_empty() {
            return vec![AuthScheme::None];
        }
        let schemes: Vec<_> = stated.iter().filter_map(|name| self.scheme(name)).collect();
        if schemes.is_empty() && !stated.iter().any(|name| SUPPORTED.contains(name)) {
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

    /// Returns the scheme with this trait ID, or `None` if it is unsupported or its trait is invalid.
    fn scheme(&self, name: &str) -> Option<AuthScheme> {
        match name {
            SIGV4 => Some(AuthScheme::Sigv4),
            SIGV4A => Some(AuthScheme::Sigv4a),
            HTTP_BEARER_AUTH => Some(AuthScheme::Bearer),
            HTTP_BASIC_AUTH => Some(AuthScheme::Basic),
            HTTP_API_KEY_AUTH => self.api_key(),
            _ => None,
        }
    }

    /// Returns the scheme that the service's trait `smithy.api#httpApiKeyAuth` describes, if the trait is valid.
    fn api_key(&self) -> Option<AuthScheme> {
        let of_trait = |key| entry(&self.service.traits, HTTP_API_KEY_AUTH, key);
        let name = of_trait("name").filter(|name| is_token(name));
        let fault = match (name, of_trait("in"), of_trait("scheme")) {
            (Some(name), Some(place @ ("header" | "query")), scheme) if place == "header" || scheme.is_none() => {
                return Some(AuthScheme::ApiKey {
                    in_header: place == "header",
                    name: name.to_owned(),
                    scheme: scheme.map(str::to_owned),
                });
            }
            (None, ..) => "`name` is not a valid name for a header or query parameter",
            (_, Some("query"), Some(_)) => "a key in the query cannot have a `scheme`",
            _ => "`in` is neither `header` nor `query`",
        };
        let kind = ErrorKind::TraitValue {
            from: self.id.to_string(),
            name: HTTP_API_KEY_AUTH.to_owned(),
            message: fault.to_owned(),
        };
        self.error(kind, self.place(self.id).then(&["traits", HTTP_API_KEY_AUTH]));
        None
    }
}

/// Whether a string can be the name of a header (RFC 9110, section 5.6.2).
fn is_token(name: &str) -> bool {
    let is_allowed = |byte: u8| byte.is_ascii_alphanumeric() || b"!#$%&'*+-.^_`|~".contains(&byte);
    !name.is_empty() && name.bytes().all(is_allowed)
}

/// Whether endpoints can have schemes other than SigV4, which is often listed only for its properties.
pub(super) fn states_schemes(rules: &EndpointRules) -> bool {
    rules.auth_schemes.iter().any(|name| name.as_deref() != Some(AuthScheme::Sigv4.id()))
}
