//! The items that both crates of a service have: our model may be older or newer than the published crate.

use std::collections::{BTreeMap, BTreeSet};

use ::codegen::ir::{Enum, Member, Operation, Service, Structure, Type, Union};
use serde_json::{Map, Value};

use super::table::Row;

/// The operations and types that both crates have.
pub(super) struct Shared<'a> {
    /// The operations that are called.
    pub operations: Vec<&'a Operation>,
    /// The structures that the operations need, by name.
    pub structures: BTreeMap<&'a str, &'a Structure>,
    /// The unions that the operations need, by name.
    pub unions: BTreeMap<&'a str, &'a Union>,
    /// The enums that the operations need, by name.
    pub enums: BTreeMap<&'a str, &'a Enum>,
    /// Whether any operation of the service has an idempotency token.
    pub has_tokens: bool,
    service: &'a Service,
    published: &'a BTreeSet<String>,
}

impl<'a> Shared<'a> {
    /// Finds the items that both crates have, given the public names of the published one.
    pub(super) fn of(service: &'a Service, row: &Row, published: &'a BTreeSet<String>) -> Self {
        let called = service.operations.iter().filter(|operation| {
            let name = operation.wire_name.as_str();
            (row.operations.is_empty() || row.operations.contains(&name))
                && !row.except.contains(&name)
                && published.contains(&format!("operation::{}", operation.module))
                && operation.input_stream.is_none()
                && operation.output_stream.is_none()
                && [&operation.input, &operation.output].iter().all(|end| !has_stream(end))
        });
        let mut shared = Self {
            operations: called.collect(),
            structures: BTreeMap::new(),
            unions: BTreeMap::new(),
            enums: BTreeMap::new(),
            has_tokens: service.operations.iter().any(|operation| operation.idempotency_token.is_some()),
            service,
            published,
        };
        for operation in shared.operations.clone() {
            for end in [&operation.input, &operation.output] {
                shared.add_all(&of_operation(operation, end), end);
            }
        }
        shared
    }

