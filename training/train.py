"""Trains the reader of attributions. python3 train.py --data DIR --out NAME [options]; see README.md beside this file.

Two passes: a softmax over the second stage's labels first, which is not shown what the rules found, so that the network
learns to read by itself; then a CRF over them from where the first pass ended, which is.
Writes NAME.pt (averaged weights) and NAME.json (options, held-out article ids).
"""

import argparse
import json
import os
import random
import time

import numpy as np
import torch
import torch.nn.functional as functional
from torch import nn

import corpus
from network import RULE_COLUMN, STAGE_ONE_LABELS, STAGE_TWO_LABELS, Reader, crf_loss

STAGE_TWO_WEIGHT = 1.5
LIKELY_CUE = 0.08
MOST_LIKELY_CUES = 6


def options():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument('--data', required=True)
    parser.add_argument('--out', required=True)
    parser.add_argument('--hidden-one', type=int, default=64)
    parser.add_argument('--hidden-two', type=int, default=32)
    parser.add_argument('--epochs', type=int, default=9)
    parser.add_argument('--crf-epochs', type=int, default=5)
    parser.add_argument('--rate', type=float, default=3e-3)
    parser.add_argument('--crf-rate', type=float, default=2.5e-3)
    parser.add_argument('--dropout', type=float, default=0.4)
    parser.add_argument('--word-dropout', type=float, default=0.08)
    parser.add_argument('--rule-dropout', type=float, default=0.1, help='share of units and cues shown without the rules')
    parser.add_argument('--false-cues', type=float, default=0.3)
    parser.add_argument('--batch', type=int, default=2500, help='padded tokens a batch')
    parser.add_argument('--hold-out', type=float, default=0.08, help='share of articles kept for the rescorer')
    parser.add_argument('--seed', type=int, default=1)
    parser.add_argument('--init', default='', help='weights to start from, in place of the softmax pass')
    return parser.parse_args()


def held_out(articles, share):
    """The same articles whatever the seed of the training: the rescorer is fitted on what no model saw."""
    shuffled = list(range(len(articles)))
    random.Random(7).shuffle(shuffled)
    return set(shuffled[: round(len(articles) * share)])


def cue_rows(units, batch, probability, option, warm, unruled):
    """Gold cues, likely false ones and a share of the lexical false ones, with second-stage labels and the rules' marks."""
    item, start, end, labels, marks = [], [], [], [], []

    def add(row, first, last, wanted):
        item.append(row)
        start.append(first)
        end.append(last)
        labels.append(wanted)
        unit = units[batch[row]]
        hidden = random.random() < unruled
        marks.append(np.zeros(unit['length'], dtype=np.int64) if hidden else corpus.rule_marks(unit, first, last))

    for row, index in enumerate(batch):
        unit = units[index]
        for first, last, wanted in unit['relations']:
            add(row, first, last, wanted)
        nothing = np.zeros(unit['length'], dtype=np.int64)
        if warm:
            likely = np.nonzero(probability[row, : unit['length']] > LIKELY_CUE)[0].tolist()
            for token in likely[:MOST_LIKELY_CUES]:
                if unit['flat'][token] not in (1, 2):
                    add(row, token, token, nothing)
        for token in unit['false_cues']:
            if random.random() < option.false_cues and probability[row, token] <= LIKELY_CUE:
                add(row, token, token, nothing)
    return item, start, end, labels, marks


