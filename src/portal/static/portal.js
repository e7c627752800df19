// What a page gains where scripts may run: times of the reader's zone, suggestions, keys.
"use strict";

// Times

const zoned = new Intl.DateTimeFormat("en-GB", {
  day: "numeric", month: "long", year: "numeric", hour: "2-digit", minute: "2-digit", timeZoneName: "short",
});

for (const time of document.querySelectorAll("time[datetime]")) {
  const moment = new Date(time.dateTime);
  if (isNaN(moment)) continue;
  if (time.textContent.endsWith(" UTC")) time.textContent = zoned.format(moment);
  if (time.title.endsWith(" UTC")) time.title = zoned.format(moment);
}

// Suggestions

const patience = 150; // milliseconds without a key, before the portal is asked

async function suggest(field) {
  const answer = await fetch("/suggest?q=" + encodeURIComponent(field.value)).catch(() => null);
  if (!answer?.ok) return;
  const [typed, completions] = await answer.json();
  if (typed !== field.value.trim()) return;
  const options = completions.map((words) => Object.assign(document.createElement("option"), { value: words }));
  document.getElementById("suggested").replaceChildren(...options);
}

for (const field of document.querySelectorAll("input[list=suggested]")) {
  let waiting = 0;
  field.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(suggest, patience, field);
  });
}

// Keys (listed on /about, where they are turned off: WCAG 2.1.4)

const off = "headwater.keys-off";

function toHeadline(step) {
  const links = [...document.querySelectorAll("main :is(h2, h3) a, main a.said")].filter((link) => link.offsetParent);
  const at = links.indexOf(document.activeElement);
  links[at < 0 ? 0 : at + step]?.focus();
}

const keys = {
  j: () => toHeadline(1),
  k: () => toHeadline(-1),
  "/": () => [...document.querySelectorAll("input[type=search]")].find((field) => field.checkVisibility({ visibilityProperty: true }))?.focus(),
  h: () => location.assign("/"),
  l: () => location.assign("/latest"),
  s: () => location.assign("/search"),
  n: () => document.querySelector("a[rel=next]")?.click(),
  p: () => document.querySelector("a[rel=prev]")?.click(),
  "?": () => location.assign("/about#keys"),
};

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || localStorage.getItem(off)) return;
  if (event.target.closest("input, select, textarea")) return;
  const act = keys[event.key];
  if (!act) return;
  event.preventDefault();
  act();
});

const choice = document.getElementById("keys-choice");
if (choice) {
  const button = choice.querySelector("button");
  const tell = () => { button.textContent = localStorage.getItem(off) ? "Turn keys on" : "Turn keys off"; };
  button.addEventListener("click", () => {
    if (localStorage.getItem(off)) localStorage.removeItem(off);
    else localStorage.setItem(off, "yes");
    tell();
  });
  tell();
  choice.hidden = false;
}
