/// What happens to a report because a time has run out.
@NullMarked
package cn.anlan.hazard.expiry;

import org.jspecify.annotations.NullMarked;
