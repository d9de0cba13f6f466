//! Customizations: changes that a service needs beyond its model, each with its reason and source.
//!
//! A customization that no longer applies to the model is an error.

mod api_gateway;
mod auth_token;
mod bearer_token;
mod change;
mod dynamodb;
mod ec2;
mod glacier;
mod lambda;
mod machine_learning;
mod model;
mod operation;
mod polly;
mod removed_defaults;
mod route_53;
mod s3;
mod s3_control;
mod secrets_manager;
mod sfn;
mod signing;
mod sqs;
mod sso;
mod sts;
mod swf;

use super::Context;
use super::traits::{ENDPOINT_BDD, ENDPOINT_RULE_SET};
use crate::ast::{Shape, ShapeId};
use crate::error::{ErrorKind, Place};
use crate::ir::{Operation, RetryDefaults, ServiceCustomizations};

pub(super) use bearer_token::bearer_token_variable;
use change::Change;
pub(super) use model::amend;

/// A customization of a service.
struct Customization {
    /// The reason why the service needs the change.
    reason: &'static str,
    /// The source of the reason.
    source: &'static str,
    /// The change.
    change: Change,
}

/// The customizations of services, by shape ID. A service can have several entries.
const CUSTOMIZATIONS: [(&str, &[Customization]); 23] = [
    ("com.amazonaws.amplifyuibuilder#AmplifyUIBuilder", removed_defaults::AMPLIFY_UI_BUILDER),
    ("com.amazonaws.apigateway#BackplaneControlService", api_gateway::CUSTOMIZATIONS),
    ("com.amazonaws.drs#ElasticDisasterRecoveryService", removed_defaults::DRS),
    ("com.amazonaws.dynamodb#DynamoDB_20120810", dynamodb::CUSTOMIZATIONS),
    ("com.amazonaws.ec2#AmazonEC2", ec2::CUSTOMIZATIONS),
    ("com.amazonaws.emrserverless#AwsToledoWebService", removed_defaults::EMR_SERVERLESS),
    ("com.amazonaws.evidently#Evidently", removed_defaults::EVIDENTLY),
    ("com.amazonaws.glacier#Glacier", glacier::CUSTOMIZATIONS),
    ("com.amazonaws.iot#AWSIotService", removed_defaults::IOT),
    ("com.amazonaws.lambda#AWSGirApiService", lambda::CUSTOMIZATIONS),
    ("com.amazonaws.location#LocationService", removed_defaults::LOCATION),
    ("com.amazonaws.machinelearning#AmazonML_20141212", machine_learning::CUSTOMIZATIONS),
    ("com.amazonaws.paymentcryptographydata#PaymentCryptographyDataPlane", removed_defaults::PAYMENT_CRYPTOGRAPHY_DATA),
    ("com.amazonaws.polly#Parrot_v1", polly::CUSTOMIZATIONS),
    ("com.amazonaws.route53#AWSDnsV20130401", route_53::CUSTOMIZATIONS),
    ("com.amazonaws.s3#AmazonS3", s3::CUSTOMIZATIONS),
    ("com.amazonaws.s3control#AWSS3ControlServiceV20180820", s3_control::CUSTOMIZATIONS),
    ("com.amazonaws.secretsmanager#secretsmanager", secrets_manager::CUSTOMIZATIONS),
    ("com.amazonaws.sfn#AWSStepFunctions", sfn::CUSTOMIZATIONS),
    ("com.amazonaws.sqs#AmazonSQS", sqs::CUSTOMIZATIONS),
    ("com.amazonaws.sso#SWBPortalService", sso::CUSTOMIZATIONS),
    ("com.amazonaws.sts#AWSSecurityTokenServiceV20110615", sts::CUSTOMIZATIONS),
    ("com.amazonaws.swf#SimpleWorkflowService", swf::CUSTOMIZATIONS),
];

/// Returns the customizations of a service.
fn rows(service: &ShapeId) -> impl Iterator<Item = &'static Customization> + use<> {
    let service = service.as_str().to_owned();
    let entries = CUSTOMIZATIONS.iter().filter(move |(id, _)| *id == service);
    entries.flat_map(|(_, customizations)| *customizations)
}

/// Whether a service has labels that are part of the endpoint, but its model has no endpoint rules, as in compliance
/// suites.
fn lacks_endpoint_rules(id: &ShapeId, service: &Shape) -> bool {
    let has_rules = [ENDPOINT_RULE_SET, ENDPOINT_BDD].iter().any(|rules| service.traits.contains_key(*rules));
    !has_rules && rows(id).any(|row| matches!(row.change, Change::LabelInEndpoint { .. }))
}

impl Context<'_> {
    /// Applies the customizations of the service to its operations, and returns those that apply to the whole service.
    pub(super) fn customize(&self, operations: &mut [Operation]) -> ServiceCustomizations {
        let mut of_service = ServiceCustomizations::default();
        if lacks_endpoint_rules(self.id, self.service) {
            let what = "labels in the endpoint without endpoint rules".to_owned();
            let kind = ErrorKind::Unsupported { from: self.id.to_string(), what };
            self.error(kind, Place::shape(self.service.source, self.id));
            return of_service;
        }
        for Customization { reason, source, change } in rows(self.id) {
            let applied = match change {
                Change::Trait { .. } | Change::NoDefault { .. } | Change::OptionalMembers => Ok(()),
                Change::Header { name, value } => {
                    of_service.headers.push((name, value));
                    Ok(())
                }
                Change::TransientError { code } => {
                    of_service.transient_errors.push(code);
                    Ok(())
                }
                Change::RetryDefaults { initial_backoff, max_attempts } => {
                    let defaults = RetryDefaults { initial_backoff: *initial_backoff, max_attempts: *max_attempts };
                    of_service.retry_defaults = Some(defaults);
                    Ok(())
                }
                Change::Protocol(protocol) => {
                    of_service.protocol = Some(*protocol);
                    Ok(())
                }
                Change::StatefulFake { fake } => {
                    of_service.stateful_fake = Some(*fake);
                    Ok(())
                }
                Change::ExtendedRequestId => {
                    of_service.extended_request_id = true;
                    Ok(())
                }
                Change::OptionalAuth => {
                    of_service.optional_auth = true;
                    Ok(())
                }
                change => self.customize_operations(change, operations),
            };
            if let Err(name) = applied
                && !self.is_left_out(&name)
            {
                let kind = ErrorKind::Customization { id: self.id.clone(), fault: missing(&name), reason, source };
                self.error(kind, Place::shape(self.service.source, self.id));
            }
        }
        of_service
    }
}

impl Context<'_> {
    /// Whether a name that a customization does not find may be missing only because some operations are not
    /// selected: a shape or member in the model has it.
    fn is_left_out(&self, name: &str) -> bool {
        let has = |(id, shape): (&ShapeId, &Shape)| {
            id.name() == name || id.as_str() == name || shape.members.contains_key(name)
        };
        self.closure.is_partial && self.model.shapes.iter().any(has)
    }
}

/// Returns the message for a customization whose target is missing from the model.
fn missing(name: &str) -> String {
    format!("applies to `{name}`, which is not in the model")
}
