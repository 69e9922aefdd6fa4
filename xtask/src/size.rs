//! What a shopper has to download, and what it is made of.

mod compressed;
mod kept;
mod loaded;
mod parts;

use xshell::{Shell, cmd};

pub(crate) use self::compressed::{brotli, gzip};
use self::kept::Kept;
use self::loaded::Loaded;
use crate::package::{self, Widget};
use crate::step::step;
use crate::{Result, tools};

/// Builds the page and the scripts, and prints their bytes.
pub(crate) fn run(shell: &Shell) -> Result {
    build(shell)?;
    report()
}

/// The same; the totals are what later ones are compared with.
pub(crate) fn keep(shell: &Shell) -> Result {
    build(shell)?;
    kept::write(package::VERSION, &Loaded::all()?)?;
    report()
}

/// The first of the two empties the folder of the second.
fn build(shell: &Shell) -> Result {
    tools::web(shell)?;
    // trunk would bring scripts along that only earlier builds have used.
    shell.remove_path("target/wasm-bindgen")?;
    step("Building the page", || Ok(cmd!(shell, "trunk build --release --offline").run()?))?;
    package::build(shell)
}

/// Prints the bytes of what was built last, and fails where a total is above its budget.
pub(crate) fn report() -> Result {
    let [released, budget] = [Kept::released()?, Kept::budget()?];
    let mut too_much = Vec::new();
    for loaded in Loaded::all()? {
        println!("\n{:<64} {:>9} {:>9} {:>9}", loaded.title, "raw", "gzip 9", "brotli 11");
        for (file, sizes) in &loaded.files {
            row(file, *sizes, "");
        }
        let (total, most) = (loaded.total(), budget.of(loaded.name)?);
        let since = released.change(loaded.name, total.brotli);
        row("in total", total, &format!("{since}; at most {most}"));
        if total.brotli > most {
            too_much.push(format!("{}: {} bytes of brotli, {most} are its budget", loaded.title, total.brotli));
        }
    }
    for widget in Widget::ALL {
        parts::print(widget)?;
    }
    if too_much.is_empty() {
        return Ok(());
    }
    Err(format!(
        "more than a shopper is asked to load: {}. What {} allows is raised only in a commit that says what the shopper gets for it",
        too_much.join("; "),
        kept::BUDGET
    )
    .into())
}

fn row(name: &str, sizes: compressed::Sizes, note: &str) {
    println!("{name:<64} {:>9} {:>9} {:>9}  {note}", sizes.raw, sizes.gzip, sizes.brotli);
}
