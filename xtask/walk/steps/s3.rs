//! Amazon S3: a bucket, objects as streams, checksums, multipart uploads, presigned URLs, pagination, a waiter and
//! errors.

use std::time::Duration;

use walk::{Stopped, Walk};

use super::sdk::Client;
use super::sdk::client::Waiters as _;
use super::sdk::config::Builder;
use super::sdk::presigning::PresigningConfig;
use super::sdk::primitives::ByteStream;
use super::sdk::types::{
    BucketLocationConstraint, ChecksumAlgorithm, ChecksumMode, CompletedMultipartUpload, CompletedPart,
    CreateBucketConfiguration, Delete, ObjectIdentifier, Tag, Tagging,
};

/// The minimum size in bytes of every part but the last.
const PART: usize = 5 << 20;

pub(crate) async fn walk(walk: &mut Walk) -> Result<(), Stopped> {
    let config = Builder::from(walk.config()).force_path_style(true).build();
    let client = Client::from_conf(config);
    let place = CreateBucketConfiguration::builder().location_constraint(BucketLocationConstraint::EuCentral1).build();
    let bucket = client.create_bucket().bucket("shelf").create_bucket_configuration(place);
    walk.step("create a bucket", bucket.send()).await?;
    let exists = client.wait_until_bucket_exists().bucket("shelf").wait(Duration::from_secs(30)).await;
    walk.saw("wait until it exists", &exists.is_ok());
    walk.step("get its location", client.get_bucket_location().bucket("shelf").send()).await?;

    objects(walk, &client).await?;
    checksums(walk, &client).await?;
    parts(walk, &client).await?;
    presigned(walk, &client).await?;

    for number in 0..5 {
        let put = client.put_object().bucket("shelf").key(format!("many/{number}")).body(ByteStream::from_static(b"x"));
        walk.given("another object", put.send().await.ok())?;
    }
    let list = client.list_objects_v2().bucket("shelf").prefix("many/").max_keys(2);
    let mut pages = list.into_paginator().send();
    while let Some(page) = pages.next().await {
        walk.step("list a page of objects", async { page }).await?;
    }
    let ids = (0..5).map(|number| ObjectIdentifier::builder().key(format!("many/{number}")).build());
    let delete = Delete::builder().set_objects(ids.collect::<Result<_, _>>().ok()).build().ok();
    walk.step("delete several objects", client.delete_objects().bucket("shelf").set_delete(delete).send()).await?;
    let rejected =
        walk.rejected("delete a bucket that has objects", client.delete_bucket().bucket("shelf").send()).await?;
    walk.saw("its error", &rejected.as_service_error().map(|error| error.meta().code().map(str::to_owned)));
    Ok(())
}

async fn objects(walk: &mut Walk, client: &Client) -> Result<(), Stopped> {
    let key = "tea/a b+ü.txt";
    let put = client.put_object().bucket("shelf").key(key).metadata("kind", "green").content_type("text/plain");
    walk.step("put an object", put.body(ByteStream::from_static(b"hello, tea")).send()).await?;
    walk.step("read its metadata", client.head_object().bucket("shelf").key(key).send()).await?;
    read(walk, "read the object", client.get_object().bucket("shelf").key(key).send().await).await?;
    let part = client.get_object().bucket("shelf").key(key).range("bytes=7-9").send().await;
    read(walk, "read a range of it", part).await?;
    let copy = client.copy_object().bucket("shelf").key("copy").copy_source("shelf/tea/a%20b%2B%C3%BC.txt");
    walk.step("copy it", copy.send()).await?;
    let tag = Tag::builder().key("a").value("b c").build();
    let tags = Tagging::builder().set_tag_set(tag.ok().map(|tag| vec![tag])).build().ok();
    let tagging = client.put_object_tagging().bucket("shelf").key("copy").set_tagging(tags);
    walk.step("tag the copy", tagging.send()).await?;
    walk.step("read its tags", client.get_object_tagging().bucket("shelf").key("copy").send()).await?;
    walk.step("delete the copy", client.delete_object().bucket("shelf").key("copy").send()).await?;
    let missing = walk.rejected("read it", client.get_object().bucket("shelf").key("copy").send()).await?;
    walk.saw("its error", &missing.as_service_error().map(|error| error.is_no_such_key()));
    let missing = client.head_object().bucket("shelf").key("copy").send().await;
    walk.saw("read its metadata", &missing.err().and_then(|error| Some(error.into_service_error().is_not_found())));
    Ok(())
}

