//! Amazon SNS: topics, subscriptions, messages, tags, pagination and an error.

use walk::{Stopped, Walk};

use super::sdk::Client;
use super::sdk::types::{MessageAttributeValue, PublishBatchRequestEntry, Tag};

pub(crate) async fn walk(walk: &mut Walk) -> Result<(), Stopped> {
    let client = Client::new(walk.config());
    let tag = Tag::builder().key("shop").value("tea & cake").build();
    let topic = client.create_topic().name("orders").attributes("DisplayName", "Orders");
    let topic = walk.step("create a topic", topic.set_tags(tag.ok().map(|tag| vec![tag])).send()).await?;
    let arn = walk.given("the ARN of the topic", topic.topic_arn)?;
    walk.step("read its attributes", client.get_topic_attributes().topic_arn(&arn).send()).await?;
    walk.step("list its tags", client.list_tags_for_resource().resource_arn(&arn).send()).await?;

    let subscribe =
        client.subscribe().topic_arn(&arn).protocol("sqs").endpoint("arn:aws:sqs:eu-central-1:123456789012:q");
    let subscription = walk.step("subscribe a queue", subscribe.return_subscription_arn(true).send()).await?;
    let subscription = walk.given("the ARN of the subscription", subscription.subscription_arn)?;
    walk.step("list the subscriptions", client.list_subscriptions_by_topic().topic_arn(&arn).send()).await?;
    walk.step("unsubscribe it", client.unsubscribe().subscription_arn(subscription).send()).await?;

    let attribute = MessageAttributeValue::builder().data_type("String").string_value("<a>").build();
    let message = client.publish().topic_arn(&arn).subject("tea").message("é & \"x\"");
    let message = message.set_message_attributes(attribute.ok().map(|value| [("kind".to_owned(), value)].into()));
    walk.step("publish a message", message.send()).await?;
    let entry = |id: &str| PublishBatchRequestEntry::builder().id(id).message(format!("batch {id}")).build();
    let entries: Vec<_> = ["a", "b"].map(entry).into_iter().flatten().collect();
    walk.step(
        "publish two at once",
        client.publish_batch().topic_arn(&arn).set_publish_batch_request_entries(Some(entries)).send(),
    )
    .await?;

    for number in 0..101 {
        let created = client.create_topic().name(format!("topic-{number}")).send().await;
        walk.given("another topic", created.ok())?;
    }
    let pages = client.list_topics().into_paginator().items().send();
    let topics = walk.step("list the topics in pages", pages.collect::<Result<Vec<_>, _>>()).await?;
    walk.saw("their number", &topics.len());

    let missing = client.get_topic_attributes().topic_arn("arn:aws:sns:eu-central-1:123456789012:none").send();
    let missing = walk.rejected("read a topic that does not exist", missing).await?;
    walk.saw("its error", &missing.as_service_error().map(|error| error.is_not_found_exception()));
    walk.step("delete the topic", client.delete_topic().topic_arn(&arn).send()).await?;
    Ok(())
}
