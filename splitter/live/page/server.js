// The server: this page's own, on the same machine.  The word that lets the page in comes with the address once, and is
// kept by this tab alone.

const tabId = keptByTab("id", () => crypto.getRandomValues(new Uint32Array(2)).join(""));
let gone = false;

function keptByTab(name, make) {
  try {
    if (!sessionStorage.getItem(name)) sessionStorage.setItem(name, make());
    return sessionStorage.getItem(name);
  } catch {
    return make();
  }
}

async function begin() {
  const word = location.hash.slice(1) || keptByTab("word", () => "");
  const started = await send("/start", {}, word);
  keepWord(started.token);
  history.replaceState(null, "", "/");
  return started;
}

let token = "";

function keepWord(word) {
  token = word;
  try {
    sessionStorage.setItem("word", word);
  } catch {
    // Forbidden: this page has it until it is loaded again.
  }
}

async function send(path, body, word = token) {
  const headers = { "Content-Type": "application/json", "X-Splitter": word };
  let response;
  try {
    response = await fetch(path, { method: "POST", headers, body: JSON.stringify({ tab: tabId, ...body }) });
  } catch {
    gone = true;
    throw new Error("The program has ended. Your text is still here: take the download, then start it again.");
  }
  if (response.status === 413) throw new Error("The text is too long for the live page; use the command line.");
  if (!response.ok) throw new Error(await refusal(response));
  return response.json();
}

async function refusal(response) {
  const whole = await response.text();
  return /<p>(.*?)<\/p>/s.exec(whole)?.[1] ?? `The program answered ${response.status}.`;
}
