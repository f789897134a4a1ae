import "server-only";
import type { Application } from "@souk/contracts/seller/v1/application";
import { DomainError } from "@souk/errors/domain-error";
import { type ApplicationView, toApplicationView } from "./application-view.ts";

/** The application of an answer, which every change gives back. */
export function answered({ application }: { application?: Application | undefined }): ApplicationView {
  if (application) return toApplicationView(application);
  throw new DomainError("not_found", "APPLICATION_NOT_FOUND", "There is no such application.");
}
