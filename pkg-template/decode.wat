;; Reads the text that `payload` of build.wasm.mjs writes. Memory holds first the table: four rows of 128 bytes.
(module
  (memory (export "memory") 1)
  ;; Replaces the text by the bytes that it stands for, in place; gives where they end.
  (func (export "decode") (param $from i32) (param $end i32) (result i32)
    (local $to i32)
    (local $at i32)
    (local.set $to (local.get $from))
    (block $done
      (loop $next
        (br_if $done (i32.ge_u (local.get $from) (local.get $end)))
        (local.set $at (i32.load8_u (local.get $from)))
        (local.set $from (i32.add (local.get $from) (i32.const 1)))
        ;; "|", "}" and "~" choose another row for the character after them.
        (if (i32.ge_u (local.get $at) (i32.const 124))
          (then
            (local.set $at
              (i32.add
                (i32.mul (i32.sub (local.get $at) (i32.const 123)) (i32.const 128))
                (i32.load8_u (local.get $from))))
            (local.set $from (i32.add (local.get $from) (i32.const 1)))))
        (i32.store8 (local.get $to) (i32.load8_u (local.get $at)))
        (local.set $to (i32.add (local.get $to) (i32.const 1)))
        (br $next)))
    (local.get $to)))
