//! Customizations: what a service needs beyond its model, each with its reason and source.
//!
//! A customization that no longer applies to the model is an error.

mod api_gateway;
mod change;
mod dynamodb;
mod ec2;
mod glacier;
mod lambda;
mod machine_learning;
mod model;
mod mostly_unused;
mod operation;
mod removed_defaults;
mod route_53;
mod sfn;
mod signing;
mod sqs;
mod sso;
mod sts;
mod swf;
mod unsupported;

use super::Context;
use crate::ast::{Shape, ShapeId};
use crate::error::{ErrorKind, Place};
use crate::ir::{Operation, RetryDefaults, ServiceCustomizations};

use change::Change;
pub(super) use model::amend;

/// A customization of a service.
struct Customization {
    /// Why the service needs it.
    reason: &'static str,
    /// The documentation of that.
    source: &'static str,
    /// The change.
    change: Change,
}

/// The customizations of services, by shape id. A service can have several entries.
const CUSTOMIZATIONS: [(&str, &[Customization]); 31] = [
    ("com.amazonaws.amplifyuibuilder#AmplifyUIBuilder", removed_defaults::AMPLIFY_UI_BUILDER),
    ("com.amazonaws.apigateway#BackplaneControlService", api_gateway::CUSTOMIZATIONS),
    ("com.amazonaws.cloudformation#CloudFormation", mostly_unused::ROW),
    ("com.amazonaws.drs#ElasticDisasterRecoveryService", removed_defaults::DRS),
    ("com.amazonaws.dynamodb#DynamoDB_20120810", dynamodb::CUSTOMIZATIONS),
    ("com.amazonaws.dynamodb#DynamoDB_20120810", mostly_unused::ROW),
    ("com.amazonaws.ec2#AmazonEC2", ec2::CUSTOMIZATIONS),
    ("com.amazonaws.ec2#AmazonEC2", mostly_unused::ROW),
    ("com.amazonaws.emrserverless#AwsToledoWebService", removed_defaults::EMR_SERVERLESS),
    ("com.amazonaws.evidently#Evidently", removed_defaults::EVIDENTLY),
    ("com.amazonaws.glacier#Glacier", glacier::CUSTOMIZATIONS),
    ("com.amazonaws.iot#AWSIotService", removed_defaults::IOT),
    ("com.amazonaws.lambda#AWSGirApiService", lambda::CUSTOMIZATIONS),
    ("com.amazonaws.lambda#AWSGirApiService", mostly_unused::ROW),
    ("com.amazonaws.location#LocationService", removed_defaults::LOCATION),
    ("com.amazonaws.machinelearning#AmazonML_20141212", machine_learning::CUSTOMIZATIONS),
    ("com.amazonaws.paymentcryptographydata#PaymentCryptographyDataPlane", removed_defaults::PAYMENT_CRYPTOGRAPHY_DATA),
    ("com.amazonaws.rds#AmazonRDSv19", mostly_unused::ROW),
    ("com.amazonaws.route53#AWSDnsV20130401", route_53::CUSTOMIZATIONS),
    ("com.amazonaws.s3#AmazonS3", mostly_unused::ROW),
    ("com.amazonaws.s3#AmazonS3", unsupported::S3),
    ("com.amazonaws.s3control#AWSS3ControlServiceV20180820", unsupported::S3_CONTROL),
    ("com.amazonaws.sfn#AWSStepFunctions", sfn::CUSTOMIZATIONS),
    ("com.amazonaws.sns#AmazonSimpleNotificationService", mostly_unused::ROW),
    ("com.amazonaws.sqs#AmazonSQS", mostly_unused::ROW),
    ("com.amazonaws.sqs#AmazonSQS", sqs::CUSTOMIZATIONS),
    ("com.amazonaws.ssm#AmazonSSM", mostly_unused::ROW),
    ("com.amazonaws.sso#SWBPortalService", sso::CUSTOMIZATIONS),
    ("com.amazonaws.sts#AWSSecurityTokenServiceV20110615", mostly_unused::ROW),
    ("com.amazonaws.sts#AWSSecurityTokenServiceV20110615", sts::CUSTOMIZATIONS),
    ("com.amazonaws.swf#SimpleWorkflowService", swf::CUSTOMIZATIONS),
];

/// The customizations of a service.
fn rows(service: &ShapeId) -> impl Iterator<Item = &'static Customization> + use<> {
    let service = service.as_str().to_owned();
    let entries = CUSTOMIZATIONS.iter().filter(move |(id, _)| *id == service);
    entries.flat_map(|(_, customizations)| *customizations)
}

impl Context<'_> {
    /// Applies the customizations of the service to its operations; returns those that apply to the whole service.
    pub(super) fn customize(&self, operations: &mut [Operation]) -> ServiceCustomizations {
        let mut of_service = ServiceCustomizations::default();
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
                Change::MostlyUnused => {
                    of_service.mostly_unused = true;
                    Ok(())
                }
                Change::Unsupported { what } => {
                    let kind = ErrorKind::Unsupported { from: self.id.to_string(), what: (*what).to_owned() };
                    self.error(kind, Place::shape(self.service.source, self.id));
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
    /// Whether the model has a shape or member with this name that is not reachable from the selected operations.
    fn is_left_out(&self, name: &str) -> bool {
        let has = |(id, shape): (&ShapeId, &Shape)| {
            id.name() == name || id.as_str() == name || shape.members.contains_key(name)
        };
        self.closure.is_partial && self.model.shapes.iter().any(has)
    }
}

/// The error for a customization whose target is missing from the model.
fn missing(name: &str) -> String {
    format!("applies to `{name}`, which is not in the model")
}
