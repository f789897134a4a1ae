import { create, toBinary } from "@bufbuild/protobuf";
import {
  ProductRevisionDecided_Decision as Decision,
  ProductRevisionDecidedSchema,
} from "@souk/contracts/moderation/v1/moderation_events";
import { PrepareSellerMailResponse_Kind as Kind, SellerTeamService } from "@souk/contracts/seller/v1/team_service";
import { encodeEnvelope } from "@souk/events/envelope";
import { createRedisBus } from "@souk/events/redis-bus";
import { newId } from "@souk/ids/id";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openShop } from "./applying.ts";
import { eventually, type SellerHarness, startSeller } from "./harness.ts";

let harness: SellerHarness;
beforeAll(async () => {
  harness = await startSeller();
});
afterAll(() => harness.stop());

async function decide(sellerId: string, decision: Decision): Promise<void> {
  const productId = newId();
  const why =
    decision === Decision.REJECTED ? { reasonCodes: ["CONTACT_DETAILS", "MISLEADING"], note: "See above." } : {};
  const title = { byLanguage: { en: "Kettle", ru: "Чайник" } };
  const about = { sellerId, productId, revisionId: newId(), caseId: newId(), decision, title, ...why };
  const payload = toBinary(ProductRevisionDecidedSchema, create(ProductRevisionDecidedSchema, about));
  const type = "moderation.product-revision-decided.v1";
  const value = encodeEnvelope({
    id: newId(),
    source: "moderation",
    type,
    key: productId,
    occurredAt: new Date(),
    payload,
  });
  const bus = createRedisBus({ url: harness.network.redisUrl });
  const record = { topic: "moderation-events", key: productId, value };
  // Twice, as it may happen.
  await bus.publish([record, record]);
  await bus.close();
}

test("the owners of a shop get one mail about a product that was rejected, none about one that was approved", async () => {
  const owner = await harness.person("o1@rejected.example");
  const { sellerId } = await openShop(harness, owner);
  const mails = () => harness.sql`select id, product_title from mails where kind = 'product_rejected'`;
  await decide(sellerId, Decision.APPROVED);
  await decide(sellerId, Decision.REJECTED);
  const [mail] = await eventually(mails, (rows) => rows.length > 0);
  const team = harness.network.client(SellerTeamService, "seller", await harness.service());
  expect(await team.prepareSellerMail({ mailId: mail?.id })).toMatchObject({
    ...{ to: owner.email, kind: Kind.PRODUCT_REJECTED, productTitle: "Чайник", note: "See above." },
    reason: "CONTACT_DETAILS MISLEADING",
  });
  // A later one comes after whatever there is of these two.
  await decide(sellerId, Decision.REJECTED);
  await eventually(mails, (rows) => rows.length > 1);
  expect(await mails()).toHaveLength(2);
});
