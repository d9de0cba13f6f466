//! Operations: one file each, with the table of the operation, and tables for its paginator, its presigned requests and
//! other features that only some operations have.

use super::expression::Expression;
use super::scope::Scope;
use super::types::{file, literal, rust_type};
use super::{Line, Piece, SourceFile};
use crate::ir::{
    Element, EndpointParamValue, EventStreamMember, Operation, OperationError, Paginator, PathStep, Presigning,
    Service, Structure,
};

/// Emits the file for an operation.
///
/// ```text
/// //! Reads a secret.
///
/// use crate::types::Tag;
///
/// operation! {
///     operation GetSecretValue, get_secret_value: "GetSecretValue" {
///         const SENSITIVE: bool = true;
///     }
///
///     input GetSecretValueInput, GetSecretValueInputBuilder, GetSecretValueFluentBuilder {
///         /// The secret.
///         secret_id, set_secret_id, get_secret_id: optional(text) = member("SecretId");
///     }
///
///     output GetSecretValueOutput, GetSecretValueOutputBuilder {
///         /// The value.
///         secret_string, set_secret_string, get_secret_string: optional(text) = member("SecretString"), sensitive;
///     }
///
///     errors GetSecretValueError {
///         /// The secret does not exist.
///         ResourceNotFoundException, is_resource_not_found_exception: "ResourceNotFoundException";
///     }
/// }
/// ```
pub(super) fn operation(service: &Service, operation: &Operation) -> SourceFile {
    let mut scope = Scope::with(defined(operation));
    let mut pieces = vec![Piece::Table { name: "operation", lines: table(operation, &mut scope) }];
    pieces.extend(operation.paginator.as_ref().map(|paginator| paginator_table(operation, paginator, &mut scope)));
    pieces.extend(operation.disable_payload_signing.then(|| disable_payload_signing(operation)));
    pieces.extend(operation.express_session.then(|| express_session(operation)));
    if service.customizations.extended_request_id {
        pieces.push(extended_request_id(&[("output", &operation.output.name), ("error", &operation.error)]));
    }
    pieces.extend(operation.presigning.as_ref().map(|presigning| presigned_table(operation, presigning, &mut scope)));
    pieces.extend(super::examples::included(service, &operation.module));
    file(format!("src/operation/{}.rs", operation.module), operation.docs.lines().to_vec(), scope, pieces)
}

/// Emits the method of customized calls that leaves the body out of the signature.
///
/// ```text
/// disable_payload_signing! {
///     PutObjectOutput;
/// }
/// ```
fn disable_payload_signing(operation: &Operation) -> Piece {
    let lines = vec![Line::Row(format!("{};", operation.output.name))];
    Piece::Table { name: "disable_payload_signing", lines }
}

/// Emits the code for an operation that creates S3 Express sessions.
///
/// ```text
/// express_session! {
///     CreateSession, CreateSessionInput, CreateSessionOutput;
/// }
/// ```
fn express_session(operation: &Operation) -> Piece {
    let Operation { name, input, output, .. } = operation;
    let lines = vec![Line::Row(format!("{name}, {}, {};", input.name, output.name))];
    Piece::Table { name: "express_session", lines }
}

/// Emits the table of the outputs and errors that have an extended request ID.
///
/// ```text
/// extended_request_id! {
///     output GetObjectOutput;
///     error GetObjectError;
/// }
/// ```
pub(super) fn extended_request_id(types: &[(&str, &String)]) -> Piece {
    let lines = types.iter().map(|(kind, name)| Line::Row(format!("{kind} {name};"))).collect();
    Piece::Table { name: "extended_request_id", lines }
}

/// Returns the names that the macros define in the file.
fn defined(operation: &Operation) -> Vec<String> {
    let mut names = vec![operation.name.clone(), operation.fluent_builder.clone(), operation.error.clone()];
    for end in [&operation.input, &operation.output] {
        names.extend([end.name.clone(), end.builder.clone()]);
    }
    names
}

