//! Expressions and their layout: on one line if they fit, otherwise broken the way `cargo fmt` breaks them.
//!
//! The programs in documentation and tests are full of macro calls, which the formatter for items does not format.

/// The maximum width of a line.
const WIDTH: usize = 100;

/// An expression that is not laid out yet.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Expression {
    /// Text that is never broken into lines.
    Plain(String),
    /// Items between delimiters, such as a call or a list.
    Group {
        /// The text before the items, including the opening delimiter: `Some(`.
        open: String,
        /// The items.
        items: Vec<Expression>,
        /// The closing delimiter.
        close: char,
    },
    /// A structure with named fields.
    Structure {
        /// The name of the structure.
        name: String,
        /// The fields with their values.
        fields: Vec<(String, Expression)>,
    },
    /// Method calls on a receiver.
    Chain {
        /// The receiver.
        head: String,
        /// The calls, each with its leading dot.
        calls: Vec<Expression>,
    },
    /// An expression after a prefix such as `&`.
    After(String, Box<Expression>),
    /// An `if` expression with an `else` branch.
    If {
        /// The condition.
        condition: Box<Expression>,
        /// The value if the condition holds.
        then: Box<Expression>,
        /// The value if the condition does not hold.
        otherwise: Box<Expression>,
    },
    /// Two operands with an operator between them.
    Infix {
        /// The left operand.
        left: Box<Expression>,
        /// The operator.
        sign: &'static str,
        /// The right operand.
        right: Box<Expression>,
    },
}

impl Expression {
    /// Creates an expression from text that is never broken into lines.
    pub(super) fn plain(text: impl Into<String>) -> Self {
        Self::Plain(text.into())
    }

    /// Creates `name(items)`.
    pub(super) fn call(name: &str, items: Vec<Self>) -> Self {
        Self::Group { open: format!("{name}("), items, close: ')' }
    }

    /// Creates `name[items]`, where the name is empty, `&`, or a macro such as `vec!`.
    pub(super) fn list(name: &str, items: Vec<Self>) -> Self {
        Self::Group { open: format!("{name}["), items, close: ']' }
    }

    /// Formats the expression on one line.
    pub(super) fn one_line(&self) -> String {
        match self {
            Self::Plain(text) => text.clone(),
            Self::Group { open, items, close } => {
                let items: Vec<_> = items.iter().map(Self::one_line).collect();
                format!("{open}{}{close}", items.join(", "))
            }
            Self::Structure { name, fields } => {
                let fields = fields.iter().map(|(field, value)| format!("{field}: {}", value.one_line()));
                format!("{name} {{ {} }}", fields.collect::<Vec<_>>().join(", "))
            }
            Self::Chain { head, calls } => calls.iter().fold(head.clone(), |line, call| line + &call.one_line()),
            Self::After(prefix, inner) => format!("{prefix}{}", inner.one_line()),
            Self::If { condition, then, otherwise } => {
                let [condition, then, otherwise] = [condition, then, otherwise].map(|part| part.one_line());
                format!("if {condition} {{ {then} }} else {{ {otherwise} }}")
            }
            Self::Infix { left, sign, right } => format!("{} {sign} {}", left.one_line(), right.one_line()),
        }
    }

    /// Formats the expression as lines of a table, on one line if it fits.
    pub(super) fn lines(&self) -> Vec<String> {
        let line = self.one_line();
        if line.chars().count() <= WIDTH {
            return vec![line];
        }
        let mut out = String::new();
        self.write(&mut out, 0, 1);
        out.lines().map(str::to_owned).collect()
    }

    /// Formats the expression as a statement, indented and with a semicolon.
    pub(super) fn statement(&self, indent: usize) -> String {
        let mut out = " ".repeat(indent);
        self.write(&mut out, indent, 1);
        out + ";\n"
    }

    /// Appends the expression to `out`, leaving `after` columns free after it.
    fn write(&self, out: &mut String, indent: usize, after: usize) {
        let line = self.one_line();
        let column = out.rsplit('\n').next().map_or(0, |last| last.chars().count());
        if !line.contains('\n') && column + line.chars().count() + after <= WIDTH && !self.is_long_chain() {
            out.push_str(&line);
            return;
        }
        let inner = indent + 4;
        match self {
            Self::Plain(text) => out.push_str(text),
            Self::Group { items, .. } if items.is_empty() => out.push_str(&line),
            Self::Group { open, items, close } => {
                out.push_str(open);
                // Parentheses around an operation must not get a trailing comma, which would make a tuple.
                let is_inner = |item: &Self| {
                    matches!(item, Self::Plain(_) | Self::Group { .. } | Self::After(..) | Self::Infix { .. })
                };
                if let [item] = items.as_slice()
                    && (open == "(" || is_inner(item))
                {
                    item.write(out, indent, after + 1);
                } else {
                    for item in items {
                        break_line(out, inner);
                        item.write(out, inner, 1);
                        out.push(',');
                    }
                    break_line(out, indent);
                }
                out.push(*close);
            }
            Self::Structure { name, fields } => {
                out.push_str(&format!("{name} {{"));
                for (field, value) in fields {
                    break_line(out, inner);
                    out.push_str(&format!("{field}: "));
                    value.write(out, inner, 1);
                    out.push(',');
                }
                break_line(out, indent);
                out.push('}');
            }
            Self::Chain { head, calls } => {
                out.push_str(head);
                for call in calls {
                    break_line(out, inner);
                    call.write(out, inner, after);
                }
            }
            Self::After(prefix, expression) => {
                out.push_str(prefix);
                expression.write(out, indent, after);
            }
            Self::If { condition, then, otherwise } => {
                out.push_str("if ");
                condition.write(out, indent, 2);
                for (head, body) in [(" {", then), ("} else {", otherwise)] {
                    out.push_str(head);
                    break_line(out, inner);
                    body.write(out, inner, 0);
                    break_line(out, indent);
                }
                out.push('}');
            }
            Self::Infix { left, sign, right } => {
                left.write(out, indent, 0);
                break_line(out, inner);
                out.push_str(sign);
                out.push(' ');
                right.write(out, inner, after);
            }
        }
    }

