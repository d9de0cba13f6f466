//! Compilation of rules, which are tried in order, to nested conditions.

use super::borrowed::borrowed_texts;
use super::compiler::{Compiler, Result, flag, own, plain};
use super::error::Problem;
use super::limits;
use super::name::{is_name, rust_name};
use super::node::Node;
use super::outcome::expressions;
use crate::ir::endpoint::{Base, Block, Expression, ExpressionKind as Kind, Outcome, Step, Test, Type};

/// A part of a condition, before it is known which of its variables are used.
enum Clause {
    /// A flag that must be true.
    Holds(Expression),
    /// A value that must be present, and is bound to a local variable.
    Bind(String, Expression),
    /// A value that is kept in a local variable, without any requirement.
    Let(String, Expression),
}

impl Compiler {
    /// Compiles the rules of a rule set or tree rule. The block always has a final outcome.
    pub(super) fn rules(&mut self, rules: &Node<'_>, depth: usize) -> Result<Block> {
        if depth > limits::RULE_DEPTH {
            return rules.fail(Problem::TooMany { what: "levels of nested rules", limit: limits::RULE_DEPTH });
        }
        let mut block = Block::default();
        for rule in rules.elements()? {
            let compiled = self.rule(&rule, depth)?;
            if block.end.is_some() {
                // An earlier rule always matches.
                self.release_block(&compiled);
                continue;
            }
            block.steps.extend(compiled.steps);
            block.end = compiled.end;
        }
        if rules.elements()?.len() == 0 {
            return rules.fail(Problem::Empty("rule"));
        }
        block.end.get_or_insert(Outcome::NoRule);
        Ok(block)
    }

    fn rule(&mut self, rule: &Node<'_>, depth: usize) -> Result<Block> {
        self.rules += 1;
        if self.rules > limits::RULES {
            return rule.fail(Problem::TooMany { what: "rules", limit: limits::RULES });
        }
        let outer_names = self.scope.len();
        let mut clauses = Vec::new();
        if let Some(conditions) = rule.optional("conditions")? {
            for condition in conditions.elements()? {
                self.condition(&condition, &mut clauses)?;
            }
        }
        let kind = rule.member("type")?;
        let mut block = match kind.text()? {
            "tree" => self.rules(&rule.member("rules")?, depth + 1)?,
            _ => Block { steps: Vec::new(), end: Some(self.outcome(rule)?) },
        };
        for clause in clauses.into_iter().rev() {
            block = self.nest(clause, block);
        }
        self.scope.truncate(outer_names);
        Ok(block)
    }

    /// Adds a part of a condition to the block that depends on it: a variable becomes the first step of the block, and
    /// a test is put around the block.
    fn nest(&mut self, clause: Clause, mut then: Block) -> Block {
        let test = match clause {
            Clause::Let(local, value) => {
                if self.scope.is_used(&local) {
                    then.steps.insert(0, Step::Let { local, value });
                } else {
                    self.scope.release(&value);
                }
                return then;
            }
            Clause::Holds(Expression { kind: Kind::Flag(true), .. }) => return then,
            Clause::Holds(Expression { kind: Kind::Flag(false), .. }) => {
                self.release_block(&then);
                return Block::default();
            }
            Clause::Holds(value) => Test::Holds(value),
            Clause::Bind(local, value) if self.scope.is_used(&local) => Test::Binds { local, value },
            Clause::Bind(_, value) => Test::Holds(flag(Kind::IsSet(Box::new(value)))),
        };
        if then == Block::default() {
            self.release_test(&test);
            return then;
        }
        // An `if` that contains only another `if` is merged with it.
        if then.end.is_none()
            && let [Step::If { tests, .. }] = then.steps.as_mut_slice()
        {
            tests.insert(0, test);
            return then;
        }
        Block { steps: vec![Step::If { tests: vec![test], then }], end: None }
    }

