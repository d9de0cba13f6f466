//! Macros that expand a service's table to code for each of the two crates: type conversions, client configurations,
//! calls and their outcomes.

/// Expands a table for the crate `$sdk` to conversions of its types, to `call`, which makes a call and returns its
/// outcome, and to constants with the operations and structures of the table.
///
/// A row has a field, the setter that takes an `Option`, and the key; a row of `errors` has a variant and its
/// predicate. A structure is `fallible` if building it fails without its required members.
#[macro_export]
macro_rules! side {
    (
        $sdk:ident
        enums { $($enum:ident)* }
        $( unions { $( $union:ident { $( $variant:ident $variant_key:literal; )* } )* } )?
        structures { $( $structure:ident $(: $fallible:ident)? { $( $field:ident $set:ident $key:literal; )* } )* }
        operations {
            $( $operation:ident $name:ident {
                input { $( $in_field:ident $in_set:ident $in_key:literal; )* }
                output { $( $out_field:ident $out_set:ident $out_key:literal; )* }
                errors { $( $error:ident $is_error:ident; )* }
            } )*
        }
    ) => {
        use $crate::case::{OperationRow, Way};
        use $crate::convert::{Show, Take, Value, take};
        use $crate::outcome::Outcome;
        use super::Here;
        #[allow(unused_imports)] // Not needed if the table has no operations.
        use $sdk::operation::RequestId as _;

        $(
            impl Take<Here> for $sdk::types::$enum {
                fn take(value: &Value) -> Self {
                    Self::from(value.as_str().unwrap_or_default())
                }
            }

            impl Show<Here> for $sdk::types::$enum {
                fn show(&self) -> Value {
                    Value::from(self.as_str())
                }
            }
        )*

        $( $(
            impl Take<Here> for $sdk::types::$union {
                fn take(value: &Value) -> Self {
                    $( if let Some(value) = value.get($variant_key) {
                        return Self::$variant(Take::<Here>::take(value));
                    } )*
                    panic!("{value} is not a variant of a union")
                }
            }

            impl Show<Here> for $sdk::types::$union {
                fn show(&self) -> Value {
                    match self {
                        $( Self::$variant(value) => Value::from_iter([($variant_key, Show::<Here>::show(value))]), )*
                        _ => Value::from("unknown"),
                    }
                }
            }
        )* )?

        $(
            impl Take<Here> for $sdk::types::$structure {
                #[allow(unused_variables)] // A structure can have no members.
                fn take(value: &Value) -> Self {
                    $crate::built!(Self::builder()$( .$set(take::<Here, _>(value, $key)) )* $(, $fallible)?)
                }
            }

            impl Show<Here> for $sdk::types::$structure {
                #[allow(unused_mut)] // As above.
                fn show(&self) -> Value {
                    let mut shown = $crate::convert::Map::new();
                    $( shown.insert($key.to_owned(), Show::<Here>::show(&self.$field)); )*
                    shown.into()
                }
            }
        )*

        /// Makes a call and returns its outcome.
        pub(super) async fn call(client: &$sdk::Client, operation: &str, input: &Value, way: Way) -> Outcome {
            match operation {
                $( stringify!($name) => {
                    let call = client.$operation()$( .$in_set(take::<Here, _>(input, $in_key)) )*;
                    ::std::boxed::Box::pin($crate::outcome!($sdk, client, call, way, {
                        $( $out_field $out_key; )*
                    } { $( $error $is_error; )* })).await
                } )*
                other => {
                    let mut outcome = Outcome::default();
                    outcome.note("error", format_args!("{other} is not in the table"));
                    outcome
                }
            }
        }

        /// The operations of the table, with the keys of their inputs and outputs and their errors.
        #[allow(dead_code, reason = "one side is compared with the model, the other follows from the same table")]
        pub(super) const OPERATIONS: &[OperationRow] = &[
            $( (stringify!($name), &[$($in_key),*], &[$($out_key),*], &[$(stringify!($error)),*]), )*
        ];

        /// The structures of the table, with the keys of their members.
        #[allow(dead_code, reason = "as above")]
        pub(super) const STRUCTURES: &[(&str, &[&str])] = &[ $( (stringify!($structure), &[$($key),*]), )* ];
    };
}

