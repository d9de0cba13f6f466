//! Converts names in the model to Rust names: word boundaries, keywords, reserved names, and invalid identifiers.
//!
//! The names match those of the published crates, which split words differently in snake case and in Pascal case. Snake
//! case keeps plural acronyms and a few words together: `CustomKeyStoreHasCMKsException` becomes
//! `custom_key_store_has_cmks_exception`, `SizeInMiB` becomes `size_in_mib`. Pascal case does not:
//! `CustomKeyStoreHasCmKsException`, `SizeInMiB`. Lowering detects collisions.

mod reserved;
#[cfg(test)]
mod tests;

use reserved::{is_keyword, is_reserved_field, without_self, without_unknown};

/// Words that snake case keeps together, however they are capitalized: `IPv6` becomes `ipv6`.
const WHOLE: [&str; 7] = ["gib", "ipv4", "ipv6", "kib", "mib", "sigv4", "ttl"];

/// Converts the name of a field, method or module to snake case. Keywords are left as they are.
pub fn snake(name: &str) -> String {
    let lower_case = !name.bytes().any(|byte| byte.is_ascii_uppercase());
    let words = words(name, |word, at| ends_snake_word(word, at, lower_case));
    identifier_start(words.join("_").to_ascii_lowercase())
}

/// Returns the Rust name of a field of a structure. Reserved names get the suffix `_value`; if the structure is the
/// input of an operation (`of_input`), more names are reserved. Keywords are left as they are.
pub fn field(name: &str, of_input: bool) -> String {
    let mut field = snake(name);
    if is_reserved_field(&field, of_input) {
        field.push_str("_value");
    }
    field
}

/// Returns the Rust name of a structure, union, enum or error.
pub fn type_name(name: &str) -> String {
    without_self(pascal(name))
}

/// Returns the Rust name of a union variant. `Unknown` is reserved for unknown members.
pub fn union_variant(name: &str) -> String {
    without_unknown(pascal(name))
}

/// Returns the Rust name of an enum variant. `Unknown` is reserved for unknown values.
///
/// The published crates convert these names twice: `A_A_COMPROMISE` becomes `AACompromise`, and then `AaCompromise`.
pub fn enum_variant(name: &str) -> String {
    without_unknown(pascal(&pascal(name)))
}

/// Returns the Rust name of an operation, which also starts the names of its error and fluent builder: the name of the
/// shape, capitalized. Acronyms are kept, as in `InferICD10CM`, except in names with underscores, which are converted
/// to Pascal case.
pub fn operation_type(name: &str) -> String {
    if name.contains('_') { pascal(name) } else { capitalized(name) }
}

/// Converts a name to Pascal case. Reserved names are left as they are.
pub fn pascal(name: &str) -> String {
    let words = words(name, ends_pascal_word);
    match words.iter().map(|word| capitalized(&word.to_ascii_lowercase())).collect::<String>() {
        name if name.is_empty() => "Empty".to_owned(),
        name => identifier_start(name),
    }
}

/// Returns the name of a method such as `set_tags` or `is_text`: a verb, followed by a snake-case name without its
/// leading underscores.
pub fn method(verb: &str, name: &str) -> String {
    format!("{verb}_{}", name.trim_start_matches('_'))
}

/// Returns the name of a dependent type, such as a builder. The suffix goes before any underscores at the end of the
/// name.
pub fn with_suffix(name: &str, suffix: &str) -> String {
    let stem = name.trim_end_matches('_');
    format!("{stem}{suffix}{}", &name[stem.len()..])
}

/// Returns the identifier of a field, method or parameter. Keywords become raw identifiers, or get an underscore if
/// they cannot be raw.
pub fn identifier(name: &str) -> String {
    match name {
        "self" | "super" | "crate" | "Self" | "_" => format!("{name}_"),
        _ if is_keyword(name) => format!("r#{name}"),
        _ => name.to_owned(),
    }
}

