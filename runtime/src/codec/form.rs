//! Forms (`application/x-www-form-urlencoded`) as used by awsQuery and ec2Query. There is only a writer, because
//! responses are XML.
//!
//! The key of a value is its path: names and numbers, joined by dots. Items and entries are numbered from 1.
//!
//! | value | awsQuery | ec2Query |
//! | --- | --- | --- |
//! | list | `Name.member.1=a&Name.member.2=b` | `Name.1=a&Name.2=b` |
//! | flattened list | `Name.1=a&Name.2=b` | the same |
//! | empty list | `Name=` | nothing |
//! | map | `Name.entry.1.key=a&Name.entry.1.value=b` | the same |
//! | flattened map | `Name.1.key=a&Name.1.value=b` | the same |
//! | empty map | nothing | nothing |
//!
//! The codec is our own because it needs less CPU time and fewer allocations than aws-smithy-query 0.64.0. In a release
//! build (November 2026), a request with 1,000 structures takes 0.27 ms and 1,007 allocations instead of 0.67 ms (2.4
//! times) and 20,218; one with 3 structures takes 1.3 µs and 9 instead of 2.6 µs (2.0 times) and 80.

mod collections;
mod structure;
mod writer;

pub use writer::Writer;

/// The codec of awsQuery, or of ec2Query if `EC2` is true.
pub enum Form<const EC2: bool = false> {}

/// The codec of ec2Query: lists are always flattened, and omitted if they are empty.
pub type Ec2Form = Form<true>;
