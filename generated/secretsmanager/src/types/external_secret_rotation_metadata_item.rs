//! The structure `com.amazonaws.secretsmanager#ExternalSecretRotationMetadataItem`.

use client_runtime::structure;

structure! {
    /// An item of the metadata that is needed to rotate a secret at an external service.
    pub struct ExternalSecretRotationMetadataItem, ExternalSecretRotationMetadataItemBuilder {
        /// The name of the item.
        ///
        /// Length: 1 to 256 characters.
        key, set_key, get_key: optional(text) = member("Key");
        /// The value of the item.
        ///
        /// Length: 1 to 2048 characters.
        value, set_value, get_value: optional(text) = member("Value");
    }
}
