import { escaped, prose } from './reference-page.mjs';

/** One section per element: attributes, properties without attribute, events, slots, parts, custom properties. */
export function elementsSection(elements) {
  const links = elements.map(({ tagName }) => `<a href="#${tagName}">${tagName}</a>`).join(' ');
  return `<section aria-labelledby="elements"><h2 id="elements">Elements</h2><p class="links">${links}</p>${elements.map(elementOf).join('')}</section>`;
}

function elementOf({ tagName, description, attributes = [], members = [], events = [], slots = [], cssParts = [], cssProperties = [] }) {
  const own = attributes.filter(({ inheritedFrom }) => !isOfBase(inheritedFrom));
  const shared = attributes.filter(({ inheritedFrom }) => isOfBase(inheritedFrom));
  const also = shared.length > 0 ? `<p class="note">As every widget: ${shared.map(({ name }) => `<code>${name}</code>`).join(', ')}.</p>` : '';
  return `<article aria-labelledby="${tagName}">
  <h3 id="${tagName}">&lt;${tagName}&gt;</h3>
  <p>${prose(description)}</p>
  ${table('Attribute', own, ({ name }) => name, typeText)}${also}
  ${table('Property', members.filter(isProperty), ({ name }) => name, typeText)}
  ${table('Method', members.filter(isMethod), signature)}
  ${table('Event', events, ({ name }) => name)}
  ${table('Slot', slots, ({ name }) => name || '(default)')}
  ${table('Part', cssParts, ({ name }) => name)}
  ${table('Custom property', cssProperties, ({ name }) => name)}
</article>`;
}

const isOfBase = (inheritedFrom) => inheritedFrom?.name === 'SluiceElement';

/** Set by script only: what has an attribute is told there. */
const isProperty = (member) =>
  isPublic(member) && member.kind === 'field' && !member.attribute && !member.readonly && member.description && !member.inheritedFrom;

const isMethod = (member) =>
  isPublic(member) && member.kind === 'method' && member.description && !LIFE_CYCLE.has(member.name) && !isOfBase(member.inheritedFrom);

const isPublic = ({ privacy, static: ofClass, name }) => (privacy ?? 'public') === 'public' && !ofClass && !/^[#[]/.test(name);

const LIFE_CYCLE = new Set(['connectedCallback', 'disconnectedCallback', 'render', 'update', 'updated', 'willUpdate', 'firstUpdated']);

const signature = ({ name, parameters = [] }) => `${name}(${parameters.map((parameter) => parameter.name).join(', ')})`;

function typeText({ type, default: fallback }) {
  const isSaid = fallback !== undefined && fallback !== 'null' && fallback !== 'false';
  const text = type?.text?.replace(/ \| null$/, '') ?? '';
  return `<code>${escaped(text)}</code>${isSaid ? ` <span class="note">default ${escaped(fallback)}</span>` : ''}`;
}

function table(title, rows, nameOf, detailOf = null) {
  if (rows.length === 0) return '';
  const row = (each) =>
    `<tr><th scope="row"><code>${escaped(nameOf(each))}</code></th><td>${detailOf ? `${detailOf(each)}<br>` : ''}${prose(each.description)}</td></tr>`;
  return `<div class="scroll" tabindex="0" role="group" aria-label="${title}"><table><thead><tr><th scope="col">${title}</th><th scope="col">Meaning</th></tr></thead><tbody>${rows.map(row).join('')}</tbody></table></div>`;
}
