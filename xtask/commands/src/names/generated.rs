//! The public names of the crates that are generated from models.

use std::collections::{BTreeSet, HashMap};
use std::fs;
use std::path::{Path, PathBuf};

use ::codegen::ir::{Operation, Service, Structure};
use ::codegen::{Settings, Source};

use crate::error::Error;

/// The names of enum members in the model, by type name and value.
pub(super) type Members = HashMap<(String, String), String>;

/// The names generated from a model.
#[derive(Debug)]
pub(super) struct Generated {
    /// The name of the model's file.
    pub(super) file: String,
    /// The name of the package.
    pub(super) package: String,
    /// The names, as paths such as `types::Tag::key`.
    pub(super) items: BTreeSet<String>,
    /// The names of the enum members in the model.
    pub(super) members: Members,
}

/// Generates the names from the models in some folders, skipping files that cannot be read or lowered.
pub(super) fn read(folders: &[PathBuf]) -> Result<Vec<Generated>, Error> {
    let mut generated = Vec::new();
    for folder in folders {
        let failed = |source| Error::Models { path: folder.clone(), source };
        let mut paths: Vec<_> = Vec::new();
        for entry in fs::read_dir(folder).map_err(failed)? {
            paths.push(entry.map_err(failed)?.path());
        }
        paths.sort();
        let models = paths.iter().filter(|path| path.extension().is_some_and(|extension| extension == "json"));
        generated.extend(models.filter_map(|path| of_model(path)));
    }
    Ok(generated)
}

fn of_model(path: &Path) -> Option<Generated> {
    let text = fs::read_to_string(path).ok()?;
    let file = path.file_name()?.to_string_lossy().into_owned();
    let service = ::codegen::lower(Source { name: &file, text: &text }, &[], &Settings::default()).ok()?;
    let members = service.enums.iter().flat_map(|shape| {
        shape.variants.iter().map(|variant| ((shape.name.clone(), variant.value.clone()), variant.member.clone()))
    });
    Some(Generated { file, items: items(&service), members: members.collect(), package: service.package.name })
}

fn items(service: &Service) -> BTreeSet<String> {
    let mut items = BTreeSet::new();
    for structure in &service.structures {
        with_fields(&mut items, "types", structure);
    }
    for error in &service.errors {
        with_fields(&mut items, "types::error", &error.structure);
    }
    let streams = &service.event_streams;
    for union in service.unions.iter().chain(streams.iter().map(|stream| &stream.events)) {
        with_parts(&mut items, "types", &union.name, union.variants.iter().map(|variant| variant.name.as_str()));
    }
    for shape in &service.enums {
        with_parts(&mut items, "types", &shape.name, shape.variants.iter().map(|variant| variant.name.as_str()));
    }
    for stream in streams {
        with_parts(&mut items, "types::error", &stream.error, stream.errors.iter().map(|error| error.name.as_str()));
    }
    for operation in &service.operations {
        with_operation(&mut items, operation);
    }
    items
}

fn with_operation(items: &mut BTreeSet<String>, operation: &Operation) {
    let module = format!("operation::{}", operation.module);
    items.insert(module.clone());
    with_fields(items, &module, &operation.input);
    with_fields(items, &module, &operation.output);
    for (end, stream) in [(&operation.input, &operation.input_stream), (&operation.output, &operation.output_stream)] {
        items.extend(stream.iter().map(|stream| format!("{module}::{}::{}", end.name, stream.member.field)));
    }
    with_parts(items, &module, &operation.error, operation.errors.iter().map(|error| error.name.as_str()));
    let paginator = operation.paginator.iter();
    let pages =
        paginator.flat_map(|paginator| [Some(&paginator.name), paginator.items.as_ref().map(|items| &items.name)]);
    for name in [&operation.name, &operation.fluent_builder].into_iter().chain(pages.flatten()) {
        items.insert(format!("{module}::{name}"));
    }
    for waiter in &operation.waiters {
        let module = format!("waiters::{}", waiter.module);
        items.insert(format!("{module}::{}", waiter.fluent_builder));
        items.insert(module);
    }
}

/// Adds a structure, its builder and its fields.
fn with_fields(items: &mut BTreeSet<String>, module: &str, structure: &Structure) {
    items.insert(format!("{module}::{}", structure.builder));
    let fields = structure.members.iter().map(|member| member.field.trim_start_matches("r#"));
    with_parts(items, module, &structure.name, fields);
}

fn with_parts<'a>(items: &mut BTreeSet<String>, module: &str, name: &str, parts: impl Iterator<Item = &'a str>) {
    let path = format!("{module}::{name}");
    items.extend(parts.map(|part| format!("{path}::{part}")));
    items.insert(path);
}
