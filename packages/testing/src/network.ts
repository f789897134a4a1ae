import { createServer, type Server } from "node:http";
import type { DescService } from "@bufbuild/protobuf";
import { type Client, createClient, type Interceptor } from "@connectrpc/connect";
import { createGrpcTransport } from "@connectrpc/connect-node";
import type { Service } from "@souk/service/define-service";
import { sessionFor } from "@souk/service/sessions";
import { freePort } from "@souk/stack/processes/free-port";
import { createTestDatabase, type TestDatabase } from "./database.ts";
import { TEST_INTERNAL_SECRET, testKeys } from "./principals.ts";
import { testRedisUrl } from "./redis.ts";

export type ServiceEnv = Record<string, string>;

export interface NetworkMember {
  /** For example `(env) => createOrderService(readOrderConfig(env))`. */
  create(env: ServiceEnv): Promise<Service>;
  /** Its drizzle folder; without one it gets no database. */
  migrations?: string;
  /** Added to what the network wires up. */
  env?: ServiceEnv;
}

export interface Network<Name extends string> {
  url(name: Name): string;
  databaseUrl(name: Name): string;
  readonly redisUrl: string;
  /** A typed gRPC client of one of the services, calling with a token or as nobody. */
  client<S extends DescService>(service: S, name: Name, token?: string): Client<S>;
  stop(): Promise<void>;
}

interface Started {
  url: string;
  service: Service;
  database: TestDatabase | undefined;
}

/**
 * Runs services in this process, each on a free port with its own migrated database, all sharing one Redis database,
 * knowing each other's addresses. Without an auth service among them a stand-in publishes the key of `userToken`.
 */
export async function startServices<Name extends string>(members: Record<Name, NetworkMember>): Promise<Network<Name>> {
  const redisUrl = testRedisUrl();
  const started = new Map<string, Started>();
  const keyServer = "auth" in members ? undefined : await serveTestKeys();

  async function stop(): Promise<void> {
    await Promise.all([...started.values()].map(({ service }) => service.stop()));
    await Promise.all([...started.values()].map(({ database }) => database?.drop()));
    keyServer?.server.close();
  }

  function member(name: Name): Started {
    const found = started.get(name);
    if (!found) throw new Error(`No service ${name} in this network.`);
    return found;
  }

  try {
    const wiring = await wire(Object.keys(members), redisUrl, keyServer?.url);
    for (const [name, each] of Object.entries<NetworkMember>(members)) {
      started.set(name, await startMember(each, wiring.env, wiring.ports.get(name) ?? 0));
    }
  } catch (error) {
    await stop();
    throw error;
  }
  return {
    redisUrl,
    url: (name) => member(name).url,
    databaseUrl: (name) => {
      const { database } = member(name);
      if (!database) throw new Error(`Service ${name} was started without migrations, so without a database.`);
      return database.url;
    },
    client: (service, name, token) => clientOf(service, member(name).url, token),
    stop,
  };
}

async function wire(names: readonly string[], redisUrl: string, keyServerUrl: string | undefined) {
  const env: ServiceEnv = {
    HOST: "127.0.0.1",
    ROLE: "all",
    LOG_LEVEL: process.env.TEST_LOG_LEVEL ?? "silent",
    REDIS_URL: redisUrl,
    SOUK_INTERNAL_SECRET: TEST_INTERNAL_SECRET,
  };
  if (keyServerUrl) env.AUTH_SERVICE_URL = keyServerUrl;
  const ports = new Map<string, number>();
  for (const name of names) {
    const port = await freePort();
    ports.set(name, port);
    env[`${name.toUpperCase().replaceAll("-", "_")}_SERVICE_URL`] = `http://127.0.0.1:${port}`;
  }
  return { env, ports };
}

async function startMember(member: NetworkMember, shared: ServiceEnv, port: number): Promise<Started> {
  const database = member.migrations ? await createTestDatabase(member.migrations) : undefined;
  try {
    const own = { PORT: String(port), ...(database && { DATABASE_URL: database.url }) };
    const service = await member.create({ ...shared, ...own, ...member.env });
    const { url } = await service.start();
    return { url, service, database };
  } catch (error) {
    await database?.drop();
    throw error;
  }
}

const withToken =
  (token: string): Interceptor =>
  (next) =>
  (request) => {
    request.header.set("authorization", `Bearer ${token}`);
    return next(request);
  };

function clientOf<S extends DescService>(service: S, url: string, token: string | undefined): Client<S> {
  const interceptors = token ? [withToken(token)] : [];
  return createClient(
    service,
    createGrpcTransport({ baseUrl: url, sessionManager: sessionFor(url), interceptors, defaultTimeoutMs: 10_000 }),
  );
}

async function serveTestKeys(): Promise<{ server: Server; url: string }> {
  const { jwks } = await testKeys();
  const server = createServer((_request, response) => {
    response.setHeader("content-type", "application/json");
    response.end(JSON.stringify(jwks));
  });
  const port = await freePort();
  await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));
  return { server, url: `http://127.0.0.1:${port}` };
}
