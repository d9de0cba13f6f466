//! The parser of expressions. It uses the binding powers of JMESPath's grammar: operators that bind more tightly are
//! applied first.

use super::expression::{Comparator, Expression, Over, Part};
use super::tokens::{Token, tokens};
use super::{Problem, Result};

/// The maximum length of an expression, in bytes.
const BYTES: usize = 2_000;
/// The maximum nesting depth of expressions.
const DEPTH: usize = 32;
/// The maximum number of steps in an expression.
const STEPS: usize = 200;

/// The binding power below which an operator ends a projection.
const PROJECTION_ENDS: u8 = 10;
const FLATTEN: u8 = 9;
const STAR: u8 = 20;
const FILTER: u8 = 21;
const DOT: u8 = 40;
const NOT: u8 = 45;

/// Parses an expression.
pub(in crate::lower) fn parse(text: &str) -> Result<Expression> {
    if text.len() > BYTES {
        return Err(Problem::Wrong(format!("it is longer than {BYTES} bytes")));
    }
    let mut parser = Parser { tokens: tokens(text)?, next: 0, depth: 0, steps: 0 };
    let expression = parser.expression(0)?;
    match parser.peek() {
        Token::End => Ok(expression),
        _ => Err(parser.unexpected()),
    }
}

struct Parser {
    tokens: Vec<(usize, Token)>,
    next: usize,
    depth: usize,
    steps: usize,
}

impl Parser {
    fn peek(&self) -> &Token {
        self.tokens.get(self.next).map_or(&Token::End, |(_, token)| token)
    }

    fn take(&mut self) -> Token {
        let token = self.peek().clone();
        self.next += 1;
        token
    }

    fn is(&self, sign: &str) -> bool {
        matches!(self.peek(), Token::Sign(next) if *next == sign)
    }

    /// Consumes a sign if it is next, and returns whether it was.
    fn took(&mut self, sign: &str) -> bool {
        let is_next = self.is(sign);
        self.next += usize::from(is_next);
        is_next
    }

    fn expect(&mut self, sign: &str) -> Result<()> {
        if self.took(sign) { Ok(()) } else { Err(self.unexpected()) }
    }

    /// Creates the error for an unexpected token.
    fn unexpected(&self) -> Problem {
        match self.tokens.get(self.next) {
            None | Some((_, Token::End)) => Problem::wrong("it ends unexpectedly"),
            Some((at, _)) => Problem::wrong(format!("unexpected token at byte {}", at + 1)),
        }
    }

    /// Parses an expression up to the first operator that binds no more tightly than `power`.
    fn expression(&mut self, power: u8) -> Result<Expression> {
        self.depth += 1;
        if self.depth > DEPTH {
            return Err(Problem::Wrong(format!("expressions are nested more than {DEPTH} levels deep")));
        }
        let mut left = self.begin()?;
        while self.power() > power {
            left = self.go_on(left)?;
        }
        self.depth -= 1;
        Ok(left)
    }

    /// Returns the power with which the next token binds to the expression before it, or 0 if it cannot continue the
    /// expression.
    fn power(&self) -> u8 {
        let Token::Sign(sign) = self.peek() else { return 0 };
        match *sign {
            "|" => 1,
            "||" => 2,
            "&&" => 3,
            "==" | "!=" | "<" | "<=" | ">" | ">=" => 5,
            "[]" => FLATTEN,
            "[?" => FILTER,
            "." => DOT,
            "[" => 55,
            "(" => 60,
            _ => 0,
        }
    }

    /// Parses the start of an expression.
    fn begin(&mut self) -> Result<Expression> {
        let start = self.next;
        match self.take() {
            Token::Literal(value) => Ok(Expression::Literal(value)),
            Token::Name(name) if self.took("(") => self.call(name),
            Token::Name(name) | Token::Quoted(name) => Ok(Expression::Field(name)),
            Token::Sign("@") => Ok(Expression::Current),
            Token::Sign("!") => Ok(Expression::Not(Box::new(self.expression(NOT)?))),
            Token::Sign("(") => {
                let inner = self.expression(0)?;
                self.expect(")")?;
                Ok(inner)
            }
            Token::Sign("*") => {
                let each = self.each(STAR)?;
                Ok(Expression::Current.project(Over::Values, each))
            }
            Token::Sign("[]" | "[?") => {
                self.next = start;
                self.go_on(Expression::Current)
            }
            Token::Sign("[") => match self.peek() {
                Token::Number(_) | Token::Sign("*" | ":") => {
                    self.next = start;
                    self.go_on(Expression::Current)
                }
                _ => self.list(),
            },
            Token::Sign("{") => self.hash(),
            Token::Sign("&") => Ok(Expression::Reference(Box::new(self.expression(0)?))),
            _ => {
                self.next = start;
                Err(self.unexpected())
            }
        }
    }

