// A control for each option of the command line, and the command that would do the same.

const optionNamed = (name) => document.querySelector(`.source [name="${name}"]`);
const WORDS = ["number", "post", "first", "last", "prefer", "long_quotations", "links", "language", "format"];
let platforms = {};

function showSettings(given, known) {
  settings = given;
  platforms = known;
  area.value = given.text;
  for (const name of WORDS) optionNamed(name).value = given[name];
  optionNamed("abbreviations").value = given.abbreviations.join(" ");
  optionNamed("heal").checked = given.heal;
  const set = document.querySelector(".platforms");
  for (const [key, [name]] of Object.entries(known)) {
    const box = make("input", { type: "checkbox", value: key });
    box.checked = given.platforms.includes(key);
    set.append(make("label", { class: "check" }, box, name));
  }
}

function readSettings() {
  const chosen = [...document.querySelectorAll(".platforms input:checked")].map((box) => box.value);
  settings = {
    ...settings,
    text: area.value,
    ...Object.fromEntries(WORDS.map((name) => [name, optionNamed(name).value])),
    abbreviations: optionNamed("abbreviations").value.split(/\s+/).filter(Boolean),
    heal: optionNamed("heal").checked,
    platforms: chosen.length ? chosen : settings.platforms,
  };
}

// The limit is that of the platform which is shown.
function onLimit() {
  const limit = Number.parseInt(optionNamed("limit").value, 10);
  const { [shown.key]: _, ...others } = settings.limits;
  settings = { ...settings, limits: limit > 0 ? { ...others, [shown.key]: limit } : others };
}

function listenToControls() {
  area.addEventListener("input", changed);
  for (const event of ["keyup", "click"]) area.addEventListener(event, followCursor);
  for (const control of document.querySelectorAll(".source :is(input, select)")) {
    control.addEventListener("input", () => {
      if (control.name === "limit" && shown) onLimit();
      changed();
    });
  }
  document.addEventListener("platform", () => showCommand());
  document.querySelector(".command").append(button("quiet", copyCommand, "Copy command"));
}

let answered = { commands: {}, flags: {} };

function showCommand(answer = answered) {
  answered = answer;
  if (!shown) return;
  const flags = answer.flags[shown.key] ?? {};
  for (const code of document.querySelectorAll("[data-flag]")) code.textContent = flags[code.dataset.flag] ?? "";
  document.getElementById("command").textContent = answer.commands[shown.key];
  const [name, own, unit] = platforms[shown.key];
  document.querySelector(".fields .shown").textContent = name;
  const limit = optionNamed("limit");
  limit.placeholder = `${own} ${unit}`;
  if (document.activeElement !== limit) limit.value = settings.limits[shown.key] ?? "";
}

async function copyCommand() {
  const done = await toClipboard(document.getElementById("command").textContent);
  say(done ? "The command is copied." : "This browser did not copy.");
}
