//! The functions of JMESPath, except those that build strings and objects.

use super::expression::{Expression, Over};
use super::numbers;
use super::typed::{Asking, Typed};
use super::types::{Number, Ty};
use super::{Problem, Result, lists, operators, projections};
use crate::ir::query::{Constant, Query, Round, Step, TextTest};

/// The functions, with the number of arguments that each takes.
const FUNCTIONS: [(&str, std::ops::RangeInclusive<usize>); 22] = [
    ("abs", 1..=1),
    ("avg", 1..=1),
    ("ceil", 1..=1),
    ("contains", 2..=2),
    ("ends_with", 2..=2),
    ("floor", 1..=1),
    ("keys", 1..=1),
    ("length", 1..=1),
    ("map", 2..=2),
    ("max", 1..=1),
    ("max_by", 2..=2),
    ("min", 1..=1),
    ("min_by", 2..=2),
    ("not_null", 1..=usize::MAX),
    ("reverse", 1..=1),
    ("sort", 1..=1),
    ("sort_by", 2..=2),
    ("starts_with", 2..=2),
    ("sum", 1..=1),
    ("to_array", 1..=1),
    ("type", 1..=1),
    ("values", 1..=1),
];

/// A function call.
pub(super) fn call(asking: Asking<'_>, name: &str, arguments: &[Expression], current: &Typed) -> Result<Typed> {
    match FUNCTIONS.iter().find(|(known, _)| *known == name) {
        None => return Err(Problem::unsupported(format!("the function `{name}`"))),
        Some((_, counts)) if !counts.contains(&arguments.len()) => {
            return Err(Problem::wrong(format!("`{name}` does not take {} arguments", arguments.len())));
        }
        Some(_) => {}
    }
    let argument = |index: usize| asking.of(&arguments[index], current)?.value();
    match name {
        "abs" | "ceil" | "floor" => rounded(argument(0)?, name),
        "avg" | "max" | "min" | "reverse" | "sort" | "sum" => lists::of_items(asking, name, argument(0)?),
        "contains" => contains(asking, argument(0)?, argument(1)?),
        "ends_with" => text_test(argument(0)?, TextTest::EndsWith, argument(1)?),
        "keys" => asking.bound(&argument(0)?, |of| keys(asking, of)),
        "length" => length(argument(0)?),
        "map" => lists::map(asking, argument(1)?, reference(name, &arguments[0])?),
        "max_by" | "min_by" | "sort_by" => lists::by_key(asking, name, argument(0)?, reference(name, &arguments[1])?),
        "not_null" => not_null(asking, arguments, current),
        "starts_with" => text_test(argument(0)?, TextTest::StartsWith, argument(1)?),
        "to_array" => match argument(0)? {
            list @ Typed { ty: Ty::Slice(_) | Ty::Array { .. } | Ty::Iterator { .. }, .. } => Ok(list),
            one if one.query.is_optional() => Err(Problem::unsupported("a list of a value that may be absent")),
            one => projections::array(vec![one]),
        },
        "type" => type_of(asking.of(&arguments[0], current)?.value()?),
        _ => projections::project(asking, argument(0)?, &Over::Values, &Expression::Current),
    }
}

/// The expression of an argument `&expression`.
fn reference<'a>(function: &str, argument: &'a Expression) -> Result<&'a Expression> {
    match argument {
        Expression::Reference(expression) => Ok(expression),
        _ => Err(Problem::wrong(format!("`{function}` takes a reference to an expression, such as `&name`"))),
    }
}

/// `abs(of)`, `ceil(of)` and `floor(of)`
fn rounded(of: Typed, function: &str) -> Result<Typed> {
    let Ty::Number(number) = of.ty else {
        return Err(Problem::wrong(format!("`{function}` takes a number, but {} is given", of.ty.name())));
    };
    let ty = of.ty.clone();
    let step = match (function, numbers::is_float(number)) {
        ("abs", true) => Round::Absolute,
        ("abs", false) if number != Number::Size => Round::SaturatingAbsolute,
        ("ceil", true) => Round::Up,
        ("floor", true) => Round::Down,
        _ => return Ok(of),
    };
    Ok(of.step(Step::Round(step), ty))
}

/// The first argument that is not null.
fn not_null(asking: Asking<'_>, arguments: &[Expression], current: &Typed) -> Result<Typed> {
    let mut values = arguments.iter().rev().map(|argument| asking.of(argument, current)?.value());
    let last = values.next().unwrap_or_else(|| Err(Problem::wrong("`not_null` does not take 0 arguments")))?;
    values.try_fold(last, |right, left| {
        let left = left?;
        match (left.query.is_optional(), left.ty == right.ty) {
            (false, _) => Ok(left),
            (true, false) => Err(Problem::unsupported("`not_null` of values of several types")),
            (true, true) => {
                let holds = Box::new(Query::Constant(Constant::Flag(true)));
                let ty = left.ty.clone();
                Ok(Typed::new(Query::Or { holds, left: Box::new(left.query), right: Box::new(right.query) }, ty))
            }
        }
    })
}

