//! Requests that a fake received.

use std::collections::HashMap;

use aws_smithy_runtime_api::box_error::BoxError;
use aws_smithy_runtime_api::client::orchestrator::HttpRequest;
use aws_smithy_runtime_api::http::Headers;

use crate::http::Response;
use crate::http::text::FromText;

/// A request whose body has been read.
pub struct Request {
    method: String,
    uri: String,
    headers: Headers,
    body: Vec<u8>,
    /// The labels of the path, and their decoded values.
    labels: Vec<(&'static str, String)>,
    /// The query parameters, decoded.
    query: Vec<(String, String)>,
    /// The names of the query parameters that are literals of the URI.
    literals: Vec<&'static str>,
}

impl Request {
    /// Parses a request. `uri` is the URI pattern of the operation, without which no labels are read.
    ///
    /// # Errors
    ///
    /// Fails if the pattern has labels and the path does not match it, or if the content encoding of the body is not
    /// supported or the body is malformed.
    pub(super) fn new(request: &HttpRequest, body: Vec<u8>, uri: Option<&'static str>) -> Result<Self, BoxError> {
        let path_and_query = request
            .uri()
            .split_once("://")
            .map_or(request.uri(), |(_, rest)| rest.find(['/', '?']).and_then(|at| rest.get(at..)).unwrap_or("/"));
        let (path, query) = path_and_query.split_once('?').unwrap_or((path_and_query, ""));
        let (pattern, literals) = uri.map_or(("", ""), |uri| uri.split_once('?').unwrap_or((uri, "")));
        let pair = |text: &str| {
            let (name, value) = text.split_once('=').unwrap_or((text, ""));
            (decoded(name), decoded(value))
        };
        let coding = request.headers().get("content-encoding").unwrap_or_default();
        let body = match coding {
            "" | "identity" => body,
            "aws-chunked" => unchunked(&body).ok_or("the body in `aws-chunked` is incomplete or malformed")?,
            _ => return Err(format!("the body has the content encoding `{coding}`, which fakes cannot decode").into()),
        };
        Ok(Self {
            method: request.method().to_owned(),
            uri: request.uri().to_owned(),
            headers: request.headers().clone(),
            body,
            labels: match uri {
                // Other paths need not match the pattern: protocols without labels have paths of their own.
                Some(_) if pattern.contains('{') => {
                    labels(pattern, path).ok_or("the path is not that of the operation")?
                }
                _ => Vec::new(),
            },
            query: query.split('&').filter(|part| !part.is_empty()).map(pair).collect(),
            literals: literals.split('&').map(|part| part.split_once('=').map_or(part, |(name, _)| name)).collect(),
        })
    }

    /// Returns the method.
    pub fn method(&self) -> &str {
        &self.method
    }

    /// Returns the URI.
    pub fn uri(&self) -> &str {
        &self.uri
    }

    /// Returns the headers.
    pub fn headers(&self) -> &Headers {
        &self.headers
    }

    /// Returns the body.
    pub fn body(&self) -> &[u8] {
        &self.body
    }

    /// Returns the headers and the body as a response, because members are read with the functions for responses.
    pub fn as_response(&self) -> Response<'_> {
        Response { status: 200, headers: &self.headers, body: &self.body, skips_non_utf8: false }
    }

    /// Reads a label of the path; `None` if no label has this name.
    ///
    /// # Errors
    ///
    /// Fails if the value cannot be parsed as a `T`.
    pub fn label<F, T: FromText<F>>(&self, name: &str) -> Result<Option<T>, BoxError> {
        let value = self.labels.iter().find(|(label, _)| *label == name).map(|(_, value)| value.as_str());
        one(value, name)
    }

    /// Reads a query parameter; `None` if it is absent.
    ///
    /// # Errors
    ///
    /// Fails if the value cannot be parsed as a `T`.
    pub fn query<F, T: FromText<F>>(&self, name: &str) -> Result<Option<T>, BoxError> {
        one(self.values(name).next(), name)
    }

    /// Reads all query parameters with a name; `None` if there are none.
    ///
    /// # Errors
    ///
    /// Fails if a value cannot be parsed as a `T`.
    pub fn query_list<F, T: FromText<F>>(&self, name: &str) -> Result<Option<Vec<T>>, BoxError> {
        let items = self.values(name).map(|value| one(Some(value), name).transpose().into_iter());
        let items: Vec<T> = items.flatten().collect::<Result<_, _>>()?;
        Ok((!items.is_empty()).then_some(items))
    }

    /// Reads the query parameters that are neither in `taken`, the names of those that belong to other members, nor
    /// literals of the URI; `None` if there are none.
    pub fn query_params<V: QueryValue>(&self, taken: &[&str]) -> Option<HashMap<String, V>> {
        let mut params = HashMap::<String, V>::new();
        for (name, value) in &self.query {
            if !taken.contains(&name.as_str()) && !self.literals.contains(&name.as_str()) {
                params.entry(name.clone()).or_default().add(value);
            }
        }
        (!params.is_empty()).then_some(params)
    }

