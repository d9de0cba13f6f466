//! Limits on the size of endpoint rules. Published rules are far smaller; larger ones are malicious or broken.

/// Nesting depth of rules.
pub(super) const RULE_DEPTH: usize = 48;

/// Rules in a rule set, and results of a diagram.
pub(super) const RULES: usize = 10_000;

/// Conditions in all rules, or in a diagram.
pub(super) const CONDITIONS: usize = 5_000;

/// Expressions in all rules, including nested ones.
pub(super) const EXPRESSIONS: usize = 200_000;

/// Nesting depth of expressions, and of the objects and arrays in a property.
pub(super) const EXPRESSION_DEPTH: usize = 24;

/// Parameters of a rule set.
pub(super) const PARAMETERS: usize = 200;

/// Nodes of a diagram.
pub(super) const NODES: usize = 100_000;

/// Test cases of a rule set.
pub(super) const CASES: usize = 10_000;
