@NullMarked
package cn.anlan.events.commitment;

import org.jspecify.annotations.NullMarked;
