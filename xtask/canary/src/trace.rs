//! Records everything that is logged in the process: events and spans of `tracing` at every level and for every target,
//! and records of `log`.

use std::fmt::{Debug, Write as _};
use std::mem::take;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Mutex, Once, PoisonError};

use tracing::field::{Field, Visit};
use tracing::span::{Attributes, Id, Record};
use tracing::{Event, Metadata, Subscriber};

static LOGGED: Mutex<Vec<(String, String)>> = Mutex::new(Vec::new());
static INSTALL: Once = Once::new();

/// Starts recording, with an empty log.
pub fn begin() {
    INSTALL.call_once(|| {
        // Both calls fail if another recorder is set. Nothing is recorded then, which a test detects.
        let _ = tracing::subscriber::set_global_default(Recorder { spans: AtomicU64::new(1) });
        let _ = log::set_logger(&Logger);
        log::set_max_level(log::LevelFilter::Trace);
    });
    end();
}

/// Takes the log: the place and the text of each entry.
pub fn end() -> Vec<(String, String)> {
    take(&mut *LOGGED.lock().unwrap_or_else(PoisonError::into_inner))
}

fn push(place: String, text: String) {
    LOGGED.lock().unwrap_or_else(PoisonError::into_inner).push((place, text));
}

struct Recorder {
    spans: AtomicU64,
}

impl Subscriber for Recorder {
    fn enabled(&self, _: &Metadata<'_>) -> bool {
        true
    }

    fn new_span(&self, span: &Attributes<'_>) -> Id {
        let mut fields = Fields::default();
        span.record(&mut fields);
        push(format!("span of {}", span.metadata().target()), fields.of(span.metadata().name()));
        Id::from_u64(self.spans.fetch_add(1, Ordering::Relaxed))
    }

    fn record(&self, _: &Id, values: &Record<'_>) {
        let mut fields = Fields::default();
        values.record(&mut fields);
        push("span".to_owned(), fields.text);
    }

    fn record_follows_from(&self, _: &Id, _: &Id) {}

    fn event(&self, event: &Event<'_>) {
        let mut fields = Fields::default();
        event.record(&mut fields);
        let metadata = event.metadata();
        let place = format!("{} {}: {}", metadata.level(), metadata.target(), fields.message);
        push(place, fields.of(metadata.name()));
    }

    fn enter(&self, _: &Id) {}

    fn exit(&self, _: &Id) {}
}

#[derive(Default)]
struct Fields {
    /// The start of the message, without its values.
    message: String,
    text: String,
}

impl Fields {
    fn of(self, name: &str) -> String {
        format!("{name}{}", self.text)
    }
}

impl Visit for Fields {
    fn record_debug(&mut self, field: &Field, value: &dyn Debug) {
        let before = self.text.len();
        let _ = write!(self.text, " {}={value:?}", field.name());
        if field.name() == "message" {
            let message = self.text.get(before + " message=".len()..).unwrap_or_default();
            self.message = message.chars().take_while(|c| c.is_alphabetic() || c.is_whitespace()).take(40).collect();
        }
    }
}

struct Logger;

impl log::Log for Logger {
    fn enabled(&self, _: &log::Metadata<'_>) -> bool {
        true
    }

    fn log(&self, record: &log::Record<'_>) {
        push(format!("{} {}", record.level(), record.target()), record.args().to_string());
    }

    fn flush(&self) {}
}
