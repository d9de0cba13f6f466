//! Reads text aloud.
//!
//! **In short**:
//!
//! - Sent as `POST /v1/speech`.
//! - Requires [`output_format`](builders::SynthesizeSpeechFluentBuilder::output_format),
//!   [`text`](builders::SynthesizeSpeechFluentBuilder::text) and
//!   [`voice_id`](builders::SynthesizeSpeechFluentBuilder::voice_id).
//! - Returns [`SynthesizeSpeechOutput`].
//! - Retried like any other operation: if a response is lost, the operation can take effect twice.

use aws_smithy_types::byte_stream::ByteStream;
use client_runtime::{operation, presigned_operation};

use crate::types::{OutputFormat, VoiceId};

operation! {
    /// The operation `com.amazonaws.polly#SynthesizeSpeech`.
    operation SynthesizeSpeech, synthesize_speech: "SynthesizeSpeech" POST "/v1/speech" {}

    /// The input of [`SynthesizeSpeech`](self).
    input SynthesizeSpeechInput, SynthesizeSpeechInputBuilder, SynthesizeSpeechFluentBuilder {
        /// The member `LexiconNames`.
        lexicon_names, set_lexicon_names, get_lexicon_names: optional(list(text)) = member("LexiconNames");
        /// The member `OutputFormat`.
        ///
        /// Required.
        output_format, set_output_format, get_output_format: optional(value(OutputFormat)) = member("OutputFormat");
        /// The member `SampleRate`.
        sample_rate, set_sample_rate, get_sample_rate: optional(text) = member("SampleRate");
        /// The member `Text`.
        ///
        /// Required.
        text, set_text, get_text: optional(text) = member("Text");
        /// The member `VoiceId`.
        ///
        /// Required.
        voice_id, set_voice_id, get_voice_id: optional(value(VoiceId)) = member("VoiceId");
    }

    /// The output of [`SynthesizeSpeech`](self).
    output SynthesizeSpeechOutput, SynthesizeSpeechOutputBuilder: streaming {
        /// The member `AudioStream`.
        ///
        /// As the whole body.
        audio_stream, set_audio_stream, get_audio_stream: stream(value(ByteStream)) = payload();
    }

    errors SynthesizeSpeechError {}
}

presigned_operation! {
    SynthesizeSpeech, SynthesizeSpeechInput, SynthesizeSpeechFluentBuilder, SynthesizeSpeechError: GET "/v1/speech" {
        lexicon_names, optional(list(text)) = query("LexiconNames");
        output_format, optional(value(OutputFormat)) = query("OutputFormat");
        sample_rate, optional(text) = query("SampleRate");
        text, optional(text) = query("Text");
        voice_id, optional(value(VoiceId)) = query("VoiceId");
    }
}
