//! The protocol's compliance tests that the model carries: which request some parameters give, and what an
//! answer is read as.

use testbed_rest_json as sdk;

mod driver;

mod operation {
    mod describe_lamp;
    mod get_chart;
    mod put_chart;
    mod put_lamp;
}