async fn checksums(walk: &mut Walk, client: &Client) -> Result<(), Stopped> {
    for algorithm in
        [ChecksumAlgorithm::Crc32, ChecksumAlgorithm::Crc32C, ChecksumAlgorithm::Sha1, ChecksumAlgorithm::Sha256]
    {
        let put = client.put_object().bucket("shelf").key("checked").checksum_algorithm(algorithm);
        walk.step("put an object with a checksum", put.body(ByteStream::from_static(b"checked")).send()).await?;
        let get = client.get_object().bucket("shelf").key("checked").checksum_mode(ChecksumMode::Enabled);
        read(walk, "read it, and check it", get.send().await).await?;
    }
    Ok(())
}

async fn parts(walk: &mut Walk, client: &Client) -> Result<(), Stopped> {
    let id = begin(walk, client, "large").await?;
    let mut parts = CompletedMultipartUpload::builder();
    for (number, size) in [(1, PART), (2, 10)] {
        let part = client.upload_part().bucket("shelf").key("large").upload_id(&id).part_number(number);
        let part = walk.step("upload a part", part.body(ByteStream::from(vec![b'a'; size])).send()).await?;
        parts = parts.parts(CompletedPart::builder().part_number(number).set_e_tag(part.e_tag).build());
    }
    let complete = client.complete_multipart_upload().bucket("shelf").key("large").upload_id(&id);
    walk.step("complete the upload", complete.multipart_upload(parts.build()).send()).await?;
    let large = walk.step("read the object", client.get_object().bucket("shelf").key("large").send()).await?;
    let mut body = large.body;
    let mut size = 0;
    while let Some(chunk) = body.next().await {
        size += walk.given("a chunk", chunk.ok())?.len();
    }
    walk.saw("its size", &size);
    let id = begin(walk, client, "left").await?;
    let left = client.abort_multipart_upload().bucket("shelf").key("left").upload_id(id);
    walk.step("abort it", left.send()).await?;
    Ok(())
}

/// Begins a multipart upload. Its ID is different each time, so it is not compared.
async fn begin(walk: &mut Walk, client: &Client, key: &str) -> Result<String, Stopped> {
    let upload = client.create_multipart_upload().bucket("shelf").key(key).send().await;
    walk.saw("start a multipart upload", &upload.as_ref().map(|upload| upload.key.clone()).map_err(|_| "rejected"));
    walk.given("the ID of the upload", upload.ok().and_then(|upload| upload.upload_id))
}

async fn presigned(walk: &mut Walk, client: &Client) -> Result<(), Stopped> {
    let hour = || PresigningConfig::expires_in(Duration::from_secs(3600)).ok();
    let for_an_hour = walk.given("a configuration", hour())?;
    let put = client.put_object().bucket("shelf").key("signed").presigned(for_an_hour).await;
    let put = walk.given("a presigned URL", put.ok())?;
    walk.plain("put an object at a presigned URL", put.method(), put.uri(), put.headers(), b"signed")?;
    let for_an_hour = walk.given("a configuration", hour())?;
    let get = client.get_object().bucket("shelf").key("signed").presigned(for_an_hour).await;
    let get = walk.given("a presigned URL", get.ok())?;
    walk.plain("read it at a presigned URL", get.method(), get.uri(), get.headers(), b"")?;
    Ok(())
}

/// Adds a step with the output of a call, and one with its body as a string.
async fn read<E: std::error::Error>(
    walk: &mut Walk,
    name: &'static str,
    output: Result<super::sdk::operation::get_object::GetObjectOutput, E>,
) -> Result<(), Stopped> {
    let mut output = walk.step(name, async { output }).await?;
    let body = std::mem::take(&mut output.body).collect().await;
    walk.saw(
        "its body",
        &body.map(|body| String::from_utf8_lossy(&body.into_bytes()).into_owned()).map_err(|_| "unreadable"),
    );
    Ok(())
}
