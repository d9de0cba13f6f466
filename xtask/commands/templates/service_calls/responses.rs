//! The canned responses.

use bytes::Bytes;

use crate::canned::Canned;

/// The entity tag of an object.
pub(crate) const TAG: &str = "\"0cc175b9c0f1b6a831c399e269772661\"";

/// Returns an object with the checksum that clients validate by default.
pub(crate) fn get_object(object: &Bytes) -> Canned {
    let checksum = aws_smithy_types::base64::encode(crc32fast::hash(object).to_be_bytes());
    let headers = [
        ("content-length", object.len().to_string()),
        ("content-type", "text/plain".to_owned()),
        ("etag", TAG.to_owned()),
        ("last-modified", "Thu, 01 Jan 2026 12:00:00 GMT".to_owned()),
        ("x-amz-checksum-crc32", checksum),
        ("x-amz-checksum-type", "FULL_OBJECT".to_owned()),
        ("x-amz-request-id", "6F0A1B2C3D4E5F60".to_owned()),
    ];
    Canned { headers: headers.into(), body: object.clone() }
}

/// Returns the response to an upload.
pub(crate) fn put_object() -> Canned {
    let headers = [("etag", TAG.to_owned()), ("x-amz-request-id", "6F0A1B2C3D4E5F60".to_owned())];
    Canned { headers: headers.into(), body: Bytes::new() }
}

/// Returns a page of 100 items.
pub(crate) fn query() -> Canned {
    let items = (0..100).map(|index| {
        format!(
            r#"{{"customer":{{"S":"bookworm"}},"order":{{"S":"order-{index:05}"}},"total":{{"N":"{index}.95"}},"paid":{{"BOOL":true}},"books":{{"L":[{{"M":{{"isbn":{{"S":"978-0-00-{index:06}-0"}},"copies":{{"N":"2"}}}}}}]}},"notes":{{"NULL":true}},"tags":{{"SS":["gift","express"]}}}}"#
        )
    });
    let items = items.collect::<Vec<_>>().join(",");
    let body = format!(r#"{{"Count":100,"Items":[{items}],"ScannedCount":100}}"#);
    Canned { headers: vec![("content-type", "application/x-amz-json-1.0".to_owned())], body: body.into() }
}

/// Returns a page of 200 instances, in reservations of two.
pub(crate) fn describe_instances() -> Canned {
    let reservations = (0..100).map(|index| {
        let instances: String = [2 * index, 2 * index + 1].map(instance).concat();
        format!(
            "<item><reservationId>r-{index:017x}</reservationId><ownerId>123456789012</ownerId><groupSet/>\
             <instancesSet>{instances}</instancesSet></item>"
        )
    });
    let body = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<DescribeInstancesResponse \
         xmlns=\"http://ec2.amazonaws.com/doc/2016-11-15/\">\n  <requestId>6f0a1b2c-3d4e-5f60-7182-93a4b5c6d7e8</requestId>\n  \
         <reservationSet>{}</reservationSet>\n</DescribeInstancesResponse>\n",
        reservations.collect::<String>(),
    );
    Canned { headers: vec![("content-type", "text/xml;charset=UTF-8".to_owned())], body: body.into() }
}

fn instance(index: u32) -> String {
    format!(
        "<item><instanceId>i-{index:017x}</instanceId><imageId>ami-0123456789abcdef0</imageId>\
         <instanceState><code>16</code><name>running</name></instanceState>\
         <privateDnsName>ip-10-0-0-{index}.eu-west-1.compute.internal</privateDnsName><dnsName/><reason/>\
         <keyName>bookshop</keyName><amiLaunchIndex>0</amiLaunchIndex><instanceType>m7g.large</instanceType>\
         <launchTime>2026-01-01T12:00:00.000Z</launchTime><placement><availabilityZone>eu-west-1a</availabilityZone>\
         <groupName/><tenancy>default</tenancy></placement><monitoring><state>disabled</state></monitoring>\
         <subnetId>subnet-0123456789abcdef0</subnetId><vpcId>vpc-0123456789abcdef0</vpcId>\
         <privateIpAddress>10.0.0.{index}</privateIpAddress><sourceDestCheck>true</sourceDestCheck>\
         <groupSet><item><groupId>sg-0123456789abcdef0</groupId><groupName>web</groupName></item></groupSet>\
         <architecture>arm64</architecture><rootDeviceType>ebs</rootDeviceType><rootDeviceName>/dev/xvda</rootDeviceName>\
         <blockDeviceMapping><item><deviceName>/dev/xvda</deviceName><ebs><volumeId>vol-{index:017x}</volumeId>\
         <status>attached</status><attachTime>2026-01-01T12:00:05.000Z</attachTime>\
         <deleteOnTermination>true</deleteOnTermination></ebs></item></blockDeviceMapping>\
         <virtualizationType>hvm</virtualizationType><clientToken/><tagSet><item><key>Name</key>\
         <value>web-{index} &amp; others</value></item><item><key>team</key><value>bookshop</value></item></tagSet>\
         <hypervisor>xen</hypervisor><ebsOptimized>true</ebsOptimized></item>"
    )
}
