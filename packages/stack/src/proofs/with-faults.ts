import type { Provider } from "../shopping/provider.ts";

/** Does something while these go wrong at the payment provider, and puts back what went wrong before. */
export async function withFaults<Result>(
  provider: Provider,
  faults: Parameters<Provider["setFaults"]>[0],
  work: () => Promise<Result>,
): Promise<Result> {
  const before = await provider.faults();
  await provider.setFaults(faults);
  try {
    return await work();
  } finally {
    await provider.setFaults(before);
  }
}
