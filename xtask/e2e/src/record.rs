//! Records requests and responses, for assertions in steps and for the comparison of the fake with the server.

use std::collections::BTreeSet;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use anyhow::{Result, anyhow};
use aws_sdk_secretsmanager::config::interceptors::{
    AfterDeserializationInterceptorContextRef, BeforeTransmitInterceptorContextRef,
};
use aws_sdk_secretsmanager::config::{ConfigBag, Intercept, RuntimeComponents};
use aws_sdk_secretsmanager::error::BoxError;
use serde_json::Value;

/// A request, as sent to the server.
#[derive(Clone, Debug)]
pub(crate) struct Request {
    /// The operation named in the target header.
    pub operation: String,
    /// The headers, with names in lower case.
    pub headers: Vec<(String, String)>,
    /// The body.
    pub body: String,
}

impl Request {
    /// Returns the value of a header, or an empty string.
    pub(crate) fn header(&self, name: &str) -> &str {
        self.headers.iter().find(|(header, _)| header == name).map_or("", |(_, value)| value)
    }
}

/// A response, with the operation and the step that it belongs to.
#[derive(Clone, Debug)]
pub(crate) struct Response {
    /// The step.
    pub step: String,
    /// The operation.
    pub operation: String,
    /// The status.
    pub status: u16,
    /// The body; `None` if it is not JSON.
    pub body: Option<Value>,
}

/// An interceptor that records every request and response, including retries.
#[derive(Clone, Debug, Default)]
pub(crate) struct Recorder {
    records: Arc<Mutex<Records>>,
}

#[derive(Debug, Default)]
struct Records {
    step: String,
    requests: Vec<Request>,
    responses: Vec<Response>,
}

impl Recorder {
    /// Begins a step.
    pub(crate) fn begin(&self, step: String) {
        self.lock().step = step;
    }

    /// Returns the responses so far.
    pub(crate) fn responses(&self) -> Vec<Response> {
        self.lock().responses.clone()
    }

    /// Returns the request that was sent last.
    pub(crate) fn last(&self) -> Result<Request> {
        self.lock().requests.last().cloned().ok_or_else(|| anyhow!("no request was sent"))
    }

    /// Returns the number of requests so far.
    pub(crate) fn count(&self) -> usize {
        self.lock().requests.len()
    }

    /// Returns the operations that were called.
    pub(crate) fn operations(&self) -> BTreeSet<String> {
        self.lock().requests.iter().map(|request| request.operation.clone()).collect()
    }

    fn lock(&self) -> MutexGuard<'_, Records> {
        self.records.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Intercept for Recorder {
    fn name(&self) -> &'static str {
        "Recorder"
    }

    fn read_before_transmit(
        &self,
        context: &BeforeTransmitInterceptorContextRef<'_>,
        _: &RuntimeComponents,
        _: &mut ConfigBag,
    ) -> Result<(), BoxError> {
        let request = context.request();
        let headers: Vec<_> =
            request.headers().iter().map(|(name, value)| (name.to_owned(), value.to_owned())).collect();
        let target = request.headers().get("x-amz-target").unwrap_or_default();
        let operation = target.rsplit('.').next().unwrap_or_default().to_owned();
        let body = String::from_utf8_lossy(request.body().bytes().unwrap_or_default()).into_owned();
        self.lock().requests.push(Request { operation, headers, body });
        Ok(())
    }

    fn read_after_deserialization(
        &self,
        context: &AfterDeserializationInterceptorContextRef<'_>,
        _: &RuntimeComponents,
        _: &mut ConfigBag,
    ) -> Result<(), BoxError> {
        let response = context.response();
        let body = response.body().bytes().and_then(|body| serde_json::from_slice(body).ok());
        let mut records = self.lock();
        let step = records.step.clone();
        // Only one call is made at a time, so the response belongs to the last request.
        let operation = records.requests.last().map(|request| request.operation.clone()).unwrap_or_default();
        records.responses.push(Response { step, operation, status: response.status().as_u16(), body });
        Ok(())
    }
}
