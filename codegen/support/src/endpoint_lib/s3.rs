//! `aws.isVirtualHostableS3Bucket`: whether a bucket's name can stand in a host name.

use super::host;

/// Whether a bucket of this name can be addressed as part of the host name.
///
/// A name has 3 to 63 lower-case letters, digits and hyphens, and begins and ends with a letter or digit. With
/// `allow_dots`, several such parts may stand with dots between, if they do not look like an IPv4 address.
pub(crate) fn is_virtual_hostable_bucket(name: &str, allow_dots: bool) -> bool {
    host::is_valid_label(name, allow_dots) && name.split('.').all(is_bucket_part) && !looks_like_ipv4(name)
}

fn is_bucket_part(part: &str) -> bool {
    part.len() >= 3 && !part.ends_with('-') && !part.bytes().any(|byte| byte.is_ascii_uppercase())
}

fn looks_like_ipv4(name: &str) -> bool {
    name.split('.').count() == 4 && name.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.')
}

#[cfg(test)]
mod tests {
    use super::is_virtual_hostable_bucket;

    #[test]
    fn bucket_names_are_checked() {
        let (longest, too_long) = ("a".repeat(63), "a".repeat(64));
        // (name, hostable alone, hostable with dots)
        let cases = [
            ("bucket", true, true),
            ("012", true, true),
            ("a--b--x-s3", true, true),
            (longest.as_str(), true, true),
            ("my.bucket", false, false),
            ("abc.def", false, true),
            ("abc.127", false, true),
            ("", false, false),
            ("ab", false, false),
            ("Bucket", false, false),
            ("bucket-", false, false),
            ("-bucket", false, false),
            ("abc-.def", false, false),
            ("abc.-def", false, false),
            ("abc..def", false, false),
            ("127.111.222.123", false, false),
            ("under_score", false, false),
            (too_long.as_str(), false, false),
        ];
        for (name, alone, with_dots) in cases {
            assert_eq!(is_virtual_hostable_bucket(name, false), alone, "{name:?} alone");
            assert_eq!(is_virtual_hostable_bucket(name, true), with_dots, "{name:?} with dots");
        }
    }
}
