//! Reserved names: Rust's keywords, the variant `Unknown`, and names of methods in the published crates.

/// Names that members of structures cannot have in the published crates, whether or not the structure is an input.
const RESERVED: [&str; 8] = ["build", "builder", "customize", "default", "make_operation", "meta", "presigned", "send"];

/// Additional names that members of inputs cannot have, because fluent builders have methods with these names.
const OF_FLUENT_BUILDERS: [&str; 4] = ["as_input", "into_paginator", "new", "send_with"];

/// Whether a member with this name must be renamed.
pub(super) fn is_reserved_field(name: &str, of_input: bool) -> bool {
    RESERVED.contains(&name) || (of_input && OF_FLUENT_BUILDERS.contains(&name))
}

/// Renames `Self`, which cannot be an identifier. A name that would clash with the replacement is always renamed too,
/// so that no Rust name depends on which other names are in the model.
pub(super) fn without_self(name: String) -> String {
    match name.as_str() {
        "Self" => "SelfValue".to_owned(),
        "SelfValue" => "SelfValue_".to_owned(),
        _ => name,
    }
}

/// Renames `Self`, and also `Unknown`, because every union and enum has a variant with that name.
pub(super) fn without_unknown(name: String) -> String {
    match name.as_str() {
        "Unknown" => "UnknownValue".to_owned(),
        "UnknownValue" => "UnknownValue_".to_owned(),
        _ => without_self(name),
    }
}

/// Whether a name is a keyword or reserved word in edition 2024. `crate`, `self`, `Self` and `super` do not count: they
/// cannot be raw identifiers, so callers treat them separately.
pub(super) fn is_keyword(name: &str) -> bool {
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
