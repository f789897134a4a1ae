import { closedLoop, type LoopResult } from "./closed-loop.ts";
import { type MeasuredPart, whileCounting } from "./part-usage.ts";
import type { BenchContext, Scenario } from "./scenario.ts";

const warmUpSeconds = 1;

/** One line of the table. */
export interface Row extends LoopResult {
  readonly name: string;
  readonly atOnce: number;
  /** By part; nothing of the parts that run elsewhere. */
  readonly processorMsPerRequest: Readonly<Record<string, number>>;
}

export interface Settings {
  readonly seconds: number;
  readonly atOnce: number;
}

/** Warms up, then measures. Throws when what is measured is not there or did not come out right. */
export async function measure(
  scenario: Scenario,
  context: BenchContext,
  parts: readonly MeasuredPart[],
  settings: Settings,
): Promise<Row> {
  const { name, atOnce = settings.atOnce, requests } = scenario;
  const { ask, close } = await scenario.prepare(context);
  try {
    if (requests === undefined) await closedLoop({ atOnce, seconds: warmUpSeconds, ask });
    const { result, processorMs } = await whileCounting(parts, () =>
      closedLoop({ atOnce, seconds: settings.seconds, requests, ask }),
    );
    const asked = Math.max(1, result.requests + result.errors);
    const perRequest = Object.entries(processorMs).map(([part, ms]) => [part, ms / asked] as const);
    return { name, atOnce, ...result, processorMsPerRequest: Object.fromEntries(perRequest) };
  } finally {
    await close?.();
  }
}
