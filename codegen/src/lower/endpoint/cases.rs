//! Endpoint tests (trait `smithy.rules#endpointTests`).

use super::compiler::{Result, plain};
use super::error::{EndpointError, Problem};
use super::limits;
use super::node::Node;
use super::outcome;
use super::parameters::constant;
use crate::ir::endpoint::{
    Base, Case, Constant, Expected, Expression, ExpressionKind, OperationInput, Parameter, ParameterKind,
};
use crate::json::Value;

/// Compiles the test cases. Also returns the errors in the test cases that are left out.
pub(super) fn cases(trait_value: &Node<'_>, parameters: &[Parameter]) -> (Vec<Case>, Vec<EndpointError>) {
    let (mut found, mut left_out) = (Vec::new(), Vec::new());
    if let Err(error) = add_cases(trait_value, parameters, &mut found, &mut left_out) {
        left_out.push(error);
    }
    (found, left_out)
}

fn add_cases(
    trait_value: &Node<'_>,
    parameters: &[Parameter],
    found: &mut Vec<Case>,
    left_out: &mut Vec<EndpointError>,
) -> Result<()> {
    let Some(cases) = trait_value.optional("testCases")? else { return Ok(()) };
    for case in cases.elements()? {
        if found.len() + left_out.len() == limits::CASES {
            return cases.fail(Problem::TooMany { what: "test cases", limit: limits::CASES });
        }
        match self::case(&case, parameters) {
            Ok(case) => found.push(case),
            Err(error) => left_out.push(error),
        }
    }
    Ok(())
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
