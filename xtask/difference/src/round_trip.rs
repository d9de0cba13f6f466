//! Round trips of generated values through formats of `serde`: values must come back equal, and the JSON of inputs must
//! match the wire format.

use std::fmt::{Debug, Display};

use ours::ext::Exposed;
use ours::operation::RequestId;
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

use crate::case::Case;
use crate::connector::Canned;
use crate::convert::take;
use crate::side::Here;
use crate::table::service;

/// The numbers of values that were compared.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Values {
    /// The number of inputs. Their JSON was also compared with the requests.
    pub inputs: u32,
    /// The number of outputs.
    pub outputs: u32,
}

/// Expands the table to the function `round_trip`.
macro_rules! round_trips {
    (
        enums { $($enum:ident)* }
        structures { $( $structure:ident { $($rows:tt)* } )* }
        operations {
            $( $operation:ident $name:ident {
                input { $( $in_field:ident $in_set:ident $in_key:literal; )* }
                output { $($out_rows:tt)* }
                errors { $($errors:tt)* }
            } )*
        }
    ) => {
        /// Converts the input of a case and the output of its call to every format and back.
        ///
        /// # Errors
        ///
        /// Fails if a value cannot be converted or comes back changed, or if the JSON of an input differs from that of
        /// its request.
        pub async fn round_trip(case: &Case) -> Result<Values, String> {
            let http = Canned::new(case.script.clone());
            let client = ours::Client::from_conf(case.settings.apply_to_ours(&http).build());
            let input = &case.input;
            let mut values = Values::default();
            match case.operation {
                $( stringify!($name) => {
                    let call = client.$operation()$( .$in_set(take::<Here, _>(input, $in_key)) )*;
                    let built = call.as_input().clone().build().map_err(text)?;
                    let json = same(&built, &Exposed(&built), true)?;
                    let output = call.send().await;
                    if let Some(request) = http.requests().first() {
                        is_request(&json, &request.body)?;
                        values.inputs += 1;
                    }
                    if let Ok(output) = output {
                        same(&output, &Exposed(&output), output.request_id().is_none())?;
                        values.outputs += 1;
                    }
                } )*
                other => return Err(format!("{other} is not in the table")),
            }
            Ok(values)
        }
    };
}

service! { round_trips! }

/// Converts a value to JSON, CBOR and MessagePack and back, compares the results, and returns its JSON. Unless `whole` is
/// set, values are compared only by their JSON, because these formats omit request IDs.
fn same<T>(value: &T, exposed: &Exposed<'_, T>, whole: bool) -> Result<Value, String>
where
    T: DeserializeOwned + PartialEq + Debug,
    for<'a> Exposed<'a, T>: Serialize,
{
    let json = serde_json::to_string(exposed).map_err(text)?;
    let parsed: Value = serde_json::from_str(&json).map_err(text)?;
    let mut cbor = Vec::new();
    ciborium::into_writer(exposed, &mut cbor).map_err(text)?;
    let pack = rmp_serde::to_vec(exposed).map_err(text)?;
    let read: [(&str, T); 4] = [
        ("JSON", serde_json::from_str(&json).map_err(text)?),
        ("JSON as a value", serde_json::from_value(parsed.clone()).map_err(text)?),
        ("CBOR", ciborium::from_reader(cbor.as_slice()).map_err(text)?),
        ("MessagePack", rmp_serde::from_slice(&pack).map_err(text)?),
    ];
    for (format, read) in read {
        let again = serde_json::to_value(Exposed(&read)).map_err(text)?;
        if (whole && read != *value) || again != parsed {
            return Err(format!("{format}: {value:?} became {read:?}"));
        }
    }
    Ok(parsed)
}

/// Checks that the JSON of an input is the body of its request, apart from a token that the client generated.
fn is_request(json: &Value, body: &[u8]) -> Result<(), String> {
    const TOKEN: &str = "ClientRequestToken";
    let mut sent: Value = serde_json::from_slice(body).map_err(text)?;
    if let Some(members) = sent.as_object_mut()
        && json.get(TOKEN).is_none()
    {
        members.remove(TOKEN);
    }
    if sent == *json { Ok(()) } else { Err(format!("{json} is {sent} on the wire")) }
}

fn text(error: impl Display) -> String {
    error.to_string()
}
