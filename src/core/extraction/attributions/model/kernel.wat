;; The network's inner loops. All products are of 16-bit integers, so sums are exact and results the same on every
;; processor; kernelPlain.ts says the same in TypeScript and the tests compare the two bit for bit.
;; Compiled by scripts/build-kernel.mjs into kernelBytes.ts.
(module
  (memory (import "host" "memory") 1)

  ;; y[r] = bias[r] + scale[r] * sum over k of weights[r][k] * x[k].
  ;; rows: a multiple of 4; width: bytes of a row of 16-bit weights, a multiple of 16.
  (func $rows (param $weights i32) (param $scale i32) (param $bias i32) (param $rows i32) (param $width i32) (param $x i32) (param $y i32)
    (local $k i32) (local $second i32) (local $third i32) (local $fourth i32) (local $in v128)
    (local $a v128) (local $b v128) (local $c v128) (local $d v128) (local $ab v128) (local $cd v128)
    (loop $row
      (local.set $second (i32.add (local.get $weights) (local.get $width)))
      (local.set $third (i32.add (local.get $second) (local.get $width)))
      (local.set $fourth (i32.add (local.get $third) (local.get $width)))
      (local.set $a (v128.const i32x4 0 0 0 0))
      (local.set $b (v128.const i32x4 0 0 0 0))
      (local.set $c (v128.const i32x4 0 0 0 0))
      (local.set $d (v128.const i32x4 0 0 0 0))
      (local.set $k (i32.const 0))
      (loop $column
        (local.set $in (v128.load (i32.add (local.get $x) (local.get $k))))
        (local.set $a (i32x4.add (local.get $a) (i32x4.dot_i16x8_s (local.get $in) (v128.load (i32.add (local.get $weights) (local.get $k))))))
        (local.set $b (i32x4.add (local.get $b) (i32x4.dot_i16x8_s (local.get $in) (v128.load (i32.add (local.get $second) (local.get $k))))))
        (local.set $c (i32x4.add (local.get $c) (i32x4.dot_i16x8_s (local.get $in) (v128.load (i32.add (local.get $third) (local.get $k))))))
        (local.set $d (i32x4.add (local.get $d) (i32x4.dot_i16x8_s (local.get $in) (v128.load (i32.add (local.get $fourth) (local.get $k))))))
        (local.set $k (i32.add (local.get $k) (i32.const 16)))
        (br_if $column (i32.lt_u (local.get $k) (local.get $width))))
      ;; Add across lanes: ab = [a0+a1, b0+b1, a2+a3, b2+b3], and cd alike.
      (local.set $ab (i32x4.add
        (i8x16.shuffle 0 1 2 3 16 17 18 19 8 9 10 11 24 25 26 27 (local.get $a) (local.get $b))
        (i8x16.shuffle 4 5 6 7 20 21 22 23 12 13 14 15 28 29 30 31 (local.get $a) (local.get $b))))
      (local.set $cd (i32x4.add
        (i8x16.shuffle 0 1 2 3 16 17 18 19 8 9 10 11 24 25 26 27 (local.get $c) (local.get $d))
        (i8x16.shuffle 4 5 6 7 20 21 22 23 12 13 14 15 28 29 30 31 (local.get $c) (local.get $d))))
      (v128.store (local.get $y) (f32x4.add
        (v128.load (local.get $bias))
        (f32x4.mul (v128.load (local.get $scale)) (f32x4.convert_i32x4_s (i32x4.add
          (i8x16.shuffle 0 1 2 3 4 5 6 7 16 17 18 19 20 21 22 23 (local.get $ab) (local.get $cd))
          (i8x16.shuffle 8 9 10 11 12 13 14 15 24 25 26 27 28 29 30 31 (local.get $ab) (local.get $cd)))))))
      (local.set $weights (i32.add (local.get $fourth) (local.get $width)))
      (local.set $scale (i32.add (local.get $scale) (i32.const 16)))
      (local.set $bias (i32.add (local.get $bias) (i32.const 16)))
      (local.set $y (i32.add (local.get $y) (i32.const 16)))
      (local.set $rows (i32.sub (local.get $rows) (i32.const 4)))
      (br_if $row (i32.gt_s (local.get $rows) (i32.const 0)))))

  ;; $rows for `count` vectors, strides in bytes.
  (func (export "project") (param $weights i32) (param $scale i32) (param $bias i32) (param $rows i32) (param $width i32)
    (param $x i32) (param $xStride i32) (param $y i32) (param $yStride i32) (param $count i32)
    (loop $vector
      (call $rows (local.get $weights) (local.get $scale) (local.get $bias) (local.get $rows) (local.get $width) (local.get $x) (local.get $y))
      (local.set $x (i32.add (local.get $x) (local.get $xStride)))
      (local.set $y (i32.add (local.get $y) (local.get $yStride)))
      (local.set $count (i32.sub (local.get $count) (i32.const 1)))
      (br_if $vector (i32.gt_s (local.get $count) (i32.const 0)))))

  ;; Rational approximation of tanh, error below 2e-4, held within [-1, 1].
  (func $tanh (param $x v128) (result v128) (local $s v128)
    (local.set $x (f32x4.max (f32x4.splat (f32.const -5)) (f32x4.min (f32x4.splat (f32.const 5)) (local.get $x))))
    (local.set $s (f32x4.mul (local.get $x) (local.get $x)))
    (f32x4.max (f32x4.splat (f32.const -1)) (f32x4.min (f32x4.splat (f32.const 1))
      (f32x4.div
        (f32x4.mul (local.get $x) (f32x4.add (f32x4.splat (f32.const 10395)) (f32x4.mul (local.get $s)
          (f32x4.add (f32x4.splat (f32.const 1260)) (f32x4.mul (local.get $s) (f32x4.splat (f32.const 21)))))))
        (f32x4.add (f32x4.splat (f32.const 10395)) (f32x4.mul (local.get $s)
          (f32x4.add (f32x4.splat (f32.const 4725)) (f32x4.mul (local.get $s)
            (f32x4.add (f32x4.splat (f32.const 210)) (local.get $s)))))))))) 

  (func $sigmoid (param $x v128) (result v128)
    (f32x4.add (f32x4.splat (f32.const 0.5))
      (f32x4.mul (f32x4.splat (f32.const 0.5)) (call $tanh (f32x4.mul (f32x4.splat (f32.const 0.5)) (local.get $x))))))

  ;; One direction of an LSTM over `steps` vectors of gates (order: input, forget, output, update; `size` units each).
  ;; hidden: 16-bit, 32767 for 1. Strides in bytes, negative for the backward direction. gates: scratch for 4 * size
  ;; floats; cell: `size` floats, zero; zero: `size` 16-bit zeros, the hidden state before the first step.
  (func (export "lstm") (param $in i32) (param $inStride i32) (param $weights i32) (param $scale i32) (param $size i32) (param $steps i32)
    (param $out i32) (param $outStride i32) (param $gates i32) (param $cell i32) (param $hidden i32)
    (local $j i32) (local $quarter i32) (local $at i32) (local $state v128)
    (local.set $quarter (i32.shl (local.get $size) (i32.const 2)))
    (loop $step
      (call $rows (local.get $weights) (local.get $scale) (local.get $in) (local.get $quarter) (i32.shl (local.get $size) (i32.const 1))
        (local.get $hidden) (local.get $gates))
      (local.set $j (i32.const 0))
      (loop $unit
        (local.set $at (i32.add (local.get $gates) (local.get $j)))
        (local.set $state (f32x4.add
          (f32x4.mul
            (call $sigmoid (v128.load (i32.add (local.get $at) (local.get $quarter))))
            (v128.load (i32.add (local.get $cell) (local.get $j))))
          (f32x4.mul
            (call $sigmoid (v128.load (local.get $at)))
            (call $tanh (v128.load (i32.add (local.get $at) (i32.mul (local.get $quarter) (i32.const 3))))))))
        (v128.store (i32.add (local.get $cell) (local.get $j)) (local.get $state))
        (local.set $state (i32x4.trunc_sat_f32x4_s (f32x4.nearest (f32x4.mul (f32x4.splat (f32.const 32767))
          (f32x4.mul
            (call $sigmoid (v128.load (i32.add (local.get $at) (i32.shl (local.get $quarter) (i32.const 1)))))
            (call $tanh (local.get $state)))))))
        (v128.store64_lane 0 (i32.add (local.get $out) (i32.shr_u (local.get $j) (i32.const 1)))
          (i16x8.narrow_i32x4_s (local.get $state) (local.get $state)))
        (local.set $j (i32.add (local.get $j) (i32.const 16)))
        (br_if $unit (i32.lt_u (local.get $j) (local.get $quarter))))
      (local.set $hidden (local.get $out))
      (local.set $out (i32.add (local.get $out) (local.get $outStride)))
      (local.set $in (i32.add (local.get $in) (local.get $inStride)))
      (local.set $steps (i32.sub (local.get $steps) (i32.const 1)))
      (br_if $step (i32.gt_s (local.get $steps) (i32.const 0)))))
)
