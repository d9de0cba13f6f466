//! The programs of the guide, as variables of its templates.

use serde_json::json;

use super::example_clients::{ExampleClient, denied, failing, hidden, returning};
use super::expression::Expression;
use super::guide::Context;
use super::values::{Outside, body, string};
use crate::format;
use crate::ir::value::MemberValue;
use crate::ir::{Body, Guide, GuideCall, GuidePages, GuideRequest, GuideRequired};

/// The name of the function under test in the guide.
const FUNCTION: &str = "look_up";

/// Adds the programs to the variables of the templates.
pub(super) fn insert(context: &mut Context, library: &str, guide: &Guide) {
    insert_call(context, &guide.call);
    insert_errors(context, &guide.call);
    insert_tests(context, &guide.call);
    insert_output(context, library, &guide.call);
    context.insert("has_required_page", &guide.required.is_some());
    if let Some(required) = &guide.required {
        context.insert("required_structure", &required.operation);
        context.insert("required_call", &required_call(required));
    }
    context.insert("has_pages", &guide.pages.is_some());
    if let Some(pages) = &guide.pages {
        insert_pages(context, pages);
    }
}

/// Builds a call to an operation: `before`, the client's method, the setters for the input, and `calls`.
pub(super) fn chain(before: &str, method: &str, input: &[MemberValue], calls: &[&str]) -> Expression {
    let mut all = vec![Expression::plain(format!(".{method}()"))];
    all.extend(Outside::of("", &[]).setters(input));
    all.extend(calls.iter().map(|call| Expression::plain(*call)));
    Expression::After(before.to_owned(), Box::new(Expression::Chain { head: "client".to_owned(), calls: all }))
}

/// Adds the variants of the example call, and a client that returns its output.
///
/// ```text
/// let output = client.get_secret_value().secret_id("prod/db").send().await?;
/// ```
fn insert_call(context: &mut Context, call: &GuideCall) {
    let sent = |before: &str, calls: &[&str]| chain(before, &call.method, &call.input, calls);
    let first = sent("let output = ", &[".send()", ".await?"]);
    context.insert("call", &first.statement(0));
    context.insert("call_in_main", &first.statement(4));
    context.insert("blocking_call", &sent("let output = ", &[".send()", ".wait()?"]).statement(0));
    let other = [".customize()", ".config_override(other)", ".send()", ".await?"];
    context.insert("customized_call", &sent("let output = ", &other).statement(0));
    context.insert("accessor", &call.shown.as_ref().map_or(String::new(), |shown| format!(".{}()", shown.field)));
    insert_client(context, "found", returning(&call.module, &call.output, call.fallible, &call.success));
}

/// Formats a call that takes the required members as a structure.
///
/// ```text
/// let required = GetSecretValue { secret_id: "prod/db".to_owned() };
/// let output = client.call(required).send().await?;
/// ```
fn required_call(required: &GuideRequired) -> String {
    let fields = required.members.iter();
    let fields = fields.map(|member| (member.field.clone(), Outside::of("", &[]).owned(&member.value))).collect();
    let structure = Expression::Structure { name: required.operation.clone(), fields };
    let required = Expression::After("let required = ".to_owned(), Box::new(structure)).statement(0);
    required + "let output = client.call(required).send().await?;\n"
}

/// Adds a call that fails, and clients that make it fail.
///
/// ```text
/// let error = client.get_secret_value().secret_id("prod/db").send().await.unwrap_err();
/// ```
fn insert_errors(context: &mut Context, call: &GuideCall) {
    let calls = [".send()", ".await", ".unwrap_err()"];
    context.insert("call_to_fail", &chain("let error = ", &call.method, &call.input, &calls).statement(0));
    context.insert("denied_code", call.denied.code);
    insert_client(context, "denied", denied(&call.module, &call.error, &call.denied));
    context.insert("has_failure", &call.failure.is_some());
    if let Some(failure) = &call.failure {
        context.insert("failure", &failure.name);
        context.insert("failure_method", &failure.is_method);
        context.insert("failure_message", &failure.message.as_deref().map(string));
        insert_client(context, "failing", failing(&call.module, &call.error, failure));
    }
}

/// Adds the client of a program: the file that the program includes, and the hidden lines that create the client.
fn insert_client(context: &mut Context, name: &'static str, client: ExampleClient) {
    context.insert(name, &json!({ "file": client.file, "lines": client.lines }));
}