/// Expands to a future that makes a call and returns its outcome.
#[doc(hidden)]
#[macro_export]
macro_rules! outcome {
    (
        $sdk:ident, $client:ident, $call:ident, $way:ident,
        { $( $out_field:ident $out_key:literal; )* } { $( $error:ident $is_error:ident; )* }
    ) => {
        async {
            let mut outcome = Outcome::default();
            outcome.note("debug of call", format_args!("{:?}", $call.as_input()));
            let result = match $way {
                Way::Fluent => $call.send().await,
                Way::SendWith => $call.as_input().clone().send_with($client).await,
                Way::Customize => {
                    $call
                        .customize()
                        .mutate_request(|request| {
                            request.headers_mut().insert("x-custom", "of this call");
                        })
                        .config_override($sdk::config::Config::builder().app_name($crate::settings::app("override")))
                        .send()
                        .await
                }
            };
            match result {
                Ok(output) => {
                    outcome.note("debug of output", format_args!("{output:?}"));
                    outcome.note("request id of output", format_args!("{:?}", output.request_id()));
                    let shown: [(&str, Value); _] = [$( ($out_key, Show::<Here>::show(&output.$out_field)), )*];
                    outcome.note("output", Value::from_iter(shown));
                }
                Err(error) => {
                    outcome.note_error(&error);
                    let is: &[&str] = match error.as_service_error() {
                        #[allow(unused_variables)] // An operation can have no errors.
                        Some(error) => &[$( if error.$is_error() { stringify!($error) } else { "-" } ),*],
                        None => &[],
                    };
                    outcome.note("predicates", is.join(" "));
                    outcome.note_crate_error(&$sdk::Error::from(error));
                }
            }
            outcome
        }
    };
}

/// Builds a structure; panics if a required member is missing.
#[doc(hidden)]
#[macro_export]
macro_rules! built {
    ($builder:expr) => {
        $builder.build()
    };
    ($builder:expr, fallible) => {
        match $builder.build() {
            Ok(built) => built,
            Err(error) => panic!("the generator left out a member: {error}"),
        }
    };
}

/// Expands a table for both crates, as a [`Program`](crate::program::Program) called `Both`. The brackets contain
/// `tokens` if the service has idempotency tokens. `newer` lists the fields that only our crate has, such as `Tag.key`,
/// and `older` those that only the official one has.
#[macro_export]
macro_rules! both_sides {
    (
        [$($tokens:ident)?]
        newer { $($newer:literal)* }
        older { $($older:literal)* }
        $($table:tt)*
    ) => {
        /// A marker for the conversions of this program.
        struct Here;

        mod official_side {
            $crate::side! { official $($table)* }
        }

        mod our_side {
            $crate::side! { ours $($table)* }
        }

        /// The two crates.
        struct Both;

        impl $crate::program::Program for Both {
            fn operations(&self) -> &'static [$crate::case::OperationRow] {
                official_side::OPERATIONS
            }

            fn official<'a>(&'a self, case: &'a $crate::case::Case, http: &'a $crate::connector::Canned) -> $crate::program::Call<'a> {
                Box::pin(async move {
                    let client = official::Client::from_conf($crate::configured!(official, case.settings, http $(, $tokens)?).build());
                    case.reseed();
                    official_side::call(&client, case.operation, &case.input, case.way).await
                })
            }

            fn ours<'a>(&'a self, case: &'a $crate::case::Case, http: &'a $crate::connector::Canned) -> $crate::program::Call<'a> {
                Box::pin(async move {
                    let client = ours::Client::from_conf($crate::configured!(ours, case.settings, http $(, $tokens)?).build());
                    case.reseed();
                    our_side::call(&client, case.operation, &case.input, case.way).await
                })
            }

            fn explained(&self, _: &str, facet: &str, official: &str, ours: &str) -> Option<&'static str> {
                $crate::other_differences::of_facet(facet, official, ours).or_else(|| {
                    $crate::other_differences::of_members(&[$($newer),*], &[$($older),*], facet, official, ours)
                })
            }

            fn explained_by_outcomes(
                &self,
                facet: &str,
                script: &[$crate::connector::Reply],
                official: &$crate::outcome::Outcome,
                ours: &$crate::outcome::Outcome,
            ) -> Option<&'static str> {
                $crate::other_differences::of_outcomes(facet, script, official, ours)
            }
        }
    };
}

/// Expands to a configuration builder of the crate `$sdk` with these settings. With `tokens`, idempotency tokens are
/// always the same.
#[macro_export]
macro_rules! configured {
    ($sdk:ident, $settings:expr, $http:expr, tokens) => {
        $crate::configured!($sdk, $settings, $http).idempotency_token_provider("00000000-0000-4000-8000-0000000000bb")
    };
    ($sdk:ident, $settings:expr, $http:expr) => {{
        let settings = &$settings;
        let mut builder = $sdk::Config::builder()
            .behavior_version_latest()
            .http_client($http.clone())
            .endpoint_url(settings.endpoint_url)
            .region($sdk::config::Region::new(settings.region))
            .credentials_provider(settings.credentials())
            .invocation_id_generator($crate::settings::SameId)
            .time_source($crate::settings::clock())
            .retry_config(settings.retry.clone())
            .capture_input_attributes(settings.captured.iter().copied())
            .interceptor($http.captured())
            .retry_partition($sdk::config::retry::RetryPartition::new(format!(
                "{}, {}",
                stringify!($sdk),
                settings.retry_partition
            )))
            .disable_clock_skew_correction(settings.disable_clock_skew_correction);
        builder.set_app_name(settings.app_name.map($crate::settings::app));
        builder
    }};
}
