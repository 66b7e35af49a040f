/// Keeps a set of dependent operating-system processes running on one machine. Knows nothing of what they are.
@NullMarked
package cn.anlan.standalone.process;

import org.jspecify.annotations.NullMarked;
