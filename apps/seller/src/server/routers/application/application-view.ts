import { type Timestamp, timestampDate } from "@bufbuild/protobuf/wkt";
import {
  type Application,
  Application_State,
  Check_Kind,
  Check_State,
  Document_Kind,
} from "@souk/contracts/seller/v1/application";
import { z } from "zod";

export const applicationStates = {
  draft: Application_State.DRAFT,
  submitted: Application_State.SUBMITTED,
  changes_requested: Application_State.CHANGES_REQUESTED,
  approved: Application_State.APPROVED,
  rejected: Application_State.REJECTED,
  withdrawn: Application_State.WITHDRAWN,
} as const;
type ApplicationState = keyof typeof applicationStates;

export const checkKinds = {
  business: Check_Kind.BUSINESS,
  documents: Check_Kind.DOCUMENTS,
  bank_account: Check_Kind.BANK_ACCOUNT,
} as const;
const checkStates = {
  missing: Check_State.MISSING,
  pending: Check_State.PENDING,
  approved: Check_State.APPROVED,
  refused: Check_State.REFUSED,
} as const;
export const documentKinds = {
  registration: Document_Kind.REGISTRATION,
  identity: Document_Kind.IDENTITY,
  address_proof: Document_Kind.ADDRESS_PROOF,
} as const;

const field = (most: number) => z.string().max(most);
export const businessInput = z.object({
  ...{ legalName: field(160), countryCode: field(2), registrationNumber: field(40), vatNumber: field(40) },
  ...{ line1: field(200), line2: field(200), city: field(120), region: field(120), postalCode: field(20) },
  ...{ contactName: field(120), contactEmail: field(254), contactPhone: field(32) },
});
export type BusinessView = z.infer<typeof businessInput>;

export interface CheckView {
  readonly kind: keyof typeof checkKinds;
  readonly state: keyof typeof checkStates;
  readonly reason: string;
  readonly note: string;
}

export interface DocumentView {
  readonly id: string;
  readonly kind: keyof typeof documentKinds;
  readonly fileName: string;
  readonly sizeBytes: number;
}

/** An application as its applicant and the operator see it. */
export interface ApplicationView {
  readonly id: string;
  readonly state: ApplicationState;
  readonly shopName: string;
  readonly slug: string;
  readonly description: { readonly en: string; readonly ru: string };
  readonly business: BusinessView;
  readonly bankAccount: { readonly holder: string; readonly countryCode: string; readonly last4: string } | null;
  readonly documents: DocumentView[];
  readonly checks: CheckView[];
  readonly problems: { readonly field: string; readonly reason: string; readonly example: string }[];
  readonly reason: string;
  readonly note: string;
  /** ISO 8601; null where it has not come to that. */
  readonly submittedAt: string | null;
  readonly decidedAt: string | null;
}

const nothing: BusinessView = {
  ...{ legalName: "", countryCode: "", registrationNumber: "", vatNumber: "", line1: "", line2: "", city: "" },
  ...{ region: "", postalCode: "", contactName: "", contactEmail: "", contactPhone: "" },
};

export function toApplicationView(application: Application): ApplicationView {
  const { id, shopName, slug, description, business, bankAccount, reason, note } = application;
  return {
    ...{ id, shopName, slug, reason, note },
    state: nameOf(applicationStates, application.state) ?? "draft",
    description: { en: description?.byLanguage.en ?? "", ru: description?.byLanguage.ru ?? "" },
    business: business ? businessInput.parse(business) : nothing,
    bankAccount: bankAccount
      ? { holder: bankAccount.holder, countryCode: bankAccount.countryCode, last4: bankAccount.last4 }
      : null,
    documents: application.documents.flatMap(({ id: documentId, kind, fileName, sizeBytes }) => {
      const known = nameOf(documentKinds, kind);
      return known ? [{ id: documentId, kind: known, fileName, sizeBytes: Number(sizeBytes) }] : [];
    }),
    checks: application.checks.flatMap((check) => {
      const [kind, state] = [nameOf(checkKinds, check.kind), nameOf(checkStates, check.state)];
      return kind && state ? [{ kind, state, reason: check.reason, note: check.note }] : [];
    }),
    problems: application.problems.map(({ field: name, reason: code, example }) => ({
      field: name,
      reason: code,
      example,
    })),
    submittedAt: isoOf(application.submittedAt),
    decidedAt: isoOf(application.decidedAt),
  };
}

function nameOf<K extends string>(table: Readonly<Record<K, number>>, value: number): K | undefined {
  return (Object.keys(table) as K[]).find((name) => table[name] === value);
}

const isoOf = (at: Timestamp | undefined): string | null => (at ? timestampDate(at).toISOString() : null);
