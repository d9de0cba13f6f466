//! The public items of tables, the macro calls that define shapes and operations.
//!
//! The name of a table and the first word of a block determine which parts of their rows are public, as documented at
//! the macro that the table calls. Unknown tables, blocks and rows count as public, as written.

use std::collections::BTreeSet;

use proc_macro2::{TokenStream, TokenTree};

use super::Item;
use super::paths::{Names, join};
use super::tokens::{first_word, shown, split, split_once, words};
use crate::source_file::Line;

/// Collects the public items of a table.
pub(super) fn items(found: &mut BTreeSet<Item>, name: &str, lines: &[Line], names: &Names<'_>) {
    let mut table = Table { found, names, name };
    if name == "endpoint_params" {
        return table.endpoint_params(lines);
    }
    if name.ends_with("client_context_params") {
        return table.client_context_params(lines);
    }
    for line in lines {
        match line {
            Line::Docs(_) | Line::Blank => {}
            Line::Row(row) => table.unknown(row),
            Line::Block { head, lines } => table.block(head, lines),
        }
    }
}

/// A table that is being read.
struct Table<'a, 'b> {
    found: &'a mut BTreeSet<Item>,
    names: &'a Names<'b>,
    name: &'a str,
}

impl Table<'_, '_> {
    fn block(&mut self, head: &str, lines: &[Line]) {
        let Ok(tokens) = head.parse::<TokenStream>() else {
            return self.opaque(head, lines);
        };
        let words = words(&tokens);
        let name = |index: usize| words.get(index).map(String::as_str).unwrap_or_default();
        let is_fallible = words.iter().any(|word| word == "fallible");
        let table = self.name.rsplit("::").next().unwrap_or(self.name);
        match (table, name(0)) {
            // `pub struct Tag, TagBuilder: fallible`
            ("structure", "pub") | ("error_structure", "pub") => {
                let [owner, builder] = [name(2), name(3)].map(|name| self.named(name));
                self.structure(&owner, &builder, is_fallible, lines);
                if words.iter().any(|word| word == "retried") {
                    self.add(&format!("{owner}::retryable_error_kind"), "");
                }
            }
            // `pub enum Place`
            ("union" | "string_enum" | "event_stream" | "service_error", "pub") => {
                let owner = self.named(name(2));
                self.add(&owner, "enum");
                self.variants(&owner, lines);
            }
            // `errors LendBookError`
            ("operation" | "event_stream", "errors") => {
                let owner = self.named(name(1));
                self.add(&owner, "enum");
                self.variants(&owner, lines);
            }
            // `operation LendBook, lend_book: "LendBook"`, which also defines private items
            ("operation", "operation") => {
                let owner = self.named(name(1));
                self.add(&owner, "operation");
                self.add(&format!("Client::{}", name(2)), "");
            }
            // `input LendBookInput, LendBookInputBuilder, LendBookFluentBuilder`, `output LendBookOutput, …: fallible`
            ("operation", "input" | "output") => {
                let owner = self.named(name(1));
                let builder = join(&self.names.module, &format!("builders::{}", name(2)));
                // Types with a stream can be neither cloned nor compared. An event stream is always a required member.
                let has = |kind: &str| words.iter().any(|word| word == kind);
                let (has_events, has_bytes) = (has("events"), has("streaming"));
                for owner in [&owner, &builder] {
                    if !has_events && !has_bytes {
                        self.add(&format!("{owner}::{{impl Clone, PartialEq}}"), "");
                    }
                }
                self.structure(&owner, &builder, is_fallible || has_events, lines);
            }
            // `GetBook, GetBookInput, GetBookFluentBuilder, GetBookError`, whose rows are the serialized members
            ("presigned_operation", _) => {
                let builder = join(&self.names.module, &format!("builders::{}", name(2)));
                self.add(&format!("{builder}::presigned"), "");
            }
            // `LendBook, lend_book, LendBookFluentBuilder`, whose rows start with the name of a field
            ("required_members", first) => {
                let owner = self.named(first);
                self.add(&owner, "struct");
                for row in rows(lines) {
                    let (field, kind) = row.trim_end_matches(';').split_once(": ").unwrap_or((row, ""));
                    let field = field.split(',').next().unwrap_or_default();
                    self.add(&format!("{owner}::{field}"), kind.trim_end_matches(", sensitive"));
                }
            }
            // `ListBooks, ListBooksInputBuilder, …`
            ("paginator", _) => self.paginator(lines),
            // `AllBackFluentBuilder, AllBackFinalPoll, WaitUntilAllBackError: 5, 120`; its first row is the operation
            ("waiter", first) if first != "acceptors" => {
                for name in words.iter().take(3) {
                    let owner = self.named(name);
                    self.add(&owner, "");
                }
                let owner = self.named(first);
                let mut rows = rows(lines);
                if let Some(operation) = rows.next() {
                    self.row_of(&format!("{owner}::of"), operation);
                }
                rows.for_each(|row| self.member(&owner, &owner, row));
            }
            ("waiter", _) | ("cases", _) => {}
            _ => self.opaque(head, lines),
        }
    }

