//! The intended differences from the official crate of Secrets Manager, each with its reason and a predicate that
//! recognizes it.

use std::fmt::Write as _;

/// An intended difference.
#[derive(Clone, Copy, Debug)]
pub struct Difference {
    /// A short name.
    pub id: &'static str,
    /// A description of the difference and its reason, for the README.
    pub reason: &'static str,
    explains: fn(operation: &str, facet: &str, official: &str, ours: &str) -> bool,
}

/// The intended differences from the official crate of Secrets Manager.
pub const DIFFERENCES: &[Difference] = &[
    Difference {
        id: "newer-members",
        reason: "`Debug` shows members and enum values that are newer than the published crate's model.",
        explains: |_, facet, official, ours| {
            facet.starts_with("debug of ") && same_words(&with_newer_values(official), &without_newer_members(ours))
        },
    },
    Difference {
        id: "raw-names",
        reason: "`Debug` always shows the member `type` under that name; the published crate shows `r#type` in structures \
                 with sensitive members.",
        explains: |_, facet, official, ours| {
            facet.starts_with("debug of ") && official.replace(" r#type: ", " type: ") == without_newer_members(ours)
        },
    },
    Difference {
        id: "json-error-messages",
        reason: "If a response is not valid JSON, the error message has the position of the fault but not the content, \
                 which may be a secret.",
        explains: |_, facet, official, ours| match facet {
            "error" => official.contains("source: DeserializeError") && ours.contains("source: Error(Detail"),
            "causes" | "causes of crate error" => ours.contains("cannot read JSON"),
            _ => false,
        },
    },
    Difference {
        id: "endpoint-error-messages",
        reason: "The messages for an invalid Region and for an invalid endpoint URL are worded differently. The published \
                 crate's message shows the whole request.",
        explains: |_, facet, official, _| {
            let about = ["invalid value for field: `region`", "failed to apply endpoint"];
            facet == "causes" && about.iter().any(|text| official.contains(text))
        },
    },
    Difference {
        id: "configuration-error-messages",
        reason: "The message for a missing behavior version is worded differently, and says how to set one.",
        explains: |_, facet, official, ours| {
            let about = |text: &str| text.starts_with("Invalid client configuration: ") && text.contains("behavior");
            facet == "panic" && about(official) && about(ours)
        },
    },
    Difference {
        id: "no-panics",
        reason: "The published crate panics if it needs an endpoint resolver or idempotency token provider and none is set, \
                 or if the endpoint URL is empty. Here the default is used, or the call fails.",
        explains: |_, facet, official, ours| facet == "outcome" && official == "panic" && ours != "panic",
    },
    Difference {
        id: "tokens-without-randomness",
        reason: "On `wasm32-unknown-unknown`, which has no source of randomness, the idempotency tokens of the published crate \
                 are the same in every process. Here a call that needs one fails, and says how to set a provider; with the \
                 feature `wasm` they are random.",
        // The tests of this package do not run on that platform.
        explains: |_, _, _, _| false,
    },
    Difference {
        id: "hidden-bodies",
        reason: "`Debug` of requests and responses does not show the bodies of operations with sensitive members, and neither \
                 do errors, interceptors' contexts or logs. `bytes()` still gives them.",
        explains: |_, facet, official, ours| {
            facet == "debug of bodies" && official.contains("Once(") && ours.contains("BoxBody")
        },
    },
    Difference {
        id: "uuid-variant",
        reason: "Random idempotency tokens set the UUID variant of RFC 9562; those of the published crate set only one of its \
                 two bits.",
        explains: |_, facet, official, ours| {
            facet == "variants of uuids"
                && ours.chars().all(|digit| "89ab".contains(digit))
                && official.chars().all(|digit| "89abcdef".contains(digit))
        },
    },
];

/// Returns the ID of the difference that explains why these two values differ; `None` if none does.
pub fn explained(operation: &str, facet: &str, official: &str, ours: &str) -> Option<&'static str> {
    DIFFERENCES
        .iter()
        .find(|difference| (difference.explains)(operation, facet, official, ours))
        .map(|difference| difference.id)
}

/// Renders differences, an ID and a reason each, as a Markdown table.
pub fn markdown<'a>(differences: impl IntoIterator<Item = (&'a str, &'a str)>) -> String {
    let mut table = String::from("| name | difference |\n| --- | --- |\n");
    for (id, reason) in differences {
        let _ = writeln!(table, "| {id} | {reason} |");
    }
    table
}

/// The newer members of inputs and outputs that both crates have: only our model has these members.
pub const NEWER_MEMBERS: &[&str] =
    &["cross_account_primary_arn", "cross_account_primary", "cross_account_replicas", "policy_name"];

/// Enum values that only our model has.
pub const NEWER_VALUES: &[&str] = &["Pending", "Detached"];

fn without_newer_members(text: &str) -> String {
    NEWER_MEMBERS.iter().fold(text.to_owned(), |text, member| {
        text.replace(&format!(", {member}: None"), "").replace(&format!(" {member}: None,"), "")
    })
}

fn with_newer_values(text: &str) -> String {
    NEWER_VALUES
        .iter()
        .fold(text.to_owned(), |text, value| text.replace(&format!("Unknown(UnknownVariantValue(\"{value}\"))"), value))
}

/// Whether two strings have the same words in any order, because the order of `HashMap` entries varies.
fn same_words(one: &str, other: &str) -> bool {
    let words = |text: &str| {
        let mut words: Vec<_> =
            text.split([' ', ',', '{', '}', '[', ']']).filter(|word| !word.is_empty()).map(str::to_owned).collect();
        words.sort_unstable();
        words
    };
    one == other || words(one) == words(other)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::other_differences::OF_OTHER_SERVICES;

    #[test]
    fn the_readme_lists_all_differences() {
        let readme = include_str!("../../../README.md");
        let of_secrets_manager = DIFFERENCES.iter().map(|difference| (difference.id, difference.reason));
        let of_others = OF_OTHER_SERVICES.iter().map(|difference| (difference.id, difference.reason));
        for table in [markdown(of_secrets_manager), markdown(of_others)] {
            assert!(readme.contains(&table), "expected this table in the README:\n{table}");
        }
    }

    #[test]
    fn a_difference_without_a_reason_is_not_explained() {
        assert_eq!(explained("ListSecrets", "code", "Some(\"A\")", "Some(\"B\")"), None);
        assert_eq!(explained("ListSecrets", "debug of output", "A { a: None }", "A { b: None }"), None);
        let newer = explained("ListSecrets", "debug of output", "A { a: None }", "A { a: None, policy_name: None }");
        assert_eq!(newer, Some("newer-members"));
    }
}
