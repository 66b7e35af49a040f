@NullMarked
package cn.anlan.events.activity;

import org.jspecify.annotations.NullMarked;
