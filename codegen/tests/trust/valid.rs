//! Checks that a package can be written and compiled, as far as this can be determined from its sources.

use std::collections::HashSet;
use std::hash::{DefaultHasher, Hash, Hasher};

use codegen::Package;
use syn::Item;

/// The name of the item that malicious strings try to inject.
const INJECTED: &str = "injected";

/// Checks the paths of all files, the manifest, and the Rust files that have not been parsed before.
pub(crate) fn check(package: &Package, parsed: &mut HashSet<u64>) -> Result<(), String> {
    let mut paths = HashSet::new();
    for file in &package.files {
        path(&file.path)?;
        if !paths.insert(file.path.to_lowercase()) {
            return Err(format!("{} occurs twice", file.path));
        }
        let mut hasher = DefaultHasher::new();
        (&file.path, &file.text).hash(&mut hasher);
        if !parsed.insert(hasher.finish()) {
            continue;
        }
        if file.path.ends_with(".rs") {
            // Tables are macro calls, whose contents are parsed as balanced tokens.
            let code = syn::parse_file(&file.text).map_err(|error| format!("{}: {error}\n{}", file.path, file.text))?;
            if has_item(&code.items, INJECTED) {
                return Err(format!("{} has an item {INJECTED}:\n{}", file.path, file.text));
            }
            if let Some(line) = file.text.lines().find(|line| line.contains(is_hidden)) {
                return Err(format!("{} has a hidden character in it: {line:?}", file.path));
            }
        }
        if file.path == "Cargo.toml" {
            manifest(&file.text)?;
        }
    }
    Ok(())
}

/// Whether the items define a function or module with this name, in any module or macro call.
fn has_item(items: &[Item], name: &str) -> bool {
    items.iter().any(|item| match item {
        Item::Fn(item) => item.sig.ident == name,
        Item::Mod(item) => item.ident == name || item.content.as_ref().is_some_and(|(_, items)| has_item(items, name)),
        Item::Macro(item) => {
            let tokens: Vec<String> = item.mac.tokens.clone().into_iter().map(|token| token.to_string()).collect();
            tokens.windows(2).any(|pair| pair[0] == "fn" && pair[1] == name)
        }
        _ => false,
    })
}

fn path(path: &str) -> Result<(), String> {
    let plain = |part: &str| {
        !matches!(part, "" | "." | "..")
            && part.len() < 600
            && part.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-' | b'.'))
    };
    match path.split('/').all(plain) {
        true => Ok(()),
        false => Err(format!("{path:?} is not a path inside the crate")),
    }
}

fn manifest(text: &str) -> Result<(), String> {
    let document: toml_edit::DocumentMut = text.parse().map_err(|error| format!("Cargo.toml: {error}\n{text}"))?;
    let name = document["package"]["name"].as_str();
    if name != Some("trusted") || document.contains_key("injected") {
        return Err(format!("Cargo.toml has unexpected content:\n{text}"));
    }
    Ok(())
}

/// Whether a character can make code look different from what it is.
fn is_hidden(c: char) -> bool {
    matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\0' | '\u{1b}')
}
