//! The manifest `model/models.toml`, which maps models to crates.

use std::collections::BTreeMap;
use std::fs;
use std::ops::Range;
use std::path::PathBuf;

use semver::Version;
use serde::Deserialize;
use serde_spanned::Spanned;

use crate::workspace::{self, Workspace};

/// A crate in the manifest. Paths are relative to the workspace, with forward slashes.
#[derive(Debug, PartialEq, Eq)]
pub struct Service {
    /// The name of the table.
    pub name: String,
    /// The model.
    pub model: String,
    /// The overlays that are merged into the model, in order.
    pub overlays: Vec<String>,
    /// The page on how the crate differs from the one published under its name.
    pub differences: Option<String>,
    /// The name of the generated package.
    pub package: String,
    /// The version of the generated package.
    pub version: Version,
    /// The protocol, if it is not the one that the official clients use.
    pub protocol: Option<String>,
    /// The output folder.
    pub output: String,
    /// The URL or path that newer models come from.
    pub upstream: Option<String>,
    /// The SHA-256 digest of the model, in hexadecimal, as recorded by the last update.
    pub sha256: Option<String>,
}

/// The errors that were found when reading the manifest, one message each.
#[derive(Debug, thiserror::Error)]
#[error("{}", .0.join("\n"))]
pub struct ManifestError(Vec<String>);

/// Reads the manifest of a workspace.
///
/// # Errors
///
/// Fails if the manifest cannot be read, is not TOML, lists no service, or has a missing or unknown key or an invalid
/// value.
pub fn read(workspace: &Workspace) -> Result<Vec<Service>, ManifestError> {
    let path = workspace.root().join(workspace::MANIFEST);
    let text = fs::read_to_string(&path)
        .map_err(|error| ManifestError(vec![format!("cannot read {}: {error}", workspace::MANIFEST)]))?;
    parse(&text)
}

