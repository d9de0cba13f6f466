//! The guide's pages on event streams and on byte streams.

use super::guide::{Context, Written};
use super::guide_programs::chain;
use super::manifest::render;
use crate::ir::{GuideBytes, GuideEventStream, GuideEvents, Service};

const EVENT_STREAMS: &str = include_str!("../../templates/guide/event_streams.md.tera");
const BYTE_STREAMS: &str = include_str!("../../templates/guide/byte_streams.md.tera");

/// Whether a crate has any guide page on streams.
pub(super) fn has_pages(service: &Service) -> bool {
    let streams = &service.guide_streams;
    streams.events.is_some() || streams.upload.is_some() || streams.download.is_some()
}

/// Whether a program in the guide sends events, for which it needs a channel.
pub(super) fn sends_events(service: &Service) -> bool {
    service.guide_streams.events.as_ref().is_some_and(|events| events.sent.is_some())
}

/// Renders the pages that a service needs.
pub(super) fn pages(service: &Service) -> Vec<Written> {
    let streams = &service.guide_streams;
    let events = streams.events.as_ref().map(|events| Written {
        module: "event_streams",
        about: "events that are sent and received one by one",
        text: render(EVENT_STREAMS, &event_streams(service, events)),
    });
    let has_bytes = streams.upload.is_some() || streams.download.is_some();
    let bytes = has_bytes.then(|| Written {
        module: "byte_streams",
        about: "uploads and downloads that do not fit in memory",
        text: render(BYTE_STREAMS, &byte_streams(service)),
    });
    events.into_iter().chain(bytes).collect()
}

/// Collects the variables of the page on event streams.
///
/// ```text
/// let output = client.converse().channel("channel").orders(stream.into()).send().await?;
/// ```
fn event_streams(service: &Service, events: &GuideEvents) -> Context {
    let mut context = context(service, &events.module);
    let stream = |context: &mut Context, names: [&'static str; 4], stream: &Option<GuideEventStream>| {
        let [has, field, ty, error] = names;
        context.insert(has, &stream.is_some());
        if let Some(stream) = stream {
            context.insert(field, &stream.field);
            context.insert(ty, &stream.events);
            context.insert(error, &stream.error);
        }
    };
    stream(&mut context, ["sends", "sent_field", "sent_events", "sent_error"], &events.sent);
    stream(&mut context, ["receives", "field", "events", "error"], &events.received);
    context.insert("needs_http_2", &events.needs_http_2);
    context.insert("is_signed", &events.is_signed);
    let setter = events.sent.as_ref().map(|sent| format!(".{}(stream.into())", sent.field));
    let mut calls: Vec<_> = setter.iter().map(String::as_str).collect();
    calls.extend([".send()", ".await?"]);
    let before = match events.received {
        Some(_) => "let mut output = ",
        None => "let output = ",
    };
    context.insert("call", &chain(before, &events.method, &events.input, &calls).statement(4));
    context
}

/// Collects the variables of the page on byte streams.
///
/// ```text
/// let mut output = client.get_snapshot_block().snapshot_id("id").send().await?;
/// client.put_snapshot_block().block_data(body).send().await?;
/// ```
fn byte_streams(service: &Service) -> Context {
    let streams = &service.guide_streams;
    let modules = streams.download.iter().chain(&streams.upload).map(|bytes| bytes.module.as_str());
    let mut context = context(service, modules.min().unwrap_or_default());
    context.insert("downloads", &streams.download.is_some());
    context.insert("uploads", &streams.upload.is_some());
    let call = |before: &str, GuideBytes { method, input, .. }: &GuideBytes, calls: &[&str]| {
        chain(before, method, input, calls).statement(4)
    };
    if let Some(download) = &streams.download {
        context.insert("download_field", &download.field);
        context.insert("download", &call("let mut output = ", download, &[".send()", ".await?"]));
    }
    if let Some(upload) = &streams.upload {
        let setter = format!(".{}(body)", upload.field);
        context.insert("upload_field", &upload.field);
        context.insert("upload", &call("", upload, &[&setter, ".send()", ".await?"]));
    }
    context
}

fn context(service: &Service, module: &str) -> Context {
    let mut context = Context::default();
    context.insert("library", &service.package.library);
    context.insert("module", module);
    context
}
