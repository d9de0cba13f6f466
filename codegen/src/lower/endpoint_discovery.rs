//! Endpoint discovery (traits `aws.api#clientEndpointDiscovery`, `aws.api#clientDiscoveredEndpoint` and
//! `aws.api#clientEndpointDiscoveryId`).
//!
//! Discovery is used only if an operation requires it. If it is optional, the endpoint from the rules also works, and
//! the published crates use it.

use super::Context;
use super::closure::UNIT;
use super::traits::{CLIENT_DISCOVERED_ENDPOINT, CLIENT_ENDPOINT_DISCOVERY, CLIENT_ENDPOINT_DISCOVERY_ID, entry};
use crate::ast::{Shape, ShapeId};
use crate::error::ErrorKind;
use crate::ir::{self, DiscoveryId, Optionality, PathStep, Type};
use crate::json::Value;

impl Context<'_> {
    /// Returns the input members that an operation's endpoint depends on, or `None` if the operation does not require
    /// discovery.
    pub(super) fn discovered_endpoint(&self, shape: &Shape, input: &ir::Structure) -> Option<Vec<DiscoveryId>> {
        let required = shape.traits.get(CLIENT_DISCOVERED_ENDPOINT)?.get("required").and_then(Value::as_bool);
        if !required.unwrap_or(false) {
            return None;
        }
        let Some((id, members)) = shape
            .input
            .as_ref()
            .map(|input| &input.target)
            .filter(|id| id.as_str() != UNIT)
            .and_then(|id| Some((id, &self.shape(id)?.members)))
        else {
            return Some(Vec::new());
        };
        let marked = members.iter().filter(|(_, member)| member.traits.contains_key(CLIENT_ENDPOINT_DISCOVERY_ID));
        let ids = marked.filter_map(|(name, member)| {
            let found = input.members.iter().find(|member| member.name == *name)?;
            let is_text = |kind: &str| matches!(kind, "enum" | "string");
            let is_enum = match &found.ty {
                Type::String => false,
                Type::Shape(_) if self.shape(&member.target).is_some_and(|target| is_text(&target.kind)) => true,
                _ => {
                    let kind = ErrorKind::TraitValue {
                        from: format!("{id}${name}"),
                        name: CLIENT_ENDPOINT_DISCOVERY_ID.to_owned(),
                        message: "the member is not a string".to_owned(),
                    };
                    self.error(kind, self.member_place(id, name).then(&["traits", CLIENT_ENDPOINT_DISCOVERY_ID]));
                    return None;
                }
            };
            Some(DiscoveryId { member: name.clone(), field: found.field.clone(), is_enum })
        });
        Some(ids.collect())
    }

    /// Finds the operation that returns endpoints, if any operation requires discovery. `structures` are the lowered
    /// structures of the service.
    pub(super) fn endpoint_discovery(
        &self,
        operations: &[ir::Operation],
        structures: &[ir::Structure],
    ) -> Option<ir::EndpointDiscovery> {
        let first = operations.iter().find(|operation| operation.discovered_endpoint.is_some())?;
        let found = self.discovery_operation(operations).and_then(|operation| {
            let discovery = self.discovery_through(operation, structures);
            discovery.ok_or_else(|| {
                format!(
                    "`{}` returns no list `Endpoints` of structures with a string `Address` and a number `CachePeriodInMinutes`",
                    operation.id
                )
            })
        });
        match found {
            Ok(discovery) => Some(discovery),
            Err(message) => {
                let stated = self.service.traits.contains_key(CLIENT_ENDPOINT_DISCOVERY);
                let (from, name, place) = match stated {
                    true => (self.id.to_string(), CLIENT_ENDPOINT_DISCOVERY, self.place(self.id)),
                    false => {
                        (first.id.clone(), CLIENT_DISCOVERED_ENDPOINT, self.place(&ShapeId::new(first.id.as_str())))
                    }
                };
                let kind = ErrorKind::TraitValue { from, name: name.to_owned(), message };
                self.error(kind, place.then(&["traits", name]));
                None
            }
        }
    }

    fn discovery_operation<'o>(&self, operations: &'o [ir::Operation]) -> Result<&'o ir::Operation, String> {
        let Some(id) = entry(&self.service.traits, CLIENT_ENDPOINT_DISCOVERY, "operation") else {
            return Err(format!(
                "the service has no `{CLIENT_ENDPOINT_DISCOVERY}` that names the operation that returns endpoints"
            ));
        };
        match operations.iter().find(|operation| operation.id == id) {
            Some(operation) if operation.discovered_endpoint.is_some() => {
                Err(format!("`{id}` returns the endpoints, so it cannot use one of them itself"))
            }
            Some(operation) if operation.input_stream.is_some() || operation.output_stream.is_some() => {
                Err(format!("`{id}` has an event stream"))
            }
            Some(operation) => Ok(operation),
            None => Err(format!("`{id}` is not an operation of the service")),
        }
    }

    /// Describes the operation that returns endpoints. Returns `None` if a member that discovery needs is missing or
    /// has the wrong type. The names of the members come from the specification.
    fn discovery_through(
        &self,
        operation: &ir::Operation,
        structures: &[ir::Structure],
    ) -> Option<ir::EndpointDiscovery> {
        let named = |members: &[ir::Member], name: &str| members.iter().find(|member| member.name == name).cloned();
        let endpoints = named(&operation.output.members, "Endpoints")?;
        let Type::List(item) = &endpoints.ty else { return None };
        let Type::Shape(item) = &**item else { return None };
        let endpoint = structures.iter().find(|structure| structure.name == *item)?;
        let address = named(&endpoint.members, "Address").filter(|address| address.ty == Type::String)?;
        let minutes = named(&endpoint.members, "CachePeriodInMinutes")
            .filter(|minutes| matches!(minutes.ty, Type::Long | Type::Integer))?;
        let setter = |name: &str, ty: &Type| {
            named(&operation.input.members, name).filter(|member| member.ty == *ty).map(|member| member.setter)
        };
        let step = |member: &ir::Member| PathStep {
            field: member.field.clone(),
            optional: member.optionality == Optionality::Optional,
        };
        let error = entry(&self.service.traits, CLIENT_ENDPOINT_DISCOVERY, "error");
        Some(ir::EndpointDiscovery {
            method: operation.method.clone(),
            fluent_builder: operation.fluent_builder.clone(),
            output: operation.output.name.clone(),
            module: operation.module.clone(),
            invalid_endpoint: error.map(|error| ShapeId::new(error).name().to_owned()),
            set_operation: setter("Operation", &Type::String),
            set_identifiers: setter("Identifiers", &Type::Map(Box::new(Type::String), Box::new(Type::String))),
            endpoints: step(&endpoints),
            address: step(&address),
            minutes: step(&minutes),
            minutes_are_long: minutes.ty == Type::Long,
        })
    }
}
