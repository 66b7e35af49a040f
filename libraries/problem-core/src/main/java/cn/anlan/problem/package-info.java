/// What a problem is, without any framework: one [ProblemCode] enum per deployable, its fixed [ProblemDefinition] in
/// both languages. The `problem` library turns these into answers of REST resources.
@NullMarked
package cn.anlan.problem;

import org.jspecify.annotations.NullMarked;
