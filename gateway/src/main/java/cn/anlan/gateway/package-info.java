@NullMarked
package cn.anlan.gateway;

import org.jspecify.annotations.NullMarked;
