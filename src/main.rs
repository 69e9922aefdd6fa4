//! What trunk builds: the page defines the tag, nothing else.
#![forbid(unsafe_code)]

/// Lighter than the standard library's own, and gives memory back to be used again just as well.
#[cfg(target_arch = "wasm32")]
#[global_allocator]
static ALLOCATOR: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();

fn main() {
    order_tracker::define();
}
