//! Listing more secrets than fit on a page: by hand, with a paginator, with filters, and in a given order.

use std::collections::BTreeSet;

use anyhow::{Result, ensure};
use aws_sdk_secretsmanager::Client;
use aws_sdk_secretsmanager::config::interceptors::BeforeDeserializationInterceptorContextMut;
use aws_sdk_secretsmanager::config::{ConfigBag, Intercept, RuntimeComponents};
use aws_sdk_secretsmanager::error::{BoxError, ProvideErrorMetadata};
use aws_sdk_secretsmanager::operation::list_secrets::builders::ListSecretsFluentBuilder;
use aws_sdk_secretsmanager::types::{Filter, FilterNameStringType, SortByType, SortOrderType, Tag};

use crate::walk::{Walk, given, is_in_days, rejected};

const SECRETS: usize = 120;

/// A token that the server accepts.
const TOKEN: &str = "1";

pub(crate) async fn walk(walk: &mut Walk) -> Result<()> {
    let client = walk.client();
    let recorder = walk.recorder.clone();
    let filter = |key: FilterNameStringType, value: &str| Filter::builder().key(key).values(value).build();
    let all = || client.list_secrets().filters(filter(FilterNameStringType::Name, "list/"));

    walk.step("create more secrets than fit on a page", async {
        for number in 0..SECRETS {
            let create = client.create_secret().name(format!("list/{number:03}")).secret_string("x");
            let create = match number {
                0 => create.description("needle in haystack"),
                1 => create.tags(Tag::builder().key("needle-key").value("needle-value").build()),
                _ => create,
            };
            create.send().await?;
        }
        Ok(())
    })
    .await?;

    walk.step("list a page: its entries are complete, and a token leads to the next", async {
        let page = all().send().await?;
        ensure!(page.secret_list().len() == 100 && page.next_token().is_some(), "{:?}", page.next_token());
        let entry = &page.secret_list()[0];
        ensure!(entry.name() == Some("list/000") && entry.arn().is_some());
        ensure!(entry.description() == Some("needle in haystack"));
        ensure!(is_in_days(given(entry.created_date(), "creation")?, 0));
        ensure!(given(entry.secret_versions_to_stages(), "versions")?.values().all(|stages| stages == &["AWSCURRENT"]));
        let next = all().set_next_token(page.next_token().map(str::to_owned)).max_results(7).send().await?;
        ensure!(next.secret_list().len() == 7 && next.secret_list()[0].name() == Some("list/100"));
        Ok(())
    })
    .await?;

    walk.step("page through all, in the pages of the server", async {
        let (sizes, names) = pages(all(), None).await?;
        ensure!(sizes == [100, 20] && names.len() == SECRETS, "{sizes:?}");
        Ok(())
    })
    .await?;

    walk.step("page through all, in pages of a given size", async {
        let (sizes, names) = pages(all(), Some(50)).await?;
        ensure!(sizes == [50, 50, 20] && names.len() == SECRETS, "{sizes:?}");
        ensure!(recorder.last()?.body.contains("\"MaxResults\":50"));
        Ok(())
    })
    .await?;

    let stuck = Client::from_conf(walk.config(crate::walk::REGION).interceptor(SameToken).build());
    walk.step("a repeated token ends the pages", async {
        let before = recorder.count();
        let mut pages = stuck.list_secrets().into_paginator().send();
        for _ in 0..2 {
            ensure!(given(pages.next().await, "page")??.next_token() == Some(TOKEN));
        }
        ensure!(pages.next().await.is_none() && recorder.count() - before == 2);
        Ok(())
    })
    .await?;

    walk.step("a repeated token is followed if requested", async {
        let mut pages = stuck.list_secrets().into_paginator().stop_on_duplicate_token(false).send();
        for _ in 0..4 {
            ensure!(given(pages.next().await, "page")??.next_token() == Some(TOKEN));
        }
        Ok(())
    })
    .await?;

    let filters = [
        ("name", filter(FilterNameStringType::Name, "list/00"), 10),
        ("description", filter(FilterNameStringType::Description, "haystack"), 1),
        ("key of a tag", filter(FilterNameStringType::TagKey, "needle-k"), 1),
        ("value of a tag", filter(FilterNameStringType::TagValue, "needle-v"), 1),
        ("owning service", filter(FilterNameStringType::OwningService, "nobody"), 0),
        ("any of them", filter(FilterNameStringType::All, "needle"), 2),
    ];
    for (name, filter, expected) in filters {
        walk.step(&format!("find secrets by {name}"), async {
            let found = client.list_secrets().filters(filter).send().await?;
            ensure!(found.secret_list().len() == expected, "found {}", found.secret_list().len());
            Ok(())
        })
        .await?;
    }

    walk.step("several values of a filter widen it, several filters narrow it", async {
        let values = Filter::builder().key(FilterNameStringType::Name).values("list/00").values("list/01").build();
        ensure!(client.list_secrets().filters(values.clone()).send().await?.secret_list().len() == 20);
        let narrow = client.list_secrets().filters(values).filters(filter(FilterNameStringType::TagKey, "needle-key"));
        let found = narrow.send().await?;
        ensure!(found.secret_list().len() == 1 && found.secret_list()[0].name() == Some("list/001"));
        Ok(())
    })
    .await?;

    walk.step("the requested order is sent to the server", async {
        let listed = all().sort_order(SortOrderType::Desc).sort_by(SortByType::LastAccessedDate).max_results(1);
        ensure!(listed.send().await?.secret_list().len() == 1);
        let body = recorder.last()?.body;
        ensure!(
            body.contains("\"SortOrder\":\"desc\"") && body.contains("\"SortBy\":\"last-accessed-date\""),
            "{body}"
        );
        Ok(())
    })
    .await?;

    walk.step("a filter that this client does not know is sent, and rejected", async {
        let unknown = FilterNameStringType::from("color");
        ensure!(unknown.as_str() == "color");
        let error = rejected(client.list_secrets().filters(filter(unknown, "red")).send().await)?;
        ensure!(error.code() == Some("ValidationException"), "{error:?}");
        ensure!(given(error.message(), "message")?.contains("color"));
        Ok(())
    })
    .await
}

/// Returns the sizes of all pages, and the names in them.
async fn pages(list: ListSecretsFluentBuilder, size: Option<i32>) -> Result<(Vec<usize>, BTreeSet<String>)> {
    let paginator = list.into_paginator();
    let mut pages = match size {
        Some(size) => paginator.page_size(size).send(),
        None => paginator.send(),
    };
    let (mut sizes, mut names) = (Vec::new(), BTreeSet::new());
    while let Some(page) = pages.next().await {
        let page = page?;
        sizes.push(page.secret_list().len());
        names.extend(page.secret_list().iter().filter_map(|secret| secret.name().map(str::to_owned)));
    }
    Ok((sizes, names))
}

/// An interceptor that replaces responses with pages that all have the same token.
#[derive(Debug)]
struct SameToken;

impl Intercept for SameToken {
    fn name(&self) -> &'static str {
        "SameToken"
    }

    fn modify_before_deserialization(
        &self,
        context: &mut BeforeDeserializationInterceptorContextMut<'_>,
        _: &RuntimeComponents,
        _: &mut ConfigBag,
    ) -> Result<(), BoxError> {
        *context.response_mut().body_mut() = format!(r#"{{"SecretList":[],"NextToken":"{TOKEN}"}}"#).into();
        Ok(())
    }
}
