//! Coverage of the generated responses, measured on the responses themselves rather than derived from the generators.

use std::collections::BTreeMap;
use std::fmt;

use serde::Deserialize;
use serde::de::{Deserializer, MapAccess, SeqAccess, Visitor};

use crate::connector::Reply;
use crate::model::{Kind, Model};

/// The number of times that each kind of response or content occurred.
#[derive(Debug, Default)]
pub struct Coverage(BTreeMap<String, u64>);

impl Coverage {
    /// Counts the kinds that occur in the result of an attempt to call an operation.
    pub fn count(&mut self, model: &Model, operation: &str, reply: &Reply) {
        match reply {
            Reply::Response { status, headers, body } => {
                self.see(match status {
                    200..300 => "status: success",
                    429 => "status: too many requests",
                    500..600 => "status: fault of the service",
                    _ => "status: other",
                });
                self.body(model, operation, *status, body);
                let code = |name: &str| name.eq_ignore_ascii_case("x-amzn-errortype");
                headers.iter().filter(|(name, _)| code(name)).for_each(|(_, value)| self.code("header", value));
            }
            Reply::Timeout => self.see("way: timeout"),
            Reply::Io => self.see("way: broken connection"),
            Reply::User | Reply::Other(_) => self.see("way: other failure"),
            Reply::Late(_) => self.see("way: late response"),
        }
    }

    /// Returns the number of times that a kind occurred.
    pub fn of(&self, what: &str) -> u64 {
        self.0.get(what).copied().unwrap_or_default()
    }

    fn see(&mut self, what: &str) {
        *self.0.entry(what.to_owned()).or_default() += 1;
    }

    fn body(&mut self, model: &Model, operation: &str, status: u16, body: &[u8]) {
        if body.is_empty() {
            return self.see("body: empty");
        }
        let Ok(text) = std::str::from_utf8(body) else { return self.see("body: not UTF-8") };
        if text.starts_with("<html") {
            return self.see("body: HTML");
        }
        match serde_json::from_str::<Json>(text) {
            Ok(json) if (200..300).contains(&status) => self.value(model, &model.target(operation, "output"), &json),
            Ok(Json::Object(members)) => {
                for (key, value) in members {
                    match (key.as_str(), value) {
                        ("code" | "__type", Json::Text(code)) => self.code(&key, &code),
                        ("message" | "Message" | "errorMessage", _) => self.see("error: message"),
                        _ => {}
                    }
                }
            }
            Ok(_) => self.see("body: JSON, but not an object"),
            Err(error) if error.is_eof() => self.see("body: truncated"),
            Err(_) => self.see("body: not JSON"),
        }
    }

    fn code(&mut self, place: &str, code: &str) {
        self.see(&format!("code in {place}"));
        self.see(match (code.contains('#'), code.contains(':')) {
            (true, true) => "code with namespace and address",
            (true, false) => "code with namespace",
            (false, true) => "code with address",
            (false, false) => "code alone",
        });
        if ["Thrott", "TooManyRequests", "SlowDown", "LimitExceeded"].iter().any(|part| code.contains(part)) {
            self.see("throttling code");
        }
    }

    fn value(&mut self, model: &Model, id: &str, json: &Json) {
        match (model.kind(id), json) {
            (_, Json::Null) => self.see("member: null"),
            (Kind::Structure(members), Json::Object(found)) => {
                for (key, target) in &members {
                    let mut values = found.iter().filter(|(name, _)| name == key).map(|(_, value)| value).peekable();
                    if values.peek().is_none() {
                        self.see("member: absent");
                    }
                    for (index, value) in values.enumerate() {
                        if index > 0 {
                            self.see("member: duplicated");
                        }
                        self.value(model, target, value);
                    }
                }
                let known = |name: &String| members.iter().any(|(key, _)| key == name);
                found.iter().filter(|(name, _)| !known(name)).for_each(|_| self.see("member: unknown"));
            }
            (Kind::List(target), Json::Array(values)) => {
                values.iter().for_each(|value| self.value(model, &target, value))
            }
            (Kind::Map(target), Json::Object(values)) => {
                values.iter().for_each(|(_, value)| self.value(model, &target, value));
            }
            (Kind::Integer, Json::Float(_)) => self.see("number: float for an integer"),
            (Kind::Integer, Json::Whole) => self.see("number: whole"),
            (Kind::Timestamp, Json::Whole) => self.see("timestamp: whole"),
            (Kind::Timestamp, Json::Float(seconds)) if seconds.fract() == 0.0 => {
                self.see("timestamp: integral, as a float")
            }
            (Kind::Timestamp, Json::Float(_)) => self.see("timestamp: fractional"),
            (Kind::Timestamp, Json::Text(_)) => self.see("timestamp: text"),
            (Kind::Text(_) | Kind::Blob, Json::Text(_)) | (Kind::Boolean, Json::Boolean) => self.see("member: valid"),
            _ => self.see("member: wrong type"),
        }
    }
}

impl fmt::Display for Coverage {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|(what, count)| writeln!(f, "{count:>7} {what}"))
    }
}

/// JSON that keeps duplicate members, and distinguishes integers from floats.
enum Json {
    Null,
    Boolean,
    Whole,
    Float(f64),
    Text(String),
    Array(Vec<Json>),
    Object(Vec<(String, Json)>),
}

impl<'de> Deserialize<'de> for Json {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Any;

        impl<'de> Visitor<'de> for Any {
            type Value = Json;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("JSON")
            }

            fn visit_unit<E>(self) -> Result<Json, E> {
                Ok(Json::Null)
            }

            fn visit_bool<E>(self, _: bool) -> Result<Json, E> {
                Ok(Json::Boolean)
            }

            fn visit_i64<E>(self, _: i64) -> Result<Json, E> {
                Ok(Json::Whole)
            }

            fn visit_u64<E>(self, _: u64) -> Result<Json, E> {
                Ok(Json::Whole)
            }

            fn visit_f64<E>(self, value: f64) -> Result<Json, E> {
                Ok(Json::Float(value))
            }

            fn visit_str<E>(self, value: &str) -> Result<Json, E> {
                Ok(Json::Text(value.to_owned()))
            }

            fn visit_seq<A: SeqAccess<'de>>(self, mut values: A) -> Result<Json, A::Error> {
                let mut array = Vec::new();
                while let Some(value) = values.next_element()? {
                    array.push(value);
                }
                Ok(Json::Array(array))
            }

            fn visit_map<A: MapAccess<'de>>(self, mut members: A) -> Result<Json, A::Error> {
                let mut object = Vec::new();
                while let Some(member) = members.next_entry()? {
                    object.push(member);
                }
                Ok(Json::Object(object))
            }
        }

        deserializer.deserialize_any(Any)
    }
}
