import { numberPattern } from './lexicon';
import { Trigger, type DateRule } from './rule';

/** Rules for times of day and for durations. They are found so that nothing else takes their numbers; they have no place in the calendar. */

const zone = '(?: ?(?:GMT|UTC|BST|CET|CEST|EET|EST|EDT|ET|CST|CDT|CT|MST|MDT|PST|PDT|PT|IST|JST|KST|local time)\\b)?';
const unresolved = (): undefined => undefined;

export const timeRules: readonly DateRule[] = [
  {
    kind: 'time',
    triggers: Trigger.digit,
    regex: new RegExp(`(?<![\\d.,:$£€])\\b\\d{1,2}(?:[:.]\\d{2})? ?(?:[ap]\\.? ?m\\.|[ap]m\\b|[AP]M\\b)${zone}`, 'g'),
    resolve: unresolved,
  },
  {
    kind: 'time',
    triggers: Trigger.digit,
    regex: new RegExp(`(?<![\\d.,:])\\b(?:[01]?\\d|2[0-3]):[0-5]\\d(?::[0-5]\\d)?\\b(?![:.]?\\d)(?:h\\b)?${zone}`, 'g'),
    resolve: unresolved,
  },
  {
    kind: 'time',
    triggers: Trigger.digit,
    regex:
      /(?<![\d.,:$£€])\b(?:[01]\d|2[0-3])[.:h]?[0-5]\d (?:GMT|UTC|BST|CET|CEST|EET|EST|EDT|IST|JST|KST|local time)\b/g,
    resolve: unresolved,
  },
  {
    kind: 'time',
    triggers: Trigger.digit,
    regex: /(?<![\d.,:$£€])\b\d{1,2} o['’]clock\b/g,
    resolve: unresolved,
  },
  {
    kind: 'time',
    triggers: Trigger.day,
    regex: /\b(?:noon|midday|midnight)\b/gi,
    resolve: unresolved,
  },
  {
    kind: 'duration',
    triggers: Trigger.unit,
    regex: new RegExp(
      `\\b(?:${numberPattern.replace('an?|', '')}|\\d{1,3}(?:\\.\\d)?|half an?|dozens of|hundreds of)(?: and a half| more)?[ \\u00A0-](?:seconds?|minutes?|hours?|days?|weeks?|fortnights?|months?|years?|decades?|centur(?:y|ies))\\b(?![ \\u00A0-](?:old|olds|of age|ago|earlier|later|before)\\b)`,
      'gi',
    ),
    resolve: unresolved,
  },
  {
    kind: 'duration',
    triggers: Trigger.unit,
    regex:
      /\b(?:for|within|over|under|nearly|almost|about|lasted|after) (an? (?:second|minute|hour|day|week|fortnight|month|year|decade|century))\b(?! (?:ago|earlier|later|before)\b)/gi,
    resolve: unresolved,
  },
];
