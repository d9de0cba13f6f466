//! Examples as documentation pages: Markdown files that the modules of operations include.

use super::expression::Expression;
use super::values::{Outside, body as body_literal, string};
use super::{Piece, SourceFile};
use crate::format;
use crate::ir::example::{Example, OperationExamples, Outcome};
use crate::ir::value::Value;
use crate::ir::{Body, Service};

const REPLAY: &str = include_str!("../../templates/replay.rs");
const RETURNING: &str = include_str!("../../templates/returning.rs");

/// The pages of all operations with examples, and the client that their programs share with those of the guide.
pub(super) fn files(service: &Service) -> Vec<SourceFile> {
    if service.examples.is_empty() && service.guide.is_none() {
        return Vec::new();
    }
    let pages = service.examples.iter().map(|operation| page(service, operation));
    let examples = || service.examples.iter().flat_map(|operation| &operation.examples);
    let returns = examples().any(|example| response(&example.outcome).is_none());
    let replays = service.guide.is_some() || examples().any(|example| response(&example.outcome).is_some());
    let clients = [(replays, "docs/replay.rs", REPLAY), (returns, "docs/returning.rs", RETURNING)];
    let clients = clients.into_iter().filter(|(needed, ..)| *needed);
    pages.chain(clients.map(|(_, path, text)| SourceFile::text(path, text))).collect()
}

/// The `include_str!` for the module of an operation.
pub(super) fn included(service: &Service, module: &str) -> Option<Piece> {
    let operation = service.examples.iter().find(|operation| operation.module == module)?;
    Some(Piece::Include(format!("../../{}", path(operation))))
}

fn path(operation: &OperationExamples) -> String {
    format!("docs/operation/{}.md", operation.module)
}

/// One page.
///
/// ````text
/// # Examples
///
/// ## Get the current value
///
/// The order service fetches its login.
///
/// ```
/// let output = client.get_secret_value().secret_id("prod/db").send().await?;
///
/// assert_eq!(output.name(), Some("prod/db"));
/// ```
/// ````
fn page(service: &Service, operation: &OperationExamples) -> SourceFile {
    let mut text = String::from("# Examples\n");
    for example in &operation.examples {
        text.push_str(&format!("\n## {}\n", example.title));
        if !example.docs.is_empty() {
            text.push_str(&format!("\n{}\n", example.docs.join("\n")));
        }
        text.push_str(&format!("\n```\n{}```\n", program(service, operation, example)));
    }
    SourceFile::text(path(operation), text)
}

/// The program of an example. Lines that readers do not need are hidden.
fn program(service: &Service, operation: &OperationExamples, example: &Example) -> String {
    let library = &service.package.library;
    let mut outside = Outside::of(library, &["replay", "sdk"]);
    let (call, checks) = (call(operation, example, &mut outside), checks(&example.outcome, &mut outside));
    let (file, client) = match response(&example.outcome) {
        Some((status, body)) => ("replay", format!("# let client = replay({status}, {});\n", body_literal(body))),
        None => ("returning", hidden(&client(operation, &example.outcome))),
    };
    let imports = format::use_lines(&outside.scope.into_imports());
    let statements: String = checks.iter().map(|check| check.statement(0)).collect();
    let shown: Vec<_> = [imports, call.statement(0), statements].into_iter().filter(|part| !part.is_empty()).collect();
    format!(
        "# use {library} as sdk;\n\
         # include!(concat!(env!(\"CARGO_MANIFEST_DIR\"), \"/docs/{file}.rs\"));\n\
         # #[tokio::main(flavor = \"current_thread\")]\n\
         # async fn main() -> Result<(), Box<dyn std::error::Error>> {{\n\
         {client}\
         {}\
         # Ok(())\n\
         # }}\n",
        shown.join("\n"),
    )
}

/// The status and body of a response, if there is one.
fn response(outcome: &Outcome) -> Option<(u16, &Body)> {
    match outcome {
        Outcome::Output { body, .. } => Some((200, body.as_ref()?)),
        Outcome::Error { status, body, .. } => Some((*status, body.as_ref()?)),
    }
}

