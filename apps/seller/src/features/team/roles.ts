export const memberRoles = ["owner", "catalogue", "orders", "finance"] as const;
export type MemberRole = (typeof memberRoles)[number];