    fn structure(&mut self, owner: &str, builder: &str, is_fallible: bool, lines: &[Line]) {
        self.add(owner, "struct");
        self.add(builder, "struct");
        self.add(&format!("{builder}::build"), if is_fallible { "fallible" } else { "infallible" });
        rows(lines).for_each(|row| self.member(owner, builder, row));
    }

    /// Adds a member from its row: `secret_id, set_secret_id, get_secret_id: optional(text) = member("SecretId");`
    fn member(&mut self, owner: &str, builder: &str, row: &str) {
        let Ok(tokens) = row.trim_end_matches(';').parse::<TokenStream>() else { return self.unknown(row) };
        let (row_names, ty) = split_once(tokens, ':');
        let row_names: Vec<_> = split(row_names, ',').iter().filter_map(|part| words(part).pop()).collect();
        let ([field, methods @ ..], Some(ty)) = (row_names.as_slice(), ty) else { return self.unknown(row) };
        let ty = shown(field_type(split_once(ty, '=').0), &self.names.imports);
        self.add(&format!("{owner}::{field}"), &ty);
        for method in methods {
            self.add(&format!("{builder}::{method}"), &ty);
        }
    }

    /// Adds variants from their rows, such as `Shelf(text), as_shelf, is_shelf = member("Shelf");`,
    /// `Lent, is_lent: "Lent";` or `In = "in",`.
    fn variants(&mut self, owner: &str, lines: &[Line]) {
        for line in lines {
            // The rows of a block after an event only bind its members to parts of the message.
            if let Line::Row(row) | Line::Block { head: row, .. } = line {
                self.row_of(owner, row.trim_end_matches([';', ',']));
            }
        }
    }

    /// Adds parameters from rows such as `floor, set_floor: optional(text) = region;`, and the items that every service
    /// has.
    fn endpoint_params(&mut self, lines: &[Line]) {
        let [params, builder] = ["Params", "ParamsBuilder"].map(|name| self.named(name));
        let others = ["InvalidParams", "ResolveEndpoint", "DefaultResolver"].map(|name| self.named(name));
        for owner in [&params, &builder].into_iter().chain(&others) {
            self.add(owner, "");
        }
        for row in rows(lines) {
            let Ok(tokens) = row.trim_end_matches(';').parse::<TokenStream>() else {
                self.unknown(row);
                continue;
            };
            let (names, ty) = split_once(tokens, ':');
            let names = words(&names);
            let ([field, setter], Some(ty)) = (names.as_slice(), ty) else {
                self.unknown(row);
                continue;
            };
            // Methods have the same types whether a parameter is required, optional or has a default.
            let kind = shown(kind(split_once(ty, '=').0), &self.names.imports);
            self.add(&format!("{params}::{field}"), &kind);
            self.add(&format!("{builder}::{field}"), &kind);
            self.add(&format!("{builder}::{setter}"), &kind);
        }
    }

    /// Adds settings from rows such as `force_path_style, set_force_path_style: flag as ForcePathStyle;`
    fn client_context_params(&mut self, lines: &[Line]) {
        for row in rows(lines) {
            let Ok(tokens) = row.trim_end_matches(';').parse::<TokenStream>() else {
                self.unknown(row);
                continue;
            };
            let (names, kind) = split_once(tokens, ':');
            let Some(kind) = kind.as_ref().and_then(first_word) else {
                self.unknown(row);
                continue;
            };
            for name in words(&names) {
                let builder = self.named("Builder");
                self.add(&format!("{builder}::{name}"), &kind);
            }
        }
    }

