//! The names that an expression can refer to, and which local variables are in use.

use crate::ir::endpoint::{Expression, ExpressionKind, Piece, Type};
use std::collections::HashMap;

/// What names mean at a place of the rules.
#[derive(Debug, Default)]
pub(super) struct Scope {
    /// The names; a later entry hides an earlier one.
    bindings: Vec<Binding>,
    /// The local variables and how often they are read.
    locals: HashMap<String, usize>,
}

#[derive(Debug)]
struct Binding {
    name: String,
    value: Expression,
    /// The local variable that begins to live with this binding.
    local: Option<String>,
}

impl Scope {
    /// How many names there are, for [`truncate`](Self::truncate).
    pub(super) fn len(&self) -> usize {
        self.bindings.len()
    }

    /// Forgets all names but the first `len`, and the local variables that came with them.
    pub(super) fn truncate(&mut self, len: usize) {
        for binding in self.bindings.drain(len..) {
            if let Some(local) = binding.local {
                self.locals.remove(&local);
            }
        }
    }

    /// Lets `name` mean `value`.
    pub(super) fn bind(&mut self, name: &str, value: Expression) {
        self.bindings.push(Binding { name: name.to_owned(), value, local: None });
    }

    /// Lets `name` mean `value`, an expression of a local variable that begins here.
    pub(super) fn bind_local(&mut self, name: &str, local: &str, value: Expression) {
        self.locals.insert(local.to_owned(), 0);
        self.bindings.push(Binding { name: name.to_owned(), value, local: Some(local.to_owned()) });
    }

    /// Adds a local variable that no name means, and returns the expression that reads it, once.
    pub(super) fn add_local(&mut self, local: &str, ty: Type) -> Expression {
        let value = Expression { kind: ExpressionKind::Local(local.to_owned()), ty };
        // A name of the rules language is never empty.
        self.bind_local("", local, value.clone());
        self.adjust(&value, usize::wrapping_add);
        value
    }

    /// Keeps a name from being taken for a local variable.
    pub(super) fn reserve(&mut self, local: &str) {
        self.locals.insert(local.to_owned(), 0);
    }

    /// Whether the name means something.
    pub(super) fn contains(&self, name: &str) -> bool {
        self.bindings.iter().any(|binding| binding.name == name)
    }

    /// What the name means; counts as a use of its local variable.
    pub(super) fn get(&mut self, name: &str) -> Option<Expression> {
        let value = self.bindings.iter().rev().find(|binding| binding.name == name)?.value.clone();
        self.adjust(&value, usize::wrapping_add);
        Some(value)
    }

    /// The name of a parameter's value.
    pub(super) fn name_of(&self, value: &Expression) -> Option<&str> {
        self.bindings.iter().find(|binding| binding.value == *value).map(|binding| binding.name.as_str())
    }

    /// Whether an expression that is kept reads the local variable.
    pub(super) fn is_used(&self, local: &str) -> bool {
        self.locals.get(local).is_some_and(|&uses| uses > 0)
    }

    /// Takes back the uses of an expression that is not kept.
    pub(super) fn release(&mut self, expression: &Expression) {
        self.adjust(expression, usize::wrapping_sub);
    }

    /// A name for a new local variable: the wanted one, or one with a number if that is taken.
    pub(super) fn fresh(&self, wanted: &str) -> String {
        const RESERVED: [&str; 3] = ["params", "partitions", "condition"];
        let taken = |name: &str| RESERVED.contains(&name) || self.locals.contains_key(name);
        let numbered = (2..).map(|number: usize| format!("{wanted}_{number}"));
        std::iter::once(wanted.to_owned()).chain(numbered).find(|name| !taken(name)).unwrap_or_default()
    }

    /// Counts the reading of local variables in an expression up or down.
    fn adjust(&mut self, expression: &Expression, by: fn(usize, usize) -> usize) {
        if let ExpressionKind::Local(local) = &expression.kind
            && let Some(uses) = self.locals.get_mut(local)
        {
            *uses = by(*uses, 1);
        }
        for inner in children(expression) {
            self.adjust(inner, by);
        }
    }
}

/// The expressions directly within an expression.
pub(super) fn children(expression: &Expression) -> Vec<&Expression> {
    use ExpressionKind as Kind;
    match &expression.kind {
        Kind::Text(_) | Kind::Flag(_) | Kind::Number(_) => Vec::new(),
        Kind::Parameter(_) | Kind::Local(_) | Kind::Variable(_) => Vec::new(),
        Kind::Attribute { of, .. } | Kind::Element { of, .. } => vec![of],
        Kind::IsSet(of) | Kind::IsUnset(of) | Kind::IsTrue(of) | Kind::Not(of) => vec![of],
        Kind::Some(of) | Kind::Own(of) | Kind::Borrow(of) | Kind::Segments(of) => vec![of],
        Kind::Equal(left, right) | Kind::Differ(left, right) => vec![left, right],
        Kind::Call { arguments, .. } => arguments.iter().collect(),
        Kind::Coalesce { options, otherwise } => options.iter().chain(otherwise.as_deref()).collect(),
        Kind::Choose { condition, then, otherwise } => vec![condition, then, otherwise],
        Kind::Template(pieces) => pieces
            .iter()
            .filter_map(|piece| match piece {
                Piece::Expression(expression) => Some(expression),
                Piece::Text(_) => None,
            })
            .collect(),
    }
}
