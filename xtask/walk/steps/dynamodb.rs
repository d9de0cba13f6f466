//! Amazon DynamoDB: a table, items with attributes of every type, conditions, queries, batches, transactions,
//! pagination, waiters and errors.

use std::collections::HashMap;
use std::time::Duration;

use walk::{Stopped, Walk};

use super::sdk::Client;
use super::sdk::client::Waiters as _;
use super::sdk::primitives::Blob;
use super::sdk::types::{
    AttributeDefinition, AttributeValue, BillingMode, KeySchemaElement, KeyType, Put, PutRequest, ReturnValue,
    ScalarAttributeType, TransactWriteItem, WriteRequest,
};

pub(crate) async fn walk(walk: &mut Walk) -> Result<(), Stopped> {
    let client = Client::new(walk.config());
    let key = |name: &str, kind| KeySchemaElement::builder().attribute_name(name).key_type(kind).build().ok();
    let attribute = |name: &str| {
        let kind = ScalarAttributeType::S;
        AttributeDefinition::builder().attribute_name(name).attribute_type(kind).build().ok()
    };
    let table = client.create_table().table_name("orders").billing_mode(BillingMode::PayPerRequest);
    let table = table
        .set_key_schema(Some([key("shop", KeyType::Hash), key("id", KeyType::Range)].into_iter().flatten().collect()));
    let table = table.set_attribute_definitions(Some(["shop", "id"].map(attribute).into_iter().flatten().collect()));
    walk.step("create a table", table.send()).await?;
    let exists = client.wait_until_table_exists().table_name("orders").wait(Duration::from_secs(30)).await;
    walk.saw("wait until it exists", &exists.is_ok());
    walk.step("describe the table", client.describe_table().table_name("orders").send()).await?;

    let put = client.put_item().table_name("orders").set_item(Some(item("1")));
    walk.step("put an item with every kind of attribute", put.send()).await?;
    let get = client.get_item().table_name("orders").set_key(Some(key_of("1")));
    walk.step("get it", get.send()).await?;
    let update = client.update_item().table_name("orders").set_key(Some(key_of("1"))).update_expression("SET #n = :n");
    let update = update.expression_attribute_names("#n", "count");
    let update = update.expression_attribute_values(":n", AttributeValue::N("42.50".to_owned()));
    walk.step("update it", update.return_values(ReturnValue::AllNew).send()).await?;
    let put = client.put_item().table_name("orders").set_item(Some(item("1")));
    let put = put.condition_expression("attribute_not_exists(id)");
    let rejected = walk.rejected("put it again under a condition", put.send()).await?;
    walk.saw("its error", &rejected.as_service_error().map(|error| error.is_conditional_check_failed_exception()));

    let requests = ["2", "3", "4"].map(|id| PutRequest::builder().set_item(Some(item(id))).build().ok());
    let requests = requests.map(|put| WriteRequest::builder().set_put_request(put).build());
    let batch = client.batch_write_item().request_items("orders", requests.to_vec());
    walk.step("put three items at once", batch.send()).await?;
    let put = Put::builder().table_name("orders").set_item(Some(item("5"))).build().ok();
    let written = TransactWriteItem::builder().set_put(put).build();
    let transaction = client.transact_write_items().transact_items(written).client_request_token("a-token");
    walk.step("put one in a transaction", transaction.send()).await?;

    let query = client.query().table_name("orders").key_condition_expression("shop = :shop");
    let query = query.expression_attribute_values(":shop", AttributeValue::S("tea".to_owned()));
    let pages = query.projection_expression("id").into_paginator().page_size(2).items().send();
    walk.step("query in pages", pages.collect::<Result<Vec<_>, _>>()).await?;
    walk.step("scan", client.scan().table_name("orders").limit(2).send()).await?;
    let delete = client.delete_item().table_name("orders").set_key(Some(key_of("1")));
    walk.step("delete an item", delete.return_values(ReturnValue::AllOld).send()).await?;

    let missing = walk.rejected("describe a table that does not exist", client.describe_table().table_name("none").send()).await?;
    walk.saw("its error", &missing.as_service_error().map(|error| error.is_resource_not_found_exception()));
    walk.step("delete the table", client.delete_table().table_name("orders").send()).await?;
    let gone = client.wait_until_table_not_exists().table_name("orders").wait(Duration::from_secs(30)).await;
    walk.saw("wait until it is gone", &gone.is_ok());
    Ok(())
}

fn key_of(id: &str) -> HashMap<String, AttributeValue> {
    [("shop", "tea"), ("id", id)].map(|(name, value)| (name.to_owned(), AttributeValue::S(value.to_owned()))).into()
}

fn item(id: &str) -> HashMap<String, AttributeValue> {
    let text = |value: &str| AttributeValue::S(value.to_owned());
    let mut item = key_of(id);
    item.extend(
        [
            ("count", AttributeValue::N("7".to_owned())),
            ("paid", AttributeValue::Bool(true)),
            ("nothing", AttributeValue::Null(true)),
            ("picture", AttributeValue::B(Blob::new([0, 255]))),
            ("cakes", AttributeValue::Ss(vec!["a".to_owned(), "b".to_owned()])),
            ("sizes", AttributeValue::Ns(vec!["1".to_owned(), "2".to_owned()])),
            ("blobs", AttributeValue::Bs(vec![Blob::new("x")])),
            ("list", AttributeValue::L(vec![text("x"), AttributeValue::N("1".to_owned())])),
            ("map", AttributeValue::M([("inner".to_owned(), text("\"é\n"))].into())),
        ]
        .map(|(name, value)| (name.to_owned(), value)),
    );
    item
}
