//! Runs the programs of `examples/` as a reader would, and checks what they do.

use std::process::{Command, Output};

use anyhow::{Context, Result, ensure};
use aws_sdk_secretsmanager::types::Tag;

use crate::walk::{REGION, Walk};

const LOGIN: &str = r#"{"username":"orders","password":"old","host":"db.example","port":5432}"#;

pub(crate) async fn walk(walk: &mut Walk) -> Result<()> {
    let client = walk.client();
    let create = |name: &str, value: &str| client.create_secret().name(name).secret_string(value);
    let programs = (walk.server.examples.clone(), walk.server.endpoint.clone());
    let run = |program: &str, args: &[&str]| -> Result<Output> {
        let (folder, endpoint) = &programs;
        let mut command = Command::new(folder.join(program));
        command.args(args).env_remove("AWS_PROFILE").env("AWS_ENDPOINT_URL", endpoint).env("AWS_REGION", REGION);
        command.env("AWS_ACCESS_KEY_ID", "test").env("AWS_SECRET_ACCESS_KEY", "test").env_remove("AWS_SESSION_TOKEN");
        command.output().with_context(|| format!("cannot run {program}"))
    };
    let stdout = |output: Output| -> Result<String> {
        let text = |bytes| String::from_utf8(bytes);
        ensure!(output.status.success(), "it failed: {}", text(output.stderr)?);
        Ok(text(output.stdout)?)
    };

    walk.step("read_json_secret reads a login", async {
        create("examples/db", LOGIN).send().await?;
        let stdout = stdout(run("read_json_secret", &["examples/db"])?)?;
        ensure!(stdout == "orders at db.example:5432, with a password of 3 characters\n", "{stdout}");
        Ok(())
    })
    .await?;

    walk.step("read_json_secret reports errors without the value", async {
        create("examples/broken", r#"{"username":"orders","password":"old","host":"db.example","port":"hidden"}"#)
            .send()
            .await?;
        for (name, expected) in [("examples/broken", "see line 1"), ("examples/none", "ResourceNotFound")] {
            let output = run("read_json_secret", &[name])?;
            let error = String::from_utf8(output.stderr)?;
            ensure!(!output.status.success() && error.contains(expected) && !error.contains("hidden"), "{error}");
        }
        Ok(())
    })
    .await?;

    walk.step("rotate_password creates a version and makes it current", async {
        let read = |stage: &str| client.get_secret_value().secret_id("examples/db").version_stage(stage).send();
        let before = read("AWSCURRENT").await?;
        let stdout = stdout(run("rotate_password", &["examples/db"])?)?;
        let (after, previous) = (read("AWSCURRENT").await?, read("AWSPREVIOUS").await?);
        let version = |id: Option<&str>| id.unwrap_or_default().to_owned();
        let (new, old) = (version(after.version_id()), version(before.version_id()));
        ensure!(stdout == format!("{new} is now current; {old} was before\n"), "{stdout}");
        ensure!(new != old && previous.version_id() == before.version_id(), "{after:?}, {previous:?}");
        let login = after.secret_string().context("no value")?;
        ensure!(login.contains(r#""username":"orders""#) && !login.contains(r#""old""#));
        Ok(())
    })
    .await?;

    walk.step("list_and_tag tags secrets that lack the tag", async {
        let tag = Tag::builder().key("team").value("billing").build();
        create("examples/tagged", "x").tags(tag).send().await?;
        let args = ["examples/", "team", "payments"];
        let first = stdout(run("list_and_tag", &args)?)?;
        let mut lines: Vec<_> = first.lines().collect();
        lines.sort_unstable();
        let expected =
            ["examples/broken is now tagged", "examples/db is now tagged", "examples/tagged already has the tag"];
        ensure!(lines == expected, "{first}");
        let second = stdout(run("list_and_tag", &args)?)?;
        ensure!(second.lines().count() == 3 && !second.contains("is now tagged"), "{second}");
        let described = client.describe_secret().secret_id("examples/db").send().await?;
        let tag = described.tags().first().context("no tag")?;
        ensure!((tag.key(), tag.value()) == (Some("team"), Some("payments")), "{tag:?}");
        Ok(())
    })
    .await?;

    walk.step("list_names lists without async code", async {
        let stdout = stdout(run("list_names", &["examples/"])?)?;
        let mut names: Vec<_> = stdout.lines().collect();
        names.sort_unstable();
        ensure!(names == ["examples/broken", "examples/db", "examples/tagged"], "{stdout}");
        let output = Command::new(programs.0.join("list_names"))
            .args(["examples/"])
            .envs([("AWS_ENDPOINT_URL", "http://127.0.0.1:1"), ("AWS_REGION", REGION), ("AWS_MAX_ATTEMPTS", "1")])
            .envs([("AWS_ACCESS_KEY_ID", "test"), ("AWS_SECRET_ACCESS_KEY", "test")])
            .output()?;
        let error = String::from_utf8(output.stderr)?;
        ensure!(!output.status.success() && error.starts_with("Error: ListSecrets: dispatch failure: "), "{error}");
        Ok(())
    })
    .await?;

    walk.step("cache reads a secret from memory", async {
        let stdout = stdout(run("cache", &["examples/tagged"])?)?;
        let starts = ["first read: 1 characters in ", "second read: 1 characters in ", "read again after"];
        ensure!(stdout.lines().count() == 3, "{stdout}");
        ensure!(stdout.lines().zip(starts).all(|(line, start)| line.starts_with(start)), "{stdout}");
        Ok(())
    })
    .await
}
