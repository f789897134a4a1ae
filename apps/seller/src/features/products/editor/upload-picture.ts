import type { MediaContent } from "@/server/routers/catalogue/content-view";

/** What the shop takes; what a file really is, the service looks at itself. */
export const pictureTypes = ["image/png", "image/jpeg", "image/webp", "image/avif"];
const bytesMax = 8_388_608;

/** Why a picture was not taken, as a reason with its words in `errors`. */
export class UploadRefused extends Error {
  override name = "UploadRefused";
  readonly reason: string;
  constructor(reason: string) {
    super(reason);
    this.reason = reason;
  }
}

/** Sends a picture and says how far it is, from 0 to 1. @throws UploadRefused */
export function uploadPicture(url: string, file: File, onProgress: (share: number) => void): Promise<MediaContent> {
  if (!pictureTypes.includes(file.type)) return Promise.reject(new UploadRefused("MEDIA_TYPE_UNSUPPORTED"));
  if (file.size > bytesMax) return Promise.reject(new UploadRefused("PICTURE_TOO_HEAVY"));
  return new Promise((resolve, reject) => {
    // fetch does not say how much of a body has been sent.
    const request = new XMLHttpRequest();
    request.open("POST", url);
    request.responseType = "json";
    request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0);
    request.onerror = () => reject(new UploadRefused("UNREACHABLE"));
    request.onload = () => {
      const answer: unknown = request.response;
      if (request.status === 200 && isMedia(answer)) resolve(answer);
      else reject(new UploadRefused(reasonOf(answer)));
    };
    request.send(file);
  });
}

function isMedia(answer: unknown): answer is MediaContent {
  return typeof answer === "object" && answer !== null && "id" in answer && "alt" in answer;
}

function reasonOf(answer: unknown): string {
  const hasReason = typeof answer === "object" && answer !== null && "reason" in answer;
  return hasReason && typeof answer.reason === "string" ? answer.reason : "SIGN_IN_REQUIRED";
}
