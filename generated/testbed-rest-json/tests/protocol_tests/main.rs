//! The protocol compliance tests in the model: how inputs are serialized, and how responses are deserialized.

use testbed_rest_json as sdk;

mod driver;

mod operation {
    mod describe_lamp;
    mod get_chart;
    mod put_chart;
    mod put_lamp;
}
