"use client";
import { emptyAddress } from "@souk/address/address";
import { emailProblem } from "@souk/ui/lib/email-problem";
import type { Problems } from "@souk/ui/lib/problem";
import { useFormFields } from "@souk/ui/lib/use-form-fields";
import { useEffect, useState } from "react";
import type { SavedAddressView } from "@/server/routers/account/address-view";
import type { MeView } from "@/server/routers/account/me";
import { homeCountry } from "../address/countries.ts";
import { readStored } from "./attempt-store.ts";
import { type DeliveryField, type DeliveryValues, deliveryProblems } from "./delivery-form.ts";
import { type Destination, destinationOf } from "./destination.ts";

interface Known {
  readonly me: MeView | null;
  /** The default first. */
  readonly addresses: readonly SavedAddressView[];
}

export function startDestination([first]: readonly SavedAddressView[]): Destination {
  return first ? destinationOf(first) : { countryCode: homeCountry };
}

/** Contact and address: what the account knows, what was typed, and what a reload must not lose. */
export function useDelivery({ me, addresses }: Known, onDestination: (destination: Destination) => void) {
  const [addressId, setAddressId] = useState<string | null>(addresses[0]?.id ?? null);
  const saved = addresses.find((address) => address.id === addressId);
  const fields = useFormFields<DeliveryField>(
    { ...emptyAddress(homeCountry), recipient: me?.name ?? "", email: me?.email ?? "" },
    (values) => problemsOf(values, saved !== undefined),
  );

  function choose(id: string | null) {
    setAddressId(id);
    onDestination(destinationOf(addresses.find((address) => address.id === id) ?? fields.values));
  }

  function change(patch: Partial<Record<DeliveryField, string>>) {
    fields.set(patch);
    if (patch.countryCode !== undefined || patch.postalCode !== undefined)
      onDestination(destinationOf({ ...fields.values, ...patch }));
  }

  function restore() {
    const stored = readStored()?.delivery;
    if (!stored) return;
    const same = addresses.find(({ line1, postalCode }) => line1 === stored.line1 && postalCode === stored.postalCode);
    fields.set(same ? { email: stored.email } : stored);
    setAddressId(same?.id ?? null);
    onDestination(destinationOf(stored));
  }

  // biome-ignore lint/correctness/useExhaustiveDependencies: once, after the first paint: the server knows no storage
  useEffect(restore, []);

  const delivery: DeliveryValues = saved ? { ...pickAddress(saved), email: fields.values.email } : fields.values;
  return { ...fields, set: change, choose, addressId: saved?.id ?? null, delivery };
}

function problemsOf(values: DeliveryValues, isSaved: boolean): Problems<DeliveryField> {
  if (!isSaved) return deliveryProblems(values);
  const email = emailProblem(values.email);
  return email ? { email } : {};
}

function pickAddress({ id: _id, isDefault: _isDefault, ...address }: SavedAddressView) {
  return address;
}
