import type { Role } from "@souk/access/principal";
import { Role as ProtoRole } from "@souk/contracts/access/v1/access";

const protoRoles: Readonly<Record<Role, ProtoRole>> = {
  shopper: ProtoRole.SHOPPER,
  seller: ProtoRole.SELLER,
  courier: ProtoRole.COURIER,
  dispatcher: ProtoRole.DISPATCHER,
  operator: ProtoRole.OPERATOR,
  moderator: ProtoRole.MODERATOR,
};

const roles = new Map(Object.entries(protoRoles).map(([role, proto]) => [proto, role as Role]));

export function toProtoRole(role: Role): ProtoRole {
  return protoRoles[role];
}

/** Undefined for what the contract may add before we know it. */
export function fromProtoRole(role: ProtoRole): Role | undefined {
  return roles.get(role);
}
