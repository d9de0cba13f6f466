//! Versions and their stages: listing, moving and removing.

use anyhow::{Result, ensure};

use crate::walk::{Walk, given, is_in_days, rejected};

const OLD: &str = "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa";
const NEW: &str = "bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb";

pub(crate) async fn walk(walk: &mut Walk) -> Result<()> {
    let client = walk.client();
    let stages = async |version: &str| -> Result<Vec<String>> {
        let described = client.describe_secret().secret_id("versions").send().await?;
        let mut stages =
            given(described.version_ids_to_stages(), "versions")?.get(version).cloned().unwrap_or_default();
        stages.sort();
        Ok(stages)
    };
    let change = || client.update_secret_version_stage().secret_id("versions");

    let is_fake = walk.is_fake();
    walk.step("list the versions of a secret", async {
        client.create_secret().name("versions").secret_string("old").client_request_token(OLD).send().await?;
        client.put_secret_value().secret_id("versions").secret_string("new").client_request_token(NEW).send().await?;
        let listed = client.list_secret_version_ids().secret_id("versions").include_deprecated(true).send().await?;
        ensure!(listed.name() == Some("versions"));
        let mut versions: Vec<_> =
            listed.versions().iter().map(|version| (version.version_id(), version.version_stages())).collect();
        versions.sort();
        let expected = [(Some(OLD), ["AWSPREVIOUS".to_owned()]), (Some(NEW), ["AWSCURRENT".to_owned()])];
        ensure!(
            versions.iter().map(|(id, stages)| (*id, *stages)).eq(expected.iter().map(|(id, s)| (*id, s.as_slice())))
        );
        for version in listed.versions() {
            ensure!(is_in_days(given(version.created_date(), "creation")?, 0));
            // The service has no date for a version that has never been read; the server has one.
            match version.last_accessed_date() {
                None => ensure!(is_fake),
                Some(accessed) => ensure!(is_in_days(accessed, 0)),
            }
        }
        Ok(())
    })
    .await?;

    walk.step("paginate over versions: an empty token ends the pages", async {
        let mut pages = client.list_secret_version_ids().secret_id("versions").into_paginator().page_size(10).send();
        let first = given(pages.next().await, "page")??;
        ensure!(first.versions().len() == 2 && first.next_token().is_none_or(str::is_empty), "{first:?}");
        ensure!(pages.next().await.is_none());
        Ok(())
    })
    .await?;

    walk.step("move the current stage back to the old version", async {
        let moved =
            change().version_stage("AWSCURRENT").remove_from_version_id(NEW).move_to_version_id(OLD).send().await?;
        ensure!(moved.name() == Some("versions") && moved.arn().is_some());
        ensure!(stages(OLD).await? == ["AWSCURRENT"] && stages(NEW).await? == ["AWSPREVIOUS"]);
        let value = client.get_secret_value().secret_id("versions").version_stage("AWSCURRENT").send().await?;
        ensure!(value.secret_string() == Some("old"));
        Ok(())
    })
    .await?;

    walk.step("attach a custom stage to a version", async {
        change().version_stage("MINE").move_to_version_id(NEW).send().await?;
        ensure!(stages(NEW).await? == ["AWSPREVIOUS", "MINE"]);
        Ok(())
    })
    .await?;

    walk.step("remove it again", async {
        change().version_stage("MINE").remove_from_version_id(NEW).send().await?;
        ensure!(stages(NEW).await? == ["AWSPREVIOUS"]);
        Ok(())
    })
    .await?;

    walk.step("the current stage cannot be moved without its current version", async {
        let error = rejected(change().version_stage("AWSCURRENT").move_to_version_id(NEW).send().await)?;
        ensure!(error.is_invalid_parameter_exception(), "{error:?}");
        Ok(())
    })
    .await?;

    walk.step("a stage cannot be moved to a version that does not exist", async {
        let error = rejected(change().version_stage("MINE").move_to_version_id("c".repeat(32)).send().await)?;
        ensure!(error.is_invalid_parameter_exception(), "{error:?}");
        Ok(())
    })
    .await
}
