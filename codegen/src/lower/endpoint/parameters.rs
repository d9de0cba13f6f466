//! The parameters of endpoint rules.

use super::super::constraints::deprecation_of as deprecation;
use super::compiler::Result;
use super::error::Problem;
use super::limits;
use super::name::{is_name, rust_name};
use super::node::Node;
use crate::docs::{self, Markdown};
use crate::ir::endpoint::{
    Base, BuiltIn, Constant, Expression, ExpressionKind, Parameter, ParameterKind, Presence, Type,
};

/// The width of a documentation line inside an `impl`, in columns.
const WIDTH: usize = 112;

/// Names that a parameter cannot have, because the parameters or their builder have methods with these names.
const RESERVED: [&str; 3] = ["builder", "build", "build_without_validators"];

/// Compiles the parameters of a rule set, in order.
pub(super) fn parameters(parameters: &Node<'_>) -> Result<Vec<Parameter>> {
    let mut found: Vec<Parameter> = Vec::new();
    for (name, parameter) in parameters.members()? {
        if found.len() == limits::PARAMETERS {
            return parameters.fail(Problem::TooMany { what: "parameters", limit: limits::PARAMETERS });
        }
        let field = rust_name(name);
        if !is_name(name) {
            return parameter.fail(Problem::Name(name.to_owned()));
        }
        if RESERVED.contains(&field.as_str()) || field.starts_with("set_") {
            return parameter.fail(Problem::ReservedName(name.to_owned()));
        }
        if found.iter().any(|other| other.name.eq_ignore_ascii_case(name) || other.field == field) {
            return parameter.fail(Problem::SameName(name.to_owned()));
        }
        found.push(self::parameter(&parameter, name, field)?);
    }
    Ok(found)
}

/// Creates an expression for the value of a parameter.
pub(super) fn value(parameter: &Parameter) -> Expression {
    let base = match parameter.kind {
        ParameterKind::Text => Base::Text,
        ParameterKind::Flag => Base::Flag,
        ParameterKind::Texts => Base::List,
    };
    let optional = parameter.presence == Presence::Optional;
    let kind = ExpressionKind::Parameter(parameter.field.clone());
    Expression { kind, ty: Type { base, optional, owned: false } }
}

/// Compiles a constant value of a parameter, from a default or test case.
pub(super) fn constant(node: &Node<'_>, kind: ParameterKind) -> Result<Constant> {
    Ok(match kind {
        ParameterKind::Text => Constant::Text(node.text()?.to_owned()),
        ParameterKind::Flag => Constant::Flag(node.flag()?),
        ParameterKind::Texts => {
            let mut texts = Vec::new();
            for element in node.elements()? {
                texts.push(element.text()?.to_owned());
            }
            Constant::Texts(texts)
        }
    })
}

fn parameter(node: &Node<'_>, name: &str, field: String) -> Result<Parameter> {
    let kind = node.member("type")?;
    let kind = match kind.text()? {
        text if text.eq_ignore_ascii_case("string") => ParameterKind::Text,
        text if text.eq_ignore_ascii_case("boolean") => ParameterKind::Flag,
        text if text.eq_ignore_ascii_case("stringArray") => ParameterKind::Texts,
        other => return kind.fail(Problem::ParameterType(other.to_owned())),
    };
    let required = node.optional("required")?.map(|required| required.flag()).transpose()?.unwrap_or(false);
    let presence = match node.optional("default")? {
        Some(default) if required => Presence::Default(constant(&default, kind)?),
        Some(default) => return default.fail(Problem::DefaultOfOptional),
        None if required => Presence::Required,
        None => Presence::Optional,
    };
    Ok(Parameter {
        name: name.to_owned(),
        field,
        kind,
        docs: documentation(node, name, &presence)?,
        presence,
        built_in: node.optional("builtIn")?.map(|name| built_in(&name, kind)).transpose()?,
        setting: None,
    })
}

/// Converts the documentation of a parameter to Markdown, and adds whether it is required, its default and, if it is
/// deprecated, a deprecation notice.
fn documentation(node: &Node<'_>, name: &str, presence: &Presence) -> Result<Markdown> {
    let options = docs::Options { width: WIDTH, ..docs::Options::default() };
    let mut docs = match node.optional("documentation")? {
        Some(text) => docs::to_markdown(text.text()?, &(), &options),
        None => Markdown::default(),
    };
    if docs.is_empty() {
        docs.push_paragraph(&format!("The endpoint parameter {}.", docs::code(name)));
    }
    match presence {
        Presence::Optional => {}
        Presence::Required => docs.push_paragraph("Required."),
        Presence::Default(constant) => {
            let value = match constant {
                Constant::Text(text) => format!("{text:?}"),
                Constant::Flag(value) => value.to_string(),
                Constant::Texts(texts) => format!("{texts:?}"),
            };
            docs.push_paragraph(&format!("Default: {}.", docs::code(&value)));
        }
    }
    if let Some(deprecated) = node.optional("deprecated")? {
        let text = |name| deprecated.optional(name)?.map(|text| text.text().map(docs::escape)).transpose();
        docs.push_deprecation(&deprecation(text("since")?, text("message")?));
    }
    Ok(docs)
}

fn built_in(node: &Node<'_>, kind: ParameterKind) -> Result<BuiltIn> {
    use ParameterKind::{Flag, Text};
    let name = node.text()?;
    let (built_in, expected) = match name {
        "AWS::Region" => (BuiltIn::Region, Text),
        "AWS::UseDualStack" => (BuiltIn::UseDualStack, Flag),
        "AWS::UseFIPS" => (BuiltIn::UseFips, Flag),
        "SDK::Endpoint" => (BuiltIn::Endpoint, Text),
        "AWS::Auth::AccountId" => (BuiltIn::AccountId, Text),
        "AWS::Auth::AccountIdEndpointMode" => (BuiltIn::AccountIdEndpointMode, Text),
        "AWS::Auth::CredentialScope" => (BuiltIn::CredentialScope, Text),
        "AWS::S3::Accelerate" => (BuiltIn::S3Accelerate, Flag),
        "AWS::S3::DisableMultiRegionAccessPoints" => (BuiltIn::S3DisableMultiRegionAccessPoints, Flag),
        "AWS::S3::DisableS3ExpressSessionAuth" => (BuiltIn::S3DisableExpressSessionAuth, Flag),
        "AWS::S3::ForcePathStyle" => (BuiltIn::S3ForcePathStyle, Flag),
        "AWS::S3::UseArnRegion" => (BuiltIn::S3UseArnRegion, Flag),
        "AWS::S3::UseGlobalEndpoint" => (BuiltIn::S3UseGlobalEndpoint, Flag),
        "AWS::S3Control::UseArnRegion" => (BuiltIn::S3ControlUseArnRegion, Flag),
        "AWS::STS::UseGlobalEndpoint" => (BuiltIn::StsUseGlobalEndpoint, Flag),
        _ => return node.fail(Problem::UnknownBuiltIn(name.to_owned())),
    };
    if kind != expected {
        let expected = if expected == Flag { "a boolean" } else { "a string" };
        return node.fail(Problem::BuiltInType { name: name.to_owned(), expected });
    }
    Ok(built_in)
}
