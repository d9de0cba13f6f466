//! The intended differences from the official crates of other services, each with its reason and a predicate that
//! recognizes it.

use std::collections::BTreeSet;

use serde_json::Value;

use crate::connector::Reply;
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

/// The way a difference is recognized.
#[derive(Clone, Copy, Debug)]
enum Explains {
    /// By the two values of a facet.
    Facet(fn(facet: &str, official: &str, ours: &str) -> bool),
    /// By the first bodies that were sent; explains the facet with the body, and requests with the same head.
    Requests(fn(official: &[u8], ours: &[u8]) -> bool),
    /// By the outputs.
    Outputs(fn(official: &Value, ours: &Value) -> bool),
    /// By the responses that both crates have received, and by the outcomes; explains all facets that responses
    /// influence.
    Responses(fn(seen: &[Reply], official: &Outcome, ours: &Outcome) -> bool),
}

/// The intended differences from the official crates of other services.
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
        id: "default-values",
        reason: "Numbers and booleans in structures are sent even if they have their default, as Smithy's compliance tests require. The \
                 published crates omit them, unless they are required.",
        explains: Explains::Requests(|official, ours| match [official, ours].map(body) {
            [Some(official), Some(ours)] => official != ours && has_more_scalars(&official, &ours),
            _ => official != ours && has_more_elements(official, ours),
        }),
    },
    Difference {
        id: "corrected-defaults",
        reason: "Required members that a response leaves out have their default, if they have one, as Smithy's compliance tests require. \
                 In the published crates, they are empty.",
        explains: Explains::Outputs(|official, ours| official != ours && has_emptied_scalars(official, ours)),
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
        reason: "XML that is not well formed, such as a truncated response, and XML with a document type declaration are \
                 rejected. The published crates use everything before the fault; only they check the characters of strings and declarations.",
        explains: Explains::Responses(|seen, _, _| {
            seen.iter().any(|reply| matches!(reply, Reply::Response { body, .. } if is_malformed(body)))
        }),
    },
    Difference {
        id: "odd-cbor",
        reason: "In CBOR, null for a required member counts as missing, and a `float` can be sent in double precision; the published \
                 crates reject both. They treat an error with a truncated message as one without a message; here it is unreadable.",
        explains: Explains::Responses(|_, official, ours| {
            let [official, ours] = [official, ours].map(|outcome| outcome.get("causes").unwrap_or_default());
            official.contains("unexpected type null at ")
                || official.contains("unexpected type f64 at ")
                || ours.contains("cannot read CBOR") && ours.contains("unexpected end of the body")
        }),
    },
];

/// The facets that responses do not influence.
const BEFORE_RESPONSES: [&str; 3] = ["debug of call", "request 1", BODY];

/// The facet with the first body that was sent.
const BODY: &str = "bytes of the body";

/// Returns the ID of the difference that explains why two values of a facet differ; `None` if none does.
pub fn of_facet(facet: &str, official: &str, ours: &str) -> Option<&'static str> {
    let explains = |difference: &&Difference| match difference.explains {
        Explains::Facet(explains) => explains(facet, official, ours),
        Explains::Requests(_) | Explains::Outputs(_) | Explains::Responses(_) => false,
    };
    OF_OTHER_SERVICES.iter().find(explains).map(|difference| difference.id)
}

/// Returns the ID of the difference that explains a facet of two outcomes, by their requests, outputs or responses;
/// `None` if none does.
pub fn of_outcomes(facet: &str, script: &[Reply], official: &Outcome, ours: &Outcome) -> Option<&'static str> {
    let attempts = |outcome: &Outcome| outcome.get("attempts").and_then(|count| count.parse().ok()).unwrap_or(0);
    let seen = script.get(..attempts(official).min(attempts(ours))).unwrap_or(script);
    let explains = |difference: &&Difference| match difference.explains {
        Explains::Facet(_) => false,
        Explains::Requests(explains) => {
            let [of_official, of_ours] =
                [official, ours].map(|outcome| unescaped(outcome.get(BODY).unwrap_or_default()));
            let [head_of_official, head_of_ours] =
                [official, ours].map(|outcome| head(outcome.get(facet).unwrap_or_default()));
            let is_request = facet.starts_with("request ") && head_of_official == head_of_ours;
            (facet == BODY || is_request) && explains(&of_official, &of_ours)
        }
        Explains::Outputs(explains) => {
            let output = |outcome: &Outcome| serde_json::from_str::<Value>(outcome.get("output")?).ok();
            let outputs = output(official).zip(output(ours)).filter(|_| ["output", "debug of output"].contains(&facet));
            outputs.is_some_and(|(official, ours)| explains(&official, &ours))
        }
        Explains::Responses(explains) => !BEFORE_RESPONSES.contains(&facet) && explains(seen, official, ours),
    };
    OF_OTHER_SERVICES.iter().find(explains).map(|difference| difference.id)
}

