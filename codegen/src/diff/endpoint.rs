//! Endpoint resolution: the parameters, which are public, and the rules and tests, which are not.

use super::change::{At, Changes, Effect, Rule, Subject, Verdict};
use super::{Pair, pair};
use crate::docs::Markdown;
use crate::ir::Service;
use crate::ir::endpoint::{
    BuiltIn, EndpointRules, Library, Parameter, ParameterKind, Presence, Setting, SharedSetting,
};

const REMOVED: Rule =
    Rule(Verdict::Breaking, Effect::Signature, "a method of `Params` and two of `ParamsBuilder` are removed");
const ADDED: Rule = Rule(Verdict::Addition, Effect::Signature, "`Params` and `ParamsBuilder` gain methods");
const ADDED_REQUIRED: Rule = Rule(
    Verdict::Breaking,
    Effect::Behavior,
    "`build` of the parameters fails for existing programs, which do not set the new parameter",
);
const TYPE: Rule =
    Rule(Verdict::Breaking, Effect::Signature, "the types of methods of `Params` and `ParamsBuilder` change");
const REQUIRED: Rule =
    Rule(Verdict::Breaking, Effect::Behavior, "`build` now fails for programs that do not set the parameter");
const PRESENCE: Rule = Rule(Verdict::Fix, Effect::Behavior, "only the effect of leaving the parameter unset changes");
const BUILT_IN: Rule = Rule(Verdict::Fix, Effect::Behavior, "only the configuration setting for the parameter changes");
const SETTING_REMOVED: Rule =
    Rule(Verdict::Breaking, Effect::Signature, "two methods of the configuration's builder are removed");
const SETTING_ADDED: Rule = Rule(
    Verdict::Addition,
    Effect::Signature,
    "the configuration's builder gains a setting; the default behavior is unchanged",
);
const SETTING_TYPE: Rule =
    Rule(Verdict::Breaking, Effect::Signature, "the types of methods of the configuration's builder change");
const SETTING_SHARED: Rule =
    Rule(Verdict::Fix, Effect::Behavior, "only the environment variable and profile key of the setting change");
const RULES: Rule = Rule(Verdict::Fix, Effect::Behavior, "only the endpoint of requests changes");
const TESTS: Rule = Rule(Verdict::Documentation, Effect::Text, "only the tests of the crate change");

pub(super) fn compare(changes: &mut Changes, old: &Service, new: &Service) {
    let at = |service: &Service, parameter: &Parameter| {
        At::new(service.id.as_str(), format!("config::endpoint::Params::{}", parameter.field))
    };
    for pair in pair(&old.endpoint.parameters, &new.endpoint.parameters, |parameter| &parameter.field) {
        match pair {
            Pair::Removed(parameter) => {
                changes.removed(Subject::EndpointParameter, at(old, parameter), Some(ty(parameter)), REMOVED);
            }
            Pair::Added(parameter) => {
                let rule = if parameter.presence == Presence::Required { ADDED_REQUIRED } else { ADDED };
                changes.added(Subject::EndpointParameter, at(new, parameter), Some(ty(parameter)), rule);
            }
            Pair::Both(old, is) => one(changes, &at(new, is), old, is),
        }
    }
    settings(changes, old, new);
    rules(changes, &At::new(new.id.as_str(), "config::endpoint"), &old.endpoint, &new.endpoint);
}

fn one(changes: &mut Changes, at: &At, old: &Parameter, new: &Parameter) {
    let subject = Subject::EndpointParameter;
    changes.compared(subject, at, [&ty(old), &ty(new)], String::clone, TYPE);
    let rule = if new.presence == Presence::Required { REQUIRED } else { PRESENCE };
    changes.compared(subject, at, [&old.presence, &new.presence], presence, rule);
    changes.compared(subject, at, [&old.built_in, &new.built_in], built_in, BUILT_IN);
    changes.docs(at, &old.docs, &new.docs);
}

/// Compares the settings that give parameters their values.
fn settings(changes: &mut Changes, old: &Service, new: &Service) {
    let [was, is] = [old, new].map(|service| {
        let parameters = service.endpoint.parameters.iter();
        parameters.filter_map(|parameter| Some((parameter, parameter.setting.as_ref()?))).collect::<Vec<_>>()
    });
    let at = |(parameter, _): &(&Parameter, &Setting)| {
        At::new(new.id.as_str(), format!("config::Builder::{}", parameter.field))
    };
    let subject = Subject::Configuration;
    for pair in pair(&was, &is, |(parameter, _)| &parameter.field) {
        match pair {
            Pair::Removed(setting) => changes.removed(subject, at(setting), Some(ty(setting.0)), SETTING_REMOVED),
            Pair::Added(setting) => changes.added(subject, at(setting), Some(ty(setting.0)), SETTING_ADDED),
            Pair::Both(was, is) => {
                changes.compared(subject, &at(is), [&ty(was.0), &ty(is.0)], String::clone, SETTING_TYPE);
                let shared = |setting: &Option<SharedSetting>| {
                    setting.map_or_else(|| "only set by programs".to_owned(), |shared| shared.variable.to_owned())
                };
                changes.compared(subject, &at(is), [&was.1.shared, &is.1.shared], shared, SETTING_SHARED);
                changes.docs(&at(is), &was.1.docs, &is.1.docs);
            }
        }
    }
}

/// Compares the rules and their tests as a whole. Changes to parameters are not reported again.
fn rules(changes: &mut Changes, at: &At, old: &EndpointRules, new: &EndpointRules) {
    let bare = |rules: &EndpointRules, names: &[String]| {
        let bare = |parameter: &Parameter| Parameter {
            kind: ParameterKind::Text,
            presence: Presence::Optional,
            built_in: None,
            setting: None,
            docs: Markdown::default(),
            ..parameter.clone()
        };
        let mut rules = EndpointRules { cases: Vec::new(), ..rules.clone() };
        let parameters = rules.parameters.iter().filter(|parameter| names.contains(&parameter.field));
        rules.parameters = parameters.map(bare).collect();
        rules.library.remove(&Library::Testing);
        rules
    };
    let [was, is] = [old, new].map(|rules| rules.parameters.iter().map(|it| it.field.clone()).collect::<Vec<_>>());
    let names: Vec<_> = was.into_iter().filter(|name| is.contains(name)).collect();
    let states = |what: &str| [what.to_owned(), format!("other {what}")];
    let rule = if bare(old, &names) != bare(new, &names) {
        RULES
    } else if old.cases != new.cases {
        TESTS
    } else {
        return;
    };
    let [was, is] = states(if rule.0 == Verdict::Fix { "rules" } else { "tests" });
    changes.changed(Subject::EndpointRules, at.clone(), was, is, rule);
}

fn ty(parameter: &Parameter) -> String {
    match parameter.kind {
        ParameterKind::Text => "String",
        ParameterKind::Flag => "bool",
        ParameterKind::Texts => "Vec<String>",
    }
    .to_owned()
}

fn presence(presence: &Presence) -> String {
    match presence {
        Presence::Optional => "optional".to_owned(),
        Presence::Required => "required".to_owned(),
        Presence::Default(value) => format!("default {value:?}"),
    }
}

fn built_in(built_in: &Option<BuiltIn>) -> String {
    built_in.map_or_else(|| "nothing".to_owned(), |built_in| format!("{built_in:?}"))
}
