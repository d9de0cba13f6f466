//! Tests of the module `ext` in a crate of each protocol: formats of `serde`, and fakes except for the query protocols.

#![allow(clippy::result_large_err, reason = "handlers return the errors of operations, which are large")]
#![allow(clippy::panic, clippy::unwrap_used, reason = "tests may panic")]

use aws_smithy_types::{Blob, DateTime};

macro_rules! fakes {
    ($($test:ident: $sdk:ident;)*) => {$(
        #[tokio::test]
        async fn $test() {
            use $sdk::ext::Fake;
            use $sdk::operation::get_secret::{GetSecretError, GetSecretInput, GetSecretOutput};
            use $sdk::operation::put_secret::{PutSecretInput, PutSecretOutput};
            use $sdk::operation::unlock::{UnlockInput, UnlockOutput};
            use $sdk::types::Login;
            use $sdk::types::error::Refused;

            let login = Login::builder().user("<a&b>").password("p\"w").build();
            let kept = login.clone();
            let fake = Fake::new()
                .on(move |input: GetSecretInput| match input.name() {
                    Some("rejected") => {
                        Err(GetSecretError::Refused(Refused::builder().message("no").reason("because").build()))
                    }
                    _ => Ok(GetSecretOutput::builder()
                        .text("t\n")
                        .bytes(Blob::new([0, 255]))
                        .login(kept.clone())
                        .spares(kept.clone())
                        .spares(Login::builder().build())
                        .hints("h")
                        .stored(DateTime::from_secs(1_700_000_000))
                        .length(-1)
                        .strength(0.5)
                        .rotated(true)
                        .build()),
                })
                .on(|input: PutSecretInput| {
                    assert_eq!(input.token().map(str::len), Some(36));
                    Ok(PutSecretOutput::builder().set_version(input.name).build())
                })
                .on(|input: UnlockInput| {
                    Ok(UnlockOutput::builder().set_next_pin(input.pin).set_attempts(input.code.map(|_| 2)).build())
                });
            let client = fake.client();

            let output = client.get_secret().name("a/b").send().await.unwrap();
            assert_eq!((output.text(), output.bytes()), (Some("t\n"), Some(&Blob::new([0, 255]))));
            assert_eq!((output.login(), output.spares().len(), output.hints()), (Some(&login), 2, &["h".to_owned()][..]));
            assert_eq!(output.stored(), Some(&DateTime::from_secs(1_700_000_000)));
            assert_eq!((output.length(), output.strength(), output.rotated()), (Some(-1), Some(0.5), Some(true)));

            let error = client.get_secret().name("rejected").send().await.unwrap_err();
            assert_eq!(error.raw_response().unwrap().status().as_u16(), 403);
            let GetSecretError::Refused(refused) = error.into_service_error() else { panic!("another error") };
            assert_eq!((refused.message(), refused.reason()), (Some("no"), Some("because")));

            let put = client.put_secret().name("n").text("s").login(login.clone()).hints("x").hints("y");
            assert_eq!(put.send().await.unwrap().version(), Some("n"));
            let output = client.unlock().door("d").pin("1234").code("c&d").send().await.unwrap();
            assert_eq!((output.next_pin(), output.attempts()), (Some("1234"), Some(2)));

            let calls = fake.calls();
            let input: &PutSecretInput = calls[2].input().unwrap();
            assert_eq!((input.text(), input.login(), input.hints().len()), (Some("s"), Some(&login), 2));
            assert!(!format!("{calls:?}").contains("1234"));
        }
    )*};
}

fakes! {
    fakes_speak_aws_json: testbed_vault_aws_json;
    fakes_speak_rest_json: testbed_vault_rest_json;
    fakes_speak_rest_xml: testbed_vault_rest_xml;
    fakes_speak_rpc_v2_cbor: testbed_vault_rpc_v2_cbor;
    fakes_speak_rpc_v2_json: testbed_vault_rpc_v2_json;
}

macro_rules! formats {
    ($($test:ident: $sdk:ident, $stored:expr;)*) => {$(
        #[test]
        fn $test() {
            use $sdk::ext::Exposed;
            use $sdk::operation::get_secret::GetSecretOutput;
            use $sdk::types::Login;

            let login = Login::builder().user("u").password("canary").build();
            let output = GetSecretOutput::builder()
                .text("canary")
                .bytes(Blob::new("canary"))
                .login(login.clone())
                .spares(login)
                .hints("canary")
                .stored(DateTime::from_secs(1_700_000_000))
                .length(1)
                .build();
            let shown = serde_json::json!({
                "Login": {"User": "u"}, "Spares": [{"User": "u"}], "Stored": $stored, "Length": 1,
            });
            assert_eq!(serde_json::to_value(&output).unwrap(), shown);
            let pack = rmp_serde::to_vec(&Exposed(&output)).unwrap();
            assert_eq!(rmp_serde::from_slice::<GetSecretOutput>(&pack).unwrap(), output);
            let json = serde_json::to_string(&Exposed(&output)).unwrap();
            assert_eq!(serde_json::from_str::<GetSecretOutput>(&json).unwrap(), output);
        }
    )*};
}

formats! {
    formats_of_aws_json: testbed_vault_aws_json, 1_700_000_000;
    formats_of_aws_query: testbed_vault_aws_query, "2023-11-14T22:13:20Z";
    formats_of_ec2_query: testbed_vault_ec2_query, "2023-11-14T22:13:20Z";
    formats_of_rest_json: testbed_vault_rest_json, 1_700_000_000;
    formats_of_rest_xml: testbed_vault_rest_xml, "2023-11-14T22:13:20Z";
    formats_of_rpc_v2_cbor: testbed_vault_rpc_v2_cbor, 1_700_000_000;
    formats_of_rpc_v2_json: testbed_vault_rpc_v2_json, 1_700_000_000;
}
