import { answerTrpc } from "@/server/answer-trpc";

// The built server answers before Next does, from src/server/serve-trpc.ts; this is for `next dev`.
export { answerTrpc as GET, answerTrpc as POST };
