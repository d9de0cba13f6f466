//! The choice of operations and members for the programs of the guide.
//!
//! The readers of the guide do not know the service yet. If possible, the programs therefore call an operation that
//! reads one item and has few required members. They set only strings, integers and booleans. If the model has an
//! example of such a call, the guide uses it.

use std::cmp::Reverse;

use super::examples::check_head;
use super::guide_outcomes::codes;
use super::guide_samples::{Extent, is_plain, sample, sample_text, weight};
use super::{Context, guide_request};
use crate::ast::ShapeId;
use crate::ir::endpoint::{BuiltIn, Presence};
use crate::ir::example::{Example, Outcome};
use crate::ir::value::{MemberValue, Value};
use crate::ir::{
    self, AuthScheme, Guide, GuideCall, GuideEndpoint, GuidePages, GuideRequired, GuideSecret, GuideText, Member,
    Operation, Optionality, Structure, Type,
};

/// Name prefixes of operations that read one item.
const READS: [&str; 3] = ["Get", "Describe", "Head"];

/// Name suffixes of members that only state where a list continues.
const CONTINUATIONS: [&str; 3] = ["token", "marker", "iterator"];

const READONLY: &str = "smithy.api#readonly";
const IDEMPOTENT: &str = "smithy.api#idempotent";

impl Context<'_> {
    /// Returns the contents of the guide, or `None` for a service without a suitable operation.
    pub(super) fn guide(&self, service: &ir::Service, differences: Option<&str>) -> Option<Guide> {
        let mut calls: Vec<_> = service.operations.iter().filter(|operation| !has_streams(operation)).collect();
        calls.sort_by_cached_key(|operation| self.rank(service, operation));
        let mut paginated: Vec<_> = service.operations.iter().filter(|it| it.paginator.is_some()).collect();
        paginated.sort_by_cached_key(|operation| {
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
        let (call, operation) =
            calls.into_iter().find_map(|operation| Some((self.guide_call(service, operation)?, operation)))?;
        Some(Guide {
            required: required_members(operation, &call),
            call,
            pages: paginated.into_iter().find_map(|operation| self.guide_pages(service, operation)),
            secret: secret(operation).or_else(|| service.operations.iter().find_map(secret)),
            has_tokens: service.operations.iter().any(|operation| operation.idempotency_token.is_some()),
            has_unsafe_retries: service.operations.iter().any(is_unsafe),
            service_key: service.sdk_id.to_ascii_uppercase().replace(' ', "_"),
            is_signed: service.auth_schemes.contains(&AuthScheme::Sigv4),
            has_bearer_tokens: service.has_auth_scheme(|scheme| *scheme == AuthScheme::Bearer),
            endpoint: endpoint(service),
            codes: codes(service),
            json_text: service.json_texts.first().cloned(),
            stateful_fake: service.customizations.stateful_fake.map(|fake| fake.page),
            differences: differences.map(str::to_owned),
        })
    }

    /// Ranks an operation as a first example; lower is better.
    fn rank(&self, service: &ir::Service, operation: &Operation) -> impl Ord + use<> {
        let examples = examples(service, operation);
        let reads = READS.iter().any(|prefix| operation.wire_name.starts_with(prefix));
        let needs = self.required(operation).count();
        let unplain = self.required(operation).filter(|member| sample(member).is_none()).count();
        (
            !reads,
            unplain,
            shown(&operation.output).is_none(),
            plain_example(examples, needs).is_none(),
            operation.errors.is_empty(),
            weight(&operation.output),
            // Most calls need exactly one identifier.
            needs.abs_diff(1),
            Reverse(examples.len()),
            operation.name.clone(),
        )
    }

    /// Returns the guide's call to an operation, or `None` if a label or required query parameter has no value, or if
    /// the output has no sample.
    fn guide_call(&self, service: &ir::Service, operation: &Operation) -> Option<GuideCall> {
        let needs = self.required(operation).count();
        let example = plain_example(examples(service, operation), needs);
        let shown = shown(&operation.output).map(|member| {
            let stated = example.and_then(|(_, members)| members.iter().find(|value| value.field == member.field));
            let text = match stated.map(|stated| &stated.value) {
                Some(Value::String(text)) => text.clone(),
                _ => sample_text(&member.name),
            };
            GuideText { field: member.field.clone(), optional: member.optionality == Optionality::Optional, text }
        });
        let input = example.map_or_else(|| self.sampled(operation), |(input, _)| input.clone());
        check_head(operation, &input).ok()?;
        let members = self.sampled_output(service, &operation.output, shown.as_ref(), Extent::Whole)?;
        Some(GuideCall {
            module: operation.module.clone(),
            method: operation.method.clone(),
            fluent_builder: operation.fluent_builder.clone(),
            input_type: operation.input.name.clone(),
            output: operation.output.name.clone(),
            fallible: operation.output.fallible,
            error: operation.error.clone(),
            request: guide_request::of(service, operation, &input),
            input,
            shown,
            success: self.guide_success(&operation.output, members),
            failure: self.guide_failure(service, operation),
            denied: self.guide_denied(&codes(service)),
        })
    }

    fn guide_pages(&self, service: &ir::Service, operation: &Operation) -> Option<GuidePages> {
        let paginator = operation.paginator.as_ref()?;
        let input = self.sampled(operation);
        check_head(operation, &input).ok()?;
        let members = self.sampled_output(service, &operation.output, None, Extent::Least)?;
        Some(GuidePages {
            module: operation.module.clone(),
            method: operation.method.clone(),
            output: operation.output.name.clone(),
            fallible: operation.output.fallible,
            paginator: paginator.name.clone(),
            input,
            has_items: paginator.items.is_some(),
            has_page_size: paginator.page_size.is_some(),
            last: self.guide_success(&operation.output, members),
        })
    }

    /// Returns the input members that the service requires.
    pub(super) fn required<'o>(&self, operation: &'o Operation) -> impl Iterator<Item = &'o Member> + use<'o> {
        operation.input.members.iter().filter(|member| member.limits.required)
    }
}