fn table(operation: &Operation, scope: &mut Scope) -> Vec<Line> {
    let Operation { name, wire_name, input, output, method, .. } = operation;
    let head = match (&operation.output_stream, output.byte_stream().is_some(), output.fallible) {
        (Some(_), ..) => ": events",
        (None, true, _) => ": streaming",
        (None, false, true) => ": fallible",
        (None, false, false) => "",
    };
    let input_head = match (&operation.input_stream, input.byte_stream().is_some()) {
        (Some(_), _) => ": events",
        (None, true) => ": streaming",
        (None, false) => "",
    };
    let mut stream_rows = |stream: &Option<EventStreamMember>, kind: &str| -> Vec<Line> {
        stream.iter().flat_map(|stream| super::event_stream::stream_row(stream, kind, scope)).collect()
    };
    let mut input_rows = stream_rows(&operation.input_stream, "sent_events");
    let mut output_rows = stream_rows(&operation.output_stream, "events");
    input_rows.extend(rows(input, operation.payload_elements[0].as_ref(), scope));
    output_rows.extend(rows(output, operation.payload_elements[1].as_ref(), scope));
    vec![
        Line::Docs(vec![format!("The operation `{}`.", operation.id)]),
        Line::Block {
            head: match &operation.http {
                None => format!("operation {name}, {method}: {}", literal(wire_name)),
                Some(http) => {
                    format!("operation {name}, {method}: {} {} {}", literal(wire_name), http.method, literal(&http.uri))
                }
            },
            lines: differences(operation, scope),
        },
        Line::Blank,
        Line::Docs(vec![format!("The input of [`{name}`](self).")]),
        Line::Block {
            head: format!("input {}, {}, {}{input_head}", input.name, input.builder, operation.fluent_builder),
            lines: input_rows,
        },
        Line::Blank,
        Line::Docs(vec![format!("The output of [`{name}`](self).")]),
        Line::Block { head: format!("output {}, {}{head}", output.name, output.builder), lines: output_rows },
        Line::Blank,
        Line::Block {
            head: format!("errors {}", operation.error),
            lines: operation.errors.iter().flat_map(error_rows).collect(),
        },
    ]
}

fn rows(structure: &Structure, payload: Option<&Element>, scope: &mut Scope) -> Vec<Line> {
    structure.members.iter().flat_map(|member| super::row::member_with(member, payload, scope)).collect()
}

fn error_rows(error: &OperationError) -> [Line; 2] {
    [Line::Docs(vec![error.summary.clone()]), Line::Row(error_row(error) + ";")]
}

/// Formats the row of an error, such as `NotFound, is_not_found: "NotFound" | "Old.NotFound", retried`.
fn error_row(error: &OperationError) -> String {
    let retried = if error.retryable { ", retried" } else { "" };
    let codes: Vec<_> = error.code.iter().chain(&error.query_code).map(|code| literal(code)).collect();
    let codes = if codes.is_empty() { String::new() } else { format!(": {}", codes.join(" | ")) };
    format!("{}, {}{codes}{retried}", error.name, error.is_method)
}

