//! Functions of the rules language that are compiled to expressions instead of function calls, such as comparisons,
//! choices and access to attributes.

use super::compiler::{Compiler, Result, check_count, flag, own};
use super::error::Problem;
use super::function::describe;
use super::node::Node;
use crate::ir::endpoint::{Base, Expression, ExpressionKind as Kind, Function, Type};

/// A function that compiles a call from its arguments and nesting depth.
type Operator = fn(&mut Compiler, &Node<'_>, usize) -> Result<Expression>;

/// Returns the compile function for a function of the rules language, if it is compiled to an operator.
pub(super) fn find(function: &str) -> Option<Operator> {
    Some(match function {
        "booleanEquals" => boolean_equals,
        "coalesce" => coalesce,
        "getAttr" => get_attr,
        "isSet" => is_set,
        "ite" => ite,
        "not" => not,
        "stringEquals" => string_equals,
        _ => return None,
    })
}

/// Fails if a literal argument of a library function is invalid.
pub(super) fn check_literals(arguments: &Node<'_>, function: Function, compiled: &[Expression]) -> Result<()> {
    match (function, compiled) {
        (Function::Split, [_, Expression { kind: Kind::Text(delimiter), .. }, _]) if delimiter.is_empty() => {
            arguments.fail(Problem::Argument("the delimiter of split must not be empty"))
        }
        _ => Ok(()),
    }
}

/// Negates a flag.
pub(super) fn negate(expression: Expression) -> Expression {
    let Expression { kind, ty } = expression;
    flag(match kind {
        Kind::Flag(value) => Kind::Flag(!value),
        Kind::Not(inner) => return *inner,
        Kind::IsSet(inner) => Kind::IsUnset(inner),
        Kind::IsUnset(inner) => Kind::IsSet(inner),
        Kind::Equal(left, right) => Kind::Differ(left, right),
        Kind::Differ(left, right) => Kind::Equal(left, right),
        kind => Kind::Not(Box::new(Expression { kind, ty })),
    })
}

fn is_set(compiler: &mut Compiler, arguments: &Node<'_>, depth: usize) -> Result<Expression> {
    check_count(arguments, "isSet", 1, "one value")?;
    let [value] = compile_all(compiler, arguments, depth)?;
    if value.ty.optional {
        return Ok(flag(Kind::IsSet(Box::new(value))));
    }
    compiler.scope.release(&value);
    Ok(flag(Kind::Flag(true)))
}

fn not(compiler: &mut Compiler, arguments: &Node<'_>, depth: usize) -> Result<Expression> {
    check_count(arguments, "not", 1, "a boolean")?;
    let [value] = compile_values(compiler, arguments, Base::Flag, depth)?;
    Ok(negate(value))
}

fn boolean_equals(compiler: &mut Compiler, arguments: &Node<'_>, depth: usize) -> Result<Expression> {
    check_count(arguments, "booleanEquals", 2, "two booleans")?;
    let [left, right] = compile_values(compiler, arguments, Base::Flag, depth)?;
    Ok(match (&left.kind, &right.kind) {
        (Kind::Flag(true), _) => right,
        (_, Kind::Flag(true)) => left,
        (Kind::Flag(false), _) => negate(right),
        (_, Kind::Flag(false)) => negate(left),
        _ => flag(Kind::Equal(Box::new(left), Box::new(right))),
    })
}

fn string_equals(compiler: &mut Compiler, arguments: &Node<'_>, depth: usize) -> Result<Expression> {
    check_count(arguments, "stringEquals", 2, "two strings")?;
    let [left, right] = compile_values(compiler, arguments, Base::Text, depth)?;
    Ok(flag(match (&left.kind, &right.kind) {
        (Kind::Text(left), Kind::Text(right)) => Kind::Flag(left == right),
        // The literal goes on the right, as programmers usually write it.
        (Kind::Text(_), _) => Kind::Equal(Box::new(right), Box::new(left)),
        _ => Kind::Equal(Box::new(left), Box::new(right)),
    }))
}

fn get_attr(compiler: &mut Compiler, arguments: &Node<'_>, depth: usize) -> Result<Expression> {
    check_count(arguments, "getAttr", 2, "a value and a path")?;
    let mut elements = arguments.elements()?;
    let (Some(of), Some(path)) = (elements.next(), elements.next()) else {
        return arguments.fail(Problem::NoExpression);
    };
    let of = compiler.any(&of, depth)?;
    compiler.attribute(&path, of, path.text()?)
}

fn coalesce(compiler: &mut Compiler, arguments: &Node<'_>, depth: usize) -> Result<Expression> {
    let count = arguments.elements()?.len();
    if count < 2 {
        let (function, expected) = ("coalesce".to_owned(), "two or more values");
        return arguments.fail(Problem::ArgumentCount { function, expected, found: count });
    }
    let mut values = Vec::with_capacity(count);
    for argument in arguments.elements()? {
        values.push(compiler.any(&argument, depth)?);
    }
    let mut options = alike(arguments, values)?;
    // Values after one that is always present are never evaluated.
    let last = options.iter().position(|value| !value.ty.optional);
    for unused in last.map(|last| options.split_off(last + 1)).unwrap_or_default() {
        compiler.scope.release(&unused);
    }
    let otherwise = if last.is_some() { options.pop() } else { None };
    let ty = match (&otherwise, options.first()) {
        (Some(otherwise), None) => return Ok(otherwise.clone()),
        (Some(otherwise), Some(_)) => otherwise.ty,
        (None, Some(first)) => first.ty,
        (None, None) => return arguments.fail(Problem::NoExpression),
    };
    Ok(Expression { kind: Kind::Coalesce { options, otherwise: otherwise.map(Box::new) }, ty })
}

fn ite(compiler: &mut Compiler, arguments: &Node<'_>, depth: usize) -> Result<Expression> {
    check_count(arguments, "ite", 3, "a boolean and two values")?;
    let mut elements = arguments.elements()?;
    let (Some(condition), Some(then), Some(otherwise)) = (elements.next(), elements.next(), elements.next()) else {
        return arguments.fail(Problem::NoExpression);
    };
    let condition = compiler.value(&condition, Base::Flag, depth)?;
    let branches = vec![compiler.any(&then, depth)?, compiler.any(&otherwise, depth)?];
    let branches = alike(arguments, branches)?;
    let optional = branches.iter().any(|branch| branch.ty.optional);
    let lift = |branch: Expression| match optional && !branch.ty.optional {
        true => {
            let ty = Type { optional: true, ..branch.ty };
            Expression { kind: Kind::Some(Box::new(branch)), ty }
        }
        false => branch,
    };
    let Ok([then, otherwise]) = <[Expression; 2]>::try_from(branches) else {
        return arguments.fail(Problem::NoExpression);
    };
    let (then, otherwise) = (lift(then), lift(otherwise));
    if let Kind::Flag(condition) = condition.kind {
        let (chosen, unused) = if condition { (then, otherwise) } else { (otherwise, then) };
        compiler.scope.release(&unused);
        return Ok(chosen);
    }
    let ty = then.ty;
    let (condition, then, otherwise) = (Box::new(condition), Box::new(then), Box::new(otherwise));
    Ok(Expression { kind: Kind::Choose { condition, then, otherwise }, ty })
}

/// Gives values the same Rust type, apart from optionality: all strings become owned if any is, and lists become
/// segments if the two are mixed. Fails if any other types are mixed.
fn alike(arguments: &Node<'_>, values: Vec<Expression>) -> Result<Vec<Expression>> {
    let arrays = |base| matches!(base, Base::List | Base::Segments);
    let Some(first) = values.first().map(|first| first.ty) else {
        return Ok(values);
    };
    // The values are those of the last arguments: the condition of `ite` is not among them.
    let skipped = arguments.elements()?.len() - values.len();
    for (value, argument) in values.iter().zip(arguments.elements()?.skip(skipped)) {
        if value.ty.base != first.base && !(arrays(value.ty.base) && arrays(first.base)) {
            let (expected, found) = (super::function::in_words(first.base).to_owned(), describe(value.ty));
            return argument.fail(Problem::Type { expected, found });
        }
    }
    if values.iter().any(|value| value.ty.owned) {
        return Ok(values.into_iter().map(own).collect());
    }
    if values.iter().all(|value| value.ty.base == first.base) {
        return Ok(values);
    }
    let segments = |value: Expression| match value.ty.base {
        Base::List => {
            let ty = Type { base: Base::Segments, ..value.ty };
            Expression { kind: Kind::Segments(Box::new(value)), ty }
        }
        _ => value,
    };
    Ok(values.into_iter().map(segments).collect())
}

fn compile_all<const N: usize>(compiler: &mut Compiler, arguments: &Node<'_>, depth: usize) -> Result<[Expression; N]> {
    let mut compiled = Vec::with_capacity(N);
    for argument in arguments.elements()? {
        compiled.push(compiler.any(&argument, depth)?);
    }
    compiled.try_into().map_err(|_| arguments.error(Problem::NoExpression))
}

fn compile_values<const N: usize>(
    compiler: &mut Compiler,
    arguments: &Node<'_>,
    base: Base,
    depth: usize,
) -> Result<[Expression; N]> {
    let mut compiled = Vec::with_capacity(N);
    for argument in arguments.elements()? {
        compiled.push(compiler.value(&argument, base, depth)?);
    }
    compiled.try_into().map_err(|_| arguments.error(Problem::NoExpression))
}
