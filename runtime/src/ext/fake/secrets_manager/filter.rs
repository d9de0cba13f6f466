//! Filters of `ListSecrets` and `BatchGetSecretValue`.

use super::super::stateful::{Failure, Members};
use super::secret::Secret;
use super::{failure, invalid_parameter};

/// A filter, which selects the secrets that match at least one of its values.
pub(super) struct Filter<'a> {
    attribute: Attribute,
    values: Vec<&'a str>,
}

/// The attribute of secrets that a filter examines.
#[derive(Clone, Copy)]
enum Attribute {
    Description,
    Name,
    TagKey,
    TagValue,
    PrimaryRegion,
    OwningService,
    All,
}

/// Returns the filters of a request.
pub(super) fn filters<'a>(input: Members<'a>) -> Result<Vec<Filter<'a>>, Failure> {
    input.structures("Filters").map(filter).collect()
}

fn filter(filter: Members<'_>) -> Result<Filter<'_>, Failure> {
    let attribute = match filter.text("Key") {
        Some("description") => Attribute::Description,
        Some("name") => Attribute::Name,
        Some("tag-key") => Attribute::TagKey,
        Some("tag-value") => Attribute::TagValue,
        Some("primary-region") => Attribute::PrimaryRegion,
        Some("owning-service") => Attribute::OwningService,
        Some("all") => Attribute::All,
        Some(other) => return Err(failure("ValidationException", format!("`{other}` is not a filter key"))),
        None => return Err(invalid_parameter("the filter has no key")),
    };
    let values = filter.texts("Values");
    match values.len() {
        1..=10 => Ok(Filter { attribute, values }),
        _ => Err(invalid_parameter("a filter has 1 to 10 values")),
    }
}

impl Filter<'_> {
    pub(super) fn matches(&self, secret: &Secret) -> bool {
        self.values.iter().any(|value| match value.strip_prefix('!') {
            Some(value) => !self.attribute.matches(value, secret),
            None => self.attribute.matches(value, secret),
        })
    }
}

impl Attribute {
    /// Whether the attribute of a secret starts with a value. For `Description` and `All`, whether it has the words of the
    /// value, as in [`has_words`].
    fn matches(self, value: &str, secret: &Secret) -> bool {
        let description = secret.description.as_deref();
        let keys = secret.tags.iter().map(|(key, _)| key.as_str());
        let values = secret.tags.iter().map(|(_, value)| value.as_str());
        let is_prefix = |text: &str| text.starts_with(value);
        match self {
            Self::Name => is_prefix(&secret.name),
            Self::TagKey => keys.into_iter().any(is_prefix),
            Self::TagValue => values.into_iter().any(is_prefix),
            Self::PrimaryRegion => secret.primary_region().is_some_and(is_prefix),
            Self::OwningService => secret.owning_service().is_some_and(is_prefix),
            Self::Description => has_words(description, value),
            Self::All => {
                has_words([secret.name.as_str()].into_iter().chain(description).chain(keys).chain(values), value)
            }
        }
    }
}

/// Whether some attribute has, for each word of the value, a word that starts with it, ignoring case.
fn has_words<'a>(attributes: impl IntoIterator<Item = &'a str>, value: &str) -> bool {
    let wanted: Vec<_> = words(value).collect();
    let attributes = attributes.into_iter();
    !wanted.is_empty()
        && attributes
            .map(|text| words(text).collect::<Vec<_>>())
            .any(|found| wanted.iter().all(|wanted| found.iter().any(|found| found.starts_with(wanted.as_str()))))
}

fn words(text: &str) -> impl Iterator<Item = String> {
    let separates = |c: char| c.is_whitespace() || "/_+=.@-".contains(c);
    text.split(separates).filter(|word| !word.is_empty()).map(str::to_lowercase)
}
