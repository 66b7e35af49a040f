/// What is shown to the public of a hazard as a warning, after redaction and approval by another person, for a time.
@NullMarked
package cn.anlan.hazard.exposure;

import org.jspecify.annotations.NullMarked;
