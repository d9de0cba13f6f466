//! AWS STS: the identity of the caller, temporary credentials, and an error.

use walk::{Stopped, Walk};

use super::sdk::Client;
use super::sdk::types::Tag;

pub(crate) async fn walk(walk: &mut Walk) -> Result<(), Stopped> {
    let client = Client::new(walk.config());
    walk.step("get the caller's identity", client.get_caller_identity().send()).await?;
    let role = "arn:aws:iam::123456789012:role/shop";
    let policy = r#"{"Version":"2012-10-17","Statement":[]}"#;
    let assumed = client.assume_role().role_arn(role).role_session_name("till").policy(policy).duration_seconds(900);
    let tag = Tag::builder().key("shift").value("late & long").build();
    let assumed = walk.step("assume a role", assumed.set_tags(tag.ok().map(|tag| vec![tag])).send()).await?;
    let credentials = walk.given("the credentials of the role", assumed.credentials)?;
    walk.saw("whether they expire later than now", &(credentials.expiration.secs() > 1_700_000_000));
    walk.step("get a session token", client.get_session_token().send()).await?;
    walk.step("get a federation token", client.get_federation_token().name("guest").policy(policy).send()).await?;
    let web =
        client.assume_role_with_web_identity().role_arn(role).role_session_name("web").web_identity_token("token");
    walk.step("assume a role with a token", web.send()).await?;
    let long = client.get_federation_token().name("guest").policy(policy.repeat(100)).send();
    walk.rejected("get a token with a policy that is too long", long).await?;
    Ok(())
}
