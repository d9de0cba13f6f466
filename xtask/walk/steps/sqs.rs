//! Amazon SQS: queues and their attributes, messages one at a time and in batches, pagination and errors.

use walk::{Stopped, Walk};

use super::sdk::Client;
use super::sdk::types::{QueueAttributeName, SendMessageBatchRequestEntry};

pub(crate) async fn walk(walk: &mut Walk) -> Result<(), Stopped> {
    let client = Client::new(walk.config());
    let queue = client.create_queue().queue_name("orders").attributes(QueueAttributeName::VisibilityTimeout, "1");
    let queue = walk.step("create a queue", queue.send()).await?;
    let url = walk.given("the URL of the queue", queue.queue_url)?;

    let message = client.send_message().queue_url(&url).message_body("tea & <cake>").send();
    walk.step("send a message", message).await?;
    let entry = |id: &str| SendMessageBatchRequestEntry::builder().id(id).message_body(format!("batch {id}")).build();
    let entries: Vec<_> = ["a", "b", "c"].map(entry).into_iter().flatten().collect();
    let batch = client.send_message_batch().queue_url(&url).set_entries(Some(entries)).send();
    walk.step("send three messages at once", batch).await?;

    let attributes = client.get_queue_attributes().queue_url(&url).attribute_names(QueueAttributeName::All).send();
    walk.step("read the attributes of the queue", attributes).await?;

    let received = client.receive_message().queue_url(&url).max_number_of_messages(4).wait_time_seconds(1).send();
    let received = walk.step("receive messages", received).await?;
    let first = received.messages().first().and_then(|message| message.receipt_handle.clone());
    let receipt = walk.given("the receipt of the first message", first)?;
    walk.step("delete a message", client.delete_message().queue_url(&url).receipt_handle(receipt).send()).await?;

    for name in ["orders-1", "orders-2"] {
        walk.step("create another queue", client.create_queue().queue_name(name).send()).await?;
    }
    let pages = client.list_queues().queue_name_prefix("orders").into_paginator().page_size(2).items().send();
    walk.step("list the queues in pages", pages.collect::<Result<Vec<_>, _>>()).await?;

    let missing =
        walk.rejected("read a queue that does not exist", client.get_queue_url().queue_name("no").send()).await?;
    walk.saw("its error", &missing.as_service_error().map(|error| error.is_queue_does_not_exist()));
    let duplicate = client.create_queue().queue_name("orders").attributes(QueueAttributeName::VisibilityTimeout, "2");
    walk.rejected("create the queue with other attributes", duplicate.send()).await?;

    walk.step("empty the queue", client.purge_queue().queue_url(&url).send()).await?;
    walk.step("delete the queue", client.delete_queue().queue_url(&url).send()).await?;
    Ok(())
}
