//! The guide: chooses the operations and members for its programs.
//!
//! The readers of the guide do not know the service yet. Its programs therefore call an operation that is read-only and
//! requires little, and only set strings, numbers and booleans. If the model has an example of such a call, the guide
//! uses it.

use std::cmp::Reverse;

use super::{Context, wire};
use crate::ast::ShapeId;
use crate::ir::endpoint::{BuiltIn, Presence};
use crate::ir::example::Outcome;
use crate::ir::value::{MemberValue, Value};
use crate::ir::{
    self, AuthScheme, EndpointParam, EndpointParamValue, Guide, GuideCall, GuideEndpoint, GuideFailure, GuidePages,
    GuideRequired, GuideSecret, GuideTarget, GuideText, Member, Operation, Optionality, Protocol, Structure, Type,
};
use crate::names;

/// Prefixes of operations that read a single item.
const READS: [&str; 2] = ["Get", "Describe"];

const READONLY: &str = "smithy.api#readonly";
const IDEMPOTENT: &str = "smithy.api#idempotent";

impl Context<'_> {
    /// The guide; `None` for a service without a suitable operation.
    pub(super) fn guide(&self, service: &ir::Service, differences: Option<&str>) -> Option<Guide> {
        let calls = service
            .operations
            .iter()
            .filter(|operation| operation.input_stream.is_none() && operation.output_stream.is_none());
        let call = calls.min_by_key(|operation| self.rank(service, operation))?;
        let paginated = service.operations.iter().filter(|operation| operation.paginator.is_some());
        let pages = paginated.min_by_key(|operation| {
            let items = operation.paginator.as_ref().and_then(|paginator| paginator.items.as_ref());
            (items.is_none(), self.required(operation).count(), operation.name.clone())
        });
        let is_unsafe = |operation: &Operation| {
            let has = |name: &str| {
                let shape = self.shape(&ShapeId::new(operation.id.as_str()));
                shape.is_some_and(|shape| shape.traits.contains_key(name))
            };
            operation.idempotency_token.is_none() && !has(READONLY) && !has(IDEMPOTENT)
        };
        let guide_call = self.guide_call(service, call)?;
        Some(Guide {
            required: required_members(call, &guide_call),
            call: guide_call,
            pages: pages.and_then(|operation| self.guide_pages(operation)),
            secret: secret(call).or_else(|| service.operations.iter().find_map(secret)),
            has_tokens: service.operations.iter().any(|operation| operation.idempotency_token.is_some()),
            has_unsafe_retries: service.operations.iter().any(is_unsafe),
            service_key: service.sdk_id.to_ascii_uppercase().replace(' ', "_"),
            is_signed: service.auth_schemes.contains(&AuthScheme::Sigv4),
            has_bearer_tokens: service.has_auth_scheme(|scheme| *scheme == AuthScheme::Bearer),
            endpoint: endpoint(service),
            json_text: service.json_texts.first().cloned(),
            stateful_fake: service.customizations.stateful_fake.map(|fake| fake.page),
            differences: differences.map(str::to_owned),
        })
    }

    /// Ranks an operation as a first example; lower is better.
    fn rank(&self, service: &ir::Service, operation: &Operation) -> impl Ord + use<> {
        let examples = service.examples.iter().find(|examples| examples.module == operation.module);
        let reads = READS.iter().any(|prefix| operation.wire_name.starts_with(prefix));
        let needs = self.required(operation).count();
        let unplain = self.required(operation).filter(|member| sample(member).is_none()).count();
        (
            !reads,
            operation.output.fallible || operation.errors.is_empty(),
            unplain,
            shown(&operation.output).is_none(),
            // Most calls need exactly one identifier.
            needs.abs_diff(1),
            Reverse(examples.map_or(0, |examples| examples.examples.len())),
            operation.name.clone(),
        )
    }

    fn guide_call(&self, service: &ir::Service, operation: &Operation) -> Option<GuideCall> {
        let examples = service.examples.iter().find(|examples| examples.module == operation.module);
        let examples = examples.map_or(&[][..], |examples| &examples.examples);
        let is_plain = |values: &[MemberValue]| !values.is_empty() && values.iter().all(|value| is_plain(&value.value));
        let example = examples.iter().find_map(|example| match &example.outcome {
            Outcome::Output { members, .. } if is_plain(&example.input) => Some((&example.input, members)),
            _ => None,
        });
        let shown = shown(&operation.output).map(|member| {
            let stated = example.and_then(|(_, members)| members.iter().find(|value| value.field == member.field));
            let text = match stated.map(|stated| &stated.value) {
                Some(Value::String(text)) => text.clone(),
                _ => sample_text(member),
            };
            (member, text)
        });
        let members: Vec<_> = shown.iter().map(|(member, text)| member_value(member, text)).collect();
        Some(GuideCall {
            module: operation.module.clone(),
            method: operation.method.clone(),
            fluent_builder: operation.fluent_builder.clone(),
            input_type: operation.input.name.clone(),
            output: operation.output.name.clone(),
            error: operation.error.clone(),
            target: target(service, operation),
            input: example.map_or_else(|| self.sampled(operation), |(input, _)| input.clone()),
            shown: shown.map(|(member, text)| GuideText {
                field: member.field.clone(),
                optional: member.optionality == Optionality::Optional,
                text,
            }),
            body: wire::body(self.protocol, None, &members).ok()?,
            denied: wire::body(self.protocol, Some("AccessDeniedException"), &[message("not permitted")]).ok()?,
            fallible: operation.output.fallible,
            failure: self.failure(service, operation),
        })
    }

    fn guide_pages(&self, operation: &Operation) -> Option<GuidePages> {
        let paginator = operation.paginator.as_ref()?;
        Some(GuidePages {
            module: operation.module.clone(),
            method: operation.method.clone(),
            paginator: paginator.name.clone(),
            input: self.sampled(operation),
            has_items: paginator.items.is_some(),
            has_page_size: paginator.page_size.is_some(),
        })
    }

    /// An error of the operation that can be built without failing, preferably one for a missing item.
    fn failure(&self, service: &ir::Service, operation: &Operation) -> Option<GuideFailure> {
        let errors = operation.errors.iter().filter_map(|case| {
            let error = service.errors.iter().find(|error| error.structure.name == case.name)?;
            (!error.structure.fallible && case.code.is_some()).then_some((case, &error.structure))
        });
        let (case, structure) = errors.min_by_key(|(case, _)| (!case.name.contains("NotFound"), case.name.clone()))?;
        let member = structure.members.iter().find(|member| member.field == "message")?;
        let message = "There is no item with that name.";
        Some(GuideFailure {
            name: case.name.clone(),
            is_method: case.is_method.clone(),
            status: self.error_status(&structure.id),
            body: wire::body(self.protocol, case.code.as_deref(), &[member_value(member, message)]).ok()?,
            message: message.to_owned(),
        })
    }

    /// Sample values for the required members of an input, if they are all simple values.
    pub(super) fn sampled(&self, operation: &Operation) -> Vec<MemberValue> {
        let mut values: Vec<_> = self.required(operation).filter_map(sample).collect();
        for value in &mut values {
            // A member that contains the endpoint URL needs a valid one.
            let is_endpoint = |param: &EndpointParam| {
                param.setter == "set_endpoint" && param.value == EndpointParamValue::Field(value.field.clone())
            };
            if operation.endpoint_params.iter().any(is_endpoint) {
                value.value = Value::String("https://example.com".to_owned());
            }
        }
        values
    }

    /// The members that the service requires.
    pub(super) fn required<'o>(&self, operation: &'o Operation) -> impl Iterator<Item = &'o Member> + use<'o> {
        operation.input.members.iter().filter(|member| member.limits.required)
    }
}

