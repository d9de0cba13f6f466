//! Tags.

use aws_smithy_types::Document;

use super::super::stateful::{Failure, Members, ServiceCall, structure};
use super::{Response, SecretsManager, invalid_parameter};

impl SecretsManager {
    pub(super) fn tag_resource(&mut self, call: &ServiceCall<'_>) -> Response {
        let secret = self.live(call)?;
        add(&mut secret.tags, call.input)?;
        Ok(nothing())
    }

    pub(super) fn untag_resource(&mut self, call: &ServiceCall<'_>) -> Response {
        let keys = call.input.texts("TagKeys");
        self.live(call)?.tags.retain(|(key, _)| !keys.contains(&key.as_str()));
        Ok(nothing())
    }
}

/// Adds the tags of an input. A tag with the same key is replaced.
pub(super) fn add(tags: &mut Vec<(String, String)>, input: Members<'_>) -> Result<(), Failure> {
    let mut all = tags.clone();
    for tag in input.structures("Tags") {
        let (key, value) = (tag.text("Key").unwrap_or_default(), tag.text("Value").unwrap_or_default());
        if !(1..=128).contains(&key.chars().count()) || value.chars().count() > 256 || key.starts_with("aws:") {
            return Err(invalid_parameter(
                "a tag has a key of 1 to 128 characters, which does not start with aws:, and a value of at most 256",
            ));
        }
        match all.iter_mut().find(|(existing, _)| existing == key) {
            Some((_, existing)) => value.clone_into(existing),
            None => all.push((key.to_owned(), value.to_owned())),
        }
    }
    if all.len() > 50 {
        return Err(invalid_parameter("a secret has at most 50 tags"));
    }
    *tags = all;
    Ok(())
}

fn nothing() -> Document {
    structure([])
}
