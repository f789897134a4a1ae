import { answerTrpc } from "@/server/answer-trpc";

export { answerTrpc as GET, answerTrpc as POST };
