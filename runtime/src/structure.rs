//! What all structures do the same way, so that little is left to compile for each.

use std::fmt::{self, Debug, Formatter};

/// Shows the fields of a structure as derived code would.
pub fn debug(f: &mut Formatter<'_>, name: &str, fields: &[(&str, &dyn Debug)]) -> fmt::Result {
    let mut shown = f.debug_struct(name);
    for (field, value) in fields {
        shown.field(plain_name(field), value);
    }
    shown.finish()
}

/// The name of a field, without the mark of a raw identifier.
pub fn plain_name(field: &str) -> &str {
    field.strip_prefix("r#").unwrap_or(field)
}

/// Whether two fields are equal. Compiled once for each type of field, where derived code compares every field in place.
#[inline(never)]
pub fn same<T: PartialEq>(one: &T, other: &T) -> bool {
    one == other
}
