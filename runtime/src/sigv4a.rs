//! SigV4a, signatures with asymmetric keys (trait `aws.auth#sigv4a`): the setting for the Regions in which they are
//! valid. Signing with SigV4a is behind the feature `sigv4a`, but the setting is always available.

use aws_types::region::SigningRegionSet;
use aws_types::sdk_config::SdkConfig;

use crate::config::Builder;

impl Builder {
    /// Sets the Regions in which signatures are valid.
    pub fn set_sigv4a_signing_region_set(&mut self, regions: Option<SigningRegionSet>) {
        self.config.store_or_unset(regions);
    }
}

/// Takes the setting from the shared configuration.
pub fn take(builder: &mut Builder, shared: &SdkConfig) {
    builder.set_sigv4a_signing_region_set(shared.sigv4a_signing_region_set().cloned());
}

/// Defines the setting for the Regions of SigV4a in the module `config` of a generated crate.
#[macro_export]
macro_rules! sigv4a_settings {
    () => {
        impl Config {
            $crate::getters! {
                /// Returns the Regions in which SigV4a signatures are valid, if they are set.
                sigv4a_signing_region_set: $crate::external::aws_types::region::SigningRegionSet;
            }
        }

        impl Builder {
            $crate::settings! {
                /// Sets the Regions in which SigV4a signatures are valid, such as `us-west-2,eu-*`, overriding those of
                /// the endpoint.
                sigv4a_signing_region_set: impl Into<$crate::external::aws_types::region::SigningRegionSet> =>
                    Some(sigv4a_signing_region_set.into());
                /// Sets the Regions in which SigV4a signatures are valid; `None` means those of the endpoint, or else
                /// the Region of the client.
                set_sigv4a_signing_region_set: Option<$crate::external::aws_types::region::SigningRegionSet>;
            }
        }
    };
}
