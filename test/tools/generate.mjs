// Datasets of any size for the bench: made up, the same at each run.

/** A small linear congruential generator (Numerical Recipes): the bench must not depend on Math.random. */
function createRandom(seed = 20201117) {
  let state = seed >>> 0;
  const next = () => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) / 2 ** 32;
  return {
    /** @param {number} limit */
    below: (limit) => Math.floor(next() * limit),
    /** Small numbers far more often than large ones, as names are in the news. @param {number} limit */
    skewed: (limit) => Math.floor(limit * next() ** 3),
  };
}

const starts = 'al ar ba be da du fa gha ha ja ka kha la ma na qa ra sa sha ta tha wa ya za'.split(' ');
const ends = 'bir dar din fan had ham hir jid kar lam lim man mir nan rab rid sad sin tar wan zir'.split(' ');
const nouns =
  'rockets convoy embassy airport border talks sanctions protest strike raid court minister ship'.split(' ');
const verbs = 'hit warned denied left met blamed seized closed fired opened'.split(' ');

/** @param {number} count of events @param {number} [placeCount] */
export function generate(count, placeCount = 500) {
  const random = createRandom();
  /** @template T @param {readonly T[]} list @param {number} [at] @returns {T} */
  const pick = (list, at = random.below(list.length)) => /** @type {T} */ (list[at]);
  const word = () => pick(starts) + pick(starts) + pick(ends);
  const name = () => [word(), word()].map((part) => part.charAt(0).toUpperCase() + part.slice(1)).join(' ');
  const ids = (/** @type {string} */ kind, /** @type {number} */ many) =>
    Array.from({ length: many }, (_, at) => `${kind}-${at}`);
  const actors = ids('actor', Math.min(10_000, Math.ceil(count / 10) + 100)).map((id) => ({
    id,
    name: name(),
    kind: pick(['person', 'armed-group', 'state']),
    aliases: [name(), name(), name()],
  }));
  const places = ids('place', placeCount).map((id) => ({
    id,
    name: name(),
    lat: random.below(60),
    lon: random.below(60),
    aliases: [],
  }));
  const sources = ids('source', Math.ceil(count / 3) + 10).map((id) => ({
    id,
    url: `https://example.org/${id}`,
    publisher: name(),
    title: `${name()} ${pick(verbs)} the ${pick(nouns)}`,
  }));
  const day = () =>
    `${1990 + random.below(36)}-${String(1 + random.below(12)).padStart(2, '0')}-${String(1 + random.below(28)).padStart(2, '0')}`;
  const events = Array.from({ length: count }, (_, at) => {
    const source = pick(sources).id;
    const actor = pick(actors, random.skewed(actors.length));
    return {
      id: `event-${at}`,
      date: day(),
      title: `${actor.name} ${pick(verbs)} the ${pick(nouns)} near ${name()}`,
      summary: Array.from({ length: 25 }, () => (random.below(3) === 0 ? word() : pick(nouns))).join(' '),
      kind: pick(['rocket-attack', 'statement', 'diplomacy', 'protest']),
      importance: pick(['major', 'normal', 'normal', 'minor']),
      actors: [
        { actor: actor.id, role: 'initiator' },
        { actor: pick(actors, random.skewed(actors.length)).id, role: 'target' },
      ],
      places: [{ place: pick(places).id }],
      claims: [
        {
          by: { actor: actor.id },
          stance: 'reports',
          what: `the ${pick(nouns)} were ${pick(verbs)}`,
          source,
        },
      ],
      disputed: random.below(4) === 0 ? ['toll'] : [],
      links:
        at > 10 && random.below(3) === 0
          ? [{ to: `event-${at - 1 - random.below(9)}`, relation: 'follows' }]
          : [],
      sources: [{ source, supports: 'the whole' }],
      tags: [pick(nouns)],
    };
  });
  return { format: 'timeline/1', title: `${count} made-up events`, events, actors, places, sources };
}
