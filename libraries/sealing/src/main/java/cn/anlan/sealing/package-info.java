/// Personal data at rest: [cn.anlan.sealing.Sealer] encrypts it, [cn.anlan.sealing.BlindIndex] lets it be found without
/// being opened, [cn.anlan.sealing.Mask] shows as much of it as a list may.
///
/// | Setting | Meaning |
/// |---|---|
/// | `anlan.sealing.keys` | 32 bytes in Base64 each, separated by commas; the first one seals, all of them open |
/// | `anlan.sealing.key-file` | instead, on a single machine: a file with one key a line, made when missing |
///
/// Without a key a service does not start. A key is replaced by putting a new one before it; it may be taken away when
/// nothing is sealed under it any more. A lost key cannot be made good: what is sealed under it is lost.
@NullMarked
package cn.anlan.sealing;

import org.jspecify.annotations.NullMarked;
