use std::path::PathBuf;

use xshell::{Shell, cmd};

use super::Widget;
use crate::{Result, tools};

/// What is set to `plain` to do without what follows, should a compiler not know it any more.
const SWITCH: &str = "ORDER_TRACKER_STD";
/// A panic traps where it happens, without words, and `Debug` writes nothing: no shopper reads either. All of it is unstable.
const FLAGS: &str = "-Zunstable-options -Cpanic=immediate-abort -Zfmt-debug=none -Zlocation-detail=none";

/// Compiles it. All widgets are built alike, so that the standard library is compiled once.
pub(super) fn run(shell: &Shell, widget: Widget) -> Result<PathBuf> {
    let features: &[_] = match widget {
        Widget::Whole => &["--no-default-features", "--features", "carriers,providers"],
        Widget::Gateway => &["--no-default-features"],
    };
    let is_plain = shell.var(SWITCH).is_ok_and(|value| value == "plain");
    // The plain one is what trunk builds, too.
    let folder = if is_plain { "target" } else { "target/lean" };
    let build = cmd!(
        shell,
        "cargo build --package order-tracker --bin order-tracker --profile widget --target wasm32-unknown-unknown --target-dir {folder} {features...}"
    );
    if is_plain {
        build.run()?;
    } else {
        tools::rust_src(shell)?;
        let unstable = ["-Zbuild-std=std,panic_abort"];
        build.args(unstable).env("RUSTC_BOOTSTRAP", "1").env("RUSTFLAGS", FLAGS).run()?;
    }
    Ok([folder, "wasm32-unknown-unknown/widget/order-tracker.wasm"].iter().collect())
}
