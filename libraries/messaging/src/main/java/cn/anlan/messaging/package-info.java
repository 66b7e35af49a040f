@NullMarked
package cn.anlan.messaging;

import org.jspecify.annotations.NullMarked;
