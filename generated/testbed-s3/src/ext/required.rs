//! The required members of inputs: a structure for each operation that has any.
//!
//! [`ClientExt::call`](super::ClientExt::call) takes such a structure, and returns the operation's fluent builder,
//! which sets the optional members.

use client_runtime::required_members;

required_members! {
    CopyObject, copy_object, CopyObjectFluentBuilder {
        bucket, set_bucket: text;
        key, set_key: text;
    }
    CreateSession, create_session, CreateSessionFluentBuilder {
        bucket, set_bucket: text;
    }
    DeleteObject, delete_object, DeleteObjectFluentBuilder {
        bucket, set_bucket: text;
        key, set_key: text;
    }
    GetBucketLocation, get_bucket_location, GetBucketLocationFluentBuilder {
        bucket, set_bucket: text;
    }
    GetObject, get_object, GetObjectFluentBuilder {
        bucket, set_bucket: text;
        key, set_key: text;
    }
    GetObjectAttributes, get_object_attributes, GetObjectAttributesFluentBuilder {
        bucket, set_bucket: text;
        key, set_key: text;
    }
    HeadObject, head_object, HeadObjectFluentBuilder {
        bucket, set_bucket: text;
        key, set_key: text;
    }
    ListObjectVersions, list_object_versions, ListObjectVersionsFluentBuilder {
        bucket, set_bucket: text;
    }
    ListParts, list_parts, ListPartsFluentBuilder {
        bucket, set_bucket: text;
        key, set_key: text;
    }
    PutObject, put_object, PutObjectFluentBuilder: streaming {
        bucket, set_bucket: text;
        key, set_key: text;
    }
    UploadPart, upload_part, UploadPartFluentBuilder: streaming {
        bucket, set_bucket: text;
        key, set_key: text;
    }
}
