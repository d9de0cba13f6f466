//! Formats of errors and warnings, for people or for programs.

use std::io::Write;

use ::codegen::Warnings;
use ::codegen::error::{Located, Severity};
use clap::ValueEnum;
use serde::Serialize;

use crate::error::Error;

/// The formats of errors and warnings.
#[derive(Clone, Copy, Debug, Default, PartialEq, ValueEnum)]
pub enum MessageFormat {
    /// Text for people, with the source line and a mark under the fault.
    #[default]
    Human,
    /// One JSON object per line.
    Json,
}

/// The option that selects the format of messages.
#[derive(Clone, Copy, Debug, Default, clap::Args)]
pub struct Messages {
    /// Format of errors and warnings on standard error: with the source line, or as one JSON object per line.
    #[arg(long, value_enum, default_value_t, hide_possible_values = true, value_name = "human|json")]
    pub message_format: MessageFormat,
}

/// Prints an error to standard error. As text, errors in models are in color if the terminal supports it and `NO_COLOR`
/// is not set.
pub fn report(error: &Error, format: MessageFormat) {
    match (error, format) {
        (Error::Generate(errors), MessageFormat::Human) => {
            let errors: Vec<_> = errors.iter().map(|errors| errors.render(true)).collect();
            print(&format!("{}\n\nnothing was written\n", errors.join("\n\n")));
        }
        (Error::Generate(errors), MessageFormat::Json) => {
            errors.iter().flat_map(|errors| &errors.errors).for_each(|located| Message::of(located).print());
        }
        (other, format) => report_other(other, format),
    }
}

/// Prints the warnings of a model to standard error, like [`report`].
pub fn warn(warnings: &Warnings, format: MessageFormat) {
    if warnings.is_empty() {
        return;
    }
    match format {
        MessageFormat::Human => print(&format!("{}\n", warnings.render(true))),
        MessageFormat::Json => warnings.warnings.iter().for_each(|warning| Message::of(warning).print()),
    }
}

/// Prints an error that has no location in a model to standard error.
pub fn report_other(error: &dyn std::error::Error, format: MessageFormat) {
    let message = error.to_string();
    match format {
        MessageFormat::Human => print(&format!("error: {message}\n")),
        MessageFormat::Json => Message { level: "error", code: None, message, help: None, place: None }.print(),
    }
}

fn print(text: &str) {
    // If stderr is closed, there is nowhere left to report to.
    let _ = anstream::stderr().lock().write_all(text.as_bytes());
}

/// An error or a warning as JSON.
#[derive(Serialize)]
struct Message<'a> {
    level: &'static str,
    /// The code of the kind of error or warning.
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

    fn print(&self) {
        if let Ok(line) = serde_json::to_string(self) {
            print(&(line + "\n"));
        }
    }
}
