import type { Sealer } from "@souk/personal-data/sealer";
import { z } from "zod";
import type { Business } from "../domain/application-problems.ts";

const fields = z.record(z.string(), z.string());

/** Objects of texts sealed as JSON. */
export function sealFields(
  sealer: Sealer,
  place: Parameters<Sealer["seal"]>[0],
  values: Record<string, string>,
): Buffer {
  return sealer.seal(place, JSON.stringify(values));
}

export function openFields(
  sealer: Sealer,
  place: Parameters<Sealer["open"]>[0],
  sealed: Uint8Array,
): Record<string, string> {
  return fields.parse(JSON.parse(sealer.open(place, sealed)));
}

export const businessPlace = (rowId: string) => ({ table: "applications", rowId, column: "business_sealed" });
export const documentPlace = (rowId: string) => ({ table: "application_documents", rowId, column: "content_sealed" });
export const documentNamePlace = (rowId: string) => ({ table: "application_documents", rowId, column: "name_sealed" });
export const ibanPlace = (rowId: string) => ({ table: "bank_accounts", rowId, column: "iban_sealed" });
export const holderPlace = (rowId: string) => ({ table: "bank_accounts", rowId, column: "holder_sealed" });
export const invitationPlace = (rowId: string) => ({ table: "invitations", rowId, column: "email_sealed" });
export const webhookSecretPlace = (rowId: string) => ({ table: "webhooks", rowId, column: "secret_sealed" });
export const locationPlace = (rowId: string) => ({ table: "locations", rowId, column: "address_sealed" });

export function toBusiness(values: Record<string, string>): Business {
  const of = (name: keyof Business) => values[name] ?? "";
  return {
    legalName: of("legalName"),
    countryCode: of("countryCode"),
    registrationNumber: of("registrationNumber"),
    vatNumber: of("vatNumber"),
    line1: of("line1"),
    line2: of("line2"),
    city: of("city"),
    region: of("region"),
    postalCode: of("postalCode"),
    contactName: of("contactName"),
    contactEmail: of("contactEmail"),
    contactPhone: of("contactPhone"),
  };
}
