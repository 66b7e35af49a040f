/// What waits for whom: lists, counts, the map, and tables to take away.
@NullMarked
package cn.anlan.hazard.inbox;

import org.jspecify.annotations.NullMarked;
