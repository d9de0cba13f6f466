//! Clients for the programs in the documentation. They send nothing: they either replay a response, or return an output
//! or error directly.

use super::SourceFile;
use super::expression::Expression;
use super::values::{Outside, body, string};
use crate::format;
use crate::ir::example::{Failure, Success};
use crate::ir::{Body, Guide, GuideDenied, Service};

const REPLAY: &str = "replay";
const RETURNING: &str = "returning";

/// The client for a program in the documentation.
pub(super) struct ExampleClient {
    /// The name of the file in `docs` that the program includes, without its extension.
    pub(super) file: &'static str,
    /// The lines that create the client, hidden from readers.
    pub(super) lines: String,
}

/// Emits the files that the examples and the guide include.
pub(super) fn files(service: &Service) -> Vec<SourceFile> {
    let examples = service.examples.iter().flat_map(|operation| &operation.examples);
    let bodies = || {
        let of_guide = service.guide.iter().flat_map(Guide::bodies);
        examples.clone().map(|example| example.outcome.body()).chain(of_guide)
    };
    let replay = bodies().any(|body| body.is_some()).then_some((REPLAY, include_str!("../../templates/replay.rs")));
    let returning =
        bodies().any(|body| body.is_none()).then_some((RETURNING, include_str!("../../templates/returning.rs")));
    let files = replay.into_iter().chain(returning);
    files.map(|(name, text)| SourceFile::text(format!("docs/{name}.rs"), text)).collect()
}

/// Creates a client whose calls return an output.
///
/// ```text
/// let client = replay(200, r#"{"Name":"prod/db"}"#);
/// let client = returning(|| Ok(sdk::operation::get_object::GetObjectOutput::builder().build()));
/// ```
pub(super) fn returning(module: &str, output: &str, fallible: bool, success: &Success) -> ExampleClient {
    if let Some(body) = &success.body {
        return replay(200, body);
    }
    let mut outside = outside();
    let output = format!("sdk::operation::{module}::{output}");
    let value = outside.built(&output, fallible, &success.members);
    closure("returning", value, outside)
}

/// Creates a client whose calls fail with a modeled error.
///
/// ```text
/// let client = replay(404, r#"{"__type":"NoSuchKey"}"#);
/// let client = failing(|| Ok(sdk::operation::get_object::GetObjectError::NoSuchKey(
///     sdk::types::error::NoSuchKey::builder()
///         .meta(metadata("NoSuchKey", None))
///         .build(),
/// )));
/// ```
pub(super) fn failing(module: &str, operation_error: &str, failure: &Failure) -> ExampleClient {
    let Failure { status, body, name, code, fallible, members, message, .. } = failure;
    if let Some(body) = body {
        return replay(*status, body);
    }
    let mut outside = outside();
    let mut calls = outside.setters(members);
    calls.push(Expression::plain(format!(".meta({})", metadata(code, message.as_deref()))));
    calls.push(Expression::plain(if *fallible { ".build()?" } else { ".build()" }));
    let error = Expression::Chain { head: format!("sdk::types::error::{name}::builder()"), calls };
    let error = Expression::call(&format!("sdk::operation::{module}::{operation_error}::{name}"), vec![error]);
    closure("failing", error, outside)
}

/// Creates a client whose calls fail with an error that is not modeled.
///
/// ```text
/// let client = replay(400, r#"{"__type":"AccessDeniedException"}"#);
/// let client = failing(|| Ok(sdk::operation::get_object::GetObjectError::generic(metadata("AccessDenied", None))));
/// ```
pub(super) fn denied(module: &str, operation_error: &str, denied: &GuideDenied) -> ExampleClient {
    if let Some(body) = &denied.body {
        return replay(denied.status, body);
    }
    let metadata = Expression::plain(metadata(denied.code, Some(denied.message)));
    let error = Expression::call(&format!("sdk::operation::{module}::{operation_error}::generic"), vec![metadata]);
    closure("failing", error, outside())
}

fn replay(status: u16, response: &Body) -> ExampleClient {
    ExampleClient { file: REPLAY, lines: format!("# let client = replay({status}, {});\n", body(response)) }
}

fn outside() -> Outside<'static> {
    Outside::of("sdk", &["returning", "sdk"])
}

fn metadata(code: &str, message: Option<&str>) -> String {
    let message = message.map_or("None".to_owned(), |message| format!("Some({})", string(message)));
    format!("metadata({}, {message})", string(code))
}

/// Creates a client whose calls have the outcome that a closure returns.
fn closure(function: &str, value: Expression, outside: Outside<'_>) -> ExampleClient {
    let result = Expression::call("Ok", vec![value]);
    let closure = Expression::After("|| ".to_owned(), Box::new(result));
    let call = Box::new(Expression::call(function, vec![closure]));
    let imports = format::use_lines(&outside.scope.into_imports());
    let lines = match imports.is_empty() {
        true => Expression::After("let client = ".to_owned(), call).statement(0),
        // Use a block, because the program has imports of its own.
        false => {
            let call = Expression::After("client = ".to_owned(), call).statement(0);
            format!("let client;\n{{\n{imports}{call}}}\n")
        }
    };
    ExampleClient { file: RETURNING, lines: hidden(&lines) }
}

/// Marks lines so that rustdoc hides them.
pub(super) fn hidden(lines: &str) -> String {
    lines.lines().map(|line| format!("# {line}\n")).collect()
}
