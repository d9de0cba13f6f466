//! The protocol's compliance tests that the model carries: which request some parameters give, and what an
//! answer is read as.

use testbed_rpc_v2_cbor as sdk;

mod driver;

mod operation {
    mod record;
}
