//! Names that a published crate shows in two forms: as in the model, and in Rust.
//!
//! The crates come from one generator and are formatted by rustfmt, so their lines have known forms.

use std::fmt;

use ::codegen::names;

use super::compare::letters;
use super::generated::Members;
use super::source::{SourceFile, is_word};

/// A name in the model with its Rust name.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Stated {
    kind: Kind,
    name: String,
    rust: String,
}

/// The kind of item that has a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Kind {
    /// The value of an enum member whose name is not known from a model.
    Value,
    Variant,
    Error,
    Member,
    Type,
    Module,
    Operation,
    Input,
    Output,
}

/// The result of comparing a name with the generator's.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Verdict {
    /// The same name.
    Same,
    /// A different name.
    Different,
    /// Unknown: the name of an enum member differs from its value, or that of an error from its code, and the source
    /// does not contain the name in the model.
    Unstated,
}

impl Stated {
    /// Compares the name with the generator's.
    pub(super) fn verdict(&self) -> Verdict {
        let (of_value, of_code) = (self.kind == Kind::Value, self.kind == Kind::Error);
        // Most members are named like their values, or like their values in capitals.
        let in_capitals = || of_value && names::enum_variant(&self.name.to_ascii_uppercase()) == self.rust;
        if self.given() == self.rust || in_capitals() {
            Verdict::Same
        } else if (of_value || of_code) && letters(&self.name) != letters(&self.rust) {
            Verdict::Unstated
        } else {
            Verdict::Different
        }
    }

    fn new(kind: Kind, name: &str, rust: &str) -> Self {
        Self { kind, name: name.to_owned(), rust: rust.to_owned() }
    }

