//! Validation of the URLs that models are downloaded from, and of redirects.

use std::net::IpAddr;

use ureq::http::Uri;

/// Parses and checks a URL: models can be downloaded over https, or over http from this machine.
pub(super) fn check(address: &str) -> Result<Uri, &'static str> {
    let uri: Uri = address.parse().map_err(|_| "is not a valid HTTP URL")?;
    let Some(host) = uri.host().filter(|host| !host.is_empty()) else { return Err("has no host") };
    if uri.authority().is_some_and(|authority| authority.as_str().contains('@')) {
        return Err("contains user information, which would be recorded; use a URL without it");
    }
    match uri.scheme_str() {
        Some("https") => Ok(uri),
        Some("http") if is_here(host) => Ok(uri),
        Some("http") => Err("is not encrypted, so anyone along the way could change the model; use https://"),
        _ => Err("has an unsupported scheme; use https://"),
    }
}

/// Whether a string is a URL rather than a path.
pub(super) fn is_address(text: &str) -> bool {
    text.contains("://")
}

/// Resolves and checks the target of a redirect: a URL, or a reference relative to the previous URL (RFC 3986, section
/// 5.2).
pub(super) fn redirect(from: &str, location: &str) -> Result<String, &'static str> {
    let current = check(from)?;
    let next = resolve(&current, location);
    let uri = check(&next)?;
    match (current.scheme_str(), uri.scheme_str()) {
        (Some("https"), Some("http")) => Err("is not encrypted, unlike the previous URL"),
        _ => Ok(next),
    }
}

/// Resolves a reference against a base URL.
fn resolve(base: &Uri, reference: &str) -> String {
    let reference = reference.split('#').next().unwrap_or_default();
    if has_scheme(reference) {
        return reference.to_owned();
    }
    let scheme = base.scheme_str().unwrap_or("https");
    if reference.starts_with("//") {
        return format!("{scheme}:{reference}");
    }
    let authority = base.authority().map_or("", |authority| authority.as_str());
    let (path, query) = reference.split_once('?').map_or((reference, None), |(path, query)| (path, Some(query)));
    let query = query.or(base.query().filter(|_| path.is_empty())).map_or(String::new(), |query| format!("?{query}"));
    let path = match path {
        "" => base.path().to_owned(),
        path if path.starts_with('/') => without_dots(path),
        path => {
            let folder = base.path().rfind('/').map_or("/", |end| &base.path()[..=end]);
            without_dots(&format!("{folder}{path}"))
        }
    };
    format!("{scheme}://{authority}{path}{query}")
}

/// Whether a reference starts with a scheme.
fn has_scheme(reference: &str) -> bool {
    let scheme = reference.split(['/', '?']).next().and_then(|start| start.split_once(':')).map(|(scheme, _)| scheme);
    scheme.is_some_and(|scheme| {
        scheme.starts_with(|first: char| first.is_ascii_alphabetic())
            && scheme.chars().all(|c| c.is_ascii_alphanumeric() || "+-.".contains(c))
    })
}

/// Resolves the segments `.` and `..` of an absolute path.
fn without_dots(path: &str) -> String {
    let mut kept: Vec<&str> = Vec::new();
    let mut segments = path.split('/').skip(1).peekable();
    while let Some(segment) = segments.next() {
        let is_dots = matches!(segment, "." | "..");
        if segment == ".." {
            kept.pop();
        }
        if !is_dots {
            kept.push(segment);
        } else if segments.peek().is_none() {
            kept.push("");
        }
    }
    format!("/{}", kept.join("/"))
}

fn is_here(host: &str) -> bool {
    let host = host.trim_matches(['[', ']']);
    host == "localhost" || host.parse::<IpAddr>().is_ok_and(|address| address.is_loopback())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn remote_addresses_must_use_https() {
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
    fn redirects_must_stay_on_https() {
        for (from, location, expected) in [
            ("https://a.example/x/y", "https://b.example/z", Some("https://b.example/z")),
            ("https://a.example/x/y", "/z?a=b", Some("https://a.example/z?a=b")),
            ("https://a.example:444/x", "//b.example/z", Some("https://b.example/z")),
            ("https://a.example/x", "http://b.example/z", None),
            ("https://a.example/x", "http://127.0.0.1/z", None),
            ("http://127.0.0.1:1/x", "http://127.0.0.1:2/y", Some("http://127.0.0.1:2/y")),
            ("http://127.0.0.1:1/x", "https://b.example/y", Some("https://b.example/y")),
            ("http://127.0.0.1:1/x", "http://b.example/y", None),
            ("https://a.example/x/y?q=1", "z", Some("https://a.example/x/z")),
            ("https://a.example/x/y", "../z.json?a=b#c", Some("https://a.example/z.json?a=b")),
            ("https://a.example/x/y/", "./../../../z/.", Some("https://a.example/z/")),
            ("https://a.example/x/y", "?a=http://b", Some("https://a.example/x/y?a=http://b")),
            ("https://a.example/x/y?q=1", "#c", Some("https://a.example/x/y?q=1")),
            ("https://a.example", "y", Some("https://a.example/y")),
            ("http://127.0.0.1:1/x", "y:z/../w", None),
            ("http://127.0.0.1:1/x", "./y:z", Some("http://127.0.0.1:1/y:z")),
            ("https://a.example/x", "z://y", None),
            ("https://a.example/x", "file:///etc/passwd", None),
        ] {
            assert_eq!(redirect(from, location).ok().as_deref(), expected, "{from} {location}");
        }
    }
}
