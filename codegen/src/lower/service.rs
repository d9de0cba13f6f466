//! The service itself: the search for its shape in the model, the lowering of the shape and everything that it uses,
//! and the parts of the runtime that it needs.

use super::Context;
use super::traits::{QUERY_COMPATIBLE, REST_XML, SERVICE, SIGV4, TITLE, entry, text};
use crate::Settings;
use crate::ast::{Model, Shape, ShapeId};
use crate::error::{Error, ErrorKind, Place};
use crate::ir::endpoint::BuiltIn;
use crate::ir::{self, Type};

/// Finds the service in a model: the one with the ID `named`, or the only one if `named` is `None`.
pub(super) fn find<'a>(model: &'a Model, named: Option<&str>) -> Result<(&'a ShapeId, &'a Shape), Error> {
    let all = model.shapes.iter().filter(|(_, shape)| shape.kind == "service");
    let services: Vec<_> = all.filter(|(id, _)| named.is_none_or(|named| id.as_str() == named)).collect();
    if let (Some(named), []) = (named, services.as_slice()) {
        let message = format!("the model has no service `{named}`");
        return Err(Error::new(ErrorKind::Setting { message }, Place::default()));
    }
    match services.as_slice() {
        [] => Err(Error::new(ErrorKind::NoService, Place::default())),
        [(id, _)] if !id.is_valid() => {
            Err(Error::new(ErrorKind::InvalidName { name: id.to_string() }, Place::shape(0, id)))
        }
        [(id, shape)] => Ok((id, shape)),
        [_, (second, shape), ..] => {
            let ids = services.iter().map(|(id, _)| (*id).clone()).collect();
            Err(Error::new(ErrorKind::SeveralServices { ids }, Place::shape(shape.source, second)))
        }
    }
}

/// Lowers the service and everything in it. Returns `None` if the settings of the package or the endpoint rules are
/// invalid.
pub(super) fn lower(context: &Context<'_>, settings: &Settings) -> Option<ir::Service> {
    let traits = &context.service.traits;
    let name = context.id.name();
    let sdk_id = entry(traits, SERVICE, "sdkId").unwrap_or(name).to_owned();
    context.check_wire_names();
    let package = context.package(settings, &sdk_id);
    let mut endpoint = context.endpoint();
    endpoint.iter_mut().for_each(|rules| context.client_context_params(rules));
    let parameters = endpoint.as_ref().map(|endpoint| endpoint.parameters.as_slice());
    let mut auth_schemes = context.service_auth(endpoint.as_ref());
    let mut operations = context.operations(parameters, &auth_schemes);
    let customizations = context.customize(&mut operations);
    auth_schemes.extend(customizations.optional_auth.then_some(ir::AuthScheme::None));
    for operation in &mut operations {
        context.add_facts(operation);
        super::waiter_docs::add(operation);
    }
    let (mut structures, mut unions, mut enums, mut streams) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
    for (id, travels) in &context.closure.shapes {
        if context.closure.errors.contains_key(id) {
            continue;
        }
        let shape = travels.shape;
        match shape.kind.as_str() {
            "structure" => structures.extend(context.structure(id, shape, travels.read, travels.write)),
            "union" if super::event_streams::is_event_stream(shape) => streams.push((id, travels)),
            "union" => unions.extend(context.union(id, shape, travels.read, travels.write)),
            "enum" => enums.extend(context.string_enum(id, shape)),
            "string" if super::enums::is_string_enum(shape) => enums.extend(context.string_enum(id, shape)),
            _ => {}
        }
    }
    let mut errors: Vec<_> =
        context.closure.errors.iter().filter_map(|(id, shape)| context.error_shape(id, shape)).collect();
    let event_streams = streams.into_iter();
    let mut event_streams: Vec<_> =
        event_streams.filter_map(|(id, travels)| context.event_stream(id, travels, &structures, &errors)).collect();
    event_streams.sort_by(|one, other| one.events.name.cmp(&other.events.name));
    structures.sort_by(|one, other| one.name.cmp(&other.name));
    unions.sort_by(|one, other| one.name.cmp(&other.name));
    enums.sort_by(|one, other| one.name.cmp(&other.name));
    errors.sort_by(|one, other| one.structure.name.cmp(&other.structure.name));
    let endpoint_discovery = context.endpoint_discovery(&operations, &structures);
    let mut service = ir::Service {
        id: context.id.to_string(),
        title: text(traits, TITLE).unwrap_or(&sdk_id).to_owned(),
        sdk_id,
        api_version: context.service.version.clone().unwrap_or_default(),
        package: package?,
        protocol: context.protocol,
        target_prefix: name.to_owned(),
        signing_name: entry(traits, SIGV4, "name")
            .or_else(|| entry(traits, SERVICE, "arnNamespace"))
            .unwrap_or(name)
            .to_owned(),
        unwrapped_errors: traits.get(REST_XML).and_then(|value| value.get("noErrorWrapping")?.as_bool()) == Some(true),
        query_compatible: context.is_query_compatible(),
        endpoint_auth_schemes: endpoint.as_ref().is_some_and(super::auth::states_schemes),
        auth_schemes,
        bearer_token_variable: None,
        auth_token: context.auth_token(),
        signing: context.signing(),
        docs: context.shape_docs(context.id, context.service),
        operations,
        structures,
        unions,
        event_streams,
        enums,
        errors,
        endpoint: endpoint?,
        endpoint_discovery,
        customizations,
        examples: Vec::new(),
        json_texts: Vec::new(),
        guide: None,
        guide_streams: ir::GuideStreams::default(),
        guide_presigning: None,
        protocol_tests: Vec::new(),
        left_out_tests: Vec::new(),
        support: ir::Support::default(),
    };
    service.bearer_token_variable = super::customizations::bearer_token_variable(&service);
    service.support = support(&service);
    service.json_texts = context.json_texts(&service);
    service.examples = context.examples(&service);
    service.guide = context.guide(&service, settings.differences.as_deref());
    service.guide_streams = context.guide_streams(&service);
    service.guide_presigning = context.guide_presigning(&service);
    service.protocol_tests = context.protocol_tests(&service);
    service.left_out_tests = context.left_out_tests(&service);
    Some(service)
}

impl Context<'_> {
    /// Whether the service has migrated from the query protocol and still sends its error codes (trait
    /// `aws.protocols#awsQueryCompatible`).
    pub(super) fn is_query_compatible(&self) -> bool {
        self.service.traits.contains_key(QUERY_COMPATIBLE)
    }
}

/// Returns the optional parts of the runtime that a service needs.
fn support(service: &ir::Service) -> ir::Support {
    let any = |needs: fn(&ir::Operation) -> bool| service.operations.iter().any(needs);
    let streams = |structure: &ir::Structure| structure.members.iter().any(|member| member.ty == Type::ByteStream);
    ir::Support {
        account_id_endpoint: service
            .endpoint
            .parameters
            .iter()
            .any(|parameter| parameter.built_in == Some(BuiltIn::AccountIdEndpointMode)),
        content_md5: any(|operation| operation.content_md5),
        request_compression: any(|operation| operation.request_compression),
        // Only inputs and outputs have streaming members (trait `smithy.api#streaming`).
        streaming: service.operations.iter().any(|operation| streams(&operation.input) || streams(&operation.output)),
        waiters: any(|operation| !operation.waiters.is_empty()),
    }
}