/// The required members of the call, which its input sets unless their types have no sample.
fn required_members(operation: &Operation, call: &GuideCall) -> Option<GuideRequired> {
    let value = |field: &String| call.input.iter().find(|value| value.field == *field).cloned();
    let members: Option<Vec<_>> = operation.required.iter().map(value).collect();
    let members = members.filter(|members| !members.is_empty())?;
    Some(GuideRequired { operation: operation.name.clone(), members })
}

/// The string in an output that a program prints: preferably a name.
fn shown(output: &Structure) -> Option<&Member> {
    let is_text = |member: &&Member| member.ty == Type::String && !member.sensitive && !member.field.ends_with("token");
    let texts = output.members.iter().filter(is_text);
    texts.min_by_key(|member| match member.field.as_str() {
        "name" => 0,
        field if field.ends_with("_name") => 1,
        field if field.ends_with("arn") => 3,
        _ => 2,
    })
}

/// A sensitive string in the output or input.
fn secret(operation: &Operation) -> Option<GuideSecret> {
    [&operation.output, &operation.input].into_iter().find_map(|structure| {
        let member = structure.members.iter().find(|member| member.sensitive && member.ty == Type::String)?;
        Some(GuideSecret {
            module: operation.module.clone(),
            structure: structure.name.clone(),
            field: member.field.clone(),
            fallible: structure.fallible,
        })
    })
}

