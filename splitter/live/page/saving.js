// Where the text goes: back to its file, or into a download.  Nothing is kept anywhere else.

let saved = "";

function addSaving(started) {
  saved = area.value;
  const group = document.querySelector(".save");
  if (started.output) group.append(button("strong", () => save(started.output), "Save"));
  group.append(
    button("", () => download(textName(started.file), area.value, "text/plain"), "Download the text"),
    button("", () => downloadPage(started.file), "Download the page"),
    button("quiet", finish, "Done"),
  );
  addEventListener("beforeunload", (event) => {
    if (area.value !== saved && !finished) event.preventDefault();
  });
}

function textName(file) {
  return baseName(file) + (settings.format === "markdown" ? ".md" : ".txt");
}

function baseName(file) {
  return (file.split(/[\\/]/).pop() || "statement").replace(/\.[^.]*$/, "");
}

async function save(output) {
  readSettings();
  const answer = await send("/save", { settings }).catch((error) => ({ error: error.message }));
  if (answer.error) showProblem(answer.error);
  else saved = settings.text;
  say(answer.error ?? `Saved to ${output}.`);
}

async function downloadPage(file) {
  readSettings();
  const answer = await send("/page", { settings }).catch((error) => ({ error: error.message }));
  if (answer.error) showProblem(answer.error);
  else download(baseName(file) + ".html", answer.page, "text/html");
}

function download(name, text, type) {
  const link = make("a", { href: URL.createObjectURL(new Blob([text], { type })), download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
  if (type === "text/plain") saved = area.value;
  say(`${name} is downloaded.`);
}

let finished = false;

async function finish() {
  finished = true;
  await send("/done", {}).catch(() => {});
  gone = true;
  showProblem("The program has ended; this page may be closed.");
}
