//! JSON values.

use std::fmt::{self, Write};

use serde::de::{Deserialize, Deserializer, Error};
use serde_json::value::RawValue;

use super::Number;
use super::read;

/// The entries of an object, in order.
pub type Object = indexmap::IndexMap<String, Value>;

/// A JSON value.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Value {
    /// `null`.
    #[default]
    Null,
    /// `true` or `false`.
    Bool(bool),
    /// A number.
    Number(Number),
    /// A string.
    String(String),
    /// An array.
    Array(Vec<Value>),
    /// An object.
    Object(Object),
}

impl Value {
    /// Whether the value is `null`.
    pub fn is_null(&self) -> bool {
        matches!(self, Self::Null)
    }

    /// Returns the boolean, if the value is one.
    pub fn as_bool(&self) -> Option<bool> {
        match self {
            Self::Bool(value) => Some(*value),
            _ => None,
        }
    }

    /// Returns the number, if the value is one.
    pub fn as_number(&self) -> Option<&Number> {
        match self {
            Self::Number(number) => Some(number),
            _ => None,
        }
    }

    /// Returns the integer, if the value is one that fits in an `i64`.
    pub fn as_i64(&self) -> Option<i64> {
        self.as_number()?.as_i64()
    }

    /// Returns the integer, if the value is one that fits in a `u64`.
    pub fn as_u64(&self) -> Option<u64> {
        self.as_number()?.as_u64()
    }

    /// Returns the string, if the value is one.
    pub fn as_str(&self) -> Option<&str> {
        match self {
            Self::String(text) => Some(text),
            _ => None,
        }
    }

    /// Returns the array, if the value is one.
    pub fn as_array(&self) -> Option<&Vec<Self>> {
        match self {
            Self::Array(items) => Some(items),
            _ => None,
        }
    }

    /// Returns the object, if the value is one.
    pub fn as_object(&self) -> Option<&Object> {
        match self {
            Self::Object(entries) => Some(entries),
            _ => None,
        }
    }

    /// Returns the value of a key, or `None` if this value is not an object or lacks the key.
    pub fn get(&self, key: &str) -> Option<&Self> {
        self.as_object()?.get(key)
    }

    /// Parses a value. Returns `None` if the string is not valid JSON or is nested too deeply.
    pub fn parse(text: &str) -> Option<Self> {
        serde_json::from_str(text).ok()
    }
}

impl From<&str> for Value {
    fn from(text: &str) -> Self {
        Self::String(text.to_owned())
    }
}

impl From<i64> for Value {
    fn from(value: i64) -> Self {
        Self::Number(value.into())
    }
}

impl From<u64> for Value {
    fn from(value: u64) -> Self {
        Self::Number(value.into())
    }
}

/// Converts values of `serde_json`, such as those from its macro `json!`.
impl From<serde_json::Value> for Value {
    fn from(value: serde_json::Value) -> Self {
        Self::parse(&value.to_string()).unwrap_or_default()
    }
}

/// Works only with deserializers of `serde_json`: others do not give access to the digits of numbers.
impl<'de> Deserialize<'de> for Value {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = Box::<RawValue>::deserialize(deserializer)?;
        read::value(text.get()).map_err(D::Error::custom)
    }
}

/// Formats the value as JSON on one line, without spaces between tokens.
impl fmt::Display for Value {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Null => f.write_str("null"),
            Self::Bool(value) => write!(f, "{value}"),
            Self::Number(number) => write!(f, "{number}"),
            Self::String(text) => string(f, text),
            Self::Array(items) => {
                f.write_char('[')?;
                for (index, item) in items.iter().enumerate() {
                    write!(f, "{}{item}", if index > 0 { "," } else { "" })?;
                }
                f.write_char(']')
            }
            Self::Object(entries) => {
                f.write_char('{')?;
                for (index, (key, value)) in entries.iter().enumerate() {
                    f.write_str(if index > 0 { "," } else { "" })?;
                    string(f, key)?;
                    write!(f, ":{value}")?;
                }
                f.write_char('}')
            }
        }
    }
}

fn string(f: &mut fmt::Formatter<'_>, text: &str) -> fmt::Result {
    f.write_str(&serde_json::to_string(text).map_err(|_| fmt::Error)?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_survive_a_round_trip() {
        for text in [
            r#"{"z":[1,-2.50,1e400,12345678901234567890123],"a":{"b":null,"é\n":"\"\\"},"c":[true,false,{},[]]}"#,
            "\"\"",
            "0.10",
        ] {
            assert_eq!(Value::parse(text).map(|value| value.to_string()).as_deref(), Some(text));
        }
        let spaced = Value::parse(" { \"a\" : [ 1 , \"\\u00e9\" ] } ").map(|value| value.to_string());
        assert_eq!(spaced.as_deref(), Some("{\"a\":[1,\"é\"]}"));
    }

    #[test]
    fn invalid_json_is_none() {
        for text in ["", "{", "[1,]", "{\"a\" 1}", "01", "\"\\ud800\"", "nul", "1 2"] {
            assert_eq!(Value::parse(text), None, "{text}");
        }
        let deep = format!("{}{}", "[".repeat(200), "]".repeat(200));
        assert_eq!(Value::parse(&deep), None);
    }
}
