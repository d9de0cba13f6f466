//! Waiters: one file each, and the client's methods.

use quote::{format_ident, quote};

use super::expression::Expression;
use super::query::truth;
use super::scope::Scope;
use super::types::{file, kind, literal};
use super::{Line, Piece, SourceFile};
use crate::ir::query::{Query, Step};
use crate::ir::{Acceptor, AcceptorState, Matcher, Operation, Service, Waiter};

/// Emits the files for the waiters of an operation.
///
/// ```text
/// //! Waits until `Table.TableStatus` is `ACTIVE`.
///
/// use crate::operation::describe_table::builders::DescribeTableInputBuilder;
/// use crate::operation::describe_table::{DescribeTable, DescribeTableError, DescribeTableOutput};
///
/// waiter! {
///     TableExistsFluentBuilder, TableExistsFinalPoll, WaitUntilTableExistsError: 20, 120 {
///         DescribeTable, DescribeTableInputBuilder, DescribeTableOutput, DescribeTableError;
///         table_name, set_table_name, get_table_name: optional(text);
///     }
///
///     acceptors {
///         Success: Output(|output| {
///             output.table().and_then(|it| it.table_status()).is_some_and(|it| it.as_str() == "ACTIVE")
///         });
///         Retry: Error(|error| error.is_resource_not_found_exception());
///     }
/// }
/// ```
pub(super) fn waiters(operation: &Operation) -> Vec<SourceFile> {
    operation.waiters.iter().map(|waiter| self::waiter(operation, waiter)).collect()
}

fn waiter(operation: &Operation, waiter: &Waiter) -> SourceFile {
    let Waiter { fluent_builder, final_poll, error, min_delay, max_delay, .. } = waiter;
    let mut scope = Scope::with([fluent_builder.clone(), final_poll.clone(), error.clone()]);
    let module = format!("crate::operation::{}", operation.module);
    let names = [
        scope.name(&module, &operation.name),
        scope.name(&format!("{module}::builders"), &operation.input.builder),
        scope.name(&module, &operation.output.name),
        scope.name(&module, &operation.error),
    ];
    let mut rows = vec![Line::Row(format!("{};", names.join(", ")))];
    rows.extend(operation.input.members.iter().map(|member| {
        let kind = kind(&member.ty, &mut scope);
        Line::Row(format!("{}, {}, {}: optional({kind});", member.field, member.setter, member.getter))
    }));
    for acceptor in &waiter.acceptors {
        import_functions(acceptor, &mut scope);
    }
    let lines = vec![
        Line::Block { head: format!("{fluent_builder}, {final_poll}, {error}: {min_delay}, {max_delay}"), lines: rows },
        Line::Blank,
        Line::Block { head: "acceptors".to_owned(), lines: waiter.acceptors.iter().flat_map(acceptor).collect() },
    ];
    let pieces = vec![Piece::Table { name: "waiter", lines }];
    file(format!("src/waiters/{}.rs", waiter.module), waiter.docs.lines().to_vec(), scope, pieces)
}

/// Emits an acceptor such as `Success: Output(|output| …);`, on several rows if it is long.
fn acceptor(acceptor: &Acceptor) -> Vec<Line> {
    let state = match acceptor.state {
        AcceptorState::Success => "Success",
        AcceptorState::Failure => "Failure",
        AcceptorState::Retry => "Retry",
    };
    let condition = |head: &str, query: &Query| {
        let mut lines = self::condition(query).lines();
        match lines.as_slice() {
            [line] if state.len() + head.len() + line.chars().count() <= 104 => {
                vec![format!("{state}: {head} {line});")]
            }
            _ => {
                lines.iter_mut().for_each(|line| line.insert_str(0, "    "));
                lines.insert(0, format!("{state}: {head} {{"));
                lines.push("});".to_owned());
                lines
            }
        }
    };
    let rows = match &acceptor.matcher {
        Matcher::Success(success) => vec![format!("{state}: Success({success});")],
        Matcher::Output(query) => condition(&format!("Output(|{}|", parameter("output", query)), query),
        Matcher::InputOutput(query) => {
            let [input, output] = ["input", "output"].map(|name| parameter(name, query));
            condition(&format!("InputOutput(|{input}, {output}|"), query)
        }
        Matcher::Error { is_method: Some(is_method), .. } => {
            vec![format!("{state}: Error(|error| error.{is_method}());")]
        }
        Matcher::Error { code, is_method: None } => {
            vec![format!("{state}: Error(|error| error.meta().code() == Some({}));", literal(code))]
        }
    };
    rows.into_iter().map(Line::Row).collect()
}

