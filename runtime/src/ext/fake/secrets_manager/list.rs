//! Listing secrets, in pages.

use std::time::SystemTime;

use aws_smithy_types::Document;

use super::super::stateful::{Failure, Members, ServiceCall, structure, text};
use super::secret::Secret;
use super::{Response, SecretsManager, failure, filter, invalid_parameter};

impl SecretsManager {
    pub(super) fn list_secrets(&mut self, call: &ServiceCall<'_>) -> Response {
        let input = call.input;
        let filters = filter::filters(input)?;
        let all = input.flag("IncludePlannedDeletion").unwrap_or_default();
        let mut secrets: Vec<_> = self
            .secrets
            .iter()
            .filter(|secret| secret.is_in(call.region) && (all || secret.deletion.is_none()))
            .filter(|secret| filters.iter().all(|filter| filter.matches(secret)))
            .collect();
        sort(&mut secrets, input);
        let (secrets, token) = page(secrets.into_iter(), input, 100)?;
        let entries = secrets.into_iter().map(|secret| secret.describe(call.region, "SecretVersionsToStages", false));
        Ok(structure([("SecretList", Some(Document::Array(entries.collect()))), ("NextToken", token)]))
    }
}

/// Sorts by creation date, unless another key is requested. A missing access date sorts before all others.
fn sort(secrets: &mut [&Secret], input: Members<'_>) {
    match input.text("SortBy") {
        Some("name") => secrets.sort_by(|a, b| a.name.cmp(&b.name)),
        Some("last-accessed-date") => {
            secrets.sort_by_key(|secret| secret.accessed.unwrap_or(SystemTime::UNIX_EPOCH));
        }
        Some("last-changed-date") => secrets.sort_by_key(|secret| secret.changed),
        _ => secrets.sort_by_key(|secret| secret.created),
    }
    if input.text("SortOrder") == Some("desc") {
        secrets.reverse();
    }
}

/// Returns a page of items, and the token of the next page, if any: the number of items before that page.
pub(super) fn page<T>(
    items: impl Iterator<Item = T>,
    input: Members<'_>,
    max: usize,
) -> Result<(Vec<T>, Option<Document>), Failure> {
    let size = match input.integer("MaxResults") {
        None => max,
        Some(size) => usize::try_from(size)
            .ok()
            .filter(|size| (1..=max).contains(size))
            .ok_or_else(|| invalid_parameter(format!("MaxResults must be 1 to {max}")))?,
    };
    let start: usize = match input.text("NextToken") {
        None => 0,
        Some(token) => {
            token.parse().map_err(|_| failure("InvalidNextTokenException", "the token was not issued by this fake"))?
        }
    };
    let mut items = items.skip(start);
    let page: Vec<_> = items.by_ref().take(size).collect();
    let next = items.next().and_then(|_| text((start + page.len()).to_string()));
    Ok((page, next))
}
