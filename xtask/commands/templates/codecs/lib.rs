//! Reads responses and writes requests with generated and published crates, through the interface that the runtime
//! uses.

pub mod clock;
mod responses;
pub mod rounds;

use aws_smithy_runtime_api::client::interceptors::context::{Input, Output};
use aws_smithy_runtime_api::client::orchestrator::{HttpRequest, HttpResponse};
use aws_smithy_runtime_api::client::ser_de::{
    DeserializeResponse, SerializeRequest, SharedRequestSerializer, SharedResponseDeserializer,
};
use aws_smithy_types::body::SdkBody;
use aws_smithy_types::config_bag::{ConfigBag, FrozenLayer};

/// An error in a measurement.
pub type Error = Box<dyn std::error::Error + Send + Sync>;

/// A response to read, or a request to write.
pub struct Case {
    /// A description.
    pub what: &'static str,
    layer: FrozenLayer,
    work: Work,
}

enum Work {
    Read(Box<HttpResponse>),
    Write(Box<dyn Fn() -> Input>),
}

/// An input that can be used once, or the response of the case.
pub enum Prepared<'a> {
    Read(&'a HttpResponse),
    Write(Input),
}

/// The result of an iteration, which is returned so that the time to drop it is not measured.
pub enum Done {
    Read(Output),
    Write(Box<HttpRequest>),
}

impl Case {
    fn read(what: &'static str, layer: Option<FrozenLayer>, kind: &'static str, body: Vec<u8>) -> Result<Self, Error> {
        let mut response = HttpResponse::new(200.try_into()?, SdkBody::from(body));
        response.headers_mut().insert("content-type", kind);
        if kind == "application/cbor" {
            response.headers_mut().insert("smithy-protocol", "rpc-v2-cbor");
        }
        Self::new(what, layer, Work::Read(Box::new(response)))
    }

    fn write(
        what: &'static str,
        layer: Option<FrozenLayer>,
        input: impl Fn() -> Input + 'static,
    ) -> Result<Self, Error> {
        Self::new(what, layer, Work::Write(Box::new(input)))
    }

    fn new(what: &'static str, layer: Option<FrozenLayer>, work: Work) -> Result<Self, Error> {
        Ok(Self { what, layer: layer.ok_or("the operation has no configuration")?, work })
    }

    /// Prepares one iteration: creates the input, if the case writes a request.
    pub fn prepare(&self) -> Prepared<'_> {
        match &self.work {
            Work::Read(response) => Prepared::Read(response),
            Work::Write(input) => Prepared::Write(input()),
        }
    }

    /// Reads the response, or writes the request.
    pub fn turn(&self, prepared: Prepared<'_>, bag: &mut ConfigBag) -> Result<Done, Error> {
        match prepared {
            Prepared::Read(response) => {
                let reader = self.layer.load::<SharedResponseDeserializer>().ok_or("there is no deserializer")?;
                let output = reader.deserialize_nonstreaming_with_config(response, bag);
                output.map(Done::Read).map_err(|error| format!("{}: {error:?}", self.what).into())
            }
            Prepared::Write(input) => {
                let writer = self.layer.load::<SharedRequestSerializer>().ok_or("there is no serializer")?;
                writer.serialize_input(input, bag).map(|request| Done::Write(Box::new(request)))
            }
        }
    }
}

