import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  metrics,
  type Forecast,
  type Funnel,
  type MetricName,
  type MetricParams,
  type MetricValue,
  type OpenPipeline,
  type SalesVelocity,
  type StaleDeals,
  type TimeInStage,
} from '@sluice/metrics';

type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
const holds = <_ extends true>(): true => true;

describe('the types of the registry', () => {
  it('give the value of each metric', () => {
    holds<Same<MetricValue<'forecast'>, Forecast>>();
    holds<Same<MetricValue<'funnel'>, Funnel>>();
    holds<Same<MetricValue<'openPipeline'>, OpenPipeline>>();
    holds<Same<MetricValue<'salesVelocity'>, SalesVelocity>>();
    holds<Same<MetricValue<'staleDeals'>, StaleDeals>>();
    holds<Same<MetricValue<'timeInStage'>, TimeInStage>>();
    holds<Same<MetricValue<'winRate'>, number>>();
    holds<Same<MetricValue<'weightedPipeline'>, number>>();
    assert.ok(Object.keys(metrics).length > 30);
  });

  it('give the parameters of each metric', () => {
    holds<Same<MetricParams<'funnel'>['counting'], 'reached' | 'touched' | 'strict' | 'direct'>>();
    holds<Same<MetricParams<'dealSize'>['population'], 'won' | 'open' | 'lost'>>();
    holds<Same<'forecast' extends MetricName ? true : false, true>>();
    // @ts-expect-error a counting that does not exist
    const wrong: MetricParams<'funnel'> = { counting: 'sideways' };
    assert.equal(metrics.funnel.params.safeParse(wrong).success, false);
  });

  it('have a default for every parameter that is not optional', () => {
    for (const [name, metric] of Object.entries(metrics)) assert.equal(metric.params.safeParse({}).success, true, name);
  });
});
