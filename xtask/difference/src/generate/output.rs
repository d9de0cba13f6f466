//! Response bodies: JSON as a string, so that it can be odd or broken.

use fastrand::Rng;

use super::broken::broken;
use super::text::{quoted, text};
use crate::model::{Kind, Member, Model};

/// The degree to which a body may deviate from the model.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Oddity {
    /// No deviation.
    None,
    /// Moderate deviations, such as null, unknown and duplicate members, and unusual encodings of values.
    Some,
    /// Arbitrary deviations.
    Much,
}

/// A generator of JSON bodies.
#[derive(Debug)]
pub struct Writer<'a> {
    rng: &'a mut Rng,
    model: &'a Model,
    oddity: Oddity,
    text: String,
}

/// Generates a response body for the structure with this ID. Its known members are limited to `keys`.
pub fn output(rng: &mut Rng, model: &Model, id: &str, keys: &[&str], oddity: Oddity) -> Vec<u8> {
    let mut writer = Writer { rng, model, oddity, text: String::new() };
    writer.structure(id, Some(keys));
    let body = writer.text.into_bytes();
    match oddity {
        Oddity::Much if rng.u8(..3) == 0 => broken(rng, body),
        _ => body,
    }
}

/// Generates a timestamp as a string.
pub fn time(rng: &mut Rng, format: &str, oddity: Oddity) -> String {
    const DATE_TIME: &[&str] = &[
        "2023-11-14T22:13:20Z",
        "2023-11-14T22:13:20.5Z",
        "2023-11-14T22:13:20.123456Z",
        "1969-12-31T23:59:59Z",
        "1985-04-12T23:20:50.520000000Z",
    ];
    const HTTP_DATE: &[&str] = &["Tue, 14 Nov 2023 22:13:20 GMT", "Wed, 31 Dec 1969 23:59:59 GMT"];
    const EPOCH: &[&str] = &["0", "1700000000", "1700000000.5", "-1"];
    const ODD: &[&str] = &[
        "2023-11-14T22:13:20+01:00",
        "2023-11-14T22:13:20",
        "2023-11-14",
        "2023-11-14 22:13:20Z",
        "2023-11-14t22:13:20z",
        "2023-13-14T22:13:20Z",
        "2023-11-14T22:13:60Z",
        "10000-01-01T00:00:00Z",
        "Tue, 14 Nov 2023 22:13:20 UTC",
        "Tue, 14 Nov 2023 22:13:20.25 GMT",
        "1700000000",
        "",
        "soon",
    ];
    let plain = match format {
        "http-date" => HTTP_DATE,
        "epoch-seconds" => EPOCH,
        _ => DATE_TIME,
    };
    let choices = if oddity == Oddity::Much && rng.u8(..4) == 0 { ODD } else { plain };
    rng.choice(choices).copied().unwrap_or_default().to_owned()
}

