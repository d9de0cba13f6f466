//! The compiler of JSON expressions to typed expressions.

use super::error::{EndpointError, Problem};
use super::function::{self, describe, in_words};
use super::limits;
use super::name::is_name;
use super::node::Node;
use super::operator;
use super::path;
use super::scope::Scope;
use super::template::{self, Part};
use crate::ir::endpoint::{Base, Expression, ExpressionKind as Kind, Piece, Type};
use crate::json::Value;

pub(super) type Result<T> = std::result::Result<T, EndpointError>;

/// The state of a compilation.
#[derive(Debug, Default)]
pub(super) struct Compiler {
    pub(super) scope: Scope,
    /// In a decision diagram, the values that must be present for the current condition or result, each with its local
    /// variable. `None` in nested rules, which have to check for presence themselves.
    pub(super) needs: Option<Vec<(String, Expression)>>,
    pub(super) conditions: usize,
    pub(super) rules: usize,
    expressions: usize,
}

/// Returns the type of a value that is present and, if it is a string, borrowed.
pub(super) const fn plain(base: Base) -> Type {
    Type { base, optional: false, owned: false }
}

/// Creates a boolean expression that is not optional.
pub(super) fn flag(kind: Kind) -> Expression {
    Expression { kind, ty: plain(Base::Flag) }
}

impl Compiler {
    /// Compiles any expression.
    pub(super) fn any(&mut self, node: &Node<'_>, depth: usize) -> Result<Expression> {
        self.expressions += 1;
        if self.expressions > limits::EXPRESSIONS {
            return node.fail(Problem::TooMany { what: "expressions", limit: limits::EXPRESSIONS });
        }
        if depth > limits::EXPRESSION_DEPTH {
            let what = "levels of nested expressions";
            return node.fail(Problem::TooMany { what, limit: limits::EXPRESSION_DEPTH });
        }
        match node.value {
            Value::String(text) => self.template(node, text),
            Value::Bool(value) => Ok(flag(Kind::Flag(*value))),
            Value::Number(number) => match number.as_u64().and_then(|number| u32::try_from(number).ok()) {
                Some(number) => Ok(Expression { kind: Kind::Number(number), ty: plain(Base::Number) }),
                None => node.fail(Problem::Argument("a number must be an integer from 0 to 4294967295")),
            },
            Value::Object(object) if object.contains_key("fn") => self.call(node, depth),
            Value::Object(object) if object.contains_key("ref") => {
                let reference = node.member("ref")?;
                self.reference(&reference, reference.text()?)
            }
            _ => node.fail(Problem::NoExpression),
        }
    }

    /// Compiles an expression of this type, whose value must be present.
    pub(super) fn value(&mut self, node: &Node<'_>, base: Base, depth: usize) -> Result<Expression> {
        let expression = self.any(node, depth)?;
        if expression.ty.base != base {
            let (expected, found) = (in_words(base).to_owned(), describe(expression.ty));
            return node.fail(Problem::Type { expected, found });
        }
        self.present(node, expression)
    }

    /// Compiles a string expression, whose value must be present.
    pub(super) fn text(&mut self, node: &Node<'_>, depth: usize) -> Result<Expression> {
        self.value(node, Base::Text, depth)
    }

    /// Compiles a function call.
    pub(super) fn call(&mut self, node: &Node<'_>, depth: usize) -> Result<Expression> {
        let name = node.member("fn")?;
        let arguments = node.member("argv")?;
        if let Some(compile) = operator::find(name.text()?) {
            return compile(self, &arguments, depth + 1);
        }
        let Some(signature) = function::signature(name.text()?) else {
            return name.fail(Problem::UnknownFunction(name.text()?.to_owned()));
        };
        let mut compiled = Vec::with_capacity(signature.arguments.len());
        check_count(&arguments, name.text()?, signature.arguments.len(), signature.expected)?;
        for (argument, &base) in arguments.elements()?.zip(signature.arguments) {
            compiled.push(borrow(self.value(&argument, base, depth + 1)?));
        }
        operator::check_literals(&arguments, signature.function, &compiled)?;
        let kind = Kind::Call { function: signature.function, arguments: compiled };
        Ok(Expression { kind, ty: signature.result })
    }

