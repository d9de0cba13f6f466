//! Tests of the builders and accessors of the shape: they return the values that were set.

use fastrand::Rng;

use super::random;
use super::shape::{Choice, Shape, ShapeBuilder};

/// Copies a shape member by member into two builders: into one by setting `Option`s, into the other by adding values,
/// items and entries.
macro_rules! copied {
    ($shape:ident; $(values { $($value:ident, $set_value:ident, $get_value:ident;)* })?
        lists { $($list:ident, $set_list:ident, $get_list:ident;)* }
        maps { $($map:ident, $set_map:ident, $get_map:ident;)* }
    ) => {{
        let (mut set, mut given) = (Shape::builder(), Shape::builder());
        $($(
            set = set.$set_value($shape.$value.clone());
            assert_eq!(set.$get_value(), &$shape.$value, stringify!($value));
            assert_eq!($shape.$value().is_some(), $shape.$value.is_some(), stringify!($value));
            if let Some(value) = $shape.$value.clone() {
                given = given.$value(value);
            }
        )*)?
        $(
            set = set.$set_list($shape.$list.clone());
            assert_eq!(set.$get_list(), &$shape.$list, stringify!($list));
            assert_eq!($shape.$list(), $shape.$list.as_deref().unwrap_or_default(), stringify!($list));
            for item in $shape.$list.iter().flatten() {
                given = given.$list(item.clone());
            }
        )*
        $(
            set = set.$set_map($shape.$map.clone());
            assert_eq!(set.$get_map(), &$shape.$map, stringify!($map));
            assert_eq!($shape.$map(), $shape.$map.as_ref(), stringify!($map));
            for (key, value) in $shape.$map.iter().flatten() {
                given = given.$map(key.clone(), value.clone());
            }
        )*
        (set, given)
    }};
}

fn copied(shape: &Shape) -> (ShapeBuilder, ShapeBuilder) {
    copied! {
        shape;
        values {
            flag, set_flag, get_flag;
            kind, set_kind, get_kind;
            text, set_text, get_text;
            byte, set_byte, get_byte;
            short, set_short, get_short;
            integer, set_integer, get_integer;
            long, set_long, get_long;
            float, set_float, get_float;
            double, set_double, get_double;
            blob, set_blob, get_blob;
            time, set_time, get_time;
            http_date, set_http_date, get_http_date;
            epoch, set_epoch, get_epoch;
            big_integer, set_big_integer, get_big_integer;
            big_decimal, set_big_decimal, get_big_decimal;
            choice, set_choice, get_choice;
        }
        lists {
            names, set_names, get_names;
            items, set_items, get_items;
            rows, set_rows, get_rows;
            flat, set_flat, get_flat;
            dates, set_dates, get_dates;
            children, set_children, get_children;
        }
        maps {
            counts, set_counts, get_counts;
            groups, set_groups, get_groups;
            sizes, set_sizes, get_sizes;
        }
    }
}

#[test]
fn builders_return_the_values_that_were_set() {
    let mut rng = Rng::with_seed(7);
    for _ in 0..200 {
        let mut shape = random::shape(&mut rng, 0);
        // NaN is not equal to itself.
        shape.float = shape.float.filter(|float| !float.is_nan());
        shape.double = shape.double.filter(|double| !double.is_nan());
        shape.nested = None;
        shape.choice = shape.choice.filter(|choice| matches!(choice, Choice::Text(_) | Choice::Many(_) | Choice::Unit));
        shape.children = None;
        let (set, given) = copied(&shape);
        assert_eq!(set.build(), shape);
        // Adding items or entries cannot make an empty list or map.
        for empty in [&mut shape.names, &mut shape.items, &mut shape.flat] {
            *empty = empty.take().filter(|list| !list.is_empty());
        }
        shape.rows = shape.rows.filter(|list| !list.is_empty());
        shape.counts = shape.counts.filter(|map| !map.is_empty());
        shape.sizes = shape.sizes.filter(|map| !map.is_empty());
        assert_eq!(given.build(), shape);
    }
}

#[test]
fn boxed_members_are_boxed_by_their_builder() {
    let inner = Shape::builder().text("inner").build();
    let shape = Shape::builder().nested(inner.clone()).build();
    assert_eq!(shape.nested(), Some(&inner));
    let builder = Shape::builder().set_nested(Some(Box::new(inner.clone())));
    assert_eq!(builder.get_nested().as_deref(), Some(&inner));
    assert_eq!(builder.build(), shape);
}

#[test]
fn a_union_has_accessors_for_its_variants() {
    let text = Choice::Text("a".to_owned());
    assert_eq!(
        (text.is_text(), text.is_shape(), text.is_many(), text.is_unit(), text.is_unknown()),
        (true, false, false, false, false)
    );
    assert_eq!(text.as_text(), Ok(&"a".to_owned()));
    assert_eq!(text.as_shape(), Err(&text));
    assert_eq!(text.as_many(), Err(&text));
}
