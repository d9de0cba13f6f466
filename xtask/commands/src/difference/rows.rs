//! The table of a program: the input of the macro `both_sides` in the package `difference`.

use std::fmt::Write as _;

use ::codegen::ir::Member;

use super::shared::{Shared, of_operation};

/// Formats the table of a service, with the items that both crates have, and the fields that only one has:
///
/// ```text
/// [tokens]
/// newer { "Tag.key" }
/// older {}
/// enums { SortOrderType }
/// unions { Target { Secret "Secret"; } }
/// structures { Tag: fallible { key set_key "Key"; } }
/// operations {
///     get_secret_value GetSecretValue {
///         input { secret_id set_secret_id "SecretId"; }
///         output { arn set_arn "ARN"; }
///         errors { ResourceNotFoundException is_resource_not_found_exception; }
///     }
/// }
/// ```
pub(super) fn rows(shared: &Shared<'_>) -> String {
    let mut out = format!("[{}]\n", if shared.has_tokens { "tokens" } else { "" });
    for (name, fields) in ["newer", "older"].iter().zip(shared.one_sided()) {
        let fields: Vec<_> = fields.iter().map(|field| format!("{field:?}")).collect();
        let _ = writeln!(out, "{name} {{ {} }}", fields.join(" "));
    }
    let enums: Vec<_> = shared.enums.keys().copied().collect();
    let _ = writeln!(out, "enums {{ {} }}\nunions {{", enums.join(" "));
    for (name, union) in &shared.unions {
        let variants = shared.variants(union).map(|(key, variant)| format!("{variant} {key:?};"));
        let _ = writeln!(out, "    {name} {{ {} }}", variants.collect::<Vec<_>>().join(" "));
    }
    out.push_str("}\nstructures {\n");
    for (name, structure) in &shared.structures {
        let fallible = if structure.fallible { ": fallible" } else { "" };
        let _ = writeln!(out, "    {name}{fallible} {{ {} }}", members(shared.members("types", structure)));
    }
    out.push_str("}\noperations {\n");
    for operation in &shared.operations {
        let [input, output] = [&operation.input, &operation.output]
            .map(|end| members(shared.members(&of_operation(operation, end), end)));
        let errors: Vec<_> = shared.errors(operation).map(|(name, is)| format!("{name} {is};")).collect();
        let _ = writeln!(
            out,
            "    {} {} {{\n        input {{ {input} }}\n        output {{ {output} }}\n        errors {{ {} }}\n    }}",
            operation.method,
            operation.wire_name,
            errors.join(" ")
        );
    }
    out + "}\n"
}

fn members<'a>(members: impl Iterator<Item = &'a Member>) -> String {
    let rows: Vec<_> = members.map(|member| format!("{} {} {:?};", member.field, member.setter, member.name)).collect();
    rows.join(" ")
}
