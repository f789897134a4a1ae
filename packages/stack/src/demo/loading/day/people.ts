import { timestampFromMs } from "@bufbuild/protobuf/wkt";
import { createTokenMinter } from "@souk/access/tokens";
import { Role } from "@souk/contracts/access/v1/access";
import { Membership_Role } from "@souk/contracts/seller/v1/seller";
import { newId } from "@souk/ids/id";
import { asCaller } from "@souk/service/client";
import { type DayOrder, dayCouriers, dayPacker } from "../../day.ts";
import type { SeedClients } from "../clients.ts";
import { demoId } from "../demo-id.ts";
import { addCourier } from "../load-fleet.ts";

export type Call = ReturnType<typeof asCaller>;

const shiftMs = 10 * 60 * 60_000;

interface Wanted {
  readonly email: string;
  readonly name: string;
  readonly roles: Role[];
}

export async function ensurePerson(clients: SeedClients, { email, name, roles }: Wanted): Promise<string> {
  const { account } = await clients.auth.ensureAccount({ email, password: clients.password, roles });
  if (!account) throw new Error(`the auth service gave no account for ${email}`);
  await clients.user.ensureProfile({ userId: account.id, displayName: name, email, locale: "en" });
  return account.id;
}

export async function signIn({ auth, password }: SeedClients, email: string): Promise<Call> {
  const { tokens } = await auth.signIn({ email, password, device: "demo" });
  return asCaller(tokens?.accessToken ?? "");
}

/** Who may pack for the shops of the day. */
export async function asPacker(clients: SeedClients): Promise<Call> {
  const { email, name, sellerKeys } = dayPacker;
  const userId = await ensurePerson(clients, { email, name, roles: [Role.SHOPPER, Role.SELLER] });
  for (const key of sellerKeys) {
    const membership = { sellerId: demoId("seller", key), userId, role: Membership_Role.ORDERS };
    await clients.seller.addMember({ requestId: newId(), membership });
  }
  return signIn(clients, email);
}

/** A courier of the day, hired when they are not yet, and on shift. */
export async function onShift(clients: SeedClients, who: keyof typeof dayCouriers) {
  const { email, name, phone, zone } = dayCouriers[who];
  const id = await ensurePerson(clients, { email, name, roles: [Role.SHOPPER, Role.COURIER] });
  const { couriers } = await clients.fleet.getFleet({});
  if (!couriers.some((each) => each.id === id)) await addCourier(clients, { id, name, phone, zone });
  const call = await signIn(clients, email);
  await clients.courier.startShift({ requestId: newId(), endsAt: timestampFromMs(Date.now() + shiftMs) }, call);
  return { id, call };
}

export type DayCourier = Awaited<ReturnType<typeof onShift>>;

/** Whoever orders: as their account, or as a guest. */
export async function asShopper(clients: SeedClients, { email, key }: DayOrder): Promise<Call> {
  if (email) return signIn(clients, email);
  const minter = createTokenMinter({ internalSecret: clients.internalSecret, service: "seed" });
  return asCaller(await minter.mint(demoId("guest", key)));
}
