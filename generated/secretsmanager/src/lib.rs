//! AWS Secrets Manager keeps the passwords, keys and tokens that programs need, encrypted and outside of their
//! code.
//!
//! A program asks for a secret by its name at the moment of use. The secret can therefore be changed, rotated
//! or withdrawn without touching the program.
//!
//! A secret has a name, metadata such as a description and tags, and versions of its value. A value is text or
//! bytes, at most 65,536 bytes, and is encrypted with a key of AWS Key Management Service (AWS KMS). Staging
//! labels tell the versions apart: `AWSCURRENT` is on the version to use, `AWSPREVIOUS` on the one that was
//! current before, and `AWSPENDING` on one that a rotation is preparing. The
//! [user guide](https://docs.aws.amazon.com/secretsmanager/latest/userguide/intro.html) explains these notions,
//! and [Getting started](https://docs.aws.amazon.com/secretsmanager/latest/userguide/getting-started.html)
//! leads to a first secret.
//!
//! **API version**: 2017-10-17. Requests and answers are JSON over HTTPS, and requests are signed with AWS
//! Signature Version 4.
//!
//! **Endpoints**: every Region has an endpoint of its own, and a secret lives in one Region unless it is
//! replicated to others. There are also dual-stack endpoints (IPv4 and IPv6) and, in some Regions, endpoints
//! with FIPS validated cryptography. The
//! [AWS General Reference](https://docs.aws.amazon.com/general/latest/gr/asm.html) lists them.
//!
//! **Permissions**: the IAM action that permits an operation has the operation's name, such as
//! `secretsmanager:GetSecretValue`. It can be granted by an identity policy of the caller, or by a resource
//! policy of the secret. Secrets encrypted with a customer managed KMS key need permissions for that key as
//! well. Without permission a call fails with `AccessDeniedException`, an error which all AWS services share.
//! See
//! [Authentication and access control](https://docs.aws.amazon.com/secretsmanager/latest/userguide/auth-and-access.html),
//! and the
//! [policy examples](https://docs.aws.amazon.com/secretsmanager/latest/userguide/auth-and-access_examples.html).
//!
//! **Limits**: [Quotas](https://docs.aws.amazon.com/secretsmanager/latest/userguide/reference_limits.html) has
//! the number of secrets and versions, the sizes, and the request rates. Requests beyond a rate are throttled.
//! Programs that use a secret often should keep its value in memory for a while, instead of fetching it for
//! every use.
//!
//! **Support**: questions about the service can be put on [AWS re:Post](https://repost.aws/). Problems with an
//! account go to the [AWS Support Center](https://console.aws.amazon.com/support/). The user guide has a
//! chapter on [troubleshooting](https://docs.aws.amazon.com/secretsmanager/latest/userguide/troubleshoot.html).
//!
//! **Logging**: AWS CloudTrail records the calls of this API: the caller, the time, the source address, and the
//! request parameters. Three parameters are kept out of the records: `SecretString`, `SecretBinary` and
//! `RotationToken`. All others can be recorded as they were sent, among them names, descriptions, tags, staging
//! labels, filters and resource policies. See
//! [Logging with CloudTrail](https://docs.aws.amazon.com/secretsmanager/latest/userguide/monitoring-cloudtrail.html).
//!
//! > **Important:** Never put a secret, or a part of one, into a parameter other than `SecretString`,
//! > `SecretBinary` and `RotationToken`. Whoever may read the trail could read it there.
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

#[cfg(doc)]
pub mod guide;

mod idempotency_token;
pub mod meta;
pub mod operation;
pub mod primitives;
pub mod types;
