//! Rotation: creating, filling and promoting the pending version, and canceling rotation.

use anyhow::{Result, ensure};
use aws_sdk_secretsmanager::types::RotationRulesType;

use crate::walk::{Walk, given, is_in_days, rejected};

const PENDING: &str = "dddddddddddddddddddddddddddddddd";

pub(crate) async fn walk(walk: &mut Walk) -> Result<()> {
    let client = walk.client();
    let function = walk.server.rotation_function.clone();
    let recorder = walk.recorder.clone();
    let describe = || client.describe_secret().secret_id("rotation").send();

    let is_fake = walk.is_fake();
    let current = walk
        .step("configure rotation without rotating now: there is a pending version", async {
            let created = client.create_secret().name("rotation").secret_string("old").send().await?;
            let current = given(created.version_id(), "version")?.to_owned();
            let rotated = client
                .rotate_secret()
                .secret_id("rotation")
                .client_request_token(PENDING)
                .rotation_lambda_arn(&function)
                .rotation_rules(RotationRulesType::builder().automatically_after_days(30).duration("3h").build())
                .rotate_immediately(false)
                .send()
                .await?;
            ensure!(rotated.name() == Some("rotation") && rotated.arn() == created.arn());
            ensure!(recorder.last()?.body.contains("\"RotateImmediately\":false"));
            let described = describe().await?;
            let stages = given(described.version_ids_to_stages(), "versions")?;
            // The service removes the version with which it has tested the function; the server keeps it.
            let pending = (!is_fake).then(|| vec!["AWSPENDING".to_owned()]);
            ensure!(stages.get(PENDING) == pending.as_ref(), "{stages:?}");
            ensure!(stages.get(&current).is_some_and(|stages| stages == &["AWSCURRENT"]), "{stages:?}");
            Ok(current)
        })
        .await?;

    walk.step("describe the rotation: function, rules and dates", async {
        let described = describe().await?;
        ensure!(described.rotation_enabled() == Some(true));
        ensure!(described.rotation_lambda_arn() == Some(function.as_str()));
        ensure!(described.rotation_rules().and_then(RotationRulesType::automatically_after_days) == Some(30));
        match described.last_rotated_date() {
            None => ensure!(is_fake),
            Some(rotated) => ensure!(is_in_days(rotated, 0)),
        }
        ensure!(is_in_days(given(described.next_rotation_date(), "next rotation")?, 30));
        Ok(())
    })
    .await?;

    walk.step("do what a rotation function does: fill the pending version and make it current", async {
        let put = client.put_secret_value().secret_id("rotation").client_request_token(PENDING);
        let put = put.secret_string("new").version_stages("AWSPENDING").rotation_token("token-of-the-function");
        ensure!(put.send().await?.version_id() == Some(PENDING));
        ensure!(recorder.last()?.body.contains("\"RotationToken\":\"token-of-the-function\""));
        client
            .update_secret_version_stage()
            .secret_id("rotation")
            .version_stage("AWSCURRENT")
            .remove_from_version_id(&current)
            .move_to_version_id(PENDING)
            .send()
            .await?;
        let value = client.get_secret_value().secret_id("rotation").version_stage("AWSCURRENT").send().await?;
        ensure!(value.secret_string() == Some("new") && value.version_id() == Some(PENDING));
        Ok(())
    })
    .await?;

    walk.step("cancel the rotation", async {
        let canceled = client.cancel_rotate_secret().secret_id("rotation").send().await?;
        ensure!(canceled.name() == Some("rotation") && canceled.arn().is_some());
        ensure!(describe().await?.rotation_enabled() == Some(false));
        Ok(())
    })
    .await?;

    walk.step("rotate a secret without a function: it has a new current version", async {
        let created = client.create_secret().name("rotation/plain").secret_string("x").send().await?;
        let rotated = client.rotate_secret().secret_id("rotation/plain").send().await;
        if is_fake {
            // The service requires a function, and so does the fake.
            ensure!(rejected(rotated)?.is_invalid_request_exception());
            return Ok(());
        }
        let rotated = rotated?;
        ensure!(rotated.version_id().is_some() && rotated.version_id() != created.version_id());
        let described = client.describe_secret().secret_id("rotation/plain").send().await?;
        let stages = given(described.version_ids_to_stages(), "versions")?;
        let version = given(rotated.version_id(), "version")?;
        ensure!(stages.get(version).is_some_and(|stages| stages == &["AWSCURRENT"]), "{stages:?}");
        Ok(())
    })
    .await?;

    walk.step("rotation without a function cannot be canceled", async {
        let error = rejected(client.cancel_rotate_secret().secret_id("rotation/plain").send().await)?;
        ensure!(error.is_invalid_request_exception(), "{error:?}");
        Ok(())
    })
    .await?;

    walk.step("a function that does not exist cannot be found", async {
        let rotate = client.rotate_secret().secret_id("rotation/plain");
        let rotated = rotate.rotation_lambda_arn(format!("{function}-none")).send().await;
        if is_fake {
            rotated?; // The fake does not know which functions exist.
            return Ok(());
        }
        let error = rejected(rotated)?;
        ensure!(error.is_resource_not_found_exception(), "{error:?}");
        Ok(())
    })
    .await?;

    walk.step("rules that are out of range are rejected", async {
        let rules = RotationRulesType::builder().automatically_after_days(1001).build();
        let error = rejected(client.rotate_secret().secret_id("rotation/plain").rotation_rules(rules).send().await)?;
        ensure!(error.is_invalid_parameter_exception(), "{error:?}");
        Ok(())
    })
    .await
}
