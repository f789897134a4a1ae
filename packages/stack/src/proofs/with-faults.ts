import type { Provider } from "../shopping/provider.ts";

const signals = ["SIGINT", "SIGTERM"] as const;

/** Does something while these go wrong at the payment provider, and puts back what went wrong before, also when it is stopped. */
export async function withFaults<Result>(
  provider: Pick<Provider, "faults" | "setFaults">,
  faults: Parameters<Provider["setFaults"]>[0],
  work: () => Promise<Result>,
): Promise<Result> {
  const before = await provider.faults();
  const stop = async (signal: NodeJS.Signals) => {
    await provider.setFaults(before).catch(() => undefined);
    for (const name of signals) process.off(name, stop);
    // Whoever else listens has heard of it already.
    if (process.listenerCount(signal) === 0) process.kill(process.pid, signal);
  };
  for (const name of signals) process.on(name, stop);
  try {
    await provider.setFaults(faults);
    return await work();
  } finally {
    for (const name of signals) process.off(name, stop);
    await provider.setFaults(before);
  }
}