    fn given(&self) -> String {
        match self.kind {
            Kind::Value | Kind::Variant => names::enum_variant(&self.name),
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
        write!(f, "{:?} `{}`: `{}` is published, `{}` is generated", self.kind, self.name, self.rust, self.given())
    }
}

/// Finds all names in a crate. `members` has the names of enum members, if a model is available.
pub(super) fn stated(files: &[SourceFile], members: Option<&Members>) -> Vec<Stated> {
    let mut stated = Vec::new();
    for file in files {
        if file.path.starts_with("types/") {
            stated.extend(file.text.lines().filter_map(|line| value(line, members)));
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

/// Finds a value and its variant: `"RSA_2048" => KeySpec::Rsa2048,`.
fn value(line: &str, members: Option<&Members>) -> Option<Stated> {
    let (value, variant) = line.trim().strip_prefix('"')?.split_once("\" => ")?;
    let (ty, variant) = variant.strip_suffix(',')?.split_once("::")?;
    if !is_word(ty) || !is_word(variant) {
        return None;
    }
    Some(match members.and_then(|members| members.get(&(ty.to_owned(), value.to_owned()))) {
        Some(member) => Stated::new(Kind::Variant, member, variant),
        None => Stated::new(Kind::Value, value, variant),
    })
}

/// Finds the code of an error and its variant: `"NotFound" => crate::operation::get::GetError::NotFound({`.
fn error(line: &str) -> Option<Stated> {
    let (code, path) = line.trim().strip_prefix('"')?.split_once("\" => crate::operation::")?;
    let variant = path.strip_suffix("({")?.rsplit("::").next()?;
    Some(Stated::new(Kind::Error, code, variant))
}

/// Finds members that are deserialized: `"Text" => {`, and in the next line `builder = builder.set_text(`.
fn read_members(text: &str) -> impl Iterator<Item = Stated> {
    text.lines().zip(text.lines().skip(1)).filter_map(|(line, next)| {
        let key = line.trim().strip_prefix('"')?.strip_suffix("\" => {")?;
        let (field, _) = next.trim().strip_prefix("builder = builder.set_")?.split_once('(')?;
        Some(Stated::new(Kind::Member, key, field))
    })
}

/// Finds members that are serialized: `if let Some(var_1) = &input.text {`, and in the next line
/// `object.key("Text").string(…` or `encoder.str("Text")`.
fn written_members(text: &str) -> impl Iterator<Item = Stated> {
    text.lines().zip(text.lines().skip(1)).filter_map(|(line, next)| {
        let (_, field) = line.trim().strip_prefix("if let Some(var_")?.strip_suffix(" {")?.split_once("= &input.")?;
        let key = next.split_once(".key(\"").or_else(|| next.split_once("encoder.str(\"")).map(|(_, key)| key)?;
        Some(Stated::new(Kind::Member, key.split('"').next()?, field.trim_start_matches("r#")))
    })
}

/// Finds members in schemas: `static TAG_MEMBER_KEY: …`, and in one of the next lines `"com.amazonaws.ecs#Tag$key"`.
/// Skips unions, whose statics are not named like the variants, and list items, which have no names.
fn schema_members(text: &str) -> impl Iterator<Item = Stated> {
    let is_union = text.lines().any(|line| line.starts_with("pub enum "));
    schemas(text).filter_map(move |(item, id)| {
        let (owner, field) = item.split_once("_MEMBER_")?;
        let (shape, member) = id.split_once('$')?;
        let is_own = names::pascal(shape).eq_ignore_ascii_case(owner) || shape.eq_ignore_ascii_case(owner);
        (is_own && !is_union).then(|| Stated::new(Kind::Member, member, &field.to_ascii_lowercase()))
    })
}

/// Finds the type of a file: `pub struct Tag {`, and in one of the next lines `"com.amazonaws.ecs#Tag"`.
fn schema_types(text: &str) -> impl Iterator<Item = Stated> {
    let own = text.lines().find_map(|line| {
        let name = line.strip_prefix("pub struct ").or_else(|| line.strip_prefix("pub enum "))?;
        name.strip_suffix(" {")
    });
    let found = schemas(text).find_map(|(item, id)| {
        let name = own?;
        let is_own = item.strip_suffix("_SCHEMA")?.eq_ignore_ascii_case(name) && !id.contains('$');
        // Inputs and outputs are named after their operation.
        let is_end = name.ends_with("Input") || name.ends_with("Output");
        (is_own && !is_end).then(|| Stated::new(Kind::Type, id, name))
    });
    found.into_iter()
}

/// Returns the statics that describe shapes and members: their names, and the shape IDs without the namespace.
fn schemas(text: &str) -> impl Iterator<Item = (&str, &str)> {
    text.split("\nstatic ").skip(1).filter_map(|rest| {
        let (item, rest) = rest.split_once(':')?;
        let (_, rest) = rest.split_once("ShapeId::from_parts(")?;
        let id = rest.split('"').nth(1)?;
        Some((item, id.split_once('#').map_or(id, |(_, id)| id)))
    })
}

/// Finds the name of an operation (`"rpc.method" = "Decrypt",` in the operation's file), with the names of its module,
/// type, error, input and output.
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

#[cfg(test)]
mod tests {
    use super::*;

    fn verdicts(path: &str, text: &str) -> Vec<(Kind, String, Verdict)> {
        let file = SourceFile { path: path.to_owned(), text: text.to_owned() };
        stated(&[file], None).into_iter().map(|stated| (stated.kind, stated.rust.clone(), stated.verdict())).collect()
    }

    #[test]
    fn names_are_found_in_sources() {
        let text = r#"
            "SM2PKE" => Spec::Sm2Pke,
            "SM2DSA" => Spec::Sm2dsa,
            "t4g" => Spec::T4G,
            "AVERAGE_CPU" => Spec::AverageCpuUtilization,
            other => Spec::Unknown(other),
        "#;
        let expected = [
            ("Sm2Pke", Verdict::Same),
            ("Sm2dsa", Verdict::Different),
            ("T4G", Verdict::Same),
            ("AverageCpuUtilization", Verdict::Unstated),
        ];
        assert_eq!(
            verdicts("types/_spec.rs", text),
            expected.map(|(rust, verdict)| (Kind::Value, rust.to_owned(), verdict))
        );
        let text = r#"
            "HasCMKsException" => crate::operation::get::GetError::HasCmKsException({
            "s3location" => {
                builder = builder.set_s3location(
            if let Some(var_1) = &input.r#type {
                object.key("Type").string(var_1.as_str());
        "#;
        let expected = [
            (Kind::Error, "HasCmKsException", Verdict::Same),
            (Kind::Member, "s3location", Verdict::Different),
            (Kind::Member, "type", Verdict::Same),
        ];
        assert_eq!(
            verdicts("protocol_serde/shape_a.rs", text),
            expected.map(|(kind, rust, verdict)| (kind, rust.to_owned(), verdict))
        );
    }

    #[test]
    fn names_are_found_in_schemas_and_operations() {
        let text = "pub struct KeyValue {\n}\n\
            static KEYVALUE_MEMBER_SIZE_IN_MIB: Schema = Schema::new_member(\n    ShapeId::from_parts(\n        \"a.b#KeyValue$sizeInMiB\",\n\
            static KEYVALUE_MEMBER_TAGS_MEMBER: Schema = Schema::new_member(ShapeId::from_parts(\"a.b#Tags$member\",\n\
            static KEYVALUE_SCHEMA: Schema = Schema::new_struct(\n    ShapeId::from_parts(\"a.b#KeyValue\",\n";
        let expected = [
            (Kind::Member, "size_in_mib".to_owned(), Verdict::Same),
            (Kind::Type, "KeyValue".to_owned(), Verdict::Same),
        ];
        assert_eq!(verdicts("types/_key_value.rs", text), expected);

        let text = "pub struct DetectPHI;\n\
            \"rpc.method\" = \"DetectPHI\",\npub enum DetectPHIError {\npub use crate::a::DetectPhiInput;\n";
        let expected = [
            (Kind::Module, "detect_phi"),
            (Kind::Operation, "DetectPHI"),
            (Kind::Operation, "DetectPHI"),
            (Kind::Input, "DetectPhiInput"),
        ];
        assert_eq!(
            verdicts("operation/detect_phi.rs", text),
            expected.map(|(kind, rust)| (kind, rust.to_owned(), Verdict::Same))
        );
    }
}
