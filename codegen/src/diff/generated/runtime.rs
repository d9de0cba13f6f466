//! The items that macros of the runtime define without a table, such as the module `config`. They are read from the
//! macro definitions.
//!
//! Macros with several rules, or with parameters other than names, are not expanded; their calls are compared as
//! written.

use std::collections::BTreeMap;

use proc_macro2::{Group, Ident, Span, TokenStream, TokenTree};
use syn::{Item as RustItem, ItemMacro, Macro};

use super::tokens::split;

/// The name of the runtime in generated code.
pub(super) const RUNTIME: &str = "client_runtime";

/// The path through which the macros refer to crates that the runtime re-exports. Programs refer to these crates
/// directly.
const EXTERNAL: &str = "$crate::external::";

/// The files of the runtime whose macro definitions are read.
const SOURCES: [&str; 11] = [
    include_str!("../../../../runtime/src/account_id_endpoint.rs"),
    include_str!("../../../../runtime/src/checksum.rs"),
    include_str!("../../../../runtime/src/endpoint_discovery.rs"),
    include_str!("../../../../runtime/src/macros/client.rs"),
    include_str!("../../../../runtime/src/macros/config.rs"),
    include_str!("../../../../runtime/src/macros/config_builder.rs"),
    include_str!("../../../../runtime/src/macros/crate_modules.rs"),
    include_str!("../../../../runtime/src/macros/http_auth.rs"),
    include_str!("../../../../runtime/src/macros/presigning.rs"),
    include_str!("../../../../runtime/src/sigv4a.rs"),
    include_str!("../../../../runtime/src/waiter.rs"),
];

/// The macros of the runtime.
#[derive(Debug, Default)]
pub(super) struct Macros(BTreeMap<String, Definition>);

/// The definition of a macro whose parameters are all names.
#[derive(Debug)]
struct Definition {
    parameters: Vec<String>,
    body: TokenStream,
}

impl Macros {
    /// Reads the macro definitions of the runtime.
    pub(super) fn of_runtime() -> Self {
        let files = SOURCES.iter().filter_map(|source| syn::parse_file(&source.replace(EXTERNAL, "")).ok());
        let definitions = files.flat_map(|file| file.items).filter_map(|item| match item {
            RustItem::Macro(ItemMacro { ident: Some(name), mac, .. }) => {
                Some((name.to_string(), Definition::of(mac.tokens)?))
            }
            _ => None,
        });
        Self(definitions.collect())
    }

    /// Replaces macro calls with the items that they expand to.
    pub(super) fn expanded(&self, items: Vec<RustItem>) -> Vec<RustItem> {
        let expand = |mut item: RustItem| match &mut item {
            RustItem::Macro(call) if call.ident.is_none() => match self.items(&call.mac) {
                Some(items) => self.expanded(items),
                None => vec![item],
            },
            RustItem::Mod(module) => {
                if let Some((_, items)) = &mut module.content {
                    *items = self.expanded(std::mem::take(items));
                }
                vec![item]
            }
            _ => vec![item],
        };
        items.into_iter().flat_map(expand).collect()
    }

    fn items(&self, call: &Macro) -> Option<Vec<RustItem>> {
        let [package, name] = [call.path.segments.first()?, call.path.segments.last()?];
        if package.ident != RUNTIME {
            return None;
        }
        let Definition { parameters, body } = self.0.get(&name.ident.to_string())?;
        let arguments = split(call.tokens.clone(), ',');
        if arguments.len() != parameters.len() {
            return None;
        }
        let arguments: BTreeMap<String, TokenStream> = parameters.iter().cloned().zip(arguments).collect();
        let file: syn::File = syn::parse2(substituted(body.clone(), &arguments)).ok()?;
        Some(file.items)
    }
}

impl Definition {
    /// Parses a definition such as `($one:ident, $other:ident) => { … };`; `None` if it has several rules or other
    /// parameters.
    fn of(rules: TokenStream) -> Option<Self> {
        let rules: Vec<TokenTree> = rules.into_iter().collect();
        match rules.as_slice() {
            [TokenTree::Group(pattern), _, _, TokenTree::Group(body), rest @ ..] if rest.len() <= 1 => {
                let parameters = split(pattern.stream(), ',').into_iter().map(parameter).collect::<Option<_>>()?;
                Some(Self { parameters, body: body.stream() })
            }
            _ => None,
        }
    }
}

/// Returns the name in `$name:ident`.
fn parameter(tokens: TokenStream) -> Option<String> {
    let tokens: Vec<TokenTree> = tokens.into_iter().collect();
    match tokens.as_slice() {
        [TokenTree::Punct(dollar), TokenTree::Ident(name), TokenTree::Punct(_), TokenTree::Ident(kind)] => {
            (dollar.as_char() == '$' && kind == "ident").then(|| name.to_string())
        }
        _ => None,
    }
}

/// Replaces the parameters in the body of a macro with arguments.
///
/// ```text
/// $crate::settings!  →  client_runtime::settings!        $call(self)  →  call(self)
/// ```
fn substituted(body: TokenStream, arguments: &BTreeMap<String, TokenStream>) -> TokenStream {
    let mut out = TokenStream::new();
    let mut tokens = body.into_iter();
    while let Some(token) = tokens.next() {
        match token {
            TokenTree::Punct(punct) if punct.as_char() == '$' => match tokens.next() {
                Some(TokenTree::Ident(name)) if name == "crate" => {
                    out.extend([TokenTree::from(Ident::new(RUNTIME, Span::call_site()))]);
                }
                Some(TokenTree::Ident(name)) if arguments.contains_key(&name.to_string()) => {
                    out.extend(arguments.get(&name.to_string()).cloned());
                }
                next => out.extend([TokenTree::from(punct)].into_iter().chain(next)),
            },
            TokenTree::Group(group) => {
                let inner = substituted(group.stream(), arguments);
                out.extend([TokenTree::from(Group::new(group.delimiter(), inner))]);
            }
            token => out.extend([token]),
        }
    }
    out
}
