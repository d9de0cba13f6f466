//! The public items of ordinary Rust code, in emitted tokens and in macros of the runtime.

use std::collections::BTreeSet;

use proc_macro2::{Delimiter, TokenStream, TokenTree};
use quote::{ToTokens, quote};
use syn::{Attribute, Fields, ImplItem, Item as RustItem, TraitItem, Type, Visibility};

use super::paths::{Names, leaves};
use super::runtime::Macros;
use super::tokens::{first_word, shown, split, undocumented};
use super::{Item, MODULE};
use crate::source_file::{Piece, SourceFile};

/// The parsed contents of a file.
#[derive(Default)]
pub(super) struct Parsed {
    /// The items, without those that are compiled only for tests or documentation.
    pub(super) items: Vec<RustItem>,
    /// The text of pieces that do not parse.
    opaque: Vec<String>,
}

/// Parses the contents of a file, except tables and included files.
pub(super) fn parsed(file: &SourceFile, macros: &Macros) -> Parsed {
    let mut parsed = Parsed::default();
    for piece in &file.pieces {
        match (parse(piece), piece) {
            (Some(items), _) => parsed.items.extend(macros.expanded(items).into_iter().filter(is_of_library)),
            (None, Piece::Text(text)) => parsed.opaque.push(text.clone()),
            (None, Piece::Rust(tokens)) => parsed.opaque.push(tokens.to_string()),
            (None, Piece::Table { .. } | Piece::Include(_)) => {}
        }
    }
    parsed
}

/// Parses the items of a piece; `None` if the piece does not parse as Rust.
pub(super) fn parse(piece: &Piece) -> Option<Vec<RustItem>> {
    let file: syn::File = match piece {
        Piece::Text(text) => syn::parse_file(text).ok()?,
        Piece::Rust(tokens) => syn::parse2(tokens.clone()).ok()?,
        Piece::Table { .. } | Piece::Include(_) => return None,
    };
    Some(file.items)
}

/// Whether an item is part of the library, not just of tests or documentation.
pub(super) fn is_of_library(item: &RustItem) -> bool {
    match item {
        RustItem::Mod(item) => !is_hidden(&item.attrs),
        RustItem::Fn(item) => !is_hidden(&item.attrs),
        RustItem::Impl(item) => !is_hidden(&item.attrs),
        RustItem::Use(item) => !is_hidden(&item.attrs),
        _ => true,
    }
}

/// Whether an item with these attributes is compiled only for tests or documentation.
pub(super) fn is_hidden(attributes: &[Attribute]) -> bool {
    let is = |list: &syn::MetaList, name: &str| list.tokens.to_string() == name;
    let lists = attributes.iter().filter_map(|attribute| attribute.meta.require_list().ok());
    lists.filter(|list| list.path.is_ident("cfg")).any(|list| is(list, "test") || is(list, "doc"))
}

/// Collects the public items of a file.
pub(super) fn items(found: &mut BTreeSet<Item>, parsed: &Parsed, names: &Names<'_>) {
    for (index, text) in parsed.opaque.iter().enumerate() {
        let path = format!("{}::{{unknown {index}}}", names.module);
        found.insert(Item { path, signature: text.clone() });
    }
    of_module(found, &parsed.items, names);
}

