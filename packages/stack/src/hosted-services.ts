import type { ServiceName } from "./ports.ts";

/** What every service package's `create<Name>Service` gives. */
export type RunningService = { start(): Promise<unknown>; stop(): Promise<void> };

/** A service that the embedded stack can host. Its code is loaded only when it is. */
export type HostedService = { name: ServiceName; create(env: NodeJS.ProcessEnv): Promise<RunningService> };

async function auth(env: NodeJS.ProcessEnv) {
  const { createAuthService } = await import("@souk/auth/service");
  return createAuthService((await import("@souk/auth/config")).readAuthConfig(env));
}

async function user(env: NodeJS.ProcessEnv) {
  const { createUserService } = await import("@souk/user/service");
  return createUserService((await import("@souk/user/config")).readUserConfig(env));
}

async function product(env: NodeJS.ProcessEnv) {
  const { createProductService } = await import("@souk/product/service");
  return createProductService((await import("@souk/product/config")).readProductConfig(env));
}

async function inventory(env: NodeJS.ProcessEnv) {
  const { createInventoryService } = await import("@souk/inventory/service");
  return createInventoryService((await import("@souk/inventory/config")).readInventoryConfig(env));
}

async function orchestrator(env: NodeJS.ProcessEnv) {
  const { createOrchestratorService } = await import("@souk/orchestrator/service");
  return createOrchestratorService((await import("@souk/orchestrator/config")).readOrchestratorConfig(env));
}

/** In the order they start; they stop in the reverse order. */
export const HOSTED_SERVICES: HostedService[] = [
  { name: "auth", create: auth },
  { name: "user", create: user },
  { name: "product", create: product },
  { name: "inventory", create: inventory },
  { name: "orchestrator", create: orchestrator },
];
