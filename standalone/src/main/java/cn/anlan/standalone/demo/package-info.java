/// The story that plays a real campaign through every service: told by `./anlan demo`, and held by the system tests.
@NullMarked
package cn.anlan.standalone.demo;

import org.jspecify.annotations.NullMarked;