fn of_module(found: &mut BTreeSet<Item>, items: &[RustItem], names: &Names<'_>) {
    let mut add = |name: &str, signature: TokenStream| {
        let Some(path) = names.public(name) else { return };
        found.insert(Item { path, signature: shown(signature, &names.imports) });
    };
    let mut inner = BTreeSet::new();
    for item in items {
        match item {
            RustItem::Const(item) if is_public(&item.vis) => {
                let ty = &item.ty;
                add(&item.ident.to_string(), quote!(const #ty));
            }
            RustItem::Static(item) if is_public(&item.vis) => {
                let (mutability, ty) = (&item.mutability, &item.ty);
                add(&item.ident.to_string(), quote!(static #mutability #ty));
            }
            RustItem::Fn(item) if is_public(&item.vis) => {
                let (attributes, signature) = (attributes(&item.attrs), &item.sig);
                add(&item.sig.ident.to_string(), quote!(#attributes #signature));
            }
            RustItem::Type(item) if is_public(&item.vis) => add(&item.ident.to_string(), undocumented(item)),
            RustItem::TraitAlias(item) if is_public(&item.vis) => add(&item.ident.to_string(), undocumented(item)),
            RustItem::Struct(item) if is_public(&item.vis) => {
                let (attributes, generics, clause) =
                    (attributes(&item.attrs), &item.generics, &item.generics.where_clause);
                let name = item.ident.to_string();
                add(&name, quote!(#attributes struct #generics #clause));
                fields(&mut add, &name, &item.fields, true);
            }
            RustItem::Union(item) if is_public(&item.vis) => add(&item.ident.to_string(), undocumented(item)),
            RustItem::Enum(item) if is_public(&item.vis) => {
                let (attributes, generics, clause) =
                    (self::attributes(&item.attrs), &item.generics, &item.generics.where_clause);
                let name = item.ident.to_string();
                add(&name, quote!(#attributes enum #generics #clause));
                for variant in &item.variants {
                    let (attributes, fields) = (self::attributes(&variant.attrs), undocumented(&variant.fields));
                    add(&format!("{name}::{}", variant.ident), quote!(#attributes #fields));
                }
            }
            RustItem::Trait(item) if is_public(&item.vis) => {
                let (attributes, generics, supertraits) = (attributes(&item.attrs), &item.generics, &item.supertraits);
                let name = item.ident.to_string();
                add(&name, quote!(#attributes trait #generics: #supertraits));
                for item in &item.items {
                    let (method, signature) = trait_item(item);
                    add(&format!("{name}::{method}"), signature);
                }
            }
            RustItem::Use(item) if is_public(&item.vis) => {
                for [path, name] in leaves(&item.tree) {
                    // An item of this crate has its own entry, and the location of its definition is private.
                    let from = (!names.is_local(&path)).then(|| path.parse::<TokenStream>().unwrap_or_default());
                    add(&name, from.map(|path| quote!(use #path)).unwrap_or_default());
                }
            }
            RustItem::Mod(item) => {
                let name = item.ident.to_string();
                if is_public(&item.vis) {
                    add(&name, MODULE.parse().unwrap_or_default());
                }
                if let Some((_, items)) = &item.content {
                    of_module(&mut inner, items, &names.inner(&name, items));
                }
            }
            RustItem::ForeignMod(_) | RustItem::ExternCrate(_) => add("{unknown}", undocumented(item)),
            RustItem::Verbatim(tokens) => add("{unknown}", undocumented(tokens)),
            RustItem::Impl(item) => of_impl(&mut inner, item, items, names),
            RustItem::Macro(item) => {
                let exported = item.attrs.iter().any(|attribute| attribute.path().is_ident("macro_export"));
                match &item.ident {
                    Some(name) if exported => add(&format!("{name}!"), undocumented(item)),
                    Some(_) => {}
                    None if makes_nothing_public(&item.mac, items) => {}
                    None => of_macro(&mut inner, &names.module, &item.mac, names),
                }
            }
            _ => {}
        }
    }
    found.extend(inner);
}

fn fields(add: &mut impl FnMut(&str, TokenStream), owner: &str, fields: &Fields, needs_pub: bool) {
    for (index, field) in fields.iter().enumerate() {
        if needs_pub && !is_public(&field.vis) {
            continue;
        }
        let name = field.ident.as_ref().map_or_else(|| index.to_string(), ToString::to_string);
        let (attributes, ty) = (attributes(&field.attrs), &field.ty);
        add(&format!("{owner}::{name}"), quote!(#attributes #ty));
    }
}

fn trait_item(item: &TraitItem) -> (String, TokenStream) {
    match item {
        TraitItem::Fn(item) => {
            let (attributes, signature) = (attributes(&item.attrs), &item.sig);
            let body = item.default.as_ref().map(|_| quote!(default));
            (item.sig.ident.to_string(), quote!(#attributes #signature #body))
        }
        TraitItem::Const(item) => (item.ident.to_string(), undocumented(item)),
        TraitItem::Type(item) => (item.ident.to_string(), undocumented(item)),
        other => ("{unknown}".to_owned(), undocumented(other)),
    }
}

/// Collects the items that an `impl` block adds to a public type.
fn of_impl(found: &mut BTreeSet<Item>, item: &syn::ItemImpl, items: &[RustItem], names: &Names<'_>) {
    let owner = match self_type(&item.self_ty) {
        Some(path) => names.public_type(&path),
        // Tuples, slices and the like are not items of a crate.
        None => Some(shown(item.self_ty.to_token_stream(), &names.imports)),
    };
    let Some(owner) = owner else { return };
    let generics = &item.generics;
    if let Some((not, path, _)) = &item.trait_ {
        // Private traits of the crate do not matter to programs; traits of std and of other crates do.
        if is_private_trait(path, items, names) {
            return;
        }
        let types = item.items.iter().filter(|item| matches!(item, ImplItem::Type(_))).map(undocumented);
        let for_type = &item.self_ty;
        let (name, signature) = (shown(quote!(#not #path), &names.imports), quote!(#generics for #for_type #(#types)*));
        found.insert(Item { path: format!("{owner}::{{impl {name}}}"), signature: shown(signature, &names.imports) });
        return;
    }
    for member in &item.items {
        let (name, signature) = match member {
            ImplItem::Fn(item) if is_public(&item.vis) => {
                let (attributes, signature) = (attributes(&item.attrs), &item.sig);
                (item.sig.ident.to_string(), quote!(#generics #attributes #signature))
            }
            ImplItem::Const(item) if is_public(&item.vis) => {
                let ty = &item.ty;
                (item.ident.to_string(), quote!(const #ty))
            }
            ImplItem::Macro(item) => {
                of_macro(found, &owner, &item.mac, names);
                continue;
            }
            _ => continue,
        };
        found.insert(Item { path: format!("{owner}::{name}"), signature: shown(signature, &names.imports) });
    }
}

fn is_private_trait(path: &syn::Path, items: &[RustItem], names: &Names<'_>) -> bool {
    let is_here = |name: &syn::Ident| {
        items.iter().any(|item| matches!(item, RustItem::Trait(item) if item.ident == *name && !is_public(&item.vis)))
    };
    let plain: Vec<_> = path.segments.iter().map(|segment| segment.ident.to_string()).collect();
    path.get_ident().is_some_and(is_here) || names.is_private(&plain.join("::"))
}

/// Collects the rows of a macro call. Their expansion is unknown, so each row counts as written, up to `=>`.
fn of_macro(found: &mut BTreeSet<Item>, owner: &str, call: &syn::Macro, names: &Names<'_>) {
    let rows = split(undocumented(&call.tokens), ';').into_iter().flat_map(|rows| split(rows, ','));
    for row in rows.map(before_arrow) {
        let Some(name) = first_word(&row) else { continue };
        let name = if matches!(call.delimiter, syn::MacroDelimiter::Brace(_)) {
            name
        } else {
            shown(row.clone(), &names.imports)
        };
        found.insert(Item { path: format!("{owner}::{name}"), signature: shown(row, &names.imports) });
    }
}

/// Returns the part of a row before `=>`.
fn before_arrow(row: TokenStream) -> TokenStream {
    let mut before: Vec<TokenTree> = Vec::new();
    for token in row {
        let is = |token: &TokenTree, char| matches!(token, TokenTree::Punct(punct) if punct.as_char() == char);
        if is(&token, '>') && before.last().is_some_and(|last| is(last, '=')) {
            before.pop();
            break;
        }
        before.push(token);
    }
    before.into_iter().collect()
}

/// Whether a macro is defined in the same module and its definition makes nothing public.
fn makes_nothing_public(call: &syn::Macro, items: &[RustItem]) -> bool {
    let definition = items.iter().find_map(|item| match item {
        RustItem::Macro(item) if item.ident.as_ref().is_some_and(|name| call.path.is_ident(name)) => Some(item),
        _ => None,
    });
    definition.is_some_and(|definition| !says_pub(&definition.mac.tokens))
}

/// Whether the tokens contain an unrestricted `pub`.
fn says_pub(tokens: &TokenStream) -> bool {
    let mut tokens = tokens.clone().into_iter().peekable();
    while let Some(token) = tokens.next() {
        let limited = |next: Option<&TokenTree>| matches!(next, Some(TokenTree::Group(group)) if group.delimiter() == Delimiter::Parenthesis);
        match token {
            TokenTree::Ident(ident) if ident == "pub" && !limited(tokens.peek()) => return true,
            TokenTree::Group(group) if says_pub(&group.stream()) => return true,
            _ => {}
        }
    }
    false
}

/// Returns the path of the type of an `impl` block, without references; `None` if the type has no path.
fn self_type(ty: &Type) -> Option<String> {
    match ty {
        Type::Path(path) => {
            let segments: Vec<_> = path.path.segments.iter().map(|segment| segment.ident.to_string()).collect();
            Some(segments.join("::"))
        }
        Type::Reference(reference) => self_type(&reference.elem),
        _ => None,
    }
}

/// Returns the attributes that count as part of a signature.
fn attributes(attributes: &[Attribute]) -> TokenStream {
    let relevant = attributes.iter().filter(|attribute| {
        ["cfg", "derive", "non_exhaustive", "must_use"].iter().any(|name| attribute.path().is_ident(name))
    });
    quote!(#(#relevant)*)
}

fn is_public(visibility: &Visibility) -> bool {
    matches!(visibility, Visibility::Public(_))
}