/// Emits the items of the operation that override the defaults of the macro. Functions are `#[inline]`, so that only
/// programs that call the operation compile them.
fn differences(operation: &Operation, scope: &mut Scope) -> Vec<Line> {
    let mut lines = Vec::new();
    let mut add = |line: Line| {
        if !lines.is_empty() {
            lines.push(Line::Blank);
        }
        if matches!(line, Line::Block { .. }) {
            lines.push(Line::Row("#[inline]".to_owned()));
        }
        lines.push(line);
    };
    for (name, element) in ["INPUT_ELEMENT", "OUTPUT_ELEMENT"].into_iter().zip(&operation.elements) {
        if let Some(element) = element {
            let ty = scope.name("client_runtime::codec", "Element");
            add(Line::Row(format!("const {name}: {ty} = {};", super::row::element(element, scope))));
        }
    }
    if let Some(content_type) = &operation.content_type {
        add(Line::Row(format!("const CONTENT_TYPE: Option<&'static str> = Some({});", literal(content_type))));
    }
    if !operation.member_names.is_empty() {
        let ty = scope.name("client_runtime::orchestration", "MemberNames");
        let pairs = operation.member_names.iter();
        let pairs: Vec<_> = pairs
            .map(|(field, name)| format!("({}, {})", literal(field.trim_start_matches("r#")), literal(name)))
            .collect();
        add(Line::Row(format!("const MEMBER_NAMES: {ty} = &[{}];", pairs.join(", "))));
    }
    if !operation.has_body {
        add(Line::Row("const HAS_BODY: bool = false;".to_owned()));
    }
    if operation.sensitive {
        add(Line::Row("const SENSITIVE: bool = true;".to_owned()));
    }
    if operation.may_stall {
        add(Line::Row("const MAY_STALL: bool = true;".to_owned()));
    }
    if operation.unsigned_payload {
        add(Line::Row("const UNSIGNED_PAYLOAD: bool = true;".to_owned()));
    }
    if let Some(field) = &operation.idempotency_token {
        let [option, string] =
            [("std::option", "Option"), ("std::string", "String")].map(|(module, name)| scope.prelude(module, name));
        add(Line::Block {
            head: format!("fn idempotency_token(input: &mut Self::Input) -> {option}<&mut {option}<{string}>>"),
            lines: vec![Line::Row(format!("{}(&mut input.{field})", some(scope)))],
        });
    }
    if !operation.endpoint_params.is_empty() {
        let params = scope.name("crate::config::endpoint", "ParamsBuilder");
        let of_constant = |value: &EndpointParamValue| {
            matches!(
                value,
                EndpointParamValue::String(_) | EndpointParamValue::Boolean(_) | EndpointParamValue::Strings(_)
            )
        };
        let uses_input = !operation.endpoint_params.iter().all(|param| of_constant(&param.value));
        let some = some(scope);
        let required = operation.endpoint_params.iter().filter_map(|param| match &param.value {
            EndpointParamValue::RequiredField(field) => Some(field),
            _ => None,
        });
        let required: Vec<_> = required
            .map(|field| format!("({}, |input| input.{field}.as_deref())", literal(field.trim_start_matches("r#"))))
            .collect();
        if !required.is_empty() {
            let ty = scope.name("client_runtime::orchestration", "RequiredParams");
            add(Line::Row(format!("const REQUIRED_PARAMS: {ty}<Self> = &[{}];", required.join(", "))));
        }
        let mut body = vec![Line::Row("params".to_owned())];
        for param in &operation.endpoint_params {
            let value = match &param.value {
                EndpointParamValue::Field(field) | EndpointParamValue::RequiredField(field) => {
                    format!("input.{field}.clone()")
                }
                EndpointParamValue::String(text) => format!("{some}({}.to_owned())", literal(text)),
                EndpointParamValue::Boolean(value) => format!("{some}({value})"),
                EndpointParamValue::Strings(items) => {
                    let items: Vec<_> = items.iter().map(|item| format!("{}.to_owned()", literal(item))).collect();
                    format!("{some}(vec![{}])", items.join(", "))
                }
                EndpointParamValue::Query(query, _) => {
                    let value = super::query::value(query);
                    let value = if query.is_optional() { value } else { Expression::call(&some, vec![value]) };
                    let call = Expression::call(&format!(".{}", param.setter), vec![value]);
                    body.extend(call.lines().into_iter().map(|line| Line::Row(format!("    {line}"))));
                    continue;
                }
            };
            body.push(Line::Row(format!("    .{}({value})", param.setter)));
        }
        let input = if uses_input { "input" } else { "_" };
        add(Line::Block {
            head: format!("fn endpoint_params({input}: &Self::Input, params: {params}) -> {params}"),
            lines: body,
        });
    }
    if let Some(customize) = super::operation_runtime::customize(operation, scope) {
        add(customize);
    }
    lines
}

fn some(scope: &Scope) -> String {
    scope.prelude("std::option::Option", "Some")
}

/// Emits the method `presigned` of an operation.
///
/// ```text
/// presigned_operation! {
///     SynthesizeSpeech, SynthesizeSpeechInput, SynthesizeSpeechFluentBuilder, SynthesizeSpeechError: GET "/speech" {
///         text, required(text) = query("Text");
///     }
/// }
/// ```
fn presigned_table(operation: &Operation, presigning: &Presigning, scope: &mut Scope) -> Piece {
    let Operation { name, input, fluent_builder, error, .. } = operation;
    let uri = operation.http.as_ref().map_or("/", |http| http.uri.as_str());
    let head = format!("{name}, {}, {fluent_builder}, {error}", input.name);
    let block = match presigning {
        Presigning::AnyBody => Line::Block { head, lines: Vec::new() },
        Presigning::Query { method, members } => Line::Block {
            head: format!("{head}: {method} {}", literal(uri)),
            lines: members.iter().map(|member| Line::Row(super::row::written(member, scope))).collect(),
        },
    };
    Piece::Table { name: "presigned_operation", lines: vec![block] }
}

