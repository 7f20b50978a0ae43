// Elements, and what is said aloud.

let fading;

function make(tag, attributes, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else element.setAttribute(name, value);
  }
  element.append(...children);
  return element;
}

function button(className, onclick, ...children) {
  return make("button", { type: "button", class: className, onclick }, ...children);
}

function named(element, label) {
  element.setAttribute("aria-label", label);
  return element;
}

function sign(mark) {
  return make("span", { "aria-hidden": "true" }, mark);
}

function say(words) {
  const status = document.getElementById("status");
  status.textContent = "";
  status.classList.remove("faded");
  setTimeout(() => (status.textContent = words), 30); // the same words twice are said twice
  clearTimeout(fading);
  fading = setTimeout(() => status.classList.add("faded"), 4000);
}

// Show a dialog and give what was chosen.
function ask(id) {
  const dialog = document.getElementById(id);
  dialog.returnValue = "";
  dialog.showModal();
  return new Promise((resolve) => {
    dialog.addEventListener("close", () => resolve(dialog.returnValue === "ok"), { once: true });
  });
}
