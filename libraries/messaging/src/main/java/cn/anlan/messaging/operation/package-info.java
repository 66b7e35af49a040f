/// The running of it all: start, stop, health, figures, and what an operator can do.
@NullMarked
package cn.anlan.messaging.operation;

import org.jspecify.annotations.NullMarked;
