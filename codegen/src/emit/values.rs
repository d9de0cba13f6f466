//! Values, as the expressions that users of the crate would write.

use proc_macro2::Literal;

use super::expression::Expression;
use super::scope::Scope;
use super::types::literal;
use crate::ir::Body;
use crate::ir::value::{Document, MemberValue, Value};

/// The context of expressions in code outside the crate. That code imports the names that it uses.
pub(super) struct Outside<'a> {
    /// The names in scope.
    pub(super) scope: Scope,
    library: &'a str,
    /// The calls that finish a builder that can fail.
    build: &'static [&'static str],
}

impl<'a> Outside<'a> {
    /// Creates the context of a file or program that uses the library and defines these names.
    pub(super) fn of(library: &'a str, defined: &[&str]) -> Self {
        let scope = Scope::with(defined.iter().map(|name| (*name).to_owned()));
        Self { scope, library, build: &[".build()?"] }
    }

    /// Makes expressions unwrap the results of builders, for code where `?` cannot return the error.
    pub(super) fn unwrapping(self) -> Self {
        Self { build: &[".build()", ".unwrap()"], ..self }
    }

    /// Returns the name of an item of the library, and imports it. If the name is taken, returns the path instead.
    pub(super) fn item(&mut self, module: &str, name: &str) -> String {
        self.scope.name(&format!("{}::{module}", self.library), name)
    }

    /// Returns the builder calls that set members.
    ///
    /// ```text
    /// .secret_id("prod/db")
    /// .tags(Tag::builder().key("a").value("b").build())
    /// .set_stages(Some(vec![]))
    /// ```
    pub(super) fn setters(&mut self, members: &[MemberValue]) -> Vec<Expression> {
        members.iter().flat_map(|member| self.setter(member)).collect()
    }

    fn setter(&mut self, member: &MemberValue) -> Vec<Expression> {
        let set = format!(".{}", member.field);
        let clear = |empty: String| vec![Expression::plain(format!(".{}(Some({empty}))", member.setter))];
        match &member.value {
            Value::List(items) if items.is_empty() => clear("vec![]".to_owned()),
            Value::Map(entries) if entries.is_empty() => clear(format!("{}::new()", self.map())),
            Value::List(items) => items.iter().map(|item| Expression::call(&set, vec![self.argument(item)])).collect(),
            Value::Map(entries) => entries
                .iter()
                .map(|(key, value)| Expression::call(&set, vec![self.argument(key), self.argument(value)]))
                .collect(),
            // Setters take `impl Into<Box<T>>`.
            Value::Boxed(value) => vec![Expression::call(&set, vec![self.owned(value)])],
            value => vec![Expression::call(&set, vec![self.argument(value)])],
        }
    }

    /// Returns a value as an argument of a setter, which takes `impl Into<String>` for strings.
    fn argument(&mut self, value: &Value) -> Expression {
        match value {
            Value::String(text) => Expression::plain(string(text)),
            value => self.owned(value),
        }
    }

    /// Returns an expression for an owned value.
    pub(super) fn owned(&mut self, value: &Value) -> Expression {
        Expression::Plain(match value {
            Value::Boolean(value) => value.to_string(),
            Value::Integer(value) => number(&value.to_string()),
            Value::Float(value) if value.is_finite() => format!("{value:?}"),
            Value::Double(value) if value.is_finite() => format!("{value:?}"),
            Value::Float(value) => not_finite("f32", (*value).into()),
            Value::Double(value) => not_finite("f64", *value),
            Value::BigInteger(digits) => self.big(digits, "BigInteger"),
            Value::BigDecimal(digits) => self.big(digits, "BigDecimal"),
            Value::String(text) => format!("{}.to_owned()", string(text)),
            Value::Blob(bytes) => {
                let bytes = proc_macro2::Literal::byte_string(bytes);
                format!("{}::new({bytes})", self.item("primitives", "Blob"))
            }
            Value::Stream(bytes) => {
                let bytes = proc_macro2::Literal::byte_string(bytes);
                format!("{}::from_static({bytes})", self.item("primitives", "ByteStream"))
            }
            Value::Timestamp { seconds, nanos } => {
                let (time, seconds) = (self.item("primitives", "DateTime"), number(&seconds.to_string()));
                match nanos {
                    0 => format!("{time}::from_secs({seconds})"),
                    nanos => format!("{time}::from_secs_and_nanos({seconds}, {})", number(&nanos.to_string())),
                }
            }
            Value::EpochSeconds(seconds) => {
                format!("{}::from_secs_f64({seconds:?})", self.item("primitives", "DateTime"))
            }
            Value::Document(value) => return document(value, &mut self.scope),
            Value::Enum { name, variant, value } => {
                let name = self.item("types", name);
                match variant {
                    Some(variant) => format!("{name}::{variant}"),
                    None => format!("{name}::from({})", string(value)),
                }
            }
            Value::Structure { name, fallible, members } => {
                let name = self.item("types", name);
                return self.built(&name, *fallible, members);
            }
            Value::Union { name, variant, value, .. } => {
                let name = format!("{}::{variant}", self.item("types", name));
                match value {
                    None => name,
                    Some(value) => return Expression::call(&name, vec![self.owned(value)]),
                }
            }
            Value::List(items) => return Expression::list("vec!", items.iter().map(|item| self.owned(item)).collect()),
            Value::Map(entries) => {
                let map = self.map();
                let pair = |(key, value)| Expression::call("", vec![self.owned(key), self.owned(value)]);
                let pairs = entries.iter().map(|(key, value)| (key, value)).map(pair).collect();
                return Expression::call(&format!("{map}::from"), vec![Expression::list("", pairs)]);
            }
            Value::Sparse(None) => "None".to_owned(),
            Value::Sparse(Some(value)) => return Expression::call("Some", vec![self.owned(value)]),
            Value::Boxed(value) => return Expression::call("Box::new", vec![self.owned(value)]),
        })
    }

