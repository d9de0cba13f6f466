//! The test cases of endpoint rules, the trait `smithy.rules#endpointTests`.

use super::compiler::{Result, plain};
use super::error::Problem;
use super::limits;
use super::node::Node;
use super::outcome;
use super::parameters::constant;
use crate::ir::endpoint::{
    Base, Case, Constant, Expected, Expression, ExpressionKind, OperationInput, Parameter, ParameterKind,
};
use crate::json::Value;

/// The test cases.
pub(super) fn cases(trait_value: &Node<'_>, parameters: &[Parameter]) -> Result<Vec<Case>> {
    let Some(cases) = trait_value.optional("testCases")? else {
        return Ok(Vec::new());
    };
    let mut found = Vec::new();
    for case in cases.elements()? {
        if found.len() == limits::CASES {
            return cases.fail(Problem::TooMany { what: "test cases", limit: limits::CASES });
        }
        found.push(self::case(&case, parameters)?);
    }
    Ok(found)
}

fn case(node: &Node<'_>, parameters: &[Parameter]) -> Result<Case> {
    let mut params = Vec::new();
    if let Some(set) = node.optional("params")? {
        for (name, value) in set.members()? {
            let Some(parameter) = parameters.iter().find(|parameter| parameter.name == name) else {
                return value.fail(Problem::UnknownParameter(name.to_owned()));
            };
            params.push((parameter.field.clone(), constant(&value, parameter.kind)?));
        }
    }
    let mut operation_inputs = Vec::new();
    if let Some(inputs) = node.optional("operationInputs")? {
        for input in inputs.elements()? {
            operation_inputs.push(operation_input(&input)?);
        }
    }
    let documentation = node.optional("documentation")?.map(|text| text.text().map(str::to_owned)).transpose()?;
    Ok(Case {
        documentation: documentation.unwrap_or_default(),
        params,
        operation_inputs,
        expected: expected(&node.member("expect")?)?,
    })
}

fn expected(node: &Node<'_>) -> Result<Expected> {
    if let Some(error) = node.optional("error")? {
        return Ok(Expected::Error(error.text()?.to_owned()));
    }
    let literal =
        |text: &Node<'_>| Ok(Expression { kind: ExpressionKind::Text(text.text()?.to_owned()), ty: plain(Base::Text) });
    Ok(Expected::Endpoint(outcome::endpoint(&node.member("endpoint")?, &mut { literal })?))
}

fn operation_input(node: &Node<'_>) -> Result<OperationInput> {
    let constants = |name| -> Result<Vec<(String, Constant)>> {
        let mut found = Vec::new();
        if let Some(set) = node.optional(name)? {
            for (name, value) in set.members()? {
                let kind = match value.value {
                    Value::Bool(_) => ParameterKind::Flag,
                    Value::Array(_) => ParameterKind::Texts,
                    _ => ParameterKind::Text,
                };
                found.push((name.to_owned(), constant(&value, kind)?));
            }
        }
        Ok(found)
    };
    Ok(OperationInput {
        operation: node.member("operationName")?.text()?.to_owned(),
        input: node.optional("operationParams")?.map(|input| input.object().cloned()).transpose()?.unwrap_or_default(),
        built_ins: constants("builtInParams")?,
        client_params: constants("clientParams")?,
    })
}
