//! The functions of the rules language.

use crate::ir::endpoint::{Accessor, Base, Function, Type};

/// The names of all functions, including those that are compiled to operators.
pub(super) const NAMES: [&str; 15] = [
    "aws.isVirtualHostableS3Bucket",
    "aws.parseArn",
    "aws.partition",
    "booleanEquals",
    "coalesce",
    "getAttr",
    "isSet",
    "isValidHostLabel",
    "ite",
    "not",
    "parseURL",
    "split",
    "stringEquals",
    "substring",
    "uriEncode",
];

/// The parameters and the result of a library function.
#[derive(Debug)]
pub(super) struct Signature {
    pub(super) function: Function,
    pub(super) arguments: &'static [Base],
    /// A description of the arguments.
    pub(super) expected: &'static str,
    pub(super) result: Type,
}

/// Returns the signature of a library function, or `None` for unknown functions and those that are compiled to
/// operators.
pub(super) fn signature(name: &str) -> Option<&'static Signature> {
    const fn of(base: Base, optional: bool, owned: bool) -> Type {
        Type { base, optional, owned }
    }
    static SIGNATURES: [(&str, Signature); 8] = [
        (
            "aws.isVirtualHostableS3Bucket",
            Signature {
                function: Function::IsVirtualHostableS3Bucket,
                arguments: &[Base::Text, Base::Flag],
                expected: "a string and a boolean",
                result: of(Base::Flag, false, false),
            },
        ),
        (
            "aws.parseArn",
            Signature {
                function: Function::ParseArn,
                arguments: &[Base::Text],
                expected: "a string",
                result: of(Base::Arn, true, false),
            },
        ),
        (
            "aws.partition",
            Signature {
                function: Function::Partition,
                arguments: &[Base::Text],
                expected: "a string",
                result: of(Base::Partition, true, false),
            },
        ),
        (
            "isValidHostLabel",
            Signature {
                function: Function::IsValidHostLabel,
                arguments: &[Base::Text, Base::Flag],
                expected: "a string and a boolean",
                result: of(Base::Flag, false, false),
            },
        ),
        (
            "parseURL",
            Signature {
                function: Function::ParseUrl,
                arguments: &[Base::Text],
                expected: "a string",
                result: of(Base::Url, true, false),
            },
        ),
        (
            "split",
            Signature {
                function: Function::Split,
                arguments: &[Base::Text, Base::Text, Base::Number],
                expected: "two strings and a number",
                result: of(Base::Segments, false, false),
            },
        ),
        (
            "substring",
            Signature {
                function: Function::Substring,
                arguments: &[Base::Text, Base::Number, Base::Number, Base::Flag],
                expected: "a string, two numbers and a boolean",
                result: of(Base::Text, true, false),
            },
        ),
        (
            "uriEncode",
            Signature {
                function: Function::UriEncode,
                arguments: &[Base::Text],
                expected: "a string",
                result: of(Base::Text, false, true),
            },
        ),
    ];
    SIGNATURES.iter().find(|(known, _)| *known == name).map(|(_, signature)| signature)
}

/// Returns the attributes of a type, each with its name in the rules, its Rust accessor, and its own type.
pub(super) fn attributes(base: Base) -> &'static [(&'static str, Accessor, Type)] {
    const TEXT: Type = Type { base: Base::Text, optional: false, owned: false };
    const MADE_TEXT: Type = Type { owned: true, ..TEXT };
    const FLAG: Type = Type { base: Base::Flag, ..TEXT };
    const SEGMENTS: Type = Type { base: Base::Segments, ..TEXT };
    match base {
        Base::Partition => &[
            ("name", Accessor::Field("name"), TEXT),
            ("dnsSuffix", Accessor::Field("dns_suffix"), TEXT),
            ("dualStackDnsSuffix", Accessor::Field("dual_stack_dns_suffix"), TEXT),
            ("supportsFIPS", Accessor::Field("supports_fips"), FLAG),
            ("supportsDualStack", Accessor::Field("supports_dual_stack"), FLAG),
            ("implicitGlobalRegion", Accessor::Field("implicit_global_region"), TEXT),
        ],
        Base::Arn => &[
            ("partition", Accessor::Field("partition"), TEXT),
            ("service", Accessor::Field("service"), TEXT),
            ("region", Accessor::Field("region"), TEXT),
            ("accountId", Accessor::Field("account_id"), TEXT),
            ("resourceId", Accessor::Field("resource_id"), SEGMENTS),
        ],
        Base::Url => &[
            ("scheme", Accessor::Field("scheme"), TEXT),
            ("authority", Accessor::Field("authority"), TEXT),
            ("path", Accessor::Field("path"), TEXT),
            ("normalizedPath", Accessor::Method("normalized_path"), MADE_TEXT),
            ("isIp", Accessor::Field("is_ip"), FLAG),
        ],
        Base::Text | Base::Flag | Base::Number | Base::List | Base::Segments => &[],
    }
}

/// Describes a type, for errors.
pub(super) fn describe(ty: Type) -> String {
    let base = in_words(ty.base);
    if ty.optional { format!("{base} that may be unset") } else { base.to_owned() }
}

/// Describes a base type, for errors.
pub(super) fn in_words(base: Base) -> &'static str {
    match base {
        Base::Text => "a string",
        Base::Flag => "a boolean",
        Base::Number => "a number",
        Base::List | Base::Segments => "an array of strings",
        Base::Partition => "a partition",
        Base::Arn => "an ARN",
        Base::Url => "a URL",
    }
}
