import { type DescExtension, type DescFile, type DescService, toBinary } from "@bufbuild/protobuf";
import { nestedTypes } from "@bufbuild/protobuf/reflect";
import { FileDescriptorProtoSchema } from "@bufbuild/protobuf/wkt";
import { Code, type ServiceImpl } from "@connectrpc/connect";
import type { ServerReflection, ServerReflectionRequest } from "@souk/contracts/grpc/reflection/v1/reflection";

interface Index {
  /** By path: "souk/order/v1/order.proto". */
  files: Map<string, DescFile>;
  /** By the full name of a service, method, message, enum or extension. */
  symbols: Map<string, DescFile>;
  /** By the full name of the extended message. */
  extensions: Map<string, DescExtension[]>;
}

/** Server reflection for these services and everything they refer to. Indexed when first asked. */
export function createReflection(services: readonly DescService[]): ServiceImpl<typeof ServerReflection> {
  let cached: Index | undefined;
  return {
    async *serverReflectionInfo(requests) {
      cached ??= indexOf(services);
      for await (const request of requests) {
        yield { validHost: request.host, originalRequest: request, messageResponse: answer(request, services, cached) };
      }
    },
  };
}

function answer({ messageRequest }: ServerReflectionRequest, services: readonly DescService[], index: Index) {
  switch (messageRequest.case) {
    case "listServices":
      return {
        case: "listServicesResponse" as const,
        value: { service: services.map(({ typeName }) => ({ name: typeName })) },
      };
    case "fileByFilename":
      return fileAnswer(index.files.get(messageRequest.value), messageRequest.value);
    case "fileContainingSymbol":
      return fileAnswer(index.symbols.get(messageRequest.value), messageRequest.value);
    case "fileContainingExtension": {
      const { containingType, extensionNumber } = messageRequest.value;
      const extension = index.extensions.get(containingType)?.find(({ number }) => number === extensionNumber);
      return fileAnswer(extension?.file, `extension ${extensionNumber} of ${containingType}`);
    }
    case "allExtensionNumbersOfType":
      return extensionNumbersAnswer(index, messageRequest.value);
    case undefined:
      return errorAnswer(Code.InvalidArgument, "the request asks for nothing");
  }
}

function fileAnswer(file: DescFile | undefined, wanted: string) {
  if (file === undefined) return errorAnswer(Code.NotFound, `${wanted} is not known here`);
  const fileDescriptorProto = withDependencies([file]).map(({ proto }) => toBinary(FileDescriptorProtoSchema, proto));
  return { case: "fileDescriptorResponse" as const, value: { fileDescriptorProto } };
}

function extensionNumbersAnswer({ symbols, extensions }: Index, typeName: string) {
  if (!symbols.has(typeName)) return errorAnswer(Code.NotFound, `${typeName} is not known here`);
  const extensionNumber = (extensions.get(typeName) ?? []).map(({ number }) => number);
  return { case: "allExtensionNumbersResponse" as const, value: { baseTypeName: typeName, extensionNumber } };
}

function errorAnswer(errorCode: Code, errorMessage: string) {
  return { case: "errorResponse" as const, value: { errorCode, errorMessage } };
}

/** The files and everything they import, each once, the asked-for first. */
function withDependencies(roots: readonly DescFile[]): DescFile[] {
  const byName = new Map<string, DescFile>();
  const queue = [...roots];
  for (const file of queue) {
    if (byName.has(file.proto.name)) continue;
    byName.set(file.proto.name, file);
    queue.push(...file.dependencies);
  }
  return [...byName.values()];
}

function indexOf(services: readonly DescService[]): Index {
  const index: Index = { files: new Map(), symbols: new Map(), extensions: new Map() };
  for (const file of withDependencies(services.map((service) => service.file))) {
    index.files.set(file.proto.name, file);
    for (const type of nestedTypes(file)) {
      index.symbols.set(type.typeName, file);
      if (type.kind === "service") {
        for (const method of type.methods) index.symbols.set(`${type.typeName}.${method.name}`, file);
      }
      if (type.kind === "extension") {
        const siblings = index.extensions.get(type.extendee.typeName) ?? [];
        index.extensions.set(type.extendee.typeName, [...siblings, type]);
      }
    }
  }
  return index;
}
