;; `dense` is one layer in 16-bit integers: out[r][o] = max(floor, (bias[o] + sum over i of x[r][i] * w[i][o]) >> shift),
;; saturated to 16 bits; sums wrap at 32 bits. Two rows and sixteen outputs at a time.
;; Weights lie in blocks of sixteen outputs; in a block, for each pair of inputs, the pair's weights output by output.
;; `rows` and `inputs` are even, `outputs` is a multiple of sixteen; addresses are bytes. `scalarKernel.ts` is the same.
(module
  (memory (export "memory") 16)
  (func (export "dense")
    (param $x i32) (param $weights i32) (param $bias i32) (param $out i32)
    (param $rows i32) (param $inputs i32) (param $outputs i32) (param $shift i32) (param $floor i32)
    (local $block i32) (local $row i32) (local $pair i32) (local $w i32) (local $x0 i32) (local $x1 i32) (local $o i32)
    (local $rowBytes i32) (local $outBytes i32)
    (local $a v128) (local $b v128) (local $w0 v128) (local $low v128)
    (local $s0 v128) (local $s1 v128) (local $s2 v128) (local $s3 v128)
    (local $t0 v128) (local $t1 v128) (local $t2 v128) (local $t3 v128)
    (local.set $rowBytes (i32.shl (local.get $inputs) (i32.const 1)))
    (local.set $outBytes (i32.shl (local.get $outputs) (i32.const 1)))
    (local.set $low (i16x8.splat (local.get $floor)))
    (local.set $block (i32.const 0))
    (loop $blocks
      (local.set $row (i32.const 0))
      (local.set $x0 (local.get $x))
      (local.set $o (i32.add (local.get $out) (i32.shl (local.get $block) (i32.const 1))))
      (loop $pairsOfRows
        (local.set $x1 (i32.add (local.get $x0) (local.get $rowBytes)))
        (local.set $w (local.get $weights))
        (local.set $s0 (v128.load (local.get $bias)))
        (local.set $s1 (v128.load offset=16 (local.get $bias)))
        (local.set $s2 (v128.load offset=32 (local.get $bias)))
        (local.set $s3 (v128.load offset=48 (local.get $bias)))
        (local.set $t0 (local.get $s0))
        (local.set $t1 (local.get $s1))
        (local.set $t2 (local.get $s2))
        (local.set $t3 (local.get $s3))
        (local.set $pair (i32.const 0))
        (loop $pairs
          (local.set $a (v128.load32_splat (i32.add (local.get $x0) (local.get $pair))))
          (local.set $b (v128.load32_splat (i32.add (local.get $x1) (local.get $pair))))
          (local.set $w0 (v128.load (local.get $w)))
          (local.set $s0 (i32x4.add (local.get $s0) (i32x4.dot_i16x8_s (local.get $a) (local.get $w0))))
          (local.set $t0 (i32x4.add (local.get $t0) (i32x4.dot_i16x8_s (local.get $b) (local.get $w0))))
          (local.set $w0 (v128.load offset=16 (local.get $w)))
          (local.set $s1 (i32x4.add (local.get $s1) (i32x4.dot_i16x8_s (local.get $a) (local.get $w0))))
          (local.set $t1 (i32x4.add (local.get $t1) (i32x4.dot_i16x8_s (local.get $b) (local.get $w0))))
          (local.set $w0 (v128.load offset=32 (local.get $w)))
          (local.set $s2 (i32x4.add (local.get $s2) (i32x4.dot_i16x8_s (local.get $a) (local.get $w0))))
          (local.set $t2 (i32x4.add (local.get $t2) (i32x4.dot_i16x8_s (local.get $b) (local.get $w0))))
          (local.set $w0 (v128.load offset=48 (local.get $w)))
          (local.set $s3 (i32x4.add (local.get $s3) (i32x4.dot_i16x8_s (local.get $a) (local.get $w0))))
          (local.set $t3 (i32x4.add (local.get $t3) (i32x4.dot_i16x8_s (local.get $b) (local.get $w0))))
          (local.set $w (i32.add (local.get $w) (i32.const 64)))
          (br_if $pairs
            (i32.lt_u
              (local.tee $pair (i32.add (local.get $pair) (i32.const 4)))
              (local.get $rowBytes))))
        (v128.store (local.get $o)
          (i16x8.max_s (local.get $low) (i16x8.narrow_i32x4_s
            (i32x4.shr_s (local.get $s0) (local.get $shift)) (i32x4.shr_s (local.get $s1) (local.get $shift)))))
        (v128.store offset=16 (local.get $o)
          (i16x8.max_s (local.get $low) (i16x8.narrow_i32x4_s
            (i32x4.shr_s (local.get $s2) (local.get $shift)) (i32x4.shr_s (local.get $s3) (local.get $shift)))))
        (local.set $o (i32.add (local.get $o) (local.get $outBytes)))
        (v128.store (local.get $o)
          (i16x8.max_s (local.get $low) (i16x8.narrow_i32x4_s
            (i32x4.shr_s (local.get $t0) (local.get $shift)) (i32x4.shr_s (local.get $t1) (local.get $shift)))))
        (v128.store offset=16 (local.get $o)
          (i16x8.max_s (local.get $low) (i16x8.narrow_i32x4_s
            (i32x4.shr_s (local.get $t2) (local.get $shift)) (i32x4.shr_s (local.get $t3) (local.get $shift)))))
        (local.set $o (i32.add (local.get $o) (local.get $outBytes)))
        (local.set $x0 (i32.add (local.get $x1) (local.get $rowBytes)))
        (br_if $pairsOfRows
          (i32.lt_u
            (local.tee $row (i32.add (local.get $row) (i32.const 2)))
            (local.get $rows))))
      (local.set $weights (local.get $w))
      (local.set $bias (i32.add (local.get $bias) (i32.const 64)))
      (br_if $blocks
        (i32.lt_u
          (local.tee $block (i32.add (local.get $block) (i32.const 16)))
          (local.get $outputs)))))
  ;; Adds `count` 16-bit numbers, a multiple of eight, to those at `to`; saturated.
  (func (export "add") (param $to i32) (param $from i32) (param $count i32)
    (local $end i32)
    (local.set $end (i32.add (local.get $to) (i32.shl (local.get $count) (i32.const 1))))
    (loop $eights
      (v128.store (local.get $to) (i16x8.add_sat_s (v128.load (local.get $to)) (v128.load (local.get $from))))
      (local.set $from (i32.add (local.get $from) (i32.const 16)))
      (br_if $eights
        (i32.lt_u (local.tee $to (i32.add (local.get $to) (i32.const 16))) (local.get $end))))))
