//! Runs the steps of a service with the official crate and with the generated one.

use std::process::ExitCode;

mod on_official {
    pub(crate) use official as sdk;

    #[path = "STEPS"]
    pub(crate) mod steps;
}

mod on_ours {
    pub(crate) use ours as sdk;

    #[path = "STEPS"]
    pub(crate) mod steps;
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> ExitCode {
    walk::run(async |walk| on_official::steps::walk(walk).await, async |walk| on_ours::steps::walk(walk).await).await
}
