//! Database tokens, compared with those of the published crates (aws-sdk-rds 1.159.0, aws-sdk-dsql 1.79.0).

use std::time::{Duration, UNIX_EPOCH};

use aws_credential_types::Credentials;
use aws_credential_types::provider::SharedCredentialsProvider;
use aws_smithy_async::time::{SharedTimeSource, StaticTimeSource};
use aws_types::region::Region;
use aws_types::sdk_config::SdkConfig;

#[allow(dead_code, unreachable_pub, reason = "in a generated crate, this module is public")]
mod login {
    //! The tokens of Amazon RDS.

    crate::login_auth_token! { "rds-db", "us-east-1", 900, auth_token: "connect" }
}

#[allow(dead_code, unreachable_pub, reason = "as above")]
mod host {
    //! The tokens of Amazon Aurora DSQL.

    crate::host_auth_token! {
        "dsql", 900, db_connect_auth_token: "DbConnect", db_connect_admin_auth_token: "DbConnectAdmin"
    }
}

fn shared(seconds: u64) -> SdkConfig {
    let credentials = Credentials::new("akid", "secret", None, None, "test");
    SdkConfig::builder()
        .credentials_provider(SharedCredentialsProvider::new(credentials))
        .time_source(SharedTimeSource::new(StaticTimeSource::new(UNIX_EPOCH + Duration::from_secs(seconds))))
        .build()
}

#[tokio::test]
async fn a_user_logs_in_with_a_token() {
    let config =
        || login::Config::builder().hostname("prod-instance.us-east-1.rds.amazonaws.com").port(3306).username("peccy");
    let token = |config: login::ConfigBuilder| {
        let generator = login::AuthTokenGenerator::new(config.build().unwrap());
        async move { generator.auth_token(&shared(1_724_709_600)).await.unwrap() }
    };
    let expected = "prod-instance.us-east-1.rds.amazonaws.com:3306/?Action=connect&DBUser=peccy\
                    &X-Amz-Algorithm=AWS4-HMAC-SHA256\
                    &X-Amz-Credential=akid%2F20240826%2Fus-east-1%2Frds-db%2Faws4_request\
                    &X-Amz-Date=20240826T220000Z&X-Amz-Expires=900&X-Amz-SignedHeaders=host\
                    &X-Amz-Signature=dd0cba843009474347af724090233265628ace491ea17ce3eb3da098b983ad89";
    assert_eq!(token(config().region(Region::new("us-east-1"))).await.as_str(), expected);
    // That Region is also the default, and no token is valid for longer than 900 seconds.
    assert_eq!(token(config().expires_in(901)).await.to_string(), expected);
    assert!(token(config().expires_in(60)).await.as_str().contains("&X-Amz-Expires=60&"));
    assert!(token(config().username("a b&c")).await.as_str().contains("&DBUser=a%20b%26c&"));
}

#[tokio::test]
async fn a_token_for_a_cluster_is_a_presigned_url() {
    let config = host::Config::builder().hostname("peccy.dsql.us-east-1.on.aws").region(Region::new("us-east-1"));
    let generator = host::AuthTokenGenerator::new(config.expires_in(450).build().unwrap());
    let expected = |action: &str, signature: &str| {
        format!(
            "peccy.dsql.us-east-1.on.aws/?Action={action}&X-Amz-Algorithm=AWS4-HMAC-SHA256\
             &X-Amz-Credential=akid%2F20240827%2Fus-east-1%2Fdsql%2Faws4_request&X-Amz-Date=20240827T000000Z\
             &X-Amz-Expires=450&X-Amz-SignedHeaders=host&X-Amz-Signature={signature}"
        )
    };
    let shared = shared(1_724_716_800);
    assert_eq!(
        generator.db_connect_auth_token(&shared).await.unwrap().as_str(),
        expected("DbConnect", "f5f2ad764ca5df44045d4ab6ccecba0eef941b0007e5765885a0b6ed3702a3f8")
    );
    assert_eq!(
        generator.db_connect_admin_auth_token(&shared).await.unwrap().as_str(),
        expected("DbConnectAdmin", "267cf8d04d84444f7a62d5bdb40c44bfc6cb13dd6c64fa7f772df6bbaa90fff1")
    );
}

#[tokio::test]
async fn missing_settings_are_named() {
    let error = login::Config::builder().hostname("db").port(1).build().unwrap_err();
    assert_eq!(error.to_string(), "a username is required");
    let config = host::Config::builder().hostname("db").build().unwrap();
    assert_eq!((config.hostname(), config.region(), config.expires_in()), ("db", None, None));
    let generator = host::AuthTokenGenerator::new(config);
    let error = generator.db_connect_auth_token(&shared(0)).await.unwrap_err().to_string();
    assert!(error.starts_with("a token is for one Region;"), "{error}");
    let error = generator.db_connect_auth_token(&SdkConfig::builder().build()).await.unwrap_err().to_string();
    assert!(error.starts_with("a token is signed with credentials;"), "{error}");
}
