(function () {
  "use strict";
  var MOST_QUESTIONS = 6, FEWEST_OTHERS = 2;
  var body = document.body, words = body.dataset, key = "list-" + words.list;
  var all = function (what, where) { return Array.prototype.slice.call((where || document).querySelectorAll(what)); };
  var one = function (id) { return document.getElementById(id); };
  var people = all(".person"), choices = {};

  // A page opened as a file may have no storage: then the marks last as long as the page is open.
  function remembered() { try { return JSON.parse(window.localStorage.getItem(key)) || {}; } catch (error) { return {}; } }
  function remember() { try { window.localStorage.setItem(key, JSON.stringify(choices)); } catch (error) { return; } }
  function forgetAll() { try { window.localStorage.removeItem(key); } catch (error) { return; } }

  function chosen(value) { return people.filter(function (person) { return choices[person.id] === value; }); }
  function name(person) { return person.dataset.name; }
  function filled(text, value) { return text.replace(/\{names?\}/, function () { return value; }); }

  function choose(person, value) {
    // One pick at a time: the one before stays in sight as a maybe.
    if (value === "pick") { chosen("pick").forEach(function (other) { choices[other.id] = "maybe"; }); }
    choices[person.id] = value;
    remember();
    draw();
  }

  function draw() {
    people.forEach(function (person) {
      var value = choices[person.id] || "";
      all("input[type=radio]", person).forEach(function (input) { input.checked = input.value === value; });
      person.classList.toggle("is-pick", value === "pick");
      person.classList.toggle("is-no", value === "no");
    });
    drawChoice(chosen("pick")[0], chosen("maybe"));
  }

  function drawChoice(pick, maybes) {
    var any = Object.keys(choices).length > 0;
    one("chosen").textContent = pick ? filled(words.picked, name(pick)) : any ? words.onlyMaybe : words.nothing;
    one("chosen-more").hidden = !any;
    one("chosen-next").hidden = !pick;
    one("give-back").hidden = !pick && !maybes.length;
    one("copied").textContent = "";
    one("sentence").textContent = sentence(pick, maybes);
    if (pick) {
      one("chosen-link").textContent = filled(words.toContact, name(pick));
      one("chosen-link").dataset.person = pick.id;
      one("chosen-link").href = "#" + pick.id;
      drawOthers(pick, maybes);
    }
  }

  function sentence(pick, maybes) {
    var said = pick ? [filled(words.sentencePick, name(pick))] : [];
    if (maybes.length) { said.push(filled(words.sentenceMaybe, maybes.map(name).join(", "))); }
    return said.join(" ");
  }

  // Beside a pick at least two others stay in sight, even those with a no where there is nobody else.
  function drawOthers(pick, maybes) {
    var open = people.filter(function (person) { return !choices[person.id]; });
    var others = maybes.concat(open);
    others = others.concat(chosen("no").slice(0, Math.max(0, FEWEST_OTHERS - others.length)));
    var list = one("others");
    list.textContent = "";
    others.forEach(function (person) {
      var item = document.createElement("li"), link = document.createElement("a");
      link.href = "#" + person.id;
      link.textContent = name(person);
      item.appendChild(link);
      if (choices[person.id] === "no") { item.appendChild(document.createTextNode(" (" + words.saidNo + ")")); }
      list.appendChild(item);
    });
    list.previousElementSibling.hidden = !others.length;
  }

  function drawSheets() {
    var mine = all("[data-question]").filter(function (box) { return box.checked; });
    mine = mine.map(function (box) { return box.dataset.question; });
    all("ol.sheet").forEach(function (sheet) {
      all(".mine", sheet).forEach(function (item) { item.remove(); });
      var given = all("li", sheet), first = sheet.firstChild;
      given.forEach(function (item) { item.hidden = mine.indexOf(item.textContent) >= 0; });
      mine.forEach(function (question) {
        var item = document.createElement("li");
        item.className = "mine";
        item.textContent = question;
        sheet.insertBefore(item, first);
      });
      given = given.filter(function (item) { return !item.hidden; });
      given.slice(Math.max(0, MOST_QUESTIONS - mine.length)).forEach(function (item) { item.hidden = true; });
    });
  }

  function save() {
    var rows = chosen("pick").map(function (person) { return '"pick",' + person.dataset.line; });
    rows = rows.concat(chosen("maybe").map(function (person) { return '"maybe",' + person.dataset.line; }));
    var text = "\ufeff" + [words.pickFirst].concat(rows).join("\r\n") + "\r\n";
    var link = document.createElement("a"), address = URL.createObjectURL(new Blob([text], { type: "text/csv" }));
    link.href = address;
    link.download = words.pickFile;
    link.click();
    window.setTimeout(function () { URL.revokeObjectURL(address); }, 1000);
  }

  function copy() {
    var done = function () { one("copied").textContent = words.copied; };
    if (navigator.clipboard && navigator.clipboard.writeText) {
      navigator.clipboard.writeText(one("sentence").textContent).then(done, copyOld);
    } else { copyOld(); }
    function copyOld() {
      window.getSelection().selectAllChildren(one("sentence"));
      if (document.execCommand("copy")) { done(); }
    }
  }

  function unfoldForPaper() {
    var folded = all("details:not([open])");
    folded.forEach(function (part) { part.open = true; });
    window.addEventListener("afterprint", function () {
      folded.forEach(function (part) { part.open = false; });
    }, { once: true });
  }

  var known = remembered();
  people.forEach(function (person) {
    if (["pick", "maybe", "no"].indexOf(known[person.id]) >= 0) { choices[person.id] = known[person.id]; }
    var field = person.querySelector("fieldset.choice");
    field.hidden = false;
    field.addEventListener("change", function (event) { choose(person, event.target.value); });
  });
  all(".to-start").forEach(function (link, at) { link.replaceWith(one("start-" + (at + 1))); });
  one("starts").remove();
  all("details").forEach(function (part) { part.open = false; });
  all("label.add").forEach(function (label) { label.hidden = false; label.addEventListener("change", drawSheets); });
  one("choice").hidden = false;
  one("save").addEventListener("click", save);
  one("copy").addEventListener("click", copy);
  one("forget").addEventListener("click", function () { choices = {}; forgetAll(); draw(); });
  one("chosen-link").addEventListener("click", function () {
    var contact = one(one("chosen-link").dataset.person).querySelector("details.contact");
    contact.open = true;
    contact.querySelector("summary").focus({ preventScroll: true });
  });
  window.addEventListener("beforeprint", unfoldForPaper);
  draw();
}());
