//! The parts of the runtime's library, the parameters and the authentication schemes that compiled rules use.

use super::outcome::expressions;
use super::scope::children;
use crate::ir::endpoint::{
    Block, Expression, ExpressionKind as Kind, Function, Library, Outcome, Resolution, Step, Test,
};
use std::collections::BTreeSet;

/// The parts of the runtime's library, the parameters and the authentication schemes that compiled rules use.
#[derive(Debug, Default)]
pub(super) struct Reads {
    /// The parts of the library.
    pub(super) library: BTreeSet<Library>,
    /// Whether any parameter is used.
    pub(super) params: bool,
    /// The names of the authentication schemes; `None` for a name that the rules compute.
    pub(super) auth_schemes: BTreeSet<Option<String>>,
}

impl Reads {
    /// Collects everything that the compiled rules use.
    pub(super) fn of(resolution: &Resolution) -> Self {
        let mut reads = Self::default();
        match resolution {
            Resolution::Rules(block) => reads.block(block),
            Resolution::Diagram(diagram) => {
                reads.library.insert(Library::Bdd);
                for condition in &diagram.conditions {
                    condition.needs.iter().chain(&condition.kept).for_each(|(_, value)| reads.expression(value));
                    reads.expression(&condition.value);
                }
                for result in &diagram.results {
                    result.needs.iter().for_each(|(_, value)| reads.expression(value));
                    reads.outcome(&result.outcome);
                }
            }
        }
        reads
    }

    fn block(&mut self, block: &Block) {
        for step in &block.steps {
            match step {
                Step::Let { value, .. } => self.expression(value),
                Step::If { tests, then } => {
                    for Test::Holds(value) | Test::Binds { value, .. } in tests {
                        self.expression(value);
                    }
                    self.block(then);
                }
            }
        }
        block.end.iter().for_each(|end| self.outcome(end));
    }

    fn outcome(&mut self, outcome: &Outcome) {
        match outcome {
            Outcome::Endpoint(endpoint) => {
                if endpoint.from_outside {
                    self.library.insert(Library::CustomEndpoint);
                }
                self.auth_schemes.extend(endpoint.auth_schemes.iter().map(|scheme| match &scheme.name.kind {
                    Kind::Text(name) => Some(name.clone()),
                    _ => None,
                }));
                expressions(endpoint).into_iter().for_each(|expression| self.expression(expression));
            }
            Outcome::Error(message) => self.expression(message),
            // Calls replace endpoints later.
            Outcome::Call { .. } | Outcome::NoRule => {}
        }
    }

    fn expression(&mut self, expression: &Expression) {
        match &expression.kind {
            Kind::Parameter(_) => self.params = true,
            Kind::Segments(_) => self.library.extend([Library::Segments]),
            Kind::Call { function, .. } => self.library.extend(library(*function)),
            _ => {}
        }
        children(expression).into_iter().for_each(|inner| self.expression(inner));
    }
}

/// Returns the parts of the library that a function needs.
fn library(function: Function) -> &'static [Library] {
    match function {
        Function::IsValidHostLabel => &[Library::Host],
        Function::IsVirtualHostableS3Bucket => &[Library::S3, Library::Host],
        Function::ParseArn => &[Library::Arn, Library::Segments],
        Function::ParseUrl => &[Library::Url],
        Function::Partition => &[Library::Partition, Library::CustomPartitions],
        Function::Split => &[Library::Split, Library::Segments],
        Function::Substring => &[Library::Substring],
        Function::UriEncode => &[Library::UriEncode],
    }
}
