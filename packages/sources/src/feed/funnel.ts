import type { Problem } from '@sluice/model';
import { feedItems, type FeedItem } from './feed-items.js';
import { readFeedNumber } from './feed-number.js';
import { missingField, overLimit, wrongField } from './feed-problem.js';
import type { FeedReading } from './feed-reader.js';
import { LONGEST_TEXT, readFeedText } from './feed-text.js';
import type { FunnelFigure } from './figure.js';
import { isBlank, isRecord, ownValue } from './own-value.js';
import { isReverse } from './reverse.js';

const MOST_STEPS = 200;
const STEPS = 'a list of steps like {"value": 820, "label": "Leads"}';

type Step = Omit<FunnelFigure['steps'][number], 'share'>;

/**
 * A funnel feed: `item` with `value` and `label` per step, in feed order, ascending or not. A step whose value cannot be read stays, without a value and with a problem.
 * Percentages are hidden where the payload says so, or every step does. Colours are not read. Null without an error where no step was sent.
 */
export function readFunnel(payload: unknown): FeedReading<FunnelFigure> {
  const raw = ownValue(payload, 'item');
  if (raw === undefined) return { figure: null, problems: [missingField('item', STEPS)] };
  const items = feedItems(raw);
  if (items === null) return { figure: null, problems: [wrongField('item', raw, STEPS)] };
  if (items.length > MOST_STEPS) return { figure: null, problems: [overLimit('steps', items.length, MOST_STEPS)] };
  const problems: Problem[] = [];
  const steps = items.map((item) => readStep(item, problems));
  const readable = steps.filter((step) => step !== null);
  if (readable.length === 0) return { figure: null, problems: problems.map((problem) => ({ ...problem, severity: 'error' })) };
  const figure: FunnelFigure = {
    type: 'funnel',
    reverse: isReverse(payload),
    showPercentages: !hides(payload) && !items.every(({ item }) => hides(item)),
    steps: readable.map((step) => ({ ...step, share: shareOf(step.value, readable[0]!.value) })),
  };
  return { figure, problems };
}

/** Null where neither a value nor a label can be read. */
function readStep({ item, path }: FeedItem, problems: Problem[]): Step | null {
  const alone = !isRecord(item);
  const rawValue = alone ? item : ownValue(item, 'value');
  const value = readFeedNumber(rawValue);
  if (value === 'wrong') problems.push(wrongField(alone ? path : `${path}.value`, rawValue, 'a number', 'warning'));
  const rawLabel = ownValue(item, 'label') ?? ownValue(item, 'text');
  const label = readFeedText(rawLabel);
  if (label === false) problems.push(wrongField(`${path}.label`, rawLabel, `a text of at most ${LONGEST_TEXT} characters`, 'warning'));
  if (value === 'wrong' && (label === false || label === null)) return null;
  return { label: label === false ? '' : (label ?? ''), value: value === 'wrong' ? null : value };
}

function shareOf(value: number | null, first: number | null): number | null {
  if (value === null || first === null || first <= 0) return null;
  const share = value / first;
  return Number.isFinite(share) ? share : null;
}

function hides(payload: unknown): boolean {
  const percentage = ownValue(payload, 'percentage');
  return !isBlank(percentage) && typeof percentage === 'string' && percentage.trim().toLowerCase() === 'hide';
}
