/// What offices write to reporters again and again, kept once.
@NullMarked
package cn.anlan.hazard.template;

import org.jspecify.annotations.NullMarked;
