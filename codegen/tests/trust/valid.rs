//! Whether a package is one that can be written and compiled, as far as its text tells.

use std::collections::HashSet;

use codegen::{File, Package};
use syn::Item;

/// Parses every file that was not parsed before, and looks at the paths and the manifest.
pub(crate) fn check(package: &Package, parsed: &mut HashSet<String>) -> Result<(), String> {
    let mut paths = HashSet::new();
    for file in &package.files {
        path(&file.path)?;
        if !paths.insert(file.path.to_lowercase()) {
            return Err(format!("{} is there twice", file.path));
        }
        if !parsed.insert(format!("{}\n{}", file.path, file.text)) {
            continue;
        }
        if file.path.ends_with(".rs") {
            // The tables are calls of macros, whose inside is parted into tokens with balanced delimiters.
            syn::parse_file(&file.text).map_err(|error| format!("{}: {error}\n{}", file.path, file.text))?;
            if let Some(wrong) = file.text.chars().find(|c| is_hidden(*c)) {
                return Err(format!("{} has {wrong:?} in it", file.path));
            }
        }
        if file.path == "Cargo.toml" {
            manifest(&file.text)?;
        }
    }
    Ok(())
}

/// Whether a file has an item of a name, at any depth of modules.
pub(crate) fn has_item(file: &File, name: &str) -> bool {
    fn any(items: &[Item], name: &str) -> bool {
        items.iter().any(|item| match item {
            Item::Fn(item) => item.sig.ident == name,
            Item::Mod(item) => item.ident == name || item.content.as_ref().is_some_and(|(_, items)| any(items, name)),
            Item::Macro(item) => {
                let tokens: Vec<String> = item.mac.tokens.clone().into_iter().map(|token| token.to_string()).collect();
                tokens.windows(2).any(|pair| pair[0] == "fn" && pair[1] == name)
            }
            _ => false,
        })
    }
    file.path.ends_with(".rs") && syn::parse_file(&file.text).is_ok_and(|file| any(&file.items, name))
}

fn path(path: &str) -> Result<(), String> {
    let plain = |part: &str| {
        !matches!(part, "" | "." | "..")
            && part.len() < 600
            && part.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-' | b'.'))
    };
    match path.split('/').all(plain) {
        true => Ok(()),
        false => Err(format!("{path:?} is no path inside the crate")),
    }
}

fn manifest(text: &str) -> Result<(), String> {
    let document: toml_edit::DocumentMut = text.parse().map_err(|error| format!("Cargo.toml: {error}\n{text}"))?;
    let name = document["package"]["name"].as_str();
    if name != Some("trusted") || document.contains_key("injected") {
        return Err(format!("Cargo.toml says more than it should:\n{text}"));
    }
    Ok(())
}

/// Characters that make code look like other code.
fn is_hidden(c: char) -> bool {
    matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\0' | '\u{1b}')
}
