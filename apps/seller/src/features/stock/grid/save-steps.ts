import type { Refusal } from "@/server/routers/stock/change";

/** As many as the services take at once. */
const atOnce = 200;

export interface Sent<Step, Result> {
  readonly step: Step;
  /** Undefined when the whole batch failed. */
  readonly result: Result | undefined;
  readonly error: unknown;
}

/** Sends steps in batches; what one batch fails with does not hold up the others. */
export async function sendSteps<Step, Result extends { readonly refusal: Refusal | null }>(
  steps: readonly Step[],
  send: (batch: readonly Step[]) => Promise<readonly Result[]>,
  onSent: (sent: readonly Sent<Step, Result>[]) => void,
): Promise<void> {
  for (let from = 0; from < steps.length; from += atOnce) {
    const batch = steps.slice(from, from + atOnce);
    try {
      const results = await send(batch);
      onSent(batch.map((step, at) => ({ step, result: results[at], error: undefined })));
    } catch (error) {
      onSent(batch.map((step) => ({ step, result: undefined, error })));
    }
  }
}
