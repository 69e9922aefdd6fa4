import type { OrderTracker } from "order-tracker";
import type {} from "order-tracker/react";
import { useRef, useState } from "react";

const ORDERS = ["6724120", "INV1234", "20018"];
// Outside of the component: an object that is made anew at each render is set anew, too.
const TEXTS = { "form.submit": "Where is it?" };

export function App() {
  const [order, setOrder] = useState(ORDERS[0]);
  const [news, setNews] = useState("");
  const tracker = useRef<OrderTracker>(null);

  async function askAgain() {
    await tracker.current?.refresh();
    setNews(`Asked again: ${tracker.current?.stage ?? tracker.current?.status}.`);
  }

  return (
    <>
      <p className="choice">
        {ORDERS.map((number) => (
          <button key={number} type="button" aria-pressed={number === order} onClick={() => setOrder(number)}>
            {number}
          </button>
        ))}
        <button type="button" id="again" onClick={askAgain}>
          Ask again
        </button>
      </p>
      <order-tracker
        ref={tracker}
        proxy="/api"
        orderId={order}
        texts={TEXTS}
        onorder-tracker-found={({ detail }) =>
          setNews(`Found: ${detail.stage}, items: ${detail.items}, parcels: ${detail.shipments}.`)
        }
        onorder-tracker-not-found={() => setNews("There is no such order.")}
        onorder-tracker-error={({ detail }) => setNews(`That did not work: ${detail.code}.`)}
      >
        <h1 slot="heading">Where is my order?</h1>
        <p slot="help">
          Something is missing? Write to <a href="mailto:care@shop.example">care@shop.example</a>.
        </p>
        <p>Looking your order up here takes a moment, and a browser that runs scripts.</p>
      </order-tracker>
      <output className="news">{news}</output>
    </>
  );
}
