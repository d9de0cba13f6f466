//! Adding, replacing and removing tags.

use std::collections::BTreeMap;

use anyhow::{Result, ensure};
use aws_sdk_secretsmanager::types::Tag;

use crate::walk::{Walk, rejected};

pub(crate) async fn walk(walk: &mut Walk) -> Result<()> {
    let client = walk.client();
    let tag = |key: &str, value: &str| Tag::builder().key(key).value(value).build();
    let tags = async || -> Result<BTreeMap<String, String>> {
        let described = client.describe_secret().secret_id("tags").send().await?;
        let text = |text: Option<&str>| text.unwrap_or_default().to_owned();
        Ok(described.tags().iter().map(|tag| (text(tag.key()), text(tag.value()))).collect())
    };
    let expected = |tags: &[(&str, &str)]| -> BTreeMap<String, String> {
        tags.iter().map(|(key, value)| ((*key).to_owned(), (*value).to_owned())).collect()
    };

    walk.step("a secret has no tags at first", async {
        client.create_secret().name("tags").secret_string("x").send().await?;
        ensure!(tags().await?.is_empty());
        Ok(())
    })
    .await?;

    walk.step("add tags", async {
        client
            .tag_resource()
            .secret_id("tags")
            .tags(tag("a", "1"))
            .tags(tag("b", ""))
            .tags(tag("ü", "ö"))
            .send()
            .await?;
        ensure!(tags().await? == expected(&[("a", "1"), ("b", ""), ("ü", "ö")]));
        Ok(())
    })
    .await?;

    walk.step("a tag with an existing key replaces it", async {
        client.tag_resource().secret_id("tags").set_tags(Some(vec![tag("a", "2")])).send().await?;
        ensure!(tags().await? == expected(&[("a", "2"), ("b", ""), ("ü", "ö")]));
        Ok(())
    })
    .await?;

    walk.step("remove tags", async {
        client.untag_resource().secret_id("tags").tag_keys("a").tag_keys("ü").tag_keys("none").send().await?;
        ensure!(tags().await? == expected(&[("b", "")]));
        Ok(())
    })
    .await?;

    walk.step("a secret that does not exist cannot be tagged", async {
        let error = rejected(client.tag_resource().secret_id("tags/none").tags(tag("a", "1")).send().await)?;
        ensure!(error.is_resource_not_found_exception(), "{error:?}");
        let error = rejected(client.untag_resource().secret_id("tags/none").tag_keys("a").send().await)?;
        ensure!(error.is_resource_not_found_exception(), "{error:?}");
        Ok(())
    })
    .await
}
