//! Response headers, from which members are read.

use std::collections::HashMap;
use std::fmt;

use super::Response;
use super::text::FromText;

/// The error for a header that cannot be read. It does not contain the value, which may be a secret.
#[derive(Debug)]
pub struct HeaderError {
    name: String,
    problem: &'static str,
}

impl fmt::Display for HeaderError {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "the header `{}` {}", self.name, self.problem)
    }
}

impl std::error::Error for HeaderError {}

/// Reads a member from a header (trait `smithy.api#httpHeader`); `None` if the header is absent, or if it is not UTF-8
/// and such headers are skipped.
///
/// # Errors
///
/// Fails if the header occurs more than once, has an invalid value, or is not UTF-8 and such headers are not skipped.
pub fn header<F, T: FromText<F>>(response: &Response<'_>, name: &'static str) -> Result<Option<T>, HeaderError> {
    let error = |problem| HeaderError { name: name.to_owned(), problem };
    match lines(response, name)?.as_slice() {
        [] => Ok(None),
        [line] => T::from_text(line.trim()).map(Some).ok_or_else(|| error("has an invalid value")),
        _ => Err(error("occurs more than once")),
    }
}

/// Reads a list from a header; `None` if the header is absent or empty, or if it is not UTF-8 and such headers are
/// skipped.
///
/// # Errors
///
/// Fails if the header has an invalid item, or is not UTF-8 and such headers are not skipped.
pub fn header_list<F, T: FromText<F>>(
    response: &Response<'_>,
    name: &'static str,
) -> Result<Option<Vec<T>>, HeaderError> {
    items::<F, T>(&lines(response, name)?).map_err(|problem| HeaderError { name: name.to_owned(), problem })
}

/// Returns the values of a header; none if one of them is not UTF-8 and such headers are skipped.
#[inline]
fn lines<'h>(response: &Response<'h>, name: &'static str) -> Result<Vec<&'h str>, HeaderError> {
    match response.headers.get_all_bytes(name).map(str::from_utf8).collect() {
        Ok(lines) => Ok(lines),
        Err(_) if response.skips_non_utf8 => Ok(Vec::new()),
        Err(_) => Err(not_utf8(name)),
    }
}

#[inline]
fn not_utf8(name: &str) -> HeaderError {
    HeaderError { name: name.to_owned(), problem: "is not UTF-8" }
}

/// Reads the headers with a prefix (trait `smithy.api#httpPrefixHeaders`) into a map, which is empty if there are none;
/// `None` if one of them is not UTF-8 and such headers are skipped.
///
/// # Errors
///
/// Fails if a header with the prefix is not UTF-8 and such headers are not skipped.
#[inline]
pub fn prefix_headers(response: &Response<'_>, prefix: &str) -> Result<Option<HashMap<String, String>>, HeaderError> {
    let mut map = HashMap::new();
    for (name, value) in response.headers.iter_bytes() {
        let is_meant = name.get(..prefix.len()).is_some_and(|start| start.eq_ignore_ascii_case(prefix));
        if let Some(key) = name.get(prefix.len()..).filter(|_| is_meant) {
            match str::from_utf8(value) {
                Ok(value) => map.entry(key.to_owned()).or_insert_with(|| value.to_owned()),
                Err(_) if response.skips_non_utf8 => return Ok(None),
                Err(_) => return Err(not_utf8(name)),
            };
        }
    }
    Ok(Some(map))
}

fn items<F, T: FromText<F>>(lines: &[&str]) -> Result<Option<Vec<T>>, &'static str> {
    let mut items = Vec::new();
    for line in lines {
        let mut rest = line.trim();
        while !rest.is_empty() {
            let item;
            (item, rest) = next_item(rest, T::HAS_COMMA)?;
            items.push(T::from_text(&item).ok_or("has an invalid item")?);
        }
    }
    Ok((!items.is_empty()).then_some(items))
}

