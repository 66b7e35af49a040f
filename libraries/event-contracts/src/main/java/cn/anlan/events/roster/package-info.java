@NullMarked
package cn.anlan.events.roster;

import org.jspecify.annotations.NullMarked;
