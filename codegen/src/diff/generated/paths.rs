//! The paths that programs can use: through public modules, and through public re-exports of items in private modules.

use std::collections::BTreeMap;

use syn::{Item as RustItem, UseTree, Visibility};

use super::runtime::{Macros, RUNTIME};
use super::rust;
use crate::source_file::{Piece, SourceFile};

/// The modules of a crate.
#[derive(Debug, Default)]
pub(super) struct Modules {
    declared: BTreeMap<String, Declaration>,
    /// Public `use` declarations, by the path of the exported item: each exporting module, with the item's name there.
    exports: BTreeMap<String, Vec<[String; 2]>>,
    /// The macros that define items.
    pub(super) macros: Macros,
}

/// The visibility with which a module is declared.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Declaration {
    Public,
    Private,
    /// Any visibility, of a module that is compiled only for tests or documentation.
    Hidden,
}

/// The meaning of names in one module.
pub(super) struct Names<'a> {
    /// The module, as a path without `crate`.
    pub(super) module: String,
    /// The paths of imported items, by name.
    pub(super) imports: BTreeMap<String, String>,
    modules: &'a Modules,
}

/// Returns the path of the module in a file, without `crate`; `None` if the file is not part of the library.
pub(super) fn module(path: &str) -> Option<String> {
    let module = path.strip_prefix("src/")?.strip_suffix(".rs")?;
    let module = module.strip_suffix("/mod").unwrap_or(module);
    Some(if module == "lib" { String::new() } else { module.replace('/', "::") })
}

/// Joins `a` and `b` into `a::b`; the root module has an empty name.
pub(super) fn join(module: &str, name: &str) -> String {
    if module.is_empty() { name.to_owned() } else { format!("{module}::{name}") }
}

impl Modules {
    /// Collects the modules of a crate that consists of these files.
    pub(super) fn of(files: &[SourceFile]) -> Self {
        let mut modules = Self { macros: Macros::of_runtime(), ..Self::default() };
        let parsed: Vec<(String, Vec<RustItem>)> = files
            .iter()
            .filter(|file| has_modules(file))
            .filter_map(|file| {
                let items = file.pieces.iter().filter_map(rust::parse).flatten().collect();
                Some((module(&file.path)?, modules.macros.expanded(items)))
            })
            .collect();
        for (module, items) in &parsed {
            modules.declare(module, items);
        }
        for (module, items) in &parsed {
            modules.export(module, items);
        }
        modules
    }

    /// Whether a module is compiled only for tests or documentation.
    pub(super) fn is_hidden(&self, module: &str) -> bool {
        let parent = module.rsplit_once("::").map(|(parent, _)| parent);
        self.declared.get(module) == Some(&Declaration::Hidden) || parent.is_some_and(|parent| self.is_hidden(parent))
    }

    /// Returns the meaning of names in a module.
    pub(super) fn names(&self, module: &str, file: &SourceFile, parsed: &rust::Parsed) -> Names<'_> {
        let mut imports = BTreeMap::new();
        for path in &file.imports {
            let name = path.rsplit("::").next().unwrap_or(path);
            imports.insert(name.to_owned(), self.resolve(module, path));
        }
        self.import(&mut imports, module, &parsed.items);
        Names { module: module.to_owned(), imports, modules: self }
    }

    fn declare(&mut self, module: &str, items: &[RustItem]) {
        for item in items {
            let RustItem::Mod(item) = item else { continue };
            let path = join(module, &item.ident.to_string());
            let declaration = match &item.vis {
                _ if rust::is_hidden(&item.attrs) => Declaration::Hidden,
                Visibility::Public(_) => Declaration::Public,
                _ => Declaration::Private,
            };
            self.declared.insert(path.clone(), declaration);
            if let Some((_, items)) = &item.content {
                self.declare(&path, items);
            }
        }
    }

    fn export(&mut self, module: &str, items: &[RustItem]) {
        for item in items {
            match item {
                RustItem::Use(item) if matches!(item.vis, Visibility::Public(_)) => {
                    for [path, name] in leaves(&item.tree) {
                        let path = self.resolve(module, &path);
                        self.exports.entry(path).or_default().push([module.to_owned(), name]);
                    }
                }
                RustItem::Mod(item) => {
                    let items = item.content.as_ref().map_or(&[][..], |(_, items)| items);
                    self.export(&join(module, &item.ident.to_string()), items);
                }
                _ => {}
            }
        }
    }

    fn import(&self, imports: &mut BTreeMap<String, String>, module: &str, items: &[RustItem]) {
        for item in items {
            let RustItem::Use(item) = item else { continue };
            for [path, name] in leaves(&item.tree) {
                imports.insert(name, self.resolve(module, &path));
            }
        }
    }

    /// Resolves a path, as written in a module, to a path from the crate root. Paths into other crates are unchanged.
    pub(super) fn resolve(&self, module: &str, path: &str) -> String {
        if let Some(path) = path.strip_prefix("crate::") {
            return path.to_owned();
        }
        let (mut module, mut path) = (module, path.strip_prefix("self::").unwrap_or(path));
        let mut is_relative = false;
        while let Some(rest) = path.strip_prefix("super::") {
            module = module.rsplit_once("::").map_or("", |(parent, _)| parent);
            path = rest;
            is_relative = true;
        }
        let first = path.split("::").next().unwrap_or(path);
        let is_child = path.contains("::") && self.declared.contains_key(&join(module, first));
        if is_relative || is_child { join(module, path) } else { path.to_owned() }
    }

    /// Returns the path that programs use for an item; `None` if it is private.
    fn public(&self, path: &str) -> Option<String> {
        let exported = self.exports.get(path).into_iter().flatten();
        let exported = exported.filter_map(|[module, name]| Some(join(&self.public_module(module)?, name)));
        // The shortest path is the one that documentation shows.
        exported.min_by_key(String::len).or_else(|| {
            let (parent, name) = path.rsplit_once("::").unwrap_or(("", path));
            let is_module = parent.is_empty() || self.declared.contains_key(parent);
            let parent = if is_module { self.public_module(parent) } else { self.public(parent) };
            Some(join(&parent?, name))
        })
    }

    fn public_module(&self, module: &str) -> Option<String> {
        if module.is_empty() {
            return Some(String::new());
        }
        if self.declared.get(module) != Some(&Declaration::Public) {
            return None;
        }
        let (parent, name) = module.rsplit_once("::").unwrap_or(("", module));
        Some(join(&self.public_module(parent)?, name))
    }
}

