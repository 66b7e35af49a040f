@NullMarked
package cn.anlan.events.hazard;

import org.jspecify.annotations.NullMarked;
