//! The protocol compliance tests in the model: how inputs are serialized, and how responses are deserialized.

use testbed_everything as sdk;

mod driver;

mod operation {
    mod checked;
    mod exchange;
    mod fail;
}
