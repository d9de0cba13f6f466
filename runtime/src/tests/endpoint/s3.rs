//! Tests of `endpoint::s3`: bucket names that can be part of a host name.

use crate::endpoint::s3::is_virtual_hostable_bucket;

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
