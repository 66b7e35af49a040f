@NullMarked
package cn.anlan.events;

import org.jspecify.annotations.NullMarked;
