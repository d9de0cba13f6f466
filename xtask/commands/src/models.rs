//! The models in a folder: one file for each service, or the layout of AWS's public repository of models.
//!
//! Each file is parsed only as far as needed to find its service, so that a command can select models and reject
//! duplicates before it lowers the first one.

mod outline;

use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::num::NonZeroUsize;
use std::path::{Path, PathBuf};

use ::codegen::names;

use crate::parallel::in_parallel;

pub(crate) use outline::first;

/// The models in a folder.
#[derive(Debug)]
pub(crate) struct Models {
    /// The services, sorted by package.
    pub services: Vec<Service>,
    /// The files without a usable service, sorted by path; those that define the same service as another file come
    /// last.
    pub rejected: Vec<Rejected>,
    /// The number of files with older versions of a service, which are ignored.
    pub older: usize,
}

/// A service in a model.
#[derive(Clone, Debug)]
pub(crate) struct Service {
    /// The file of the model.
    pub path: PathBuf,
    /// The size of the file in bytes.
    pub size: usize,
    /// The shape ID of the service.
    pub id: String,
    /// The name of the official package.
    pub package: String,
}

/// A file that cannot be used.
#[derive(Clone, Debug)]
pub(crate) struct Rejected {
    /// The file, or the files if several define the same service.
    pub shown: String,
    /// The reason.
    pub message: String,
}

impl Service {
    /// Returns the path of the file, as displayed.
    pub(crate) fn shown(&self) -> String {
        self.path.display().to_string()
    }

    /// Returns the name of the package without `aws-sdk-`.
    pub(crate) fn short_name(&self) -> &str {
        self.package.strip_prefix("aws-sdk-").unwrap_or(&self.package)
    }
}

/// Finds the models in a folder: `*.json`, and the newest version of each service in `SERVICE/service/VERSION/*.json`
/// or `models/SERVICE/service/VERSION/*.json`.
///
/// # Errors
///
/// Fails if the folder cannot be read, or contains no such file.
pub(crate) fn find(folder: &Path, jobs: NonZeroUsize) -> io::Result<Models> {
    let (paths, older) = files(folder)?;
    if paths.is_empty() {
        let message = "it has no *.json file, and none in models/SERVICE/service/VERSION";
        return Err(io::Error::new(io::ErrorKind::NotFound, message));
    }
    let mut read: Vec<_> = paths.into_iter().map(|path| (path, Ok(Vec::new()))).collect();
    in_parallel(&mut read, jobs, |(path, services)| *services = of_file(path));
    let mut models = Models { services: Vec::new(), rejected: Vec::new(), older };
    let mut by_package: BTreeMap<String, Vec<Service>> = BTreeMap::new();
    for (path, services) in read {
        match services {
            Ok(services) => {
                for service in services {
                    by_package.entry(service.package.clone()).or_default().push(service);
                }
            }
            Err(message) => models.rejected.push(Rejected { shown: path.display().to_string(), message }),
        }
    }
    for (package, mut services) in by_package {
        match (services.pop(), services.as_slice()) {
            (Some(service), []) => models.services.push(service),
            (last, others) => {
                let shown: Vec<_> = others.iter().chain(&last).map(Service::shown).collect();
                let message = format!("these are all models of {package}; keep only one of them in the folder");
                models.rejected.push(Rejected { shown: shown.join(", "), message });
            }
        }
    }
    Ok(models)
}

/// Returns the files to read, sorted, and the number of files with older versions.
fn files(folder: &Path) -> io::Result<(Vec<PathBuf>, usize)> {
    let mut files = models_in(folder)?;
    let mut older = 0;
    for root in [folder.to_owned(), folder.join("models")].iter().filter(|root| root.is_dir()) {
        for service in entries(root)? {
            let versions = service.join("service");
            if !versions.is_dir() {
                continue;
            }
            // Versions are dates, so the last one is the newest.
            let mut versions: Vec<_> = entries(&versions)?.into_iter().filter(|version| version.is_dir()).collect();
            let newest = versions.pop().map(|version| models_in(&version)).transpose()?;
            files.extend(newest.into_iter().flatten());
            for version in versions {
                older += models_in(&version)?.len();
            }
        }
    }
    files.sort();
    Ok((files, older))
}

fn models_in(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let mut paths = entries(folder)?;
    paths.retain(|path| path.extension().is_some_and(|extension| extension == "json") && path.is_file());
    Ok(paths)
}

fn entries(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let entries: io::Result<Vec<_>> = fs::read_dir(folder)?.map(|entry| entry.map(|entry| entry.path())).collect();
    let mut entries = entries?;
    entries.sort();
    Ok(entries)
}

