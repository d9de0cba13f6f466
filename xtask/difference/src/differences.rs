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
        reason: "`Debug` shows members and values of enumerations that are newer than the official crate's model. A program \
                 that does not use them cannot tell otherwise.",
        explains: |_, facet, official, ours| {
            facet.starts_with("debug of ") && same_words(&with_newer_values(official), &without_newer_members(ours))
        },
    },
    Difference {
        id: "raw-names",
        reason: "`Debug` calls the member `type` by that name everywhere; the official crate says `r#type` where a structure \
                 has sensitive members.",
        explains: |_, facet, official, ours| {
            facet.starts_with("debug of ") && official.replace(" r#type: ", " type: ") == without_newer_members(ours)
        },
    },
    Difference {
        id: "texts-of-json-errors",
        reason: "What is wrong with an answer that is not the JSON it should be is said in our own words, with the place \
                 and without the content, which may be a secret.",
        explains: |_, facet, official, ours| match facet {
            "error" => official.contains("source: DeserializeError") && ours.contains("source: Error(Detail"),
            "causes" | "causes of crate error" => ours.contains("JSON that cannot be read"),
            _ => false,
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
