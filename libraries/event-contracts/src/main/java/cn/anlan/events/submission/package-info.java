@NullMarked
package cn.anlan.events.submission;

import org.jspecify.annotations.NullMarked;
