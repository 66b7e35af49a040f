@NullMarked
package cn.anlan.events.finding;

import org.jspecify.annotations.NullMarked;
