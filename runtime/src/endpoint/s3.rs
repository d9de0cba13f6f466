//! `aws.isVirtualHostableS3Bucket`: whether a bucket's name can stand in a host name.

use super::host;

/// Whether a bucket of this name can be addressed as part of the host name.
///
/// A name has 3 to 63 lower-case letters, digits and hyphens, and begins and ends with a letter or digit. With
/// `allow_dots`, several such parts may stand with dots between, if they do not look like an IPv4 address.
pub fn is_virtual_hostable_bucket(name: &str, allow_dots: bool) -> bool {
    host::is_valid_label(name, allow_dots) && name.split('.').all(is_bucket_part) && !looks_like_ipv4(name)
}

fn is_bucket_part(part: &str) -> bool {
    part.len() >= 3 && !part.ends_with('-') && !part.bytes().any(|byte| byte.is_ascii_uppercase())
}

fn looks_like_ipv4(name: &str) -> bool {
    name.split('.').count() == 4 && name.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.')
}
