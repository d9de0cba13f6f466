//! A trait for wiping the strings and blobs of an input from memory. For operations with sensitive data, this is done
//! once the request has been serialized.

use std::collections::HashMap;
use std::mem::{replace, take};

use aws_smithy_types::{BigDecimal, BigInteger, Blob, DateTime, Document};
use zeroize::Zeroize;

/// A value whose memory can be wiped. A wiped value is meaningless.
pub trait Wipe {
    /// Wipes the memory.
    fn wipe(&mut self);
}

impl Wipe for String {
    #[inline]
    fn wipe(&mut self) {
        self.zeroize();
    }
}

impl Wipe for Blob {
    #[inline]
    fn wipe(&mut self) {
        // Takes over the memory, unless the program has a clone.
        replace(self, Blob::new(Vec::new())).into_inner().zeroize();
    }
}

impl<T: Wipe> Wipe for Option<T> {
    #[inline]
    fn wipe(&mut self) {
        if let Some(value) = self {
            value.wipe();
        }
    }
}

impl<T: Wipe> Wipe for Box<T> {
    #[inline]
    fn wipe(&mut self) {
        (**self).wipe();
    }
}

impl<T: Wipe> Wipe for Vec<T> {
    #[inline]
    fn wipe(&mut self) {
        self.iter_mut().for_each(T::wipe);
    }
}

impl<K: Wipe, V: Wipe> Wipe for HashMap<K, V> {
    #[inline]
    fn wipe(&mut self) {
        for (mut key, mut value) in take(self) {
            key.wipe();
            value.wipe();
        }
    }
}

impl Wipe for Document {
    #[inline]
    fn wipe(&mut self) {
        match self {
            Self::Object(members) => members.wipe(),
            Self::Array(items) => items.wipe(),
            Self::String(text) => text.wipe(),
            Self::Number(_) | Self::Bool(_) | Self::Null => {}
        }
    }
}

/// Implements `Wipe` as a no-op for types whose values are stored inline or are numbers.
macro_rules! kept {
    ($($type:ty)*) => {$(
        impl Wipe for $type {
            #[inline]
            fn wipe(&mut self) {}
        }
    )*};
}

kept!(bool i8 i16 i32 i64 f32 f64 DateTime BigInteger BigDecimal);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn everything_inside_is_wiped() {
        let text = || "hunter2".to_owned();
        let map = HashMap::from([(text(), vec![Some(text())])]);
        let mut value = (text(), Blob::new(text()), Some(Box::new(text())), vec![text()], map);
        let document = Document::Array(vec![Document::Object(HashMap::from([(text(), Document::String(text()))]))]);
        let mut document = vec![document, Document::Null];
        value.0.wipe();
        value.1.wipe();
        value.2.wipe();
        value.3.wipe();
        value.4.wipe();
        document.wipe();
        assert!(!format!("{value:?} {document:?}").contains("hunter2"), "{value:?} {document:?}");
        assert!(value.1.as_ref().is_empty());
    }
}
