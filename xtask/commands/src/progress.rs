//! Progress bars.

use indicatif::{ProgressBar, ProgressStyle};

/// Creates a progress bar on standard error. It is hidden if standard error is not a terminal.
pub(crate) fn progress(what: &'static str, count: usize) -> ProgressBar {
    let style = ProgressStyle::with_template("{prefix:<10} {bar:30} {pos}/{len} {elapsed} {wide_msg}");
    let bar = ProgressBar::new(count as u64).with_prefix(what);
    match style {
        Ok(style) => bar.with_style(style),
        Err(_) => bar,
    }
}