/// Emits the paginator of an operation.
///
/// ```text
/// paginator! {
///     ListSecrets, ListSecretsInputBuilder, ListSecretsFluentBuilder, ListSecretsOutput, ListSecretsError {
///         pub struct ListSecretsPaginator;
///         token next_token: |output| output.next_token.as_ref();
///         page_size max_results: i32;
///         items ListSecretsPaginatorItems: SecretListEntry, |output| output.secret_list.unwrap_or_default();
///     }
/// }
/// ```
fn paginator_table(operation: &Operation, paginator: &Paginator, scope: &mut Scope) -> Piece {
    let mut lines = vec![Line::Row(format!("pub struct {};", paginator.name))];
    let mut token = borrowed_path(&paginator.output_token);
    if let Some(PathStep { field, optional }) = &paginator.is_truncated {
        let is_truncated =
            if *optional { format!("output.{field}.unwrap_or_default()") } else { format!("output.{field}") };
        token.push_str(&format!(".filter(|_| {is_truncated})"));
    }
    lines.push(Line::Row(format!("token {}: |output| {token};", paginator.input_token)));
    if let Some((field, ty)) = &paginator.page_size {
        lines.push(Line::Row(format!("page_size {field}: {};", rust_type(ty, scope))));
    }
    if let Some(items) = &paginator.items {
        let item = match &items.map_value {
            None => rust_type(&items.item, scope),
            Some(value) => format!("({}, {})", rust_type(&items.item, scope), rust_type(value, scope)),
        };
        let path = owned_path(&items.path);
        lines.push(Line::Row(format!("items {}: {item}, |output| {path};", items.name)));
    }
    let Operation { name, input, fluent_builder, output, error, .. } = operation;
    let head = format!("{name}, {}, {fluent_builder}, {}, {error}", input.builder, output.name);
    Piece::Table { name: "paginator", lines: vec![Line::Block { head, lines }] }
}

/// Formats the expression for the next token, as an `Option` of a reference.
///
/// ```text
/// output.page.as_ref().and_then(|it| it.next_token.as_ref())
/// output.page.as_ref().map(|it| &it.next_token)
/// Some(&output.page.next_token)
/// ```
fn borrowed_path(path: &[PathStep]) -> String {
    match borrowed("output", path) {
        (expression, true) => expression,
        (expression, false) => format!("Some({expression})"),
    }
}

/// Returns an expression that borrows the value at the end of a path from `of`, and whether the result is an `Option`.
fn borrowed(of: &str, path: &[PathStep]) -> (String, bool) {
    match path {
        [] => (of.to_owned(), false),
        [last] if last.optional => (format!("{of}.{}.as_ref()", last.field), true),
        [last] => (format!("&{of}.{}", last.field), false),
        [step, rest @ ..] if step.optional => {
            (format!("{of}.{}.as_ref().{}", step.field, lifted(borrowed("it", rest))), true)
        }
        [step, rest @ ..] => borrowed(&format!("{of}.{}", step.field), rest),
    }
}

/// Formats the expression for the items of a page: a list or map, which is empty if anything on the path is absent.
///
/// ```text
/// output.page.and_then(|it| it.items).unwrap_or_default()
/// output.page.map(|it| it.items).unwrap_or_default()
/// output.page.items
/// ```
fn owned_path(path: &[PathStep]) -> String {
    match owned("output", path) {
        (expression, true) => format!("{expression}.unwrap_or_default()"),
        (expression, false) => expression,
    }
}

/// Returns an expression for the value at the end of a path from `of`, and whether the value is an `Option`.
fn owned(of: &str, path: &[PathStep]) -> (String, bool) {
    match path {
        [] => (of.to_owned(), false),
        [last] => (format!("{of}.{}", last.field), last.optional),
        [step, rest @ ..] if step.optional => (format!("{of}.{}.{}", step.field, lifted(owned("it", rest))), true),
        [step, rest @ ..] => owned(&format!("{of}.{}", step.field), rest),
    }
}

/// Formats the method call that continues a path inside an `Option`.
fn lifted((inner, is_option): (String, bool)) -> String {
    format!("{}(|it| {inner})", if is_option { "and_then" } else { "map" })
}
