//! Operations: input, output, errors, and everything else that the runtime needs to know about them.

use super::bindings::{End, sort_as_sent};
use super::closure::UNIT;
use super::documentation::Owner;
use super::members::Use;
use super::traits::{CLIENT_OPTIONAL, DEFAULT, IDEMPOTENCY_TOKEN, REQUIRED, UNSIGNED_PAYLOAD};
use super::{Context, Taken};
use crate::ast::{Reference, Shape, ShapeId, is_identifier};
use crate::docs::Markdown;
use crate::error::{ErrorKind, WayOut};
use crate::ir::endpoint::Parameter;
use crate::ir::{self, AuthScheme, Optionality, Place, Type};
use crate::names;

/// The names of the client's own methods.
const CLIENT_METHODS: [&str; 4] = ["config", "from_conf", "new", "with_endpoint_discovery_enabled"];

impl Context<'_> {
    /// Lowers the operations of the service, sorted by module. `parameters` contains the parameters of the endpoint
    /// rules, and `auth` the authentication schemes of the service.
    pub(super) fn operations(&self, parameters: Option<&[Parameter]>, auth: &[AuthScheme]) -> Vec<ir::Operation> {
        let mut names = Taken::default();
        let mut operations: Vec<_> = self
            .closure
            .operations
            .iter()
            .filter_map(|(id, shape)| {
                let operation = self.operation(id, shape, parameters, auth)?;
                if let Err(first) = names.take(&operation.module, id.as_str()) {
                    let kind = ErrorKind::NameCollision {
                        id: self.id.clone(),
                        names: [first, id.to_string()],
                        rust: operation.module.clone(),
                        way_out: WayOut::LeaveOut,
                    };
                    self.error(kind, self.place(id));
                }
                Some(operation)
            })
            .collect();
        operations.sort_by(|one, other| one.module.cmp(&other.module));
        self.check_waiter_names(&operations);
        operations
    }

    fn operation(
        &self,
        id: &ShapeId,
        shape: &Shape,
        parameters: Option<&[Parameter]>,
        auth: &[AuthScheme],
    ) -> Option<ir::Operation> {
        let wire_name = id.name();
        let renamed = self.service.rename.get(id);
        if let Some(name) = renamed.filter(|name| !is_identifier(name)) {
            let place = self.place(self.id).then(&["rename", id.as_str()]);
            self.error(ErrorKind::InvalidName { name: name.clone() }, place);
            return None;
        }
        let shape_name = renamed.map_or(wire_name, String::as_str);
        let name = names::operation_type(shape_name);
        let snake = names::snake(wire_name);
        let mut input = self.end(id, shape_name, "Input", shape.input.as_ref(), Use::Input);
        let mut output = self.end(id, shape_name, "Output", shape.output.as_ref(), Use::Other);
        let unwrapped = self.unwrap_output(id, shape, &mut output);
        let input_stream = self.take_event_stream(id, shape, shape.input.as_ref(), &mut input);
        let output_stream = self.take_event_stream(id, shape, shape.output.as_ref(), &mut output);
        let http = self.http(id, shape);
        self.check_labels(id, http.as_ref(), &input);
        if let Some(http) = &http {
            sort_as_sent(http, &mut input.members);
        }
        Some(ir::Operation {
            id: id.to_string(),
            wire_name: wire_name.to_owned(),
            module: names::module(&snake),
            method: match CLIENT_METHODS.contains(&snake.as_str()) {
                true => format!("{snake}_operation"),
                false => names::identifier(&snake),
            },
            elements: [&shape.input, &shape.output].map(|end| {
                let target = &end.as_ref()?.target;
                self.element(target, self.shape(target)?)
            }),
            payload_elements: [(&shape.input, &input), (&shape.output, &output)]
                .map(|(end, lowered)| self.element_of_payload(&end.as_ref()?.target, lowered, unwrapped.as_ref())),
            content_type: self.content_type(&input, input_stream.is_some()),
            docs: self.shape_docs_with(id, shape, &self.owners(shape, &input, &output)),
            http,
            fluent_builder: format!("{name}FluentBuilder"),
            error: format!("{name}Error"),
            errors: self.operation_errors(shape),
            sensitive: self.has_sensitive_bodies(shape),
            has_body: self.has_body(shape),
            idempotency_token: self.idempotency_token(shape, &input),
            member_names: member_names(&input),
            required: self.required_fields(shape, &input, input_stream.as_ref()),
            paginator: self.paginator(id, shape, shape_name, &input, &output),
            endpoint_params: self.endpoint_params(id, shape, &input, parameters),
            auth_schemes: self.operation_auth(id, shape, auth),
            presigning: None,
            unsigned_payload: shape.traits.contains_key(UNSIGNED_PAYLOAD),
            host_prefix: self.host_prefix(id, shape, &input),
            discovered_endpoint: self.discovered_endpoint(shape, &input),
            request_compression: self.request_compression(id, shape),
            content_md5: super::request_body::content_md5(shape),
            input_edits: Vec::new(),
            tree_hash: false,
            request_checksum: self.request_checksum(id, shape, &input),
            response_checksum: self.response_checksum(id, shape, &input),
            long_polling: false,
            may_stall: false,
            expires_string: false,
            express_session: false,
            disable_payload_signing: false,
            waiters: self.waiters(id, shape, input_stream.is_some() || output_stream.is_some()),
            input,
            input_stream,
            output,
            output_stream,
            name,
        })
    }

    /// Returns the structures whose members the documentation of an operation may mention.
    fn owners<'a>(&'a self, shape: &Shape, input: &'a ir::Structure, output: &'a ir::Structure) -> Vec<Owner<'a>> {
        let ends = [(&shape.input, input), (&shape.output, output)];
        let found = |(end, structure): (&Option<Reference>, &'a ir::Structure)| {
            let shape = self.shape(&end.as_ref()?.target)?;
            Some((structure.name.as_str(), shape))
        };
        ends.into_iter().filter_map(found).collect()
    }

    /// Lowers the input or output: a structure that belongs to the operation, whatever its name in the model.
    fn end(&self, id: &ShapeId, operation: &str, suffix: &str, end: Option<&Reference>, used_as: Use) -> ir::Structure {
        let target = end.map(|end| &end.target).filter(|target| target.as_str() != UNIT);
        let found = target.and_then(|target| Some((target, self.shape(target)?)));
        let name = names::pascal(&format!("{operation}{suffix}"));
        let mut members = found.map_or_else(Vec::new, |(target, shape)| self.members(target, shape, &name, used_as));
        if let Some((target, shape)) = found {
            let end = if used_as == Use::Input { End::Input } else { End::Output };
            self.bind(target, shape, &mut members, end);
        }
        ir::Structure {
            id: target.unwrap_or(id).to_string(),
            module: String::new(),
            builder: format!("{name}Builder"),
            docs: found.map_or_else(Markdown::default, |(target, shape)| {
                self.shape_docs_with(target, shape, &[(&name, shape)])
            }),
            fallible: members.iter().any(|member| member.optionality == Optionality::Required),
            members,
            read: used_as == Use::Other,
            write: used_as == Use::Input,
            name,
        }
    }

    /// Whether requests can have a body: in Smithy RPC v2, those of an operation without an input cannot.
    fn has_body(&self, shape: &Shape) -> bool {
        let has_input = shape.input.as_ref().is_some_and(|input| input.target.as_str() != UNIT);
        has_input || !self.protocol.is_rpc_v2()
    }

    /// Whether a request or response of the operation can contain sensitive data. If one of them can, neither is shown,
    /// because services may echo the request.
    fn has_sensitive_bodies(&self, shape: &Shape) -> bool {
        let errors = shape.errors.iter().chain(&self.service.errors);
        let ends = shape.input.iter().chain(&shape.output).chain(errors);
        self.contain_sensitive(ends.map(|reference| &reference.target))
    }

    /// Returns the fields that every call must set: those of required members that are not generated and have no
    /// default, and that of the event stream. Members with `clientOptional` are not included, because they may become
    /// optional.
    fn required_fields(
        &self,
        shape: &Shape,
        input: &ir::Structure,
        stream: Option<&ir::EventStreamMember>,
    ) -> Vec<String> {
        let Some(modeled) = shape.input.as_ref().and_then(|input| self.shape(&input.target)) else { return Vec::new() };
        let is_required = |member: &&ir::Member| {
            let traits = modeled.members.get(&member.name).map(|member| &member.traits);
            traits.is_some_and(|traits| {
                let has = |name: &str| traits.contains_key(name);
                has(REQUIRED) && ![CLIENT_OPTIONAL, DEFAULT, IDEMPOTENCY_TOKEN].into_iter().any(has)
            })
        };
        let members = input.members.iter().filter(is_required);
        members.chain(stream.map(|stream| &stream.member)).map(|member| member.field.clone()).collect()
    }

    /// Returns the field of the member that gets a generated token if it is not set (trait `idempotencyToken`). Rejects
    /// a member that is not a string.
    fn idempotency_token(&self, shape: &Shape, input: &ir::Structure) -> Option<String> {
        let target = &shape.input.as_ref()?.target;
        let mut members = self.shape(target)?.members.iter();
        let (name, _) = members.find(|(_, member)| member.traits.contains_key(IDEMPOTENCY_TOKEN))?;
        let member = input.members.iter().find(|member| member.name == *name)?;
        if member.ty == Type::String {
            return Some(member.field.clone());
        }
        let kind = ErrorKind::TraitValue {
            from: format!("{target}${name}"),
            name: IDEMPOTENCY_TOKEN.to_owned(),
            message: "the member is not a string".to_owned(),
        };
        self.error(kind, self.member_place(target, name).then(&["traits", IDEMPOTENCY_TOKEN]));
        None
    }
}

/// Returns the fields of optional strings that have a different name, or none, in requests, each with its model name.
/// Sensitive members are left out, because telemetry does not record them.
fn member_names(input: &ir::Structure) -> Vec<(String, String)> {
    let strings = input
        .members
        .iter()
        .filter(|member| member.ty == Type::String && member.optionality == Optionality::Optional && !member.sensitive);
    let renamed = strings.filter(|member| name_in_place(&member.place) != Some(&member.name));
    renamed.map(|member| (member.field.clone(), member.name.clone())).collect()
}

fn name_in_place(place: &Place) -> Option<&String> {
    match place {
        Place::Member(name)
        | Place::Attribute(name)
        | Place::Label(name)
        | Place::Header(name)
        | Place::Query { name, .. } => Some(name),
        _ => None,
    }
}
