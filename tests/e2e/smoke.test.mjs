// The app opens, wherever it is put, and says so when it cannot.

import assert from "node:assert/strict";
import { test } from "./rig/rig.mjs";

for (const [place, address] of [["the root of a host", (rig) => rig.url()], ["a folder", (rig) => rig.folderUrl()]]) {
  for (const colorScheme of ["light", "dark"]) {
    test(`the app opens from ${place}, ${colorScheme}`, async (rig) => {
      const page = await rig.newPage({ colorScheme });
      await page.goto(address(rig));
      await page.waitForSelector('[data-view="library"]');
      assert.equal(await page.locator("#boot").count(), 0, "the waiting line goes when the app has come");
      await rig.axe(page);
      await rig.screenshot(page, `library-1280-${colorScheme}`);
    });
  }
}

test("the app fits a small phone", async (rig) => {
  const page = await rig.newPage({ width: 320, height: 640 });
  await page.goto(rig.url());
  await page.waitForSelector('[data-view="library"]');
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  assert.ok(width <= 320, `the page is ${width} px wide`);
  await rig.axe(page);
  await rig.screenshot(page, "library-320-light");
});

test("a program that does not arrive is said in the page", async (rig) => {
  const page = await rig.newPage();
  await page.route("**/*.wasm", (route) => route.abort());
  await page.goto(rig.url());
  await page.getByRole("alert").waitFor();
  assert.match(await page.getByRole("alert").innerText(), /could not start/);
  assert.ok(await page.getByRole("button", { name: "Load the page again" }).isVisible());
  await rig.axe(page);
  rig.expectProblem(/console:/);
});

test("an app that stops is said in the page", async (rig) => {
  const page = await rig.newPage();
  await page.goto(rig.url());
  await page.waitForSelector('[data-view="library"]');
  // What a panic looks like from outside: the trap of WebAssembly's `unreachable`.
  await page.evaluate(() => {
    const trap = new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0, 1, 4, 1, 96, 0, 0, 3, 2, 1, 0, 8, 1, 0, 10, 5, 1, 3, 0, 0, 11]);
    setTimeout(() => new WebAssembly.Instance(new WebAssembly.Module(trap)));
  });
  await page.getByRole("alert").waitFor();
  assert.match(await page.getByRole("alert").innerText(), /has stopped/);
  rig.expectProblem(/unreachable/);
});

test("a browser without WebAssembly is told so", async (rig) => {
  const page = await rig.newPage();
  await page.addInitScript(() => delete globalThis.WebAssembly);
  await page.goto(rig.url());
  await page.getByRole("alert").waitFor();
  assert.match(await page.getByRole("alert").innerText(), /no WebAssembly/);
  await rig.axe(page);
});

test("without JavaScript the page says what it needs", async (rig) => {
  const page = await rig.newPage({ javaScriptEnabled: false });
  await page.goto(rig.url());
  assert.match(await page.locator("body").innerText(), /needs JavaScript and WebAssembly/);
});
