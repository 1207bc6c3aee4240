//! The quick way over the edge: text comes in through one buffer, a result leaves as numbers.
//!
//! An object that is built property by property costs a call into JavaScript for each name and value:
//! 5 µs for the event of an STK push, twice what reading it takes. On the tape a text that stands in the
//! input is two offsets, which the package cuts out of the string it already has.

use std::{cell::RefCell, ops::Range};

use wasm_bindgen::JsValue;
use zeroize::Zeroize;

use crate::{
    calendar::iso_of_digits,
    data::{Data, Hidden},
    endpoint::MAX_BYTES,
    error::Error,
};

/// What a value on the tape is: each is a tag and two numbers.
const WORD: u32 = 0;
const SPAN: u32 = 1;
const TEXT: u32 = 2;
const INTEGER: u32 = 3;
const MONEY: u32 = 4;
const FLAG: u32 = 5;
const LIST: u32 = 6;
const RECORD: u32 = 7;
const JOIN: u32 = 8;
const MOMENT: u32 = 9;
const BYTES: u32 = 10;

/// UTF-8 takes at most three bytes for each unit of a JavaScript string.
const LARGEST_INPUT: usize = 3 * MAX_BYTES;

#[derive(Default)]
struct Output {
    tape: Vec<[u32; 3]>,
    text: String,
    bytes: Vec<u8>,
}

thread_local! {
    static INPUT: RefCell<Vec<u8>> = const { RefCell::new(Vec::new()) };
    static OUTPUT: RefCell<Output> = RefCell::default();
}

/// The address of a buffer of that many bytes.
pub(super) fn input(size: usize) -> usize {
    INPUT.with_borrow_mut(|input| {
        *input = vec![0; size.min(LARGEST_INPUT)];
        input.as_ptr() as usize
    })
}

/// Hands the first `length` bytes of the input over; returns the address of a tape. Not generic, as there would be one
/// for each function.
pub(super) fn with_input(
    length: usize,
    f: &mut dyn FnMut(&mut [u8]) -> Result<usize, Error>,
) -> Result<usize, JsValue> {
    let result = INPUT.with_borrow_mut(|input| match input.get_mut(..length) {
        Some(input) => f(input),
        None => Err(Error::argument("the input is longer than its buffer")),
    });
    result.map_err(|error| super::to_js(&error.data()))
}

/// Calls `f` with the input and with what writes its result; returns the address of the tape.
pub(super) fn call(
    length: usize,
    mut f: impl FnMut(&mut [u8], &dyn Fn(&Data<'_>) -> Result<usize, Error>) -> Result<usize, Error>,
) -> Result<usize, JsValue> {
    with_input(length, &mut |input| {
        let start = input.as_ptr() as usize;
        f(input, &|data| Ok(output(data, &(start..start + length))))
    })
}

/// Writes what does not come from the input; returns the address of the tape.
pub(super) fn write(data: &Data<'_>) -> usize {
    output(data, &(0..0))
}

/// On the tape stand the address and length of the texts, then the address of the bytes, then the data.
fn output(data: &Data<'_>, input: &Range<usize>) -> usize {
    OUTPUT.with_borrow_mut(|output| {
        output.tape.clear();
        // It may hold the token and password of a request.
        if !output.text.is_empty() {
            output.text.zeroize();
        }
        output.bytes.clear();
        output.tape.extend([[TEXT, 0, 0], [BYTES, 0, 0]]);
        output.write(data, input);
        let starts = [(output.text.as_ptr(), output.text.len()), (output.bytes.as_ptr(), output.bytes.len())];
        for ([_, address, length], (start, size)) in output.tape.iter_mut().zip(starts) {
            *address = start as u32;
            *length = size as u32;
        }
        output.tape.as_ptr() as usize
    })
}

impl Output {
    fn write(&mut self, data: &Data<'_>, input: &Range<usize>) {
        let value = match data {
            Data::Word(word) => [WORD, word.as_ptr() as u32, word.len() as u32],
            Data::Text(text) | Data::Hidden(Hidden(text)) => match span(text.as_ptr(), text.len(), input) {
                Some([start, end]) => [SPAN, start, end],
                None => self.text(text),
            },
            Data::Moment(digits) => match span(digits.as_ptr(), digits.len(), input) {
                Some([start, end]) => [MOMENT, start, end],
                None => self.text(&iso_of_digits(digits)),
            },
            Data::Integer(number) => halves(INTEGER, *number),
            Data::Money(amount) => halves(MONEY, amount.minor()),
            Data::Flag(flag) => [FLAG, u32::from(*flag), 0],
            Data::Bytes(bytes) => {
                self.bytes.extend_from_slice(bytes);
                [BYTES, (self.bytes.len() - bytes.len()) as u32, self.bytes.len() as u32]
            }
            Data::Join(items) => return self.items(JOIN, items, input),
            Data::List(items) => return self.items(LIST, items, input),
            Data::Record(members) => {
                self.tape.push([RECORD, members.len() as u32, 0]);
                for (name, value) in members {
                    self.tape.push([WORD, name.as_ptr() as u32, name.len() as u32]);
                    self.write(value, input);
                }
                return;
            }
        };
        self.tape.push(value);
    }

    fn items(&mut self, tag: u32, items: &[Data<'_>], input: &Range<usize>) {
        self.tape.push([tag, items.len() as u32, 0]);
        items.iter().for_each(|item| self.write(item, input));
    }

    fn text(&mut self, text: &str) -> [u32; 3] {
        let start = self.text.len() as u32;
        self.text.push_str(text);
        [TEXT, start, self.text.len() as u32]
    }
}

/// Where a text stands in the input, if it is part of it.
fn span(text: *const u8, length: usize, input: &Range<usize>) -> Option<[u32; 2]> {
    let start = (text as usize).checked_sub(input.start)?;
    (start + length <= input.len() && length > 0).then_some([start as u32, (start + length) as u32])
}

fn halves(tag: u32, number: i64) -> [u32; 3] {
    [tag, (number >> 32) as u32, number as u32]
}
