// What the list says of the text leads into it: to the line that is meant, or to the format that it seems to have.

function furnishNotes(thread) {
  for (const item of thread.section.querySelectorAll(".list li")) {
    if (item.textContent.includes("--from markdown")) {
      item.append(" ", button("quiet", readAsMarkdown, "Read it as Markdown"));
    } else if (item.dataset.line) {
      const line = Number(item.dataset.line);
      item.append(" ", named(button("quiet", () => goToLine(line), "Show"), `Show line ${line}`));
    }
  }
}

function readAsMarkdown() {
  optionNamed("format").value = "markdown";
  renewThreads();
}

function goToLine(number) {
  const lines = area.value.split("\n");
  const start = lines.slice(0, number - 1).join("\n").length + (number > 1 ? 1 : 0);
  area.blur(); // a field that is given the focus shows its selection
  area.setSelectionRange(start, start + (lines[number - 1] ?? "").length);
  area.focus();
}
