/** Orders texts by their UTF-16 code units: the same on every machine, whatever its language. For `sort`. */
export const compare = (one = '', two = ''): number => (one < two ? -1 : one > two ? 1 : 0);
