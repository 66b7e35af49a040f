@NullMarked
package cn.anlan.events.review;

import org.jspecify.annotations.NullMarked;
