package cn.anlan.hazard.evidence;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/// A sealed stretch of a file as it came.
///
/// @param from where in the file it begins
/// @param size of the stretch itself, not of its seal
/// @param key in the evidence store
@Embeddable
public record EvidencePart(
        @Column(name = "part_from") long from,
        @Column(name = "part_size") long size,
        @Column(name = "part_key") String key) {}
