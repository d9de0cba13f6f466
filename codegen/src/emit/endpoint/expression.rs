//! Emits the expressions in endpoint rules.

use crate::ir::endpoint::{Accessor, Base, Expression, ExpressionKind as Kind, Function, Piece};
use proc_macro2::{Ident, Literal, TokenStream};
use quote::{format_ident, quote};

/// Emits an expression as a value of its own type.
pub(super) fn value(expression: &Expression) -> TokenStream {
    match &expression.kind {
        Kind::Text(text) => quote!(#text),
        Kind::Flag(flag) => quote!(#flag),
        Kind::Number(number) => {
            let number = Literal::u32_unsuffixed(*number);
            quote!(#number)
        }
        Kind::Parameter(field) => {
            let field = ident(field);
            match (expression.ty.base, expression.ty.optional) {
                (Base::Flag, _) => quote!(params.#field),
                (_, true) => quote!(params.#field.as_deref()),
                (Base::List, false) => quote!(params.#field.as_slice()),
                (_, false) => quote!(params.#field.as_str()),
            }
        }
        Kind::Local(local) => {
            let local = ident(local);
            quote!(#local)
        }
        Kind::Variable(variable) => {
            let variable = ident(variable);
            quote!(#variable.get())
        }
        Kind::Attribute { of, accessor } => attribute(of, *accessor),
        Kind::Element { of, index } => element(of, *index),
        Kind::Template(pieces) => {
            let format = format(pieces);
            quote!(format!(#format))
        }
        Kind::IsSet(of) => {
            let of = operand(of);
            quote!(#of.is_some())
        }
        Kind::IsUnset(of) => {
            let of = operand(of);
            quote!(#of.is_none())
        }
        Kind::IsTrue(of) => {
            let of = operand(of);
            quote!(#of == Some(true))
        }
        Kind::Not(of) => {
            let of = operand(of);
            quote!(!#of)
        }
        Kind::Equal(left, right) => {
            let (left, right) = (place(left), place(right));
            quote!(#left == #right)
        }
        Kind::Differ(left, right) => {
            let (left, right) = (place(left), place(right));
            quote!(#left != #right)
        }
        Kind::Call { function, arguments } => call(*function, arguments),
        Kind::Coalesce { options, otherwise } => coalesce(options, otherwise.as_deref()),
        Kind::Choose { condition, then, otherwise } => {
            let (condition, then, otherwise) = (operand(condition), value(then), value(otherwise));
            quote!(if #condition { #then } else { #otherwise })
        }
        Kind::Some(of) => {
            let of = value(of);
            quote!(Some(#of))
        }
        Kind::Own(of) if of.ty.optional => {
            let of = operand(of);
            quote!(#of.map(str::to_owned))
        }
        Kind::Own(of) => {
            let (of, to_owned) = (place(of), if of.ty.owned { quote!(clone) } else { quote!(to_owned) });
            quote!(#of.#to_owned())
        }
        Kind::Borrow(of) => {
            let of = operand(of);
            quote!(&#of)
        }
        Kind::Segments(of) if of.ty.optional => {
            let of = operand(of);
            quote!(#of.map(Segments::List))
        }
        Kind::Segments(of) => {
            let of = value(of);
            quote!(Segments::List(#of))
        }
    }
}

/// Emits an argument of a function. A `String` parameter or variable is passed by reference.
pub(super) fn argument(expression: &Expression) -> TokenStream {
    match &expression.kind {
        Kind::Parameter(_) | Kind::Local(_) if is_string(expression) => {
            let place = place(expression);
            quote!(&#place)
        }
        _ => value(expression),
    }
}

/// Emits a string, borrowed as a `&str` if a local variable owns it.
pub(super) fn borrowed(expression: &Expression) -> TokenStream {
    match &expression.kind {
        Kind::Local(local) if expression.ty.owned => {
            let local = ident(local);
            quote!(#local.as_str())
        }
        _ => value(expression),
    }
}

/// Emits a value that is only used by reference, as in comparisons and formatting.
fn place(expression: &Expression) -> TokenStream {
    match &expression.kind {
        Kind::Parameter(field) if is_string(expression) => {
            let field = ident(field);
            quote!(params.#field)
        }
        _ => operand(expression),
    }
}

/// Whether the expression is a `String`: an owned string, or a parameter that is not optional.
fn is_string(expression: &Expression) -> bool {
    let plain_text = expression.ty.base == Base::Text && !expression.ty.optional;
    plain_text && (expression.ty.owned || matches!(expression.kind, Kind::Parameter(_)))
}

/// Emits an expression as an operand, in parentheses if necessary.
fn operand(expression: &Expression) -> TokenStream {
    let tokens = value(expression);
    match expression.kind {
        Kind::Choose { .. } | Kind::Equal(..) | Kind::Differ(..) | Kind::IsTrue(_) => quote!((#tokens)),
        _ => tokens,
    }
}

fn attribute(of: &Expression, accessor: Accessor) -> TokenStream {
    let access = match accessor {
        Accessor::Field(field) => {
            let field = ident(field);
            quote!(#field)
        }
        Accessor::Method(method) => {
            let method = ident(method);
            quote!(#method())
        }
    };
    let optional = of.ty.optional;
    let of = operand(of);
    if optional { quote!(#of.map(|value| value.#access)) } else { quote!(#of.#access) }
}

fn element(of: &Expression, index: i32) -> TokenStream {
    let magnitude = index.unsigned_abs();
    let access = match of.ty.base {
        Base::List => match index {
            0 => quote!(first()),
            -1 => quote!(last()),
            1.. => {
                let index = Literal::u32_unsuffixed(magnitude);
                quote!(get(#index))
            }
            _ => {
                let index = Literal::u32_unsuffixed(magnitude - 1);
                quote!(iter().nth_back(#index))
            }
        },
        _ => {
            let sign = (index < 0).then(|| quote!(-));
            let index = Literal::u32_unsuffixed(magnitude);
            quote!(get(#sign #index))
        }
    };
    let as_str = (of.ty.base == Base::List).then(|| quote!(.map(String::as_str)));
    let optional = of.ty.optional;
    let of = operand(of);
    if optional { quote!(#of.and_then(|value| value.#access)#as_str) } else { quote!(#of.#access #as_str) }
}

/// Emits a call to `format_args!`, for functions that create a string themselves.
pub(super) fn format_args(pieces: &[Piece]) -> TokenStream {
    let format = format(pieces);
    quote!(format_args!(#format))
}

/// Emits a format string and its arguments, with inlined local variables.
fn format(pieces: &[Piece]) -> TokenStream {
    let mut format = String::new();
    let mut arguments = Vec::new();
    for piece in pieces {
        match piece {
            Piece::Text(text) => format.push_str(&text.replace('{', "{{").replace('}', "}}")),
            Piece::Expression(Expression { kind: Kind::Local(local), .. }) if !local.starts_with("r#") => {
                format.push_str(&format!("{{{local}}}"));
            }
            Piece::Expression(expression) => {
                format.push_str("{}");
                arguments.push(place(expression));
            }
        }
    }
    quote!(#format #(, #arguments)*)
}

fn call(function: Function, arguments: &[Expression]) -> TokenStream {
    let arguments = arguments.iter().map(argument);
    let function = match function {
        Function::IsValidHostLabel => quote!(host::is_valid_label),
        Function::IsVirtualHostableS3Bucket => quote!(s3::is_virtual_hostable_bucket),
        Function::ParseArn => quote!(arn::parse),
        Function::ParseUrl => quote!(url::parse),
        Function::Partition => quote!(partitions.of),
        Function::Split => quote!(split::segments),
        Function::Substring => quote!(substring::slice),
        Function::UriEncode => quote!(uri_encode::encode),
    };
    quote!(#function(#(#arguments),*))
}

fn coalesce(options: &[Expression], otherwise: Option<&Expression>) -> TokenStream {
    let mut options = options.iter();
    let first = options.next().map(operand);
    let others = options.map(value);
    let otherwise = otherwise.map(|otherwise| {
        let tokens = value(otherwise);
        if otherwise.ty.owned { quote!(.unwrap_or_else(|| #tokens)) } else { quote!(.unwrap_or(#tokens)) }
    });
    quote!(#first #(.or(#others))* #otherwise)
}

fn ident(name: &str) -> Ident {
    format_ident!("{name}")
}
