"use strict";
// The page works without this. It remembers language and theme, lights up whole passages,
// opens what is folded, and counts the rows a filter leaves.
(() => {
  const root = document.documentElement;
  const one = (selector, within = document) => within.querySelector(selector);
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];

  const kept = {
    get(key) { try { return localStorage.getItem("synopse-" + key); } catch { return null; } },
    set(key, value) { try { localStorage.setItem("synopse-" + key, value); } catch { /* not allowed: forget it */ } },
  };

  for (const name of ["ui", "theme"]) {
    const inputs = all(`input[name="${name}"]`);
    const choose = (input) => { if (name === "ui") root.lang = input.value; };
    const before = inputs.find((input) => input.value === kept.get(name));
    if (before) { before.checked = true; choose(before); }
    for (const input of inputs) {
      input.addEventListener("change", () => { choose(input); kept.set(name, input.value); });
    }
  }

  // A passage is cut into pieces where marks begin and end: light up all of them.
  const light = () => {
    all(".lit").forEach((piece) => piece.classList.remove("lit"));
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (!target) return;
    const rowsAll = one("#f-all");
    if (target.matches("tr.row") && !target.getClientRects().length) { rowsAll.checked = true; one("#f-any").checked = true; count(); target.scrollIntoView(); }
    for (let fold = target.closest("details"); fold; fold = fold.parentElement.closest("details")) fold.open = true;
    const inner = one("details", target);
    if (inner && target.matches("li")) inner.open = true;
    const found = /^(r\d+)-(\d+)-(\d+)$/.exec(target.id);
    if (!found) return;
    const pieces = all("[data-o]", document.getElementById(found[1]))
      .filter((piece) => +piece.dataset.o >= +found[2] && +piece.dataset.o < +found[3]);
    pieces.forEach((piece) => piece.classList.add("lit"));
    const first = pieces[0] || target;
    first.tabIndex = -1;
    first.focus({ preventScroll: true });
    first.scrollIntoView({ block: "center" });
  };
  addEventListener("hashchange", light);
  // Who followed a link to a passage finds the way back.
  const back = one(".return");
  let left = null;
  back.addEventListener("click", () => {
    back.hidden = true;
    left.scrollIntoView({ block: "center" });
    left.focus({ preventScroll: true });
  });
  document.addEventListener("click", (event) => {
    const link = event.target.closest('a[href^="#"]');
    if (link && link.closest("main")) { left = link; back.hidden = false; }
    if (link && link.hash === location.hash) setTimeout(light);
  });
  const rows = all("tr.row");
  const shown = one(".shown");
  const count = () => {
    const visible = rows.filter((row) => row.offsetParent !== null || row.getClientRects().length).length;
    shown.textContent = visible + " / " + rows.length;
  };
  if (shown) { one(".filters").addEventListener("change", count); count(); }
  light();

  // Everything is unfolded on paper, and folded again afterwards.
  let folded = [];
  addEventListener("beforeprint", () => {
    folded = all("details:not([open])");
    folded.forEach((fold) => { fold.open = true; });
  });
  addEventListener("afterprint", () => folded.forEach((fold) => { fold.open = false; }));
})();
