//! Errors as programs create and inspect them: modeled errors, unhandled errors, and the error of the crate.

use std::error::Error as _;

use aws_smithy_types::error::ErrorMetadata;
use aws_smithy_types::error::metadata::ProvideErrorMetadata;
use aws_smithy_types::error::operation::BuildError;
use aws_smithy_types::retry::ProvideErrorKind;
use aws_types::request_id::RequestId;
use difference::connector::{Canned, Reply};

fn metadata() -> ErrorMetadata {
    ErrorMetadata::builder().code("ACode").message("a message").custom("aws_request_id", "a request id").build()
}

/// Returns everything that an error exposes.
macro_rules! shown {
    ($error:expr) => {{
        let error = $error;
        [
            format!("{error}"),
            format!("{:?}", error.meta()),
            format!("{:?}", error.request_id()),
            format!("{:?}", error.source().map(ToString::to_string)),
        ]
    }};
}

#[test]
fn shapes() {
    let shown = both! {
        use sdk::types::error::ResourceNotFoundException;

        let empty = ResourceNotFoundException::builder().build();
        let full = ResourceNotFoundException::builder().message("no such secret").meta(metadata()).build();
        assert_eq!(full.message(), Some("no such secret"));
        let mut builder = ResourceNotFoundException::builder();
        builder = builder.set_message(full.message().map(str::to_owned));
        builder.set_meta(Some(metadata()));
        assert_eq!(builder.get_message(), &Some("no such secret".to_owned()));
        (format!("{builder:?}, {full:?}, {empty:?}"), [shown!(&empty), shown!(&full), shown!(&builder.build())])
    };
    assert_eq!(shown.1[0][0], "ResourceNotFoundException");
    assert_eq!(shown.1[1][0], "ResourceNotFoundException: no such secret");
    assert_eq!(shown.1[1][2], "Some(\"a request id\")");
}

#[test]
fn errors_of_an_operation() {
    let shown = both! {
        use sdk::operation::get_secret_value::GetSecretValueError;
        use sdk::types::error::{DecryptionFailure, ResourceNotFoundException};

        let modeled = ResourceNotFoundException::builder().message("no such secret").meta(metadata()).build();
        let errors = [
            GetSecretValueError::ResourceNotFoundException(modeled),
            GetSecretValueError::DecryptionFailure(DecryptionFailure::builder().build()),
            GetSecretValueError::generic(metadata()),
            GetSecretValueError::generic(ErrorMetadata::builder().message("no code").build()),
            GetSecretValueError::unhandled("something else"),
        ];
        errors.map(|error| {
            let is = [error.is_resource_not_found_exception(), error.is_decryption_failure()];
            let kind = (ProvideErrorKind::code(&error).map(str::to_owned), error.retryable_error_kind());
            let of_operation = shown!(&error);
            let of_crate = sdk::Error::from(error);
            (is, kind, of_operation, shown!(&of_crate), format!("{of_crate:?}"))
        })
    };
    let displayed: Vec<_> = shown.iter().map(|(_, _, operation, krate, _)| [&operation[0], &krate[0]]).collect();
    assert_eq!(displayed[0], ["ResourceNotFoundException: no such secret"; 2]);
    assert_eq!(displayed[2], ["unhandled error (ACode)"; 2]);
    assert_eq!(displayed[4], ["unhandled error"; 2]);
    assert_eq!(
        shown.iter().map(|(is, ..)| *is).collect::<Vec<_>>(),
        [[true, false], [false, true], [false, false], [false, false], [false, false],]
    );
}

#[test]
fn the_question_mark_operator_converts_operation_and_builder_errors() {
    let shown = both! {
        let http = Canned::new([Reply::json(400, r#"{"__type":"ResourceNotFoundException","message":"no such secret"}"#)
            .with_header("x-amzn-requestid", "a request id")]);
        let client = parts::client(&http);
        let of_call: Result<(), sdk::Error> = async {
            client.get_secret_value().send().await?;
            Ok(())
        }
        .await;
        let of_builder: Result<(), sdk::Error> = async {
            let built: Result<(), BuildError> = Err(BuildError::missing_field("a_field", "it has to be there"));
            Ok(built?)
        }
        .await;
        let (of_call, of_builder) = (of_call.unwrap_err(), of_builder.unwrap_err());
        assert!(matches!(of_call, sdk::Error::ResourceNotFoundException(_)));
        [shown!(&of_call), shown!(&of_builder)]
    };
    assert_eq!(shown[0][0], "ResourceNotFoundException: no such secret");
    assert_eq!(shown[0][2], "Some(\"a request id\")");
    assert_eq!(shown[1][0], "unhandled error");
    assert!(shown[1][3].contains("a_field"), "{shown:?}");
}

#[test]
fn failures_without_a_service_error_become_unhandled_errors_with_their_causes() {
    let shown = both! {
        let mut shown = Vec::new();
        for reply in [Reply::Timeout, Reply::Io, Reply::User, Reply::Other(None), Reply::json(200, "{")] {
            let error = parts::client(&Canned::new([reply])).get_secret_value().send().await.unwrap_err();
            let of_crate = sdk::Error::from(error);
            let all = shown!(&of_crate);
            shown.push([all[0].clone(), all[1].clone(), all[2].clone()]);
        }
        shown
    };
    assert!(shown.iter().all(|shown| shown[0] == "unhandled error"), "{shown:?}");
}

#[test]
fn request_ids_of_responses_and_errors() {
    let ids = both! {
        let mut ids = Vec::new();
        for header in ["x-amzn-requestid", "x-amz-request-id", "x-other"] {
            for (status, body) in [(200, "{}"), (400, "{}"), (400, r#"{"__type":"ResourceNotFoundException"}"#), (200, "{")] {
                let http = Canned::new([Reply::json(status, body).with_header(header, "an id")]);
                ids.push(match parts::client(&http).get_secret_value().send().await {
                    Ok(output) => output.request_id().map(str::to_owned),
                    Err(error) => {
                        let id = error.request_id().map(str::to_owned);
                        let of_service = error.as_service_error().and_then(|error| error.request_id());
                        assert!(of_service.is_none() || of_service == id.as_deref());
                        id
                    }
                });
            }
        }
        ids
    };
    let given = ids.iter().filter(|id| id.as_deref() == Some("an id")).count();
    assert!(given >= 6, "{ids:?}");
    assert_eq!(ids[8..11], [None, None, None]);
}
