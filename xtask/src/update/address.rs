//! Validation of the addresses and redirects that models are downloaded from.

use std::net::IpAddr;

use ureq::http::Uri;

/// Checks an address: models can be downloaded over https, or over http from this machine.
pub(super) fn check(address: &str) -> Result<Uri, &'static str> {
    let uri: Uri = address.parse().map_err(|_| "is not an address")?;
    let Some(host) = uri.host().filter(|host| !host.is_empty()) else { return Err("names no host") };
    if uri.authority().is_some_and(|authority| authority.as_str().contains('@')) {
        return Err("has a user in it, which would be recorded; use an address without one");
    }
    match uri.scheme_str() {
        Some("https") => Ok(uri),
        Some("http") if is_here(host) => Ok(uri),
        Some("http") => Err("is not encrypted, so anyone on the way could change the model; use https://"),
        _ => Err("is of a kind that is not fetched; use https://"),
    }
}

/// Whether a string is an address rather than a path.
pub(super) fn is_address(text: &str) -> bool {
    text.contains("://")
}

/// Returns the target of a redirect.
pub(super) fn redirect(from: &str, location: &str) -> Result<String, &'static str> {
    let current = check(from)?;
    let scheme = current.scheme_str().unwrap_or("https");
    let authority = current.authority().map_or("", |authority| authority.as_str());
    let next = if is_address(location) {
        location.to_owned()
    } else if let Some(rest) = location.strip_prefix("//") {
        format!("{scheme}://{rest}")
    } else if location.starts_with('/') {
        format!("{scheme}://{authority}{location}")
    } else {
        return Err("is neither an address nor a path from the root");
    };
    let uri = check(&next)?;
    match (scheme, uri.scheme_str()) {
        ("https", Some("http")) => Err("is not encrypted, as the address before was"),
        _ => Ok(next),
    }
}

fn is_here(host: &str) -> bool {
    let host = host.trim_matches(['[', ']']);
    host == "localhost" || host.parse::<IpAddr>().is_ok_and(|address| address.is_loopback())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_https_is_trusted_beyond_this_machine() {
        for (address, good) in [
            ("https://example.com/model.json", true),
            ("http://127.0.0.1:8000/model.json", true),
            ("http://localhost/model.json", true),
            ("http://[::1]:80/x", true),
            ("http://example.com/model.json", false),
            ("http://127.0.0.1.example.com/x", false),
            ("https://user:secret@example.com/x", false),
            ("ftp://example.com/x", false),
            ("file:///etc/passwd", false),
            ("https://", false),
            ("https:///x", false),
            ("https://exa mple.com/", false),
        ] {
            assert_eq!(check(address).is_ok(), good, "{address}");
        }
    }

    #[test]
    fn redirects_do_not_lead_out_of_https() {
        for (from, location, expected) in [
            ("https://a.example/x/y", "https://b.example/z", Some("https://b.example/z")),
            ("https://a.example/x/y", "/z?a=b", Some("https://a.example/z?a=b")),
            ("https://a.example:444/x", "//b.example/z", Some("https://b.example/z")),
            ("https://a.example/x", "http://b.example/z", None),
            ("https://a.example/x", "http://127.0.0.1/z", None),
            ("http://127.0.0.1:1/x", "http://127.0.0.1:2/y", Some("http://127.0.0.1:2/y")),
            ("http://127.0.0.1:1/x", "https://b.example/y", Some("https://b.example/y")),
            ("http://127.0.0.1:1/x", "http://b.example/y", None),
            ("https://a.example/x", "y", None),
            ("https://a.example/x", "file:///etc/passwd", None),
        ] {
            assert_eq!(redirect(from, location).ok().as_deref(), expected, "{from} {location}");
        }
    }
}