    /// Parses the continuation of an expression.
    fn go_on(&mut self, left: Expression) -> Result<Expression> {
        self.steps += 1;
        if self.steps > STEPS {
            return Err(Problem::Wrong(format!("it has more than {STEPS} steps")));
        }
        let start = self.next;
        let (power, token) = (self.power(), self.take());
        let Token::Sign(sign) = token else { return Err(self.unexpected()) };
        let compare = |left, comparator, right| Expression::Compare(Box::new(left), comparator, Box::new(right));
        Ok(match sign {
            "." if self.took("*") => {
                let each = self.each(STAR)?;
                left.project(Over::Values, each)
            }
            "." => left.then(self.after_dot(DOT)?),
            "|" => Expression::Pipe(Box::new(left), Box::new(self.expression(power)?)),
            "||" => Expression::Or(Box::new(left), Box::new(self.expression(power)?)),
            "&&" => Expression::And(Box::new(left), Box::new(self.expression(power)?)),
            "==" => compare(left, Comparator::Equal, self.expression(power)?),
            "!=" => compare(left, Comparator::NotEqual, self.expression(power)?),
            "<" => compare(left, Comparator::Less, self.expression(power)?),
            "<=" => compare(left, Comparator::LessOrEqual, self.expression(power)?),
            ">" => compare(left, Comparator::Greater, self.expression(power)?),
            ">=" => compare(left, Comparator::GreaterOrEqual, self.expression(power)?),
            "[]" => {
                let each = self.each(FLATTEN)?;
                left.project(Over::Flat, each)
            }
            "[?" => {
                let condition = self.expression(0)?;
                self.expect("]")?;
                let each = if self.is("[]") { Expression::Current } else { self.each(FILTER)? };
                left.project(Over::Matching(Box::new(condition)), each)
            }
            "[" => match self.take() {
                Token::Sign("*") => {
                    self.expect("]")?;
                    let each = self.each(STAR)?;
                    left.project(Over::Items, each)
                }
                Token::Number(index) if !self.is(":") => {
                    self.expect("]")?;
                    left.then(Expression::Index(index))
                }
                Token::Number(_) | Token::Sign(":") => {
                    self.next = start + 1;
                    let part = self.part()?;
                    let each = self.each(STAR)?;
                    left.project(Over::Part(part), each)
                }
                _ => {
                    self.next = start + 1;
                    return Err(self.unexpected());
                }
            },
            // Only a name can be called.
            _ => {
                self.next = start;
                return Err(self.unexpected());
            }
        })
    }

    /// Parses the expression that a projection applies to each value.
    fn each(&mut self, power: u8) -> Result<Expression> {
        match self.peek() {
            _ if self.power() < PROJECTION_ENDS => Ok(Expression::Current),
            // A multi-select list must be preceded by a dot.
            Token::Sign("[") if !self.is_index() => Err(self.unexpected()),
            Token::Sign("[" | "[?") => self.expression(power),
            Token::Sign(".") => {
                self.next += 1;
                self.after_dot(power)
            }
            _ => Err(self.unexpected()),
        }
    }

    /// Whether the next bracket contains an index, a slice or a star.
    fn is_index(&self) -> bool {
        matches!(self.tokens.get(self.next + 1), Some((_, Token::Number(_) | Token::Sign("*" | ":"))))
    }

    /// Parses the rest of `[start:stop:step]`.
    fn part(&mut self) -> Result<Part> {
        let start = self.number();
        self.expect(":")?;
        let stop = self.number();
        let step = if self.took(":") { self.number() } else { None };
        self.expect("]")?;
        match step.unwrap_or(1) {
            0 => Err(Problem::wrong("the step of a slice is 0")),
            step => Ok(Part { start, stop, step }),
        }
    }

    fn number(&mut self) -> Option<i64> {
        let Token::Number(number) = *self.peek() else { return None };
        self.next += 1;
        Some(number)
    }

    /// Parses the expression after a dot.
    fn after_dot(&mut self, power: u8) -> Result<Expression> {
        match self.peek() {
            Token::Name(_) | Token::Quoted(_) | Token::Sign("*") => self.expression(power),
            Token::Sign("[") => {
                self.next += 1;
                self.list()
            }
            Token::Sign("{") => {
                self.next += 1;
                self.hash()
            }
            _ => Err(self.unexpected()),
        }
    }

    /// Parses the rest of `[a, b]`.
    fn list(&mut self) -> Result<Expression> {
        Ok(Expression::List(self.separated("]")?))
    }

    /// Parses the rest of `{a: b, c: d}`.
    fn hash(&mut self) -> Result<Expression> {
        let mut entries: Vec<(String, Expression)> = Vec::new();
        loop {
            let (Token::Name(key) | Token::Quoted(key)) = self.peek().clone() else { return Err(self.unexpected()) };
            if entries.iter().any(|(other, _)| *other == key) {
                return Err(Problem::wrong(format!("a multi-select hash has the key `{key}` twice")));
            }
            self.next += 1;
            self.expect(":")?;
            entries.push((key, self.expression(0)?));
            if !self.took(",") {
                self.expect("}")?;
                return Ok(Expression::Hash(entries));
            }
        }
    }

    /// Parses the rest of `name(a, b)`.
    fn call(&mut self, name: String) -> Result<Expression> {
        if self.took(")") {
            return Ok(Expression::Call(name, Vec::new()));
        }
        Ok(Expression::Call(name, self.separated(")")?))
    }

    fn separated(&mut self, close: &str) -> Result<Vec<Expression>> {
        let mut items = vec![self.expression(0)?];
        while self.took(",") {
            items.push(self.expression(0)?);
        }
        self.expect(close)?;
        Ok(items)
    }
}
