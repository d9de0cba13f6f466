//! A guide to this crate. Its pages exist only in the documentation.
//!
#![doc = include_str!("../docs/guide/index.md")]

#[doc = include_str!("../docs/guide/getting_started.md")]
pub mod getting_started {}

#[doc = include_str!("../docs/guide/configuration.md")]
pub mod configuration {}

#[doc = include_str!("../docs/guide/credentials.md")]
pub mod credentials {}

#[doc = include_str!("../docs/guide/endpoints.md")]
pub mod endpoints {}

#[doc = include_str!("../docs/guide/errors.md")]
pub mod errors {}

#[doc = include_str!("../docs/guide/retries_and_timeouts.md")]
pub mod retries_and_timeouts {}

#[doc = include_str!("../docs/guide/blocking.md")]
pub mod blocking {}

#[doc = include_str!("../docs/guide/serde.md")]
pub mod serde {}

#[doc = include_str!("../docs/guide/testing.md")]
pub mod testing {}

#[doc = include_str!("../docs/guide/fake.md")]
pub mod fake {}

#[doc = include_str!("../docs/guide/logging.md")]
pub mod logging {}

#[doc = include_str!("../docs/guide/tls.md")]
pub mod tls {}

#[doc = include_str!("../docs/guide/small_programs.md")]
pub mod small_programs {}

#[doc = include_str!("../docs/guide/wasm.md")]
pub mod wasm {}

#[doc = include_str!("../docs/guide/features.md")]
pub mod features {}
