import { render } from 'lit';
import '../../../packages/widgets/src/velocity/define.js';
import type { VelocityElement } from '../../../packages/widgets/src/velocity/velocity-element.js';
import { mount } from '../../support/fixture.js';

/** A widget to draw parts with: its language and numbers. */
export const aHost = (attributes = '') => mount<VelocityElement>(`<sluice-velocity ${attributes}></sluice-velocity>`);

/** A template in a box of its own. */
export function drawn(template: unknown): HTMLElement {
  const box = document.createElement('div');
  render(template, box);
  return box;
}
