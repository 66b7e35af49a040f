/// Photos as evidence: [cn.anlan.evidence.ImageSanitizer] makes an image safe to serve,
/// [cn.anlan.evidence.EvidenceStore]
/// keeps it.
///
/// Only what the sanitizer returned may be stored and served. What was uploaded is discarded: its metadata tell where
/// the reporter lives, and its bytes may be a program as well as an image.
///
/// | Setting | Meaning |
/// |---|---|
/// | `anlan.evidence.directory` | where the directory store keeps its files |
/// | `anlan.evidence.concurrent-decodes` | how many images are in memory at once |
@NullMarked
package cn.anlan.evidence;

import org.jspecify.annotations.NullMarked;
