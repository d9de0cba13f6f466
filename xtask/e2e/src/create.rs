//! Creating secrets: with a string, with bytes, with tags, with a token, and without a value.

use anyhow::{Result, ensure};
use aws_sdk_secretsmanager::primitives::Blob;
use aws_sdk_secretsmanager::types::Tag;

use crate::walk::{REGION, Walk, given, is_in_days, rejected};

const TOKEN: &str = "0123456789abcdef0123456789abcdef";

pub(crate) async fn walk(walk: &mut Walk) -> Result<()> {
    let client = walk.client();
    let recorder = walk.recorder.clone();

    walk.step("create a secret with a string, a description and tags", async {
        let tag = |key: &str, value: &str| Tag::builder().key(key).value(value).build();
        let created = client
            .create_secret()
            .name("create/string")
            .description("for the walk")
            .secret_string("first")
            .tags(tag("team", "blue"))
            .tags(tag("stage", "test"))
            .kms_key_id("alias/walk")
            .send()
            .await?;
        let arn = given(created.arn(), "ARN")?;
        ensure!(
            arn.starts_with(&format!("arn:aws:secretsmanager:{REGION}:123456789012:secret:create/string-")),
            "{arn}"
        );
        ensure!(created.name() == Some("create/string"));
        ensure!(given(created.version_id(), "version")?.len() == 36);
        ensure!(created.replication_status().is_empty());
        Ok(())
    })
    .await?;

    walk.step("describe it: name, description, tags, key, versions and times", async {
        let described = client.describe_secret().secret_id("create/string").send().await?;
        ensure!(described.name() == Some("create/string"));
        ensure!(described.description() == Some("for the walk"));
        ensure!(described.kms_key_id() == Some("alias/walk"));
        let tags: Vec<_> = described.tags().iter().map(|tag| (tag.key(), tag.value())).collect();
        ensure!(tags == [(Some("team"), Some("blue")), (Some("stage"), Some("test"))], "{tags:?}");
        let versions = given(described.version_ids_to_stages(), "versions")?;
        ensure!(versions.len() == 1 && versions.values().all(|stages| stages == &["AWSCURRENT"]), "{versions:?}");
        ensure!(is_in_days(given(described.created_date(), "creation")?, 0));
        ensure!(is_in_days(given(described.last_changed_date(), "change")?, 0));
        ensure!(described.deleted_date().is_none() && described.rotation_enabled().is_none());
        Ok(())
    })
    .await?;

    walk.step("create a secret with bytes, and read the same bytes", async {
        let bytes: Vec<u8> = (0..=255).collect();
        client.create_secret().name("create/binary").secret_binary(Blob::new(bytes.clone())).send().await?;
        let value = client.get_secret_value().secret_id("create/binary").send().await?;
        ensure!(given(value.secret_binary(), "bytes")?.as_ref() == bytes);
        ensure!(value.secret_string().is_none());
        Ok(())
    })
    .await?;

    walk.step("any string round-trips", async {
        let text = "\"quotes\" \\ / \n\r\t \u{0} \u{1f} \u{7f} \u{2028} é 漢字 😀 {\"a\": [1, null]}";
        client.create_secret().name("create/text").secret_string(text).send().await?;
        let value = client.get_secret_value().secret_id("create/text").send().await?;
        ensure!(value.secret_string() == Some(text), "{:?}", value.secret_string());
        Ok(())
    })
    .await?;

    walk.step("a secret of the maximum size round-trips", async {
        let text = "0123456789abcdef".repeat(4096);
        client.create_secret().name("create/large").secret_string(&text).send().await?;
        let value = client.get_secret_value().secret_id("create/large").send().await?;
        ensure!(value.secret_string() == Some(text.as_str()));
        Ok(())
    })
    .await?;

    walk.step("a secret without a value has no version", async {
        let created = client.create_secret().name("create/empty").send().await?;
        ensure!(created.version_id().is_none(), "{created:?}");
        let error = rejected(client.get_secret_value().secret_id("create/empty").send().await)?;
        ensure!(error.is_resource_not_found_exception(), "{error:?}");
        Ok(())
    })
    .await?;

    walk.step("the client generates a request token, which becomes the version", async {
        let created = client.create_secret().name("create/made-up").secret_string("x").send().await?;
        let version = given(created.version_id(), "version")?;
        let sent = recorder.last()?;
        ensure!(sent.body.contains(&format!("\"ClientRequestToken\":\"{version}\"")), "{}", sent.body);
        Ok(())
    })
    .await?;

    let create = |value: &'static str, token: &'static str| {
        client.create_secret().name("create/token").secret_string(value).client_request_token(token)
    };
    let arn = walk
        .step("create a secret with a request token, which becomes the version", async {
            let created = create("once", TOKEN).send().await?;
            ensure!(created.version_id() == Some(TOKEN));
            Ok(given(created.arn(), "ARN")?.to_owned())
        })
        .await?;

    walk.step("the same token with the same value creates nothing new", async {
        let again = create("once", TOKEN).send().await?;
        ensure!((again.arn(), again.version_id()) == (Some(arn.as_str()), Some(TOKEN)), "{again:?}");
        let versions = client.list_secret_version_ids().secret_id("create/token").send().await?;
        ensure!(versions.versions().len() == 1, "{versions:?}");
        Ok(())
    })
    .await?;

    walk.step("the same token with a different value is rejected", async {
        let error = rejected(create("twice", TOKEN).send().await)?;
        ensure!(error.is_resource_exists_exception(), "{error:?}");
        Ok(())
    })
    .await?;

    walk.step("a duplicate name is rejected", async {
        let error = rejected(create("once", "fedcba9876543210fedcba9876543210").send().await)?;
        ensure!(error.is_resource_exists_exception(), "{error:?}");
        Ok(())
    })
    .await?;

    walk.step("a token that is too short is rejected", async {
        let error = rejected(client.create_secret().name("create/short").client_request_token("x").send().await)?;
        ensure!(error.is_invalid_parameter_exception(), "{error:?}");
        Ok(())
    })
    .await
}
