/** What a key has to have been given. */
export type Scope =
  | "orders:read"
  | "orders:write"
  | "catalogue:read"
  | "catalogue:write"
  | "stock:write"
  | "money:read";

/** Who changes something sees it too. */
const impliedBy: Readonly<Partial<Record<Scope, readonly Scope[]>>> = {
  "orders:read": ["orders:write"],
  "catalogue:read": ["catalogue:write", "stock:write"],
};

/** Whether a key with these scopes may do what needs `wanted`. */
export function hasScope(scopes: readonly string[], wanted: Scope): boolean {
  return [wanted, ...(impliedBy[wanted] ?? [])].some((each) => scopes.includes(each));
}
