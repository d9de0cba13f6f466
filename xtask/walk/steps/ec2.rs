//! Amazon EC2: networks, security groups, volumes, snapshots, instances, tags, waiters, pagination and errors.

use std::time::Duration;

use walk::{Stopped, Walk};

use super::sdk::Client;
use super::sdk::client::Waiters as _;
use super::sdk::primitives::Blob;
use super::sdk::types::{
    AttributeBooleanValue, AttributeValue, BlockDeviceMapping, EbsBlockDevice, Filter, InstanceType, IpPermission,
    IpRange, ResourceType, Tag, TagSpecification, VolumeType,
};

const WAIT: Duration = Duration::from_secs(30);

pub(crate) async fn walk(walk: &mut Walk) -> Result<(), Stopped> {
    let client = Client::new(walk.config());
    let subnet = networks(walk, &client).await?;
    volumes(walk, &client).await?;
    instances(walk, &client, &subnet).await
}

/// Creates a network with a subnet, a gateway, a route table and a security group; returns the ID of the subnet.
async fn networks(walk: &mut Walk, client: &Client) -> Result<String, Stopped> {
    let vpc = client.create_vpc().cidr_block("10.7.0.0/16").tag_specifications(named(ResourceType::Vpc, "tea & cake"));
    let vpc = walk.step("create a network", vpc.send()).await?;
    let vpc = walk.given("the ID of the network", vpc.vpc.and_then(|vpc| vpc.vpc_id))?;
    let names = AttributeBooleanValue::builder().value(true).build();
    let names = client.modify_vpc_attribute().vpc_id(&vpc).enable_dns_hostnames(names);
    walk.step("enable its DNS names", names.send()).await?;
    let subnet = client.create_subnet().vpc_id(&vpc).cidr_block("10.7.1.0/24").availability_zone("eu-central-1b");
    let subnet = walk.step("create a subnet", subnet.send()).await?;
    let subnet = walk.given("the ID of the subnet", subnet.subnet.and_then(|subnet| subnet.subnet_id))?;

    let gateway = walk.step("create a gateway", client.create_internet_gateway().send()).await?;
    let gateway = gateway.internet_gateway.and_then(|gateway| gateway.internet_gateway_id);
    let gateway = walk.given("the ID of the gateway", gateway)?;
    let attach = client.attach_internet_gateway().internet_gateway_id(&gateway).vpc_id(&vpc);
    walk.step("attach it to the network", attach.send()).await?;
    let table = walk.step("create a route table", client.create_route_table().vpc_id(&vpc).send()).await?;
    let table = table.route_table.and_then(|table| table.route_table_id);
    let table = walk.given("the ID of the table", table)?;
    let route = client.create_route().route_table_id(&table).destination_cidr_block("0.0.0.0/0").gateway_id(&gateway);
    walk.step("add a route", route.send()).await?;
    walk.step("describe the table", client.describe_route_tables().route_table_ids(&table).send()).await?;

    let group = client.create_security_group().group_name("shop").description("a < b & c").vpc_id(&vpc);
    let group = walk.step("create a security group", group.send()).await?;
    let group = walk.given("the ID of the group", group.group_id)?;
    let range = IpRange::builder().cidr_ip("192.0.2.0/24").description("till \"1\"").build();
    let https = IpPermission::builder().ip_protocol("tcp").from_port(443).to_port(443).ip_ranges(range).build();
    let allow = client.authorize_security_group_ingress().group_id(&group).ip_permissions(https.clone());
    walk.step("allow a port", allow.send()).await?;
    let again = client.authorize_security_group_ingress().group_id(&group).ip_permissions(https.clone());
    walk.rejected("allow it again", again.send()).await?;
    walk.step("describe the group", client.describe_security_groups().group_ids(&group).send()).await?;
    let revoke = client.revoke_security_group_ingress().group_id(&group).ip_permissions(https);
    walk.step("close the port", revoke.send()).await?;

    let ours = Filter::builder().name("vpc-id").values(&vpc).build();
    walk.step("find the subnets of the network", client.describe_subnets().filters(ours).send()).await?;
    let tagged = Filter::builder().name("tag:Name").values("tea & cake").values("none").build();
    walk.step("find the network by its tag", client.describe_vpcs().filters(tagged).send()).await?;
    walk.rejected("delete a network that is in use", client.delete_vpc().vpc_id(&vpc).send()).await?;
    Ok(subnet)
}

