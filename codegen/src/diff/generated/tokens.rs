//! Rust tokens in the form that is compared and shown: without documentation, and with full paths instead of imported
//! names.

use std::collections::BTreeMap;

use proc_macro2::{Delimiter, TokenStream, TokenTree};
use quote::ToTokens;

/// Returns the tokens of an item, without documentation at any depth.
pub(super) fn undocumented(item: &impl ToTokens) -> TokenStream {
    strip(item.to_token_stream())
}

fn strip(tokens: TokenStream) -> TokenStream {
    let mut out: Vec<TokenTree> = Vec::new();
    for token in tokens {
        match token {
            TokenTree::Group(group) if is_documentation(&group) && ends_in_hash(&out) => {
                while ends_in_hash(&out) {
                    out.pop();
                }
            }
            TokenTree::Group(group) => {
                let inner = strip(group.stream());
                out.push(TokenTree::Group(proc_macro2::Group::new(group.delimiter(), inner)));
            }
            token => out.push(token),
        }
    }
    out.into_iter().collect()
}

/// Whether a group is the `[doc = "…"]` of a documentation attribute.
fn is_documentation(group: &proc_macro2::Group) -> bool {
    let first = group.stream().into_iter().next();
    group.delimiter() == Delimiter::Bracket && matches!(first, Some(TokenTree::Ident(ident)) if ident == "doc")
}

/// Whether the tokens end in the `#` or `#!` of an attribute.
fn ends_in_hash(tokens: &[TokenTree]) -> bool {
    let is =
        |token: Option<&TokenTree>, char| matches!(token, Some(TokenTree::Punct(punct)) if punct.as_char() == char);
    let last = tokens.last();
    is(last, '#') || (is(last, '!') && is(tokens.iter().rev().nth(1), '#'))
}

/// Formats the tokens on one line, replacing imported names with their full paths.
///
/// ```text
/// fn region(&self) -> Option<&Region>  →  fn region(&self) -> Option<&aws_types::region::Region>
/// ```
pub(super) fn shown(tokens: TokenStream, imports: &BTreeMap<String, String>) -> String {
    let mut out = String::new();
    write(&mut out, tokens, imports);
    out.trim().replace(", )", ")")
}

fn write(out: &mut String, tokens: TokenStream, imports: &BTreeMap<String, String>) {
    for token in tokens {
        match token {
            TokenTree::Group(group) => {
                let (open, close) = match group.delimiter() {
                    Delimiter::Parenthesis => ("(", ")"),
                    Delimiter::Bracket => ("[", "]"),
                    Delimiter::Brace => (" { ", " }"),
                    Delimiter::None => ("", ""),
                };
                out.push_str(open);
                write(out, group.stream(), imports);
                out.push_str(close);
            }
            TokenTree::Ident(ident) => {
                let name = ident.to_string();
                part_words(out);
                match imports.get(&name).filter(|_| !out.ends_with("::") && !out.ends_with('.')) {
                    Some(path) => out.push_str(path),
                    None => out.push_str(&name),
                }
            }
            TokenTree::Literal(literal) => {
                part_words(out);
                out.push_str(&literal.to_string());
            }
            TokenTree::Punct(punct) => match punct.as_char() {
                ',' => out.push_str(", "),
                ';' => out.push_str("; "),
                ':' if punct.spacing() == proc_macro2::Spacing::Alone && !out.ends_with(':') => out.push_str(": "),
                '-' | '=' | '+' if !out.ends_with(' ') => out.extend([' ', punct.as_char()]),
                '>' if out.ends_with(['-', '=']) => out.push_str("> "),
                char => out.push(char),
            },
        }
    }
}

/// Adds a space if the last token has to be separated from the word that follows.
fn part_words(out: &mut String) {
    if out.ends_with(|last: char| last.is_alphanumeric() || matches!(last, '_' | ')' | ']' | '=' | '+' | '"')) {
        out.push(' ');
    }
}

/// Splits tokens at separators outside of brackets.
pub(super) fn split(tokens: TokenStream, separator: char) -> Vec<TokenStream> {
    let mut parts = vec![TokenStream::new()];
    for token in tokens {
        match &token {
            TokenTree::Punct(punct) if punct.as_char() == separator => parts.push(TokenStream::new()),
            _ => {
                if let Some(part) = parts.last_mut() {
                    part.extend([token]);
                }
            }
        }
    }
    if parts.last().is_some_and(TokenStream::is_empty) {
        parts.pop();
    }
    parts
}

/// Returns the tokens before and after the first separator. `::` is not a separator.
pub(super) fn split_once(tokens: TokenStream, separator: char) -> (TokenStream, Option<TokenStream>) {
    let mut before = TokenStream::new();
    let mut tokens = tokens.into_iter();
    while let Some(token) = tokens.next() {
        match &token {
            TokenTree::Punct(punct) if punct.as_char() == separator => {
                if punct.spacing() == proc_macro2::Spacing::Alone {
                    return (before, Some(tokens.collect()));
                }
                before.extend([token]);
                before.extend(tokens.next());
            }
            _ => before.extend([token]),
        }
    }
    (before, None)
}

/// Returns the first word outside of brackets.
pub(super) fn first_word(tokens: &TokenStream) -> Option<String> {
    tokens.clone().into_iter().find_map(|token| match token {
        TokenTree::Ident(ident) => Some(ident.to_string()),
        _ => None,
    })
}

/// Returns the words outside of brackets.
pub(super) fn words(tokens: &TokenStream) -> Vec<String> {
    let words = tokens.clone().into_iter().filter_map(|token| match token {
        TokenTree::Ident(ident) => Some(ident.to_string()),
        _ => None,
    });
    words.collect()
}
