//! Names of the model as names in Rust: words, keywords, what cannot be an identifier.
//!
//! The spelling follows the ecosystem's crates: `RotationLambdaARN` is `rotation_lambda_arn`, `APIErrorType` is
//! `ApiErrorType`, `ExternalIPs` is `external_ips`. Which names collide is for lowering to say.

use heck::{ToSnakeCase, ToUpperCamelCase};

/// The name of a field, a method or a module, without regard to keywords.
pub fn snake(name: &str) -> String {
    leading_digit(plural_acronyms(name).to_snake_case())
}

/// The name of a type or a variant.
pub fn pascal(name: &str) -> String {
    let pascal = plural_acronyms(name).to_upper_camel_case();
    match pascal.as_str() {
        // `Self` cannot be an identifier at all, and the other two are variants that every enumeration or error has.
        "Self" => "SelfValue".to_owned(),
        "" => "Empty".to_owned(),
        _ => leading_digit(pascal),
    }
}

/// A field, method or parameter as it stands in code: keywords raw, or with an underscore where Rust does not take them raw.
pub fn identifier(name: &str) -> String {
    match name {
        "self" | "super" | "crate" | "Self" | "_" => format!("{name}_"),
        _ if is_keyword(name) => format!("r#{name}"),
        _ => name.to_owned(),
    }
}

/// A module as it stands in code and as a file: keywords get an underscore, since a file cannot have a raw name.
pub fn module(name: &str) -> String {
    match is_keyword(name) || matches!(name, "self" | "super" | "crate") {
        true => format!("{name}_"),
        false => name.to_owned(),
    }
}

/// Acronyms in the plural are one word: `ARNs` is `Arns`, not `AR` and `Ns`.
fn plural_acronyms(name: &str) -> String {
    let bytes = name.as_bytes();
    let mut out = String::with_capacity(name.len());
    let mut start = 0;
    for (index, byte) in bytes.iter().enumerate() {
        let ends_word = bytes.get(index + 1).is_none_or(|next| !next.is_ascii_lowercase());
        let run = bytes[..index].iter().rev().take_while(|byte| byte.is_ascii_uppercase()).count();
        if *byte == b's' && run >= 2 && ends_word {
            out.push_str(&name[start..index - run + 1]);
            out.push_str(&name[index - run + 1..=index].to_ascii_lowercase());
            start = index + 1;
        }
    }
    out.push_str(&name[start..]);
    out
}

fn leading_digit(name: String) -> String {
    match name.bytes().next() {
        Some(byte) if byte.is_ascii_digit() => format!("_{name}"),
        Some(_) => name,
        None => "_empty".to_owned(),
    }
}

/// The keywords of edition 2024, those kept for later among them.
fn is_keyword(name: &str) -> bool {
    matches!(
        name,
        "abstract"
            | "as"
            | "async"
            | "await"
            | "become"
            | "box"
            | "break"
            | "const"
            | "continue"
            | "do"
            | "dyn"
            | "else"
            | "enum"
            | "extern"
            | "false"
            | "final"
            | "fn"
            | "for"
            | "gen"
            | "if"
            | "impl"
            | "in"
            | "let"
            | "loop"
            | "macro"
            | "match"
            | "mod"
            | "move"
            | "mut"
            | "override"
            | "priv"
            | "pub"
            | "ref"
            | "return"
            | "static"
            | "struct"
            | "trait"
            | "true"
            | "try"
            | "type"
            | "typeof"
            | "unsafe"
            | "unsized"
            | "use"
            | "virtual"
            | "where"
            | "while"
            | "yield"
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words() {
        for (name, snake_case, pascal_case) in [
            ("ARN", "arn", "Arn"),
            ("RotationLambdaARN", "rotation_lambda_arn", "RotationLambdaArn"),
            ("APIErrorType", "api_error_type", "ApiErrorType"),
            ("ExternalIPs", "external_ips", "ExternalIps"),
            ("SecretARNsList", "secret_arns_list", "SecretArnsList"),
            ("KmsKeyId", "kms_key_id", "KmsKeyId"),
            ("S3Bucket", "s3_bucket", "S3Bucket"),
            ("tag-key", "tag_key", "TagKey"),
            ("primary-region", "primary_region", "PrimaryRegion"),
            ("2fa", "_2fa", "_2fa"),
            ("Self", "self", "SelfValue"),
            ("all", "all", "All"),
            ("SMS_MFA", "sms_mfa", "SmsMfa"),
            ("***", "_empty", "Empty"),
        ] {
            assert_eq!(snake(name), snake_case, "{name}");
            assert_eq!(pascal(name), pascal_case, "{name}");
        }
    }

    #[test]
    fn keywords() {
        for (name, expected, file) in
            [("type", "r#type", "type_"), ("self", "self_", "self_"), ("gen", "r#gen", "gen_"), ("tag", "tag", "tag")]
        {
            assert_eq!(identifier(name), expected, "{name}");
            assert_eq!(module(name), file, "{name}");
        }
    }
}
