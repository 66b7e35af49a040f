/// Personal data at rest: [cn.anlan.sealing.Sealer] encrypts it, [cn.anlan.sealing.BlindIndex] lets it be found
/// without being opened, [cn.anlan.sealing.StreamSealer] encrypts files of any size, [cn.anlan.sealing.CaseKeys]
/// gives single cases keys of their own, which can be destroyed one by one, [cn.anlan.sealing.Mask] shows as much
/// of it as a list may.
///
/// | Setting | Meaning |
/// |---|---|
/// | `anlan.sealing.keys` | 32 bytes in Base64 each, separated by commas; the first one seals, all of them open |
/// | `anlan.sealing.key-file` | instead, on a single machine: a file with one key a line, made when missing |
/// | `anlan.sealing.profile` | `aes-gcm`, or `sm4-gcm`: SM4 and SM3 from now on; what was sealed before opens as well |
///
/// | `anlan.sealing.reseal-interval`, `-delay` | how often texts under an older key are looked for, and how long after
/// the start first |
///
/// Without a key a service does not start. A key is replaced by putting a new one before it. A part of a service
/// that seals says in which columns, by a bean of [cn.anlan.sealing.SealedColumns]; what is in them is then
/// sealed anew by a job, which tells [cn.anlan.sealing.ColumnResealed] when nothing of it is under another key
/// any more and the old one may be taken away. The service names the Flyway location `db/library/sealing`. A lost
/// key cannot be made good: what is sealed under it is lost.
@NullMarked
package cn.anlan.sealing;

import org.jspecify.annotations.NullMarked;
