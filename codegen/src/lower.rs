//! Lowering of the AST to the IR. All decisions about the generated code are made here, and the semantic errors in a
//! model are found here.
//!
//! Lowering continues after an error where it can, to report as many errors as possible in one run.

use std::cell::RefCell;
use std::collections::{BTreeMap, HashMap, HashSet};

use crate::Settings;
use crate::ast::{Member, Model, Shape, ShapeId};
use crate::error::{Error, ErrorKind, Place};
use crate::ir;
use crate::json::Value;

mod auth;
mod bindings;
mod cbor_timestamps;
mod checksums;
mod chosen;
mod client_context_params;
mod closure;
mod constraints;
mod correction;
mod customizations;
mod documentation;
pub mod endpoint;
mod endpoint_discovery;
mod endpoint_params;
mod endpoint_rules;
mod enums;
mod errors;
mod event_bindings;
mod event_streams;
mod examples;
mod facts;
mod guide;
mod guide_outcomes;
mod guide_presigning;
mod guide_request;
mod guide_samples;
mod guide_streams;
mod host_prefix;
mod jmespath;
mod json_text;
mod left_out_tests;
mod limits;
mod members;
mod mixins;
mod operations;
mod package;
mod paginators;
mod protocol;
mod protocol_tests;
mod recursion;
mod request_body;
mod sensitive;
mod service;
mod shapes;
mod sites;
mod test_settings;
mod texts;
mod trait_names;
mod traits;
mod type_names;
mod types;
mod unwrapped_output;
mod values;
mod waiter_docs;
mod waiters;
mod wire;
mod wire_cbor;
mod wire_name_rules;
mod wire_names;

use closure::Closure;
use type_names::TypeNames;

/// Lowers the selected service of a model, and returns it with warnings: unknown traits of the prelude, and faults in
/// documentation, examples and tests.
///
/// # Errors
///
/// Returns the errors in the model and the settings.
pub fn lower(model: &mut Model, settings: &Settings) -> Result<(ir::Service, Vec<Error>), Vec<Error>> {
    mixins::flatten(model)?;
    let too_large = limits::check(model);
    if !too_large.is_empty() {
        return Err(too_large);
    }
    let id = service::find(model, settings.service.as_deref()).map_err(|error| vec![error])?.0.clone();
    let not_applied = customizations::amend(model, &id);
    let model = &*model;
    let (id, service) = service::find(model, Some(id.as_str())).map_err(|error| vec![error])?;
    let protocol = protocol::choose(id, service, settings.protocol.as_deref()).map_err(|error| vec![error])?;
    let errors = RefCell::new(trait_names::unresolved(model, id));
    errors.borrow_mut().extend(not_applied);
    let warnings = RefCell::new(trait_names::unknown(model));
    warnings.borrow_mut().extend(texts::faults(model));
    let chosen = settings.operations.as_deref();
    let chosen = chosen.map(|names| chosen::operations(model, id, service, names)).transpose()?;
    let closure = Closure::of(model, id, service, chosen.as_ref(), &errors);
    let mut names = TypeNames::assign(model, id, service, &closure, &errors);
    let mut boxed = recursion::boxed_members(model, &closure);
    if chosen.is_some() {
        // Type names and member types must not depend on which operations are selected. Errors in the other operations
        // are ignored.
        let unheeded = RefCell::default();
        let whole = Closure::of(model, id, service, None, &unheeded);
        names = TypeNames::assign(model, id, service, &whole, &unheeded);
        boxed = recursion::boxed_members(model, &whole);
    }
    let context = Context { model, id, service, protocol, closure, names, boxed, errors, warnings };
    let lowered = service::lower(&context, settings);
    let (errors, warnings) = (context.errors.into_inner(), context.warnings.into_inner());
    match (lowered, errors.is_empty()) {
        (Some(service), true) => Ok((service, warnings)),
        (_, _) => Err(errors),
    }
}

/// The model, the decisions that all of lowering shares, and the errors and warnings found so far.
struct Context<'a> {
    model: &'a Model,
    id: &'a ShapeId,
    service: &'a Shape,
    protocol: ir::Protocol,
    closure: Closure<'a>,
    names: TypeNames,
    boxed: HashSet<(ShapeId, String)>,
    errors: RefCell<Vec<Error>>,
    warnings: RefCell<Vec<Error>>,
}

impl<'a> Context<'a> {
    /// Records an error.
    fn error(&self, kind: ErrorKind, place: Place) {
        self.errors.borrow_mut().push(Error::new(kind, place));
    }

    /// Records a warning: a part of the model has a fault and is left out.
    fn left_out(&self, from: &str, what: &'static str, message: impl ToString, place: Place) {
        let kind = ErrorKind::LeftOut { from: from.to_owned(), what, message: message.to_string() };
        self.warnings.borrow_mut().push(Error::new(kind, place));
    }

    /// Finds a shape in the model, which usually does not contain the shapes of the prelude.
    fn shape(&self, id: &ShapeId) -> Option<&'a Shape> {
        self.model.shapes.get(id)
    }

    /// Returns the location of a shape.
    fn place(&self, id: &ShapeId) -> Place {
        Place::shape(self.shape(id).map_or(0, |shape| shape.source), id)
    }

    /// Returns the location of a member.
    fn member_place(&self, id: &ShapeId, member: &str) -> Place {
        self.place(id).then(&["members", member])
    }

    /// Returns the value of a trait on a member or, if the member lacks it, on the member's target.
    fn member_or_target_trait(&self, member: &'a Member, name: &str) -> Option<&'a Value> {
        member.traits.get(name).or_else(|| self.shape(&member.target)?.traits.get(name))
    }
}

/// Values by shape ID, in a stable order.
type ByShape<T> = BTreeMap<ShapeId, T>;

/// Rust names that are taken, each with the name in the model that took it.
#[derive(Default)]
struct Taken(HashMap<String, String>);

impl Taken {
    /// Takes the name `rust`, after appending underscores until it is free, and returns it.
    fn take_free(&mut self, mut rust: String, name: &str) -> String {
        while self.take(&rust, name).is_err() {
            rust.push('_');
        }
        rust
    }

    /// Takes the name `rust`; if it is already taken, fails with the name in the model that took it.
    fn take(&mut self, rust: &str, name: &str) -> Result<(), String> {
        match self.0.insert(rust.to_owned(), name.to_owned()) {
            None => Ok(()),
            Some(first) => {
                self.0.insert(rust.to_owned(), first.clone());
                Err(first)
            }
        }
    }
}