/// Finds the services of a file; returns the reason if it has none.
fn of_file(path: &Path) -> Result<Vec<Service>, String> {
    let bytes = fs::read(path).map_err(|error| format!("cannot be read: {error}"))?;
    let text = String::from_utf8(bytes).map_err(|error| format!("is not UTF-8: {error}"))?;
    let services = outline::services(&path.display().to_string(), &text)?;
    let services = services.into_iter().map(|(id, sdk_id)| Service {
        path: path.to_owned(),
        size: text.len(),
        id,
        package: names::package(&sdk_id),
    });
    Ok(services.collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn model(sdk_id: &str) -> String {
        format!(
            "{{ \"smithy\": \"2.0\", \"shapes\": {{ \"a#S\": {{ \"type\": \"service\", \"traits\": {{ \
             \"aws.api#service\": {{ \"sdkId\": \"{sdk_id}\" }} }} }} }} }}"
        )
    }

    fn write(folder: &Path, files: &[(&str, &str)]) {
        for (path, text) in files {
            let path = folder.join(path);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, text).unwrap();
        }
    }

    fn packages(models: &Models) -> Vec<&str> {
        models.services.iter().map(|service| service.package.as_str()).collect()
    }

    #[test]
    fn both_layouts_are_found_with_the_newest_of_several_versions() {
        let folder = tempfile::tempdir().unwrap();
        let repository = [
            ("models/s3/service/2006-03-01/s3-2006-03-01.json", model("S3")),
            ("models/cloudfront/service/2019-03-26/cloudfront-2019-03-26.json", "broken".to_owned()),
            ("models/cloudfront/service/2020-05-31/cloudfront-2020-05-31.json", model("CloudFront")),
            ("models/README.md", String::new()),
        ];
        write(folder.path(), &repository.each_ref().map(|(path, text)| (*path, text.as_str())));
        for (root, jobs) in [("", 1), ("models", 3)] {
            let models = find(&folder.path().join(root), NonZeroUsize::new(jobs).unwrap()).unwrap();
            assert_eq!(packages(&models), ["aws-sdk-cloudfront", "aws-sdk-s3"], "{models:?}");
            assert_eq!((models.older, models.rejected.len()), (1, 0), "{models:?}");
        }
        write(folder.path(), &[("sts.json", &model("STS"))]);
        let models = find(folder.path(), NonZeroUsize::MIN).unwrap();
        assert_eq!(packages(&models), ["aws-sdk-cloudfront", "aws-sdk-s3", "aws-sdk-sts"], "{models:?}");
    }

    #[test]
    fn files_that_are_not_models_are_rejected_by_name() {
        let folder = tempfile::tempdir().unwrap();
        let (one, other) = (model("SQS"), model("SQS"));
        let files = [
            ("broken.json", "{ \"smithy\": \"2.0\", \"shapes\": "),
            ("list.json", "[]"),
            ("none.json", "{ \"smithy\": \"2.0\", \"shapes\": {} }"),
            ("other.json", "{ \"name\": \"not a model\" }"),
            ("a.json", &one),
            ("b.json", &other),
            ("sns.json", &model("SNS")),
        ];
        write(folder.path(), &files);
        fs::write(folder.path().join("binary.json"), b"\xff").unwrap();
        let models = find(folder.path(), NonZeroUsize::MIN).unwrap();
        assert_eq!(packages(&models), ["aws-sdk-sns"]);
        let rejected: Vec<_> = models
            .rejected
            .iter()
            .map(|rejected| (rejected.shown.replace(&format!("{}/", folder.path().display()), ""), &rejected.message))
            .collect();
        let expected = [
            ("binary.json", "is not UTF-8"),
            ("broken.json", "not a Smithy JSON AST"),
            ("list.json", "not a Smithy JSON AST"),
            ("none.json", "has no service"),
            ("other.json", "missing field `smithy`"),
            ("a.json, b.json", "all models of aws-sdk-sqs"),
        ];
        assert_eq!(rejected.len(), expected.len(), "{rejected:?}");
        for ((shown, message), (name, part)) in rejected.iter().zip(expected) {
            assert!(shown == name && message.contains(part), "{shown}: {message}");
        }
    }

    #[test]
    fn a_folder_without_models_is_an_error() {
        let folder = tempfile::tempdir().unwrap();
        for path in [folder.path().to_owned(), folder.path().join("missing")] {
            let error = find(&path, NonZeroUsize::MIN).unwrap_err();
            assert_eq!(error.kind(), io::ErrorKind::NotFound, "{error}");
        }
    }
}
