import { create } from "@bufbuild/protobuf";
import { Role as ProtoRole, RuleSchema } from "@souk/contracts/access/v1/access";
import { DeadLetterService } from "@souk/contracts/events/v1/dead_letter_service";
import { Health } from "@souk/contracts/grpc/health/v1/health";
import { expect, test } from "vitest";
import { anonymous, type Principal, type Role } from "./principal.ts";
import { isAllowed, ruleOf } from "./rules.ts";

const user = (...roles: Role[]): Principal => ({ kind: "user", id: "u", roles, sessionId: "s" });
const guest: Principal = { kind: "guest", id: "g" };
const service: Principal = { kind: "service", name: "order" };
const callers = {
  anonymous,
  guest,
  service,
  shopper: user("shopper"),
  courierAndSeller: user("courier", "seller"),
  roleless: user(),
};

test.each([
  [{ public: true }, ["anonymous", "guest", "service", "shopper", "courierAndSeller", "roleless"]],
  [{ guests: true }, ["guest"]],
  [{ services: true }, ["service"]],
  [{ roles: [ProtoRole.SHOPPER] }, ["shopper"]],
  [{ roles: [ProtoRole.SHOPPER, ProtoRole.SELLER] }, ["shopper", "courierAndSeller"]],
  [{ roles: [ProtoRole.SHOPPER], guests: true }, ["guest", "shopper"]],
  [{ roles: [ProtoRole.OPERATOR], services: true }, ["service"]],
  [{ roles: [ProtoRole.UNSPECIFIED] }, []],
  [{}, []],
])("the rule %j lets in exactly %j", (rule, expected) => {
  const allowed = Object.entries(callers).filter(([, caller]) => isAllowed(create(RuleSchema, rule), caller));
  expect(allowed.map(([name]) => name)).toEqual(expected);
});

test("the rule is read from the contract; a method without one has none", () => {
  expect(ruleOf(DeadLetterService.method.listDeadLetters)).toMatchObject({
    roles: [ProtoRole.OPERATOR],
    services: true,
    public: false,
  });
  expect(ruleOf(Health.method.check)).toBeUndefined();
});
