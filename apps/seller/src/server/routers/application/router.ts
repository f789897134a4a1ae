import "server-only";
import { router } from "../../trpc.ts";
import { deleteDocument } from "./delete-document.ts";
import { mine } from "./mine.ts";
import { save } from "./save.ts";
import { setBankAccount } from "./set-bank-account.ts";
import { start } from "./start.ts";
import { submit } from "./submit.ts";
import { uploadDocument } from "./upload-document.ts";

export const applicationRouter = router({ deleteDocument, mine, save, setBankAccount, start, submit, uploadDocument });
