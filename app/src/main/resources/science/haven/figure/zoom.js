// Zoom and pan for Haven's figures: every <svg class="figure"> on the page. Click a figure, then turn
// the wheel (or Ctrl + wheel without a click), drag, or use + - arrows; double click, 0 or Escape go back.
// Only capital M and L commands are places among the data; markers and caps are relative to them.
(() => {
  "use strict";
  const round = v => Math.round(v * 100) / 100;
  const minus = v => String(v).replace(/-/g, "\u2212");
  const power = exponent => `10<tspan dy="-2.52" font-size="5.04">${minus(exponent)}</tspan>`;

  function axis(text, from, to) {
    const [kind, low, high, direction] = text.split(" ");
    const ends = [low, high];
    if (direction === "falling") [from, to] = [to, from];
    const log = kind === "log";
    const home = ends.map(v => (log ? Math.log10(Number(v)) : Number(v)));
    return { log, home, view: home, from, to };
  }

  const place = ({ view, from, to }, position) => from + (position - view[0]) / (view[1] - view[0]) * (to - from);

  // The straight law that carries drawn coordinates from the home view to the present one.
  function law({ home, view, from, to }) {
    const scale = (home[1] - home[0]) / (view[1] - view[0]);
    return v => round(from + (home[0] - view[0]) / (view[1] - view[0]) * (to - from) + scale * (v - from));
  }

  function step(span, most) {
    const base = Math.pow(10, Math.floor(Math.log10(span / Math.max(1, most)) + 1e-9));
    const factor = [1, 2, 5, 10].find(f => f * base * most >= span * (1 - 1e-9)) || 10;
    return { size: factor * base, parts: factor === 2 ? 4 : 5 };
  }

  function number(value, size) {
    const digits = exponent => Math.min(12, Math.max(0, exponent - Math.floor(Math.log10(size) + 1e-9)));
    const exponent = value === 0 ? 0 : Math.floor(Math.log10(Math.abs(value)) + 1e-9);
    if (exponent >= -3 && exponent < 5) return minus(value.toFixed(digits(0)));
    const mantissa = (value / Math.pow(10, exponent)).toFixed(digits(exponent));
    return mantissa === "1" ? power(exponent) : minus(mantissa) + "\u00d7" + power(exponent);
  }

  function linear(low, high, most) {
    const { size, parts } = step(high - low, most);
    const first = Math.ceil(low / size * parts - 1e-6);
    const count = Math.floor(high / size * parts + 1e-6) - first + 1;
    const tick = (k, value) => ({ value, label: k % parts === 0 ? number(value, size) : "" });
    return Array.from({ length: count }, (_, i) => tick(first + i, (first + i) * size / parts));
  }

  function logarithmic(low, high, most) {
    if (high - low < 0.7) return linear(Math.pow(10, low), Math.pow(10, high), Math.min(5, most));
    const [every, few, ticks] = [Math.ceil((high - low) / most), high - low < 2, []];
    for (let decade = Math.floor(low); decade <= Math.ceil(high); decade++) {
      for (let digit = 1; digit <= (every === 1 ? 9 : 1); digit++) {
        const value = digit * Math.pow(10, decade);
        const major = digit === 1 ? decade % every === 0 : few && (digit === 2 || digit === 5);
        if (Math.log10(value) < low || Math.log10(value) > high) continue;
        ticks.push({ value, label: !major ? "" : digit === 1 ? power(decade) : number(value, value) });
      }
    }
    return ticks;
  }

  function ticksOf(ax, room) {
    return (ax.log ? logarithmic : linear)(...ax.view, Math.abs(ax.to - ax.from) / room).map(t => ({ ...t, at: place(ax, ax.log ? Math.log10(t.value) : t.value) }));
  }

  function temperatures(ax, zero) { // at their true places on 1000 / T
    if (!(ax.view[0] > 0)) return [];
    return linear(1000 / ax.view[1] - zero, 1000 / ax.view[0] - zero, 6).map(t => ({ ...t, at: place(ax, 1000 / (t.value + zero)) }));
  }

  // Ticks and numbers of one axis: `mark` gives the path of a tick, `put` x, y and anchor of its number.
  function drawn(ticks, mark, put) {
    const d = ticks.map(t => mark(round(t.at), t.label ? 3.2 : 1.8)).join("");
    const text = (t, [x, y, anchor] = put(round(t.at))) =>
      `<text x="${x}" y="${y}" font-size="7" text-anchor="${anchor}">${t.label}</text>`;
    const numbers = put ? ticks.filter(t => t.label).map(t => text(t)) : [];
    return `<path d="${d}" fill="none" stroke="#000" stroke-width="0.6"/>${numbers.join("")}`;
  }

  function axisOf({ x, y, left, top, right, bottom, axes }, { g }) {
    const is = name => g.classList.contains(name);
    if (is("top")) {
      const ticks = temperatures(x, Number(g.dataset.zero));
      return drawn(ticks, (at, l) => `M${at},${top}v${l}`, at => [at, top - 3, "middle"]);
    }
    if (is("y")) {
      const both = (at, l) => `M${left},${at}h${l}M${right},${at}h${-l}`;
      return drawn(ticksOf(y, 22), both, at => [left - 3, round(at + 2.5), "end"]);
    }
    const mirrored = !axes.some(other => other.g.classList.contains("top"));
    const both = (at, l) => `M${at},${bottom}v${-l}` + (mirrored ? `M${at},${top}v${l}` : "");
    return drawn(ticksOf(x, x.log ? 22 : 34), both, is("bare") ? null : at => [at, bottom + 10, "middle"]);
  }

  function read(node) { // a panel as drawn
    const [left, top, right, bottom] = node.dataset.box.split(" ").map(Number);
    const all = selector => [...node.querySelectorAll(selector)];
    return {
      left, top, right, bottom, label: node.querySelector(":scope > text[transform]"),
      x: axis(node.dataset.x, left, right),
      y: axis(node.dataset.y, bottom, top),
      paths: all(".data path").map(path => ({ path, d: path.getAttribute("d") })),
      images: all(".data image").map(image => ({ image, b: ["x", "y", "width", "height"].map(name => +image.getAttribute(name)) })),
      words: all(".words text").map(word => ({ word, x: +word.getAttribute("x"), y: +word.getAttribute("y") })),
      axes: all(".axis").map(g => ({ g, html: g.innerHTML })),
    };
  }

  const holds = (b, p) => p.x >= b.left && p.x <= b.right && p.y >= b.top && p.y <= b.bottom;

  function draw(panel) {
    const home = panel.x.view === panel.x.home && panel.y.view === panel.y.home;
    const [x, y] = [law(panel.x), law(panel.y)];
    const move = (_, command, px, py) => `${command}${x(px)},${y(py)}`;
    for (const { path, d } of panel.paths) {
      path.setAttribute("d", home ? d : d.replace(/([ML])(-?[\d.]+),(-?[\d.]+)/g, move));
    }
    for (const { image, b: [left, top, width, height] } of panel.images) {
      const [x0, y0] = [x(left), y(top)];
      const sides = { x: x0, y: y0, width: x(left + width) - x0, height: y(top + height) - y0 };
      for (const [name, value] of Object.entries(sides)) image.setAttribute(name, round(value));
    }
    for (const w of panel.words) {
      w.word.setAttribute("x", x(w.x));
      w.word.setAttribute("y", y(w.y));
      w.word.setAttribute("visibility", holds(panel, { x: x(w.x), y: y(w.y) }) ? "visible" : "hidden");
    }
    for (const ax of panel.axes) ax.g.innerHTML = home ? ax.html : axisOf(panel, ax);
    const numbers = Math.min(...panel.axes.filter(ax => ax.g.matches(".y")).map(ax => ax.g.getBBox().x));
    if (panel.label) panel.label.setAttribute("dy", home ? 0 : Math.min(0, round(numbers - 11)));
  }

  function zoom(ax, at, factor) {
    const [low, high] = ax.view;
    const share = (at - ax.from) / (ax.to - ax.from);
    const span = (high - low) * factor;
    const whole = ax.home[1] - ax.home[0];
    if (span < whole / 1e5 || span > whole * 10) return;
    const start = low + share * (high - low - span);
    ax.view = [start, start + span];
  }

  function pan(ax, by) {
    ax.view = ax.view.map(v => v - by / (ax.to - ax.from) * (ax.view[1] - ax.view[0]));
  }

  function enliven(svg) {
    const panels = [...svg.querySelectorAll(".panel")].map(read);
    const shared = svg.querySelector(".axis.bare") !== null;
    const point = e => new DOMPoint(e.clientX, e.clientY).matrixTransform(svg.getScreenCTM().inverse());
    const under = p => panels.find(panel => holds(panel, p));
    const change = (panel, how) => {
      how(panel);
      if (shared) panels.forEach(other => { other.x.view = panel.x.view; });
      (shared ? panels : [panel]).forEach(draw);
    };
    const near = (at, factor) => b => { zoom(b.x, at.x, factor); zoom(b.y, at.y, factor); };
    const shift = (x, y) => b => { pan(b.x, x); pan(b.y, y); };
    const home = () => {
      panels.flatMap(panel => [panel.x, panel.y]).forEach(ax => { ax.view = ax.home; });
      panels.forEach(draw);
    };

    svg.setAttribute("tabindex", "0");
    svg.style.overflow = "visible"; // wide numbers push the label outwards
    svg.addEventListener("wheel", e => {
      const p = point(e);
      const panel = under(p);
      if (!panel || !(e.ctrlKey || document.activeElement === svg)) return;
      e.preventDefault();
      change(panel, near(p, Math.pow(1.0015, e.deltaY)));
    }, { passive: false });
    let drag = null;
    svg.addEventListener("pointerdown", e => {
      const p = point(e);
      const panel = e.button === 0 && e.pointerType !== "touch" && under(p);
      drag = panel ? { panel, p } : null;
      if (panel) svg.setPointerCapture(e.pointerId);
    });
    svg.addEventListener("pointermove", e => {
      if (!drag) return;
      const { panel, p } = drag;
      drag.p = point(e);
      change(panel, shift(drag.p.x - p.x, drag.p.y - p.y));
    });
    ["pointerup", "pointercancel"].forEach(name => svg.addEventListener(name, () => { drag = null; }));
    svg.addEventListener("dblclick", home);
    svg.addEventListener("keydown", e => {
      if (e.ctrlKey || e.altKey || e.metaKey) return;
      const arrows = { ArrowLeft: [20, 0], ArrowRight: [-20, 0], ArrowUp: [0, 20], ArrowDown: [0, -20] };
      const factor = { "+": 0.8, "=": 0.8, "-": 1.25 }[e.key];
      const by = arrows[e.key];
      if (e.key === "0" || e.key === "Escape") home();
      else if (!by && !factor) return;
      e.preventDefault();
      panels.forEach((panel, i) => {
        const along = !shared || i === 0; // the shared axis moves once
        if (factor && along) zoom(panel.x, (panel.left + panel.right) / 2, factor);
        if (factor) change(panel, b => zoom(b.y, (b.top + b.bottom) / 2, factor));
        if (by) change(panel, shift(along ? by[0] : 0, by[1]));
      });
    });
  }

  document.querySelectorAll("svg.figure").forEach(enliven);
})();
