//! Random passwords, with every option.

use anyhow::{Result, ensure};
use aws_sdk_secretsmanager::error::ProvideErrorMetadata;
use aws_sdk_secretsmanager::operation::get_random_password::builders::GetRandomPasswordFluentBuilder;

use crate::walk::{Walk, given, rejected};

/// A length at which, in practice, every allowed kind of character occurs.
const LONG: i64 = 2000;

pub(crate) async fn walk(walk: &mut Walk) -> Result<()> {
    let client = walk.client();
    let make = async |request: GetRandomPasswordFluentBuilder| -> Result<String> {
        Ok(given(request.send().await?.random_password(), "password")?.to_owned())
    };
    let new = || client.get_random_password();
    let long = || client.get_random_password().password_length(LONG);
    let lower = |password: &str| password.contains(|c: char| c.is_ascii_lowercase());
    let upper = |password: &str| password.contains(|c: char| c.is_ascii_uppercase());
    let digit = |password: &str| password.contains(|c: char| c.is_ascii_digit());
    let punctuation = |password: &str| password.contains(|c: char| c.is_ascii_punctuation());
    let space = |password: &str| password.contains(' ');
    let kinds =
        |password: &str| [lower(password), upper(password), digit(password), punctuation(password), space(password)];

    walk.step("a password of the default length, with every kind of character but spaces", async {
        let password = make(new()).await?;
        ensure!(password.len() == 32 && kinds(&password) == [true, true, true, true, false]);
        ensure!(make(new()).await? != password, "two passwords are the same");
        Ok(())
    })
    .await?;

    walk.step("a password of a given length", async {
        for length in [4, 64, 4096] {
            ensure!(i64::try_from(make(new().password_length(length)).await?.len())? == length);
        }
        Ok(())
    })
    .await?;

    let options = [
        ("without lower case", long().exclude_lowercase(true), [false, true, true, true, false]),
        ("without upper case", long().exclude_uppercase(true), [true, false, true, true, false]),
        ("without numbers", long().exclude_numbers(true), [true, true, false, true, false]),
        ("without punctuation", long().exclude_punctuation(true), [true, true, true, false, false]),
        ("with spaces", long().include_space(true), [true, true, true, true, true]),
        (
            "with numbers only",
            long().exclude_lowercase(true).exclude_uppercase(true).exclude_punctuation(true),
            [false, false, true, false, false],
        ),
    ];
    for (name, request, expected) in options {
        walk.step(&format!("a password {name}"), async {
            let password = make(request).await?;
            ensure!(kinds(&password) == expected, "{password}");
            Ok(())
        })
        .await?;
    }

    walk.step("a password without certain characters", async {
        let excluded = "abcABC019\"'\\/@[]";
        let password = make(long().exclude_characters(excluded)).await?;
        ensure!(!password.contains(|c| excluded.contains(c)) && password.contains('d'), "{password}");
        Ok(())
    })
    .await?;

    walk.step("a short password with each kind, and one that need not have each", async {
        for _ in 0..10 {
            let password = make(new().password_length(4).require_each_included_type(true)).await?;
            ensure!(kinds(&password) == [true, true, true, true, false], "{password}");
        }
        let mut all = true;
        for _ in 0..50 {
            let password = make(new().password_length(4).require_each_included_type(false)).await?;
            ensure!(password.len() == 4);
            all &= kinds(&password)[..4] == [true; 4];
        }
        ensure!(!all, "fifty passwords of four characters all had each kind");
        Ok(())
    })
    .await?;

    walk.step("a length that is too small is rejected", async {
        let error = rejected(new().password_length(3).send().await)?;
        ensure!(error.is_invalid_parameter_exception(), "{error:?}");
        Ok(())
    })
    .await?;

    let is_fake = walk.is_fake();
    walk.step("an unmodeled error keeps its code and message", async {
        let error = rejected(new().password_length(5000).send().await)?;
        ensure!(given(error.message(), "message")?.contains("4096"));
        // The service documents the modeled error. The server returns another one.
        ensure!(error.is_invalid_parameter_exception() == is_fake);
        ensure!(is_fake || error.code() == Some("InvalidParameterValue"), "{error:?}");
        Ok(())
    })
    .await
}
