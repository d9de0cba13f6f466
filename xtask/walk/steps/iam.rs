//! AWS IAM: users, groups, policies, roles, tags, pagination and errors.

use walk::{Stopped, Walk};

use super::sdk::Client;
use super::sdk::types::Tag;

const POLICY: &str = r#"{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"s3:*","Resource":"*"}]}"#;

pub(crate) async fn walk(walk: &mut Walk) -> Result<(), Stopped> {
    let client = Client::new(walk.config());
    let tag = Tag::builder().key("shop").value("tea & cake").build();
    let user = client.create_user().user_name("ann").path("/shop/").set_tags(tag.ok().map(|tag| vec![tag]));
    walk.step("create a user", user.send()).await?;
    walk.step("read the user", client.get_user().user_name("ann").send()).await?;
    walk.step("list the user's tags", client.list_user_tags().user_name("ann").send()).await?;
    let duplicate = walk.rejected("create the user again", client.create_user().user_name("ann").send()).await?;
    walk.saw("its error", &duplicate.as_service_error().map(|error| error.is_entity_already_exists_exception()));

    walk.step("create a group", client.create_group().group_name("sellers").send()).await?;
    walk.step("add the user to it", client.add_user_to_group().group_name("sellers").user_name("ann").send()).await?;
    walk.step("read the group", client.get_group().group_name("sellers").send()).await?;

    let policy = client.create_policy().policy_name("shop").policy_document(POLICY).description("a < b").send();
    let policy = walk.step("create a policy", policy).await?;
    let arn = walk.given("the ARN of the policy", policy.policy.and_then(|policy| policy.arn))?;
    let role = client.create_role().role_name("till").assume_role_policy_document(POLICY).max_session_duration(7200);
    walk.step("create a role", role.send()).await?;
    walk.step("attach the policy", client.attach_role_policy().role_name("till").policy_arn(&arn).send()).await?;
    walk.step("list the role's policies", client.list_attached_role_policies().role_name("till").send()).await?;
    walk.step("read the role", client.get_role().role_name("till").send()).await?;
    walk.rejected("delete the role", client.delete_role().role_name("till").send()).await?;
    walk.step("detach the policy", client.detach_role_policy().role_name("till").policy_arn(&arn).send()).await?;
    walk.step("delete the role", client.delete_role().role_name("till").send()).await?;

    for name in ["bob", "cid", "dan"] {
        walk.step("create another user", client.create_user().user_name(name).send()).await?;
    }
    let pages = client.list_users().into_paginator().page_size(2).items().send();
    walk.step("list the users in pages", pages.collect::<Result<Vec<_>, _>>()).await?;
    let missing = walk.rejected("read a user that does not exist", client.get_user().user_name("no").send()).await?;
    walk.saw("its error", &missing.as_service_error().map(|error| error.is_no_such_entity_exception()));
    Ok(())
}
