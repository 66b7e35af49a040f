/// Who sees a report, and what he is to it.
@NullMarked
package cn.anlan.hazard.visibility;

import org.jspecify.annotations.NullMarked;
