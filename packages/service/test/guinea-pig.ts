import { create, createFileRegistry, setExtension } from "@bufbuild/protobuf";
import type { GenService } from "@bufbuild/protobuf/codegenv2";
import {
  FileDescriptorProtoSchema,
  FileDescriptorSetSchema,
  file_google_protobuf_wrappers,
  MethodOptionsSchema,
  type StringValueSchema,
} from "@bufbuild/protobuf/wkt";
import { RuleSchema, rule } from "@souk/contracts/access/v1/access";

const text = ".google.protobuf.StringValue";
const options = create(MethodOptionsSchema);
setExtension(options, rule, create(RuleSchema, { guests: true }));

const file = create(FileDescriptorProtoSchema, {
  name: "test/guinea_pig.proto",
  package: "test",
  syntax: "proto3",
  dependency: ["google/protobuf/wrappers.proto"],
  service: [
    {
      name: "GuineaPig",
      method: [
        { name: "Echo", inputType: text, outputType: text, options },
        { name: "Count", inputType: text, outputType: text, serverStreaming: true, options },
      ],
    },
  ],
});

interface Text {
  input: typeof StringValueSchema;
  output: typeof StringValueSchema;
}

type GuineaPigService = GenService<{
  echo: Text & { methodKind: "unary" };
  count: Text & { methodKind: "server_streaming" };
}>;

/** Echo and Count (server streaming) of google.protobuf.StringValue, for guests only: what no real contract has. */
export const GuineaPig = guineaPig();

function guineaPig(): GuineaPigService {
  const set = create(FileDescriptorSetSchema, { file: [file_google_protobuf_wrappers.proto, file] });
  const service = createFileRegistry(set).getService("test.GuineaPig");
  if (service === undefined) throw new Error("the descriptor does not load");
  // A descriptor made at run time has no static types; these are written beside it.
  return service as GuineaPigService;
}
