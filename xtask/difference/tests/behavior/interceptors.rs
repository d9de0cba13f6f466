//! Custom interceptors at every stage of a call, and changes to requests.

use std::sync::{Arc, Mutex};

use aws_smithy_runtime_api::box_error::BoxError;
use aws_smithy_runtime_api::client::interceptors::context::{
    AfterDeserializationInterceptorContextRef, BeforeDeserializationInterceptorContextMut,
    BeforeDeserializationInterceptorContextRef, BeforeSerializationInterceptorContextMut,
    BeforeSerializationInterceptorContextRef, BeforeTransmitInterceptorContextMut, BeforeTransmitInterceptorContextRef,
    FinalizerInterceptorContextMut, FinalizerInterceptorContextRef,
};
use aws_smithy_runtime_api::client::interceptors::{Intercept, dyn_dispatch_hint};
use aws_smithy_runtime_api::client::runtime_components::RuntimeComponents;
use aws_smithy_types::config_bag::ConfigBag;
use difference::connector::{Canned, Reply};
use difference::outcome::Outcome;

/// An interceptor that does nothing.
#[derive(Debug)]
pub(crate) struct Silent;

#[dyn_dispatch_hint]
impl Intercept for Silent {
    fn name(&self) -> &'static str {
        "silent"
    }
}

/// An interceptor that records the stages it sees, and fails at the stage `fails_at`.
#[derive(Clone, Debug, Default)]
struct Noting {
    who: &'static str,
    fails_at: &'static str,
    seen: Arc<Mutex<Vec<String>>>,
}

impl Noting {
    fn note(&self, stage: &'static str) -> Result<(), BoxError> {
        self.seen.lock().unwrap().push(format!("{} {stage}", self.who));
        if stage == self.fails_at { Err(format!("{} fails", self.who).into()) } else { Ok(()) }
    }
}

macro_rules! stages {
    ($($stage:ident: $context:ty;)*) => {
        #[dyn_dispatch_hint]
        impl Intercept for Noting {
            fn name(&self) -> &'static str {
                "noting"
            }

            fn read_before_execution(
                &self,
                _: &BeforeSerializationInterceptorContextRef<'_>,
                _: &mut ConfigBag,
            ) -> Result<(), BoxError> {
                self.note("read_before_execution")
            }

            $(
                fn $stage(&self, _: $context, _: &RuntimeComponents, _: &mut ConfigBag) -> Result<(), BoxError> {
                    self.note(stringify!($stage))
                }
            )*
        }

        const STAGES: &[&str] = &["read_before_execution", $(stringify!($stage)),*];
    };
}

stages! {
    modify_before_serialization: &mut BeforeSerializationInterceptorContextMut<'_>;
    read_before_serialization: &BeforeSerializationInterceptorContextRef<'_>;
    read_after_serialization: &BeforeTransmitInterceptorContextRef<'_>;
    modify_before_retry_loop: &mut BeforeTransmitInterceptorContextMut<'_>;
    read_before_attempt: &BeforeTransmitInterceptorContextRef<'_>;
    modify_before_signing: &mut BeforeTransmitInterceptorContextMut<'_>;
    read_before_signing: &BeforeTransmitInterceptorContextRef<'_>;
    read_after_signing: &BeforeTransmitInterceptorContextRef<'_>;
    modify_before_transmit: &mut BeforeTransmitInterceptorContextMut<'_>;
    read_before_transmit: &BeforeTransmitInterceptorContextRef<'_>;
    read_after_transmit: &BeforeDeserializationInterceptorContextRef<'_>;
    modify_before_deserialization: &mut BeforeDeserializationInterceptorContextMut<'_>;
    read_before_deserialization: &BeforeDeserializationInterceptorContextRef<'_>;
    read_after_deserialization: &AfterDeserializationInterceptorContextRef<'_>;
    modify_before_attempt_completion: &mut FinalizerInterceptorContextMut<'_>;
    read_after_attempt: &FinalizerInterceptorContextRef<'_>;
    modify_before_completion: &mut FinalizerInterceptorContextMut<'_>;
    read_after_execution: &FinalizerInterceptorContextRef<'_>;
}

#[test]
fn every_stage_of_two_attempts_for_client_and_call() {
    let seen = both! {
        let http = Canned::new([Reply::json(500, "{}"), Reply::json(200, "{}")]);
        let of_client = Noting { who: "client", ..Noting::default() };
        let of_call = Noting { who: "call", seen: of_client.seen.clone(), ..Noting::default() };
        let client = sdk::Client::from_conf(parts::config(&http).interceptor(of_client.clone()).build());
        client.list_secrets().customize().interceptor(of_call).send().await.unwrap();
        of_client.seen.lock().unwrap().clone()
    };
    for stage in STAGES {
        let times = seen.iter().filter(|line| **line == format!("client {stage}")).count();
        assert!([1, 2].contains(&times), "{stage}: {times}");
        assert_eq!(seen.iter().filter(|line| **line == format!("call {stage}")).count(), times, "{stage}");
    }
}

#[test]
fn a_failure_at_any_stage() {
    let outcomes = both! {
        let mut outcomes = Vec::new();
        for stage in STAGES {
            let http = Canned::empty();
            let noting = Noting { who: "it", fails_at: stage, ..Noting::default() };
            let client = sdk::Client::from_conf(parts::config(&http).interceptor(noting.clone()).build());
            let mut outcome = Outcome::default();
            match client.list_secrets().send().await {
                Ok(output) => outcome.note("output", format_args!("{output:?}")),
                Err(error) => outcome.note_error(&error),
            }
            outcomes.push((*stage, outcome, noting.seen.lock().unwrap().clone(), http.requests().len()));
        }
        outcomes
    };
    for (stage, outcome, ..) in &outcomes {
        assert!(outcome.get("causes").is_some_and(|causes| causes.contains("it fails")), "{stage}: {outcome:?}");
    }
}

#[test]
fn requests_can_be_mapped_and_changed() {
    let requests = both! {
        let http = Canned::empty();
        let call = parts::client(&http).list_secrets().max_results(3).customize();
        let call = call.map_request(|mut request| {
            request.headers_mut().insert("x-mapped", "1");
            request.set_uri("https://mapped.example/path")?;
            Ok::<_, aws_smithy_runtime_api::http::HttpError>(request)
        });
        let call = call.mutate_request(|request| {
            let seen = request.headers().get("x-mapped").map(str::to_owned);
            request.headers_mut().insert("x-changed", seen.unwrap_or_else(|| "before".to_owned()));
            *request.body_mut() = "{\"MaxResults\":4}".into();
        });
        call.send().await.unwrap();
        http.requests()
    };
    assert_eq!(requests[0].line, "POST https://mapped.example/path");
    assert_eq!(requests[0].body, b"{\"MaxResults\":4}");
    assert_eq!(requests[0].header("x-mapped"), Some("1"));
    assert!(requests[0].header("authorization").unwrap().contains("x-changed"), "it is signed");
}

#[test]
fn a_failing_mapping_fails_the_call() {
    let (outcome, requests) = both! {
        let http = Canned::empty();
        let call = parts::client(&http).list_secrets().customize();
        let call = call.map_request(|_| Err(std::io::Error::other("cannot be mapped")));
        let mut outcome = Outcome::default();
        outcome.note_error(&call.send().await.unwrap_err());
        (outcome, http.requests().len())
    };
    assert_eq!(requests, 0);
    assert!(outcome.get("causes").unwrap().contains("cannot be mapped"), "{outcome:?}");
}
