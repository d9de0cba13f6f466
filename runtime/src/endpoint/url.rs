//! `parseURL`: the parts of an endpoint URL.

use std::net::{Ipv4Addr, Ipv6Addr};

/// A URL with the scheme `http` or `https` and without a query.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Url<'a> {
    /// The scheme in lower case, without `://`.
    pub scheme: &'static str,
    /// The host, with the port if any, and without user information.
    pub authority: &'a str,
    /// The path as in the URL: empty, or starting with a slash.
    pub path: &'a str,
    /// Whether the host is an IPv4 or IPv6 address.
    pub is_ip: bool,
}

impl Url<'_> {
    /// Returns the path, with a slash at its start and end.
    #[inline]
    pub fn normalized_path(&self) -> String {
        let slash = if self.path.ends_with('/') { "" } else { "/" };
        format!("{}{slash}", self.path)
    }
}

/// Parses a URL; `None` if it is invalid, has another scheme, or has a query.
pub fn parse(text: &str) -> Option<Url<'_>> {
    let (scheme, rest) = text.split_once("://")?;
    let scheme = ["http", "https"].into_iter().find(|known| scheme.eq_ignore_ascii_case(known))?;
    let rest = rest.split_once('#').map_or(rest, |(before, _fragment)| before);
    if rest.contains(|c: char| c == '?' || c == '\\' || c.is_whitespace() || c.is_control()) {
        return None;
    }
    let (authority, path) = rest.split_at(rest.find('/').unwrap_or(rest.len()));
    let authority = authority.rsplit_once('@').map_or(authority, |(_user, authority)| authority);
    let is_ip = match authority.strip_prefix('[').map(|v6| v6.split_once(']')) {
        Some(v6) => {
            let (address, port) = v6?;
            address.parse::<Ipv6Addr>().ok()?;
            if !port.is_empty() && !port.strip_prefix(':').is_some_and(is_port) {
                return None;
            }
            true
        }
        None => {
            let (host, port) = match authority.split_once(':') {
                Some((host, port)) => (host, Some(port)),
                None => (authority, None),
            };
            if !is_host(host) || port.is_some_and(|port| !is_port(port)) {
                return None;
            }
            host.parse::<Ipv4Addr>().is_ok()
        }
    };
    Some(Url { scheme, authority, path, is_ip })
}

/// Whether a host is not empty, and has only permitted characters. Labels are not checked: rules decide which host
/// names are valid.
fn is_host(host: &str) -> bool {
    !host.is_empty() && host.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-._~%!$&'()*+,;=".contains(&byte))
}

fn is_port(port: &str) -> bool {
    !port.is_empty() && port.bytes().all(|byte| byte.is_ascii_digit()) && port.parse::<u16>().is_ok()
}
