"""The reader's network: a tagger finds cues, a second one conditioned on a cue finds its source and content."""

import torch
from torch import nn

WIDTH = 13
RULE_COLUMN = 12
EMBEDDING_SIZES = [48, 32, 12, 8, 8, 12, 12, 12, 12, 12, 12, 4, 8]
FIXED_TABLES = [20, 16, 8, 64, 60, 4096, 4096, 4096, 4096, 12, 12]
CUE_MARKS = 16  # what a rule says of a token beside one cue: ruleMarks.ts
STAGE_ONE_LABELS = 7  # O, cue B I, source B I, content B I
STAGE_TWO_LABELS = 5  # O, source B I, content B I
STAGE_TWO_INPUT = 48
DISTANCES = [-64, -32, -20, -14, -10, -8, -7, -6, -5, -4, -3, -2, -1, 0, 1, 2, 3, 4, 5, 6, 7, 8, 10, 14, 20, 32, 64]
IMPOSSIBLE = -1e4

UNKNOWN = 1


class RecurrentPass(torch.autograd.Function):
    """Both directions of an LSTM over [time, 2, batch, 4 * hidden]; a hand-written backward is twice as fast as autograd's."""

    @staticmethod
    def forward(ctx, inputs, weight):
        steps, _, batch, gates = inputs.shape
        size = gates // 4
        hidden = inputs.new_zeros(steps + 1, 2, batch, size)
        cell = inputs.new_zeros(steps + 1, 2, batch, size)
        active = torch.empty_like(inputs)
        squashed = inputs.new_empty(steps, 2, batch, size)
        for step in range(steps):
            raw = torch.baddbmm(inputs[step], hidden[step], weight)
            now = active[step]
            now[..., : 3 * size].copy_(raw[..., : 3 * size].sigmoid_())
            now[..., 3 * size :].copy_(raw[..., 3 * size :].tanh_())
            torch.mul(now[..., size : 2 * size], cell[step], out=cell[step + 1])
            cell[step + 1].addcmul_(now[..., :size], now[..., 3 * size :])
            torch.tanh(cell[step + 1], out=squashed[step])
            torch.mul(now[..., 2 * size : 3 * size], squashed[step], out=hidden[step + 1])
        ctx.save_for_backward(hidden, cell, active, squashed, weight)
        return hidden[1:]

    @staticmethod
    def backward(ctx, grad_out):
        hidden, cell, active, squashed, weight = ctx.saved_tensors
        steps, _, batch, gates = active.shape
        size = gates // 4
        grad_gates = torch.empty_like(active)
        transposed = weight.transpose(1, 2).contiguous()
        grad_hidden = None
        grad_cell = None
        for step in range(steps - 1, -1, -1):
            grad = grad_out[step] if grad_hidden is None else grad_out[step] + grad_hidden
            now = active[step]
            gate_in, forget = now[..., :size], now[..., size : 2 * size]
            gate_out, update = now[..., 2 * size : 3 * size], now[..., 3 * size :]
            tanh_cell = squashed[step]
            into_cell = grad * gate_out
            into_cell = into_cell - into_cell * tanh_cell * tanh_cell
            if grad_cell is not None:
                into_cell += grad_cell
            here = grad_gates[step]
            here[..., 2 * size : 3 * size] = grad * tanh_cell * gate_out * (1 - gate_out)
            here[..., :size] = into_cell * update * gate_in * (1 - gate_in)
            here[..., size : 2 * size] = into_cell * cell[step] * forget * (1 - forget)
            here[..., 3 * size :] = into_cell * gate_in * (1 - update * update)
            grad_cell = into_cell * forget
            grad_hidden = torch.bmm(here, transposed)
        before = hidden[:-1].permute(1, 0, 2, 3).reshape(2, steps * batch, size)
        flat = grad_gates.permute(1, 0, 2, 3).reshape(2, steps * batch, gates)
        return grad_gates, torch.bmm(before.transpose(1, 2), flat)


class BiLstm(nn.Module):
    """Gates in the order input, forget, output, update; forward direction first."""

    def __init__(self, inputs, size):
        super().__init__()
        self.size = size
        self.input = nn.Linear(inputs, 8 * size)
        self.recurrent = nn.Parameter(torch.empty(2, size, 4 * size))
        reach = size**-0.5
        nn.init.uniform_(self.recurrent, -reach, reach)
        nn.init.uniform_(self.input.weight, -reach, reach)
        nn.init.zeros_(self.input.bias)
        with torch.no_grad():
            for direction in (0, 1):
                start = direction * 4 * size + size
                self.input.bias[start : start + size] = 1.0

    def forward(self, x, lengths):
        _, steps, _ = x.shape
        gates = self.input(x)
        size = self.size
        order = torch.arange(steps)[None]
        reversed_order = torch.where(order < lengths[:, None], lengths[:, None] - 1 - order, order)[..., None]
        ahead = gates[..., : 4 * size]
        back = torch.gather(gates[..., 4 * size :], 1, reversed_order.expand(-1, -1, 4 * size))
        both = torch.stack([ahead, back], 0).permute(2, 0, 1, 3).contiguous()
        hidden = RecurrentPass.apply(both, self.recurrent)
        ahead = hidden[:, 0].transpose(0, 1)
        back = torch.gather(hidden[:, 1].transpose(0, 1), 1, reversed_order.expand(-1, -1, size))
        return torch.cat([ahead, back], -1)


