//! Idempotency tokens, which make a repeated call take effect once (trait `smithy.api#idempotencyToken`).

client_runtime::idempotency_token! {}
