import { Component, Fragment, h } from "preact";
import { COPY, OUT } from "../shared/icons.js";
import { nameOf, pieces } from "../shared/order.js";
import { clock, hasZone, number } from "../shared/words.js";
import { Badge, Icon, Time, Unseen } from "./pieces.jsx";

export function Shipment({ parcel, areSeveral }) {
  const { title, stage, tracking_number, tracking_url, contents } = parcel;
  return (
    <li part="shipment" class="parcel">
      <div class="row">
        <p class="name apart">
          {areSeveral && <span part="parcel-number" class="small">Parcel {number(parcel.number)}</span>}
          <span part="carrier">{title}</span>
        </p>
        <Badge stage={stage} part="shipment-badge" />
      </div>
      {tracking_number && (
        <p class="number">
          <Unseen>Tracking number </Unseen>
          <span part="tracking-number" class="digits">{tracking_number}</span>
          {isSecureContext && <CopyButton text={tracking_number} />}
        </p>
      )}
      {contents.length > 0 && (
        <div part="contents" class="small contents">
          <p>Contains</p>
          <ul class="commas" role="list">{contents.map((item) => <li>{pieces(item)}</li>)}</ul>
        </div>
      )}
      <Dates parcel={parcel} />
      {tracking_url && <Link href={tracking_url} title={title} />}
    </li>
  );
}

class CopyButton extends Component {
  copy = async () => {
    await navigator.clipboard.writeText(this.props.text);
    this.setState({ isCopied: true });
    setTimeout(() => this.setState({ isCopied: false }), 3000);
  };

  render({ text }, { isCopied }) {
    return (
      <Fragment>
        <button part="copy-button" class="plain" type="button" onClick={this.copy}>
          <Icon path={COPY} /><span>{isCopied ? "Copied" : "Copy"}</span><Unseen> {text}</Unseen>
        </button>
        <span class="unseen" role="status">{isCopied ? "Copied" : ""}</span>
      </Fragment>
    );
  }
}

function Dates({ parcel: { shipped_at, expected_at, delivered_at } }) {
  const days = [["Shipped", shipped_at], ["Expected", delivered_at ? null : expected_at], ["Delivered", delivered_at]];
  const rows = days.filter(([, at]) => at).map(([word, at]) => <span>{word} <Time moment={at} /></span>);
  return rows.length > 0 && <p part="dates" class="small apart">{rows}</p>;
}

const Link = ({ href, title }) => (
  <a
    part="tracking-link"
    class="button"
    href={href}
    target="_blank"
    rel="noopener noreferrer"
    aria-label={`Track parcel, ${title}, opens in a new tab`}
  >
    Track parcel<Icon path={OUT} />
  </a>
);

export const WaitingItem = ({ item }) => (
  <li part="waiting-item" class="row"><p class="what">{pieces(item)}</p><Badge stage={item.stage} part="waiting-badge" /></li>
);

export function Item({ item }) {
  const name = nameOf(item);
  return (
    <li part="item" class="row">
      <div class="what">
        <p part="item-name" class="name">
          {item.quantity !== 1 && <span part="quantity" class="times">{number(item.quantity)} × </span>}
          <bdi>{name}</bdi>
        </p>
        {item.options.length > 0 && <p part="options" class="small">{item.options.map((option) => <Option {...option} />)}</p>}
        {item.sku && item.sku !== name && <p part="sku" class="small">SKU <bdi>{item.sku}</bdi></p>}
      </div>
      <Badge stage={item.shown} part="item-badge" />
    </li>
  );
}

const Option = ({ name, value, quantity }) => (
  <span part="option" class="option">
    {name}: <bdi class="strong">{value}</bdi>{quantity != null && ` × ${number(quantity)}`}
  </span>
);

export const Event = ({ event: { at, what, stage } }) => (
  <li part="event" class="event" data-stage={stage}>
    <p part="event-name" class="name">{what}</p>
    <p class="small"><Time moment={at} />{hasZone(at) && ` · ${clock(at)}`}</p>
  </li>
);
