//! Emits endpoint rules as nested conditions.

use super::expression::value;
use super::outcome::outcome;
use crate::ir::endpoint::{Block, Step, Test};
use proc_macro2::TokenStream;
use quote::{format_ident, quote};

/// Emits a block as a function body, whose last expression is the result.
pub(super) fn body(block: &Block) -> TokenStream {
    let steps = block.steps.iter().map(step);
    let end = block.end.as_ref().map(outcome);
    quote!(#(#steps)* #end)
}

/// Emits conditions that must all hold, as the condition of an `if`.
pub(super) fn tests<'a>(tests: impl IntoIterator<Item = &'a Test>) -> TokenStream {
    let tests = tests.into_iter().map(|test| match test {
        Test::Holds(flag) => value(flag),
        Test::Binds { local, value } => {
            let (local, value) = (format_ident!("{local}"), self::value(value));
            quote!(let Some(#local) = #value)
        }
    });
    quote!(#(#tests)&&*)
}

fn step(step: &Step) -> TokenStream {
    match step {
        Step::Let { local, value } => {
            let (local, value) = (format_ident!("{local}"), self::value(value));
            quote!(let #local = #value;)
        }
        Step::If { tests, then } => {
            let tests = self::tests(tests);
            let steps = then.steps.iter().map(self::step);
            let end = then.end.as_ref().map(|end| {
                let end = outcome(end);
                quote!(return #end;)
            });
            quote!(if #tests { #(#steps)* #end })
        }
    }
}
