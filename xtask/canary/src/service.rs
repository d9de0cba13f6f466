//! The crates, with their protocols and calls.

use std::pin::Pin;

use aws_smithy_runtime_api::client::interceptors::SharedInterceptor;
use aws_smithy_types::Blob;
use aws_types::SdkConfig;

use crate::body::{Format, Value};
use crate::scenario::Case;
use crate::secret::{INPUT, OUTPUT};
use crate::sink::Sinks;

/// A boxed future.
pub type BoxFuture<T> = Pin<Box<dyn Future<Output = T>>>;

/// A crate, with the calls to make.
#[derive(Debug)]
pub struct Service {
    /// The name of the crate.
    pub name: &'static str,
    /// The format of responses.
    pub format: Format,
    /// The calls.
    pub calls: Vec<Call>,
}

/// A call to make.
#[derive(Debug)]
pub struct Call {
    /// The operation.
    pub operation: &'static str,
    /// The output of a successful response.
    pub output: Value,
    /// The headers of a successful response.
    pub headers: Vec<(&'static str, String)>,
    /// A function that creates a client and makes the call.
    pub run: fn(SdkConfig, Vec<SharedInterceptor>) -> BoxFuture<Sinks>,
}

impl Service {
    /// Returns the data that the scenarios of a call are made from.
    pub fn case(&self, call: &Call) -> Case {
        Case {
            format: self.format,
            operation: call.operation,
            output: call.output.clone(),
            headers: call.headers.clone(),
        }
    }
}

/// Expands to a function that creates a client, makes a call, and collects everything that the client shows.
macro_rules! call {
    ($sdk:ident, |$client:ident| $call:expr) => {
        |shared, interceptors| {
            Box::pin(async move {
                let mut config = $sdk::config::Builder::from(&shared);
                for interceptor in interceptors {
                    config.push_interceptor(interceptor);
                }
                let $client = $sdk::Client::from_conf(config.build());
                let mut sinks = Sinks::default();
                sinks.add("the client", format!("{:?} {:?}", $client, $client.config()));
                let call = $call;
                sinks.debug("the fluent builder", &call);
                sinks.debug("the input", call.as_input());
                match call.send().await {
                    Ok(output) => sinks.debug("the output", &output),
                    Err(error) => {
                        sinks.failure(&error);
                        sinks.error("the crate's error", &$sdk::Error::from(error));
                    }
                }
                sinks
            })
        }
    };
}

/// Creates the service for a crate of Secrets Manager, with its calls.
macro_rules! secrets_manager {
    ($name:literal, $sdk:ident) => {
        Service {
            name: $name,
            format: Format::Json,
            calls: vec![
                Call {
                    operation: "GetSecretValue",
                    output: secret_value(),
                    headers: Vec::new(),
                    run: call!($sdk, |client| client.get_secret_value().secret_id("name")),
                },
                Call {
                    operation: "BatchGetSecretValue",
                    output: structure([("SecretValues", Value::List(vec![secret_value()])), echo()]),
                    headers: Vec::new(),
                    run: call!($sdk, |client| client.batch_get_secret_value().secret_id_list("name")),
                },
                Call {
                    operation: "PutSecretValue",
                    output: structure([("Name", Value::String("name".to_owned())), echo()]),
                    headers: Vec::new(),
                    run: call!($sdk, |client| client
                        .put_secret_value()
                        .secret_id("name")
                        .secret_string(INPUT.value())
                        .secret_binary(Blob::new(INPUT.value()))),
                },
            ],
        }
    };
}

/// Creates the service for a crate of the testbed model `vault`, with its calls.
macro_rules! vault {
    ($name:literal, $sdk:ident, $format:expr, $has_bindings:literal) => {
        Service {
            name: $name,
            format: $format,
            calls: vec![
                Call {
                    operation: "GetSecret",
                    output: vault_secret(),
                    headers: Vec::new(),
                    run: call!($sdk, |client| client.get_secret().name("name")),
                },
                Call {
                    operation: "PutSecret",
                    output: structure([("Version", Value::String("1".to_owned())), echo()]),
                    headers: Vec::new(),
                    run: call!($sdk, |client| {
                        let login = $sdk::types::Login::builder().user("user").password(INPUT.value()).build();
                        client
                            .put_secret()
                            .name("name")
                            .text(INPUT.value())
                            .bytes(Blob::new(INPUT.value()))
                            .login(login.clone())
                            .spares(login)
                            .hints(INPUT.value())
                    }),
                },
                Call {
                    operation: "Unlock",
                    output: match $has_bindings {
                        true => structure([]),
                        false => structure([("NextPin", secret()), ("Attempts", Value::Integer(3))]),
                    },
                    headers: match $has_bindings {
                        true => vec![("x-vault-next-pin", OUTPUT.value()), ("x-vault-attempts", OUTPUT.value())],
                        false => Vec::new(),
                    },
                    run: call!($sdk, |client| client.unlock().door("door").pin(INPUT.value()).code(INPUT.value())),
                },
            ],
        }
    };
}

/// Returns the published crate for Secrets Manager.
pub fn official() -> Service {
    secrets_manager!("aws-sdk-secretsmanager 1.125.0", official)
}

/// Returns the generated crates.
pub fn ours() -> Vec<Service> {
    vec![
        secrets_manager!("secretsmanager", ours),
        vault!("awsJson1_1", testbed_vault_aws_json, Format::Json, false),
        vault!("restJson1", testbed_vault_rest_json, Format::Json, true),
        vault!("restXml", testbed_vault_rest_xml, Format::RestXml, true),
        vault!("awsQuery", testbed_vault_aws_query, Format::AwsQuery, false),
        vault!("ec2Query", testbed_vault_ec2_query, Format::Ec2Query, false),
        vault!("rpcv2Cbor", testbed_vault_rpc_v2_cbor, Format::Cbor, false),
        vault!("rpcv2Json", testbed_vault_rpc_v2_json, Format::Json, false),
    ]
}

/// Returns a crate with a call that has no sensitive members, so that the bodies of the call may be shown. If the
/// canaries in them are not found, the search does not work.
pub fn open() -> Service {
    Service {
        name: "awsJson1_1",
        format: Format::Json,
        calls: vec![Call {
            operation: "DescribeVault",
            output: structure([("Place", secret())]),
            headers: Vec::new(),
            run: call!(testbed_vault_aws_json, |client| client.describe_vault().question(INPUT.value())),
        }],
    }
}

fn secret_value() -> Value {
    structure([
        ("Name", Value::String("name".to_owned())),
        ("SecretString", secret()),
        ("SecretBinary", Value::Blob(OUTPUT.value().into_bytes())),
        ("CreatedDate", Value::Timestamp(1_700_000_000)),
        echo(),
    ])
}

fn vault_secret() -> Value {
    let login = || structure([("User", Value::String("user".to_owned())), ("Password", secret())]);
    structure([
        ("Text", secret()),
        ("Bytes", Value::Blob(OUTPUT.value().into_bytes())),
        ("Login", login()),
        ("Spares", Value::List(vec![login(), login()])),
        ("Hints", Value::List(vec![secret()])),
        ("Stored", Value::Timestamp(1_700_000_000)),
        ("Length", Value::Integer(8)),
        ("Rotated", Value::Boolean(true)),
        echo(),
    ])
}

/// Returns a member that is not in the model, in which the service repeats the secret of the input.
fn echo() -> (&'static str, Value) {
    ("Echo", Value::String(INPUT.value()))
}

fn secret() -> Value {
    Value::String(OUTPUT.value())
}

fn structure<const N: usize>(members: [(&'static str, Value); N]) -> Value {
    Value::Structure(members.into())
}
