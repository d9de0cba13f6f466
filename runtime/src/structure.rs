//! Code that all structures share, so that little needs to be compiled for each.

use std::fmt::{self, Debug, DebugStruct, Formatter};

/// Formats the fields of a structure as derived code does.
pub fn debug(f: &mut Formatter<'_>, name: &str, fields: &[(&str, &dyn Debug)]) -> fmt::Result {
    debug_fields(f, name, fields).finish()
}

/// Formats the fields of a structure, and lets the caller add more.
pub(crate) fn debug_fields<'f, 'b>(
    f: &'f mut Formatter<'b>,
    name: &str,
    fields: &[(&str, &dyn Debug)],
) -> DebugStruct<'f, 'b> {
    let mut shown = f.debug_struct(name);
    for (field, value) in fields {
        shown.field(plain_name(field), value);
    }
    shown
}

/// Returns the name of a field, without the prefix of a raw identifier.
pub const fn plain_name(field: &str) -> &str {
    match field.as_bytes() {
        [b'r', b'#', ..] => field.split_at(2).1,
        _ => field,
    }
}

/// Whether two fields are equal. This is compiled once for each type, whereas derived code inlines every comparison.
#[inline(never)]
pub fn same<T: PartialEq>(one: &T, other: &T) -> bool {
    one == other
}
