//! Changing values and descriptions with `PutSecretValue` and `UpdateSecret`.

use anyhow::{Result, ensure};
use aws_sdk_secretsmanager::primitives::Blob;

use crate::walk::{Walk, given, rejected};

const TOKEN: &str = "11111111-2222-3333-4444-555555555555";

pub(crate) async fn walk(walk: &mut Walk) -> Result<()> {
    let client = walk.client();
    let get = || client.get_secret_value().secret_id("update");
    let put = || client.put_secret_value().secret_id("update");
    let update = || client.update_secret().secret_id("update");

    walk.step("put a value: it is current, and the old one is previous", async {
        let created = client.create_secret().name("update").secret_string("one").send().await?;
        let stored = put().secret_string("two").send().await?;
        ensure!(stored.arn() == created.arn() && stored.name() == Some("update"));
        ensure!(stored.version_id().is_some() && stored.version_id() != created.version_id());
        ensure!(stored.version_stages() == ["AWSCURRENT"], "{stored:?}");
        let value = get().send().await?;
        ensure!(value.secret_string() == Some("two") && value.version_id() == stored.version_id());
        let previous = get().version_stage("AWSPREVIOUS").send().await?;
        ensure!(previous.secret_string() == Some("one") && previous.version_id() == created.version_id());
        Ok(())
    })
    .await?;

    walk.step("put a value under custom stages: the current one is kept", async {
        let stored = put().secret_string("candidate").version_stages("CANDIDATE").version_stages("BLUE").send().await?;
        ensure!(stored.version_stages() == ["CANDIDATE", "BLUE"], "{stored:?}");
        ensure!(get().send().await?.secret_string() == Some("two"));
        ensure!(get().version_stage("BLUE").send().await?.secret_string() == Some("candidate"));
        Ok(())
    })
    .await?;

    walk.step("put bytes: the value is now binary", async {
        put().secret_binary(Blob::new([0xff, 0x00, 0x80])).send().await?;
        let value = get().send().await?;
        ensure!(value.secret_binary().map(AsRef::as_ref) == Some([0xff, 0x00, 0x80].as_slice()));
        ensure!(value.secret_string().is_none());
        Ok(())
    })
    .await?;

    walk.step("put with a token: repeating it has no effect, a different value is rejected", async {
        let first = put().secret_string("three").client_request_token(TOKEN).send().await?;
        ensure!(first.version_id() == Some(TOKEN));
        let again = put().secret_string("three").client_request_token(TOKEN).send().await?;
        ensure!(again.version_id() == Some(TOKEN), "{again:?}");
        let error = rejected(put().secret_string("four").client_request_token(TOKEN).send().await)?;
        ensure!(error.is_resource_exists_exception(), "{error:?}");
        Ok(())
    })
    .await?;

    walk.step("put without a value is rejected", async {
        let error = rejected(put().send().await)?;
        ensure!(error.is_invalid_request_exception(), "{error:?}");
        Ok(())
    })
    .await?;

    walk.step("update the description: the value is kept", async {
        let updated = update().description("described").send().await?;
        ensure!(updated.name() == Some("update") && updated.version_id().is_none(), "{updated:?}");
        let described = client.describe_secret().secret_id("update").send().await?;
        ensure!(described.description() == Some("described"));
        ensure!(get().send().await?.secret_string() == Some("three"));
        Ok(())
    })
    .await?;

    walk.step("update the value and the key: there is a new version", async {
        let updated = update().secret_string("four").kms_key_id("alias/other").send().await?;
        let version = given(updated.version_id(), "version")?;
        let value = get().send().await?;
        ensure!(value.secret_string() == Some("four") && value.version_id() == Some(version));
        ensure!(get().version_stage("AWSPREVIOUS").send().await?.version_id() == Some(TOKEN));
        let described = client.describe_secret().secret_id("update").send().await?;
        ensure!(described.kms_key_id() == Some("alias/other") && described.description() == Some("described"));
        Ok(())
    })
    .await?;

    walk.step("update with bytes", async {
        update().secret_binary(Blob::new("bytes")).send().await?;
        ensure!(get().send().await?.secret_binary().map(AsRef::as_ref) == Some(b"bytes".as_slice()));
        Ok(())
    })
    .await
}
