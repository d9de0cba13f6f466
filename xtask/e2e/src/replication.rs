//! Replicating secrets to other Regions, and removing replicas.

use anyhow::{Result, ensure};
use aws_sdk_secretsmanager::types::{Filter, FilterNameStringType, ReplicaRegionType, StatusType};

use crate::walk::{REGION, Walk, given, rejected};

const FIRST: &str = "eu-west-1";
const SECOND: &str = "us-east-2";

pub(crate) async fn walk(walk: &mut Walk) -> Result<()> {
    let client = walk.client();
    let (first, second) = (walk.client_in(FIRST), walk.client_in(SECOND));
    let to = |region: &str| ReplicaRegionType::builder().region(region).kms_key_id("alias/replica").build();

    walk.step("create a secret with a replica", async {
        let create = client.create_secret().name("replication").secret_string("x").add_replica_regions(to(FIRST));
        let created = create.send().await?;
        let replicas = created.replication_status();
        ensure!(replicas.len() == 1, "{created:?}");
        ensure!(replicas[0].region() == Some(FIRST) && replicas[0].status() == Some(&StatusType::InSync));
        ensure!(replicas[0].kms_key_id().is_some() && replicas[0].status_message().is_some());
        Ok(())
    })
    .await?;

    walk.step("the replica is in its Region, and refers to its primary Region", async {
        let listed = first.list_secrets().send().await?;
        ensure!(listed.secret_list().len() == 1, "{listed:?}");
        let entry = &listed.secret_list()[0];
        ensure!(entry.name() == Some("replication") && entry.primary_region() == Some(REGION));
        let arn = given(entry.arn(), "ARN")?;
        ensure!(arn.contains(FIRST), "{arn}");
        let described = first.describe_secret().secret_id(arn).send().await?;
        ensure!(described.primary_region() == Some(REGION));
        Ok(())
    })
    .await?;

    walk.step("replicate it to another Region", async {
        let replicate = client.replicate_secret_to_regions().secret_id("replication").add_replica_regions(to(SECOND));
        let replicated = replicate.force_overwrite_replica_secret(true).send().await?;
        ensure!(replicated.arn().is_some());
        let regions: Vec<_> = replicated.replication_status().iter().map(|replica| replica.region()).collect();
        ensure!(regions == [Some(FIRST), Some(SECOND)], "{regions:?}");
        let described = client.describe_secret().secret_id("replication").send().await?;
        ensure!(described.replication_status().len() == 2);
        Ok(())
    })
    .await?;

    walk.step("find it by its primary Region", async {
        let filter = Filter::builder().key(FilterNameStringType::PrimaryRegion).values(REGION).build();
        for found in [&client, &second] {
            let listed = found.list_secrets().filters(filter.clone()).send().await?;
            ensure!(listed.secret_list().len() == 1 && listed.secret_list()[0].name() == Some("replication"));
        }
        Ok(())
    })
    .await?;

    walk.step("a replica cannot be changed directly", async {
        let arn = given(first.list_secrets().send().await?.secret_list()[0].arn(), "ARN")?.to_owned();
        let error = rejected(first.put_secret_value().secret_id(arn).secret_string("y").send().await)?;
        ensure!(error.is_invalid_parameter_exception(), "{error:?}");
        Ok(())
    })
    .await?;

    walk.step("a secret cannot be replicated to its own Region", async {
        let replicate = client.replicate_secret_to_regions().secret_id("replication").add_replica_regions(to(REGION));
        let error = rejected(replicate.send().await)?;
        ensure!(error.is_invalid_parameter_exception(), "{error:?}");
        Ok(())
    })
    .await?;

    walk.step("a secret with replicas cannot be deleted", async {
        let error = rejected(client.delete_secret().secret_id("replication").send().await)?;
        ensure!(error.is_invalid_parameter_exception(), "{error:?}");
        Ok(())
    })
    .await?;

    walk.step("remove the replicas", async {
        let remove = || client.remove_regions_from_replication().secret_id("replication");
        let removed = remove().remove_replica_regions(FIRST).send().await?;
        ensure!(removed.replication_status().len() == 1 && removed.arn().is_some(), "{removed:?}");
        let removed = remove().set_remove_replica_regions(Some(vec![SECOND.to_owned()])).send().await?;
        ensure!(removed.replication_status().is_empty(), "{removed:?}");
        ensure!(first.list_secrets().send().await?.secret_list().is_empty());
        client.delete_secret().secret_id("replication").force_delete_without_recovery(true).send().await?;
        Ok(())
    })
    .await
}
