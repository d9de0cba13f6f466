//! How large endpoint rules may be. What is published stays far below; what is larger is hostile or broken.

/// Rules within rules within rules.
pub(super) const RULE_DEPTH: usize = 48;

/// Rules of a rule set, and results of a diagram.
pub(super) const RULES: usize = 10_000;

/// Conditions of all rules, and those of a diagram.
pub(super) const CONDITIONS: usize = 5_000;

/// Expressions of all rules, those within others included.
pub(super) const EXPRESSIONS: usize = 200_000;

/// Expressions within expressions, and objects and lists within those of a property.
pub(super) const EXPRESSION_DEPTH: usize = 24;

/// Parameters of a rule set.
pub(super) const PARAMETERS: usize = 200;

/// Nodes of a diagram.
pub(super) const NODES: usize = 100_000;

/// Test cases of a rule set.
pub(super) const CASES: usize = 10_000;
