import { css } from 'lit';

/** What leaks in from a page by inheritance is set anew; then the few controls all widgets share. */
export const base = css`
  :host {
    display: block;
    box-sizing: border-box;
    position: relative;
    min-inline-size: 0;
    color: var(--_ink);
    font: 400 var(--_fs-body) / 1.4 var(--_font);
    font-variant-numeric: tabular-nums;
    letter-spacing: normal;
    word-spacing: normal;
    text-transform: none;
    text-indent: 0;
    text-align: start;
    text-shadow: none;
    white-space: normal;
    cursor: default;
    -webkit-text-size-adjust: 100%;
  }
  :host([hidden]) {
    display: none;
  }
  *,
  ::before,
  ::after {
    box-sizing: border-box;
  }
  h1,
  h2,
  h3,
  h4,
  h5,
  h6,
  p,
  ul,
  ol,
  dl,
  dd,
  figure {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  button,
  input,
  select {
    font: inherit;
    color: inherit;
    letter-spacing: inherit;
  }
  a {
    color: var(--_accent);
    text-decoration-thickness: 1px;
    text-underline-offset: 2px;
  }
  :focus-visible {
    outline: 2px solid var(--_accent);
    outline-offset: 2px;
    border-radius: 4px;
  }
  .sr {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  .note {
    color: var(--_ink-3);
    font-size: var(--_fs-label);
  }
  .num {
    text-align: end;
    font-variant-numeric: tabular-nums;
  }
  .headline {
    font-size: var(--_fs-headline);
    font-weight: 600;
    line-height: 1.1;
    letter-spacing: -0.02em;
  }
  .headline .unit {
    font-size: 0.5em;
    font-weight: 400;
    letter-spacing: 0;
    color: var(--_ink-2);
  }
  .button {
    display: inline-flex;
    align-items: center;
    gap: 0.5em;
    min-block-size: 2.34em;
    padding: 0.16em 0.84em;
    border: 1px solid var(--_line);
    border-radius: var(--_radius-s);
    background: var(--_surface);
    color: var(--_ink);
    font-size: var(--_fs-label);
    font-weight: 600;
    cursor: pointer;
  }
  .button:hover:not(:disabled) {
    border-color: var(--_ink-3);
    background: linear-gradient(var(--_hover), var(--_hover)) var(--_surface);
  }
  .button[aria-pressed='true'],
  .button[aria-current='true'] {
    border-color: var(--_accent);
    color: var(--_accent);
    background: var(--_accent-wash);
  }
  .button:disabled {
    opacity: 0.5;
    cursor: default;
  }
  .quiet {
    border-color: transparent;
    background: transparent;
    color: var(--_ink-2);
  }
  .icon {
    inline-size: 2.34em;
    padding: 0;
    justify-content: center;
  }
  .chip {
    display: inline-flex;
    align-items: center;
    gap: 0.33em;
    max-inline-size: 100%;
    padding: 0.08em 0.67em;
    border-radius: 999px;
    background: var(--_hover);
    color: var(--_ink-2);
    font-size: var(--_fs-label);
    line-height: 1.67;
  }
  .chip.good {
    background: var(--_good-wash);
    color: var(--_good);
  }
  .chip.bad {
    background: var(--_bad-wash);
    color: var(--_bad);
  }
  .chip.attention {
    background: var(--_attention-wash);
    color: var(--_attention);
  }
  .chip.accent {
    background: var(--_accent-wash);
    color: var(--_accent);
  }
  .clip {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
    min-inline-size: 0;
  }
  @media (pointer: coarse) {
    .button {
      min-block-size: max(40px, 2.34em);
    }
    .icon {
      inline-size: max(40px, 2.34em);
    }
  }
  @media (forced-colors: active) {
    .chip,
    .button {
      border: 1px solid;
    }
    .button[aria-pressed='true'],
    .button[aria-current='true'] {
      forced-color-adjust: none;
      background: Highlight;
      color: HighlightText;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    *,
    ::before,
    ::after {
      animation-duration: 0.01ms !important;
      animation-iteration-count: 1 !important;
      transition-duration: 0.01ms !important;
    }
  }
  @media print {
    .no-print {
      display: none;
    }
  }
`;
