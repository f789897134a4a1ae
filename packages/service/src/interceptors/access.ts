import type { DescMethod } from "@bufbuild/protobuf";
import type { Interceptor } from "@connectrpc/connect";
import { anonymous, type Principal } from "@souk/access/principal";
import { isAllowed, ruleOf } from "@souk/access/rules";
import type { TokenVerifier } from "@souk/access/tokens";
import type { Rule } from "@souk/contracts/access/v1/access";
import { DomainError } from "@souk/errors/domain-error";
import { principalKey } from "../caller.ts";

const bearer = /^Bearer +(\S+)$/i;

/** Finds out who calls and refuses whoever the method's rule does not name. A token that is present must be valid. */
export function checkAccess(verifier: TokenVerifier): Interceptor {
  const rules = new Map<DescMethod, Rule | undefined>();

  function allows(method: DescMethod, principal: Principal): boolean {
    let rule = rules.get(method);
    if (rule === undefined) {
      rule = ruleOf(method);
      rules.set(method, rule);
    }
    return rule !== undefined && isAllowed(rule, principal);
  }

  return (next) => async (req) => {
    const authorization = req.header.get("authorization");
    const principal = authorization === null ? anonymous : await verifier.verify(tokenIn(authorization));
    req.contextValues.set(principalKey, principal);
    if (!allows(req.method, principal)) throw refusal(principal);
    return next(req);
  };
}

function tokenIn(authorization: string): string {
  const token = bearer.exec(authorization)?.[1];
  if (token !== undefined) return token;
  throw new DomainError("unauthenticated", "TOKEN_INVALID", "The authorization header is `Bearer <token>`.");
}

function refusal(principal: Principal): DomainError {
  if (principal.kind === "anonymous") {
    return new DomainError("unauthenticated", "SIGN_IN_REQUIRED", "This needs a signed-in caller.");
  }
  return new DomainError("permission_denied", "NOT_ALLOWED", "This caller may not do that.");
}
