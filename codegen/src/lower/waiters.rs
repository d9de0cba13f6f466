//! Waiters (Smithy 2.0, trait `smithy.waiters#waitable`).

use super::jmespath::{self, Problem, Root, Ty};
use super::traits::WAITABLE;
use super::{Context, Taken};
use crate::ast::{Shape, ShapeId};
use crate::docs::{Markdown, code};
use crate::error::{Error, ErrorKind, Place, WayOut};
use crate::ir::query::{Comparison, Constant, Query, Step};
use crate::ir::{Acceptor, AcceptorState, Matcher, Operation, Waiter};
use crate::json::Value;
use crate::names;

/// The default minimum delay between two calls, in seconds.
const MIN_DELAY: u32 = 2;
/// The default maximum delay between two calls, in seconds.
const MAX_DELAY: u32 = 120;
/// The maximum number of waiters per operation, and of acceptors per waiter.
const MOST: usize = 100;

/// The location of a waiter.
struct At<'a> {
    operation: &'a ShapeId,
    shape: &'a Shape,
    waiter: &'a str,
    place: Place,
}

impl At<'_> {
    /// Creates the error for an invalid trait value.
    fn wrong(&self, message: impl std::fmt::Display, place: &Place, keys: &[&str]) -> Error {
        let kind = ErrorKind::TraitValue {
            from: self.operation.to_string(),
            name: WAITABLE.to_owned(),
            message: format!("the waiter `{}`: {message}", self.waiter),
        };
        Error::new(kind, place.clone().then(keys))
    }
}

