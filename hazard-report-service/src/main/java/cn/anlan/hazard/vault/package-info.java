/// The reporter's contact, sealed and apart from the case.
@NullMarked
package cn.anlan.hazard.vault;

import org.jspecify.annotations.NullMarked;
