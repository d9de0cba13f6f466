//! The outcome of a rule: an endpoint with its headers and properties, or an error.

use super::compiler::{Compiler, Result, own};
use super::error::Problem;
use super::limits;
use super::node::Node;
use crate::ir::endpoint::{AuthScheme, EndpointValue, Expression, ExpressionKind as Kind, Outcome, Piece, Property};
use crate::json::Value;

/// The property with the authentication schemes.
const AUTH_SCHEMES: &str = "authSchemes";

/// A function that compiles the strings in an endpoint, either as templates or as literals.
pub(super) type TextOf<'a> = &'a mut dyn FnMut(&Node<'_>) -> Result<Expression>;

impl Compiler {
    /// Compiles the outcome of an endpoint rule or error rule.
    pub(super) fn outcome(&mut self, rule: &Node<'_>) -> Result<Outcome> {
        let kind = rule.member("type")?;
        match kind.text()? {
            "endpoint" => {
                let endpoint = endpoint(&rule.member("endpoint")?, &mut |text| self.text(text, 0))?;
                Ok(Outcome::Endpoint(endpoint))
            }
            "error" => Ok(Outcome::Error(self.text(&rule.member("error")?, 0)?)),
            other => kind.fail(Problem::RuleType(other.to_owned())),
        }
    }
}

/// Compiles the URL, headers and properties of an endpoint.
pub(super) fn endpoint(endpoint: &Node<'_>, text_of: TextOf<'_>) -> Result<EndpointValue> {
    let url = text_of(&endpoint.member("url")?)?;
    let mut value = EndpointValue {
        from_outside: may_be_empty(&url),
        url,
        headers: Vec::new(),
        auth_schemes: Vec::new(),
        properties: Vec::new(),
    };
    if let Some(headers) = endpoint.optional("headers")? {
        for (name, header) in headers.members()? {
            let mut values = Vec::new();
            for value in header.elements()? {
                values.push(literal_or_owned(text_of(&value)?));
            }
            value.headers.push((name.to_owned(), values));
        }
    }
    if let Some(properties) = endpoint.optional("properties")? {
        for (name, property) in properties.members()? {
            if name == AUTH_SCHEMES {
                value.auth_schemes = auth_schemes(&property, text_of)?;
            } else {
                value.properties.push((name.to_owned(), self::property(&property, text_of, 0)?));
            }
        }
    }
    Ok(value)
}

/// Returns all expressions in an endpoint.
pub(super) fn expressions(endpoint: &EndpointValue) -> Vec<&Expression> {
    let mut found = vec![&endpoint.url];
    found.extend(endpoint.headers.iter().flat_map(|(_, values)| values));
    for scheme in &endpoint.auth_schemes {
        found.push(&scheme.name);
        scheme.properties.iter().for_each(|(_, property)| add_expressions(property, &mut found));
    }
    endpoint.properties.iter().for_each(|(_, property)| add_expressions(property, &mut found));
    found
}

fn auth_schemes(schemes: &Node<'_>, text_of: TextOf<'_>) -> Result<Vec<AuthScheme>> {
    let mut found: Vec<AuthScheme> = Vec::new();
    for scheme in schemes.elements()? {
        let name = literal_or_owned(text_of(&scheme.member("name")?)?);
        if found.iter().any(|other| other.name == name) {
            return scheme.fail(Problem::AuthScheme("another authentication scheme has the same name; merge the two"));
        }
        let mut properties = Vec::new();
        for (name, property) in scheme.members()?.filter(|(name, _)| *name != "name") {
            properties.push((name.to_owned(), self::property(&property, text_of, 0)?));
        }
        found.push(AuthScheme { name, properties });
    }
    Ok(found)
}

fn property(node: &Node<'_>, text_of: TextOf<'_>, depth: usize) -> Result<Property> {
    if depth > limits::EXPRESSION_DEPTH {
        let what = "levels of nested properties";
        return node.fail(Problem::TooMany { what, limit: limits::EXPRESSION_DEPTH });
    }
    Ok(match node.value {
        Value::String(_) => Property::Text(text_of(node)?),
        Value::Bool(value) => Property::Flag(*value),
        Value::Array(_) => {
            let mut list = Vec::new();
            for element in node.elements()? {
                list.push(property(&element, text_of, depth + 1)?);
            }
            Property::List(list)
        }
        Value::Object(_) => {
            let mut object = Vec::new();
            for (name, member) in node.members()? {
                object.push((name.to_owned(), property(&member, text_of, depth + 1)?));
            }
            Property::Object(object)
        }
        Value::Number(number) => match number.as_i64() {
            Some(number) => Property::Number(number),
            None => return node.fail(Problem::Argument("a number in a property must be an integer")),
        },
        Value::Null => return node.fail(Problem::NoExpression),
    })
}

fn add_expressions<'a>(property: &'a Property, found: &mut Vec<&'a Expression>) {
    match property {
        Property::Text(text) => found.push(text),
        Property::Flag(_) | Property::Number(_) => {}
        Property::List(list) => list.iter().for_each(|element| add_expressions(element, found)),
        Property::Object(object) => object.iter().for_each(|(_, member)| add_expressions(member, found)),
    }
}

/// Converts a string to an owned one unless it is a literal, because header values and scheme names outlive the
/// evaluation.
fn literal_or_owned(text: Expression) -> Expression {
    if matches!(text.kind, Kind::Text(_)) { text } else { own(text) }
}

/// Whether a string may be empty because it contains no literal text.
fn may_be_empty(text: &Expression) -> bool {
    match &text.kind {
        Kind::Text(text) => text.is_empty(),
        Kind::Template(pieces) => !pieces.iter().any(|piece| matches!(piece, Piece::Text(_))),
        _ => true,
    }
}
