//! The tracing span of a call, including its retries.
//!
//! Equivalent to `tracing::debug_span!`, which would expand to 90 lines for each operation: a tenth of the time that
//! `cargo check` takes for a large service.

use std::fmt;

use tracing::field::display;
use tracing::level_filters::{LevelFilter, STATIC_MAX_LEVEL};
use tracing::{Level, Metadata, Span, dispatcher};
use tracing_core::callsite::DefaultCallsite;
use tracing_core::field::{Field, FieldSet, Value, ValueSet};
use tracing_core::{Callsite, Kind, identify_callsite};

/// The place where the span of an operation is created, which subscribers can filter.
pub type SpanCallsite = DefaultCallsite;

const FIELDS: &[&str] = &["rpc.service", "rpc.method", "sdk_invocation_id", "rpc.system"];
const SYSTEM: &str = "aws-api";

/// Returns the metadata of an operation's span, with the place in the source where the operation is defined.
pub const fn span_metadata(
    name: &'static str,
    [module, file]: [&'static str; 2],
    line: u32,
    callsite: &'static SpanCallsite,
) -> Metadata<'static> {
    let fields = FieldSet::new(FIELDS, identify_callsite!(callsite));
    Metadata::new(name, module, Level::DEBUG, Some(file), Some(line), Some(module), fields, Kind::SPAN)
}

/// Creates the span of a call.
pub(super) fn span(callsite: &'static SpanCallsite, service: &str, operation: &str) -> Span {
    let metadata = callsite.metadata();
    if is_enabled(callsite) {
        let id = invocation_id();
        return with_values(metadata, [&service, &operation, &id, &SYSTEM], |values| Span::new(metadata, values));
    }
    // Writes a log record if `tracing` has the feature `log` and no subscriber, and draws an ID only then.
    let id = display(fmt::from_fn(|f| fmt::Display::fmt(&invocation_id(), f)));
    let span = Span::new_disabled(metadata);
    with_values(metadata, [&service, &operation, &id, &SYSTEM], |values| {
        span.record_all(values);
    });
    span
}

/// Draws a number that tells the calls of a program apart.
fn invocation_id() -> u32 {
    fastrand::u32(1_000_000..10_000_000)
}

/// Calls a function with the values of the fields, in the order of [`FIELDS`].
fn with_values<T>(
    metadata: &'static Metadata<'static>,
    values: [&dyn Value; 4],
    then: impl FnOnce(&ValueSet<'_>) -> T,
) -> T {
    let mut fields = metadata.fields().iter();
    let fields: [Option<Field>; 4] = std::array::from_fn(|_| fields.next());
    match &fields {
        [Some(service), Some(method), Some(id), Some(system)] => {
            let [service_value, method_value, id_value, system_value] = values.map(Some);
            let pairs = [(service, service_value), (method, method_value), (id, id_value), (system, system_value)];
            // The macros of published versions of `tracing` call `value_set`, so it is as stable as they are.
            then(&metadata.fields().value_set(&pairs))
        }
        _ => then(&metadata.fields().value_set(&[])),
    }
}

fn is_enabled(callsite: &'static SpanCallsite) -> bool {
    if Level::DEBUG > STATIC_MAX_LEVEL || Level::DEBUG > LevelFilter::current() {
        return false;
    }
    let interest = callsite.interest();
    let asks = || dispatcher::get_default(|subscriber| subscriber.enabled(callsite.metadata()));
    interest.is_always() || !interest.is_never() && asks()
}

#[cfg(test)]
mod tests {
    use std::fmt::Debug;
    use std::sync::{Arc, Mutex};

    use tracing::field::Visit;
    use tracing::span::{Attributes, Id, Record};
    use tracing::subscriber::with_default;
    use tracing::{Event, Subscriber};

    use super::*;

    static CALLSITE: SpanCallsite = SpanCallsite::new(&METADATA);
    static METADATA: Metadata<'static> = span_metadata("Bank.Open", ["bank::open", "open.rs"], 7, &CALLSITE);

    /// A subscriber that records spans if it is enabled.
    struct Spans {
        is_enabled: bool,
        seen: Arc<Mutex<Vec<String>>>,
    }

    struct Fields<'a>(&'a mut Vec<String>);

    impl Visit for Fields<'_> {
        fn record_debug(&mut self, field: &Field, value: &dyn Debug) {
            let value = if field.name() == "sdk_invocation_id" {
                format!("{value:?}").len().to_string()
            } else {
                format!("{value:?}")
            };
            self.0.push(format!("{}={value}", field.name()));
        }
    }

    impl Subscriber for Spans {
        fn enabled(&self, metadata: &Metadata<'_>) -> bool {
            self.is_enabled && metadata.target() == "bank::open"
        }
        fn new_span(&self, span: &Attributes<'_>) -> Id {
            let metadata = span.metadata();
            let mut seen = self.seen.lock().unwrap();
            seen.push(format!("{} {} {:?} {:?}", metadata.name(), metadata.level(), metadata.file(), metadata.line()));
            span.record(&mut Fields(&mut seen));
            Id::from_u64(1)
        }
        fn record(&self, _: &Id, _: &Record<'_>) {}
        fn record_follows_from(&self, _: &Id, _: &Id) {}
        fn event(&self, _: &Event<'_>) {}
        fn enter(&self, _: &Id) {}
        fn exit(&self, _: &Id) {}
    }

    #[test]
    fn a_span_names_the_call_if_the_subscriber_wants_it() {
        for is_enabled in [true, false] {
            let seen = Arc::default();
            let subscriber = Spans { is_enabled, seen: Arc::clone(&seen) };
            let span = with_default(subscriber, || span(&CALLSITE, "Bank", "Open"));
            let expected: &[&str] = match is_enabled {
                true => &[
                    "Bank.Open DEBUG Some(\"open.rs\") Some(7)",
                    "rpc.service=\"Bank\"",
                    "rpc.method=\"Open\"",
                    "sdk_invocation_id=7",
                    "rpc.system=\"aws-api\"",
                ],
                false => &[],
            };
            assert_eq!(*seen.lock().unwrap(), expected);
            assert_eq!(span.is_disabled(), !is_enabled);
        }
    }

    #[test]
    fn a_disabled_span_draws_no_random_number() {
        fastrand::seed(1);
        let expected = fastrand::u64(..);
        fastrand::seed(1);
        assert!(span(&CALLSITE, "Bank", "Open").is_disabled());
        assert_eq!(fastrand::u64(..), expected);
    }
}
