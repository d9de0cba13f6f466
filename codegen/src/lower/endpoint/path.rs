//! Paths of `getAttr` and in templates, such as `resourceId[0]`.

use super::name::is_name;

/// A path: attributes, optionally followed by an index.
#[derive(Debug, Eq, PartialEq)]
pub(super) struct Path<'a> {
    pub(super) attributes: Vec<&'a str>,
    /// The index, if there is one; a negative index counts from the end.
    pub(super) index: Option<i32>,
}

/// Parses a path. Returns `None` if it is invalid. Only the last part can be an index.
pub(super) fn parse(path: &str) -> Option<Path<'_>> {
    let (attributes, index) = match path.strip_suffix(']') {
        Some(open) => {
            let (attributes, index) = open.split_once('[')?;
            (attributes, Some(index.parse().ok()?))
        }
        None => (path, None),
    };
    if attributes.is_empty() && index.is_some() {
        return Some(Path { attributes: Vec::new(), index });
    }
    let attributes: Vec<_> = attributes.split('.').collect();
    attributes.iter().all(|attribute| is_name(attribute)).then_some(Path { attributes, index })
}

#[cfg(test)]
mod tests {
    use super::{Path, parse};

    #[test]
    fn paths_are_parsed() {
        let cases: [(&str, &[&str], Option<i32>); 6] = [
            ("scheme", &["scheme"], None),
            ("resourceId[0]", &["resourceId"], Some(0)),
            ("a.b.c[12]", &["a", "b", "c"], Some(12)),
            ("[0]", &[], Some(0)),
            ("[-2]", &[], Some(-2)),
            ("a.b", &["a", "b"], None),
        ];
        for (path, attributes, index) in cases {
            assert_eq!(parse(path), Some(Path { attributes: attributes.to_vec(), index }), "{path}");
        }
    }

    #[test]
    fn invalid_paths_are_rejected() {
        for path in
            ["", ".", "a.", ".a", "a[", "a]", "a[]", "a[x]", "a[0].b", "a[0][1]", "[0]a", "a b", "a[99999999999]"]
        {
            assert_eq!(parse(path), None, "{path}");
        }
    }
}
