import { MailKind } from "@souk/contracts/auth/v1/auth";
import { MailRequestedSchema } from "@souk/contracts/auth/v1/auth_events";
import {
  LinesCancelledSchema,
  OrderCancelled_Reason,
  OrderCancelledSchema,
  OrderPlacedSchema,
  ReturnChangedSchema,
  SellerOrderCancelledSchema,
} from "@souk/contracts/order/v1/order_events";
import { SellerMailRequestedSchema } from "@souk/contracts/seller/v1/seller_events";
import { newId } from "@souk/ids/id";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { startNotification } from "./harness.ts";

let shop: Awaited<ReturnType<typeof startNotification>>;
beforeAll(async () => {
  shop = await startNotification();
});
afterAll(() => shop.stop());

const soon = { timeout: 15_000, interval: 20 };
const newAddress = () => `${newId()}@example.com`;

function requestMail(mailId: string, id = newId()) {
  const payload = { mailId, accountId: newId(), kind: MailKind.VERIFY_EMAIL };
  return shop.tell({
    ...{ id, topic: "auth-events", type: "auth.mail-requested.v1", key: payload.accountId },
    ...{ schema: MailRequestedSchema, payload },
  });
}

async function arrived(address: string, count = 1) {
  return vi.waitFor(async () => {
    const mails = await shop.mailbox.mailsTo(address);
    expect(mails).toHaveLength(count);
    return mails;
  }, soon);
}

function receiver() {
  const [subjectId, address] = [newId(), newAddress()];
  shop.state.receivers.set(subjectId, address);
  return { subjectId, address };
}

const stateOf = async (subjectId: string) => {
  const rows = await shop.sql<{ state: string; last_error: string | null; attempts: number }[]>`
    select state, last_error, attempts from deliveries where subject_id = ${subjectId}`;
  return rows[0];
};

test("a mail about signing in arrives in its language, its link asked for as it is sent", async () => {
  const { subjectId, address } = receiver();
  await requestMail(subjectId);
  const [mail] = await arrived(address);
  expect(mail).toMatchObject({ subject: "Подтвердите адрес почты" });
  expect(mail?.text).toMatch(/https:\/\/shop\.example\/ru\/verify\/secret-\d+/);
  expect(mail?.html).toMatch(/href="https:\/\/shop\.example\/ru\/verify\/secret-\d+"/);
});

test("an event that comes again sends nothing again", async () => {
  const { subjectId, address } = receiver();
  const id = await requestMail(subjectId);
  await arrived(address);
  const { prepared } = shop.state;
  await requestMail(subjectId, id);
  // Forgotten by the inbox, as after its retention: the delivery itself is there once.
  await shop.sql`delete from inbox`;
  await requestMail(subjectId, id);
  const after = receiver();
  await requestMail(after.subjectId);
  await arrived(after.address);
  expect(await shop.mailbox.mailsTo(address)).toHaveLength(1);
  expect(shop.state.prepared).toBe(prepared + 1);
});

test("a mail without a receiver is not sent", async () => {
  const subjectId = newId();
  await requestMail(subjectId);
  await vi.waitFor(async () => expect((await stateOf(subjectId))?.state).toBe("skipped"), soon);
});

test("an order is confirmed to the address it was placed with, names and titles escaped", async () => {
  const { subjectId: orderId, address } = receiver();
  await shop.tell({
    ...{ topic: "order-events", type: "order.placed.v1", key: orderId },
    ...{ schema: OrderPlacedSchema, payload: { orderId } },
  });
  const [mail] = await arrived(address);
  expect(mail?.subject).toBe("Your order S-7K2M-94QX");
  expect(mail?.text).toContain("2 × Mug & spoon: €24.00");
  expect(mail?.text).toContain("Total: €33.00");
  expect(mail?.text).toContain(`https://shop.example/en/orders/link/link-of-${orderId}`);
  expect(mail?.html).toContain("Anna &lt;b&gt;");
  expect(mail?.html).toContain("Mug &amp; spoon");
});

test("a cancelled order is told, one that was never finished is not", async () => {
  const [cancelled, abandoned] = [receiver(), receiver()];
  const tell = (orderId: string, reason: OrderCancelled_Reason) =>
    shop.tell({
      ...{ topic: "order-events", type: "order.cancelled.v1", key: orderId },
      ...{ schema: OrderCancelledSchema, payload: { orderId, reason } },
    });
  await tell(abandoned.subjectId, OrderCancelled_Reason.ABANDONED);
  await tell(cancelled.subjectId, OrderCancelled_Reason.SHOPPER);
  expect((await arrived(cancelled.address))[0]?.subject).toBe("Order S-7K2M-94QX is cancelled");
  expect(await stateOf(abandoned.subjectId)).toBeUndefined();
});

test("one seller's part that is cancelled is told", async () => {
  const { subjectId: orderId, address } = receiver();
  await shop.tell({
    ...{ topic: "order-events", type: "order.seller_order_cancelled.v1", key: orderId },
    ...{ schema: SellerOrderCancelledSchema, payload: { orderId } },
  });
  const [mail] = await arrived(address);
  expect(mail?.subject).toBe("A part of order S-7K2M-94QX is cancelled");
  expect(mail?.text).toContain(`https://shop.example/en/orders/link/link-of-${orderId}`);
});

