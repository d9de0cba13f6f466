//! The two sides of the comparison: the table of calls, expanded for each crate.

use serde_json::Value;

use crate::case::Way;
use crate::connector::Canned;
use crate::outcome::Outcome;
use crate::settings::Settings;
use crate::table::service;
use crate::table_newer::newer;

/// Expands the table for the crate `$sdk`.
macro_rules! side {
    (
        $sdk:ident
        enums { $($enum:ident)* }
        structures { $( $structure:ident { $( $field:ident $set:ident $key:literal; )* } )* }
        operations {
            $( $operation:ident $name:ident {
                input { $( $in_field:ident $in_set:ident $in_key:literal; )* }
                output { $( $out_field:ident $out_set:ident $out_key:literal; )* }
                errors { $( $error:ident $is_error:ident; )* }
            } )*
        }
    ) => {
        use serde_json::Value;

        use crate::case::Way;
        use crate::convert::{Show, Take, take};
        use crate::outcome::Outcome;
        #[allow(unused_imports)] // Some types implement only one of the traits.
        use $sdk::operation::RequestId as _;

        $(
            impl Take for $sdk::types::$enum {
                fn take(value: &Value) -> Self {
                    Self::from(value.as_str().unwrap_or_default())
                }
            }

            impl Show for $sdk::types::$enum {
                fn show(&self) -> Value {
                    Value::from(self.as_str())
                }
            }
        )*

        $(
            impl Take for $sdk::types::$structure {
                fn take(value: &Value) -> Self {
                    Self::builder()$( .$set(take(value, $key)) )*.build()
                }
            }

            impl Show for $sdk::types::$structure {
                fn show(&self) -> Value {
                    let mut shown = serde_json::Map::new();
                    $( shown.insert($key.to_owned(), self.$field.show()); )*
                    shown.into()
                }
            }
        )*

        /// Makes a call and returns its outcome.
        pub(super) async fn call(client: &$sdk::Client, operation: &str, input: &Value, way: Way) -> Outcome {
            let mut outcome = Outcome::default();
            match operation {
                $( stringify!($name) => {
                    let call = client.$operation()$( .$in_set(take(input, $in_key)) )*;
                    outcome.note("debug of call", format_args!("{:?}", call.as_input()));
                    let result = match way {
                        Way::Fluent => call.send().await,
                        Way::SendWith => call.as_input().clone().send_with(client).await,
                        Way::Customize => call
                            .customize()
                            .mutate_request(|request| {
                                request.headers_mut().insert("x-custom", "of this call");
                            })
                            .config_override($sdk::config::Config::builder().app_name(crate::settings::app("override")))
                            .send()
                            .await,
                    };
                    match result {
                        Ok(output) => {
                            outcome.note("debug of output", format_args!("{output:?}"));
                            outcome.note("request id of output", format_args!("{:?}", output.request_id()));
                            let shown: [(&str, Value); _] = [$( ($out_key, output.$out_field.show()), )*];
                            outcome.note("output", Value::from_iter(shown));
                        }
                        Err(error) => {
                            outcome.note_error(&error);
                            let is: &[&str] = match error.as_service_error() {
                                Some(error) => &[$( if error.$is_error() { stringify!($error) } else { "-" } ),*],
                                None => &[],
                            };
                            outcome.note("predicates", is.join(" "));
                            outcome.note_crate_error(&$sdk::Error::from(error));
                        }
                    }
                } )*
                other => outcome.note("error", format_args!("{other} is not in the table")),
            }
            outcome
        }

        /// The operations of the table, with the keys of their inputs and outputs and their errors.
        #[allow(dead_code, reason = "only one side is compared with the model; the other comes from the same table")]
        pub(super) const OPERATIONS: &[super::OperationRow] = &[
            $( (stringify!($name), &[$($in_key),*], &[$($out_key),*], &[$(stringify!($error)),*]), )*
        ];

        /// The structures of the table, with the keys of their members.
        #[allow(dead_code, reason = "as above")]
        pub(super) const STRUCTURES: &[(&str, &[&str])] = &[ $( (stringify!($structure), &[$($key),*]), )* ];
    };
}

mod official_side {
    use super::service;
    service! { side! official }
}

mod our_side {
    use super::service;
    service! { side! ours }
}

mod our_newer_side {
    use super::newer;
    newer! { side! ours }
}

/// The operations that both crates have: name, keys of the input, keys of the output, errors.
pub const OPERATIONS: &[OperationRow] = official_side::OPERATIONS;

/// An operation with the keys of its input and output and its errors.
pub type OperationRow = (&'static str, &'static [&'static str], &'static [&'static str], &'static [&'static str]);

/// The structures that both crates have: name, keys.
pub const STRUCTURES: &[(&str, &[&str])] = official_side::STRUCTURES;

/// The two crates.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// The official crate, from the registry.
    Official,
    /// Ours, generated here.
    Ours,
}

impl Side {
    /// Creates a client with these settings and makes a call with it.
    pub async fn call(self, settings: &Settings, http: &Canned, operation: &str, input: &Value, way: Way) -> Outcome {
        match self {
            Self::Official => {
                let client = official::Client::from_conf(settings.apply_to_official(http).build());
                official_side::call(&client, operation, input, way).await
            }
            Self::Ours => {
                let client = ours::Client::from_conf(settings.apply_to_ours(http).build());
                our_side::call(&client, operation, input, way).await
            }
        }
    }
}

/// Makes a call with our crate, including members and operations that only ours has.
pub async fn call_ours_in_full(settings: &Settings, http: &Canned, operation: &str, input: &Value) -> Outcome {
    let client = ours::Client::from_conf(settings.apply_to_ours(http).build());
    if our_newer_side::OPERATIONS.iter().any(|(newer, ..)| *newer == operation) {
        return our_newer_side::call(&client, operation, input, Way::Fluent).await;
    }
    our_side::call(&client, operation, input, Way::Fluent).await
}
