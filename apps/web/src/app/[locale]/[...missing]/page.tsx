import { notFound } from "next/navigation";

/** Whatever no other page of the shop answers to. */
export default function MissingPage(): never {
  notFound();
}
