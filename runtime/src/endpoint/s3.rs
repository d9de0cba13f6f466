//! `aws.isVirtualHostableS3Bucket`: whether a bucket name can be part of a host name.

use super::host;

/// Whether a bucket with this name can be addressed as part of the host name.
///
/// Such a name has 3 to 63 lowercase letters, digits and hyphens, and starts and ends with a letter or digit. With
/// `allow_dots`, it may consist of several such parts separated by dots, unless they look like an IPv4 address.
#[inline]
pub fn is_virtual_hostable_bucket(name: &str, allow_dots: bool) -> bool {
    host::is_valid_label(name, allow_dots) && name.split('.').all(is_bucket_part) && !looks_like_ipv4(name)
}

#[inline]
fn is_bucket_part(part: &str) -> bool {
    part.len() >= 3 && !part.ends_with('-') && !part.bytes().any(|byte| byte.is_ascii_uppercase())
}

#[inline]
fn looks_like_ipv4(name: &str) -> bool {
    name.split('.').count() == 4 && name.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.')
}
