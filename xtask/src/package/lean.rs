//! The widget as it is shipped: compiled with its own standard library, without what nobody calls, with short names where
//! script and wasm meet. `trunk build --release` needs nothing of this, and its wasm weighs a quarter more.

pub(super) mod compile;
pub(super) mod glue;
mod helpers;
mod names;
mod texts;
mod wasm;

use std::fs;
use std::path::{Path, PathBuf};

use xshell::{Shell, cmd};

use super::{emptied, put};
use crate::Result;
use crate::step::step;

/// Whom a widget asks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Widget {
    /// A gateway, and by a plain proxy each provider.
    Whole,
    /// Gateways only.
    Gateway,
}

impl Widget {
    pub(crate) const ALL: [Self; 2] = [Self::Whole, Self::Gateway];

    /// What its wasm is called.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Whole => "order-tracker",
            Self::Gateway => "order-tracker-gateway",
        }
    }

    /// The one script that brings it.
    pub(crate) fn script(self) -> &'static str {
        match self {
            Self::Whole => "embed.js",
            Self::Gateway => "embed-gateway.js",
        }
    }

    /// The wasm with the names of its functions, which is what it is made of.
    pub(crate) fn named(self) -> PathBuf {
        self.folder().join("named.wasm")
    }

    pub(super) fn wasm(self) -> PathBuf {
        self.folder().join(format!("{}_bg.wasm", self.name()))
    }

    /// What wasm-bindgen writes for it.
    pub(super) fn glue(self) -> PathBuf {
        self.folder().join(format!("{}.js", self.name()))
    }

    /// The scripts that the glue imports.
    pub(super) fn snippets(self) -> PathBuf {
        self.folder().join("snippets")
    }

    /// Where all that is.
    pub(super) fn folder(self) -> PathBuf {
        Path::new("target/lean/packed").join(self.name())
    }
}

/// Builds one of them into its folder.
pub(super) fn build(shell: &Shell, esbuild: &Path, widget: Widget) -> Result {
    let name = widget.name();
    let compiled = step(&format!("Compiling {name} as it is shipped"), || compile::run(shell, widget))?;
    step(&format!("Taking out of {name} what nobody calls"), || {
        let folder = widget.folder();
        emptied(&folder)?;
        cmd!(shell, "wasm-bindgen --target web --no-typescript --out-dir {folder} --out-name {name} {compiled}")
            .run()?;
        shrink(shell, esbuild, widget)
    })
}

fn shrink(shell: &Shell, esbuild: &Path, widget: Widget) -> Result {
    let (folder, script, bound) = (widget.folder(), widget.glue(), widget.wasm());
    let (reached, named) = (folder.join("reached.wasm"), widget.named());
    let mut glue = helpers::shorter(&glue::modules_once(&fs::read_to_string(&script)?))?;
    // What the script does not mention goes, then what only that has asked of the script.
    let shaken = loop {
        let shaken = glue::shaken(shell, esbuild, &folder, &glue)?;
        wasm::keep_mentioned(shell, &bound, &shaken, &reached)?;
        let less = glue::without_imports(&glue, &wasm::imports(&reached)?);
        if less == glue {
            break shaken;
        }
        glue = less;
    };
    wasm::optimise(shell, &reached, &named)?;
    let short = wasm::shorten(shell, &named, &bound)?;
    put(&script, short.in_script(&shaken)?.as_bytes())
}