/// Adds the function under test, the response body that it is tested with, and the assertions.
///
/// ```text
/// /// The function under test.
/// async fn look_up(client: &Client) -> Result<Option<String>, Error> {
///     let output = client.get_secret_value().secret_id("prod/db").send().await?;
///     Ok(output.name().map(str::to_owned))
/// }
/// ```
fn insert_tests(context: &mut Context, call: &GuideCall) {
    let (before, ty, result) = match &call.shown {
        None => ("", "()", "()".to_owned()),
        Some(shown) if shown.optional => {
            ("let output = ", "Option<String>", format!("output.{}().map(str::to_owned)", shown.field))
        }
        Some(shown) => ("let output = ", "String", format!("output.{}().to_owned()", shown.field)),
    };
    let sent = chain(before, &call.method, &call.input, &[".send()", ".await?"]);
    let function = format!(
        "/// The function under test.\n\
         async fn {FUNCTION}(client: &Client) -> Result<{ty}, Error> {{\n\
         {}    Ok({result})\n\
         }}\n",
        sent.statement(4),
    );
    let found = format!("{FUNCTION}(&client).await?");
    let assertion = match &call.shown {
        None => Expression::plain(found),
        Some(shown) => {
            let text = Expression::plain(string(&shown.text));
            let (found, expected) = match shown.optional {
                true => (format!("{found}.as_deref()"), Expression::call("Some", vec![text])),
                false => (found, text),
            };
            Expression::call("assert_eq!", vec![Expression::plain(found), expected])
        }
    };
    context.insert("function_name", FUNCTION);
    context.insert("function", &function);
    context.insert("hidden_function", &hidden(&function));
    context.insert("assertion", &assertion.statement(0));
    context.insert("body", &call.success.body.as_ref().map(whole_body));
    context.insert("request_checks", &request_checks(&call.request));
}

/// Formats the assertions on a request.
///
/// ```text
/// assert_eq!(sent.headers().get("x-amz-target"), Some("secretsmanager.GetSecretValue"));
/// ```
fn request_checks(request: &GuideRequest) -> String {
    let ends_with = |path: &str| format!("assert!(sent.uri().ends_with({}));\n", string(path));
    match request {
        GuideRequest::Header(target) => {
            format!("assert_eq!(sent.headers().get(\"x-amz-target\"), Some({}));\n", string(target))
        }
        GuideRequest::Path(path) => ends_with(path),
        GuideRequest::Form(action) => format!(
            "let form = sent.body().bytes().expect(\"the body is in memory\");\n\
             assert!(form.starts_with(b\"Action={action}&\"));\n"
        ),
        GuideRequest::Http { method, path } => {
            let path = path.as_deref().map_or(String::new(), ends_with);
            format!("assert_eq!(sent.method(), {});\n{path}", string(method))
        }
    }
}

/// Adds the output that mocks and fakes return, and the imports that it needs.
///
/// ```text
///     GetSecretValueOutput::builder()
///         .name("prod/bookshop/orders-db")
///         .build()
/// ```
fn insert_output(context: &mut Context, library: &str, call: &GuideCall) {
    let taken = ["Client", "Error", "Fake", "Fault", "RuleMode", FUNCTION, "mock", "mock_client"];
    let failure = call.failure.as_ref().map(|failure| failure.name.as_str());
    let own = [call.output.as_str(), call.input_type.as_str(), call.error.as_str()];
    let taken: Vec<_> = taken.into_iter().chain(own).chain(failure).collect();
    let mut outside = Outside::of(library, &taken).unwrapping();
    let output = outside.built(&call.output, call.fallible, &call.success.members);
    context.insert("output_imports", &format::use_lines(&outside.scope.into_imports()));
    context.insert("built_output", output.statement(4).trim_end_matches(";\n"));
    let bound = Expression::After("let output = ".to_owned(), Box::new(output));
    context.insert("bound_output", &bound.statement(4));
}

/// Formats a body as an expression that converts into an `SdkBody`.
fn whole_body(of: &Body) -> String {
    match of {
        Body::Text(_) => body(of),
        Body::Binary(_) => format!("&{}[..]", body(of)),
    }
}

/// Adds the variants of a paginated call, and a client that returns the last page.
///
/// ```text
/// let mut pages = client.list_secrets().into_paginator().send();
/// ```
fn insert_pages(context: &mut Context, pages: &GuidePages) {
    let stream = |before: &str, calls: &[&str]| chain(before, &pages.method, &pages.input, calls).statement(0);
    context.insert("paginated", &stream("let mut pages = ", &[".into_paginator()", ".send()"]));
    context.insert("streamed", &stream("let mut pages = ", &[".into_paginator()", ".send()", ".into_stream()"]));
    context.insert("blocking_pages", &stream("let pages = ", &[".into_paginator()", ".send()", ".wait()"]));
    context.insert("itemized", &stream("let mut items = ", &[".into_paginator()", ".items()", ".send()"]));
    let collected = [".into_paginator()", ".items()", ".send()", ".collect::<Result<Vec<_>, _>>()", ".await?"];
    context.insert("collected", &stream("let all = ", &collected));
    insert_client(context, "last_page", returning(&pages.module, &pages.output, pages.fallible, &pages.last));
    context.insert("has_items", &pages.has_items);
    context.insert("has_page_size", &pages.has_page_size);
    context.insert("paginator", &format!("crate::operation::{}::paginator::{}", pages.module, pages.paginator));
}
