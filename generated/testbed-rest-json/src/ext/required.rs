//! The required members of inputs: a structure for each operation that has any.
//!
//! [`ClientExt::call`](super::ClientExt::call) takes such a structure, and returns the operation's fluent builder,
//! which sets the optional members.

use aws_smithy_types::byte_stream::ByteStream;
use client_runtime::required_members;

required_members! {
    DescribeLamp, describe_lamp, DescribeLampFluentBuilder {
        coast, set_coast: text;
        lamp, set_lamp: text;
    }
    GetChart, get_chart, GetChartFluentBuilder {
        name, set_name: text;
    }
    MoveLamp, move_lamp, MoveLampFluentBuilder {
        place, set_place: text;
    }
    PutChart, put_chart, PutChartFluentBuilder: streaming {
        name, set_name: text;
        chart, set_chart: value(ByteStream);
    }
}
