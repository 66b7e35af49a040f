/// A citizen follows his report and rates how it was handled.
@NullMarked
package cn.anlan.hazard.following;

import org.jspecify.annotations.NullMarked;