/// Returns the identifier and file name of a module. Keywords get an underscore, because file names cannot be raw.
pub fn module(name: &str) -> String {
    match is_keyword(name) || matches!(name, "self" | "super" | "crate") {
        true => format!("{name}_"),
        false => name.to_owned(),
    }
}

/// Derives the name of a service's published package from its SDK ID: `aws-sdk-`, followed by the letters and digits of
/// the ID in lower case, without `service` or `api` at the end.
///
/// Source: `ServiceLoader.kt` in the build of smithy-rs.
pub fn package(sdk_id: &str) -> String {
    let id: String = sdk_id.chars().filter(char::is_ascii_alphanumeric).collect();
    let id = id.to_ascii_lowercase();
    let id = id.strip_suffix("service").unwrap_or(&id);
    format!("aws-sdk-{}", id.strip_suffix("api").unwrap_or(id))
}

/// Splits a name into words: runs of letters and digits, which are split further wherever `ends` returns `true`. Its
/// arguments are the rest of a run, from the start of a word, and an index into that rest.
fn words(name: &str, ends: impl Fn(&str, usize) -> bool) -> Vec<&str> {
    let mut words = Vec::new();
    for mut rest in name.split(|character: char| !character.is_ascii_alphanumeric()).filter(|part| !part.is_empty()) {
        while let Some(end) = (1..rest.len()).find(|at| ends(rest, *at)) {
            let (word, after) = rest.split_at(end);
            words.push(word);
            rest = after;
        }
        words.push(rest);
    }
    words
}

/// Whether a word in Pascal case ends before the index: `Tag|Key`, `P256|K1`, `HTTP|Status`.
fn ends_pascal_word(text: &str, at: usize) -> bool {
    follows_lower_case_or_digit(text, at) || ends_acronym(text, at)
}

/// Whether a word in snake case ends before the index: as in Pascal case, except inside plural acronyms (`ARNs`),
/// versioned acronyms (`DBv2`) and words that are kept together; also `s3|location` if the whole name is in lower case.
fn ends_snake_word(text: &str, at: usize, lower_case: bool) -> bool {
    let bytes = text.as_bytes();
    let (next, after) = (bytes.get(at + 1), bytes.get(at + 2));
    if ends_acronym(text, at) {
        return match next {
            Some(b's') => after.is_some_and(u8::is_ascii_lowercase),
            Some(b'v') => !after.is_some_and(u8::is_ascii_digit),
            _ => true,
        };
    }
    let digit_before_letter = lower_case && bytes[at - 1].is_ascii_digit() && bytes[at].is_ascii_lowercase();
    (digit_before_letter || follows_lower_case_or_digit(text, at)) && !is_in_whole_word(text, at)
}

/// Whether the index is inside a word that is kept together.
fn is_in_whole_word(text: &str, at: usize) -> bool {
    let begins = |word: &&str| text.get(..word.len()).is_some_and(|start| start.eq_ignore_ascii_case(word));
    WHOLE.iter().any(begins) && !WHOLE.iter().any(|word| text[..at].eq_ignore_ascii_case(word))
}

fn follows_lower_case_or_digit(text: &str, at: usize) -> bool {
    let (before, here) = (text.as_bytes()[at - 1], text.as_bytes()[at]);
    here.is_ascii_uppercase() && !before.is_ascii_uppercase()
}

/// Whether the index is at the last of several capitals, before a lower-case letter.
fn ends_acronym(text: &str, at: usize) -> bool {
    let bytes = text.as_bytes();
    bytes[at - 1].is_ascii_uppercase()
        && bytes[at].is_ascii_uppercase()
        && bytes.get(at + 1).is_some_and(u8::is_ascii_lowercase)
}

fn capitalized(word: &str) -> String {
    let mut characters = word.chars();
    characters.next().map(|first| first.to_ascii_uppercase()).into_iter().chain(characters).collect()
}

fn identifier_start(name: String) -> String {
    match name.bytes().next() {
        Some(byte) if byte.is_ascii_digit() => format!("_{name}"),
        Some(_) => name,
        None => "_empty".to_owned(),
    }
}
