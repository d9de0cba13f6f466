//! Paginators (Smithy 2.0, trait `smithy.api#paginated`). The service's trait provides the defaults for its operations.

use super::Context;
use super::traits::{PAGINATED, entry};
use crate::ast::{Shape, ShapeId};
use crate::error::ErrorKind;
use crate::ir::{self, Optionality, PathStep, Type};
use crate::json::Value;
use crate::names;

impl Context<'_> {
    /// Lowers the paginator of an operation, if it has one.
    pub(super) fn paginator(
        &self,
        id: &ShapeId,
        shape: &Shape,
        name: &str,
        input: &ir::Structure,
        output: &ir::Structure,
    ) -> Option<ir::Paginator> {
        shape.traits.get(PAGINATED).and_then(Value::as_object)?;
        let setting =
            |key: &str| entry(&shape.traits, PAGINATED, key).or_else(|| entry(&self.service.traits, PAGINATED, key));
        let wrong = |key: &str, message: &str| {
            let kind = ErrorKind::TraitValue {
                from: id.to_string(),
                name: PAGINATED.to_owned(),
                message: format!("`{key}` {message}"),
            };
            self.error(kind, self.place(id).then(&["traits", PAGINATED, key]));
        };
        let input_member = |key: &str| {
            let name = setting(key)?;
            let member = input.members.iter().find(|member| member.name == name);
            if member.is_none() {
                wrong(key, &format!("is `{name}`, which is not a member of the input"));
            }
            member
        };
        let input_token = input_member("inputToken")?;
        let page_size = input_member("pageSize").map(|member| (member.field.clone(), member.ty.clone()));
        let output_shape = shape.output.as_ref().map(|output| &output.target)?;
        let path = |key: &str| {
            let path = setting(key)?;
            let found = self.path(output_shape, output, path);
            if found.is_none() {
                wrong(key, &format!("is `{path}`, which does not lead to a member of the output"));
            }
            found
        };
        let (output_token, token_type) = path("outputToken")?;
        if token_type != input_token.ty {
            wrong("outputToken", "has a different type than `inputToken`");
            return None;
        }
        if !matches!(token_type, Type::String | Type::Map(..)) {
            wrong("outputToken", "is neither a string nor a map");
            return None;
        }
        let items = path("items").and_then(|(path, ty)| {
            let (item, map_value) = match ty {
                Type::List(item) => (*item, None),
                Type::Map(key, value) => (*key, Some(*value)),
                _ => {
                    wrong("items", "is neither a list nor a map");
                    return None;
                }
            };
            Some(ir::PaginatorItems { name: names::pascal(&format!("{name}PaginatorItems")), path, item, map_value })
        });
        Some(ir::Paginator {
            name: names::pascal(&format!("{name}Paginator")),
            input_token: input_token.field.clone(),
            output_token,
            page_size,
            is_truncated: None,
            items,
        })
    }

    /// Resolves a path such as `Page.NextToken` to the fields along it and the type at its end.
    fn path(&self, id: &ShapeId, structure: &ir::Structure, path: &str) -> Option<(Vec<PathStep>, Type)> {
        let mut id = id.clone();
        let mut members = structure.members.clone();
        let mut steps = Vec::new();
        if path.split('.').count() > super::limits::PATH {
            return None;
        }
        let mut names = path.split('.').peekable();
        while let Some(name) = names.next() {
            let member = members.iter().find(|member| member.name == name)?;
            steps.push(PathStep { field: member.field.clone(), optional: member.optionality == Optionality::Optional });
            if names.peek().is_none() {
                return Some((steps, member.ty.clone()));
            }
            id = self.shape(&id)?.members.get(name)?.target.clone();
            let shape = self.shape(&id).filter(|shape| shape.kind == "structure")?;
            members = self.members(&id, shape, id.name(), super::members::Use::Other);
        }
        None
    }
}
