//! Services whose crates generate tokens that serve as database passwords.

use super::Context;
use crate::ir::AuthToken;

const CUSTOMIZATIONS: [(&str, AuthToken); 2] = [
    // With IAM authentication, database users log in with a token instead of a password (source: aws-sdk-rds 1.159.0,
    // module `auth_token`).
    (
        "com.amazonaws.rds#AmazonRDSv19",
        AuthToken::Login {
            signing_name: "rds-db",
            default_region: "us-east-1",
            max_expires_in: 900,
            action: ("auth_token", "connect"),
        },
    ),
    // Aurora DSQL clusters have no passwords (source: aws-sdk-dsql 1.79.0, module `auth_token`).
    (
        "com.amazonaws.dsql#DSQL",
        AuthToken::Host {
            signing_name: "dsql",
            expires_in: 900,
            actions: [("db_connect_auth_token", "DbConnect"), ("db_connect_admin_auth_token", "DbConnectAdmin")],
        },
    ),
];

impl Context<'_> {
    /// Returns the database tokens that the crate generates, if any.
    pub(in crate::lower) fn auth_token(&self) -> Option<AuthToken> {
        let (_, token) = CUSTOMIZATIONS.iter().find(|(service, _)| *service == self.id.as_str())?;
        Some(*token)
    }
}
