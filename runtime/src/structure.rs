//! Code that all structures share, so that little needs to be compiled for each.

use std::fmt::{self, Debug, Formatter};

/// Formats the fields of a structure like derived code.
pub fn debug(f: &mut Formatter<'_>, name: &str, fields: &[(&str, &dyn Debug)]) -> fmt::Result {
    let mut shown = f.debug_struct(name);
    for (field, value) in fields {
        shown.field(plain_name(field), value);
    }
    shown.finish()
}

/// The name of a field, without the prefix of a raw identifier.
pub fn plain_name(field: &str) -> &str {
    field.strip_prefix("r#").unwrap_or(field)
}

/// Whether two fields are equal. This is compiled once for each type, whereas derived code inlines every comparison.
#[inline(never)]
pub fn same<T: PartialEq>(one: &T, other: &T) -> bool {
    one == other
}
