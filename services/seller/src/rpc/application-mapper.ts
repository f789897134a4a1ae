import type { MessageInitShape } from "@bufbuild/protobuf";
import { timestampFromDate } from "@bufbuild/protobuf/wkt";
import {
  Application_State,
  type ApplicationSchema,
  type Business as BusinessMessage,
  Check_Kind,
  Check_State,
  type CheckSchema,
  Document_Kind,
  type DocumentSchema,
} from "@souk/contracts/seller/v1/application";
import { DomainError } from "@souk/errors/domain-error";
import type { Application, DocumentInfo } from "../db/application-store.ts";
import type { Business } from "../domain/application-problems.ts";
import type { ApplicationState } from "../domain/application-state.ts";
import type { Check, CheckKind, CheckState } from "../domain/checklist.ts";
import type { DocumentKind } from "../domain/document.ts";
import { openProblems } from "../use-cases/application-view.ts";

const applicationStates = {
  draft: Application_State.DRAFT,
  submitted: Application_State.SUBMITTED,
  changes_requested: Application_State.CHANGES_REQUESTED,
  approved: Application_State.APPROVED,
  rejected: Application_State.REJECTED,
  withdrawn: Application_State.WITHDRAWN,
} as const satisfies Record<ApplicationState, Application_State>;
const checkKinds = {
  business: Check_Kind.BUSINESS,
  documents: Check_Kind.DOCUMENTS,
  bank_account: Check_Kind.BANK_ACCOUNT,
} as const satisfies Record<CheckKind, Check_Kind>;
const checkStates = {
  missing: Check_State.MISSING,
  pending: Check_State.PENDING,
  approved: Check_State.APPROVED,
  refused: Check_State.REFUSED,
} as const satisfies Record<CheckState, Check_State>;
const documentKinds = {
  registration: Document_Kind.REGISTRATION,
  identity: Document_Kind.IDENTITY,
  address_proof: Document_Kind.ADDRESS_PROOF,
} as const satisfies Record<DocumentKind, Document_Kind>;

const at = (date: Date | null) => (date ? timestampFromDate(date) : undefined);

function keyOf<K extends string>(table: Readonly<Record<K, number>>, value: number): K | undefined {
  return (Object.keys(table) as K[]).find((key) => table[key] === value);
}

export const toApplicationState = (state: Application_State) => keyOf(applicationStates, state);
export const toCheckKind = (kind: Check_Kind): CheckKind => known(keyOf(checkKinds, kind));
export const toDocumentKind = (kind: Document_Kind): DocumentKind => known(keyOf(documentKinds, kind));

function known<K>(kind: K | undefined): K {
  if (kind !== undefined) return kind;
  throw new DomainError("invalid", "KIND_UNKNOWN", "There is no such kind.");
}

export function toBusinessFields(message: BusinessMessage): Business {
  const { $typeName: _, $unknown: __, ...fields } = message;
  return fields;
}

export function toApplication(application: Application): MessageInitShape<typeof ApplicationSchema> {
  const { id, applicantId, shopName, slug, reason, note, business, bankAccount, documents, checks } = application;
  return {
    ...{ id, applicantId, shopName, slug, reason, note, sellerId: application.sellerId ?? "" },
    state: applicationStates[application.state],
    description: { byLanguage: application.description },
    ...(business ? { business: { ...business } } : {}),
    ...(bankAccount ? { bankAccount: { ...bankAccount } } : {}),
    documents: documents.map(toDocument),
    checks: checks.map(toCheck),
    problems: openProblems(application).map((problem) => ({ ...problem })),
    createdAt: timestampFromDate(application.createdAt),
    updatedAt: timestampFromDate(application.updatedAt),
    submittedAt: at(application.submittedAt),
    decidedAt: at(application.decidedAt),
  };
}

/** For lists. */
export function toApplicationLine(application: Application): MessageInitShape<typeof ApplicationSchema> {
  return { ...toApplication(application), documents: [], problems: [] };
}

export function toDocument(document: DocumentInfo): MessageInitShape<typeof DocumentSchema> {
  const { id, kind, fileName, mediaType, sizeBytes, createdAt } = document;
  return {
    ...{ id, fileName, mediaType, sizeBytes: BigInt(sizeBytes) },
    kind: documentKinds[kind],
    uploadedAt: timestampFromDate(createdAt),
  };
}

function toCheck({ kind, state, reason, note, decidedAt }: Check): MessageInitShape<typeof CheckSchema> {
  return { kind: checkKinds[kind], state: checkStates[state], reason, note, decidedAt: at(decidedAt) };
}
