import { existsSync } from "node:fs";
import { createServer } from "node:http";
import { join } from "node:path";
import { createDatabase } from "@souk/database/create-database";
import { migrate } from "@souk/database/migrate";
import { useLocalCalls } from "@souk/service/local-calls";
import { closeSessions } from "@souk/service/sessions";
import { startTracing } from "@souk/telemetry/tracing";
import { serviceEnvironment } from "./environment.ts";
import { CHECKOUT } from "./folders.ts";
import { HOSTED_SERVICES, type HostedService, type RunningService } from "./hosted-services.ts";
import { portsFrom } from "./ports.ts";

const ports = portsFrom(process.env.SOUK_PORT_BASE);
const wanted = new Set((process.env.SOUK_HOSTED_SERVICES ?? "").split(","));
const running: { name: string; service: RunningService }[] = [];
let ready = false;
let stopping = false;

const health = createServer((_request, response) => {
  response.writeHead(ready && !stopping ? 200 : 503, { "content-type": "application/json" });
  response.end(JSON.stringify({ ready, services: running.map(({ name }) => name) }));
});

function say(message: string, details: Record<string, unknown> = {}): void {
  process.stdout.write(
    `${JSON.stringify({ time: new Date().toISOString(), name: "services-host", ...details, msg: message })}\n`,
  );
}

async function prepareDatabase({ name }: HostedService): Promise<void> {
  const adminUrl = process.env.DATABASE_URL ?? "";
  const { DATABASE_URL: url = "" } = serviceEnvironment(name, process.env, ports);
  const folder = join(CHECKOUT, "services", name, "migrations");
  if (!existsSync(folder)) return;
  await createDatabase({ adminUrl, name: `souk_${name}` });
  await migrate({ url, folder });
}

/** Before any service does: what one process exports carries one name. */
const tracing = startTracing({ serviceName: "souk-services", otlpUrl: process.env.OTEL_EXPORTER_OTLP_ENDPOINT });

async function startAll(): Promise<void> {
  useLocalCalls();
  const hosted = HOSTED_SERVICES.filter(({ name }) => wanted.has(name));
  await Promise.all(hosted.map(prepareDatabase));
  for (const { name, create } of hosted) {
    if (stopping) return;
    const service = await create(serviceEnvironment(name, process.env, ports));
    await service.start();
    running.push({ name, service });
    say("service started", { service: name });
  }
  ready = true;
}

async function stopAll(): Promise<void> {
  if (stopping) return;
  stopping = true;
  for (const { name, service } of running.toReversed()) {
    await service
      .stop()
      .catch((error: unknown) => say("service did not stop cleanly", { service: name, error: String(error) }));
  }
  await tracing.stop();
  closeSessions();
  health.close();
  health.closeAllConnections();
}

for (const signal of ["SIGTERM", "SIGINT"] as const) process.once(signal, () => void stopAll());
health.listen(ports.servicesHealth, "127.0.0.1");
try {
  await startAll();
} catch (error) {
  process.exitCode = 1;
  await stopAll();
  // Last, so that it is what the end of the log shows.
  say("services cannot start", { error: error instanceof Error ? error.stack : String(error) });
}