    fn condition(&mut self, condition: &Node<'_>, clauses: &mut Vec<Clause>) -> Result<()> {
        let value = self.checked_call(condition)?;
        let Some(assign) = condition.optional("assign")? else {
            return self.test(value, clauses);
        };
        let name = assign.text()?;
        if !is_name(name) {
            return assign.fail(Problem::Name(name.to_owned()));
        }
        if self.scope.contains(name) {
            return assign.fail(Problem::Assigned(name.to_owned()));
        }
        if value.ty.base == Base::Flag {
            self.test(value, clauses)?;
            self.scope.bind(name, flag(Kind::Flag(true)));
            return Ok(());
        }
        let local = self.scope.fresh(&rust_name(name));
        let ty = Type { optional: false, ..value.ty };
        if value.ty.optional {
            clauses.push(Clause::Bind(local.clone(), value));
        } else {
            self.push_let(local.clone(), value, clauses);
        }
        self.scope.bind_local(name, &local, Expression { kind: Kind::Local(local.clone()), ty });
        Ok(())
    }

    /// Counts a condition, and compiles its function call.
    pub(super) fn checked_call(&mut self, condition: &Node<'_>) -> Result<Expression> {
        self.conditions += 1;
        if self.conditions > limits::CONDITIONS {
            return condition.fail(Problem::TooMany { what: "conditions", limit: limits::CONDITIONS });
        }
        self.call(condition, 0)
    }

    /// Requires a value to be present and, if it is a flag, true.
    fn test(&mut self, value: Expression, clauses: &mut Vec<Clause>) -> Result<()> {
        match value {
            // After this check, rules read the parameter from a local variable.
            Expression { kind: Kind::IsSet(inner), .. } if matches!(inner.kind, Kind::Parameter(_)) => {
                if let Some(name) = self.scope.name_of(&inner).map(str::to_owned) {
                    let local = self.scope.fresh(&rust_name(&name));
                    let ty = Type { optional: false, ..inner.ty };
                    self.scope.bind_local(&name, &local, Expression { kind: Kind::Local(local.clone()), ty });
                    clauses.push(Clause::Bind(local, *inner));
                }
            }
            Expression { kind: Kind::Choose { .. }, ty } if ty == plain(Base::Flag) => {
                let holds = self.keep("holds", value, clauses);
                clauses.push(Clause::Holds(holds));
            }
            _ if value.ty == plain(Base::Flag) => clauses.push(Clause::Holds(value)),
            _ if value.ty.optional => {
                let flags = value.ty.base == Base::Flag;
                let value = Box::new(value);
                clauses.push(Clause::Holds(flag(if flags { Kind::IsTrue(value) } else { Kind::IsSet(value) })));
            }
            // Any other value is always present.
            _ => self.scope.release(&value),
        }
        Ok(())
    }

    /// Keeps a value in a local variable that has no name in the rules.
    fn keep(&mut self, wanted: &str, value: Expression, clauses: &mut Vec<Clause>) -> Expression {
        let local = self.scope.fresh(wanted);
        let kept = self.scope.add_local(&local, value.ty);
        self.push_let(local, value, clauses);
        kept
    }

    /// Assigns a value to a local variable, after binding the strings that the value borrows from.
    fn push_let(&mut self, local: String, mut value: Expression, clauses: &mut Vec<Clause>) {
        for text in borrowed_texts(&mut value) {
            if let Kind::Borrow(owned) = std::mem::replace(&mut text.kind, Kind::Flag(false)) {
                text.kind = Kind::Borrow(Box::new(self.keep("text", *owned, clauses)));
            }
        }
        let value = if value.ty.owned { own(value) } else { value };
        clauses.push(Clause::Let(local, value));
    }

    fn release_test(&mut self, test: &Test) {
        let (Test::Holds(value) | Test::Binds { value, .. }) = test;
        self.scope.release(value);
    }

    /// Subtracts the uses of local variables in a block that is discarded.
    fn release_block(&mut self, block: &Block) {
        for step in &block.steps {
            match step {
                Step::Let { value, .. } => self.scope.release(value),
                Step::If { tests, then } => {
                    tests.iter().for_each(|test| self.release_test(test));
                    self.release_block(then);
                }
            }
        }
        match &block.end {
            Some(Outcome::Endpoint(endpoint)) => {
                expressions(endpoint).into_iter().for_each(|expression| self.scope.release(expression));
            }
            Some(Outcome::Error(message)) => self.scope.release(message),
            // Calls replace endpoints later.
            Some(Outcome::Call { .. } | Outcome::NoRule) | None => {}
        }
    }
}
