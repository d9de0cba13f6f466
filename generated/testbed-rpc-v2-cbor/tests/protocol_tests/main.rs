//! The protocol compliance tests in the model: how inputs are serialized, and how responses are deserialized.

use testbed_rpc_v2_cbor as sdk;

mod driver;

mod operation {
    mod record;
}
