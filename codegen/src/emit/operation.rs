//! Operations: one file each, with all that is particular to the operation.

use super::expression::Expression;
use super::scope::Scope;
use super::types::{file, literal, row, rust_type};
use super::{Line, Piece, SourceFile};
use crate::ir::{EndpointParamValue, Operation, OperationError, Paginator, PathStep, Service, Structure};

/// A file for an operation.
///
/// ```text
/// //! Reads a secret.
///
/// use crate::types::Tag;
///
/// operation! {
///     operation GetSecretValue, get_secret_value: "GetSecretValue", "secretsmanager.GetSecretValue", "Secrets Manager.GetSecretValue" {
///         const SENSITIVE_OUTPUT: bool = true;
///     }
///
///     input GetSecretValueInput, GetSecretValueInputBuilder, GetSecretValueFluentBuilder {
///         /// The secret.
///         secret_id, set_secret_id, get_secret_id: optional(text) = "SecretId";
///     }
///
///     output GetSecretValueOutput, GetSecretValueOutputBuilder: {
///         /// The value.
///         secret_string, set_secret_string, get_secret_string: optional(text) = "SecretString", sensitive;
///     }
///
///     errors GetSecretValueError {
///         /// There is no such secret.
///         ResourceNotFoundException, is_resource_not_found_exception: "ResourceNotFoundException";
///     }
/// }
/// ```
pub(super) fn operation(service: &Service, operation: &Operation) -> SourceFile {
    let mut scope = Scope::with(defined(operation));
    let name = if operation.event_stream.is_some() { "event_stream_operation" } else { "operation" };
    let mut pieces = vec![Piece::Table { name, lines: table(service, operation, &mut scope) }];
    pieces.extend(operation.paginator.as_ref().map(|paginator| paginator_table(operation, paginator, &mut scope)));
    pieces.extend(super::examples::included(service, &operation.module));
    file(format!("src/operation/{}.rs", operation.module), operation.docs.lines().to_vec(), scope, pieces)
}

/// The names that the macros define in the file.
fn defined(operation: &Operation) -> Vec<String> {
    let mut names = vec![operation.name.clone(), operation.fluent_builder.clone(), operation.error.clone()];
    for end in [&operation.input, &operation.output] {
        names.extend([end.name.clone(), end.builder.clone()]);
    }
    names
}

fn table(service: &Service, operation: &Operation, scope: &mut Scope) -> Vec<Line> {
    let Operation { name, wire_name, input, output, method, .. } = operation;
    let target = literal(&format!("{}.{wire_name}", service.target_prefix));
    let span = literal(&format!("{}.{wire_name}", service.sdk_id));
    let output_head = match output.fallible {
        true => format!("output {}, {}: fallible", output.name, output.builder),
        false => format!("output {}, {}:", output.name, output.builder),
    };
    vec![
        Line::Docs(vec![format!("The operation `{}`.", operation.id)]),
        Line::Block {
            head: format!("operation {name}, {method}: {}, {target}, {span}", literal(wire_name)),
            lines: differences(operation, scope),
        },
        Line::Blank,
        Line::Docs(vec![format!("What [`{name}`](self) takes.")]),
        Line::Block {
            head: format!("input {}, {}, {}", input.name, input.builder, operation.fluent_builder),
            lines: rows(input, scope),
        },
        Line::Blank,
        Line::Docs(vec![format!("What [`{name}`](self) gives.")]),
        match &operation.event_stream {
            Some(stream) => super::event_stream::output_block(operation, stream, scope),
            None => Line::Block { head: output_head, lines: rows(output, scope) },
        },
        Line::Blank,
        Line::Block {
            head: format!("errors {}", operation.error),
            lines: operation.errors.iter().flat_map(error_rows).collect(),
        },
    ]
}

fn rows(structure: &Structure, scope: &mut Scope) -> Vec<Line> {
    structure.members.iter().flat_map(|member| row(member, scope)).collect()
}

fn error_rows(error: &OperationError) -> [Line; 2] {
    [Line::Docs(vec![error.summary.clone()]), Line::Row(error_row(error))]
}

/// `NotFound, is_not_found: "NotFound" | "Old.NotFound", retried by retryable_error_kind;`
pub(super) fn error_row(error: &OperationError) -> String {
    let retryable = if error.retryable { ", retried by retryable_error_kind" } else { "" };
    let codes: Vec<_> = error.code.iter().chain(&error.query_code).map(|code| literal(code)).collect();
    let codes = if codes.is_empty() { String::new() } else { format!(": {}", codes.join(" | ")) };
    format!("{}, {}{codes}{retryable};", error.name, error.is_method)
}

/// What the operation states of itself beyond names and members.
fn differences(operation: &Operation, scope: &mut Scope) -> Vec<Line> {
    let mut lines = Vec::new();
    let mut add = |line: Line| {
        if !lines.is_empty() {
            lines.push(Line::Blank);
        }
        lines.push(line);
    };
    if operation.sensitive_output {
        add(Line::Row("const SENSITIVE_OUTPUT: bool = true;".to_owned()));
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
        let of_input =
            |value: &EndpointParamValue| matches!(value, EndpointParamValue::Field(_) | EndpointParamValue::Query(..));
        let uses_input = operation.endpoint_params.iter().any(|param| of_input(&param.value));
        let some = some(scope);
        let mut body = vec![Line::Row("params".to_owned())];
        for param in &operation.endpoint_params {
            let value = match &param.value {
                EndpointParamValue::Field(field) => format!("input.{field}.clone()"),
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

/// The paginator of an operation.
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
    let token = borrowed_path(&paginator.output_token);
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

/// `output.page.as_ref().and_then(|it| it.next_token.as_ref())`
fn borrowed_path(path: &[PathStep]) -> String {
    let mut out = String::from("output");
    let mut open = 0;
    for (index, step) in path.iter().enumerate() {
        let last = index + 1 == path.len();
        out.push_str(&format!(".{}", step.field));
        match (step.optional, last) {
            (true, true) => out.push_str(".as_ref()"),
            (true, false) => {
                out.push_str(".as_ref().and_then(|it| it");
                open += 1;
            }
            (false, true) => out = format!("Some(&{out})"),
            (false, false) => {}
        }
    }
    out + &")".repeat(open)
}

/// `output.page.and_then(|it| it.items).unwrap_or_default()`
fn owned_path(path: &[PathStep]) -> String {
    let mut out = String::from("output");
    let mut open = 0;
    let mut optional = false;
    for (index, step) in path.iter().enumerate() {
        let last = index + 1 == path.len();
        out.push_str(&format!(".{}", step.field));
        if step.optional && !last {
            out.push_str(".and_then(|it| it");
            open += 1;
        }
        optional |= step.optional;
        if last && !step.optional && open > 0 {
            // The innermost closure has to give an `Option`, as the ones around it do.
            out = out.rsplit_once("|it| ").map_or(out.clone(), |(before, rest)| format!("{before}|it| Some({rest})"));
        }
    }
    out.push_str(&")".repeat(open));
    if optional {
        out.push_str(".unwrap_or_default()");
    }
    out
}
