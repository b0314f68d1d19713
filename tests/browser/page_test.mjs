// The HTML report as its readers have it: page_test.mjs BROWSER DIRECTORY, with the pages that page_maker made.
import assert from "node:assert/strict";
import { chromium } from "playwright-core";

const [executablePath, directory] = process.argv.slice(2);
// The pages are our own; in a container, or for root, there may be neither a sandbox nor much shared memory.
const args = ["--no-sandbox", "--disable-dev-shm-usage"];
const browser = await chromium.launch({ executablePath, args });
let failures = 0;

/** Opens a page, lets `act` look at it, and wants nothing complained of meanwhile. */
async function test(what, name, options, act) {
    const context = await browser.newContext({ viewport: { width: 1200, height: 900 }, ...options });
    const page = await context.newPage();
    const complaints = [];
    page.on("console", (message) => message.type() === "error" && complaints.push(message.text()));
    page.on("pageerror", (error) => complaints.push(String(error)));
    page.on("request", (request) => request.url().startsWith("file:") || complaints.push(`asks for ${request.url()}`));
    page.on("dialog", (dialog) => { complaints.push(`says ${dialog.message()}`); dialog.dismiss(); });
    try {
        const begin = Date.now();
        await page.goto(`file://${directory}/${name}.html`);
        await act(page, Date.now() - begin);
        assert.deepEqual(complaints, []);
        console.log(`passed: ${what}`);
    } catch (error) {
        failures += 1;
        console.error(`FAILED: ${what}\n${error.stack}`);
    }
    await context.close();
}

const shown = (page) => page.locator("#differences details.difference:visible").count();
const total = (page) => page.locator("#differences details.difference").count();
const focused = (page) => page.evaluate(() => document.activeElement.closest("details.difference")?.id);
const background = (page) => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
const sidewards = (page) => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);

await test("The style applies and the verdict comes first", "differences", {}, async (page) => {
    assert.match(await page.locator("h1").innerText(), /^Drift: \d+ objects differ/);
    assert.notEqual(await background(page), "rgba(0, 0, 0, 0)");
    assert.equal(await page.locator("#tools").isVisible(), true);
});

await test("Filters by class, severity and kind, alone and together", "differences", {}, async (page) => {
    const count = await total(page);
    assert.equal(await shown(page), count);
    for (const [name, value] of [["class", "missing"], ["severity", "critical"], ["kind", "policy"]]) {
        await page.locator(`#tools [name=${name}]`).selectOption(value);
        const wanted = await page.locator(`#differences details.difference[data-${name}=${value}]`).count();
        assert.ok(wanted > 0 && wanted < count, name);
        assert.equal(await shown(page), wanted, name);
        await page.click("#reset");
    }
    await page.locator("#tools [name=class]").selectOption("missing");
    await page.locator("#tools [name=kind]").selectOption("policy");
    assert.equal(await shown(page), 0);
    assert.equal(await page.locator("#no-match").isVisible(), true);
    assert.match(await page.locator("#shown").innerText(), /^0 of/);
});

await test("The numbers of the matrix filter", "differences", {}, async (page) => {
    const cell = page.locator(".matrix td[data-class=changed][data-severity=critical] button");
    await cell.click();
    assert.equal(String(await shown(page)), await cell.innerText());
    assert.equal(await cell.getAttribute("aria-pressed"), "true");
    await cell.click();
    assert.equal(await shown(page), await total(page));
});

await test("Searches names, values and SQL", "differences", {}, async (page) => {
    for (const [text, count] of [["app.lost", 1], ["owner = current_user", 1], ["drop table app.lost", 1], ["no such thing", 0]]) {
        await page.fill("#tools [name=text]", text);
        await page.waitForFunction((value) => document.querySelector("#shown").innerText.startsWith(`${value} of`), count);
        assert.equal(await shown(page), count, text);
    }
});

await test("Expands and collapses all", "differences", {}, async (page) => {
    await page.click("#expand");
    assert.equal(await page.locator("#differences details.difference[open]").count(), await total(page));
    await page.click("#collapse");
    assert.equal(await page.locator("details.difference[open]").count(), 0);
});

await test("Is read with keys alone", "differences", {}, async (page) => {
    const ids = await page.locator("#differences details.difference").evaluateAll((cards) => cards.map((card) => card.id));
    await page.keyboard.press("j");
    assert.equal(await focused(page), ids[0]);
    await page.keyboard.press("n");
    assert.equal(await focused(page), ids[1]);
    await page.keyboard.press("k");
    assert.equal(await focused(page), ids[0]);
    await page.keyboard.press("c");
    await page.keyboard.press("Enter");
    assert.equal(await page.locator("details.difference[open]").count(), 1);
    await page.keyboard.press("/");
    await page.keyboard.type("e/n?");
    assert.equal(await page.inputValue("#tools [name=text]"), "e/n?", "letters are text where one types");
    await page.keyboard.press("Escape");
    assert.equal(await page.inputValue("#tools [name=text]"), "");
    assert.equal(await shown(page), ids.length);
    await page.keyboard.press("?");
    assert.equal(await page.locator("#help").isVisible(), true);
    await page.keyboard.press("Escape");
    assert.equal(await page.locator("#help").isVisible(), false);
});

await test("A link to a difference opens it, though a filter hid it", "differences", {}, async (page) => {
    const id = await page.locator("#differences details.difference[data-class=missing]").first().getAttribute("id");
    await page.locator("#tools [name=class]").selectOption("changed");
    await page.evaluate((hash) => { location.hash = hash; }, id);
    await page.waitForFunction((hash) => document.getElementById(hash).open, id);
    assert.equal(await page.locator(`[id="${id}"]`).isVisible(), true);
});