/// Returns the output folder of a service, absolute and without symbolic links.
///
/// # Errors
///
/// Fails if the folder cannot be accessed, or a symbolic link in the path leads out of the workspace.
pub fn output(workspace: &Workspace, service: &Service) -> Result<PathBuf, ManifestError> {
    let joined = workspace.root().join(&service.output);
    match workspace::resolve(&joined) {
        Ok(resolved) if resolved.starts_with(workspace.root()) && resolved != workspace.root() => Ok(resolved),
        Ok(resolved) => Err(ManifestError(vec![format!(
            "{}: the output {:?} of {} leads out of the workspace, to {}; remove the symbolic link",
            workspace::MANIFEST,
            service.output,
            service.name,
            resolved.display()
        )])),
        Err(error) => Err(ManifestError(vec![format!(
            "{}: cannot access the output {:?} of {}: {error}",
            workspace::MANIFEST,
            service.output,
            service.name
        )])),
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Document {
    services: BTreeMap<String, Table>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Table {
    model: Spanned<String>,
    #[serde(default)]
    overlays: Vec<Spanned<String>>,
    differences: Option<Spanned<String>>,
    package: Spanned<String>,
    version: Spanned<String>,
    output: Spanned<String>,
    protocol: Option<String>,
    upstream: Option<Spanned<String>>,
    #[serde(rename = "source")]
    _source: Option<String>,
    sha256: Option<Spanned<String>>,
}

fn parse(text: &str) -> Result<Vec<Service>, ManifestError> {
    let document: Document = toml_edit::de::from_str(text).map_err(|error| {
        let place = error.span().map(|span| place(text, span)).unwrap_or_default();
        ManifestError(vec![format!("{}:{place} {}", workspace::MANIFEST, error.message().trim_end())])
    })?;
    let mut check = Check { text, problems: Vec::new() };
    check.outputs(document.services.values());
    let services: Vec<_> = document.services.iter().map(|(name, table)| check.service(name, table)).collect();
    if services.is_empty() {
        check.problems.push(format!("{}: lists no service; add a table [services.NAME]", workspace::MANIFEST));
    }
    if check.problems.is_empty() {
        Ok(services.into_iter().flatten().collect())
    } else {
        Err(ManifestError(check.problems))
    }
}

/// Formats the line and column of the start of a byte range, counted from 1, in the form `line:column:`.
fn place(text: &str, span: Range<usize>) -> String {
    let before = text.get(..span.start).unwrap_or(text);
    let line = before.matches('\n').count() + 1;
    let column = before.rsplit('\n').next().unwrap_or_default().chars().count() + 1;
    format!("{line}:{column}:")
}

/// A check of the values, which collects the problems.
struct Check<'a> {
    text: &'a str,
    problems: Vec<String>,
}

impl Check<'_> {
    fn service(&mut self, name: &str, table: &Table) -> Option<Service> {
        for path in [&table.model, &table.output].into_iter().chain(&table.overlays).chain(&table.differences) {
            self.path(path);
        }
        if !is_package_name(table.package.get_ref()) {
            self.problem(
                &table.package,
                "is not a package name: use letters, digits, '-' and '_', and start with a letter",
            );
        }
        if let Some(upstream) = &table.upstream
            && upstream.get_ref().contains("://")
            && !upstream.get_ref().starts_with("https://")
        {
            self.problem(upstream, "is neither an https:// URL nor a path");
        }
        let is_digest = |text: &str| text.len() == 64 && text.bytes().all(|b| b.is_ascii_hexdigit());
        if let Some(sha256) = table.sha256.as_ref().filter(|sha256| !is_digest(sha256.get_ref())) {
            self.problem(sha256, "is not a SHA-256 digest, which has 64 hexadecimal digits");
        }
        match Version::parse(table.version.get_ref()) {
            Ok(version) => Some(Service {
                name: name.to_owned(),
                model: table.model.get_ref().clone(),
                overlays: table.overlays.iter().map(|path| path.get_ref().clone()).collect(),
                differences: table.differences.as_ref().map(|path| path.get_ref().clone()),
                package: table.package.get_ref().clone(),
                version,
                protocol: table.protocol.clone(),
                output: table.output.get_ref().clone(),
                upstream: table.upstream.as_ref().map(|upstream| upstream.get_ref().clone()),
                sha256: table.sha256.as_ref().map(|sha256| sha256.get_ref().to_ascii_lowercase()),
            }),
            Err(error) => {
                self.problem(&table.version, &format!("is not a version: {error}"));
                None
            }
        }
    }

    /// Checks that no output folder is the same as another, or inside another.
    fn outputs<'t>(&mut self, tables: impl Iterator<Item = &'t Table>) {
        let mut seen: Vec<&str> = Vec::new();
        for Table { output, .. } in tables {
            let path = output.get_ref().as_str();
            let inside =
                |a: &str, b: &str| a.strip_prefix(b).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'));
            if let Some(other) = seen.iter().find(|other| inside(path, other) || inside(other, path)) {
                self.problem(output, &format!("overlaps with the output {other:?}: give each service its own folder"));
            }
            seen.push(path);
        }
    }

    fn path(&mut self, path: &Spanned<String>) {
        let inside = path.get_ref().split('/').all(|part| !matches!(part, "" | "." | ".."));
        if !inside || path.get_ref().contains(['\\', ':', '\0']) {
            self.problem(path, "is not a path inside the workspace: write it relative to the workspace, without `..`");
        }
    }

    fn problem(&mut self, value: &Spanned<String>, problem: &str) {
        let place = place(self.text, value.span());
        self.problems.push(format!("{}:{place} {:?} {problem}", workspace::MANIFEST, value.get_ref()));
    }
}

fn is_package_name(name: &str) -> bool {
    name.starts_with(|c: char| c.is_ascii_alphabetic())
        && name.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_'))
}

#[cfg(test)]
mod tests {
    use super::*;

    const GOOD: &str = r#"
[services.secretsmanager]
model = "model/secretsmanager.json"
overlays = ["model/overlay.json"]
package = "aws-sdk-secretsmanager"
version = "1.125.0"
output = "generated/secretsmanager"
upstream = "https://example.com/model.json"
"#;

    #[test]
    fn a_manifest_is_parsed() {
        let services = parse(GOOD).unwrap();
        let expected = Service {
            name: "secretsmanager".to_owned(),
            model: "model/secretsmanager.json".to_owned(),
            overlays: vec!["model/overlay.json".to_owned()],
            differences: None,
            package: "aws-sdk-secretsmanager".to_owned(),
            version: Version::new(1, 125, 0),
            protocol: None,
            output: "generated/secretsmanager".to_owned(),
            upstream: Some("https://example.com/model.json".to_owned()),
            sha256: None,
        };
        assert_eq!(services, [expected]);
    }