/// Creates volumes and snapshots, describes them, and deletes some of them.
async fn volumes(walk: &mut Walk, client: &Client) -> Result<(), Stopped> {
    let mut ids = Vec::new();
    for size in [8, 9, 10] {
        let volume = client.create_volume().availability_zone("eu-central-1a").size(size).volume_type(VolumeType::Gp3);
        let volume = volume.iops(3000).encrypted(false).tag_specifications(named(ResourceType::Volume, "shelf"));
        let volume = walk.step("create a volume", volume.send()).await?;
        ids.push(walk.given("the ID of the volume", volume.volume_id)?);
    }
    let available = client.wait_until_volume_available().set_volume_ids(Some(ids.clone())).wait(WAIT).await;
    walk.saw("wait until they are available", &available.is_ok());
    let pages = client.describe_volumes().into_paginator().page_size(2).items().send();
    walk.step("describe the volumes in pages", pages.collect::<Result<Vec<_>, _>>()).await?;
    let snapshot = client.create_snapshot().volume_id(&ids[0]).description("<before>");
    let snapshot = walk.step("create a snapshot", snapshot.send()).await?;
    let snapshot = walk.given("the ID of the snapshot", snapshot.snapshot_id)?;
    let copy = client.copy_snapshot().source_region("eu-central-1").source_snapshot_id(&snapshot).description("copy");
    let copy = walk.step("copy it", copy.send()).await?;
    let copy = walk.given("the ID of the copy", copy.snapshot_id)?;
    let both = client.describe_snapshots().snapshot_ids(&snapshot).snapshot_ids(copy);
    walk.step("describe both", both.send()).await?;
    walk.step("delete the snapshot", client.delete_snapshot().snapshot_id(&snapshot).send()).await?;
    walk.step("delete a volume", client.delete_volume().volume_id(&ids[0]).send()).await?;
    walk.rejected("delete it again", client.delete_volume().volume_id(&ids[0]).send()).await?;
    Ok(())
}

/// Runs instances in a subnet, from their first start to their termination.
async fn instances(walk: &mut Walk, client: &Client, subnet: &str) -> Result<(), Stopped> {
    let import = client.import_key_pair().key_name("till").public_key_material(Blob::new(KEY));
    walk.step("import a key", import.send()).await?;
    // The server gives the snapshots of its images new IDs each time, so the images are not compared as a whole.
    let images = client.describe_images().owners("amazon").send().await.ok();
    let images: Vec<_> = images.and_then(|output| output.images).into_iter().flatten().collect();
    let names: Vec<_> = images.iter().map(|image| (&image.image_id, &image.name, &image.architecture)).collect();
    walk.saw("describe the images", &names);
    let image = walk.given("the ID of an image", images.into_iter().find_map(|image| image.image_id))?;

    let run = || client.run_instances().image_id(&image).min_count(1).max_count(3).subnet_id(subnet).key_name("till");
    walk.rejected("try to start instances", run().dry_run(true).send()).await?;
    let disk = EbsBlockDevice::builder().volume_size(20).delete_on_termination(true).build();
    let disk = BlockDeviceMapping::builder().device_name("/dev/sda1").ebs(disk).build();
    let run = run().instance_type(InstanceType::T3Micro).user_data("aGVsbG8=").client_token("till-1");
    let run = run.block_device_mappings(disk).tag_specifications(named(ResourceType::Instance, "till"));
    let started = walk.step("start instances", run.send()).await?;
    let ids: Vec<_> = started.instances.into_iter().flatten().filter_map(|instance| instance.instance_id).collect();
    walk.saw("their number", &ids.len());
    let running = client.wait_until_instance_running().set_instance_ids(Some(ids.clone())).wait(WAIT).await;
    walk.saw("wait until they are running", &running.is_ok());
    let pages = client.describe_instances().into_paginator().page_size(2).send();
    walk.step("describe them in pages", pages.collect::<Result<Vec<_>, _>>()).await?;
    let status = client.describe_instance_status().instance_ids(&ids[0]).include_all_instances(true);
    walk.step("describe the status of one", status.send()).await?;

    let note = Tag::builder().key("note").value("é <b> & \"c\"").build();
    walk.step("tag it", client.create_tags().resources(&ids[0]).tags(note).send()).await?;
    let its = Filter::builder().name("resource-id").values(&ids[0]).build();
    walk.step("list its tags", client.describe_tags().filters(its).send()).await?;
    walk.step("stop it", client.stop_instances().instance_ids(&ids[0]).send()).await?;
    let change = client.modify_instance_attribute().instance_id(&ids[0]);
    let bigger = AttributeValue::builder().value("t3.large").build();
    walk.step("change its type", change.instance_type(bigger).send()).await?;
    walk.step("start it again", client.start_instances().instance_ids(&ids[0]).send()).await?;
    walk.step("terminate them", client.terminate_instances().set_instance_ids(Some(ids.clone())).send()).await?;
    let ended = client.wait_until_instance_terminated().set_instance_ids(Some(ids)).wait(WAIT).await;
    walk.saw("wait until they are terminated", &ended.is_ok());

    let missing = client.describe_instances().instance_ids("i-0123456789abcdef0").send();
    let missing = walk.rejected("describe one that does not exist", missing).await?;
    walk.saw("its code", &missing.as_service_error().map(|error| error.meta().code().map(str::to_owned)));
    Ok(())
}

/// Returns a tag with the name of a resource, for the request that creates it.
fn named(kind: ResourceType, name: &str) -> TagSpecification {
    TagSpecification::builder().resource_type(kind).tags(Tag::builder().key("Name").value(name).build()).build()
}

const KEY: &str = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAINANVuEdsDvP2/V2UcVpht727Vru69bIR3u014BrEur3 shop";