/// Returns the ID of the difference for `Debug` output that differs only in fields that one of the crates lacks,
/// because its model is older. Fields have the form `Structure.field`.
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

/// Returns the lines of a request that do not depend on its body.
fn head(request: &str) -> Vec<&str> {
    let lines = request.lines().filter(|line| !line.starts_with("content-length: "));
    let lines = lines.map(|line| line.split_once(", Signature=").map_or(line, |(before, _)| before));
    lines.take_while(|line| !line.starts_with(['{', '<', '\u{fffd}'])).collect()
}

/// Reverses `escape_ascii`.
fn unescaped(text: &str) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut rest = text.as_bytes();
    while let [first, after @ ..] = rest {
        let (byte, after) = match (first, after) {
            (b'\\', [b'x', high, low, after @ ..]) => {
                let digit = |byte: &u8| char::from(*byte).to_digit(16).unwrap_or_default() as u8;
                (digit(high) << 4 | digit(low), after)
            }
            (b'\\', [b'n', after @ ..]) => (b'\n', after),
            (b'\\', [b'r', after @ ..]) => (b'\r', after),
            (b'\\', [b't', after @ ..]) => (b'\t', after),
            (b'\\', [escaped, after @ ..]) => (*escaped, after),
            (byte, after) => (*byte, after),
        };
        bytes.push(byte);
        rest = after;
    }
    bytes
}

/// Parses a body in JSON or CBOR.
fn body(bytes: &[u8]) -> Option<ciborium::Value> {
    serde_json::from_slice(bytes).or_else(|_| ciborium::from_reader(bytes)).ok()
}

/// Whether `ours` is `official` with further numbers and booleans in its maps.
fn has_more_scalars(official: &ciborium::Value, ours: &ciborium::Value) -> bool {
    use ciborium::Value::{Array, Bool, Float, Integer, Map};
    match (official, ours) {
        (Map(official), Map(ours)) => {
            let holds = |(key, ours): &(_, _)| match official.iter().find(|(other, _)| other == key) {
                Some((_, official)) => has_more_scalars(official, ours),
                None => matches!(ours, Bool(_) | Float(_) | Integer(_)),
            };
            ours.iter().all(holds) && official.iter().all(|(key, _)| ours.iter().any(|(other, _)| other == key))
        }
        (Array(official), Array(ours)) => {
            official.len() == ours.len()
                && official.iter().zip(ours).all(|(official, ours)| has_more_scalars(official, ours))
        }
        _ => official == ours,
    }
}

/// Whether `ours` is `official` with further elements that contain a number or boolean. Both are XML.
fn has_more_elements(official: &[u8], ours: &[u8]) -> bool {
    let tags = |body: &[u8]| -> Option<Vec<String>> {
        let text = str::from_utf8(body).ok().filter(|text| text.starts_with('<'))?;
        Some(text.split('<').map(str::to_owned).collect())
    };
    let (Some(official), Some(ours)) = (tags(official), tags(ours)) else { return false };
    let mut official = official.iter().peekable();
    let mut ours = ours.iter();
    while let Some(tag) = ours.next() {
        if official.next_if_eq(&tag).is_some() {
            continue;
        }
        let Some((name, value)) = tag.split_once('>') else { return false };
        let is_scalar = value.parse::<bool>().is_ok() || value.parse::<f64>().is_ok();
        if !is_scalar || ours.next().and_then(|end| end.strip_prefix('/')?.strip_suffix('>')) != Some(name) {
            return false;
        }
    }
    official.next().is_none()
}

/// Whether `official` is `ours` with empty values in place of some scalars.
fn has_emptied_scalars(official: &Value, ours: &Value) -> bool {
    match (official, ours) {
        (Value::Object(official), Value::Object(ours)) => {
            official.len() == ours.len()
                && official
                    .iter()
                    .all(|(key, official)| ours.get(key).is_some_and(|ours| has_emptied_scalars(official, ours)))
        }
        (Value::Array(official), Value::Array(ours)) => {
            official.len() == ours.len()
                && official.iter().zip(ours).all(|(official, ours)| has_emptied_scalars(official, ours))
        }
        (Value::String(official), Value::String(_)) if official.is_empty() || official == "no value was set" => true,
        (Value::Bool(false), Value::Bool(_)) => true,
        (Value::Number(official), Value::Number(_)) if official.as_f64() == Some(0.0) => true,
        _ => official == ours,
    }
}

