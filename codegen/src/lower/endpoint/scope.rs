//! The names that an expression can refer to, and the uses of local variables.

use crate::ir::endpoint::{Expression, ExpressionKind, Piece, Type};
use std::collections::HashMap;

/// The names that are in scope.
#[derive(Debug, Default)]
pub(super) struct Scope {
    /// The names. Later entries shadow earlier ones.
    bindings: Vec<Binding>,
    /// The local variables, with the number of times that each is read.
    locals: HashMap<String, usize>,
}

#[derive(Debug)]
struct Binding {
    name: String,
    value: Expression,
    /// The local variable that this binding introduces.
    local: Option<String>,
}

impl Scope {
    /// Returns the number of names, for [`truncate`](Self::truncate).
    pub(super) fn len(&self) -> usize {
        self.bindings.len()
    }

    /// Removes all names but the first `len`, and the local variables that they introduced.
    pub(super) fn truncate(&mut self, len: usize) {
        for binding in self.bindings.drain(len..) {
            if let Some(local) = binding.local {
                self.locals.remove(&local);
            }
        }
    }

    /// Binds `name` to `value`.
    pub(super) fn bind(&mut self, name: &str, value: Expression) {
        self.bindings.push(Binding { name: name.to_owned(), value, local: None });
    }

    /// Binds `name` to `value`, an expression that reads the new local variable `local`.
    pub(super) fn bind_local(&mut self, name: &str, local: &str, value: Expression) {
        self.locals.insert(local.to_owned(), 0);
        self.bindings.push(Binding { name: name.to_owned(), value, local: Some(local.to_owned()) });
    }

    /// Adds a local variable without a name in the rules, and returns an expression that reads it once.
    pub(super) fn add_local(&mut self, local: &str, ty: Type) -> Expression {
        let value = Expression { kind: ExpressionKind::Local(local.to_owned()), ty };
        // A name in the rules language is never empty.
        self.bind_local("", local, value.clone());
        self.adjust(&value, usize::wrapping_add);
        value
    }

    /// Reserves a name, so that no new local variable gets it.
    pub(super) fn reserve(&mut self, local: &str) {
        self.locals.insert(local.to_owned(), 0);
    }

    /// Whether the name is bound.
    pub(super) fn contains(&self, name: &str) -> bool {
        self.bindings.iter().any(|binding| binding.name == name)
    }

    /// Returns the value of a name, and counts this as a use of its local variable.
    pub(super) fn get(&mut self, name: &str) -> Option<Expression> {
        let value = self.bindings.iter().rev().find(|binding| binding.name == name)?.value.clone();
        self.adjust(&value, usize::wrapping_add);
        Some(value)
    }

    /// Returns the first name that is bound to this value.
    pub(super) fn name_of(&self, value: &Expression) -> Option<&str> {
        self.bindings.iter().find(|binding| binding.value == *value).map(|binding| binding.name.as_str())
    }

    /// Whether any expression that has not been discarded reads the local variable.
    pub(super) fn is_used(&self, local: &str) -> bool {
        self.locals.get(local).is_some_and(|&uses| uses > 0)
    }

    /// Subtracts the uses of local variables in an expression that is discarded.
    pub(super) fn release(&mut self, expression: &Expression) {
        self.adjust(expression, usize::wrapping_sub);
    }

    /// Returns a name for a new local variable: `wanted`, with a number if it is taken.
    pub(super) fn fresh(&self, wanted: &str) -> String {
        const RESERVED: [&str; 5] = ["params", "partitions", "condition", "endpoint_at", "reject"];
        let taken = |name: &str| RESERVED.contains(&name) || self.locals.contains_key(name);
        // A number makes a raw identifier plain.
        let stem = wanted.trim_start_matches("r#");
        let numbered = (2..).map(|number: usize| format!("{stem}_{number}"));
        std::iter::once(wanted.to_owned()).chain(numbered).find(|name| !taken(name)).unwrap_or_default()
    }

    /// Adjusts the use counts of the local variables in an expression.
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

/// Returns the direct subexpressions of an expression.
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