def batch_loss(reader, units, batch, option, warm, use_crf):
    unruled = option.rule_dropout if use_crf else 1
    features, flat_labels, lengths = corpus.padded(units, batch)
    features[torch.rand(len(batch)) < unruled, :, RULE_COLUMN] = 0
    hidden = reader.encode(features, lengths)
    flat = reader.flat(reader.dropout(hidden))
    loss = functional.cross_entropy(
        flat.reshape(-1, STAGE_ONE_LABELS), flat_labels.reshape(-1), ignore_index=corpus.PADDING, reduction='sum'
    ) / lengths.sum()
    probability = torch.softmax(flat.detach(), -1)[..., 1].numpy()
    item, start, end, labels, marks = cue_rows(units, batch, probability, option, warm, unruled)
    if not item:
        return loss
    item = torch.tensor(item)
    own = lengths[item]
    wanted = np.full((len(labels), int(own.max())), corpus.PADDING, dtype=np.int64)
    ruled = np.zeros((len(labels), features.shape[1]), dtype=np.int64)
    for row, values in enumerate(labels):
        wanted[row, : len(values)] = values
        ruled[row, : len(values)] = marks[row]
    wanted = torch.from_numpy(wanted)
    emissions = reader.read_cues(
        hidden, flat, item, torch.tensor(start), torch.tensor(end), torch.from_numpy(ruled), lengths
    )
    if use_crf:
        second = crf_loss(reader, emissions, wanted)
    else:
        second = functional.cross_entropy(
            emissions.reshape(-1, STAGE_TWO_LABELS), wanted.reshape(-1), ignore_index=corpus.PADDING, reduction='sum'
        )
    return loss + STAGE_TWO_WEIGHT * second / own.sum()


def train_pass(reader, units, option, epochs, rate, use_crf, warm_from_start, save):
    """One pass with its own optimiser and schedule; leaves the averaged weights in the reader."""
    average = {name: value.clone() for name, value in reader.state_dict().items()}
    optimiser = torch.optim.Adam(reader.parameters(), lr=rate, betas=(0.9, 0.98))
    total = len(corpus.batches(units, option.batch, True)) * epochs
    step = 0
    began = time.time()
    for epoch in range(epochs):
        reader.train()
        losses = []
        for batch in corpus.batches(units, option.batch, True):
            for group in optimiser.param_groups:
                group['lr'] = rate * min(1, (step + 1) / 200) * max(0.01, 1 - step / total)
            loss = batch_loss(reader, units, batch, option, warm_from_start or step > 250, use_crf)
            optimiser.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(reader.parameters(), 2.0)
            optimiser.step()
            step += 1
            losses.append(float(loss.detach()))
            decay = min(0.999, (1 + step) / (10 + step))
            with torch.no_grad():
                for name, value in reader.state_dict().items():
                    average[name].mul_(decay).add_(value, alpha=1 - decay)
        print(f'epoch {epoch + 1}/{epochs} loss {np.mean(losses):.4f} {time.time() - began:.0f} s', flush=True)
        torch.save(average, save)
    reader.load_state_dict(average)


def main():
    option = options()
    torch.set_num_threads(int(os.environ.get('OMP_NUM_THREADS', '1')))
    random.seed(option.seed)
    np.random.seed(option.seed)
    torch.manual_seed(option.seed)
    articles, units = corpus.load(option.data)
    with open(os.path.join(option.data, 'vocabulary.json')) as file:
        vocabulary = json.load(file)
    held = held_out(articles, option.hold_out)
    units = [unit for unit in units if unit['article'] not in held]
    corpus.add_false_cues(units)
    reader = Reader(
        len(vocabulary['words']) + 2,
        len(vocabulary['lemmas']) + 2,
        option.hidden_one,
        option.hidden_two,
        option.dropout,
        option.word_dropout,
    )
    print(sum(parameter.numel() for parameter in reader.parameters()), 'parameters', len(units), 'units', flush=True)
    with open(option.out + '.json', 'w') as file:
        json.dump({**vars(option), 'held_out': sorted(articles[index] for index in held)}, file, indent=1)
    if option.init:
        reader.load_state_dict(torch.load(option.init))
    else:
        train_pass(reader, units, option, option.epochs, option.rate, False, False, option.out + '.softmax.pt')
    train_pass(reader, units, option, option.crf_epochs, option.crf_rate, True, True, option.out + '.pt')


if __name__ == '__main__':
    main()
