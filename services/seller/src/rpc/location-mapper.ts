import type { MessageInitShape } from "@bufbuild/protobuf";
import type { LocationSchema } from "@souk/contracts/seller/v1/shop_service";
import type { Sealer } from "@souk/personal-data/sealer";
import { locationPlace, openFields } from "../db/sealed.ts";
import type { LocationRow } from "../db/shop-store.ts";

export function toLocation(
  sealer: Sealer,
  { id, name, isDefault, addressSealed }: LocationRow,
): MessageInitShape<typeof LocationSchema> {
  return { ...openFields(sealer, locationPlace(id), addressSealed), id, name, isDefault };
}
