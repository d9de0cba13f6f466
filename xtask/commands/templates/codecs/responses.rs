//! The responses that are read.

use aws_smithy_cbor::Encoder;
use aws_smithy_types::DateTime;

/// Returns a page of 100 records.
pub(crate) fn list_resource_record_sets() -> Vec<u8> {
    let records = (0..100).map(|index| {
        format!(
            "<ResourceRecordSet><Name>host-{index}.bookshop.example.com.</Name><Type>A</Type>\
             <SetIdentifier>rack-{index} &amp; others</SetIdentifier><Weight>10</Weight><TTL>300</TTL>\
             <ResourceRecords><ResourceRecord><Value>192.0.2.{index}</Value></ResourceRecord>\
             <ResourceRecord><Value>198.51.100.{index}</Value></ResourceRecord></ResourceRecords>\
             <HealthCheckId>6f0a1b2c-3d4e-5f60-7182-93a4b5c6d7e8</HealthCheckId></ResourceRecordSet>"
        )
    });
    let records: String = records.collect();
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<ListResourceRecordSetsResponse \
         xmlns=\"https://route53.amazonaws.com/doc/2013-04-01/\"><ResourceRecordSets>{records}</ResourceRecordSets>\
         <IsTruncated>true</IsTruncated><NextRecordName>host-100.bookshop.example.com.</NextRecordName>\
         <NextRecordType>A</NextRecordType><MaxItems>100</MaxItems></ListResourceRecordSetsResponse>"
    )
    .into_bytes()
}

/// Returns a response with temporary credentials.
pub(crate) fn assume_role() -> Vec<u8> {
    let token = "IQoJb3JpZ2luX2VjEHcaCWV1LXdlc3QtMSJHMEUCIQ".repeat(20);
    format!(
        "<AssumeRoleResponse xmlns=\"https://sts.amazonaws.com/doc/2011-06-15/\">\n  <AssumeRoleResult>\n    \
         <AssumedRoleUser>\n      <AssumedRoleId>AROAEXAMPLE:deployment</AssumedRoleId>\n      \
         <Arn>arn:aws:sts::123456789012:assumed-role/deployment/deployment</Arn>\n    </AssumedRoleUser>\n    \
         <Credentials>\n      <AccessKeyId>ASIAEXAMPLE</AccessKeyId>\n      \
         <SecretAccessKey>not/a/secret/key/but/of/its/length/00000</SecretAccessKey>\n      \
         <SessionToken>{token}</SessionToken>\n      <Expiration>2026-01-01T12:00:00Z</Expiration>\n    \
         </Credentials>\n    <PackedPolicySize>6</PackedPolicySize>\n  </AssumeRoleResult>\n  <ResponseMetadata>\n    \
         <RequestId>6f0a1b2c-3d4e-5f60-7182-93a4b5c6d7e8</RequestId>\n  </ResponseMetadata>\n</AssumeRoleResponse>\n"
    )
    .into_bytes()
}

/// Returns a page of 100 plans.
pub(crate) fn list_plans() -> Vec<u8> {
    let mut body = Encoder::new(Vec::new());
    body.map(2).str("plans").array(100);
    for index in 0..100 {
        body.map(10);
        body.str("arn").str(&format!("arn:aws:arc-region-switch::123456789012:plan/bookshop-{index}:abcdef"));
        body.str("owner").str("123456789012");
        body.str("name").str(&format!("bookshop-{index}"));
        body.str("regions").array(2).str("eu-west-1").str("eu-central-1");
        body.str("recoveryApproach").str("activePassive");
        body.str("primaryRegion").str("eu-west-1");
        body.str("updatedAt").timestamp(&DateTime::from_secs(1_754_000_000));
        body.str("description").str("Moves the bookshop to another Region, and back after thirty days");
        body.str("executionRole").str("arn:aws:iam::123456789012:role/region-switch");
        body.str("recoveryTimeObjectiveMinutes").integer(30);
    }
    body.str("nextToken").str("6f0a1b2c-3d4e-5f60-7182-93a4b5c6d7e8");
    body.into_writer()
}
