/**
 * A sentence of our own and every figure in it, in reading order: "value change unit", where a range's value is "low..high", the
 * change is one of = ~ < > up down, and "-" stands for no unit. A sentence alone holds no figure.
 */
export type Case = readonly [text: string, ...figures: string[]];