/// Returns the field that, according to a message, is missing.
fn missing_field(causes: &str) -> Option<&str> {
    let (before, _) = causes.split_once(" was missing: ")?;
    let field = before.rsplit(' ').next().unwrap_or_default();
    Some(field.strip_prefix("r#").unwrap_or(field))
}

/// Returns the field `message` of an error in the form that `Debug` shows.
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
        let [good, bad] = ["<a/>", "<a>"].map(|body| Reply::json(200, body));
        assert_eq!(of_outcomes("output", &[good.clone(), bad.clone()], &outcome, &outcome), None);
        assert_eq!(of_outcomes("output", &[bad.clone(), good], &outcome, &outcome), Some("malformed-xml"));
        assert_eq!(of_outcomes("request 1", &[bad], &outcome, &outcome), None);
    }

    #[test]
    fn corrected_defaults_are_scalars_that_are_empty_otherwise() {
        let output = |output: &str| {
            let mut outcome = Outcome::default();
            outcome.note("output", output);
            outcome
        };
        let official = output("{\"a\":[{\"b\":\"no value was set\",\"c\":0,\"d\":\"x\"}]}");
        for (ours, id) in [
            ("{\"a\":[{\"b\":\"fast\",\"c\":60,\"d\":\"x\"}]}", Some("corrected-defaults")),
            ("{\"a\":[{\"b\":\"fast\",\"c\":60,\"d\":\"y\"}]}", None),
            ("{\"a\":[{\"b\":\"fast\",\"c\":null,\"d\":\"x\"}]}", None),
            ("{\"a\":[]}", None),
        ] {
            assert_eq!(of_outcomes("output", &[], &official, &output(ours)), id, "{ours}");
            assert_eq!(of_outcomes("code", &[], &official, &output(ours)), None);
        }
    }

    #[test]
    fn default_values_are_numbers_and_booleans_that_are_sent_too() {
        let sent = |body: &[u8], header: &str| {
            let mut outcome = Outcome::default();
            outcome.note("request 1", format_args!("POST /\na: {header}, Signature={}\n{{", body.len()));
            outcome.note(BODY, body.escape_ascii());
            outcome
        };
        let official = sent(b"{\"a\":[{\"b\":\"\\\\\xC3\xA9\"}]}", "x");
        for (ours, id) in [
            (&b"{\"a\":[{\"b\":\"\\\\\xC3\xA9\",\"c\":1,\"d\":false}],\"e\":1.5}"[..], Some("default-values")),
            (b"{\"a\":[{\"b\":\"\\\\\xC3\xA9\",\"c\":\"1\"}]}", None),
            (b"{\"a\":[{\"c\":1}]}", None),
            (b"{\"a\":[{\"b\":\"\\\\\xC3\xA9\"}]}", None),
        ] {
            assert_eq!(of_outcomes(BODY, &[], &official, &sent(ours, "x")), id, "{}", ours.escape_ascii());
            assert_eq!(of_outcomes("request 1", &[], &official, &sent(ours, "x")), id);
            assert_eq!(of_outcomes("request 1", &[], &official, &sent(ours, "y")), None);
        }
        let [official, ours] = [&b"\xA1aa\x01"[..], b"\xBFaa\x01ab\x18\x3C\xFF"].map(|body| sent(body, "x"));
        assert_eq!(of_outcomes(BODY, &[], &official, &ours), Some("default-values"));

        let official = sent(b"<A><B>x</B><C></C></A>", "x");
        for (ours, id) in [
            (&b"<A><B>x</B><C><D>false</D><E>1.5</E></C></A>"[..], Some("default-values")),
            (b"<A><B>x</B><C></C><D>0</D></A>", Some("default-values")),
            (b"<A><B>x</B><C><D>y</D></C></A>", None),
            (b"<A><C><D>false</D></C></A>", None),
            (b"<A><B>x</B><C></C></A>", None),
        ] {
            assert_eq!(of_outcomes(BODY, &[], &official, &sent(ours, "x")), id, "{}", ours.escape_ascii());
        }
    }
}
