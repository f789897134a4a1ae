import { SellerApiKeyService } from "@souk/contracts/seller/v1/api_key_service";
import { Membership_Role, Permission } from "@souk/contracts/seller/v1/seller";
import { SellerService } from "@souk/contracts/seller/v1/seller_service";
import { PrepareSellerMailResponse_Kind as MailKind, SellerTeamService } from "@souk/contracts/seller/v1/team_service";
import { newId } from "@souk/ids/id";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openShop } from "./applying.ts";
import { reasonOf, type SellerHarness, startSeller } from "./harness.ts";

let harness: SellerHarness;
let owner: Awaited<ReturnType<SellerHarness["person"]>>;
let sellerId = "";
let otherSellerId = "";
beforeAll(async () => {
  harness = await startSeller();
  owner = await harness.person("owner@keys.example");
  ({ sellerId } = await openShop(harness, owner));
  ({ sellerId: otherSellerId } = await openShop(harness, await harness.person("other@keys.example")));
}, 120_000);
afterAll(() => harness.stop());

const keysOf = ({ token }: { token: string }) => harness.network.client(SellerApiKeyService, "seller", token);
const services = async () => {
  const token = await harness.service();
  return {
    keys: harness.network.client(SellerApiKeyService, "seller", token),
    sellers: harness.network.client(SellerService, "seller", token),
    team: harness.network.client(SellerTeamService, "seller", token),
  };
};
const create = (scopes: readonly string[], more: object = {}) =>
  keysOf(owner).createApiKey({ requestId: newId(), sellerId, name: "ERP", scopes: [...scopes], ...more });

test("a key is shown once, is nowhere in the database, works as its scopes say in its own shop alone, and not a moment after it was revoked", async () => {
  const { keys, sellers } = await services();
  const request = { requestId: newId(), sellerId, name: "Warehouse", scopes: ["orders:read", "stock:write"] };
  const { secret, apiKey } = await keysOf(owner).createApiKey(request);
  expect(secret.startsWith(apiKey?.prefix ?? "-")).toBe(true);
  expect(await keysOf(owner).createApiKey(request)).toMatchObject({ secret: "", apiKey: { id: apiKey?.id } });
  const [row] = await harness.sql`select api_keys::text as text from api_keys where id = ${apiKey?.id ?? ""}`;
  const [kept] = await harness.sql`select string_agg(encode(answer, 'escape'), '') as text from requests`;
  expect(`${row?.text}${kept?.text}`).not.toContain(secret.slice(20));

  expect(await keys.verifyApiKey({ secret })).toMatchObject({ apiKeyId: apiKey?.id, sellerId, scopes: request.scopes });
  const membership = await sellers.getMembership({ sellerId, userId: apiKey?.id ?? "" });
  expect(membership).toMatchObject({ isApiKey: true, membership: { role: Membership_Role.UNSPECIFIED } });
  expect(membership.permissions.toSorted()).toEqual(
    [Permission.VIEW_ORDERS, Permission.VIEW_CATALOGUE, Permission.MANAGE_STOCK].toSorted(),
  );
  const elsewhere = sellers.getMembership({ sellerId: otherSellerId, userId: apiKey?.id ?? "" });
  expect(await reasonOf(elsewhere)).toBe("MEMBERSHIP_NOT_FOUND");
  const [listed] = (await keysOf(owner).listApiKeys({ sellerId })).apiKeys;
  expect(Number(listed?.lastUsedAt?.seconds)).toBeGreaterThanOrEqual(Number(listed?.createdAt?.seconds));

  const revoke = { sellerId, apiKeyId: apiKey?.id ?? "" };
  await keysOf(owner).revokeApiKey(revoke);
  await keysOf(owner).revokeApiKey(revoke);
  expect(await reasonOf(keys.verifyApiKey({ secret }))).toBe("API_KEY_INVALID");
  expect(await reasonOf(sellers.getMembership({ sellerId, userId: apiKey?.id ?? "" }))).toBe("MEMBERSHIP_NOT_FOUND");
  expect(await reasonOf(keys.verifyApiKey({ secret: `${secret.slice(0, -1)}x` }))).toBe("API_KEY_INVALID");
  expect(await reasonOf(keys.verifyApiKey({ secret: "souk_sk_" }))).toBe("API_KEY_INVALID");
});

