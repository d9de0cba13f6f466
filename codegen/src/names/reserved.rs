//! Names that are taken: by Rust, by the types of the published crates, and by their methods.

/// Names that structures of the published crates do not give to members, whatever the structure is for.
const RESERVED: [&str; 8] = ["build", "builder", "customize", "default", "make_operation", "meta", "presigned", "send"];

/// Names that methods of fluent builders have already, and so members of inputs cannot have.
const OF_FLUENT_BUILDERS: [&str; 4] = ["as_input", "into_paginator", "new", "send_with"];

/// Whether a member has to be called otherwise.
pub(super) fn is_reserved_field(name: &str, of_input: bool) -> bool {
    RESERVED.contains(&name) || (of_input && OF_FLUENT_BUILDERS.contains(&name))
}

/// `Self` cannot be an identifier at all. What has the name that stands in for it gives way, always, so that the name of one
/// member does not depend on the others.
pub(super) fn without_self(name: String) -> String {
    match name.as_str() {
        "Self" => "SelfValue".to_owned(),
        "SelfValue" => "SelfValue_".to_owned(),
        _ => name,
    }
}

/// `Unknown` is a variant that every union and enumeration has.
pub(super) fn without_unknown(name: String) -> String {
    match name.as_str() {
        "Unknown" => "UnknownValue".to_owned(),
        "UnknownValue" => "UnknownValue_".to_owned(),
        _ => without_self(name),
    }
}

/// The keywords of edition 2024, those kept for later among them.
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
