//! Formats of errors and warnings, for people or for programs.

use std::io::Write;

use ::codegen::Warnings;
use ::codegen::error::{Located, Severity};
use clap::ValueEnum;
use serde::Serialize;

use crate::error::Error;

/// The formats of errors.
#[derive(Clone, Copy, Debug, Default, PartialEq, ValueEnum)]
pub(crate) enum MessageFormat {
    /// The line of the model, with the relevant part marked.
    #[default]
    Human,
    /// One JSON object per line.
    Json,
}

/// The option that selects the format.
#[derive(Clone, Copy, Debug, Default, clap::Args)]
pub(crate) struct Messages {
    /// Format of errors on standard error: with the source line, or as one JSON object per line.
    #[arg(long, value_enum, default_value_t, hide_possible_values = true, value_name = "human|json")]
    pub message_format: MessageFormat,
}

/// Reports an error on standard error. Uses colors if supported and `NO_COLOR` is not set.
pub(crate) fn tell(error: &Error, format: MessageFormat) {
    let text = match format {
        MessageFormat::Human => human(error),
        MessageFormat::Json => json(error),
    };
    write(&text);
}

/// Reports the warnings about a model on standard error, likewise.
pub(crate) fn warn(warnings: &Warnings, format: MessageFormat) {
    if warnings.is_empty() {
        return;
    }
    match format {
        MessageFormat::Human => write(&format!("{}\n", warnings.render(true))),
        MessageFormat::Json => write(&lines(warnings.warnings.iter().map(Message::of))),
    }
}

fn write(text: &str) {
    // stderr is closed; there is nowhere left to report to.
    let _ = anstream::stderr().lock().write_all(text.as_bytes());
}

fn human(error: &Error) -> String {
    match error {
        Error::Generate(errors) => {
            let errors: Vec<_> = errors.iter().map(|errors| errors.render(true)).collect();
            format!("{}\n\nnothing was written\n", errors.join("\n\n"))
        }
        other => format!("error: {other}\n"),
    }
}

/// An error, as JSON.
#[derive(Serialize)]
struct Message<'a> {
    level: &'static str,
    /// The kind of the error.
    #[serde(skip_serializing_if = "Option::is_none")]
    code: Option<&'static str>,
    message: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    help: Option<String>,
    #[serde(flatten)]
    place: Option<At<'a>>,
}

#[derive(Serialize)]
struct At<'a> {
    file: &'a str,
    line: usize,
    column: usize,
    #[serde(skip_serializing_if = "Option::is_none")]
    shape: Option<String>,
}

impl<'a> Message<'a> {
    fn of(located: &'a Located) -> Self {
        let Located { error, severity, file, line, column, excerpt } = located;
        let (line, column) = (*line, *column);
        Self {
            level: match severity {
                Severity::Error => "error",
                Severity::Warning => "warning",
            },
            code: Some(error.kind.code()),
            message: error.kind.to_string(),
            help: Some(error.kind.help()),
            place: excerpt.as_ref().map(|_| At { file, line, column, shape: error.place.shape_id() }),
        }
    }
}

fn json(error: &Error) -> String {
    match error {
        Error::Generate(errors) => lines(errors.iter().flat_map(|errors| &errors.errors).map(Message::of)),
        other => {
            let message = other.to_string();
            lines([Message { level: "error", code: None, message, help: None, place: None }])
        }
    }
}

fn lines<'a>(messages: impl IntoIterator<Item = Message<'a>>) -> String {
    let lines = messages.into_iter().filter_map(|message| serde_json::to_string(&message).ok());
    lines.map(|line| line + "\n").collect()
}
