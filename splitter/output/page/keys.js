// Enter copies and goes on.  It is handled here alone: a browser that copies at once moves the focus while the key is
// down, and would let the same key press the next post's button as well.

let clicked; // the tab that the mouse has chosen

function nowhere(place) {
  return place === document.body || (place?.role === "tab" && place === clicked);
}

function onKey(event) {
  if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
  if (!shown || shown.view !== "posts" || document.querySelector("dialog[open]")) return;
  const place = document.activeElement;
  const post = shown.posts.find((one) => one.button === place) ?? (nowhere(place) && shown.posts[shown.now]);
  if (event.key === "Enter" && (post || event.repeat)) event.preventDefault();
  if (event.key === "Enter" && event.repeat) return; // a key held down copies one post, not ten
  if (event.key === "Enter" && post) copy(shown, post);
  else if (nowhere(place) || shown.list.contains(place)) onArrow(event);
}

function onArrow(event) {
  const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (!by) return;
  event.preventDefault();
  goTo(shown, shown.now + by);
}

// A click of the mouse on a tab, a fold or a view leaves Enter where it was: it goes on copying.
function onClick(event) {
  const at = event.target.closest("[role=tab], summary, .views button, .again, .all");
  clicked = undefined;
  if (at?.role === "tab" && event.detail > 0) clicked = at;
  else if (at && event.detail > 0) at.blur();
  showEnter();
}

// The sign for Enter stands on the button while Enter copies, and only then.
function showEnter() {
  const place = document.activeElement;
  document.body.classList.toggle("enter", nowhere(place) || place.classList.contains("copy"));
}

function listen() {
  document.addEventListener("keydown", onKey);
  document.addEventListener("click", onClick);
  document.addEventListener("focusin", showEnter);
  document.addEventListener("focusout", () => setTimeout(showEnter));
  document.addEventListener("copy", onCopiedByHand);
  addEventListener("storage", onOtherTab);
  addEventListener("beforeprint", () => setFolds(true));
  addEventListener("afterprint", () => setFolds(false));
  showEnter();
}

// On paper nothing is folded away.
function setFolds(printing) {
  for (const fold of document.querySelectorAll("details")) {
    if (printing) fold.dataset.was = String(fold.open);
    fold.open = printing || fold.dataset.was === "true";
  }
}