impl Context<'_> {
    /// Lowers the waiters of an operation, sorted by module.
    pub(super) fn waiters(&self, id: &ShapeId, shape: &Shape, has_stream: bool) -> Vec<Waiter> {
        let Some(stated) = shape.traits.get(WAITABLE) else { return Vec::new() };
        let place = self.place(id).then(&["traits", WAITABLE]);
        let trait_value =
            |message: String| ErrorKind::TraitValue { from: id.to_string(), name: WAITABLE.to_owned(), message };
        let Some(stated) = stated.as_object() else {
            self.error(trait_value("it is not a map of waiters".to_owned()), place);
            return Vec::new();
        };
        if stated.len() > MOST {
            self.error(ErrorKind::Limit { what: "waiters of an operation", limit: MOST }, place);
            return Vec::new();
        }
        if has_stream {
            let what = "a waiter of an operation with an event stream".to_owned();
            self.error(ErrorKind::Unsupported { from: id.to_string(), what }, place);
            return Vec::new();
        }
        let mut waiters = Vec::new();
        for (name, waiter) in stated {
            let at = At { operation: id, shape, waiter: name, place: place.clone().then(&[name]) };
            match self.waiter(&at, waiter) {
                Ok(waiter) => waiters.push(waiter),
                Err(error) => self.errors.borrow_mut().push(error),
            }
        }
        waiters.sort_by(|one, other| one.module.cmp(&other.module));
        waiters
    }

    /// Rejects waiters whose modules have the same name, even if they belong to different operations: all waiters of a
    /// service share the module `waiters` and the client.
    pub(super) fn check_waiter_names(&self, operations: &[Operation]) {
        let mut taken = Taken::default();
        for operation in operations {
            for waiter in &operation.waiters {
                let name = format!("{}: {}", operation.id, waiter.name);
                if let Err(first) = taken.take(&waiter.module, &name) {
                    let kind = ErrorKind::NameCollision {
                        id: self.id.clone(),
                        names: [first, name],
                        rust: format!("waiters::{}", waiter.module),
                        way_out: WayOut::LeaveOut,
                    };
                    let place = self.place(&ShapeId::new(operation.id.as_str()));
                    self.error(kind, place.then(&["traits", WAITABLE, &waiter.name]));
                }
            }
        }
    }

    fn waiter(&self, at: &At<'_>, stated: &Value) -> Result<Waiter, Error> {
        let wrong = |message: &str, keys: &[&str]| Err(at.wrong(message, &at.place, keys));
        let name = at.waiter;
        if !name.starts_with(|c: char| c.is_ascii_uppercase()) || !name.bytes().all(|byte| byte.is_ascii_alphanumeric())
        {
            return wrong("its name is not a capital letter followed by letters and digits", &[]);
        }
        let delay = |key: &str, default: u32| match stated.get(key) {
            None => Ok(default),
            Some(value) => {
                match value.as_u64().and_then(|value| i32::try_from(value).ok()).filter(|value| *value > 0) {
                    Some(value) => Ok(value.unsigned_abs()),
                    None => Err(at.wrong(format!("`{key}` is not a positive number of seconds"), &at.place, &[key])),
                }
            }
        };
        let (min_delay, max_delay) = (delay("minDelay", MIN_DELAY)?, delay("maxDelay", MAX_DELAY)?);
        if min_delay > max_delay {
            return wrong(&format!("`minDelay`, {min_delay}, is greater than `maxDelay`, {max_delay}"), &[]);
        }
        let Some(list) = stated.get("acceptors").and_then(Value::as_array) else {
            return wrong("it has no list of acceptors", &[]);
        };
        if list.len() > MOST {
            let place = at.place.clone().then(&["acceptors"]);
            return Err(Error::new(ErrorKind::Limit { what: "acceptors of a waiter", limit: MOST }, place));
        }
        let mut acceptors = Vec::new();
        for (index, acceptor) in list.iter().enumerate() {
            let place = at.place.clone().then(&["acceptors", &index.to_string()]);
            acceptors.push(self.acceptor(at, acceptor, place)?);
        }
        if acceptors.iter().all(|acceptor| acceptor.state != AcceptorState::Success) {
            return wrong("no acceptor has the state `success`", &["acceptors"]);
        }
        let (snake, pascal) = (names::snake(name), names::pascal(name));
        let documentation = stated.get("documentation").and_then(Value::as_str);
        Ok(Waiter {
            name: name.to_owned(),
            module: names::module(&snake),
            method: names::method("wait_until", &snake),
            fluent_builder: format!("{pascal}FluentBuilder"),
            final_poll: format!("{pascal}FinalPoll"),
            error: format!("WaitUntil{pascal}Error"),
            docs: documentation.map_or_else(Markdown::default, |text| self.docs_of(text)),
            deprecated: stated.get("deprecated").and_then(Value::as_bool).unwrap_or(false),
            min_delay,
            max_delay,
            acceptors,
        })
    }

    fn acceptor(&self, at: &At<'_>, stated: &Value, place: Place) -> Result<Acceptor, Error> {
        let state = match stated.get("state").and_then(Value::as_str) {
            Some("success") => AcceptorState::Success,
            Some("failure") => AcceptorState::Failure,
            Some("retry") => AcceptorState::Retry,
            _ => return Err(at.wrong("a state is not `success`, `failure` or `retry`", &place, &["state"])),
        };
        let place = place.then(&["matcher"]);
        let matcher = stated.get("matcher").and_then(Value::as_object).filter(|matcher| matcher.len() == 1);
        let Some((kind, value)) = matcher.and_then(|matcher| matcher.iter().next()) else {
            return Err(at.wrong(
                "a matcher is not an object with one of `success`, `errorType`, `output` and `inputOutput`",
                &place,
                &[],
            ));
        };
        let place = place.then(&[kind]);
        let (matcher, words) = match (kind.as_str(), value) {
            ("success", Value::Bool(true)) => (Matcher::Success(true), "the call succeeds".to_owned()),
            ("success", Value::Bool(false)) => (Matcher::Success(false), "the service returns an error".to_owned()),
            ("errorType", Value::String(name)) => self.error_matcher(at, name),
            ("output" | "inputOutput", matcher) => {
                let (query, words) = self.path_matcher(at, kind == "inputOutput", matcher, &place)?;
                (if kind == "output" { Matcher::Output(query) } else { Matcher::InputOutput(query) }, words)
            }
            _ => return Err(at.wrong(format!("a matcher has the invalid value {value} for `{kind}`"), &place, &[])),
        };
        Ok(Acceptor { state, matcher, words })
    }

    /// Lowers a matcher for an error, and describes it. `name` is the name of an error shape, with or without a
    /// namespace, or another error code.
    fn error_matcher(&self, at: &At<'_>, name: &str) -> (Matcher, String) {
        let name = name.rsplit_once('#').map_or(name, |(_, name)| name);
        let error = self.operation_errors(at.shape).into_iter().find(|error| error.code.as_deref() == Some(name));
        let words = match &error {
            Some(error) => format!("the call fails with [`{0}`](type@crate::types::error::{0})", error.name),
            None => format!("the call fails with the error code {}", code(name)),
        };
        (Matcher::Error { code: name.to_owned(), is_method: error.map(|error| error.is_method) }, words)
    }

    /// Lowers a matcher on an output, or on an input and output, to a condition, and describes it.
    fn path_matcher(
        &self,
        at: &At<'_>,
        with_input: bool,
        stated: &Value,
        place: &Place,
    ) -> Result<(Query, String), Error> {
        let text = |key: &str| match stated.get(key).and_then(Value::as_str) {
            Some(text) => Ok(text),
            None => Err(at.wrong(format!("a matcher has no `{key}`"), place, &[])),
        };
        let (path, expected, comparator) = (text("path")?, text("expected")?, text("comparator")?);
        let wrong = |key: &str, message: String| {
            at.wrong(format!("the JMESPath expression `{path}`: {message}"), place, &[key])
        };
        let ends = [&at.shape.input, &at.shape.output].map(|end| end.as_ref().map(|end| &end.target));
        let root = match (with_input, ends) {
            (true, [input, output]) => Root::Both(input, output),
            (false, [_, output]) => Root::Output(output),
        };
        let condition = jmespath::parse(path)
            .and_then(|expression| jmespath::lower(self, &expression, root))
            .and_then(|lowered| self.expectation(lowered, comparator, expected));
        let query = condition.map_err(|problem| match problem {
            Problem::Wrong(message) => wrong("path", message),
            Problem::Unsupported(what) => {
                let what = format!("{what} in the JMESPath expression `{path}` of the waiter `{}`", at.waiter);
                let kind = ErrorKind::Unsupported { from: at.operation.to_string(), what };
                Error::new(kind, place.clone().then(&["path"]))
            }
        })?;
        let (path, value) = (code(path), code(expected));
        let words = match comparator {
            "allStringEquals" => format!("every item of {path} is {value}"),
            "anyStringEquals" => format!("any item of {path} is {value}"),
            _ => format!("{path} is {value}"),
        };
        Ok((query, words))
    }

    /// Returns the condition for a value to match the expected one.
    fn expectation(&self, lowered: jmespath::Typed, comparator: &str, expected: &str) -> Result<Query, Problem> {
        let form = match comparator {
            "stringEquals" => "a string",
            "booleanEquals" => "a boolean",
            "allStringEquals" | "anyStringEquals" => "a list of strings",
            _ => return Err(Problem::Wrong(format!("`{comparator}` is not a comparator"))),
        };
        if comparator == "booleanEquals" && !["true", "false"].contains(&expected) {
            return Err(Problem::Wrong(format!("`booleanEquals` cannot be `{expected}`, only `true` or `false`")));
        }
        let ty = lowered.ty.name();
        let condition =
            jmespath::distribute(lowered, &mut |lowered| self.expectation_of_one_type(lowered, comparator, expected))?;
        condition.ok_or_else(|| Problem::Wrong(format!("it results in {ty}, but `{comparator}` needs {form}")))
    }

    /// Returns the condition for a value of one type to match the expected one, or `None` if no value of the type can
    /// match.
    fn expectation_of_one_type(
        &self,
        lowered: jmespath::Typed,
        comparator: &str,
        expected: &str,
    ) -> Result<Option<Query>, Problem> {
        let text = || Query::Constant(Constant::Text(expected.to_owned()));
        let lowering = jmespath::Lowering { context: self };
        Ok(match (comparator, &lowered.ty) {
            ("stringEquals", Ty::Text) => Some(jmespath::compared(lowered.query, Comparison::Equal, text())),
            ("booleanEquals", Ty::Flag) if expected == "true" => Some(jmespath::truth(lowering, lowered)?),
            ("booleanEquals", Ty::Flag) if matches!(lowered.query, Query::Constant(_)) => {
                Some(jmespath::not_query(lowered.query))
            }
            ("booleanEquals", Ty::Flag) => {
                Some(jmespath::compared(lowered.query, Comparison::Equal, Query::Constant(Constant::Flag(false))))
            }
            ("allStringEquals", _) => {
                jmespath::texts(self, lowered).map(|texts| texts.step(Step::AllEqual(expected.to_owned())))
            }
            ("anyStringEquals", _) => {
                jmespath::texts(self, lowered).map(|texts| texts.step(Step::Has(Box::new(text()))))
            }
            _ => None,
        })
    }
}
