//! Examples as documentation pages: Markdown files that the modules of operations include.

use super::example_clients::{ExampleClient, failing, returning};
use super::expression::Expression;
use super::values::{Outside, string};
use super::{Piece, SourceFile};
use crate::format;
use crate::ir::Service;
use crate::ir::example::{Example, Failure, OperationExamples, Outcome};
use crate::ir::value::Value;

/// Emits the pages of all operations with examples.
pub(super) fn files(service: &Service) -> Vec<SourceFile> {
    service.examples.iter().map(|operation| page(service, operation)).collect()
}

/// Emits the `include_str!` for the module of an operation; `None` if the operation has no examples.
pub(super) fn included(service: &Service, module: &str) -> Option<Piece> {
    let operation = service.examples.iter().find(|operation| operation.module == module)?;
    Some(Piece::Include(format!("../../{}", path(operation))))
}

fn path(operation: &OperationExamples) -> String {
    format!("docs/operation/{}.md", operation.module)
}

/// Emits the page of an operation.
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

/// Formats the program of an example. Lines that readers do not need are hidden.
fn program(service: &Service, operation: &OperationExamples, example: &Example) -> String {
    let library = &service.package.library;
    let mut outside = Outside::of(library, &["replay", "sdk"]);
    let (call, checks) = (call(operation, example, &mut outside), checks(&example.outcome, &mut outside));
    let ExampleClient { file, lines } = client(operation, &example.outcome);
    let imports = format::use_lines(&outside.scope.into_imports());
    let statements: String = checks.iter().map(|check| check.statement(0)).collect();
    let shown: Vec<_> = [imports, call.statement(0), statements].into_iter().filter(|part| !part.is_empty()).collect();
    format!(
        "# use {library} as sdk;\n\
         # include!(concat!(env!(\"CARGO_MANIFEST_DIR\"), \"/docs/{file}.rs\"));\n\
         # #[tokio::main(flavor = \"current_thread\")]\n\
         # async fn main() -> Result<(), Box<dyn std::error::Error>> {{\n\
         {lines}\
         {}\
         # Ok(())\n\
         # }}\n",
        shown.join("\n"),
    )
}

/// Creates the client of an example.
fn client(operation: &OperationExamples, outcome: &Outcome) -> ExampleClient {
    match outcome {
        Outcome::Output(success) => returning(&operation.module, &operation.output, operation.fallible, success),
        Outcome::Error(failure) => failing(&operation.module, &operation.error, failure),
    }
}

/// Builds the call of an example.
///
/// ```text
/// let output = client.get_secret_value().secret_id("prod/db").send().await?;
/// let error = client.get_secret_value().secret_id("prod/db").send().await.unwrap_err();
/// ```
fn call(operation: &OperationExamples, example: &Example, outside: &mut Outside<'_>) -> Expression {
    let mut calls = vec![Expression::plain(format!(".{}()", operation.method))];
    calls.extend(outside.setters(&example.input));
    calls.push(Expression::plain(".send()"));
    let (before, after) = match &example.outcome {
        Outcome::Output(success) if success.members.iter().all(|member| !is_comparable(&member.value)) => {
            ("", ".await?")
        }
        Outcome::Output(_) => ("let output = ", ".await?"),
        Outcome::Error(_) => ("let error = ", ".await"),
    };
    calls.push(Expression::plain(after));
    calls.extend(matches!(example.outcome, Outcome::Error(_)).then(|| Expression::plain(".unwrap_err()")));
    Expression::After(before.to_owned(), Box::new(Expression::Chain { head: "client".to_owned(), calls }))
}

/// Builds the assertions on the outcome of an example.
///
/// ```text
/// assert_eq!(output.name(), Some("prod/db"));
/// assert!(error.as_service_error().is_some_and(|error| error.is_resource_not_found_exception()));
/// ```
fn checks(outcome: &Outcome, outside: &mut Outside<'_>) -> Vec<Expression> {
    match outcome {
        Outcome::Output(success) => {
            let comparable = success.members.iter().filter(|member| is_comparable(&member.value));
            comparable.filter_map(|member| outside.assertion("output", member)).collect()
        }
        Outcome::Error(Failure { is_method, message, .. }) => {
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

/// Whether a value can be compared: a stream has no `==`, and NaN does not equal itself.
fn is_comparable(value: &Value) -> bool {
    !matches!(value, Value::Stream(_)) && !value.has_nan()
}
