//! Extensions that the published crates do not have, most of them behind a feature of this crate.

client_runtime::ext! {
    fake SecretsManager
}

client_runtime::json_text! {
    crate::operation::get_secret_value::GetSecretValueOutput: optional(secret_string) = "SecretString";
    crate::types::SecretValueEntry: optional(secret_string) = "SecretString";
}

#[cfg(feature = "required")]
#[cfg_attr(docsrs, doc(cfg(feature = "required")))]
pub mod required;
