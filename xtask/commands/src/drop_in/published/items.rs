//! Splits a test program into items, by its lines as formatted by rustfmt.

/// Splits a program into items that have attributes, and the lines outside of such items.
///
/// An item ends at the line `}`, or at a line that is not indented and ends in `;`.
pub(super) fn items(program: &str) -> Vec<&str> {
    let (mut items, mut start, mut end, mut has_attributes) = (Vec::new(), 0, 0, false);
    for line in program.split_inclusive('\n') {
        end += line.len();
        has_attributes |= line.starts_with("#[");
        let ends = line.trim_end() == "}" || (!line.starts_with([' ', '#']) && line.trim_end().ends_with(';'));
        if ends || !has_attributes {
            items.push(&program[start..end]);
            (start, has_attributes) = (end, false);
        }
    }
    items.push(&program[start..]);
    items
}

/// Returns the name of the function, if an item is a test.
pub(super) fn name_of_test(item: &str) -> Option<&str> {
    let is_test = item.lines().any(|line| line.starts_with("#[") && line.contains("test"));
    let head = item.lines().find(|line| line.starts_with("fn ") || line.starts_with("async fn "))?;
    let (name, _) = head.split_once("fn ")?.1.split_once('(')?;
    is_test.then_some(name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn items_form_the_program_and_tests_have_names() {
        let program = "#![cfg(feature = \"test-util\")]\nuse a::b;\n\n#[derive(Debug)]\nstruct Unit;\n\n\
            /// A test.\n#[::tokio::test]\n#[allow(deprecated)]\nasync fn first() {\n    if true {\n    }\n}\n\
            #[allow(dead_code)]\nfn help() {\n}\nfn plain() {\n}\n#[test]\nfn last() {\n    \"#[\";\n}\n";
        let items = items(program);
        assert_eq!(items.concat(), program);
        assert_eq!(items.iter().filter_map(|item| name_of_test(item)).collect::<Vec<_>>(), ["first", "last"]);
    }
}
