import "server-only";
import { createLogger } from "@souk/telemetry/logger";

export const log = createLogger({ service: "logistics-bff", level: "info" });