await test("A node of the drawing leads to its card", "differences", {}, async (page) => {
    const node = page.locator("#graph a.node").first();
    const hash = await node.getAttribute("href");
    await node.click();
    await page.waitForFunction((id) => document.getElementById(id).open, hash.slice(1));
});

await test("SQL is copied as it is", "differences", { permissions: ["clipboard-read", "clipboard-write"] }, async (page) => {
    const card = page.locator("#differences details.difference", { hasText: "app.lost" });
    await card.locator("summary").click();
    await card.locator("button.copy").first().click();
    await page.waitForFunction(() => [...document.querySelectorAll("button.copy")].some((button) => button.textContent === "Copied"));
    assert.equal(await page.evaluate(() => navigator.clipboard.readText()), "DROP TABLE app.lost;\n");
});

await test("Hostile names stay text", "differences", {}, async (page) => {
    assert.notEqual(await page.title(), "taken");
    assert.equal(await page.locator("script").count(), 1);
    assert.equal(await page.locator("img").count(), 0);
    assert.ok((await page.locator("#differences").innerText()).includes("<script>document.title='taken'</script>"));
    assert.ok(!(await page.content()).includes("\u202E"));
    assert.ok((await page.locator(".char").allInnerTexts()).includes("U+202E"));
});

await test("Is light or dark as asked, and as chosen", "differences", { colorScheme: "light" }, async (page) => {
    const light = await background(page);
    await page.emulateMedia({ colorScheme: "dark" });
    const dark = await background(page);
    assert.notEqual(light, dark);
    await page.click("#theme");
    assert.equal(await background(page), light);
    await page.reload();
    assert.equal(await background(page), light, "it stays chosen");
});

for (const colorScheme of ["light", "dark"]) {
    await test(`Has contrast enough (${colorScheme})`, "differences", { colorScheme }, async (page) => {
        await page.click("#expand");
        const weak = await page.evaluate(() => {
            const channels = (color) => color.match(/[\d.]+/g).map(Number);
            const luminance = (color) => channels(color).slice(0, 3).map((value) => value / 255)
                .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4))
                .reduce((sum, value, i) => sum + value * [0.2126, 0.7152, 0.0722][i], 0);
            const ground = (element) => {
                for (let at = element; at; at = at.parentElement) {
                    const color = getComputedStyle(at).backgroundColor;
                    if (channels(color)[3] !== 0) return color;
                }
                return "rgb(255, 255, 255)";
            };
            const found = [];
            for (const element of document.querySelectorAll("body *:not(script):not(svg *)")) {
                const says = [...element.childNodes].some((node) => node.nodeType === 3 && node.data.trim());
                if (!says || !element.checkVisibility()) continue;
                const [a, b] = [luminance(getComputedStyle(element).color), luminance(ground(element))];
                const contrast = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
                if (contrast < 4.5) found.push(`${element.tagName}.${element.className}: ${contrast.toFixed(2)}`);
            }
            return found;
        });
        assert.deepEqual(weak, []);
    });
}

await test("Fits a phone", "differences", { viewport: { width: 360, height: 740 } }, async (page) => {
    assert.ok(await sidewards(page) <= 0);
    await page.click("#expand");
    assert.ok(await sidewards(page) <= 0, "with everything open");
});

await test("Prints what is folded, and not what is filtered out", "differences", {}, async (page) => {
    await page.click("#collapse");
    await page.locator("#tools [name=class]").selectOption("missing");
    await page.emulateMedia({ media: "print" });
    const heights = await page.locator("#differences details.difference").evaluateAll((cards) =>
        cards.map((card) => [card.dataset.class, card.querySelector(".body").getBoundingClientRect().height]));
    for (const [word, height] of heights) assert.equal(height > 20, word === "missing", word);
    assert.equal(await page.locator("#tools").isVisible(), false);
});

await test("Reads without its script", "differences", { javaScriptEnabled: false }, async (page) => {
    assert.equal(await page.locator("#tools").isVisible(), false);
    assert.equal(await page.locator("#expand").isVisible(), false);
    assert.equal(await page.locator("button:visible").count(), 0, "no button that does nothing");
    const card = page.locator("#differences details.difference", { hasText: "app.lost" });
    await card.locator("summary").click();
    assert.equal(await card.locator(".sql").first().isVisible(), true);
});

await test("Says so when nothing differs", "same", {}, async (page) => {
    assert.match(await page.locator("h1").innerText(), /^No drift/);
    await page.keyboard.press("j");
    await page.keyboard.press("/");
});

await test("Says so when nothing could be decided", "undecided", {}, async (page) => {
    assert.match(await page.locator("h1").innerText(), /^Could not decide: the database changed/);
});

await test("Is quick with 5,000 differences", "large", {}, async (page, loaded) => {
    assert.equal(await total(page), 5000);
    const begin = Date.now();
    await page.fill("#tools [name=text]", "app.t2499");
    await page.waitForFunction(() => document.querySelector("#shown").innerText.startsWith("2 of"));
    const searched = Date.now() - begin;
    await page.keyboard.press("Escape");
    await page.keyboard.press("j");
    assert.ok(await focused(page));
    console.log(`        loaded in ${loaded} ms, searched in ${searched} ms`);
});

await browser.close();
process.exit(failures > 0 ? 1 : 0);
