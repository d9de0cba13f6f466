//! `isValidHostLabel`: whether a string can be part of a host name.

/// Whether `text` is a host label or, with `allow_dots`, several host labels separated by dots.
///
/// A label has 1 to 63 ASCII letters, digits and hyphens, and does not start with a hyphen. Unlike in RFC 1123, it may
/// end with a hyphen.
#[inline]
pub fn is_valid_label(text: &str, allow_dots: bool) -> bool {
    if allow_dots { text.split('.').all(is_label) } else { is_label(text) }
}

#[inline]
fn is_label(text: &str) -> bool {
    (1..=63).contains(&text.len())
        && !text.starts_with('-')
        && text.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
}
