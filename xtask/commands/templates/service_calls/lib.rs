//! Complete calls to DynamoDB, EC2 and S3 with generated and published crates, over a connector without a network.

mod canned;
pub mod clock;
mod responses;
pub mod rounds;

use bytes::Bytes;
use tokio::runtime::Runtime;

/// An error in a measurement.
pub type Error = Box<dyn std::error::Error + Send + Sync>;

/// A call, which checks the size of its result.
pub struct Case {
    /// A description.
    pub what: &'static str,
    call: Box<dyn Fn(&Runtime) -> Result<(), Error>>,
}

impl Case {
    fn new(what: &'static str, call: impl Fn(&Runtime) -> Result<(), Error> + 'static) -> Self {
        Self { what, call: Box::new(call) }
    }

    /// Makes the call.
    pub fn turn(&self, runtime: &Runtime) -> Result<(), Error> {
        (self.call)(runtime)
    }
}

const MEBIBYTE: usize = 1 << 20;

fn expect(expected: usize, found: usize) -> Result<(), Error> {
    (expected == found).then_some(()).ok_or_else(|| format!("expected {expected}, found {found}").into())
}

/// Creates a client that gets the same response to every request.
macro_rules! client {
    ($sdk:ident, $response:expr) => {
        $sdk::Client::from_conf(
            $sdk::Config::builder()
                .behavior_version($sdk::config::BehaviorVersion::latest())
                .region($sdk::config::Region::new("eu-west-1"))
                .credentials_provider($sdk::config::Credentials::new("AKIAEXAMPLE", "not-a-secret", None, None, "bench"))
                .http_client(canned::client($response))
                .build(),
        )
    };
}

/// Defines a function that returns the cases of one side.
macro_rules! side {
    ($name:ident: $dynamodb:ident, $ec2:ident, $s3:ident) => {
        /// Returns the cases of this side.
        pub fn $name() -> Result<Vec<Case>, Error> {
            use $dynamodb::types::AttributeValue;
            use $s3::primitives::ByteStream;

            let object = Bytes::from(vec![b'x'; MEBIBYTE]);
            let get_object = client!($s3, responses::get_object(&object));
            let put_object = client!($s3, responses::put_object());
            let query = client!($dynamodb, responses::query());
            let describe_instances = client!($ec2, responses::describe_instances());
            Ok(vec![
                Case::new("S3: GetObject, 1 MiB", move |runtime| {
                    runtime.block_on(async {
                        let output = get_object.get_object().bucket("bookshop").key("catalog").send().await?;
                        expect(MEBIBYTE, output.body.collect().await?.into_bytes().len())
                    })
                }),
                Case::new("S3: PutObject, 1 MiB with a checksum", move |runtime| {
                    runtime.block_on(async {
                        let body = ByteStream::from(object.clone());
                        let call = put_object.put_object().bucket("bookshop").key("catalog").body(body);
                        expect(responses::TAG.len(), call.send().await?.e_tag().unwrap_or_default().len())
                    })
                }),
                Case::new("DynamoDB: Query, 100 items", move |runtime| {
                    runtime.block_on(async {
                        let call = query
                            .query()
                            .table_name("orders")
                            .key_condition_expression("customer = :customer")
                            .expression_attribute_values(":customer", AttributeValue::S("bookworm".to_owned()));
                        expect(100, call.send().await?.items().len())
                    })
                }),
                Case::new("EC2: DescribeInstances, 200 instances", move |runtime| {
                    runtime.block_on(async {
                        let output = describe_instances.describe_instances().send().await?;
                        expect(200, output.reservations().iter().map(|one| one.instances().len()).sum())
                    })
                }),
            ])
        }
    };
}

side!(ours: ours_dynamodb, ours_ec2, ours_s3);
side!(official: official_dynamodb, official_ec2, official_s3);