    /// Whether to break the expression even if it fits, because it contains a long chain; rustfmt does the same.
    fn is_long_chain(&self) -> bool {
        match self {
            Self::Chain { .. } => self.one_line().chars().count() > 60,
            Self::Group { items, .. } => items.iter().any(Self::is_long_chain),
            Self::After(_, inner) => inner.is_long_chain(),
            Self::Infix { left, right, .. } => left.is_long_chain() || right.is_long_chain(),
            Self::If { condition, then, otherwise } => [condition, then, otherwise].iter().any(|it| it.is_long_chain()),
            Self::Structure { fields, .. } => fields.iter().any(|(_, value)| value.is_long_chain()),
            Self::Plain(_) => false,
        }
    }
}

/// Creates `!condition`.
pub(super) fn not(condition: Expression) -> Expression {
    let condition = match condition {
        Expression::Infix { .. } | Expression::If { .. } => Expression::call("", vec![condition]),
        condition => condition,
    };
    Expression::After("!".to_owned(), Box::new(condition))
}

/// Creates `left sign right`.
pub(super) fn infix(left: Expression, sign: &'static str, right: Expression) -> Expression {
    // Without parentheses, the `<` in `as i64 <` would start generic arguments.
    let left = match left {
        Expression::Infix { sign: "as", .. } | Expression::If { .. } => Expression::call("", vec![left]),
        left => left,
    };
    Expression::Infix { left: Box::new(left), sign, right: Box::new(right) }
}

/// Creates `of.name`.
pub(super) fn field(of: Expression, name: &str) -> Expression {
    match of {
        Expression::Plain(of) => Expression::plain(format!("{of}.{name}")),
        of => call(of, &format!(".{name}")),
    }
}

/// Creates `of.name(argument)`.
pub(super) fn method(of: Expression, name: &str, argument: Expression) -> Expression {
    chained(of, Expression::call(&format!(".{name}"), vec![argument]))
}

/// Appends `text`, a call or field access with its leading dot, to `of`.
pub(super) fn call(of: Expression, text: &str) -> Expression {
    chained(of, Expression::plain(text))
}

/// Creates `of.call`, where `call` has its leading dot.
fn chained(of: Expression, call: Expression) -> Expression {
    match of {
        Expression::Chain { head, mut calls } => {
            calls.push(call);
            Expression::Chain { head, calls }
        }
        Expression::Plain(head) => Expression::Chain { head, calls: vec![call] },
        // An operator binds less tightly than a call.
        of @ (Expression::After(..) | Expression::Infix { .. } | Expression::If { .. }) => {
            Expression::Chain { head: format!("({})", of.one_line()), calls: vec![call] }
        }
        of @ (Expression::Group { .. } | Expression::Structure { .. }) => {
            Expression::Chain { head: of.one_line(), calls: vec![call] }
        }
    }
}

fn break_line(out: &mut String, indent: usize) {
    out.push('\n');
    out.extend(std::iter::repeat_n(' ', indent));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_expressions_are_broken() {
        let text = |length| Expression::plain(format!("{:?}", "x".repeat(length)));
        let chain = |length| Expression::Chain {
            head: "Tag::builder()".to_owned(),
            calls: vec![Expression::call(".key", vec![text(length)]), Expression::plain(".build()")],
        };
        let long = "x".repeat(40);
        for (expression, expected) in [
            (
                Expression::call("f", vec![text(3), chain(3)]),
                "f(\"xxx\", Tag::builder().key(\"xxx\").build());\n".to_owned(),
            ),
            (
                Expression::call("f", vec![chain(40)]),
                format!("f(\n    Tag::builder()\n        .key(\"{long}\")\n        .build(),\n);\n"),
            ),
            (
                Expression::call(
                    "Some",
                    vec![Expression::After(
                        "&".to_owned(),
                        Box::new(Expression::list("", vec![text(40), text(40), text(40)])),
                    )],
                ),
                format!("Some(&[\n    \"{long}\",\n    \"{long}\",\n    \"{long}\",\n]);\n"),
            ),
        ] {
            assert_eq!(expression.statement(0), expected);
        }
    }
}
