// What a report's page can do beyond being read: filter, search, keys, copying, and a light or dark of the reader's own.
"use strict";
(() => {
    const root = document.documentElement;
    const find = (selector, within = document) => within.querySelector(selector);
    const all = (selector, within = document) => [...within.querySelectorAll(selector)];
    root.classList.add("scripted");

    // Light and dark.
    const theme = find("#theme");
    const prefersDark = matchMedia("(prefers-color-scheme: dark)");
    const storage = (() => {
        try { return window.localStorage; } catch { return null; }  // a page from a file may have none
    })();
    const isDark = () => (root.dataset.theme ? root.dataset.theme === "dark" : prefersDark.matches);
    const showTheme = () => {
        theme.textContent = isDark() ? "Light" : "Dark";
        theme.setAttribute("aria-label", isDark() ? "Use light colours" : "Use dark colours");
    };
    const kept = storage?.getItem("tidemark-theme");
    if (kept === "light" || kept === "dark") root.dataset.theme = kept;
    theme.addEventListener("click", () => {
        root.dataset.theme = isDark() ? "light" : "dark";
        try { storage?.setItem("tidemark-theme", root.dataset.theme); } catch { /* it lasts as long as the page then */ }
        showTheme();
    });
    prefersDark.addEventListener("change", showTheme);
    showTheme();
    find(".bar-buttons").hidden = false;

    // Filters. Those of class, severity and kind are alternatives of one value each, and all must hold.
    const cards = all("details.difference");
    const main = all("#differences details.difference");
    const tools = find("#tools");
    const filter = { class: "", severity: "", kind: "", text: "" };
    const texts = new Map();
    const textOf = (card) => {
        if (!texts.has(card)) {
            const heading = find("h3", card.parentElement);
            texts.set(card, `${heading ? heading.textContent : ""} ${card.textContent}`.toLowerCase());
        }
        return texts.get(card);
    };
    const fits = (card, words) =>
        ["class", "severity", "kind"].every((name) => !filter[name] || card.dataset[name] === filter[name]) &&
        words.every((word) => textOf(card).includes(word));
    const field = (name) => find(`[name="${name}"]`, tools);
    const cells = [];
    const apply = () => {
        const words = filter.text.toLowerCase().split(/\s+/).filter(Boolean);
        const isFiltered = Boolean(words.length || filter.class || filter.severity || filter.kind);
        let shown = 0;
        for (const card of cards) card.hidden = isFiltered && !fits(card, words);
        for (const card of main) shown += card.hidden ? 0 : 1;
        for (const object of all(".object")) object.hidden = !find("details.difference:not([hidden])", object);
        find("#shown").textContent = isFiltered ? `${shown} of ${main.length} shown` : `${main.length} in all`;
        find("#no-match").hidden = shown > 0;
        find("#reset").hidden = !isFiltered;
        for (const { button, cell } of cells) {
            const isPressed = filter.class === cell.dataset.class && filter.severity === cell.dataset.severity;
            button.setAttribute("aria-pressed", String(isPressed));
        }
    };
    const choose = (values) => {
        Object.assign(filter, values);
        for (const name of Object.keys(filter)) field(name).value = filter[name];
        apply();
    };
    const reset = () => choose({ class: "", severity: "", kind: "", text: "" });
    const openAll = (isOpen) => {
        for (const card of cards) if (!card.hidden) card.open = isOpen;
    };
    if (tools) {
        tools.hidden = false;
        for (const name of ["class", "severity", "kind"]) {
            field(name).addEventListener("change", () => choose({ [name]: field(name).value }));
        }
        let waiting = 0;
        field("text").addEventListener("input", () => {
            clearTimeout(waiting);
            waiting = setTimeout(() => choose({ text: field("text").value }), main.length > 500 ? 150 : 0);
        });
        for (const cell of all(".matrix td[data-class]")) {
            const button = document.createElement("button");
            button.type = "button";
            button.textContent = cell.textContent;
            button.setAttribute("aria-label", `${cell.textContent} ${cell.dataset.severity}, ${cell.dataset.class}: show only these`);
            button.addEventListener("click", () => {
                const isPressed = button.getAttribute("aria-pressed") === "true";
                choose(isPressed ? { class: "", severity: "" } : { class: cell.dataset.class, severity: cell.dataset.severity });
            });
            cell.replaceChildren(button);
            cells.push({ button, cell });
        }
        find("#expand").addEventListener("click", () => openAll(true));
        find("#collapse").addEventListener("click", () => openAll(false));
        find("#reset").addEventListener("click", reset);
        apply();
    }

    // A link to a difference shows it, whatever is filtered or folded.
    const follow = () => {
        const target = location.hash.length > 1 && document.getElementById(decodeURIComponent(location.hash.slice(1)));
        if (!target) return;
        const card = target.closest("details.difference");
        if (card?.hidden) reset();
        for (let folded = target.closest("details"); folded; folded = folded.parentElement.closest("details")) folded.open = true;
        if (!card) {
            const folded = find(":scope > details.folds", target);
            if (folded) folded.open = true;
        }
        target.scrollIntoView({ block: card && card !== target ? "center" : "start" });
        if (card) find("summary", card).focus({ preventScroll: true });
    };
    addEventListener("hashchange", follow);
    follow();

    // Copying.
    const copied = async (text) => {
        try {
            await navigator.clipboard.writeText(text);
            return true;
        } catch {
            return false;
        }
    };
    document.addEventListener("click", async (event) => {
        const button = event.target.closest?.("button.copy");
        if (!button) return;
        const code = find("code", button.parentElement);
        if (await copied(code.textContent)) {
            button.textContent = "Copied";
        } else {
            getSelection().selectAllChildren(code);
            button.textContent = "Selected";
        }
        setTimeout(() => { button.textContent = "Copy"; }, 1500);
    });

    // Keys.
    const help = find("#help");
    find("#keys").addEventListener("click", () => help.showModal());
    const step = (by) => {
        const shown = main.filter((card) => !card.hidden);
        if (!shown.length) return;
        const current = document.activeElement?.closest?.("details.difference");
        const at = shown.indexOf(current);
        const next = shown[at < 0 ? (by > 0 ? 0 : shown.length - 1) : Math.min(Math.max(at + by, 0), shown.length - 1)];
        const summary = find("summary", next);
        summary.focus({ preventScroll: true });
        summary.scrollIntoView({ block: "center" });
    };
    const keys = {
        n: () => step(1), j: () => step(1), p: () => step(-1), k: () => step(-1),
        e: () => openAll(true), c: () => openAll(false),
        "/": () => field("text").focus(), Escape: reset,
    };
    document.addEventListener("keydown", (event) => {
        if (event.ctrlKey || event.metaKey || event.altKey || help.open) return;
        const isTyping = event.target.matches?.("input, select, textarea");
        if (event.key === "?" && !isTyping) {
            event.preventDefault();
            help.showModal();
        } else if (tools && event.key === "Escape" && isTyping) {
            event.target.blur();
            reset();
        } else if (tools && !isTyping && Object.hasOwn(keys, event.key)) {
            event.preventDefault();
            keys[event.key]();
        }
    });

    // Paper has no folds.
    let opened = [];
    addEventListener("beforeprint", () => {
        opened = all("details:not([open])").filter((folded) => !folded.closest("[hidden]"));
        for (const folded of opened) folded.open = true;
    });
    addEventListener("afterprint", () => {
        for (const folded of opened) folded.open = false;
        opened = [];
    });
})();
