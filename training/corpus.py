"""Reads what prepare.ts wrote and makes batches of it."""

import json
import os
import random

import numpy as np
import torch

from network import WIDTH

PADDING = -100
VERB, NOUN, AUX = 16, 8, 4
LEMMA_COLUMN, TAG_COLUMN = 1, 2


def load(folder):
    """Units with their features, first-stage labels and, for each relation, cue range and second-stage labels."""
    features = np.fromfile(os.path.join(folder, 'features.bin'), dtype=np.int16).reshape(-1, WIDTH).astype(np.int64)
    with open(os.path.join(folder, 'units.json')) as file:
        data = json.load(file)
    at = 0
    units = []
    for unit in data['units']:
        length = len(unit['starts'])
        if length == 0:
            continue
        flat = np.zeros(length, dtype=np.int64)
        relations = []
        for cue, sources, contents in unit['relations']:
            labels = np.zeros(length, dtype=np.int64)
            mark(labels, contents, 3)
            mark(flat, contents, 5)
            mark(labels, sources, 1)
            mark(flat, sources, 3)
            labels[cue[0] : cue[1] + 1] = 0
            relations.append((cue[0], cue[1], labels))
        for cue, _, _ in unit['relations']:
            mark(flat, [cue], 1)
        units.append(
            {
                'article': unit['article'],
                'length': length,
                'features': features[at : at + length],
                'flat': flat,
                'relations': relations,
                'rules': [(first, last, np.array(marks)) for first, last, marks in unit['rules']],
            }
        )
        at += length
    return data['articles'], units


def mark(labels, ranges, beginning):
    for start, end in ranges:
        labels[start : end + 1] = beginning + 1
        labels[start] = beginning


def add_false_cues(units):
    """Verbs and nouns that are cues elsewhere but not here: the second stage learns to answer "nothing" to them."""
    counts = {}
    for unit in units:
        for start, end, _ in unit['relations']:
            for index in range(start, end + 1):
                row = unit['features'][index]
                if row[TAG_COLUMN] in (VERB, NOUN, AUX):
                    counts[row[LEMMA_COLUMN]] = counts.get(row[LEMMA_COLUMN], 0) + 1
    cue_lemmas = {lemma for lemma, seen in counts.items() if seen >= 4 and lemma > 1}
    for unit in units:
        rows = unit['features']
        unit['false_cues'] = [
            index
            for index in range(unit['length'])
            if unit['flat'][index] not in (1, 2)
            and rows[index, LEMMA_COLUMN] in cue_lemmas
            and rows[index, TAG_COLUMN] in (VERB, NOUN)
        ]


def rule_marks(unit, start, end):
    """What the first rule whose cue meets this one says of each token; zeros where there is none."""
    for first, last, marks in unit['rules']:
        if first <= end and start <= last:
            return marks
    return np.zeros(unit['length'], dtype=np.int64)


def batches(units, tokens, shuffle):
    """Indexes of units of like length, at most `tokens` padded tokens together."""
    order = sorted(range(len(units)), key=lambda i: units[i]['length'] + (random.random() * 6 if shuffle else 0))
    result = []
    current = []
    longest = 0
    for index in order:
        length = units[index]['length']
        if current and max(longest, length) * (len(current) + 1) > tokens:
            result.append(current)
            current = []
            longest = 0
        current.append(index)
        longest = max(longest, length)
    if current:
        result.append(current)
    if shuffle:
        random.shuffle(result)
    return result


def padded(units, batch):
    longest = max(units[i]['length'] for i in batch)
    features = np.zeros((len(batch), longest, WIDTH), dtype=np.int64)
    flat = np.full((len(batch), longest), PADDING, dtype=np.int64)
    for row, index in enumerate(batch):
        length = units[index]['length']
        features[row, :length] = units[index]['features']
        flat[row, :length] = units[index]['flat']
    lengths = torch.tensor([units[i]['length'] for i in batch])
    return torch.from_numpy(features), torch.from_numpy(flat), lengths
