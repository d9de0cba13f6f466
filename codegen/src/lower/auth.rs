//! Authentication of calls (Smithy 2.0, "Authentication traits"): SigV4 or none.

use super::Context;
use super::traits::{AUTH, OPTIONAL_AUTH, SIGV4};
use crate::ast::{Shape, ShapeId};
use crate::error::ErrorKind;
use crate::json::Value;

/// The runtime's id for unsigned calls.
const NO_AUTH: &str = "no_auth";

/// The other schemes of Smithy and AWS. A service that only has these is rejected.
const UNSUPPORTED: [&str; 6] = [
    "aws.auth#sigv4a",
    "smithy.api#httpApiKeyAuth",
    "smithy.api#httpBasicAuth",
    "smithy.api#httpBearerAuth",
    "smithy.api#httpDigestAuth",
    "aws.auth#cognitoUserPools",
];

impl Context<'_> {
    /// The authentication schemes of the service, most preferred first.
    pub(super) fn service_auth(&self) -> Vec<String> {
        let traits = &self.service.traits;
        let stated: Vec<&str> = match traits.get(AUTH).and_then(Value::as_array) {
            Some(stated) => stated.iter().filter_map(Value::as_str).collect(),
            None => {
                let is_scheme = |name: &&str| *name == SIGV4 || UNSUPPORTED.contains(name);
                traits.keys().map(String::as_str).filter(is_scheme).collect()
            }
        };
        self.schemes(self.id, self.service, &stated)
    }

    /// The authentication schemes of an operation, if they differ from the service's.
    pub(super) fn operation_auth(&self, id: &ShapeId, shape: &Shape) -> Option<Vec<String>> {
        let stated = shape.traits.get(AUTH).and_then(Value::as_array);
        let optional = shape.traits.contains_key(OPTIONAL_AUTH);
        if stated.is_none() && !optional {
            return None;
        }
        let mut schemes = match stated {
            Some(stated) => self.schemes(id, shape, &stated.iter().filter_map(Value::as_str).collect::<Vec<_>>()),
            None => self.service_auth(),
        };
        if optional {
            schemes.push(NO_AUTH.to_owned());
        }
        schemes.dedup();
        Some(schemes)
    }

    /// The runtime's ids of a shape's schemes. An empty list means that calls are unsigned; but if all schemes are
    /// unknown, calls must not be sent unsigned.
    fn schemes(&self, id: &ShapeId, shape: &Shape, stated: &[&str]) -> Vec<String> {
        match stated {
            [] => vec![NO_AUTH.to_owned()],
            stated if stated.contains(&SIGV4) => vec!["sigv4".to_owned()],
            stated => {
                let what = format!("authentication by `{}`", stated.join("` or `"));
                let place = self.place(id);
                let place = match shape.traits.contains_key(AUTH) {
                    true => place.then(&["traits", AUTH]),
                    false => place.then(&["traits", stated[0]]),
                };
                self.error(ErrorKind::Unsupported { from: id.to_string(), what }, place);
                Vec::new()
            }
        }
    }
}
