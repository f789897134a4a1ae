import { Role } from "@souk/contracts/access/v1/access";
import { asCaller } from "@souk/service/client";
import { demoAccounts } from "../accounts.ts";
import { demoPurchases, demoReviewers, demoReviews } from "../catalogue/reviews.ts";
import type { DemoProduct, DemoReview, DemoReviewer } from "../types.ts";
import type { SeedClients } from "./clients.ts";
import { demoId } from "./demo-id.ts";
import { boughtOffer, loadPurchase, purchaseId } from "./load-purchases.ts";

/** What was bought in the shop's first weeks, and what is said about it: each review is of a line of its author's order. */
export async function loadReviews(clients: SeedClients, products: readonly DemoProduct[]): Promise<void> {
  const byKey = new Map(products.map((product) => [product.key, product]));
  const known = (keys: readonly string[]) => keys.flatMap((key) => byKey.get(key) ?? []);
  for (const reviewer of demoReviewers) {
    await loadReviewer(clients, reviewer, (reviews) => known(reviews.map(({ productKey }) => productKey)));
  }
  for (const { email, name, locale } of demoAccounts) {
    const bought = known(demoPurchases[email] ?? []);
    if (bought.length === 0) continue;
    const shopperId = await accountId(clients, email);
    await loadPurchase(clients, { shopperId, shopperKey: email, name, email, locale, products: bought });
  }
}

async function loadReviewer(
  clients: SeedClients,
  { key, name, locale }: DemoReviewer,
  productsOf: (reviews: readonly DemoReview[]) => readonly DemoProduct[],
): Promise<void> {
  const email = `${key}@souk.example`;
  const reviews = demoReviews.filter(({ reviewerKey }) => reviewerKey === key);
  const products = productsOf(reviews);
  const shopperId = await accountId(clients, email);
  await clients.user.ensureProfile({ userId: shopperId, displayName: name, email, locale });
  const isNew = await loadPurchase(clients, { shopperId, shopperKey: key, name, email, locale, products });
  if (!isNew) return;
  const { tokens } = await clients.auth.signIn({ email, password: clients.password, device: "demo" });
  const call = asCaller(tokens?.accessToken ?? "");
  for (const { productKey, stars, title, text } of reviews) {
    const product = products.find((each) => each.key === productKey);
    const offer = product && boughtOffer(product);
    if (!offer) continue;
    const line = {
      requestId: demoId("review", `${key} ${productKey}`),
      orderId: purchaseId(key),
      offerId: offer.offerId,
    };
    await clients.review.writeReview({ ...line, stars, title, text, authorName: name, language: locale }, call);
  }
  await clients.auth.signOut({ refreshToken: tokens?.refreshToken ?? "" });
}

async function accountId(clients: SeedClients, email: string): Promise<string> {
  const { account } = await clients.auth.ensureAccount({ email, password: clients.password, roles: [Role.SHOPPER] });
  if (!account) throw new Error(`the auth service gave no account for ${email}`);
  return account.id;
}
