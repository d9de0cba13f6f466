//! Names in one file: imported at the top, or written as a path if the name is taken.

use std::collections::{BTreeMap, BTreeSet};

/// The names that a file defines and imports.
#[derive(Default)]
pub(super) struct Scope {
    defined: BTreeSet<String>,
    imported: BTreeMap<String, String>,
}

/// The names of the standard prelude that no import may shadow, because macros and tables use them without a path.
const PRELUDE: [&str; 18] = [
    "AsRef", "Box", "Clone", "Copy", "Default", "Drop", "Eq", "Err", "From", "Into", "None", "Ok", "Option", "Result",
    "Some", "String", "ToString", "Vec",
];

impl Scope {
    /// Creates the scope of a file that defines these names.
    pub(super) fn with(defined: impl IntoIterator<Item = String>) -> Self {
        Self { defined: defined.into_iter().collect(), imported: BTreeMap::new() }
    }

    /// Creates the scope of a file that defines a type of `crate::types`, along with these names.
    pub(super) fn of_type(name: &str, defined: impl IntoIterator<Item = String>) -> Self {
        let mut scope = Self::with(defined);
        scope.imported.insert(name.to_owned(), "crate::types".to_owned());
        scope
    }

    /// Returns a name of the prelude, such as `Vec` of `std::vec`, as a path if the file uses the name for another
    /// item.
    pub(super) fn prelude(&self, module: &str, name: &str) -> String {
        match self.defined.contains(name) || self.imported.contains_key(name) {
            true => format!("::{module}::{name}"),
            false => name.to_owned(),
        }
    }

    /// Returns the name of an item of a module, and imports it. If the name is taken, returns the path instead.
    pub(super) fn name(&mut self, module: &str, name: &str) -> String {
        let taken = self.defined.contains(name)
            || PRELUDE.contains(&name)
            || self.imported.get(name).is_some_and(|other| other != module);
        if taken {
            return format!("{module}::{name}");
        }
        self.imported.insert(name.to_owned(), module.to_owned());
        name.to_owned()
    }

    /// Removes the import of a type that the file defines itself.
    pub(super) fn without(mut self, name: &str) -> Self {
        self.imported.remove(name);
        self
    }

    /// Returns the paths to import.
    pub(super) fn into_imports(self) -> BTreeSet<String> {
        self.imported.into_iter().map(|(name, module)| format!("{module}::{name}")).collect()
    }
}
