//! The URLs of links: which are kept, how they are made absolute, and which characters are encoded.

use std::fmt::Write;

/// Returns the absolute URL of `href` on the page `base`, or `None` if the link is not usable.
pub(super) fn absolute(href: &str, base: Option<&str>) -> Option<String> {
    let href: String = href.chars().filter(|c| !matches!(c, '\t' | '\n' | '\r')).collect();
    let href = href.trim_matches(|c: char| c.is_whitespace() || c.is_control());
    match scheme(href) {
        Some((scheme, rest)) if scheme.eq_ignore_ascii_case("mailto") => {
            let (_, host) = rest.split_once('@')?;
            // Without a dot, rustdoc would take the link for the path of an item.
            host.contains('.').then(|| encode(&format!("mailto:{rest}")))
        }
        Some((scheme, rest)) => {
            let scheme = ["http", "https"].into_iter().find(|known| scheme.eq_ignore_ascii_case(known))?;
            let host = rest.strip_prefix("//")?;
            host.starts_with(char::is_alphanumeric).then(|| encode(&format!("{scheme}://{host}")))
        }
        None if href.is_empty() => None,
        None if href.starts_with("//") => absolute(&format!("https:{href}"), None),
        None => join(href, base?).map(|whole| encode(&whole)),
    }
}

/// Returns the folder of a page: its URL up to the last slash, if the URL has a path.
pub(super) fn folder(page: &str) -> Option<&str> {
    let (origin, _) = split_origin(page)?;
    let end = page.split(['?', '#']).next()?.rfind('/')?;
    (end >= origin.len()).then(|| &page[..=end])
}

/// Splits a URL into the scheme and the part after the colon; `None` if it has no scheme.
fn scheme(href: &str) -> Option<(&str, &str)> {
    let (scheme, rest) = href.split_once(':')?;
    let named = scheme.starts_with(|c: char| c.is_ascii_alphabetic())
        && scheme.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '+' | '-' | '.'));
    named.then_some((scheme, rest))
}

/// Splits a URL into the origin (`https://host`) and the rest.
fn split_origin(address: &str) -> Option<(&str, &str)> {
    let host = address.find("://")? + 3;
    let end = address[host..].find(['/', '?', '#']).map_or(address.len(), |at| host + at);
    Some(address.split_at(end))
}

/// Resolves a relative URL against that of a page.
fn join(href: &str, base: &str) -> Option<String> {
    let (origin, path) = split_origin(base)?;
    let page = path.split(['?', '#']).next().unwrap_or_default();
    if href.starts_with(['?', '#']) {
        return Some(format!("{origin}{page}{href}"));
    }
    let (relative, tail) = href.split_at(href.find(['?', '#']).unwrap_or(href.len()));
    let before = if href.starts_with('/') { "" } else { &page[..page.rfind('/').unwrap_or(0)] };
    let mut segments = Vec::new();
    for segment in before.split('/').chain(relative.split('/')).filter(|segment| !segment.is_empty()) {
        match segment {
            "." => {}
            ".." => {
                segments.pop();
            }
            _ => segments.push(segment),
        }
    }
    let slash = if relative.ends_with('/') && !segments.is_empty() { "/" } else { "" };
    Some(format!("{origin}/{}{slash}{tail}", segments.join("/")))
}

/// Percent-encodes every character that a URL cannot contain, or that could end the link or affect the text around it.
fn encode(address: &str) -> String {
    let mut out = String::with_capacity(address.len());
    for c in address.chars() {
        match c {
            '!' | '#'..='\'' | '+'..=';' | '=' | '?'..='Z' | '_' | 'a'..='z' | '~' => out.push(c),
            _ => {
                let mut bytes = [0; 4];
                for byte in c.encode_utf8(&mut bytes).bytes() {
                    // Writing to a string cannot fail.
                    let _ = write!(out, "%{byte:02X}");
                }
            }
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn urls_are_absolute_or_dropped() {
        let base = Some("https://docs.example.com/service/latest/api/Welcome.html?x#y");
        let cases = [
            ("https://a.example/b", Some("https://a.example/b")),
            ("  HTTP://a.example ", Some("http://a.example")),
            ("https://a.example/b c(d)<e>`f`|", Some("https://a.example/b%20c%28d%29%3Ce%3E%60f%60%7C")),
            ("https://a.example/é", Some("https://a.example/%C3%A9")),
            ("https://a.example/?a=1&copy=2#x_y", Some("https://a.example/?a=1&copy=2#x_y")),
            ("//cdn.example/x", Some("https://cdn.example/x")),
            ("/root.html", Some("https://docs.example.com/root.html")),
            ("API_Get.html#a", Some("https://docs.example.com/service/latest/api/API_Get.html#a")),
            ("../user/./guide/", Some("https://docs.example.com/service/latest/user/guide/")),
            ("../../../../x", Some("https://docs.example.com/x")),
            ("#part", Some("https://docs.example.com/service/latest/api/Welcome.html#part")),
            ("mailto:me@example.com", Some("mailto:me@example.com")),
            ("mailto:me@localhost", None),
            ("mailto://example.com/contact", None),
            ("javascript:alert(1)", None),
            ("java\nscript:alert(1)", None),
            (" \u{1}javascript:alert(1)", None),
            ("data:text/html,x", None),
            ("vbscript:x", None),
            ("https:", None),
            ("https:///x", None),
            ("", None),
            ("  ", None),
        ];
        for (href, expected) in cases {
            assert_eq!(absolute(href, base).as_deref(), expected, "{href:?}");
        }
        assert_eq!(absolute("API_Get.html", None), None, "nothing to start from");
        assert_eq!(absolute("x", Some("https://docs.example.com")).as_deref(), Some("https://docs.example.com/x"));
    }

    #[test]
    fn a_page_has_a_folder() {
        let cases = [
            ("https://a.example/b/c.html", Some("https://a.example/b/")),
            ("https://a.example/b/?c/d", Some("https://a.example/b/")),
            ("https://a.example/", Some("https://a.example/")),
            ("https://a.example", None),
            ("a/b", None),
        ];
        for (page, expected) in cases {
            assert_eq!(folder(page), expected, "{page}");
        }
    }
}
