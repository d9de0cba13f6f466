//! Tests the waiters of a generated crate on mock responses: the matchers behave as JMESPath specifies.

use std::fs;

use codegen::{Source, generate};

use super::model;
use super::workspace::Workspace;
use super::{built_cases, matcher_cases};

/// The start of the program that tests the waiters. They have no time to wait, so a single response decides.
const PROGRAM: &str = r##"
//! Tests the waiters of a crate on mock responses.

use std::pin::Pin;
use std::time::Duration;

use aws_sdk_s::client::Waiters;
use aws_sdk_s::config::{BehaviorVersion, Config, Region};
use aws_smithy_http_client::test_util::infallible_client_fn;

fn client(response: &'static str) -> aws_sdk_s::Client {
    let config = Config::builder()
        .behavior_version(BehaviorVersion::latest())
        .region(Region::from_static("us-west-2"))
        .endpoint_url("https://example.com")
        .http_client(infallible_client_fn(move |_| http::Response::new(response)))
        .build();
    aws_sdk_s::Client::from_conf(config)
}

macro_rules! cases {
    ($wrong:ident, $( $method:ident $matches:literal $response:literal, )*) => {
        $({
            // Boxed separately: a single future for all cases would not fit on the stack.
            fn case() -> Pin<Box<dyn Future<Output = String>>> {
                Box::pin(async {
                    let waiter = client($response).$method().name("n").names("a").names("b");
                    let waited = waiter.wait(Duration::ZERO).await;
                    match waited.is_ok() == $matches {
                        true => String::new(),
                        false => format!("{}, {}: {:?}\n", stringify!($method), $response, waited),
                    }
                })
            }
            $wrong += &case().await;
        })*
    };
}

#[tokio::test]
async fn matchers_agree_with_jmespath() {
    let mut wrong = String::new();
    cases! { wrong,
"##;

#[test]
#[ignore = "takes minutes to compile a crate"]
fn matchers_agree_with_jmespath() {
    let waiters: Vec<_> =
        cases().enumerate().map(|(index, case)| (format!("Case{index}"), case.0, case.1, case.2)).collect();
    let text = model::with_waiters(&waiters).to_string();
    let settings = Workspace::settings();
    let package = generate(Source { name: "model.json", text: &text }, &[], &settings)
        .unwrap_or_else(|errors| panic!("{errors}"));
    let mut program = PROGRAM.to_owned();
    for (index, (_, _, _, matching, others)) in cases().enumerate() {
        for (matches, responses) in [(true, matching), (false, others)] {
            for response in *responses {
                program += &format!("        wait_until_case{index} {matches} {response:?},\n");
            }
        }
    }
    program += "    }\n    assert!(wrong.is_empty(), \"{wrong}\");\n}\n";
    let workspace = Workspace::new("jmespath");
    workspace.write(&package);
    let folder = workspace.folder.join("crate");
    fs::create_dir_all(folder.join("tests")).unwrap();
    fs::write(folder.join("tests/waits.rs"), program).unwrap();
    let ran = workspace.cargo("test", &["--test", "waits"], &[]);
    assert!(ran.is_ok(), "{}", ran.unwrap_err());
}

/// Returns the cases of both modules.
fn cases() -> impl Iterator<Item = &'static matcher_cases::Case> {
    matcher_cases::CASES.iter().chain(built_cases::CASES)
}
