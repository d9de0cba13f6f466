//! Idempotency tokens, which make a repeated call take effect only once (trait `smithy.api#idempotencyToken`).

client_runtime::idempotency_token! {}
