//! The guide: Markdown pages on using a client, as modules that exist only in the documentation.

use std::collections::BTreeMap;

use proc_macro2::TokenStream;
use quote::{format_ident, quote};
use serde::Serialize;
use serde_json::{Value, json};

use super::manifest::render;
use super::{Piece, SourceFile, guide_programs};
use crate::ir::{Guide, Service};

/// A page, and whether a service needs it.
struct Page {
    module: &'static str,
    /// The subject of the page, for the list of pages.
    about: &'static str,
    template: &'static str,
    needed: fn(&Service, &Guide) -> bool,
}

/// Creates a page whose template is named after its module.
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
    page!("getting_started", "a first program", |_, _| true),
    page!("configuration", "from the environment, in code, or for a single call", |_, _| true),
    page!("credentials", "where credentials come from, and how to provide your own", |_, guide| guide.is_signed),
    page!("bearer_tokens", "tokens in place of credentials", |_, guide| guide.has_bearer_tokens),
    page!("endpoints", "Regions, LocalStack and other servers", |_, _| true),
    page!("errors", "how calls fail, and how to tell failures apart", |_, _| true),
    page!("retries_and_timeouts", "what is retried, how often, and how long a call may take", |_, _| true),
    page!("pagination", "reading paginated results as a stream", |_, guide| guide.pages.is_some()),
    page!("required_members", "calls whose required members the compiler checks", |_, guide| guide.required.is_some()),
    page!("blocking", "calls without async code", |_, _| true),
    page!("serde", "inputs, outputs and types in JSON and other formats", |_, _| true),
    page!("json", "JSON strings as types of the program", |_, guide| guide.json_text.is_some()),
    page!("testing", "tests that never call the service", |_, _| true),
    page!("fake", "a fake of the service, in the test's own process", |service, _| service.can_be_faked()),
    page!("stateful_fake", "a fake that keeps state, as the service does", |_, guide| guide.stateful_fake.is_some()),
    page!("logging", "what is logged, and what must stay out of logs", |_, _| true),
    page!("tls", "building without a C compiler, or with other cryptography", |_, _| true),
    page!("small_programs", "small programs that start quickly, for example on AWS Lambda", |_, _| true),
    page!("wasm", "WebAssembly, alongside JavaScript and in WASI", |_, _| true),
    page!("features", "the Cargo features of this crate", |_, _| true),
    page!("differences", "how this crate differs from the one published under this name", |_, guide| {
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

/// The template of the crate's front page. The page follows the service's own documentation.
const CRATE: &str = include_str!("../../templates/guide/crate.md.tera");
const INDEX: &str = include_str!("../../templates/guide/index.md.tera");

/// The path of the crate's front page.
pub(super) const CRATE_PAGE: &str = "docs/crate.md";

/// A rendered page of the guide.
pub(super) struct Written {
    /// The name of the page's module.
    pub(super) module: &'static str,
    /// The subject of the page, for the list of pages.
    pub(super) about: &'static str,
    /// The text of the page, in Markdown.
    pub(super) text: String,
}

/// Whether a crate has a guide.
pub(super) fn has_pages(service: &Service) -> bool {
    service.guide.is_some() || service.guide_presigning.is_some() || super::guide_streams::has_pages(service)
}

/// Emits the crate's front page and the guide. The pages on streams and presigned requests do not depend on the rest of
/// the guide.
pub(super) fn files(service: &Service) -> Vec<SourceFile> {
    let mut pages = Vec::new();
    let mut context = match &service.guide {
        Some(guide) => {
            let context = context(service, guide);
            pages.extend(needed(service, guide).map(|&Page { module, about, template, .. }| {
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
    pages.extend(super::guide_presigning::page(service));
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

/// Formats the list of pages, with links that start with `module`.
fn list(pages: &[Written], module: &str) -> String {
    let lines = pages.iter().map(|Written { module: name, about, .. }| {
        let title = name.replace('_', " ");
        format!("- [{title}]({module}{name}): {about}")
    });
    lines.collect::<Vec<_>>().join("\n")
}

fn needed(service: &Service, guide: &Guide) -> impl Iterator<Item = &'static Page> {
    PAGES.iter().filter(|page| (page.needed)(service, guide))
}

fn path(page: &str) -> String {
    format!("docs/guide/{page}.md")
}

/// Emits the module `guide`.
///
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

/// Collects the variables of the templates.
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
        ("has_fake", service.can_be_faked()),
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
    context.insert("throttled_code", guide.codes.throttled);
    context.insert("unknown_key_codes", guide.codes.unknown_key);
    context.insert("expired_code", guide.codes.expired);
    context.insert("signature_code", &guide.codes.signature);
    guide_programs::insert(&mut context, &service.package.library, guide);
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
