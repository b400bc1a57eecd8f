// Serves dist/ at the root of a host and again in the folder /some/where/, as different hosts would: so the tests show
// that every address in the app is relative. Each test has a server of its own, hence an origin of its own.

import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";
import { fileURLToPath } from "node:url";

const DIST = process.env.PRACTICUM_DIST ?? fileURLToPath(new URL("../../../dist/", import.meta.url));
const FOLDER = "/some/where/";
const TYPES = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".webmanifest": "application/manifest+json; charset=utf-8",
  ".wasm": "application/wasm",
  ".svg": "image/svg+xml",
  ".png": "image/png",
};

/**
 * Starts a server; `overlay(path, text)` puts a file before those of dist/, `overlay(path, null)` hides one. `headers`
 * are sent with every answer.
 */
export async function serve(headers = {}) {
  const overlays = new Map();
  const server = createServer(async (request, response) => {
    const path = inside(new URL(request.url, "http://localhost").pathname);
    const body = path === null ? null : await find(path, overlays);
    response.setHeader("Cache-Control", "no-store");
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    if (body === null) {
      response.writeHead(404, { "Content-Type": "text/plain" }).end("There is no such file.\n");
    } else {
      response.writeHead(200, { "Content-Type": TYPES[extname(path)] ?? "application/octet-stream" }).end(body);
    }
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    origin: `http://127.0.0.1:${server.address().port}`,
    overlay: (path, body) => void overlays.set(path, body),
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(resolve));
    },
  };
}

/** The path below the page's own folder, or null for what is outside of it. */
function inside(pathname) {
  const path = pathname.startsWith(FOLDER) ? pathname.slice(FOLDER.length) : pathname.slice(1);
  const clean = normalize(decodeURIComponent(path));
  if (clean.startsWith("..") || pathname.startsWith(`${FOLDER}../`)) return null;
  return clean === "." ? "index.html" : clean;
}

async function find(path, overlays) {
  if (overlays.has(path)) return overlays.get(path);
  return readFile(join(DIST, path)).catch(() => null);
}
