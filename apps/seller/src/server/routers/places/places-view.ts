import { Permission } from "@souk/contracts/seller/v1/seller";
import type { GetShopResponse } from "@souk/contracts/seller/v1/shop_service";
import { type Handling, usualHandling } from "@souk/delivery-days/handling";
import type { localTime } from "@souk/delivery-days/local-time";

interface PlaceAddressView {
  readonly recipient: string;
  readonly phone: string;
  readonly line1: string;
  readonly line2: string;
  readonly city: string;
  readonly region: string;
  readonly postalCode: string;
  readonly countryCode: string;
}

export interface PlaceView extends PlaceAddressView {
  readonly id: string;
  readonly name: string;
  readonly isDefault: boolean;
}

export interface ClosureView {
  readonly id: string;
  /** ISO 8601 dates, both included. */
  readonly startsOn: string;
  readonly endsOn: string;
  readonly note: { readonly en: string; readonly ru: string };
}

export interface PlacesView {
  readonly places: readonly PlaceView[];
  readonly closures: readonly ClosureView[];
  readonly handling: Handling;
  /** The wall clock that promises go by, when this was asked for. */
  readonly local: LocalTime;
  readonly canManage: boolean;
}

type LocalTime = ReturnType<typeof localTime>;

export function placesView({ seller, locations, permissions }: GetShopResponse, local: LocalTime): PlacesView {
  const { days, cutOffHour } = seller?.handling ?? usualHandling;
  return {
    places: locations.map(({ $typeName: _, $unknown: __, ...place }) => place),
    closures: (seller?.closures ?? []).map(({ id, startsOn, endsOn, note }) => ({
      ...{ id, startsOn, endsOn },
      note: { en: note?.byLanguage.en ?? "", ru: note?.byLanguage.ru ?? "" },
    })),
    handling: { days, cutOffHour },
    local,
    canManage: permissions.includes(Permission.MANAGE_SHOP),
  };
}
