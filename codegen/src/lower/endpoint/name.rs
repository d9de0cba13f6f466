//! Identifiers of the endpoint rules language, and their Rust equivalents.

use crate::names;

/// Whether `text` is a name: letters, digits and underscores, of which the first is a letter, apart from underscores.
///
/// The specification allows underscores only in the variables of decision diagrams. In published models, these can
/// start with one.
pub(super) fn is_name(text: &str) -> bool {
    text.trim_start_matches('_').starts_with(|c: char| c.is_ascii_alphabetic())
        && text.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_')
}

/// Returns the name of the field or local variable for a name in the rules.
pub(super) fn rust_name(name: &str) -> String {
    names::identifier(&names::snake(name))
}

#[cfg(test)]
mod tests {
    use super::{is_name, rust_name};

    #[test]
    fn names_become_snake_case() {
        let cases = [
            ("Region", "region"),
            ("UseFIPS", "use_fips"),
            ("UseDualStack", "use_dual_stack"),
            ("ResourceARN", "resource_arn"),
            ("ResourceArnList", "resource_arn_list"),
            ("AccountIdEndpointMode", "account_id_endpoint_mode"),
            ("parts_ssa_1", "parts_ssa_1"),
            ("part1", "part1"),
            ("_s3e_ds", "s3_e_ds"),
            ("Type", "r#type"),
            ("self", "self_"),
            ("Gen", "r#gen"),
        ];
        for (name, expected) in cases {
            assert_eq!(rust_name(name), expected, "{name}");
        }
    }

    #[test]
    fn names_begin_with_a_letter() {
        let cases = [
            ("Region", true),
            ("a1_b", true),
            ("", false),
            ("1a", false),
            ("_a", true),
            ("__a", true),
            ("_", false),
            ("_1", false),
            ("a-b", false),
            ("é", false),
        ];
        for (name, expected) in cases {
            assert_eq!(is_name(name), expected, "{name:?}");
        }
    }
}
