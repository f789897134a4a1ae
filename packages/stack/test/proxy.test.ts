import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { createServer, type IncomingHttpHeaders } from "node:http";
import { request } from "node:https";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { SecureVersion } from "node:tls";
import { expect, onTestFinished, test } from "vitest";
import { CHECKOUT } from "../src/folders.ts";
import { freePort } from "../src/processes/free-port.ts";

/** Debian: apt-get install caddy. */
const caddy = ["/usr/bin/caddy", process.env.CADDY_PATH].find((path) => path && existsSync(path));

test.skipIf(!caddy)("the proxy speaks TLS 1.2 and 1.3 alone, and says itself where a request came from", async () => {
  const { ask } = await startProxy(caddy ?? "");
  await expect.poll(() => ask("TLSv1.3").catch(String), { timeout: 20_000 }).toMatchObject({ status: 200 });
  expect(await ask("TLSv1.2")).toMatchObject({ status: 200 });
  await expect(ask("TLSv1.1")).rejects.toThrow();
  const { headers, seen } = await ask("TLSv1.3");
  expect(headers["strict-transport-security"]).toBe("max-age=31536000; includeSubDomains");
  expect(headers.server).toBeUndefined();
  expect(seen).toEqual({ forwardedFor: "127.0.0.1", proto: "https" });
});

/** Caddy as infra/ has it, before a shop that answers with what it was told of the request. */
async function startProxy(command: string) {
  const [port, webPort] = [await freePort(), await freePort()];
  const web = createServer(({ headers }, res) => {
    res.setHeader("strict-transport-security", "max-age=31536000");
    res.end(JSON.stringify({ forwardedFor: headers["x-forwarded-for"], proto: headers["x-forwarded-proto"] }));
  });
  await new Promise<void>((resolve) => web.listen(webPort, "127.0.0.1", resolve));
  const home = mkdtempSync(join(tmpdir(), "souk-proxy-"));
  const env = { HOME: home, XDG_DATA_HOME: home, XDG_CONFIG_HOME: home };
  const proxy = spawn(command, ["run", "--config", join(CHECKOUT, "infra/proxy/Caddyfile")], {
    env: { ...env, SOUK_HOST: `https://localhost:${port}`, SOUK_WEB_PORT: String(webPort) },
    stdio: "ignore",
  });
  onTestFinished(async () => {
    await new Promise((resolve) => proxy.once("exit", resolve) && proxy.kill());
    web.close();
    rmSync(home, { recursive: true });
  });
  return { ask: (version: SecureVersion) => ask(port, version) };
}

function ask(
  port: number,
  version: SecureVersion,
): Promise<{ status: number | undefined; headers: IncomingHttpHeaders; seen: unknown }> {
  return new Promise((resolve, reject) => {
    const options = {
      port,
      servername: "localhost",
      minVersion: version,
      maxVersion: version,
      // Else OpenSSL itself would not offer 1.1.
      ciphers: "DEFAULT@SECLEVEL=0",
      // Signed by the proxy itself, for this run.
      rejectUnauthorized: false,
      // Somebody who says that they come from elsewhere.
      headers: { host: `localhost:${port}`, "x-forwarded-for": "203.0.113.7" },
      agent: false,
    } as const;
    const sent = request(options, (res) => {
      let text = "";
      res.setEncoding("utf8").on("data", (part) => (text += part));
      res.on("end", () => resolve({ status: res.statusCode, headers: res.headers, seen: JSON.parse(text || "null") }));
    });
    sent.on("error", reject).end();
  });
}
