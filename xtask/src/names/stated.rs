//! Names that a published crate states twice: as the model has them, and as they are called in Rust.
//!
//! The crates are written by one generator and laid out by rustfmt, so their lines have known forms.

use std::fmt;

use ::codegen::names;

use super::source::SourceFile;

/// A name of the model with its Rust name.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Stated {
    kind: Kind,
    name: String,
    rust: String,
}

/// What has the name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Kind {
    Value,
    Error,
    Member,
    Type,
    Module,
    Operation,
    Input,
    Output,
}

impl Stated {
    /// Whether the generator gives the Rust name to the name of the model.
    pub(super) fn is_given(&self) -> bool {
        self.given() == self.rust
    }

    fn new(kind: Kind, name: &str, rust: &str) -> Self {
        Self { kind, name: name.to_owned(), rust: rust.to_owned() }
    }

    fn given(&self) -> String {
        match self.kind {
            // The values of most enumerations are the names of their members.
            Kind::Value => names::enum_variant(&self.name),
            Kind::Error | Kind::Type => names::type_name(&self.name),
            Kind::Member => names::field(&self.name, false),
            Kind::Module => names::module(&names::snake(&self.name)),
            Kind::Operation => names::operation_type(&self.name),
            Kind::Input => names::pascal(&format!("{}Input", self.name)),
            Kind::Output => names::pascal(&format!("{}Output", self.name)),
        }
    }
}

impl fmt::Display for Stated {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:?} `{}`: `{}` is published, `{}` is given", self.kind, self.name, self.rust, self.given())
    }
}

/// All that a crate states.
pub(super) fn stated(files: &[SourceFile]) -> Vec<Stated> {
    let mut stated = Vec::new();
    for file in files {
        if file.path.starts_with("types/") {
            stated.extend(file.text.lines().filter_map(value));
        }
        stated.extend(file.text.lines().filter_map(error));
        stated.extend(read_members(&file.text));
        stated.extend(written_members(&file.text));
        stated.extend(schema_members(&file.text));
        stated.extend(schema_types(&file.text));
        stated.extend(operation(file));
    }
    stated
}

/// `"RSA_2048" => KeySpec::Rsa2048,`
fn value(line: &str) -> Option<Stated> {
    let (value, variant) = line.trim().strip_prefix('"')?.split_once("\" => ")?;
    let (ty, variant) = variant.strip_suffix(',')?.split_once("::")?;
    (is_word(ty) && is_word(variant)).then(|| Stated::new(Kind::Value, value, variant))
}

/// `"NotFound" => crate::operation::get::GetError::NotFound({`
fn error(line: &str) -> Option<Stated> {
    let (code, path) = line.trim().strip_prefix('"')?.split_once("\" => crate::operation::")?;
    let variant = path.strip_suffix("({")?.rsplit("::").next()?;
    Some(Stated::new(Kind::Error, code, variant))
}

/// `"Text" => {`, and in the next line `builder = builder.set_text(`.
fn read_members(text: &str) -> impl Iterator<Item = Stated> {
    text.lines().zip(text.lines().skip(1)).filter_map(|(line, next)| {
        let key = line.trim().strip_prefix('"')?.strip_suffix("\" => {")?;
        let (field, _) = next.trim().strip_prefix("builder = builder.set_")?.split_once('(')?;
        Some(Stated::new(Kind::Member, key, field))
    })
}

/// `if let Some(var_1) = &input.text {`, and in the next line `object.key("Text").string(…`; or `encoder.str("Text")`.
fn written_members(text: &str) -> impl Iterator<Item = Stated> {
    text.lines().zip(text.lines().skip(1)).filter_map(|(line, next)| {
        let (_, field) = line.trim().strip_prefix("if let Some(var_")?.strip_suffix(" {")?.split_once("= &input.")?;
        let key = next.split_once(".key(\"").or_else(|| next.split_once("encoder.str(\"")).map(|(_, key)| key)?;
        Some(Stated::new(Kind::Member, key.split('"').next()?, field.trim_start_matches("r#")))
    })
}

/// `static TAG_MEMBER_KEY: …`, and in one of the next lines `"com.amazonaws.ecs#Tag$key"`. Of unions the statics are called
/// otherwise than the variants, and items of lists have no name.
fn schema_members(text: &str) -> impl Iterator<Item = Stated> {
    let is_union = text.lines().any(|line| line.starts_with("pub enum "));
    schemas(text).filter_map(move |(item, id)| {
        let (owner, field) = item.split_once("_MEMBER_")?;
        let (shape, member) = id.split_once('$')?;
        let is_own = names::pascal(shape).eq_ignore_ascii_case(owner) || shape.eq_ignore_ascii_case(owner);
        (is_own && !is_union).then(|| Stated::new(Kind::Member, member, &field.to_ascii_lowercase()))
    })
}

/// `pub struct Tag {`, and in one of the next lines `"com.amazonaws.ecs#Tag"`.
fn schema_types(text: &str) -> impl Iterator<Item = Stated> {
    let own = text.lines().find_map(|line| {
        let name = line.strip_prefix("pub struct ").or_else(|| line.strip_prefix("pub enum "))?;
        name.strip_suffix(" {")
    });
    let found = schemas(text).find_map(|(item, id)| {
        let name = own?;
        let is_own = item.strip_suffix("_SCHEMA")?.eq_ignore_ascii_case(name) && !id.contains('$');
        // Inputs and outputs are called after their operation.
        let is_end = name.ends_with("Input") || name.ends_with("Output");
        (is_own && !is_end).then(|| Stated::new(Kind::Type, id, name))
    });
    found.into_iter()
}

/// The statics that describe shapes and members: their names, and the ids without the namespace.
fn schemas(text: &str) -> impl Iterator<Item = (&str, &str)> {
    text.split("\nstatic ").skip(1).filter_map(|rest| {
        let (item, rest) = rest.split_once(':')?;
        let (_, rest) = rest.split_once("ShapeId::from_parts(")?;
        let id = rest.split('"').nth(1)?;
        Some((item, id.split_once('#').map_or(id, |(_, id)| id)))
    })
}

/// `"rpc.method" = "Decrypt",` in the file of the operation, with its type, input and output.
fn operation(file: &SourceFile) -> Vec<Stated> {
    let Some(module) = file.operation().filter(|module| file.path == format!("operation/{module}.rs")) else {
        return Vec::new();
    };
    let name = file.text.lines().find_map(|line| line.trim().strip_prefix("\"rpc.method\" = \"")?.strip_suffix("\","));
    let Some(name) = name else { return Vec::new() };
    let mut stated = vec![Stated::new(Kind::Module, name, module)];
    for line in file.text.lines() {
        if let Some(ty) = line.strip_prefix("pub struct ").and_then(|line| line.strip_suffix(';')) {
            stated.push(Stated::new(Kind::Operation, name, ty));
        }
        let ended = line.strip_prefix("pub enum ").and_then(|line| line.strip_suffix("Error {"));
        stated.extend(ended.map(|ty| Stated::new(Kind::Operation, name, ty)));
        let end = line.strip_prefix("pub use ").and_then(|line| line.strip_suffix(';')?.rsplit("::").next());
        let kind = |end: &str| match end {
            end if end.ends_with("Input") => Some(Kind::Input),
            end if end.ends_with("Output") => Some(Kind::Output),
            _ => None,
        };
        stated.extend(end.and_then(|end| Some(Stated::new(kind(end)?, name, end))));
    }
    stated
}

fn is_word(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_')
}
