import { isPublicAddress } from "@souk/service/public-address";
import { expect, test } from "vitest";
import { parseTarget } from "./target.ts";

const strict = { allowsPrivate: false };

test.each([
  ...["http://example.com/", "ftp://example.com", "example.com", "", "javascript:alert(1)", "https://u:p@example.com/"],
  ...["https://example.com/#here", "https://", "file:///etc/passwd", "https://localhost/", "https://a.localhost/"],
  ...[
    "https://127.0.0.1/",
    "https://127.1/",
    "https://2130706433/",
    "https://0x7f000001/",
    "https://0x7f.1/",
    "https://0177.0.0.1/",
  ],
  ...["https://0/", "https://0.0.0.0/", "https://10.0.0.1/", "https://172.16.0.1/", "https://172.31.255.255/"],
  ...["https://192.168.1.1/", "https://169.254.169.254/latest/meta-data", "https://100.64.0.1/", "https://192.0.0.1/"],
  ...[
    "https://198.18.0.1/",
    "https://224.0.0.1/",
    "https://255.255.255.255/",
    "https://240.0.0.1/",
    "https://192.0.2.1/",
  ],
  ...[
    "https://198.51.100.7/",
    "https://203.0.113.7/",
    "https://[::]/",
    "https://[::1]/",
    "https://[::ffff:127.0.0.1]/",
  ],
  ...["https://[::ffff:7f00:1]/", "https://[::ffff:a00:1]/", "https://[::127.0.0.1]/", "https://[fe80::1]/"],
  ...["https://[fc00::1]/", "https://[fd12:3456::1]/", "https://[ff02::1]/", "https://[64:ff9b::7f00:1]/"],
  ...[
    "https://[64:ff9b:1::1]/",
    "https://[2002:7f00:1::]/",
    "https://[2001::1]/",
    "https://[2001:db8::1]/",
    "https://[fec0::1]/",
  ],
  ...[
    "https://①②⑦.⓪.⓪.①/",
    "https://127。0。0。1/",
    "https://router.local/",
    "https://db.internal/",
    "https://intranet/",
  ],
  ...[
    "https://localhost./",
    "https://127.0.0.1./",
    "https://printer.lan/",
    "https://nas.home.arpa/",
    "https://[::ffff:169.254.169.254]/",
  ],
])("a webhook cannot be sent to %s", (url) => {
  expect(() => parseTarget(url, strict)).toThrow(expect.objectContaining({ kind: "invalid" }));
});

test.each(["https://example.com/hook?a=1", "https://93.184.216.34/", "https://[2606:2800:220:1::1]:8443/x"])(
  "it can be sent to %s",
  (url) => {
    expect(parseTarget(url, strict).href).toBe(url);
  },
);

test("what is no address is not public", () => {
  expect(isPublicAddress("example.com")).toBe(false);
  expect(isPublicAddress("127.0.0.1.nip.io")).toBe(false);
});
