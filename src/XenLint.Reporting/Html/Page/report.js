(() => {
  'use strict';
  const byId = id => document.getElementById(id);
  const filters = byId('filters');
  const groups = byId('groups');
  const shown = byId('shown');
  const theme = byId('theme');

  theme.hidden = false;
  theme.addEventListener('click', () => {
    const root = document.documentElement;
    const isDark = root.dataset.theme ? root.dataset.theme === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches;
    root.dataset.theme = isDark ? 'light' : 'dark';
  });

  // Commands: a button each, made when the card is opened.
  document.addEventListener('toggle', event => {
    if (!event.target.open) { return; }
    for (const command of event.target.querySelectorAll('pre.command')) {
      if (command.querySelector('.copy') || command.closest('details') !== event.target) { continue; }
      const button = document.createElement('button');
      button.type = 'button';
      button.className = 'copy';
      button.textContent = 'Copy';
      button.addEventListener('click', () => copy(command.querySelector('code'), button));
      command.prepend(button);
    }
  }, true);

  async function copy(code, button) {
    try {
      await navigator.clipboard.writeText(code.textContent);
    } catch {
      const range = document.createRange();
      range.selectNodeContents(code);
      const selection = getSelection();
      selection.removeAllRanges();
      selection.addRange(range);
      document.execCommand('copy');
    }
    button.textContent = 'Copied';
    setTimeout(() => { button.textContent = 'Copy'; }, 1500);
  }

  // Tables: a button each that saves the rows.
  for (const table of document.querySelectorAll('table[data-csv]')) {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'csv';
    button.textContent = `Save \u201C${table.dataset.csv}\u201D as CSV`;
    button.addEventListener('click', () => save(table.dataset.csv,
      [...table.rows].map(row => [...row.cells].map(cell => cell.textContent))));
    table.closest('.scroll').after(button);
  }

  function save(name, rows) {
    // A spreadsheet would run a cell that begins like a formula.
    const cell = text => `"${(/^[=+\-@\t\r]/.test(text) && !/^-?[\d.,]+$/.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob(['\uFEFF' + rows.map(row => row.map(cell).join(',')).join('\r\n') + '\r\n'], { type: 'text/csv' }));
    link.download = `${name.replace(/[^\p{L}\p{N} _-]/gu, '_')}.csv`;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 10000);
  }

  addEventListener('beforeprint', () => {
    for (const closed of document.querySelectorAll('details:not([open])')) {
      closed.open = true;
      closed.dataset.printed = '';
    }
  });
  addEventListener('afterprint', () => {
    for (const opened of document.querySelectorAll('details[data-printed]')) {
      opened.open = false;
      delete opened.dataset.printed;
    }
  });

  function follow() {
    const target = location.hash.length > 1 && !location.hash.includes('=') ? byId(decodeURIComponent(location.hash.slice(1))) : null;
    for (let at = target; at; at = at.parentElement) {
      if (at.tagName === 'DETAILS') { at.open = true; }
    }
    target?.querySelector(':scope > details')?.setAttribute('open', '');
    target?.scrollIntoView();
  }

  if (!filters) {
    follow();
    addEventListener('hashchange', follow);
    return;
  }

  // Findings: filters that a link can carry.
  const names = ['search', 'severity', 'category', 'host', 'state', 'pool', 'group'].filter(byId);
  const findings = [...groups.querySelectorAll('.finding')].map(item => ({
    item,
    home: item.parentElement,
    text: (item.textContent + ' ' + item.closest('.group').id + ' ' + item.closest('.group').querySelector('.title').textContent).toLowerCase(),
    hosts: (item.dataset.hosts ?? '').split('\u241F'),
  }));
  const ruleGroups = [...groups.children];
  filters.hidden = false;

  function apply() {
    const wanted = Object.fromEntries(names.map(name => [name, byId(name).value]));
    const words = wanted.search.toLowerCase().split(/\s+/).filter(Boolean);
    let count = 0;
    for (const { item, text, hosts } of findings) {
      const fits = (!wanted.severity || item.dataset.severity === wanted.severity)
        && (!wanted.category || item.dataset.category === wanted.category)
        && (!wanted.state || item.dataset.state === wanted.state)
        && (!wanted.pool || item.dataset.pool === wanted.pool)
        && (!wanted.host || hosts.includes(wanted.host))
        && words.every(word => text.includes(word));
      item.hidden = !fits;
      count += fits ? 1 : 0;
    }
    regroup(wanted.group === 'object');
    for (const group of groups.children) {
      group.hidden = !group.querySelector('.finding:not([hidden])');
    }
    shown.textContent = count === findings.length ? `${count} findings` : `${count} of ${findings.length} findings`;
  }

  let byObject = false;
  function regroup(wanted) {
    if (wanted === byObject) { return; }
    byObject = wanted;
    if (!byObject) {
      for (const { item, home } of findings) { home.append(item); }
      groups.replaceChildren(...ruleGroups);
      return;
    }
    const made = new Map();
    for (const { item } of findings) {
      const key = `${item.dataset.pool ?? ''}\n${item.dataset.object}`;
      if (!made.has(key)) {
        const group = document.createElement('details');
        group.className = 'group';
        const summary = document.createElement('summary');
        summary.textContent = item.dataset.object;
        group.append(summary, document.createElement('ol'));
        made.set(key, group);
      }
      made.get(key).lastElementChild.append(item);
    }
    groups.replaceChildren(...made.values());
    for (const group of made.values()) { group.open = made.size <= 20; }
  }

  function remember() {
    const state = new URLSearchParams(names.filter(name => byId(name).value).map(name => [name, byId(name).value]));
    history.replaceState(null, '', state.size ? `#${state}` : '#findings');
  }

  function recall() {
    if (location.hash.includes('=')) {
      const state = new URLSearchParams(location.hash.slice(1));
      for (const name of names) { byId(name).value = state.get(name) ?? ''; }
    }
    apply();
    follow();
  }

  filters.addEventListener('submit', event => event.preventDefault());
  filters.addEventListener('input', () => { apply(); remember(); });
  filters.addEventListener('reset', () => setTimeout(() => { apply(); remember(); }));
  byId('save').addEventListener('click', () => save('findings', [
    ['Rule', 'Severity', 'State', 'Object', 'Hosts', 'Message'],
    ...findings.filter(({ item }) => !item.hidden).map(({ item, home, hosts }) => [
      home.closest('.group')?.id ?? '', item.dataset.severity, item.dataset.state, item.dataset.object, hosts.join('; '),
      item.querySelector('.message').textContent,
    ]),
  ]));
  addEventListener('hashchange', recall);
  recall();
})();
