/** People on a circle, so that those who go well together are near each other: the same people are always placed the same way. */

const TURN = 2 * Math.PI;

/**
 * An order in which each is followed by whom they go best with of those left, the first being who goes best with anybody.
 *
 * @param ids in the order that decides between equals
 * @param affinity how well two go together by any measure, 0 where nothing is known
 */
export function inOrder(ids, affinity) {
  const best = (from, among) => among.reduce((found, id) => (affinity(from, id) > affinity(from, found) ? id : found));
  const left = [...ids];
  const order = [];
  while (left.length) {
    const last = order.at(-1);
    const next = last === undefined ? strongest(left, affinity) : best(last, left);
    left.splice(left.indexOf(next), 1);
    order.push(next);
  }
  return order;
}

const strongest = (ids, affinity) => {
  const sum = id => ids.reduce((all, other) => all + (other === id ? 0 : affinity(id, other)), 0);
  return ids.map(id => ({ id, sum: sum(id) })).reduce((found, one) => (one.sum > found.sum ? one : found)).id;
};

/** Where each of an order stands, from the top on. */
export const placed = (order, centre, radius) =>
  new Map(order.map((id, index) => {
    const angle = (TURN * index) / order.length - TURN / 4;
    return [id, { x: centre + radius * Math.cos(angle), y: centre + radius * Math.sin(angle) }];
  }));
