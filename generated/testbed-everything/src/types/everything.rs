//! The structure `depot#Everything`.

use aws_smithy_types::{BigDecimal, BigInteger, Blob, DateTime, Document};
use client_runtime::codec::{DateTimeText, HttpDate, Items, Sparse, Values};
use client_runtime::structure;

use crate::types::{Choice, Color, Gone, Leaf, OldColor, Tree, TwoThings};

structure! {
    /// The shape `Everything`.
    pub struct Everything, EverythingBuilder {
        /// The name.
        name, set_name, get_name: optional(text) = member("name");
        /// The member `text`.
        text, set_text, get_text: optional(text) = member("text");
        /// The member `flag`.
        flag, set_flag, get_flag: optional(copy(bool)) = member("flag");
        /// The member `byte`.
        byte, set_byte, get_byte: optional(copy(i8)) = member("byte");
        /// The member `short`.
        short, set_short, get_short: optional(copy(i16)) = member("short");
        /// The member `integer`.
        integer, set_integer, get_integer: optional(copy(i32)) = member("integer");
        /// The member `long`.
        long, set_long, get_long: optional(copy(i64)) = member("long");
        /// The member `float`.
        float, set_float, get_float: optional(copy(f32)) = member("float");
        /// The member `double`.
        double, set_double, get_double: optional(copy(f64)) = member("double");
        /// The member `bigInteger`.
        big_integer, set_big_integer, get_big_integer: optional(value(BigInteger)) = member("bigInteger");
        /// The member `bigDecimal`.
        big_decimal, set_big_decimal, get_big_decimal: optional(value(BigDecimal)) = member("bigDecimal");
        /// The member `blob`.
        blob, set_blob, get_blob: optional(value(Blob)) = member("blob");
        /// The member `document`.
        document, set_document, get_document: optional(value(Document)) = member("document");
        /// The member `stars`.
        stars, set_stars, get_stars: optional(copy(i32)) = member("stars");
        /// The member `starList`.
        star_list, set_star_list, get_star_list: optional(list(i32)) = member("starList");
        /// The member `color`.
        color, set_color, get_color: optional(value(Color)) = member("color");
        /// The member `oldColor`.
        old_color, set_old_color, get_old_color: optional(value(OldColor)) = member("oldColor");
        /// The member `byColor`.
        by_color, set_by_color, get_by_color: optional(map(Color, Vec<i32>)) = member("byColor");
        /// The member `epoch`.
        epoch, set_epoch, get_epoch: optional(value(DateTime)) = member("epoch");
        /// The member `httpDate`.
        http_date, set_http_date, get_http_date: optional(value(DateTime)) = member("httpDate") as HttpDate;
        /// The member `dateTime`.
        date_time, set_date_time, get_date_time: optional(value(DateTime)) = member("dateTime") as DateTimeText;
        /// The member `dates`.
        dates, set_dates, get_dates: optional(list(DateTime)) = member("dates") as Items<DateTimeText>;
        /// The member `datesByName`.
        dates_by_name, set_dates_by_name, get_dates_by_name: optional(map(text, Vec<Option<DateTime>>)) = member("datesByName") as Values<Items<Sparse<HttpDate>>>;
        /// The member `sparseList`.
        sparse_list, set_sparse_list, get_sparse_list: optional(list(Option<Leaf>)) = member("sparseList");
        /// The member `sparseMap`.
        sparse_map, set_sparse_map, get_sparse_map: optional(map(text, Option<Choice>)) = member("sparseMap");
        /// The member `set`.
        set, set_set, get_set: optional(list(text)) = member("set");
        /// The member `choice`.
        choice, set_choice, get_choice: optional(value(Choice)) = member("choice");
        /// The member `tree`.
        tree, set_tree, get_tree: optional(value(Tree)) = member("tree");
        /// The member `things`.
        things, set_things, get_things: optional(list(TwoThings)) = member("things");
        /// The member `doubles`.
        doubles, set_doubles, get_doubles: optional(list(f64)) = member("doubles");
        /// The member `type`.
        r#type, set_type, get_type: optional(text) = member("type");
        /// The member `self`.
        self_, set_self, get_self: optional(text) = member("self");
        /// The member `builder`.
        builder_value, set_builder_value, get_builder_value: optional(text) = member("builder");
        /// The member `send`.
        send_value, set_send_value, get_send_value: optional(text) = member("send");
        /// The member `meta`.
        meta_value, set_meta_value, get_meta_value: optional(text) = member("meta");
        /// The member `gone`.
        ///
        /// Deprecated since 2.0: use \`text\`.
        gone, set_gone, get_gone: optional(value(Gone)) = member("gone");
    }
}
