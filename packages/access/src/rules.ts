import { type DescMethod, getOption, hasOption } from "@bufbuild/protobuf";
import { Role as ProtoRole, type Rule, rule } from "@souk/contracts/access/v1/access";
import type { Principal, Role } from "./principal.ts";

const roleNames: Readonly<Record<ProtoRole, Role | undefined>> = {
  [ProtoRole.UNSPECIFIED]: undefined,
  [ProtoRole.SHOPPER]: "shopper",
  [ProtoRole.SELLER]: "seller",
  [ProtoRole.COURIER]: "courier",
  [ProtoRole.DISPATCHER]: "dispatcher",
  [ProtoRole.OPERATOR]: "operator",
  [ProtoRole.MODERATOR]: "moderator",
};

/** The access rule the contract gives this method, if it gives one. */
export function ruleOf(method: DescMethod): Rule | undefined {
  return hasOption(method, rule) ? getOption(method, rule) : undefined;
}

/** Whether the rule names this caller. Whatever it does not name is refused. */
export function isAllowed(rule: Rule, principal: Principal): boolean {
  if (rule.public) return true;
  switch (principal.kind) {
    case "anonymous":
      return false;
    case "guest":
      return rule.guests;
    case "service":
      return rule.services;
    case "user":
      return rule.roles.some((role) => holds(principal.roles, roleNames[role]));
  }
}

function holds(roles: readonly Role[], wanted: Role | undefined): boolean {
  return wanted !== undefined && roles.includes(wanted);
}