    /// Returns an expression that builds a structure, with `?` or `unwrap` if the builder can fail.
    pub(super) fn built(&mut self, name: &str, fallible: bool, members: &[MemberValue]) -> Expression {
        let mut calls = self.setters(members);
        let build = if fallible { self.build } else { &[".build()"] };
        calls.extend(build.iter().map(|call| Expression::plain(*call)));
        Expression::Chain { head: format!("{name}::builder()"), calls }
    }

    fn map(&mut self) -> String {
        self.scope.name("std::collections", "HashMap")
    }

    fn big(&mut self, digits: &str, name: &str) -> String {
        format!("{digits:?}.parse::<{}>()?", self.scope.name("aws_smithy_types", name))
    }

    /// Returns an assertion on an accessor of an output; `None` if the value contains NaN, which does not equal itself.
    ///
    /// ```text
    /// assert_eq!(output.name(), Some("prod/db"));
    /// ```
    pub(super) fn assertion(&mut self, output: &str, member: &MemberValue) -> Option<Expression> {
        let found = format!("{output}.{}()", member.field);
        let expected = match &member.value {
            value if value.has_nan() => return None,
            Value::List(items) if items.is_empty() => {
                return Some(Expression::plain(format!("assert!({found}.is_empty())")));
            }
            Value::List(items) => Expression::list("", items.iter().map(|item| self.argument(item)).collect()),
            Value::Boolean(value) if !member.optional => {
                let not = if *value { "" } else { "!" };
                return Some(Expression::plain(format!("assert!({not}{found})")));
            }
            value @ (Value::String(_) | Value::Boolean(_) | Value::Integer(_) | Value::Float(_) | Value::Double(_)) => {
                optional(member, self.argument(value))
            }
            Value::Boxed(value) => optional(member, borrowed(self.owned(value))),
            value => optional(member, borrowed(self.owned(value))),
        };
        Some(Expression::call("assert_eq!", vec![Expression::plain(found), expected]))
    }
}

fn optional(member: &MemberValue, value: Expression) -> Expression {
    match member.optional {
        true => Expression::call("Some", vec![value]),
        false => value,
    }
}

fn borrowed(value: Expression) -> Expression {
    Expression::After("&".to_owned(), Box::new(value))
}

/// Returns a document as an expression.
pub(super) fn document(value: &Document, scope: &mut Scope) -> Expression {
    let name = scope.name("aws_smithy_types", "Document");
    let mut number_of = |variant: &str, digits: String| {
        format!("{name}::Number({}::{variant}({digits}))", scope.name("aws_smithy_types", "Number"))
    };
    Expression::Plain(match value {
        Document::Null => format!("{name}::Null"),
        Document::Boolean(value) => format!("{name}::Bool({value})"),
        Document::PosInt(value) => number_of("PosInt", number(&value.to_string())),
        Document::NegInt(value) => number_of("NegInt", number(&value.to_string())),
        Document::Float(value) => number_of("Float", format!("{value:?}")),
        Document::String(text) => format!("{name}::String({}.to_owned())", string(text)),
        Document::Array(items) => {
            let items = items.iter().map(|item| document(item, scope)).collect();
            return Expression::call(&format!("{name}::Array"), vec![Expression::list("vec!", items)]);
        }
        Document::Object(entries) => {
            let map = scope.name("std::collections", "HashMap");
            let key = |key: &str| Expression::plain(format!("{}.to_owned()", string(key)));
            let pair =
                |(name, value): &(String, Document)| Expression::call("", vec![key(name), document(value, scope)]);
            let pairs = Expression::list("", entries.iter().map(pair).collect());
            return Expression::call(
                &format!("{name}::Object"),
                vec![Expression::call(&format!("{map}::from"), vec![pairs])],
            );
        }
    })
}

/// Formats a string as a literal on one line, raw if that avoids backslashes.
pub(super) fn string(text: &str) -> String {
    match text.contains(['"', '\\']) && !text.chars().any(char::is_control) {
        true => raw(text),
        false => literal(text),
    }
}

