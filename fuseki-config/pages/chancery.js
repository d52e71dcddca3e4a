'use strict';

// The page of the server: what is in the graph, the saved queries, the editor. Everything is asked of this server.
(() => {
  const ONTOLOGY = 'https://w3id.org/chancery/ontology#';
  const endpoint = new URL('chancery/sparql', document.baseURI).href;

  const CLASSES = [
    ['Document', 'articles'], ['Person', 'people'], ['Office', 'offices'], ['Country', 'countries'],
    ['Organization', 'organisations'], ['Policy', 'policies'], ['Claim', 'claims'], ['Tenure', 'tenures'],
    ['PolicyFact', 'policy facts'], ['Affiliation', 'affiliations'], ['Mention', 'mentions'],
  ];

  const COUNTS = `PREFIX chy: <${ONTOLOGY}>
    SELECT ?class (COUNT(?x) AS ?n) {
      VALUES ?class { ${CLASSES.map(([name]) => `chy:${name}`).join(' ')} } ?x a ?class
    } GROUP BY ?class`;

  const ARTICLES = `PREFIX chy: <${ONTOLOGY}> PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
    PREFIX schema: <https://schema.org/>
    SELECT ?label ?date ?publisher {
      ?document a chy:Document ; rdfs:label ?label
      OPTIONAL { ?document schema:datePublished ?date }
      OPTIONAL { ?document schema:publisher ?publisher }
    } ORDER BY DESC(?date) ?label LIMIT 8`;

  const byId = (id) => document.getElementById(id);

  function element(name, text, attributes = {}) {
    const node = document.createElement(name);
    node.textContent = text;
    Object.entries(attributes).forEach(([key, value]) => node.setAttribute(key, value));
    return node;
  }

  async function select(query) {
    const response = await fetch(endpoint, {
      method: 'POST',
      headers: { Accept: 'application/sparql-results+json' },
      body: new URLSearchParams({ query }),
    });
    if (!response.ok) {
      throw new Error(`${response.status} ${response.statusText}`);
    }
    return (await response.json()).results.bindings;
  }

  async function fill(id, items) {
    const list = byId(id);
    try {
      list.replaceChildren(...await items());
    } catch (error) {
      list.replaceChildren(element('li', `Not available: ${error.message}`, { class: 'problem' }));
    }
  }

  async function counts() {
    const numbers = new Map((await select(COUNTS)).filter((row) => row.class)
      .map((row) => [row.class.value.slice(ONTOLOGY.length), Number(row.n.value)]));
    return CLASSES.map(([name, label]) => {
      const item = document.createElement('li');
      item.append(element('strong', (numbers.get(name) || 0).toLocaleString('en')), element('span', label));
      return item;
    });
  }

  async function articles() {
    const rows = await select(ARTICLES);
    if (rows.length === 0) {
      return [element('li', 'There are no articles yet.', { class: 'pending' })];
    }
    return rows.map((row) => {
      const item = document.createElement('li');
      const date = row.date ? row.date.value : '';
      const title = element('span', row.label.value);
      if (row.publisher) {
        title.append(' ', element('small', row.publisher.value));
      }
      item.append(element('time', date, { datetime: date }), title);
      return item;
    });
  }

  function createEditor() {
    const { Yasgui, Yasr } = window;
    // Values without their datatypes, and in full; the editor hands no setting of one's own on to its tables.
    Yasr.defaults.plugins.table.dynamicConfig = { compact: true, isEllipsed: false };
    return new Yasgui(byId('yasgui'), {
      requestConfig: { endpoint, method: 'POST' },
      copyEndpointOnNewTab: false,
      // A link must not choose the endpoint that a query goes to.
      populateFromUrl: false,
      persistenceId: 'chancery',
      endpointCatalogueOptions: { getData: () => [] },
      // The defaults of these two ask servers elsewhere.
      yasqe: {
        autocompleters: ['prefixes', 'variables'],
        prefixCcApi: new URL('prefixes.json', document.baseURI).href,
      },
    });
  }

  function open(editor, query, button) {
    const tab = editor.getTab();
    tab.setEndpoint(endpoint);
    tab.getYasqe().setValue(query.query.replace(/^# (title|comment):.*\n/gm, ''));
    byId('comment').textContent = query.comment;
    document.querySelectorAll('#queries button').forEach((other) => {
      other.setAttribute('aria-pressed', String(other === button));
    });
    tab.query().catch(() => { /* The editor shows what went wrong. */ });
  }

  async function savedQueries(editor) {
    const response = await fetch('queries');
    if (!response.ok) {
      throw new Error(`${response.status} ${response.statusText}`);
    }
    return (await response.json()).map((query) => {
      const item = document.createElement('li');
      const button = element('button', query.title, {
        type: 'button', title: query.comment, 'aria-pressed': 'false', 'data-query': query.name,
      });
      button.addEventListener('click', () => open(editor, query, button));
      item.append(button);
      return item;
    });
  }

  document.querySelectorAll('[data-address]').forEach((node) => {
    node.textContent = new URL(node.dataset.address, document.baseURI).href;
  });
  document.querySelectorAll('[data-template]').forEach((node) => {
    node.textContent = node.dataset.template.replaceAll('{endpoint}', endpoint);
  });
  fill('counts', counts);
  fill('articles', articles);
  const editor = createEditor();
  fill('queries', () => savedQueries(editor));
})();
