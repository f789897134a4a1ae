/** A running part; `stop` lets it drain. */
export type RunningPart = { pid: number; stop(): Promise<void> };

/** One piece of the stack. `start` resolves when it is healthy and rejects with a reason to read. */
export type Part = {
  name: string;
  /** Shown to people; holds no password. */
  address: string;
  logFile: string;
  start(): Promise<RunningPart>;
};