impl Names<'_> {
    /// Returns the path that programs use for an item of this module; `None` if it is private.
    pub(super) fn public(&self, name: &str) -> Option<String> {
        self.modules.public(&join(&self.module, name))
    }

    /// Returns the path that programs use for a type that this module writes as `path`; `None` if it is private. A type
    /// of another crate keeps its path.
    pub(super) fn public_type(&self, path: &str) -> Option<String> {
        let first = path.split("::").next().unwrap_or(path);
        let path = match self.imports.get(first) {
            Some(import) => path.replacen(first, import, 1),
            None if path.contains("::") => self.modules.resolve(&self.module, path),
            None => return self.public(path),
        };
        self.modules.public(&path)
    }

    /// Whether a path leads to a private item of the crate, or into the runtime, which only generated code uses. A name
    /// without a module counts only if it is imported.
    pub(super) fn is_private(&self, path: &str) -> bool {
        let first = path.split("::").next().unwrap_or(path);
        let path = match self.imports.get(first) {
            Some(import) => path.replacen(first, import, 1),
            None if path.contains("::") => self.modules.resolve(&self.module, path),
            None => return false,
        };
        if path.split("::").next() == Some(RUNTIME) {
            return true;
        }
        let is_local = path.rsplit_once("::").is_some_and(|(module, _)| self.modules.declared.contains_key(module));
        is_local && self.modules.public(&path).is_none()
    }

    /// Whether a path that this module exports leads to an item of the crate.
    pub(super) fn is_local(&self, path: &str) -> bool {
        path.starts_with("crate::") || self.modules.resolve(&self.module, path) != path
    }

    /// Returns the meaning of names in an inline module.
    pub(super) fn inner(&self, name: &str, items: &[RustItem]) -> Self {
        let module = join(&self.module, name);
        let mut imports = BTreeMap::new();
        self.modules.import(&mut imports, &module, items);
        Self { module, imports, modules: self.modules }
    }
}

/// Returns the paths in a `use` declaration, each with the name that it binds.
pub(super) fn leaves(tree: &UseTree) -> Vec<[String; 2]> {
    match tree {
        UseTree::Path(path) => {
            let below = leaves(&path.tree).into_iter();
            below
                .map(|[below, name]| match below.as_str() {
                    "self" => [path.ident.to_string(), path.ident.to_string()],
                    _ => [format!("{}::{below}", path.ident), name],
                })
                .collect()
        }
        UseTree::Name(name) => vec![[name.ident.to_string(), name.ident.to_string()]],
        UseTree::Rename(rename) => vec![[rename.ident.to_string(), rename.rename.to_string()]],
        UseTree::Glob(_) => vec![["*".to_owned(), "*".to_owned()]],
        UseTree::Group(group) => group.items.iter().flat_map(leaves).collect(),
    }
}

/// Whether a file can declare modules or re-export items. Tables cannot.
fn has_modules(file: &SourceFile) -> bool {
    let mentions = |text: &str| text.contains("mod ") || text.contains("pub use ");
    file.pieces.iter().any(|piece| match piece {
        Piece::Rust(_) => true,
        Piece::Text(text) => mentions(text),
        Piece::Table { .. } | Piece::Include(_) => false,
    })
}
