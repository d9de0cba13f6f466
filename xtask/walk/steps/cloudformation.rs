//! AWS CloudFormation: stacks and their resources, a change set, waiters, pagination and an error.

use std::time::Duration;

use walk::{Stopped, Walk};

use super::sdk::Client;
use super::sdk::client::Waiters as _;
use super::sdk::types::{ChangeSetType, Parameter, Tag};

const TEMPLATE: &str = r#"{
    "Description": "tea & cake",
    "Parameters": {"Name": {"Type": "String", "Default": "orders"}},
    "Resources": {"Queue": {"Type": "AWS::SQS::Queue", "Properties": {"QueueName": {"Ref": "Name"}}}},
    "Outputs": {"Name": {"Value": {"Ref": "Name"}}}
}"#;

pub(crate) async fn walk(walk: &mut Walk) -> Result<(), Stopped> {
    let client = Client::new(walk.config());
    let wait = Duration::from_secs(30);
    walk.step("validate a template", client.validate_template().template_body(TEMPLATE).send()).await?;
    for name in ["first", "second", "third"] {
        let parameter = Parameter::builder().parameter_key("Name").parameter_value(name).build();
        let tag = Tag::builder().key("shop").value("<tea>").build();
        let stack = client.create_stack().stack_name(name).template_body(TEMPLATE).parameters(parameter).tags(tag);
        walk.step("create a stack", stack.send()).await?;
    }
    let created = client.wait_until_stack_create_complete().stack_name("first").wait(wait).await;
    walk.saw("wait until it is created", &created.is_ok());
    walk.step("describe the stack", client.describe_stacks().stack_name("first").send()).await?;
    walk.step("list its resources", client.list_stack_resources().stack_name("first").send()).await?;
    walk.step("read its template", client.get_template().stack_name("first").send()).await?;
    let pages = client.describe_stacks().into_paginator().items().send();
    walk.step("describe the stacks in pages", pages.collect::<Result<Vec<_>, _>>()).await?;

    let change = client.create_change_set().stack_name("fourth").change_set_name("begin").template_body(TEMPLATE);
    walk.step("create a change set", change.change_set_type(ChangeSetType::Create).send()).await?;
    let change = client.execute_change_set().stack_name("fourth").change_set_name("begin").send();
    walk.step("execute it", change).await?;

    walk.rejected("describe a stack that does not exist", client.describe_stacks().stack_name("none").send()).await?;
    walk.step("delete the stack", client.delete_stack().stack_name("first").send()).await?;
    let deleted = client.wait_until_stack_delete_complete().stack_name("second").wait(Duration::from_millis(1)).await;
    walk.saw("wait too briefly until another is deleted", &deleted.is_err());
    Ok(())
}
