//! What is done again when something changes that it has read.

use std::cell::{Cell, RefCell};
use std::rc::{Rc, Weak};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use reactive_graph::graph::{AnySource, AnySubscriber, ReactiveNode, Subscriber, WithObserver};
use wasm_bindgen::prelude::*;

/// An effect of Leptos' graph, done at once and again until it is dropped. Leptos' own come with owners, locks and streams
/// besides, which a tag has no use for.
pub(crate) struct Effect {
    node: Arc<Node>,
    act: RefCell<Box<dyn FnMut()>>,
}

/// What the graph knows of it.
#[derive(Default)]
struct Node {
    is_due: AtomicBool,
}

thread_local! {
    static EFFECTS: RefCell<Vec<Weak<Effect>>> = const { RefCell::new(Vec::new()) };
    static IS_PLANNED: Cell<bool> = const { Cell::new(false) };
    static ACT: Closure<dyn Fn()> = Closure::new(act_all);
}

impl Effect {
    pub(crate) fn new(act: impl FnMut() + 'static) -> Rc<Self> {
        let effect = Rc::new(Self { node: Arc::default(), act: RefCell::new(Box::new(act)) });
        EFFECTS.with_borrow_mut(|effects| {
            effects.retain(|effect| effect.strong_count() > 0);
            effects.push(Rc::downgrade(&effect));
        });
        effect.act();
        effect
    }

    fn act(&self) {
        let node: Arc<dyn Subscriber + Send + Sync> = self.node.clone();
        let reader = AnySubscriber(Arc::as_ptr(&self.node) as usize, Arc::downgrade(&node));
        reader.with_observer(|| self.act.borrow_mut()());
    }
}

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_name = queueMicrotask)]
    fn queue_microtask(act: &Closure<dyn Fn()>);
}

/// What is due is done once all is changed that changes now.
fn plan() {
    if !IS_PLANNED.replace(true) {
        ACT.with(queue_microtask);
    }
}

fn act_all() {
    IS_PLANNED.set(false);
    let effects: Vec<_> = EFFECTS.with_borrow(|effects| effects.iter().filter_map(Weak::upgrade).collect());
    for effect in effects {
        if effect.node.is_due.swap(false, Ordering::Relaxed) {
            effect.act();
        }
    }
}

impl ReactiveNode for Node {
    fn mark_dirty(&self) {
        self.is_due.store(true, Ordering::Relaxed);
        plan();
    }

    fn mark_check(&self) {
        self.mark_dirty();
    }

    fn mark_subscribers_check(&self) {}

    fn update_if_necessary(&self) -> bool {
        false
    }
}

/// What it has read forgets it as soon as it has changed.
impl Subscriber for Node {
    fn add_source(&self, _: AnySource) {}

    fn clear_sources(&self, _: &AnySubscriber) {}
}
