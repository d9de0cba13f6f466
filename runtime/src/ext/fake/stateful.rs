//! Services that keep state, and handle requests and responses as documents.
//!
//! Such a service is part of the runtime, which does not know the types of generated crates. It reads the members of an
//! input from JSON, by their names on the wire.

use std::collections::HashMap;
use std::fmt;
use std::sync::{Arc, Mutex};
use std::time::{Duration, SystemTime};

use aws_smithy_runtime_api::box_error::BoxError;
use aws_smithy_types::{DateTime, Document, Number};

use super::{Fake, FakeProtocol, Handler, Reply, Request, error_of};
use crate::codec::json::{Json, Reader, Writer};
use crate::codec::{Read, Write};
use crate::http::{Body, RequestHead};

/// A service that keeps state.
pub trait StatefulService: Send + 'static {
    /// The names of the operations.
    const OPERATIONS: &'static [&'static str];

    /// Handles a call.
    ///
    /// # Errors
    ///
    /// Fails with an error of the service, or if the fake does not support the call.
    fn call(&mut self, call: &ServiceCall<'_>) -> Result<Document, Failure>;
}

/// A call to an operation.
pub struct ServiceCall<'a> {
    /// The name of the operation.
    pub operation: &'a str,
    /// The members of the input.
    pub input: Members<'a>,
    /// The Region that the request is signed for.
    pub region: &'a str,
    /// The time on the clock of the service.
    pub now: SystemTime,
}

/// The reason why a call fails.
#[derive(Debug)]
pub enum Failure {
    /// An error of the service.
    Service {
        /// The error code.
        code: &'static str,
        /// The error message, without values of sensitive members.
        message: String,
    },
    /// A feature that the call needs, and that the fake does not have.
    Unsupported(&'static str),
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Service { code, message } => write!(f, "{code}: {message}"),
            Self::Unsupported(feature) => {
                write!(f, "the fake does not support {feature}; set a handler for the operation with `.on(|input| …)`")
            }
        }
    }
}

impl std::error::Error for Failure {}

impl Fake {
    /// Creates a fake that passes calls without a handler to a service that keeps state.
    pub fn stateful<P: FakeProtocol<Encoding = Json>, S: StatefulService>(mut service: S) -> Self {
        let run = move |operation: &str, request: &Request, now| {
            let input = read(request.body())?;
            let call = ServiceCall {
                operation,
                input: Members(&input),
                region: signing_region(request).ok_or("the request is not signed for a Region")?,
                now,
            };
            match service.call(&call) {
                Ok(output) => Ok(Reply::new(200, RequestHead::default(), Body::Bytes(write(&output)?))),
                Err(Failure::Service { code, message }) => error_of::<P>(code, Some(&message), 400),
                Err(unsupported) => Err(unsupported.into()),
            }
        };
        let fake = Self::new::<P>();
        {
            let mut state = fake.state();
            state.service = Some(Handler { uri: "/", run: Arc::new(Mutex::new(run)) });
            state.operations = S::OPERATIONS;
        }
        fake
    }

    /// Advances the clock of the service.
    pub fn advance(&self, time: Duration) {
        self.state().advance += time;
    }
}

pub(super) fn read(body: &[u8]) -> Result<Document, BoxError> {
    let mut reader = Reader::new(body);
    let document = <Document as Read<Json>>::read(&mut reader, ())?;
    reader.finish()?;
    Ok(document.unwrap_or(Document::Null))
}

fn write(document: &Document) -> Result<Vec<u8>, BoxError> {
    let mut writer = Writer::with_capacity(<Document as Write<Json>>::size_hint(document));
    Write::<Json>::write(document, &mut writer, ());
    Ok(writer.into_bytes()?)
}

/// Returns the Region in the credential scope of a request (AWS Signature Version 4); `None` if the request is not
/// signed.
fn signing_region(request: &Request) -> Option<&str> {
    let (_, credential) = request.headers().get("authorization")?.split_once("Credential=")?;
    credential.split('/').nth(2)
}

/// The members of a structure.
#[derive(Clone, Copy)]
pub struct Members<'a>(pub &'a Document);

impl<'a> Members<'a> {
    /// Returns the value of a member; `None` if it is absent or null.
    pub fn get(self, name: &str) -> Option<&'a Document> {
        self.0.as_object()?.get(name).filter(|value| !value.is_null())
    }

    /// Returns the value of a member that is a string.
    pub fn text(self, name: &str) -> Option<&'a str> {
        self.get(name)?.as_string()
    }

    /// Returns the value of a member that is a boolean.
    pub fn flag(self, name: &str) -> Option<bool> {
        self.get(name)?.as_bool()
    }

    /// Returns the value of a member that is an integer.
    pub fn integer(self, name: &str) -> Option<i64> {
        match *self.get(name)?.as_number()? {
            Number::PosInt(value) => i64::try_from(value).ok(),
            Number::NegInt(value) => Some(value),
            Number::Float(_) => None,
        }
    }

    /// Returns the items of a member that is a list; none if the member is absent.
    pub fn list(self, name: &str) -> &'a [Document] {
        self.get(name).and_then(Document::as_array).map_or(&[], Vec::as_slice)
    }

    /// Returns the items of a member that is a list of strings.
    pub fn texts(self, name: &str) -> Vec<&'a str> {
        self.list(name).iter().filter_map(Document::as_string).collect()
    }

    /// Returns the items of a member that is a list of structures.
    pub fn structures(self, name: &str) -> impl Iterator<Item = Members<'a>> + use<'a> {
        self.list(name).iter().map(Members)
    }
}

/// Creates a structure without the members that are `None`.
pub(super) fn structure<const N: usize>(members: [(&str, Option<Document>); N]) -> Document {
    let set = members.into_iter().filter_map(|(name, value)| Some((name.to_owned(), value?)));
    Document::Object(set.collect::<HashMap<_, _>>())
}

/// Creates a string as the value of a member.
pub(super) fn text(text: impl Into<String>) -> Option<Document> {
    Some(Document::String(text.into()))
}

/// Creates a list of strings.
pub(super) fn texts(texts: &[String]) -> Document {
    Document::Array(texts.iter().cloned().map(Document::String).collect())
}

/// Creates a list; `None` if it would be empty.
pub(super) fn list(items: impl IntoIterator<Item = Document>) -> Option<Document> {
    let items: Vec<_> = items.into_iter().collect();
    (!items.is_empty()).then_some(Document::Array(items))
}

/// Creates a timestamp in seconds, rounded to milliseconds.
pub(super) fn time(time: SystemTime) -> Option<Document> {
    let seconds = DateTime::from(time).as_secs_f64();
    Some(Document::Number(Number::Float((seconds * 1000.0).round() / 1000.0)))
}
