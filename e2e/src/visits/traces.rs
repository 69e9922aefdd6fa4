//! What tags leave behind that were on a page for a while.

use serde_json::json;

use super::expect;
use super::guest::{PAGE, TAGS};
use crate::Result;
use crate::patience::soon;
use crate::visitor::Visitor;

const ROUNDS: u32 = 200;
/// Puts them on the page and takes them away again, once each shows its order.
const ROUND: &str = "
    const place = document.createElement('div');
    document.body.append(place);
    let found = 0;
    const all = new Promise((done) => place.addEventListener('order-tracker-found', () => ++found === 5 && done()));
    place.innerHTML = window.tags;
    await all;
    place.remove();
";

pub(super) async fn visit(visitor: &Visitor) -> Result {
    visitor.open(PAGE).await?;
    // The wasm's own memory is no part of the page's heap.
    let load = "
        const instantiate = WebAssembly.instantiate;
        WebAssembly.instantiate = async (...given) => {
            const made = await instantiate(...given);
            // By whatever name.
            const { exports } = made.instance ?? made;
            window.memory = Object.values(exports).find((one) => one instanceof WebAssembly.Memory);
            return made;
        };
        window.tags = more[0];
        await import('/embed/embed.js');
    ";
    visitor.acts(load, vec![json!(TAGS)]).await?;
    let script = format!("for (let round = 0; round < more[0]; round++) {{ {ROUND} }}");
    let rounds = |count: u32| visitor.acts(&script, vec![json!(count)]);
    // What is made once, such as formats of dates and compiled code, is made now.
    rounds(ROUNDS / 2).await?;
    let before = Traces::of(visitor).await?;
    rounds(ROUNDS).await?;
    // The engine may hold what the last call worked on for a while: what another round frees was not left behind.
    soon("a page as it was", async || {
        rounds(1).await?;
        let after = Traces::of(visitor).await?;
        println!("{ROUNDS} rounds of five tags: {before:?}, then {after:?}");
        after.none_more_than(&before)
    })
    .await
}

/// What the browser counts after it has cleaned up.
#[derive(Debug)]
pub(crate) struct Traces {
    pub(crate) nodes: u64,
    pub(crate) listeners: u64,
    pub(crate) heap: u64,
    pub(crate) wasm: u64,
}

impl Traces {
    fn none_more_than(&self, before: &Self) -> Result {
        // The page itself has none.
        expect(self.listeners == 0, || format!("{} listeners stay", self.listeners))?;
        expect(self.nodes == before.nodes, || format!("nodes: {} became {}", before.nodes, self.nodes))?;
        expect(self.wasm == before.wasm, || format!("wasm: {} bytes became {}", before.wasm, self.wasm))?;
        // A thousand tags that stayed would be many times that.
        expect(self.heap < before.heap + before.heap / 10, || {
            format!("heap: {} bytes became {}", before.heap, self.heap)
        })
    }

    pub(crate) async fn of(visitor: &Visitor) -> Result<Self> {
        visitor.devtools("HeapProfiler.collectGarbage", json!({})).await?;
        visitor.devtools("Performance.enable", json!({})).await?;
        let told = visitor.devtools("Performance.getMetrics", json!({})).await?;
        let metric = |name: &str| {
            let found = told["metrics"].as_array()?.iter().find(|metric| metric["name"] == name)?;
            // Whole numbers that are written as others.
            format!("{:.0}", found["value"].as_f64()?).parse().ok()
        };
        let wasm = visitor.meanwhile("return window.memory.buffer.byteLength").await?.as_u64();
        let read = || {
            Some(Self {
                nodes: metric("Nodes")?,
                listeners: metric("JSEventListeners")?,
                heap: metric("JSHeapUsedSize")?,
                wasm: wasm?,
            })
        };
        Ok(read().ok_or_else(|| format!("the browser tells {told}"))?)
    }
}
