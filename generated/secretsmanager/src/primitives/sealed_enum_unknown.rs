//! What stands in the variant `Unknown` of every enumeration.

use std::fmt;

/// A value that this version of the crate does not know. It says nothing by itself: `as_str` of its enumeration does.
#[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
#[non_exhaustive]
#[allow(dead_code, reason = "not every service has enumerations")]
pub struct UnknownVariantValue(pub(crate) String);

impl UnknownVariantValue {
    #[allow(dead_code, reason = "as above")]
    pub(crate) fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for UnknownVariantValue {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}
