//! The guide: Markdown pages on using a client, as modules that exist only in the documentation.

use std::collections::BTreeMap;

use proc_macro2::TokenStream;
use quote::{format_ident, quote};
use serde::Serialize;
use serde_json::{Value, json};

use super::expression::Expression;
use super::manifest::render;
use super::values::{Outside, body, string};
use super::{Piece, SourceFile};
use crate::ir::value::MemberValue;
use crate::ir::{Body, Guide, GuideCall, GuidePages, GuideRequired, GuideTarget, Service};

/// A page, and whether a service needs it.
struct Page {
    module: &'static str,
    /// Its subject, for the list of pages.
    about: &'static str,
    template: &'static str,
    needed: fn(&Guide) -> bool,
}

/// Loads a page from the folder of templates.
macro_rules! page {
    ($module:literal, $about:literal, $needed:expr) => {
        Page {
            module: $module,
            about: $about,
            template: include_str!(concat!("../../templates/guide/", $module, ".md.tera")),
            needed: $needed,
        }
    };
}

/// The pages, in reading order.
const PAGES: &[Page] = &[
    page!("getting_started", "a first program", |_| true),
    page!("configuration", "from the environment, in code, or for a single call", |_| true),
    page!("credentials", "where credentials come from, and how to provide your own", |guide| guide.is_signed),
    page!("bearer_tokens", "tokens in place of credentials", |guide| guide.has_bearer_tokens),
    page!("endpoints", "Regions, LocalStack and other servers", |_| true),
    page!("errors", "how calls fail, and how to tell failures apart", |_| true),
    page!("retries_and_timeouts", "what is retried, how often, and how long a call may take", |_| true),
    page!("pagination", "reading paginated results as a stream", |guide| guide.pages.is_some()),
    page!("required_members", "calls whose required members the compiler checks", |guide| guide.required.is_some()),
    page!("blocking", "calls without async code", |_| true),
    page!("serde", "inputs, outputs and types in JSON and other formats", |_| true),
    page!("json", "strings of JSON as types of the program", |guide| guide.json_text.is_some()),
    page!("testing", "replaying HTTP responses, or returning mock outputs", |_| true),
    page!("fake", "a fake of the service in the process of a test", |guide| !guide.call.fallible),
    page!("stateful_fake", "a fake that keeps state, as the service does", |guide| guide.stateful_fake.is_some()),
    page!("logging", "what is logged, and what must stay out of logs", |_| true),
    page!("tls", "building without a C compiler, or with other cryptography", |_| true),
    page!("small_programs", "small programs with a quick start, as for AWS Lambda", |_| true),
    page!("wasm", "WebAssembly, beside JavaScript and in WASI", |_| true),
    page!("features", "the Cargo features of this crate", |_| true),
    page!("differences", "how this crate differs from the one published under this name", |guide| {
        guide.differences.is_some()
    }),
];

/// The variables of the templates, by name.
#[derive(Default, Serialize)]
#[serde(transparent)]
pub(super) struct Context(BTreeMap<&'static str, Value>);

impl Context {
    pub(super) fn insert(&mut self, name: &'static str, value: &(impl Serialize + ?Sized)) {
        self.0.insert(name, json!(value));
    }
}

/// The name of the function that the tests in the guide are about.
const FUNCTION: &str = "look_up";

/// The crate's front page, which follows the service's own documentation.
const CRATE: &str = include_str!("../../templates/guide/crate.md.tera");
const INDEX: &str = include_str!("../../templates/guide/index.md.tera");

/// The path of the crate's front page.
pub(super) const CRATE_PAGE: &str = "docs/crate.md";

/// A page of the guide.
pub(super) struct Written {
    /// Its module.
    pub(super) module: &'static str,
    /// Its topic, for the list of pages.
    pub(super) about: &'static str,
    /// Its text.
    pub(super) text: String,
}

/// Whether a crate has a guide.
pub(super) fn has_pages(service: &Service) -> bool {
    service.guide.is_some() || super::guide_streams::has_pages(service)
}

/// The page of the crate, and the guide with its pages. Those on streams do not depend on the rest of the guide.
pub(super) fn files(service: &Service) -> Vec<SourceFile> {
    let mut pages = Vec::new();
    let mut context = match &service.guide {
        Some(guide) => {
            let context = context(service, guide);
            pages.extend(needed(guide).map(|&Page { module, about, template, .. }| {
                let text = render(template, &context);
                Written { module, about, text }
            }));
            context
        }
        None => {
            let mut context = Context::default();
            context.insert("has_guide", &false);
            context.insert("has_waiters", &service.support.waiters);
            context
        }
    };
    pages.extend(super::guide_streams::pages(service));
    context.insert("has_guide_pages", &!pages.is_empty());
    context.insert("pages", &list(&pages, "guide::"));
    let mut files = vec![SourceFile::text(CRATE_PAGE, render(CRATE, &context))];
    if !pages.is_empty() {
        context.insert("pages", &list(&pages, ""));
        files.extend([module(&pages), SourceFile::text(path("index"), render(INDEX, &context))]);
    }
    files.extend(pages.into_iter().map(|page| SourceFile::text(path(page.module), page.text)));
    files
}

/// The list of pages, with links that are relative to a module.
fn list(pages: &[Written], module: &str) -> String {
    let lines = pages.iter().map(|Written { module: name, about, .. }| {
        let title = name.replace('_', " ");
        format!("- [{title}]({module}{name}): {about}")
    });
    lines.collect::<Vec<_>>().join("\n")
}

fn needed(guide: &Guide) -> impl Iterator<Item = &'static Page> {
    PAGES.iter().filter(|page| (page.needed)(guide))
}

