//! What one service needs and its model does not say. Each customization has its reason, and fails when it no longer applies.

use super::Context;
use crate::error::{ErrorKind, Place};
use crate::ir::{EndpointParam, EndpointParamValue, Operation};

/// What is changed for a service.
struct Customization {
    /// The shape id of the service.
    service: &'static str,
    /// The change; an error says what it looked for in vain.
    apply: fn(&mut [Operation]) -> Result<(), &'static str>,
}

const CUSTOMIZATIONS: [Customization; 1] = [Customization {
    // A prediction is asked of the endpoint of its own model, which the caller got with the model: the documentation of the
    // member says so, and no trait.
    service: "com.amazonaws.machinelearning#AmazonML_20141212",
    apply: |operations| endpoint_of_member(operations, "Predict", "PredictEndpoint"),
}];

impl Context<'_> {
    /// Applies the customizations of the service.
    pub(super) fn customize(&self, operations: &mut [Operation]) {
        for customization in CUSTOMIZATIONS.iter().filter(|customization| customization.service == self.id.as_str()) {
            if let Err(missing) = (customization.apply)(operations) {
                let kind = ErrorKind::Customization { id: self.id.clone(), missing };
                self.error(kind, Place::shape(self.service.source, self.id));
            }
        }
    }
}

/// A member of an input gives the whole endpoint.
fn endpoint_of_member(
    operations: &mut [Operation],
    operation: &'static str,
    member: &'static str,
) -> Result<(), &'static str> {
    let operation = operations.iter_mut().find(|it| it.wire_name == operation).ok_or(operation)?;
    let field = operation.input.members.iter().find(|it| it.name == member).ok_or(member)?.field.clone();
    operation
        .endpoint_params
        .push(EndpointParam { setter: "set_endpoint".to_owned(), value: EndpointParamValue::Field(field) });
    Ok(())
}
