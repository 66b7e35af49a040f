package cn.anlan.system;

/// What remains once the reference campaign has been played, once for all tests that ask for it.
///
/// @param toItsEnd whether every step passed
record PlayedStory(boolean toItsEnd) {}
