//! The page's timers.

use std::cell::Cell;

use wasm_bindgen::prelude::*;

/// One that rings once, for as long as the page lives; set anew, not at the time that it was set to before.
pub(crate) struct Timer {
    ring: Closure<dyn Fn()>,
    id: Cell<i32>,
}

impl Timer {
    pub(crate) fn new(ring: fn()) -> Self {
        Self { ring: Closure::new(ring), id: Cell::new(0) }
    }

    /// Rings after as many milliseconds; not at all without any.
    pub(crate) fn set(&self, ms: Option<u32>) {
        // No timer is called 0.
        clear_timeout(self.id.get());
        self.id.set(ms.map_or(0, |ms| set_timeout(&self.ring, ms)));
    }
}

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_name = setTimeout)]
    fn set_timeout(ring: &Closure<dyn Fn()>, ms: u32) -> i32;

    #[wasm_bindgen(js_name = clearTimeout)]
    fn clear_timeout(id: i32);
}