    /// Compiles a path to an attribute or element of a value. The value may be optional.
    pub(super) fn attribute(&mut self, node: &Node<'_>, of: Expression, path: &str) -> Result<Expression> {
        let Some(parsed) = path::parse(path) else {
            return node.fail(Problem::Path(path.to_owned()));
        };
        let mut value = of;
        for attribute in parsed.attributes {
            let known = function::attributes(value.ty.base);
            let Some((_, accessor, ty)) = known.iter().find(|(name, ..)| *name == attribute) else {
                let names: Vec<_> = known.iter().map(|(name, ..)| *name).collect();
                let known = if names.is_empty() { "none".to_owned() } else { names.join(", ") };
                let (attribute, of) = (attribute.to_owned(), in_words(value.ty.base));
                return node.fail(Problem::UnknownAttribute { attribute, of, known });
            };
            let ty = Type { optional: value.ty.optional, ..*ty };
            value = Expression { kind: Kind::Attribute { of: Box::new(value), accessor: *accessor }, ty };
        }
        let Some(index) = parsed.index else { return Ok(value) };
        if !matches!(value.ty.base, Base::List | Base::Segments) {
            let (expected, found) = (in_words(Base::Segments).to_owned(), describe(value.ty));
            return node.fail(Problem::Type { expected, found });
        }
        let ty = Type { base: Base::Text, optional: true, owned: false };
        Ok(Expression { kind: Kind::Element { of: Box::new(value), index }, ty })
    }

    /// Makes an expression non-optional. In a diagram, the current condition or result then needs its value; in nested
    /// rules, an optional expression is an error.
    fn present(&mut self, node: &Node<'_>, expression: Expression) -> Result<Expression> {
        if !expression.ty.optional {
            return Ok(expression);
        }
        let Some(needs) = &mut self.needs else {
            let what = match self.scope.name_of(&expression) {
                Some(name) => format!("`{name}`"),
                None => "this value".to_owned(),
            };
            return node.fail(Problem::MayBeUnset(what));
        };
        let ty = Type { optional: false, ..expression.ty };
        let local = match needs.iter().find(|(_, need)| *need == expression) {
            Some((local, _)) => local.clone(),
            None => {
                let wanted = match self.scope.name_of(&expression) {
                    Some(name) => super::name::rust_name(name),
                    None => "value".to_owned(),
                };
                let taken = |name: &String| needs.iter().any(|(local, _)| local == name);
                let mut local = self.scope.fresh(&wanted);
                let mut number = 2;
                while taken(&local) {
                    local = format!("{wanted}_{number}");
                    number += 1;
                }
                needs.push((local.clone(), expression));
                local
            }
        };
        Ok(Expression { kind: Kind::Local(local), ty })
    }

    fn reference(&mut self, node: &Node<'_>, name: &str) -> Result<Expression> {
        if !is_name(name) {
            return node.fail(Problem::Name(name.to_owned()));
        }
        self.scope.get(name).ok_or_else(|| node.error(Problem::UnknownName(name.to_owned())))
    }

    fn template(&mut self, node: &Node<'_>, text: &str) -> Result<Expression> {
        let Some(parts) = template::parse(text) else {
            return node.fail(Problem::Template(text.to_owned()));
        };
        let mut pieces = Vec::with_capacity(parts.len());
        for part in parts {
            let value = match part {
                Part::Text(text) => {
                    pieces.push(Piece::Text(text));
                    continue;
                }
                Part::Name(name) => self.reference(node, name)?,
                Part::Attribute(name, path) => {
                    let of = self.reference(node, name)?;
                    self.attribute(node, of, path)?
                }
            };
            if value.ty.base != Base::Text {
                let (expected, found) = (in_words(Base::Text).to_owned(), describe(value.ty));
                return node.fail(Problem::Type { expected, found });
            }
            pieces.push(Piece::Expression(self.present(node, value)?));
        }
        self.expressions += pieces.len();
        Ok(match <[Piece; 1]>::try_from(pieces) {
            Ok([Piece::Text(text)]) => Expression { kind: Kind::Text(text), ty: plain(Base::Text) },
            Ok([Piece::Expression(value)]) => value,
            Err(pieces) if pieces.is_empty() => Expression { kind: Kind::Text(String::new()), ty: plain(Base::Text) },
            Err(pieces) => {
                let ty = Type { owned: true, ..plain(Base::Text) };
                Expression { kind: Kind::Template(pieces), ty }
            }
        })
    }
}

/// Fails if a function has the wrong number of arguments.
pub(super) fn check_count(arguments: &Node<'_>, function: &str, count: usize, expected: &'static str) -> Result<()> {
    let found = arguments.elements()?.len();
    if found == count {
        return Ok(());
    }
    arguments.fail(Problem::ArgumentCount { function: function.to_owned(), expected, found })
}

/// Borrows a string if it is owned.
pub(super) fn borrow(expression: Expression) -> Expression {
    if !expression.ty.owned {
        return expression;
    }
    let ty = Type { owned: false, ..expression.ty };
    Expression { kind: Kind::Borrow(Box::new(expression)), ty }
}

/// Converts a string to an owned one. A local variable is copied even if it is owned, as it may be read again.
pub(super) fn own(expression: Expression) -> Expression {
    if expression.ty.owned && !matches!(expression.kind, Kind::Local(_)) {
        return expression;
    }
    let ty = Type { owned: true, ..expression.ty };
    Expression { kind: Kind::Own(Box::new(expression)), ty }
}
