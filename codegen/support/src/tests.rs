//! Tests of the support code, kept apart from it so that generated crates carry the code alone.

mod json;