test("each key made or revoked is in the audit log once and mailed to the owner, without the key", async () => {
  const { team } = await services();
  const { apiKey, secret } = await create(["money:read"]);
  await keysOf(owner).revokeApiKey({ sellerId, apiKeyId: apiKey?.id ?? "" });
  const entries = await harness.sql`select action, before::text || after::text as said from audit_entries
    where subject_id = ${sellerId} and (before->>'key' = ${apiKey?.id ?? ""} or after->>'key' = ${apiKey?.id ?? ""}) order by id`;
  expect(entries.map(({ action }) => action)).toEqual(["api-key.created", "api-key.revoked"]);
  const mails =
    await harness.sql`select id, kind from mails where subject_id = ${apiKey?.id ?? ""} order by created_at, id`;
  expect(mails.map(({ kind }) => kind)).toEqual(["api_key_created", "api_key_revoked"]);
  const mail = await team.prepareSellerMail({ mailId: mails[0]?.id });
  expect(mail).toMatchObject({ to: owner.email, kind: MailKind.API_KEY_CREATED });
  expect(mail.note).toContain(apiKey?.prefix);
  expect(`${mail.note}${entries.map(({ said }) => said).join("")}`).not.toContain(secret.slice(20));
});

test("a key that has expired opens nothing, and one cannot be made that has, or with a scope that is none", async () => {
  const { keys } = await services();
  const soon = BigInt(Math.floor(Date.now() / 1000) + 3600);
  const { secret } = await create(["orders:read"], { expiresAt: { seconds: soon, nanos: 0 } });
  await keys.verifyApiKey({ secret });
  await harness.sql`update api_keys set expires_at = now() where seller_id = ${sellerId} and expires_at is not null`;
  expect(await reasonOf(keys.verifyApiKey({ secret }))).toBe("API_KEY_INVALID");
  expect(await reasonOf(create(["orders:read"], { expiresAt: { seconds: 1n, nanos: 0 } }))).toBe(
    "API_KEY_EXPIRY_INVALID",
  );
  expect(await reasonOf(create(["team:write"]))).toBe("API_KEY_SCOPE_UNKNOWN");
});

test("only owners see, make and revoke keys; a key makes no keys and sets up no webhooks", async () => {
  const { apiKey } = await create(["orders:read", "orders:write", "catalogue:write", "stock:write", "money:read"]);
  const keeper = await harness.person("keeper@keys.example");
  await harness.sql`insert into memberships (seller_id, user_id, role) values (${sellerId}, ${keeper.id}, 'orders')`;
  const stranger = await harness.person("stranger@keys.example");
  const asKey = { token: await harness.apiKeyToken(apiKey?.id ?? "") };
  for (const who of [keeper, stranger, asKey]) {
    const client = keysOf(who);
    const calls = [
      () => client.listApiKeys({ sellerId }),
      () => client.createApiKey({ requestId: newId(), sellerId, name: "Mine", scopes: ["orders:read"] }),
      () => client.revokeApiKey({ sellerId, apiKeyId: apiKey?.id ?? "" }),
    ];
    for (const call of calls) expect(await reasonOf(call())).toBe("SELLER_NOT_FOUND");
  }
  const other = await harness.person("other-owner@keys.example");
  await harness.sql`insert into memberships (seller_id, user_id, role) values (${otherSellerId}, ${other.id}, 'owner')`;
  const foreign = keysOf(other).revokeApiKey({ sellerId: otherSellerId, apiKeyId: apiKey?.id ?? "" });
  expect(await reasonOf(foreign)).toBe("API_KEY_NOT_FOUND");
  expect(await reasonOf(keysOf(owner).verifyApiKey({ secret: "x" }))).toBe("NOT_ALLOWED");
});
