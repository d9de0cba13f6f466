//! Tests the page of `cargo xtask diff` in a browser: on wide and small screens, in light and dark mode.
//!
//! Needs chromium and chromedriver (Debian: `apt-get install chromium chromium-driver`), and is skipped without them.

#![expect(clippy::unwrap_used, reason = "clippy.toml does not recognize test helpers outside of test functions")]

mod browser;

use std::fs;
use std::path::PathBuf;
use std::process::Command;

use browser::Browser;
use serde_json::{Value, json};
use tempfile::TempDir;

const LIBRARY: &str = include_str!("../../../../codegen/tests/diff/library.json");

/// The widths and heights of a desktop, a phone and a small phone.
const SCREENS: [(u32, u32); 3] = [(1280, 900), (390, 844), (320, 568)];

/// A page with changes of every verdict, and the same report as JSON.
struct Page {
    folder: TempDir,
    report: Value,
}

impl Page {
    fn new() -> Self {
        let mut page = Self { folder: tempfile::tempdir().unwrap(), report: Value::Null };
        let new = changed();
        fs::create_dir(page.folder.path().join("model")).unwrap();
        fs::write(page.folder.path().join("model/models.toml"), "services = {}\n").unwrap();
        fs::write(page.folder.path().join("old.json"), LIBRARY).unwrap();
        fs::write(page.folder.path().join("new.json"), new.to_string()).unwrap();
        page.diff("html", "diff.html");
        page.diff("json", "diff.json");
        page.report = serde_json::from_slice(&fs::read(page.folder.path().join("diff.json")).unwrap()).unwrap();
        page
    }

    fn diff(&self, format: &str, out: &str) {
        let mut command = Command::new(env!("CARGO_BIN_EXE_commands"));
        command.current_dir(self.folder.path()).arg("--root").arg(self.folder.path());
        command.args(["diff", "old.json", "new.json", "--crate-version", "1.2.3", "--format", format, "--out", out]);
        let output = command.output().unwrap();
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    }

    fn path(&self) -> PathBuf {
        self.folder.path().canonicalize().unwrap().join("diff.html")
    }

    fn list(&self, key: &str) -> &[Value] {
        self.report[key].as_array().unwrap()
    }
}

/// Returns the model of the library with changes of every verdict, including names and values that are too long for one
/// line, and a script in the documentation.
fn changed() -> Value {
    let mut model: Value = serde_json::from_str(LIBRARY).unwrap();
    let shapes = &mut model["shapes"];
    let string = || json!({ "target": "smithy.api#String" });
    let long = "Long".repeat(60);
    shapes["example.library#State"]["members"].as_object_mut().unwrap().remove("OUT").unwrap();
    shapes["example.library#Book"]["members"][&long] = string();
    shapes["example.library#LendBookRequest"]["members"]["Desk"] = string();
    shapes["example.library#Shelfmark"]["traits"]["smithy.api#pattern"] = json!(format!("^{long}$"));
    shapes["example.library#Library"]["traits"]["smithy.api#documentation"] =
        json!("<p>Lends many <script>alert(1)</script> books.</p>");
    shapes["example.library#Library"]["operations"]
        .as_array_mut()
        .unwrap()
        .push(json!({ "target": "example.library#BuyBook" }));
    model
}

