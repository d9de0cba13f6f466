//! Client settings that are passed to the endpoint rules (trait `smithy.rules#clientContextParams`).

use super::Context;
use super::traits::CLIENT_CONTEXT_PARAMS;
use crate::docs::{self, Markdown};
use crate::error::ErrorKind;
use crate::ir::endpoint::{BuiltIn, EndpointRules, Parameter, ParameterKind, Setting, SharedSetting};
use crate::json::Value;
use crate::names;

/// Methods of `config::Builder` whose names a setting must not have. Many also have a variant with the prefix `set_`.
const BUILDER_METHODS: [&str; 53] = [
    "account_id_endpoint_mode",
    "allow_no_auth",
    "api_key",
    "api_key_resolver",
    "app_name",
    "apply_test_defaults",
    "apply_test_defaults_v2",
    "auth_scheme_preference",
    "auth_scheme_resolver",
    "aws_chunked_encoding_chunk_size",
    "basic_auth_login",
    "basic_auth_login_resolver",
    "bearer_token",
    "bearer_token_resolver",
    "behavior_version",
    "behavior_version_latest",
    "build",
    "capture_input_attributes",
    "credentials_provider",
    "digest_auth_login",
    "digest_auth_login_resolver",
    "disable_clock_skew_correction",
    "disable_request_compression",
    "emit_input_attributes",
    "endpoint_resolver",
    "endpoint_url",
    "express_credentials_provider",
    "framework_metadata",
    "http_client",
    "idempotency_token_provider",
    "identity_cache",
    "interceptor",
    "interceptors",
    "invocation_id_generator",
    "new",
    "region",
    "request_checksum_calculation",
    "request_min_compression_size_bytes",
    "response_checksum_validation",
    "retry_classifier",
    "retry_classifiers",
    "retry_config",
    "retry_partition",
    "sigv4a_signing_region_set",
    "sleep_impl",
    "stalled_stream_protection",
    "time_source",
    "timeout_config",
    "token_provider",
    "use_dual_stack",
    "use_fips",
    "with_test_defaults",
    "with_test_defaults_v2",
];

impl Context<'_> {
    /// Makes parameters of the endpoint rules take their values from client settings.
    pub(super) fn client_context_params(&self, rules: &mut EndpointRules) {
        let params = self.service.traits.get(CLIENT_CONTEXT_PARAMS).and_then(Value::as_object);
        for (name, param) in params.into_iter().flatten() {
            let parameter = rules.parameters.iter_mut().find(|parameter| parameter.name == *name);
            let fault = match parameter {
                Some(parameter) => match fault(parameter, param) {
                    Some(fault) => fault,
                    None => {
                        parameter.setting = Some(self.setting(parameter, param));
                        continue;
                    }
                },
                None => format!("the rules have no parameter `{name}`"),
            };
            let kind = ErrorKind::TraitValue {
                from: self.id.to_string(),
                name: CLIENT_CONTEXT_PARAMS.to_owned(),
                message: fault,
            };
            self.error(kind, self.place(self.id).then(&["traits", CLIENT_CONTEXT_PARAMS, name]));
        }
    }

    fn setting(&self, parameter: &Parameter, param: &Value) -> Setting {
        let documentation = param.get("documentation").and_then(Value::as_str);
        let mut docs = documentation.map_or_else(Markdown::default, |text| self.docs_of(text));
        if docs.is_empty() {
            docs.push_paragraph(&format!("Sets the endpoint parameter {}.", docs::code(&parameter.name)));
        }
        let shared = parameter.built_in.and_then(shared);
        if let Some(SharedSetting { variable, key }) = shared {
            docs.push_paragraph(&format!(
                "A configuration that is created from an `SdkConfig` takes the value from the environment variable \
                 `{variable}`, or else from `{key}` in the profile."
            ));
        }
        Setting { ty: names::pascal(&parameter.name), shared, docs }
    }
}

/// Returns the reason why a parameter cannot be a setting, or `None` if it can be one.
fn fault(parameter: &Parameter, param: &Value) -> Option<String> {
    let kind = match param.get("type").and_then(Value::as_str).map(str::to_ascii_lowercase).as_deref() {
        Some("string") => ParameterKind::Text,
        Some("boolean") => ParameterKind::Flag,
        Some("stringarray") => ParameterKind::Texts,
        _ => return Some(format!("the type of `{}` is not string, boolean or stringArray", parameter.name)),
    };
    if kind != parameter.kind {
        return Some(format!("the endpoint parameter `{}` has a different type", parameter.name));
    }
    let method = parameter.field.as_str();
    BUILDER_METHODS.contains(&method).then(|| {
        format!("`{}` would become the setting `{method}`, which every configuration already has", parameter.name)
    })
}

/// Returns the environment variable and profile key of a built-in, if the published clients read its value from them.
fn shared(built_in: BuiltIn) -> Option<SharedSetting> {
    (built_in == BuiltIn::S3DisableExpressSessionAuth).then_some(SharedSetting {
        variable: "AWS_S3_DISABLE_EXPRESS_SESSION_AUTH",
        key: "s3_disable_express_session_auth",
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const MACROS: [&str; 3] = [
        include_str!("../../../runtime/src/macros/config_builder.rs"),
        include_str!("../../../runtime/src/macros/crate_modules.rs"),
        include_str!("../../../runtime/src/account_id_endpoint.rs"),
    ];

    #[test]
    fn all_builder_setters_are_listed() {
        let lines = MACROS.iter().flat_map(|text| text.lines()).map(str::trim);
        let setters = lines.filter_map(|line| line.strip_prefix("set_")?.split_once(": "));
        let names: Vec<_> = setters.map(|(name, _)| name).collect();
        assert!(names.len() > 20, "{names:?}");
        for name in names {
            assert!(BUILDER_METHODS.contains(&name), "{name}");
        }
    }
}
