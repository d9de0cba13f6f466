//! A headless browser, driven by the WebDriver protocol.

use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Child, ChildStdout, Command, Stdio};

use serde_json::{Value, json};
use ureq::Agent;

/// A Chromium browser with one page.
pub(crate) struct Browser {
    driver: Child,
    /// The output of the driver. It must stay open, because the driver would otherwise stop.
    _says: BufReader<ChildStdout>,
    agent: Agent,
    /// The URL for commands to this browser.
    address: String,
}

impl Browser {
    /// Starts a browser. Returns `None`, with a message, if Chromium's driver is not installed.
    pub(crate) fn start() -> Option<Self> {
        let driver = Command::new("chromedriver").arg("--port=0").stdout(Stdio::piped()).spawn();
        let mut driver = match driver {
            Ok(driver) => driver,
            Err(error) => {
                eprintln!("skipped: the page is only tested if chromium and chromedriver are installed ({error})");
                return None;
            }
        };
        let mut says = BufReader::new(driver.stdout.take().unwrap());
        let mut line = String::new();
        let port: u16 = loop {
            line.clear();
            assert_ne!(says.read_line(&mut line).unwrap(), 0, "chromedriver ends before it listens");
            if let Some((_, port)) = line.trim_end().trim_end_matches('.').rsplit_once("successfully on port ") {
                break port.parse().unwrap();
            }
        };
        let agent: Agent = Agent::config_builder().proxy(None).http_status_as_error(false).build().into();
        let mut browser = Self { driver, _says: says, agent, address: format!("http://127.0.0.1:{port}/session") };
        let arguments = [
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--no-first-run",
            "--disable-background-networking",
            // Without animations, which clicks would wait for.
            "--force-prefers-reduced-motion",
        ];
        let wanted = json!({ "capabilities": { "alwaysMatch": {
            "goog:chromeOptions": { "args": arguments },
            "goog:loggingPrefs": { "performance": "ALL", "browser": "ALL" },
        } } });
        let id = browser.post("", &wanted)["sessionId"].as_str().unwrap().to_owned();
        browser.address = format!("{}/{id}", browser.address);
        Some(browser)
    }

    /// Opens a file.
    pub(crate) fn open(&self, page: &Path) {
        self.post("/url", &json!({ "url": format!("file://{}", page.display()) }));
    }

    /// Runs a script and returns its result.
    pub(crate) fn script(&self, script: &str) -> Value {
        self.post("/execute/sync", &json!({ "script": script, "args": [] }))
    }

    /// Clicks all elements that match a selector, and returns their number.
    pub(crate) fn click(&self, selector: &str) -> usize {
        let found = self.post("/elements", &json!({ "using": "css selector", "value": selector }));
        let elements = found.as_array().unwrap();
        for id in elements.iter().flat_map(|element| element.as_object().unwrap().values()) {
            self.post(&format!("/element/{}/click", id.as_str().unwrap()), &json!({}));
        }
        elements.len()
    }

    /// Sets the size of the screen in pixels.
    pub(crate) fn screen(&self, width: u32, height: u32) {
        let size = json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": width < 600 });
        self.devtools("Emulation.setDeviceMetricsOverride", &size);
    }

    /// Sets the preferred color scheme, `light` or `dark`.
    pub(crate) fn scheme(&self, scheme: &str) {
        let feature = json!({ "name": "prefers-color-scheme", "value": scheme });
        self.devtools("Emulation.setEmulatedMedia", &json!({ "features": [feature] }));
    }

    /// Returns the URLs that have been requested since the last call of this method.
    pub(crate) fn requests(&self) -> Vec<String> {
        let events = self
            .log("performance")
            .into_iter()
            .map(|entry| -> Value { serde_json::from_str(entry["message"].as_str().unwrap()).unwrap() });
        let sent = events.filter(|event| event["message"]["method"] == "Network.requestWillBeSent");
        sent.map(|event| event["message"]["params"]["request"]["url"].as_str().unwrap().to_owned()).collect()
    }

    /// Returns the browser's console messages since the last call of this method.
    pub(crate) fn complaints(&self) -> Vec<Value> {
        self.log("browser")
    }

    fn log(&self, kind: &str) -> Vec<Value> {
        self.post("/se/log", &json!({ "type": kind })).as_array().unwrap().clone()
    }

    fn devtools(&self, command: &str, parameters: &Value) {
        self.post("/goog/cdp/execute", &json!({ "cmd": command, "params": parameters }));
    }

    fn post(&self, command: &str, body: &Value) -> Value {
        let mut response = self.agent.post(format!("{}{command}", self.address)).send(body.to_string()).unwrap();
        let text = response.body_mut().read_to_string().unwrap();
        let mut response: Value = serde_json::from_str(&text).unwrap();
        assert!(response["value"]["error"].is_null(), "{command}: {text}");
        response["value"].take()
    }
}

impl Drop for Browser {
    fn drop(&mut self) {
        // Ignore errors: the browser may have exited already.
        let _ = self.agent.delete(&self.address).call();
        let _ = self.driver.kill();
        let _ = self.driver.wait();
    }
}
