//! What trunk builds: the page defines the tag, nothing else.
#![forbid(unsafe_code)]

fn main() {
    order_tracker::define();
}