/// A client that returns an output or error without a response.
///
/// ```text
/// let client = returning(|| Ok(sdk::operation::get_object::GetObjectOutput::builder().build()));
/// let client = failing(|| {
///     let error = sdk::types::error::NoSuchKey::builder().meta(metadata("NoSuchKey", None)).build();
///     Ok(sdk::operation::get_object::GetObjectError::NoSuchKey(error))
/// });
/// ```
fn client(operation: &OperationExamples, outcome: &Outcome) -> String {
    let mut outside = Outside::of("sdk", &["returning", "sdk"]);
    let module = format!("sdk::operation::{}", operation.module);
    let (function, value) = match outcome {
        Outcome::Output { members, .. } => {
            ("returning", outside.built(&format!("{module}::{}", operation.output), operation.fallible, members))
        }
        Outcome::Error { name, code, fallible, members, message, .. } => {
            let message = message.as_ref().map_or("None".to_owned(), |message| format!("Some({})", string(message)));
            let mut calls = outside.setters(members);
            calls.push(Expression::plain(format!(".meta(metadata({}, {message}))", string(code))));
            calls.push(Expression::plain(if *fallible { ".build()?" } else { ".build()" }));
            let error = Expression::Chain { head: format!("sdk::types::error::{name}::builder()"), calls };
            ("failing", Expression::call(&format!("{module}::{}::{name}", operation.error), vec![error]))
        }
    };
    let result = Expression::call("Ok", vec![value]);
    let closure = Expression::After("|| ".to_owned(), Box::new(result));
    let call = Box::new(Expression::call(function, vec![closure]));
    let imports = format::use_lines(&outside.scope.into_imports());
    match imports.is_empty() {
        true => Expression::After("let client = ".to_owned(), call).statement(0),
        // In a block, because the program has imports of its own.
        false => {
            let call = Expression::After("client = ".to_owned(), call).statement(0);
            format!("let client;\n{{\n{imports}{call}}}\n")
        }
    }
}

/// Lines that documentation does not show.
fn hidden(lines: &str) -> String {
    lines.lines().map(|line| format!("# {line}\n")).collect()
}

/// ```text
/// let output = client.get_secret_value().secret_id("prod/db").send().await?;
/// let error = client.get_secret_value().secret_id("prod/db").send().await.unwrap_err();
/// ```
fn call(operation: &OperationExamples, example: &Example, outside: &mut Outside<'_>) -> Expression {
    let mut calls = vec![Expression::plain(format!(".{}()", operation.method))];
    calls.extend(outside.setters(&example.input));
    calls.push(Expression::plain(".send()"));
    let (before, after) = match &example.outcome {
        Outcome::Output { members, .. } if members.iter().all(|member| !is_comparable(&member.value)) => {
            ("", ".await?")
        }
        Outcome::Output { .. } => ("let output = ", ".await?"),
        Outcome::Error { .. } => ("let error = ", ".await"),
    };
    calls.push(Expression::plain(after));
    calls.extend(matches!(example.outcome, Outcome::Error { .. }).then(|| Expression::plain(".unwrap_err()")));
    Expression::After(before.to_owned(), Box::new(Expression::Chain { head: "client".to_owned(), calls }))
}

/// ```text
/// assert_eq!(output.name(), Some("prod/db"));
/// assert!(error.as_service_error().is_some_and(|error| error.is_resource_not_found_exception()));
/// ```
fn checks(outcome: &Outcome, outside: &mut Outside<'_>) -> Vec<Expression> {
    match outcome {
        Outcome::Output { members, .. } => {
            let comparable = members.iter().filter(|member| is_comparable(&member.value));
            comparable.filter_map(|member| outside.assertion("output", member)).collect()
        }
        Outcome::Error { is_method, message, .. } => {
            let condition = Expression::Chain {
                head: "error".to_owned(),
                calls: vec![
                    Expression::plain(".as_service_error()"),
                    Expression::plain(format!(".is_some_and(|error| error.{is_method}())")),
                ],
            };
            let mut checks = vec![Expression::call("assert!", vec![condition])];
            if let Some(message) = message {
                outside.item("error", "ProvideErrorMetadata");
                let expected = Expression::call("Some", vec![Expression::plain(string(message))]);
                checks.push(Expression::call("assert_eq!", vec![Expression::plain("error.message()"), expected]));
            }
            checks
        }
    }
}

/// Whether a value is equal to itself: streams and NaN are not.
fn is_comparable(value: &Value) -> bool {
    !matches!(value, Value::Stream(_)) && !value.has_nan()
}
