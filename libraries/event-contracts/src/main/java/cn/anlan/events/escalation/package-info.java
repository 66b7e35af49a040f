@NullMarked
package cn.anlan.events.escalation;

import org.jspecify.annotations.NullMarked;
