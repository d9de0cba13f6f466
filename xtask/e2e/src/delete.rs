//! Deleting secrets, with and without a recovery window, and restoring them.

use anyhow::{Result, ensure};
use aws_sdk_secretsmanager::types::{Filter, FilterNameStringType};

use crate::walk::{Walk, given, is_in_days, rejected};

pub(crate) async fn walk(walk: &mut Walk) -> Result<()> {
    let client = walk.client();
    let delete = || client.delete_secret().secret_id("delete");
    let get = || client.get_secret_value().secret_id("delete");

    walk.step("delete a secret with a recovery window", async {
        let created = client.create_secret().name("delete").secret_string("x").send().await?;
        let deleted = delete().recovery_window_in_days(7).send().await?;
        ensure!(deleted.name() == Some("delete") && deleted.arn() == created.arn());
        ensure!(is_in_days(given(deleted.deletion_date(), "deletion")?, 7), "{deleted:?}");
        let described = client.describe_secret().secret_id("delete").send().await?;
        ensure!(is_in_days(given(described.deleted_date(), "deletion")?, 7));
        Ok(())
    })
    .await?;

    walk.step("a deleted secret cannot be read, changed or deleted again", async {
        ensure!(rejected(get().send().await)?.is_invalid_request_exception());
        let update = client.update_secret().secret_id("delete").secret_string("y");
        ensure!(rejected(update.send().await)?.is_invalid_request_exception());
        let rotate = client.rotate_secret().secret_id("delete");
        ensure!(rejected(rotate.send().await)?.is_invalid_request_exception());
        ensure!(rejected(delete().send().await)?.is_invalid_request_exception());
        Ok(())
    })
    .await?;

    walk.step("it is listed only with planned deletions", async {
        let filter = Filter::builder().key(FilterNameStringType::Name).values("delete").build();
        let list = || client.list_secrets().filters(filter.clone());
        ensure!(list().send().await?.secret_list().is_empty());
        let listed = list().include_planned_deletion(true).send().await?;
        ensure!(listed.secret_list().len() == 1);
        ensure!(is_in_days(given(listed.secret_list()[0].deleted_date(), "deletion")?, 7));
        Ok(())
    })
    .await?;

    walk.step("restore it: it is as before", async {
        let restored = client.restore_secret().secret_id("delete").send().await?;
        ensure!(restored.name() == Some("delete") && restored.arn().is_some());
        ensure!(get().send().await?.secret_string() == Some("x"));
        let described = client.describe_secret().secret_id("delete").send().await?;
        ensure!(described.deleted_date().is_none());
        Ok(())
    })
    .await?;

    walk.step("the default window is thirty days", async {
        ensure!(is_in_days(given(delete().send().await?.deletion_date(), "deletion")?, 30));
        client.restore_secret().secret_id("delete").send().await?;
        Ok(())
    })
    .await?;

    walk.step("a window that is out of range, or combined with forced deletion, is rejected", async {
        for delete in [
            delete().recovery_window_in_days(6),
            delete().recovery_window_in_days(31),
            delete().recovery_window_in_days(7).force_delete_without_recovery(true),
        ] {
            let error = rejected(delete.send().await)?;
            ensure!(error.is_invalid_parameter_exception(), "{error:?}");
        }
        Ok(())
    })
    .await?;

    walk.step("delete it without recovery: it is gone, and its name is free", async {
        let deleted = delete().force_delete_without_recovery(true).send().await?;
        ensure!(is_in_days(given(deleted.deletion_date(), "deletion")?, 0));
        ensure!(rejected(get().send().await)?.is_resource_not_found_exception());
        let error = rejected(client.describe_secret().secret_id("delete").send().await)?;
        ensure!(error.is_resource_not_found_exception(), "{error:?}");
        let created = client.create_secret().name("delete").secret_string("z").send().await?;
        ensure!(created.arn() != deleted.arn());
        Ok(())
    })
    .await?;

    walk.step("a secret that does not exist cannot be deleted or restored", async {
        let error = rejected(client.delete_secret().secret_id("delete/none").send().await)?;
        ensure!(error.is_resource_not_found_exception(), "{error:?}");
        let error = rejected(client.restore_secret().secret_id("delete/none").send().await)?;
        ensure!(error.is_resource_not_found_exception(), "{error:?}");
        Ok(())
    })
    .await
}
