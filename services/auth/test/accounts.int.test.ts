import { Role } from "@souk/contracts/access/v1/access";
import { newId } from "@souk/ids/id";
import { afterAll, beforeAll, expect, test } from "vitest";
import { refusal } from "./errors.ts";
import { type AuthHarness, newEmail, password, startAuth } from "./harness.ts";

let auth: AuthHarness;
beforeAll(async () => {
  auth = await startAuth();
});
afterAll(() => auth.stop());

test("an ensured account has its roles and can sign in; ensuring it again leaves it as it is", async () => {
  const service = await auth.service();
  const email = newEmail();
  const first = await service.ensureAccount({ email, password, roles: [Role.SELLER, Role.SHOPPER, Role.SELLER] });
  expect(first).toMatchObject({ created: true, account: { roles: [Role.SELLER, Role.SHOPPER] } });
  const again = await service.ensureAccount({ email, password: "another kettle sun", roles: [Role.OPERATOR] });
  expect(again).toMatchObject({ created: false, account: first.account });
  await expect(auth.anyone.signIn({ email, password })).resolves.toMatchObject({ account: first.account });
  expect(await auth.events(first.account?.id ?? "")).toEqual(["auth.account-registered.v1"]);
});

test("ensured by several at the same moment it is created once", async () => {
  const service = await auth.service();
  const email = newEmail();
  const replies = await Promise.all(
    Array.from({ length: 10 }, () => service.ensureAccount({ email, password, roles: [Role.COURIER] })),
  );
  expect(replies.filter(({ created }) => created)).toHaveLength(1);
  expect(new Set(replies.map(({ account }) => account?.id))).toHaveLength(1);
});

test("a role it has already is no error; of many grants at once each is kept", async () => {
  const { accountId } = await auth.register();
  const service = await auth.service();
  const roles = [Role.SELLER, Role.COURIER, Role.DISPATCHER, Role.SELLER, Role.SHOPPER];
  await Promise.all(roles.map((role) => service.grantRole({ accountId, role })));
  const { account } = await service.grantRole({ accountId, role: Role.SELLER });
  expect(account?.roles.toSorted()).toEqual([Role.SHOPPER, Role.SELLER, Role.COURIER, Role.DISPATCHER]);
});

test("an operator grants roles; a shopper may not, and nobody but a service ensures accounts", async () => {
  const email = newEmail();
  await (await auth.service()).ensureAccount({ email, password, roles: [Role.OPERATOR] });
  const { tokens } = await auth.anyone.signIn({ email, password });
  const operator = auth.as(tokens?.accessToken ?? "");
  const shopper = await auth.register();
  await operator.grantRole({ accountId: shopper.accountId, role: Role.SELLER });
  const grant = auth.as(shopper.tokens.accessToken).grantRole({ accountId: shopper.accountId, role: Role.OPERATOR });
  expect(await refusal(grant)).toMatchObject({ code: "PermissionDenied" });
  const ensure = operator.ensureAccount({ email: newEmail(), password, roles: [Role.SHOPPER] });
  expect(await refusal(ensure)).toMatchObject({ code: "PermissionDenied" });
});

test("a role for an account that does not exist is NOT_FOUND", async () => {
  const call = (await auth.service()).grantRole({ accountId: newId(), role: Role.SELLER });
  expect(await refusal(call)).toMatchObject({ code: "NotFound", reason: "ACCOUNT_NOT_FOUND" });
});
