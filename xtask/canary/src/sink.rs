//! Places in which a secret can be shown: the results of a call, in every way that a program can print them.

use std::error::Error as StdError;
use std::fmt::{Debug, Display};

use aws_smithy_runtime_api::client::orchestrator::HttpResponse;
use aws_smithy_runtime_api::client::result::SdkError;
use aws_smithy_types::error::display::DisplayErrorContext;
use aws_smithy_types::error::metadata::ProvideErrorMetadata;

use crate::secret::Shown;

/// The strings that a call showed, by place.
#[derive(Debug, Default)]
pub struct Sinks(Vec<(String, Shown)>);

impl Sinks {
    /// Adds a string.
    pub fn add(&mut self, place: impl Into<String>, text: String) {
        self.0.push((place.into(), Shown::new(text)));
    }

    /// Adds both forms of `Debug` output.
    pub fn debug(&mut self, place: &str, value: &dyn Debug) {
        self.add(format!("`{{:?}}` of {place}"), format!("{value:?}"));
        self.add(format!("`{{:#?}}` of {place}"), format!("{value:#?}"));
    }

    /// Adds the `Debug` output and the message of an error, and those of its causes.
    pub fn error(&mut self, place: &str, error: &(dyn StdError + 'static)) {
        self.debug(place, error);
        self.add(format!("message of {place}"), error.to_string());
        let mut next = error.source();
        while let Some(cause) = next {
            self.add(format!("message of a cause of {place}"), cause.to_string());
            self.debug(&format!("a cause of {place}"), cause);
            next = cause.source();
        }
    }

    /// Adds the error of a failed call, in every way that a program can print it.
    pub fn failure<E>(&mut self, error: &SdkError<E, HttpResponse>)
    where
        E: StdError + ProvideErrorMetadata + Send + Sync + 'static,
    {
        self.error("`SdkError`", error);
        self.add("`DisplayErrorContext`", DisplayErrorContext(error).to_string());
        self.debug("`DisplayErrorContext`", &DisplayErrorContext(error));
        self.debug("`meta()`", &ProvideErrorMetadata::meta(error));
        if let Some(raw) = error.raw_response() {
            self.debug("`raw_response()`", raw);
        }
        if let Some(service) = error.as_service_error() {
            self.error("the operation's error", service);
        }
    }

    /// Adds the `Display` output of a value.
    pub fn display(&mut self, place: &str, value: &dyn Display) {
        self.add(place, value.to_string());
    }

    /// Returns everything that was shown.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &Shown)> {
        self.0.iter().map(|(place, shown)| (place.as_str(), shown))
    }
}
