import { fileURLToPath } from "node:url";
import {
  type ClientOptions,
  credentials,
  loadPackageDefinition,
  Metadata,
  type ServiceClientConstructor,
} from "@grpc/grpc-js";
import { loadSync } from "@grpc/proto-loader";

const contracts = (folder: string) => fileURLToPath(new URL(`../../contracts/${folder}`, import.meta.url));
const includeDirs = [contracts("proto"), contracts("third_party")];
const CALL_TIMEOUT_MS = 10_000;

export interface StockClient {
  /** A unary call by its name in the contract; rejects with grpc-js' own ServiceError. */
  call(method: string, request: object, options?: { token?: string; timeoutMs?: number }): Promise<unknown>;
  close(): void;
}

/** A client that knows nothing of ours: @grpc/grpc-js and the .proto file, as another company would call us. */
export function stockClient(url: string, service: string): StockClient {
  const Client = clientOf(service);
  const options: ClientOptions = { "grpc.enable_retries": 0 };
  const client = new Client(new URL(url).host, credentials.createInsecure(), options);
  return {
    call(method, request, { token, timeoutMs = CALL_TIMEOUT_MS } = {}) {
      const metadata = new Metadata();
      if (token) metadata.set("authorization", `Bearer ${token}`);
      const definition = Client.service[method];
      if (!definition) throw new Error(`${service} has no method ${method}.`);
      return new Promise((resolve, reject) => {
        client.makeUnaryRequest(
          definition.path,
          definition.requestSerialize,
          definition.responseDeserialize,
          request,
          metadata,
          { deadline: Date.now() + timeoutMs },
          (error, response) => (error ? reject(error) : resolve(response)),
        );
      });
    },
    close: () => client.close(),
  };
}

function clientOf(service: string): ServiceClientConstructor {
  const definition = loadSync(protoFileOf(service), { includeDirs, longs: String, enums: String, defaults: true });
  let found: unknown = loadPackageDefinition(definition);
  for (const part of service.split(".")) found = isRecord(found) ? found[part] : undefined;
  if (!isClientConstructor(found)) throw new Error(`${protoFileOf(service)} has no service ${service}.`);
  return found;
}

/** souk.order.v1.OrderService is in souk/order/v1/order_service.proto. */
function protoFileOf(service: string): string {
  const parts = service.split(".");
  const name = parts.pop() ?? "";
  const file = name.replace(/(?<=[a-z0-9])(?=[A-Z])/g, "_").toLowerCase();
  return `${parts.join("/")}/${file}.proto`;
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  value !== null && (typeof value === "object" || typeof value === "function");

const isClientConstructor = (value: unknown): value is ServiceClientConstructor =>
  typeof value === "function" && "service" in value;
