use std::collections::BTreeSet;
use std::path::PathBuf;

use serde_json::Value;
use xshell::{Cmd, Shell, cmd};

use super::Widget;
use crate::{Result, tools};

/// What is set to `plain` to do without what follows, should a compiler not know it any more.
const SWITCH: &str = "ORDER_TRACKER_STD";
/// A panic traps where it happens, without words, and `Debug` writes nothing: no shopper reads either. All of it is unstable.
const FLAGS: &str = "-Zunstable-options -Cpanic=immediate-abort -Zfmt-debug=none -Zlocation-detail=none";

/// Compiles it. All widgets are built alike, so that the standard library is compiled once.
pub(super) fn run(shell: &Shell, widget: Widget) -> Result<PathBuf> {
    let (build, folder) = command(shell, widget)?;
    build.run()?;
    Ok([folder, "wasm32-unknown-unknown/widget/order-tracker.wasm"].iter().collect())
}

/// The crates that Cargo has compiled for it, as `name@version`; what is of the standard library is left out.
pub(in crate::package) fn compiled(shell: &Shell, widget: Widget) -> Result<BTreeSet<String>> {
    let told = command(shell, widget)?.0.args(["--quiet", "--message-format=json"]).quiet().read()?;
    let mut crates = BTreeSet::new();
    for line in told.lines() {
        let message: Value = serde_json::from_str(line)?;
        let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
        let is_for = |file: &Value| text(file).contains("/wasm32-unknown-unknown/");
        let files = message["filenames"].as_array();
        // Macros are compiled for this machine.
        let is_inside = files.is_some_and(|files| files.iter().any(is_for));
        if is_inside && !text(&message["manifest_path"]).contains("/rustlib/src/") {
            let id = text(&message["package_id"]);
            let (place, name) = id.rsplit_once('#').unwrap_or_default();
            // The version alone, where the folder is called like the crate.
            let folder = place.rsplit('/').next().unwrap_or_default();
            crates.insert(if name.contains('@') { name.to_owned() } else { format!("{folder}@{name}") });
        }
    }
    Ok(crates)
}

fn command(shell: &Shell, widget: Widget) -> Result<(Cmd<'_>, &'static str)> {
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
        return Ok((build, folder));
    }
    tools::rust_src(shell)?;
    let unstable = ["-Zbuild-std=std,panic_abort"];
    Ok((build.args(unstable).env("RUSTC_BOOTSTRAP", "1").env("RUSTFLAGS", FLAGS), folder))
}
