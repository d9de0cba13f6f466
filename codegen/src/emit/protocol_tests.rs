//! Protocol compliance tests, as tests of the generated crate.

use quote::{format_ident, quote};

use super::expression::Expression;
use super::values::{Outside, body as body_literal, lines, string};
use super::{Piece, SourceFile};
use crate::ir::Service;
use crate::ir::protocol_test::{Expected, OperationTests, RequestTest, ResponseTest, Setting};
use crate::ir::value::{MemberValue, Value};

const DRIVER: &str = include_str!("../../templates/protocol_tests/driver.rs");

/// Emits the test program: one module per operation, and a module with shared code.
pub(super) fn files(service: &Service) -> Vec<SourceFile> {
    if service.protocol_tests.is_empty() {
        return Vec::new();
    }
    let mut files = vec![main(service), SourceFile::text("tests/protocol_tests/driver.rs", DRIVER)];
    files.extend(service.protocol_tests.iter().map(|tests| operation(service, tests)));
    files
}

/// Emits the root of the test program.
///
/// ```text
/// use aws_sdk_secretsmanager as sdk;
///
/// mod driver;
/// mod operation {
///     mod get_secret_value;
/// }
/// ```
fn main(service: &Service) -> SourceFile {
    let library = format_ident!("{}", service.package.library);
    let modules = service.protocol_tests.iter().map(|tests| format_ident!("{}", tests.module));
    SourceFile {
        path: "tests/protocol_tests/main.rs".to_owned(),
        docs: vec![
            "The protocol compliance tests in the model: how inputs are serialized, and how responses are deserialized."
                .to_owned(),
        ],
        imports: Default::default(),
        pieces: vec![Piece::Rust(quote! {
            use #library as sdk;

            mod driver;
            mod operation {
                #(mod #modules;)*
            }
        })],
    }
}

fn operation(service: &Service, tests: &OperationTests) -> SourceFile {
    let mut outside = Outside::of(&service.package.library, &["Outcome", "Request"]);
    let requests = tests.requests.iter().map(|case| request(tests, case, &mut outside));
    let requests: Vec<_> = requests.collect();
    let responses = tests.responses.iter().map(|case| response(tests, case, &mut outside));
    let cases: Vec<_> = requests.into_iter().chain(responses).map(Piece::Text).collect();
    let mut imports = outside.scope.into_imports();
    imports.insert("crate::driver::Outcome".to_owned());
    imports.extend((!tests.requests.is_empty()).then(|| "crate::driver::Request".to_owned()));
    SourceFile {
        path: format!("tests/protocol_tests/operation/{}.rs", tests.module),
        docs: vec![format!("Test cases for `{}`.", tests.id)],
        imports,
        pieces: cases,
    }
}

/// Formats a test that checks a serialized request.
///
/// ```text
/// /// Serializes a string.
/// #[tokio::test]
/// async fn request_sends_text() -> Outcome {
///     let (client, sent) = crate::driver::client("https://example.com");
///     let result = client.get_secret_value().secret_id("a").send().await;
///     let expected = Request {
///         method: "POST",
///         uri: "/",
///         host: "example.com",
///         body: Some("{}"),
///         ..Request::default()
///     };
///     expected.check(sent, &result)
/// }
/// ```
fn request(tests: &OperationTests, case: &RequestTest, outside: &mut Outside<'_>) -> String {
    let host = case.host.as_deref().unwrap_or("example.com");
    let operation = case.settings.as_ref().map_or(&[][..], |settings| &settings.operation);
    let result = call("result", tests, &case.params, operation, "", outside);
    let resolved = match &case.resolved_host {
        Some(host) => host.as_str(),
        None => host.split_once('/').map_or(host, |(host, _)| host),
    };
    let mut fields = vec![("method", string(&case.method)), ("uri", string(&case.uri)), ("host", string(resolved))];
    let list = |names: &[String]| {
        let names: Vec<_> = names.iter().map(|name| string(name)).collect();
        format!("&[{}]", names.join(", "))
    };
    if !case.headers.is_empty() {
        fields.push(("headers", format!("&[{}]", pairs(&case.headers))));
    }
    for (field, names) in
        [("forbid_headers", &case.forbid_headers), ("require_headers", &case.require_headers), ("query", &case.query)]
    {
        fields.extend((!names.is_empty()).then(|| (field, list(names))));
    }
    for (field, value) in
        [("media_type", &case.media_type), ("body", &case.body), ("authorization", &case.authorization)]
    {
        fields.extend(value.as_ref().map(|value| (field, format!("Some({})", lines(value)))));
    }
    let fields: String = fields.iter().map(|(field, value)| format!("        {field}: {value},\n")).collect();
    let client = match &case.settings {
        None => format!("client({})", string(&format!("https://{host}"))),
        Some(settings) => format!("configured(|config| {})", configuration("config", &settings.client, outside)),
    };
    let body = format!(
        "    let (client, sent) = crate::driver::{client};\n{result}    let expected = Request {{\n{fields}        \
         ..Request::default()\n    }};\n    expected.check(sent, &result)\n",
    );
    test(&case.docs, &case.name, &body)
}

