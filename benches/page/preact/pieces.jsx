import { h } from "preact";
import { OF_STAGE } from "../shared/icons.js";
import { STAGES, day, number } from "../shared/words.js";

export const Icon = ({ path }) => <svg part="icon" class="icon" viewBox="0 0 24 24" aria-hidden="true"><path d={path} /></svg>;

export const StageIcon = ({ stage }) => <Icon path={OF_STAGE[stage]} />;

export const Badge = ({ stage, part }) => (
  <span part={part} class="badge" data-stage={stage}><StageIcon stage={stage} />{STAGES[stage]}</span>
);

export const Time = ({ moment }) => <time datetime={moment}>{day(moment)}</time>;

export const Unseen = ({ children }) => <span class="unseen">{children}</span>;

const Rows = ({ children }) => <ul class="rows" role="list">{children}</ul>;

// A list under its heading: the first rows, and the rest folded away where it is more than one.
export function Section({ part, heading, first, children: rows }) {
  if (!rows.length) return null;
  const isFolded = rows.length > first + 1;
  return (
    <section part={part} class="block">
      <h3 part="heading" class="heading">{heading} <span part="count" class="count">{number(rows.length)}</span></h3>
      <Rows>{isFolded ? rows.slice(0, first) : rows}</Rows>
      {isFolded && (
        <details part="fold" class="fold">
          <summary part="toggle" class="toggle">
            <span class="more">Show all ({number(rows.length)})</span>
            <span class="fewer">Show fewer</span>
          </summary>
          <Rows>{rows.slice(first)}</Rows>
        </details>
      )}
    </section>
  );
}
