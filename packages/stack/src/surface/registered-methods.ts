import { create, createFileRegistry, type DescMethod, type DescService, fromBinary } from "@bufbuild/protobuf";
import {
  type FileDescriptorProto,
  FileDescriptorProtoSchema,
  FileDescriptorSetSchema,
  MethodOptions_IdempotencyLevel,
} from "@bufbuild/protobuf/wkt";
import { ruleOf } from "@souk/access/rules";
import type { Rule } from "@souk/contracts/access/v1/access";
import {
  ServerReflection,
  type ServerReflectionRequest,
  type ServerReflectionResponse,
} from "@souk/contracts/grpc/reflection/v1/reflection";
import { createClient } from "@souk/service/client";

/** An RPC as a running service tells of it. */
export interface RegisteredMethod {
  /** Of the process: "order". */
  readonly host: string;
  readonly url: string;
  /** "souk.order.v1.OrderService/GetOrder" */
  readonly path: string;
  readonly method: DescMethod;
  readonly rule: Rule | undefined;
  readonly isRead: boolean;
}

/** Served by every process and open to whoever reaches it, as gRPC has them. */
const standard = new Set(["grpc.health.v1.Health", "grpc.reflection.v1.ServerReflection"]);

type Ask = ServerReflectionRequest["messageRequest"];

/** Everything that the services at these addresses have registered, asked of their reflection. */
export async function registeredMethods(
  hosts: Readonly<Record<string, string>>,
  internalSecret: string,
): Promise<RegisteredMethod[]> {
  const found = await Promise.all(
    Object.entries(hosts).map(async ([host, url]) => {
      const services = await servicesAt(url, internalSecret);
      return services.flatMap(({ methods }) => methods).map((method) => describe(host, url, method));
    }),
  );
  return found.flat();
}

function describe(host: string, url: string, method: DescMethod): RegisteredMethod {
  const isRead = method.idempotency === MethodOptions_IdempotencyLevel.NO_SIDE_EFFECTS;
  return { host, url, path: `${method.parent.typeName}/${method.name}`, method, rule: ruleOf(method), isRead };
}

async function servicesAt(url: string, internalSecret: string): Promise<DescService[]> {
  const client = createClient(ServerReflection, { url, caller: "proof", internalSecret, timeoutMs: 10_000 });
  const ask = async (requests: Ask[]): Promise<ServerReflectionResponse[]> => {
    const stream = requests.map((messageRequest) => ({ host: "", messageRequest }));
    const answers: ServerReflectionResponse[] = [];
    for await (const answer of client.serverReflectionInfo(asStream(stream))) answers.push(answer);
    return answers;
  };
  const [list] = await ask([{ case: "listServices", value: "" }]);
  if (list?.messageResponse.case !== "listServicesResponse") throw new Error(`${url} does not tell its services`);
  const names = list.messageResponse.value.service.map(({ name }) => name).filter((name) => !standard.has(name));
  const answers = await ask(names.map((value) => ({ case: "fileContainingSymbol", value })));
  const files = new Map<string, FileDescriptorProto>();
  for (const { messageResponse } of answers) {
    if (messageResponse.case !== "fileDescriptorResponse") throw new Error(`${url} does not tell its contracts`);
    for (const bytes of messageResponse.value.fileDescriptorProto) {
      const file = fromBinary(FileDescriptorProtoSchema, bytes);
      files.set(file.name, file);
    }
  }
  const registry = createFileRegistry(create(FileDescriptorSetSchema, { file: inOrder(files) }));
  return names.flatMap((name) => registry.getService(name) ?? []);
}

async function* asStream<T>(values: readonly T[]): AsyncGenerator<T> {
  yield* values;
}

/** What is imported comes first. */
function inOrder(files: ReadonlyMap<string, FileDescriptorProto>): FileDescriptorProto[] {
  const ordered = new Set<FileDescriptorProto>();
  const visit = (file: FileDescriptorProto | undefined): void => {
    if (!file || ordered.has(file)) return;
    for (const name of file.dependency) visit(files.get(name));
    ordered.add(file);
  };
  for (const file of files.values()) visit(file);
  return [...ordered];
}
