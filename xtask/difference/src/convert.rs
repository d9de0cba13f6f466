//! Conversion between JSON values and the types of both crates, for inputs and outputs.

use std::collections::{BTreeMap, HashMap};
use std::hash::Hash;

use aws_smithy_types::{Blob, DateTime, Document, Number};
use serde_json::json;
pub use serde_json::{Map, Value};

/// A type that can be converted from a generated JSON value.
///
/// A value of the wrong kind becomes the type's empty value. This does not hide mistakes: the generators follow the
/// model, and a test checks the table of members against it.
///
/// `C` is a type of the program. Without it, the orphan rule would not let the program implement the trait for the
/// types of the two crates.
pub trait Take<C>: Sized {
    /// Converts the value.
    fn take(value: &Value) -> Self;
}

/// A type that can be shown in full, including sensitive members.
///
/// `C` is as in [`Take`].
pub trait Show<C> {
    /// Converts the value to JSON.
    fn show(&self) -> Value;
}

/// Converts a member of a generated object, if present.
pub fn take<C, T: Take<C>>(object: &Value, key: &str) -> Option<T> {
    object.get(key).map(T::take)
}

impl<C> Take<C> for String {
    fn take(value: &Value) -> Self {
        value.as_str().unwrap_or_default().to_owned()
    }
}

impl<C> Take<C> for bool {
    fn take(value: &Value) -> Self {
        value.as_bool().unwrap_or_default()
    }
}

impl<C> Take<C> for i32 {
    fn take(value: &Value) -> Self {
        value.as_i64().and_then(|value| Self::try_from(value).ok()).unwrap_or_default()
    }
}

impl<C> Take<C> for i64 {
    fn take(value: &Value) -> Self {
        value.as_i64().unwrap_or_default()
    }
}

impl<C> Take<C> for Blob {
    /// Converts each character to the low byte of its code point, so that all bytes can occur.
    fn take(value: &Value) -> Self {
        Self::new(value.as_str().unwrap_or_default().chars().map(|c| (u32::from(c) & 0xFF) as u8).collect::<Vec<_>>())
    }
}

impl<C, T: Take<C>> Take<C> for Vec<T> {
    fn take(value: &Value) -> Self {
        value.as_array().map(|items| items.iter().map(T::take).collect()).unwrap_or_default()
    }
}

impl<C> Take<C> for DateTime {
    fn take(value: &Value) -> Self {
        Self::from_secs(value.as_i64().unwrap_or_default())
    }
}

impl<C, K: Take<C> + Eq + Hash, T: Take<C>> Take<C> for HashMap<K, T> {
    fn take(value: &Value) -> Self {
        let entries = value.as_object().into_iter().flatten();
        entries.map(|(key, value)| (K::take(&Value::from(key.as_str())), T::take(value))).collect()
    }
}

impl<C, T: Take<C>> Take<C> for Option<T> {
    fn take(value: &Value) -> Self {
        (!value.is_null()).then(|| T::take(value))
    }
}

impl<C, T: Take<C>> Take<C> for Box<T> {
    fn take(value: &Value) -> Self {
        Self::new(T::take(value))
    }
}

impl<C> Take<C> for f32 {
    fn take(value: &Value) -> Self {
        value.as_f64().unwrap_or_default() as Self
    }
}

impl<C> Take<C> for f64 {
    fn take(value: &Value) -> Self {
        value.as_f64().unwrap_or_default()
    }
}

impl<C> Take<C> for Document {
    fn take(value: &Value) -> Self {
        match value {
            Value::Null => Self::Null,
            Value::Bool(value) => Self::Bool(*value),
            Value::Number(number) => Self::Number(match (number.as_u64(), number.as_i64()) {
                (Some(number), _) => Number::PosInt(number),
                (None, Some(number)) => Number::NegInt(number),
                (None, None) => Number::Float(number.as_f64().unwrap_or_default()),
            }),
            Value::String(text) => Self::String(text.clone()),
            Value::Array(items) => Self::Array(items.iter().map(<Self as Take<C>>::take).collect()),
            Value::Object(_) => Self::Object(Take::<C>::take(value)),
        }
    }
}

impl<C> Show<C> for String {
    fn show(&self) -> Value {
        Value::from(self.as_str())
    }
}

impl<C> Show<C> for bool {
    fn show(&self) -> Value {
        Value::from(*self)
    }
}

impl<C> Show<C> for i32 {
    fn show(&self) -> Value {
        Value::from(*self)
    }
}

impl<C> Show<C> for i64 {
    fn show(&self) -> Value {
        Value::from(*self)
    }
}

impl<C> Show<C> for Blob {
    fn show(&self) -> Value {
        json!({ "bytes": self.as_ref() })
    }
}

impl<C> Show<C> for DateTime {
    fn show(&self) -> Value {
        json!({ "seconds": self.secs(), "nanoseconds": self.subsec_nanos() })
    }
}

impl<C, T: Show<C>> Show<C> for Option<T> {
    fn show(&self) -> Value {
        self.as_ref().map_or(Value::Null, T::show)
    }
}

impl<C, T: Show<C>> Show<C> for Vec<T> {
    fn show(&self) -> Value {
        self.iter().map(T::show).collect()
    }
}

impl<C, K: Show<C>, T: Show<C>> Show<C> for HashMap<K, T> {
    fn show(&self) -> Value {
        // Sorted by key, because the iteration order varies between maps.
        let text = |key: &K| key.show().as_str().map(str::to_owned).unwrap_or_default();
        let sorted: BTreeMap<_, _> = self.iter().map(|(key, value)| (text(key), value.show())).collect();
        sorted.into_iter().collect()
    }
}

impl<C, T: Show<C>> Show<C> for Box<T> {
    fn show(&self) -> Value {
        T::show(self)
    }
}

impl<C> Show<C> for f32 {
    fn show(&self) -> Value {
        format!("{self:?}").into()
    }
}

impl<C> Show<C> for f64 {
    fn show(&self) -> Value {
        format!("{self:?}").into()
    }
}

impl<C> Show<C> for Document {
    fn show(&self) -> Value {
        match self {
            Self::Object(members) => Show::<C>::show(members),
            Self::Array(items) => Show::<C>::show(items),
            other => format!("{other:?}").into(),
        }
    }
}
