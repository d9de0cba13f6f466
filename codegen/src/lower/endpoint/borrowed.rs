//! Temporary strings from which the results of functions borrow.

use crate::ir::endpoint::{Expression, ExpressionKind as Kind, Function, Piece};

/// Returns the subexpressions in which a value borrows from a temporary string, each a [`Kind::Borrow`]. If the value
/// outlives its statement, these strings must be bound to variables.
pub(super) fn borrowed_texts(value: &mut Expression) -> Vec<&mut Expression> {
    let mut texts = Vec::new();
    collect(value, &mut texts);
    texts
}

fn collect<'a>(expression: &'a mut Expression, texts: &mut Vec<&'a mut Expression>) {
    let borrows = matches!(
        expression.kind,
        Kind::Call { function: Function::ParseArn | Function::ParseUrl | Function::Split | Function::Substring, .. }
    );
    for inner in children_mut(expression) {
        match &inner.kind {
            Kind::Borrow(text) if borrows && !matches!(text.kind, Kind::Local(_)) => texts.push(inner),
            _ => collect(inner, texts),
        }
    }
}

fn children_mut(expression: &mut Expression) -> Vec<&mut Expression> {
    match &mut expression.kind {
        Kind::Text(_) | Kind::Flag(_) | Kind::Number(_) => Vec::new(),
        Kind::Parameter(_) | Kind::Local(_) | Kind::Variable(_) => Vec::new(),
        Kind::Attribute { of, .. } | Kind::Element { of, .. } => vec![of],
        Kind::IsSet(of) | Kind::IsUnset(of) | Kind::IsTrue(of) | Kind::Not(of) => vec![of],
        Kind::Some(of) | Kind::Own(of) | Kind::Borrow(of) | Kind::Segments(of) => vec![of],
        Kind::Equal(left, right) | Kind::Differ(left, right) => vec![left, right],
        Kind::Call { arguments, .. } => arguments.iter_mut().collect(),
        Kind::Coalesce { options, otherwise } => options.iter_mut().chain(otherwise.as_deref_mut()).collect(),
        Kind::Choose { condition, then, otherwise } => vec![condition, then, otherwise],
        Kind::Template(pieces) => pieces
            .iter_mut()
            .filter_map(|piece| match piece {
                Piece::Expression(expression) => Some(expression),
                Piece::Text(_) => None,
            })
            .collect(),
    }
}
