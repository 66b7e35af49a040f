/// Which committee office a place belongs to, and which units it may pass a report to.
@NullMarked
package cn.anlan.hazard.routing;

import org.jspecify.annotations.NullMarked;
