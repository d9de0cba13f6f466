//! The differences that are wanted, each with its reason, and what tells them apart from mistakes.

use std::fmt::Write as _;

/// A difference that is wanted.
#[derive(Clone, Copy, Debug)]
pub struct Difference {
    /// A short name.
    pub id: &'static str,
    /// What is different, and why.
    pub reason: &'static str,
    explains: fn(operation: &str, facet: &str, official: &str, ours: &str) -> bool,
}

/// All of them.
pub const DIFFERENCES: &[Difference] = &[
    Difference {
        id: "newer-members",
        reason: "`Debug` shows members and values of enumerations that are newer than the published crate's model.",
        explains: |_, facet, official, ours| {
            facet.starts_with("debug of ") && same_words(&with_newer_values(official), &without_newer_members(ours))
        },
    },
    Difference {
        id: "raw-names",
        reason: "`Debug` calls the member `type` by that name everywhere; the published crate says `r#type` where a structure \
                 has sensitive members.",
        explains: |_, facet, official, ours| {
            facet.starts_with("debug of ") && official.replace(" r#type: ", " type: ") == without_newer_members(ours)
        },
    },
    Difference {
        id: "texts-of-json-errors",
        reason: "What is wrong with an answer that is no JSON is said in our own words, with the place and without the \
                 content, which may be a secret.",
        explains: |_, facet, official, ours| match facet {
            "error" => official.contains("source: DeserializeError") && ours.contains("source: Error(Detail"),
            "causes" | "causes of crate error" => ours.contains("JSON that cannot be read"),
            _ => false,
        },
    },
    Difference {
        id: "texts-of-endpoint-errors",
        reason: "That a region cannot be one is said in our own words.",
        explains: |_, facet, official, _| facet == "causes" && official.contains("invalid value for field: `region`"),
    },
    Difference {
        id: "texts-of-configuration-errors",
        reason: "That a client has no behavior version is said in our own words, with what to do.",
        explains: |_, facet, official, ours| {
            let about = |text: &str| text.starts_with("Invalid client configuration: ") && text.contains("behavior");
            facet == "panic" && about(official) && about(ours)
        },
    },
    Difference {
        id: "no-panics",
        reason: "Where nobody set an endpoint resolver, the provider of idempotency tokens was taken away, or the URL of the \
                 endpoint is empty, the published crate panics as soon as one is asked for. Here the default takes its \
                 place, or the call fails.",
        explains: |_, facet, official, ours| facet == "asked for" && official == "panic" && ours != "panic",
    },
    Difference {
        id: "variant-of-uuids",
        reason: "Random idempotency tokens state the variant of their UUID as RFC 9562 has it; those of the published crate \
                 set one of its two bits.",
        explains: |_, facet, official, ours| {
            facet == "variants of uuids"
                && ours.chars().all(|digit| "89ab".contains(digit))
                && official.chars().all(|digit| "89abcdef".contains(digit))
        },
    },
];

/// The id of the difference that explains why these two texts are not the same.
pub fn explained(operation: &str, facet: &str, official: &str, ours: &str) -> Option<&'static str> {
    DIFFERENCES
        .iter()
        .find(|difference| (difference.explains)(operation, facet, official, ours))
        .map(|difference| difference.id)
}

/// The differences as a table in Markdown.
pub fn markdown() -> String {
    let mut text = String::from("| what | how it differs, and why |\n| --- | --- |\n");
    for difference in DIFFERENCES {
        let _ = writeln!(text, "| {} | {} |", difference.id, difference.reason);
    }
    text
}

/// Members that our model has and the official crate's does not, in inputs and outputs that both have.
pub const NEWER_MEMBERS: &[&str] =
    &["cross_account_primary_arn", "cross_account_primary", "cross_account_replicas", "policy_name"];

/// Values of enumerations that our model has and the official crate's does not.
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

/// Whether two texts have the same words, in whatever order: that of a `HashMap` differs from value to value.
fn same_words(one: &str, other: &str) -> bool {
    let words = |text: &str| {
        let mut words: Vec<_> = text.split([' ', ',', '{', '}', '[', ']']).map(str::to_owned).collect();
        words.sort_unstable();
        words
    };
    one == other || words(one) == words(other)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_readme_lists_them_all() {
        let readme = include_str!("../../../README.md");
        assert!(readme.contains(&markdown()), "the table of the README has to be:\n{}", markdown());
    }

    #[test]
    fn a_difference_without_a_reason_is_not_explained() {
        assert_eq!(explained("ListSecrets", "code", "Some(\"A\")", "Some(\"B\")"), None);
        assert_eq!(explained("ListSecrets", "debug of output", "A { a: None }", "A { b: None }"), None);
        let newer = explained("ListSecrets", "debug of output", "A { a: None }", "A { a: None, policy_name: None }");
        assert_eq!(newer, Some("newer-members"));
    }
}
