//! `aws.parseArn`: the parts of an Amazon Resource Name.

use super::segments::Segments;

/// An Amazon Resource Name, `arn:partition:service:region:account:resource`.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Arn<'a> {
    /// The partition; never empty.
    pub partition: &'a str,
    /// The namespace of the service; never empty.
    pub service: &'a str,
    /// The Region; empty for resources without one.
    pub region: &'a str,
    /// The account; empty for resources without one.
    pub account_id: &'a str,
    /// The resource, split at its colons and slashes.
    pub resource_id: Segments<'a>,
}

/// Parses an ARN; `None` if it is invalid.
#[inline]
pub fn parse(text: &str) -> Option<Arn<'_>> {
    let mut parts = text.splitn(6, ':');
    let (prefix, partition, service) = (parts.next()?, parts.next()?, parts.next()?);
    let (region, account_id, resource) = (parts.next()?, parts.next()?, parts.next()?);
    if prefix != "arn" || partition.is_empty() || service.is_empty() || resource.is_empty() {
        return None;
    }
    Some(Arn { partition, service, region, account_id, resource_id: Segments::Resource(resource) })
}
