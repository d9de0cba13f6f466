//! The functions of JMESPath.

use super::expression::Expression;
use super::numbers;
use super::objects::Part;
use super::typed::{Lowering, Typed};
use super::types::{Number, Ty};
use super::{Problem, Result, lists, mixed, objects, operators, projections, strings};
use crate::ir::query::{Constant, Query, Round, Step, TextTest};

/// The functions, with the number of arguments that each takes.
const FUNCTIONS: [(&str, std::ops::RangeInclusive<usize>); 26] = [
    ("abs", 1..=1),
    ("avg", 1..=1),
    ("ceil", 1..=1),
    ("contains", 2..=2),
    ("ends_with", 2..=2),
    ("floor", 1..=1),
    ("join", 2..=2),
    ("keys", 1..=1),
    ("length", 1..=1),
    ("map", 2..=2),
    ("max", 1..=1),
    ("max_by", 2..=2),
    ("merge", 1..=usize::MAX),
    ("min", 1..=1),
    ("min_by", 2..=2),
    ("not_null", 1..=usize::MAX),
    ("reverse", 1..=1),
    ("sort", 1..=1),
    ("sort_by", 2..=2),
    ("starts_with", 2..=2),
    ("sum", 1..=1),
    ("to_array", 1..=1),
    ("to_number", 1..=1),
    ("to_string", 1..=1),
    ("type", 1..=1),
    ("values", 1..=1),
];

/// Whether a function accepts null as an argument. All other functions fail on null.
pub(super) fn takes_null(name: &str) -> bool {
    matches!(name, "not_null" | "to_array" | "to_number" | "to_string" | "type")
}

/// Lowers a function call.
pub(super) fn call(lowering: Lowering<'_>, name: &str, arguments: &[Expression], current: &Typed) -> Result<Typed> {
    match FUNCTIONS.iter().find(|(known, _)| *known == name) {
        None => return Err(Problem::unsupported(format!("the function `{name}`"))),
        Some((_, counts)) if !counts.contains(&arguments.len()) => {
            let (count, s) = (arguments.len(), if arguments.len() == 1 { "" } else { "s" });
            return Err(Problem::wrong(format!("`{name}` does not take {count} argument{s}")));
        }
        Some(_) => {}
    }
    // The arguments that are values, not references to expressions.
    let values = match name {
        "map" => &arguments[1..],
        "max_by" | "min_by" | "sort_by" => &arguments[..1],
        _ => arguments,
    };
    let values = values.iter().map(|argument| lowering.of(argument, current)).collect::<Result<Vec<_>>>()?;
    if name == "not_null" {
        return not_null(values);
    }
    on_each(&values, &[], &|values| match (name, values) {
        ("abs" | "ceil" | "floor", [of]) => rounded(of.clone(), name),
        ("avg" | "max" | "min" | "reverse" | "sort" | "sum", [of]) => lists::of_items(lowering, name, of.clone()),
        ("contains", [of, item]) => contains(lowering, of.clone(), item.clone()),
        ("ends_with", [of, end]) => text_test(lowering, of.clone(), TextTest::EndsWith, end.clone()),
        ("join", [separator, of]) => strings::join(lowering, separator.clone(), of.clone()),
        ("keys", [of]) => lowering.bound(of, |of| keys(lowering, of)),
        ("length", [of]) => length(lowering, of.clone()),
        ("map", [of]) => lists::map(lowering, of.clone(), reference(name, &arguments[0])?),
        ("max_by" | "min_by" | "sort_by", [of]) => {
            lists::by_key(lowering, name, of.clone(), reference(name, &arguments[1])?)
        }
        ("merge", objects) => objects::merge(lowering, objects),
        ("starts_with", [of, start]) => text_test(lowering, of.clone(), TextTest::StartsWith, start.clone()),
        ("to_array", [of]) => match &of.ty {
            Ty::Slice(_) | Ty::Array { .. } | Ty::Iterator { .. } => Ok(of.clone()),
            _ => projections::array(vec![of.clone()]),
        },
        ("to_number", [of]) => Ok(strings::to_number(of.clone())),
        ("to_string", [of]) => strings::to_string(lowering, of.clone()),
        ("type", [of]) => type_of(of.clone()),
        ("values", [of]) => projections::values(lowering, of.clone()),
        _ => Err(Problem::unsupported(format!("the function `{name}`"))),
    })
}

/// Applies `lower` to each combination of the types that the values may have.
fn on_each(values: &[Typed], before: &[Typed], lower: &dyn Fn(&[Typed]) -> Result<Typed>) -> Result<Typed> {
    match values.split_first() {
        None => lower(before),
        Some((value, rest)) => {
            mixed::spread(value.clone(), &|value| on_each(rest, &[before, &[value]].concat(), lower))
        }
    }
}

/// Returns the expression of an argument `&expression`.
fn reference<'a>(function: &str, argument: &'a Expression) -> Result<&'a Expression> {
    match argument {
        Expression::Reference(expression) => Ok(expression),
        _ => Err(Problem::wrong(format!("`{function}` takes a reference to an expression, such as `&name`"))),
    }
}

/// Lowers `abs(of)`, `ceil(of)` and `floor(of)`.
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

