//! Emits the parameters of endpoint rules as a table.

use crate::emit::types::literal;
use crate::ir::endpoint::{BuiltIn, Constant, Parameter, ParameterKind, Presence};
use crate::source_file::{Line, Piece};

/// Emits the table of parameters, from which a runtime macro creates `Params`, its builder and the resolver.
///
/// ```text
/// endpoint_params! {
///     /// The Region.
///     region, set_region: optional(text) = region;
///     /// Whether to use an endpoint that is also reachable over IPv6.
///     use_dual_stack, set_use_dual_stack: or(false, flag) = use_dual_stack;
///     /// Whether to keep bucket names out of host names.
///     force_path_style, set_force_path_style: optional(flag) = setting(ForcePathStyle);
/// }
/// ```
pub(super) fn params(parameters: &[Parameter]) -> Piece {
    let lines = parameters.iter().flat_map(|parameter| {
        let field = &parameter.field;
        let setter = format!("set_{}", field.trim_start_matches("r#"));
        let kind = kind(parameter.kind);
        let optionality = match &parameter.presence {
            Presence::Optional => format!("optional({kind})"),
            Presence::Required => format!("required({kind})"),
            Presence::Default(default) => format!("or({}, {kind})", constant(default)),
        };
        let source = match &parameter.setting {
            Some(setting) => format!(" = setting({})", setting.ty),
            None => parameter.built_in.and_then(built_in).map(|name| format!(" = {name}")).unwrap_or_default(),
        };
        [Line::Docs(parameter.docs.lines().to_vec()), Line::Row(format!("{field}, {setter}: {optionality}{source};"))]
    });
    Piece::Table { name: "endpoint_params", lines: lines.collect() }
}

/// Emits the settings that parameters take their values from; `None` if no parameter has a setting.
///
/// ```text
/// client_context_params! {
///     /// Keeps bucket names out of host names.
///     force_path_style, set_force_path_style: flag as ForcePathStyle;
/// }
/// ```
pub(in crate::emit) fn settings(parameters: &[Parameter]) -> Option<Piece> {
    let lines = parameters.iter().filter_map(|parameter| {
        let setting = parameter.setting.as_ref()?;
        let (field, ty) = (&parameter.field, &setting.ty);
        let setter = format!("set_{}", field.trim_start_matches("r#"));
        let row = format!("{field}, {setter}: {} as {ty};", kind(parameter.kind));
        Some([Line::Docs(setting.docs.lines().to_vec()), Line::Row(row)])
    });
    let lines: Vec<_> = lines.flatten().collect();
    (!lines.is_empty()).then_some(Piece::Table { name: "client_runtime::client_context_params", lines })
}

fn kind(kind: ParameterKind) -> &'static str {
    match kind {
        ParameterKind::Text => "text",
        ParameterKind::Flag => "flag",
        ParameterKind::Texts => "texts",
    }
}

/// Returns the name of the runtime function that reads a built-in from the configuration, if there is one.
fn built_in(built_in: BuiltIn) -> Option<&'static str> {
    match built_in {
        BuiltIn::Region => Some("region"),
        BuiltIn::UseDualStack => Some("use_dual_stack"),
        BuiltIn::UseFips => Some("use_fips"),
        BuiltIn::Endpoint => Some("endpoint"),
        BuiltIn::AccountId => Some("account_id"),
        BuiltIn::AccountIdEndpointMode => Some("account_id_endpoint_mode"),
        BuiltIn::CredentialScope
        | BuiltIn::S3Accelerate
        | BuiltIn::S3DisableMultiRegionAccessPoints
        | BuiltIn::S3DisableExpressSessionAuth
        | BuiltIn::S3ForcePathStyle
        | BuiltIn::S3UseArnRegion
        | BuiltIn::S3UseGlobalEndpoint
        | BuiltIn::S3ControlUseArnRegion
        | BuiltIn::StsUseGlobalEndpoint => None,
    }
}

/// Formats the default of a parameter as an owned value.
fn constant(constant: &Constant) -> String {
    match constant {
        Constant::Text(text) => format!("{}.to_owned()", literal(text)),
        Constant::Flag(value) => value.to_string(),
        Constant::Texts(texts) => {
            let texts: Vec<_> = texts.iter().map(|text| format!("{}.to_owned()", literal(text))).collect();
            format!("vec![{}]", texts.join(", "))
        }
    }
}
