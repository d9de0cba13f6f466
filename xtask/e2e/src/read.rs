//! Reading values by name, ARN, version and stage.

use anyhow::{Result, ensure};

use crate::walk::{Walk, given, is_in_days, rejected};

pub(crate) async fn walk(walk: &mut Walk) -> Result<()> {
    let client = walk.client();
    let (arn, version) = walk
        .step("read a value by name", async {
            client.create_secret().name("read").secret_string("value").send().await?;
            let value = client.get_secret_value().secret_id("read").send().await?;
            ensure!(value.name() == Some("read"));
            ensure!(value.secret_string() == Some("value") && value.secret_binary().is_none());
            ensure!(value.version_stages() == ["AWSCURRENT"]);
            ensure!(is_in_days(given(value.created_date(), "creation")?, 0));
            Ok((given(value.arn(), "ARN")?.to_owned(), given(value.version_id(), "version")?.to_owned()))
        })
        .await?;

    let get = || client.get_secret_value().secret_id("read");
    let reads = [
        ("read it by ARN", client.get_secret_value().secret_id(&arn)),
        ("read it by version", get().version_id(&version)),
        ("read it by stage", get().version_stage("AWSCURRENT")),
        ("read it by version and stage", get().version_id(&version).version_stage("AWSCURRENT")),
    ];
    for (name, read) in reads {
        walk.step(name, async {
            let value = read.send().await?;
            ensure!(value.secret_string() == Some("value"));
            ensure!((value.arn(), value.version_id()) == (Some(arn.as_str()), Some(version.as_str())));
            Ok(())
        })
        .await?;
    }

    walk.step("a version without the requested stage is rejected", async {
        let error = rejected(get().version_id(&version).version_stage("AWSPREVIOUS").send().await)?;
        ensure!(error.is_invalid_request_exception(), "{error:?}");
        Ok(())
    })
    .await?;

    walk.step("a stage that no version has is not found", async {
        let error = rejected(get().version_stage("AWSPREVIOUS").send().await)?;
        ensure!(error.is_resource_not_found_exception(), "{error:?}");
        Ok(())
    })
    .await?;

    walk.step("a version that does not exist is not found", async {
        let error = rejected(get().version_id("00000000-0000-0000-0000-000000000000").send().await)?;
        ensure!(error.is_resource_not_found_exception(), "{error:?}");
        Ok(())
    })
    .await?;

    walk.step("no debug output shows the value", async {
        let value = get().send().await?;
        for shown in [format!("{value:?}"), format!("{value:#?}")] {
            ensure!(!shown.contains("\"value\"") && shown.contains("read"), "{shown}");
        }
        let input = client.put_secret_value().secret_id("read").secret_string("hidden").as_input().clone();
        ensure!(!format!("{input:?}").contains("hidden"));
        Ok(())
    })
    .await
}