    /// Returns the members of a structure that both crates have; `module` is the module of the structure.
    pub(super) fn members(&self, module: &str, structure: &'a Structure) -> impl Iterator<Item = &'a Member> {
        let has = move |member: &&Member| {
            let field = member.field.trim_start_matches("r#");
            self.published.contains(&format!("{module}::{}::{field}", structure.name)) && self.has_type(&member.ty)
        };
        structure.members.iter().filter(has).collect::<Vec<_>>().into_iter()
    }

    /// Returns the errors of an operation that both crates have, each as the names of its variant and its predicate.
    pub(super) fn errors(&self, operation: &'a Operation) -> impl Iterator<Item = (&'a str, &'a str)> {
        let errors = operation.errors.iter().filter(|error| {
            self.published.contains(&format!("operation::{}::{}::{}", operation.module, operation.error, error.name))
        });
        errors.map(|error| (error.name.as_str(), error.is_method.as_str())).collect::<Vec<_>>().into_iter()
    }

    /// Returns the fields that only one of the crates has, such as `Tag.key`: first those of our crate, then those of
    /// the published one.
    pub(super) fn one_sided(&self) -> [BTreeSet<String>; 2] {
        let (mut newer, mut older) = (BTreeSet::new(), BTreeSet::new());
        let ends = self
            .operations
            .iter()
            .flat_map(|operation| [&operation.input, &operation.output].map(|end| (of_operation(operation, end), end)));
        let shared = self.structures.values().map(|structure| ("types".to_owned(), *structure));
        for (module, structure) in ends.chain(shared) {
            let ours: BTreeSet<_> =
                structure.members.iter().map(|member| member.field.trim_start_matches("r#").to_owned()).collect();
            let prefix = format!("{module}::{}::", structure.name);
            let theirs = self.published.range(prefix.clone()..).take_while(|item| item.starts_with(&prefix));
            let theirs: BTreeSet<_> = theirs.map(|item| item[prefix.len()..].to_owned()).collect();
            let with_owner = |field: &String| format!("{}.{field}", structure.name);
            newer.extend(ours.difference(&theirs).map(with_owner));
            older.extend(theirs.difference(&ours).map(with_owner));
        }
        [newer, older]
    }

    /// Returns the model, reduced to what both crates have, without examples, endpoint rules and endpoint tests.
    pub(super) fn model(&self, text: &str) -> serde_json::Result<String> {
        let mut model: Value = serde_json::from_str(text)?;
        let called: BTreeSet<_> = self.operations.iter().map(|operation| operation.id.as_str()).collect();
        let Some(shapes) = model.get_mut("shapes").and_then(Value::as_object_mut) else { return Ok(String::new()) };
        shapes.retain(|id, shape| shape["type"] != "operation" || called.contains(id.as_str()));
        for shape in shapes.values_mut() {
            for name in ["smithy.api#examples", "smithy.rules#endpointRuleSet", "smithy.rules#endpointTests"] {
                shape.get_mut("traits").and_then(Value::as_object_mut).map(|traits| traits.remove(name));
            }
        }
        for operation in &self.operations {
            for end in [&operation.input, &operation.output] {
                let names: BTreeSet<_> =
                    self.members(&of_operation(operation, end), end).map(|member| member.name.as_str()).collect();
                retain(shapes, &end.id, |name, _| names.contains(name));
            }
            self.trim_errors(shapes, operation);
        }
        for structure in self.structures.values() {
            let names: BTreeSet<_> = self.members("types", structure).map(|member| member.name.as_str()).collect();
            retain(shapes, &structure.id, |name, _| names.contains(name));
        }
        for union in self.unions.values() {
            let names: BTreeSet<_> = self.variants(union).map(|(key, _)| key).collect();
            retain(shapes, &union.id, |name, _| names.contains(name));
        }
        for shape in self.enums.values() {
            let known = |name: &str| self.published.contains(&format!("types::{}::{name}", shape.name));
            let newer = shape.variants.iter().filter(|variant| !known(&variant.name));
            let newer: BTreeSet<_> = newer.map(|variant| variant.member.as_str()).collect();
            retain(shapes, &shape.id, |name, _| !newer.contains(name));
        }
        serde_json::to_string(&model)
    }

    /// Returns the variants of a union that both crates have, each as its key and its name.
    pub(super) fn variants(&self, union: &'a Union) -> impl Iterator<Item = (&'a str, &'a str)> {
        let has = |name: &str| self.published.contains(&format!("types::{}::{name}", union.name));
        let variants = union
            .variants
            .iter()
            .filter(|variant| has(&variant.name) && variant.ty.as_ref().is_some_and(|ty| self.has_type(ty)));
        variants.map(|variant| (variant.key.as_str(), variant.name.as_str())).collect::<Vec<_>>().into_iter()
    }

    /// Reduces the errors of an operation, and their members, to those that both crates have.
    fn trim_errors(&self, shapes: &mut Map<String, Value>, operation: &'a Operation) {
        let names: BTreeSet<_> = self.errors(operation).map(|(name, _)| name).collect();
        let errors = self.service.errors.iter().filter(|error| names.contains(error.structure.name.as_str()));
        let errors: Vec<_> = errors.map(|error| &error.structure).collect();
        let targets = errors.iter().map(|error| Value::from_iter([("target", error.id.as_str())])).collect();
        if let Some(shape) = shapes.get_mut(&operation.id).and_then(Value::as_object_mut) {
            shape.insert("errors".to_owned(), Value::Array(targets));
        }
        for error in errors {
            let names: BTreeSet<_> = self.members("types::error", error).map(|member| member.name.as_str()).collect();
            // In both crates, every error has a message.
            retain(shapes, &error.id, |name, _| names.contains(name) || name.eq_ignore_ascii_case("message"));
        }
    }

    /// Whether both crates have a type, and values of it can be generated.
    fn has_type(&self, ty: &Type) -> bool {
        match ty {
            Type::BigInteger | Type::BigDecimal | Type::ByteStream => false,
            Type::List(inner) | Type::Sparse(inner) | Type::Boxed(inner) => self.has_type(inner),
            Type::Map(key, value) => self.has_type(key) && self.has_type(value),
            Type::Shape(name) => self.published.contains(&format!("types::{name}")),
            _ => true,
        }
    }

    fn add_all(&mut self, module: &str, structure: &'a Structure) {
        let types: Vec<_> = self.members(module, structure).map(|member| &member.ty).collect();
        types.into_iter().for_each(|ty| self.add(ty));
    }

    fn add(&mut self, ty: &'a Type) {
        match ty {
            Type::List(inner) | Type::Sparse(inner) | Type::Boxed(inner) => self.add(inner),
            Type::Map(key, value) => {
                self.add(key);
                self.add(value);
            }
            Type::Shape(name) => self.add_shape(name),
            _ => {}
        }
    }

    fn add_shape(&mut self, name: &str) {
        let service = self.service;
        if let Some(shape) = service.structures.iter().find(|shape| shape.name == name) {
            if self.structures.insert(&shape.name, shape).is_none() {
                self.add_all("types", shape);
            }
        } else if let Some(shape) = service.unions.iter().find(|shape| shape.name == name) {
            if self.unions.insert(&shape.name, shape).is_none() {
                let types: Vec<_> = shape.variants.iter().filter_map(|variant| variant.ty.as_ref()).collect();
                types
                    .into_iter()
                    .filter(|ty| self.has_type(ty))
                    .collect::<Vec<_>>()
                    .into_iter()
                    .for_each(|ty| self.add(ty));
            }
        } else if let Some(shape) = service.enums.iter().find(|shape| shape.name == name) {
            self.enums.insert(&shape.name, shape);
        }
    }
}

/// Returns the module of an input or an output in the published crate.
pub(super) fn of_operation(operation: &Operation, _: &Structure) -> String {
    format!("operation::{}", operation.module)
}

fn has_stream(structure: &Structure) -> bool {
    structure.members.iter().any(|member| member.ty == Type::ByteStream)
}

/// Removes from a shape the members for which `keep` returns `false`.
fn retain(shapes: &mut Map<String, Value>, id: &str, keep: impl Fn(&str, &Value) -> bool) {
    let members = shapes.get_mut(id).and_then(|shape| shape.get_mut("members")).and_then(Value::as_object_mut);
    if let Some(members) = members {
        members.retain(|name, member| keep(name, member));
    }
}
