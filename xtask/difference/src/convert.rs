//! Conversion between JSON values and the types of both crates, for inputs and outputs.

use std::collections::{BTreeMap, HashMap};

use aws_smithy_types::{Blob, DateTime};
use serde_json::{Value, json};

/// A type that can be converted from a generated JSON value.
///
/// A value of the wrong kind becomes the type's empty value: the generators follow the model, and a test checks the table of
/// members against it.
pub trait Take: Sized {
    /// Converts the value.
    fn take(value: &Value) -> Self;
}

/// A type that can be shown in full, including sensitive members.
pub trait Show {
    /// The value as JSON.
    fn show(&self) -> Value;
}

/// Returns a member of a generated object, if present.
pub fn take<T: Take>(object: &Value, key: &str) -> Option<T> {
    object.get(key).map(T::take)
}

impl Take for String {
    fn take(value: &Value) -> Self {
        value.as_str().unwrap_or_default().to_owned()
    }
}

impl Take for bool {
    fn take(value: &Value) -> Self {
        value.as_bool().unwrap_or_default()
    }
}

impl Take for i32 {
    fn take(value: &Value) -> Self {
        value.as_i64().and_then(|value| Self::try_from(value).ok()).unwrap_or_default()
    }
}

impl Take for i64 {
    fn take(value: &Value) -> Self {
        value.as_i64().unwrap_or_default()
    }
}

impl Take for Blob {
    /// Converts each character to the byte with its number, so that all bytes occur.
    fn take(value: &Value) -> Self {
        Self::new(value.as_str().unwrap_or_default().chars().map(|c| (u32::from(c) & 0xFF) as u8).collect::<Vec<_>>())
    }
}

impl<T: Take> Take for Vec<T> {
    fn take(value: &Value) -> Self {
        value.as_array().map(|items| items.iter().map(T::take).collect()).unwrap_or_default()
    }
}

impl Take for DateTime {
    fn take(value: &Value) -> Self {
        Self::from_secs(i64::take(value))
    }
}

impl<T: Take> Take for HashMap<String, T> {
    fn take(value: &Value) -> Self {
        value.as_object().into_iter().flatten().map(|(key, value)| (key.clone(), T::take(value))).collect()
    }
}

impl Show for String {
    fn show(&self) -> Value {
        Value::from(self.as_str())
    }
}

impl Show for bool {
    fn show(&self) -> Value {
        Value::from(*self)
    }
}

impl Show for i32 {
    fn show(&self) -> Value {
        Value::from(*self)
    }
}

impl Show for i64 {
    fn show(&self) -> Value {
        Value::from(*self)
    }
}

impl Show for Blob {
    fn show(&self) -> Value {
        json!({ "bytes": self.as_ref() })
    }
}

impl Show for DateTime {
    fn show(&self) -> Value {
        json!({ "seconds": self.secs(), "nanoseconds": self.subsec_nanos() })
    }
}

impl<T: Show> Show for Option<T> {
    fn show(&self) -> Value {
        self.as_ref().map_or(Value::Null, T::show)
    }
}

impl<T: Show> Show for Vec<T> {
    fn show(&self) -> Value {
        self.iter().map(T::show).collect()
    }
}

impl<T: Show> Show for HashMap<String, T> {
    fn show(&self) -> Value {
        // Sorted by key, because the iteration order varies between maps.
        let sorted: BTreeMap<_, _> = self.iter().collect();
        sorted.into_iter().map(|(key, value)| (key.clone(), value.show())).collect()
    }
}
