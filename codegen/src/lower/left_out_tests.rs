//! A list of the compliance tests in a model that its crate does not run, so that none is dropped silently.

use super::Context;
use super::protocol_tests::{REQUEST_TESTS, RESPONSE_TESTS, not_run};
use crate::ast::ShapeId;
use crate::ir;
use crate::ir::protocol_test::LeftOutTest;
use crate::json::Value as Json;

const MALFORMED_REQUEST_TESTS: &str = "smithy.test#httpMalformedRequestTests";

impl Context<'_> {
    /// Lists the tests of operations and errors that are not run, each with the reason.
    pub(super) fn left_out_tests(&self, service: &ir::Service) -> Vec<LeftOutTest> {
        let operations = service.operations.iter().map(|operation| operation.id.as_str());
        let errors = service.errors.iter().map(|error| error.structure.id.as_str());
        operations.chain(errors).flat_map(|id| self.left_out_of(service.protocol, id)).collect()
    }

    fn left_out_of(&self, protocol: ir::Protocol, id: &str) -> Vec<LeftOutTest> {
        let Some(shape) = self.shape(&ShapeId::new(id)) else { return Vec::new() };
        let mut left_out = Vec::new();
        for (name, of) in [
            (REQUEST_TESTS, "request test"),
            (RESPONSE_TESTS, "response test"),
            (MALFORMED_REQUEST_TESTS, "malformed request test"),
        ] {
            for case in shape.traits.get(name).and_then(Json::as_array).into_iter().flatten() {
                let text = |key: &str| case.get(key).and_then(Json::as_str);
                let reason = match name {
                    MALFORMED_REQUEST_TESTS => Some("only servers deserialize requests".to_owned()),
                    _ => {
                        let [id, stated] = ["id", "protocol"].map(|key| text(key).unwrap_or_default());
                        not_run(protocol, id, stated, text("appliesTo"))
                    }
                };
                left_out.extend(reason.map(|reason| LeftOutTest {
                    id: text("id").unwrap_or_default().to_owned(),
                    shape: id.to_owned(),
                    of,
                    reason,
                }));
            }
        }
        left_out
    }
}