/// Lowers `not_null(…)`: the first argument that is not null.
fn not_null(values: Vec<Typed>) -> Result<Typed> {
    let first = values.into_iter().rev().reduce(|right, left| mixed::first_present(left, right));
    first.ok_or_else(|| Problem::wrong("`not_null` needs at least one argument"))
}

/// Lowers `type(of)`: the name of a value's JSON type.
fn type_of(of: Typed) -> Result<Typed> {
    let name = match &of.ty {
        Ty::Text => "string",
        Ty::Flag => "boolean",
        Ty::Number(_) => "number",
        Ty::Null => "null",
        Ty::Slice(_) | Ty::Array { .. } | Ty::Iterator { .. } => "array",
        Ty::Both { .. } | Ty::Structure(..) | Ty::Union(_) | Ty::Map { .. } | Ty::Object(_) => "object",
        ty @ (Ty::Mixed(..) | Ty::Other(_)) => {
            return Err(Problem::unsupported(format!("the type of {}", ty.name())));
        }
    };
    let text = |name: &str| Query::Constant(Constant::Text(name.to_owned()));
    let query = match of.query.is_optional() {
        true => Query::If {
            holds: Box::new(operators::is_present(of.query)),
            then: Box::new(text(name)),
            otherwise: Box::new(text("null")),
        },
        false => text(name),
    };
    Ok(Typed::new(query, Ty::Text))
}

/// Lowers a test for whether a string contains, starts with or ends with another string.
fn text_test(lowering: Lowering<'_>, of: Typed, test: TextTest, text: Typed) -> Result<Typed> {
    match (&of.ty, &text.ty) {
        (Ty::Text, Ty::Text) => lowering.named("text", text, |text| {
            Ok(of.clone().step(Step::TextTest(test, Box::new(text.query.clone())), Ty::Flag))
        }),
        (Ty::Text, other) | (other, _) => {
            Err(Problem::wrong(format!("`starts_with` and `ends_with` take strings, but {} is given", other.name())))
        }
    }
}

fn length(lowering: Lowering<'_>, of: Typed) -> Result<Typed> {
    let step = match &of.ty {
        Ty::Text => Step::Characters,
        Ty::Slice(_) | Ty::Array { .. } | Ty::Map { .. } => Step::Length,
        Ty::Iterator { .. } => Step::Count,
        Ty::Structure(Some(_), _) | Ty::Union(_) | Ty::Object(_) => {
            let keys = lowering.bound(&of, |of| keys(lowering, of))?;
            return Ok(keys.step(Step::Count, Ty::Number(Number::Size)));
        }
        ty @ (Ty::Structure(None, _) | Ty::Other(_)) => {
            return Err(Problem::unsupported(format!("the length of {}", ty.name())));
        }
        ty => return Err(Problem::wrong(format!("{} has no length", ty.name()))),
    };
    Ok(of.step(step, Ty::Number(Number::Size)))
}

/// Lowers `keys(of)`: the keys of a map or object, or the names of the members that are present in a structure or
/// union.
fn keys(lowering: Lowering<'_>, of: &Typed) -> Result<Typed> {
    let name = |name: &str| Query::Constant(Constant::Text(name.to_owned()));
    let items: Vec<_> = match &of.ty {
        Ty::Map { key, .. } => {
            let (loaded, ty) = key.loaded(lowering.context);
            return Ok(of.clone().step(Step::Keys(loaded), Ty::Iterator { item: Box::new(ty), ordered: false }));
        }
        Ty::Structure(Some(_), _) | Ty::Object(_) => {
            let parts = objects::parts(lowering, of)?.unwrap_or_default().into_iter();
            let item = |part: Part| match part.lacking {
                true => Query::When(Box::new(operators::is_present(part.value.query)), Box::new(name(&part.key))),
                false => name(&part.key),
            };
            parts.map(item).collect()
        }
        Ty::Union(id) => {
            let variants = lowering.variants(id).into_iter();
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

fn contains(lowering: Lowering<'_>, of: Typed, item: Typed) -> Result<Typed> {
    let never = |of: &Ty, item: &Ty| Err(Problem::wrong(format!("{} never contains {}", of.name(), item.name())));
    match (&of.ty, &item.ty) {
        (Ty::Text, Ty::Text) => text_test(lowering, of, TextTest::Contains, item),
        (Ty::Text, other) => never(&Ty::Text, other),
        _ => {
            let of = projections::iterator(lowering, of)?;
            let Ty::Iterator { item: ty, .. } = &of.ty else { return never(&of.ty, &item.ty) };
            let item = match (&**ty, &item.ty) {
                (Ty::Number(_), Ty::Number(_)) => {
                    let (as_is, item) = numbers::same_type(Typed::item((**ty).clone()), item);
                    if as_is != Typed::item((**ty).clone()) {
                        return Err(Problem::unsupported("whether a list contains a number of a different type"));
                    }
                    item
                }
                (one, other) if one == other && (one.is_scalar() || operators::has_equality(one)) => item,
                (one, other) if one.is_scalar() && other.is_scalar() => return never(&of.ty, other),
                (one, _) => {
                    return Err(Problem::unsupported(format!("whether a list contains {}", one.name())));
                }
            };
            Ok(of.step(Step::Has(Box::new(item.query)), Ty::Flag))
        }
    }
}
