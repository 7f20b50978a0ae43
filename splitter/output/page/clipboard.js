// The clipboard: the interface for it, or the older way.

async function toClipboard(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return byCopyEvent(text); // no such interface here in this browser, or not allowed
  }
}

// The event carries the text itself, so that no text field turns CR LF into LF on its way.
function byCopyEvent(text) {
  let put = false;
  const onCopy = (event) => {
    event.clipboardData.setData("text/plain", text);
    event.preventDefault();
    event.stopImmediatePropagation();
    put = true;
  };
  document.addEventListener("copy", onCopy, true);
  try {
    getSelection().selectAllChildren(document.querySelector("h1")); // Safari copies only where there is a selection
    return document.execCommand("copy") && put;
  } catch {
    return false;
  } finally {
    getSelection().removeAllRanges();
    document.removeEventListener("copy", onCopy, true);
  }
}
