//! The URI and headers of a request, to which input members are written.

use std::borrow::Cow;
use std::collections::HashMap;

use aws_smithy_http::label::{self, EncodingStrategy};
use aws_smithy_http::query;
use aws_smithy_runtime_api::http::Headers;
use aws_smithy_types::error::operation::BuildError;

use super::text::ToText;

/// The message of the published clients for a label or required parameter without a value.
const EMPTY: &str = "cannot be empty or unset";

/// The URI and headers of a request.
#[derive(Debug, Default)]
pub struct RequestHead {
    labels: Vec<(&'static str, String)>,
    /// The names of all query parameters that members are bound to.
    query_names: Vec<&'static str>,
    query: Vec<(&'static str, String)>,
    query_params: Vec<(String, String)>,
    headers: Headers,
    prefix_headers: Headers,
}

impl RequestHead {
    /// Writes a path label (trait `smithy.api#httpLabel`). `field` names the member in errors.
    ///
    /// # Errors
    ///
    /// Fails if the value is empty or not set, or has no string representation.
    pub fn label<F, T: ToText<F>>(
        &mut self,
        label: &'static str,
        field: &'static str,
        value: Option<&T>,
    ) -> Result<(), BuildError> {
        let text = value.map(ToText::to_text).transpose()?.filter(|text| !text.is_empty());
        let text = text.ok_or_else(|| BuildError::missing_field(field, EMPTY))?;
        self.labels.push((label, text.into_owned()));
        Ok(())
    }

    /// Writes a query parameter (trait `smithy.api#httpQuery`).
    ///
    /// # Errors
    ///
    /// Fails if the value has no string representation.
    pub fn query<F, T: ToText<F>>(&mut self, name: &'static str, value: Option<&T>) -> Result<(), BuildError> {
        self.query_list::<F, T>(name, value.map(std::slice::from_ref))
    }

    /// Writes a list of query parameters with the same name.
    ///
    /// # Errors
    ///
    /// Fails if an item has no string representation.
    pub fn query_list<F, T: ToText<F>>(&mut self, name: &'static str, items: Option<&[T]>) -> Result<(), BuildError> {
        self.query_names.push(name);
        for item in items.into_iter().flatten() {
            self.query.push((name, item.to_text()?.into_owned()));
        }
        Ok(())
    }

    /// Writes a required query parameter.
    ///
    /// # Errors
    ///
    /// Fails if the value is an empty string or not set, or has no string representation.
    pub fn required_query<F, T: ToText<F>>(
        &mut self,
        name: &'static str,
        field: &'static str,
        value: Option<&T>,
    ) -> Result<(), BuildError> {
        let text = value.map(ToText::to_text).transpose()?;
        match text.filter(|text| !(T::EMPTY_IS_UNSET && text.is_empty())) {
            Some(text) => {
                self.query_names.push(name);
                self.query.push((name, text.into_owned()));
                Ok(())
            }
            None => Err(BuildError::missing_field(field, EMPTY)),
        }
    }

    /// Writes a required list of query parameters, which may be empty.
    ///
    /// # Errors
    ///
    /// Fails if the list is not set, or if an item has no string representation.
    pub fn required_query_list<F, T: ToText<F>>(
        &mut self,
        name: &'static str,
        field: &'static str,
        items: Option<&[T]>,
    ) -> Result<(), BuildError> {
        match items {
            Some(_) => self.query_list::<F, T>(name, items),
            None => Err(BuildError::missing_field(field, EMPTY)),
        }
    }

    /// Writes a map of query parameters (trait `smithy.api#httpQueryParams`), except those that are literals in the URI
    /// or that another member is bound to.
    pub fn query_params<V: QueryParam>(&mut self, params: Option<&HashMap<String, V>>) {
        for (name, value) in params.into_iter().flatten() {
            value.values(&mut |text| self.query_params.push((name.clone(), text.to_owned())));
        }
    }

    /// Writes a header (trait `smithy.api#httpHeader`).
    ///
    /// # Errors
    ///
    /// Fails if the value has no string representation, or contains a character that is invalid in headers.
    pub fn header<F, T: ToText<F>>(
        &mut self,
        name: &'static str,
        field: &'static str,
        value: Option<&T>,
    ) -> Result<(), BuildError> {
        match value {
            Some(value) => append(&mut self.headers, name, field, value.to_text()?),
            None => Ok(()),
        }
    }

    /// Writes a list as a header with one line per item; an empty list becomes a header with an empty value.
    ///
    /// # Errors
    ///
    /// Fails if an item has no string representation, or contains a character that is invalid in headers.
    pub fn header_list<F, T: ToText<F>>(
        &mut self,
        name: &'static str,
        field: &'static str,
        items: Option<&[T]>,
    ) -> Result<(), BuildError> {
        let Some(items) = items else { return Ok(()) };
        if items.is_empty() {
            return append(&mut self.headers, name, field, Cow::Borrowed(""));
        }
        items.iter().try_for_each(|item| {
            let text = item.to_text()?;
            append(&mut self.headers, name, field, if T::QUOTED { quoted(text) } else { text })
        })
    }

    /// Writes headers with a common prefix (trait `smithy.api#httpPrefixHeaders`), except those that another member
    /// sets.
    ///
    /// # Errors
    ///
    /// Fails if a name or value contains a character that is invalid in headers.
    #[inline]
    pub fn prefix_headers(
        &mut self,
        prefix: &str,
        field: &'static str,
        headers: Option<&HashMap<String, String>>,
    ) -> Result<(), BuildError> {
        for (name, value) in headers.into_iter().flatten() {
            append(&mut self.prefix_headers, format!("{prefix}{name}"), field, Cow::Borrowed(value))?;
        }
        Ok(())
    }

    /// Returns the URI with labels and query parameters (trait `smithy.api#http`), and the headers.
    #[inline]
    pub fn finish(mut self, uri: &str) -> (String, Headers) {
        let (path, literals) = uri.split_once('?').unwrap_or((uri, ""));
        let mut out = String::with_capacity(uri.len() + 32);
        self.write_path(path, &mut out);
        let mut separator = '?';
        let mut push = |out: &mut String, name: &str, value: Option<&str>| {
            out.push(std::mem::replace(&mut separator, '&'));
            out.push_str(name);
            if let Some(value) = value {
                out.push('=');
                out.push_str(value);
            }
        };
        let mut literal_names = Vec::new();
        for literal in literals.split('&').filter(|literal| !literal.is_empty()) {
            let (name, value) = match literal.split_once('=') {
                Some((name, value)) => (name, Some(value)),
                None => (literal, None),
            };
            literal_names.push(name);
            push(&mut out, name, value.filter(|value| !value.is_empty()));
        }
        for (name, value) in &self.query_params {
            if !literal_names.contains(&name.as_str()) && !self.query_names.contains(&name.as_str()) {
                push(&mut out, &query::fmt_string(name), Some(&query::fmt_string(value)));
            }
        }
        for (name, value) in &self.query {
            push(&mut out, &query::fmt_string(name), Some(&query::fmt_string(value)));
        }
        for (name, value) in self.prefix_headers.iter() {
            if !self.headers.contains_key(name) {
                self.headers.insert(name.to_owned(), value.to_owned());
            }
        }
        (out, self.headers)
    }

    #[inline]
    fn write_path(&self, path: &str, out: &mut String) {
        let mut rest = path;
        while let Some((before, after)) = rest.split_once('{') {
            let (name, after) = after.split_once('}').unwrap_or((after, ""));
            let (name, strategy) = match name.strip_suffix('+') {
                Some(name) => (name, EncodingStrategy::Greedy),
                None => (name, EncodingStrategy::Default),
            };
            out.push_str(before);
            if let Some((_, value)) = self.labels.iter().find(|(label, _)| *label == name) {
                out.push_str(&label::fmt_string(value, strategy));
            }
            rest = after;
        }
        out.push_str(rest);
    }
}

#[inline]
fn append(
    headers: &mut Headers,
    name: impl Into<Cow<'static, str>>,
    field: &'static str,
    text: Cow<'_, str>,
) -> Result<(), BuildError> {
    headers.try_append(name.into(), text.into_owned()).map(drop).map_err(|_| {
        BuildError::invalid_field(field, "it contains characters that are not allowed in header names or values")
    })
}

/// A value in a map of query parameters.
pub trait QueryParam {
    /// Passes each string to `value`.
    fn values(&self, value: &mut dyn FnMut(&str));
}

impl QueryParam for String {
    #[inline]
    fn values(&self, value: &mut dyn FnMut(&str)) {
        value(self);
    }
}

impl QueryParam for Vec<String> {
    #[inline]
    fn values(&self, value: &mut dyn FnMut(&str)) {
        self.iter().for_each(|item| value(item));
    }
}

/// Quotes an item of a list if it contains separators or quotes, or starts or ends with white space, so that it is
/// parsed unchanged.
#[inline]
fn quoted(text: Cow<'_, str>) -> Cow<'_, str> {
    if text.trim().len() == text.len() && !text.contains(['"', ',', '(', ')']) {
        return text;
    }
    Cow::Owned(format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\"")))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::codec::{DateTimeText, HttpDate, Plain};
    use aws_smithy_types::DateTime;

    #[test]
    fn labels_and_query_parameters_form_a_uri() {
        let mut head = RequestHead::default();
        head.label::<Plain, _>("Bucket", "bucket", Some(&"a b".to_owned())).unwrap();
        head.label::<Plain, _>("Key", "key", Some(&"x/y:z".to_owned())).unwrap();
        head.query::<Plain, _>("n", Some(&7)).unwrap();
        head.query_list::<Plain, _>("list", Some(&["a&b".to_owned(), String::new()])).unwrap();
        head.query::<DateTimeText, _>("at", Some(&DateTime::from_secs(0))).unwrap();
        head.query::<Plain, String>("unset", None).unwrap();
        head.query_params(Some(&HashMap::from([
            ("n".to_owned(), "no".to_owned()),
            ("id".to_owned(), "no".to_owned()),
        ])));
        head.query_params(Some(&HashMap::from([("more".to_owned(), "ü".to_owned())])));
        let (uri, _) = head.finish("/{Bucket}/{Key+}?acl&id=1");
        assert_eq!(uri, "/a%20b/x/y%3Az?acl&id=1&more=%C3%BC&n=7&list=a%26b&list=&at=1970-01-01T00%3A00%3A00Z");
    }

    #[test]
    fn empty_labels_and_required_parameters_are_errors() {
        let mut head = RequestHead::default();
        for error in [
            head.label::<Plain, String>("Key", "key", None).unwrap_err(),
            head.label::<Plain, _>("Key", "key", Some(&String::new())).unwrap_err(),
            head.required_query::<Plain, String>("k", "key", None).unwrap_err(),
            head.required_query::<Plain, _>("k", "key", Some(&String::new())).unwrap_err(),
        ] {
            assert!(error.to_string().starts_with("key was missing"), "{error}");
        }
        head.required_query_list::<Plain, _>("k", "key", Some(&[String::new()])).unwrap();
    }

    #[test]
    fn list_headers_have_one_line_per_item() {
        let mut head = RequestHead::default();
        let items = ["plain", "a,b", "say \"x\\y\"", ""].map(str::to_owned).to_vec();
        head.header_list::<Plain, _>("x-list", "list", Some(&items)).unwrap();
        head.header_list::<Plain, String>("x-none", "none", Some(&[])).unwrap();
        head.header::<HttpDate, _>("x-date", "date", Some(&DateTime::from_secs(0))).unwrap();
        let error = head.header::<Plain, _>("x-bad", "bad", Some(&"a\nsecret".to_owned())).unwrap_err();
        let shown = format!("{error:?} {error}");
        assert!(shown.contains("bad") && !shown.contains("secret"), "{shown}");
        let (_, headers) = head.finish("/");
        let lines: Vec<_> = headers.get_all("x-list").collect();
        assert_eq!(lines, ["plain", "\"a,b\"", "\"say \\\"x\\\\y\\\"\"", ""]);
        assert_eq!(headers.get("x-none"), Some(""));
        assert_eq!(headers.get("x-date"), Some("Thu, 01 Jan 1970 00:00:00 GMT"));
    }

    #[test]
    fn a_named_header_takes_precedence_over_an_empty_prefix() {
        let mut head = RequestHead::default();
        head.header::<Plain, _>("hello", "hello", Some(&"named".to_owned())).unwrap();
        let map = HashMap::from([("hello".to_owned(), "map".to_owned()), ("other".to_owned(), "map".to_owned())]);
        head.prefix_headers("", "map", Some(&map)).unwrap();
        let (_, headers) = head.finish("/");
        assert_eq!(headers.get_all("hello").collect::<Vec<_>>(), ["named"]);
        assert_eq!(headers.get("other"), Some("map"));
    }
}
