import { createServer } from "node:http";
import { z } from "zod";
import { Fault } from "./fault.ts";
import { startFaultProxy } from "./fault-proxy.ts";

const Route = z.object({ name: z.string(), listenPort: z.number(), targetPort: z.number() });
const Settings = z.object({
  CONTROL_PORT: z.coerce.number(),
  ROUTES: z.string().transform((text) => z.array(Route).parse(JSON.parse(text))),
});

/** Stands between the parts of a shop and lets each be cut off: PUT /<name> with a fault as JSON. */
const { CONTROL_PORT, ROUTES } = Settings.parse(process.env);
const proxies = new Map(
  await Promise.all(ROUTES.map(async (route) => [route.name, await startFaultProxy(route)] as const)),
);
const current = new Map<string, Fault>(ROUTES.map(({ name }) => [name, "none"]));

const control = createServer(async (request, response) => {
  const name = (request.url ?? "").slice(1);
  const proxy = proxies.get(name);
  const answer = (status: number, body: unknown) => {
    response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
  };
  if (request.method === "GET") return answer(200, Object.fromEntries(current));
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  const fault = Fault.safeParse(Buffer.concat(chunks).toString().replaceAll('"', ""));
  if (request.method !== "PUT" || !proxy || !fault.success) return answer(400, { error: "PUT /<name> with a fault" });
  await proxy.set(fault.data);
  current.set(name, fault.data);
  answer(200, { [name]: fault.data });
});
control.listen(CONTROL_PORT, "127.0.0.1");

for (const signal of ["SIGTERM", "SIGINT"] as const) {
  process.once(signal, () => {
    control.close();
    control.closeAllConnections();
    for (const proxy of proxies.values()) void proxy.close();
  });
}
