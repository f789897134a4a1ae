import { answerRest } from "@/server/rest/answer-rest";

async function answer(request: Request, { params }: { params: Promise<{ path: string[] }> }): Promise<Response> {
  return answerRest(request, (await params).path);
}

export { answer as GET, answer as POST };
