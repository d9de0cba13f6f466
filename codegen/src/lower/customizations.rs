//! Customizations: what a service needs beyond its model, each with its reason and source.
//!
//! A customization that no longer applies to the model is an error.

mod auth_token;
mod bearer_token;
mod dynamodb;
mod machine_learning;
mod presigning;
mod sfn;
mod signing;
mod sqs;
mod swf;
mod unsupported;

pub(super) use bearer_token::bearer_token_variable;

use std::time::Duration;

use super::Context;
use crate::error::{ErrorKind, Place};
use crate::ir::{EndpointParam, EndpointParamValue, Operation, RetryDefaults};

/// A customization of a service.
struct Customization {
    /// Why the service needs it.
    reason: &'static str,
    /// The documentation of that.
    source: &'static str,
    /// The change.
    change: Change,
}

/// The kinds of customizations.
enum Change {
    /// A member of an operation's input has the endpoint URL.
    EndpointOfMember {
        /// The operation.
        operation: &'static str,
        /// The member.
        member: &'static str,
    },
    /// An operation holds requests until there is something to return.
    LongPolling {
        /// The operation.
        operation: &'static str,
    },
    /// The service has its own retry defaults, used since retry behavior 2.1.
    RetryDefaults {
        /// The maximum delay before the first retry, unless the service throttles.
        initial_backoff: Duration,
        /// The number of attempts, including the first.
        max_attempts: u32,
    },
    /// The service is rejected.
    Unsupported {
        /// The missing feature.
        what: &'static str,
    },
}

/// The customizations of services, by shape id.
const CUSTOMIZATIONS: [(&str, &[Customization]); 10] = [
    ("com.amazonaws.apigateway#BackplaneControlService", unsupported::API_GATEWAY),
    ("com.amazonaws.dynamodb#DynamoDB_20120810", dynamodb::CUSTOMIZATIONS),
    ("com.amazonaws.glacier#Glacier", unsupported::GLACIER),
    ("com.amazonaws.machinelearning#AmazonML_20141212", machine_learning::CUSTOMIZATIONS),
    ("com.amazonaws.route53#AWSDnsV20130401", unsupported::ROUTE_53),
    ("com.amazonaws.s3#AmazonS3", unsupported::S3),
    ("com.amazonaws.s3control#AWSS3ControlServiceV20180820", unsupported::S3_CONTROL),
    ("com.amazonaws.sfn#AWSStepFunctions", sfn::CUSTOMIZATIONS),
    ("com.amazonaws.sqs#AmazonSQS", sqs::CUSTOMIZATIONS),
    ("com.amazonaws.swf#SimpleWorkflowService", swf::CUSTOMIZATIONS),
];

impl Context<'_> {
    /// Applies the customizations of the service to its operations; returns its retry defaults.
    pub(super) fn customize(&self, operations: &mut [Operation]) -> Option<RetryDefaults> {
        let mut retry_defaults = None;
        let rows = CUSTOMIZATIONS.iter().filter(|(service, _)| *service == self.id.as_str());
        for customization in rows.flat_map(|(_, customizations)| *customizations) {
            let applied = match customization.change {
                Change::EndpointOfMember { operation, member } => endpoint_of_member(operations, operation, member),
                Change::LongPolling { operation } => {
                    find(operations, operation).map(|operation| operation.long_polling = true)
                }
                Change::RetryDefaults { initial_backoff, max_attempts } => {
                    retry_defaults = Some(RetryDefaults { initial_backoff, max_attempts });
                    Ok(())
                }
                Change::Unsupported { what } => {
                    let kind = ErrorKind::Unsupported { from: self.id.to_string(), what: what.to_owned() };
                    self.error(kind, Place::shape(self.service.source, self.id));
                    Ok(())
                }
            };
            if let Err(missing) = applied
                && !self.is_left_out(missing)
            {
                let Customization { reason, source, .. } = customization;
                let kind = ErrorKind::Customization { id: self.id.clone(), missing, reason, source };
                self.error(kind, Place::shape(self.service.source, self.id));
            }
        }
        retry_defaults
    }
}

impl Context<'_> {
    /// Whether the model has a shape of this name that the chosen operations do not reach.
    fn is_left_out(&self, name: &str) -> bool {
        self.closure.is_partial && self.model.shapes.keys().any(|id| id.name() == name)
    }
}

fn endpoint_of_member(
    operations: &mut [Operation],
    operation: &'static str,
    member: &'static str,
) -> Result<(), &'static str> {
    let operation = find(operations, operation)?;
    let field = operation.input.members.iter().find(|it| it.name == member).ok_or(member)?.field.clone();
    operation
        .endpoint_params
        .push(EndpointParam { setter: "set_endpoint".to_owned(), value: EndpointParamValue::Field(field) });
    Ok(())
}

/// Finds an operation by name, or returns the name that is missing.
fn find<'a>(operations: &'a mut [Operation], name: &'static str) -> Result<&'a mut Operation, &'static str> {
    operations.iter_mut().find(|operation| operation.wire_name == name).ok_or(name)
}