/// The JSON name of a type.
fn type_of(of: Typed) -> Result<Typed> {
    let name = match &of.ty {
        Ty::Text => "string",
        Ty::Flag => "boolean",
        Ty::Number(_) => "number",
        Ty::Null => "null",
        Ty::Slice(_) | Ty::Array { .. } | Ty::Iterator { .. } => "array",
        Ty::Both { .. } | Ty::Structure(..) | Ty::Union(_) | Ty::Map { .. } => "object",
        ty @ (Ty::Mixed(..) | Ty::Other(_)) => {
            return Err(Problem::unsupported(format!("the type of {}", ty.name())));
        }
    };
    let text = |name: &str| Query::Constant(Constant::Text(name.to_owned()));
    let query = match of.query.is_optional() {
        true => Query::Or {
            holds: Box::new(Query::Constant(Constant::Flag(true))),
            left: Box::new(Query::When(Box::new(operators::is_present(of.query)), Box::new(text(name)))),
            right: Box::new(text("null")),
        },
        false => text(name),
    };
    Ok(Typed::new(query, Ty::Text))
}

/// Whether a string contains, starts with or ends with another.
fn text_test(of: Typed, test: TextTest, text: Typed) -> Result<Typed> {
    match (&of.ty, &text.ty) {
        (Ty::Text, Ty::Text) if text.query.is_optional() => {
            Err(Problem::unsupported("whether a string contains one that may be absent"))
        }
        (Ty::Text, Ty::Text) => Ok(of.step(Step::TextTest(test, Box::new(text.query)), Ty::Flag)),
        (Ty::Text, other) | (other, _) => {
            Err(Problem::wrong(format!("`starts_with` and `ends_with` take strings, but {} is given", other.name())))
        }
    }
}

fn length(of: Typed) -> Result<Typed> {
    let step = match &of.ty {
        Ty::Text => Step::Characters,
        Ty::Slice(_) | Ty::Map { .. } => Step::Length,
        Ty::Iterator { .. } => Step::Count,
        ty @ (Ty::Array { .. } | Ty::Structure(..) | Ty::Union(_) | Ty::Other(_)) => {
            return Err(Problem::unsupported(format!("the length of {}", ty.name())));
        }
        ty => return Err(Problem::wrong(format!("{} has no length", ty.name()))),
    };
    Ok(of.step(step, Ty::Number(Number::Size)))
}

/// The keys of a map, or the names of the members that are present in a structure or union.
fn keys(asking: Asking<'_>, of: &Typed) -> Result<Typed> {
    let name = |name: &str| Query::Constant(Constant::Text(name.to_owned()));
    let items: Vec<_> = match &of.ty {
        Ty::Map { key, .. } => {
            let (loaded, ty) = key.loaded(asking.context);
            return Ok(of.clone().step(Step::Keys(loaded), Ty::Iterator { item: Box::new(ty), ordered: false }));
        }
        Ty::Structure(Some(id), used_as) => {
            let members = asking.members(id, *used_as, of)?.into_iter();
            let item = |(key, member): (String, Typed)| match member.query.is_optional() {
                true => Query::When(Box::new(operators::is_present(member.query)), Box::new(name(&key))),
                false => name(&key),
            };
            members.map(item).collect()
        }
        Ty::Union(id) => {
            let variants = asking.variants(id).into_iter();
            let is = |method| Box::new(of.query.clone().step(Step::Is(method)));
            variants.map(|(key, method)| Query::When(is(method), Box::new(name(&key)))).collect()
        }
        ty @ Ty::Structure(None, _) => return Err(Problem::unsupported(format!("the keys of {}", ty.name()))),
        ty => return Err(Problem::wrong(format!("{} has no keys", ty.name()))),
    };
    if items.is_empty() {
        return Err(Problem::unsupported(format!("the keys of {}, which has no members", of.ty.name())));
    }
    let sparse = items.iter().any(Query::is_optional);
    let ty = Ty::Iterator { item: Box::new(Ty::Text), ordered: false };
    Ok(Typed::new(Query::Array(items).step(Step::ArrayItems { sparse }), ty))
}

fn contains(asking: Asking<'_>, of: Typed, item: Typed) -> Result<Typed> {
    let never = |of: &Ty, item: &Ty| Err(Problem::wrong(format!("{} never contains {}", of.name(), item.name())));
    match (&of.ty, &item.ty) {
        (Ty::Text, Ty::Text) => text_test(of, TextTest::Contains, item),
        (Ty::Text, other) => never(&Ty::Text, other),
        _ => {
            let of = projections::iterator(asking, of)?;
            let Ty::Iterator { item: ty, .. } = &of.ty else { return never(&of.ty, &item.ty) };
            let item = match (&**ty, &item.ty) {
                (Ty::Number(_), Ty::Number(_)) => {
                    let (as_is, item) = numbers::same_type(Typed::item((**ty).clone()), item);
                    if as_is != Typed::item((**ty).clone()) {
                        return Err(Problem::unsupported("whether a list contains a number of a different type"));
                    }
                    item
                }
                (one, other) if one == other && one.is_scalar() => item,
                (one, other) if one.is_scalar() && other.is_scalar() => return never(&of.ty, other),
                (one, _) => {
                    return Err(Problem::unsupported(format!("whether a list contains {}", one.name())));
                }
            };
            Ok(of.step(Step::Has(Box::new(item.query)), Ty::Flag))
        }
    }
}