    fn values(&self, name: &str) -> impl Iterator<Item = &str> {
        self.query.iter().filter(move |(param, _)| param == name).map(|(_, value)| value.as_str())
    }
}

/// A value in a map of query parameters.
pub trait QueryValue: Default {
    /// Adds the value of a parameter; a string keeps only the last value.
    fn add(&mut self, value: &str);
}

impl QueryValue for String {
    fn add(&mut self, value: &str) {
        value.clone_into(self);
    }
}

impl QueryValue for Vec<String> {
    fn add(&mut self, value: &str) {
        self.push(value.to_owned());
    }
}

fn one<F, T: FromText<F>>(value: Option<&str>, name: &str) -> Result<Option<T>, BoxError> {
    let Some(value) = value else { return Ok(None) };
    match T::from_text(value) {
        Some(value) => Ok(Some(value)),
        None => Err(format!("the value of `{name}` cannot be parsed").into()),
    }
}

/// Returns the labels of a path with their values; `None` if the path does not match the pattern. A label that matches
/// several segments can be anywhere, as in `/a/{Key+}/b`.
fn labels(pattern: &'static str, path: &str) -> Option<Vec<(&'static str, String)>> {
    let path: Vec<_> = path.split('/').collect();
    let pattern: Vec<_> = pattern.split('/').collect();
    // Each label matches at least one segment.
    let several = (path.len() + 1).checked_sub(pattern.len()).filter(|several| *several > 0)?;
    let (mut at, mut values) = (0, Vec::new());
    for segment in &pattern {
        let Some(label) = segment.strip_prefix('{').and_then(|rest| rest.strip_suffix('}')) else {
            if decoded(path.get(at)?) != *segment {
                return None;
            }
            at += 1;
            continue;
        };
        let (label, count) = label.strip_suffix('+').map_or((label, 1), |label| (label, several));
        values.push((label, decoded(&path.get(at..at + count)?.join("/"))));
        at += count;
    }
    (at == path.len()).then_some(values)
}

/// Decodes a percent-encoded string. Bytes that are not UTF-8 become the replacement character.
fn decoded(text: &str) -> String {
    let (mut bytes, mut rest) = (Vec::with_capacity(text.len()), text.as_bytes());
    while let [byte, after @ ..] = rest {
        let coded = after.get(..2).filter(|_| *byte == b'%').and_then(hexadecimal);
        match coded.and_then(|coded| u8::try_from(coded).ok()) {
            Some(coded) => {
                bytes.push(coded);
                rest = after.get(2..).unwrap_or_default();
            }
            None => {
                bytes.push(*byte);
                rest = after;
            }
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

/// Decodes a body in `aws-chunked`, without its trailers; `None` if it is incomplete or malformed.
fn unchunked(mut body: &[u8]) -> Option<Vec<u8>> {
    let mut whole = Vec::new();
    loop {
        let end = body.windows(2).position(|pair| pair == b"\r\n")?;
        let length = hexadecimal(body.get(..end)?.split(|byte| *byte == b';').next()?)?;
        body = body.get(end + 2..)?;
        if length == 0 {
            return Some(whole);
        }
        whole.extend_from_slice(body.get(..length)?);
        body = body.get(length..)?.strip_prefix(b"\r\n")?;
    }
}

/// Parses a hexadecimal number. Rejects a sign, which the conversion of the standard library accepts.
fn hexadecimal(digits: &[u8]) -> Option<usize> {
    let digits = str::from_utf8(digits).ok().filter(|digits| !digits.starts_with(['+', '-']))?;
    usize::from_str_radix(digits, 16).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_are_extracted_from_paths() {
        assert_eq!(labels("/", "/"), Some(vec![]));
        assert_eq!(labels("/a/{B}", "/a/x%2Fy"), Some(vec![("B", "x/y".to_owned())]));
        let both = Some(vec![("Key", "x/y z".to_owned()), ("Id", "1".to_owned())]);
        assert_eq!(labels("/{Key+}/by/{Id}", "/x/y%20z/by/1"), both);
        for (pattern, path) in [("/a/{B}", "/b/x"), ("/a/{B}", "/a"), ("/a", "/a/b"), ("/{Key+}/b", "/b")] {
            assert_eq!(labels(pattern, path), None, "{pattern} {path}");
        }
    }

    #[test]
    fn chunks_are_joined() {
        assert_eq!(
            unchunked(b"3\r\nabc\r\n2;x=y\r\nde\r\n0\r\nx-amz-checksum-crc32:x\r\n\r\n"),
            Some(b"abcde".to_vec())
        );
        assert_eq!(unchunked(b"3\r\nab"), None);
        assert_eq!(unchunked(b"+3\r\nabc\r\n0\r\n\r\n"), None);
        assert_eq!(unchunked(b""), None);
    }

    #[test]
    fn percent_encoding_is_decoded() {
        assert_eq!(decoded("a%20%C3%BC%2%zz%+5%"), "a \u{fc}%2%zz%+5%");
    }
}