/// Whether an operation has streams of events or bytes, which have their own pages in the guide.
fn has_streams(operation: &Operation) -> bool {
    let has_events = operation.input_stream.is_some() || operation.output_stream.is_some();
    has_events || [&operation.input, &operation.output].iter().any(|structure| structure.byte_stream().is_some())
}

/// Returns the examples of an operation.
fn examples<'s>(service: &'s ir::Service, operation: &Operation) -> &'s [Example] {
    let examples = service.examples.iter().find(|examples| examples.module == operation.module);
    examples.map_or(&[][..], |examples| &examples.examples)
}

/// Returns the input and output of the first successful example whose input has only simple values. An example with an
/// empty input counts only if the operation requires no members.
fn plain_example(examples: &[Example], needs: usize) -> Option<(&Vec<MemberValue>, &Vec<MemberValue>)> {
    let is_plain = |values: &[MemberValue]| {
        (needs == 0 || !values.is_empty()) && values.iter().all(|value| is_plain(&value.value))
    };
    examples.iter().find_map(|example| match &example.outcome {
        Outcome::Output(success) if is_plain(&example.input) => Some((&example.input, &success.members)),
        _ => None,
    })
}

/// Returns the required members of the call, or `None` if there are none, or if its input does not set all of them.
fn required_members(operation: &Operation, call: &GuideCall) -> Option<GuideRequired> {
    let value = |field: &String| call.input.iter().find(|value| value.field == *field).cloned();
    let members: Option<Vec<_>> = operation.required.iter().map(value).collect();
    let members = members.filter(|members| !members.is_empty())?;
    Some(GuideRequired { operation: operation.name.clone(), members })
}

/// Returns the string in an output that the programs print, preferably a name, or `None` if no string is suitable.
fn shown(output: &Structure) -> Option<&Member> {
    let continues = |field: &str| CONTINUATIONS.iter().any(|name| field.ends_with(name));
    let is_text = |member: &&Member| member.ty == Type::String && !member.sensitive && !continues(&member.field);
    let texts = output.members.iter().filter(is_text);
    texts.min_by_key(|member| match member.field.as_str() {
        "name" => 0,
        field if field.ends_with("_name") => 1,
        field if field.ends_with("arn") => 3,
        _ => 2,
    })
}

/// Returns a sensitive string in the output or input, if there is one.
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