test("pieces that a seller cancels are told with what is not charged and what is left to pay", async () => {
  const { subjectId: orderId, address } = receiver();
  const event = {
    ...{ id: newId(), topic: "order-events", type: "order.lines_cancelled.v1", key: orderId },
    ...{ schema: LinesCancelledSchema, payload: { orderId } },
  };
  await shop.tell(event);
  await shop.tell(event);
  const [mail, ...more] = await arrived(address);
  expect(more).toHaveLength(0);
  expect(mail?.subject).toBe("Some items of order S-7K2M-94QX are cancelled");
  expect(mail?.text).toMatch(/1 × Mug & spoon\W+−€12\.00/);
  expect(mail?.text).not.toContain("Plate");
  expect(mail?.text).toContain(`https://shop.example/en/orders/link/link-of-${orderId}`);
});

test("an invitation goes to the invited address with its link into the console, once however often it is asked for", async () => {
  const { subjectId, address } = receiver();
  const event = {
    ...{ id: newId(), topic: "seller-events", type: "seller.mail-requested.v1", key: subjectId },
    ...{ schema: SellerMailRequestedSchema, payload: { mailId: subjectId } },
  };
  await shop.tell(event);
  await shop.tell(event);
  const [mail, ...more] = await arrived(address);
  expect(more).toHaveLength(0);
  expect(mail?.subject).toBe("Verde <b> invites you to its team");
  expect(mail?.text).toContain("https://console.example/en/invitation/team-secret");
  expect(mail?.html).not.toContain("Verde <b>");
});

test("while the auth service is away a mail waits, then arrives once", async () => {
  const { subjectId, address } = receiver();
  shop.state.authIsAway = true;
  await requestMail(subjectId);
  await vi.waitFor(async () => expect((await stateOf(subjectId))?.attempts).toBeGreaterThan(2), soon);
  shop.state.authIsAway = false;
  await arrived(address);
  await vi.waitFor(async () => expect((await stateOf(subjectId))?.state).toBe("sent"), soon);
});

test("while the mail server is away a mail waits; in the end it is given up and stays to be looked at", async () => {
  const [waiting, hopeless] = [receiver(), receiver()];
  await shop.restart({ SMTP_URL: "smtp://127.0.0.1:9" });
  await requestMail(waiting.subjectId);
  await vi.waitFor(async () => expect((await stateOf(waiting.subjectId))?.attempts).toBeGreaterThan(1), soon);
  await shop.restart({});
  await arrived(waiting.address);
  await shop.restart({ SMTP_URL: "smtp://127.0.0.1:9", DELIVERY_GIVE_UP_MS: "50" });
  await requestMail(hopeless.subjectId);
  await vi.waitFor(async () => expect(await stateOf(hopeless.subjectId)).toMatchObject({ state: "failed" }), soon);
  expect((await stateOf(hopeless.subjectId))?.last_error).not.toContain("@");
  await shop.restart({});
  const [letter, ...more] = await shop.deadLetters.list();
  expect(more).toEqual([]);
  expect(letter).toMatchObject({ consumer: "notification.send-again", subject: "mail sign_in_mail" });
  expect(letter?.payloadJson).toContain("deliveryId");
  await shop.deadLetters.replay(letter?.id ?? "");
  await arrived(hopeless.address);
  expect(await shop.deadLetters.list()).toEqual([]);
});

test("the database knows no address, no link and no words of a mail", async () => {
  const { subjectId, address } = receiver();
  await requestMail(subjectId);
  await arrived(address);
  const rows = await shop.sql`select d::text as text from deliveries d`;
  const text = rows.map((row) => String(row.text)).join("\n");
  expect(text).not.toContain("@");
  expect(text).not.toContain("secret");
});

test("what becomes of a return is told to who ordered, but not that no money went back", async () => {
  const { subjectId: orderId, address } = receiver();
  const tellReturn = (change: string, refund?: { currencyCode: string; minorUnits: bigint }) =>
    shop.tell({
      ...{ id: newId(), topic: "order-events", type: `order.return_${change}.v1`, key: orderId },
      ...{ schema: ReturnChangedSchema, payload: { orderId, ...(refund && { refund }) } },
    });
  await tellReturn("refunded", { currencyCode: "EUR", minorUnits: 0n });
  for (const change of ["approved", "cancelled", "expired"]) await tellReturn(change);
  await tellReturn("refunded", { currencyCode: "EUR", minorUnits: 1_000n });
  const subjects = (await arrived(address, 4)).map(({ subject }) => subject);
  expect(subjects.toSorted()).toEqual([
    "The money for your return from order S-7K2M-94QX",
    "Your return from order S-7K2M-94QX did not arrive",
    "Your return from order S-7K2M-94QX is approved",
    "Your return from order S-7K2M-94QX is cancelled",
  ]);
});
