//! A body that checks frames as they arrive (Amazon event stream specification, "Prelude"). The published decoder looks
//! at a prelude only once the whole frame has arrived: a wrong length would make it wait for, and buffer, up to 4 GiB.
//! It also treats a stream that ends after a prelude as complete.

use std::error::Error as StdError;
use std::fmt;
use std::pin::Pin;
use std::task::{Context, Poll, ready};

use aws_smithy_runtime_api::box_error::BoxError;
use aws_smithy_types::body::SdkBody;
use bytes::Bytes;
use http_body::{Body, Frame};

/// The length of a prelude in bytes. A prelude consists of the lengths of the frame and of its headers, and a checksum
/// of both.
const PRELUDE: usize = 12;

/// The minimum length of a frame in bytes: that of a prelude and the checksum of the whole frame.
const LEAST: u32 = 16;

/// The maximum length of a frame in bytes, as specified.
const MOST: u32 = 24 * 1024 * 1024;

/// A body whose frames are checked.
pub(super) struct CheckedFrames {
    body: SdkBody,
    prelude: [u8; PRELUDE],
    /// The number of bytes of the prelude that have arrived.
    filled: usize,
    /// The number of bytes of the frame that are still to come after its prelude.
    left: u32,
    /// The offset of the frame in the body.
    start: u64,
    /// The number of bytes of the body that have been checked.
    checked: u64,
    /// The error in the first broken frame, reported after the frames before it.
    fault: Option<FrameError>,
}

impl CheckedFrames {
    pub(super) fn new(body: SdkBody) -> Self {
        Self { body, prelude: [0; PRELUDE], filled: 0, left: 0, start: 0, checked: 0, fault: None }
    }

    /// Checks a part of the body, and returns it up to the first broken frame.
    fn check(&mut self, data: Bytes) -> Bytes {
        let before = self.checked;
        self.checked += data.len() as u64;
        match self.walk(&data) {
            Ok(()) => data,
            Err(fault) => {
                self.fault = Some(fault);
                data.slice(..usize::try_from(self.start.saturating_sub(before)).unwrap_or(0))
            }
        }
    }

    fn walk(&mut self, mut data: &[u8]) -> Result<(), FrameError> {
        while !data.is_empty() {
            if self.filled < PRELUDE {
                let (head, rest) = data.split_at(data.len().min(PRELUDE - self.filled));
                self.prelude[self.filled..self.filled + head.len()].copy_from_slice(head);
                self.filled += head.len();
                data = rest;
                if self.filled == PRELUDE {
                    self.left = self.length()? - PRELUDE as u32;
                }
            } else {
                let part = data.len().min(self.left as usize);
                data = &data[part..];
                self.left -= part as u32;
                if self.left == 0 {
                    self.start += u64::from(self.length()?);
                    self.filled = 0;
                }
            }
        }
        Ok(())
    }

    /// Checks the prelude that has arrived, and returns the length of its frame.
    fn length(&self) -> Result<u32, FrameError> {
        let word = |at: usize| u32::from_be_bytes([0, 1, 2, 3].map(|index| self.prelude[at + index]));
        let (length, headers, checksum) = (word(0), word(4), word(8));
        let fault = |problem| Err(FrameError { problem, start: self.start });
        if crc32fast::hash(&self.prelude[..8]) != checksum {
            return fault("has a prelude whose checksum is wrong");
        }
        match length {
            ..LEAST => fault("is shorter than a frame can be"),
            LEAST..=MOST if headers > length - LEAST => fault("has headers that are longer than the frame"),
            LEAST..=MOST => Ok(length),
            _ => fault("is longer than 24 MiB"),
        }
    }
}

impl Body for CheckedFrames {
    type Data = Bytes;
    type Error = BoxError;

    fn poll_frame(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Result<Frame<Bytes>, BoxError>>> {
        if let Some(fault) = self.fault {
            return Poll::Ready(Some(Err(fault.into())));
        }
        Poll::Ready(match ready!(Pin::new(&mut self.body).poll_frame(context)) {
            Some(Ok(frame)) => match frame.into_data() {
                Ok(data) => Some(Ok(Frame::data(self.check(data)))),
                Err(trailers) => Some(Ok(trailers)),
            },
            None if self.filled > 0 => Some(Err(FrameError { problem: "is truncated", start: self.start }.into())),
            end => end,
        })
    }
}

/// The error for a frame that cannot be read.
#[derive(Clone, Copy, Debug)]
pub(super) struct FrameError {
    problem: &'static str,
    start: u64,
}

impl FrameError {
    /// Returns the first `FrameError` in the chain of an error, if any.
    pub(super) fn find(error: &(dyn StdError + 'static)) -> Option<Self> {
        let mut cause = Some(error);
        while let Some(error) = cause {
            if let Some(found) = error.downcast_ref::<Self>() {
                return Some(*found);
            }
            cause = error.source();
        }
        None
    }
}

impl fmt::Display for FrameError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "the frame at byte {} of the event stream {}", self.start, self.problem)
    }
}

impl StdError for FrameError {}