fn path(page: &str) -> String {
    format!("docs/guide/{page}.md")
}

/// ```text
/// #[doc = include_str!("../docs/guide/errors.md")]
/// pub mod errors {}
/// ```
fn module(pages: &[Written]) -> SourceFile {
    let modules: TokenStream = pages
        .iter()
        .map(|page| {
            let (name, path) = (format_ident!("{}", page.module), format!("../{}", path(page.module)));
            quote! {
                #[doc = include_str!(#path)]
                pub mod #name {}
            }
        })
        .collect();
    SourceFile {
        path: "src/guide.rs".to_owned(),
        docs: vec!["A guide to this crate. Its pages exist only in the documentation.".to_owned()],
        imports: Default::default(),
        pieces: vec![Piece::Include(format!("../{}", path("index"))), Piece::Rust(modules)],
    }
}

/// The variables of the templates.
fn context(service: &Service, guide: &Guide) -> Context {
    let mut context = Context::default();
    let call = &guide.call;
    for (name, text) in [
        ("name", &service.package.name),
        ("library", &service.package.library),
        ("service_key", &guide.service_key),
        ("module", &call.module),
        ("method", &call.method),
        ("fluent_builder", &call.fluent_builder),
        ("input_type", &call.input_type),
        ("output", &call.output),
        ("error", &call.error),
    ] {
        context.insert(name, text);
    }
    for (name, flag) in [
        ("is_signed", guide.is_signed),
        ("has_tokens", guide.has_tokens),
        ("has_unsafe_retries", guide.has_unsafe_retries),
        ("fallible", call.fallible),
        ("has_region", guide.endpoint.region),
        ("has_fips", guide.endpoint.fips),
        ("has_dual_stack", guide.endpoint.dual_stack),
        ("has_waiters", service.support.waiters),
        ("region_is_enough", guide.endpoint.region_is_enough),
    ] {
        context.insert(name, &flag);
    }
    context
        .insert("bearer_token_variable", &service.bearer_token_variable.as_ref().map(|name| name.to_ascii_uppercase()));
    context.insert("has_guide", &true);
    context.insert("has_discovery", &service.endpoint_discovery.is_some());
    context.insert("differences", &guide.differences);
    insert_call(&mut context, call);
    insert_tests(&mut context, call);
    context.insert("has_pages", &guide.pages.is_some());
    if let Some(pages) = &guide.pages {
        insert_pages(&mut context, pages);
    }
    context.insert("has_required_page", &guide.required.is_some());
    if let Some(required) = &guide.required {
        context.insert("required_structure", &required.operation);
        context.insert("required_call", &required_call(required));
    }
    if let Some(secret) = &guide.secret {
        context.insert("has_secret", &true);
        context.insert("secret_module", &secret.module);
        context.insert("secret_structure", &secret.structure);
        context.insert("secret_field", &secret.field);
        context.insert("secret_build", if secret.fallible { "" } else { ".build()" });
    } else {
        context.insert("has_secret", &false);
    }
    if let Some(text) = &guide.json_text {
        let module = text.module.as_ref().map_or("types".to_owned(), |module| format!("operation::{module}"));
        context.insert("json_module", &module);
        context.insert("json_structure", &text.structure);
        context.insert("json_field", &text.field);
        context.insert("json_build", if text.fallible { ".build()?" } else { ".build()" });
    }
    context.insert("has_json_text", &guide.json_text.is_some());
    context.insert("has_state", &guide.stateful_fake.is_some());
    if let Some(page) = guide.stateful_fake {
        let page = render(page, &context);
        context.insert("stateful_fake", &page);
    }
    context
}

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

