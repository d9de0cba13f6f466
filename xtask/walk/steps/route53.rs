//! Amazon Route 53: hosted zones, records, health checks, pagination and errors.

use walk::{Stopped, Walk};

use super::sdk::Client;
use super::sdk::types::{
    Change, ChangeAction, ChangeBatch, HealthCheckConfig, HealthCheckType, ResourceRecord, ResourceRecordSet, RrType,
};

pub(crate) async fn walk(walk: &mut Walk) -> Result<(), Stopped> {
    let client = Client::new(walk.config());
    let zone = client.create_hosted_zone().name("tea.example").caller_reference("first").send();
    let zone = walk.step("create a zone", zone).await?;
    let id = walk.given("the ID of the zone", zone.hosted_zone)?.id;
    walk.step("read the zone, with the prefix of its ID", client.get_hosted_zone().id(&id).send()).await?;
    walk.step("read it without", client.get_hosted_zone().id(id.trim_start_matches("/hostedzone/")).send()).await?;

    for (action, value) in [(ChangeAction::Create, "192.0.2.1"), (ChangeAction::Upsert, "192.0.2.2")] {
        let record = ResourceRecord::builder().value(value).build().ok();
        let set = ResourceRecordSet::builder().name("a.tea.example").r#type(RrType::A).ttl(60);
        let set = set.set_resource_records(record.map(|record| vec![record])).build().ok();
        let change = Change::builder().action(action).set_resource_record_set(set).build().ok();
        let batch = ChangeBatch::builder().set_changes(change.map(|change| vec![change])).build().ok();
        let change = client.change_resource_record_sets().hosted_zone_id(&id).set_change_batch(batch).send();
        let change = walk.step("change a record", change).await?;
        let change = walk.given("the ID of the change", change.change_info)?.id;
        walk.step("read the change", client.get_change().id(change).send()).await?;
    }
    walk.step("list the records", client.list_resource_record_sets().hosted_zone_id(&id).send()).await?;

    let config = HealthCheckConfig::builder().r#type(HealthCheckType::Http).ip_address("192.0.2.1").port(80);
    let config = config.resource_path("/a?b=<c>").build().ok();
    let check = client.create_health_check().caller_reference("check").set_health_check_config(config).send();
    walk.step("create a health check", check).await?;
    walk.step("list the health checks", client.list_health_checks().send()).await?;

    for name in ["b.example", "c.example", "d.example"] {
        let zone = client.create_hosted_zone().name(name).caller_reference(name).send();
        walk.step("create another zone", zone).await?;
    }
    let pages = client.list_hosted_zones().into_paginator().page_size(2).items().send();
    walk.step("list the zones in pages", pages.collect::<Result<Vec<_>, _>>()).await?;
    let missing = walk.rejected("read a zone that does not exist", client.get_hosted_zone().id("NONE").send()).await?;
    walk.saw("its error", &missing.as_service_error().map(|error| error.is_no_such_hosted_zone()));
    walk.rejected("delete a zone that has records", client.delete_hosted_zone().id(&id).send()).await?;
    Ok(())
}
