/// Resumable uploads of evidence by the tus protocol, version 1.0.0, with its extensions creation, expiration,
/// termination and checksum. Nothing of a file's name is kept: `Upload-Metadata` is read by nobody.
@NullMarked
package cn.anlan.hazard.upload;

import org.jspecify.annotations.NullMarked;
