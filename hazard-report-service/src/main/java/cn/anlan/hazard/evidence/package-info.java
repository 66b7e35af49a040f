/// Evidence of a report: how it is received, sealed as it came, cleaned, and kept or refused.
@NullMarked
package cn.anlan.hazard.evidence;

import org.jspecify.annotations.NullMarked;
