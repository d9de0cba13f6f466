//! Names of the model as names in Rust: words, keywords, reserved names, and what cannot be an identifier.
//!
//! The names are those of the published crates, which have two spellings with a splitter each. Names in snake case keep
//! acronyms in the plural and a few words together: `CustomKeyStoreHasCMKsException` is
//! `custom_key_store_has_cmks_exception`, `SizeInMiB` is `size_in_mib`. Names in Pascal case do not:
//! `CustomKeyStoreHasCmKsException`, `SizeInMiB`. Which names collide is for lowering to say.

mod reserved;
#[cfg(test)]
mod tests;

use reserved::{is_keyword, is_reserved_field, without_self, without_unknown};

/// Words that names in snake case keep whole, whatever their case: `IPv6` is `ipv6`.
const WHOLE: [&str; 7] = ["gib", "ipv4", "ipv6", "kib", "mib", "sigv4", "ttl"];

/// The name of a field, a method or a module, without regard to keywords.
pub fn snake(name: &str) -> String {
    let lower_case = !name.bytes().any(|byte| byte.is_ascii_uppercase());
    let words = words(name, |word, at| ends_snake_word(word, at, lower_case));
    identifier_start(words.join("_").to_ascii_lowercase())
}

/// The name of a field, before it is told from keywords.
pub fn field(name: &str, of_input: bool) -> String {
    let mut field = snake(name);
    if is_reserved_field(&field, of_input) {
        field.push_str("_value");
    }
    field
}

/// The name of a structure, a union, an enumeration or an error.
pub fn type_name(name: &str) -> String {
    without_self(pascal(name))
}

/// The name of a union's variant; `Unknown` is the one of members that are not known.
pub fn union_variant(name: &str) -> String {
    without_unknown(pascal(name))
}

/// The name of an enumeration's variant; `Unknown` is the one of values that are not known.
///
/// Published crates convert these names twice: `A_A_COMPROMISE` is `AACompromise` at first, and then `AaCompromise`.
pub fn enum_variant(name: &str) -> String {
    without_unknown(pascal(&pascal(name)))
}

/// The name of an operation's type, which is also what its error and its fluent builder begin with: the name of the shape,
/// with a capital first. Acronyms stay as they are, as in `InferICD10CM`; underscores do not.
pub fn operation_type(name: &str) -> String {
    if name.contains('_') { pascal(name) } else { capitalized(name) }
}

/// A name in Pascal case, without regard to names that are reserved.
pub fn pascal(name: &str) -> String {
    let words = words(name, ends_pascal_word);
    match words.iter().map(|word| capitalized(&word.to_ascii_lowercase())).collect::<String>() {
        name if name.is_empty() => "Empty".to_owned(),
        name => identifier_start(name),
    }
}

/// A method such as `set_tags` or `is_text`: a verb, and a name in snake case without what makes it an identifier.
pub fn method(verb: &str, name: &str) -> String {
    format!("{verb}_{}", name.trim_start_matches('_'))
}

/// The name of a type that belongs to another, such as a builder. Underscores after a name stay at the end.
pub fn with_suffix(name: &str, suffix: &str) -> String {
    let stem = name.trim_end_matches('_');
    format!("{stem}{suffix}{}", &name[stem.len()..])
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

/// The name of the official package of a service, from its SDK ID: without blanks, a final `service` and a final `api`.
///
/// Source: `ServiceLoader.kt` in the build of smithy-rs.
pub fn package(sdk_id: &str) -> String {
    let id: String = sdk_id.chars().filter(char::is_ascii_alphanumeric).collect();
    let id = id.to_ascii_lowercase();
    let id = id.strip_suffix("service").unwrap_or(&id);
    format!("aws-sdk-{}", id.strip_suffix("api").unwrap_or(id))
}

/// The words of a name: runs of letters and digits, split where `ends` says that a word which began at the start of its
/// argument ends before an index of it.
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

/// Whether a word in snake case ends before the index: as in Pascal case, but for acronyms in the plural (`ARNs`) or with a
/// version (`DBv2`), and for words that are kept whole; and `s3|location`, if the whole name has no capital.
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

/// Whether the index is in the middle of a word that is kept whole.
fn is_in_whole_word(text: &str, at: usize) -> bool {
    let begins = |word: &&str| text.get(..word.len()).is_some_and(|start| start.eq_ignore_ascii_case(word));
    WHOLE.iter().any(begins) && !WHOLE.iter().any(|word| text[..at].eq_ignore_ascii_case(word))
}

fn follows_lower_case_or_digit(text: &str, at: usize) -> bool {
    let (before, here) = (text.as_bytes()[at - 1], text.as_bytes()[at]);
    here.is_ascii_uppercase() && !before.is_ascii_uppercase()
}

/// Whether the index is the last of several capitals, before a small letter.
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
