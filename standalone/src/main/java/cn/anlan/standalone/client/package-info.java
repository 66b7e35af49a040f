/// A client of the public API, for those who play through it: the demo, and the system tests.
@NullMarked
package cn.anlan.standalone.client;

import org.jspecify.annotations.NullMarked;