/// Returns the name of a parameter, or `_` if the condition does not use it.
fn parameter(name: &'static str, query: &Query) -> &'static str {
    if query.uses(name) { name } else { "_" }
}

/// Builds the condition of an acceptor. A condition that computes strings or maps needs scratch space to keep them:
///
/// ```text
/// with_scratch(|scratch| scratch.join(output.names().iter().map(|it| it.as_str()), ",") == "a,b")
/// ```
fn condition(query: &Query) -> Expression {
    let mut keeps = false;
    query.visit(&mut |query| keeps |= matches!(query, Query::Step(_, step) if step.is_kept()));
    match keeps {
        true => {
            let closure = Expression::After("|scratch| ".to_owned(), Box::new(truth(query)));
            Expression::call("with_scratch", vec![closure])
        }
        false => truth(query),
    }
}

/// Imports the functions of the runtime that an acceptor calls.
fn import_functions(acceptor: &Acceptor, scope: &mut Scope) {
    let (Matcher::Output(query) | Matcher::InputOutput(query)) = &acceptor.matcher else { return };
    query.visit(&mut |query| {
        let Query::Step(_, step) = query else { return };
        let function = match step {
            Step::AllEqual(_) => "all_equal",
            Step::Call(function) => function.name(),
            Step::IsTruthy => "is_truthy",
            Step::ToNumber => "to_number",
            Step::Whole { .. } => "whole",
            step if step.is_kept() => "with_scratch",
            _ => return,
        };
        scope.name("client_runtime::jmespath", function);
    });
}

/// Emits the module `client` and, if the service has waiters, the trait with their methods and the module `waiters`.
///
/// ```text
/// /// Client methods that wait until a condition is met. Import this trait to use them.
/// pub trait Waiters {
///     /// Waits until `Table.TableStatus` is `ACTIVE`.
///     fn wait_until_table_exists(&self) -> TableExistsFluentBuilder;
/// }
/// ```
pub(super) fn client(service: &Service) -> Vec<SourceFile> {
    let mut client = SourceFile {
        docs: vec!["The client, and the customization of individual calls.".to_owned()],
        pieces: vec![Piece::Rust(quote! {
            client_runtime::client! {}
        })],
        ..SourceFile::text("src/client.rs", "")
    };
    let mut waiters: Vec<&Waiter> = service.operations.iter().flat_map(|operation| &operation.waiters).collect();
    if waiters.is_empty() {
        return vec![client];
    }
    client.pieces.push(Piece::Rust(quote! {
        mod waiters;

        pub use waiters::Waiters;
    }));
    waiters.sort_by(|one, other| one.module.cmp(&other.module));
    vec![client, methods(&waiters), modules(&waiters)]
}

fn methods(waiters: &[&Waiter]) -> SourceFile {
    let mut scope = Scope::with(["Waiters".to_owned()]);
    let mut builders = Vec::new();
    for waiter in waiters {
        scope.name(&format!("crate::waiters::{}", waiter.module), &waiter.fluent_builder);
        builders.push(format_ident!("{}", waiter.fluent_builder));
    }
    scope.name("crate", "Client");
    let names: Vec<_> = waiters.iter().map(|waiter| format_ident!("{}", waiter.method)).collect();
    let docs = waiters.iter().map(|waiter| format!(" {}", waiter.docs.summary()));
    let details =
        waiters.iter().map(|waiter| format!(" For details, see [`waiters::{0}`](crate::waiters::{0}).", waiter.module));
    let tokens = quote! {
        /// Client methods that wait until a condition is met. Import this trait to use them.
        pub trait Waiters {
            #(
                #[doc = #docs]
                #[doc = ""]
                #[doc = #details]
                fn #names(&self) -> #builders;
            )*
        }

        impl Waiters for Client {
            #(
                fn #names(&self) -> #builders {
                    #builders::new(self.handle.clone())
                }
            )*
        }
    };
    SourceFile {
        path: "src/client/waiters.rs".to_owned(),
        docs: vec!["The waiters of the service, as client methods.".to_owned()],
        imports: scope.into_imports(),
        pieces: vec![Piece::Rust(tokens)],
    }
}

fn modules(waiters: &[&Waiter]) -> SourceFile {
    let modules = waiters.iter().map(|waiter| format_ident!("{}", waiter.module));
    SourceFile {
        path: "src/waiters.rs".to_owned(),
        docs: vec![
            "Waiters, which poll an operation until a condition is met.".to_owned(),
            String::new(),
            "The trait [`Waiters`](crate::client::Waiters) adds them to the client.".to_owned(),
        ],
        imports: Default::default(),
        pieces: vec![Piece::Rust(quote! { #(pub mod #modules;)* })],
    }
}
