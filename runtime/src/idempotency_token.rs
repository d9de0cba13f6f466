//! Idempotency tokens, which make a repeated call take effect only once (Smithy 2.0, trait
//! `smithy.api#idempotencyToken`).

use std::fmt;
use std::sync::{Arc, Mutex, PoisonError};

use aws_smithy_types::config_bag::{Storable, StoreReplace};

/// A source of idempotency tokens: random version 4 UUIDs, the results of a function, or always the same string.
#[derive(Debug)]
pub struct IdempotencyTokenProvider {
    inner: Inner,
}

enum Inner {
    Static(&'static str),
    Function(Arc<dyn Fn() -> String + Send + Sync>),
    Random(Mutex<fastrand::Rng>),
    /// Random tokens that cannot be generated, because the platform has no source of randomness.
    NotRandom,
}

/// The error for a random idempotency token on a platform without a source of randomness: tokens would be the same in
/// every process, so a service would treat the calls of one as repetitions of another's.
#[derive(Debug)]
pub struct NoRandomness;

impl fmt::Display for NoRandomness {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(
            "this platform has no source of randomness for idempotency tokens; set the token of the call, or configure the \
             client with `idempotency_token_provider(IdempotencyTokenProvider::from_fn(…))` and a function that generates a \
             unique string each time",
        )
    }
}

impl std::error::Error for NoRandomness {}

impl IdempotencyTokenProvider {
    /// Returns the next token.
    ///
    /// # Panics
    ///
    /// Panics if the tokens are random and the platform has no source of randomness (`wasm32-unknown-unknown` without
    /// the feature `wasm`). Calls to operations fail with an error instead of panicking.
    #[allow(clippy::panic)] // The signature cannot return an error, and tokens that are not unique do harm.
    pub fn make_idempotency_token(&self) -> String {
        match self.token() {
            Ok(token) => token,
            Err(error) => panic!("{error}"),
        }
    }

    /// Returns the next token.
    ///
    /// # Errors
    ///
    /// Fails if the token would be random and the platform has no source of randomness.
    pub fn token(&self) -> Result<String, NoRandomness> {
        match &self.inner {
            Inner::Static(token) => Ok((*token).to_owned()),
            Inner::Function(make) => Ok(make()),
            Inner::Random(rng) => Ok(uuid_v4(rng.lock().unwrap_or_else(PoisonError::into_inner).u128(..))),
            Inner::NotRandom => Err(NoRandomness),
        }
    }

    /// Creates a provider of random tokens.
    pub fn random() -> Self {
        // On this platform, the generator has a constant seed, unless JavaScript provides randomness.
        if cfg!(all(target_family = "wasm", target_os = "unknown", not(feature = "wasm"))) {
            return Self { inner: Inner::NotRandom };
        }
        Self { inner: Inner::Random(Mutex::new(fastrand::Rng::new())) }
    }

    /// Creates a provider that calls a function, which must return a unique token each time.
    pub fn from_fn(make: impl Fn() -> String + Send + Sync + 'static) -> Self {
        Self { inner: Inner::Function(Arc::new(make)) }
    }

    /// Creates a provider that always returns the same token.
    pub fn fixed(token: &'static str) -> Self {
        Self { inner: Inner::Static(token) }
    }
}

impl Clone for IdempotencyTokenProvider {
    fn clone(&self) -> Self {
        match &self.inner {
            Inner::Static(token) => Self::fixed(token),
            Inner::Function(make) => Self { inner: Inner::Function(Arc::clone(make)) },
            // Copies of a generator would generate the same tokens.
            Inner::Random(_) | Inner::NotRandom => Self::random(),
        }
    }
}

impl fmt::Debug for Inner {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Static(token) => f.debug_tuple("Static").field(token).finish(),
            Self::Function(_) => f.write_str("Function"),
            Self::Random(rng) => f.debug_tuple("Random").field(rng).finish(),
            Self::NotRandom => f.write_str("NotRandom"),
        }
    }
}

impl From<&'static str> for IdempotencyTokenProvider {
    fn from(token: &'static str) -> Self {
        Self::fixed(token)
    }
}

impl Storable for IdempotencyTokenProvider {
    type Storer = StoreReplace<Self>;
}

/// Returns the UUID of version 4 (RFC 9562) for 128 random bits.
pub(crate) fn uuid_v4(random: u128) -> String {
    let bits = random & !(0xf << 76) & !(0x3 << 62) | (0x4 << 76) | (0x2 << 62);
    let hex = format!("{bits:032x}");
    [&hex[..8], &hex[8..12], &hex[12..16], &hex[16..20], &hex[20..]].join("-")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn uuids_have_their_version_and_variant_bits() {
        assert_eq!(uuid_v4(0), "00000000-0000-4000-8000-000000000000");
        assert_eq!(uuid_v4(u128::MAX), "ffffffff-ffff-4fff-bfff-ffffffffffff");
    }

    #[test]
    fn random_tokens_differ_and_fixed_ones_do_not() {
        let random = IdempotencyTokenProvider::random();
        let first = random.make_idempotency_token();
        assert_ne!(random.make_idempotency_token(), first);
        assert_ne!(random.clone().make_idempotency_token(), first);
        let (function, copy) = (IdempotencyTokenProvider::from_fn(|| "made".to_owned()), "made".to_owned());
        assert_eq!(
            (function.make_idempotency_token(), function.clone().make_idempotency_token()),
            (copy.clone(), copy)
        );
        let fixed = IdempotencyTokenProvider::from("token");
        assert_eq!(fixed.make_idempotency_token(), fixed.clone().make_idempotency_token());
    }

    #[test]
    fn without_randomness_no_token_is_generated() {
        let none = IdempotencyTokenProvider { inner: Inner::NotRandom };
        let error = none.token().unwrap_err().to_string();
        assert!(error.contains("idempotency_token_provider(IdempotencyTokenProvider::from_fn"), "{error}");
    }
}
