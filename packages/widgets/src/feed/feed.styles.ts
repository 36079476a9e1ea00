import { css } from 'lit';

export const styles = css`
  :host {
    --_reserve: var(--sluice-feed-height, 230px);
    --_arc: 290px;
  }
  .figure {
    display: flex;
    flex-direction: column;
    justify-content: center;
    text-align: center;
  }
  .figure .gauge + .said {
    margin-block-start: 3.2em;
    min-block-size: 1.4em;
    color: var(--_ink-2);
    font-weight: 600;
  }
  .headline,
  .said,
  .end,
  .tick b,
  .label,
  .count {
    unicode-bidi: plaintext;
  }
  :host([density='tv']:is([data-size='xs'], [data-size='s'])) {
    --_fs-headline: 40px;
    --_fs-title: 20px;
  }
  .good {
    color: var(--_good);
  }
  .headline {
    white-space: nowrap;
  }
  .steps {
    flex: 1;
    display: grid;
    grid-template-columns: minmax(5em, 28%) minmax(0, 1fr) max-content;
    grid-auto-rows: minmax(24px, 1fr);
    align-content: stretch;
    gap: 4px 12px;
  }
  .steps.shares {
    grid-template-columns: minmax(5em, 28%) minmax(0, 1fr) max-content max-content;
  }
  li {
    display: contents;
  }
  li > * {
    align-self: center;
  }
  .label {
    text-align: start;
  }
  .track {
    block-size: clamp(16px, 2em, 40px);
  }
  .track i {
    display: block;
    block-size: 100%;
    inline-size: calc(var(--w) * 100%);
    min-inline-size: 2px;
    border-radius: 4px;
    background: var(--fill);
    box-shadow: inset 0 0 0 1px color-mix(in srgb, var(--_accent) 55%, transparent);
    transition: inline-size 0.3s;
  }
  .count,
  .share {
    text-align: end;
    font-variant-numeric: tabular-nums;
  }
  .share {
    color: var(--_ink-3);
    font-size: var(--_fs-label);
    min-inline-size: 3.2em;
  }
  .count {
    font-weight: 600;
  }
  .many .track {
    block-size: 16px;
  }
  .kept {
    flex: 0 0 auto;
    margin-block-start: 8px;
    color: var(--_attention);
    text-align: center;
  }
  :host([data-size='xs']) {
    --_arc: 240px;
  }
  :host([data-size='xs']) .steps,
  :host([data-size='xs']) .steps.shares {
    grid-template-columns: minmax(0, 38%) minmax(0, 1fr) max-content;
    gap: 4px 8px;
  }
  :host([data-size='xs']) .share {
    display: none;
  }
  :host(:is([data-size='l'], [data-size='xl'])) {
    --_arc: 380px;
    --_reserve: var(--sluice-feed-height, 300px);
  }
  :host([density='tv']) {
    --_arc: 520px;
    --_reserve: var(--sluice-feed-height, 420px);
  }
  :host([density='tv']) .track {
    block-size: 48px;
  }
  @media (forced-colors: active) {
    .track i {
      forced-color-adjust: none;
      background: Highlight;
    }
  }
  @media print {
    .track i {
      print-color-adjust: exact;
    }
  }
`;
