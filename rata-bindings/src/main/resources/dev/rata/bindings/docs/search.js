const field = document.getElementById("search");
const found = document.getElementById("found");
field.addEventListener("input", () => {
  const words = field.value.toLowerCase().split(/\s+/).filter(Boolean);
  const fits = (text) => words.every((word) => text.toLowerCase().includes(word));
  const named = words.length ? entries.filter(([name]) => fits(name)) : [];
  const described = words.length ? entries.filter(([name, , text]) => !fits(name) && fits(name + " " + text)) : [];
  found.replaceChildren(...[...named, ...described].slice(0, 20).map(([name, target, text]) => {
    const item = document.createElement("li");
    const link = document.createElement("a");
    link.href = target;
    link.textContent = name;
    item.append(link, " " + text.slice(0, 80));
    return item;
  }));
});
