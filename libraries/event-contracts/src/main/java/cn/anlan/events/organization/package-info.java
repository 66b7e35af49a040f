@NullMarked
package cn.anlan.events.organization;

import org.jspecify.annotations.NullMarked;
