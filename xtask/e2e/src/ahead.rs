//! Features that the published crate does not have: three operations, and item paginators, such as that of ListSecrets.

use std::collections::BTreeSet;

use anyhow::{Result, ensure};
use aws_sdk_secretsmanager::types::{Filter, FilterNameStringType};

use crate::lacking::{lacks, once};
use crate::walk::Walk;

const REPLICA: &str = "arn:aws:secretsmanager:eu-west-1:210987654321:secret:ahead-AbCdEf";

pub(crate) async fn walk(walk: &mut Walk) -> Result<()> {
    let client = walk.client();

    walk.step("iterate over the items of all pages", async {
        for number in 0..7 {
            client.create_secret().name(format!("ahead/{number}")).secret_string("x").send().await?;
        }
        let filter = Filter::builder().key(FilterNameStringType::Name).values("ahead/").build();
        let mut items = client.list_secrets().filters(filter).into_paginator().page_size(3).items().send();
        let mut names = BTreeSet::new();
        while let Some(item) = items.next().await {
            names.extend(item?.name().map(str::to_owned));
        }
        ensure!(names.len() == 7, "{names:?}");
        Ok(())
    })
    .await?;

    let associate = client.associate_cross_account_replica().secret_id("ahead").cross_account_replica_arn(REPLICA);
    let associate = associate.customize().config_override(once());
    lacks(walk, "AssociateCrossAccountReplica", "associate_cross_account_replica", associate.send()).await?;

    let dissociate = client.disassociate_cross_account_replica().secret_id("ahead").cross_account_replica_arn(REPLICA);
    let dissociate = dissociate.customize().config_override(once());
    lacks(walk, "DisassociateCrossAccountReplica", "disassociate_cross_account_replica", dissociate.send()).await?;

    let list = client.list_resource_policies().secret_id("ahead").customize().config_override(once());
    lacks(walk, "ListResourcePolicies", "list_resource_policies", list.send()).await
}
