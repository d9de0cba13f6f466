//! Tests of `endpoint::url`: the parts of URLs.

use crate::endpoint::url::parse;

#[test]
fn urls_are_parsed() {
    let cases = [
        // (url, scheme, authority, path, normalized path, whether the host is an IP address)
        ("https://example.com", "https", "example.com", "", "/", false),
        ("https://example.com/", "https", "example.com", "/", "/", false),
        ("HTTPS://example.com", "https", "example.com", "", "/", false),
        ("http://example.com:80/foo/bar", "http", "example.com:80", "/foo/bar", "/foo/bar/", false),
        ("http://example.com/foo/", "http", "example.com", "/foo/", "/foo/", false),
        ("http://example.com/a#fragment", "http", "example.com", "/a", "/a/", false),
        ("https://user:secret@example.com/a", "https", "example.com", "/a", "/a/", false),
        ("http://99_ab-.com", "http", "99_ab-.com", "", "/", false),
        ("https://999.999.abc.blah", "https", "999.999.abc.blah", "", "/", false),
        ("https://127.0.0.1", "https", "127.0.0.1", "", "/", true),
        ("http://192.168.1.1:1234/foo/", "http", "192.168.1.1:1234", "/foo/", "/foo/", true),
        ("http://256.1.1.1", "http", "256.1.1.1", "", "/", false),
        ("https://[fe80::1]", "https", "[fe80::1]", "", "/", true),
        ("https://[::1]:443/a", "https", "[::1]:443", "/a", "/a/", true),
    ];
    for (text, scheme, authority, path, normalized_path, is_ip) in cases {
        let url = parse(text).unwrap_or_else(|| panic!("{text} is a URL"));
        assert_eq!((url.scheme, url.authority, url.path), (scheme, authority, path), "{text}");
        assert_eq!(url.normalized_path(), normalized_path, "{text}");
        assert_eq!(url.is_ip, is_ip, "{text}");
    }
}

#[test]
fn invalid_urls_are_rejected() {
    let texts = [
        "",
        "example.com",
        "https://",
        "https:///path",
        "https://:443",
        "wss://localhost:8443/path",
        "acbd://example.com",
        "http://abc.com:a/foo",
        "http://abc.com:70000/foo",
        "http://abc.com:/foo",
        "http://[fe80::1",
        "http://[fe80::g]",
        "http://[fe80::1]443",
        "http://a b.com",
        "http://example.com/a b",
        "http://example.com\\path",
        "http://exämple.com",
        "https://example.com/path?query1=foo",
        "https://example.com:8443?foo=bar&faz=baz",
    ];
    for text in texts {
        assert_eq!(parse(text), None, "{text}");
    }
}
