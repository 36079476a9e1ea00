import { css, unsafeCSS, type CSSResult } from 'lit';
import { dark, light, type Palette } from './palette.js';

const ROLES = {
  page: 'page',
  surface: 'surface',
  line: 'line',
  ink: 'ink',
  ink2: 'ink-2',
  ink3: 'ink-3',
  accent: 'accent',
  good: 'good',
  bad: 'bad',
  attention: 'attention',
} as const satisfies Partial<Record<keyof Palette, string>>;

// Widgets read `--_x`; pages set `--sluice-x` on any ancestor. A `--sluice-x` declared on :host would hide the page's own.
function roles(palette: Palette): CSSResult {
  const lines = (Object.keys(ROLES) as (keyof typeof ROLES)[]).map((role) => `--_${ROLES[role]}: var(--sluice-${ROLES[role]}, ${palette[role]});`);
  const ramp = palette.stages.map((colour, i) => `--_stage-${i + 1}: var(--sluice-stage-${i + 1}, ${colour});`);
  const set = palette.categorical.map((colour, i) => `--_cat-${i + 1}: var(--sluice-cat-${i + 1}, ${colour});`);
  return unsafeCSS([...lines, ...ramp, ...set].join(''));
}

const lightRoles = roles(light);
const darkRoles = roles(dark);

/** Palette and roles: light, dark, forced colours, print; space, radius, type. */
export const tokens = css`
  :host {
    ${lightRoles}
    color-scheme: light;
    --_good-wash: color-mix(in srgb, var(--_good) 12%, var(--_surface));
    --_bad-wash: color-mix(in srgb, var(--_bad) 10%, var(--_surface));
    --_attention-wash: color-mix(in srgb, var(--_attention) 12%, var(--_surface));
    --_accent-wash: color-mix(in srgb, var(--_accent) 10%, var(--_surface));
    --_hover: color-mix(in srgb, var(--_ink) 6%, transparent);
    --_radius: var(--sluice-radius, 10px);
    --_radius-s: 6px;
    --_shadow: 0 8px 28px rgb(16 24 40 / 0.16), 0 1px 3px rgb(16 24 40 / 0.12);
    --_font: var(--sluice-font, system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, 'Noto Sans', sans-serif);
    --_px: 1px;
    --_fs-note: calc(11 * var(--_px));
    --_fs-label: calc(12 * var(--_px));
    --_fs-body: calc(14 * var(--_px));
    --_fs-title: calc(14 * var(--_px));
    --_fs-big: calc(20 * var(--_px));
    --_fs-headline: calc(28 * var(--_px));
    --_pad: calc(16 * var(--_px));
    --_gap: calc(12 * var(--_px));
  }
  @supports not (color: color-mix(in srgb, red, blue)) {
    :host {
      --_good-wash: transparent;
      --_bad-wash: transparent;
      --_attention-wash: transparent;
      --_accent-wash: transparent;
      --_hover: rgb(128 128 128 / 0.12);
    }
  }
  :host([data-size='xs']) {
    --_pad: calc(12 * var(--_px));
    --_gap: calc(8 * var(--_px));
  }
  :host(:is([data-size='m'], [data-size='l'])) {
    --_fs-headline: calc(40 * var(--_px));
  }
  :host(:is([data-size='l'], [data-size='xl'])) {
    --_fs-title: calc(16 * var(--_px));
    --_pad: calc(20 * var(--_px));
  }
  :host([data-size='xl']) {
    --_fs-headline: calc(56 * var(--_px));
    --_fs-big: calc(28 * var(--_px));
    --_pad: calc(24 * var(--_px));
  }
  :host([density='compact']) {
    --_pad: calc(12 * var(--_px));
    --_gap: calc(8 * var(--_px));
    --_fs-body: calc(12 * var(--_px));
    --_fs-label: calc(11 * var(--_px));
    --_fs-headline: calc(28 * var(--_px));
  }
  /* The smallest type is 12: a pixel is as large as the distance asks for (type-scale). */
  :host([density='tv']) {
    --_fs-note: calc(12 * var(--_px));
    --_fs-body: calc(15 * var(--_px));
    --_fs-title: calc(15 * var(--_px));
  }
  :host([density='tv'][data-size='xs']) {
    --_fs-title: calc(12 * var(--_px));
    --_fs-headline: calc(24 * var(--_px));
  }
  :host([data-below~='200']) {
    --_pad: calc(10 * var(--_px));
    --_gap: calc(4 * var(--_px));
  }
  @media (prefers-color-scheme: dark) {
    :host(:not([theme='light'])) {
      ${darkRoles}
      color-scheme: dark;
      --_shadow: 0 8px 28px rgb(0 0 0 / 0.5), 0 0 0 1px var(--_line);
    }
  }
  :host([theme='dark']) {
    ${darkRoles}
    color-scheme: dark;
    --_shadow: 0 8px 28px rgb(0 0 0 / 0.5), 0 0 0 1px var(--_line);
  }
  @media print {
    :host,
    :host([theme='dark']) {
      ${lightRoles}
      color-scheme: light;
      --_shadow: none;
    }
  }
  @media (forced-colors: active) {
    :host,
    :host([theme]) {
      --_surface: Canvas;
      --_page: Canvas;
      --_line: GrayText;
      --_ink: CanvasText;
      --_ink-2: CanvasText;
      --_ink-3: CanvasText;
      --_accent: Highlight;
      --_good: CanvasText;
      --_bad: CanvasText;
      --_attention: CanvasText;
    }
  }
`;