class Reader(nn.Module):
    def __init__(self, words, lemmas, hidden_one, hidden_two, dropout, word_dropout):
        super().__init__()
        rows = [words, lemmas] + FIXED_TABLES
        self.embeddings = nn.ModuleList([nn.Embedding(r, d) for r, d in zip(rows, EMBEDDING_SIZES)])
        for table in self.embeddings:
            nn.init.normal_(table.weight, 0, 0.3 if table.weight.shape[0] < 100 else 0.1)
        self.first = BiLstm(sum(EMBEDDING_SIZES), hidden_one)
        self.flat = nn.Linear(2 * hidden_one, STAGE_ONE_LABELS)
        self.token = nn.Linear(2 * hidden_one, STAGE_TWO_INPUT)
        self.cue = nn.Linear(4 * hidden_one, STAGE_TWO_INPUT, bias=False)
        self.distance = nn.Embedding(len(DISTANCES) + 1, STAGE_TWO_INPUT)
        self.ruled = nn.Embedding(CUE_MARKS, STAGE_TWO_INPUT)
        self.belief = nn.Linear(STAGE_ONE_LABELS, STAGE_TWO_INPUT, bias=False)
        nn.init.normal_(self.distance.weight, 0, 0.1)
        nn.init.normal_(self.ruled.weight, 0, 0.1)
        self.second = BiLstm(STAGE_TWO_INPUT, hidden_two)
        self.out = nn.Linear(2 * hidden_two, STAGE_TWO_LABELS)
        self.transitions = nn.Parameter(torch.zeros(STAGE_TWO_LABELS, STAGE_TWO_LABELS))
        self.starts = nn.Parameter(torch.zeros(1, STAGE_TWO_LABELS))
        self.dropout = nn.Dropout(dropout)
        self.word_dropout = word_dropout

    def encode(self, features, lengths):
        if self.training and self.word_dropout > 0:
            features = features.clone()
            dropped = torch.rand(features.shape[:2]) < self.word_dropout
            features[..., 0][dropped] = UNKNOWN
            features[..., 1][dropped & (torch.rand(features.shape[:2]) < 0.5)] = UNKNOWN
        x = torch.cat([table(features[..., column]) for column, table in enumerate(self.embeddings)], -1)
        return self.first(self.dropout(x), lengths)

    def read_cues(self, hidden, flat, item, start, end, marks, lengths):
        """Emissions of the second stage: one row a cue; `item` says in which unit of the batch it stands, `marks` what the rules say."""
        dropped = self.dropout(hidden)
        tokens = (self.token(dropped) + self.belief(torch.softmax(flat.detach(), -1)))[item]
        cue = self.cue(torch.cat([dropped[item, start], dropped[item, end]], -1))[:, None]
        order = torch.arange(hidden.shape[1])[None]
        before = torch.where(order < start[:, None], order - start[:, None], torch.zeros_like(order))
        distance = before + torch.where(order > end[:, None], order - end[:, None], torch.zeros_like(order))
        bucket = torch.bucketize(distance, torch.tensor(DISTANCES))
        x = torch.relu(tokens + cue + self.distance(bucket) + self.ruled(marks))
        own = lengths[item]
        return self.out(self.dropout(self.second(x[:, : int(own.max())], own)))


def impossible_moves():
    """Added to the transitions: an inside label follows only its own beginning or inside."""
    moves = torch.zeros(STAGE_TWO_LABELS, STAGE_TWO_LABELS)
    for before in range(STAGE_TWO_LABELS):
        if before not in (1, 2):
            moves[before, 2] = IMPOSSIBLE
        if before not in (3, 4):
            moves[before, 4] = IMPOSSIBLE
    starts = torch.zeros(1, STAGE_TWO_LABELS)
    starts[0, 2] = starts[0, 4] = IMPOSSIBLE
    return moves, starts


def crf_loss(reader, emissions, labels):
    """Summed negative log likelihood; `labels` is -100 beyond a row's length."""
    moves, starts = impossible_moves()
    transitions = reader.transitions + moves
    starts = reader.starts + starts
    known = labels >= 0
    safe = labels.clamp(min=0)
    mask = known.float()
    gold = (emissions.gather(2, safe[..., None])[..., 0] * mask).sum() + starts[0][safe[:, 0]].sum()
    gold = gold + (transitions[safe[:, :-1], safe[:, 1:]] * mask[:, 1:]).sum()
    alpha = emissions[:, 0] + starts
    step_emissions = emissions.unbind(1)
    step_known = known.unbind(1)
    moved = torch.exp(transitions)
    for step in range(1, emissions.shape[1]):
        top = alpha.max(1, keepdim=True)[0].detach()
        following = torch.log(torch.exp(alpha - top) @ moved + 1e-30) + top + step_emissions[step]
        alpha = torch.where(step_known[step][:, None], following, alpha)
    return torch.logsumexp(alpha, 1).sum() - gold
