//! JMESPath functions for waiter conditions.
//!
//! Functions on lists take iterators over borrowed or copied items. Where JMESPath fails because an item lacks its key,
//! they return `None`: no acceptor matches either way.

mod scratch;

use std::cmp::Ordering;
use std::vec::IntoIter;

use aws_smithy_types::Document;

pub use scratch::{Json, Scratch, with_scratch};

/// Whether there is at least one string, and all are equal to `expected`.
pub fn all_equal<'a>(texts: impl IntoIterator<Item = &'a str>, expected: &str) -> bool {
    let mut texts = texts.into_iter().peekable();
    texts.peek().is_some() && texts.all(|text| text == expected)
}

/// Returns the mean of the numbers; `None` if there are none.
pub fn average(numbers: impl IntoIterator<Item = f64>) -> Option<f64> {
    let (count, sum) = numbers.into_iter().fold((0_u32, 0.0), |(count, sum), number| (count + 1, sum + number));
    (count > 0).then(|| sum / f64::from(count))
}

/// Whether a document is truthy: null, `false`, and empty strings, arrays and objects are not.
#[inline]
pub fn is_truthy(document: &Document) -> bool {
    match document {
        Document::Null => false,
        Document::Bool(value) => *value,
        Document::String(text) => !text.is_empty(),
        Document::Array(items) => !items.is_empty(),
        Document::Object(entries) => !entries.is_empty(),
        Document::Number(_) => true,
    }
}

/// Returns the largest item; the first of several equal ones.
pub fn largest<T: PartialOrd>(items: impl IntoIterator<Item = T>) -> Option<T> {
    items.into_iter().reduce(|first, next| if next > first { next } else { first })
}

/// Returns the item with the largest key; the first of several equal ones.
pub fn largest_by<T, K: PartialOrd>(items: impl IntoIterator<Item = T>, key: impl FnMut(&T) -> Option<K>) -> Option<T> {
    extreme_by(items, key, Ordering::Greater)
}

/// Returns the items in reverse order.
pub fn reversed<T>(items: impl IntoIterator<Item = T>) -> IntoIter<T> {
    let mut items: Vec<_> = items.into_iter().collect();
    items.reverse();
    items.into_iter()
}

/// Returns the items from `start` up to but excluding `stop`, in steps of `step`. Negative bounds count from the end,
/// and a negative step goes backward; missing bounds are the ends of the list.
pub fn sliced<T>(items: impl IntoIterator<Item = T>, start: Option<i64>, stop: Option<i64>, step: i64) -> IntoIter<T> {
    let mut items: Vec<_> = items.into_iter().map(Some).collect();
    let length = i64::try_from(items.len()).unwrap_or(i64::MAX);
    let (least, most) = if step < 0 { (-1, length - 1) } else { (0, length) };
    let bound = |bound: i64| (if bound < 0 { bound.saturating_add(length) } else { bound }).clamp(least, most);
    let (first, last) = if step < 0 { (most, least) } else { (least, most) };
    let (mut at, stop) = (start.map_or(first, bound), stop.map_or(last, bound));
    let mut taken = Vec::new();
    while step != 0 && if step < 0 { at > stop } else { at < stop } {
        taken.extend(usize::try_from(at).ok().and_then(|at| items.get_mut(at)?.take()));
        at = at.saturating_add(step);
    }
    taken.into_iter()
}

/// Returns the smallest item; the first of several equal ones.
pub fn smallest<T: PartialOrd>(items: impl IntoIterator<Item = T>) -> Option<T> {
    items.into_iter().reduce(|first, next| if next < first { next } else { first })
}

/// Returns the item with the smallest key; the first of several equal ones.
pub fn smallest_by<T, K: PartialOrd>(
    items: impl IntoIterator<Item = T>,
    key: impl FnMut(&T) -> Option<K>,
) -> Option<T> {
    extreme_by(items, key, Ordering::Less)
}

/// Returns the items in ascending order; the sort is stable.
pub fn sorted<T: PartialOrd>(items: impl IntoIterator<Item = T>) -> IntoIter<T> {
    let mut items: Vec<_> = items.into_iter().collect();
    items.sort_by(order);
    items.into_iter()
}

/// Returns the items in ascending order of their keys; the sort is stable. `None` if any item lacks a key.
pub fn sorted_by<T, K: PartialOrd>(
    items: impl IntoIterator<Item = T>,
    key: impl FnMut(&T) -> Option<K>,
) -> Option<Vec<T>> {
    let mut keyed = keyed(items, key)?;
    keyed.sort_by(|(one, _), (other, _)| order(one, other));
    Some(keyed.into_iter().map(|(_, item)| item).collect())
}

/// Parses a string as a JSON number; `None` if it is not one.
#[inline]
pub fn to_number(text: &str) -> Option<f64> {
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let (mantissa, exponent) = match text.split_once(['e', 'E']) {
        Some((mantissa, exponent)) => (mantissa, Some(exponent)),
        None => (text, None),
    };
    let (whole, fraction) = match mantissa.split_once('.') {
        Some((whole, fraction)) => (whole, Some(fraction)),
        None => (mantissa, None),
    };
    let whole = whole.strip_prefix('-').unwrap_or(whole);
    let is_number = digits(whole)
        && (whole == "0" || !whole.starts_with('0'))
        && fraction.is_none_or(digits)
        && exponent.is_none_or(|exponent| digits(exponent.strip_prefix(['+', '-']).unwrap_or(exponent)));
    is_number.then(|| text.parse().ok()).flatten()
}

/// Returns the items if all are present.
pub fn whole<T>(items: impl IntoIterator<Item = Option<T>>) -> Option<IntoIter<T>> {
    items.into_iter().collect::<Option<Vec<_>>>().map(Vec::into_iter)
}

fn extreme_by<T, K: PartialOrd>(
    items: impl IntoIterator<Item = T>,
    key: impl FnMut(&T) -> Option<K>,
    wanted: Ordering,
) -> Option<T> {
    let keyed = keyed(items, key)?.into_iter();
    let found = keyed.reduce(|first, next| if next.0.partial_cmp(&first.0) == Some(wanted) { next } else { first });
    found.map(|(_, item)| item)
}

/// Returns the items with their keys; `None` if any item lacks one.
fn keyed<T, K>(items: impl IntoIterator<Item = T>, mut key: impl FnMut(&T) -> Option<K>) -> Option<Vec<(K, T)>> {
    items.into_iter().map(|item| Some((key(&item)?, item))).collect()
}

/// Compares two items; NaN, the only value that is not equal to itself, comes last.
fn order<T: PartialOrd>(one: &T, other: &T) -> Ordering {
    let is_nan = |item: &T| item.partial_cmp(item).is_none();
    one.partial_cmp(other).unwrap_or_else(|| is_nan(one).cmp(&is_nan(other)))
}
