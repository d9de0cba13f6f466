//! The operations of the service, each with its input, output, error and builders.

pub use aws_types::request_id::RequestId;

pub mod checked;
pub mod config;
pub mod count_shelves;
pub mod create_shelf;
pub mod delete_shelf;
pub mod exchange;
pub mod fail;
pub mod fetch_cold;
pub mod fetch_shelf;
pub mod list_shelf;
pub mod open;
pub mod put_shelf;
pub mod read_box;
pub mod read_shelf;
pub mod tidy_shelf;
pub mod unsigned;
pub mod update_shelf;