/// A sample value that shows its meaning; `None` if a program would have to build it first.
fn sample(member: &Member) -> Option<MemberValue> {
    let value = match member.ty {
        Type::String => Value::String(sample_text(member)),
        Type::Boolean => Value::Boolean(true),
        Type::Byte | Type::Short | Type::Integer | Type::Long => Value::Integer(1),
        _ => return None,
    };
    Some(MemberValue { value, ..member_value(member, "") })
}

/// A string member with a value.
fn member_value(member: &Member, text: &str) -> MemberValue {
    MemberValue {
        field: member.field.clone(),
        setter: member.setter.clone(),
        key: member.place.name().to_owned(),
        format: None,
        optional: member.optionality == Optionality::Optional,
        value: Value::String(text.to_owned()),
    }
}

/// The message of an error without a modeled `message`.
fn message(text: &str) -> MemberValue {
    MemberValue {
        field: "message".to_owned(),
        setter: "set_message".to_owned(),
        key: "message".to_owned(),
        format: None,
        optional: true,
        value: Value::String(text.to_owned()),
    }
}

/// The part of a request that identifies the operation.
fn target(service: &ir::Service, operation: &Operation) -> GuideTarget {
    let (service_name, name) = (&service.target_prefix, &operation.wire_name);
    match service.protocol {
        Protocol::AwsJson1_0 | Protocol::AwsJson1_1 => GuideTarget::Header(format!("{service_name}.{name}")),
        Protocol::AwsQuery | Protocol::Ec2Query => GuideTarget::Path("/".to_owned()),
        Protocol::RestJson1 | Protocol::RestXml => {
            GuideTarget::Path(operation.http.as_ref().map_or("/", |http| &http.uri).to_owned())
        }
        Protocol::RpcV2Cbor | Protocol::RpcV2Json => {
            GuideTarget::Path(format!("/service/{service_name}/operation/{name}"))
        }
    }
}

/// `secret-id`
fn sample_text(member: &Member) -> String {
    names::snake(&member.name).replace('_', "-")
}

fn is_plain(value: &Value) -> bool {
    matches!(value, Value::String(_) | Value::Boolean(_) | Value::Integer(_))
}

fn endpoint(service: &ir::Service) -> GuideEndpoint {
    let parameters = &service.endpoint.parameters;
    let has = |built_in: BuiltIn| parameters.iter().any(|parameter| parameter.built_in == Some(built_in));
    let region = has(BuiltIn::Region);
    let is_given = |parameter: &ir::endpoint::Parameter| {
        parameter.presence != Presence::Required || parameter.built_in == Some(BuiltIn::Region)
    };
    GuideEndpoint {
        region,
        fips: has(BuiltIn::UseFips),
        dual_stack: has(BuiltIn::UseDualStack),
        region_is_enough: region && parameters.iter().all(is_given),
    }
}
