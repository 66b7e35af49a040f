package cn.anlan.campaign.indicator;

/// What the units below one body, itself included, have filed together for one period.
///
/// @param figures the sum of those that count
/// @param units how many owe figures
/// @param filed how many of these have filed some that count
/// @param verified how many of these are verified
/// @param returned how many were sent back and not filed again
/// @param underThreshold how many count and do not reach the threshold by themselves
record IndicatorSum(Figures figures, int units, int filed, int verified, int returned, int underThreshold) {}
