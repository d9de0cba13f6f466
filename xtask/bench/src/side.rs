//! The two clients, behind the same interface.

use clap::ValueEnum;

/// One side of the comparison.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Side {
    /// The generated crate of this workspace.
    Ours,
    /// The published crate.
    Official,
}

/// Defines the module of one side.
macro_rules! side {
    ($name:ident: $sdk:ident) => {
        #[doc = concat!("The crate `", stringify!($sdk), "`.")]
        pub mod $name {
            use aws_credential_types::Credentials;
            use aws_smithy_runtime_api::client::http::SharedHttpClient;
            use aws_smithy_runtime_api::client::interceptors::context::{Input, Output};
            use aws_smithy_runtime_api::client::orchestrator::{HttpRequest, HttpResponse};
            use aws_smithy_runtime_api::client::runtime_plugin::RuntimePlugin;
            use aws_smithy_runtime_api::client::ser_de::{
                DeserializeResponse, SerializeRequest, SharedRequestSerializer, SharedResponseDeserializer,
            };
            use aws_smithy_types::config_bag::{ConfigBag, FrozenLayer};
            pub use $sdk::Client;
            use $sdk::config::{Config, Region};
            use $sdk::operation::batch_get_secret_value::BatchGetSecretValue;
            use $sdk::operation::get_secret_value::GetSecretValue;
            use $sdk::operation::list_secrets::ListSecrets;
            use $sdk::operation::put_secret_value::{PutSecretValue, PutSecretValueInput};

            use crate::case::name;
            use crate::{Case, Error};

            /// Creates a client with fixed credentials; `endpoint` overrides the service's endpoint.
            #[must_use]
            pub fn client(http: SharedHttpClient, endpoint: Option<&str>) -> Client {
                let mut config = Config::builder()
                    .behavior_version_latest()
                    .region(Region::new("eu-west-1"))
                    .credentials_provider(Credentials::new("AKIAIOSFODNN7EXAMPLE", "not-a-secret", None, None, "bench"))
                    .http_client(http);
                config.set_endpoint_url(endpoint.map(str::to_owned));
                Client::from_conf(config.build())
            }

            /// Makes a call and discards its output.
            ///
            /// # Errors
            ///
            /// Fails if the call fails.
            pub async fn call(client: &Client, case: Case, value: &str) -> Result<(), Error> {
                match case {
                    Case::GetSecretValue => drop(client.get_secret_value().secret_id(name(1)).send().await?),
                    Case::ListSecrets => drop(client.list_secrets().max_results(100).send().await?),
                    Case::PutSecretValue => {
                        drop(client.put_secret_value().secret_id(name(1)).secret_string(value).send().await?);
                    }
                    Case::BatchGetSecretValue => {
                        drop(client.batch_get_secret_value().secret_id_list(name(1)).send().await?);
                    }
                }
                Ok(())
            }

            /// A deserializer of responses, through the interface that the runtime uses.
            #[derive(Debug)]
            pub struct Reading {
                layer: FrozenLayer,
                response: HttpResponse,
                bag: ConfigBag,
            }

            impl Reading {
                /// Prepares to deserialize the response to `case`.
                ///
                /// # Errors
                ///
                /// Fails if the operation has no configuration.
                pub fn new(case: Case) -> Result<Self, Error> {
                    let layer = match case {
                        Case::GetSecretValue => GetSecretValue::new().config(),
                        Case::ListSecrets => ListSecrets::new().config(),
                        Case::PutSecretValue => PutSecretValue::new().config(),
                        Case::BatchGetSecretValue => BatchGetSecretValue::new().config(),
                    };
                    let layer = layer.ok_or("the operation has no configuration")?;
                    Ok(Self { layer, response: crate::canned::response(case)?, bag: ConfigBag::base() })
                }

                /// Deserializes the response.
                ///
                /// # Errors
                ///
                /// Fails if deserialization fails.
                pub fn read(&self) -> Result<Output, Error> {
                    let reader =
                        self.layer.load::<SharedResponseDeserializer>().ok_or("there is no response deserializer")?;
                    reader
                        .deserialize_nonstreaming_with_config(&self.response, &self.bag)
                        .map_err(|_| "the response cannot be deserialized".into())
                }
            }

            /// A serializer of `PutSecretValue` requests, through the interface that the runtime uses.
            #[derive(Debug)]
            pub struct Writing {
                layer: FrozenLayer,
                input: PutSecretValueInput,
                bag: ConfigBag,
            }

            impl Writing {
                /// Prepares to serialize a request that stores `value`.
                ///
                /// # Errors
                ///
                /// Fails if the operation has no configuration.
                pub fn new(value: &str) -> Result<Self, Error> {
                    let layer = PutSecretValue::new().config().ok_or("the operation has no configuration")?;
                    let input = PutSecretValueInput::builder()
                        .secret_id(name(1))
                        .client_request_token("5f0a1b2c-3d4e-4f60-8182-93a4b5c6d7e8")
                        .secret_string(value)
                        .build()?;
                    Ok(Self { layer, input, bag: ConfigBag::base() })
                }

                /// Creates an input, which can be serialized once.
                #[must_use]
                pub fn input(&self) -> Input {
                    Input::erase(self.input.clone())
                }

                /// Serializes a request.
                ///
                /// # Errors
                ///
                /// Fails if serialization fails.
                pub fn write(&mut self, input: Input) -> Result<HttpRequest, Error> {
                    let writer =
                        self.layer.load::<SharedRequestSerializer>().ok_or("there is no request serializer")?;
                    writer.serialize_input(input, &mut self.bag)
                }
            }
        }
    };
}

side!(ours: ours);
side!(official: official);
