@NullMarked
package cn.anlan.events.campaign;

import org.jspecify.annotations.NullMarked;
