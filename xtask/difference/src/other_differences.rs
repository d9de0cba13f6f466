//! The intended differences from the official crates of other services, each with its reason and a predicate that recognizes it.

use std::collections::BTreeSet;

use crate::connector::Answer;
use crate::debug_text::canonical;
use crate::outcome::Outcome;
use crate::xml_faults::is_malformed;

/// An intended difference.
#[derive(Clone, Copy, Debug)]
pub struct Difference {
    /// A short name.
    pub id: &'static str,
    /// A description of the difference and its reason, for the README.
    pub reason: &'static str,
    explains: Explains,
}

/// How a difference is recognized.
#[derive(Clone, Copy, Debug)]
enum Explains {
    /// By the two values of a facet.
    Facet(fn(facet: &str, official: &str, ours: &str) -> bool),
    /// By the responses that both crates have seen and what came of them: all facets that do not precede the responses differ.
    Responses(fn(seen: &[Answer], official: &Outcome, ours: &Outcome) -> bool),
}

/// All intended differences.
pub const OF_OTHER_SERVICES: &[Difference] = &[
    Difference {
        id: "order-in-debug",
        reason: "`Debug` shows the members of inputs in the order in which a request has them, not that of the model, and the \
                 member `type` always without `r#`.",
        explains: Explains::Facet(|facet, official, ours| {
            facet.starts_with("debug of ") && canonical(official, &BTreeSet::new()) == canonical(ours, &BTreeSet::new())
        }),
    },
    Difference {
        id: "error-messages",
        reason: "The messages for responses that cannot be read, and for members of inputs that are missing or cannot be sent, are \
                 worded differently. They contain nothing of the response or of the member.",
        explains: Explains::Facet(|facet, official, ours| match facet {
            "causes" | "causes of crate error" => {
                let about = ["cannot read ", "the header `", "characters that are not allowed in header"];
                about.iter().any(|text| ours.contains(text))
                    || missing_field(ours).is_some() && missing_field(official) == missing_field(ours)
            }
            "error" => official.starts_with("Unhandled") && ours.starts_with("Unhandled"),
            _ => false,
        }),
    },
    Difference {
        id: "required-messages",
        reason: "If the message of an error is required, but the response spells its name in another way, such as `Message`, the \
                 error of the published crate has an empty message. Here it has that of the response.",
        explains: Explains::Responses(|_, official, ours| {
            let [official_error, our_error] = [official, ours].map(|outcome| outcome.get("error").unwrap_or_default());
            official.get("metadata") == ours.get("metadata")
                && official_error.contains(" message: \"\",")
                && our_error.replacen(&message(ours), "message: \"\"", 1) == official_error
        }),
    },
    Difference {
        id: "malformed-xml",
        reason: "XML that is not well formed, such as a truncated response, and XML with a document type declaration is an error. \
                 The published crates use what precedes the fault; only they check the characters of strings and declarations.",
        explains: Explains::Responses(|seen, _, _| {
            seen.iter().any(|answer| matches!(answer, Answer::Response { body, .. } if is_malformed(body)))
        }),
    },
    Difference {
        id: "odd-cbor",
        reason: "In CBOR, null for a required member counts as missing, and a `float` can be sent in double precision; the published \
                 crates reject both. They take an error whose message is cut off for one without a message; here it is unreadable.",
        explains: Explains::Responses(|_, official, ours| {
            let [official, ours] = [official, ours].map(|outcome| outcome.get("causes").unwrap_or_default());
            official.contains("unexpected type null at ")
                || official.contains("unexpected type f64 at ")
                || ours.contains("cannot read CBOR") && ours.contains("unexpected end of the body")
        }),
    },
];

/// The facets that responses do not influence.
const BEFORE_RESPONSES: [&str; 3] = ["debug of call", "request 1", "bytes of the body"];

/// The id of the difference that explains why two values of a facet differ.
pub fn of_facet(facet: &str, official: &str, ours: &str) -> Option<&'static str> {
    let explains = |difference: &&Difference| match difference.explains {
        Explains::Facet(explains) => explains(facet, official, ours),
        Explains::Responses(_) => false,
    };
    OF_OTHER_SERVICES.iter().find(explains).map(|difference| difference.id)
}

/// The id of the difference that explains a facet that follows from the responses of a script.
pub fn of_responses(facet: &str, script: &[Answer], official: &Outcome, ours: &Outcome) -> Option<&'static str> {
    let attempts = |outcome: &Outcome| outcome.get("attempts").and_then(|count| count.parse().ok()).unwrap_or(0);
    let seen = script.get(..attempts(official).min(attempts(ours))).unwrap_or(script);
    let explains = |difference: &&Difference| match difference.explains {
        Explains::Facet(_) => false,
        Explains::Responses(explains) => explains(seen, official, ours),
    };
    let explained = OF_OTHER_SERVICES.iter().filter(|_| !BEFORE_RESPONSES.contains(&facet)).find(explains);
    explained.map(|difference| difference.id)
}

/// Whether `Debug` differs by nothing but fields that only one of the crates has, as the model that ours is made from is newer or
/// older. Fields have the form `Structure.field`.
pub fn of_members(
    newer: &[&'static str],
    older: &[&'static str],
    facet: &str,
    official: &str,
    ours: &str,
) -> Option<&'static str> {
    let fields =
        |fields: &[&'static str]| -> BTreeSet<_> { fields.iter().filter_map(|field| field.split_once('.')).collect() };
    let same = || canonical(official, &fields(older)) == canonical(ours, &fields(newer));
    (facet.starts_with("debug of ") && same()).then_some("newer-members")
}

/// The field that a message says is missing.
fn missing_field(causes: &str) -> Option<&str> {
    let (before, _) = causes.split_once(" was missing: ")?;
    let field = before.rsplit(' ').next().unwrap_or_default();
    Some(field.strip_prefix("r#").unwrap_or(field))
}

/// The field `message` of an error as `Debug` shows it.
fn message(outcome: &Outcome) -> String {
    let message = outcome.get("message").unwrap_or_default();
    format!("message: {}", message.trim_start_matches("Some(").trim_end_matches(')'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_difference_without_a_reason_is_not_explained() {
        let of_nothing = [
            ("code", "Some(\"A\")", "Some(\"B\")"),
            ("debug of output", "A { a: None }", "A { b: None }"),
            ("request 1", "a", "b"),
            ("causes", "a was missing: unset", "b was missing: unset"),
            ("error", "Gone(Gone { message: \"a\" })", "Unhandled(b)"),
        ];
        for (facet, official, ours) in of_nothing {
            assert_eq!(of_facet(facet, official, ours), None, "{facet}");
            assert_eq!(of_members(&["B.b"], &["B.a"], facet, official, ours), None, "{facet}");
        }
        assert_eq!(
            of_members(&["A.b"], &["A.a"], "debug of output", "A { a: None }", "A { b: None }"),
            Some("newer-members")
        );
        let mut outcome = Outcome::default();
        outcome.note("attempts", 1);
        let [good, bad] = ["<a/>", "<a>"].map(|body| Answer::json(200, body));
        assert_eq!(of_responses("output", &[good.clone(), bad.clone()], &outcome, &outcome), None);
        assert_eq!(of_responses("output", &[bad.clone(), good], &outcome, &outcome), Some("malformed-xml"));
        assert_eq!(of_responses("request 1", &[bad], &outcome, &outcome), None);
    }
}
