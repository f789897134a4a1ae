import type { ServiceSettings } from "../src/settings.ts";

export const internalSecret = "0123456789abcdef0123456789abcdef";

export function testSettings(overrides: Partial<ServiceSettings> = {}): ServiceSettings {
  return {
    host: "127.0.0.1",
    port: 0,
    role: "all",
    internalSecret,
    authServiceUrl: "http://127.0.0.1:1",
    logLevel: "debug",
    drainTimeoutMs: 5_000,
    requestBodyLimitBytes: 65_536,
    deadlineMaxMs: 30_000,
    ...overrides,
  };
}
