//! The programs: the services that they call, the calls, and the targets for their builds.

/// A program that calls services.
#[derive(Clone, Copy, Debug)]
pub(in crate::bench) struct Program {
    /// The name of the program, also used for its package.
    pub name: &'static str,
    /// The services that it calls.
    pub services: &'static [&'static str],
    /// The operations that our client is limited to, such as `s3:GetObject,PutObject`; the official client has all.
    pub operations: Option<&'static str>,
    /// The targets.
    pub targets: Targets,
}

/// The targets of a program: the maximum ratios of ours to theirs.
#[derive(Clone, Copy, Debug)]
pub(in crate::bench) struct Targets {
    /// The time of the first build.
    pub first: Option<f64>,
    /// The time of `cargo check`.
    pub check: Option<f64>,
    /// The time of the release build.
    pub release: Option<f64>,
    /// The time of the release build of the clients, alone and with the runtime, which is only measured if it has a
    /// target.
    pub alone: Option<f64>,
    /// The peak memory of the compiler in the release build.
    pub memory: Option<f64>,
    /// The size of the stripped program.
    pub binary: Option<f64>,
    /// The number of lines of Rust in the clients, ours with the runtime.
    pub lines: Option<f64>,
}

impl Targets {
    const NONE: Self =
        Self { first: None, check: None, release: None, alone: None, memory: None, binary: None, lines: None };
}

/// A service that programs call.
#[derive(Clone, Copy, Debug)]
pub(super) struct Service {
    /// The name of the package, without `aws-sdk-`.
    pub name: &'static str,
    /// The version of the official package.
    pub version: &'static str,
    /// An expression that calls an operation of `client`, and evaluates to something that implements `Debug`.
    pub call: &'static str,
}

/// A program that calls five services.
pub(in crate::bench) const FIVE_SERVICES: Program = Program {
    name: "five-services",
    services: &["secretsmanager", "kms", "sqs", "dynamodb", "ssm"],
    operations: None,
    targets: Targets { release: Some(0.20), binary: Some(0.75), ..Targets::NONE },
};

/// A program that calls two operations of a large service.
pub(in crate::bench) const TWO_OPERATIONS: Program = Program {
    name: "two-operations",
    services: &["s3"],
    operations: Some("s3:GetObject,PutObject"),
    // The whole program, in which the published runtime weighs as much on both sides, has no target.
    targets: Targets { alone: Some(0.10), ..Targets::NONE },
};

/// A program that calls ten services.
pub(in crate::bench) const TEN_SERVICES: Program = Program {
    name: "ten-services",
    services: &["secretsmanager", "s3", "sts", "dynamodb", "sqs", "kms", "ssm", "lambda", "sns", "ec2"],
    operations: None,
    targets: Targets {
        first: Some(0.50),
        check: Some(0.35),
        memory: Some(0.40),
        binary: Some(0.65),
        lines: Some(0.12),
        ..Targets::NONE
    },
};

const SERVICES: [Service; 10] = [
    Service {
        name: "dynamodb",
        version: "1.136.0",
        call: r#"client.get_item().table_name("t").key("k", aws_sdk_dynamodb::types::AttributeValue::S("v".into())).send().await?.item"#,
    },
    Service { name: "ec2", version: "1.274.0", call: "client.describe_instances().send().await?.reservations" },
    Service {
        name: "kms",
        version: "1.129.0",
        call: r#"client.encrypt().key_id("k").plaintext(aws_sdk_kms::primitives::Blob::new("p")).send().await?.ciphertext_blob"#,
    },
    Service { name: "lambda", version: "1.156.0", call: r#"client.invoke().function_name("f").send().await?.payload"# },
    Service {
        name: "s3",
        version: "1.157.0",
        call: r#"client.get_object().bucket("b").key("k").send().await?.body.collect().await?.into_bytes()"#,
    },
    Service {
        name: "secretsmanager",
        version: "1.125.0",
        call: r#"client.get_secret_value().secret_id("s").send().await?.version_id"#,
    },
    Service { name: "sns", version: "1.121.0", call: r#"client.publish().message("m").send().await?.message_id"# },
    Service {
        name: "sqs",
        version: "1.119.0",
        call: r#"client.receive_message().queue_url("q").send().await?.messages"#,
    },
    Service { name: "ssm", version: "1.133.0", call: r#"client.get_parameter().name("n").send().await?.parameter"# },
    Service { name: "sts", version: "1.124.0", call: "client.get_caller_identity().send().await?.account" },
];

impl Program {
    /// Returns the services, sorted by name.
    pub(super) fn services(self) -> impl Iterator<Item = Service> {
        SERVICES.into_iter().filter(move |service| self.services.contains(&service.name))
    }

    /// Returns the source of the program, which calls each service in the given Region.
    pub(super) fn source(self, region: &str) -> String {
        let calls = self.services().map(|Service { name, call, .. }| {
            format!("    let client = client!(aws_sdk_{name});\n    println!(\"{{:?}}\", {call});\n")
        });
        format!(
            "macro_rules! client {{\n    ($service:ident) => {{{{\n        let region = $service::config::Region::new(REGION);\n        \
             let latest = $service::config::BehaviorVersion::latest();\n        \
             $service::Client::from_conf($service::Config::builder().behavior_version(latest).region(region).build())\n    }}}};\n}}\n\n\
             const REGION: &str = \"{region}\";\n\n#[tokio::main]\nasync fn main() -> Result<(), Box<dyn std::error::Error>> {{\n{}    Ok(())\n}}\n",
            calls.collect::<String>(),
        )
    }
}

impl Service {
    /// Returns the name of the package.
    pub(super) fn package(self) -> String {
        format!("aws-sdk-{}", self.name)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn programs_call_services_of_the_table() {
        for program in [FIVE_SERVICES, TWO_OPERATIONS, TEN_SERVICES] {
            assert_eq!(program.services().count(), program.services.len(), "{}", program.name);
            let source = program.source("eu-west-1");
            let [opened, closed] = ['{', '}'].map(|brace| source.matches(brace).count());
            assert_eq!(
                (opened, source.matches("client!(aws_sdk_").count()),
                (closed, program.services.len()),
                "{source}"
            );
        }
        assert!(SERVICES.is_sorted_by_key(|service| service.name));
    }
}
