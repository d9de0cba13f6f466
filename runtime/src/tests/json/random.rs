//! Seeded bodies that more or less match [`Shape`](super::shape::Shape), and ways to break them.

use fastrand::Rng;
use std::fmt::Write;

/// Returns a JSON body for a shape: mostly valid values for its members, sometimes other values or unusual
/// representations.
pub(super) fn body(rng: &mut Rng) -> Vec<u8> {
    let mut text = String::new();
    space(rng, &mut text);
    shape_text(rng, &mut text, 0);
    space(rng, &mut text);
    text.into_bytes()
}

/// Returns the body of an error response, or something else in its place.
pub(super) fn error_body(rng: &mut Rng) -> Vec<u8> {
    let mut text = String::new();
    space(rng, &mut text);
    match rng.u8(..8) {
        0 => any_value(rng, &mut text, 2),
        1 => text.push_str(pick(rng, &["<html></html>", "", "null null", "[1", "\"a\" b", "tru", "1.2.3"])),
        _ => object(rng, &mut text, |rng, text| {
            quoted(text, pick(rng, &["code", "__type", "message", "Message", "errorMessage", "c\\u006fde", "Other"]));
            colon(rng, text);
            match rng.u8(..4) {
                0 => any_value(rng, text, 2),
                1 => quoted(text, pick(rng, &["FooError", "a#FooError", "FooError:http://x/#", "a:b#c", "#", ":"])),
                _ => string_text(rng, text),
            }
        }),
    }
    space(rng, &mut text);
    text.into_bytes()
}

/// Mutates a body in one to three places. The result is usually invalid.
pub(super) fn mutate(rng: &mut Rng, body: &mut Vec<u8>) {
    for _ in 0..rng.usize(1..=3) {
        let at = rng.usize(..=body.len());
        let end = (at + rng.usize(..12)).min(body.len());
        match rng.u8(..6) {
            0 => body.truncate(at),
            1 => drop(body.drain(at..end)),
            2 => body.insert(at, pick(rng, b"{}[]\",:\\ 0-.eEtfnu/\x00\x1f\x80\xff\xc3\xe2\xf0\t\n")),
            3 => body.insert(at, rng.u8(..)),
            4 => drop(body.splice(at..at, body.get(at..end).unwrap_or_default().to_vec())),
            _ => {
                if let Some(byte) = body.get_mut(at) {
                    *byte = pick(rng, b"{}[]\",:\\ 0123456789-+.eEnulltrefalse\x7f\x01");
                }
            }
        }
    }
}

pub(super) fn pick<T: Copy>(rng: &mut Rng, choices: &[T]) -> T {
    choices[rng.usize(..choices.len())]
}

fn shape_text(rng: &mut Rng, text: &mut String, depth: usize) {
    object(rng, text, |rng, text| {
        let (key, kind) = pick(rng, MEMBERS);
        quoted(text, key);
        colon(rng, text);
        match rng.u8(..24) {
            0 => text.push_str("null"),
            1 => any_value(rng, text, depth + 2),
            _ => value(rng, text, kind, depth),
        }
    });
}

/// The members of [`Shape`](super::shape::Shape), one that it does not have, and keys with escapes.
const MEMBERS: &[(&str, Kind)] = &[
    ("Text", Kind::String),
    ("Flag", Kind::Boolean),
    ("Byte", Kind::Number),
    ("Short", Kind::Number),
    ("Integer", Kind::Number),
    ("Long", Kind::Number),
    ("Float", Kind::Number),
    ("Double", Kind::Number),
    ("Blob", Kind::Blob),
    ("Time", Kind::Number),
    ("HttpDate", Kind::HttpDate),
    ("DateTime", Kind::DateTime),
    ("Document", Kind::Any),
    ("BigInteger", Kind::Number),
    ("BigDecimal", Kind::Number),
    ("Names", Kind::List(&Kind::String)),
    ("Gaps", Kind::List(&Kind::String)),
    ("Dates", Kind::List(&Kind::HttpDate)),
    ("Counts", Kind::Map(&Kind::Number)),
    ("SparseCounts", Kind::Map(&Kind::Number)),
    ("DateMap", Kind::Map(&Kind::DateTime)),
    ("Documents", Kind::List(&Kind::Any)),
    ("Choice", Kind::Choice),
    ("Nested", Kind::Shape),
    ("Children", Kind::List(&Kind::Shape)),
    ("Elsewhere", Kind::Any),
    ("\\u0054ext", Kind::String),
    ("Te\\xt", Kind::String),
];