    fn paginator(&mut self, lines: &[Line]) {
        let module = join(&self.names.module, "paginator");
        let mut owner = module.clone();
        for row in rows(lines) {
            let Ok(tokens) = row.trim_end_matches(';').parse::<TokenStream>() else {
                self.unknown(row);
                continue;
            };
            let words = words(&tokens);
            match words.first().map(String::as_str) {
                Some("pub") => {
                    owner = join(&module, words.get(2).map(String::as_str).unwrap_or_default());
                    self.add(&owner.clone(), "struct");
                }
                Some("token") => {}
                Some("page_size") => {
                    let ty = split_once(tokens, ':').1.unwrap_or_default();
                    let ty = shown(ty, &self.names.imports);
                    self.add(&format!("{owner}::page_size"), &ty);
                }
                Some("items") => {
                    let (head, _) = split_once(tokens, '|');
                    let ty = split_once(head, ':').1.unwrap_or_default();
                    let ty = shown(ty, &self.names.imports);
                    self.add(&format!("{owner}::items"), ty.trim_end_matches([',', ' ']));
                }
                _ => self.unknown(row),
            }
        }
    }

    /// Adds a row that is public only up to its wire name.
    fn row_of(&mut self, owner: &str, row: &str) {
        let Ok(tokens) = row.parse::<TokenStream>() else { return self.unknown(row) };
        let (head, _) = split_once(split_once(tokens, '=').0, ':');
        let Some(name) = first_word(&head) else { return self.unknown(row) };
        let rest = shown(head.into_iter().skip(1).collect(), &self.names.imports);
        self.add(&format!("{owner}::{name}"), rest.trim_start_matches([',', ' ']));
    }

    fn opaque(&mut self, head: &str, lines: &[Line]) {
        self.unknown(head);
        rows(lines).for_each(|row| self.unknown(row));
    }

    fn unknown(&mut self, row: &str) {
        let path = join(&self.names.module, &format!("{}! {{ {row} }}", self.name));
        self.add(&path, "");
    }

    /// Returns the path of an item that the table defines.
    fn named(&self, name: &str) -> String {
        self.names.public(name).unwrap_or_else(|| join(&self.names.module, name))
    }

    fn add(&mut self, path: &str, signature: &str) {
        self.found.insert(Item { path: path.to_owned(), signature: signature.to_owned() });
    }
}

/// Returns all rows, including the heads and rows of nested blocks.
fn rows(lines: &[Line]) -> Box<dyn Iterator<Item = &str> + '_> {
    Box::new(lines.iter().flat_map(|line| -> Box<dyn Iterator<Item = &str> + '_> {
        match line {
            Line::Row(row) => Box::new(std::iter::once(row.as_str())),
            Line::Block { head, lines } => Box::new(std::iter::once(head.as_str()).chain(rows(lines))),
            Line::Docs(_) | Line::Blank => Box::new(std::iter::empty()),
        }
    }))
}

/// Returns the type of a field, which is the same for a required member and one with a default, whatever the default
/// is.
///
/// ```text
/// optional(text) → optional(text)        required(text) → text        or(0, copy(i32)) → copy(i32)
/// ```
fn field_type(ty: TokenStream) -> TokenStream {
    let tokens: Vec<TokenTree> = ty.clone().into_iter().collect();
    match tokens.as_slice() {
        [TokenTree::Ident(word), TokenTree::Group(_)] if word == "required" || word == "or" => kind(ty),
        _ => ty,
    }
}

/// Returns the kind inside an optionality.
///
/// ```text
/// optional(text) → text        or(0, copy(i32)) → copy(i32)
/// ```
fn kind(ty: TokenStream) -> TokenStream {
    let tokens: Vec<TokenTree> = ty.clone().into_iter().collect();
    match tokens.as_slice() {
        [TokenTree::Ident(_), TokenTree::Group(group)] => split(group.stream(), ',').pop().unwrap_or_default(),
        _ => ty,
    }
}
