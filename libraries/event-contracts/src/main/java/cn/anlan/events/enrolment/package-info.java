@NullMarked
package cn.anlan.events.enrolment;

import org.jspecify.annotations.NullMarked;