/// ```text
/// let output = client.get_secret_value().secret_id("prod/db").send().await?;
/// ```
fn insert_call(context: &mut Context, call: &GuideCall) {
    let sent = |before: &str, calls: &[&str]| chain(before, &call.method, &call.input, calls);
    let first = sent("let output = ", &[".send()", ".await?"]);
    context.insert("call", &first.statement(0));
    context.insert("call_in_main", &first.statement(4));
    context.insert("blocking_call", &sent("let output = ", &[".send()", ".wait()?"]).statement(0));
    let empty = match call.body {
        Body::Text(_) => "\"{}\"",
        Body::Binary(_) => "b\"\\xA0\"",
    };
    context.insert("empty_body", empty);
    let other = [".customize()", ".config_override(other)", ".send()", ".await?"];
    context.insert("customized_call", &sent("let output = ", &other).statement(0));
    context.insert("call_to_fail", &sent("let error = ", &[".send()", ".await", ".unwrap_err()"]).statement(0));
    context.insert("accessor", &call.shown.as_ref().map_or(String::new(), |shown| format!(".{}()", shown.field)));
    context.insert("denied_body", &body(&call.denied));
    context.insert("has_failure", &call.failure.is_some());
    if let Some(failure) = &call.failure {
        context.insert("failure", &failure.name);
        context.insert("failure_method", &failure.is_method);
        context.insert("failure_status", &failure.status);
        context.insert("failure_body", &body(&failure.body));
        context.insert("failure_message", &string(&failure.message));
    }
}

/// Adds the function under test, and the assertions on it.
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
    let hidden: String = function.lines().map(|line| format!("# {line}\n")).collect();
    context.insert("function_name", FUNCTION);
    context.insert("function", &function);
    context.insert("hidden_function", &hidden);
    context.insert("assertion", &assertion.statement(0));
    context.insert("body", &whole_body(&call.body));
    let check = match &call.target {
        GuideTarget::Header(target) => {
            format!("assert_eq!(sent.headers().get(\"x-amz-target\"), Some({}));", string(target))
        }
        GuideTarget::Path(path) => format!("assert!(sent.uri().ends_with({}));", string(path)),
    };
    context.insert("target_check", &check);
    let setter = call.shown.as_ref().map(|shown| format!(".{}({})", shown.field, string(&shown.text)));
    context.insert("shown_setter", &setter.unwrap_or_default());
}

/// A body as a literal that converts to an `SdkBody`.
fn whole_body(of: &Body) -> String {
    match of {
        Body::Text(_) => body(of),
        Body::Binary(_) => format!("&{}[..]", body(of)),
    }
}

/// ```text
/// let mut pages = client.list_secrets().into_paginator().send();
/// ```
fn insert_pages(context: &mut Context, pages: &GuidePages) {
    let stream = |before: &str, calls: &[&str]| chain(before, &pages.method, &pages.input, calls).statement(0);
    context.insert("paginated", &stream("let mut pages = ", &[".into_paginator()", ".send()"]));
    context.insert("streamed", &stream("let mut pages = ", &[".into_paginator()", ".send()", ".into_stream()"]));
    context.insert("blocking_pages", &stream("let pages = ", &[".into_paginator()", ".send()", ".wait()"]));
    context.insert("itemised", &stream("let mut items = ", &[".into_paginator()", ".items()", ".send()"]));
    let collected = [".into_paginator()", ".items()", ".send()", ".collect::<Result<Vec<_>, _>>()", ".await?"];
    context.insert("collected", &stream("let all = ", &collected));
    context.insert("has_items", &pages.has_items);
    context.insert("has_page_size", &pages.has_page_size);
    context.insert("paginator", &format!("crate::operation::{}::paginator::{}", pages.module, pages.paginator));
}

/// A method call on the client.
pub(super) fn chain(before: &str, method: &str, input: &[MemberValue], calls: &[&str]) -> Expression {
    let mut all = vec![Expression::plain(format!(".{method}()"))];
    all.extend(Outside::of("", &[]).setters(input));
    all.extend(calls.iter().map(|call| Expression::plain(*call)));
    Expression::After(before.to_owned(), Box::new(Expression::Chain { head: "client".to_owned(), calls: all }))
}
