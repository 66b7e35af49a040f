package cn.anlan.campaign.coverage;

/// The coverage of a part of the tree.
///
/// @param units how many are asked
/// @param unitsCovered how many of these have trained everyone who counts, and someone does
/// @param unitsUnknown how many have not said who leads them
record TreeCoverage(int units, int unitsCovered, int unitsUnknown, CoverageSum sum) {}
