//! Batch reads, by list and by filter, with pagination.

use std::collections::BTreeSet;

use anyhow::{Result, ensure};
use aws_sdk_secretsmanager::primitives::Blob;
use aws_sdk_secretsmanager::types::{Filter, FilterNameStringType};

use crate::walk::{Walk, given, is_in_days, rejected};

pub(crate) async fn walk(walk: &mut Walk) -> Result<()> {
    let client = walk.client();
    let recorder = walk.recorder.clone();
    let batch = || client.batch_get_secret_value();
    let named = |name: &str| Filter::builder().key(FilterNameStringType::Name).values(name).build();

    walk.step("read a list of secrets: missing ones are reported as errors", async {
        for number in 0..5 {
            client.create_secret().name(format!("batch/{number}")).secret_string(number.to_string()).send().await?;
        }
        client.create_secret().name("batch/bytes").secret_binary(Blob::new([1, 2])).send().await?;
        let ids = ["batch/1", "batch/bytes", "batch/none"].map(str::to_owned).to_vec();
        let read = batch().set_secret_id_list(Some(ids)).send().await?;
        let values = read.secret_values();
        ensure!(values.len() == 2, "{read:?}");
        ensure!(values[0].name() == Some("batch/1") && values[0].secret_string() == Some("1"));
        ensure!(values[0].arn().is_some() && values[0].version_id().is_some());
        ensure!(values[0].version_stages() == ["AWSCURRENT"]);
        ensure!(is_in_days(given(values[0].created_date(), "creation")?, 0));
        ensure!(values[1].secret_binary().map(AsRef::as_ref) == Some([1, 2].as_slice()));
        let errors = read.errors();
        ensure!(errors.len() == 1 && errors[0].secret_id() == Some("batch/none"), "{errors:?}");
        ensure!(errors[0].error_code() == Some("ResourceNotFoundException") && errors[0].message().is_some());
        Ok(())
    })
    .await?;

    walk.step("no debug output shows the values", async {
        let read = batch().secret_id_list("batch/4").send().await?;
        let shown = format!("{read:?}");
        ensure!(shown.contains("batch/4") && !shown.contains("\"4\""), "{shown}");
        Ok(())
    })
    .await?;

    walk.step("read by filter", async {
        let read = batch().filters(named("batch/")).send().await?;
        ensure!(read.secret_values().len() == 6 && read.errors().is_empty(), "{read:?}");
        Ok(())
    })
    .await?;

    walk.step("paginate over a filter's results", async {
        let before = recorder.count();
        let mut pages = batch().filters(named("batch/")).into_paginator().page_size(4).send();
        let (mut sizes, mut names) = (Vec::new(), BTreeSet::new());
        while let Some(page) = pages.next().await {
            let page = page?;
            sizes.push(page.secret_values().len());
            names.extend(page.secret_values().iter().filter_map(|value| value.name().map(str::to_owned)));
        }
        ensure!(sizes == [4, 2] && names.len() == 6, "{sizes:?} {names:?}");
        ensure!(recorder.count() - before == 2);
        Ok(())
    })
    .await?;

    walk.step("a list together with a filter is rejected", async {
        let error = rejected(batch().secret_id_list("batch/1").filters(named("batch/")).send().await)?;
        ensure!(error.is_invalid_parameter_exception(), "{error:?}");
        Ok(())
    })
    .await
}
