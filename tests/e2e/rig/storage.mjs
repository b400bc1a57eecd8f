// Storage that fails, as it does in real browsers: full, or not allowed at all.

/** From now on, after a reload too, every `setItem` throws as a full storage does; `on = false` makes room again. */
export async function storageFull(page, on = true) {
  await page.addInitScript(setFull, on);
  await page.evaluate(setFull, on);
}

/** From the next load on, `localStorage` throws on sight, as it does where a browser blocks all site data. */
export async function storageDenied(page) {
  await page.addInitScript(() => {
    const get = () => {
      throw new DOMException("The operation is insecure.", "SecurityError");
    };
    Object.defineProperty(globalThis, "localStorage", { get });
    Object.defineProperty(globalThis, "sessionStorage", { get });
  });
}

/** Runs in the page. */
function setFull(on) {
  globalThis.rigStorageFull = on;
  const real = Storage.prototype.setItem;
  if (real.ofRig) return;
  Storage.prototype.setItem = function (...args) {
    if (globalThis.rigStorageFull) throw new DOMException("The quota has been exceeded.", "QuotaExceededError");
    return real.apply(this, args);
  };
  Storage.prototype.setItem.ofRig = true;
}
