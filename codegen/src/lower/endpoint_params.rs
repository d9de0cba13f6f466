//! The endpoint parameters that an operation sets (traits `smithy.rules#staticContextParams`,
//! `smithy.rules#contextParam` and `smithy.rules#operationContextParams`). If several traits set the same parameter,
//! the first in this order wins.

use super::Context;
use super::jmespath::{self, Root, Ty};
use super::traits::{CONTEXT_PARAM, OPERATION_CONTEXT_PARAMS, REQUIRED, STATIC_CONTEXT_PARAMS, entry};
use crate::ast::{Shape, ShapeId};
use crate::error::{ErrorKind, Place};
use crate::ir::endpoint::{Parameter, ParameterKind};
use crate::ir::query::Step;
use crate::ir::{self, EndpointParam, EndpointParamValue, Type};
use crate::json::Value;

/// A parameter that a trait sets: its value, or the error in the trait, and the location of the trait.
struct Stated<'a> {
    parameter: &'a str,
    value: Result<EndpointParamValue, ErrorKind>,
    place: Place,
}

impl Context<'_> {
    /// Lowers the endpoint parameters that an operation and its input set. If the endpoint rules are invalid, their
    /// `parameters` are unknown, and so is which of these exist.
    pub(super) fn endpoint_params(
        &self,
        id: &ShapeId,
        shape: &Shape,
        input: &ir::Structure,
        parameters: Option<&[Parameter]>,
    ) -> Vec<EndpointParam> {
        let Some(parameters) = parameters else { return Vec::new() };
        let stated = self.fixed_params(id, shape).into_iter();
        let stated = stated.chain(self.member_params(shape, input)).chain(self.path_params(id, shape));
        let mut params: Vec<EndpointParam> = Vec::new();
        for Stated { parameter: name, value, place } in stated {
            let value = match value {
                Ok(value) => value,
                Err(kind) => {
                    self.error(kind, place);
                    continue;
                }
            };
            match parameters.iter().find(|parameter| parameter.name == name) {
                Some(parameter) if kind(&value, input) == Some(parameter.kind) => {
                    let setter = format!("set_{}", parameter.field.trim_start_matches("r#"));
                    if params.iter().all(|param| param.setter != setter) {
                        params.push(EndpointParam { setter, value });
                    }
                }
                Some(_) => self
                    .error(wrong(id, &place, format!("the endpoint parameter `{name}` has a different type")), place),
                None => self.error(wrong(id, &place, format!("there is no endpoint parameter `{name}`")), place),
            }
        }
        params.sort_by(|one, other| one.setter.cmp(&other.setter));
        params
    }

    fn fixed_params<'a>(&self, id: &ShapeId, shape: &'a Shape) -> Vec<Stated<'a>> {
        let params = shape.traits.get(STATIC_CONTEXT_PARAMS).and_then(Value::as_object);
        let stated = params.into_iter().flatten().map(|(name, param)| {
            let place = self.place(id).then(&["traits", STATIC_CONTEXT_PARAMS, name]);
            let value = match param.get("value") {
                Some(Value::String(value)) => Ok(EndpointParamValue::String(value.clone())),
                Some(Value::Bool(value)) => Ok(EndpointParamValue::Boolean(*value)),
                Some(Value::Array(items)) => {
                    let strings = items.iter().map(|item| item.as_str().map(str::to_owned)).collect::<Option<_>>();
                    strings
                        .map(EndpointParamValue::Strings)
                        .ok_or_else(|| wrong(id, &place, format!("`{name}` has an item that is not a string")))
                }
                _ => Err(wrong(id, &place, format!("`{name}` is not a string, boolean or array"))),
            };
            Stated { parameter: name, value, place }
        });
        stated.collect()
    }

    fn member_params<'a>(&self, shape: &Shape, input: &ir::Structure) -> Vec<Stated<'a>>
    where
        Self: 'a,
    {
        let Some(target) = shape.input.as_ref().map(|input| &input.target) else { return Vec::new() };
        let members = self.shape(target).into_iter().flat_map(|shape| &shape.members);
        let stated = members.filter_map(|(name, member)| {
            let parameter = entry(&member.traits, CONTEXT_PARAM, "name")?;
            let found = input.members.iter().find(|member| member.name == *name)?;
            let place = self.member_place(target, name).then(&["traits", CONTEXT_PARAM]);
            let value = match &found.ty {
                Type::Shape(_) => self.path_value(target, CONTEXT_PARAM, name, Some(target)),
                Type::String if member.traits.contains_key(REQUIRED) => {
                    Ok(EndpointParamValue::RequiredField(found.field.clone()))
                }
                _ => Ok(EndpointParamValue::Field(found.field.clone())),
            };
            Some(Stated { parameter, value, place })
        });
        stated.collect()
    }

    fn path_params<'a>(&self, id: &ShapeId, shape: &'a Shape) -> Vec<Stated<'a>> {
        let params = shape.traits.get(OPERATION_CONTEXT_PARAMS).and_then(Value::as_object);
        let input = shape.input.as_ref().map(|input| &input.target);
        let stated = params.into_iter().flatten().map(|(name, param)| {
            let place = self.place(id).then(&["traits", OPERATION_CONTEXT_PARAMS, name]);
            match param.get("path").and_then(Value::as_str) {
                Some(path) => Stated {
                    parameter: name,
                    value: self.path_value(id, OPERATION_CONTEXT_PARAMS, path, input),
                    place: place.then(&["path"]),
                },
                None => {
                    let value = Err(wrong(id, &place, format!("`{name}` has no `path`")));
                    Stated { parameter: name, value, place }
                }
            }
        });
        stated.collect()
    }

    /// Compiles the path to a value in the input, and determines the type of parameter that the value fits.
    fn path_value(
        &self,
        from: &ShapeId,
        name: &str,
        path: &str,
        input: Option<&ShapeId>,
    ) -> Result<EndpointParamValue, ErrorKind> {
        let wrong = |message: String| ErrorKind::TraitValue {
            from: from.to_string(),
            name: name.to_owned(),
            message: format!("the path `{path}`: {message}"),
        };
        let lowered = jmespath::parse(path).and_then(|expression| match jmespath::check_subset(&expression) {
            Some(what) => Err(jmespath::Problem::Wrong(format!("the trait does not allow {what}"))),
            None => jmespath::lower(self, &expression, Root::Input(input)),
        });
        let lowered = match lowered {
            Ok(lowered) => lowered,
            Err(jmespath::Problem::Wrong(message)) => return Err(wrong(message)),
            Err(jmespath::Problem::Unsupported(what)) => {
                let what = format!("{what} in the path `{path}` of an endpoint parameter");
                return Err(ErrorKind::Unsupported { from: from.to_string(), what });
            }
        };
        let (query, kind) = match lowered.ty {
            Ty::Text => (lowered.query.step(Step::Owned), ParameterKind::Text),
            Ty::Flag => (lowered.query, ParameterKind::Flag),
            _ => match jmespath::texts(self, lowered.clone()) {
                Some(texts) => (texts.step(Step::Collected), ParameterKind::Texts),
                None => {
                    return Err(wrong(format!(
                        "it results in {}, which is not a string, boolean or list of strings",
                        lowered.ty.name()
                    )));
                }
            },
        };
        Ok(EndpointParamValue::Query(query, kind))
    }
}

/// Returns the type of parameter that a value fits, or `None` if it fits none.
fn kind(value: &EndpointParamValue, input: &ir::Structure) -> Option<ParameterKind> {
    Some(match value {
        EndpointParamValue::String(_) => ParameterKind::Text,
        EndpointParamValue::Boolean(_) => ParameterKind::Flag,
        EndpointParamValue::Strings(_) => ParameterKind::Texts,
        EndpointParamValue::Query(_, kind) => *kind,
        EndpointParamValue::Field(field) | EndpointParamValue::RequiredField(field) => {
            match &input.members.iter().find(|member| member.field == *field)?.ty {
                Type::String => ParameterKind::Text,
                Type::Boolean => ParameterKind::Flag,
                Type::List(item) if **item == Type::String => ParameterKind::Texts,
                _ => return None,
            }
        }
    })
}

/// Creates the error for an invalid value of the trait at this location.
fn wrong(id: &ShapeId, place: &Place, message: String) -> ErrorKind {
    let stated = place.pointer.iter().rev().find(|key| key.starts_with("smithy.rules#"));
    let from = place.shape_id().unwrap_or_else(|| id.to_string());
    ErrorKind::TraitValue { from, name: stated.cloned().unwrap_or_default(), message }
}
