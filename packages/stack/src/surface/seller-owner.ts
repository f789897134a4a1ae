import { Role } from "@souk/contracts/access/v1/access";
import { Document_Kind } from "@souk/contracts/seller/v1/application";
import { Membership_Role } from "@souk/contracts/seller/v1/seller";
import { ViewList } from "@souk/contracts/seller/v1/view_service";
import { newId } from "@souk/ids/id";
import { guestIdentity, newAccount } from "./identities.ts";
import { rejectedCase } from "./own-case.ts";
import { fleetOfOthers } from "./own-fleet.ts";
import { ownNotification } from "./own-notification.ts";
import { addOwner, askedBack, buy, type Call, callOf, type Owner, ownWords, type Surroundings } from "./owners.ts";

/** One transparent pixel: a document is told by its content. */
const pixel = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);

/**
 * Who sells the proof's goods, with a promotion, a packed order, a team, a place, a webhook, an API key, a saved view and an
 * application for another shop.
 */
export async function sellerOwner(surroundings: Surroundings): Promise<Owner> {
  const { clients, http, env, goods } = surroundings;
  const account = await newAccount(clients, http, env, Role.SELLER);
  const call = callOf(account);
  const { sellerId, sellerSlug, offerId } = goods;
  await addOwner(clients, sellerId, account.id);
  const name = { byLanguage: { en: `Promotion ${newId()}` } };
  const { promotion } = await clients.promotion.createPromotion({
    requestId: newId(),
    terms: {
      sellerId,
      name,
      couponCode: `PROOF-${newId().slice(-12)}`.toUpperCase(),
      benefit: { case: "percentOffBasisPoints", value: 100 },
    },
  });
  const promotionId = promotion?.id ?? "";
  const own = await teamAndPlace(surroundings, call);
  const programs = await programsOf(surroundings, call);
  const view = await viewOf(surroundings, call);
  const proposal = await draftOf(surroundings, call);
  const note = `Rejected because of ${newId()}`;
  const rejected = await rejectedCase(env, goods, note);
  const fleet = await fleetOfOthers(clients, env);
  return {
    identity: account,
    owns: {
      ...{ seller: sellerId, shop: sellerSlug, offer: offerId, promotion: promotionId, product: proposal.productId },
      ...(await packedOrder(surroundings, call)),
      ...own,
      ...{ webhook: programs.webhook, delivery: programs.delivery, apiKey: programs.apiKey },
      import: await importOf(surroundings, call),
      view: view.id,
      ...(await application(surroundings, call)),
      // Operators' alone: whether there is one makes no difference to who may not ask.
      ...{ payout: newId(), term: newId(), letter: newId(), rule: newId() },
      ...fleet.owns,
      case: rejected.case,
      notification: await ownNotification(clients, call, sellerId),
    },
    secrets: [name.byLanguage.en, note, view.name, ...programs.secrets, ...fleet.secrets],
    leave: async () => {
      await fleet.remove();
      await rejected.remove();
      await clients.view.deleteView({ sellerId, list: ViewList.PRODUCTS, viewId: view.id }, call);
      await clients.webhook.deleteWebhook({ sellerId, webhookId: programs.webhook }, call);
      await clients.apiKey.revokeApiKey({ sellerId, apiKeyId: programs.apiKey }, call);
      await clients.ownShop.cancelClosure({ sellerId, closureId: own.closure }, call);
      await clients.ownShop.deleteLocation({ sellerId, locationId: own.location }, call);
      await clients.team.revokeInvitation({ sellerId, invitationId: own.invitation }, call);
      await clients.promotion.endPromotion({ requestId: newId(), promotionId });
      await account.remove();
    },
  };
}

/** What the shop's own programs have: a key, and a webhook with something to send that is disabled, so that nothing moves. */
async function programsOf({ clients, goods: { sellerId } }: Surroundings, call: Call) {
  const about = { sellerId, url: "https://example.com/souk", eventTypes: ["order.placed"] };
  const made = await clients.webhook.createWebhook({ requestId: newId(), ...about }, call);
  const webhook = made.webhook?.id ?? "";
  await clients.webhook.updateWebhook({ requestId: newId(), ...about, webhookId: webhook, enabled: false }, call);
  const { deliveryId } = await clients.webhook.testWebhook({ requestId: newId(), sellerId, webhookId: webhook }, call);
  const scopes = ["orders:read"];
  const key = await clients.apiKey.createApiKey({ requestId: newId(), sellerId, name: "Proof", scopes }, call);
  return { webhook, delivery: deliveryId, apiKey: key.apiKey?.id ?? "", secrets: [made.secret, key.secret] };
}

