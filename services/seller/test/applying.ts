import { Check_Kind, Check_State, Document_Kind } from "@souk/contracts/seller/v1/application";
import { SellerApplicationService } from "@souk/contracts/seller/v1/application_service";
import { SellerDeskService } from "@souk/contracts/seller/v1/desk_service";
import { newId } from "@souk/ids/id";
import { eventually, type SellerHarness } from "./harness.ts";

export const business = {
  legalName: "Verde Plantas, Lda.",
  countryCode: "PT",
  registrationNumber: "501442600",
  vatNumber: "PT501442600",
  line1: "Rua das Flores 12",
  line2: "",
  city: "Porto",
  region: "",
  postalCode: "4050-262",
  contactName: "Rita Lopes",
  contactEmail: "rita@verde.example",
  contactPhone: "+351 220 000 000",
};
export const goodIban = "DE89370400440532013000";
export const pdf = Buffer.from("%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n");

type Person = Awaited<ReturnType<SellerHarness["person"]>>;

export const applicationsOf = (harness: SellerHarness, { token }: Pick<Person, "token">) =>
  harness.network.client(SellerApplicationService, "seller", token);
export const deskOf = async (harness: SellerHarness) =>
  harness.network.client(SellerDeskService, "seller", await harness.operator());

/** An application with everything in it, not submitted yet. */
export async function fillIn(
  harness: SellerHarness,
  applicant: Person,
  { slug = `verde-${newId().slice(-8)}`, holder = "Verde" } = {},
) {
  const client = applicationsOf(harness, applicant);
  const { application } = await client.startApplication({ requestId: newId(), locale: "en" });
  const applicationId = application?.id ?? "";
  const description = { byLanguage: { en: "Plants", ru: "Растения" } };
  await client.saveApplication({ requestId: newId(), applicationId, shopName: "Verde", slug, description, business });
  for (const kind of [Document_Kind.REGISTRATION, Document_Kind.IDENTITY])
    await client.uploadDocument({ requestId: newId(), applicationId, kind, fileName: "extract.pdf", content: pdf });
  await client.setBankAccount({ requestId: newId(), applicationId, iban: goodIban, holder });
  return { applicationId, slug, client };
}

export async function bankChecked(harness: SellerHarness, applicant: Person) {
  const client = applicationsOf(harness, applicant);
  return eventually(
    async () =>
      (await client.getMyApplication({})).application?.checks.find(({ kind }) => kind === Check_Kind.BANK_ACCOUNT),
    (check) => check !== undefined && check.state !== Check_State.PENDING && check.state !== Check_State.MISSING,
  );
}

/** From nothing to a shop; gives its id. */
export async function openShop(harness: SellerHarness, applicant: Person, options: { slug?: string } = {}) {
  const { applicationId, slug, client } = await fillIn(harness, applicant, options);
  await client.submitApplication({ requestId: newId(), applicationId });
  await bankChecked(harness, applicant);
  const desk = await deskOf(harness);
  for (const kind of [Check_Kind.BUSINESS, Check_Kind.DOCUMENTS])
    await desk.decideCheck({ requestId: newId(), applicationId, kind, approved: true });
  const { application } = await desk.approveApplication({ requestId: newId(), applicationId });
  return { sellerId: application?.sellerId ?? "", applicationId, slug };
}
