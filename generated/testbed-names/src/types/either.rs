//! The union `names#Either`.

use client_runtime::union;

union! {
    /// The shape `Either`.
    pub enum Either: received {
        /// The member `self`.
        SelfValue(text), as_self, is_self = member("self");
        /// The member `selfValue`.
        SelfValue_(text), as_self_value, is_self_value = member("selfValue");
        /// The member `unknown`.
        UnknownValue(text), as_unknown_, is_unknown_ = member("unknown");
        /// The member `unknownValue`.
        UnknownValue_(text), as_unknown_value, is_unknown_value = member("unknownValue");
        /// The member `s3Key`.
        S3Key(text), as_s3_key, is_s3_key = member("s3Key");
        /// The member `S3key`.
        S3key(text), as_s3key, is_s3key = member("S3key");
        /// The member `_1`.
        _1(text), as_1, is_1 = member("_1");
        /// The member `fooBar`.
        FooBar(text), as_foo_bar, is_foo_bar = member("fooBar");
        /// The member `foo_bar`.
        FooBar_, as_foo_bar_, is_foo_bar_ = member("foo_bar");
    }
}
