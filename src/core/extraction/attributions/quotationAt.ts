import type { MarkPair } from '../quotations/marks';

/** The first of the outermost quotations, which come in order, that ends behind `offset`. */
export const quotationFrom = (quotations: readonly MarkPair[], offset: number): MarkPair | undefined =>
  quotations[firstQuotationFrom(quotations, offset)];

/** The index of that quotation; their number where there is none. */
export function firstQuotationFrom(quotations: readonly MarkPair[], offset: number): number {
  let low = 0;
  let high = quotations.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (quotations[middle].end <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
