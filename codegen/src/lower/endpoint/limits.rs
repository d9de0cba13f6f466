//! Limits on the size of endpoint rules. Published rules are far smaller; rules that exceed a limit are malicious or
//! broken.

/// The maximum nesting depth of rules.
pub(super) const RULE_DEPTH: usize = 48;

/// The maximum number of rules in a rule set, or of results in a diagram.
pub(super) const RULES: usize = 10_000;

/// The maximum number of conditions in all rules or in a diagram.
pub(super) const CONDITIONS: usize = 5_000;

/// The maximum number of expressions in total, including nested ones.
pub(super) const EXPRESSIONS: usize = 200_000;

/// The maximum nesting depth of expressions, and of the objects and arrays in a property.
pub(super) const EXPRESSION_DEPTH: usize = 24;

/// The maximum number of parameters.
pub(super) const PARAMETERS: usize = 200;

/// The maximum number of nodes in a diagram.
pub(super) const NODES: usize = 100_000;

/// The maximum number of test cases.
pub(super) const CASES: usize = 10_000;
