//! Idempotency tokens, which make a repeated call take effect only once (Smithy 2.0, trait
//! `smithy.api#idempotencyToken`).

use std::sync::{Mutex, PoisonError};

use aws_smithy_types::config_bag::{Storable, StoreReplace};

/// Generates idempotency tokens: random version 4 UUIDs, or always the same string.
#[derive(Debug)]
pub struct IdempotencyTokenProvider {
    inner: Inner,
}

#[derive(Debug)]
enum Inner {
    Static(&'static str),
    Random(Mutex<fastrand::Rng>),
}

impl IdempotencyTokenProvider {
    /// Returns the next token.
    pub fn make_idempotency_token(&self) -> String {
        match &self.inner {
            Inner::Static(token) => (*token).to_owned(),
            Inner::Random(rng) => uuid_v4(rng.lock().unwrap_or_else(PoisonError::into_inner).u128(..)),
        }
    }

    /// Generates random tokens.
    pub fn random() -> Self {
        Self { inner: Inner::Random(Mutex::new(fastrand::Rng::new())) }
    }

    /// Always returns the same token.
    pub fn fixed(token: &'static str) -> Self {
        Self { inner: Inner::Static(token) }
    }
}

impl Clone for IdempotencyTokenProvider {
    fn clone(&self) -> Self {
        match &self.inner {
            Inner::Static(token) => Self::fixed(token),
            // Copies of a generator would generate the same tokens.
            Inner::Random(_) => Self::random(),
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

/// A UUID of version 4 and variant 1 (RFC 9562), from 128 random bits.
fn uuid_v4(random: u128) -> String {
    let bits = random & !(0xf << 76) & !(0x3 << 62) | (0x4 << 76) | (0x2 << 62);
    let hex = format!("{bits:032x}");
    [&hex[..8], &hex[8..12], &hex[12..16], &hex[16..20], &hex[20..]].join("-")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn uuids_state_version_and_variant() {
        assert_eq!(uuid_v4(0), "00000000-0000-4000-8000-000000000000");
        assert_eq!(uuid_v4(u128::MAX), "ffffffff-ffff-4fff-bfff-ffffffffffff");
    }

    #[test]
    fn random_tokens_differ_and_fixed_ones_do_not() {
        let random = IdempotencyTokenProvider::random();
        let first = random.make_idempotency_token();
        assert_ne!(random.make_idempotency_token(), first);
        assert_ne!(random.clone().make_idempotency_token(), first);
        let fixed = IdempotencyTokenProvider::from("token");
        assert_eq!(fixed.make_idempotency_token(), fixed.clone().make_idempotency_token());
    }
}
