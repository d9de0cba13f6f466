//! Rotation. Tests play the part of the Lambda function: they fill the pending version and make it current.

use std::time::{Duration, SystemTime};

use aws_smithy_types::Document;

use super::super::stateful::{Failure, Members, ServiceCall, structure, text};
use super::create::token;
use super::secret::{CURRENT, PENDING, Secret, Version};
use super::{Response, SecretsManager, check_length, invalid_parameter, invalid_request};

const DAY: Duration = Duration::from_secs(86_400);

/// The rotation of a secret.
pub(super) struct Rotation {
    pub(super) enabled: bool,
    /// The ARN of the Lambda function.
    pub(super) function: String,
    /// The rules, as they were sent.
    pub(super) rules: Option<Document>,
    pub(super) last: Option<SystemTime>,
    pub(super) next: Option<SystemTime>,
}

impl SecretsManager {
    pub(super) fn rotate_secret(&mut self, call: &ServiceCall<'_>) -> Response {
        let input = call.input;
        if input.get("ExternalSecretRotationMetadata").is_some() || input.get("ExternalSecretRotationRoleArn").is_some()
        {
            return Err(Failure::Unsupported("the rotation of external secrets"));
        }
        check_length(input, "RotationLambdaARN", 0..=2048)?;
        if let Some(rules) = input.get("RotationRules") {
            check_rules(Members(rules))?;
        }
        let (token, now) = (token(input)?, call.now);
        let secret = self.live(call)?;
        let pending = secret.staged(PENDING).filter(|version| !version.has(CURRENT));
        if pending.is_some_and(|version| version.id != token) {
            return Err(invalid_request(
                "the previous rotation is not finished: the version with AWSPENDING is not current",
            ));
        }
        let before = secret.rotation.take();
        let function = input.text("RotationLambdaARN").filter(|function| !function.is_empty());
        let function = function.map(str::to_owned).or_else(|| before.as_ref().map(|before| before.function.clone()));
        let Some(function) = function else {
            return Err(invalid_request("the secret has no rotation function, and RotationLambdaARN is not set"));
        };
        let rules = input.get("RotationRules").or(before.as_ref().and_then(|before| before.rules.as_ref())).cloned();
        let next = rules.as_ref().and_then(|rules| period(Members(rules))).map(|period| now + period);
        let last = before.and_then(|before| before.last);
        secret.rotation = Some(Rotation { enabled: true, function, rules, last, next });
        // Without immediate rotation, the service only tests the function, with a version that it then removes.
        let now_or_never = input.flag("RotateImmediately").unwrap_or(true);
        if now_or_never && secret.version(&token).is_none() {
            secret.versions.push(Version::new(&token, None, now));
            secret.attach(PENDING, &token);
        }
        secret.changed = now;
        Ok(output(secret, call.region, now_or_never.then_some(token.as_str())))
    }

    pub(super) fn cancel_rotate_secret(&mut self, call: &ServiceCall<'_>) -> Response {
        let secret = self.live(call)?;
        match &mut secret.rotation {
            Some(rotation) => rotation.enabled = false,
            None => return Err(invalid_request("the secret has no rotation function")),
        }
        secret.changed = call.now;
        let pending = secret.staged(PENDING).filter(|version| !version.has(CURRENT));
        Ok(output(secret, call.region, pending.map(|version| version.id.as_str())))
    }
}

impl Secret {
    /// Records the end of the rotation, if the rotation has made this version current.
    pub(super) fn finish_rotation(&mut self, id: &str, now: SystemTime) {
        let is_rotated = self.version(id).is_some_and(|version| version.has(PENDING) && version.has(CURRENT));
        if let Some(rotation) = self.rotation.as_mut().filter(|rotation| is_rotated && rotation.enabled) {
            rotation.last = Some(now);
            let period = rotation.rules.as_ref().and_then(|rules| period(Members(rules)));
            rotation.next = period.map(|period| now + period);
        }
    }
}

fn check_rules(rules: Members<'_>) -> Result<(), Failure> {
    let days = rules.integer("AutomaticallyAfterDays");
    if days.is_some_and(|days| !(1..=1000).contains(&days)) {
        return Err(invalid_parameter("AutomaticallyAfterDays must be 1 to 1000"));
    }
    let expression = rules.text("ScheduleExpression");
    if days.is_some() && expression.is_some() {
        return Err(invalid_parameter("set either AutomaticallyAfterDays or ScheduleExpression, but not both"));
    }
    match expression {
        Some(text) if !text.starts_with("cron(") && rate(text).is_none() => {
            Err(invalid_parameter("ScheduleExpression must be cron(…), or rate(…) of hours or days"))
        }
        _ => Ok(()),
    }
}

/// Returns the time between rotations; `None` if none is set, or for `cron(…)`, which is not evaluated.
fn period(rules: Members<'_>) -> Option<Duration> {
    let days = rules.integer("AutomaticallyAfterDays").and_then(|days| u32::try_from(days).ok());
    days.map(|days| DAY * days).or_else(|| rate(rules.text("ScheduleExpression")?))
}

/// Parses an expression such as `rate(10 days)`; `None` if it has another form.
fn rate(expression: &str) -> Option<Duration> {
    let (count, unit) = expression.strip_prefix("rate(")?.strip_suffix(')')?.split_once(' ')?;
    let unit = match unit.trim_end_matches('s') {
        "hour" => DAY / 24,
        "day" => DAY,
        _ => return None,
    };
    count.parse().ok().filter(|count| *count > 0).and_then(|count: u32| unit.checked_mul(count))
}

fn output(secret: &Secret, region: &str, version: Option<&str>) -> Document {
    structure([("ARN", text(secret.arn(region))), ("Name", text(&secret.name)), ("VersionId", version.and_then(text))])
}