/// Defines a function that returns the cases of one side.
macro_rules! side {
    ($name:ident: $sts:ident, $route53:ident, $arc:ident) => {
        /// Returns the cases of this side.
        pub fn $name() -> Result<Vec<Case>, Error> {
            use aws_smithy_runtime_api::client::runtime_plugin::RuntimePlugin;
            use $arc::operation::create_plan::{CreatePlan, CreatePlanInput};
            use $arc::operation::list_plans::ListPlans;
            use $arc::types::{
                ExecutionApprovalConfiguration, ExecutionBlockConfiguration, ExecutionBlockType, RecoveryApproach,
                Step, Workflow, WorkflowTargetAction,
            };
            use $route53::operation::change_resource_record_sets::{
                ChangeResourceRecordSets, ChangeResourceRecordSetsInput,
            };
            use $route53::operation::list_resource_record_sets::ListResourceRecordSets;
            use $route53::types::{Change, ChangeAction, ChangeBatch, ResourceRecord, ResourceRecordSet, RrType};
            use $sts::operation::assume_role::{AssumeRole, AssumeRoleInput};
            use $sts::types::{PolicyDescriptorType, Tag};

            let tags =
                (0..20).map(|index| Tag::builder().key(format!("team-{index}")).value("bookshop & friends").build());
            let assume_role = AssumeRoleInput::builder()
                .role_arn("arn:aws:iam::123456789012:role/bookshop/deployment")
                .role_session_name("deployment-2026")
                .policy(include_str!("policy.json"))
                .policy_arns(PolicyDescriptorType::builder().arn("arn:aws:iam::aws:policy/ReadOnlyAccess").build())
                .duration_seconds(3_600)
                .set_tags(Some(tags.collect::<Result<_, _>>()?))
                .build()?;

            let changes = (0..100).map(|index| {
                let record = ResourceRecord::builder().value(format!("192.0.2.{index}")).build()?;
                let records = ResourceRecordSet::builder()
                    .name(format!("host-{index}.bookshop.example.com."))
                    .r#type(RrType::A)
                    .set_identifier(format!("rack-{index}"))
                    .weight(10)
                    .ttl(300)
                    .resource_records(record)
                    .build()?;
                Change::builder().action(ChangeAction::Upsert).resource_record_set(records).build()
            });
            let batch = ChangeBatch::builder()
                .comment("Moves all hosts <of the bookshop> to other addresses")
                .set_changes(Some(changes.collect::<Result<_, _>>()?))
                .build()?;
            let change_records = ChangeResourceRecordSetsInput::builder()
                .hosted_zone_id("Z0123456789ABCDEF")
                .change_batch(batch)
                .build()?;

            let steps = (0..50).map(|index| {
                let approval = ExecutionApprovalConfiguration::builder()
                    .approval_role("arn:aws:iam::123456789012:role/approver")
                    .timeout_minutes(60)
                    .build()?;
                Step::builder()
                    .name(format!("approve-{index}"))
                    .description("Waits until somebody has looked at the dashboards of the bookshop")
                    .execution_block_configuration(ExecutionBlockConfiguration::ExecutionApprovalConfig(approval))
                    .execution_block_type(ExecutionBlockType::ExecutionApproval)
                    .build()
            });
            let workflow = Workflow::builder()
                .set_steps(Some(steps.collect::<Result<_, _>>()?))
                .workflow_target_action(WorkflowTargetAction::Activate)
                .workflow_target_region("eu-west-1")
                .build()?;
            let create_plan = CreatePlanInput::builder()
                .name("bookshop")
                .description("Moves the bookshop to another Region")
                .execution_role("arn:aws:iam::123456789012:role/region-switch")
                .recovery_approach(RecoveryApproach::ActivePassive)
                .regions("eu-west-1")
                .regions("eu-central-1")
                .primary_region("eu-west-1")
                .tags("team", "bookshop")
                .workflows(workflow)
                .build()?;

            Ok(vec![
                Case::read(
                    "XML: read ListResourceRecordSets, 100 records",
                    ListResourceRecordSets::new().config(),
                    "text/xml",
                    responses::list_resource_record_sets(),
                )?,
                Case::read("XML: read AssumeRole", AssumeRole::new().config(), "text/xml", responses::assume_role())?,
                Case::write(
                    "XML: write ChangeResourceRecordSets, 100 changes",
                    ChangeResourceRecordSets::new().config(),
                    move || Input::erase(change_records.clone()),
                )?,
                Case::write("form: write AssumeRole, 20 tags", AssumeRole::new().config(), move || {
                    Input::erase(assume_role.clone())
                })?,
                Case::read(
                    "CBOR: read ListPlans, 100 plans",
                    ListPlans::new().config(),
                    "application/cbor",
                    responses::list_plans(),
                )?,
                Case::write("CBOR: write CreatePlan, 50 steps", CreatePlan::new().config(), move || {
                    Input::erase(create_plan.clone())
                })?,
            ])
        }
    };
}

side!(ours: ours_sts, ours_route53, ours_arcregionswitch);
side!(official: official_sts, official_route53, official_arcregionswitch);
