import { expect, test } from "vitest";
import {
  buildEnvironment,
  consoleEnvironment,
  databaseOf,
  hostEnvironment,
  portalEnvironment,
  type StackSettings,
  serviceEnvironment,
  webEnvironment,
} from "./environment.ts";
import { foldersOf } from "./folders.ts";
import { carrierEnvironment, faultProxyEnvironment, sandboxEnvironment } from "./others-environment.ts";
import { portsFrom } from "./ports.ts";

const secretNames = [
  "postgresPassword",
  "redisPassword",
  "internalSecret",
  "personalDataKeys",
  "authSigningKey",
  "authEmailPepper",
  "authRefreshKey",
  "nextAuthSecret",
  "consoleAuthSecret",
  "portalAuthSecret",
  "revalidateSecret",
  "sandboxSecretKey",
  "sandboxPublishableKey",
  "sandboxWebhookSecret",
  "carrierSecretKey",
  "carrierWebhookSecret",
  "demoPassword",
] as const;

function settings(outside: NodeJS.ProcessEnv = {}): StackSettings {
  const secrets = Object.fromEntries(secretNames.map((name) => [name, `the-${name}`])) as StackSettings["secrets"];
  return { outside, secrets, mode: "start", folders: foldersOf({ SOUK_DATA_DIR: "/data" }), ports: portsFrom("4300") };
}

test("each service gets its own database and port", () => {
  const host = hostEnvironment(settings());
  const order = serviceEnvironment("order", host, portsFrom("4300"));
  expect(order).toMatchObject({
    PORT: "4317",
    HOST: "127.0.0.1",
    ROLE: "all",
    CART_SERVICE_URL: "http://127.0.0.1:4316",
  });
  expect(order.DATABASE_URL).toBe("postgres://postgres:the-postgresPassword@127.0.0.1:4332/souk_order");
});

test("what is set outside is used, and a service that is outside is not hosted", () => {
  const outside = {
    DATABASE_URL: "postgres://me@db:5432/any?sslmode=require",
    REDIS_URL: "redis://cache",
    CART_SERVICE_URL: "http://cart",
  };
  const host = hostEnvironment(settings(outside));
  expect(host).toMatchObject({ REDIS_URL: "redis://cache", CART_SERVICE_URL: "http://cart" });
  expect(host.SOUK_HOSTED_SERVICES?.split(",")).not.toContain("cart");
  expect(databaseOf(host.DATABASE_URL ?? "", "user")).toBe("postgres://me@db:5432/souk_user?sslmode=require");
});

test("the apps and the sandbox never see the keys of the services", () => {
  const all = (env: NodeJS.ProcessEnv) => JSON.stringify(env);
  for (const secret of ["the-personalDataKeys", "the-authSigningKey", "the-postgresPassword"]) {
    for (const ofApp of [webEnvironment, consoleEnvironment, portalEnvironment])
      expect(all(ofApp(settings()))).not.toContain(secret);
    expect(all(sandboxEnvironment(settings()))).not.toContain(secret);
    expect(all(carrierEnvironment(settings()))).not.toContain(secret);
  }
  expect(all(webEnvironment(settings()))).not.toContain("the-sandboxSecretKey");
  expect(all(webEnvironment(settings()))).not.toContain("the-carrier");
  expect(all(buildEnvironment(settings()))).not.toContain("the-");
});

test("a session of the storefront opens nothing in the other apps, whatever is set outside", () => {
  const outside = { NEXTAUTH_SECRET: "of the storefront" };
  expect(webEnvironment(settings(outside)).NEXTAUTH_SECRET).toBe("of the storefront");
  expect(consoleEnvironment(settings(outside)).NEXTAUTH_SECRET).toBe("the-consoleAuthSecret");
  expect(portalEnvironment(settings(outside)).NEXTAUTH_SECRET).toBe("the-portalAuthSecret");
});

test("npm's own variables and a stray PORT do not leak into a server", () => {
  const host = hostEnvironment(
    settings({ PORT: "1", npm_config_x: "1", NODE_ENV: "test", OTEL_EXPORTER_OTLP_ENDPOINT: "http://otel" }),
  );
  expect(host).toMatchObject({ NODE_ENV: "production", OTEL_EXPORTER_OTLP_ENDPOINT: "http://otel" });
  expect(host).not.toHaveProperty("PORT");
  expect(host).not.toHaveProperty("npm_config_x");
});

test("with the fault proxy every part reaches every other through it, while each listens where it always does", () => {
  const through = settings({ SOUK_FAULT_PROXY: "1" });
  const ports = portsFrom("4300");
  const routes: { name: string; listenPort: number; targetPort: number }[] = JSON.parse(
    faultProxyEnvironment(through).ROUTES ?? "",
  );
  const detours = new Set(routes.map(({ listenPort }) => listenPort));
  expect(detours.size).toBe(routes.length);
  const host = hostEnvironment(through);
  const reached = Object.entries({ ...host, ...webEnvironment(through) }).flatMap(([name, value]) =>
    /_URL$/.test(name) && !["WEB_URL", "CONSOLE_URL", "PORTAL_URL", "NEXTAUTH_URL", "REVALIDATE_URL"].includes(name)
      ? [Number(new URL(value ?? "").port)]
      : [],
  );
  expect(new Set(reached)).toEqual(detours);
  expect(serviceEnvironment("order", host, ports).PORT).toBe(String(ports.order));
});

test("the carrier tells the logistics service, and its parcels move by themselves only for demos", () => {
  const demo = carrierEnvironment(settings());
  expect(demo).toMatchObject({ WEBHOOK_URLS: "http://127.0.0.1:4326/webhooks/carrier/sandbox", STEP_MS: "60000" });
  expect(carrierEnvironment(settings({ SOUK_NO_DEMO: "1" })).STEP_MS).toBe("0");
  expect(hostEnvironment(settings()).CARRIER_URL).toBe("http://127.0.0.1:4327");
  expect(hostEnvironment(settings({ SOUK_FAULT_PROXY: "1" })).CARRIER_URL).not.toBe("http://127.0.0.1:4327");
  expect(hostEnvironment(settings({ CARRIER_URL: "https://carrier" })).CARRIER_URL).toBe("https://carrier");
});
