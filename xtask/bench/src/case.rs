//! The measured calls, with their inputs and responses.

use clap::ValueEnum;
use serde_json::{Value, json};

/// A measured call.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Case {
    /// One secret of 200 bytes.
    GetSecretValue,
    /// A page of 100 secrets with tags and versions.
    ListSecrets,
    /// A value of 50 kB that is itself JSON.
    PutSecretValue,
    /// 20 secrets of 4 kB.
    BatchGetSecretValue,
}

impl Case {
    /// Returns the name of the operation.
    #[must_use]
    pub fn operation(self) -> &'static str {
        match self {
            Self::GetSecretValue => "GetSecretValue",
            Self::ListSecrets => "ListSecrets",
            Self::PutSecretValue => "PutSecretValue",
            Self::BatchGetSecretValue => "BatchGetSecretValue",
        }
    }

    /// Returns the response body.
    #[must_use]
    pub fn response_body(self) -> Vec<u8> {
        let response = match self {
            Self::GetSecretValue => secret(1, 200),
            Self::ListSecrets => {
                json!({ "SecretList": (0..100).map(entry).collect::<Vec<_>>(), "NextToken": token(7) })
            }
            Self::PutSecretValue => {
                json!({ "ARN": arn(1), "Name": name(1), "VersionId": token(1), "VersionStages": ["AWSCURRENT"] })
            }
            Self::BatchGetSecretValue => {
                json!({ "SecretValues": (0..20).map(|index| secret(index, 4_000)).collect::<Vec<_>>(), "Errors": [] })
            }
        };
        response.to_string().into_bytes()
    }
}

/// Generates a secret of `length` bytes: a JSON object of short strings, as is typical.
#[must_use]
pub fn secret_string(length: usize) -> String {
    let pairs = (0..).map(|index| format!("\"service-{index:04}\":\"Zm9vYmFyYmF6{index:08}cXV4cXV1eA\""));
    let mut text = "{".to_owned();
    for pair in pairs {
        if text.len() + pair.len() + 2 > length {
            break;
        }
        if text.len() > 1 {
            text.push(',');
        }
        text.push_str(&pair);
    }
    let room = length.saturating_sub(text.len() + 1);
    text.push_str(&" ".repeat(room));
    text.push('}');
    text
}

/// Returns the name of a secret.
#[must_use]
pub fn name(index: u32) -> String {
    format!("production/bookshop/database-{index}")
}

fn secret(index: u32, length: usize) -> Value {
    json!({
        "ARN": arn(index),
        "Name": name(index),
        "VersionId": token(index),
        "SecretString": secret_string(length),
        "VersionStages": ["AWSCURRENT"],
        "CreatedDate": 1_754_000_000.123,
    })
}

fn entry(index: u32) -> Value {
    json!({
        "ARN": arn(index),
        "Name": name(index),
        "Description": "Database of the bookshop, rotated every thirty days",
        "KmsKeyId": format!("arn:aws:kms:eu-west-1:123456789012:key/{}", token(index)),
        "RotationEnabled": true,
        "RotationLambdaARN": "arn:aws:lambda:eu-west-1:123456789012:function:rotate-bookshop",
        "RotationRules": { "AutomaticallyAfterDays": 30, "Duration": "3h" },
        "LastRotatedDate": 1_754_000_000.5,
        "LastChangedDate": 1_754_000_100.25,
        "LastAccessedDate": 1_753_920_000.0,
        "Tags": [{ "Key": "team", "Value": "bookshop" }, { "Key": "stage", "Value": "production" }],
        "SecretVersionsToStages": { token(index): ["AWSCURRENT"], token(index + 1_000): ["AWSPREVIOUS"] },
        "CreatedDate": 1_700_000_000.75,
        "PrimaryRegion": "eu-west-1",
    })
}

fn arn(index: u32) -> String {
    format!("arn:aws:secretsmanager:eu-west-1:123456789012:secret:{}-AbCdEf", name(index))
}

fn token(index: u32) -> String {
    format!("{index:08x}-1b2c-4d3e-8f4a-5b6c7d8e9f0a")
}
