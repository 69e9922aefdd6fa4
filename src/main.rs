//! What trunk builds: the page defines the tag, nothing else. The standard library's way into `main` comes with threads and
//! an output, which a page has no use for.
#![forbid(unsafe_code)]
#![cfg_attr(target_arch = "wasm32", no_main)]

/// Lighter than the standard library's own, and gives memory back to be used again just as well.
#[cfg(target_arch = "wasm32")]
#[global_allocator]
static ALLOCATOR: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();

#[cfg_attr(target_arch = "wasm32", wasm_bindgen::prelude::wasm_bindgen(start))]
fn main() {
    order_tracker::define();
}
