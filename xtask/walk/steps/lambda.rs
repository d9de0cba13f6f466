//! AWS Lambda: functions, versions, aliases, permissions, a waiter, pagination and an error.

use std::time::Duration;

use walk::{Stopped, Walk};

use super::sdk::Client;
use super::sdk::client::Waiters as _;
use super::sdk::primitives::Blob;
use super::sdk::types::{Architecture, Environment, FunctionCode, Runtime};

pub(crate) async fn walk(walk: &mut Walk) -> Result<(), Stopped> {
    let client = Client::new(walk.config());
    create_role(walk)?;
    for name in ["brew", "pour", "serve"] {
        let function = client.create_function().function_name(name).runtime(Runtime::Python312).handler("tea.make");
        let function = function.role("arn:aws:iam::123456789012:role/shop").architectures(Architecture::Arm64);
        let environment = Environment::builder().variables("KIND", "green & black").build();
        let code = FunctionCode::builder().zip_file(Blob::new(ARCHIVE)).build();
        let function = function.environment(environment).code(code).timeout(7).publish(true).tags("shop", "tea");
        walk.step("create a function", function.send()).await?;
    }
    let active = client.wait_until_function_active_v2().function_name("brew").wait(Duration::from_secs(30)).await;
    walk.saw("wait until it is active", &active.is_ok());
    walk.step("read the function", client.get_function().function_name("brew").send()).await?;
    let update = client.update_function_configuration().function_name("brew").memory_size(256).description("<b>");
    walk.step("change its memory", update.send()).await?;
    walk.step("publish a version", client.publish_version().function_name("brew").description("second").send()).await?;
    let alias = client.create_alias().function_name("brew").name("live").function_version("1").send();
    walk.step("create an alias", alias).await?;
    walk.step("read the alias", client.get_alias().function_name("brew").name("live").send()).await?;
    let policy = client.add_permission().function_name("brew").statement_id("a").action("lambda:InvokeFunction");
    walk.step("allow calls", policy.principal("s3.amazonaws.com").send()).await?;
    walk.step("read the policy", client.get_policy().function_name("brew").send()).await?;

    let pages = client.list_functions().into_paginator().page_size(2).items().send();
    walk.step("list the functions in pages", pages.collect::<Result<Vec<_>, _>>()).await?;
    let missing =
        walk.rejected("read one that does not exist", client.get_function().function_name("no").send()).await?;
    walk.saw("its error", &missing.as_service_error().map(|error| error.is_resource_not_found_exception()));
    walk.step("delete the function", client.delete_function().function_name("brew").send()).await?;
    Ok(())
}

/// Creates the role of the functions without an IAM client. The server takes the name of the service from the
/// signature.
fn create_role(walk: &mut Walk) -> Result<(), Stopped> {
    let endpoint = walk.config().endpoint_url().map(str::to_owned);
    let endpoint = walk.given("the URL of the server", endpoint)?;
    let headers = [
        (
            "authorization",
            "AWS4-HMAC-SHA256 Credential=a/20260101/us-east-1/iam/aws4_request, SignedHeaders=host, Signature=b",
        ),
        ("content-type", "application/x-www-form-urlencoded"),
    ];
    let body = b"Action=CreateRole&Version=2010-05-08&RoleName=shop&AssumeRolePolicyDocument=%7B%7D";
    walk.plain("create the role of the functions", "POST", &endpoint, headers.into_iter(), body)?;
    Ok(())
}

/// An empty ZIP archive.
const ARCHIVE: [u8; 22] = [0x50, 0x4b, 5, 6, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0];
