//! AWS Systems Manager: parameters, their versions, labels, tags, pagination and errors.

use walk::{Stopped, Walk};

use super::sdk::Client;
use super::sdk::types::{ParameterType, ResourceTypeForTagging, Tag};

pub(crate) async fn walk(walk: &mut Walk) -> Result<(), Stopped> {
    let client = Client::new(walk.config());
    let put = |name: &str, value: &str| client.put_parameter().name(name).value(value).overwrite(true);
    walk.step("put a parameter", put("/shop/tea", "green").r#type(ParameterType::String).send()).await?;
    walk.step("put a secret parameter", put("/shop/key", "secret").r#type(ParameterType::SecureString).send()).await?;
    walk.step("put a list", put("/shop/cakes", "a,b").r#type(ParameterType::StringList).send()).await?;
    walk.step("put the parameter again", put("/shop/tea", "black").send()).await?;

    walk.step("read the parameter", client.get_parameter().name("/shop/tea").send()).await?;
    let secret =
        walk.step("read the secret", client.get_parameter().name("/shop/key").with_decryption(true).send()).await?;
    walk.saw("its value", &secret.parameter.and_then(|parameter| parameter.value));
    let several = client.get_parameters().names("/shop/tea").names("/shop/none").send();
    walk.step("read several, one of which does not exist", several).await?;
    let pages = client.get_parameters_by_path().path("/shop").into_paginator().page_size(1).send();
    walk.step("read a path in pages", pages.collect::<Result<Vec<_>, _>>()).await?;
    walk.step("read the history", client.get_parameter_history().name("/shop/tea").send()).await?;
    walk.step("label a version", client.label_parameter_version().name("/shop/tea").labels("sold").send()).await?;

    let kind = ResourceTypeForTagging::Parameter;
    let tag = Tag::builder().key("shop").value("tea & cake").build();
    let tagged = client.add_tags_to_resource().resource_type(kind.clone()).resource_id("/shop/tea");
    walk.step("tag it", tagged.set_tags(tag.ok().map(|tag| vec![tag])).send()).await?;
    walk.step("list its tags", client.list_tags_for_resource().resource_type(kind).resource_id("/shop/tea").send())
        .await?;

    let missing = walk.rejected("read one that does not exist", client.get_parameter().name("/none").send()).await?;
    walk.saw("its error", &missing.as_service_error().map(|error| error.is_parameter_not_found()));
    walk.step("delete it", client.delete_parameter().name("/shop/tea").send()).await?;
    walk.rejected("delete it again", client.delete_parameter().name("/shop/tea").send()).await?;
    Ok(())
}
