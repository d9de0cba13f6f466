//! What stands in for a member that the service must send but did not (Smithy 2.0, client error correction).

use std::collections::HashMap;

use aws_smithy_runtime_api::box_error::BoxError;
use aws_smithy_types::error::operation::BuildError;
use aws_smithy_types::{Blob, DateTime, Document};

/// A type with a value that stands in for one that is absent.
pub trait Correct: Sized {
    /// The value to go on with; none leaves the member absent, and the answer unreadable.
    fn corrected() -> Option<Self>;
}

/// The result of a `build`, which can fail or not.
pub trait Built<T> {
    /// The value, or why it cannot be built.
    fn built(self) -> Result<T, BoxError>;
}

impl<T> Built<T> for T {
    fn built(self) -> Result<T, BoxError> {
        Ok(self)
    }
}

impl<T> Built<T> for Result<T, BuildError> {
    fn built(self) -> Result<T, BoxError> {
        Ok(self?)
    }
}

macro_rules! zero {
    ($($type:ty),*) => {
        $(
            impl Correct for $type {
                fn corrected() -> Option<Self> {
                    Some(Self::default())
                }
            }
        )*
    };
}

zero!(bool, i8, i16, i32, i64, f32, f64, String);

impl<T> Correct for Vec<T> {
    fn corrected() -> Option<Self> {
        Some(Self::new())
    }
}

impl<K, V> Correct for HashMap<K, V> {
    fn corrected() -> Option<Self> {
        Some(Self::new())
    }
}

impl Correct for Blob {
    fn corrected() -> Option<Self> {
        Some(Self::new(Vec::new()))
    }
}

impl Correct for DateTime {
    fn corrected() -> Option<Self> {
        Some(Self::from_secs(0))
    }
}

impl Correct for Document {
    fn corrected() -> Option<Self> {
        Some(Self::Null)
    }
}
