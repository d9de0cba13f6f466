//! The declarative macros in which shapes are written: one table row a member, one line a fact.
//!
//! A row of a structure, an input, an output or an error reads
//!
//! ```text
//! /// What the member means.
//! field, set_field, get_field: optional(list(Tag)) = "JsonKey" as Format, sensitive;
//! ```
//!
//! - the three names are the field with its accessor, and the builder's setter and getter;
//! - `optional(kind)` is an `Option`, `required(kind)` must be set before `build`, `or(value, kind)` has a default;
//!   `corrected(value, kind)` is required too, and the value stands in for it where a response lacks it, in place of the
//!   kind's `Default`;
//! - the kind says how the member is taken and given back: `text`, `copy(T)`, `value(T)`, `boxed(T)`, `list(text)`,
//!   `list(T)`, `map(K, V)`;
//! - the string is the member's key on the wire; `as Format` and `sensitive` appear where they apply.
//!
//! [`member`] and [`builder`] hold what a row expands to, the other files the tables themselves. What a table makes is
//! `#[inline]`: it is compiled where it is used, and not at all where it is not.

#![allow(unused_macros)] // Not every service has shapes of every kind.

#[macro_use]
mod member;
#[macro_use]
mod builder;
#[macro_use]
mod structure;
#[macro_use]
mod error;
#[macro_use]
mod fluent_builder;
#[macro_use]
mod operation;
#[macro_use]
mod operation_error;
#[macro_use]
mod paginator;
#[macro_use]
mod service_error;
#[macro_use]
mod settings;
#[macro_use]
mod string_enum;
