//! Clients in WebAssembly with a JavaScript host: a browser, a worker, Node or Deno (feature `wasm`).
//!
//! The target `wasm32-unknown-unknown` has no HTTP, clock, timers or randomness of its own. With the feature enabled,
//! clients use those of JavaScript, unless their configuration has others.

use std::time::{Duration, SystemTime};

use aws_smithy_async::rt::sleep::{AsyncSleep, Sleep};
use aws_smithy_async::time::TimeSource;
use aws_smithy_runtime_api::client::http::SharedHttpClient;
use aws_smithy_runtime_api::client::runtime_components::RuntimeComponentsBuilder;
use aws_smithy_runtime_api::client::runtime_plugin::{Order, SharedRuntimePlugin, StaticRuntimePlugin};
use aws_smithy_runtime_api::shared::IntoShared;

mod body;
mod fetch;
mod task;
mod timer;

/// Returns an HTTP client that sends requests with `fetch`.
///
/// The read timeout limits the time until the head of the response arrives. There is no connect timeout, because
/// `fetch` does not report when it has connected. Streaming request bodies are read into memory before they are sent.
pub fn fetch() -> SharedHttpClient {
    SharedHttpClient::new(fetch::Fetch)
}

/// JavaScript's clock, which counts milliseconds.
#[derive(Clone, Copy, Debug, Default)]
pub struct Clock;

impl TimeSource for Clock {
    fn now(&self) -> SystemTime {
        SystemTime::UNIX_EPOCH + Duration::from_secs_f64(js_sys::Date::now() / 1000.0)
    }
}

/// JavaScript's timers, which fire after at most 24 days.
#[derive(Clone, Copy, Debug, Default)]
pub struct Timer;

impl AsyncSleep for Timer {
    fn sleep(&self, duration: Duration) -> Sleep {
        Sleep::new(timer::after(duration))
    }
}

/// Returns a plugin with the default components of clients, except for the clock, which every configuration sets.
pub(crate) fn plugin() -> SharedRuntimePlugin {
    let components = RuntimeComponentsBuilder::new("wasm").with_http_client(Some(fetch())).with_sleep_impl(Some(Timer));
    StaticRuntimePlugin::new().with_order(Order::Defaults).with_runtime_components(components).into_shared()
}