    #[test]
    fn the_manifest_of_this_workspace_is_valid() {
        let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap();
        let workspace = Workspace::find(Some(root)).unwrap();
        for service in read(&workspace).unwrap() {
            let output = output(&workspace, &service).unwrap();
            assert!(output.starts_with(root), "{}", output.display());
        }
    }

    #[test]
    fn an_error_has_a_location_and_advice() {
        let line = |number: usize, new: &str| {
            let mut lines: Vec<_> = GOOD.lines().collect();
            lines[number - 1] = new;
            lines.join("\n")
        };
        let cases = [
            (String::new(), "model/models.toml:1:1: missing field `services`"),
            ("[services]\n".to_owned(), "lists no service"),
            (line(3, "modle = 1"), "model/models.toml:3:1: unknown field `modle`"),
            (line(3, "model = 1"), "model/models.toml:3:9: invalid type"),
            (line(3, "model = \"x"), "model/models.toml:3:"),
            (line(3, ""), "model/models.toml:2:1: missing field `model`"),
            (
                line(3, "model = \"../x.json\""),
                "model/models.toml:3:9: \"../x.json\" is not a path inside the workspace",
            ),
            (line(4, "overlays = [\"/x\"]"), "model/models.toml:4:13: \"/x\" is not a path inside"),
            (line(5, "package = \"1x\""), "model/models.toml:5:11: \"1x\" is not a package name"),
            (line(5, "package = \"a b\""), "is not a package name"),
            (line(6, "version = \"1.2\""), "model/models.toml:6:11: \"1.2\" is not a version"),
            (line(7, "output = \"a/../../b\""), "model/models.toml:7:10: \"a/../../b\" is not a path inside"),
            (line(7, "output = \"C:\\\\x\""), "is not a path inside"),
            (line(8, "differences = \"/x.md\""), "model/models.toml:8:15: \"/x.md\" is not a path inside"),
            (line(8, "upstream = \"http://x\""), "model/models.toml:8:12: \"http://x\" is neither an https:// URL"),
            (line(8, "sha256 = \"12\""), "model/models.toml:8:10: \"12\" is not a SHA-256"),
            (line(8, "color = \"red\""), "model/models.toml:8:1: unknown field `color`"),
        ];
        for (text, expected) in cases {
            let error = parse(&text).unwrap_err().to_string();
            assert!(error.contains(expected), "expected {expected:?} in {error:?}");
        }
    }

    #[test]
    fn every_problem_is_reported_at_once() {
        let text = GOOD.replace("1.125.0", "x").replace("model/overlay.json", "../y");
        let error = parse(&text).unwrap_err().to_string();
        assert!(error.contains("is not a version") && error.contains("is not a path"), "{error}");
    }

    #[test]
    fn outputs_do_not_overlap() {
        for (other, rejected) in [
            ("generated/secretsmanager", true),
            ("generated/secretsmanager/x", true),
            ("generated", true),
            ("generated/secretsmanager2", false),
        ] {
            let second =
                GOOD.replace("services.secretsmanager", "services.zzz").replace("generated/secretsmanager", other);
            let parsed = parse(&format!("{GOOD}{second}"));
            assert_eq!(parsed.is_err(), rejected, "{other}");
            if let Err(error) = parsed {
                assert!(error.to_string().contains("overlaps"), "{error}");
            }
        }
    }

    #[test]
    #[cfg(unix)]
    fn an_output_behind_a_link_out_of_the_workspace_is_rejected() {
        let folder = tempfile::tempdir().unwrap();
        let outside = tempfile::tempdir().unwrap();
        fs::create_dir(folder.path().join("model")).unwrap();
        fs::write(folder.path().join(workspace::MANIFEST), GOOD).unwrap();
        let workspace = Workspace::find(Some(folder.path())).unwrap();
        let services = read(&workspace).unwrap();
        assert!(output(&workspace, &services[0]).is_ok());
        std::os::unix::fs::symlink(outside.path(), folder.path().join("generated")).unwrap();
        let error = output(&workspace, &services[0]).unwrap_err().to_string();
        assert!(error.contains("leads out of the workspace"), "{error}");
    }
}
