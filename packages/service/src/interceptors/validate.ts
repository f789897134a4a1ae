import { create, type DescMessage, type DescMethod, type MessageShape } from "@bufbuild/protobuf";
import { pathToString } from "@bufbuild/protobuf/reflect";
import { createValidator, type Validator, type Violation } from "@bufbuild/protovalidate";
import type { Interceptor } from "@connectrpc/connect";
import { DomainError } from "@souk/errors/domain-error";
import { unstorableText } from "./unstorable-text.ts";

let sharedValidator: Validator | undefined;

/** Compiled rules are shared by all services of a process. */
function validator(): Validator {
  sharedValidator ??= createValidator();
  return sharedValidator;
}

/** Compiles the rules of every request now: the first use would otherwise cost a caller some 200 ms. */
export function warmValidation(methods: Iterable<DescMethod>): void {
  for (const { input } of methods) {
    const result = validator().validate(input, create(input));
    if (result.kind === "error") throw result.error;
  }
}

/** Refuses requests whose shape breaks the rules in the contract, naming each field and what is wrong with it. */
export const validateRequests: Interceptor = (next) => (req) => {
  if (!req.stream) {
    checkMessage(req.method.input, req.message);
    return next(req);
  }
  return next({ ...req, message: checkedStream(req.method.input, req.message) });
};

async function* checkedStream<Desc extends DescMessage>(schema: Desc, messages: AsyncIterable<MessageShape<Desc>>) {
  for await (const message of messages) {
    checkMessage(schema, message);
    yield message;
  }
}

function checkMessage<Desc extends DescMessage>(schema: Desc, message: MessageShape<Desc>): void {
  const result = validator().validate(schema, message);
  if (result.kind === "error") throw result.error;
  if (result.kind === "invalid") throw validationError(result.violations);
  const path = unstorableText(schema, message);
  if (path !== undefined) throw refusal(new Map([[path, "must not contain the character U+0000"]]));
}

function validationError(violations: readonly Violation[]): DomainError {
  const problems = new Map<string, string>();
  for (const { field, message } of violations) {
    const path = pathToString(field) || "request";
    problems.set(path, problems.has(path) ? `${problems.get(path)}; ${message}` : message);
  }
  return refusal(problems);
}

function refusal(problems: ReadonlyMap<string, string>): DomainError {
  const text = [...problems].map(([path, message]) => `${path}: ${message}`).join(", ");
  return new DomainError("invalid", "VALIDATION_FAILED", text, Object.fromEntries(problems));
}
