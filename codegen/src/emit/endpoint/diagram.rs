//! Emits a decision diagram: a table of its nodes, and the code that evaluates its conditions and results.

use super::expression::value;
use super::outcome::outcome;
use crate::ir::endpoint::{Base, Condition, Diagram, Expression, Leaf, Outcome};
use proc_macro2::{Literal, TokenStream};
use quote::{format_ident, quote};

/// Emits the table of nodes.
///
/// ```text
/// const NODES: [Node; 2] = [Node(0, 3, 100000000), Node(1, 100000001, 100000002)];
/// ```
pub(super) fn nodes(diagram: &Diagram) -> TokenStream {
    let count = Literal::usize_unsuffixed(diagram.nodes.len());
    let nodes = diagram.nodes.iter().map(|node| {
        let condition = Literal::usize_unsuffixed(node.condition);
        let (high, low) = (reference(node.high), reference(node.low));
        quote!(Node(#condition, #high, #low))
    });
    quote! {
        /// The endpoint rules as a decision diagram.
        const NODES: [Node; #count] = [#(#nodes),*];
    }
}

/// Emits the body of `resolve`, which walks the table.
///
/// ```text
/// let partition_result_cell = Cell::new(None);
/// let result = bdd::walk(&NODES, 2, |condition| match condition {
///     0 => params.region.is_some(),
///     1 => {
///         let Some(region) = params.region.as_deref() else { return false };
///         partition_result_cell.set(partitions.of(region));
///         partition_result_cell.get().is_some()
///     }
///     _ => false,
/// });
/// match result {
///     Some(1) => {
///         let Some(region) = params.region.as_deref() else { return reject(...) };
///         endpoint_at(...)
///     }
///     _ => reject(...),
/// }
/// ```
pub(super) fn body(diagram: &Diagram) -> TokenStream {
    let stores = diagram.stores.iter().map(|store| {
        let store = format_ident!("{store}");
        quote!(let #store = OnceCell::new();)
    });
    let variables = diagram.variables.iter().map(|variable| {
        let variable = format_ident!("{variable}");
        quote!(let #variable = Cell::new(None);)
    });
    let root = reference(diagram.root);
    let conditions = diagram.conditions.iter().enumerate().map(|(number, condition)| {
        let (number, condition) = (Literal::usize_unsuffixed(number), self::condition(condition));
        quote!(#number => #condition)
    });
    let results = (1..).zip(&diagram.results).map(|(number, result)| {
        let (number, result) = (Literal::usize_unsuffixed(number), self::result(result));
        quote!(Some(#number) => #result)
    });
    let no_rule = outcome(&Outcome::NoRule);
    quote! {
        #(#stores)*
        #(#variables)*
        let result = bdd::walk(&NODES, #root, |condition| match condition {
            #(#conditions)*
            _ => false,
        });
        match result {
            #(#results)*
            _ => #no_rule,
        }
    }
}

fn condition(condition: &Condition) -> TokenStream {
    let needs = needs(&condition.needs, &quote!(false));
    let kept = condition.kept.iter().map(|(store, text)| {
        let (store, text) = (format_ident!("{store}"), value(text));
        quote!(let #store = #store.get_or_init(|| #text);)
    });
    let value = self::value(&condition.value);
    let Some((variable, store)) = &condition.assign else {
        return if condition.needs.is_empty() { quote!(#value,) } else { quote!({ #needs #value }) };
    };
    let variable = format_ident!("{variable}");
    let ty = condition.value.ty;
    let value = match store.as_ref().map(|store| format_ident!("{store}")) {
        Some(store) if ty.optional => quote!(#store.get_or_init(|| #value).as_deref()),
        Some(store) => quote!(Some(#store.get_or_init(|| #value).as_str())),
        None if ty.optional => value,
        None => quote!(Some(#value)),
    };
    let holds = match ty.base {
        Base::Flag => quote!(#variable.get() == Some(true)),
        _ if ty.optional => quote!(#variable.get().is_some()),
        _ => quote!(true),
    };
    quote! {{
        #needs
        #(#kept)*
        #variable.set(#value);
        #holds
    }}
}

fn result(result: &Leaf) -> TokenStream {
    let outcome = self::outcome(&result.outcome);
    if result.needs.is_empty() {
        return quote!(#outcome,);
    }
    let no_rule = self::outcome(&Outcome::NoRule);
    let needs = needs(&result.needs, &no_rule);
    quote!({ #needs #outcome })
}

/// Emits code that binds the values that a condition or result needs, and returns `otherwise` if one of them is absent.
fn needs(needs: &[(String, Expression)], otherwise: &TokenStream) -> TokenStream {
    let needs = needs.iter().map(|(local, value)| {
        let (local, value) = (format_ident!("{local}"), self::value(value));
        quote!(let Some(#local) = #value else { return #otherwise };)
    });
    quote!(#(#needs)*)
}

fn reference(reference: i32) -> TokenStream {
    let sign = (reference < 0).then(|| quote!(-));
    let magnitude = Literal::u32_unsuffixed(reference.unsigned_abs());
    quote!(#sign #magnitude)
}
