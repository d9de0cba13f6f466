//! JSON strings (trait `codegen#jsonText`), deserialized to the types of a program, or as strings that `Debug` does not
//! show.

#[cfg(feature = "json-text")]
use std::fmt;

#[cfg(feature = "secrecy")]
pub use secrecy::{ExposeSecret, SecretString};
#[cfg(feature = "json-text")]
use serde_core::Deserialize;

/// A structure with a member that is JSON in a string.
pub trait JsonText {
    /// The name of the member in the model.
    #[doc(hidden)]
    const MEMBER: &'static str;

    /// Returns the string.
    #[doc(hidden)]
    fn json_text(&self) -> Option<&str>;

    /// Takes the string.
    #[doc(hidden)]
    fn into_json_text(self) -> Option<String>;

    /// Deserializes the JSON to a `T`, which can borrow from it.
    ///
    /// # Errors
    ///
    /// Fails if the member is absent, is not JSON, or is JSON of another type. The error contains a position, but no
    /// part of the value.
    #[cfg(feature = "json-text")]
    fn json<'a, T: Deserialize<'a>>(&'a self) -> Result<T, JsonError> {
        let error = |reason| JsonError { member: Self::MEMBER, reason };
        let text = self.json_text().ok_or_else(|| error(Reason::Absent))?;
        serde_json::from_str(text).map_err(|fault| {
            let at = (fault.line(), fault.column());
            error(if fault.is_data() { Reason::OtherType(at) } else { Reason::NotJson(at) })
        })
    }

    /// Returns a copy of the string that `Debug` does not show, and that is wiped when it is dropped.
    #[cfg(feature = "secrecy")]
    fn secret(&self) -> Option<SecretString> {
        self.json_text().map(SecretString::from)
    }

    /// Takes the string, and converts it to one that `Debug` does not show and that is wiped when it is dropped.
    #[cfg(feature = "secrecy")]
    fn into_secret(self) -> Option<SecretString>
    where
        Self: Sized,
    {
        self.into_json_text().map(SecretString::from)
    }
}

/// The error of [`JsonText::json`]. It has no source, because the parser's error can quote the value.
#[cfg(feature = "json-text")]
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct JsonError {
    member: &'static str,
    reason: Reason,
}

/// The reason why a string could not be read, with line and column.
#[cfg(feature = "json-text")]
#[derive(Clone, Debug, PartialEq, Eq)]
enum Reason {
    Absent,
    NotJson((usize, usize)),
    OtherType((usize, usize)),
}

#[cfg(feature = "json-text")]
impl JsonError {
    /// Returns the line of the fault, counted from 1; `None` if the member is absent.
    pub fn line(&self) -> Option<usize> {
        Some(self.position()?.0)
    }

    /// Returns the column of the fault, counted in bytes from 1, or 0 if the JSON ends at the start of a line; `None` if
    /// the member is absent.
    pub fn column(&self) -> Option<usize> {
        Some(self.position()?.1)
    }

    fn position(&self) -> Option<(usize, usize)> {
        match self.reason {
            Reason::Absent => None,
            Reason::NotJson(at) | Reason::OtherType(at) => Some(at),
        }
    }
}

#[cfg(feature = "json-text")]
impl fmt::Display for JsonError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let member = self.member;
        match self.reason {
            Reason::Absent => write!(f, "`{member}` is not set"),
            Reason::NotJson((line, column)) => write!(f, "`{member}` is not JSON: see line {line}, column {column}"),
            Reason::OtherType((line, column)) => {
                write!(f, "`{member}` is not JSON of the expected type: see line {line}, column {column}")
            }
        }
    }
}

#[cfg(feature = "json-text")]
impl std::error::Error for JsonError {}

#[cfg(all(test, feature = "json-text", feature = "secrecy"))]
mod tests {
    use std::collections::BTreeMap;
    use std::error::Error;

    use super::*;

    struct Value(Option<String>);

    impl JsonText for Value {
        const MEMBER: &'static str = "Value";

        fn json_text(&self) -> Option<&str> {
            self.0.as_deref()
        }

        fn into_json_text(self) -> Option<String> {
            self.0
        }
    }

    fn value(text: &str) -> Value {
        Value(Some(text.to_owned()))
    }

    #[test]
    fn json_is_deserialized_into_types_that_can_borrow() {
        let value = value(r#"{"port": "5432"}"#);
        let map: BTreeMap<&str, &str> = value.json().unwrap();
        assert_eq!(map, BTreeMap::from([("port", "5432")]));
    }

    #[test]
    fn errors_have_a_position_and_do_not_quote_the_value() {
        let cases = [
            (
                "{\n \"port\": \"hunter2\"}",
                "`Value` is not JSON of the expected type: see line 2, column 18",
                Some((2, 18)),
            ),
            ("hunter2", "`Value` is not JSON: see line 1, column 1", Some((1, 1))),
            (r#"{"port": 1} hunter2"#, "`Value` is not JSON: see line 1, column 13", Some((1, 13))),
        ];
        for (text, message, at) in cases {
            let error = value(text).json::<BTreeMap<String, u16>>().unwrap_err();
            assert_eq!(error.to_string(), message);
            assert_eq!(error.line().zip(error.column()), at);
            assert!(error.source().is_none() && !format!("{error:?}").contains("hunter2"));
        }
        let error = Value(None).json::<u8>().unwrap_err();
        assert_eq!((error.to_string().as_str(), error.line()), ("`Value` is not set", None));
    }

    #[test]
    fn secrets_are_not_shown() {
        let secret = value("hunter2").secret().unwrap();
        assert!(!format!("{secret:?}").contains("hunter2"));
        assert_eq!(secret.expose_secret(), value("hunter2").into_secret().unwrap().expose_secret());
        assert!(Value(None).into_secret().is_none());
    }
}