/// Returns the first item of a list, and the rest after the comma. A comma inside quotes is part of the item.
#[inline]
fn next_item(line: &str, has_comma: bool) -> Result<(String, &str), &'static str> {
    if let Some(quoted) = line.strip_prefix('"') {
        let mut item = String::new();
        let mut characters = quoted.char_indices();
        while let Some((at, character)) = characters.next() {
            match character {
                '\\' => item.extend(characters.next().map(|(_, escaped)| escaped)),
                '"' => {
                    let rest = quoted.get(at + 1..).unwrap_or_default().trim_start();
                    return match rest.strip_prefix(',') {
                        Some(rest) => Ok((item, rest.trim_start())),
                        None if rest.is_empty() => Ok((item, rest)),
                        None => Err("has unexpected characters after a quoted item"),
                    };
                }
                _ => item.push(character),
            }
        }
        return Err("has an unterminated quoted item");
    }
    let mut commas = line.match_indices(',').map(|(at, _)| at);
    let end = if has_comma { commas.nth(1) } else { commas.next() };
    let (item, rest) = match end {
        Some(end) => (&line[..end], &line[end + 1..]),
        None => (line, ""),
    };
    Ok((item.trim().to_owned(), rest.trim_start()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::codec::{HttpDate, Plain};
    use aws_smithy_runtime_api::http::Headers;
    use aws_smithy_types::DateTime;

    fn headers(lines: &[&'static str]) -> Headers {
        let mut headers = Headers::new();
        lines.iter().for_each(|line| {
            headers.append("x", *line);
        });
        headers
    }

    fn response(headers: &Headers) -> Response<'_> {
        Response { status: 200, headers, body: &[], skips_non_utf8: false }
    }

    #[test]
    fn scalar_headers_are_not_split() {
        assert_eq!(header::<Plain, String>(&response(&headers(&["a, b"])), "x").unwrap(), Some("a, b".to_owned()));
        assert_eq!(header::<Plain, i32>(&response(&headers(&[" 7 "])), "x").unwrap(), Some(7));
        assert_eq!(header::<Plain, f64>(&response(&headers(&["-Infinity"])), "x").unwrap(), Some(f64::NEG_INFINITY));
        assert_eq!(header::<Plain, i32>(&response(&headers(&[])), "x").unwrap(), None);
        for lines in [&["seven"][..], &["1", "2"]] {
            let error = header::<Plain, i32>(&response(&headers(lines)), "x").unwrap_err().to_string();
            assert!(error.starts_with("the header `x` ") && !error.contains("seven"), "{error}");
        }
        assert!(header::<Plain, f32>(&response(&headers(&["inf"])), "x").is_err());
    }

    #[test]
    fn lists_are_split_outside_of_quotes() {
        let read = |lines: &[&'static str]| header_list::<Plain, String>(&response(&headers(lines)), "x");
        assert_eq!(read(&["a, \"b,\\\"c\\\\\"", "d"]).unwrap().unwrap(), ["a", "b,\"c\\", "d"]);
        assert_eq!(read(&[""]).unwrap(), None);
        for line in ["\"a", "\"a\"b"] {
            assert!(read(&[line]).is_err(), "{line}");
        }
        let dates = header_list::<HttpDate, DateTime>(
            &response(&headers(&["Thu, 01 Jan 1970 00:00:00 GMT, Thu, 01 Jan 1970 00:00:01 GMT"])),
            "x",
        );
        assert_eq!(dates.unwrap().unwrap(), [DateTime::from_secs(0), DateTime::from_secs(1)]);
    }

    #[test]
    fn prefixes_match_case_insensitively() {
        let mut headers = Headers::new();
        headers.append("X-Meta-A", "1");
        headers.append("other", "2");
        let map = prefix_headers(&response(&headers), "x-Meta-").unwrap().unwrap();
        assert_eq!(map, HashMap::from([("a".to_owned(), "1".to_owned())]));
        assert_eq!(prefix_headers(&response(&headers), "none-").unwrap(), Some(HashMap::new()));
        assert_eq!(prefix_headers(&response(&headers), "").unwrap().unwrap().len(), 2);
    }

    #[test]
    fn headers_that_are_not_utf8_fail_or_leave_the_member_unset() {
        let mut http = http::HeaderMap::new();
        for (name, value) in [("x", &b"\xe9"[..]), ("x", b"a"), ("meta-a", b"1"), ("meta-b", b"\xe9"), ("y", b"c")] {
            http.append(name, http::HeaderValue::from_bytes(value).unwrap());
        }
        let headers = Headers::try_from(http).unwrap();
        let rejects = response(&headers);
        assert!(header::<Plain, String>(&rejects, "x").unwrap_err().to_string().contains("`x` is not UTF-8"));
        assert!(header_list::<Plain, String>(&rejects, "x").is_err());
        assert!(prefix_headers(&rejects, "meta-").unwrap_err().to_string().contains("`meta-b` is not UTF-8"));
        let skips = Response { skips_non_utf8: true, ..rejects };
        assert_eq!(header::<Plain, String>(&skips, "x").unwrap(), None);
        assert_eq!(header_list::<Plain, String>(&skips, "x").unwrap(), None);
        assert_eq!(prefix_headers(&skips, "meta-").unwrap(), None);
        assert_eq!(header::<Plain, String>(&skips, "y").unwrap(), Some("c".to_owned()));
    }
}
