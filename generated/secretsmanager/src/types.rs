//! The data types that inputs and outputs use.
//!
//! # Unknown values
//!
//! A service can return values that this version of the crate does not know. Enums keep such a value unchanged: `as_str`
//! returns it, and it can be sent back. When matching, add a wildcard arm, and use `as_str` to compare with a value that is
//! newer than the crate.

pub use api_error_type::ApiErrorType;
pub use cross_account_primary_type::CrossAccountPrimaryType;
pub use cross_account_replica_entry::CrossAccountReplicaEntry;
pub use external_secret_rotation_metadata_item::ExternalSecretRotationMetadataItem;
pub use filter::Filter;
pub use filter_name_string_type::FilterNameStringType;
pub use replica_region_type::ReplicaRegionType;
pub use replica_restriction_type::ReplicaRestrictionType;
pub use replication_status_type::ReplicationStatusType;
pub use resource_policy_summary::ResourcePolicySummary;
pub use rotation_rules_type::RotationRulesType;
pub use secret_list_entry::SecretListEntry;
pub use secret_value_entry::SecretValueEntry;
pub use secret_versions_list_entry::SecretVersionsListEntry;
pub use sort_by_type::SortByType;
pub use sort_order_type::SortOrderType;
pub use status_type::StatusType;
pub use tag::Tag;
pub use validation_errors_entry::ValidationErrorsEntry;

/// The builders of structures.
pub mod builders {
    pub use super::api_error_type::ApiErrorTypeBuilder;
    pub use super::cross_account_primary_type::CrossAccountPrimaryTypeBuilder;
    pub use super::cross_account_replica_entry::CrossAccountReplicaEntryBuilder;
    pub use super::external_secret_rotation_metadata_item::ExternalSecretRotationMetadataItemBuilder;
    pub use super::filter::FilterBuilder;
    pub use super::replica_region_type::ReplicaRegionTypeBuilder;
    pub use super::replication_status_type::ReplicationStatusTypeBuilder;
    pub use super::resource_policy_summary::ResourcePolicySummaryBuilder;
    pub use super::rotation_rules_type::RotationRulesTypeBuilder;
    pub use super::secret_list_entry::SecretListEntryBuilder;
    pub use super::secret_value_entry::SecretValueEntryBuilder;
    pub use super::secret_versions_list_entry::SecretVersionsListEntryBuilder;
    pub use super::tag::TagBuilder;
    pub use super::validation_errors_entry::ValidationErrorsEntryBuilder;
}

pub mod error;
mod api_error_type;
mod cross_account_primary_type;
mod cross_account_replica_entry;
mod external_secret_rotation_metadata_item;
mod filter;
mod filter_name_string_type;
mod replica_region_type;
mod replica_restriction_type;
mod replication_status_type;
mod resource_policy_summary;
mod rotation_rules_type;
mod secret_list_entry;
mod secret_value_entry;
mod secret_versions_list_entry;
mod sort_by_type;
mod sort_order_type;
mod status_type;
mod tag;
mod validation_errors_entry;
