import type { ServiceName } from "./ports.ts";

/** What every service package's `create<Name>Service` gives. */
export type RunningService = { start(): Promise<unknown>; stop(): Promise<void> };

/** A service that the embedded stack can host. Loaded lazily, so that one set outside costs nothing. */
export type HostedService = { name: ServiceName; create(env: NodeJS.ProcessEnv): Promise<RunningService> };

/** In the order they start; they stop in the reverse order. One line for each service. */
export const HOSTED_SERVICES: HostedService[] = [];
