//! Lays out `use` declarations, in programs of documentation as at the top of files.

use std::collections::BTreeSet;

/// `use` declarations as lines of a program.
pub(crate) fn use_lines(paths: &BTreeSet<String>) -> String {
    let mut out = String::new();
    imports(&mut out, &paths.iter().collect::<Vec<_>>());
    out
}

/// `use` declarations, those of one module in one line.
pub(super) fn imports(out: &mut String, paths: &[&String]) {
    let mut rest = paths;
    while let Some((first, _)) = rest.split_first() {
        let module = first.rsplit_once("::").map_or("", |(module, _)| module);
        let same =
            rest.iter().take_while(|path| path.rsplit_once("::").is_some_and(|(other, _)| other == module)).count();
        let (group, others) = rest.split_at(same.max(1));
        rest = others;
        let names: Vec<_> =
            group.iter().map(|path| path.rsplit_once("::").map_or(path.as_str(), |(_, name)| name)).collect();
        match names.as_slice() {
            [name] if module.is_empty() => out.push_str(&format!("use {name};\n")),
            [name] => out.push_str(&format!("use {module}::{name};\n")),
            names => {
                let one_line = format!("use {module}::{{{}}};\n", names.join(", "));
                if one_line.len() <= 120 {
                    out.push_str(&one_line);
                } else {
                    out.push_str(&format!("use {module}::{{\n"));
                    wrap_names(out, names);
                    out.push_str("};\n");
                }
            }
        }
    }
}

fn wrap_names(out: &mut String, names: &[&str]) {
    let mut line = String::from("   ");
    for name in names {
        if line.len() + name.len() + 2 > 118 {
            out.push_str(&line);
            out.push('\n');
            line = String::from("   ");
        }
        line.push(' ');
        line.push_str(name);
        line.push(',');
    }
    out.push_str(&line);
    out.push('\n');
}
