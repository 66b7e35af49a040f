/// Keeps floods and pranks off the public intake without learning who reports. Addresses are known as keyed
/// hashes only, another each day, and forgotten within days; of whistleblowers not even that is kept.
@NullMarked
package cn.anlan.hazard.abuse;

import org.jspecify.annotations.NullMarked;