/** Filters under a name that the shop's people share, and nobody else may know of. */
async function viewOf({ clients, goods: { sellerId } }: Surroundings, call: Call) {
  const id = newId();
  const view = { id, name: `Secret view ${id.slice(-12)}`, search: "view=draft", isShared: true };
  await clients.view.saveView({ requestId: newId(), sellerId, list: ViewList.PRODUCTS, view }, call);
  return view;
}

/** A product that its seller writes and nobody else may know of. */
async function draftOf({ clients, goods: { sellerId } }: Surroundings, call: Call) {
  const productId = newId();
  const title = `Secret product ${productId.slice(-12)}`;
  const content = { title: { byLanguage: { en: title } }, variants: [] };
  const { draft } = await clients.catalogue.saveDraft(
    { requestId: newId(), sellerId, productId, version: 0, content },
    call,
  );
  return { productId, title, draft: { productId, version: draft?.version ?? 1 } };
}

/** A file of theirs that was not sent to its end. */
async function importOf({ clients, goods: { sellerId } }: Surroundings, call: Call): Promise<string> {
  const file = { requestId: newId(), sellerId, fileName: "secret-products.csv", sizeBytes: 100n };
  const { import: begun } = await clients.imports.startImport(file, call);
  return begun?.id ?? "";
}

async function packedOrder(surroundings: Surroundings, call: Call) {
  const { clients, http, env, goods } = surroundings;
  const { sellerId } = goods;
  const guest = await guestIdentity(http, env, goods.offerId);
  const { sellerOrder } = await buy(surroundings, callOf(guest), ownWords());
  const { fulfilments } = await clients.fulfilment.batchGetFulfilments(
    { sellerId, sellerOrderIds: [sellerOrder] },
    call,
  );
  const lineId = fulfilments[0]?.lines[0]?.lineId ?? "";
  const { fulfilment } = await clients.fulfilment.packSellerOrder(
    {
      ...{ requestId: newId(), sellerId, sellerOrderId: sellerOrder, version: fulfilments[0]?.version ?? 1 },
      shipments: [{ lines: [{ lineId, quantity: 1 }], weightGrams: 0 }],
    },
    call,
  );
  const { return: returnId } = await askedBack(surroundings, callOf(guest));
  return { sellerOrder, line: lineId, return: returnId, shipment: fulfilment?.shipments[0]?.id ?? "" };
}

async function teamAndPlace({ clients, goods: { sellerId } }: Surroundings, call: Call) {
  const tag = newId().slice(-12);
  const { invitation } = await clients.team.inviteMember(
    {
      ...{ requestId: newId(), sellerId, email: `invited-${tag}@souk.example` },
      ...{ role: Membership_Role.CATALOGUE, locale: "en" },
    },
    call,
  );
  const place = { line1: "Rua do Armazém 1", city: "Porto", postalCode: "4050-262", countryCode: "PT" };
  const { location } = await clients.ownShop.saveLocation(
    { requestId: newId(), sellerId, location: { id: newId(), name: "Warehouse", recipient: "Warehouse", ...place } },
    call,
  );
  // A shop is closed once on a day, and the run before may have left its own.
  const day = new Date(Date.UTC(2060, 0, 1 + Math.floor(Math.random() * 14_000))).toISOString().slice(0, 10);
  const { closure } = await clients.ownShop.scheduleClosure(
    { requestId: newId(), sellerId, startsOn: day, endsOn: day },
    call,
  );
  return { invitation: invitation?.id ?? "", location: location?.id ?? "", closure: closure?.id ?? "" };
}

async function application({ clients }: Surroundings, call: Call) {
  const { application: started } = await clients.application.startApplication(
    { requestId: newId(), locale: "en" },
    call,
  );
  const id = started?.id ?? "";
  const about = { kind: Document_Kind.REGISTRATION, fileName: "register.png", content: pixel };
  const { application: filled } = await clients.application.uploadDocument(
    { requestId: newId(), applicationId: id, ...about },
    call,
  );
  return { application: id, document: filled?.documents[0]?.id ?? "" };
}