/// Formats a body as a literal that implements `AsRef<[u8]>`.
pub(super) fn body(body: &Body) -> String {
    match body {
        Body::Text(text) => lines(text),
        Body::Binary(bytes) => Literal::byte_string(bytes).to_string(),
    }
}

/// Formats a string as a literal. If the string has line breaks but no other control characters, the literal is raw and
/// keeps the line breaks; otherwise, [`string`] formats it.
pub(super) fn lines(text: &str) -> String {
    match text.contains('\n') && text.chars().all(|character| character == '\n' || !character.is_control()) {
        true => raw(text),
        false => string(text),
    }
}

fn raw(text: &str) -> String {
    let mut hashes = String::new();
    while text.contains(&format!("\"{hashes}")) {
        hashes.push('#');
    }
    format!("r{hashes}\"{text}\"{hashes}")
}

/// Formats an integer, with its digits grouped if it has five or more.
fn number(text: &str) -> String {
    let (sign, digits) = text.strip_prefix('-').map_or(("", text), |digits| ("-", digits));
    if digits.len() < 5 {
        return text.to_owned();
    }
    let mut grouped = String::from(sign);
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            grouped.push('_');
        }
        grouped.push(digit);
    }
    grouped
}

fn not_finite(ty: &str, value: f64) -> String {
    let name = match value {
        value if value.is_nan() => "NAN",
        value if value > 0.0 => "INFINITY",
        _ => "NEG_INFINITY",
    };
    format!("{ty}::{name}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn literals() {
        for (found, expected) in [
            (number("1740830400"), "1_740_830_400"),
            (number("-12345"), "-12_345"),
            (number("1234"), "1234"),
            (string("plain"), "\"plain\""),
            (string("a\nb"), "\"a\\nb\""),
            (string("{\"a\":1}"), "r#\"{\"a\":1}\"#"),
            (string("a\"#b"), "r##\"a\"#b\"##"),
            (string("\t\""), "\"\\t\\\"\""),
            (lines("{\n}"), "r\"{\n}\""),
            (not_finite("f32", f64::NAN), "f32::NAN"),
            (not_finite("f64", f64::NEG_INFINITY), "f64::NEG_INFINITY"),
        ] {
            assert_eq!(found, expected);
        }
    }

    #[test]
    fn values_are_idiomatic_rust() {
        let member = |field: &str, value| MemberValue {
            field: field.to_owned(),
            setter: format!("set_{field}"),
            key: field.to_owned(),
            format: None,
            optional: true,
            value,
        };
        let text = |text: &str| Value::String(text.to_owned());
        let tag = Value::Structure { name: "Tag".into(), fallible: true, members: vec![member("key", text("a"))] };
        let enumeration = |variant: Option<&str>| Value::Enum {
            name: "Order".into(),
            variant: variant.map(str::to_owned),
            value: "asc".into(),
        };
        let union =
            |value| Value::Union { name: "U".into(), variant: "V".into(), key: "v".into(), format: None, value };
        for (value, expected) in [
            (text("a"), ".x(\"a\")"),
            (Value::List(vec![]), ".set_x(Some(vec![]))"),
            (Value::List(vec![text("a"), text("b")]), ".x(\"a\").x(\"b\")"),
            (Value::List(vec![Value::Sparse(None)]), ".x(None)"),
            (Value::List(vec![Value::List(vec![text("a")])]), ".x(vec![\"a\".to_owned()])"),
            (Value::List(vec![tag.clone()]), ".x(Tag::builder().key(\"a\").build()?)"),
            (Value::Map(vec![]), ".set_x(Some(HashMap::new()))"),
            (Value::Map(vec![(text("k"), tag)]), ".x(\"k\", Tag::builder().key(\"a\").build()?)"),
            (Value::Blob(b"a\0".to_vec()), ".x(Blob::new(b\"a\\0\"))"),
            (Value::Timestamp { seconds: 5, nanos: 0 }, ".x(DateTime::from_secs(5))"),
            (
                Value::Timestamp { seconds: -5, nanos: 500_000_000 },
                ".x(DateTime::from_secs_and_nanos(-5, 500_000_000))",
            ),
            (enumeration(Some("Asc")), ".x(Order::Asc)"),
            (enumeration(None), ".x(Order::from(\"asc\"))"),
            (union(None), ".x(U::V)"),
            (union(Some(Box::new(text("a")))), ".x(U::V(\"a\".to_owned()))"),
            (Value::BigInteger("1".into()), ".x(\"1\".parse::<BigInteger>()?)"),
            (Value::Document(Document::Array(vec![Document::Null])), ".x(Document::Array(vec![Document::Null]))"),
        ] {
            let found: String =
                Outside::of("sdk", &[]).setters(&[member("x", value)]).iter().map(Expression::one_line).collect();
            assert_eq!(found, expected);
        }
    }
}
