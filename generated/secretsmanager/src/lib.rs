//! AWS Secrets Manager stores the passwords, keys and tokens that programs need, encrypted and outside of their
//! code.
//!
//! Programs fetch a secret by name when they need it, so it can be changed, rotated or revoked without changing
//! the program.
//!
//! A secret has a name, metadata such as a description and tags, and versions of its value. A value is a string
//! or binary data, is at most 65,536 bytes long, and is encrypted with an AWS Key Management Service (AWS KMS)
//! key. Staging labels mark versions: `AWSCURRENT` is on the version to use, `AWSPREVIOUS` on the one before
//! it, and `AWSPENDING` on one that a rotation is preparing. The
//! [user guide](https://docs.aws.amazon.com/secretsmanager/latest/userguide/intro.html) explains these
//! concepts, and
//! [Getting started](https://docs.aws.amazon.com/secretsmanager/latest/userguide/getting-started.html) shows
//! how to create a first secret.
//!
//! **API version**: 2017-10-17. Requests and responses are JSON over HTTPS, and requests are signed with AWS
//! Signature Version 4.
//!
//! **Endpoints**: every Region has its own endpoint, and a secret exists in one Region unless it is replicated
//! to others. There are also dual-stack endpoints (IPv4 and IPv6) and, in some Regions, endpoints with
//! FIPS-validated cryptography. The
//! [AWS General Reference](https://docs.aws.amazon.com/general/latest/gr/asm.html) lists them.
//!
//! **Permissions**: the IAM action for an operation has the operation's name, such as
//! `secretsmanager:GetSecretValue`. It can be granted by an identity policy of the caller, or by a resource
//! policy of the secret. Secrets that are encrypted with a customer managed KMS key also require permissions
//! for that key. Without permission, a call fails with `AccessDeniedException`, an error common to all AWS
//! services. See
//! [Authentication and access control](https://docs.aws.amazon.com/secretsmanager/latest/userguide/auth-and-access.html),
//! and the
//! [policy examples](https://docs.aws.amazon.com/secretsmanager/latest/userguide/auth-and-access_examples.html).
//!
//! **Limits**: [Quotas](https://docs.aws.amazon.com/secretsmanager/latest/userguide/reference_limits.html)
//! lists the limits on secrets, versions, sizes and request rates. Requests that exceed a rate are throttled.
//! Programs that use a secret often should cache its value in memory instead of fetching it for every use.
//!
//! **Support**: ask questions about the service on [AWS re:Post](https://repost.aws/). For problems with an
//! account, contact the [AWS Support Center](https://console.aws.amazon.com/support/). The user guide has a
//! chapter on [troubleshooting](https://docs.aws.amazon.com/secretsmanager/latest/userguide/troubleshoot.html).
//!
//! **Logging**: AWS CloudTrail records the calls of this API: the caller, the time, the source address, and the
//! request parameters. Three parameters are not recorded: `SecretString`, `SecretBinary` and `RotationToken`.
//! All others can be recorded as sent, including names, descriptions, tags, staging labels, filters and
//! resource policies. See
//! [Logging with CloudTrail](https://docs.aws.amazon.com/secretsmanager/latest/userguide/monitoring-cloudtrail.html).
//!
//! > **Important:** Never put a secret, or part of one, in a parameter other than `SecretString`,
//! > `SecretBinary` or `RotationToken`. Anyone who can read the trail could read it there.
//!
#![doc = include_str!("../docs/crate.md")]

#![cfg_attr(docsrs, feature(doc_cfg))]
#![forbid(unsafe_code)]
#![warn(missing_docs)]

#[doc(inline)]
pub use client::Client;

#[doc(inline)]
pub use config::Config;

pub use error_meta::Error;

pub mod client;
pub mod config;
pub mod error;
mod error_meta;
pub mod ext;

#[cfg(doc)]
pub mod guide;

mod idempotency_token;
pub mod meta;
pub mod operation;
pub mod primitives;
pub mod types;
