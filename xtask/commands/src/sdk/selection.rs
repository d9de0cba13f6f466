//! The services to generate, and the operations of each.

use std::str::FromStr;

use super::error::{SdkError, UnknownService};
use crate::models::{Models, Service};

/// The selected operations of a service, as an argument: `s3:GetObject,PutObject`.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Operations {
    service: String,
    names: Vec<String>,
}

impl FromStr for Operations {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let problem = || "write it as SERVICE:NAME,NAME, such as s3:GetObject,PutObject".to_owned();
        let (service, names) = text.split_once(':').ok_or_else(problem)?;
        let names: Vec<_> = names.split(',').map(|name| name.trim().to_owned()).collect();
        match service.is_empty() || names.iter().any(String::is_empty) {
            true => Err(problem()),
            false => Ok(Self { service: service.to_owned(), names }),
        }
    }
}

/// A service to generate.
#[derive(Clone, Debug)]
pub(super) struct Selected {
    /// The service.
    pub service: Service,
    /// The names of the selected operations; `None` for all.
    pub operations: Option<Vec<String>>,
}

/// Returns the selected services with their operations, or all services if none are named.
///
/// # Errors
///
/// Fails if a named service has no model.
pub(super) fn select(
    models: &Models,
    services: &[String],
    operations: &[Operations],
) -> Result<Vec<Selected>, SdkError> {
    let named: Vec<_> = services.iter().chain(operations.iter().map(|chosen| &chosen.service)).collect();
    let mut unknown = Vec::new();
    for name in &named {
        let known = models.services.iter().any(|service| is_called(service, name));
        if !known && !unknown.iter().any(|other: &UnknownService| other.name == **name) {
            unknown.push(self::unknown(models, name));
        }
    }
    if !unknown.is_empty() {
        return Err(SdkError::Services(unknown));
    }
    let wanted =
        models.services.iter().filter(|service| named.is_empty() || named.iter().any(|name| is_called(service, name)));
    let selected = wanted.map(|service| {
        let chosen = operations.iter().filter(|chosen| is_called(service, &chosen.service));
        let names: Vec<_> = chosen.flat_map(|chosen| chosen.names.iter().cloned()).collect();
        Selected { service: service.clone(), operations: Some(names).filter(|names| !names.is_empty()) }
    });
    Ok(selected.collect())
}

/// Whether this is a name of the service: the name of its package, with or without `aws-sdk-`, or the name of its file.
fn is_called(service: &Service, name: &str) -> bool {
    let name = name.to_ascii_lowercase();
    let file = service.path.file_stem().map(|stem| stem.to_string_lossy().to_ascii_lowercase());
    service.package == name || service.short_name() == name || file.is_some_and(|file| file == name)
}

fn unknown(models: &Models, name: &str) -> UnknownService {
    let wanted = name.to_ascii_lowercase();
    let distance = |service: &&Service| strsim::damerau_levenshtein(service.short_name(), &wanted);
    let nearest = models.services.iter().min_by_key(distance);
    // Be strict with short names, in which a single letter makes a different service.
    let near = nearest.filter(|service| distance(service) <= (wanted.len() / 3).max(1));
    UnknownService {
        name: name.to_owned(),
        near: near.map(|service| service.short_name().to_owned()),
        rejected: models.rejected.iter().map(|rejected| format!("  {}", rejected.shown)).collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn models() -> Models {
        let service = |package: &str, file: &str| Service {
            path: format!("models/{file}.json").into(),
            size: 1,
            id: "a#S".to_owned(),
            package: package.to_owned(),
        };
        let services =
            vec![service("aws-sdk-route53", "route-53"), service("aws-sdk-s3", "s3"), service("aws-sdk-sts", "sts")];
        Models { services, rejected: Vec::new(), older: 0 }
    }

    fn chosen(services: &[&str], operations: &[&str]) -> Vec<(String, Option<Vec<String>>)> {
        let services: Vec<_> = services.iter().map(|name| (*name).to_owned()).collect();
        let operations: Vec<_> = operations.iter().map(|text| text.parse().unwrap()).collect();
        let selected = select(&models(), &services, &operations).unwrap();
        selected.into_iter().map(|one| (one.service.short_name().to_owned(), one.operations)).collect()
    }

    #[test]
    fn services_are_selected_by_any_of_their_names() {
        let all = |names: &[&str]| names.iter().map(|name| ((*name).to_owned(), None)).collect::<Vec<_>>();
        assert_eq!(chosen(&[], &[]), all(&["route53", "s3", "sts"]));
        assert_eq!(chosen(&["S3", "aws-sdk-sts"], &[]), all(&["s3", "sts"]));
        assert_eq!(chosen(&["route-53"], &[]), all(&["route53"]));
    }

    #[test]
    fn operations_select_their_service() {
        let names = |names: &[&str]| Some(names.iter().map(|name| (*name).to_owned()).collect::<Vec<_>>());
        let s3 = ("s3".to_owned(), names(&["GetObject", "PutObject"]));
        assert_eq!(chosen(&[], &["s3:GetObject,PutObject"]), std::slice::from_ref(&s3));
        assert_eq!(chosen(&["sts"], &["s3:GetObject", "s3:PutObject"]), [s3, ("sts".to_owned(), None)]);
        for wrong in ["GetObject", "s3:", ":GetObject", "s3:GetObject,"] {
            assert!(wrong.parse::<Operations>().is_err(), "{wrong}");
        }
    }

    #[test]
    fn unknown_services_are_named_with_a_suggestion() {
        let names = ["s4".to_owned(), "rout53".to_owned(), "nothing".to_owned(), "s3".to_owned()];
        let error = select(&models(), &names, &["stt:X".parse().unwrap()]).unwrap_err().to_string();
        let expected = "no model defines the service \"s4\"; did you mean s3?\n\
                        no model defines the service \"rout53\"; did you mean route53?\n\
                        no model defines the service \"nothing\"; give names such as s3, sts\n\
                        no model defines the service \"stt\"; did you mean sts?";
        assert_eq!(error, expected);
    }
}
