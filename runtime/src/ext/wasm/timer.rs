//! Timers based on `setTimeout`.

use std::cell::RefCell;
use std::rc::Rc;
use std::time::Duration;

use js_sys::{Function, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

use super::task;

/// Waits for `duration`. A timer that is no longer needed is cleared, so that it does not keep a program running.
pub(super) fn after(duration: Duration) -> impl Future<Output = ()> + Send {
    let milliseconds = i32::try_from(duration.as_millis()).unwrap_or(i32::MAX);
    let timer = Rc::new(RefCell::new(JsValue::UNDEFINED));
    let started = Rc::clone(&timer);
    let waiting = async move {
        let promise = Promise::new(&mut |resolve, _| {
            *started.borrow_mut() = call("setTimeout", &resolve, &JsValue::from(milliseconds));
        });
        // The promise is never rejected.
        let _ = JsFuture::from(promise).await;
    };
    let waiting = task::run(waiting, move || {
        call("clearTimeout", &timer.borrow(), &JsValue::UNDEFINED);
    });
    async {
        waiting.await;
    }
}

/// Calls `setTimeout` or `clearTimeout`. Every host has both; without them, the result is `undefined`.
fn call(function: &str, first: &JsValue, second: &JsValue) -> JsValue {
    let function =
        Reflect::get(&js_sys::global(), &JsValue::from(function)).ok().and_then(|it| it.dyn_into::<Function>().ok());
    let result = function.and_then(|function| function.call2(&JsValue::UNDEFINED, first, second).ok());
    result.unwrap_or(JsValue::UNDEFINED)
}
