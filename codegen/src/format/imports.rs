//! Formats `use` declarations: at the top of files, between items, and in documentation examples.

use std::collections::BTreeSet;

use quote::ToTokens;
use syn::{ItemUse, UseTree};

/// The maximum width of a line.
const WIDTH: usize = 120;

/// Formats the `use` declarations of a documentation example.
pub(crate) fn use_lines(paths: &BTreeSet<String>) -> String {
    let mut out = String::new();
    group(&mut out, "", "", paths);
    out
}

/// Formats imports in up to three groups: from the standard library, from other crates, and from the crate itself.
pub(super) fn imports(out: &mut String, paths: &BTreeSet<String>) {
    let origin = |path: &str| match path.split("::").next() {
        Some("std") => 0,
        Some("crate" | "self" | "super") => 2,
        _ => 1,
    };
    let mut is_first = true;
    for wanted in 0..3 {
        let paths: BTreeSet<_> = paths.iter().filter(|path| origin(path) == wanted).cloned().collect();
        if !is_first && !paths.is_empty() {
            out.push('\n');
        }
        is_first &= paths.is_empty();
        group(out, "", "", &paths);
    }
}

/// Formats consecutive declarations with the same visibility, indented by `indent`.
pub(super) fn declarations(out: &mut String, indent: &str, items: &[ItemUse]) {
    let Some(first) = items.first() else { return };
    let mut paths = BTreeSet::new();
    items.iter().for_each(|item| flatten(&item.tree, "", &mut paths));
    match visibility(first).as_str() {
        "" if indent.is_empty() => imports(out, &paths),
        "" => group(out, indent, "", &paths),
        visibility => group(out, indent, &format!("{visibility} "), &paths),
    }
}

/// Returns the visibility of a declaration as source code, such as `pub(crate)`.
pub(super) fn visibility(item: &ItemUse) -> String {
    item.vis.to_token_stream().to_string().replace("pub (", "pub(")
}

/// Formats `use` declarations, combined per module and sorted as rustfmt sorts them: a list comes after the names and
/// modules beside it.
fn group(out: &mut String, indent: &str, visibility: &str, paths: &BTreeSet<String>) {
    let mut paths: Vec<_> = paths.iter().map(|path| path.rsplit_once("::").unwrap_or(("", path))).collect();
    paths.sort_unstable();
    let same_module = paths.chunk_by(|(one, _), (other, _)| one == other && !one.is_empty());
    let mut declarations: Vec<_> = same_module
        .filter_map(|same| {
            let names: Vec<_> = same.iter().map(|(_, name)| *name).collect();
            let module = same.first()?.0;
            let last = if let [name] = names.as_slice() { name } else { "{" };
            let key: Vec<_> = module.split("::").filter(|segment| !segment.is_empty()).chain([last]).collect();
            Some((key, module, names))
        })
        .collect();
    declarations.sort_unstable();
    for (_, module, names) in declarations {
        let separator = if module.is_empty() { "" } else { "::" };
        let head = format!("{indent}{visibility}use {module}{separator}");
        match names.as_slice() {
            [name] => out.push_str(&format!("{head}{name};\n")),
            names => {
                let one_line = format!("{head}{{{}}};\n", names.join(", "));
                if one_line.len() <= WIDTH {
                    out.push_str(&one_line);
                } else {
                    out.push_str(&format!("{head}{{\n"));
                    wrap_names(out, indent, names);
                    out.push_str(&format!("{indent}}};\n"));
                }
            }
        }
    }
}

fn wrap_names(out: &mut String, indent: &str, names: &[&str]) {
    let mut line = format!("{indent}   ");
    for name in names {
        if line.len() + name.len() + 2 > WIDTH {
            out.push_str(&line);
            out.push('\n');
            line = format!("{indent}   ");
        }
        line.push(' ');
        line.push_str(name);
        line.push(',');
    }
    out.push_str(&line);
    out.push('\n');
}

/// Collects the paths in a declaration; `self` counts as the path of its module.
fn flatten(tree: &UseTree, before: &str, paths: &mut BTreeSet<String>) {
    match tree {
        UseTree::Path(path) => flatten(&path.tree, &format!("{before}{}::", path.ident), paths),
        UseTree::Name(name) if name.ident == "self" => {
            paths.insert(before.trim_end_matches("::").to_owned());
        }
        UseTree::Name(name) => {
            paths.insert(format!("{before}{}", name.ident));
        }
        UseTree::Rename(rename) => {
            paths.insert(format!("{before}{} as {}", rename.ident, rename.rename));
        }
        UseTree::Glob(_) => {
            paths.insert(format!("{before}*"));
        }
        UseTree::Group(group) => group.items.iter().for_each(|tree| flatten(tree, before, paths)),
    }
}

#[cfg(test)]
mod tests {
    use syn::parse_quote;

    use super::declarations;

    #[test]
    fn declarations_are_sorted_and_merged_by_module() {
        let items = [
            parse_quote!(
                use crate::b::{C, self};
            ),
            parse_quote!(
                use aws::d::E;
            ),
            parse_quote!(
                use aws::d::{B as C, *};
            ),
            parse_quote!(
                use crate::a;
            ),
        ];
        let mut out = String::new();
        declarations(&mut out, "", &items);
        assert_eq!(out, "use aws::d::{*, B as C, E};\n\nuse crate::b::C;\nuse crate::{a, b};\n");
    }

    #[test]
    fn visibilities_have_no_spaces() {
        let mut out = String::new();
        declarations(
            &mut out,
            "",
            &[parse_quote!(
                pub(crate) use a::b;
            )],
        );
        assert_eq!(out, "pub(crate) use a::b;\n");
    }

    #[test]
    fn long_imports_are_wrapped() {
        let names: Vec<_> = (0..9).map(|number| quote::format_ident!("AnErrorOfSomeLength{number}")).collect();
        let mut out = String::new();
        declarations(
            &mut out,
            "    ",
            &[parse_quote!(
                pub use super::{#(#names),*};
            )],
        );
        assert!(out.starts_with("    pub use super::{\n        AnErrorOfSomeLength0, "), "{out}");
        assert!(out.ends_with("\n    };\n") && out.lines().count() == 4, "{out}");
        assert!(out.lines().all(|line| line.len() <= 120), "{out}");
    }
}
