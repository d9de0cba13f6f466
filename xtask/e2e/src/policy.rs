//! The resource policy of a secret.

use anyhow::{Result, ensure};

use crate::walk::{Walk, rejected};

const POLICY: &str = r#"{"Version":"2012-10-17","Statement":[{"Effect":"Deny","Principal":"*","Action":"secretsmanager:DeleteSecret","Resource":"*"}]}"#;

pub(crate) async fn walk(walk: &mut Walk) -> Result<()> {
    let client = walk.client();
    let recorder = walk.recorder.clone();

    walk.step("a secret has no policy at first", async {
        client.create_secret().name("policy").secret_string("x").send().await?;
        let found = client.get_resource_policy().secret_id("policy").send().await?;
        ensure!(found.name() == Some("policy") && found.arn().is_some() && found.resource_policy().is_none());
        Ok(())
    })
    .await?;

    walk.step("put a policy on it", async {
        let put = client.put_resource_policy().secret_id("policy").resource_policy(POLICY).block_public_policy(true);
        ensure!(put.send().await?.name() == Some("policy"));
        ensure!(recorder.last()?.body.contains("\"BlockPublicPolicy\":true"));
        let found = client.get_resource_policy().secret_id("policy").send().await?;
        ensure!(found.resource_policy() == Some(POLICY));
        Ok(())
    })
    .await?;

    walk.step("delete it", async {
        let deleted = client.delete_resource_policy().secret_id("policy").send().await?;
        ensure!(deleted.name() == Some("policy") && deleted.arn().is_some());
        let found = client.get_resource_policy().secret_id("policy").send().await?;
        ensure!(found.resource_policy().is_none());
        Ok(())
    })
    .await?;

    walk.step("the policy of a secret that does not exist cannot be found", async {
        let error = rejected(client.get_resource_policy().secret_id("policy/none").send().await)?;
        ensure!(error.is_resource_not_found_exception(), "{error:?}");
        let put = client.put_resource_policy().secret_id("policy/none").resource_policy(POLICY);
        ensure!(rejected(put.send().await)?.is_resource_not_found_exception());
        let error = rejected(client.delete_resource_policy().secret_id("policy/none").send().await)?;
        ensure!(error.is_resource_not_found_exception(), "{error:?}");
        Ok(())
    })
    .await
}
