import type { AddressView } from "@/server/routers/account/address-view";
import { emailProblem } from "../forms/email-problem.ts";
import type { Problem, Problems } from "../forms/problem.ts";
import { formatOf, isPostalCode } from "./countries.ts";

export type AddressField = keyof AddressView;
export type DeliveryField = AddressField | "email";
export type AddressValues = Readonly<Record<AddressField, string>>;
export type DeliveryValues = Readonly<Record<DeliveryField, string>>;

const longest: Readonly<Record<DeliveryField, number>> = {
  email: 254,
  recipient: 120,
  phone: 32,
  line1: 200,
  line2: 200,
  city: 120,
  region: 120,
  postalCode: 20,
  countryCode: 2,
};

export function maxLengthOf(field: DeliveryField): number {
  return longest[field];
}

export function emptyAddress(countryCode: string): AddressValues {
  return { recipient: "", phone: "", line1: "", line2: "", city: "", region: "", postalCode: "", countryCode };
}

/** What keeps a parcel from finding its way, by field. */
export function addressProblems(values: AddressValues): Problems<AddressField> {
  const found: Problems<AddressField> = {};
  const note = (field: AddressField, problem: Problem | undefined) => {
    if (problem) found[field] = problem;
  };
  note("recipient", missing(values.recipient, "recipientMissing"));
  note("line1", missing(values.line1, "line1Missing"));
  note("city", missing(values.city, "cityMissing"));
  note("postalCode", postalProblem(values));
  note("phone", phoneProblem(values.phone));
  return found;
}

/** The fields from the top of the form down. */
export function fieldOrder(countryCode: string): DeliveryField[] {
  return ["email", "recipient", "countryCode", ...formatOf(countryCode).parts, "phone"];
}

export function deliveryProblems(values: DeliveryValues): Problems<DeliveryField> {
  const email = emailProblem(values.email);
  return { ...(email && { email }), ...addressProblems(values) };
}

function missing(text: string, code: string): Problem | undefined {
  return text.trim() === "" ? { code } : undefined;
}

function postalProblem({ postalCode, countryCode }: AddressValues): Problem | undefined {
  if (postalCode.trim() === "") return { code: "postalCodeMissing" };
  if (isPostalCode(countryCode, postalCode)) return undefined;
  return { code: "postalCodeWrong", values: { example: formatOf(countryCode).postalExample } };
}

function phoneProblem(phone: string): Problem | undefined {
  const text = phone.trim();
  if (text === "") return undefined;
  if (/[^\d\s()+./-]/.test(text)) return { code: "phoneLetters" };
  const digits = text.replace(/\D/g, "").length;
  return digits >= 6 && digits <= 15 ? undefined : { code: "phoneLength" };
}
