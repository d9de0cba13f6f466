//! How errors are told: to people, or to programs.

use std::io::Write;

use ::codegen::error::Located;
use clap::ValueEnum;
use serde::Serialize;

use crate::error::Error;

/// How errors are told.
#[derive(Clone, Copy, Debug, Default, PartialEq, ValueEnum)]
pub(crate) enum MessageFormat {
    /// With the line of the model and a mark under what is meant.
    #[default]
    Human,
    /// One JSON object a line.
    Json,
}

/// The option that chooses it.
#[derive(Clone, Copy, Debug, Default, clap::Args)]
pub(crate) struct Messages {
    /// How errors are told on standard error: with the line that is meant, or as one JSON object a line.
    #[arg(long, value_enum, default_value_t, hide_possible_values = true, value_name = "human|json")]
    pub message_format: MessageFormat,
}

/// Tells an error on standard error. Colours only where it takes them and `NO_COLOR` is not set.
pub(crate) fn tell(error: &Error, format: MessageFormat) {
    let text = match format {
        MessageFormat::Human => human(error),
        MessageFormat::Json => json(error),
    };
    // There is nobody to tell that nobody can be told.
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

/// An error as a program reads it.
#[derive(Serialize)]
struct Message<'a> {
    level: &'static str,
    /// What kind of error of a model it is.
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
        let Located { error, file, line, column, excerpt } = located;
        let (line, column) = (*line, *column);
        Self {
            level: "error",
            code: Some(error.kind.code()),
            message: error.kind.to_string(),
            help: Some(error.kind.help()),
            place: excerpt.as_ref().map(|_| At { file, line, column, shape: error.place.shape_id() }),
        }
    }
}

fn json(error: &Error) -> String {
    let messages: Vec<_> = match error {
        Error::Generate(errors) => errors.iter().flat_map(|errors| &errors.errors).map(Message::of).collect(),
        other => vec![Message { level: "error", code: None, message: other.to_string(), help: None, place: None }],
    };
    let lines = messages.iter().filter_map(|message| serde_json::to_string(message).ok());
    lines.map(|line| line + "\n").collect()
}