/// Formats a test that checks a deserialized response.
///
/// ```text
/// /// Deserializes a string.
/// #[tokio::test]
/// async fn response_reads_text() -> Outcome {
///     let client = crate::driver::responding(200, &[], "{}");
///     let output = client.get_secret_value().send().await?;
///     let expected = GetSecretValueOutput::builder().build();
///     assert_eq!(output, expected);
///     Ok(())
/// }
/// ```
fn response(tests: &OperationTests, case: &ResponseTest, outside: &mut Outside<'_>) -> String {
    let module = format!("operation::{}", tests.module);
    let mut body = format!(
        "    let client = crate::driver::responding({}, &[{}], {});\n",
        case.status,
        pairs(&case.headers),
        body_literal(&case.body)
    );
    let same = |found: String, expected: String, value: &Value| match value.has_nan() {
        true => Expression::plain(format!("crate::driver::assert_shown_alike(&{found}, &{expected})")).statement(4),
        false => Expression::plain(format!("assert_eq!({found}, {expected})")).statement(4),
    };
    match &case.expected {
        Expected::Output { name, value, fields, stream, request_id } => {
            body += &call("output", tests, &tests.needed, &[], "?", outside);
            // An empty output has only its request ID to compare.
            if request_id.is_none() || !fields.is_empty() {
                let ty = outside.item(&module, name);
                body += &expected(&ty, value, outside);
            }
            if let Some(id) = request_id {
                outside.item("operation", "RequestId");
                body += &format!("    assert_eq!(output.request_id(), Some({}));\n", string(id));
            }
            if request_id.is_none() && stream.is_none() {
                body += &same("output".to_owned(), "expected".to_owned(), value);
            } else {
                // A manually built output has no request ID, and an output with a stream cannot be compared.
                let others = fields.iter().filter(|field| stream.as_ref() != Some(field));
                body.extend(others.map(|field| same(format!("output.{field}"), format!("expected.{field}"), value)));
            }
            if let Some(field) = stream {
                body += &format!(
                    "    assert_eq!(output.{field}.collect().await?.into_bytes(), \
                     expected.{field}.collect().await?.into_bytes());\n"
                );
            }
        }
        Expected::Error { name, value, fields, code, fault } => {
            let of_operation = outside.item(&module, &tests.error);
            outside.item("error", "ProvideErrorMetadata");
            body += &call("result", tests, &tests.needed, &[], "", outside);
            body += &format!(
                "    let error = crate::driver::service_error(result)?;\n    \
                 let {of_operation}::{name}(error) = error else {{ return Err(error.into()) }};\n",
            );
            if !fields.is_empty() {
                let ty = outside.item("types::error", name);
                body += &expected(&ty, value, outside);
            }
            body += &format!("    assert_eq!(error.meta().code(), Some({}));\n", string(code));
            if let Some(fault) = fault {
                body += &format!("    assert_eq!(error.meta().extra(\"type\"), Some({}));\n", string(fault));
            }
            for field in fields {
                body += &same(format!("error.{field}"), format!("expected.{field}"), value);
            }
        }
    }
    test(&case.docs, &case.name, &(body + "    Ok(())\n"))
}

/// Formats a call to the operation, as a statement that binds its result.
fn call(
    name: &str,
    tests: &OperationTests,
    params: &[MemberValue],
    settings: &[Setting],
    after: &str,
    outside: &mut Outside<'_>,
) -> String {
    let mut calls = vec![Expression::plain(format!(".{}()", tests.method))];
    calls.extend(outside.setters(params));
    if !settings.is_empty() {
        let builder = format!("{}::builder()", outside.item("config", "Config"));
        let settings = configuration(&builder, settings, outside);
        calls.extend([".customize()".to_owned(), format!(".config_override({settings})")].map(Expression::plain));
    }
    calls.extend([".send()".to_owned(), format!(".await{after}")].map(Expression::plain));
    let call = Expression::Chain { head: "client".to_owned(), calls };
    Expression::After(format!("let {name} = "), Box::new(call)).statement(4)
}

/// Formats settings as method calls on a configuration builder.
///
/// ```text
/// config.region(Region::from_static("us-west-2")).force_path_style(true)
/// ```
fn configuration(head: &str, settings: &[Setting], outside: &mut Outside<'_>) -> String {
    let setters = settings.iter().map(|setting| match setting {
        Setting::Region(region) => {
            format!(".region({}::from_static({}))", outside.item("config", "Region"), string(region))
        }
        Setting::Flag { setter, value } => format!(".{setter}({value})"),
    });
    setters.fold(head.to_owned(), |chain, setter| chain + &setter)
}

fn expected(ty: &str, value: &Value, outside: &mut Outside<'_>) -> String {
    let members = match value {
        Value::Structure { members, .. } => members.as_slice(),
        _ => &[],
    };
    let fallible = matches!(value, Value::Structure { fallible: true, .. });
    let value = outside.built(ty, fallible, members);
    Expression::After("let expected = ".to_owned(), Box::new(value)).statement(4)
}

fn pairs(pairs: &[(String, String)]) -> String {
    let pairs: Vec<_> = pairs.iter().map(|(name, value)| format!("({}, {})", string(name), string(value))).collect();
    pairs.join(", ")
}

fn test(docs: &[String], name: &str, body: &str) -> String {
    let docs: String = docs.iter().map(|line| format!("/// {line}").trim_end().to_owned() + "\n").collect();
    format!("{docs}#[tokio::test]\nasync fn {name}() -> Outcome {{\n{body}}}\n")
}
