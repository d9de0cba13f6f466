//! Lowering of expressions to queries. The expressions are checked against shapes: each step must match the type of the
//! value that it is applied to.

use super::expression::Expression;
use super::types::{Stored, Ty, load};
use super::{Problem, Result, functions, mixed, objects, operators, projections};
use crate::ast::ShapeId;
use crate::ir::query::{Constant, Load, Query, Step};
use crate::ir::{Optionality, Type};
use crate::json::Value;
use crate::lower::Context;
use crate::lower::members::Use;

/// The maximum number of operations in the query of an expression. A limit is needed because a step can repeat earlier
/// steps.
const OPERATIONS: usize = 10_000;
/// The maximum number of types that a value may have. A step is lowered for each of them.
const ALTERNATIVES: usize = 8;

/// The value that an expression is evaluated on.
#[derive(Clone, Copy, Debug)]
pub(in crate::lower) enum Root<'a> {
    /// The input of an operation; `None` if it has no shape.
    Input(Option<&'a ShapeId>),
    /// The output of an operation; `None` if it has no shape.
    Output(Option<&'a ShapeId>),
    /// The input and the output, as the members `input` and `output` of an object.
    Both(Option<&'a ShapeId>, Option<&'a ShapeId>),
}

/// A value with its type.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::lower) struct Typed {
    /// The value.
    pub(in crate::lower) query: Query,
    /// The type.
    pub(in crate::lower) ty: Ty,
}

impl Typed {
    pub(super) fn new(query: Query, ty: Ty) -> Self {
        Self { query, ty }
    }

    /// Creates the variable `it`, which is the item of a projection.
    pub(super) fn item(ty: Ty) -> Self {
        Self::new(Query::Variable("it"), ty)
    }

    pub(super) fn step(self, step: Step, ty: Ty) -> Self {
        Self::new(self.query.step(step), ty)
    }

    /// Returns the value as an item of a list, whose items must have one type. Fails for a value of mixed types, and
    /// for an object that contains such a value or a projection.
    pub(super) fn listed(self) -> Result<Self> {
        match &self.ty {
            Ty::Mixed(..) => Err(Problem::unsupported(format!("a list of values that are {}", self.ty.name()))),
            Ty::Object(_) if !self.ty.is_copied() => {
                Err(Problem::unsupported("a list of objects with a projection or with a value of mixed types"))
            }
            _ => Ok(self),
        }
    }
}

/// Lowers an expression that is evaluated on an input, an output, or both.
pub(in crate::lower) fn lower(context: &Context<'_>, expression: &Expression, root: Root<'_>) -> Result<Typed> {
    let structure =
        |name, id: Option<&ShapeId>, used_as| Typed::new(Query::Variable(name), Ty::Structure(id.cloned(), used_as));
    let root = match root {
        Root::Input(id) => structure("input", id, Use::Input),
        Root::Output(id) => structure("output", id, Use::Other),
        Root::Both(input, output) => {
            Typed::new(Query::Variable("both"), Ty::Both { input: input.cloned(), output: output.cloned() })
        }
    };
    Lowering { context }.of(expression, &root)
}

/// The context in which expressions are lowered.
#[derive(Clone, Copy)]
pub(in crate::lower) struct Lowering<'a> {
    pub(in crate::lower) context: &'a Context<'a>,
}

