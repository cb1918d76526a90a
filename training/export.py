"""Writes the product's file of weights. python3 export.py --weights NAME.pt --options NAME.json --vocabulary FILE --out FILE [--rescorer FILE]

Format: weightsFile.ts. Matrices become 8-bit integers with one scale a row; biases stay 32-bit floats.
"""

import argparse
import json
import struct
import zlib

import numpy as np
import torch

from network import WIDTH

MAGIC = 0x4F495256
FORMAT = 1
FEATURE_VERSION = 3
# The large embedding tables keep 31 levels: the file packs a fifth smaller and scores the same (bench/RESULTS.md).
COARSE_ROWS = 256
COARSE_STEP = 8
NO_RESCORER = {'bias': 0, 'weights': [], 'means': [], 'deviations': [], 'threshold': 0}


def options():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument('--weights', required=True)
    parser.add_argument('--options', required=True)
    parser.add_argument('--vocabulary', required=True)
    parser.add_argument('--out', required=True)
    parser.add_argument('--rescorer', default='')
    return parser.parse_args()


def tensors(state):
    """Names and shapes as network.ts wants them: rows are outputs, the two directions apart, what shares an input joined."""
    array = {name: value.float().numpy() for name, value in state.items()}
    for index in range(WIDTH):
        yield f'embedding{index}', array[f'embeddings.{index}.weight']
    for stage in ('first', 'second'):
        yield stage, array[f'{stage}.input.weight']
        yield f'{stage}.bias', array[f'{stage}.input.bias']
        for direction in (0, 1):
            yield f'{stage}Recurrent{direction}', np.ascontiguousarray(array[f'{stage}.recurrent'][direction].T)
    yield 'flat', array['flat.weight']
    yield 'flat.bias', array['flat.bias']
    yield 'token', np.concatenate([array['token.weight'], array['belief.weight']], 1)
    yield 'token.bias', array['token.bias']
    yield 'cue', array['cue.weight']
    yield 'distance', array['distance.weight']
    yield 'ruled', array['ruled.weight']
    yield 'out', array['out.weight']
    yield 'out.bias', array['out.bias']
    yield 'transitions', array['transitions'].reshape(-1)
    yield 'starts', array['starts'].reshape(-1)


def packed(state):
    described = []
    blob = b''
    for name, values in tensors(state):
        described.append({'name': name, 'shape': list(values.shape), 'offset': len(blob)})
        if values.ndim == 1:
            blob += values.astype('<f4').tobytes()
        else:
            scale = np.abs(values).max(1) / 127 + 1e-12
            step = COARSE_STEP if name.startswith('embedding') and len(values) > COARSE_ROWS else 1
            whole = np.rint(values / scale[:, None])
            rounded = np.clip(np.rint(whole / step) * step, -128 + step, 128 - step).astype(np.int8)
            blob += scale.astype('<f4').tobytes() + rounded.tobytes()
        blob += b'\0' * (-len(blob) % 4)
    return described, blob


def classes(pairs):
    """One line a class: its number, then its words."""
    lines = {}
    for word, number in pairs:
        lines.setdefault(number, []).append(word)
    return '\n'.join(' '.join([str(number)] + sorted(words)) for number, words in sorted(lines.items()))


def main():
    option = options()
    with open(option.options) as file:
        trained = json.load(file)
    with open(option.vocabulary) as file:
        vocabulary = json.load(file)
    rescorer = NO_RESCORER
    if option.rescorer:
        with open(option.rescorer) as file:
            rescorer = json.load(file)
    described, blob = packed(torch.load(option.weights))
    header = {
        'featureVersion': FEATURE_VERSION,
        'hiddenOne': trained['hidden_one'],
        'hiddenTwo': trained['hidden_two'],
        'tensors': described,
        'words': '\n'.join(vocabulary['words']),
        'lemmas': '\n'.join(vocabulary['lemmas']),
        'verbs': classes(vocabulary['verbs']),
        'nouns': classes(vocabulary['nouns']),
        'rescorer': rescorer,
    }
    text = json.dumps(header, ensure_ascii=False, separators=(',', ':')).encode()
    text += b' ' * (-len(text) % 4)
    body = text + blob
    with open(option.out, 'wb') as file:
        file.write(struct.pack('<IIII', MAGIC, FORMAT, len(text), zlib.adler32(body)) + body)
    print(f'{option.out}: {16 + len(body)} bytes')


if __name__ == '__main__':
    main()
