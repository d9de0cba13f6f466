//! Examples as documentation pages: Markdown files that the modules of operations include.

use super::expression::Expression;
use super::values::{Outside, body as body_literal, string};
use super::{Piece, SourceFile};
use crate::format;
use crate::ir::Service;
use crate::ir::example::{Answer, Example, OperationExamples};

const REPLAY: &str = include_str!("../../templates/replay.rs");

/// The pages of all operations with examples, and the client that their programs share with those of the guide.
pub(super) fn files(service: &Service) -> Vec<SourceFile> {
    if service.examples.is_empty() && service.guide.is_none() {
        return Vec::new();
    }
    let pages = service.examples.iter().map(|operation| page(service, operation));
    pages.chain([SourceFile::text("docs/replay.rs", REPLAY)]).collect()
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
    let (call, checks) = (call(operation, example, &mut outside), checks(&example.answer, &mut outside));
    let (status, body) = match &example.answer {
        Answer::Output { body, .. } => (200, body),
        Answer::Error { status, body, .. } => (*status, body),
    };
    let imports = format::use_lines(&outside.scope.into_imports());
    let statements: String = checks.iter().map(|check| check.statement(0)).collect();
    let shown: Vec<_> = [imports, call.statement(0), statements].into_iter().filter(|part| !part.is_empty()).collect();
    format!(
        "# use {library} as sdk;\n\
         # include!(concat!(env!(\"CARGO_MANIFEST_DIR\"), \"/docs/replay.rs\"));\n\
         # #[tokio::main(flavor = \"current_thread\")]\n\
         # async fn main() -> Result<(), Box<dyn std::error::Error>> {{\n\
         # let client = replay({status}, {});\n\
         {}\
         # Ok(())\n\
         # }}\n",
        body_literal(body),
        shown.join("\n"),
    )
}

/// ```text
/// let output = client.get_secret_value().secret_id("prod/db").send().await?;
/// let error = client.get_secret_value().secret_id("prod/db").send().await.unwrap_err();
/// ```
fn call(operation: &OperationExamples, example: &Example, outside: &mut Outside<'_>) -> Expression {
    let mut calls = vec![Expression::plain(format!(".{}()", operation.method))];
    calls.extend(outside.setters(&example.input));
    calls.push(Expression::plain(".send()"));
    let (before, after) = match &example.answer {
        Answer::Output { members, .. } if members.iter().all(|member| member.value.has_nan()) => ("", ".await?"),
        Answer::Output { .. } => ("let output = ", ".await?"),
        Answer::Error { .. } => ("let error = ", ".await"),
    };
    calls.push(Expression::plain(after));
    calls.extend(matches!(example.answer, Answer::Error { .. }).then(|| Expression::plain(".unwrap_err()")));
    Expression::After(before.to_owned(), Box::new(Expression::Chain { head: "client".to_owned(), calls }))
}

/// ```text
/// assert_eq!(output.name(), Some("prod/db"));
/// assert!(error.as_service_error().is_some_and(|error| error.is_resource_not_found_exception()));
/// ```
fn checks(answer: &Answer, outside: &mut Outside<'_>) -> Vec<Expression> {
    match answer {
        Answer::Output { members, .. } => {
            members.iter().filter_map(|member| outside.assertion("output", member)).collect()
        }
        Answer::Error { is_method, message, .. } => {
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