impl Lowering<'_> {
    /// Lowers an expression that is evaluated against the current value.
    pub(super) fn of(self, expression: &Expression, current: &Typed) -> Result<Typed> {
        let typed = self.unlimited(expression, current)?;
        if typed.ty.alternatives() > ALTERNATIVES {
            return Err(Problem::unsupported(format!("a value of more than {ALTERNATIVES} types")));
        }
        let mut operations = 0;
        typed.query.visit(&mut |_| operations += 1);
        match operations > OPERATIONS {
            true => Err(Problem::wrong(format!("it becomes more than {OPERATIONS} operations"))),
            false => Ok(typed),
        }
    }

    fn unlimited(self, expression: &Expression, current: &Typed) -> Result<Typed> {
        match expression {
            Expression::Current => Ok(current.clone()),
            Expression::Field(name) => self.member(current, name),
            Expression::Index(index) => projections::index(self, current.clone(), *index),
            Expression::Then(first, next) | Expression::Pipe(first, next) => {
                mixed::spread(self.of(first, current)?, &|first| self.of(next, &first))
            }
            Expression::Project { of, over, each } => {
                mixed::spread(self.of(of, current)?, &|of| projections::project(self, of, over, each))
            }
            Expression::List(items) => self.bound(current, |current| projections::list(self, items, current)),
            Expression::Hash(entries) => self.bound(current, |current| objects::hash(self, entries, current)),
            Expression::Literal(value) => constant(value),
            Expression::Compare(left, comparator, right) => {
                operators::compare(self, self.of(left, current)?, *comparator, self.of(right, current)?)
            }
            Expression::And(left, right) => operators::and(self, self.of(left, current)?, self.of(right, current)?),
            Expression::Or(left, right) => operators::or(self, self.of(left, current)?, self.of(right, current)?),
            Expression::Not(inner) => operators::not(self, self.of(inner, current)?),
            Expression::Call(name, arguments) if functions::takes_null(name) => {
                functions::call(self, name, arguments, current)
            }
            Expression::Call(name, arguments) => {
                self.bound(current, |current| functions::call(self, name, arguments, current))
            }
            Expression::Reference(_) => Err(Problem::wrong("a reference to an expression is not a value")),
        }
    }

    /// Lowers several expressions that are evaluated on one value. If the value is absent, so is the result. Where
    /// possible, the value is evaluated only once.
    pub(super) fn bound(self, current: &Typed, lower: impl Fn(&Typed) -> Result<Typed>) -> Result<Typed> {
        if !current.query.is_optional() {
            return lower(current);
        }
        if !current.ty.is_copied() {
            // The value is not `Copy`, so it is evaluated again for each use.
            let Typed { query, ty } = lower(current)?;
            let query = match query.is_optional() {
                true => query,
                false => Query::When(Box::new(operators::is_present(current.query.clone())), Box::new(query)),
            };
            return Ok(Typed { query, ty });
        }
        self.named("it", current.clone(), lower)
    }

    /// Lowers an expression that is evaluated on a value. If the value can be absent, the expression reads it from a
    /// variable with this name, and the result is absent if the value is.
    pub(super) fn named(self, name: &'static str, of: Typed, lower: impl Fn(&Typed) -> Result<Typed>) -> Result<Typed> {
        if !of.query.is_optional() {
            return lower(&of);
        }
        let lowered = lower(&Typed::new(Query::Variable(name), of.ty))?;
        Ok(Typed { query: of.query.step(Step::Apply(name, Box::new(lowered.query))), ..lowered })
    }

    /// Lowers access to a member of a structure or union, or to an entry of a map or object.
    fn member(self, of: &Typed, name: &str) -> Result<Typed> {
        let unknown = || Err(Problem::wrong(format!("{} has no member `{name}`", of.ty.name())));
        match &of.ty {
            Ty::Both { input, output } => match name {
                "input" => Ok(Typed::new(Query::Variable("input"), Ty::Structure(input.clone(), Use::Input))),
                "output" => Ok(Typed::new(Query::Variable("output"), Ty::Structure(output.clone(), Use::Other))),
                _ => unknown(),
            },
            Ty::Structure(Some(id), used_as) => match self.structure_member(id, *used_as, of, name)? {
                Some(found) => Ok(found),
                None => unknown(),
            },
            Ty::Structure(None, _) => unknown(),
            Ty::Union(id) => match self.variant(id, of, name)? {
                Some(found) => Ok(found),
                None => unknown(),
            },
            Ty::Object(entries) => match objects::entry(of, entries, name) {
                Some(found) => Ok(found),
                None => unknown(),
            },
            Ty::Map { key, value } => {
                let (loaded, ty) = value.loaded(self.context);
                let entry = match key.ty {
                    Type::String => Step::Entry(name.to_owned()),
                    _ => Step::EntryOfEnum(name.to_owned()),
                };
                let query = of.query.clone().step(entry);
                let query = if loaded.sparse { query.step(Step::Present) } else { query };
                Ok(Typed::new(loaded.load.map_or(query.clone(), |load| query.step(Step::Load(load))), ty))
            }
            ty => Err(Problem::wrong(format!("{} has no members, such as `{name}`", ty.name()))),
        }
    }

    pub(super) fn structure_member(self, id: &ShapeId, used_as: Use, of: &Typed, name: &str) -> Result<Option<Typed>> {
        let shape = self.context.shape(id);
        let Some((shape, member)) = shape.and_then(|shape| Some((shape, shape.members.get(name)?))) else {
            return Ok(None);
        };
        let Some(lowered) = self.context.member(id, (id.name(), shape), name, member, used_as) else {
            // Errors in the member are reported when its structure is lowered.
            return Ok(None);
        };
        let optional = lowered.optionality == Optionality::Optional;
        let (load, ty) = load(self.context, &member.target, &lowered.ty);
        let step = match lowered.ty {
            Type::List(_) if optional => Step::OptionalList(lowered.field),
            _ => Step::Member { field: lowered.field, optional },
        };
        let query = of.query.clone().step(step);
        // Accessors return the value itself, except for enums.
        let is_enum = load == Some(Load::AsStr) && lowered.ty != Type::String;
        Ok(Some(Typed::new(if is_enum { query.step(Step::Load(Load::AsStr)) } else { query }, ty)))
    }

    /// Returns all members of a structure, by name.
    pub(super) fn members(self, id: &ShapeId, used_as: Use, of: &Typed) -> Result<Vec<(String, Typed)>> {
        let names = self.context.shape(id).into_iter().flat_map(|shape| shape.members.keys());
        let member = |name: &String| match self.structure_member(id, used_as, of, name) {
            Ok(found) => found.map(|found| Ok((name.clone(), found))),
            Err(problem) => Some(Err(problem)),
        };
        names.filter_map(member).collect()
    }

    /// Returns the names of the members of a union, each with the method that checks for the variant.
    pub(super) fn variants(self, id: &ShapeId) -> Vec<(String, String)> {
        let union = self.context.shape(id).and_then(|shape| self.context.union(id, shape, true, false));
        let variants = union.into_iter().flat_map(|union| union.variants);
        variants.map(|variant| (variant.key, variant.is_method)).collect()
    }

    /// Returns the value of a union variant. The value is absent if the union is another variant. Returns `None` if the
    /// union has no variant with this name.
    pub(super) fn variant(self, id: &ShapeId, of: &Typed, name: &str) -> Result<Option<Typed>> {
        let shape = self.context.shape(id);
        let lowered = shape.and_then(|shape| self.context.union(id, shape, true, false));
        let variant = lowered.and_then(|union| union.variants.into_iter().find(|variant| variant.key == name));
        let target = shape.and_then(|shape| Some(&shape.members.get(name)?.target));
        let (Some(variant), Some(target)) = (variant, target) else { return Ok(None) };
        let Some(ty) = variant.ty else {
            // The value is an empty object.
            let is = of.query.clone().step(Step::Is(variant.is_method));
            let query = Query::When(Box::new(is), Box::new(Query::Tuple(Vec::new())));
            return Ok(Some(Typed::new(query, Ty::Object(Vec::new()))));
        };
        let boxed = matches!(ty, Type::Boxed(_));
        let stored = Stored { shape: target.clone(), ty };
        let (loaded, ty) = stored.loaded(self.context);
        let query = of.query.clone().step(Step::Variant(variant.as_method));
        let query = if boxed { query.step(Step::Unboxed) } else { query };
        let query = match loaded.load {
            Some(load) => query.step(Step::Load(load)),
            None => query,
        };
        Ok(Some(Typed::new(query, ty)))
    }
}

/// Lowers a literal.
fn constant(value: &Value) -> Result<Typed> {
    let typed = |constant, ty| Ok(Typed::new(Query::Constant(constant), ty));
    match value {
        Value::Null => typed(Constant::Flag(false), Ty::Null),
        Value::Bool(value) => typed(Constant::Flag(*value), Ty::Flag),
        Value::String(text) => typed(Constant::Text(text.clone()), Ty::Text),
        Value::Number(number) => {
            let kind = match (number.as_i64(), number.as_f64()) {
                (Some(_), _) => super::types::Number::Long,
                (None, Some(_)) => super::types::Number::Double,
                (None, None) => return Err(Problem::wrong(format!("the number `{number}` is too large"))),
            };
            typed(Constant::Number(number.to_string()), Ty::Number(kind))
        }
        Value::Array(items) => {
            let items: Vec<_> = items.iter().map(constant).collect::<Result<_>>()?;
            projections::array(items)
        }
        Value::Object(entries) => {
            let entry = |(key, value): (&String, &Value)| Ok((key.clone(), constant(value)?));
            Ok(objects::object(entries.iter().map(entry).collect::<Result<_>>()?))
        }
    }
}
