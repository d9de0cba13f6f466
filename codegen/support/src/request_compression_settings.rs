//! The settings of compressed requests: on the configuration of a client, and out of the one that all clients share.

use aws_types::sdk_config::SdkConfig;

use crate::config::{Builder, Config};
use crate::request_compression::{DisableRequestCompression, RequestMinCompressionSizeBytes};

impl Config {
    /// Whether no request is compressed, if it was set.
    pub fn disable_request_compression(&self) -> Option<bool> {
        self.config.load::<DisableRequestCompression>().map(|setting| setting.0)
    }

    /// The size of a body, in bytes, from which on it is compressed, if it was set.
    pub fn request_min_compression_size_bytes(&self) -> Option<u32> {
        self.config.load::<RequestMinCompressionSizeBytes>().map(|setting| setting.0)
    }
}

impl Builder {
    /// Sets whether no request is compressed.
    pub fn disable_request_compression(mut self, disable_request_compression: impl Into<Option<bool>>) -> Self {
        self.set_disable_request_compression(disable_request_compression.into());
        self
    }

    /// Sets whether no request is compressed; `None` means that large ones are.
    pub fn set_disable_request_compression(&mut self, disable_request_compression: Option<bool>) -> &mut Self {
        self.config.store_or_unset(disable_request_compression.map(DisableRequestCompression));
        self
    }

    /// Sets the size of a body, in bytes, from which on it is compressed.
    ///
    /// Calls fail if it is more than 10,485,760.
    pub fn request_min_compression_size_bytes(
        mut self,
        request_min_compression_size_bytes: impl Into<Option<u32>>,
    ) -> Self {
        self.set_request_min_compression_size_bytes(request_min_compression_size_bytes.into());
        self
    }

    /// Sets the size of a body, in bytes, from which on it is compressed; `None` means 10,240.
    pub fn set_request_min_compression_size_bytes(
        &mut self,
        request_min_compression_size_bytes: Option<u32>,
    ) -> &mut Self {
        self.config.store_or_unset(request_min_compression_size_bytes.map(RequestMinCompressionSizeBytes));
        self
    }
}

/// Takes what the shared configuration says of compression.
pub(crate) fn take(builder: &mut Builder, shared: &SdkConfig) {
    builder
        .set_disable_request_compression(shared.disable_request_compression())
        .set_request_min_compression_size_bytes(shared.request_min_compression_size_bytes());
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn settings_of_all_clients_are_taken_and_can_be_overridden() {
        let shared =
            SdkConfig::builder().disable_request_compression(true).request_min_compression_size_bytes(7).build();
        let config = Config::new(&shared);
        assert_eq!(
            (config.disable_request_compression(), config.request_min_compression_size_bytes()),
            (Some(true), Some(7))
        );
        let config =
            config.to_builder().disable_request_compression(false).request_min_compression_size_bytes(None).build();
        assert_eq!(
            (config.disable_request_compression(), config.request_min_compression_size_bytes()),
            (Some(false), None)
        );
    }
}
