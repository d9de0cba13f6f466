//! Strings and maps that a condition computes, which are kept while it is evaluated.
//!
//! Everything else in a condition is borrowed from the input and output, or copied. Keeping computed values aside
//! allows every step to borrow them too.

use std::any::Any;
use std::cell::{Cell, OnceCell};
use std::collections::HashMap;
use std::fmt::Write;
use std::hash::Hash;

/// Evaluates a condition that computes strings or maps.
pub fn with_scratch<T>(evaluate: impl FnOnce(&Scratch) -> T) -> T {
    evaluate(&Scratch { texts: Kept::new(4), maps: Kept::new(1) })
}

/// The computed values of a condition.
#[derive(Debug)]
pub struct Scratch {
    texts: Kept<String>,
    maps: Kept<Box<dyn Any>>,
}

impl Scratch {
    /// Joins the strings with a separator.
    pub fn join<'a>(&self, texts: impl IntoIterator<Item = &'a str>, separator: &str) -> &str {
        let mut joined = String::new();
        for (index, text) in texts.into_iter().enumerate() {
            if index > 0 {
                joined.push_str(separator);
            }
            joined.push_str(text);
        }
        self.texts.keep(joined)
    }

    /// Writes a list as JSON.
    pub fn list(&self, items: impl IntoIterator<Item = impl Json>) -> &str {
        let mut list = String::from("[");
        for (index, item) in items.into_iter().enumerate() {
            if index > 0 {
                list.push(',');
            }
            item.write(&mut list);
        }
        list.push(']');
        self.texts.keep(list)
    }

    /// Merges maps; entries of later maps override those of earlier ones.
    pub fn merge<K, V>(&self, first: &HashMap<K, V>, others: &[&HashMap<K, V>]) -> Option<&HashMap<K, V>>
    where
        K: Clone + Eq + Hash + 'static,
        V: Clone + 'static,
    {
        let mut merged = first.clone();
        for &other in others {
            merged.extend(other.iter().map(|(key, value)| (key.clone(), value.clone())));
        }
        self.maps.keep(Box::new(merged)).downcast_ref()
    }

    /// Reverses the characters of a string.
    #[inline]
    pub fn reverse(&self, text: &str) -> &str {
        self.texts.keep(text.chars().rev().collect())
    }

    /// Writes a number or boolean as JSON, but without the quotes around numbers that are not finite.
    pub fn text(&self, value: impl Json) -> &str {
        let mut text = String::new();
        value.write(&mut text);
        self.texts.keep(text).trim_matches('"')
    }
}

/// A value that can be written as JSON.
pub trait Json {
    /// Appends the value to `out`.
    fn write(self, out: &mut String);
}

impl Json for &str {
    #[inline]
    fn write(self, out: &mut String) {
        out.push('"');
        for character in self.chars() {
            match character {
                '"' | '\\' => out.extend(['\\', character]),
                '\n' => out.push_str("\\n"),
                '\r' => out.push_str("\\r"),
                '\t' => out.push_str("\\t"),
                control @ '\0'..'\u{20}' => written(out, format_args!("\\u{:04x}", u32::from(control))),
                character => out.push(character),
            }
        }
        out.push('"');
    }
}

/// A number that is not finite is a string in JSON, as in Smithy's JSON protocols.
impl Json for f64 {
    #[inline]
    fn write(self, out: &mut String) {
        match self {
            number if number.is_finite() => written(out, format_args!("{number}")),
            number if number.is_nan() => out.push_str("\"NaN\""),
            number => out.push_str(if number > 0.0 { "\"Infinity\"" } else { "\"-Infinity\"" }),
        }
    }
}

impl Json for f32 {
    #[inline]
    fn write(self, out: &mut String) {
        match self.is_finite() {
            true => written(out, format_args!("{self}")),
            false => f64::from(self).write(out),
        }
    }
}

macro_rules! display {
    ( $( $ty:ty ),* ) => {
        $(
            impl Json for $ty {
                #[inline]
                fn write(self, out: &mut String) {
                    written(out, format_args!("{self}"));
                }
            }
        )*
    };
}

display!(bool, i8, i16, i32, i64, usize);

/// Appends formatted text. Writing to a string cannot fail.
#[inline]
fn written(out: &mut String, text: std::fmt::Arguments<'_>) {
    let _ = out.write_fmt(text);
}

/// A list to which values can be added while others are borrowed.
#[derive(Debug)]
struct Kept<T> {
    values: Box<[OnceCell<T>]>,
    used: Cell<usize>,
    next: OnceCell<Box<Self>>,
}

impl<T> Kept<T> {
    #[inline]
    fn new(capacity: usize) -> Self {
        Self {
            values: std::iter::repeat_with(OnceCell::new).take(capacity).collect(),
            used: Cell::new(0),
            next: OnceCell::new(),
        }
    }

    #[inline]
    fn keep(&self, value: T) -> &T {
        let used = self.used.get();
        match self.values.get(used) {
            Some(cell) => {
                self.used.set(used + 1);
                cell.get_or_init(|| value)
            }
            // Each part has twice the capacity of the one before, so that even many values need few parts.
            None => self.next.get_or_init(|| Box::new(Self::new(self.values.len() * 2))).keep(value),
        }
    }
}
