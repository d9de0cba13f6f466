//! The structure `depot#Defaults`.

use aws_smithy_types::{BigDecimal, BigInteger, Blob, DateTime, Document};
use client_runtime::codec::DateTimeText;
use client_runtime::structure;

use crate::types::{Choice, Color, Tree};

structure! {
    /// The shape `Defaults`.
    pub struct Defaults, DefaultsBuilder: fallible, received {
        /// The member `flag`.
        ///
        /// Default: `true`.
        flag, set_flag, get_flag: or(true, copy(bool)) = member("flag");
        /// The member `byte`.
        ///
        /// Default: `-1`.
        byte, set_byte, get_byte: or(-1, copy(i8)) = member("byte");
        /// The member `integer`.
        ///
        /// Default: `7`.
        integer, set_integer, get_integer: or(7, copy(i32)) = member("integer");
        /// The member `long`.
        ///
        /// Default: `9007199254740993`.
        long, set_long, get_long: or(9007199254740993, copy(i64)) = member("long");
        /// The member `float`.
        ///
        /// Default: `1.5`.
        float, set_float, get_float: or(1.5, copy(f32)) = member("float");
        /// The member `double`.
        ///
        /// Default: `-2`.
        double, set_double, get_double: or(-2.0, copy(f64)) = member("double");
        /// The member `nan`.
        ///
        /// Default: `"NaN"`.
        nan, set_nan, get_nan: or(f64::NAN, copy(f64)) = member("nan");
        /// The member `bigInteger`.
        ///
        /// Default: `12`.
        big_integer, set_big_integer, get_big_integer: or("12".parse().unwrap_or_default(), value(BigInteger)) = member("bigInteger");
        /// The member `bigDecimal`.
        ///
        /// Default: `1.25`.
        big_decimal, set_big_decimal, get_big_decimal: or("1.25".parse().unwrap_or_default(), value(BigDecimal)) = member("bigDecimal");
        /// The member `text`.
        ///
        /// Default: `"it's \"so\""`.
        text, set_text, get_text: or("it's \"so\"".to_owned(), text) = member("text");
        /// The member `blob`.
        ///
        /// Default: `"aGk="`.
        blob, set_blob, get_blob: or(Blob::new(b"hi"), value(Blob)) = member("blob");
        /// The member `when`.
        ///
        /// Default: `1.5`.
        when, set_when, get_when: or(DateTime::from_secs_and_nanos(1, 500000000), value(DateTime)) = member("when");
        /// The member `text_when`.
        ///
        /// Default: `"2000-01-02T03:04:05Z"`.
        text_when, set_text_when, get_text_when: or(DateTime::from_secs(946782245), value(DateTime)) = member("text_when") as DateTimeText;
        /// The member `stars`.
        ///
        /// Default: `5`.
        stars, set_stars, get_stars: or(5, copy(i32)) = member("stars");
        /// The member `color`.
        ///
        /// Default: `"none"`.
        color, set_color, get_color: or(Color::from("none"), value(Color)) = member("color");
        /// The member `list`.
        ///
        /// Default: `[]`.
        list, set_list, get_list: or(::std::default::Default::default(), list(i32)) = member("list");
        /// The member `map`.
        ///
        /// Default: `{}`.
        map, set_map, get_map: or(::std::default::Default::default(), map(Color, Vec<i32>)) = member("map");
        /// The member `document`.
        ///
        /// Default: `"x"`.
        document, set_document, get_document: or(Document::String("x".to_owned()), value(Document)) = member("document");
        /// The member `null`.
        null, set_null, get_null: optional(copy(i32)) = member("null");
        /// The member `asked`.
        ///
        /// Default: `3`.
        asked, set_asked, get_asked: optional(copy(i32)) = member("asked");
        /// The member `must`.
        must, set_must, get_must: required(text) = member("must");
        /// The member `mustList`.
        must_list, set_must_list, get_must_list: required(list(i32)) = member("mustList");
        /// The member `mustWhen`.
        must_when, set_must_when, get_must_when: corrected(DateTime::from_secs(0), value(DateTime)) = member("mustWhen");
        /// The member `mustColor`.
        must_color, set_must_color, get_must_color: corrected(Color::from("no value was set"), value(Color)) = member("mustColor");
        /// The member `mustChoice`.
        must_choice, set_must_choice, get_must_choice: optional(value(Choice)) = member("mustChoice"), required;
        /// The member `mustTree`.
        must_tree, set_must_tree, get_must_tree: optional(value(Tree)) = member("mustTree"), required;
    }
}
