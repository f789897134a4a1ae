import type { HandlerContext, ServiceImpl } from "@connectrpc/connect";
import type { SellerApplicationService } from "@souk/contracts/seller/v1/application_service";
import { requireUser } from "@souk/service/caller";
import { requestKeyOf } from "@souk/service/request-key";
import type { SellerDeps } from "../deps.ts";
import { viewApplication, viewOwnLatest } from "../use-cases/application-view.ts";
import { deleteDocument } from "../use-cases/delete-document.ts";
import { readDocument } from "../use-cases/read-document.ts";
import { saveApplication } from "../use-cases/save-application.ts";
import { setBankAccount } from "../use-cases/set-bank-account.ts";
import { startApplication } from "../use-cases/start-application.ts";
import { submitApplication } from "../use-cases/submit-application.ts";
import { uploadDocument } from "../use-cases/upload-document.ts";
import { withdrawApplication } from "../use-cases/withdraw-application.ts";
import { toApplication, toBusinessFields, toDocument, toDocumentKind } from "./application-mapper.ts";

const applicantId = (ctx: HandlerContext) => requireUser(ctx).id;

export function applicationService(deps: SellerDeps) {
  const answer = async (id: string) => ({ application: toApplication(await viewApplication(deps, id)) });
  return {
    async getMyApplication(_request, ctx) {
      const application = await viewOwnLatest(deps, applicantId(ctx));
      return application ? { application: toApplication(application) } : {};
    },

    async startApplication(request, ctx) {
      const { locale } = request;
      const key = requestKeyOf(ctx, request);
      return answer(await startApplication(deps, { request: key, applicantId: applicantId(ctx), locale }));
    },

    async saveApplication(request, ctx) {
      const { applicationId, shopName, slug, description, business } = request;
      await saveApplication(deps, {
        ...{ request: requestKeyOf(ctx, request), applicantId: applicantId(ctx), applicationId, shopName, slug },
        description: { ...description?.byLanguage },
        business: business && toBusinessFields(business),
      });
      return answer(applicationId);
    },

    async setBankAccount(request, ctx) {
      const { applicationId, iban, holder } = request;
      const key = requestKeyOf(ctx, request);
      await setBankAccount(deps, { request: key, applicantId: applicantId(ctx), applicationId, iban, holder });
      return answer(applicationId);
    },

    async uploadDocument(request, ctx) {
      const { applicationId, fileName, content } = request;
      await uploadDocument(deps, {
        ...{ request: requestKeyOf(ctx, request), applicantId: applicantId(ctx), applicationId, fileName, content },
        kind: toDocumentKind(request.kind),
      });
      return answer(applicationId);
    },

    async deleteDocument({ applicationId, documentId }, ctx) {
      await deleteDocument(deps, { applicantId: applicantId(ctx), applicationId, documentId });
      return answer(applicationId);
    },

    async readDocument({ documentId }, ctx) {
      const { id, roles } = requireUser(ctx);
      const reader = { id, isOperator: roles.includes("operator") };
      const { info, content } = await readDocument(deps, { documentId, reader });
      return { document: toDocument(info), content };
    },

    async submitApplication(request, ctx) {
      const { applicationId } = request;
      const key = requestKeyOf(ctx, request);
      await submitApplication(deps, { request: key, applicantId: applicantId(ctx), applicationId });
      return answer(applicationId);
    },

    async withdrawApplication(request, ctx) {
      const { applicationId } = request;
      const key = requestKeyOf(ctx, request);
      await withdrawApplication(deps, { request: key, applicantId: applicantId(ctx), applicationId });
      return answer(applicationId);
    },
  } satisfies ServiceImpl<typeof SellerApplicationService>;
}
