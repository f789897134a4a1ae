import { fileURLToPath } from "node:url";
import { Client, credentials, loadPackageDefinition, Metadata, type ServiceError } from "@grpc/grpc-js";
import { loadSync, type PackageDefinition } from "@grpc/proto-loader";
import { onTestFinished } from "vitest";

const protos = fileURLToPath(new URL("../../contracts", import.meta.url));

export const loadProto = (path: string): PackageDefinition =>
  loadSync(path, {
    includeDirs: [`${protos}/proto`, `${protos}/third_party`],
    keepCase: false,
    enums: String,
    oneofs: true,
  });

/** A client of the stock gRPC implementation, closed when the test ends. */
export function stockClient(definition: PackageDefinition, serviceName: string, url: string): Client {
  let node: unknown = loadPackageDefinition(definition);
  for (const part of serviceName.split(".")) node = Reflect.get(Object(node), part);
  if (typeof node !== "function") throw new Error(`${serviceName} is not in the definition`);
  const client: unknown = Reflect.construct(node, [new URL(url).host, credentials.createInsecure()]);
  if (!(client instanceof Client)) throw new Error(`${serviceName} is not a service`);
  onTestFinished(() => client.close());
  return client;
}

/** Calls a unary method by name. */
export function call(client: Client, method: string, request: unknown, token?: string): Promise<unknown> {
  const metadata = new Metadata();
  if (token !== undefined) metadata.set("authorization", `Bearer ${token}`);
  return new Promise((resolve, reject) => {
    const fn: unknown = Reflect.get(client, method);
    if (typeof fn !== "function") throw new Error(`no method ${method}`);
    fn.call(client, request, metadata, { deadline: Date.now() + 5_000 }, (e: ServiceError | null, answer: unknown) =>
      e === null ? resolve(answer) : reject(e),
    );
  });
}
