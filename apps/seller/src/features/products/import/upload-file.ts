/** Why a file was not taken, as a reason with its words in `errors`. */
export class FileRefused extends Error {
  override name = "FileRefused";
  readonly reason: string;
  constructor(reason: string) {
    super(reason);
    this.reason = reason;
  }
}

const fileBytesMax = 200 * 1_048_576;

/** Sends a file and says how far it is, from 0 to 1; the id of its import. @throws FileRefused */
export function uploadFile(url: string, file: File, onProgress: (share: number) => void): Promise<string> {
  if (file.size === 0) return Promise.reject(new FileRefused("FILE_EMPTY"));
  if (file.size > fileBytesMax) return Promise.reject(new FileRefused("IMPORT_TOO_LARGE"));
  return new Promise((resolve, reject) => {
    // fetch does not say how much of a body has been sent.
    const request = new XMLHttpRequest();
    request.open("POST", `${url}?name=${encodeURIComponent(file.name)}`);
    request.responseType = "json";
    request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0);
    request.onerror = () => reject(new FileRefused("UNREACHABLE"));
    request.onload = () => {
      const id = textOf(request.response, "id");
      if (request.status === 200 && id !== undefined) resolve(id);
      else reject(new FileRefused(textOf(request.response, "reason") ?? "SIGN_IN_REQUIRED"));
    };
    request.send(file);
  });
}

function textOf(answer: unknown, key: string): string | undefined {
  const value = typeof answer === "object" && answer !== null ? Reflect.get(answer, key) : undefined;
  return typeof value === "string" ? value : undefined;
}
