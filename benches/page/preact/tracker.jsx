import { Fragment, h } from "preact";
import { REFRESH } from "../shared/icons.js";
import { STEPS, stepOf } from "../shared/order.js";
import { STAGES, clock, nearness } from "../shared/words.js";
import { Badge, Icon, Section, StageIcon, Time, Unseen } from "./pieces.jsx";
import { Event, Item, Shipment, WaitingItem } from "./rows.jsx";

export function Tracker({ told, now, refresh }) {
  const shown = told ? <Fragment><Card told={told} now={now} /><Freshness now={now} refresh={refresh} /></Fragment> : <Skeleton />;
  return <div lang="en" dir="ltr"><div part="content" class="content">{shown}</div></div>;
}

const Bar = ({ kind }) => <div class="bar" data-kind={kind} />;

function Skeleton() {
  const bars = (kinds) => kinds.map((kind) => <Bar kind={kind} />);
  return (
    <div part="skeleton" class="card skeleton" aria-hidden="true">
      <div class="answer">{bars(["badge", "headline", "line", "short"])}</div>
      {bars(["steps", "line", "box", "line"])}
    </div>
  );
}

function Card({ told, now }) {
  const { order, parcels, waiting, items, events } = told;
  return (
    <article part="order" class="card" data-stage={order.stage}>
      <Answer told={told} now={now} />
      <Progress stage={order.stage} />
      <div part="details" class="details">
        <div class="column">
          <Section part="shipments" heading="Parcels" first={4}>
            {parcels.map((parcel) => <Shipment parcel={parcel} areSeveral={parcels.length > 1} />)}
          </Section>
          <Section part="waiting" heading="Not yet shipped" first={4}>{waiting.map((item) => <WaitingItem item={item} />)}</Section>
          <Section part="items" heading="Items" first={5}>{items.map((item) => <Item item={item} />)}</Section>
        </div>
        <div class="column">
          <Section part="history" heading="History" first={3}>{events.map((event) => <Event event={event} />)}</Section>
        </div>
      </div>
    </article>
  );
}

function Answer({ told: { order, headline, date, next }, now }) {
  return (
    <header part="answer" class="answer" data-stage={order.stage}>
      <div class="first"><Badge stage={order.stage} part="badge" /></div>
      <h2 part="headline" class="headline" tabindex="-1">{headline}</h2>
      {date && <When word={date[0]} moment={date[1]} now={now} />}
      <p part="outlook" class="outlook">{next}</p>
      <Numbers order={order} />
    </header>
  );
}

function When({ word, moment, now }) {
  const near = nearness(moment, now);
  return (
    <p part="date" class="when">
      <span>{word} <Time moment={moment} /></span>
      {near && <span part="near" class="small">{near}</span>}
    </p>
  );
}

function Numbers({ order: { id, purchase_order, location } }) {
  return (
    <p part="numbers" class="numbers">
      <span>Order <bdi class="strong">{id}</bdi></span>
      {purchase_order && purchase_order !== id && <span>Purchase order <bdi class="strong">{purchase_order}</bdi></span>}
      {location && <span part="location">Made in {location}</span>}
    </p>
  );
}

function Progress({ stage }) {
  const current = stepOf(stage);
  if (current === undefined) return null;
  return (
    <ol part="progress" class="progress" data-stage={stage} aria-label="Progress" role="list">
      {STEPS.map((step, index) => {
        const state = index < current ? "done" : index === current ? "now" : "next";
        return (
          <li part="step" class="step" data-state={state} aria-current={state === "now" ? "step" : undefined}>
            <span part="step-icon" class="dot"><StageIcon stage={step} /></span>
            <span part="step-label" class="label">{STAGES[step]}</span>
            {state !== "next" && <Unseen>, {state}</Unseen>}
          </li>
        );
      })}
    </ol>
  );
}

function Freshness({ now, refresh }) {
  return (
    <div part="freshness" class="freshness" data-state="fresh">
      <p part="updated" class="small">Updated {clock(now)}</p>
      <button part="refresh-button" class="plain" type="button" onClick={refresh}><Icon path={REFRESH} />Refresh</button>
    </div>
  );
}
