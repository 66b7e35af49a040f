/// Photos and files as evidence: [cn.anlan.evidence.ImageSanitizer] makes an image safe to serve,
/// [cn.anlan.evidence.FileReceiver] takes documents and videos too, [cn.anlan.evidence.EvidenceStore] keeps them, in a
/// directory or in an object storage that speaks S3.
///
/// Only what these returned may be stored and served. What was uploaded is discarded: its metadata tell where
/// the reporter lives, and its bytes may be a program as well as an image.
///
/// | Setting | Meaning |
/// |---|---|
/// | `anlan.evidence.store` | `directory` or `s3` |
/// | `anlan.evidence.directory` | where the directory store keeps its files |
/// | `anlan.evidence.s3.…` | endpoint, region, bucket, keys, path style and time limits of the S3 store |
/// | `anlan.evidence.concurrent-decodes` | how many images are in memory at once |
/// | `anlan.evidence.document-limit`, `video-limit`, `audio-limit` | how large such a file may be |
/// | `anlan.evidence.duration-limit` | how long a recording may last |
@NullMarked
package cn.anlan.evidence;

import org.jspecify.annotations.NullMarked;
