//! Prints the version of a secret, as a user's first program might.

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), aws_sdk_secretsmanager::Error> {
    let config = aws_config::load_from_env().await;
    let client = aws_sdk_secretsmanager::Client::new(&config);
    let name = std::env::args().nth(1).unwrap_or_default();
    let secret = client.get_secret_value().secret_id(name).send().await?;
    println!("{:?}", secret.version_id());
    Ok(())
}