#[test]
fn the_summary_counts_its_entries_and_can_be_expanded() {
    let Some(browser) = Browser::start() else { return };
    let page = Page::new();
    browser.screen(1280, 900);
    browser.open(&page.path());

    assert_eq!(browser.script("return document.querySelector('.verdict').textContent"), "breaking: 1.2.3 → 2.0.0");
    let verdicts = ["breaking", "addition", "fix", "documentation"];
    let sections = "return [...document.querySelectorAll('main > section[id]')].map(section => section.id)";
    assert_eq!(browser.script(sections), json!([&verdicts[..], &["files"]].concat()));
    for verdict in verdicts {
        let expected = page.list("changes").iter().filter(|change| change["verdict"] == verdict).count();
        assert_ne!(expected, 0, "the models have no change with the verdict {verdict}");
        let shown =
            browser.script(&format!("return Number(document.querySelector('.counts .{verdict} b').textContent)"));
        let listed = browser.script(&format!("return document.querySelectorAll('#{verdict} li').length"));
        assert_eq!((shown, listed), (json!(expected), json!(expected)), "{verdict}");
    }
    let top = "return document.querySelector('.counts').getBoundingClientRect().bottom < innerHeight / 2";
    assert_eq!(browser.script(top), true, "the summary is not on top");

    let files = page.list("files");
    assert!(files.len() > 2, "{files:?}");
    let shown = "return [...document.querySelectorAll('.diff')].filter(diff => diff.checkVisibility()).length";
    assert_eq!(browser.script(shown), 0, "a diff is not folded");
    assert_eq!(browser.click("#files summary"), files.len());
    assert_eq!(browser.script(shown), files.len());
    for (kind, count) in [("new", "added"), ("old", "removed")] {
        let expected: u64 = files.iter().map(|file| file[count].as_u64().unwrap()).sum();
        assert_ne!(expected, 0, "no line is {count}");
        assert_eq!(browser.script(&format!("return document.querySelectorAll('.diff .{kind}').length")), expected);
    }
    browser.click("#files summary");
    assert_eq!(browser.script(shown), 0, "a fold does not close");

    browser.click(".counts .documentation a");
    assert_eq!(browser.script("return location.hash"), "#documentation");
}

#[test]
fn the_page_loads_no_resources_and_runs_no_scripts() {
    let Some(browser) = Browser::start() else { return };
    let page = Page::new();
    browser.requests();
    browser.open(&page.path());
    browser.click("summary");
    assert_eq!(browser.requests(), [format!("file://{}", page.path().display())]);
    assert_eq!(browser.complaints(), Vec::<Value>::new());
    assert_eq!(browser.script("return document.scripts.length + performance.getEntriesByType('resource').length"), 0);
}

#[test]
fn the_page_fits_every_screen_and_is_readable_in_light_and_dark_mode() {
    let Some(browser) = Browser::start() else { return };
    let page = Page::new();
    for (width, height) in SCREENS {
        browser.screen(width, height);
        browser.open(&page.path());
        browser.click("summary");
        assert_eq!(browser.script("return innerWidth"), width);
        // Elements that extend beyond the page, except for those in scrollable code blocks.
        let wide = "return [...document.querySelectorAll('body *')].filter(it => !it.closest('.diff span')
            && it.getBoundingClientRect().right > document.documentElement.clientWidth + 1).map(it => it.outerHTML)";
        assert_eq!(browser.script(wide), json!([]), "at a width of {width}");
        let scrolls = "return document.documentElement.scrollWidth > document.documentElement.clientWidth";
        assert_eq!(browser.script(scrolls), false, "the page scrolls sideways at a width of {width}");
        let small = "return [...document.querySelectorAll('body *')].filter(it => it.checkVisibility()
            && parseFloat(getComputedStyle(it).fontSize) < 11).map(it => it.outerHTML)";
        assert_eq!(browser.script(small), json!([]), "too small at a width of {width}");
    }
    let mut grounds = Vec::new();
    for scheme in ["light", "dark"] {
        browser.scheme(scheme);
        grounds.push(browser.script("return getComputedStyle(document.body).backgroundColor"));
        assert_eq!(browser.script(FAINT), json!([]), "{scheme}");
    }
    assert_ne!(grounds[0], grounds[1], "there is only one color scheme");
}

/// A script that finds text with a contrast below 4.5, the minimum in accessibility guidelines. It leaves out counts of
/// zero, which are faint on purpose.
const FAINT: &str = r"
    const parts = color => color.match(/[\d.]+/g).map(Number);
    const linear = part => part / 255 <= 0.04045 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4;
    const light = ([red, green, blue]) => 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
    const ground = it => {
        for (; it; it = it.parentElement) {
            const color = parts(getComputedStyle(it).backgroundColor);
            if (color.length < 4 || color[3] > 0) return color;
        }
        return [255, 255, 255];
    };
    const has_text = it => [...it.childNodes].some(node => node.nodeType === 3 && node.textContent.trim());
    const faint = it => {
        const [a, b] = [light(parts(getComputedStyle(it).color)), light(ground(it))];
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05) < 4.5;
    };
    const texts = [...document.querySelectorAll('body *')].filter(it => has_text(it) && !it.closest('.none'));
    return texts.filter(faint).map(it => it.outerHTML.slice(0, 200));
";
