import { css } from 'lit';

export const movingStyles = css`
  .moving .columns {
    scroll-snap-type: none;
  }
  .moving .cards {
    pointer-events: none;
  }
  .moving .card {
    transition: transform 0.18s;
  }
  :host([movable]) .card {
    cursor: grab;
    user-select: none;
    -webkit-user-select: none;
    -webkit-touch-callout: none;
  }
  .moving,
  :host([movable]) .moving .card {
    cursor: grabbing;
  }
  .card.held {
    --_ink: var(--_ink-2);
    --_ink-3: var(--_ink-2);
    border: 1px dashed var(--_accent);
    background: linear-gradient(var(--_accent-wash), var(--_accent-wash)) var(--_surface);
    box-shadow: none;
  }
  .column.target {
    box-shadow: inset 0 0 0 2px var(--_accent);
    background: linear-gradient(var(--_accent-wash), var(--_accent-wash)) var(--_page);
  }
  .gap {
    position: absolute;
    inset-block-start: 0;
    inset-inline: calc(8 * var(--_px));
    block-size: calc(var(--card) - 8 * var(--_px));
    transform: translateY(calc(var(--i) * var(--card)));
    border: 2px dashed var(--_accent);
    border-radius: 6px;
  }
  .card.ghost {
    inset: 0 auto auto 0;
    z-index: 3;
    transition: none;
    pointer-events: none;
    border-color: var(--_accent);
    box-shadow: var(--_shadow);
  }
  .closed {
    position: absolute;
    inset-inline: 0;
    inset-block-end: 0;
    z-index: 2;
    display: flex;
    gap: 12px;
    padding: 12px;
    background: linear-gradient(transparent, var(--_surface) 40%);
    animation: appear 0.15s;
  }
  .drop {
    flex: 1;
    display: grid;
    place-items: center;
    min-inline-size: 0;
    min-block-size: 56px;
    border: 2px dashed var(--_ink-3);
    border-radius: 8px;
    background: var(--_surface);
    color: var(--_ink-2);
    font-weight: 600;
  }
  .drop .clip {
    max-inline-size: 100%;
  }
  .drop.over {
    border: 2px solid var(--_accent);
    background: var(--_accent-wash);
    color: var(--_accent);
  }
  .notice {
    position: absolute;
    inset-block-end: 12px;
    inset-inline: 12px;
    z-index: 4;
    display: flex;
    align-items: center;
    gap: 8px;
    inline-size: fit-content;
    max-inline-size: min(520px, calc(100% - 24px));
    margin-inline: auto;
    padding: 8px 8px 8px 16px;
    border: 1px solid var(--_line);
    border-radius: 8px;
    background: var(--_surface);
    color: var(--_ink);
    box-shadow: var(--_shadow);
    animation: appear 0.15s;
  }
  .notice p {
    flex: 1;
    overflow-wrap: anywhere;
  }
  .notice .detail {
    color: var(--_ink-2);
  }
  .notice.failed {
    border-inline-start: 3px solid var(--_bad);
  }
`;