impl Writer<'_> {
    fn odd(&mut self, of: u8) -> bool {
        self.oddity != Oddity::None && self.rng.u8(..of) == 0
    }

    fn push(&mut self, text: &str) {
        self.text.push_str(text);
        if self.odd(40) {
            let space = self.rng.choice([" ", "\n", "\t", "\r\n", "  "]).unwrap_or(" ");
            self.text.push_str(space);
        }
    }

    fn value(&mut self, id: &str) {
        if self.odd(12) {
            return self.push("null");
        }
        if self.oddity == Oddity::Much && self.rng.u8(..25) == 0 {
            return self.anything(0);
        }
        match self.model.kind(id) {
            Kind::Structure(_) => self.structure(id, None),
            Kind::List(element) => {
                let count = self.rng.usize(..4);
                self.push("[");
                for at in 0..count {
                    self.push(if at > 0 { "," } else { "" });
                    // Clients need not accept null in lists, so it occurs only with `Oddity::Much`.
                    match self.oddity {
                        Oddity::Some => {
                            self.oddity = Oddity::None;
                            self.value(&element);
                            self.oddity = Oddity::Some;
                        }
                        _ => self.value(&element),
                    }
                }
                self.push("]");
            }
            Kind::Map(element) => {
                let count = self.rng.usize(..3);
                self.push("{");
                for at in 0..count {
                    self.push(if at > 0 { "," } else { "" });
                    let key = text(self.rng);
                    self.string(&key);
                    self.push(":");
                    self.value(&element);
                }
                self.push("}");
            }
            Kind::Text(values) => {
                let value = match self.rng.choice(values) {
                    Some(value) if self.rng.u8(..4) > 0 => value,
                    _ => text(self.rng),
                };
                self.string(&value);
            }
            Kind::Union(mut variants) => {
                self.rng.shuffle(&mut variants);
                variants.truncate(if self.odd(10) { self.rng.usize(..3) } else { 1 });
                self.push("{");
                for (at, (key, target)) in variants.iter().enumerate() {
                    self.push(if at > 0 { "," } else { "" });
                    self.string(key);
                    self.push(":");
                    self.value(target);
                }
                self.push("}");
            }
            Kind::Float => {
                let number =
                    *self.rng.choice(&["0", "-1", "1.5", "1e21", "1E-7", "\"NaN\"", "\"-Infinity\""]).unwrap_or(&"0");
                self.push(number);
            }
            Kind::Document => self.anything(2),
            Kind::Integer => self.integer(),
            Kind::Boolean => {
                let value = self.rng.choice(["true", "false"]).unwrap_or("true");
                self.push(value);
            }
            Kind::Blob => self.blob(),
            Kind::Timestamp => self.timestamp(),
        }
    }

    fn structure(&mut self, id: &str, keys: Option<&[&str]>) {
        let Kind::Structure(mut members) = self.model.kind(id) else { return self.push("{}") };
        let name = id.rsplit('#').next().unwrap_or_default();
        let keys = keys.or_else(|| self.model.known(name));
        let of: Vec<Member> = self.model.members(id);
        members.retain(|(key, _)| keys.is_none_or(|keys| keys.contains(&key.as_str())));
        self.rng.shuffle(&mut members);
        let absent = self.rng.u8(..4);
        members.retain(|_| self.rng.u8(..8) >= absent);
        if self.odd(5)
            && let Some(again) = self.rng.choice(&members)
        {
            members.push(again.clone());
        }
        self.push("{");
        let mut first = true;
        for (key, target) in members {
            if self.odd(10) {
                self.comma(&mut first);
                self.unknown();
            }
            self.comma(&mut first);
            let member = of.iter().find(|member| member.name == key);
            let name = member.and_then(|member| member.text("smithy.api#jsonName"));
            self.string(name.unwrap_or(&key));
            self.push(":");
            match member.map(|member| self.model.timestamp_format(member, "epoch-seconds")) {
                Some(format @ ("date-time" | "http-date")) if self.model.kind(&target) == Kind::Timestamp => {
                    let text = time(self.rng, format, self.oddity);
                    self.string(&text);
                }
                _ => self.value(&target),
            }
        }
        if self.odd(10) {
            self.comma(&mut first);
            self.unknown();
        }
        self.push("}");
    }

    fn comma(&mut self, first: &mut bool) {
        if !*first {
            self.push(",");
        }
        *first = false;
    }

    fn unknown(&mut self) {
        let key = *self.rng.choice(&["Unknown", "arn", "", "a b", "__type", "\u{e9}", "ARN "]).unwrap_or(&"x");
        self.string(key);
        self.push(":");
        self.anything(0);
    }

    /// Generates arbitrary JSON.
    fn anything(&mut self, depth: u8) {
        match self.rng.u8(..if depth > 3 { 7 } else { 10 }) {
            0 => self.push("null"),
            1 => self.push("true"),
            2 => self.push("-12"),
            3 => self.push("0.5e-3"),
            4 | 5 => {
                let text = text(self.rng);
                self.string(&text);
            }
            6 => self.push("{}"),
            7 => {
                self.push("[");
                self.anything(depth + 1);
                self.push(",");
                self.anything(depth + 1);
                self.push("]");
            }
            _ => {
                self.push("{\"k\":");
                self.anything(depth + 1);
                self.push("}");
            }
        }
    }

    fn string(&mut self, text: &str) {
        if self.oddity == Oddity::Much && self.rng.u8(..40) == 0 {
            let odd = self.rng.choice([
                "\"\\ud83d\"",
                "\"\\ude00\\ud83d\"",
                "\"\\ud83d\\u0041\"",
                "\"\\uZZZZ\"",
                "\"\\u+123\"",
                "\"\\u00\"",
                "\"\\x\"",
                "\"a\u{1}b\"",
                "\"\n\"",
                "'a'",
                "\"a",
                "\"\\\"",
            ]);
            return self.text.push_str(odd.unwrap_or("\"\""));
        }
        let quoted = match self.oddity {
            Oddity::None => serde_json::Value::from(text).to_string(),
            _ => quoted(self.rng, text),
        };
        self.push(&quoted);
    }

    fn integer(&mut self) {
        const PLAIN: &[&str] = &["0", "1", "-1", "30", "2147483647", "-2147483648"];
        /// Integers in unusual notation, non-integers, and numbers out of range.
        const FLOATS: &[&str] =
            &["1.0", "30.0", "1.5", "-0.0", "1e2", "1E+2", "1e-2", "2147483648.0", "1e19", "-1e300", "0.1e1"];
        /// Values that some or all parsers reject as 32-bit integers, for [`Oddity::Much`].
        const BROKEN: &[&str] = &[
            "-0",
            "01",
            "-01",
            "1.",
            ".5",
            "-",
            "+1",
            "1e",
            "0x1",
            "2147483648",
            "-2147483649",
            "9223372036854775807",
            "9223372036854775808",
            "18446744073709551616",
            "1e400",
            "\"1\"",
            "\"NaN\"",
            "\"Infinity\"",
            "NaN",
            "true",
            "00",
            "1_000",
        ];
        let choices = match self.oddity {
            Oddity::None => PLAIN,
            _ if self.rng.bool() => FLOATS,
            Oddity::Much if self.rng.bool() => BROKEN,
            _ => PLAIN,
        };
        let number = self.rng.choice(choices).copied().unwrap_or("0");
        self.push(number);
    }

    fn blob(&mut self) {
        const ODD: &[&str] = &[
            "\"=\"",
            "\"YQ\"",
            "\"YQ=\"",
            "\"YQ==\"",
            "\"YQ===\"",
            "\"YR==\"",
            "\"-_-_\"",
            "\"YW Jj\"",
            "\"Y!==\"",
            "\"YQ==YQ==\"",
            "[1]",
            "7",
        ];
        if self.oddity == Oddity::Much && self.rng.u8(..3) == 0 {
            let odd = self.rng.choice(ODD).copied().unwrap_or_default();
            return self.push(odd);
        }
        let bytes: Vec<u8> = (0..self.rng.usize(..30)).map(|_| self.rng.u8(..)).collect();
        let text = aws_smithy_types::base64::encode(bytes);
        self.string(&text);
    }

    fn timestamp(&mut self) {
        const PLAIN: &[&str] =
            &["0", "1", "1700000000", "1523477145.713", "1.7E9", "1700000000.123456789", "-1", "1700000000.000"];
        const ODD: &[&str] = &[
            "1700000000.9999999999",
            "0.1",
            "-0.5",
            "-1.5",
            "1e-9",
            "1e-10",
            "253402300799",
            "253402300800",
            "-62135596801",
            "1e15",
            "1e18",
            "9007199254740993",
            "9223372036854775807",
            "9223372036854775808",
            "-9223372036854775808",
            "-9223372036854775809",
            "1e19",
            "1e300",
            "1e400",
            "\"1700000000\"",
            "\"2023-11-14T22:13:20Z\"",
            "\"Tue, 14 Nov 2023 22:13:20 GMT\"",
            "\"NaN\"",
            "\"Infinity\"",
            "\"-Infinity\"",
            "\"\"",
            "true",
            "{}",
            "01",
            "1.",
            "-",
            "1e",
        ];
        let odd = self.odd(3);
        let text = match (odd, self.oddity) {
            (true, Oddity::Much) => self.rng.choice(ODD),
            _ => self.rng.choice(PLAIN),
        };
        self.push(text.copied().unwrap_or("0"));
    }
}
