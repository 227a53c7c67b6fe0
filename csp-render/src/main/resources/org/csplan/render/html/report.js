// Searches, filters and sorts the table of actions. Nothing on the page needs it; without it the table is whole.
(function () {
  "use strict";
  var table = document.querySelector("#actions table");
  var bar = document.getElementById("filter");
  if (!table || !bar) {
    return;
  }
  var bodies = Array.prototype.slice.call(table.tBodies);
  var more = document.getElementById("filter-more");
  var count = document.getElementById("filter-count");
  var fields = Array.prototype.slice.call(bar.querySelectorAll("[name]"));
  var prefix = "#filter?";
  var keys = ["aims", "priorities", "agency", "told", "computed", "due"];
  var sorted = "";
  var moved = false;
  // Browsers take seconds to lay out thousands of rows; of a long table so many are shown at a time.
  var isLong = bodies.length > 1000;
  var step = isLong ? 100 : bodies.length;
  var limit = step;

  // What rows are found and sorted by is read from the page once: the table does not change.
  var rows = bodies.map(function (body) {
    var row = { body: body, hidden: body.hidden, text: null, date: body.getAttribute("data-date") || "", gravity: body.getAttribute("data-gravity") || "" };
    keys.forEach(function (name) {
      var words = body.getAttribute("data-" + name);
      row[name] = words ? words.split(" ") : [];
    });
    return row;
  });
  var order = rows;

  function searched(row) {
    if (row.text === null) {
      row.text = row.body.textContent.toLowerCase();
    }
    return row.text;
  }

  // Before anybody types, and never for longer than it takes to draw a frame.
  function readAhead(from) {
    var ahead = window.requestIdleCallback || function (call) { setTimeout(call, 50); };
    ahead(function (idle) {
      var at = from;
      do {
        for (var end = Math.min(at + 50, rows.length); at < end; at++) {
          searched(rows[at]);
        }
      } while (at < rows.length && idle && idle.timeRemaining() > 5);
      if (at < rows.length) {
        readAhead(at);
      }
    });
  }

  function wanted() {
    var state = {};
    fields.forEach(function (field) {
      var value = field.value.trim();
      if (value) {
        state[field.name] = value;
      }
    });
    return state;
  }

  function sort(key) {
    if (key === sorted) {
      return;
    }
    sorted = key;
    moved = true;
    order = rows.slice();
    if (key) {
      // Rows alike stay in the order of the plan.
      order.sort(function (one, other) {
        var a = one[key];
        var b = other[key];
        // What has no date or status comes last.
        return a === b ? 0 : !a ? 1 : !b ? -1 : a < b ? -1 : 1;
      });
    }
  }

  // Where hidden rows stand is all the same, so only those shown are moved.
  function place(shown) {
    var all = document.createDocumentFragment();
    shown.forEach(function (row) { all.appendChild(row.body); });
    table.appendChild(all);
  }

  function show(state) {
    var words = (state.q || "").toLowerCase().split(/\s+/).filter(Boolean);
    var names = keys.filter(function (name) { return state[name]; });
    var found = 0;
    var shown = [];
    sort(state.sort || "");
    order.forEach(function (row) {
      var fits = names.every(function (name) { return row[name].indexOf(state[name]) >= 0; })
        && words.every(function (word) { return searched(row).indexOf(word) >= 0; });
      found += fits ? 1 : 0;
      var hidden = !fits || found > limit;
      // The page is told of what changes alone.
      if (row.hidden !== hidden) {
        row.hidden = hidden;
        row.body.hidden = hidden;
      }
      if (!hidden) {
        shown.push(row);
      }
    });
    if (moved) {
      place(shown);
    }
    more.hidden = found <= limit;
    var said = found > limit ? "data-first" : found === rows.length ? "data-all" : "data-some";
    count.textContent = count.getAttribute(said)
      .replace("{found}", found.toLocaleString("en-GB"))
      .replace("{shown}", Math.min(found, limit).toLocaleString("en-GB"));
  }

  function address(state) {
    var said = Object.keys(state).map(function (name) {
      return name + "=" + encodeURIComponent(state[name]);
    }).join("&");
    var hash = said ? prefix + said : "";
    if (hash !== location.hash && (hash || location.hash.indexOf(prefix) === 0)) {
      history.replaceState(null, "", hash || location.pathname + location.search);
    }
  }

  function changed() {
    limit = step;
    var state = wanted();
    show(state);
    address(state);
  }

  function decoded(text) {
    try {
      return decodeURIComponent(text);
    } catch (broken) {
      return "";
    }
  }

  // What the address says; of a link to an action that is filtered out the filter is undone.
  function read() {
    var hash = location.hash;
    if (hash.indexOf(prefix) === 0) {
      var state = {};
      hash.slice(prefix.length).split("&").forEach(function (part) {
        var at = part.indexOf("=");
        if (at > 0) {
          state[part.slice(0, at)] = decoded(part.slice(at + 1));
        }
      });
      fields.forEach(function (field) {
        field.value = state[field.name] || "";
        if (field.selectedIndex === -1) {
          field.value = "";
        }
      });
      limit = step;
      show(wanted());
      bar.scrollIntoView();
      return;
    }
    // Back to before the first filter.
    if (hash.length <= 1 && filtered()) {
      clear();
      return;
    }
    var target = hash.length > 1 && document.getElementById(decoded(hash.slice(1)));
    var at = target ? bodies.indexOf(target) : -1;
    if (at >= 0 && rows[at].hidden) {
      clear();
      limit = Math.max(limit, at + 1);
      show(wanted());
      target.scrollIntoView();
    }
  }

  function filtered() {
    return fields.some(function (field) { return field.value !== ""; });
  }

  function clear() {
    fields.forEach(function (field) { field.value = ""; });
    changed();
  }

  fields.forEach(function (field) { field.addEventListener(field.tagName === "INPUT" ? "input" : "change", changed); });
  document.getElementById("filter-clear").addEventListener("click", function () {
    clear();
    fields[0].focus();
  });
  more.addEventListener("click", function () {
    limit += step;
    show(wanted());
  });
  // On paper there is no button for more.
  window.addEventListener("beforeprint", function () {
    limit = rows.length;
    show(wanted());
  });
  window.addEventListener("afterprint", function () {
    limit = step;
    show(wanted());
  });
  window.addEventListener("hashchange", read);
  document.addEventListener("click", function (event) {
    var link = event.target.closest && event.target.closest("a[data-filter]");
    if (link) {
      event.preventDefault();
      location.hash = prefix + link.getAttribute("data-filter");
    }
  });
  bar.hidden = false;
  if (isLong) {
    document.documentElement.className = "long";
  }
  // Browsers keep what was chosen when one comes back.
  show(wanted());
  read();
  readAhead(0);
})();