#[derive(Clone, Copy)]
enum Kind {
    String,
    Boolean,
    Number,
    Blob,
    HttpDate,
    DateTime,
    Any,
    List(&'static Kind),
    Map(&'static Kind),
    Choice,
    Shape,
}

fn value(rng: &mut Rng, text: &mut String, kind: Kind, depth: usize) {
    match kind {
        Kind::String => string_text(rng, text),
        Kind::Boolean => text.push_str(pick(rng, &["true", "false"])),
        Kind::Number => number_text(rng, text),
        Kind::Blob => quoted(text, pick(rng, &["", "Zm9v", "Zm8=", "Zg==", "Zg", "Z", "Zm9v\\/w", "Zm-_", "Zh=="])),
        Kind::HttpDate => quoted(
            text,
            pick(
                rng,
                &[
                    "Sun, 02 Jan 2000 20:34:56 GMT",
                    "Sun, 02 Jan 2000 20:34:56.123 GMT",
                    "Sun, 02 Jan 2000 20:34:56.1234 GMT",
                    "2000-01-02T20:34:56Z",
                    "Sun, 02 Jan 2000 20\\u003a34:56 GMT",
                ],
            ),
        ),
        Kind::DateTime => quoted(
            text,
            pick(
                rng,
                &[
                    "2000-01-02T20:34:56Z",
                    "2000-01-02T20:34:56.000000123Z",
                    "2000-01-02t20:34:56+01:00",
                    "2000-01-02 20:34:56Z",
                    "2000-01-02T20:34:56",
                    "2000-01-02T20:34:56\\u005a",
                ],
            ),
        ),
        Kind::Any => any_value(rng, text, depth),
        Kind::List(item) => array(rng, text, |rng, text| element(rng, text, *item, depth + 1)),
        Kind::Map(item) => object(rng, text, |rng, text| {
            string_text(rng, text);
            colon(rng, text);
            element(rng, text, *item, depth + 1);
        }),
        Kind::Choice => choice_text(rng, text, depth),
        Kind::Shape if depth < 4 => shape_text(rng, text, depth + 1),
        Kind::Shape => text.push_str("{}"),
    }
}

fn element(rng: &mut Rng, text: &mut String, kind: Kind, depth: usize) {
    match rng.u8(..16) {
        0 => text.push_str("null"),
        _ => value(rng, text, kind, depth),
    }
}

fn choice_text(rng: &mut Rng, text: &mut String, depth: usize) {
    text.push('{');
    for index in 0..pick(rng, &[0, 1, 1, 1, 1, 2, 2, 3]) {
        if index > 0 {
            text.push(',');
        }
        let (key, kind) = pick(
            rng,
            &[
                ("text", Kind::String),
                ("shape", Kind::Shape),
                ("document", Kind::Any),
                ("unit", Kind::Any),
                ("newer", Kind::Any),
                ("__type", Kind::String),
                ("\\q", Kind::String),
            ],
        );
        quoted(text, key);
        colon(rng, text);
        match rng.u8(..4) {
            0 => text.push_str("null"),
            _ => value(rng, text, kind, depth + 1),
        }
    }
    text.push('}');
}

fn any_value(rng: &mut Rng, text: &mut String, depth: usize) {
    match rng.u8(..if depth < 4 { 8 } else { 6 }) {
        0 => text.push_str("null"),
        1 => text.push_str(pick(rng, &["true", "false"])),
        2 | 3 => number_text(rng, text),
        4 | 5 => string_text(rng, text),
        6 => array(rng, text, |rng, text| any_value(rng, text, depth + 1)),
        _ => object(rng, text, |rng, text| {
            string_text(rng, text);
            colon(rng, text);
            any_value(rng, text, depth + 1);
        }),
    }
}

fn object(rng: &mut Rng, text: &mut String, member: impl FnMut(&mut Rng, &mut String)) {
    text.push('{');
    separated(rng, text, member);
    text.push('}');
}

fn array(rng: &mut Rng, text: &mut String, item: impl FnMut(&mut Rng, &mut String)) {
    text.push('[');
    separated(rng, text, item);
    text.push(']');
}

fn separated(rng: &mut Rng, text: &mut String, mut part: impl FnMut(&mut Rng, &mut String)) {
    for index in 0..rng.usize(..4) {
        if index > 0 {
            text.push(',');
        }
        space(rng, text);
        part(rng, text);
        space(rng, text);
    }
}

fn colon(rng: &mut Rng, text: &mut String) {
    space(rng, text);
    text.push(':');
    space(rng, text);
}

fn space(rng: &mut Rng, text: &mut String) {
    match rng.u16(..4000) {
        0 => text.push_str(pick(rng, &["\u{b}", "\u{a0}", "\u{feff}"])),
        1..500 => text.push_str(pick(rng, &[" ", "\n", "\t", "\r\n", "   "])),
        _ => {}
    }
}

fn quoted(text: &mut String, raw: &str) {
    text.push('"');
    text.push_str(raw);
    text.push('"');
}

fn string_text(rng: &mut Rng, text: &mut String) {
    text.push('"');
    for _ in 0..rng.usize(..4) {
        match rng.u8(..40) {
            0 => text.push_str(pick(
                rng,
                &["\\ud800", "\\udc00", "\\ud83d\\u0041", "\\u12", "\\u+123", "\\x", "\\\u{e9}", "\\"],
            )),
            1 => text.push(rng.char('\u{1}'..' ')),
            2..10 => text.push_str(pick(rng, &["\\\"", "\\\\", "\\/", "\\b", "\\f", "\\n", "\\r", "\\t"])),
            10..14 => text.push_str(pick(rng, &["\\u00e9", "\\u0000", "\\uD83D\\uDE00", "\\u20AC", "\\uffff"])),
            14..18 => text.extend(Some(rng.char('\u{80}'..))),
            18 => text.push_str(pick(rng, &["NaN", "Infinity", "-Infinity", "inf", "1e999", "12"])),
            _ => (0..rng.usize(..90)).for_each(|_| text.push(rng.alphanumeric())),
        }
    }
    text.push('"');
}

fn number_text(rng: &mut Rng, text: &mut String) {
    let _ = match rng.u8(..12) {
        0 => write!(text, "{}", pick(rng, ODD_NUMBERS)),
        1 => write!(text, "{}", rng.u64(..)),
        2 => write!(text, "{}", rng.i64(..)),
        3 => write!(text, "{}", rng.i16(..)),
        4 => write!(text, "{}.{}", rng.i32(..), rng.u32(..)),
        5 => write!(text, "{}.{:03}", rng.u32(..), rng.u32(..1000)),
        6 => write!(text, "{}e{}", rng.i16(..), rng.i8(..)),
        7 => write!(text, "{:E}", f64::from(rng.u32(..)) / 1000.0),
        8 => write!(text, "{}.0", rng.i32(..)),
        9 => write!(
            text,
            "{}",
            pick(rng, &["\"NaN\"", "\"Infinity\"", "\"-Infinity\"", "\"\\u004eaN\"", "\"nan\"", "\"1\""])
        ),
        _ => write!(text, "{}", rng.i8(..)),
    };
}

const ODD_NUMBERS: &[&str] = &[
    "-0",
    "00012",
    "-007",
    "1.",
    "-.5",
    "1.e3",
    "-1.5E+3",
    "1e400",
    "-1e400",
    "1e-400",
    "1.2.3",
    "1e5e5",
    "1e",
    "1e+",
    "-",
    "--1",
    "+1",
    ".5",
    "1-",
    "1+1",
    "0x10",
    "1_000",
    "9223372036854775807",
    "9223372036854775808",
    "-9223372036854775808",
    "-9223372036854775809",
    "18446744073709551615",
    "18446744073709551616",
    "-18446744073709551615",
    "9223372036854775808.0",
    "00000000000000000000000000001",
    "123456789012345678901234567890",
    "9007199254740993",
    "127",
    "128",
    "-128",
    "-129",
    "32768",
    "2147483648",
    "1e10",
    "NaN",
    "Infinity",
    "-Infinity",
];
