//! The endpoint rules of the service: those in the model, or simple ones if the model has none.

use serde_json::json;

use super::Context;
use super::endpoint::{self, EndpointError, EndpointTraits};
use super::traits::{ENDPOINT_BDD, ENDPOINT_RULE_SET, ENDPOINT_TESTS, SERVICE, entry};
use crate::error::ErrorKind;
use crate::ir::endpoint::EndpointRules;
use crate::json::Value;

impl Context<'_> {
    /// Compiles the endpoint rules of the service, and warns about faulty endpoint tests.
    pub(super) fn endpoint(&self) -> Option<EndpointRules> {
        let traits = &self.service.traits;
        let stated = EndpointTraits {
            rule_set: traits.get(ENDPOINT_RULE_SET),
            bdd: traits.get(ENDPOINT_BDD),
            tests: traits.get(ENDPOINT_TESTS),
        };
        let mut left_out = Vec::new();
        let lowered = match endpoint::lower(stated, &mut left_out) {
            Ok(None) => {
                let plain = self.plain_rules();
                let stated = EndpointTraits { rule_set: Some(&plain), ..EndpointTraits::default() };
                endpoint::lower(stated, &mut left_out)
            }
            lowered => lowered,
        };
        let place =
            |fault: &EndpointError| self.place(self.id).then(&["traits", fault.trait_id]).then_path(&fault.place);
        for fault in left_out {
            self.left_out(self.id.as_str(), "an endpoint test", &fault, place(&fault));
        }
        match lowered {
            Ok(rules) => rules,
            Err(error) => {
                self.error(ErrorKind::Endpoint { message: error.to_string() }, place(&error));
                None
            }
        }
    }

    /// Creates rules that use the configured endpoint, or else a host name made of the endpoint prefix and the Region.
    fn plain_rules(&self) -> Value {
        let traits = &self.service.traits;
        let prefix = entry(traits, SERVICE, "endpointPrefix").or_else(|| entry(traits, SERVICE, "arnNamespace"));
        let prefix = prefix.map_or_else(|| self.id.name().to_ascii_lowercase(), str::to_owned);
        let is_set = |name: &str| json!([{ "fn": "isSet", "argv": [{ "ref": name }] }]);
        json!({
            "version": "1.0",
            "parameters": {
                "Region": { "type": "string", "builtIn": "AWS::Region" },
                "Endpoint": { "type": "string", "builtIn": "SDK::Endpoint" },
            },
            "rules": [
                { "type": "endpoint", "conditions": is_set("Endpoint"), "endpoint": { "url": { "ref": "Endpoint" } } },
                {
                    "type": "endpoint",
                    "conditions": is_set("Region"),
                    "endpoint": { "url": format!("https://{prefix}.{{Region}}.amazonaws.com") },
                },
                { "type": "error", "conditions": [], "error": "Invalid Configuration: Missing Region" },
            ],
        })
        .into()
    }
}
