//! The endpoint rules of the service: those of the model, or plain ones where the model has none.

use serde_json::json;

use super::Context;
use super::endpoint::{self, EndpointTraits};
use super::traits::{ENDPOINT_BDD, ENDPOINT_RULE_SET, ENDPOINT_TESTS, SERVICE, entry};
use crate::error::ErrorKind;
use crate::ir::endpoint::EndpointRules;
use crate::json::Value;

impl Context<'_> {
    /// Compiles the endpoint rules.
    pub(super) fn endpoint(&self) -> Option<EndpointRules> {
        let traits = &self.service.traits;
        let stated = EndpointTraits {
            rule_set: traits.get(ENDPOINT_RULE_SET),
            bdd: traits.get(ENDPOINT_BDD),
            tests: traits.get(ENDPOINT_TESTS),
        };
        let lowered = match endpoint::lower(stated) {
            Ok(None) => {
                endpoint::lower(EndpointTraits { rule_set: Some(&self.plain_rules()), ..EndpointTraits::default() })
            }
            lowered => lowered,
        };
        match lowered {
            Ok(rules) => rules,
            Err(error) => {
                let place = self.place(self.id).then(&["traits", error.trait_id]).then_path(&error.place);
                self.error(ErrorKind::Endpoint { message: error.to_string() }, place);
                None
            }
        }
    }

    /// A configured endpoint, or the host that the endpoint prefix gives in a region.
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
