//! The outcome of a call, as named strings that can be compared.

use std::error::Error as StdError;
use std::fmt::Display;

use aws_smithy_runtime_api::client::orchestrator::HttpResponse;
use aws_smithy_runtime_api::client::result::SdkError;
use aws_smithy_types::error::metadata::ProvideErrorMetadata;
use aws_types::request_id::RequestId;

use crate::differences::explained;

/// An unexplained difference: facet, official, ours.
pub type Unexplained = (&'static str, String, String);

/// Named strings, in the order in which they were recorded.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Outcome(Vec<(&'static str, String)>);

impl Outcome {
    /// Records a string.
    pub fn note(&mut self, facet: &'static str, text: impl Display) {
        self.0.push((facet, text.to_string()));
    }

    /// Returns the string with this name.
    pub fn get(&self, facet: &str) -> Option<&str> {
        self.0.iter().find(|(name, _)| *name == facet).map(|(_, text)| text.as_str())
    }

    /// Returns all recorded strings.
    pub fn facets(&self) -> impl Iterator<Item = (&'static str, &str)> {
        self.0.iter().map(|(name, text)| (*name, text.as_str()))
    }

    /// Compares this outcome, which is the official one, with ours. Returns the unexplained differences, and the IDs of
    /// the intended differences that explain the others.
    pub fn compared_by(
        &self,
        ours: &Self,
        explained: impl Fn(&str, &str, &str) -> Option<&'static str>,
    ) -> (Vec<Unexplained>, Vec<&'static str>) {
        let (mut unexplained, mut ids) = (Vec::new(), Vec::new());
        let mut names: Vec<&'static str> = self.facets().map(|(name, _)| name).collect();
        names.extend(ours.facets().map(|(name, _)| name).filter(|name| self.get(name).is_none()));
        for name in names {
            let official = self.get(name).unwrap_or("(nothing)");
            let our = ours.get(name).unwrap_or("(nothing)");
            if official != our {
                match explained(name, official, our) {
                    Some(id) => ids.push(id),
                    None => unexplained.push((name, official.to_owned(), our.to_owned())),
                }
            }
        }
        (unexplained, ids)
    }

    /// Compares this outcome, which is the official one, with ours. Returns the unexplained differences.
    pub fn unexplained(&self, ours: &Self, operation: &str) -> Vec<Unexplained> {
        self.compared_by(ours, |facet, official, ours| explained(operation, facet, official, ours)).0
    }

    /// Records everything about an error that is independent of the crate's own types.
    pub fn note_error<E>(&mut self, error: &SdkError<E, HttpResponse>)
    where
        E: StdError + ProvideErrorMetadata + RequestId + Send + Sync + 'static,
    {
        self.note("kind of failure", kind(error));
        self.note("display of failure", error);
        self.note("code", format_args!("{:?}", error.code()));
        self.note("message", format_args!("{:?}", error.message()));
        self.note("metadata", format_args!("{:?}", error.meta()));
        self.note("request id of failure", format_args!("{:?}", error.request_id()));
        self.note("causes", causes(error));
        if let Some(raw) = error.raw_response() {
            self.note("raw response", format_args!("{} {:?} {:?}", raw.status(), raw.headers(), raw.body().bytes()));
        }
        if let Some(error) = error.as_service_error() {
            self.note("error", format_args!("{error:?}"));
            self.note("display of error", error);
            self.note("metadata of error", format_args!("{:?}", error.meta()));
            self.note("request id of error", format_args!("{:?}", error.request_id()));
        }
    }

    /// Records an `Error` of a crate.
    pub fn note_crate_error<E>(&mut self, error: &E)
    where
        E: StdError + ProvideErrorMetadata + RequestId + 'static,
    {
        let text = format!("{error:?}");
        self.note("variant of crate error", text.split_once('(').map_or(text.as_str(), |(variant, _)| variant));
        self.note("display of crate error", error);
        self.note("metadata of crate error", format_args!("{:?}", error.meta()));
        self.note("request id of crate error", format_args!("{:?}", error.request_id()));
        self.note("causes of crate error", causes(error));
    }
}

fn kind<E>(error: &SdkError<E, HttpResponse>) -> String {
    match error {
        SdkError::ConstructionFailure(_) => "construction failure".to_owned(),
        SdkError::TimeoutError(_) => "timeout".to_owned(),
        SdkError::DispatchFailure(failure) => format!(
            "dispatch failure: io {}, timeout {}, user {}, other {:?}",
            failure.is_io(),
            failure.is_timeout(),
            failure.is_user(),
            failure.as_other(),
        ),
        SdkError::ResponseError(_) => "response error".to_owned(),
        SdkError::ServiceError(_) => "service error".to_owned(),
        other => format!("a kind that is not known here: {other}"),
    }
}

/// Returns the causes of an error, outermost first.
fn causes(error: &(dyn StdError + 'static)) -> String {
    let mut causes = Vec::new();
    let mut next = error.source();
    while let Some(cause) = next {
        causes.push(cause.to_string());
        next = cause.source();
    }
    causes.join(" < ")
}
