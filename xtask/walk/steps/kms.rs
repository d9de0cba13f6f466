//! AWS KMS: keys, aliases, tags, encryption, signatures, grants, pagination and an error.

use walk::{Stopped, Walk};

use super::sdk::Client;
use super::sdk::primitives::Blob;
use super::sdk::types::{DataKeySpec, GrantOperation, KeyUsageType, MessageType, SigningAlgorithmSpec, Tag};

pub(crate) async fn walk(walk: &mut Walk) -> Result<(), Stopped> {
    let client = Client::new(walk.config());
    let tag = Tag::builder().tag_key("shop").tag_value("tea").build();
    let key = client.create_key().description("orders").set_tags(tag.ok().map(|tag| vec![tag])).send();
    let key = walk.step("create a key", key).await?;
    let id = walk.given("the ID of the key", key.key_metadata)?.key_id;
    walk.step("describe the key", client.describe_key().key_id(&id).send()).await?;

    walk.step("create an alias", client.create_alias().alias_name("alias/orders").target_key_id(&id).send()).await?;
    walk.step("list the aliases of the key", client.list_aliases().key_id(&id).send()).await?;
    walk.step("list its tags", client.list_resource_tags().key_id(&id).send()).await?;

    let encrypted = client.encrypt().key_id("alias/orders").plaintext(Blob::new("tea")).encryption_context("a", "b");
    let encrypted = encrypted.send().await;
    walk.saw("encrypt a secret", &encrypted.is_ok());
    let blob = walk.given("the ciphertext", encrypted.ok().and_then(|output| output.ciphertext_blob))?;
    let decrypted = client.decrypt().ciphertext_blob(blob).encryption_context("a", "b");
    let decrypted = walk.step("decrypt it", decrypted.send()).await?;
    walk.saw("the secret", &decrypted.plaintext.map(Blob::into_inner));
    let data_key = client.generate_data_key().key_id(&id).key_spec(DataKeySpec::Aes256).send().await;
    walk.saw("the length of a data key", &data_key.ok().and_then(|key| key.plaintext).map(|key| key.as_ref().len()));

    let sign = client.create_key().key_usage(KeyUsageType::SignVerify).key_spec("RSA_2048".into()).send();
    let signer = walk.step("create a key for signatures", sign).await?;
    let signer = walk.given("the ID of that key", signer.key_metadata)?.key_id;
    let algorithm = SigningAlgorithmSpec::RsassaPkcs1V15Sha256;
    let signed = client.sign().key_id(&signer).message(Blob::new("tea")).message_type(MessageType::Raw);
    let signed = signed.signing_algorithm(algorithm.clone()).send().await.ok();
    let signature = walk.given("a signature", signed.and_then(|output| output.signature))?;
    let verified = client.verify().key_id(&signer).message(Blob::new("tea")).message_type(MessageType::Raw);
    let verified = verified.signature(signature).signing_algorithm(algorithm);
    walk.step("verify the signature", verified.send()).await?;

    let grant = client.create_grant().key_id(&id).grantee_principal("arn:aws:iam::123456789012:role/shop");
    let grant = walk.step("create a grant", grant.operations(GrantOperation::Encrypt).send()).await?;
    let grant = walk.given("the ID of the grant", grant.grant_id)?;
    walk.step("list the grants", client.list_grants().key_id(&id).send()).await?;
    walk.step("revoke the grant", client.revoke_grant().key_id(&id).grant_id(grant).send()).await?;

    let pages = client.list_keys().into_paginator().page_size(1).items().send();
    let keys = walk.step("list the keys in pages", pages.collect::<Result<Vec<_>, _>>()).await?;
    walk.saw("their number", &keys.len());

    let missing = client.describe_key().key_id("11111111-2222-3333-4444-555555555555").send();
    let missing = walk.rejected("describe a key that does not exist", missing).await?;
    walk.saw("its error", &missing.as_service_error().map(|error| error.is_not_found_exception()));
    walk.step("disable the key", client.disable_key().key_id(&id).send()).await?;
    walk.step("enable it again", client.enable_key().key_id(&id).send()).await?;
    walk.step("delete the key in a week", client.schedule_key_deletion().key_id(&id).pending_window_in_days(7).send())
        .await?;
    Ok(())
}
