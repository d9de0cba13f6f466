//! The choice of operations for the guide's pages on streams.

use super::Context;
use crate::ir::{
    AuthScheme, EventStreamMember, GuideBytes, GuideEventStream, GuideEvents, GuideStreams, Operation, Service,
    Structure,
};

/// The property of protocol traits that lists the versions of HTTP for event streams, in order of preference.
const EVENT_STREAM_HTTP: &str = "eventStreamHttp";

impl Context<'_> {
    /// Chooses the operations for the pages on streams. Prefers an operation with event streams in both directions, and
    /// operations with few required members for byte streams.
    pub(super) fn guide_streams(&self, service: &Service) -> GuideStreams {
        let operations = || service.operations.iter();
        let with_events =
            operations().filter(|operation| operation.input_stream.is_some() || operation.output_stream.is_some());
        let events = with_events.min_by_key(|operation| {
            (operation.input_stream.is_none(), operation.output_stream.is_none(), operation.name.clone())
        });
        let bytes = |end: fn(&Operation) -> &Structure| {
            let streaming = operations()
                .filter_map(move |operation| Some((operation, end(operation).byte_stream()?.field.clone())));
            let shown =
                streaming.min_by_key(|(operation, _)| (self.required(operation).count(), operation.name.clone()));
            shown.map(|(operation, field)| GuideBytes {
                module: operation.module.clone(),
                method: operation.method.clone(),
                input: self.sampled(operation),
                field,
            })
        };
        GuideStreams {
            events: events.map(|operation| self.guide_events(service, operation)),
            upload: bytes(|operation| &operation.input),
            download: bytes(|operation| &operation.output),
        }
    }

    fn guide_events(&self, service: &Service, operation: &Operation) -> GuideEvents {
        let stream = |stream: &Option<EventStreamMember>| {
            stream.as_ref().map(|stream| GuideEventStream {
                field: stream.member.field.clone(),
                events: stream.events.clone(),
                error: stream.error.clone(),
            })
        };
        let protocol = self.service.traits.get(self.protocol.trait_id());
        let first = protocol.and_then(|protocol| protocol.get(EVENT_STREAM_HTTP)?.as_array()?.first()?.as_str());
        GuideEvents {
            module: operation.module.clone(),
            method: operation.method.clone(),
            input: self.sampled(operation),
            sent: stream(&operation.input_stream),
            received: stream(&operation.output_stream),
            needs_http_2: first == Some("h2"),
            is_signed: service.auth_schemes.contains(&AuthScheme::Sigv4),
        }
    }
}
