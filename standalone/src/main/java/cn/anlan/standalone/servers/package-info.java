/// The processes of the suite, each described as a component: the three servers from their published artifacts, and
/// our own applications.
@NullMarked
package cn.anlan.standalone.servers;

import org.jspecify.annotations.NullMarked;
