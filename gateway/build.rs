//! Compiles the gateway anew when the widget in it is another one.
#![allow(clippy::print_stdout, reason = "cargo reads it")]

fn main() {
    println!("cargo::rerun-if-changed=widget");
}
